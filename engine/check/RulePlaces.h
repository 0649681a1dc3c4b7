// SPDX-License-Identifier: Apache-2.0
// Every rule of a document with the place where it stands and what it may use there.
#pragma once

#include "engine/check/Graphs.h"
#include "engine/rules/Check.h"

#include <functional>

namespace pathloom {

struct RulePlace {
    std::string object;     ///< id
    std::string objectName;
    StepId step;            ///< empty: the object itself
    std::string stepName;
    std::string field;      ///< "rule", "branches", "goal.filter", "eligibility" …
    std::string record;     ///< name of the branch or exit criterion, where it is one of several
    ExprPtr rule;           ///< never null
    std::string event;      ///< of filters: the event under test
    bool isDecision = false;///< may use context.*
    bool isNumber = false;  ///< must come out as a number, not as a condition
    bool isDerived = false; ///< what the fields of a segment's condition amount to; without its filter
};

[[nodiscard]] std::vector<RulePlace> rulesOf(const CheckInput &input);
void note(Found &found, const RulePlace &place, Arguments arguments = {});

/// What the rules of this document may name. Without a snapshot every list counts as known.
[[nodiscard]] RuleScope scopeOf(const CheckInput &input, const RulePlace &place);
/// Types and problems; a filter is checked as the "where" of a query for its event.
[[nodiscard]] RuleType typeOf(const CheckInput &input, const RulePlace &place);

/// What a rule's problems are about: a name (R01), types (R02), or the form (R03).
enum class RuleProblemKind : std::uint8_t { Name, Type, Form };
/// Adds a finding for each problem of the kind, with `problem` (its code), `rule` (its text), `from`,
/// `to`, `mend` and the problem's own arguments.
void noteRuleProblems(const CheckInput &input, const TaskControl &control, RuleProblemKind kind,
                      Found &found);

/// Calls `visit` for the node and everything below it; `event` is the type whose properties are in
/// scope there, or empty.
void walkRule(const ExprPtr &rule, const std::string &event,
              const std::function<void(const Expr &, const std::string &event)> &visit);

} // namespace pathloom
