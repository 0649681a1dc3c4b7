// SPDX-License-Identifier: Apache-2.0
// Reads the tokens and brackets around the cursor and what value is wanted there.
#include "engine/rules/CompletionPlace.h"

#include "engine/rules/Filter.h"
#include "engine/rules/FunctionTable.h"
#include "engine/rules/Typing.h"

namespace pathloom {

namespace {

constexpr std::array<std::string_view, 9> kQueries{"exists", "count", "sum", "min", "max", "first", "last",
                                                          "distinct count", "days since"};

bool isComparisonSign(std::string_view sign)
{
    return sign == "=" || sign == "!=" || sign == "<" || sign == "<=" || sign == ">" || sign == ">=";
}

bool isText(const RuleToken &token)
{
    return token.kind == RuleToken::Kind::Text;
}

} // namespace

bool isEventFunction(std::string_view name)
{
    return std::find(kQueries.begin(), kQueries.end(), name) != kQueries.end();
}

bool asksForEvents(const CallFrame &frame)
{
    return isEventFunction(frame.function) && (!functionNamed(frame.function) || !frame.isPositional);
}

std::string eventOf(const CallFrame &frame, const std::string &argument)
{
    const std::string head = frame.function == "sequence" ? argument.substr(0, argument.find(' ')) : "event";
    const auto found = frame.texts.find(head);
    return found == frame.texts.end() ? std::string() : found->second;
}

CompletionPlace::CompletionPlace(const CompletionRequest &request)
    : m_request(request), m_tokens(tokensOf(request.text)), m_wordFrom(request.cursor), m_wordTo(request.cursor)
{
    placeWord();
    placeFrames();
}

std::string_view CompletionPlace::at(const RuleToken &token) const
{
    return m_request.text.substr(token.from, token.to - token.from);
}

bool CompletionPlace::isWord(std::size_t token, std::string_view word) const
{
    return m_tokens[token].kind == RuleToken::Kind::Word && at(m_tokens[token]) == word;
}

void CompletionPlace::placeWord()
{
    const std::size_t cursor = m_request.cursor;
    while (m_before < m_tokens.size() && m_tokens[m_before].to < cursor)
        ++m_before;
    if (m_before == m_tokens.size())
        return;
    const RuleToken &token = m_tokens[m_before];
    const bool isQuoted = isText(token) || token.kind == RuleToken::Kind::Moment;
    if (isQuoted && token.from < cursor && (cursor < token.to || token.isUnended)) {
        m_text = token;
        m_wordFrom = token.from;
        // With an odd number of quotation marks nobody knows where this text ends.
        const bool isSure = std::none_of(m_tokens.begin(), m_tokens.end(),
                                         [](const RuleToken &t) { return t.isUnended; });
        m_wordTo = isSure ? token.to : cursor;
    } else if (token.kind == RuleToken::Kind::Word && token.from < cursor) {
        m_wordFrom = token.from;
        m_wordTo = token.to;
    } else if (token.to == cursor) {
        ++m_before;
    }
}

std::string CompletionPlace::functionBefore(std::size_t bracket) const
{
    std::string name;
    std::string found;
    for (std::size_t i = bracket; i > 0 && bracket - i < 5; --i) {
        const RuleToken &token = m_tokens[i - 1];
        if (token.kind != RuleToken::Kind::Word)
            break;
        name = std::string(at(token)) + (name.empty() ? "" : " " + name);
        const auto &known = callableNames();
        const bool isKnown = std::find(known.begin(), known.end(), name) != known.end();
        if (isKnown || (i == bracket && !isReservedWord(name)))
            found = name;
    }
    return found;
}

void CompletionPlace::placeFrames()
{
    m_frames.emplace_back();
    for (std::size_t i = 0; i < m_before; ++i) {
        const RuleToken &token = m_tokens[i];
        CallFrame &frame = m_frames.back();
        if (token.kind == RuleToken::Kind::Open) {
            const bool isList = at(token) == "[";
            CallFrame inner;
            inner.function = isList ? "" : functionBefore(i);
            inner.isList = isList;
            inner.first = inner.value = i + 1;
            m_frames.push_back(std::move(inner));
        } else if (token.kind == RuleToken::Kind::Close && m_frames.size() > 1) {
            m_frames.pop_back();
        } else if (at(token) == ",") {
            ++frame.argument;
            frame.argumentName.clear();
            frame.value = i + 1;
        } else if (at(token) == ":" && m_frames.size() > 1) {
            for (std::size_t word = frame.value; word < i; ++word)
                frame.argumentName += (frame.argumentName.empty() ? "" : " ") + std::string(at(m_tokens[word]));
            frame.value = i + 1;
        }
    }
    for (CallFrame &frame : m_frames)
        readNamed(frame);
}

std::size_t CompletionPlace::past(std::size_t open, std::size_t end) const
{
    std::size_t depth = 0;
    for (std::size_t i = open; i < end; ++i) {
        if (m_tokens[i].kind == RuleToken::Kind::Open)
            ++depth;
        else if (m_tokens[i].kind == RuleToken::Kind::Close && --depth == 0)
            return i + 1;
    }
    return end;
}

void CompletionPlace::readNamed(CallFrame &frame) const
{
    std::string words;
    std::size_t argument = 0;
    for (std::size_t i = frame.first; i < m_tokens.size();) {
        const RuleToken &token = m_tokens[i];
        if (token.kind == RuleToken::Kind::Close)
            return;
        const bool isUnderCursor = i == m_before && m_wordTo > m_wordFrom;
        if (at(token) == ",") {
            ++argument;
            words.clear();
        } else if (at(token) == ":") {
            if (argument != frame.argument || frame.argumentName.empty())
                frame.given.push_back(words);
            if (i + 1 < m_tokens.size() && isText(m_tokens[i + 1]) && !m_tokens[i + 1].isUnended)
                frame.texts[words] = m_request.text.substr(m_tokens[i + 1].from + 1, m_tokens[i + 1].to - m_tokens[i + 1].from - 2);
            frame.isPositional = frame.isPositional && argument > 0;
            words.clear();
        } else if (token.kind == RuleToken::Kind::Word) {
            words += (words.empty() ? "" : " ") + std::string(at(token));
            frame.isPositional = frame.isPositional || (argument == 0 && !isUnderCursor);
        } else if (argument == 0 && frame.texts.empty() && frame.argumentName.empty()) {
            frame.isPositional = true;
        }
        i = token.kind == RuleToken::Kind::Open ? past(i, m_tokens.size()) : i + 1;
    }
}

std::size_t CompletionPlace::argumentFrom() const
{
    return m_before > frame().value ? m_tokens[frame().value].from : m_wordFrom;
}

const RuleToken *CompletionPlace::previous() const
{
    return m_before > frame().value ? &m_tokens[m_before - 1] : nullptr;
}

bool CompletionPlace::operandDueAt(std::size_t token) const
{
    if (token <= frame().value)
        return true;
    const RuleToken &last = m_tokens[token - 1];
    if (last.kind == RuleToken::Kind::Word) {
        const std::string_view word = at(last);
        return isReservedWord(word) && word != "true" && word != "false" && word != "null";
    }
    return last.kind == RuleToken::Kind::Sign || last.kind == RuleToken::Kind::Open;
}

std::vector<std::size_t> CompletionPlace::phraseStarts() const
{
    std::vector<std::size_t> starts;
    for (std::size_t i = m_before; i > frame().value && m_tokens[i - 1].kind == RuleToken::Kind::Word; --i) {
        if (operandDueAt(i - 1))
            starts.insert(starts.begin(), m_tokens[i - 1].from);
    }
    return starts;
}

CompletionPlace::Stretch CompletionPlace::stretchIn(const CallFrame &frame, std::size_t end) const
{
    Stretch stretch;
    stretch.from = frame.value;
    for (std::size_t i = frame.value; i < end;) {
        const std::string_view token = at(m_tokens[i]);
        const bool isWordToken = m_tokens[i].kind == RuleToken::Kind::Word;
        if (isWordToken && token == "and" && stretch.owesAnd)
            stretch.owesAnd = false;
        else if (isWordToken && (token == "and" || token == "or" || token == "if" || token == "then" || token == "else"))
            stretch = {i + 1, 0, false};
        else if (i > stretch.from && stretch.sign == 0
                 && ((isWordToken && (token == "in" || token == "between")) || isComparisonSign(token)))
            stretch = {stretch.from, i, token == "between"};
        i = m_tokens[i].kind == RuleToken::Kind::Open ? past(i, end) : i + 1;
    }
    return stretch;
}

WantedValue CompletionPlace::wantedIn(std::size_t frame, std::size_t end) const
{
    const Stretch stretch = stretchIn(m_frames[frame], end);
    if (stretch.sign > 0) {
        const ExprPtr left = expressionOf(stretch.from, stretch.sign);
        return {isWord(end - 1, "in") ? ValueType::List : typeOf(left), left, false};
    }
    if (end > stretch.from && m_tokens[end - 1].kind == RuleToken::Kind::Sign)
        return {typeOf(expressionOf(stretch.from, end - 1)), nullptr, false};
    if (stretch.from > m_frames[frame].value && !isWord(stretch.from - 1, "then") && !isWord(stretch.from - 1, "else"))
        return {ValueType::Boolean, nullptr, true};
    return wantedOfArgument(frame);
}

WantedValue CompletionPlace::wantedOfEvents(const CallFrame &frame) const
{
    const std::string &name = frame.argumentName;
    const std::string part = name.substr(name.rfind(' ') + 1);
    if (part == "where")
        return {ValueType::Boolean, nullptr, true};
    if (part == "within")
        return {ValueType::Duration, nullptr, false};
    if (part == "from" || part == "to")
        return {ValueType::DateTime, nullptr, false};
    return {ValueType::String, nullptr, false};
}

WantedValue CompletionPlace::wantedOfArgument(std::size_t index) const
{
    const CallFrame &frame = m_frames[index];
    if (index == 0) {
        const ValueType type = m_request.filterOf.empty() ? m_request.wanted : ValueType::Boolean;
        return {type, nullptr, type == ValueType::Boolean};
    }
    if (frame.function.empty()) {
        const std::size_t open = frame.first - 1;
        WantedValue outer = open > 0 ? wantedIn(index - 1, open) : wantedOfArgument(index - 1);
        if (open > 0 && isWord(open - 1, "in"))
            return {typeOf(outer.comparedWith), outer.comparedWith, false};
        return frame.isList ? WantedValue{} : outer;
    }
    if (frame.function == "sequence" || asksForEvents(frame))
        return wantedOfEvents(frame);
    if (frame.function == "not" || (frame.function == "treat missing" && frame.argument == 0))
        return {ValueType::Boolean, nullptr, true};
    if (frame.function == "bucket" && frame.argument > 0)
        return {ValueType::Number, nullptr, false};
    const FunctionDef *function = functionNamed(frame.function);
    if (!function || function->parameters.empty())
        return {};
    const auto named = std::find(function->parameters.begin(), function->parameters.end(), frame.argumentName);
    std::size_t place = named == function->parameters.end() ? frame.argument
                                                            : static_cast<std::size_t>(named - function->parameters.begin());
    place = std::min(place, function->parameters.size() - 1);
    const char letter = function->types[place];
    if (letter == 'x')
        return {ValueType::Date, nullptr, false};
    return {letter == 'a' || letter == 'o' ? ValueType::Number : typeOfLetter(letter), nullptr, false};
}

ExprPtr CompletionPlace::expressionOf(std::size_t from, std::size_t to) const
{
    if (from >= to)
        return nullptr;
    const std::string_view part = m_request.text.substr(m_tokens[from].from, m_tokens[to - 1].to - m_tokens[from].from);
    const auto parsed = filterEvent() ? parseFilter(part) : parseRule(part);
    return parsed ? *parsed : nullptr;
}

std::optional<ValueType> CompletionPlace::typeOf(const ExprPtr &rule) const
{
    if (!rule)
        return std::nullopt;
    const auto event = filterEvent();
    return checkTypes(rule, *m_request.scope, true, event ? eventNamed(*event) : nullptr).type;
}

std::optional<ValueType> CompletionPlace::typeBefore(bool &hasComparison) const
{
    const Stretch stretch = stretchIn(frame(), m_before);
    hasComparison = stretch.sign > 0 && stretch.sign + 1 < m_before;
    return typeOf(expressionOf(stretch.from, m_before));
}

std::size_t CompletionPlace::countOf(std::string_view word) const
{
    std::size_t count = 0;
    for (std::size_t i = frame().value; i < m_before;) {
        count += isWord(i, word) ? 1U : 0U;
        i = m_tokens[i].kind == RuleToken::Kind::Open ? past(i, m_before) : i + 1;
    }
    return count;
}

std::string_view CompletionPlace::owedWord() const
{
    if (stretchIn(frame(), m_before).owesAnd)
        return "and";
    if (countOf("if") > countOf("then"))
        return "then";
    return countOf("then") > countOf("else") ? "else" : "";
}

std::optional<std::string> CompletionPlace::filterEvent() const
{
    for (auto frame = m_frames.rbegin(); frame != m_frames.rend(); ++frame) {
        const std::string &name = frame->argumentName;
        if ((frame->function == "sequence" || asksForEvents(*frame)) && name.substr(name.rfind(' ') + 1) == "where")
            return eventOf(*frame, name);
    }
    return m_request.filterOf.empty() ? std::nullopt : std::optional(m_request.filterOf);
}

const EventTypeDef *CompletionPlace::eventNamed(const std::string &name) const
{
    const auto index = m_request.scope->schema->eventIndex(name);
    return index ? &m_request.scope->schema->events[*index] : nullptr;
}

} // namespace pathloom
