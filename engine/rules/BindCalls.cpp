// SPDX-License-Identifier: Apache-2.0
// Binding of calls: functions, event queries, sequences, membership.
#include "engine/rules/Binder.h"

namespace pathloom {

std::uint32_t Binder::call(const Expr &e)
{
    const FunctionDef &function = *functionNamed(e.name);
    const bool spread = function.variadic && e.arguments.size() == 1
                     && e.arguments[0]->kind == ExprKind::ListLiteral;
    const std::vector<ExprPtr> &given = spread ? e.arguments[0]->arguments : e.arguments;
    std::vector<std::uint32_t> nodes;
    Node node = of(Op::Call, typeOfLetter(function.result).value_or(ValueType::Number));
    node.function = function.id;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const char letter = function.types[std::min(i, function.types.size() - 1)];
        nodes.push_back(bind(given[i], typeOfLetter(letter)));
    }
    if (function.result == '=') {
        const auto money = std::find_if(nodes.begin(), nodes.end(), [&](std::uint32_t n) {
            return at(n).type == ValueType::Money;
        });
        const std::uint32_t like = money == nodes.end() ? nodes[0] : *money;
        for (std::uint32_t &child : nodes) {
            if (money != nodes.end())
                child = asMoney(child, Node(at(like)));
        }
        node.type = at(like).type;
        node.currency = at(like).currency;
    }
    finishCall(node, given);
    addChildren(node, nodes);
    const bool zoned = function.usesZone
                    && (nodes.empty() || at(nodes[0]).type == ValueType::Date
                        || at(nodes[0]).type == ValueType::DateTime);
    return zoned ? add(node) : fold(node, nodes);
}

void Binder::finishCall(Node &node, const std::vector<ExprPtr> &given)
{
    const auto text = [&](std::size_t i) {
        return i < given.size() && given[i]->kind == ExprKind::Literal ? std::get_if<std::string>(&given[i]->value)
                                                                      : nullptr;
    };
    if (node.function == FunctionId::MoneyOf) {
        node.currency = currencyText(text(1) ? *text(1) : "");
        node.integer = minorDigits(m_program.texts[node.currency]);
    }
    node.index = kNoNode;
    if (node.function == FunctionId::Matches && text(1)) {
        m_program.patterns.push_back(compilePattern(*text(1)));
        node.index = static_cast<std::uint32_t>(m_program.patterns.size() - 1);
    }
}

std::uint32_t Binder::addQuery(const EventQuery &query)
{
    BoundQuery bound;
    bound.function = query.function;
    bound.type = *m_schema.eventIndex(query.type);
    if (!query.property.empty()) {
        bound.property = propertyIndex(bound.type, query.property);
        bound.propertyType = m_schema.events[bound.type].properties[*bound.property].type;
    }
    if (query.where) {
        const auto outer = std::exchange(m_event, bound.type);
        bound.where = bind(query.where, ValueType::Boolean);
        m_event = outer;
    }
    const auto ms = [](const auto &time) { return time ? std::optional(time->ms) : std::nullopt; };
    bound.within = ms(query.within);
    bound.from = ms(query.from);
    bound.to = ms(query.to);
    m_program.queries.push_back(bound);
    return static_cast<std::uint32_t>(m_program.queries.size() - 1);
}

std::uint32_t Binder::events(const Expr &e)
{
    const std::uint32_t query = addQuery(*e.query);
    const BoundQuery &bound = m_program.queries[query];
    Node node = of(Op::Events, ValueType::Number);
    node.index = query;
    using enum EventFunction;
    if (bound.function == Exists)
        node.type = ValueType::Boolean;
    else if (bound.function != Count && bound.function != DistinctCount && bound.function != DaysSince)
        node.type = bound.propertyType;
    if (node.type == ValueType::Money)
        node.currency = currencyText(m_schema.events[bound.type].properties[*bound.property].currency);
    return add(node);
}

std::uint32_t Binder::sequence(const Expr &e)
{
    BoundSequence bound;
    bound.first = addQuery(*e.query);
    bound.second = addQuery(*e.second);
    bound.absent = e.absent;
    if (e.gap)
        bound.gap = e.gap->ms;
    if (!e.name.empty()) {
        bound.sameFirst = propertyIndex(m_program.queries[bound.first].type, e.name);
        bound.sameSecond = propertyIndex(m_program.queries[bound.second].type, e.name);
    }
    m_program.sequences.push_back(bound);
    Node node = of(Op::Sequence, ValueType::Boolean);
    node.index = static_cast<std::uint32_t>(m_program.sequences.size() - 1);
    return add(node);
}

std::uint32_t Binder::membershipOf(const Expr &e)
{
    Node node = of(Op::Consent, ValueType::Boolean);
    if (e.kind == ExprKind::Consent) {
        node.index = static_cast<std::uint32_t>(*m_schema.consentIndex({e.name, e.secondName}));
    } else if (e.kind == ExprKind::Bucket) {
        node.op = Op::Bucket;
        node.integer = static_cast<std::int64_t>(stableHash(e.name));
        node.a = bind(e.arguments[0], ValueType::Number);
        node.b = bind(e.arguments[1], ValueType::Number);
    } else {
        node.op = e.kind == ExprKind::Segment ? Op::Segment : Op::ListMember;
        node.index = addText(e.name);
    }
    return add(node);
}

} // namespace pathloom
