// SPDX-License-Identifier: GPL-3.0-or-later
// What Ctrl+F understands: words, and terms such as is:problem, kind:wait, uses:VIP.
#pragma once

#include "engine/model/Document.h"
#include "ui/document/DiagnosticsRunner.h"

#include <QString>

#include <map>
#include <vector>

namespace pathloom::ui {

/// Steps of a graph that match, in flow order. Every word must be found in the step's name, kind,
/// description, summary or field values; terms narrow further. An empty query finds nothing.
[[nodiscard]] std::vector<StepId> findSteps(const FlowGraph &graph, const Document &document,
                                            const std::map<StepId, ProblemCounts> &problems, const QString &query);

} // namespace pathloom::ui
