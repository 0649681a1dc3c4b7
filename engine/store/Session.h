// SPDX-License-Identifier: Apache-2.0
// Who has a project open for writing, so that two windows do not overwrite each other.
#pragma once

#include <string>
#include <string_view>

namespace pathloom {

/// Names this process beyond the reuse of its number: host, number, start time.
[[nodiscard]] std::string thisProcess();

/// Whether the process that a name stands for still runs. Of another machine: no, as nobody can tell.
[[nodiscard]] bool isRunning(std::string_view process);

} // namespace pathloom
