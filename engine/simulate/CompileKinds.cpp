// SPDX-License-Identifier: Apache-2.0
// Pass: the typed data of every kind of step.
#include "engine/simulate/CompilePasses.h"

#include <algorithm>

namespace pathloom {
namespace {

template <typename T>
const T *recordValue(const FieldMap &record, std::string_view key)
{
    const auto found = record.find(key);
    return found == record.end() ? nullptr : std::get_if<T>(&found->second.data);
}

template <typename T>
T fieldValue(const Step &step, std::string_view key, T otherwise)
{
    const T *value = std::get_if<T>(&fieldOf(step, key).data);
    return value ? *value : otherwise;
}

/// Position of a text among the choices of a field; 0 where it is none of them.
std::size_t choiceOf(const Step &step, std::string_view key)
{
    const FieldSpec *spec = fieldSpec(specOf(step.kind), key);
    if (!spec)
        return 0;
    const std::string value = textField(step, key);
    const auto found = std::find(spec->choices.begin(), spec->choices.end(), value);
    return found == spec->choices.end() ? 0 : static_cast<std::size_t>(found - spec->choices.begin());
}

/// What one step is compiled with.
struct StepCompiler {
    CompileContext &context;
    CompiledJourney &journey;
    std::uint16_t index;
    const Step &step;
    CompiledStep &compiled;

    template <typename T>
    void keep(std::vector<T> &all, T &&one) const
    {
        compiled.data = static_cast<std::uint16_t>(all.size());
        all.push_back(std::move(one));
    }

    Status entry() const
    {
        CompiledEntry entry;
        entry.step = index;
        entry.from = fieldValue(step, "dateFrom", Instant::min()).ms;
        entry.to = fieldValue(step, "dateTo", Instant::max()).ms;
        entry.isByEvent = textField(step, "source") == "event";
        if (entry.isByEvent) {
            const auto type = eventTypeOf(context, journey, textField(step, "event"), step.id.text());
            if (!type)
                return failWith(type.error());
            entry.eventType = *type;
            PATHLOOM_TRY(context.bindFilter(ruleField(step, "filter"), *type, journey, step.id.text(),
                                            entry.filter));
            context.decideBy(ruleField(step, "filter"), compiled);
            compiled.level = DataLevel::Contextual;
        }
        keep(journey.entries, std::move(entry));
        return {};
    }

    Status wait() const
    {
        CompiledWait wait;
        wait.mode = static_cast<WaitMode>(choiceOf(step, "mode"));
        wait.duration = durationField(step, wait.mode == WaitMode::UntilEvent ? "timeout" : "duration").ms;
        wait.days = static_cast<int>(numberField(step, "days"));
        wait.weekday = static_cast<Weekday>(choiceOf(step, "weekday"));
        wait.time = fieldValue(step, "time", CivilTime::of(9, 0));
        wait.ifPast = static_cast<PastAction>(choiceOf(step, "ifPast"));
        if (wait.mode == WaitMode::UntilEvent) {
            const auto type = eventTypeOf(context, journey, textField(step, "event"), step.id.text());
            if (!type)
                return failWith(type.error());
            wait.eventType = *type;
            PATHLOOM_TRY(context.bindFilter(ruleField(step, "filter"), *type, journey, step.id.text(),
                                            wait.filter));
            context.decideBy(ruleField(step, "filter"), compiled);
            compiled.level = DataLevel::Contextual;
        }
        keep(journey.waits, std::move(wait));
        return {};
    }

    Status ruleSplit() const
    {
        CompiledRuleSplit split;
        for (const FieldMap &branch : recordsField(step, "branches")) {
            const ExprPtr *rule = recordValue<ExprPtr>(branch, "rule");
            BoundRule bound;
            if (!rule || !*rule)
                return errorInJourney(journey, "R03", step.id.text());
            PATHLOOM_TRY(context.bind(*rule, journey, step.id.text(), bound));
            context.decideBy(*rule, compiled);
            split.branches.push_back(std::move(bound));
        }
        keep(journey.splits, std::move(split));
        return {};
    }

    Status randomSplit() const
    {
        CompiledRandomSplit split;
        double total = 0;
        for (const FieldMap &arm : recordsField(step, "arms")) {
            const double *share = recordValue<double>(arm, "share");
            split.shares.push_back(std::max(0.0, share ? *share : 0.5));
            total += split.shares.back();
        }
        if (split.shares.empty() || total <= 0)
            return errorInJourney(journey, "B10", step.id.text());
        double upTo = 0;
        for (const double share : split.shares)
            split.upTo.push_back((upTo += share) / total);
        split.upTo.back() = 1.0;
        split.key = textField(step, "experimentKey");
        if (split.key.empty())
            split.key = journey.id.text() + "/" + step.id.text();
        split.keyHash = stableHash(split.key);
        split.isSticky = boolField(step, "sticky");
        keep(journey.randomSplits, std::move(split));
        return {};
    }

    Status message() const
    {
        CompiledMessage message;
        PATHLOOM_TRY(compileMessage(context, journey, step, message));
        keep(journey.messages, std::move(message));
        return {};
    }

    Status decide() const
    {
        CompiledDecide decide;
        const Policy *policy = context.data.document.policyNamed(textField(step, "policy"));
        if (!policy)
            return errorInJourney(journey, "O09", step.id.text());
        auto compiledPolicy = compilePolicy(*policy, context.data.document, context.schema(),
                                            context.data.snapshot.get());
        if (!compiledPolicy)
            return failWith(std::move(compiledPolicy).error(), "context.step",
                            {{"journey", journey.name}, {"step", step.id.text()}});
        decide.policy = std::make_shared<const CompiledPolicy>(std::move(*compiledPolicy));
        context.inputs.add(decide.policy->inputs());
        context.decideBy(decide.policy->inputs(), compiled);
        if (isTouchpoint(step)) {
            decide.message = static_cast<std::uint16_t>(journey.messages.size());
            CompiledMessage message;
            PATHLOOM_TRY(compileMessage(context, journey, step, message));
            journey.messages.push_back(std::move(message));
        }
        keep(journey.decides, std::move(decide));
        return {};
    }

    Status update() const
    {
        CompiledUpdate update;
        const auto attribute = context.schema().attributeIndex(textField(step, "attribute"));
        if (!attribute)
            return errorInJourney(journey, "R01", step.id.text());
        update.attribute = *attribute;
        update.operation = static_cast<UpdateOperation>(choiceOf(step, "operation"));
        const FieldValue &value = fieldOf(step, "value");
        std::visit(
            [&](const auto &v) {
                if constexpr (std::is_constructible_v<Value, decltype(v)>
                              && !std::is_same_v<std::decay_t<decltype(v)>, CivilTime>)
                    update.value = v;
            },
            value.data);
        keep(journey.updates, std::move(update));
        return {};
    }

    Status goal() const
    {
        compiled.data = static_cast<std::uint16_t>(journey.goalLeaves.size());
        journey.goalLeaves.push_back(textField(step, "mode") == "leave");
        return {};
    }
};

Status compileKind(const StepCompiler &compiler)
{
    switch (compiler.step.kind) {
    case StepKind::Entry: return compiler.entry();
    case StepKind::Message: return compiler.message();
    case StepKind::Wait: return compiler.wait();
    case StepKind::RuleSplit: return compiler.ruleSplit();
    case StepKind::RandomSplit: return compiler.randomSplit();
    case StepKind::Decide: return compiler.decide();
    case StepKind::UpdateProfile: return compiler.update();
    case StepKind::Goal: return compiler.goal();
    default: return {};
    }
}

} // namespace

Status compileKinds(CompileContext &context)
{
    for (CompiledJourney &journey : context.data.journeys) {
        const FlowGraph &graph = context.data.document.journeys.at(journey.id)->graph;
        for (std::uint16_t i = 0; i < journey.steps.size(); ++i) {
            CompiledStep &compiled = journey.steps[i];
            const Step &step = *graph.step(compiled.id);
            PATHLOOM_TRY(compileKind(StepCompiler{context, journey, i, step, compiled}));
        }
    }
    return {};
}

} // namespace pathloom
