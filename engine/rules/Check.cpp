// SPDX-License-Identifier: Apache-2.0
// The type checker: every problem of a rule with its place and, where sure, its mend.
#include "engine/rules/Checker.h"
#include "engine/rules/Filter.h"

namespace pathloom {

Typed Checker::of(ValueType type, std::string currency)
{
    return {type, std::move(currency), false};
}

std::string Checker::inQuotes(const std::string &name)
{
    return printRule(rule::literal(name));
}

Typed Checker::visit(const ExprPtr &rule)
{
    const Expr &e = *rule;
    switch (e.kind) {
    case ExprKind::Literal: return literal(e);
    case ExprKind::ListLiteral:
        for (const ExprPtr &element : e.arguments)
            want(element, ValueType::String);
        return of(ValueType::List);
    case ExprKind::Attribute: return attribute(e);
    case ExprKind::Property: return property(e);
    case ExprKind::Context: return context(e);
    case ExprKind::Not:
    case ExprKind::Treat: want(e.arguments[0], ValueType::Boolean); return of(ValueType::Boolean);
    case ExprKind::IsMissing: visit(e.arguments[0]); return of(ValueType::Boolean);
    case ExprKind::Negate: return negate(e);
    case ExprKind::Binary: return binary(e);
    case ExprKind::Between: return between(e);
    case ExprKind::In: return membership(e);
    case ExprKind::If: return conditional(e);
    case ExprKind::Call: return call(e);
    case ExprKind::EventQuery: return eventQuery(e, *e.query, true);
    case ExprKind::Sequence: return sequence(e);
    case ExprKind::Consent: return consent(e);
    case ExprKind::Segment: return named(e, m_scope.segments, "rule.unknown-segment");
    case ExprKind::ListMember: return named(e, m_scope.lists, "rule.unknown-list");
    case ExprKind::Bucket: return bucket(e);
    }
    return {};
}

Typed Checker::problem(const Expr &e, std::string code, Arguments arguments, std::string mend)
{
    problems.push_back({std::move(code), std::move(arguments), e.from, e.to, std::move(mend)});
    return {};
}

std::string Checker::nameOfType(const Typed &typed)
{
    return std::string(nameOf(*typed.type));
}

Typed Checker::literal(const Expr &e) const
{
    if (isMissing(e.value))
        return {std::nullopt, {}, true};
    const Money *money = std::get_if<Money>(&e.value);
    return of(*typeOf(e.value), money ? money->currency : "");
}

Typed Checker::unknownName(const Expr &e, const char *code, Arguments arguments,
                           std::string nearest, std::string mend)
{
    arguments["nearest"] = nearest;
    return problem(e, code, std::move(arguments), nearest.empty() ? "" : std::move(mend));
}

Typed Checker::attribute(const Expr &e)
{
    if (const auto index = m_scope.schema->attributeIndex(e.name)) {
        const AttributeDef &def = m_scope.schema->attributes[*index];
        return of(def.type, def.currency);
    }
    const std::string nearest = nearestName(e.name, namesOf(m_scope.schema->attributes));
    const std::string prefix = m_event ? "profile." : "";
    return unknownName(e, "rule.unknown-attribute", {{"name", e.name}}, nearest,
                       isPlainName(nearest) ? prefix + nearest : "attribute(" + inQuotes(nearest) + ')');
}

Typed Checker::property(const Expr &e)
{
    if (!m_event)
        return problem(e, "rule.property-outside", {{"name", e.name}});
    for (const PropertyDef &def : m_event->properties) {
        if (def.name == e.name)
            return of(def.type, def.currency);
    }
    std::string nearest = nearestName(e.name, namesOf(m_event->properties));
    std::string mend = isPlainName(nearest) ? nearest : "property(" + inQuotes(nearest) + ')';
    if (nearest.empty() && m_scope.schema->attributeIndex(e.name)) {
        nearest = "profile." + e.name;
        mend = isPlainName(e.name) ? nearest : "attribute(" + inQuotes(e.name) + ')';
    }
    return unknownName(e, "rule.unknown-property", {{"name", e.name}, {"event", m_event->name}}, nearest, mend);
}

Typed Checker::context(const Expr &e)
{
    const auto found = m_scope.context.find(e.name);
    if (found != m_scope.context.end())
        return of(found->second);
    if (m_lenient)
        return {};
    std::vector<std::string> names;
    for (const auto &[name, type] : m_scope.context)
        names.push_back(name);
    const std::string nearest = nearestName(e.name, names);
    return unknownName(e, "rule.unknown-context", {{"name", e.name}}, nearest, "context." + nearest);
}

Typed Checker::named(const Expr &e, const std::set<std::string> &known, const char *code)
{
    if (e.name.empty())
        problem(e, "rule.empty-value");
    else if (!m_lenient && !known.contains(e.name)) {
        Expr mended = e;
        mended.name = nearestName(e.name, {known.begin(), known.end()});
        unknownName(e, code, {{"name", e.name}}, mended.name, printRule(std::make_shared<Expr>(mended)));
    }
    return of(ValueType::Boolean);
}

Typed Checker::want(const ExprPtr &rule, ValueType type)
{
    Typed typed = visit(rule);
    if (!typed.type || *typed.type == type)
        return of(type);
    problem(*rule, "rule.type-mismatch",
            {{"expected", std::string(nameOf(type))}, {"actual", nameOfType(typed)}}, respelled(*rule, type));
    return {};
}

std::string Checker::respelled(const Expr &e, ValueType type)
{
    if (e.kind != ExprKind::Literal)
        return {};
    const std::string *text = std::get_if<std::string>(&e.value);
    const double *number = std::get_if<double>(&e.value);
    if (type == ValueType::Boolean && number && (*number == 0 || *number == 1))
        return *number == 1 ? "true" : "false";
    if (type == ValueType::Boolean && text && (*text == "true" || *text == "false"))
        return *text;
    if (type == ValueType::String && number)
        return inQuotes(toText(e.value));
    if (!text)
        return {};
    if (type == ValueType::Date && parseDate(*text))
        return "@" + inQuotes(*text);
    if (type == ValueType::DateTime && text->size() > 10 && parseInstant(*text))
        return "@" + inQuotes(*text);
    if (type == ValueType::Duration && parseDuration(*text))
        return "@" + inQuotes(*text);
    if ((type == ValueType::Number || type == ValueType::Money) && !text->empty()) {
        const auto parsed = parseRule(*text);
        if (parsed && (*parsed)->kind == ExprKind::Literal && std::holds_alternative<double>((*parsed)->value))
            return *text;
    }
    return {};
}

Typed Checker::negate(const Expr &e)
{
    Typed typed = visit(e.arguments[0]);
    if (typed.type && !fitsLetter('a', *typed.type))
        return problem(e, "rule.operator-type", {{"operator", "-"}, {"type", nameOfType(typed)}});
    return typed;
}

Typed Checker::binary(const Expr &e)
{
    if (e.op == BinaryOp::And || e.op == BinaryOp::Or) {
        want(e.arguments[0], ValueType::Boolean);
        want(e.arguments[1], ValueType::Boolean);
        return of(ValueType::Boolean);
    }
    const Typed left = visit(e.arguments[0]);
    const Typed right = visit(e.arguments[1]);
    if (isComparison(e.op)) {
        compare(e, signOf(e.op), e.arguments[0], left, e.arguments[1], right);
        return of(ValueType::Boolean);
    }
    return arithmetic(e, left, right);
}

Typed Checker::arithmetic(const Expr &e, const Typed &left, const Typed &right)
{
    if (!left.type || !right.type)
        return left.type || right.type ? (left.type ? left : right) : Typed{};
    const auto type = arithmeticType(e.op, *left.type, *right.type);
    if (!type)
        return problem(e, "rule.operator-type", {{"operator", std::string(signOf(e.op))},
                                                 {"type", nameOfType(left)}, {"other", nameOfType(right)}});
    sameCurrency(e, left, right);
    return of(*type, left.type == ValueType::Money ? left.currency : right.currency);
}

void Checker::sameCurrency(const Expr &e, const Typed &a, const Typed &b)
{
    if (a.type != ValueType::Money || b.type != ValueType::Money)
        return;
    const auto named = [&](const Typed &t) { return t.currency.empty() ? m_scope.schema->currency : t.currency; };
    if (named(a) != named(b))
        problem(e, "rule.currency-mismatch", {{"left", named(a)}, {"right", named(b)}});
}

void Checker::compare(const Expr &e, std::string_view sign, const ExprPtr &a, const Typed &left,
                      const ExprPtr &b, const Typed &right)
{
    if (left.isNull || right.isNull) {
        const std::string test = "missing(" + printRule(left.isNull ? b : a) + ')';
        const bool negated = sign == "!=";
        problem(e, "rule.null-comparison", {{"operator", std::string(sign)}},
                negated ? "not(" + test + ')' : sign == "=" ? test : "");
        return;
    }
    if (!left.type || !right.type)
        return;
    if (!canCompare(*left.type, *right.type)) {
        mismatch(a, left, b, right);
        return;
    }
    const bool ordering = sign != "=" && sign != "!=" && sign != "in";
    if (ordering && !hasOrder(*left.type))
        problem(e, "rule.operator-type", {{"operator", std::string(sign)}, {"type", nameOfType(left)}});
    sameCurrency(e, left, right);
    for (const ExprPtr &side : {a, b}) {
        if (side->kind == ExprKind::Literal && side->value == Value{std::string()})
            problem(*side, "rule.empty-value");
    }
}

void Checker::mismatch(const ExprPtr &a, const Typed &left, const ExprPtr &b, const Typed &right)
{
    const bool rightLiteral = b->kind == ExprKind::Literal || a->kind != ExprKind::Literal;
    const ExprPtr &wrong = rightLiteral ? b : a;
    const Typed &have = rightLiteral ? right : left;
    const Typed &need = rightLiteral ? left : right;
    const Arguments arguments{{"expected", nameOfType(need)}, {"actual", nameOfType(have)}};
    if (need.type == ValueType::DateTime && have.type == ValueType::Date) {
        // What is meant is the day of the date-time in the profile's zone.
        const ExprPtr &moment = rightLiteral ? a : b;
        problem(*moment, "rule.type-mismatch", {{"expected", "date"}, {"actual", "date-time"}},
                "date(" + printRule(moment) + ')');
        return;
    }
    problem(*wrong, "rule.type-mismatch", arguments, respelled(*wrong, *need.type));
}

Typed Checker::between(const Expr &e)
{
    const Typed value = visit(e.arguments[0]);
    const Typed low = visit(e.arguments[1]);
    const Typed high = visit(e.arguments[2]);
    compare(e, "between", e.arguments[0], value, e.arguments[1], low);
    compare(e, "between", e.arguments[0], value, e.arguments[2], high);
    return of(ValueType::Boolean);
}

Typed Checker::membership(const Expr &e)
{
    const Typed value = visit(e.arguments[0]);
    const ExprPtr &right = e.arguments[1];
    if (right->kind == ExprKind::ListLiteral) {
        if (right->arguments.empty())
            problem(*right, "rule.empty-value");
        for (const ExprPtr &element : right->arguments)
            compare(e, "in", e.arguments[0], value, element, visit(element));
        return of(ValueType::Boolean);
    }
    const Typed set = visit(right);
    if (set.type == ValueType::List) {
        if (value.type && *value.type != ValueType::String)
            problem(*e.arguments[0], "rule.type-mismatch",
                    {{"expected", "string"}, {"actual", nameOfType(value)}},
                    respelled(*e.arguments[0], ValueType::String));
    } else {
        compare(e, "in", e.arguments[0], value, right, set);
    }
    return of(ValueType::Boolean);
}

Typed Checker::conditional(const Expr &e)
{
    want(e.arguments[0], ValueType::Boolean);
    const Typed yes = visit(e.arguments[1]);
    const Typed no = visit(e.arguments[2]);
    if (!yes.type || !no.type)
        return yes.type ? yes : no;
    const bool amounts = canCompare(*yes.type, *no.type) && *yes.type != *no.type;
    if (*yes.type != *no.type && !amounts)
        return problem(*e.arguments[2], "rule.type-mismatch",
                       {{"expected", nameOfType(yes)}, {"actual", nameOfType(no)}},
                       respelled(*e.arguments[2], *yes.type));
    sameCurrency(e, yes, no);
    return yes.type == ValueType::Money ? yes : no;
}

RuleType checkTypes(const ExprPtr &rule, const RuleScope &scope, bool lenient, const EventTypeDef *event)
{
    if (!rule)
        return {ValueType::Boolean, {}};
    Checker checker(scope, lenient, event);
    Typed typed = checker.visit(rule);
    return {typed.type, std::move(checker.problems)};
}

RuleType checkRule(const ExprPtr &rule, const RuleScope &scope)
{
    return checkTypes(rule, scope, false);
}

RuleType checkFilter(const ExprPtr &filter, const RuleScope &scope, std::string_view eventType)
{
    const auto index = scope.schema->eventIndex(eventType);
    return checkTypes(filter, scope, false, index ? &scope.schema->events[*index] : nullptr);
}

} // namespace pathloom
