// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli segment: an audience node by node, over the months, and beside other segments.
#include "app/cli/AudienceSql.h"

#include "engine/segment/Membership.h"
#include "engine/segment/OverTime.h"
#include "engine/segment/Overlap.h"
#include "engine/segment/SegmentSql.h"

namespace pathloom::cli {

namespace {

struct Options {
    std::string project, name, asOf, ids, over, notIn;
    std::vector<std::string> overlap;
    std::size_t explained = 0;
    SqlOptions sql;
};

/// What every part of the answer looks at.
struct Asked {
    const Options &options;
    DocumentPtr document;
    SnapshotPtr snapshot;
    Instant asOf;
    std::shared_ptr<SegmentCache> cache;
    SegmentEvaluator evaluator;
    SegmentPtr segment;
    std::shared_ptr<const SegmentResult> result;
};

Result<SegmentPtr> segmentNamed(const Document &document, const std::string &name)
{
    SegmentPtr segment = document.segmentNamed(name);
    if (!segment)
        return fail(ErrorKind::Usage, "cli.no-such-segment", {{"name", name}});
    return segment;
}

std::string labelOf(const FlowGraph &graph, const StepId &id)
{
    const Step *step = graph.step(id);
    return step == nullptr || step->label.empty() ? id.text() : step->label;
}

const char *truthText(Truth truth)
{
    return truth == Truth::True ? "true" : truth == Truth::False ? "false" : "unknown";
}

void addNodes(const Asked &asked, Outcome &outcome)
{
    const SegmentResult &result = *asked.result;
    const auto profiles = static_cast<double>(asked.snapshot->profileCount());
    const auto shareOf = [&](std::uint64_t n) { return profiles > 0 ? static_cast<double>(n) / profiles : 0; };
    const std::uint64_t size = result.audience.size();
    outcome.json = {{"size", size},
                    {"share", shareOf(size)},
                    {"unknown", result.truth.isUnknown.count()},
                    {"as_of", toText(asked.asOf)},
                    {"nodes", Json::array()}};
    outcome.text = fmt::format("{}: {} profiles ({}), {} unknown, as of {}\n", asked.options.name,
                               countText(size), percentText(shareOf(size)),
                               countText(result.truth.isUnknown.count()), toText(asked.asOf));
    std::vector<std::vector<std::string>> rows{{"  node", "in", "share", "out", "unknown", "without it"}};
    for (const NodeCount &node : result.nodes) {
        const std::string label = labelOf(asked.segment->graph, node.step);
        outcome.json["nodes"].push_back({{"id", node.step.text()},
                                         {"label", label},
                                         {"size", node.in},
                                         {"share", shareOf(node.in)},
                                         {"out", node.out},
                                         {"unknown", node.unknown},
                                         {"errors", node.errors},
                                         {"marginal", node.marginal}});
        rows.push_back({"  " + label, countText(node.in), percentText(shareOf(node.in)),
                        countText(node.out), countText(node.unknown), fmt::format("{:+}", node.marginal)});
    }
    outcome.text += table(rows);
}

Status addMonths(const Asked &asked, const TaskControl &control, Outcome &outcome)
{
    const auto months = monthsOf(*asked.snapshot);
    const auto points =
        audienceOver(*asked.document, asked.snapshot, asked.segment->id, months, asked.cache, control);
    if (!points)
        return failWith(points.error());
    outcome.json["months"] = Json::array();
    std::vector<std::vector<std::string>> rows{{"  as of", "in", "unknown"}};
    for (const AudiencePoint &point : *points) {
        outcome.json["months"].push_back(
            {{"as_of", toText(point.asOf)}, {"size", point.size}, {"unknown", point.unknown}});
        rows.push_back({"  " + toText(point.asOf), countText(point.size), countText(point.unknown)});
    }
    outcome.text += table(rows);
    return {};
}

/// Names of the segments of a region, and those of all others.
Json namesIn(std::uint32_t sets, const std::vector<std::string> &names)
{
    Json in = Json::array();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if ((sets >> i) & 1U)
            in.push_back(names[i]);
    }
    return in;
}

/// The profiles that each other segment shares with this one, and every region of all together.
Status addOverlaps(Asked &asked, const TaskControl &control, Outcome &outcome)
{
    std::vector<std::string> names{asked.segment->name};
    std::vector<Audience> audiences{asked.result->audience};
    outcome.json["overlaps"] = Json::array();
    const Audience &own = asked.result->audience;
    for (const std::string &name : asked.options.overlap) {
        const auto other = segmentNamed(*asked.document, name);
        if (!other)
            return failWith(other.error());
        const auto result = asked.evaluator.evaluate((*other)->id, false, control);
        if (!result)
            return failWith(result.error());
        names.push_back((*other)->name);
        audiences.push_back((*result)->audience);
        const auto both = (own & audiences.back()).size();
        outcome.json["overlaps"].push_back({{"segment", name},
                                            {"size", audiences.back().size()},
                                            {"both", both},
                                            {"only_first", own.size() - both},
                                            {"only_second", audiences.back().size() - both}});
        outcome.text += fmt::format("{} of them are also in {} ({})\n", countText(both), name,
                                    countText(audiences.back().size()));
    }
    outcome.json["regions"] = Json::array();
    std::vector<std::vector<std::string>> rows{{"  in exactly", "profiles"}};
    for (const OverlapRegion &region : overlapOf(audiences, asked.snapshot->profileCount())) {
        const Json in = namesIn(region.sets, names);
        outcome.json["regions"].push_back({{"segments", in}, {"size", region.profiles.size()}});
        std::string text;
        for (const Json &name : in)
            text += (text.empty() ? "" : " + ") + name.get<std::string>();
        rows.push_back({"  " + text, countText(region.profiles.size())});
    }
    outcome.text += table(rows);
    return {};
}

Json reasonJson(const Segment &segment, const NodeReason &reason, std::string &text)
{
    const std::string label = labelOf(segment.graph, reason.step);
    Json json{{"id", reason.step.text()},
              {"label", label},
              {"outcome", truthText(reason.output)},
              {"lost_here", reason.isTurn},
              {"rules", Json::array()}};
    text += fmt::format("    {} {}: {}\n", reason.isTurn ? "▸" : " ", label, truthText(reason.output));
    for (const PredicateTrace &line : reason.predicates) {
        json["rules"].push_back({{"rule", line.text},
                                 {"actual", line.actual},
                                 {"needed", line.needed},
                                 {"outcome", truthText(line.outcome)}});
        text += fmt::format("        {} · found {} · {}\n", line.text,
                            line.actual.empty() ? "nothing" : line.actual, truthText(line.outcome));
    }
    return json;
}

/// Who is in the segment and not in the other, and for the first of them, why.
Status addDifference(Asked &asked, const TaskControl &control, Outcome &outcome)
{
    const auto other = segmentNamed(*asked.document, asked.options.notIn);
    if (!other)
        return failWith(other.error());
    const auto result = asked.evaluator.evaluate((*other)->id, false, control);
    if (!result)
        return failWith(result.error());
    const auto missing = (asked.result->audience - (*result)->audience).toVector();
    outcome.json["not_in"] = {{"segment", (*other)->name}, {"size", missing.size()}, {"profiles", Json::array()}};
    outcome.text += fmt::format("{} of them are not in {}\n", countText(missing.size()), (*other)->name);
    for (std::size_t i = 0; i < std::min(asked.options.explained, missing.size()); ++i) {
        const auto reasons = explainMembership(**other, **result, *asked.snapshot, missing[i], asked.asOf,
                                               asked.evaluator.lookup());
        if (!reasons)
            return failWith(reasons.error());
        const std::string &id = asked.snapshot->profileIds[missing[i]];
        outcome.text += "  " + id + "\n";
        Json nodes = Json::array();
        for (const NodeReason &reason : *reasons)
            nodes.push_back(reasonJson(**other, reason, outcome.text));
        outcome.json["not_in"]["profiles"].push_back({{"profile", id}, {"nodes", std::move(nodes)}});
    }
    return {};
}

Result<Outcome> answer(Asked &asked, const TaskControl &control)
{
    const auto result = asked.evaluator.evaluate(asked.segment->id, true, control);
    if (!result)
        return failWith(result.error());
    asked.result = *result;
    if (asked.options.sql.areGiven()) {
        const auto statement = [&](const SqlTarget &target) {
            return segmentStatement(*asked.document, asked.segment->id, target);
        };
        return answerBySql(asked.options.sql,
                           {*asked.snapshot, asked.asOf, statement, asked.result->truth, asked.options.ids}, control);
    }
    if (!asked.options.ids.empty())
        PATHLOOM_TRY(writeIds(asked.options.ids, *asked.snapshot, asked.result->truth.isTrue));
    Outcome outcome;
    addNodes(asked, outcome);
    if (!asked.options.over.empty())
        PATHLOOM_TRY(addMonths(asked, control, outcome));
    if (!asked.options.overlap.empty())
        PATHLOOM_TRY(addOverlaps(asked, control, outcome));
    if (!asked.options.notIn.empty())
        PATHLOOM_TRY(addDifference(asked, control, outcome));
    return outcome;
}

Result<Outcome> evaluateSegment(const Options &options, const TaskControl &control)
{
    auto session = app::Session::open(options.project);
    if (!session)
        return failWith(std::move(session).error());
    const auto snapshot = session->snapshot(control);
    if (!snapshot)
        return failWith(snapshot.error());
    const auto asOf = asOfOr(options.asOf, **snapshot);
    if (!asOf)
        return failWith(asOf.error());
    const auto segment = segmentNamed(*session->document(), options.name);
    if (!segment)
        return failWith(segment.error());
    auto cache = std::make_shared<SegmentCache>();
    Asked asked{options, session->document(), *snapshot, *asOf, cache,
                SegmentEvaluator(*session->document(), *snapshot, *asOf, cache), *segment, nullptr};
    return answer(asked, control);
}

} // namespace

void addSegment(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *sub =
        addCommand<Options>(line, "segment", "Audience of a segment", options, evaluateSegment);
    sub->add_option("project", options->project, "Project file")->required();
    sub->add_option("name", options->name, "Name or id of the segment")->required();
    sub->add_option("--as-of", options->asOf, "Instant; without it just after the last event");
    sub->add_option("--ids", options->ids, "Write the ids of its profiles");
    addSqlOptions(*sub, options->sql);
    sub->add_option("--over", options->over, "The audience over time, by month")
        ->check(CLI::IsMember({"months"}));
    sub->add_option("--overlap", options->overlap, "Other segments to compare with, at most 31")
        ->expected(1, 31);
    CLI::Option *notIn =
        sub->add_option("--not-in", options->notIn, "Count who is in this segment and not in that one");
    sub->add_option("--explain", options->explained, "Say why, for this many of them")->needs(notIn);
}

} // namespace pathloom::cli
