// SPDX-License-Identifier: Apache-2.0
// Which types operators take and give; shared by the checker and the binder.
#pragma once

#include "engine/rules/Check.h"
#include "engine/rules/FunctionTable.h"

namespace pathloom {

[[nodiscard]] bool isComparison(BinaryOp op);
[[nodiscard]] std::string_view signOf(BinaryOp op); ///< "and", "=", "**" …
[[nodiscard]] bool hasOrder(ValueType type);        ///< can be asked for < and >
/// Number beside money stands for its major units.
[[nodiscard]] bool canCompare(ValueType a, ValueType b);
/// Result of + - * / **; none where the operator does not take these.
[[nodiscard]] std::optional<ValueType> arithmeticType(BinaryOp op, ValueType a, ValueType b);
/// True where a value of the type fits a letter of FunctionDef::types.
[[nodiscard]] bool fitsLetter(char letter, ValueType type);
/// Type of a result letter; none for '='.
[[nodiscard]] std::optional<ValueType> typeOfLetter(char letter);
[[nodiscard]] std::optional<ValueType> typeOf(const Value &value); ///< none where it is missing

/// checkRule; where `lenient`, names of segments, lists and context are taken as they are. With an
/// `event` the rule is a filter over its properties.
[[nodiscard]] RuleType checkTypes(const ExprPtr &rule, const RuleScope &scope, bool lenient,
                                  const EventTypeDef *event = nullptr);

/// Empty where the regular expression is fine, else what is wrong with it.
[[nodiscard]] std::string patternProblem(const std::string &pattern);

} // namespace pathloom
