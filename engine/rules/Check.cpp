// SPDX-License-Identifier: Apache-2.0
// The type checker: every problem of a rule with its place and, where sure, its mend.
#include "engine/rules/Typing.h"

namespace pathloom {

namespace {

/// What is known of a subexpression.
struct Typed {
    std::optional<ValueType> type;
    std::string currency; ///< of money; "" is the project's
    bool isNull = false;
};

Typed of(ValueType type, std::string currency = {}) { return {type, std::move(currency), false}; }

std::string inQuotes(const std::string &name) { return printRule(rule::literal(name)); }

template <typename Defs>
std::vector<std::string> namesOf(const Defs &defs)
{
    std::vector<std::string> names;
    for (const auto &def : defs)
        names.push_back(def.name);
    return names;
}

class Checker
{
public:
    Checker(const RuleScope &scope, bool lenient) : m_scope(scope), m_lenient(lenient) {}

    Typed visit(const ExprPtr &rule)
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

    std::vector<RuleProblem> problems;

private:
    Typed problem(const Expr &e, std::string code, Arguments arguments = {}, std::string mend = {})
    {
        problems.push_back({std::move(code), std::move(arguments), e.from, e.to, std::move(mend)});
        return {};
    }

    static std::string nameOfType(const Typed &typed) { return std::string(nameOf(*typed.type)); }

    Typed literal(const Expr &e) const
    {
        if (isMissing(e.value))
            return {std::nullopt, {}, true};
        const Money *money = std::get_if<Money>(&e.value);
        return of(*typeOf(e.value), money ? money->currency : "");
    }

    Typed unknownName(const Expr &e, const char *code, Arguments arguments, std::string nearest, std::string mend)
    {
        arguments["nearest"] = nearest;
        return problem(e, code, std::move(arguments), nearest.empty() ? "" : std::move(mend));
    }

    Typed attribute(const Expr &e)
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

    Typed property(const Expr &e)
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

    Typed context(const Expr &e)
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

    Typed named(const Expr &e, const std::set<std::string> &known, const char *code)
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

    /// Wants a type; a literal that only lacks the right spelling gets its mend.
    Typed want(const ExprPtr &rule, ValueType type)
    {
        Typed typed = visit(rule);
        if (!typed.type || *typed.type == type)
            return of(type);
        problem(*rule, "rule.type-mismatch",
                {{"expected", std::string(nameOf(type))}, {"actual", nameOfType(typed)}}, respelled(*rule, type));
        return {};
    }

    /// The literal written as another type, "" where that is not sure.
    static std::string respelled(const Expr &e, ValueType type)
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

    Typed negate(const Expr &e)
    {
        Typed typed = visit(e.arguments[0]);
        if (typed.type && !fitsLetter('a', *typed.type))
            return problem(e, "rule.operator-type", {{"operator", "-"}, {"type", nameOfType(typed)}});
        return typed;
    }

    Typed binary(const Expr &e)
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

    Typed arithmetic(const Expr &e, const Typed &left, const Typed &right)
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

    void sameCurrency(const Expr &e, const Typed &a, const Typed &b)
    {
        if (a.type != ValueType::Money || b.type != ValueType::Money)
            return;
        const auto named = [&](const Typed &t) { return t.currency.empty() ? m_scope.schema->currency : t.currency; };
        if (named(a) != named(b))
            problem(e, "rule.currency-mismatch", {{"left", named(a)}, {"right", named(b)}});
    }

    void compare(const Expr &e, std::string_view sign, const ExprPtr &a, const Typed &left, const ExprPtr &b,
                 const Typed &right)
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

    void mismatch(const ExprPtr &a, const Typed &left, const ExprPtr &b, const Typed &right)
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

    Typed between(const Expr &e)
    {
        const Typed value = visit(e.arguments[0]);
        const Typed low = visit(e.arguments[1]);
        const Typed high = visit(e.arguments[2]);
        compare(e, "between", e.arguments[0], value, e.arguments[1], low);
        compare(e, "between", e.arguments[0], value, e.arguments[2], high);
        return of(ValueType::Boolean);
    }

    Typed membership(const Expr &e)
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

    Typed conditional(const Expr &e)
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

    Typed call(const Expr &e)
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

    Typed arguments(const Expr &e, const FunctionDef &function, const std::vector<ExprPtr> &given)
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

    static std::string letterName(char letter)
    {
        const auto type = typeOfLetter(letter);
        return type ? std::string(nameOf(*type)) : letter == 'x' ? "date" : "number";
    }

    void special(const Expr &e, const FunctionDef &function, const std::vector<ExprPtr> &given, const Typed &first)
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

    const EventTypeDef *eventType(const Expr &e, const EventQuery &query, bool first)
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

    /// Type, filter and window of a query; its event type, or null where that is not known.
    const EventTypeDef *queryParts(const Expr &e, const EventQuery &query, bool first)
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

    Typed eventQuery(const Expr &e, const EventQuery &query, bool first)
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

    Typed unknownOf(const Expr &e, const EventQuery &query, const EventTypeDef &type)
    {
        EventQuery mended = query;
        mended.property = nearestName(query.property, namesOf(type.properties));
        return unknownName(e, "rule.unknown-property", {{"name", query.property}, {"event", type.name}},
                           mended.property, printRule(rule::events(mended)));
    }

    Typed wantProperty(const Expr &e, const Typed &property, bool fits)
    {
        if (property.type && !fits)
            return problem(e, "rule.argument-type", {{"function", printRule(std::make_shared<Expr>(e))},
                                                     {"actual", nameOfType(property)}, {"expected", "number"}});
        return property;
    }

    Typed sequence(const Expr &e)
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

    Typed consent(const Expr &e)
    {
        if (!m_scope.schema->consentIndex({e.name, e.secondName}))
            problem(e, "rule.unknown-consent", {{"channel", e.name}, {"purpose", e.secondName}});
        return of(ValueType::Boolean);
    }

    Typed bucket(const Expr &e)
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

    static constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();
    const RuleScope &m_scope;
    bool m_lenient;
    const EventTypeDef *m_event = nullptr;
};

} // namespace

RuleType checkTypes(const ExprPtr &rule, const RuleScope &scope, bool lenient)
{
    if (!rule)
        return {ValueType::Boolean, {}};
    Checker checker(scope, lenient);
    Typed typed = checker.visit(rule);
    return {typed.type, std::move(checker.problems)};
}

RuleType checkRule(const ExprPtr &rule, const RuleScope &scope)
{
    return checkTypes(rule, scope, false);
}

} // namespace pathloom
