// SPDX-License-Identifier: Apache-2.0
// From tree to program: names, constants, slots.
#include "engine/rules/Binder.h"

namespace pathloom {

std::uint32_t Binder::bind(const ExprPtr &rule, Hint hint)
{
    const std::uint32_t node = make(*rule, hint);
    m_program.nodeOf[rule.get()] = node;
    return node;
}

Node &Binder::at(std::uint32_t node)
{
    return m_program.nodes[node];
}

std::uint32_t Binder::add(Node node)
{
    m_program.nodes.push_back(node);
    return static_cast<std::uint32_t>(m_program.nodes.size() - 1);
}

std::uint32_t Binder::addText(std::string text)
{
    m_program.texts.push_back(std::move(text));
    return static_cast<std::uint32_t>(m_program.texts.size() - 1);
}

Node Binder::of(Op op, ValueType type, std::uint32_t a, std::uint32_t b)
{
    Node node;
    node.op = op;
    node.type = type;
    node.a = a;
    node.b = b;
    return node;
}

std::uint32_t Binder::currencyText(const std::string &currency)
{
    return addText(currency.empty() ? m_schema.currency : currency);
}

int Binder::digitsOf(const Node &money)
{
    return minorDigits(m_program.texts[money.currency]);
}

void Binder::addChildren(Node &node, const std::vector<std::uint32_t> &nodes)
{
    node.first = static_cast<std::uint32_t>(m_program.children.size());
    node.count = static_cast<std::uint32_t>(nodes.size());
    m_program.children.insert(m_program.children.end(), nodes.begin(), nodes.end());
}

std::uint32_t Binder::make(const Expr &e, Hint hint)
{
    using enum ValueType;
    switch (e.kind) {
    case ExprKind::Literal: return constant(e.value, hint);
    case ExprKind::ListLiteral: return listLiteral(e);
    case ExprKind::Attribute: return attribute(e);
    case ExprKind::Property: return property(e);
    case ExprKind::Context: return context(e, hint);
    case ExprKind::Not: return add(of(Op::Not, Boolean, bind(e.arguments[0], Boolean)));
    case ExprKind::IsMissing: return add(of(Op::IsMissing, Boolean, bind(e.arguments[0], std::nullopt)));
    case ExprKind::Treat: return treat(e);
    case ExprKind::Negate: return negate(e, hint);
    case ExprKind::Binary: return binary(e, hint);
    case ExprKind::Between: return between(e);
    case ExprKind::In: return membership(e);
    case ExprKind::If: return conditional(e, hint);
    case ExprKind::Call: return call(e);
    case ExprKind::EventQuery: return events(e);
    case ExprKind::Sequence: return sequence(e);
    default: return membershipOf(e);
    }
}

std::uint32_t Binder::constant(const Value &value, Hint hint)
{
    const Hint type = typeOf(value);
    if (!type)
        return add(of(Op::Missing, hint.value_or(ValueType::Boolean)));
    Node node = of(Op::Constant, *type);
    if (const auto *number = std::get_if<double>(&value))
        node.number = *number;
    else if (const auto *text = std::get_if<std::string>(&value))
        node.index = addText(*text);
    else if (const auto *list = std::get_if<std::vector<std::string>>(&value)) {
        m_program.lists.push_back(*list);
        node.index = static_cast<std::uint32_t>(m_program.lists.size() - 1);
    } else {
        node.integer = *integerOf(value, *type);
    }
    if (const auto *money = std::get_if<Money>(&value))
        node.currency = currencyText(money->currency);
    return add(node);
}

std::uint32_t Binder::listLiteral(const Expr &e)
{
    std::vector<std::string> texts;
    for (const ExprPtr &element : e.arguments) {
        const auto *text = element->kind == ExprKind::Literal ? std::get_if<std::string>(&element->value) : nullptr;
        if (text)
            texts.push_back(*text);
    }
    // Only constant lists are values; `in` spreads the others itself.
    return texts.size() == e.arguments.size() ? constant(texts, std::nullopt)
                                              : add(of(Op::Missing, ValueType::List));
}

std::uint32_t Binder::slot(Op op, std::size_t index, ValueType type, const std::string &currency)
{
    Node node = of(op, type);
    node.index = static_cast<std::uint32_t>(index);
    if (type == ValueType::Money)
        node.currency = currencyText(currency);
    return add(node);
}

std::uint32_t Binder::attribute(const Expr &e)
{
    const std::size_t index = *m_schema.attributeIndex(e.name);
    const AttributeDef &def = m_schema.attributes[index];
    return slot(Op::Attribute, index, def.type, def.currency);
}

std::uint32_t Binder::property(const Expr &e)
{
    const std::size_t index = *propertyIndex(*m_event, e.name);
    const PropertyDef &def = m_schema.events[*m_event].properties[index];
    return slot(Op::Property, index, def.type, def.currency);
}

std::optional<std::size_t> Binder::propertyIndex(std::size_t type, const std::string &name) const
{
    const auto &properties = m_schema.events[type].properties;
    const auto found = std::find_if(properties.begin(), properties.end(),
                                    [&](const PropertyDef &p) { return p.name == name; });
    return found == properties.end() ? std::nullopt
                                     : std::optional(static_cast<std::size_t>(found - properties.begin()));
}

std::uint32_t Binder::context(const Expr &e, Hint hint)
{
    Node node = of(Op::Context, hint.value_or(ValueType::String));
    node.index = addText(e.name);
    node.currency = currencyText({});
    node.integer = digitsOf(node);
    return add(node);
}

std::uint32_t Binder::treat(const Expr &e)
{
    Node node = of(Op::Treat, ValueType::Boolean, bind(e.arguments[0], ValueType::Boolean));
    node.missing = e.missing;
    if (e.missing == MissingAs::Error && !m_event)
        m_program.errorNodes.push_back(node.a);
    return add(node);
}

const ExprPtr &BoundRule::source() const
{
    static const ExprPtr none;
    return m_program ? m_program->source : none;
}

Result<BoundRule> bindRule(const ExprPtr &rule, const Schema &schema, const Snapshot *snapshot)
{
    if (!rule)
        return BoundRule();
    RuleScope scope;
    scope.schema = &schema;
    const RuleType checked = checkTypes(rule, scope, true);
    if (!checked.problems.empty()) {
        const RuleProblem &problem = checked.problems.front();
        const auto name = problem.arguments.find("name");
        return fail(ErrorKind::BadInput, "rules.bind",
                    {{"name", name == problem.arguments.end() ? printRule(rule) : name->second},
                     {"what", problem.code}});
    }
    auto program = std::make_shared<BoundRule::Program>();
    program->source = rule;
    program->snapshot = snapshot;
    program->root = Binder(*program, schema).bind(rule, checked.type);
    return RuleAccess::make(std::move(program));
}

} // namespace pathloom
