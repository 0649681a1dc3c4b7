// SPDX-License-Identifier: Apache-2.0
// What could be typed at a place of a rule's text, and the signature of the call around it.
#pragma once

#include "engine/rules/Check.h"
#include "engine/rules/KnownValues.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

enum class CompletionKind : std::uint8_t {
    KnownValue, Unit, Name, Parameter, Property, Attribute, Context, Events, Consent, Segment, List, Function, Operator,
    Keyword,
};

/// One thing that could stand at the cursor: `insert` in place of the bytes [from, to), the cursor
/// then `caret` bytes behind `from`.
struct RuleCompletion {
    std::string label;
    std::string insert;
    std::size_t from = 0;
    std::size_t to = 0;
    std::size_t caret = 0;
    CompletionKind kind = CompletionKind::Keyword;
    std::optional<ValueType> type; ///< of the value it yields; none: unknown or no value
    std::string doc;               ///< code of a one-line description: "call.days since"; may be empty
};

struct RuleParameter {
    std::string name;
    std::optional<ValueType> type; ///< none: any
    bool isOptional = false;
    bool repeats = false;
};

/// A call and its parameters; `active` is the one the cursor is in, or their number where it is none.
struct RuleSignature {
    std::string function;
    std::vector<RuleParameter> parameters;
    std::size_t active = 0;
    std::optional<ValueType> result;
    std::string doc;
};

struct RuleCompletions {
    std::vector<RuleCompletion> items; ///< best first
    std::optional<RuleSignature> signature;
    bool hasPrefix = false;            ///< something was typed already that the items go on from
};

/// References must outlive the call.
struct CompletionRequest {
    std::string_view text;
    std::size_t cursor = 0;                  ///< in bytes, at a character's edge
    const RuleScope *scope = nullptr;
    ValueType wanted = ValueType::Boolean;   ///< of the whole text
    std::string filterOf;                    ///< the text is a filter over this event type; empty: a rule
    const KnownValues *values = nullptr;     ///< texts of the dataset; null: there is none
};

/// Works on any text, also one that does not parse. Items that start as what is typed come before
/// those that contain it, those of the type wanted at the cursor before others.
[[nodiscard]] RuleCompletions completeRule(const CompletionRequest &request);

} // namespace pathloom
