// SPDX-License-Identifier: Apache-2.0
// Runs the compile passes in order.
#include "engine/simulate/CompilePasses.h"
#include "engine/store/TextForm.h"

namespace pathloom {
namespace {

struct Pass {
    const char *name;
    Status (*run)(CompileContext &);
};

constexpr std::array kPasses{
    Pass{"journeys", chooseJourneys}, Pass{"channels", nameChannels},
    Pass{"steps", compileSteps},      Pass{"kinds", compileKinds},
    Pass{"settings", compileSettings}, Pass{"audiences", compileAudiences},
    Pass{"responses", compileResponses}, Pass{"history", compileHistory},
    Pass{"events", compileEvents},
};

} // namespace

Status CompileContext::bind(const ExprPtr &rule, const CompiledJourney &journey, std::string_view step,
                            BoundRule &out)
{
    if (!rule)
        return {};
    auto bound = bindRule(rule, schema(), data.snapshot.get());
    if (!bound)
        return failWith(std::move(bound).error(), "context.rule-of-step",
                        {{"journey", journey.name}, {"step", std::string(step)}});
    out = std::move(*bound);
    inputs.add(inputsOf(rule));
    return {};
}

void CompileContext::decideBy(const ExprPtr &rule, CompiledStep &step) const
{
    if (rule)
        decideBy(inputsOf(rule), step);
}

void CompileContext::decideBy(const RuleInputs &read, CompiledStep &step) const
{
    step.level = std::max(step.level, levelOf(read, schema()));
    for (const std::string &name : read.attributes) {
        const auto index = schema().attributeIndex(name);
        if (!index)
            continue;
        const auto field = static_cast<std::uint32_t>(*index);
        if (std::find(step.fields.begin(), step.fields.end(), field) == step.fields.end())
            step.fields.push_back(field);
    }
}

tl::unexpected<Error> errorInJourney(const CompiledJourney &journey, std::string_view code,
                                     std::string_view step)
{
    return fail(ErrorKind::No, "simulate.errors-in-journey",
                {{"journey", journey.name}, {"code", std::string(code)}, {"step", std::string(step)}});
}

Result<std::size_t> eventTypeOf(const CompileContext &context, const CompiledJourney &journey,
                                std::string_view name, std::string_view step)
{
    const auto type = context.schema().eventIndex(name);
    if (!type)
        return errorInJourney(journey, "R01", step);
    return *type;
}

Result<Program> compileProgram(const Document &document, const SnapshotPtr &snapshot,
                               const Scenario &scenario, const TaskControl &control)
{
    auto data = std::make_shared<Program::Data>();
    data->document = document;
    data->revision = semanticRevision(document);
    data->snapshot = snapshot;
    data->scenario = scenario;
    CompileContext context{*data, control, {}};
    for (std::size_t i = 0; i < kPasses.size(); ++i) {
        if (control.isStopped())
            return cancelled();
        control.report(std::string("simulate.compile.") + kPasses[i].name, static_cast<double>(i),
                       static_cast<double>(kPasses.size()));
        PATHLOOM_TRY(kPasses[i].run(context));
    }
    return Program(std::move(data));
}

} // namespace pathloom
