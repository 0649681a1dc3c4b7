// SPDX-License-Identifier: Apache-2.0
// Binding of operators: typed comparisons, money beside numbers, folded constants, fused forms.
#include "engine/rules/Binder.h"

namespace pathloom {

namespace {

/// A profile of which nothing is known, for evaluating constants.
class NoProfile final : public ProfileReader
{
public:
    std::uint64_t profileHash() const override { return 0; }
    const Zone &zone() const override { return m_zone; }
    Value attribute(std::size_t) const override { return {}; }
    std::size_t eventCount(std::size_t) const override { return 0; }
    Instant eventTime(std::size_t, std::size_t) const override { return {}; }
    Value eventProperty(std::size_t, std::size_t, std::size_t) const override { return {}; }
    Truth consentAt(std::size_t, Instant) const override { return Truth::Unknown; }
    Truth inSegment(std::string_view) const override { return Truth::Unknown; }
    Truth inList(std::string_view) const override { return Truth::Unknown; }
    Value context(std::string_view) const override { return {}; }

private:
    Zone m_zone;
};

} // namespace

std::uint32_t Binder::negate(const Expr &e, Hint hint)
{
    const std::uint32_t child = bind(e.arguments[0], hint.value_or(ValueType::Number));
    Node node = of(Op::Negate, at(child).type, child);
    node.currency = at(child).currency;
    return fold(node, {child});
}

bool Binder::isUntyped(const ExprPtr &rule)
{
    return rule->kind == ExprKind::Context || (rule->kind == ExprKind::Literal && isMissing(rule->value));
}

std::pair<std::uint32_t, std::uint32_t> Binder::pair(const ExprPtr &left, const ExprPtr &right,
                                        Hint hint)
{
    if (isUntyped(left) && !isUntyped(right)) {
        const std::uint32_t b = bind(right, hint);
        return {bind(left, at(b).type), b};
    }
    const std::uint32_t a = bind(left, hint);
    return {a, bind(right, isUntyped(left) ? hint : Hint(at(a).type))};
}

std::uint32_t Binder::binary(const Expr &e, Hint hint)
{
    if (e.op == BinaryOp::And || e.op == BinaryOp::Or)
        return junction(e);
    if (isComparison(e.op)) {
        const auto [a, b] = pair(e.arguments[0], e.arguments[1], std::nullopt);
        if (isUntyped(e.arguments[0]) && isUntyped(e.arguments[1]))
            return dynamic(e.op, a, b);
        return compare(e.op, a, b);
    }
    const auto [a, b] = pair(e.arguments[0], e.arguments[1], hint);
    return arithmetic(e.op, a, b);
}

std::uint32_t Binder::dynamic(BinaryOp op, std::uint32_t a, std::uint32_t b)
{
    Node node = of(Op::CompareDynamic, ValueType::Boolean, a, b);
    node.binary = op;
    return add(node);
}

void Binder::flatten(const ExprPtr &rule, BinaryOp op, std::vector<std::uint32_t> &into)
{
    if (rule->kind != ExprKind::Binary || rule->op != op) {
        into.push_back(bind(rule, ValueType::Boolean));
        return;
    }
    flatten(rule->arguments[0], op, into);
    flatten(rule->arguments[1], op, into);
}

std::uint32_t Binder::junction(const Expr &e)
{
    std::vector<std::uint32_t> nodes;
    flatten(e.arguments[0], e.op, nodes);
    flatten(e.arguments[1], e.op, nodes);
    return junctionOf(e.op, nodes);
}

std::uint32_t Binder::junctionOf(BinaryOp op, const std::vector<std::uint32_t> &nodes)
{
    Node node = of(op == BinaryOp::And ? Op::And : Op::Or, ValueType::Boolean);
    addChildren(node, nodes);
    return add(node);
}

std::uint32_t Binder::asNumber(std::uint32_t node)
{
    return at(node).type == ValueType::Number ? node : add(of(Op::AsNumber, ValueType::Number, node));
}

std::uint32_t Binder::asMoney(std::uint32_t node, const Node &like)
{
    if (at(node).type == ValueType::Money)
        return node;
    Node money = of(Op::ToMoney, ValueType::Money, node);
    money.currency = like.currency;
    money.integer = digitsOf(like);
    return fold(money, {node});
}

void Binder::alignAmounts(std::uint32_t &money, std::uint32_t &number)
{
    const Node &literal = at(number);
    const int digits = digitsOf(at(money));
    const double scale = std::pow(10.0, digits);
    const double minor = literal.number * scale;
    if (literal.op == Op::Constant && std::fabs(minor) < 9e15 && sameNumber(minor, std::round(minor))) {
        Node exact = of(Op::Constant, ValueType::Money);
        exact.integer = std::llround(minor);
        exact.currency = at(money).currency;
        number = add(exact);
        return;
    }
    const std::uint32_t factor = constant(scale, std::nullopt);
    number = arithmetic(BinaryOp::Multiply, number, factor);
    money = asNumber(money);
}

std::uint32_t Binder::compare(BinaryOp op, std::uint32_t a, std::uint32_t b)
{
    if (at(a).type == ValueType::Money && at(b).type == ValueType::Number)
        alignAmounts(a, b);
    else if (at(a).type == ValueType::Number && at(b).type == ValueType::Money)
        alignAmounts(b, a);
    if (at(a).op == Op::Constant && at(b).op != Op::Constant) {
        constexpr std::array<BinaryOp, 6> mirrored{BinaryOp::Equal, BinaryOp::NotEqual, BinaryOp::Greater,
                                                   BinaryOp::GreaterEqual, BinaryOp::Less, BinaryOp::LessEqual};
        std::swap(a, b);
        op = mirrored[static_cast<std::size_t>(op) - static_cast<std::size_t>(BinaryOp::Equal)];
    }
    const bool equality = op == BinaryOp::Equal || op == BinaryOp::NotEqual;
    if (equality && at(a).type == ValueType::String && at(b).op == Op::Constant && isTextSlot(at(a)))
        return textIs(a, {m_program.texts[at(b).index]}, op == BinaryOp::NotEqual);
    Node node = of(Op::Compare, ValueType::Boolean, a, b);
    node.binary = op;
    node.operand = at(a).type;
    if (at(a).op == Op::Attribute && at(b).op == Op::Constant && node.operand != ValueType::String) {
        node.op = node.operand == ValueType::Number ? Op::CompareAttribute : Op::CompareInteger;
        node.index = at(a).index;
        node.number = at(b).number;
        node.integer = at(b).integer;
    }
    return add(node);
}

bool Binder::isTextSlot(const Node &node)
{
    return node.op == Op::Attribute || node.op == Op::Property;
}

const Dictionary *Binder::dictionaryOf(const Node &slot) const
{
    if (!m_program.snapshot)
        return nullptr;
    return slot.op == Op::Attribute
               ? &m_program.snapshot->attributes[slot.index].values.dictionary
               : &m_program.snapshot->events[*m_event].properties[slot.index].dictionary;
}

std::uint32_t Binder::textIs(std::uint32_t slotNode, std::vector<std::string> texts, bool negated)
{
    const Node slot = at(slotNode);
    TextSet set;
    std::sort(texts.begin(), texts.end());
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    set.texts = std::move(texts);
    set.eventType = m_event.value_or(0);
    if (const Dictionary *dictionary = dictionaryOf(slot)) {
        for (const std::string &text : set.texts) {
            if (const auto code = dictionary->find(text))
                set.codes.push_back(*code);
        }
        std::sort(set.codes.begin(), set.codes.end());
    }
    Node node = of(Op::TextIs, ValueType::Boolean, static_cast<std::uint32_t>(m_program.sets.size()));
    node.index = slot.index;
    node.ofEvent = slot.op == Op::Property;
    node.negated = negated;
    m_program.sets.push_back(std::move(set));
    return add(node);
}

std::uint32_t Binder::between(const Expr &e)
{
    const ExprPtr &value = e.arguments[0];
    const auto [a, low] = pair(value, e.arguments[1], std::nullopt);
    const std::uint32_t high = bind(e.arguments[2], at(a).type);
    const std::vector<std::uint32_t> both{compare(BinaryOp::GreaterEqual, a, low),
                                          compare(BinaryOp::LessEqual, a, high)};
    return junctionOf(BinaryOp::And, both);
}

std::uint32_t Binder::membership(const Expr &e)
{
    const ExprPtr &right = e.arguments[1];
    if (right->kind != ExprKind::ListLiteral) {
        const auto [a, b] = pair(e.arguments[0], right, std::nullopt);
        if (at(b).type == ValueType::List)
            return add(of(Op::InList, ValueType::Boolean, bind(e.arguments[0], ValueType::String), b));
        return compare(BinaryOp::Equal, a, b);
    }
    Hint type;
    for (const ExprPtr &element : right->arguments)
        type = type || isUntyped(element) ? type : Hint(at(bind(element, std::nullopt)).type);
    const std::uint32_t value = bind(e.arguments[0], type);
    std::vector<std::string> texts;
    std::vector<std::uint32_t> tests;
    for (const ExprPtr &element : right->arguments) {
        const std::uint32_t node = bind(element, at(value).type);
        if (at(node).op == Op::Constant && at(node).type == ValueType::String)
            texts.push_back(m_program.texts[at(node).index]);
        tests.push_back(node);
    }
    if (!texts.empty() && texts.size() == tests.size() && isTextSlot(at(value)))
        return textIs(value, std::move(texts), false);
    for (std::uint32_t &test : tests)
        test = compare(BinaryOp::Equal, value, test);
    return junctionOf(BinaryOp::Or, tests);
}

std::uint32_t Binder::conditional(const Expr &e, Hint hint)
{
    Node node = of(Op::If, ValueType::Boolean, bind(e.arguments[0], ValueType::Boolean));
    std::tie(node.b, node.c) = pair(e.arguments[1], e.arguments[2], hint);
    if (at(node.b).type == ValueType::Money)
        node.c = asMoney(node.c, at(node.b));
    else if (at(node.c).type == ValueType::Money)
        node.b = asMoney(node.b, at(node.c));
    node.type = at(node.b).type;
    node.currency = at(node.b).currency;
    return add(node);
}

std::uint32_t Binder::arithmetic(BinaryOp op, std::uint32_t a, std::uint32_t b)
{
    const ValueType left = at(a).type;
    const ValueType right = at(b).type;
    if (op == BinaryOp::Add || op == BinaryOp::Subtract) {
        if (left == ValueType::Money)
            b = asMoney(b, at(a));
        else if (right == ValueType::Money)
            a = asMoney(a, at(b));
    }
    Node node = of(Op::Arithmetic, arithmeticType(op, left, right).value_or(ValueType::Number), a, b);
    if (isInteger(left) && node.type == ValueType::Number) {
        node.a = asNumber(a);
        node.b = asNumber(b);
    }
    node.binary = op;
    node.operand = at(node.a).type;
    node.currency = left == ValueType::Money ? at(a).currency : at(b).currency;
    return fold(node, {node.a, node.b});
}

std::uint32_t Binder::fold(Node node, const std::vector<std::uint32_t> &reads)
{
    const std::uint32_t made = add(node);
    const bool isConstant = std::all_of(reads.begin(), reads.end(),
                                        [&](std::uint32_t r) { return at(r).op == Op::Constant; });
    if (!isConstant)
        return made;
    const NoProfile nobody;
    const Value value = Evaluator(m_program, nobody, Instant{}).value(made);
    return constant(value, node.type);
}

} // namespace pathloom
