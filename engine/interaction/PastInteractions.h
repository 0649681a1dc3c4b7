// SPDX-License-Identifier: Apache-2.0
// Interactions of imported history: the dataset's own sends, each with its terms (scores.md).
#pragma once

#include "engine/interaction/TermModel.h"

#include <optional>
#include <string>
#include <vector>

namespace pathloom {

/// Sends in [from, to) are looked at. What is fixed at a run's start is fixed at `from`.
struct HistoryPeriod {
    Instant from, to;
};
/// The 90 days up to the dataset's last send, and what came after it; none without a send.
[[nodiscard]] std::optional<HistoryPeriod> latestPeriod(const Snapshot &snapshot);

/// A profile touched on two channels within seven days, with contents that can be compared.
struct ProfileCoherence {
    ProfileIndex profile = 0;
    bool agrees = false; ///< every such pair has the same content, the same leading tag or a follow-up
};

struct PastInteractions {
    HistoryPeriod period;
    std::vector<std::string> channels; ///< behind Interaction::channel
    std::vector<std::string> contents; ///< behind Interaction::content
    /// Delivered sends by (profile, time). `journey` and `step` are 0xffff; nothing is attributed,
    /// so `converted` stays false.
    std::vector<Interaction> interactions;
    std::vector<ProfileCoherence> coherence; ///< by profile
    std::uint64_t bounced = 0;               ///< sends that never arrived: no interactions
    std::uint64_t withoutChannel = 0;        ///< sends that name no channel: none either
    std::uint64_t undeclared = 0; ///< interactions of which neither content nor item is known
};

/// Measures the dataset's sends as a run that starts at `period.from` measures its own: affinity,
/// hours and channel rates of the population as of then, the profile's own events up to each send.
/// What history does not tell is left unmeasured or out: the level and the deciding fields are
/// those of the content, where the project has it by that name (else of an item: tags alone);
/// nothing names a trigger, so recency is 1; caps without a class and quiet hours are the
/// project's; values of attributes are those of today. A response belongs to the latest earlier
/// send of its channel and, where both name one, content. Single-threaded. Errors: "rules.bind",
/// cancelled.
[[nodiscard]] Result<PastInteractions> readInteractions(const Document &document,
                                                        const SnapshotPtr &snapshot,
                                                        const HistoryPeriod &period,
                                                        const TaskControl &control = {});

} // namespace pathloom
