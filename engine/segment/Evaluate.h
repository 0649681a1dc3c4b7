// SPDX-License-Identifier: Apache-2.0
// Segment graphs to audiences: every node and edge counted, as of any instant.
#pragma once

#include "engine/base/Task.h"
#include "engine/model/Document.h"
#include "engine/rules/Evaluate.h"
#include "engine/segment/SegmentCache.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace pathloom {

/// True / false / unknown counts of a node over all profiles, and what removing it would change:
/// a condition or sample then lets all through, any other node is left out of what it feeds. Where
/// nothing would be left to put out, `marginal` is 0.
struct NodeCount {
    StepId step;
    std::uint64_t in = 0;        ///< profiles that are true at the node's output
    std::uint64_t out = 0;       ///< false
    std::uint64_t unknown = 0;
    std::uint64_t errors = 0;    ///< of `unknown`: missing where a rule says "treat missing as error"
    std::int64_t marginal = 0;   ///< audience size without the node minus with it
};

struct SegmentResult {
    Audience audience;           ///< profiles whose output is true
    TruthColumn truth;           ///< of the output
    std::vector<NodeCount> nodes;///< in flow order
    std::vector<TruthPtr> own;     ///< by `nodes`: what it asks or yields by itself; null of combiners
    std::vector<TruthPtr> outputs; ///< by `nodes`: what comes out of it
};

/// Evaluates all segments of a document over one snapshot as of one instant, each at most once.
/// Evaluators that share a cache do again only what differs between their documents, datasets and
/// instants. Not thread-safe; make one per thread or task.
class SegmentEvaluator
{
public:
    SegmentEvaluator(const Document &document, SnapshotPtr snapshot, Instant asOf,
                     std::shared_ptr<SegmentCache> cache = nullptr);
    ~SegmentEvaluator();

    /// Errors: "segment.unknown", "segment.unknown-list", "segment.cycle" with `path`,
    /// "segment.loop" with `segment` and `path` (within one graph), "segment.incomplete" with
    /// `segment`, `step` and `what` ("output", "input" or the key of an empty field),
    /// "segment.thresholds", "rules.bind" with context, cancelled.
    [[nodiscard]] Result<std::shared_ptr<const SegmentResult>> evaluate(const GraphId &segment,
                                                                        bool withMarginals = false,
                                                                        const TaskControl &control = {});
    /// For rules that name segments; evaluates on demand. Null bits for those that cannot be
    /// evaluated. Neither it nor the bits may outlive the evaluator.
    [[nodiscard]] SegmentLookup lookup();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Names of the segments it uses directly, as they are written; empty ones where a step names none.
[[nodiscard]] std::vector<std::string> segmentsUsedBy(const Segment &segment);

/// An order in which all segments can be evaluated, each behind those it uses.
/// The cycle, where there is one, is the error "segment.cycle" with its path named.
[[nodiscard]] Result<std::vector<GraphId>> segmentOrder(const Document &document);

} // namespace pathloom
