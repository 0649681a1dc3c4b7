// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window stops answering while it simulates: a heartbeat of a millisecond.
#pragma once

#include <cstdint>

namespace pathloom::ui {

class MainWindow;

/// Times in milliseconds. A gap is the time between two turns of the event loop.
struct Responsiveness {
    std::uint64_t profiles = 0;
    double run = 0;            ///< from asking to the result
    double whileRunning = 0;   ///< longest gap while the run works
    double whileShowing = 0;   ///< longest gap when it starts, and until its result and scores are shown
    double cancelAnswer = 0;   ///< from Cancel to the end of the job
};

/// Simulates the first journey of the open project with its data, twice: once to the end, once
/// cancelled. Runs the event loop. Requires: a project with a journey and data is open and idle.
[[nodiscard]] Responsiveness measureResponsiveness(MainWindow &window);

} // namespace pathloom::ui
