// SPDX-License-Identifier: Apache-2.0
// What each kind of step does with an enrolment that stands at it; one file per kind.
#pragma once

#include "engine/simulate/Walk.h"

namespace pathloom {

// Each is asked once on arrival, and answers how it goes on. A step that answers Wait has set a
// timer (Walk::resumeAt) or listens to an event; `resume…` is asked when the timer fires.
[[nodiscard]] Move enterEntry(Walk &walk, std::uint32_t enrolment);
[[nodiscard]] Move enterMessage(Walk &walk, std::uint32_t enrolment); ///< also after quiet hours
[[nodiscard]] Move enterWait(Walk &walk, std::uint32_t enrolment);
[[nodiscard]] Move resumeWait(Walk &walk, std::uint32_t enrolment);
[[nodiscard]] Move enterRuleSplit(Walk &walk, std::uint32_t enrolment);
[[nodiscard]] Move enterRandomSplit(Walk &walk, std::uint32_t enrolment);
[[nodiscard]] Move enterDecide(Walk &walk, std::uint32_t enrolment);
[[nodiscard]] Move resumeDecide(Walk &walk, std::uint32_t enrolment);
[[nodiscard]] Move enterUpdate(Walk &walk, std::uint32_t enrolment);
[[nodiscard]] Move enterGoal(Walk &walk, std::uint32_t enrolment);
[[nodiscard]] Move enterExit(Walk &walk, std::uint32_t enrolment);

[[nodiscard]] inline Move pass(std::uint16_t outlet) { return {Move::Pass, outlet, Reason::None, 0}; }
/// The local date, time and zone that timelines show.
[[nodiscard]] std::string localText(const Zone &zone, std::int64_t at);

} // namespace pathloom
