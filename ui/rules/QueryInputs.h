// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs of questions about events: what, of which events, when, with which properties.
#pragma once

#include "ui/rules/RowInputs.h"
#include "ui/rules/RuleTextEdit.h"

#include <functional>

namespace pathloom::ui {

/// Which of a row's queries: that of an event line, or a side of a sequence.
enum class QueryPart { Only, First, Second };

/// Function, event type and property.
void fillQuery(RuleBuilder &builder, RowLayout &layout, const RowPath &path);
/// When: at any time, within the last …, between two dates, or both.
void fillWindow(RuleBuilder &builder, RowLayout &layout, const RowPath &path, QueryPart part);
/// The filter over properties, as text.
void fillFilter(RuleBuilder &builder, RowLayout &layout, const RowPath &path, QueryPart part);
/// Both sides of a sequence, the gap and the shared property.
void fillSequence(RuleBuilder &builder, RowLayout &layout, const RowPath &path);

/// A text with live problems and completion that fills one of the row's inputs.
void textInput(RowLayout &layout, RuleBuilder &builder, const RowPath &path, const QString &name, const QString &hint,
               const RuleTextUse &use, const std::function<RuleInput &(RuleRow &)> &input);

} // namespace pathloom::ui
