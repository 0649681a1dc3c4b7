// SPDX-License-Identifier: Apache-2.0
// Operands of FEEL: literals, names, calls, lists, contexts, loops, functions.
#include "engine/feel/Builtins.h"
#include "engine/feel/Parser.h"

#include <charconv>

namespace pathloom::feel {

NodePtr Parser::postfix()
{
    NodePtr node = primary();
    while (node) {
        skipBlanks();
        if (peek() == '.' && peek(1) != '.') {
            ++m_at;
            std::string member = name(true);
            if (member.empty())
                return failAt("name");
            node = makeNode(NodeKind::Member, {node}, std::move(member));
        } else if (peek() == '[') {
            NodePtr kept = filterOf(node);
            if (!kept)
                return m_failed ? nullptr : node;
            node = std::move(kept);
        } else if (peek() == '(' && (node->kind == NodeKind::Name || node->kind == NodeKind::Member
                                     || node->kind == NodeKind::Call || node->kind == NodeKind::Lambda)) {
            node = call(node);
        } else {
            break;
        }
    }
    return node;
}

// Behind the upper end of an interval a bracket may close it instead: [1..10[.
NodePtr Parser::filterOf(const NodePtr &list)
{
    const std::size_t before = m_at;
    take("[");
    NodePtr filter = expression();
    if (expect("]"))
        return makeNode(NodeKind::Filter, {list, filter});
    if (m_inInterval) {
        m_failed = false;
        m_at = before;
    }
    return nullptr;
}

NodePtr Parser::primary()
{
    skipBlanks();
    const char c = peek();
    if ((c >= '0' && c <= '9') || (c == '.' && peek(1) >= '0' && peek(1) <= '9'))
        return number();
    if (c == '"')
        return quotedText();
    if (c == '@')
        return moment();
    if (c == '(')
        return parenthesis();
    if (c == '[' || c == ']')
        return bracket();
    if (c == '{')
        return contextLiteral();
    if (c == '?' && take("?"))
        return makeNode(NodeKind::Input, {});
    return nameOrKeyword();
}

NodePtr Parser::number()
{
    std::size_t end = m_at;
    const auto digits = [&] {
        while (end < m_text.size() && m_text[end] >= '0' && m_text[end] <= '9')
            ++end;
    };
    digits();
    if (m_text.substr(end, 1) == "." && m_text.substr(end, 2) != "..") {
        ++end;
        digits();
    }
    std::string text(m_text.substr(m_at, end - m_at));
    if (end < m_text.size() && (m_text[end] == 'e' || m_text[end] == 'E')) {
        const std::size_t mantissa = end++;
        if (end < m_text.size() && (m_text[end] == '+' || m_text[end] == '-'))
            ++end;
        const std::size_t exponent = end;
        digits();
        if (end == exponent)
            end = mantissa;
        else
            text += (m_text[mantissa + 1] == '-' ? "e-" : "e")
                    + std::string(m_text.substr(exponent, end - exponent));
    }
    if (text.front() == '.')
        text.insert(0, "0");
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size())
        return failAt("number");
    m_at = end;
    return makeLiteral(value);
}

namespace {

void appendUtf8(std::string &text, char32_t code)
{
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xc0 | (code >> 6));
        text += static_cast<char>(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        text += static_cast<char>(0xe0 | (code >> 12));
        text += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
        text += static_cast<char>(0x80 | (code & 0x3f));
    } else {
        text += static_cast<char>(0xf0 | (code >> 18));
        text += static_cast<char>(0x80 | ((code >> 12) & 0x3f));
        text += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
        text += static_cast<char>(0x80 | (code & 0x3f));
    }
}

/// Reads `digits` hexadecimal digits; nothing where there are fewer.
std::optional<char32_t> codePoint(std::string_view text, std::size_t at, std::size_t digits)
{
    if (at + digits > text.size())
        return std::nullopt;
    std::uint32_t code = 0;
    const char *end = text.data() + at + digits;
    const auto read = std::from_chars(text.data() + at, end, code, 16);
    return read.ptr == end ? std::optional<char32_t>(code) : std::nullopt;
}

} // namespace

bool Parser::readString(std::string &text)
{
    for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
        if (m_text[m_at] != '\\') {
            text += m_text[m_at];
            continue;
        }
        const char escape = peek(1);
        ++m_at;
        const std::string_view plain = "\"\\ntr'/";
        constexpr std::string_view kMeaning = "\"\\\n\t\r'/";
        if (const auto found = plain.find(escape); found != std::string_view::npos) {
            text += kMeaning[found];
        } else if (escape == 'u' || escape == 'U') {
            const std::size_t digits = escape == 'u' ? 4 : 6;
            auto code = codePoint(m_text, m_at + 1, digits);
            if (!code)
                return false;
            m_at += digits;
            const bool leads = *code >= 0xd800 && *code < 0xdc00 && m_text.substr(m_at + 1, 2) == "\\u";
            if (const auto low = leads ? codePoint(m_text, m_at + 3, 4) : std::nullopt) {
                code = 0x10000 + ((*code - 0xd800) << 10) + (*low - 0xdc00);
                m_at += 6;
            }
            appendUtf8(text, *code);
        } else {
            text += '\\';
            text += escape;
        }
    }
    if (m_at >= m_text.size())
        return false;
    ++m_at;
    return true;
}

NodePtr Parser::quotedText()
{
    std::string text;
    return readString(text) ? makeLiteral(std::move(text)) : failAt("\"");
}

NodePtr Parser::moment()
{
    ++m_at;
    std::string text;
    if (peek() != '"' || !readString(text))
        return failAt("\"");
    return makeLiteral(momentFrom(text));
}

std::string Parser::name(bool known)
{
    skipBlanks();
    std::size_t length = 0;
    if (isNameStart(peek())) {
        while (isNamePart(peek(length)))
            ++length;
    }
    if (known)
        length = std::max(length, knownName(m_at, {}));
    std::string found = tidyName(m_text.substr(m_at, length));
    m_at += length;
    return found;
}

std::string Parser::key()
{
    skipBlanks();
    const std::size_t before = m_at;
    std::string text;
    if (peek() == '"') {
        if (!readString(text))
            return {};
    } else {
        const std::size_t end = m_text.find_first_of(":,(){}[]\"", m_at);
        if (end == std::string_view::npos || m_text[end] != ':' || !isNameStart(peek()))
            return {};
        text = tidyName(m_text.substr(m_at, end - m_at));
        m_at = end;
    }
    if (take(":"))
        return text;
    m_at = before;
    return {};
}

NodePtr Parser::nameOrKeyword()
{
    if (takeWord("if"))
        return conditional();
    if (takeWord("for"))
        return loop(NodeKind::For);
    if (takeWord("some"))
        return loop(NodeKind::Some);
    if (takeWord("every"))
        return loop(NodeKind::Every);
    if (takeWord("function"))
        return functionLiteral();
    if (takeWord("true"))
        return makeLiteral(true);
    if (takeWord("false"))
        return makeLiteral(false);
    if (takeWord("null"))
        return makeLiteral({});
    std::string found = name(true);
    return found.empty() ? failAt("value") : makeNode(NodeKind::Name, {}, std::move(found));
}

NodePtr Parser::parenthesis()
{
    take("(");
    for (const char *symbol : {"<=", ">=", "!=", "=", "<", ">"}) {
        if (!take(symbol))
            continue;
        NodePtr end = sum();
        return expect(")") ? makeNode(NodeKind::Test, {end}, symbol) : nullptr;
    }
    NodePtr inner = expression();
    if (inner && take(".."))
        return intervalEnd(inner, false);
    return inner && expect(")") ? inner : nullptr;
}

NodePtr Parser::bracket()
{
    const bool closed = take("[");
    if (!closed)
        take("]");
    if (closed && take("]"))
        return makeNode(NodeKind::Elements, {});
    std::vector<NodePtr> elements;
    do {
        elements.push_back(test());
        if (elements.size() == 1 && elements[0] && take(".."))
            return intervalEnd(elements[0], closed);
    } while (!m_failed && take(","));
    return expect("]") ? makeNode(NodeKind::Elements, std::move(elements)) : nullptr;
}

NodePtr Parser::intervalEnd(NodePtr low, bool lowBelongs)
{
    const bool outer = std::exchange(m_inInterval, true);
    NodePtr high = expression();
    m_inInterval = outer;
    std::string ends = lowBelongs ? "[" : "(";
    if (take("]"))
        ends += ']';
    else if (take(")") || take("["))
        ends += ')';
    else
        return failAt("]");
    return makeNode(NodeKind::Interval, {std::move(low), std::move(high)}, std::move(ends));
}

NodePtr Parser::contextLiteral()
{
    take("{");
    std::vector<NodePtr> values;
    std::vector<std::string> names;
    if (take("}"))
        return makeNode(NodeKind::Entries, {});
    do {
        std::string entry = key();
        if (entry.empty())
            return failAt("name:");
        m_names.insert(entry);
        names.push_back(std::move(entry));
        values.push_back(expression());
    } while (!m_failed && take(","));
    return expect("}") ? makeNode(NodeKind::Entries, std::move(values), {}, std::move(names)) : nullptr;
}

NodePtr Parser::conditional()
{
    NodePtr condition = expression();
    if (!takeWord("then"))
        return failAt("then");
    NodePtr yes = expression();
    if (!takeWord("else"))
        return failAt("else");
    return makeNode(NodeKind::If, {condition, yes, expression()});
}

NodePtr Parser::loop(NodeKind kind)
{
    std::vector<NodePtr> parts;
    std::vector<std::string> names;
    do {
        names.push_back(name(true));
        if (names.back().empty() || !takeWord("in"))
            return failAt("in");
        NodePtr domain = expression();
        if (domain && take(".."))
            domain = makeNode(NodeKind::Interval, {domain, expression()}, "[]");
        parts.push_back(std::move(domain));
        m_names.insert(names.back());
    } while (!m_failed && take(","));
    const char *word = kind == NodeKind::For ? "return" : "satisfies";
    if (!takeWord(word))
        return failAt(word);
    parts.push_back(expression());
    return makeNode(kind, std::move(parts), {}, std::move(names));
}

NodePtr Parser::functionLiteral()
{
    if (!expect("("))
        return nullptr;
    std::vector<std::string> parameters;
    while (!m_failed && !take(")")) {
        parameters.push_back(name(true));
        if (parameters.back().empty())
            return failAt("name");
        m_names.insert(parameters.back());
        if (take(":"))
            name(true);
        take(",");
    }
    NodePtr body = expression();
    return makeNode(NodeKind::Lambda, {body}, {}, std::move(parameters));
}

NodePtr Parser::call(NodePtr function)
{
    take("(");
    std::vector<NodePtr> parts{std::move(function)};
    std::vector<std::string> names;
    if (take(")"))
        return makeNode(NodeKind::Call, std::move(parts));
    do {
        if (std::string argument = key(); !argument.empty())
            names.push_back(std::move(argument));
        parts.push_back(test());
    } while (!m_failed && take(","));
    if (!names.empty() && names.size() + 1 != parts.size())
        return failAt("name:");
    return expect(")") ? makeNode(NodeKind::Call, std::move(parts), {}, std::move(names)) : nullptr;
}

} // namespace pathloom::feel
