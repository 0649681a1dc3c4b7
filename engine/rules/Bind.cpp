// SPDX-License-Identifier: Apache-2.0
// From tree to program: resolves names, picks typed nodes, folds constants, fuses frequent forms.
#include "engine/rules/Program.h"
#include "engine/rules/Typing.h"

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

using Hint = std::optional<ValueType>;

class Binder
{
public:
    Binder(BoundRule::Program &program, const Schema &schema) : m_program(program), m_schema(schema) {}

    std::uint32_t bind(const ExprPtr &rule, Hint hint)
    {
        const std::uint32_t node = make(*rule, hint);
        m_program.nodeOf[rule.get()] = node;
        return node;
    }

private:
    Node &at(std::uint32_t node) { return m_program.nodes[node]; }

    std::uint32_t add(Node node)
    {
        m_program.nodes.push_back(node);
        return static_cast<std::uint32_t>(m_program.nodes.size() - 1);
    }

    std::uint32_t addText(std::string text)
    {
        m_program.texts.push_back(std::move(text));
        return static_cast<std::uint32_t>(m_program.texts.size() - 1);
    }

    static Node of(Op op, ValueType type, std::uint32_t a = kNoNode, std::uint32_t b = kNoNode)
    {
        Node node;
        node.op = op;
        node.type = type;
        node.a = a;
        node.b = b;
        return node;
    }

    std::uint32_t currencyText(const std::string &currency)
    {
        return addText(currency.empty() ? m_schema.currency : currency);
    }

    int digitsOf(const Node &money) { return minorDigits(m_program.texts[money.currency]); }

    void addChildren(Node &node, const std::vector<std::uint32_t> &nodes)
    {
        node.first = static_cast<std::uint32_t>(m_program.children.size());
        node.count = static_cast<std::uint32_t>(nodes.size());
        m_program.children.insert(m_program.children.end(), nodes.begin(), nodes.end());
    }

    std::uint32_t make(const Expr &e, Hint hint)
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

    std::uint32_t constant(const Value &value, Hint hint)
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

    std::uint32_t listLiteral(const Expr &e)
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

    std::uint32_t slot(Op op, std::size_t index, ValueType type, const std::string &currency)
    {
        Node node = of(op, type);
        node.index = static_cast<std::uint32_t>(index);
        if (type == ValueType::Money)
            node.currency = currencyText(currency);
        return add(node);
    }

    std::uint32_t attribute(const Expr &e)
    {
        const std::size_t index = *m_schema.attributeIndex(e.name);
        const AttributeDef &def = m_schema.attributes[index];
        return slot(Op::Attribute, index, def.type, def.currency);
    }

    std::uint32_t property(const Expr &e)
    {
        const std::size_t index = *propertyIndex(*m_event, e.name);
        const PropertyDef &def = m_schema.events[*m_event].properties[index];
        return slot(Op::Property, index, def.type, def.currency);
    }

    std::optional<std::size_t> propertyIndex(std::size_t type, const std::string &name) const
    {
        const auto &properties = m_schema.events[type].properties;
        const auto found = std::find_if(properties.begin(), properties.end(),
                                        [&](const PropertyDef &p) { return p.name == name; });
        return found == properties.end() ? std::nullopt
                                         : std::optional(static_cast<std::size_t>(found - properties.begin()));
    }

    std::uint32_t context(const Expr &e, Hint hint)
    {
        Node node = of(Op::Context, hint.value_or(ValueType::String));
        node.index = addText(e.name);
        node.currency = currencyText({});
        node.integer = digitsOf(node);
        return add(node);
    }

    std::uint32_t treat(const Expr &e)
    {
        Node node = of(Op::Treat, ValueType::Boolean, bind(e.arguments[0], ValueType::Boolean));
        node.missing = e.missing;
        if (e.missing == MissingAs::Error && !m_event)
            m_program.errorNodes.push_back(node.a);
        return add(node);
    }

    std::uint32_t negate(const Expr &e, Hint hint)
    {
        const std::uint32_t child = bind(e.arguments[0], hint.value_or(ValueType::Number));
        Node node = of(Op::Negate, at(child).type, child);
        node.currency = at(child).currency;
        return fold(node, {child});
    }

    static bool isUntyped(const ExprPtr &rule)
    {
        return rule->kind == ExprKind::Context || (rule->kind == ExprKind::Literal && isMissing(rule->value));
    }

    /// Both sides; one that has no type of its own takes the other's.
    std::pair<std::uint32_t, std::uint32_t> pair(const ExprPtr &left, const ExprPtr &right, Hint hint)
    {
        if (isUntyped(left) && !isUntyped(right)) {
            const std::uint32_t b = bind(right, hint);
            return {bind(left, at(b).type), b};
        }
        const std::uint32_t a = bind(left, hint);
        return {a, bind(right, isUntyped(left) ? hint : Hint(at(a).type))};
    }

    std::uint32_t binary(const Expr &e, Hint hint)
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

    std::uint32_t dynamic(BinaryOp op, std::uint32_t a, std::uint32_t b)
    {
        Node node = of(Op::CompareDynamic, ValueType::Boolean, a, b);
        node.binary = op;
        return add(node);
    }

    void flatten(const ExprPtr &rule, BinaryOp op, std::vector<std::uint32_t> &into)
    {
        if (rule->kind != ExprKind::Binary || rule->op != op) {
            into.push_back(bind(rule, ValueType::Boolean));
            return;
        }
        flatten(rule->arguments[0], op, into);
        flatten(rule->arguments[1], op, into);
    }

    std::uint32_t junction(const Expr &e)
    {
        std::vector<std::uint32_t> nodes;
        flatten(e.arguments[0], e.op, nodes);
        flatten(e.arguments[1], e.op, nodes);
        return junctionOf(e.op, nodes);
    }

    std::uint32_t junctionOf(BinaryOp op, const std::vector<std::uint32_t> &nodes)
    {
        Node node = of(op == BinaryOp::And ? Op::And : Op::Or, ValueType::Boolean);
        addChildren(node, nodes);
        return add(node);
    }

    std::uint32_t asNumber(std::uint32_t node)
    {
        return at(node).type == ValueType::Number ? node : add(of(Op::AsNumber, ValueType::Number, node));
    }

    std::uint32_t asMoney(std::uint32_t node, const Node &like)
    {
        if (at(node).type == ValueType::Money)
            return node;
        Node money = of(Op::ToMoney, ValueType::Money, node);
        money.currency = like.currency;
        money.integer = digitsOf(like);
        return fold(money, {node});
    }

    /// A number beside money: exact minor units where it has them, else both as doubles.
    void alignAmounts(std::uint32_t &money, std::uint32_t &number)
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

    std::uint32_t compare(BinaryOp op, std::uint32_t a, std::uint32_t b)
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

    static bool isTextSlot(const Node &node) { return node.op == Op::Attribute || node.op == Op::Property; }

    const Dictionary *dictionaryOf(const Node &slot) const
    {
        if (!m_program.snapshot)
            return nullptr;
        return slot.op == Op::Attribute
                   ? &m_program.snapshot->attributes[slot.index].values.dictionary
                   : &m_program.snapshot->events[*m_event].properties[slot.index].dictionary;
    }

    std::uint32_t textIs(std::uint32_t slotNode, std::vector<std::string> texts, bool negated)
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

    std::uint32_t between(const Expr &e)
    {
        const ExprPtr &value = e.arguments[0];
        const auto [a, low] = pair(value, e.arguments[1], std::nullopt);
        const std::uint32_t high = bind(e.arguments[2], at(a).type);
        const std::vector<std::uint32_t> both{compare(BinaryOp::GreaterEqual, a, low),
                                              compare(BinaryOp::LessEqual, a, high)};
        return junctionOf(BinaryOp::And, both);
    }

    std::uint32_t membership(const Expr &e)
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

    std::uint32_t conditional(const Expr &e, Hint hint)
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

    std::uint32_t arithmetic(BinaryOp op, std::uint32_t a, std::uint32_t b)
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

    /// Adds the node, or its value where all it reads is constant.
    std::uint32_t fold(Node node, const std::vector<std::uint32_t> &reads)
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

    std::uint32_t call(const Expr &e)
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

    void finishCall(Node &node, const std::vector<ExprPtr> &given)
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

    std::uint32_t addQuery(const EventQuery &query)
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

    std::uint32_t events(const Expr &e)
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

    std::uint32_t sequence(const Expr &e)
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

    /// Consent, segment, list and bucket.
    std::uint32_t membershipOf(const Expr &e)
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

    BoundRule::Program &m_program;
    const Schema &m_schema;
    std::optional<std::size_t> m_event;
};

} // namespace

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
