// SPDX-License-Identifier: Apache-2.0
// Amounts in minor units, days, instants and durations in ms: exact integers in SQL.
#include "engine/rules/SqlPrinter.h"

namespace pathloom {

namespace {

constexpr double kLargest = 9.2e18;
constexpr std::int64_t kDay = 86'400'000;
constexpr double kMostMs = 2.6e14; ///< of an instant within the calendar
constexpr double kMostDay = 3e6;
constexpr double kMostStored = 1e18; ///< of a stored amount or duration

SqlPart upTo(SqlPart part, double most)
{
    part.most = most;
    part.least = 1;
    return part;
}

} // namespace

SqlPart SqlPrinter::integerSlot(const SqlPart &stored, ValueType type)
{
    switch (type) {
    case ValueType::Date: return upTo(put(m_dialect.dayOfDate, {stored}), kMostDay);
    case ValueType::DateTime: return upTo(put(m_dialect.msOfTime, {stored}, true), kMostMs);
    case ValueType::Duration: return upTo(put(m_dialect.msOfDuration, {stored}, true), kMostStored);
    default: return upTo(stored, kMostStored);
    }
}

SqlPart SqlPrinter::integer(std::uint32_t node)
{
    const Node &n = at(node);
    switch (n.op) {
    case Op::Constant: return integerLiteral(n.integer);
    case Op::Attribute:
    case Op::Property: return integerSlot(rawSlot(n), n.type);
    case Op::If: return choice(n, &SqlPrinter::integer);
    case Op::ToMoney: return toInteger(times(number(n.a), numberLiteral(std::pow(10.0, static_cast<double>(n.integer)))));
    case Op::Negate: {
        const SqlPart value = integer(n.a);
        return upTo(put("0 - {0}", {value}), value.most);
    }
    case Op::Arithmetic: return integerArithmetic(n);
    case Op::Call: return callInteger(n);
    case Op::Events: return events(n);
    default: return nothing(n.type);
    }
}

SqlPart SqlPrinter::asNumber(SqlPart value)
{
    SqlPart out = put("CAST({0} AS " + std::string(m_dialect.numberType) + ")", {value}, true);
    out.isWhole = true;
    return upTo(out, value.most);
}

/// roundToInteger() of Evaluator.h.
SqlPart SqlPrinter::toInteger(SqlPart value)
{
    const SqlPart nudged = once(times(value, numberLiteral(1 + 1e-14)));
    const SqlPart rounded = roundAway(nudged);
    return upTo(put("CASE WHEN ABS({0}) < 9.2e18 THEN CAST({1} AS " + std::string(m_dialect.integerType) + ") END",
                    {nudged, rounded}, true),
                kLargest);
}

SqlPart SqlPrinter::add(SqlPart a, SqlPart b, bool minus)
{
    const std::string sum = minus ? "{0} - {1}" : "{0} + {1}";
    const double most = a.most + b.most;
    if (most <= kLargest)
        return upTo(put(sum, {a, b}), most);
    a = once(a);
    b = once(b);
    return upTo(put("CASE WHEN {0} BETWEEN -4600000000000000000 AND 4600000000000000000"
                    " AND {1} BETWEEN -4600000000000000000 AND 4600000000000000000 THEN " + sum + " END",
                    {a, b}, true),
                kLargest);
}

SqlPart SqlPrinter::inCalendar(SqlPart value, ValueType type)
{
    const bool isDate = type == ValueType::Date;
    const std::string piece = fmt::format("CASE WHEN {{0}} BETWEEN {} AND {} THEN {{0}} END",
                                          isDate ? kFirstDay : kFirstDay * kDay,
                                          isDate ? kLastDay : kLastDay * kDay + (kDay - 1));
    return upTo(put(piece, {once(value)}, true), isDate ? kMostDay : kMostMs);
}

SqlPart SqlPrinter::floorDivided(SqlPart value, std::int64_t by)
{
    value = once(value);
    const std::string d = std::to_string(by);
    return upTo(put("({0} - ({0} % " + d + " + " + d + ") % " + d + ") / " + d, {value}),
                value.most / static_cast<double>(by) + 1);
}

SqlPart SqlPrinter::integerArithmetic(const Node &n)
{
    const ValueType left = at(n.a).type;
    const ValueType right = at(n.b).type;
    if (left == ValueType::Number || right == ValueType::Number) {
        const bool first = left == ValueType::Number;
        const SqlPart factor = number(first ? n.a : n.b);
        const SqlPart amount = asNumber(integer(first ? n.b : n.a));
        return toInteger(n.binary == BinaryOp::Divide ? over(amount, factor) : times(amount, factor));
    }
    const bool minus = n.binary == BinaryOp::Subtract;
    SqlPart a = integer(n.a);
    SqlPart b = integer(n.b);
    const SqlPart dayMs = integerLiteral(kDay);
    if (left == ValueType::Date && right == ValueType::Date)
        return upTo(put("{0} * {1}", {add(a, b, minus), dayMs}), kMostMs * 2);
    if (n.type == ValueType::DateTime)
        return inCalendar(add(a, b, minus), n.type);
    if (n.type != ValueType::Date)
        return add(a, b, minus);
    SqlPart &date = left == ValueType::Date ? a : b;
    date = upTo(put("{0} * {1}", {date, dayMs}), kMostMs);
    return inCalendar(floorDivided(add(a, b, minus), kDay), n.type);
}

SqlPart SqlPrinter::now() const
{
    SqlPart out;
    out.text = "(SELECT now_ms FROM clock)";
    out.isAtom = true;
    return upTo(out, kMostMs);
}

SqlPart SqlPrinter::zone()
{
    if (m_zone.text.empty())
        m_zone = fromRelation("profile_keys", 0, "{0}.zone");
    return m_zone;
}

SqlPart SqlPrinter::local(SqlPart instant)
{
    instant = once(instant);
    return upTo(put("{0} + (SELECT z.offset_ms FROM zones AS z WHERE z.zone = {1} AND z.starts_ms <= {0}"
                    " AND z.ends_ms > {0})",
                    {instant, zone()}),
                kMostMs + 2 * static_cast<double>(kDay));
}

SqlPart SqlPrinter::day(std::uint32_t node)
{
    const SqlPart value = integer(node);
    return at(node).type == ValueType::Date ? value : floorDivided(local(value), kDay);
}

/// Zone::toInstant(): the first period that has not ended by then shows the time, or skipped it.
SqlPart SqlPrinter::instantOf(SqlPart wall)
{
    const std::string shown = sqlFilled(m_dialect.greatest, {"{0} - z.offset_ms", "z.starts_ms"});
    return upTo(put("(SELECT " + shown + " FROM zones AS z WHERE z.zone = {1} AND {0} - z.offset_ms < z.ends_ms"
                    " ORDER BY z.starts_ms LIMIT 1)",
                    {once(std::move(wall)), zone()}, true),
                kMostMs);
}

SqlPart SqlPrinter::midnight(SqlPart date)
{
    return instantOf(put("{0} * " + std::to_string(kDay), {std::move(date)}));
}

SqlPart SqlPrinter::monthEnd(SqlPart year, SqlPart month)
{
    return put("CASE WHEN {1} IN (4, 6, 9, 11) THEN 30 WHEN {1} <> 2 THEN 31"
               " WHEN ({0} % 4 = 0 AND {0} % 100 <> 0) OR {0} % 400 = 0 THEN 29 ELSE 28 END",
               {once(year), once(month)}, true);
}

/// Days since 1970-01-01 of a date of the Gregorian calendar from year 1 on; years begin in March.
SqlPart SqlPrinter::dayOf(SqlPart year, SqlPart month, SqlPart dayOfMonth)
{
    month = once(month);
    const SqlPart y = once(put("{0} - CASE WHEN {1} <= 2 THEN 1 ELSE 0 END", {year, month}));
    return upTo(put("365 * {0} + {0} / 4 - {0} / 100 + {0} / 400 + (153 * (({1} + 9) % 12) + 2) / 5 + {2} - 719469",
                    {y, month, dayOfMonth}),
                kMostDay);
}

SqlPart SqlPrinter::shiftedMonths(const Node &n)
{
    const SqlPart by = once(number(child(n, 1)));
    const bool isDate = n.type == ValueType::Date;
    const SqlPart instant = once(integer(child(n, 0)));
    const SqlPart wall = isDate ? instant : once(local(instant));
    const SqlPart date = isDate ? instant : once(floorDivided(wall, kDay));
    const SqlPart year = put(m_dialect.yearOfDay, {date}, true);
    const SqlPart month = put(m_dialect.monthOfDay, {date}, true);
    const SqlPart months = once(put("CASE WHEN ABS({2}) <= 120000 THEN {0} * 12 + {1} - 1 + CAST(TRUNC({2}) AS "
                                        + std::string(m_dialect.integerType) + ") END",
                                    {year, month, by}, true));
    const SqlPart toYear = once(put("CASE WHEN {0} BETWEEN 12 AND 119999 THEN {0} / 12 END", {months}, true));
    const SqlPart toMonth = once(put("{0} % 12 + 1", {months}));
    const SqlPart ofMonth = once(put(m_dialect.dayOfMonth, {date}, true));
    const SqlPart end = once(monthEnd(toYear, toMonth));
    const SqlPart at = put("CASE WHEN {0} > {1} THEN {1} ELSE {0} END", {ofMonth, end}, true);
    const SqlPart moved = once(upTo(dayOf(toYear, toMonth, at), kMostDay));
    if (isDate)
        return moved;
    // The wall clock keeps its time of day; a time that is skipped there moves on.
    return inCalendar(instantOf(put("{0} * 86400000 + ({1} - {2} * 86400000)", {moved, wall, date})), n.type);
}

SqlPart SqlPrinter::wholeYears(const Node &n)
{
    const SqlPart a = once(day(child(n, 0)));
    const SqlPart b = once(day(child(n, 1)));
    const SqlPart from = once(put("CASE WHEN {0} <= {1} THEN {0} WHEN {0} > {1} THEN {1} END", {a, b}, true));
    const SqlPart to = once(put("CASE WHEN {0} <= {1} THEN {1} WHEN {0} > {1} THEN {0} END", {a, b}, true));
    const auto part = [&](std::string_view piece, const SqlPart &date) { return once(put(piece, {date}, true)); };
    const SqlPart fromMonth = part(m_dialect.monthOfDay, from);
    const SqlPart toMonth = part(m_dialect.monthOfDay, to);
    const SqlPart toYear = part(m_dialect.yearOfDay, to);
    const SqlPart fromDay = part(m_dialect.dayOfMonth, from);
    const SqlPart end = monthEnd(toYear, toMonth);
    // The anniversary of a day that the month does not have is its last.
    const SqlPart day = put("CASE WHEN {0} > {1} THEN {1} ELSE {0} END", {fromDay, once(end)}, true);
    const SqlPart early = put("CASE WHEN {0} > {1} OR ({0} = {1} AND {2} > {3}) THEN 1 ELSE 0 END",
                              {fromMonth, toMonth, once(day), part(m_dialect.dayOfMonth, to)}, true);
    const SqlPart years = put("{0} - {1} - {2}", {toYear, part(m_dialect.yearOfDay, from), early});
    return put("CASE WHEN {0} <= {1} THEN {2} WHEN {0} > {1} THEN 0 - {2} END", {a, b, once(years)}, true);
}

SqlPart SqlPrinter::dateOf(const Node &n)
{
    const std::uint32_t first = child(n, 0);
    if (n.count != 3)
        return at(first).type == ValueType::String ? upTo(put(m_dialect.dayOfText, {once(text(first))}, true), kMostDay)
                                                   : day(first);
    SqlParts parts;
    for (std::size_t i = 0; i < 3; ++i) {
        const SqlPart value = once(number(child(n, i)));
        if (!value.isWhole)
            return refuse("date(year, month, day)");
        parts.push_back(once(put("CASE WHEN {0} BETWEEN 1 AND 9999 THEN CAST({0} AS "
                                     + std::string(m_dialect.integerType) + ") END",
                                 {value}, true)));
    }
    const SqlPart end = once(monthEnd(parts[0], parts[1]));
    return upTo(put("CASE WHEN {0} <= 12 AND {1} <= {2} THEN {3} END",
                    {parts[1], parts[2], end, dayOf(parts[0], parts[1], parts[2])}, true),
                kMostDay);
}

SqlPart SqlPrinter::weekday(SqlPart date)
{
    return put("({0} % 7 + 10) % 7", {date});
}

/// The whole numbers that dates and times have.
SqlPart SqlPrinter::dateNumber(const Node &n)
{
    using F = FunctionId;
    if (n.function == F::YearsBetween)
        return wholeYears(n);
    if (n.function == F::Hour)
        return put("(({0} % 86400000 + 86400000) % 86400000) / 3600000", {local(integer(child(n, 0)))});
    const SqlPart date = once(day(child(n, 0)));
    switch (n.function) {
    case F::Year: return put(m_dialect.yearOfDay, {date}, true);
    case F::Month: return put(m_dialect.monthOfDay, {date}, true);
    case F::Day: return put(m_dialect.dayOfMonth, {date}, true);
    case F::DayOfYear: return put(m_dialect.dayOfYear, {date}, true);
    default: {
        // ISO 8601: a week belongs to the year of its Thursday.
        const SqlPart thursday = once(put("{0} + 3 - {1}", {date, weekday(date)}));
        return put("({0} - 1) / 7 + 1", {put(m_dialect.dayOfYear, {thursday}, true)});
    }
    }
}

SqlPart SqlPrinter::callInteger(const Node &n)
{
    using F = FunctionId;
    switch (n.function) {
    case F::Now: return now();
    case F::Today: return upTo(floorDivided(local(now()), kDay), kMostDay);
    case F::Date: return dateOf(n);
    case F::DateAndTime: {
        const ValueType type = at(child(n, 0)).type;
        if (type == ValueType::String)
            return refuse("date and time(string)");
        return type == ValueType::Date ? midnight(integer(child(n, 0))) : integer(child(n, 0));
    }
    case F::AddMonths: return shiftedMonths(n);
    case F::DurationOf: return refuse("duration(string)");
    case F::MoneyOf:
        return toInteger(times(number(child(n, 0)), numberLiteral(std::pow(10.0, static_cast<double>(n.integer)))));
    case F::Abs: {
        const SqlPart value = integer(child(n, 0));
        return upTo(put("ABS({0})", {value}, true), value.most);
    }
    default: return aggregate(n, true);
    }
}

} // namespace pathloom
