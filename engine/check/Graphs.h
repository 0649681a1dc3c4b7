// SPDX-License-Identifier: Apache-2.0
// What structural checks share: the graphs of a document, and how findings are put down.
#pragma once

#include "engine/check/Check.h"
#include "engine/graph/StepGraph.h"

namespace pathloom {

using Found = std::vector<Diagnostic>;

/// A journey or a segment.
struct GraphView {
    std::string object;
    std::string name;
    const FlowGraph *flow = nullptr;
    const Journey *journey = nullptr; ///< null: a segment
    const Segment *segment = nullptr;
};
[[nodiscard]] std::vector<GraphView> journeysOf(const CheckInput &input);
[[nodiscard]] std::vector<GraphView> segmentsOf(const CheckInput &input);
[[nodiscard]] std::vector<GraphView> graphsOf(const CheckInput &input); ///< both

/// The label, or the id where it has none.
[[nodiscard]] std::string shownName(const FlowGraph &flow, const StepId &step);
/// "Wait → Goal", from shown names.
[[nodiscard]] std::string walkText(const FlowGraph &flow, const std::vector<StepId> &steps);
/// The label of the outlet's record, or the outlet's key.
[[nodiscard]] std::string shownOutlet(const Step &step, const std::string &outlet);

/// Adds a finding with the arguments `object` (name) and `step` (shown name, where there is one).
void note(Found &found, const GraphView &view, const StepId &step, Arguments arguments = {},
          std::string field = {});

/// Text of a record's field; empty where it has none.
[[nodiscard]] std::string recordText(const FieldMap &record, std::string_view key);
[[nodiscard]] double recordNumber(const FieldMap &record, std::string_view key, double otherwise);
[[nodiscard]] ExprPtr recordRule(const FieldMap &record, std::string_view key);
/// Label of a record, or its key.
[[nodiscard]] std::string recordName(const FieldMap &record);

/// Shortest and longest time a step can hold a profile when left by the outlet. Waits for a civil
/// time that go on at once when it is past can take no time at all.
struct Holding {
    Duration shortest;
    Duration longest;
};
[[nodiscard]] Holding holdingOf(const Step &step, std::string_view outlet);
/// The longest over all outlets.
[[nodiscard]] Duration longestHolding(const Step &step);

} // namespace pathloom
