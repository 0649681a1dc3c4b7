// SPDX-License-Identifier: Apache-2.0
// Segment graphs as one SQL statement over the exported tables: the same profiles as the engine's.
#pragma once

#include "engine/model/Document.h"
#include "engine/rules/Sql.h"

namespace pathloom {

/// The whole statement, segments that it uses included; `target.segments` is not read. Errors: those of
/// SegmentEvaluator::evaluate() but "segment.unknown-list" (a list that is not there is empty), and
/// "sql.unsupported" with `construct` and `dialect` for what the database cannot do exactly.
[[nodiscard]] Result<std::string> segmentStatement(const Document &document, const GraphId &segment, SqlTarget target);

/// The same for a rule that may ask for segments of the document. Errors also those of ruleQuery().
[[nodiscard]] Result<std::string> ruleStatement(const Document &document, const ExprPtr &rule, SqlTarget target);

} // namespace pathloom
