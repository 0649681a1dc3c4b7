// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window stops answering while it simulates: a heartbeat of a millisecond.
#pragma once

#include <cstdint>

namespace pathloom::ui {

class MainWindow;

/// Gaps between two turns of the event loop, in milliseconds. The thread's own work tells what the
/// window does from what a loaded machine does to it.
struct Gaps {
    double longest = 0;
    double workOfLongest = 0; ///< processor time of the window's thread in it
    double mostWork = 0;      ///< of any gap
};

/// Times in milliseconds.
struct Responsiveness {
    std::uint64_t profiles = 0;
    double run = 0;            ///< from asking to the result
    Gaps whileStarting;        ///< when its page opens and it starts
    Gaps whileRunning;         ///< while the run works
    Gaps whileShowing;         ///< until it is shown, scored and kept
    double cancelAnswer = 0;   ///< from Cancel to the end of the job
};

/// Simulates the first journey of the open project with its data, twice: once to the end, once
/// cancelled. Runs the event loop. Requires: a project with a journey and data is open and idle.
[[nodiscard]] Responsiveness measureResponsiveness(MainWindow &window);

} // namespace pathloom::ui
