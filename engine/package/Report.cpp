// SPDX-License-Identifier: Apache-2.0
// report.html: what is in a package, for the person who signs off. English, so that the same project
// gives the same bytes whatever language the window speaks.
#include "engine/package/Bound.h"
#include "engine/package/Entries.h"

#include "engine/rules/Text.h"

namespace pathloom {

namespace {

constexpr const char *kStyle =
    "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1d2733;"
    "background:#fff}h1,h2,h3{line-height:1.2}table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}"
    "th,td{border:1px solid #c9d1d9;padding:.3rem .5rem;text-align:left;vertical-align:top}th{background:#f0f3f6}"
    "code{font:13px/1.4 ui-monospace,monospace;overflow-wrap:anywhere}svg{max-width:100%;height:auto}"
    "p.warn{border-left:4px solid #9a6700;padding-left:.75rem}";

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
    return out;
}

class Page
{
public:
    void heading(int level, std::string_view text)
    {
        out += fmt::format("<h{0}>{1}</h{0}>\n", level, escaped(text));
    }
    void paragraph(std::string_view text, bool isWarning = false)
    {
        out += fmt::format("<p{}>{}</p>\n", isWarning ? " class=\"warn\"" : "", escaped(text));
    }
    void table(const std::vector<std::string> &header, const std::vector<std::vector<std::string>> &rows)
    {
        out += "<table>\n<tr>";
        for (const std::string &cell : header)
            out += "<th scope=\"col\">" + escaped(cell) + "</th>";
        out += "</tr>\n";
        for (const auto &row : rows) {
            out += "<tr>";
            for (const std::string &cell : row)
                out += "<td>" + escaped(cell) + "</td>";
            out += "</tr>\n";
        }
        out += "</table>\n";
    }
    std::string out;
};

std::string ruleText(const ExprPtr &rule)
{
    return rule ? printRule(rule) : std::string("always");
}

std::string shareText(double share)
{
    return fmt::format("{:.4g} %", share * 100);
}

std::string nameOfStep(const Step &step)
{
    return step.label.empty() ? std::string(specOf(step.kind).key) : step.label;
}

// Boxes where the person put them, lines from box to box.
void picture(Page &page, const FlowGraph &graph, const std::string &title)
{
    constexpr double kWidth = 150;
    constexpr double kHeight = 48;
    double right = kWidth;
    double bottom = kHeight;
    double left = 0;
    double top = 0;
    for (const auto &[id, step] : graph.steps) {
        left = std::min(left, step->position.x);
        top = std::min(top, step->position.y);
        right = std::max(right, step->position.x + kWidth);
        bottom = std::max(bottom, step->position.y + kHeight);
    }
    page.out += fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"{}\" "
                            "viewBox=\"{} {} {} {}\">\n",
                            escaped(title), left - 8, top - 8, right - left + 16, bottom - top + 16);
    for (const Path &path : graph.paths) {
        const Step *from = graph.step(path.from);
        const Step *to = graph.step(path.to);
        if (from && to)
            page.out += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"#57606a\"/>\n",
                                    from->position.x + kWidth / 2, from->position.y + kHeight / 2,
                                    to->position.x + kWidth / 2, to->position.y + kHeight / 2);
    }
    for (const auto &[id, step] : graph.steps) {
        page.out += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"6\" fill=\"#f6f8fa\" "
                                "stroke=\"#57606a\"/><text x=\"{}\" y=\"{}\" font-size=\"13\">{}</text>\n",
                                step->position.x, step->position.y, kWidth, kHeight, step->position.x + 8,
                                step->position.y + 28, escaped(nameOfStep(*step)));
    }
    page.out += "</svg>\n";
}

void acceptance(Page &page, const PackageOptions &options)
{
    page.heading(2, "What was accepted");
    for (const GateOverride &entry : options.overrides)
        page.paragraph("Gate \"" + entry.gate + "\" was let pass: " + entry.reason, true);
    if (!options.run) {
        page.paragraph("No simulation belongs to this package.", true);
        return;
    }
    const AcceptedRun &run = *options.run;
    page.paragraph(fmt::format("Simulated in {} with seed {} and {} replications on the dataset {}.", run.id,
                               run.seed, run.replications, run.datasetHash));
    std::vector<std::vector<std::string>> rows;
    const auto number = [](const Json &kpi, const char *key) {
        const auto value = jsonNumber(kpi, key);
        return value ? fmt::format("{:.6g}", *value) : std::string("not measured");
    };
    for (const auto &[name, kpi] : run.kpis.items())
        rows.push_back({name, number(kpi, "mean"), number(kpi, "low"), number(kpi, "high"),
                        number(kpi, "predicted_low"), number(kpi, "predicted_high")});
    page.table({"figure", "mean", "95 % from", "to", "one outcome from", "to"}, rows);
}

void journeys(Page &page, const Document &document)
{
    page.heading(2, "Journeys");
    for (const auto &[id, journey] : document.journeys) {
        page.heading(3, journey->name + " (" + id.text() + ")");
        if (!journey->description.empty())
            page.paragraph(journey->description);
        picture(page, journey->graph, journey->name);
        std::vector<std::vector<std::string>> rows;
        for (const auto &[stepId, step] : journey->graph.steps) {
            std::string ways;
            for (const Path *path : journey->graph.pathsFrom(stepId))
                ways += (ways.empty() ? "" : ", ") + path->outlet + " → " + path->to.text();
            rows.push_back({stepId.text(), std::string(specOf(step->kind).key), step->label, ways});
        }
        page.table({"step", "kind", "label", "ways out"}, rows);
        const JourneySettings &settings = journey->settings;
        page.paragraph(fmt::format("Goal: {}. Holdout: {}. Priority: {}. Passes of one step at most: {}.",
                                   settings.goal.event.empty() ? "none" : settings.goal.event,
                                   shareText(settings.holdout.share), settings.priority, settings.passLimit));
    }
}

void segments(Page &page, const Document &document)
{
    page.heading(2, "Segments");
    std::vector<std::vector<std::string>> rows;
    for (const auto &[id, segment] : document.segments) {
        std::string rules;
        for (const auto &[stepId, step] : segment->graph.steps) {
            if (const ExprPtr rule = conditionRule(*step, nullptr))
                rules += (rules.empty() ? "" : "; ") + ruleText(rule);
        }
        rows.push_back({segment->name, id.text(), rules});
    }
    page.table({"segment", "id", "conditions"}, rows);
}

void decisions(Page &page, const Document &document)
{
    page.heading(2, "Offers and policies");
    std::vector<std::vector<std::string>> rows;
    for (const auto &[id, offer] : document.offers)
        rows.push_back({offer->name, id.text(), toText(offer->value), ruleText(offer->eligibility),
                        ruleText(offer->applicability), ruleText(offer->suitability)});
    page.table({"offer", "id", "value", "eligibility", "applicability", "suitability"}, rows);
    rows.clear();
    for (const auto &[id, policy] : document.policies) {
        const auto fallback = document.offers.find(policy->fallback);
        rows.push_back({policy->name, policy->placement,
                        policy->ranking == Ranking::ByValue ? "value" : "priority",
                        fallback == document.offers.end() ? "none" : fallback->second->name});
    }
    page.table({"policy", "placement", "ranked by", "fallback"}, rows);
}

void data(Page &page, const Schema &schema)
{
    page.heading(2, "What production must supply");
    std::vector<std::vector<std::string>> rows;
    for (const AttributeDef &a : schema.attributes)
        rows.push_back({a.name, std::string(nameOf(a.type)),
                        a.personal ? "personal: named here, never valued" : ""});
    page.table({"attribute", "type", ""}, rows);
    rows.clear();
    for (const EventTypeDef &e : schema.events) {
        std::string properties;
        for (const PropertyDef &p : e.properties)
            properties += (properties.empty() ? "" : ", ") + p.name + " (" + std::string(nameOf(p.type)) + ")";
        rows.push_back({e.name, properties});
    }
    page.table({"event", "properties"}, rows);
}

void proof(Page &page, const std::vector<TestVector> &vectors)
{
    page.heading(2, "Proof");
    std::size_t covered = 0;
    for (const TestVector &vector : vectors)
        covered += vector.covers.size();
    page.paragraph(fmt::format("{} test vectors on synthetic profiles show {} different outcomes of rules, "
                               "branches, arms and decisions. They identify nobody.",
                               vectors.size(), covered));
}

} // namespace

std::string reportHtml(const Decider &decider, const PackageOptions &options,
                       const std::vector<TestVector> &vectors)
{
    const Document &document = decider.document();
    const std::string title = "Rule package " + document.settings.name + " " + options.version;
    Page page;
    page.out = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escaped(title)
        + "</title><style>" + kStyle + "</style></head><body>\n";
    page.heading(1, title);
    page.paragraph(fmt::format("{} journeys, {} segments, {} offers, {} policies.", document.journeys.size(),
                               document.segments.size(), document.offers.size(), document.policies.size()));
    acceptance(page, options);
    journeys(page, document);
    segments(page, document);
    decisions(page, document);
    data(page, decider.schema());
    proof(page, vectors);
    return page.out + "</body></html>\n";
}

} // namespace pathloom
