// SPDX-License-Identifier: Apache-2.0
// The passes of compileProgram, each in its own file, and what they share.
#pragma once

#include "engine/rules/Check.h"
#include "engine/simulate/Program.h"

namespace pathloom {

/// What the passes read and fill.
struct CompileContext {
    Program::Data &data;
    const TaskControl &control;
    RuleInputs inputs;                       ///< of every rule bound so far

    [[nodiscard]] const Schema &schema() const { return data.snapshot->schema; }
    /// Binds a rule of a journey's step; null stays empty. Errors: "rules.bind" with context.
    Status bind(const ExprPtr &rule, const CompiledJourney &journey, std::string_view step, BoundRule &out);
    /// The same for a rule about one event of a type, to be asked right after it happened.
    Status bindFilter(const ExprPtr &rule, std::size_t eventType, const CompiledJourney &journey,
                      std::string_view step, BoundRule &out);
    /// Adds attributes and level that a rule reads to what decides at the step.
    void decideBy(const ExprPtr &rule, CompiledStep &step) const;
    void decideBy(const RuleInputs &read, CompiledStep &step) const;
};

/// "simulate.errors-in-journey" with `journey`, `code` and `step`.
[[nodiscard]] tl::unexpected<Error> errorInJourney(const CompiledJourney &journey, std::string_view code,
                                                   std::string_view step = {});
/// An event type of the schema, or the error R01.
[[nodiscard]] Result<std::size_t> eventTypeOf(const CompileContext &context, const CompiledJourney &journey,
                                              std::string_view name, std::string_view step);

[[nodiscard]] Status chooseJourneys(CompileContext &context);   ///< journeys, time, sample
[[nodiscard]] Status nameChannels(CompileContext &context);     ///< terms, channels, contents
[[nodiscard]] Status compileSteps(CompileContext &context);     ///< steps, paths, arms, exits
[[nodiscard]] Status compileKinds(CompileContext &context);     ///< what each kind of step does
[[nodiscard]] Status compileSettings(CompileContext &context);  ///< goal, exit criteria, re-entry
[[nodiscard]] Status compileAudiences(CompileContext &context); ///< segments as of the start
[[nodiscard]] Status compileResponses(CompileContext &context); ///< response model
[[nodiscard]] Status compileHistory(CompileContext &context);   ///< past sends and responses
[[nodiscard]] Status compileEvents(CompileContext &context);    ///< listeners and recurrence

/// A delivery's data from a Message or Decide step.
[[nodiscard]] Status compileMessage(CompileContext &context, CompiledJourney &journey, const Step &step,
                                    CompiledMessage &message);

} // namespace pathloom
