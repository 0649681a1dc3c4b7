// SPDX-License-Identifier: GPL-3.0-or-later
// Where the run pages keep runs: functions, so that the window passes the project and tests a list.
#pragma once

#include "engine/simulate/Simulate.h"
#include "engine/store/RunWriter.h"

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

/// All of it is called on the window's thread; the writer that it gives, on a job's.
struct RunStore {
    std::function<Result<std::vector<StoredRun>>()> list; ///< newest first, without the JSON
    std::function<Result<PackedRun>(const std::string &id)> load;
    std::function<RunWriter()> writer;
    std::function<Status(const std::string &id)> remove;
    std::function<Status(const std::string &id, const std::string &note)> setNote;
};

/// Keeps runs in the project that is open when it is asked; notes are settings beside them. While
/// `project` answers null (closed, or lent to a worker) there are no runs, and changing any is refused
/// with "store.not-open".
[[nodiscard]] RunStore storeOf(std::function<Project *()> project);
/// What is kept of a finished run. Takes long for a large one, as does fromStored(): both belong on a
/// job's thread.
[[nodiscard]] StoredRun toStored(const RunResult &result, const Document &document, Instant at);
/// Errors: those of runResultFromJson and documentFromJson.
[[nodiscard]] Result<OpenRun> fromStored(const StoredRun &run);

} // namespace pathloom::ui
