// SPDX-License-Identifier: GPL-3.0-or-later
// What the window needs of the program around it; the composition root fills it, tests may too.
#pragma once

#include "engine/data/Snapshot.h"
#include "ui/data/DuplicatesView.h"
#include "ui/data/ImportWizard.h"

#include <filesystem>
#include <functional>

namespace pathloom::ui {

/// All are called on a job's thread and open the project file themselves: the window has let go of
/// it meanwhile.
struct Services {
    /// The dataset of a project, from its cache or unified anew.
    std::function<Result<SnapshotPtr>(const std::filesystem::path &project, const TaskControl &)> loadData;
    /// Imports a source into a project, whole or not at all.
    std::function<Result<ImportReport>(const std::filesystem::path &project, const std::filesystem::path &source,
                                       const Mapping &mapping, const TaskControl &)>
        importSource;
    /// Makes a new project file with the embedded sample in it.
    std::function<Status(const std::filesystem::path &project, const TaskControl &)> makeSample;
    /// Reads the rows that an import set aside once more.
    std::function<Result<ImportReport>(const std::filesystem::path &project, const std::string &importId,
                                       const Mapping &mapping, const TaskControl &)>
        retryImport{};
    /// Imports every table of a folder or database, all or none.
    std::function<Result<ImportReport>(const std::filesystem::path &project, const std::filesystem::path &place,
                                       const MappingSet &set, const TaskControl &)>
        importSet{};
    /// Decides about two profiles, or takes a decision back; gives the dataset as it is then.
    std::function<Result<SnapshotPtr>(const std::filesystem::path &project, const DecisionRequest &request,
                                      const TaskControl &)>
        decide{};
};

} // namespace pathloom::ui
