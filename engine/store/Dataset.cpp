// SPDX-License-Identifier: Apache-2.0
// Cached or made anew.
#include "engine/store/Dataset.h"

namespace pathloom {

Result<SnapshotPtr> loadDataset(Project &project, std::string_view variant, const SnapshotMaker &make,
                                const TaskControl &control)
{
    if (auto cached = project.cachedSnapshot(variant); cached && *cached)
        return std::move(*cached);
    if (control.isStopped())
        return cancelled();
    const auto batches = project.loadBatches(control);
    if (!batches)
        return failWith(batches.error());
    auto made = make(*batches, control);
    if (made && !project.report().readOnly)
        static_cast<void>(project.cacheSnapshot(**made, variant));
    return made;
}

} // namespace pathloom
