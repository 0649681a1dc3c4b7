// SPDX-License-Identifier: Apache-2.0
// From the concrete syntax to the rule tree: literals, operators, membership.
#include "engine/rules/Builder.h"

#include <charconv>

namespace pathloom {

namespace {

constexpr std::array<std::pair<std::string_view, BinaryOp>, 13> kOperators{{
    {"and", BinaryOp::And}, {"or", BinaryOp::Or}, {"=", BinaryOp::Equal}, {"!=", BinaryOp::NotEqual},
    {"<", BinaryOp::Less}, {"<=", BinaryOp::LessEqual}, {">", BinaryOp::Greater}, {">=", BinaryOp::GreaterEqual},
    {"+", BinaryOp::Add}, {"-", BinaryOp::Subtract}, {"*", BinaryOp::Multiply}, {"/", BinaryOp::Divide},
    {"**", BinaryOp::Power},
}};

void appendUtf8(std::string &out, std::uint32_t c)
{
    const auto push = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (c < 0x80) {
        push(c);
    } else if (c < 0x800) {
        push(0xC0 | c >> 6);
        push(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        push(0xE0 | c >> 12);
        push(0x80 | (c >> 6 & 0x3F));
        push(0x80 | (c & 0x3F));
    } else {
        push(0xF0 | c >> 18);
        push(0x80 | (c >> 12 & 0x3F));
        push(0x80 | (c >> 6 & 0x3F));
        push(0x80 | (c & 0x3F));
    }
}

/// Undoes the escapes between the quotes; none where one is wrong.
std::optional<std::string> unescape(std::string_view body)
{
    std::string out;
    for (std::size_t i = 0; i < body.size(); ++i) {
        if (body[i] != '\\') {
            out += body[i];
            continue;
        }
        constexpr std::string_view plain = "\"'\\ntr/";
        constexpr std::string_view meant = "\"'\\\n\t\r/";
        const char kind = body[++i];
        if (const std::size_t at = plain.find(kind); at != std::string_view::npos) {
            out += meant[at];
            continue;
        }
        const std::size_t digits = kind == 'u' ? 4 : kind == 'U' ? 6 : 0;
        std::uint32_t code = 0;
        const char *from = body.data() + i + 1;
        if (digits == 0 || i + digits >= body.size()
            || std::from_chars(from, from + digits, code, 16).ptr != from + digits || code > 0x10FFFF
            || (code >= 0xD800 && code < 0xE000))
            return std::nullopt;
        appendUtf8(out, code);
        i += digits;
    }
    return out;
}

} // namespace

ExprPtr Builder::build(const Syntax &s)
{
    switch (s.kind) {
    case SyntaxKind::Number: return number(s, false);
    case SyntaxKind::Text: return textLiteral(s);
    case SyntaxKind::Moment: return moment(s);
    case SyntaxKind::True: return literal(s, true);
    case SyntaxKind::False: return literal(s, false);
    case SyntaxKind::Null: return literal(s, Value{});
    case SyntaxKind::Name:
        return named(s, m_where ? ExprKind::Property : ExprKind::Attribute, std::string(at(s)));
    case SyntaxKind::Member: return member(s);
    case SyntaxKind::Bracket: return build(s.children[0]);
    case SyntaxKind::List: return withChildren(s, ExprKind::ListLiteral, s.children);
    case SyntaxKind::Conditional: return withChildren(s, ExprKind::If, s.children);
    case SyntaxKind::Negative:
        return s.children[0].kind == SyntaxKind::Number ? number(s, true)
                                                       : withChildren(s, ExprKind::Negate, s.children);
    case SyntaxKind::Chain: return chain(s);
    case SyntaxKind::Comparison: return comparison(s);
    case SyntaxKind::Call: return call(s);
    default: return problem(s, "rule.syntax");
    }
}

std::string_view Builder::at(const Syntax &s) const
{
    return m_text.substr(s.from, s.to - s.from);
}

ExprPtr Builder::problem(const Syntax &s, std::string code, Arguments arguments, std::string mend)
{
    m_problems.push_back({std::move(code), std::move(arguments), s.from, s.to, std::move(mend)});
    return nullptr;
}

std::shared_ptr<Expr> Builder::make(const Syntax &s, ExprKind kind)
{
    auto made = std::make_shared<Expr>();
    made->kind = kind;
    made->from = s.from;
    made->to = s.to;
    return made;
}

ExprPtr Builder::literal(const Syntax &s, Value value)
{
    auto made = make(s, ExprKind::Literal);
    made->value = std::move(value);
    return made;
}

ExprPtr Builder::named(const Syntax &s, ExprKind kind, std::string name)
{
    auto made = make(s, kind);
    made->name = std::move(name);
    return made;
}

ExprPtr Builder::withChildren(const Syntax &s, ExprKind kind, const std::vector<Syntax> &children)
{
    auto made = make(s, kind);
    for (const Syntax &child : children)
        made->arguments.push_back(build(child));
    return complete(made);
}

ExprPtr Builder::complete(const std::shared_ptr<Expr> &made)
{
    const bool whole = std::all_of(made->arguments.begin(), made->arguments.end(),
                                   [](const ExprPtr &a) { return a != nullptr; });
    return whole ? made : nullptr;
}

ExprPtr Builder::number(const Syntax &s, bool negative)
{
    const std::string_view digits = at(negative ? s.children[0] : s);
    double value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size())
        return problem(s, "rule.number-range", {{"text", std::string(at(s))}});
    return literal(s, negative ? -value : value);
}

std::optional<std::string> Builder::quoted(const Syntax &s)
{
    auto text = unescape(at(s).substr(1, s.to - s.from - 2));
    if (!text)
        problem(s, "rule.bad-escape");
    return text;
}

ExprPtr Builder::textLiteral(const Syntax &s)
{
    auto text = quoted(s);
    return text ? literal(s, std::move(*text)) : nullptr;
}

ExprPtr Builder::moment(const Syntax &s)
{
    const auto text = quoted(s.children[0]);
    if (!text)
        return nullptr;
    const bool duration = text->starts_with("P") || text->starts_with("-P");
    if (duration) {
        if (auto parsed = parseDuration(*text))
            return literal(s, *parsed);
        const std::string dayPart = text->substr(0, text->find('T'));
        if (dayPart.find_first_of("YM") != std::string::npos)
            return problem(s, "rule.calendar-duration", {{"text", *text}});
    } else if (auto date = parseDate(*text)) {
        return literal(s, *date);
    } else if (text->size() > 10) {
        if (auto instant = parseInstant(*text))
            return literal(s, *instant);
    }
    return problem(s, "rule.bad-literal", {{"text", *text}});
}

ExprPtr Builder::member(const Syntax &s)
{
    const std::string_view text = at(s);
    const std::size_t dot = text.find('.');
    const bool context = text.substr(0, dot) == "context";
    return named(s, context ? ExprKind::Context : ExprKind::Attribute, std::string(text.substr(dot + 1)));
}

BinaryOp Builder::operatorAt(const Syntax &s) const
{
    const auto row = std::find_if(kOperators.begin(), kOperators.end(),
                                  [&](const auto &entry) { return entry.first == at(s); });
    return row->second;
}

ExprPtr Builder::binary(const Syntax &whole, BinaryOp op, ExprPtr left, ExprPtr right,
                        std::uint32_t to)
{
    auto made = make(whole, ExprKind::Binary);
    made->to = to;
    made->op = op;
    made->arguments = {std::move(left), std::move(right)};
    return complete(made);
}

ExprPtr Builder::chain(const Syntax &s)
{
    ExprPtr result = build(s.children[0]);
    for (std::size_t i = 1; i + 1 < s.children.size(); i += 2) {
        ExprPtr right = build(s.children[i + 1]);
        if (!result || !right) {
            result = nullptr;
            continue;
        }
        result = binary(s, operatorAt(s.children[i]), result, right, s.children[i + 1].to);
    }
    return result;
}

ExprPtr Builder::comparison(const Syntax &s)
{
    ExprPtr left = build(s.children[0]);
    const Syntax &next = s.children[1];
    if (next.kind == SyntaxKind::Operator) {
        ExprPtr right = build(s.children[2]);
        return binary(s, operatorAt(next), left, right, s.to);
    }
    if (next.kind == SyntaxKind::Between) {
        auto made = make(s, ExprKind::Between);
        made->arguments = {left, build(next.children[0]), build(next.children[1])};
        return complete(made);
    }
    return membership(s, left, next.children[0]);
}

ExprPtr Builder::membership(const Syntax &s, ExprPtr left, const Syntax &right)
{
    auto made = make(s, ExprKind::In);
    if (right.kind != SyntaxKind::Range) {
        made->arguments = {left, build(right)};
        return complete(made);
    }
    const auto &parts = right.children;
    const std::string_view open = at(parts.front());
    const std::string_view close = at(parts.back());
    if (parts.size() == 5 && parts[2].kind == SyntaxKind::RangeDots) {
        const ExprPtr low = build(parts[1]);
        const ExprPtr high = build(parts[3]);
        return rangeTest(s, left, low, high, open == "[", close == "]");
    }
    if ((open == "[") != (close == "]") || open == "]" || close == "[")
        return problem(parts.back(), "rule.syntax", {{"expected", open == "[" ? "]" : ")"}},
                       open == "[" ? "]" : ")");
    if (open == "(" && parts.size() == 3) {
        made->arguments = {left, build(parts[1])};
        return complete(made);
    }
    const Syntax list{SyntaxKind::List, right.from, right.to, {parts.begin() + 1, parts.end() - 1}};
    made->arguments = {left, build(list)};
    return complete(made);
}

ExprPtr Builder::rangeTest(const Syntax &s, const ExprPtr &value, const ExprPtr &low,
                           const ExprPtr &high, bool withLow, bool withHigh)
{
    auto made = make(s, ExprKind::Between);
    made->arguments = {value, low, high};
    if ((withLow && withHigh) || !complete(made))
        return complete(made);
    const ExprPtr above = binary(s, withLow ? BinaryOp::GreaterEqual : BinaryOp::Greater, value, low, s.to);
    const ExprPtr below = binary(s, withHigh ? BinaryOp::LessEqual : BinaryOp::Less, value, high, s.to);
    return binary(s, BinaryOp::And, above, below, s.to);
}

ExprPtr buildRule(std::string_view text, const Syntax &root, std::vector<RuleProblem> &problems, bool isFilter)
{
    return Builder(text, problems, isFilter).build(root);
}

} // namespace pathloom
