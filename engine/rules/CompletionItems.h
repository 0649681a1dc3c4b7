// SPDX-License-Identifier: Apache-2.0
// Everything that may stand at a place of a rule, before it is held against what was typed. Internal.
#pragma once

#include "engine/rules/CompletionPlace.h"

namespace pathloom {

class CompletionItems
{
public:
    explicit CompletionItems(const CompletionPlace &place) : m_place(place), m_wanted(place.wanted()) {}

    /// All of them, each with the range it replaces and the caret; in the order of their kinds' own.
    [[nodiscard]] std::vector<RuleCompletion> all();
    [[nodiscard]] const WantedValue &wanted() const { return m_wanted; }

private:
    RuleCompletion &add(CompletionKind kind, std::string label, std::string insert,
                        std::optional<ValueType> type = {}, std::string doc = {}, std::size_t caretFromEnd = 0);
    void quoted(CompletionKind kind, const std::string &name, std::optional<ValueType> type = {});
    void inText();
    /// Texts that name something: event types, properties, segments, lists …; false: none is due here.
    bool names();
    void namesOfEvents();
    void properties(const EventTypeDef *type, const EventTypeDef *alsoOf);
    bool namesOfCall();
    void values();
    void parameters();
    void parametersOfSequence();
    void operands();
    void attributes();
    void eventQueries();
    void namedConditions();
    void functions();
    void durations();
    void units();
    void operators();
    void keyword(std::string_view text);
    /// True where only `name:` may stand: at the start of an argument of a query over events.
    [[nodiscard]] bool isParameterPlace() const;

    const CompletionPlace &m_place;
    WantedValue m_wanted;
    std::vector<RuleCompletion> m_items;
};

/// The call around the cursor, if any.
[[nodiscard]] std::optional<RuleSignature> signatureAt(const CompletionPlace &place);

/// A name of several words for the parameters that a query over events takes: with `of` where the
/// function needs a property.
[[nodiscard]] bool takesProperty(std::string_view eventFunction);

} // namespace pathloom
