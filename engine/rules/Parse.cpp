// SPDX-License-Identifier: Apache-2.0
// From text to tree: reading, and turning a refusal into a problem with place and mend.
#include "engine/rules/Filter.h"
#include "engine/rules/Syntax.h"

namespace pathloom {

namespace {

struct Slip {
    std::string_view wrong;
    std::string_view right;
};

// What people write who know other languages. Longer ones first.
constexpr std::array kSlips{
    Slip{"==", "="},   Slip{"&&", "and"}, Slip{"||", "or"}, Slip{"<>", "!="}, Slip{"=<", "<="}, Slip{"=>", ">="},
    Slip{"≤", "<="},   Slip{"≥", ">="},   Slip{"≠", "!="},  Slip{"−", "-"},   Slip{"×", "*"},   Slip{"÷", "/"},
    Slip{"AND", "and"}, Slip{"OR", "or"}, Slip{"IN", "in"}, Slip{"NOT", "not"}, Slip{"TRUE", "true"},
    Slip{"FALSE", "false"}, Slip{"NULL", "null"}, Slip{"BETWEEN", "between"}, Slip{"IF", "if"},
    Slip{"THEN", "then"}, Slip{"ELSE", "else"}, Slip{"^", "**"},
};

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// End of the word or sign that starts at `at`, for marking it.
std::size_t tokenEnd(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return text.size();
    std::size_t end = at + 1;
    if (isLetter(text[at]))
        while (end < text.size() && (isLetter(text[end]) || (text[end] >= '0' && text[end] <= '9')))
            ++end;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        ++end;
    return end;
}

RuleProblem problemAt(std::string code, std::size_t from, std::size_t to, std::string mend = {})
{
    return {std::move(code), {}, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to), std::move(mend)};
}

/// Text in quotes that are not FEEL's: '…' or “…”.
std::optional<RuleProblem> wrongQuotes(std::string_view text, std::size_t at)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> quotes{
        {{"'", "'"}, {"“", "”"}, {"„", "“"}, {"«", "»"}}};
    for (const auto &[open, close] : quotes) {
        if (!text.substr(at).starts_with(open))
            continue;
        const std::size_t end = text.find(close, at + open.size());
        if (end == std::string_view::npos)
            return problemAt("rule.unterminated-string", at, text.size());
        std::string mend = "\"";
        for (const char c : text.substr(at + open.size(), end - at - open.size()))
            mend += c == '"' ? "\\\"" : std::string(1, c);
        return problemAt("rule.wrong-quotes", at, end + close.size(), mend + "\"");
    }
    return std::nullopt;
}

std::optional<RuleProblem> slipAt(std::string_view text, std::size_t at)
{
    // "==" and "=>" fail only at their second sign.
    for (const std::size_t start : {at, at > 0 ? at - 1 : at}) {
        for (const Slip &slip : kSlips) {
            if (!text.substr(start).starts_with(slip.wrong))
                continue;
            const std::size_t end = start + slip.wrong.size();
            if (isLetter(slip.wrong[0]) && (start != at || tokenEnd(text, start) != end))
                continue;
            RuleProblem problem = problemAt("rule.wrong-sign", start, end, std::string(slip.right));
            problem.arguments = {{"text", std::string(slip.wrong)}, {"mend", std::string(slip.right)}};
            return problem;
        }
    }
    return std::nullopt;
}

} // namespace

RuleProblem syntaxProblem(std::string_view text, const SyntaxResult &result)
{
    if (result.tooDeep)
        return problemAt("rule.too-deep", 0, text.size());
    const std::size_t at = std::min(result.failedAt, text.size());
    if (text.find_first_not_of(" \t\n\v\f\r") == std::string_view::npos)
        return problemAt("rule.empty", 0, text.size());
    if (at < text.size() && text[at] == '"')
        return problemAt("rule.unterminated-string", at, text.size());
    if (auto problem = wrongQuotes(text, at))
        return *problem;
    if (auto problem = slipAt(text, at))
        return *problem;

    std::string expected;
    for (const std::string &token : result.expected)
        expected += (expected.empty() ? "" : " ") + token;
    RuleProblem problem = problemAt("rule.syntax", at, tokenEnd(text, at));
    problem.arguments = {{"expected", expected}, {"found", std::string(text.substr(at, problem.to - at))}};
    if (at == text.size() && result.expected.contains(")"))
        problem.mend = ")";
    else if (at == text.size() && result.expected.contains("]"))
        problem.mend = "]";
    return problem;
}

static tl::expected<ExprPtr, std::vector<RuleProblem>> parse(std::string_view text, bool isFilter)
{
    const SyntaxResult syntax = readSyntax(text);
    std::vector<RuleProblem> problems;
    if (!syntax.ok) {
        problems.push_back(syntaxProblem(text, syntax));
        return tl::unexpected(std::move(problems));
    }
    ExprPtr rule = buildRule(text, syntax.root, problems, isFilter);
    if (!rule || !problems.empty())
        return tl::unexpected(std::move(problems));
    return rule;
}

tl::expected<ExprPtr, std::vector<RuleProblem>> parseRule(std::string_view text)
{
    return parse(text, false);
}

tl::expected<ExprPtr, std::vector<RuleProblem>> parseFilter(std::string_view text)
{
    return parse(text, true);
}

} // namespace pathloom
