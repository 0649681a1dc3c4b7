// SPDX-License-Identifier: Apache-2.0
// Built-in functions over texts: tests, regular expressions, pieces, case.
#include "engine/rules/Functions.h"
#include "engine/rules/Typing.h"

#include <unicode/locid.h>
#include <unicode/regex.h>
#include <unicode/unistr.h>

namespace pathloom {

class Pattern
{
public:
    explicit Pattern(std::unique_ptr<icu::RegexPattern> pattern) : m_pattern(std::move(pattern)) {}

    bool matches(std::string_view text) const
    {
        UErrorCode status = U_ZERO_ERROR;
        const auto subject = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
        const std::unique_ptr<icu::RegexMatcher> matcher(m_pattern->matcher(subject, status));
        return U_SUCCESS(status) && matcher->find(status) && U_SUCCESS(status);
    }

private:
    std::unique_ptr<icu::RegexPattern> m_pattern;
};

std::shared_ptr<const Pattern> compilePattern(const std::string &pattern)
{
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    std::unique_ptr<icu::RegexPattern> compiled(
        icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(pattern), where, status));
    return U_SUCCESS(status) ? std::make_shared<const Pattern>(std::move(compiled)) : nullptr;
}

std::string patternProblem(const std::string &pattern)
{
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    const std::unique_ptr<icu::RegexPattern> compiled(
        icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(pattern), where, status));
    return U_SUCCESS(status) ? "" : u_errorName(status);
}

namespace {

/// Byte offset of the n-th code point, or the size where there are fewer.
std::size_t byteOf(std::string_view text, std::size_t n)
{
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const bool starts = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
        if (starts && n-- == 0)
            return at;
    }
    return at;
}

bool substring(Evaluator &evaluator, const Node &n, std::string_view text, std::string &out)
{
    double start = 0;
    double length = std::numeric_limits<double>::infinity();
    if (!evaluator.number(child(evaluator, n, 1), start)
        || (n.count > 2 && !evaluator.number(child(evaluator, n, 2), length)))
        return false;
    const double size = static_cast<double>(codePoints(text));
    start = std::trunc(start) < 0 ? size + std::trunc(start) : std::trunc(start) - 1;
    if (start < 0 || start > size || length < 0)
        return false;
    const std::size_t from = byteOf(text, static_cast<std::size_t>(start));
    const double most = std::min(std::trunc(length), size - start);
    const std::string_view rest = text.substr(from);
    out = rest.substr(0, byteOf(rest, static_cast<std::size_t>(most)));
    return true;
}

std::string inCase(std::string_view text, bool upper)
{
    auto unicode = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
    if (upper)
        unicode.toUpper(icu::Locale::getRoot());
    else
        unicode.toLower(icu::Locale::getRoot());
    std::string out;
    unicode.toUTF8String(out);
    return out;
}

} // namespace

Truth callTruth(Evaluator &evaluator, const Node &n)
{
    if (n.function == FunctionId::Even || n.function == FunctionId::Odd) {
        double value = 0;
        if (!evaluator.number(child(evaluator, n, 0), value))
            return Truth::Unknown;
        return truthOf(std::fabs(std::fmod(value, 2)) == (n.function == FunctionId::Even ? 0 : 1));
    }
    if (n.function == FunctionId::ListContains) {
        std::vector<std::string> elements;
        TextArgument wanted;
        read(evaluator, n, 1, wanted);
        if (!wanted.valid || !evaluator.list(child(evaluator, n, 0), elements))
            return Truth::Unknown;
        return truthOf(std::find(elements.begin(), elements.end(), wanted.view) != elements.end());
    }
    TextArgument text;
    TextArgument match;
    read(evaluator, n, 0, text);
    read(evaluator, n, 1, match);
    if (!text.valid || !match.valid)
        return Truth::Unknown;
    switch (n.function) {
    case FunctionId::Contains: return truthOf(text.view.find(match.view) != std::string_view::npos);
    case FunctionId::StartsWith: return truthOf(text.view.starts_with(match.view));
    case FunctionId::EndsWith: return truthOf(text.view.ends_with(match.view));
    default: break;
    }
    const auto pattern = n.index == kNoNode ? compilePattern(std::string(match.view))
                                            : evaluator.m_program.patterns[n.index];
    return pattern ? truthOf(pattern->matches(text.view)) : Truth::Unknown;
}

bool callText(Evaluator &evaluator, const Node &n, std::string &out)
{
    using F = FunctionId;
    if (n.function == F::DayOfWeek) {
        constexpr std::array<const char *, 7> names{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                    "Friday", "Saturday", "Sunday"};
        CivilDate date;
        if (!dayOf(evaluator, n, 0, date))
            return false;
        out = names[static_cast<std::size_t>(date.weekday())];
        return true;
    }
    if (n.function == F::String) {
        const Value value = evaluator.value(child(evaluator, n, 0));
        out = toText(value);
        return !isMissing(value);
    }
    TextArgument text;
    TextArgument match;
    read(evaluator, n, 0, text);
    if (!text.valid)
        return false;
    if (n.function == F::Substring)
        return substring(evaluator, n, text.view, out);
    if (n.function == F::UpperCase || n.function == F::LowerCase) {
        out = inCase(text.view, n.function == F::UpperCase);
        return true;
    }
    if (n.function == F::Trim) {
        const std::size_t from = text.view.find_first_not_of(" \t\n\r");
        const std::size_t to = text.view.find_last_not_of(" \t\n\r");
        out = from == std::string_view::npos ? std::string_view() : text.view.substr(from, to - from + 1);
        return true;
    }
    read(evaluator, n, 1, match);
    if (!match.valid)
        return false;
    const std::size_t at = text.view.find(match.view);
    if (at == std::string_view::npos)
        out.clear();
    else
        out = n.function == F::SubstringBefore ? text.view.substr(0, at) : text.view.substr(at + match.view.size());
    return true;
}

} // namespace pathloom
