// SPDX-License-Identifier: GPL-3.0-or-later
// Rule tree to rows and back.
#include "ui/rules/RuleRows.h"

#include "engine/rules/Filter.h"

#include <array>

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

RuleQuery queryOf(const EventQuery &query)
{
    RuleQuery made{query.function, query.type, query.property, {}, query.within, query.from, query.to};
    if (query.where)
        made.where = {printFilter(query.where), query.where};
    return made;
}

/// The row's left side, still without its comparison.
RuleRow subjectRow(const ExprPtr &e)
{
    RuleRow row;
    if (e->kind == ExprKind::Attribute) {
        row.name = e->name;
    } else if (e->kind == ExprKind::EventQuery && e->query->function != EventFunction::Exists) {
        row.kind = RuleRow::Kind::Event;
        row.query = queryOf(*e->query);
    } else {
        row.kind = RuleRow::Kind::Calculation;
        row.subject = {printRule(e), e};
    }
    return row;
}

RuleRow compared(const ExprPtr &subject, std::string op, const ExprPtr &value, const ExprPtr &upper = nullptr)
{
    RuleRow row = subjectRow(subject);
    row.op = std::move(op);
    if (value)
        row.value = inputOf(value);
    if (upper)
        row.upper = inputOf(upper);
    return row;
}

RuleRow namedRow(RuleRow::Kind kind, const Expr &e)
{
    RuleRow row;
    row.kind = kind;
    row.name = e.name;
    row.purpose = e.secondName;
    if (kind == RuleRow::Kind::Sample) {
        row.value = inputOf(e.arguments[0]);
        row.upper = inputOf(e.arguments[1]);
    }
    return row;
}

RuleRow sequenceRow(const Expr &e)
{
    RuleRow row;
    row.kind = RuleRow::Kind::Sequence;
    row.query = queryOf(*e.query);
    row.second = queryOf(*e.second);
    row.isAbsent = e.absent;
    row.same = e.name;
    row.gap = e.gap;
    return row;
}

RuleRow textRow(const ExprPtr &rule)
{
    RuleRow row;
    row.kind = RuleRow::Kind::Text;
    row.value = {printRule(rule), rule};
    return row;
}

RuleRow rowOf(const ExprPtr &rule);

bool isLeaf(const RuleRow &row)
{
    return row.kind != RuleRow::Kind::Group && row.kind != RuleRow::Kind::Choice;
}

/// The left spine of a chain: "a and (b and c)" keeps its inner group.
void flatten(const ExprPtr &rule, BinaryOp op, std::vector<RuleRow> &rows)
{
    if (rule->kind == ExprKind::Binary && rule->op == op) {
        flatten(rule->arguments[0], op, rows);
        rows.push_back(rowOf(rule->arguments[1]));
    } else {
        rows.push_back(rowOf(rule));
    }
}

RuleRow groupRow(const ExprPtr &rule)
{
    RuleRow group;
    group.kind = RuleRow::Kind::Group;
    if (rule->kind == ExprKind::Binary) {
        group.any = rule->op == BinaryOp::Or;
        flatten(rule, rule->op, group.rows);
    } else {
        group.rows.push_back(rowOf(rule));
    }
    return group;
}

RuleRow choiceRow(const Expr &e)
{
    RuleRow row;
    row.kind = RuleRow::Kind::Choice;
    for (const ExprPtr &part : e.arguments)
        row.rows.push_back(rowsOf(part));
    return row;
}

RuleRow binaryRow(const ExprPtr &rule)
{
    const Expr &e = *rule;
    if (e.op == BinaryOp::And || e.op == BinaryOp::Or)
        return groupRow(rule);
    const char *op = textOf(e.op);
    return op ? compared(e.arguments[0], op, e.arguments[1]) : textRow(rule);
}

RuleRow membershipRow(const Expr &e)
{
    const bool isLiteral = e.arguments[0]->kind == ExprKind::Literal;
    if (isLiteral && e.arguments[1]->kind == ExprKind::Attribute)
        return compared(e.arguments[1], "has", e.arguments[0]);
    return compared(e.arguments[0], "in", e.arguments[1]);
}

RuleRow eventRow(const Expr &e)
{
    RuleRow row;
    row.kind = RuleRow::Kind::Event;
    row.query = queryOf(*e.query);
    row.op = e.query->function == EventFunction::Exists ? "" : "holds";
    return row;
}

RuleRow coreRow(const ExprPtr &rule)
{
    const Expr &e = *rule;
    switch (e.kind) {
    case ExprKind::Not:
    case ExprKind::Treat: return groupRow(rule);
    case ExprKind::Binary: return binaryRow(rule);
    case ExprKind::Between: return compared(e.arguments[0], "between", e.arguments[1], e.arguments[2]);
    case ExprKind::In: return membershipRow(e);
    case ExprKind::IsMissing: return compared(e.arguments[0], "missing", nullptr);
    case ExprKind::Attribute: return compared(rule, "holds", nullptr);
    case ExprKind::If: return choiceRow(e);
    case ExprKind::EventQuery: return eventRow(e);
    case ExprKind::Sequence: return sequenceRow(e);
    case ExprKind::Consent: return namedRow(RuleRow::Kind::Consent, e);
    case ExprKind::Segment: return namedRow(RuleRow::Kind::Segment, e);
    case ExprKind::ListMember: return namedRow(RuleRow::Kind::List, e);
    case ExprKind::Bucket: return namedRow(RuleRow::Kind::Sample, e);
    case ExprKind::Call:
        return isTextTest(e.name) && e.arguments.size() == 2 ? compared(e.arguments[0], e.name, e.arguments[1])
                                                             : textRow(rule);
    default: return textRow(rule);
    }
}

RuleRow rowOf(const ExprPtr &rule)
{
    ExprPtr core = rule;
    std::optional<MissingAs> treat;
    if (core->kind == ExprKind::Treat) {
        treat = core->missing;
        core = core->arguments[0];
    }
    const bool isNegated = core->kind == ExprKind::Not;
    RuleRow row = coreRow(isNegated ? core->arguments[0] : core);
    row.treat = treat;
    if (isNegated && row.op == "missing")
        row.op = "present";
    else
        row.isNegated = isNegated;
    // As text where the line would not give the rule back exactly.
    const ExprPtr back = isLeaf(row) ? ruleOf(row) : rule;
    return back && sameRule(back, rule) ? row : textRow(rule);
}

std::shared_ptr<const EventQuery> eventQuery(const RuleQuery &query, bool isPartOfSequence)
{
    const bool lacksProperty = !isPartOfSequence && query.property.empty() && needsProperty(query.function);
    if (query.type.empty() || (!query.where.text.empty() && !query.where.rule) || lacksProperty)
        return nullptr;
    EventQuery made{query.function, query.type, query.property, query.where.rule, query.within, query.from, query.to};
    return std::make_shared<const EventQuery>(std::move(made));
}

ExprPtr subjectRule(const RuleRow &row)
{
    if (row.kind == RuleRow::Kind::Attribute)
        return row.name.empty() ? nullptr : rule::attribute(row.name);
    if (row.kind == RuleRow::Kind::Calculation)
        return row.subject.rule;
    const auto query = eventQuery(row.query, false);
    return query ? rule::events(*query) : nullptr;
}

ExprPtr missingRule(const ExprPtr &subject, bool isPresent)
{
    const ExprPtr missing = rule::node(ExprKind::IsMissing, {subject});
    return isPresent ? rule::negation(missing) : missing;
}

ExprPtr comparisonRule(const RuleRow &row)
{
    const ExprPtr subject = subjectRule(row);
    if (!subject || row.op.empty() || row.op == "holds")
        return subject;
    if (row.op == "missing" || row.op == "present")
        return missingRule(subject, row.op == "present");
    if (!row.value.rule)
        return nullptr;
    if (row.op == "in")
        return rule::node(ExprKind::In, {subject, row.value.rule});
    if (row.op == "has")
        return rule::node(ExprKind::In, {row.value.rule, subject});
    if (row.op == "between")
        return row.upper.rule ? rule::node(ExprKind::Between, {subject, row.value.rule, row.upper.rule}) : nullptr;
    if (isTextTest(row.op))
        return rule::call(row.op, {subject, row.value.rule});
    const auto op = comparisonNamed(row.op);
    return op ? rule::binary(*op, subject, row.value.rule) : nullptr;
}

ExprPtr sequenceRule(const RuleRow &row)
{
    auto made = std::make_shared<Expr>();
    made->kind = ExprKind::Sequence;
    made->query = eventQuery(row.query, true);
    made->second = eventQuery(row.second, true);
    made->absent = row.isAbsent;
    made->name = row.same;
    made->gap = row.gap;
    return made->query && made->second ? made : nullptr;
}

ExprPtr namedRule(const RuleRow &row)
{
    constexpr std::array kKinds{std::pair{RuleRow::Kind::Consent, ExprKind::Consent},
                                std::pair{RuleRow::Kind::Segment, ExprKind::Segment},
                                std::pair{RuleRow::Kind::List, ExprKind::ListMember},
                                std::pair{RuleRow::Kind::Sample, ExprKind::Bucket}};
    const bool isSample = row.kind == RuleRow::Kind::Sample;
    const bool lacksPurpose = row.kind == RuleRow::Kind::Consent && row.purpose.empty();
    if (row.name.empty() || lacksPurpose || (isSample && (!row.value.rule || !row.upper.rule)))
        return nullptr;
    auto made = std::make_shared<Expr>();
    for (const auto &[kind, expr] : kKinds)
        if (kind == row.kind)
            made->kind = expr;
    made->name = row.name;
    made->secondName = row.purpose;
    if (isSample)
        made->arguments = {row.value.rule, row.upper.rule};
    return made;
}

ExprPtr groupRule(const RuleRow &group)
{
    std::vector<ExprPtr> operands;
    for (const RuleRow &row : group.rows) {
        ExprPtr operand = ruleOf(row);
        if (!operand)
            return nullptr;
        operands.push_back(std::move(operand));
    }
    if (operands.empty())
        return nullptr;
    if (group.kind == RuleRow::Kind::Choice)
        return rule::node(ExprKind::If, std::move(operands));
    return group.any ? rule::any(std::move(operands)) : rule::all(std::move(operands));
}

ExprPtr coreRule(const RuleRow &row)
{
    switch (row.kind) {
    case RuleRow::Kind::Group:
    case RuleRow::Kind::Choice: return groupRule(row);
    case RuleRow::Kind::Attribute:
    case RuleRow::Kind::Event:
    case RuleRow::Kind::Calculation: return comparisonRule(row);
    case RuleRow::Kind::Sequence: return sequenceRule(row);
    case RuleRow::Kind::Text: return row.value.rule;
    default: return namedRule(row);
    }
}

} // namespace

RuleRow &rowAt(RuleRow &root, const RowPath &path)
{
    RuleRow *row = &root;
    for (const std::size_t index : path)
        row = &row->rows[index];
    return *row;
}

const RuleRow &rowAt(const RuleRow &root, const RowPath &path)
{
    const RuleRow *row = &root;
    for (const std::size_t index : path)
        row = &row->rows[index];
    return *row;
}

RuleRow rowsOf(const ExprPtr &rule)
{
    RuleRow group;
    group.kind = RuleRow::Kind::Group;
    if (!rule)
        return group;
    RuleRow row = rowOf(rule);
    if (row.kind == RuleRow::Kind::Group && !row.isNegated && !row.treat)
        return row;
    group.rows.push_back(std::move(row));
    return group;
}

ExprPtr ruleOf(const RuleRow &row)
{
    ExprPtr made = coreRule(row);
    if (made && row.isNegated)
        made = rule::negation(made);
    if (made && row.treat) {
        auto treat = std::make_shared<Expr>(*rule::node(ExprKind::Treat, {made}));
        treat->missing = *row.treat;
        made = treat;
    }
    return made;
}

} // namespace pathloom::ui
