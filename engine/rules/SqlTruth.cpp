// SPDX-License-Identifier: Apache-2.0
// Conditions in SQL: its AND, OR and NOT are Kleene's, and a null comparison is "unknown".
#include "engine/rules/SqlPrinter.h"

namespace pathloom {

namespace {

constexpr double kMostDouble = std::numeric_limits<double>::max();

std::string sign(BinaryOp op)
{
    switch (op) {
    case BinaryOp::Equal: return "=";
    case BinaryOp::NotEqual: return "<>";
    case BinaryOp::Less: return "<";
    case BinaryOp::LessEqual: return "<=";
    case BinaryOp::Greater: return ">";
    default: return ">=";
    }
}

std::string compared(BinaryOp op)
{
    return "{0} " + sign(op) + " {1}";
}

/// The outermost number that is the same as `value` to 1e-9 relative, in one direction. The numbers
/// that are the same form an interval, since the difference grows faster than what is allowed.
double limitOf(double value, double towards)
{
    if (value == 0)
        return 0;
    double inside = value;
    double outside = value + (towards > 0 ? 1 : -1) * 1e-8 * std::fabs(value);
    if (!std::isfinite(outside))
        return towards > 0 ? kMostDouble : -kMostDouble;
    for (;;) {
        const double middle = inside + (outside - inside) / 2;
        if (middle == inside || middle == outside)
            return inside;
        (sameNumber(middle, value) ? inside : outside) = middle;
    }
}

SqlPart plainNumber(double value, bool isWhole)
{
    SqlPart part;
    part.text = isWhole ? fmt::format("{:.0f}", value) : fmt::format("{}", value);
    if (value < 0)
        part.text = "(" + part.text + ")";
    part.isAtom = true;
    return part;
}

} // namespace

SqlPart SqlPrinter::rawSlot(const Node &n)
{
    const bool ofEvent = n.op == Op::Property || (n.op == Op::TextIs && n.ofEvent);
    if (ofEvent)
        return column('e', m_scope->names->properties[n.index]);
    m_used.insert(m_names.attributes[n.index]);
    return column('p', m_names.attributes[n.index]);
}

SqlPart SqlPrinter::truth(std::uint32_t node)
{
    const Node &n = at(node);
    switch (n.op) {
    case Op::Constant: return truthLiteral(n.integer != 0);
    case Op::Attribute:
    case Op::Property: return rawSlot(n);
    case Op::CompareAttribute:
    case Op::CompareInteger: return compareSlot(n);
    case Op::TextIs: return textIs(n);
    case Op::And:
    case Op::Or: {
        SqlParts parts;
        for (std::size_t i = 0; i < n.count; ++i)
            parts.push_back(truth(child(n, i)));
        const bool all = n.op == Op::And;
        return joined(parts, all ? " AND " : " OR ", all ? "TRUE" : "FALSE");
    }
    case Op::Not: return put("NOT {0}", {truth(n.a)});
    case Op::Compare: return compare(n);
    case Op::InList: return inList(n);
    case Op::IsMissing: return at(n.a).op == Op::Context ? truthLiteral(true) : put("{0} IS NULL", {any(n.a)});
    case Op::Treat:
        if (n.missing == MissingAs::Error)
            return truth(n.a);
        return put(n.missing == MissingAs::True ? "COALESCE({0}, TRUE)" : "COALESCE({0}, FALSE)", {truth(n.a)}, true);
    case Op::If: return choice(n, &SqlPrinter::truth);
    case Op::Consent: return consent(n.index);
    case Op::Segment:
    case Op::ListMember: return memberOf(n);
    case Op::Bucket: return bucket(n);
    case Op::Sequence: return sequence(m_program.sequences[n.index]);
    case Op::Events: return events(n);
    case Op::Call: return callTruth(n);
    default: return nothing(ValueType::Boolean);
    }
}

SqlPart SqlPrinter::compareSlot(const Node &n)
{
    Node slot = n;
    slot.op = Op::Attribute;
    const SqlPart stored = rawSlot(slot);
    if (n.op == Op::CompareAttribute)
        return compareToNumber(stored, n.binary, n.number);
    if (n.operand == ValueType::Boolean) {
        const bool wanted = (n.integer != 0) == (n.binary == BinaryOp::Equal);
        return wanted ? stored : put("NOT {0}", {stored});
    }
    if (n.operand == ValueType::Date && isInCalendar(ValueType::Date, n.integer)) {
        SqlPart day;
        day.text = sqlFilled(m_dialect.dayLiteral, {toText(CivilDate{static_cast<std::int32_t>(n.integer)})});
        day.isOperand = true;
        return put(compared(n.binary), {stored, day});
    }
    SqlPart wanted = integerLiteral(n.integer);
    if (n.operand == ValueType::Money)
        wanted.text = n.integer < 0 ? "(" + std::to_string(n.integer) + ")" : std::to_string(n.integer);
    return put(compared(n.binary), {integerSlot(stored, n.operand), wanted});
}

SqlPart SqlPrinter::compareToNumber(SqlPart value, BinaryOp op, double number)
{
    double low = limitOf(number, -1);
    double high = limitOf(number, 1);
    const bool whole = value.isWhole && std::fabs(number) < 1e15 && std::ceil(low) <= std::floor(high);
    if (whole) {
        low = std::ceil(low);
        high = std::floor(high);
    }
    const SqlPart from = plainNumber(low, whole);
    const SqlPart to = plainNumber(high, whole);
    switch (op) {
    case BinaryOp::Equal: return low == high ? put("{0} = {1}", {value, from}) : put("{0} BETWEEN {1} AND {2}", {value, from, to});
    case BinaryOp::NotEqual:
        return low == high ? put("{0} <> {1}", {value, from}) : put("{0} NOT BETWEEN {1} AND {2}", {value, from, to});
    case BinaryOp::Less: return put("{0} < {1}", {value, from});
    case BinaryOp::LessEqual: return put("{0} <= {1}", {value, to});
    case BinaryOp::Greater: return put("{0} > {1}", {value, to});
    default: return put("{0} >= {1}", {value, from});
    }
}

SqlPart SqlPrinter::compareNumbersOf(SqlPart a, BinaryOp op, SqlPart b)
{
    a = once(a);
    b = once(b);
    if (a.isWhole && b.isWhole && a.most < 1e8 && b.most < 1e8)
        return put(compared(op), {a, b});
    const SqlPart larger = put(m_dialect.greatest, {put("ABS({0})", {a}, true), put("ABS({0})", {b}, true)}, true);
    const SqlPart near = put("1e-9 * {0}", {larger});
    const SqlPart apart = put("ABS({0} - {1})", {a, b}, true);
    if (op == BinaryOp::Equal || op == BinaryOp::NotEqual)
        return put(op == BinaryOp::Equal ? "{0} <= {1}" : "{0} > {1}", {apart, near});
    const bool same = op == BinaryOp::LessEqual || op == BinaryOp::GreaterEqual;
    const std::string piece = compared(op) + (same ? " OR {2} <= {3}" : " AND {2} > {3}");
    return put(piece, {a, b, apart, near});
}

SqlPart SqlPrinter::compare(const Node &n)
{
    if (n.operand == ValueType::Number) {
        if (at(n.b).op == Op::Constant)
            return compareToNumber(number(n.a), n.binary, at(n.b).number);
        return compareNumbersOf(number(n.a), n.binary, number(n.b));
    }
    if (n.operand == ValueType::Boolean)
        return put(compared(n.binary), {truth(n.a), truth(n.b)});
    if (n.operand == ValueType::String) {
        const bool ordered = n.binary != BinaryOp::Equal && n.binary != BinaryOp::NotEqual;
        const std::string order(ordered ? m_dialect.binaryOrder : "");
        return put(compared(n.binary) + order, {text(n.a), text(n.b)});
    }
    return put(compared(n.binary), {integer(n.a), integer(n.b)});
}

SqlPart SqlPrinter::textIs(const Node &n)
{
    const SqlPart value = rawSlot(n);
    const auto &texts = m_program.sets[n.a].texts;
    SqlPart list;
    for (const std::string &one : texts) {
        if (one.find('\0') != std::string::npos)
            return refuse("NUL");
        list.text += (list.text.empty() ? "" : ", ") + sqlText(one);
    }
    list.isOperand = true;
    if (texts.size() == 1)
        return put(n.negated ? "{0} <> {1}" : "{0} = {1}", {value, list});
    return put(n.negated ? "{0} NOT IN ({1})" : "{0} IN ({1})", {value, list});
}

SqlPart SqlPrinter::inList(const Node &n)
{
    const SqlPart wanted = once(text(n.a));
    const SqlPart elements = once(list(n.b));
    const SqlPart has = put(m_dialect.listHas, {elements, wanted}, true);
    return put("CASE WHEN {0} IS NOT NULL AND {1} IS NOT NULL THEN {2} END", {wanted, elements, has}, true);
}

SqlPart SqlPrinter::memberOf(const Node &n)
{
    const std::string &name = m_program.texts[n.index];
    if (n.op == Op::Segment) {
        const auto relation = m_target.segments.find(name);
        if (relation == m_target.segments.end())
            return nothing(ValueType::Boolean);
        return fromRelation(relation->second, 0, "CASE WHEN {0}.profile IS NULL THEN FALSE ELSE {0}.truth END");
    }
    if (!m_target.lists.contains(name))
        return nothing(ValueType::Boolean);
    SqlPart out = put("{0} IN (SELECT l.profile FROM lists AS l WHERE l.list = {1})",
                      {column('p', m_names.profileId), textLiteral(name)});
    return out;
}

SqlPart SqlPrinter::matches(const Node &n)
{
    const Node &pattern = at(child(n, 1));
    constexpr std::string_view special = "\\^$.|?*+()[]{}#";
    const std::string wanted = pattern.op == Op::Constant ? m_program.texts[pattern.index] : "(";
    const bool fromStart = wanted.starts_with('^');
    const std::string rest = wanted.substr(fromStart ? 1 : 0);
    if (rest.find_first_of(special) != std::string::npos)
        return refuse("matches()");
    const SqlPart value = once(text(child(n, 0)));
    const SqlPart literal = textLiteral(rest);
    if (fromStart)
        return put("substr({0}, 1, length({1})) = {1}", {value, literal});
    return put(std::string(m_dialect.position) + " > 0", {value, literal});
}

SqlPart SqlPrinter::callTruth(const Node &n)
{
    using F = FunctionId;
    if (n.function == F::Even || n.function == F::Odd) {
        const SqlPart value = once(number(child(n, 0)));
        const SqlPart rest = put("ABS({0} - 2 * TRUNC({0} / 2))", {value}, true);
        return put(n.function == F::Even ? "{0} = 0" : "{0} = 1", {rest});
    }
    if (n.function == F::ListContains) {
        Node test = n;
        test.a = child(n, 1);
        test.b = child(n, 0);
        return inList(test);
    }
    if (n.function == F::Matches)
        return matches(n);
    const SqlPart value = once(text(child(n, 0)));
    const SqlPart wanted = once(text(child(n, 1)));
    switch (n.function) {
    case F::Contains: return put(std::string(m_dialect.position) + " > 0", {value, wanted});
    case F::StartsWith: return put("substr({0}, 1, length({1})) = {1}", {value, wanted});
    default:
        return put("length({0}) >= length({1}) AND substr({0}, length({0}) - length({1}) + 1) = {1}", {value, wanted});
    }
}

} // namespace pathloom
