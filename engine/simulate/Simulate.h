// SPDX-License-Identifier: Apache-2.0
// Compile a document against a dataset into a Program, run it, and replay one profile of a run.
#pragma once

#include "engine/data/Snapshot.h"
#include "engine/decide/Decide.h"
#include "engine/rules/Evaluate.h"
#include "engine/simulate/Run.h"

#include <memory>
#include <string>
#include <vector>

namespace pathloom {

/// Journeys, segments, policies, contents and rules with every name resolved. Immutable; shared
/// between threads. Holds the snapshot it was compiled against.
class Program
{
public:
    struct Data;
    explicit Program(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
    [[nodiscard]] const Data &data() const { return *m_data; }

private:
    std::shared_ptr<const Data> m_data;
};

/// When a scenario without a start begins: the next full hour of the project's zone after everything
/// that the dataset records.
[[nodiscard]] Instant defaultStart(const Snapshot &snapshot);

/// Errors: "simulate.errors-in-journey" (E-level diagnostics stand in the way: `journey`, `code`,
/// `step`), "simulate.no-such-journey", "rules.bind" with context.
[[nodiscard]] Result<Program> compileProgram(const Document &document, const SnapshotPtr &snapshot,
                                             const Scenario &scenario, const TaskControl &control = {});

/// Runs all replications. Same program and seed: the same result on any number of threads.
/// Looks at the stop token at least every 10 ms; cancelled runs return the cancelled error.
[[nodiscard]] Result<RunResult> run(const Program &program, const Scenario &scenario,
                                    const TaskControl &control = {});

/// One line of a profile's timeline.
struct TraceEvent {
    Instant at;
    std::string local;          ///< local date, time and zone of the profile
    GraphId journey;
    StepId step;                ///< empty for arrivals and outcomes
    std::string what;           ///< "entered", "waited", "split", "draw", "policy", "sent", "opened",
                                ///< "decided", "converted", "exited", "held-back" …
    Reason reason = Reason::None;
    std::string outlet;         ///< way out, where one was taken
    std::vector<PredicateTrace> predicates;
    std::vector<OfferTrace> offers;
    Arguments details;          ///< experiment key, bucket, threshold, draw, probability, content …
    std::optional<Terms> terms; ///< of an interaction
};

struct Timeline {
    std::string profile;
    std::uint32_t replication = 0;
    std::vector<TraceEvent> events;
};

/// Replays one profile exactly as in the run (using its grants). Errors: "simulate.no-such-profile".
[[nodiscard]] Result<Timeline> traceProfile(const Program &program, const RunResult &result,
                                            std::string_view profileId, std::uint32_t replication = 0);

/// Profiles that the run held back or deferred at a step for a reason, in the dataset's order and at
/// most `limit`, found by replaying replication 0. An empty step: anywhere in the journey; an empty
/// journey: anywhere. Costs a replay of every profile; looks at the stop token between them.
[[nodiscard]] Result<std::vector<std::string>>
profilesHeldBack(const Program &program, const RunResult &result, const GraphId &journey,
                 const StepId &step, Reason reason, std::size_t limit, const TaskControl &control = {});

/// Why a profile did not reach a step: the first blocking condition, the others that fail, and the
/// smallest single change that would have passed.
struct WhyNot {
    bool reached = false;
    StepId blockedAt;                        ///< last step on the way that it did reach; empty: entry
    Reason reason = Reason::None;
    std::vector<PredicateTrace> failing;     ///< first: the one that blocked
    std::string smallestChange;              ///< "orders_90d: 1 → at least 2", empty where none is known
};
[[nodiscard]] Result<WhyNot> whyNot(const Program &program, const RunResult &result,
                                    std::string_view profileId, const GraphId &journey, const StepId &step);

[[nodiscard]] Json toJson(const Timeline &timeline);

} // namespace pathloom
