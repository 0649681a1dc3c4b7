// SPDX-License-Identifier: Apache-2.0
// Cuts the text of a rule that may be broken into tokens.
#include "engine/rules/CompletionPlace.h"
#include "engine/rules/FunctionTable.h"

namespace pathloom {

namespace {

std::size_t textEnd(std::string_view text, std::size_t quote, bool &isUnended)
{
    for (std::size_t i = quote + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
    }
    isUnended = true;
    return text.size();
}

std::size_t numberEnd(std::string_view text, std::size_t at)
{
    const auto digits = [&] {
        while (at < text.size() && text[at] >= '0' && text[at] <= '9')
            ++at;
    };
    digits();
    if (at + 1 < text.size() && text[at] == '.' && text[at + 1] >= '0' && text[at + 1] <= '9') {
        ++at;
        digits();
    }
    return at;
}

std::size_t wordEnd(std::string_view text, std::size_t at)
{
    const std::size_t size = identifierLength(text.substr(at));
    const std::string_view word = text.substr(at, size);
    if ((word == "profile" || word == "context") && text.substr(at + size).starts_with("."))
        return at + size + 1 + identifierLength(text.substr(at + size + 1));
    return at + size;
}

std::size_t signEnd(std::string_view text, std::size_t at)
{
    for (const std::string_view sign : {"<=", ">=", "!=", "**", ".."}) {
        if (text.substr(at).starts_with(sign))
            return at + sign.size();
    }
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        ++end;
    return end;
}

RuleToken tokenAt(std::string_view text, std::size_t at)
{
    using enum RuleToken::Kind;
    RuleToken token{Sign, at, at + 1, false};
    const char c = text[at];
    if (c == '"' || (c == '@' && text.substr(at + 1).starts_with("\""))) {
        token.kind = c == '"' ? Text : Moment;
        token.to = textEnd(text, at + (c == '"' ? 0 : 1), token.isUnended);
    } else if (c == '(' || c == '[') {
        token.kind = Open;
    } else if (c == ')' || c == ']') {
        token.kind = Close;
    } else if (c >= '0' && c <= '9') {
        token.kind = Number;
        token.to = numberEnd(text, at);
    } else if (identifierLength(text.substr(at)) > 0) {
        token.kind = Word;
        token.to = wordEnd(text, at);
    } else {
        token.to = signEnd(text, at);
    }
    return token;
}

} // namespace

std::vector<RuleToken> tokensOf(std::string_view text)
{
    std::vector<RuleToken> tokens;
    std::size_t at = text.find_first_not_of(" \t\n\v\f\r");
    while (at < text.size()) {
        tokens.push_back(tokenAt(text, at));
        at = text.find_first_not_of(" \t\n\v\f\r", tokens.back().to);
    }
    return tokens;
}

} // namespace pathloom
