// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of a run's results.
#include "ui/runs/ResultTables.h"

#include "ui/text/NameText.h"
#include "ui/text/StepText.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

namespace {

struct Tables {
    Q_DECLARE_TR_FUNCTIONS(ResultTables)
};

Cell countCell(std::uint64_t value)
{
    Cell made = cell(text::count(value), static_cast<double>(value));
    made.isMuted = value == 0;
    return made;
}

Cell shareCell(double share)
{
    return cell(text::percent(share), share);
}

Cell intervalCell(const Estimate &estimate, text::Unit unit, const QString &currency,
                  bool isPredicted)
{
    if (!estimate.measured)
        return cell(u"–"_s);
    return isPredicted
               ? cell(text::interval(estimate.predictedLow, estimate.predictedHigh, unit, currency))
               : cell(text::interval(estimate.low, estimate.high, unit, currency));
}

double shareOf(std::uint64_t part, std::uint64_t whole)
{
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

StepTitles::StepTitles(const Document &document)
{
    for (const auto &[id, journey] : document.journeys) {
        for (const auto &[stepId, step] : journey->graph.steps) {
            m_titles[{id, stepId}] = text::stepTitle(*step);
            for (const Outlet &outlet : outletsOf(*step))
                m_outlets[{id, stepId, outlet.key}] = text::outletLabel(*step, outlet);
        }
    }
}

QString StepTitles::title(const GraphId &journey, const StepId &step) const
{
    const auto found = m_titles.find({journey, step});
    return found == m_titles.end() ? QString::fromStdString(step.text()) : found->second;
}

QString StepTitles::outlet(const GraphId &journey, const StepId &step, const std::string &key) const
{
    const auto found = m_outlets.find({journey, step, key});
    return found == m_outlets.end() ? QString::fromStdString(key) : found->second;
}

QString provenanceOf(const RunResult &result)
{
    QStringList parts{
        Tables::tr("Simulated"), Tables::tr("N = %1 profiles").arg(text::count(result.profiles)),
        Tables::tr("%n replication(s)", nullptr, static_cast<int>(result.replicationsDone)),
        Tables::tr("seed %1").arg(result.scenario.seed),
        Tables::tr("revision %1").arg(QString::fromStdString(result.revision).left(8))};
    if (!result.datasetHash.empty())
        parts += Tables::tr("data %1").arg(QString::fromStdString(result.datasetHash).left(8));
    parts += Tables::tr("%1 to %2").arg(text::dateTime(result.start), text::dateTime(result.end));
    return parts.join(u" · "_s);
}

QStringList cautionsOf(const RunResult &result)
{
    QStringList cautions;
    if (result.partial)
        cautions += Tables::tr("Partial result: the run was stopped before its end.");
    if (!result.scenario.switches.allOn())
        cautions += Tables::tr("Not production-like: a policy was switched off in this run.");
    if (result.replicationsDone == 1)
        cautions += Tables::tr("One replication: intervals come from the variation over profiles.");
    else if (!result.converged && result.scenario.stopWhenConverged)
        cautions +=
            Tables::tr("Not yet converged: the simulation error is above 1 % of a key figure. "
                       "Run more replications.");
    if (result.fallbackZoneProfiles > 0)
        cautions += Tables::tr("%1 profiles have no time zone; the project's is used for them.")
                        .arg(text::count(result.fallbackZoneProfiles));
    const bool isAssumed = !result.parameters.empty() &&
                           std::none_of(result.parameters.begin(), result.parameters.end(),
                                        [](const auto &p) { return p.origin == "fitted"; });
    if (isAssumed)
        cautions +=
            Tables::tr("Assumption-driven: no response was fitted to this data. Do not quote the "
                       "figures as a forecast.");
    return cautions;
}

std::vector<std::string> kpiOrder(const std::map<std::string, Estimate> &kpis)
{
    static const std::vector<std::string> first{"entered",
                                                "deliveries",
                                                "delivered",
                                                "delivery_rate",
                                                "open_rate",
                                                "click_rate",
                                                "click_through_rate",
                                                "conversions",
                                                "converted",
                                                "conversion_rate",
                                                "uplift",
                                                "organic",
                                                "revenue",
                                                "average_order_value",
                                                "cost",
                                                "roi",
                                                "unsubscribe_rate",
                                                "time_to_convert"};
    std::vector<std::string> order;
    for (const std::string &code : first)
        if (kpis.contains(code))
            order.push_back(code);
    for (const auto &[code, estimate] : kpis)
        if (std::find(order.begin(), order.end(), code) == order.end())
            order.push_back(code);
    return order;
}

QString valueOf(const Estimate &estimate, text::Unit unit, const QString &currency)
{
    return estimate.measured ? text::quantity(estimate.mean, unit, currency)
                             : Tables::tr("unmeasured");
}

Table kpiTable(const std::map<std::string, Estimate> &kpis, const QString &currency)
{
    Table table{{{Tables::tr("Key figure"), false, {}},
                 {Tables::tr("Mean"), true, {}},
                 {Tables::tr("95 % interval"), true, Tables::tr("Where the expected value lies")},
                 {Tables::tr("One outcome, 95 %"), true,
                  Tables::tr("Where a single realised outcome will lie")}},
                {}};
    for (const std::string &code : kpiOrder(kpis)) {
        const Estimate &estimate = kpis.at(code);
        const text::Unit unit = text::kpiUnit(code);
        Cell mean =
            cell(valueOf(estimate, unit, currency), estimate.measured ? estimate.mean : qQNaN());
        mean.isMuted = !estimate.measured;
        table.rows.push_back(
            {{cell(text::kpiName(code)), mean, intervalCell(estimate, unit, currency, false),
              intervalCell(estimate, unit, currency, true)},
             QString::fromStdString(code)});
    }
    return table;
}

Table stepTable(const JourneyResult &journey, const StepTitles &titles)
{
    Table table{{{Tables::tr("Step"), false, {}},
                 {Tables::tr("Entered"), true, {}},
                 {Tables::tr("Passed"), true, {}},
                 {Tables::tr("Waiting"), true, {}},
                 {Tables::tr("Left"), true, {}},
                 {Tables::tr("Errors"), true, {}},
                 {Tables::tr("Held back"), true, {}},
                 {Tables::tr("Median time"), true, {}},
                 {Tables::tr("90 % within"), true, {}}},
                {}};
    for (const StepResult &step : journey.steps) {
        std::uint64_t held = 0;
        for (const std::uint64_t count : step.counts.heldBack)
            held += count;
        const auto hours = [](double value) {
            return cell(text::duration(Duration::seconds(static_cast<std::int64_t>(value * 3600))),
                        value);
        };
        table.rows.push_back(
            {{cell(titles.title(journey.id, step.step)), countCell(step.counts.entered),
              countCell(step.counts.passed), countCell(step.counts.waiting),
              countCell(step.counts.left), countCell(step.counts.errors), countCell(held),
              hours(step.medianHours), hours(step.p90Hours)},
             QString::fromStdString(step.step.text())});
    }
    return table;
}

Table pathTable(const JourneyResult &journey, const StepTitles &titles)
{
    Table table{{{Tables::tr("From"), false, {}},
                 {Tables::tr("Exit"), false, {}},
                 {Tables::tr("To"), false, {}},
                 {Tables::tr("Profiles"), true, {}},
                 {Tables::tr("Share"), true, Tables::tr("Of those who left the step by any path")},
                 {Tables::tr("Expected"), true, Tables::tr("Mean over replications")}},
                {}};
    std::map<StepId, std::uint64_t> leaving;
    for (const PathResult &path : journey.paths)
        leaving[path.from] += path.count;
    for (const PathResult &path : journey.paths)
        table.rows.push_back({{cell(titles.title(journey.id, path.from)),
                               cell(titles.outlet(journey.id, path.from, path.outlet)),
                               cell(titles.title(journey.id, path.to)), countCell(path.count),
                               shareCell(shareOf(path.count, leaving[path.from])),
                               cell(valueOf(path.expected, text::Unit::Count), path.expected.mean)},
                              QString::fromStdString(path.from.text())});
    return table;
}

static QString variantName(const JourneyResult &journey, const VariantResult &variant,
                           const StepTitles &titles)
{
    if (variant.step.isEmpty())
        return variant.key == "control" ? Tables::tr("Control (holdout)") : Tables::tr("Treatment");
    return variant.label.empty() ? titles.outlet(journey.id, variant.step, variant.key)
                                 : QString::fromStdString(variant.label);
}

Table variantTable(const JourneyResult &journey, const StepTitles &titles)
{
    Table table{
        {{Tables::tr("Comparison"), false, {}},
         {Tables::tr("Arm"), false, {}},
         {Tables::tr("Planned"), true, {}},
         {Tables::tr("Profiles"), true, {}},
         {Tables::tr("Conversion"), true, {}},
         {Tables::tr("95 % interval"), true, {}},
         {Tables::tr("Difference to the first arm"), true, {}},
         {Tables::tr("p value"), true, Tables::tr("Two-proportion z test, first replication")},
         {Tables::tr("Best with"), true, Tables::tr("Probability of being the best arm")},
         {Tables::tr("Sample ratio"), true,
          Tables::tr("p value; below 0.001 the arms are not as planned")}},
        {}};
    for (const VariantResult &variant : journey.variants) {
        const QString comparison =
            variant.step.isEmpty() ? Tables::tr("Holdout") : titles.title(journey.id, variant.step);
        Cell ratio = cell(text::number(variant.sampleRatioP, 3), variant.sampleRatioP);
        if (variant.sampleRatioP < 0.001)
            ratio.severity = 0;
        table.rows.push_back(
            {{cell(comparison), cell(variantName(journey, variant, titles)),
              shareCell(variant.plannedShare), countCell(variant.profiles),
              cell(valueOf(variant.conversion, text::Unit::Share), variant.conversion.mean),
              intervalCell(variant.conversion, text::Unit::Share, {}, false),
              variant.difference ? cell(text::interval(variant.difference->low,
                                                       variant.difference->high, text::Unit::Share))
                                 : cell(u"–"_s),
              variant.difference ? cell(text::number(variant.pValue, 3), variant.pValue)
                                 : cell(u"–"_s),
              shareCell(variant.probabilityBest), ratio},
             QString::fromStdString(variant.step.text())});
    }
    return table;
}

Table heldBackTable(const JourneyResult &journey, const StepTitles &titles)
{
    Table table{{{Tables::tr("Where"), false, {}},
                 {Tables::tr("Reason"), false, {}},
                 {Tables::tr("Times"), true, {}},
                 {Tables::tr("What it means"), false, {}}},
                {}};
    const auto add = [&](const QString &where, const auto &counts, const StepId &step) {
        for (std::size_t i = 1; i < counts.size(); ++i) {
            if (counts[i] == 0)
                continue;
            const std::string code(nameOf(static_cast<Reason>(i)));
            table.rows.push_back({{cell(where), cell(text::reasonName(code)), countCell(counts[i]),
                                   cell(text::reasonHelp(code))},
                                  QString::fromStdString(step.text())});
        }
    };
    add(Tables::tr("Before the entry"), journey.notEntered, {});
    for (const StepResult &step : journey.steps)
        add(titles.title(journey.id, step.step), step.counts.heldBack, step.step);
    return table;
}

Table exitTable(const JourneyResult &journey)
{
    Table table{{{Tables::tr("Left by"), false, {}},
                 {Tables::tr("Profiles"), true, {}},
                 {Tables::tr("Share of those who entered"), true, {}}},
                {}};
    for (const auto &[name, count] : journey.exits)
        table.rows.push_back(
            {{cell(name == "goal" ? Tables::tr("Goal reached") : QString::fromStdString(name)),
              countCell(count), shareCell(shareOf(count, journey.entered))},
             {}});
    return table;
}

Table parameterTable(const std::vector<ParameterUse> &parameters)
{
    Table table{{{Tables::tr("Parameter"), false, {}},
                 {Tables::tr("Value"), true, {}},
                 {Tables::tr("Range"), true, {}},
                 {Tables::tr("Origin"), false, {}},
                 {Tables::tr("Observations"), true, {}},
                 {Tables::tr("Source"), false, {}}},
                {}};
    for (const ParameterUse &use : parameters) {
        const Cell n = use.n > 0 ? countCell(use.n) : cell(u"–"_s);
        table.rows.push_back(
            {{cell(QString::fromStdString(use.name)), cell(text::number(use.value), use.value),
              cell(text::interval(use.low, use.high, text::Unit::Number)),
              cell(text::originName(use.origin)), n, cell(QString::fromStdString(use.source))},
             QString::fromStdString(use.name)});
    }
    return table;
}

} // namespace pathloom::ui
