// SPDX-License-Identifier: GPL-3.0-or-later
// Rule tree to rows and back.
#include "ui/rules/RuleRows.h"

#include "engine/rules/Text.h"

#include <array>
#include <charconv>

namespace pathloom::ui {

namespace {

constexpr std::array<std::pair<BinaryOp, const char *>, 6> kComparisons{{{BinaryOp::Equal, "="},
                                                                         {BinaryOp::NotEqual, "!="},
                                                                         {BinaryOp::Less, "<"},
                                                                         {BinaryOp::LessEqual, "<="},
                                                                         {BinaryOp::Greater, ">"},
                                                                         {BinaryOp::GreaterEqual, ">="}}};

const char *textOf(BinaryOp op)
{
    for (const auto &[candidate, text] : kComparisons)
        if (candidate == op)
            return text;
    return nullptr;
}

std::optional<BinaryOp> comparisonNamed(const std::string &text)
{
    for (const auto &[op, name] : kComparisons)
        if (text == name)
            return op;
    return {};
}

RuleRow textRow(const ExprPtr &rule)
{
    RuleRow row;
    row.kind = RuleRow::Kind::Text;
    row.text = printRule(rule);
    return row;
}

bool isLiteral(const ExprPtr &e)
{
    return e && e->kind == ExprKind::Literal && !isMissing(e->value);
}

// Inside a query a property is a plain name; printed alone it would be property("name").
std::string filterText(const ExprPtr &where)
{
    constexpr std::string_view kBefore = "count(event: \"e\", where: ";
    EventQuery query;
    query.type = "e";
    query.where = where;
    const std::string whole = printRule(rule::events(std::move(query)));
    return whole.substr(kBefore.size(), whole.size() - kBefore.size() - 1);
}

std::optional<RuleRow> eventRow(const ExprPtr &e)
{
    if (e->kind != ExprKind::EventQuery || e->query->from || e->query->to)
        return {};
    RuleRow row;
    row.kind = RuleRow::Kind::Event;
    row.function = e->query->function;
    row.name = e->query->type;
    row.property = e->query->property;
    row.within = e->query->within;
    if (e->query->where)
        row.where = filterText(e->query->where);
    return row;
}

std::optional<RuleRow> comparisonRow(const Expr &e)
{
    const char *op = e.kind == ExprKind::Binary ? textOf(e.op) : nullptr;
    if (!op || !isLiteral(e.arguments[1]))
        return {};
    std::optional<RuleRow> row;
    if (e.arguments[0]->kind == ExprKind::Attribute)
        row.emplace().name = e.arguments[0]->name;
    else
        row = eventRow(e.arguments[0]);
    if (!row || (row->kind == RuleRow::Kind::Event && row->function == EventFunction::Exists))
        return {};
    row->op = op;
    row->value = toText(e.arguments[1]->value);
    return row;
}

std::optional<RuleRow> listRow(const Expr &e)
{
    if (e.kind != ExprKind::In || e.arguments[0]->kind != ExprKind::Attribute
        || e.arguments[1]->kind != ExprKind::ListLiteral || e.arguments[1]->arguments.empty())
        return {};
    RuleRow row;
    row.name = e.arguments[0]->name;
    row.op = "in";
    for (const ExprPtr &element : e.arguments[1]->arguments) {
        if (!isLiteral(element))
            return {};
        row.value += (row.value.empty() ? "" : "; ") + toText(element->value);
    }
    return row;
}

std::optional<RuleRow> simpleRow(const ExprPtr &rule)
{
    const Expr &e = *rule;
    if (e.kind == ExprKind::Not) {
        auto inner = simpleRow(e.arguments[0]);
        if (!inner || inner->isNegated)
            return {};
        if (inner->op == "missing" && inner->kind == RuleRow::Kind::Attribute) {
            inner->op = "present";
            return inner;
        }
        if (inner->kind != RuleRow::Kind::Consent && inner->kind != RuleRow::Kind::Segment)
            return {};
        inner->isNegated = true;
        return inner;
    }
    RuleRow row;
    if (e.kind == ExprKind::Consent) {
        row.kind = RuleRow::Kind::Consent;
        row.name = e.name;
        row.purpose = e.secondName;
        return row;
    }
    if (e.kind == ExprKind::Segment) {
        row.kind = RuleRow::Kind::Segment;
        row.name = e.name;
        return row;
    }
    if (e.kind == ExprKind::IsMissing && e.arguments[0]->kind == ExprKind::Attribute) {
        row.name = e.arguments[0]->name;
        row.op = "missing";
        return row;
    }
    if (e.kind == ExprKind::EventQuery && e.query->function == EventFunction::Exists)
        return eventRow(rule);
    if (auto list = listRow(e))
        return list;
    return comparisonRow(e);
}

RuleRow rowOf(const ExprPtr &rule);

void flatten(const ExprPtr &rule, BinaryOp op, std::vector<RuleRow> &rows)
{
    if (rule->kind == ExprKind::Binary && rule->op == op) {
        flatten(rule->arguments[0], op, rows);
        flatten(rule->arguments[1], op, rows);
    } else {
        rows.push_back(rowOf(rule));
    }
}

RuleRow rowOf(const ExprPtr &rule)
{
    if (rule->kind == ExprKind::Binary && (rule->op == BinaryOp::And || rule->op == BinaryOp::Or)) {
        RuleRow group;
        group.kind = RuleRow::Kind::Group;
        group.any = rule->op == BinaryOp::Or;
        flatten(rule, rule->op, group.rows);
        return group;
    }
    auto row = simpleRow(rule);
    return row ? *row : textRow(rule);
}

ValueType attributeType(const Schema &schema, const std::string &name)
{
    const auto index = schema.attributeIndex(name);
    return index ? schema.attributes[*index].type : ValueType::String;
}

// Money is compared with a plain number in major units, as the text form does.
ExprPtr literalOf(const std::string &text, ValueType type)
{
    Value value = valueFromText(text, type == ValueType::Money ? ValueType::Number : type);
    return isMissing(value) ? nullptr : rule::literal(std::move(value));
}

ExprPtr attributeRule(const RuleRow &row, const Schema &schema)
{
    if (row.name.empty())
        return nullptr;
    const ExprPtr attribute = rule::attribute(row.name);
    if (row.op == "missing" || row.op == "present") {
        auto missing = std::make_shared<Expr>();
        missing->kind = ExprKind::IsMissing;
        missing->arguments = {attribute};
        return row.op == "missing" ? ExprPtr(missing) : rule::negation(missing);
    }
    const ValueType type = attributeType(schema, row.name);
    if (row.op == "in") {
        auto list = std::make_shared<Expr>();
        list->kind = ExprKind::ListLiteral;
        const Value texts = valueFromText(row.value, ValueType::List);
        for (const auto &text : std::get<std::vector<std::string>>(texts)) {
            ExprPtr element = literalOf(text, type);
            if (!element)
                return nullptr;
            list->arguments.push_back(std::move(element));
        }
        auto in = std::make_shared<Expr>();
        in->kind = ExprKind::In;
        in->arguments = {attribute, list};
        return list->arguments.empty() ? nullptr : ExprPtr(in);
    }
    const auto op = comparisonNamed(row.op);
    ExprPtr literal = literalOf(row.value, type);
    return op && literal ? rule::binary(*op, attribute, literal) : nullptr;
}

ValueType resultType(const RuleRow &row, const Schema &schema)
{
    switch (row.function) {
    case EventFunction::Min:
    case EventFunction::Max:
    case EventFunction::First:
    case EventFunction::Last:
        break;
    default:
        return ValueType::Number;
    }
    if (const auto type = schema.eventIndex(row.name))
        for (const PropertyDef &property : schema.events[*type].properties)
            if (property.name == row.property)
                return property.type;
    return ValueType::Number;
}

bool needsProperty(EventFunction function)
{
    return function != EventFunction::Exists && function != EventFunction::Count
           && function != EventFunction::DaysSince;
}

ExprPtr eventRule(const RuleRow &row, const Schema &schema)
{
    if (row.name.empty() || (needsProperty(row.function) && row.property.empty()))
        return nullptr;
    EventQuery query;
    query.function = row.function;
    query.type = row.name;
    query.property = needsProperty(row.function) ? row.property : std::string();
    query.within = row.within;
    if (!row.where.empty()) {
        // Names inside a filter mean properties only where the parser knows that it is one.
        const auto whole = parseRule("count(event: \"e\", where: " + row.where + ")");
        if (!whole)
            return nullptr;
        query.where = (*whole)->query->where;
    }
    const ExprPtr found = rule::events(std::move(query));
    if (row.function == EventFunction::Exists)
        return found;
    const auto op = comparisonNamed(row.op);
    const ExprPtr literal = literalOf(row.value, resultType(row, schema));
    return op && literal ? rule::binary(*op, found, literal) : nullptr;
}

ExprPtr namedRule(const RuleRow &row)
{
    if (row.name.empty())
        return nullptr;
    ExprPtr made;
    if (row.kind == RuleRow::Kind::Segment) {
        made = rule::segment(row.name);
    } else {
        auto consent = std::make_shared<Expr>();
        consent->kind = ExprKind::Consent;
        consent->name = row.name;
        consent->secondName = row.purpose;
        made = consent;
    }
    return row.isNegated ? rule::negation(made) : made;
}

ExprPtr groupRule(const RuleRow &group, const Schema &schema)
{
    std::vector<ExprPtr> operands;
    for (const RuleRow &row : group.rows) {
        ExprPtr operand = ruleOf(row, schema);
        if (!operand)
            return nullptr;
        operands.push_back(std::move(operand));
    }
    if (operands.empty())
        return nullptr;
    return group.any ? rule::any(std::move(operands)) : rule::all(std::move(operands));
}

} // namespace

RuleRow rowsOf(const ExprPtr &rule)
{
    RuleRow group;
    group.kind = RuleRow::Kind::Group;
    if (!rule)
        return group;
    RuleRow row = rowOf(rule);
    if (row.kind == RuleRow::Kind::Group)
        return row;
    group.rows.push_back(std::move(row));
    return group;
}

ExprPtr ruleOf(const RuleRow &row, const Schema &schema)
{
    switch (row.kind) {
    case RuleRow::Kind::Group:
        return groupRule(row, schema);
    case RuleRow::Kind::Attribute:
        return attributeRule(row, schema);
    case RuleRow::Kind::Event:
        return eventRule(row, schema);
    case RuleRow::Kind::Consent:
    case RuleRow::Kind::Segment:
        return namedRule(row);
    case RuleRow::Kind::Text:
        break;
    }
    auto parsed = parseRule(row.text);
    return parsed ? *parsed : nullptr;
}

Value valueFromText(const std::string &text, ValueType type)
{
    const auto from = [](auto result) { return result ? Value(*result) : Value(); };
    switch (type) {
    case ValueType::Boolean:
        return text == "true" ? Value(true) : text == "false" ? Value(false) : Value();
    case ValueType::Number:
    case ValueType::Money: {
        double number = 0;
        const auto end = text.data() + text.size();
        const auto [stop, error] = std::from_chars(text.data(), end, number);
        return error == std::errc() && stop == end && !text.empty() ? Value(number) : Value();
    }
    case ValueType::String:
        return text.empty() ? Value() : Value(text);
    case ValueType::Date:
        return from(parseDate(text));
    case ValueType::DateTime:
        return from(parseInstant(text));
    case ValueType::Duration:
        return from(parseDuration(text));
    case ValueType::List:
        break;
    }
    std::vector<std::string> parts;
    std::size_t at = 0;
    while (at <= text.size()) {
        const std::size_t end = std::min(text.find(';', at), text.size());
        std::string part = text.substr(at, end - at);
        part.erase(0, part.find_first_not_of(' '));
        part.erase(part.find_last_not_of(' ') + 1);
        if (!part.empty())
            parts.push_back(std::move(part));
        at = end + 1;
    }
    return parts;
}

} // namespace pathloom::ui
