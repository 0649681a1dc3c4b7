// SPDX-License-Identifier: Apache-2.0
// All checks over a document: one file per check, one list, one call.
#pragma once

#include "engine/base/Task.h"
#include "engine/data/Snapshot.h"
#include "engine/model/Document.h"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace pathloom {

class CheckData;
class SegmentCache;

/// What checks may look at. `snapshot` null: only the checks that need no data run.
struct CheckInput {
    const Document *document = nullptr;
    const Schema *schema = nullptr; ///< null: names are not checked against data
    SnapshotPtr snapshot;
    Instant asOf;                   ///< of data-backed checks; usually the snapshot's end
    std::shared_ptr<SegmentCache> segments{}; ///< keeps audiences from round to round; may be null
    std::shared_ptr<CheckData> data{}; ///< what data-backed checks share; filled by checkDocument()
};

struct CheckRule {
    std::string_view code;          ///< "S02"
    Severity severity;
    bool needsData;
    /// Adds findings with object, step, field and arguments; checkDocument() puts in the rest.
    void (*run)(const CheckInput &input, const TaskControl &control, std::vector<Diagnostic> &found);
};

/// All of them by code. A code stands twice where it is found both by logic and on the data, or
/// with two severities.
[[nodiscard]] std::span<const CheckRule> checkRules();

/// Diagnostics in the order of (object, code, step). Stops early, with what it has, when cancelled.
[[nodiscard]] std::vector<Diagnostic> checkDocument(const CheckInput &input, const TaskControl &control = {});
[[nodiscard]] bool hasErrors(std::span<const Diagnostic> diagnostics);

} // namespace pathloom
