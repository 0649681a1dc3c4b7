// SPDX-License-Identifier: Apache-2.0
// Makes programs of rule trees. Internal to engine/rules.
#pragma once

#include "engine/rules/Evaluator.h"
#include "engine/rules/Typing.h"

namespace pathloom {

/// The type that a node without one of its own should take.
using Hint = std::optional<ValueType>;

/// Requires: the rule has passed checkTypes.
class Binder
{
public:
    Binder(BoundRule::Program &program, const Schema &schema) : m_program(program), m_schema(schema) {}

    std::uint32_t bind(const ExprPtr &rule, Hint hint);

private:
    Node &at(std::uint32_t node);
    std::uint32_t add(Node node);
    std::uint32_t addText(std::string text);
    static Node of(Op op, ValueType type, std::uint32_t a = kNoNode, std::uint32_t b = kNoNode);
    std::uint32_t currencyText(const std::string &currency);
    int digitsOf(const Node &money);
    void addChildren(Node &node, const std::vector<std::uint32_t> &nodes);
    std::uint32_t make(const Expr &e, Hint hint);
    std::uint32_t constant(const Value &value, Hint hint);
    std::uint32_t listLiteral(const Expr &e);
    std::uint32_t slot(Op op, std::size_t index, ValueType type, const std::string &currency);
    std::uint32_t attribute(const Expr &e);
    std::uint32_t property(const Expr &e);
    std::optional<std::size_t> propertyIndex(std::size_t type, const std::string &name) const;
    std::uint32_t context(const Expr &e, Hint hint);
    std::uint32_t treat(const Expr &e);
    std::uint32_t negate(const Expr &e, Hint hint);
    static bool isUntyped(const ExprPtr &rule);

    /// Both sides; one that has no type of its own takes the other's.
    std::pair<std::uint32_t, std::uint32_t> pair(const ExprPtr &left, const ExprPtr &right, Hint hint);
    std::uint32_t binary(const Expr &e, Hint hint);
    std::uint32_t dynamic(BinaryOp op, std::uint32_t a, std::uint32_t b);
    void flatten(const ExprPtr &rule, BinaryOp op, std::vector<std::uint32_t> &into);
    std::uint32_t junction(const Expr &e);
    std::uint32_t junctionOf(BinaryOp op, const std::vector<std::uint32_t> &nodes);
    std::uint32_t asNumber(std::uint32_t node);
    std::uint32_t asMoney(std::uint32_t node, const Node &like);

    /// A number beside money: exact minor units where it has them, else both as doubles.
    void alignAmounts(std::uint32_t &money, std::uint32_t &number);
    std::uint32_t compare(BinaryOp op, std::uint32_t a, std::uint32_t b);
    static bool isTextSlot(const Node &node);
    const Dictionary *dictionaryOf(const Node &slot) const;
    std::uint32_t textIs(std::uint32_t slotNode, std::vector<std::string> texts, bool negated);
    std::uint32_t between(const Expr &e);
    std::uint32_t membership(const Expr &e);
    std::uint32_t conditional(const Expr &e, Hint hint);
    std::uint32_t arithmetic(BinaryOp op, std::uint32_t a, std::uint32_t b);

    /// Adds the node, or its value where all it reads is constant.
    std::uint32_t fold(Node node, const std::vector<std::uint32_t> &reads);
    std::uint32_t call(const Expr &e);
    void finishCall(Node &node, const std::vector<ExprPtr> &given);
    std::uint32_t addQuery(const EventQuery &query);
    std::uint32_t events(const Expr &e);
    std::uint32_t sequence(const Expr &e);

    /// Consent, segment, list and bucket.
    std::uint32_t membershipOf(const Expr &e);

    BoundRule::Program &m_program;
    const Schema &m_schema;
    std::optional<std::size_t> m_event;
};

} // namespace pathloom
