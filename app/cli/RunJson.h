// SPDX-License-Identifier: GPL-3.0-or-later
// A run as the JSON of cli.md and as a text for people; finding and opening stored runs.
#pragma once

#include "app/cli/Console.h"

#include "engine/simulate/Simulate.h"

namespace pathloom::cli {

[[nodiscard]] Json runJson(const RunResult &result, const std::string &id);
[[nodiscard]] std::string runText(const RunResult &result, const Document &document,
                                  const std::string &id);

/// A stored run with the document that it ran. Errors: "cli.no-runs" where `id` is empty and the
/// project has none; "store.no-such-run"; those of reading.
struct OpenedRun {
    std::string id;
    RunResult result;
    std::shared_ptr<const Document> document;
};
[[nodiscard]] Result<OpenedRun> openRun(const Project &project, const std::string &id);

} // namespace pathloom::cli
