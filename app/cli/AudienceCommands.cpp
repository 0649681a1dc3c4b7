// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli rule and segment: who a rule or a segment yields, as of an instant.
#include "app/cli/AudienceSql.h"

#include "engine/rules/Check.h"
#include "engine/segment/Evaluate.h"
#include "engine/segment/SegmentSql.h"
#include "ui/text/ErrorText.h"

namespace pathloom::cli {

namespace {

struct RuleOptions {
    std::string project, text, asOf, ids;
    SqlOptions sql;
};

struct SegmentOptions {
    std::string project, name, asOf, ids;
    std::vector<std::string> overlap;
    SqlOptions sql;
};

Result<Instant> asOfOr(const std::string &text, const Snapshot &snapshot)
{
    return text.empty() ? Result<Instant>(snapshot.to) : instantOf(text);
}

/// The first problem as an error that names its place in the text.
tl::unexpected<Error> refused(const RuleProblem &problem, const std::string &text)
{
    return fail(ErrorKind::Usage, "cli.rule",
                {{"problem", text::sentence(problem).toStdString()},
                 {"code", problem.code},
                 {"from", std::to_string(problem.from)},
                 {"place", text.substr(0, problem.from) + " ▸ " +
                               text.substr(std::min<std::size_t>(problem.from, text.size()))}});
}

Result<ExprPtr> readRule(const std::string &text, const Document &document,
                         const Snapshot &snapshot)
{
    auto rule = parseRule(text);
    if (!rule)
        return refused(rule.error().front(), text);
    RuleScope scope;
    scope.schema = &snapshot.schema;
    for (const auto &[id, segment] : document.segments)
        scope.segments.insert(segment->name);
    for (const ProfileList &list : snapshot.lists)
        scope.lists.insert(list.name);
    const RuleType type = checkRule(*rule, scope);
    if (!type.problems.empty())
        return refused(type.problems.front(), text);
    if (type.type && *type.type != ValueType::Boolean)
        return fail(ErrorKind::Usage, "cli.rule-not-condition",
                    {{"type", std::string(nameOf(*type.type))}});
    return *rule;
}

Result<Outcome> evaluateRule(const RuleOptions &options, const TaskControl &control)
{
    auto session = app::Session::open(options.project);
    if (!session)
        return failWith(std::move(session).error());
    const auto snapshot = session->snapshot(control);
    if (!snapshot)
        return failWith(snapshot.error());
    const auto asOf = asOfOr(options.asOf, **snapshot);
    const auto rule = asOf ? readRule(options.text, *session->document(), **snapshot)
                           : Result<ExprPtr>(failWith(asOf.error()));
    if (!rule)
        return failWith(rule.error());
    SegmentEvaluator segments(*session->document(), *snapshot, *asOf);
    auto truth = evaluateAll(*rule, **snapshot, *asOf, segments.lookup(), control);
    if (!truth)
        return failWith(std::move(truth).error());
    if (options.sql.areGiven()) {
        const auto statement = [&](const SqlTarget &target) {
            return ruleStatement(*session->document(), *rule, target);
        };
        return answerBySql(options.sql, {**snapshot, *asOf, statement, *truth, options.ids}, control);
    }
    if (!options.ids.empty())
        PATHLOOM_TRY(writeIds(options.ids, **snapshot, truth->isTrue));
    const std::size_t isTrue = truth->isTrue.count();
    const std::size_t unknown = truth->isUnknown.count();
    const std::size_t isFalse = (*snapshot)->profileCount() - isTrue - unknown;
    Outcome outcome;
    outcome.json = {
        {"true", isTrue}, {"false", isFalse}, {"unknown", unknown}, {"as_of", toText(*asOf)}};
    outcome.text = fmt::format("{} true, {} false, {} unknown\n", countText(isTrue),
                               countText(isFalse), countText(unknown));
    return outcome;
}

Result<std::shared_ptr<const SegmentResult>>
evaluateNamed(SegmentEvaluator &evaluator, const Document &document, const std::string &name,
              bool withMarginals, const TaskControl &control)
{
    const SegmentPtr segment = document.segmentNamed(name);
    if (!segment)
        return fail(ErrorKind::Usage, "cli.no-such-segment", {{"name", name}});
    return evaluator.evaluate(segment->id, withMarginals, control);
}

std::string labelOf(const FlowGraph &graph, const StepId &id)
{
    const Step *step = graph.step(id);
    return step == nullptr || step->label.empty() ? id.text() : step->label;
}

/// How many profiles each other segment shares with this one.
Status addOverlaps(const SegmentOptions &options, SegmentEvaluator &evaluator,
                   const Document &document, const SegmentResult &own, const TaskControl &control,
                   Outcome &outcome)
{
    outcome.json["overlaps"] = Json::array();
    for (const std::string &name : options.overlap) {
        const auto other = evaluateNamed(evaluator, document, name, false, control);
        if (!other)
            return failWith(other.error());
        const auto both = (own.audience & (*other)->audience).size();
        outcome.json["overlaps"].push_back({{"segment", name},
                                            {"size", (*other)->audience.size()},
                                            {"both", both},
                                            {"only_first", own.audience.size() - both},
                                            {"only_second", (*other)->audience.size() - both}});
        outcome.text += fmt::format("{} of them are also in {} ({})\n", countText(both), name,
                                    countText((*other)->audience.size()));
    }
    return {};
}

Result<Outcome> evaluateSegment(const SegmentOptions &options, const TaskControl &control)
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
    const Document &document = *session->document();
    SegmentEvaluator evaluator(document, *snapshot, *asOf);
    const auto result = evaluateNamed(evaluator, document, options.name, true, control);
    if (!result)
        return failWith(result.error());
    if (options.sql.areGiven()) {
        const auto statement = [&](const SqlTarget &target) {
            return segmentStatement(document, document.segmentNamed(options.name)->id, target);
        };
        return answerBySql(options.sql, {**snapshot, *asOf, statement, (*result)->truth, options.ids}, control);
    }
    const FlowGraph &graph = document.segmentNamed(options.name)->graph;
    const auto profiles = static_cast<double>((*snapshot)->profileCount());
    const std::uint64_t size = (*result)->audience.size();
    const double share = profiles > 0 ? static_cast<double>(size) / profiles : 0;
    if (!options.ids.empty())
        PATHLOOM_TRY(writeIds(options.ids, **snapshot, (*result)->truth.isTrue));
    Outcome outcome;
    outcome.json = {{"size", size},
                    {"share", share},
                    {"unknown", (*result)->truth.isUnknown.count()},
                    {"as_of", toText(*asOf)},
                    {"nodes", Json::array()}};
    outcome.text = fmt::format("{}: {} profiles ({}), {} unknown, as of {}\n", options.name,
                               countText(size), percentText(share),
                               countText((*result)->truth.isUnknown.count()), toText(*asOf));
    std::vector<std::vector<std::string>> rows{{"  node", "in", "share", "unknown", "without it"}};
    for (const NodeCount &node : (*result)->nodes) {
        outcome.json["nodes"].push_back({{"id", node.step.text()},
                                         {"label", labelOf(graph, node.step)},
                                         {"size", node.in},
                                         {"out", node.out},
                                         {"unknown", node.unknown},
                                         {"marginal", node.marginal}});
        rows.push_back({"  " + labelOf(graph, node.step), countText(node.in),
                        percentText(profiles > 0 ? static_cast<double>(node.in) / profiles : 0),
                        countText(node.unknown), fmt::format("{:+}", node.marginal)});
    }
    outcome.text += table(rows);
    PATHLOOM_TRY(addOverlaps(options, evaluator, document, **result, control, outcome));
    return outcome;
}

} // namespace

void addAudience(CommandLine &line)
{
    const auto rule = std::make_shared<RuleOptions>();
    CLI::App *sub = addCommand<RuleOptions>(line, "rule", "Evaluate a rule over all profiles", rule,
                                            evaluateRule);
    sub->add_option("project", rule->project, "Project file")->required();
    sub->add_option("text", rule->text, "The rule in its text form")->required();
    sub->add_option("--as-of", rule->asOf, "Instant; without it just after the last event");
    sub->add_option("--ids", rule->ids, "Write the ids of the profiles for which it is true");
    addSqlOptions(*sub, rule->sql);

    const auto segment = std::make_shared<SegmentOptions>();
    sub = addCommand<SegmentOptions>(line, "segment", "Audience of a segment", segment,
                                     evaluateSegment);
    sub->add_option("project", segment->project, "Project file")->required();
    sub->add_option("name", segment->name, "Name or id of the segment")->required();
    sub->add_option("--as-of", segment->asOf, "Instant; without it just after the last event");
    sub->add_option("--ids", segment->ids, "Write the ids of its profiles");
    addSqlOptions(*sub, segment->sql);
    sub->add_option("--overlap", segment->overlap, "Other segments to compare with");
}

} // namespace pathloom::cli
