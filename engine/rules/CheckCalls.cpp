// SPDX-License-Identifier: Apache-2.0
// The type checker's part about calls: functions, event queries, sequences, consent, buckets.
#include "engine/rules/Checker.h"

namespace pathloom {

Typed Checker::call(const Expr &e)
{
    const FunctionDef *function = functionNamed(e.name);
    if (!function) {
        for (const ExprPtr &argument : e.arguments)
            visit(argument);
        Expr mended = e;
        mended.name = nearestName(e.name, callableNames());
        return unknownName(e, "rule.unknown-function", {{"name", e.name}}, mended.name,
                           printRule(std::make_shared<Expr>(mended)));
    }
    const bool spread = function->variadic && e.arguments.size() == 1
                     && e.arguments[0]->kind == ExprKind::ListLiteral;
    const std::vector<ExprPtr> &given = spread ? e.arguments[0]->arguments : e.arguments;
    const std::size_t most = function->variadic ? kNoLimit : function->parameters.size();
    if (given.size() < function->least || given.size() > most)
        return problem(e, "rule.argument-count",
                       {{"function", e.name}, {"expected", std::to_string(function->least)},
                        {"actual", std::to_string(given.size())}});
    return arguments(e, *function, given);
}

Typed Checker::arguments(const Expr &e, const FunctionDef &function,
                         const std::vector<ExprPtr> &given)
{
    Typed first;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const Typed typed = visit(given[i]);
        const char letter = function.types[std::min(i, function.types.size() - 1)];
        if (typed.type && !fitsLetter(letter, *typed.type))
            problem(*given[i], "rule.argument-type",
                    {{"function", e.name}, {"actual", nameOfType(typed)}, {"expected", letterName(letter)}},
                    typeOfLetter(letter) ? respelled(*given[i], *typeOfLetter(letter)) : "");
        else if (first.type && typed.type && (function.variadic || letter == 'x'))
            compare(e, "in", given[0], first, given[i], typed);
        if (!first.type || (function.variadic && typed.type == ValueType::Money))
            first = typed.type ? typed : first;
    }
    special(e, function, given, first);
    if (function.result == '=')
        return first;
    const bool toMoney = function.id == FunctionId::MoneyOf && given.size() == 2
                      && given[1]->kind == ExprKind::Literal;
    const std::string *currency = toMoney ? std::get_if<std::string>(&given[1]->value) : nullptr;
    return of(*typeOfLetter(function.result), currency ? *currency : "");
}

std::string Checker::letterName(char letter)
{
    const auto type = typeOfLetter(letter);
    return type ? std::string(nameOf(*type)) : letter == 'x' ? "date" : "number";
}

void Checker::special(const Expr &e, const FunctionDef &function,
                      const std::vector<ExprPtr> &given, const Typed &first)
{
    const auto wrongType = [&](std::string expected) {
        problem(*given[0], "rule.argument-type",
                {{"function", e.name}, {"actual", nameOfType(first)}, {"expected", std::move(expected)}});
    };
    const auto text = [&](std::size_t i) {
        return i < given.size() && given[i]->kind == ExprKind::Literal ? std::get_if<std::string>(&given[i]->value)
                                                                      : nullptr;
    };
    if (function.id == FunctionId::Date && given.size() == 2)
        problem(e, "rule.argument-count", {{"function", "date"}, {"expected", "1"}, {"actual", "2"}});
    else if (function.id == FunctionId::Date && first.type
             && (given.size() == 3 ? first.type != ValueType::Number
                                   : first.type != ValueType::String && !fitsLetter('x', *first.type)))
        wrongType(given.size() == 3 ? "number" : "string");
    else if (function.id == FunctionId::DateAndTime && first.type && first.type != ValueType::String
             && !fitsLetter('x', *first.type))
        wrongType("string");
    else if (function.id == FunctionId::MoneyOf && given.size() == 2 && !text(1))
        problem(*given[1], "rule.literal-needed", {{"type", "string"}});
    else if (function.id == FunctionId::Matches && text(1)) {
        if (const std::string wrong = patternProblem(*text(1)); !wrong.empty())
            problem(*given[1], "rule.bad-pattern", {{"pattern", *text(1)}, {"reason", wrong}});
    }
    if (function.types == "ss" && text(1) && text(1)->empty())
        problem(*given[1], "rule.empty-value");
}

const EventTypeDef *Checker::eventType(const Expr &e, const EventQuery &query, bool first)
{
    if (const auto index = m_scope.schema->eventIndex(query.type))
        return &m_scope.schema->events[*index];
    if (query.type.empty()) {
        problem(e, "rule.empty-value");
        return nullptr;
    }
    EventQuery mended = query;
    mended.type = nearestName(query.type, namesOf(m_scope.schema->events));
    Expr whole = e;
    (first ? whole.query : whole.second) = std::make_shared<const EventQuery>(mended);
    unknownName(e, "rule.unknown-event", {{"name", query.type}}, mended.type,
                printRule(std::make_shared<Expr>(whole)));
    return nullptr;
}

const EventTypeDef *Checker::queryParts(const Expr &e, const EventQuery &query, bool first)
{
    const EventTypeDef *type = eventType(e, query, first);
    if (query.where && type) {
        const EventTypeDef *outer = std::exchange(m_event, type);
        want(query.where, ValueType::Boolean);
        m_event = outer;
    }
    if ((query.within && query.within->ms <= 0) || (query.from && query.to && *query.from >= *query.to))
        problem(e, "rule.empty-window");
    return type;
}

Typed Checker::eventQuery(const Expr &e, const EventQuery &query, bool first)
{
    const EventTypeDef *type = queryParts(e, query, first);
    using enum EventFunction;
    const bool needs = query.function == Sum || query.function == Min || query.function == Max
                    || query.function == DistinctCount;
    if (needs && query.property.empty())
        return problem(e, "rule.property-needed", {{"event", query.type}});
    Typed property = query.property.empty() ? of(ValueType::DateTime) : Typed{};
    if (!query.property.empty() && type) {
        const auto found = std::find_if(type->properties.begin(), type->properties.end(),
                                        [&](const PropertyDef &p) { return p.name == query.property; });
        if (found == type->properties.end())
            return unknownOf(e, query, *type);
        property = of(found->type, found->currency);
    }
    switch (query.function) {
    case Exists: return of(ValueType::Boolean);
    case Count:
    case DistinctCount:
    case DaysSince: return of(ValueType::Number);
    case Sum: return wantProperty(e, property, property.type && fitsLetter('a', *property.type));
    case Min:
    case Max: return wantProperty(e, property, property.type && fitsLetter('o', *property.type));
    default: return property;
    }
}

Typed Checker::unknownOf(const Expr &e, const EventQuery &query, const EventTypeDef &type)
{
    EventQuery mended = query;
    mended.property = nearestName(query.property, namesOf(type.properties));
    return unknownName(e, "rule.unknown-property", {{"name", query.property}, {"event", type.name}},
                       mended.property, printRule(rule::events(mended)));
}

Typed Checker::wantProperty(const Expr &e, const Typed &property, bool fits)
{
    if (property.type && !fits)
        return problem(e, "rule.argument-type", {{"function", printRule(std::make_shared<Expr>(e))},
                                                 {"actual", nameOfType(property)}, {"expected", "number"}});
    return property;
}

Typed Checker::sequence(const Expr &e)
{
    const std::array<const EventTypeDef *, 2> types{queryParts(e, *e.query, true), queryParts(e, *e.second, false)};
    if (e.gap && e.gap->ms <= 0)
        problem(e, "rule.empty-window");
    for (const EventTypeDef *type : types) {
        const bool lacks = type && !e.name.empty()
                        && std::none_of(type->properties.begin(), type->properties.end(),
                                        [&](const PropertyDef &p) { return p.name == e.name; });
        if (lacks)
            problem(e, "rule.unknown-property", {{"name", e.name}, {"event", type->name}, {"nearest", ""}});
    }
    return of(ValueType::Boolean);
}

Typed Checker::consent(const Expr &e)
{
    if (!m_scope.schema->consentIndex({e.name, e.secondName}))
        problem(e, "rule.unknown-consent", {{"channel", e.name}, {"purpose", e.secondName}});
    return of(ValueType::Boolean);
}

Typed Checker::bucket(const Expr &e)
{
    std::array<double, 2> ends{0, 0};
    for (std::size_t i = 0; i < 2; ++i) {
        const Expr &end = *e.arguments[i];
        const double *number = end.kind == ExprKind::Literal ? std::get_if<double>(&end.value) : nullptr;
        if (!number) {
            problem(end, "rule.literal-needed", {{"type", "number"}});
            return of(ValueType::Boolean);
        }
        ends[i] = *number;
    }
    if (!(ends[0] >= 0 && ends[0] < ends[1] && ends[1] <= 1))
        problem(e, "rule.bad-range");
    return of(ValueType::Boolean);
}

} // namespace pathloom
