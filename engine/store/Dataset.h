// SPDX-License-Identifier: Apache-2.0
// The snapshot of a project's dataset: from the cache, or built and cached.
#pragma once

#include "engine/store/Project.h"

#include <functional>
#include <span>

namespace pathloom {

/// Makes the snapshot of all imports; engine/ingest has one.
using SnapshotMaker = std::function<Result<SnapshotPtr>(std::span<const ImportBatch>, const TaskControl &)>;

/// `variant` names everything besides the imports that the maker depends on, such as the rules of
/// unification. A cache that cannot be read or written is not an error: it is made anew next time.
[[nodiscard]] Result<SnapshotPtr> loadDataset(Project &project, std::string_view variant,
                                              const SnapshotMaker &make, const TaskControl &control = {});

} // namespace pathloom
