// SPDX-License-Identifier: Apache-2.0
// Recursive descent over the text of a FEEL expression; used by Parser*.cpp alone.
#pragma once

#include "engine/feel/Syntax.h"

namespace pathloom::feel {

/// One reading of one text. On a mistake it keeps the furthest place and returns null from there on.
class Parser
{
public:
    Parser(std::string_view text, Names names);

    NodePtr expression();
    NodePtr unaryTests();
    [[nodiscard]] Result<NodePtr> finish(NodePtr root); ///< an error unless the whole text was read

private:
    // Parser.cpp: operators, loosest first
    NodePtr disjunction();
    NodePtr conjunction();
    NodePtr comparison();
    NodePtr comparedTo(NodePtr left);
    NodePtr inTest(NodePtr left);
    NodePtr sum();
    NodePtr product();
    NodePtr power();
    NodePtr negation();
    NodePtr test();
    NodePtr testList(char end, std::string text);

    // ParserPrimary.cpp: operands
    NodePtr postfix();
    NodePtr filterOf(const NodePtr &list);
    NodePtr primary();
    NodePtr number();
    NodePtr quotedText();
    NodePtr moment();
    NodePtr nameOrKeyword();
    NodePtr parenthesis();
    NodePtr bracket();
    NodePtr contextLiteral();
    NodePtr conditional();
    NodePtr loop(NodeKind kind);
    NodePtr functionLiteral();
    NodePtr call(NodePtr function);
    NodePtr intervalEnd(NodePtr low, bool lowBelongs);

    // the text
    void skipBlanks();
    [[nodiscard]] char peek(std::size_t ahead = 0) const;
    bool take(std::string_view symbol);
    bool takeWord(std::string_view word);
    [[nodiscard]] bool wordAhead(std::string_view word);
    std::string name(bool known); ///< empty where there is none
    std::string key();            ///< up to ':', which is taken; empty and nothing taken where none
    bool readString(std::string &text);
    [[nodiscard]] std::size_t knownName(std::size_t from, std::string_view candidate) const;
    NodePtr failAt(std::string_view expected);
    bool expect(std::string_view symbol);

    std::string_view m_text;
    Names m_names;
    std::size_t m_at = 0;
    std::size_t m_failedAt = 0;
    std::string m_expected;
    bool m_failed = false;
    bool m_inInterval = false; ///< reading its upper end
    int m_depth = 0;
};

[[nodiscard]] NodePtr makeNode(NodeKind kind, std::vector<NodePtr> parts, std::string text = {},
                               std::vector<std::string> names = {});
[[nodiscard]] NodePtr makeLiteral(Value value);
[[nodiscard]] bool isNameStart(char c);
[[nodiscard]] bool isNamePart(char c);

} // namespace pathloom::feel
