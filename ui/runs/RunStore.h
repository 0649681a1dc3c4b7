// SPDX-License-Identifier: GPL-3.0-or-later
// Where the run pages keep runs: functions, so that the window passes the project and tests a list.
#pragma once

#include "engine/simulate/Simulate.h"
#include "engine/store/Project.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace pathloom::ui {

/// A run that is open: its result, the document as it ran, and its name in the project.
struct OpenRun {
    std::string id;
    std::shared_ptr<const RunResult> result;
    DocumentPtr document;
};

/// All of it is called on the window's thread.
struct RunStore {
    std::function<Result<std::vector<StoredRun>>()> list; ///< newest first, without the JSON
    std::function<Result<StoredRun>(const std::string &id)> load;
    std::function<Result<std::string>(StoredRun run)> add;
    std::function<Status(const std::string &id)> remove;
    std::function<Status(const std::string &id, const std::string &note)> setNote;
};

/// Keeps runs in the project, which must outlive the store; notes are settings beside them.
[[nodiscard]] RunStore storeOf(Project &project);
/// What is kept of a finished run.
[[nodiscard]] StoredRun toStored(const RunResult &result, const Document &document, Instant at);
/// Errors: those of runResultFromJson and documentFromJson.
[[nodiscard]] Result<OpenRun> fromStored(const StoredRun &run);

} // namespace pathloom::ui
