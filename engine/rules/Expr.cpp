// SPDX-License-Identifier: Apache-2.0
// Equality of rule trees and the makers that builders and tests use.
#include "engine/rules/Expr.h"

namespace pathloom {

namespace {

bool sameQuery(const EventQuery &a, const EventQuery &b, bool sequence)
{
    if (!sequence && (a.function != b.function || a.property != b.property))
        return false;
    return a.type == b.type && a.within == b.within && a.from == b.from && a.to == b.to
        && sameRule(a.where, b.where);
}

bool sameQueries(const std::shared_ptr<const EventQuery> &a, const std::shared_ptr<const EventQuery> &b,
                 bool sequence)
{
    if (!a || !b)
        return !a && !b;
    return a == b || sameQuery(*a, *b, sequence);
}

bool sameFields(const Expr &a, const Expr &b)
{
    if (a.kind != b.kind || a.name != b.name || a.secondName != b.secondName)
        return false;
    switch (a.kind) {
    case ExprKind::Literal:
        return a.value == b.value;
    case ExprKind::Binary:
        return a.op == b.op;
    case ExprKind::Treat:
        return a.missing == b.missing;
    case ExprKind::EventQuery:
        return sameQueries(a.query, b.query, false);
    case ExprKind::Sequence:
        return a.gap == b.gap && a.absent == b.absent && sameQueries(a.query, b.query, true)
            && sameQueries(a.second, b.second, true);
    default:
        return true;
    }
}

std::shared_ptr<Expr> make(ExprKind kind)
{
    auto made = std::make_shared<Expr>();
    made->kind = kind;
    return made;
}

ExprPtr chain(BinaryOp op, std::vector<ExprPtr> operands, bool whenEmpty)
{
    if (operands.empty())
        return rule::literal(whenEmpty);
    ExprPtr result = std::move(operands.front());
    for (std::size_t i = 1; i < operands.size(); ++i)
        result = rule::binary(op, std::move(result), std::move(operands[i]));
    return result;
}

} // namespace

bool sameRule(const ExprPtr &a, const ExprPtr &b)
{
    if (a == b)
        return true;
    if (!a || !b || !sameFields(*a, *b) || a->arguments.size() != b->arguments.size())
        return false;
    for (std::size_t i = 0; i < a->arguments.size(); ++i) {
        if (!sameRule(a->arguments[i], b->arguments[i]))
            return false;
    }
    return true;
}

namespace rule {

ExprPtr literal(Value value)
{
    auto made = make(ExprKind::Literal);
    made->value = std::move(value);
    return made;
}

ExprPtr node(ExprKind kind, std::vector<ExprPtr> arguments, std::string name)
{
    auto made = make(kind);
    made->arguments = std::move(arguments);
    made->name = std::move(name);
    return made;
}

ExprPtr attribute(std::string name) { return node(ExprKind::Attribute, {}, std::move(name)); }
ExprPtr property(std::string name) { return node(ExprKind::Property, {}, std::move(name)); }
ExprPtr segment(std::string name) { return node(ExprKind::Segment, {}, std::move(name)); }
ExprPtr negation(ExprPtr operand) { return node(ExprKind::Not, {std::move(operand)}); }

ExprPtr call(std::string function, std::vector<ExprPtr> arguments)
{
    return node(ExprKind::Call, std::move(arguments), std::move(function));
}

ExprPtr binary(BinaryOp op, ExprPtr left, ExprPtr right)
{
    auto made = make(ExprKind::Binary);
    made->op = op;
    made->arguments = {std::move(left), std::move(right)};
    return made;
}

ExprPtr all(std::vector<ExprPtr> operands) { return chain(BinaryOp::And, std::move(operands), true); }
ExprPtr any(std::vector<ExprPtr> operands) { return chain(BinaryOp::Or, std::move(operands), false); }

ExprPtr events(EventQuery query)
{
    auto made = make(ExprKind::EventQuery);
    made->query = std::make_shared<const EventQuery>(std::move(query));
    return made;
}

} // namespace rule

} // namespace pathloom
