// SPDX-License-Identifier: GPL-3.0-or-later
// One profile's timeline as text and tables: plain data in, plain data out, personal values masked.
#pragma once

#include "engine/simulate/Simulate.h"
#include "ui/runs/ResultTables.h"
#include "ui/widgets/Masking.h"

#include <set>

namespace pathloom::ui {

/// "Held back: no consent" – one line of the timeline in words.
[[nodiscard]] QString summaryOf(const TraceEvent &event, const StepTitles &titles);
[[nodiscard]] Table timelineTable(const Timeline &timeline, const StepTitles &titles);
[[nodiscard]] Table predicateTable(const TraceEvent &event, const Masking &masking);
[[nodiscard]] Table offerTable(const TraceEvent &event, const Document &document);
/// Draws, policy checks and other details, then the terms of an interaction.
[[nodiscard]] Table detailTable(const TraceEvent &event, const Masking &masking);
/// The whole timeline as plain text, for the clipboard.
[[nodiscard]] QString toText(const Timeline &timeline, const StepTitles &titles,
                             const Masking &masking);
/// "It did not reach “Reminder”: …" with the first blocking condition and the smallest change.
[[nodiscard]] QString sentenceOf(const WhyNot &answer, const QString &step, const GraphId &journey,
                                 const StepTitles &titles, const Masking &masking);

/// The way a timeline has gone up to a line, in the journey of that line.
struct WaySoFar {
    GraphId journey;
    std::set<StepId> steps;
    std::set<PathId> paths;
    StepId now;
};
/// `document` is the one that ran; a path that it does not have is left out.
[[nodiscard]] WaySoFar wayOf(const Timeline &timeline, int position, const Document &document);

/// Reasons for which a run held profiles back at a step, with how often, most frequent first. An empty
/// step: anywhere.
[[nodiscard]] std::vector<std::pair<Reason, std::uint64_t>> heldBackAt(const RunResult &result, const GraphId &journey,
                                                                       const StepId &step);

/// How profiles are picked from the kept interactions.
enum class Outcome { Any, Delivered, Opened, Clicked, Converted };
/// Ids of profiles with an interaction at the step (empty: any) and of the outcome, at most
/// `limit`.
[[nodiscard]] std::vector<std::string> profilesOf(const RunResult &result, const Snapshot &snapshot,
                                                  const GraphId &journey, const StepId &step,
                                                  Outcome outcome, std::size_t limit = 200);

} // namespace pathloom::ui
