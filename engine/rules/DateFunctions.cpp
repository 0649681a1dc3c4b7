// SPDX-License-Identifier: Apache-2.0
// Built-in functions that yield dates, instants, durations and amounts.
#include "engine/rules/Functions.h"

namespace pathloom {

bool dayOf(Evaluator &evaluator, const Node &n, std::size_t i, CivilDate &out)
{
    const std::uint32_t node = child(evaluator, n, i);
    std::int64_t value = 0;
    if (!evaluator.integer(node, value))
        return false;
    const bool isDate = evaluator.m_program.nodes[node].type == ValueType::Date;
    out = isDate ? CivilDate{static_cast<std::int32_t>(value)}
                 : evaluator.m_reader.zone().toLocal(Instant{value}).date;
    return true;
}

namespace {

bool makeDate(Evaluator &evaluator, const Node &n, std::int64_t &out)
{
    const std::uint32_t first = child(evaluator, n, 0);
    const ValueType type = evaluator.m_program.nodes[first].type;
    if (n.count == 3) {
        std::array<double, 3> parts{};
        for (std::size_t i = 0; i < 3; ++i) {
            if (!evaluator.number(child(evaluator, n, i), parts[i]))
                return false;
        }
        const auto date = parseDate(fmt::format("{:04.0f}-{:02.0f}-{:02.0f}", parts[0], parts[1], parts[2]));
        out = date ? date->days : 0;
        return date.has_value();
    }
    if (type == ValueType::String) {
        TextArgument text;
        read(evaluator, n, 0, text);
        const auto date = text.valid ? parseDate(text.view) : Result<CivilDate>(CivilDate{});
        out = date ? date->days : 0;
        return text.valid && date.has_value();
    }
    CivilDate date;
    const bool valid = dayOf(evaluator, n, 0, date);
    out = date.days;
    return valid;
}

bool makeInstant(Evaluator &evaluator, const Node &n, std::int64_t &out)
{
    const std::uint32_t first = child(evaluator, n, 0);
    const ValueType type = evaluator.m_program.nodes[first].type;
    if (type == ValueType::String) {
        TextArgument text;
        read(evaluator, n, 0, text);
        const auto instant = text.valid ? parseInstant(text.view) : Result<Instant>(Instant{});
        out = instant ? instant->ms : 0;
        return text.valid && instant.has_value();
    }
    if (!evaluator.integer(first, out))
        return false;
    if (type == ValueType::Date)
        out = evaluator.m_reader.zone().toInstant({CivilDate{static_cast<std::int32_t>(out)}, CivilTime{}}).ms;
    return true;
}

bool shiftMonths(Evaluator &evaluator, const Node &n, std::int64_t &out)
{
    double months = 0;
    std::int64_t value = 0;
    if (!evaluator.integer(child(evaluator, n, 0), value) || !evaluator.number(child(evaluator, n, 1), months)
        || std::fabs(months) > 120'000)
        return false;
    const int by = static_cast<int>(months);
    if (n.type == ValueType::Date) {
        out = addMonths(CivilDate{static_cast<std::int32_t>(value)}, by).days;
        return isInCalendar(n.type, out);
    }
    CivilDateTime local = evaluator.m_reader.zone().toLocal(Instant{value});
    local.date = addMonths(local.date, by);
    out = evaluator.m_reader.zone().toInstant(local).ms;
    return isInCalendar(n.type, out);
}

} // namespace

bool callInteger(Evaluator &evaluator, const Node &n, std::int64_t &out)
{
    using F = FunctionId;
    const auto argument = [&](std::size_t i, std::int64_t &into) {
        return evaluator.integer(child(evaluator, n, i), into);
    };
    switch (n.function) {
    case F::Now: out = evaluator.m_now.ms; return true;
    case F::Today: out = evaluator.m_reader.zone().toLocal(evaluator.m_now).date.days; return true;
    case F::Date: return makeDate(evaluator, n, out);
    case F::DateAndTime: return makeInstant(evaluator, n, out);
    case F::AddMonths: return shiftMonths(evaluator, n, out);
    case F::DurationOf: {
        TextArgument text;
        read(evaluator, n, 0, text);
        const auto duration = text.valid ? parseDuration(text.view) : Result<Duration>(Duration{});
        out = duration ? duration->ms : 0;
        return text.valid && duration.has_value();
    }
    case F::MoneyOf: {
        double major = 0;
        if (!evaluator.number(child(evaluator, n, 0), major))
            return false;
        const auto minor = toMinor(major, static_cast<int>(n.integer));
        out = minor.value_or(0);
        return minor.has_value();
    }
    case F::Abs: return argument(0, out) && (out >= 0 || !__builtin_sub_overflow(std::int64_t{0}, out, &out));
    case F::Min:
    case F::Max:
    case F::Sum:
    case F::Mean: return aggregate<std::int64_t>(n, out, argument);
    default: {
        const Truth result = callTruth(evaluator, n);
        out = result == Truth::True ? 1 : 0;
        return result != Truth::Unknown;
    }
    }
}

} // namespace pathloom
