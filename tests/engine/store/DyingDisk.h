// SPDX-License-Identifier: GPL-3.0-or-later
// A disk under SQLite that kills its process at a chosen write, so that crashes are exact.
#pragma once

namespace pathloom::test {

/// From now on every write, sync, truncation and deletion of SQLite in this process is a step. At
/// step `fatalStep` (1 the first) a write puts down the first half of its bytes, and the process dies
/// by SIGKILL; 0: count only. Requires: a child process, its databases not open yet.
void dieAtStep(long fatalStep);

/// Steps since dieAtStep().
[[nodiscard]] long diskSteps();

} // namespace pathloom::test
