// SPDX-License-Identifier: Apache-2.0
// Storing runs in an open project without keeping the thread that has it waiting.
#pragma once

#include "engine/store/Project.h"

#include <functional>
#include <string>

namespace pathloom {

/// Stores a run in a project and returns its id. Errors as of Project::addPackedRun().
using RunWriter = std::function<Result<std::string>(PackedRun)>;

/// A writer with a connection of its own, since the write takes long for a large run. Ask for it on the
/// project's thread and call it on any, also when the project is closed by then. What the project
/// itself writes meanwhile waits for it.
[[nodiscard]] RunWriter runWriterOf(const Project &project);

} // namespace pathloom
