// SPDX-License-Identifier: Apache-2.0
// Where the cursor stands in the text of a rule that may be broken. Internal to engine/rules.
#pragma once

#include "engine/rules/Completion.h"

#include <map>

namespace pathloom {

struct RuleToken {
    enum class Kind : std::uint8_t { Word, Number, Text, Moment, Sign, Open, Close };

    Kind kind = Kind::Sign;
    std::size_t from = 0;
    std::size_t to = 0;
    bool isUnended = false; ///< a text without its closing quotation mark
};

/// Reads any text: what is no token of the language is a sign.
[[nodiscard]] std::vector<RuleToken> tokensOf(std::string_view text);

/// A bracket that is open at the cursor; the first one is the text itself.
struct CallFrame {
    std::string function;                     ///< "" of plain brackets and lists
    bool isList = false;
    std::size_t first = 0;                    ///< index of the first token inside
    std::size_t argument = 0;                 ///< number of commas before the cursor
    std::string argumentName;                 ///< of `name: value` before the cursor
    std::size_t value = 0;                    ///< index of the first token of the argument's value
    std::map<std::string, std::string> texts; ///< named arguments that are texts; also behind the cursor
    std::vector<std::string> given;           ///< names of arguments, the one under the cursor aside
    bool isPositional = false;                ///< the first argument has a value and no name
};

/// What a value at the cursor should be.
struct WantedValue {
    std::optional<ValueType> type;
    ExprPtr comparedWith;      ///< the other side of a comparison; null: none
    bool isCondition = false;  ///< a whole condition may stand here, hence any operand of one
};

/// Requires: request.scope.
class CompletionPlace
{
public:
    explicit CompletionPlace(const CompletionRequest &request);

    [[nodiscard]] const CompletionRequest &request() const { return m_request; }
    [[nodiscard]] const CallFrame &frame() const { return m_frames.back(); }
    [[nodiscard]] const std::vector<CallFrame> &frames() const { return m_frames; }
    /// The text token the cursor is in; its content up to the cursor is the prefix.
    [[nodiscard]] const std::optional<RuleToken> &text() const { return m_text; }
    [[nodiscard]] std::size_t wordFrom() const { return m_wordFrom; }
    [[nodiscard]] std::size_t wordTo() const { return m_wordTo; }
    /// Start of the argument under the cursor, of the word where nothing stands before that.
    [[nodiscard]] std::size_t argumentFrom() const;
    /// True where an operand is due rather than an operator.
    [[nodiscard]] bool wantsOperand() const { return operandDueAt(m_before); }
    /// The last token before the word under the cursor, within the argument; null: none.
    [[nodiscard]] const RuleToken *previous() const;
    [[nodiscard]] std::string_view at(const RuleToken &token) const;
    /// Starts of phrases that end at the cursor and may be a name of several words, longest first.
    [[nodiscard]] std::vector<std::size_t> phraseStarts() const;

    [[nodiscard]] WantedValue wanted() const { return wantedIn(m_frames.size() - 1, m_before); }
    /// Of what stands before the cursor since the last "and", "or", "then" …: none where it does not
    /// parse. With `hasComparison` where it is a comparison already.
    [[nodiscard]] std::optional<ValueType> typeBefore(bool &hasComparison) const;
    /// Number of a word at the level of the argument before the cursor.
    [[nodiscard]] std::size_t countOf(std::string_view word) const;
    /// The word that must come next to end "if" or "between": "then", "else", "and"; or "".
    [[nodiscard]] std::string_view owedWord() const;

    /// The event type whose properties plain names mean here, "" where it is not known; none where names
    /// mean attributes.
    [[nodiscard]] std::optional<std::string> filterEvent() const;
    [[nodiscard]] const EventTypeDef *eventNamed(const std::string &name) const;

private:
    /// The tokens since "and", "or", "then" …, and the sign of the comparison among them, if any.
    struct Stretch {
        std::size_t from = 0;
        std::size_t sign = 0; ///< 0: none
        bool owesAnd = false; ///< "between" without its "and"
    };

    void placeWord();
    void placeFrames();
    void readNamed(CallFrame &frame) const;
    [[nodiscard]] bool isWord(std::size_t token, std::string_view word) const;
    [[nodiscard]] std::string functionBefore(std::size_t bracket) const;
    [[nodiscard]] bool operandDueAt(std::size_t token) const;
    [[nodiscard]] Stretch stretchIn(const CallFrame &frame, std::size_t end) const;
    [[nodiscard]] WantedValue wantedIn(std::size_t frame, std::size_t end) const;
    [[nodiscard]] WantedValue wantedOfArgument(std::size_t frame) const;
    [[nodiscard]] WantedValue wantedOfEvents(const CallFrame &frame) const;
    [[nodiscard]] ExprPtr expressionOf(std::size_t from, std::size_t to) const;
    [[nodiscard]] std::optional<ValueType> typeOf(const ExprPtr &rule) const;
    [[nodiscard]] std::size_t past(std::size_t open, std::size_t end) const;

    const CompletionRequest &m_request;
    std::vector<RuleToken> m_tokens; ///< of the whole text
    std::vector<CallFrame> m_frames;
    std::optional<RuleToken> m_text;
    std::size_t m_before = 0;        ///< number of tokens before the word under the cursor
    std::size_t m_wordFrom = 0;
    std::size_t m_wordTo = 0;
};

/// The name of a function that asks about events, with `event:` as its first argument.
[[nodiscard]] bool isEventFunction(std::string_view name);
/// Whether the call in the frame asks about events rather than being the function of that name.
[[nodiscard]] bool asksForEvents(const CallFrame &frame);
/// The event type that a name of the frame's call is about: "of", "first where" …; "" where unknown.
[[nodiscard]] std::string eventOf(const CallFrame &frame, const std::string &argument);

} // namespace pathloom
