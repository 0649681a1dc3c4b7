// SPDX-License-Identifier: Apache-2.0
// All checks over a document: one file per check, one list, one call.
#pragma once

#include "engine/base/Task.h"
#include "engine/data/Snapshot.h"
#include "engine/model/Document.h"

#include <span>
#include <string_view>
#include <vector>

namespace pathloom {

/// What checks may look at. `snapshot` null: only the checks that need no data run.
struct CheckInput {
    const Document *document = nullptr;
    const Schema *schema = nullptr; ///< null: names are not checked against data
    SnapshotPtr snapshot;
    Instant asOf;                   ///< of data-backed checks; usually the snapshot's end
};

struct CheckRule {
    std::string_view code;          ///< "S02"
    Severity severity;
    bool needsData;
    void (*run)(const CheckInput &input, const TaskControl &control, std::vector<Diagnostic> &found);
};

[[nodiscard]] std::span<const CheckRule> checkRules();

/// Diagnostics in the order of (object, code, step). Stops early, with what it has, when cancelled.
[[nodiscard]] std::vector<Diagnostic> checkDocument(const CheckInput &input, const TaskControl &control = {});
[[nodiscard]] bool hasErrors(std::span<const Diagnostic> diagnostics);

} // namespace pathloom
