// SPDX-License-Identifier: GPL-3.0-or-later
// What a step says about itself in words: the second line of its card, and its spoken description.
#pragma once

#include "engine/model/Document.h"

#include <QString>

namespace pathloom::ui {

/// "2 days", "E-mail · Reminder", "3 branches and else"; empty where nothing is set yet.
[[nodiscard]] QString stepSummary(const Step &step, const Document &document);

/// "Wait, 2 days; from Entry; leads to Send e-mail; 1 warning", for assistive technology.
[[nodiscard]] QString stepDescription(const FlowGraph &graph, const Step &step, const Document &document,
                                      int errorCount, int warningCount);

/// A text of the engine as UTF-16.
[[nodiscard]] inline QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace pathloom::ui
