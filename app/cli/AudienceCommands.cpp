// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli rule: who a rule yields, as of an instant.
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

} // namespace

void addRule(CommandLine &line)
{
    const auto rule = std::make_shared<RuleOptions>();
    CLI::App *sub = addCommand<RuleOptions>(line, "rule", "Evaluate a rule over all profiles", rule,
                                            evaluateRule);
    sub->add_option("project", rule->project, "Project file")->required();
    sub->add_option("text", rule->text, "The rule in its text form")->required();
    sub->add_option("--as-of", rule->asOf, "Instant; without it just after the last event");
    sub->add_option("--ids", rule->ids, "Write the ids of the profiles for which it is true");
    addSqlOptions(*sub, rule->sql);
}

} // namespace pathloom::cli
