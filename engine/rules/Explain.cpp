// SPDX-License-Identifier: Apache-2.0
// Explanations: each leaf predicate of a rule with what it found and what it needed.
#include "engine/rules/Evaluator.h"
#include "engine/rules/Typing.h"

namespace pathloom {

namespace {

bool isJunction(const Expr &e)
{
    return e.kind == ExprKind::Binary && (e.op == BinaryOp::And || e.op == BinaryOp::Or);
}

/// True where the node combines or chooses among predicates and is none itself.
bool isCompound(const Expr &e)
{
    return isJunction(e) || e.kind == ExprKind::If || e.kind == ExprKind::Treat
        || (e.kind == ExprKind::Not && isCompound(*e.arguments[0]));
}

std::string shown(const Value &value)
{
    const auto *list = std::get_if<std::vector<std::string>>(&value);
    return list && list->empty() ? "[]" : toText(value);
}

class Explainer
{
public:
    Explainer(const BoundRule::Program &program, const ProfileReader &reader, Instant now)
        : m_program(program), m_evaluator(program, reader, now)
    {
    }

    void walk(const ExprPtr &rule)
    {
        if (isCompound(*rule)) {
            for (const ExprPtr &argument : rule->arguments) {
                // Branches of an If may be values that decide nothing by themselves.
                const auto node = m_program.nodeOf.find(argument.get());
                const bool isTruth = node == m_program.nodeOf.end()
                                  || m_program.nodes[node->second].type == ValueType::Boolean;
                if (isTruth)
                    walk(argument);
            }
            return;
        }
        const bool negated = rule->kind == ExprKind::Not;
        const Expr &predicate = negated ? *rule->arguments[0] : *rule;
        PredicateTrace trace;
        trace.text = printRule(rule);
        trace.actual = actual(predicate);
        trace.needed = (negated ? "not " : "") + needed(predicate);
        trace.outcome = m_evaluator.truth(m_program.nodeOf.at(rule.get()));
        traces.push_back(std::move(trace));
    }

    std::vector<PredicateTrace> traces;

private:
    Value valueOfNode(const ExprPtr &rule)
    {
        const auto node = m_program.nodeOf.find(rule.get());
        return node == m_program.nodeOf.end() ? Value{} : m_evaluator.value(node->second);
    }

    std::string actual(const Expr &e)
    {
        const bool compares = e.kind == ExprKind::Between || e.kind == ExprKind::In || e.kind == ExprKind::IsMissing
                           || (e.kind == ExprKind::Binary && isComparison(e.op));
        if (compares)
            return shown(valueOfNode(subject(e)));
        const bool isTextCall = e.kind == ExprKind::Call && !e.arguments.empty();
        if (isTextCall)
            return shown(valueOfNode(e.arguments[0]));
        const auto node = m_program.nodeOf.find(&e);
        return node == m_program.nodeOf.end() ? "" : shown(m_evaluator.value(node->second));
    }

    /// What a comparison is about: the left side, unless only the right one reads anything.
    static const ExprPtr &subject(const Expr &e)
    {
        const bool mirrored = e.kind == ExprKind::Binary && e.arguments[0]->kind == ExprKind::Literal;
        return e.arguments[mirrored ? 1 : 0];
    }

    std::string needed(const Expr &e)
    {
        if (e.kind == ExprKind::Binary && isComparison(e.op)) {
            const bool mirrored = &subject(e) != &e.arguments[0];
            constexpr std::array<const char *, 6> signs{"=", "≠", "<", "≤", ">", "≥"};
            constexpr std::array<const char *, 6> mirror{"=", "≠", ">", "≥", "<", "≤"};
            const std::size_t sign = static_cast<std::size_t>(e.op) - static_cast<std::size_t>(BinaryOp::Equal);
            return std::string((mirrored ? mirror : signs)[sign]) + ' '
                 + operand(e.arguments[mirrored ? 0 : 1]);
        }
        switch (e.kind) {
        case ExprKind::Between: return operand(e.arguments[1]) + " … " + operand(e.arguments[2]);
        case ExprKind::In: return "one of " + elements(*e.arguments[1], e.arguments[1]);
        case ExprKind::IsMissing: return "missing";
        case ExprKind::Call: return callNeeds(e);
        default: return "true";
        }
    }

    std::string operand(const ExprPtr &rule)
    {
        const std::string text = shown(valueOfNode(rule));
        return text.empty() ? printRule(rule) : text;
    }

    std::string elements(const Expr &list, const ExprPtr &rule)
    {
        if (list.kind != ExprKind::ListLiteral)
            return operand(rule);
        std::string out;
        for (const ExprPtr &element : list.arguments)
            out += (out.empty() ? "" : "; ") + operand(element);
        return out;
    }

    std::string callNeeds(const Expr &e)
    {
        std::string out = e.name;
        for (std::size_t i = 1; i < e.arguments.size(); ++i)
            out += ' ' + operand(e.arguments[i]);
        return out;
    }

    const BoundRule::Program &m_program;
    Evaluator m_evaluator;
};

} // namespace

std::vector<PredicateTrace> explain(const BoundRule &rule, const ProfileReader &reader, Instant now)
{
    if (rule.isEmpty())
        return {};
    Explainer explainer(RuleAccess::program(rule), reader, now);
    explainer.walk(rule.source());
    return std::move(explainer.traces);
}

} // namespace pathloom
