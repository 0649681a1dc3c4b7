// SPDX-License-Identifier: Apache-2.0
// Collects the rules of steps, settings, offers, policies and contents.
#include "engine/check/RulePlaces.h"

namespace pathloom {
namespace {

/// Gathers rules under one object.
class Collector
{
public:
    Collector(std::vector<RulePlace> &places, std::string object, std::string name)
        : m_places(places), m_object(std::move(object)), m_name(std::move(name))
    {
    }

    RulePlace *add(std::string field, const ExprPtr &rule)
    {
        if (!rule)
            return nullptr;
        RulePlace place;
        place.object = m_object;
        place.objectName = m_name;
        place.field = std::move(field);
        place.rule = rule;
        m_places.push_back(std::move(place));
        return &m_places.back();
    }

    void addDecision(const char *field, const ExprPtr &rule, bool isNumber = false)
    {
        if (RulePlace *place = add(field, rule)) {
            place->isDecision = true;
            place->isNumber = isNumber;
        }
    }

    void addStep(const FlowGraph &flow, const Step &step)
    {
        addDerived(flow, step);
        for (const FieldSpec &spec : specOf(step.kind).fields) {
            if (!isShown(step, spec.shownWhen))
                continue;
            if (spec.type == FieldType::Rule)
                addStepRule(flow, step, spec.key, ruleField(step, spec.key), {});
            if (spec.type != FieldType::Records)
                continue;
            for (const FieldMap &record : recordsField(step, spec.key))
                addStepRule(flow, step, spec.key, recordRule(record, "rule"), recordName(record));
        }
    }

private:
    /// A filter has a place of its own.
    void addDerived(const FlowGraph &flow, const Step &step)
    {
        if (step.kind == StepKind::Condition)
            return;
        Step bare = step;
        bare.fields.erase("filter");
        const char *field = step.kind == StepKind::Consent    ? "channel"
                            : step.kind == StepKind::Distance ? "latitude"
                                                              : "event";
        if (RulePlace *place = add(field, conditionRule(bare, nullptr))) {
            place->step = step.id;
            place->stepName = shownName(flow, step.id);
            place->isDerived = true;
        }
    }

    void addStepRule(const FlowGraph &flow, const Step &step, std::string_view key,
                     const ExprPtr &rule, std::string record)
    {
        RulePlace *place = add(std::string(key), rule);
        if (!place)
            return;
        place->step = step.id;
        place->stepName = shownName(flow, step.id);
        place->record = std::move(record);
        if (key == "filter")
            place->event = textField(step, "event");
        place->isNumber = step.kind == StepKind::Ranking || step.kind == StepKind::Percentile;
    }

    std::vector<RulePlace> &m_places;
    std::string m_object;
    std::string m_name;
};

void addSettings(Collector &collector, const JourneySettings &settings)
{
    if (RulePlace *place = collector.add("goal.filter", settings.goal.filter))
        place->event = settings.goal.event;
    for (const ExitCriterion &criterion : settings.exitCriteria) {
        if (RulePlace *place = collector.add("exitCriteria", criterion.rule)) {
            place->record = criterion.name;
            place->event = criterion.event;
        }
    }
}

void addDecisionRules(const Document &document, std::vector<RulePlace> &places)
{
    for (const auto &[id, offer] : document.offers) {
        Collector collector(places, id.text(), offer->name);
        collector.addDecision("eligibility", offer->eligibility);
        collector.addDecision("applicability", offer->applicability);
        collector.addDecision("suitability", offer->suitability);
        collector.addDecision("contextWeight", offer->contextWeight, true);
        collector.addDecision("locationRule", offer->declares.locationRule);
    }
    for (const auto &[id, policy] : document.policies) {
        Collector collector(places, id.text(), policy->name);
        collector.addDecision("eligibility", policy->eligibility);
        collector.addDecision("applicability", policy->applicability);
        collector.addDecision("suitability", policy->suitability);
    }
    for (const auto &[id, content] : document.contents)
        Collector(places, id.text(), content->name)
            .addDecision("locationRule", content->declares.locationRule);
}

void walkQuery(const std::shared_ptr<const EventQuery> &query,
               const std::function<void(const Expr &, const std::string &)> &visit)
{
    if (query && query->where)
        walkRule(query->where, query->type, visit);
}

RuleProblemKind kindOf(std::string_view code)
{
    if (code.starts_with("rule.unknown-"))
        return RuleProblemKind::Name;
    const bool isType = code == "rule.type-mismatch" || code == "rule.argument-type"
                        || code == "rule.currency-mismatch" || code == "rule.null-comparison";
    return isType ? RuleProblemKind::Type : RuleProblemKind::Form;
}

} // namespace

std::vector<RulePlace> rulesOf(const CheckInput &input)
{
    std::vector<RulePlace> places;
    for (const GraphView &view : graphsOf(input)) {
        Collector collector(places, view.object, view.name);
        for (const auto &[id, step] : view.flow->steps)
            collector.addStep(*view.flow, *step);
        if (view.journey)
            addSettings(collector, view.journey->settings);
    }
    addDecisionRules(*input.document, places);
    return places;
}

void note(Found &found, const RulePlace &place, Arguments arguments)
{
    arguments.emplace("object", place.objectName);
    arguments.emplace("step", place.stepName);
    arguments.emplace("record", place.record);
    Diagnostic diagnostic;
    diagnostic.object = place.object;
    diagnostic.step = place.step;
    diagnostic.field = place.field;
    diagnostic.arguments = std::move(arguments);
    found.push_back(std::move(diagnostic));
}

RuleScope scopeOf(const CheckInput &input, const RulePlace &place)
{
    RuleScope scope;
    scope.schema = input.schema;
    for (const auto &[id, segment] : input.document->segments)
        scope.segments.insert(segment->name);
    if (input.snapshot) {
        for (const ProfileList &list : input.snapshot->lists)
            scope.lists.insert(list.name);
    } else {
        scope.lists = inputsOf(place.rule).lists;
    }
    return scope;
}

RuleType typeOf(const CheckInput &input, const RulePlace &place)
{
    const RuleScope scope = scopeOf(input, place);
    if (place.event.empty())
        return checkRule(place.rule, scope);
    EventQuery query;
    query.function = EventFunction::Exists;
    query.type = place.event;
    query.where = input.schema ? filterOver(place.rule, *input.schema, place.event) : place.rule;
    return checkRule(rule::events(std::move(query)), scope);
}

void noteRuleProblems(const CheckInput &input, const TaskControl &control, RuleProblemKind kind,
                      Found &found)
{
    for (const RulePlace &place : rulesOf(input)) {
        if (control.isStopped())
            return;
        for (const RuleProblem &problem : typeOf(input, place).problems) {
            // What a decision's context will hold is known only where it is made.
            const bool isOpen = place.isDecision && problem.code == "rule.unknown-context";
            // The field itself says that its event or attribute is unknown.
            if (place.isDerived && kind == RuleProblemKind::Name && problem.code != "rule.unknown-consent")
                continue;
            if (isOpen || kindOf(problem.code) != kind)
                continue;
            Arguments arguments = problem.arguments;
            arguments.insert_or_assign("problem", problem.code);
            arguments.insert_or_assign("rule", printRule(place.rule));
            arguments.insert_or_assign("from", std::to_string(problem.from));
            arguments.insert_or_assign("to", std::to_string(problem.to));
            arguments.insert_or_assign("mend", problem.mend);
            note(found, place, std::move(arguments));
        }
    }
}

void walkRule(const ExprPtr &rule, const std::string &event,
              const std::function<void(const Expr &, const std::string &event)> &visit)
{
    if (!rule)
        return;
    visit(*rule, event);
    for (const ExprPtr &argument : rule->arguments)
        walkRule(argument, event, visit);
    walkQuery(rule->query, visit);
    walkQuery(rule->second, visit);
}

} // namespace pathloom
