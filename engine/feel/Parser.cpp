// SPDX-License-Identifier: Apache-2.0
// Operators and unary tests of FEEL, and the handling of the text they stand in.
#include "engine/feel/Builtins.h"
#include "engine/feel/Parser.h"

namespace pathloom::feel {

constexpr int kDeepest = 200;
constexpr std::string_view kTypeNames[] = {
    "days and time duration", "years and months duration", "date and time", "date", "time",
    "number", "string", "boolean", "list", "context", "function", "range", "Any"};

Parser::Parser(std::string_view text, Names names) : m_text(text), m_names(std::move(names))
{
    m_names.insert("time offset");
    for (const Builtin &builtin : builtins())
        m_names.emplace(builtin.name);
}

NodePtr makeNode(NodeKind kind, std::vector<NodePtr> parts, std::string text,
                 std::vector<std::string> names)
{
    if (std::find(parts.begin(), parts.end(), nullptr) != parts.end())
        return nullptr;
    return std::make_shared<const Node>(
        Node{kind, std::move(text), {}, std::move(parts), std::move(names)});
}

NodePtr makeLiteral(Value value)
{
    return std::make_shared<const Node>(Node{NodeKind::Literal, {}, std::move(value), {}, {}});
}

std::string tidyName(std::string_view name)
{
    std::string tidy;
    for (const char c : name) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank)
            tidy += c;
        else if (!tidy.empty() && tidy.back() != ' ')
            tidy += ' ';
    }
    if (!tidy.empty() && tidy.back() == ' ')
        tidy.pop_back();
    return tidy;
}

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<signed char>(c) < 0;
}

bool isNamePart(char c) { return isNameStart(c) || (c >= '0' && c <= '9'); }

void Parser::skipBlanks()
{
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            ++m_at;
        } else if (m_text.substr(m_at, 2) == "//") {
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
        } else if (m_text.substr(m_at, 2) == "/*") {
            const std::size_t end = m_text.find("*/", m_at + 2);
            m_at = end == std::string_view::npos ? m_text.size() : end + 2;
        } else {
            return;
        }
    }
}

char Parser::peek(std::size_t ahead) const
{
    return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
}

bool Parser::take(std::string_view symbol)
{
    skipBlanks();
    if (m_failed || m_text.substr(m_at, symbol.size()) != symbol)
        return false;
    m_at += symbol.size();
    return true;
}

bool Parser::wordAhead(std::string_view word)
{
    skipBlanks();
    if (m_failed || m_text.substr(m_at, word.size()) != word || isNamePart(peek(word.size())))
        return false;
    return knownName(m_at, {}) <= word.size();
}

bool Parser::takeWord(std::string_view word)
{
    if (!wordAhead(word))
        return false;
    m_at += word.size();
    return true;
}

/// Length in the text of the longest listed name (or of the candidate alone) that begins at `from`.
std::size_t Parser::knownName(std::size_t from, std::string_view candidate) const
{
    const auto lengthOf = [&](std::string_view name) -> std::size_t {
        std::size_t at = from;
        for (const char c : name) {
            if (c == ' ') {
                const std::size_t before = at;
                while (at < m_text.size() && (m_text[at] == ' ' || m_text[at] == '\n' || m_text[at] == '\t'))
                    ++at;
                if (at == before)
                    return 0;
            } else if (at >= m_text.size() || m_text[at++] != c) {
                return 0;
            }
        }
        const bool ends = at >= m_text.size() || !isNamePart(m_text[at]) || !isNamePart(name.back());
        return ends ? at - from : 0;
    };
    if (!candidate.empty())
        return lengthOf(candidate);
    std::size_t longest = 0;
    for (const std::string &name : m_names) {
        if (!name.empty())
            longest = std::max(longest, lengthOf(name));
    }
    return longest;
}

NodePtr Parser::failAt(std::string_view expected)
{
    if (!m_failed) {
        m_failed = true;
        m_failedAt = m_at;
        m_expected = expected;
    }
    return nullptr;
}

bool Parser::expect(std::string_view symbol)
{
    if (take(symbol))
        return true;
    failAt(symbol);
    return false;
}

Result<NodePtr> Parser::finish(NodePtr root)
{
    skipBlanks();
    if (!m_failed && m_at < m_text.size())
        failAt("end");
    if (m_failed || !root)
        return fail(ErrorKind::BadInput, "feel.syntax",
                    {{"text", std::string(m_text)}, {"at", std::to_string(m_failedAt)}, {"expected", m_expected}});
    return root;
}

NodePtr Parser::expression()
{
    if (m_depth >= kDeepest)
        return failAt("depth");
    ++m_depth;
    NodePtr node = disjunction();
    --m_depth;
    return node;
}

NodePtr Parser::disjunction()
{
    NodePtr left = conjunction();
    while (left && takeWord("or"))
        left = makeNode(NodeKind::Binary, {left, conjunction()}, "or");
    return left;
}

NodePtr Parser::conjunction()
{
    NodePtr left = comparison();
    while (left && takeWord("and"))
        left = makeNode(NodeKind::Binary, {left, comparison()}, "and");
    return left;
}

NodePtr Parser::comparison()
{
    NodePtr left = sum();
    return left ? comparedTo(left) : nullptr;
}

NodePtr Parser::comparedTo(NodePtr left)
{
    for (const char *symbol : {"<=", ">=", "!=", "=", "<", ">"}) {
        if (take(symbol))
            return makeNode(NodeKind::Binary, {left, sum()}, symbol);
    }
    if (takeWord("between")) {
        NodePtr low = sum();
        if (!takeWord("and"))
            return failAt("and");
        return makeNode(NodeKind::Between, {left, low, sum()});
    }
    if (takeWord("in"))
        return inTest(left);
    if (takeWord("instance")) {
        if (!takeWord("of"))
            return failAt("of");
        for (const std::string_view type : kTypeNames) {
            if (takeWord(type))
                return makeNode(NodeKind::InstanceOf, {left}, std::string(type));
        }
        return failAt("type");
    }
    return left;
}

// "x in (a, b)" and "x in (a..b)" begin alike, so the list is tried first.
NodePtr Parser::inTest(NodePtr left)
{
    skipBlanks();
    const std::size_t before = m_at;
    if (take("(")) {
        if (NodePtr tests = testList(')', {}))
            return makeNode(NodeKind::In, {left, tests});
        m_failed = false;
        m_at = before;
    }
    return makeNode(NodeKind::In, {left, test()});
}

NodePtr Parser::testList(char end, std::string text)
{
    std::vector<NodePtr> tests;
    do {
        tests.push_back(test());
    } while (!m_failed && take(","));
    if (end != '\0' && !expect(std::string(1, end)))
        return nullptr;
    return m_failed ? nullptr : makeNode(NodeKind::AnyOf, std::move(tests), std::move(text));
}

NodePtr Parser::test()
{
    for (const char *symbol : {"<=", ">=", "!=", "=", "<", ">"}) {
        if (take(symbol))
            return makeNode(NodeKind::Test, {sum()}, symbol);
    }
    return expression();
}

NodePtr Parser::sum()
{
    NodePtr left = product();
    while (left) {
        if (take("+"))
            left = makeNode(NodeKind::Binary, {left, product()}, "+");
        else if (take("-"))
            left = makeNode(NodeKind::Binary, {left, product()}, "-");
        else
            break;
    }
    return left;
}

NodePtr Parser::product()
{
    NodePtr left = power();
    while (left) {
        skipBlanks();
        if (peek() == '*' && peek(1) != '*' && take("*"))
            left = makeNode(NodeKind::Binary, {left, power()}, "*");
        else if (take("/"))
            left = makeNode(NodeKind::Binary, {left, power()}, "/");
        else
            break;
    }
    return left;
}

NodePtr Parser::power()
{
    NodePtr left = negation();
    while (left && take("**"))
        left = makeNode(NodeKind::Binary, {left, negation()}, "**");
    return left;
}

NodePtr Parser::negation()
{
    int minus = 0;
    while (take("-"))
        ++minus;
    NodePtr operand = postfix();
    for (; minus > 0 && operand; --minus)
        operand = makeNode(NodeKind::Negate, {operand});
    return operand;
}

NodePtr Parser::unaryTests()
{
    skipBlanks();
    const std::size_t before = m_at;
    if (take("-")) {
        skipBlanks();
        if (m_at >= m_text.size())
            return makeNode(NodeKind::Always, {});
        m_at = before;
    }
    if (takeWord("not") && take("(")) {
        NodePtr tests = testList(')', "not");
        skipBlanks();
        if (tests && m_at >= m_text.size())
            return tests;
    }
    m_failed = false;
    m_at = before;
    return testList('\0', {});
}

Result<NodePtr> parseExpression(std::string_view text, const Names &names)
{
    Parser parser(text, names);
    NodePtr root = parser.expression();
    return parser.finish(std::move(root));
}

Result<NodePtr> parseUnaryTests(std::string_view text, const Names &names)
{
    Parser parser(text, names);
    NodePtr root = parser.unaryTests();
    return parser.finish(std::move(root));
}

} // namespace pathloom::feel
