// SPDX-License-Identifier: Apache-2.0
// FEEL's operators over values (DMN 1.5, tables 45 to 55) and the parts of its temporal types.
#include "engine/feel/Operators.h"

namespace pathloom::feel {
namespace {

Value number(double value)
{
    return std::isfinite(value) ? Value(value) : Value();
}

Value addNumbers(std::string_view op, double a, double b)
{
    if (op == "+")
        return number(a + b);
    if (op == "-")
        return number(a - b);
    if (op == "*")
        return number(a * b);
    if (op == "/")
        return b == 0 ? Value() : number(a / b);
    return number(std::pow(a, b));
}

/// Moment minus moment; local ones only with local ones.
Value between(const DateTime &a, const DateTime &b)
{
    const auto first = instantOf(a);
    const auto second = instantOf(b);
    if (!first || !second || a.time.offset.isLocal() != b.time.offset.isLocal())
        return {};
    const std::int64_t ms = *first - *second;
    return Span{ms / 1000, 0} + Span{0, static_cast<std::int32_t>(ms % 1000 * 1'000'000)};
}

std::optional<DateTime> momentOf(const Value &value)
{
    if (const auto *moment = value.as<DateTime>())
        return *moment;
    if (const auto *date = value.as<Date>())
        return DateTime{*date, {0, {0, {}}}};
    return std::nullopt;
}

Value shifted(const Value &value, Span span)
{
    if (const auto *moment = value.as<DateTime>())
        return plus(*moment, span);
    if (const auto *date = value.as<Date>())
        return plus(DateTime{*date, {}}, span).date;
    if (const auto *time = value.as<Time>())
        return plus(DateTime{{0}, *time}, span).time;
    if (const auto *other = value.as<Span>())
        return *other + span;
    return {};
}

Value shifted(const Value &value, Months months)
{
    if (const auto *moment = value.as<DateTime>())
        return DateTime{plus(moment->date, months), moment->time};
    if (const auto *date = value.as<Date>())
        return plus(*date, months);
    if (const auto *other = value.as<Months>())
        return Months{other->count + months.count};
    return {};
}

Value add(const Value &a, const Value &b)
{
    if (const auto *first = a.as<std::string>()) {
        const auto *second = b.as<std::string>();
        return second ? Value(*first + *second) : Value();
    }
    if (const auto *span = b.as<Span>())
        return shifted(a, *span);
    if (const auto *months = b.as<Months>())
        return shifted(a, *months);
    if (a.as<Span>() || a.as<Months>())
        return b.as<Span>() || b.as<Months>() ? Value() : add(b, a);
    return {};
}

Value subtract(const Value &a, const Value &b)
{
    if (const auto *span = b.as<Span>())
        return shifted(a, -*span);
    if (const auto *months = b.as<Months>())
        return shifted(a, Months{-months->count});
    if (const auto *time = a.as<Time>()) {
        const auto *other = b.as<Time>();
        return other ? between({{0}, *time}, {{0}, *other}) : Value();
    }
    const auto first = momentOf(a);
    const auto second = momentOf(b);
    return first && second ? between(*first, *second) : Value();
}

Value scaled(const Value &value, double factor)
{
    if (!std::isfinite(factor))
        return {};
    if (const auto *span = value.as<Span>())
        return spanOf(inSeconds(*span) * factor);
    if (const auto *months = value.as<Months>())
        return Months{static_cast<std::int64_t>(static_cast<double>(months->count) * factor)};
    return {};
}

Value multiply(const Value &a, const Value &b)
{
    if (const auto *factor = b.as<double>())
        return scaled(a, *factor);
    const auto *factor = a.as<double>();
    return factor ? scaled(b, *factor) : Value();
}

Value divide(const Value &a, const Value &b)
{
    if (const auto *divisor = b.as<double>())
        return *divisor == 0 ? Value() : scaled(a, 1 / *divisor);
    if (a.as<Span>() && b.as<Span>() && inSeconds(*b.as<Span>()) != 0)
        return number(inSeconds(*a.as<Span>()) / inSeconds(*b.as<Span>()));
    if (a.as<Months>() && b.as<Months>() && b.as<Months>()->count != 0)
        return static_cast<double>(a.as<Months>()->count) / static_cast<double>(b.as<Months>()->count);
    return {};
}

Value truth(std::optional<int> sign, std::string_view op)
{
    if (!sign)
        return {};
    if (op == "<")
        return *sign < 0;
    if (op == "<=")
        return *sign <= 0;
    return op == ">" ? *sign > 0 : *sign >= 0;
}

Value asNumber(std::int64_t value) { return static_cast<double>(value); }

Value partOf(Date date, std::string_view name)
{
    const CivilFields fields = fieldsOf(date);
    if (name == "year")
        return asNumber(fields.year);
    if (name == "month")
        return asNumber(fields.month);
    if (name == "day")
        return asNumber(fields.day);
    if (name == "weekday")
        return asNumber(((date.days + 3) % 7 + 7) % 7 + 1);
    return {};
}

Value partOf(const Time &time, std::string_view name)
{
    if (name == "hour")
        return asNumber(time.ms / 3'600'000);
    if (name == "minute")
        return asNumber(time.ms / 60'000 % 60);
    if (name == "second")
        return static_cast<double>(time.ms % 60'000) / 1000;
    if (name == "time offset")
        return time.offset.seconds ? Value(Span{*time.offset.seconds, 0}) : Value();
    if (name == "timezone")
        return time.offset.zone.empty() ? Value() : Value(time.offset.zone);
    return {};
}

Value partOf(Span span, std::string_view name)
{
    const bool negative = span.seconds < 0;
    const Span size = negative ? -span : span;
    const std::int64_t sign = negative ? -1 : 1;
    if (name == "days")
        return asNumber(sign * (size.seconds / 86'400));
    if (name == "hours")
        return asNumber(sign * (size.seconds / 3600 % 24));
    if (name == "minutes")
        return asNumber(sign * (size.seconds / 60 % 60));
    if (name == "seconds")
        return static_cast<double>(sign) * (static_cast<double>(size.seconds % 60) + size.nanos / 1e9);
    return {};
}

Value partOf(const Range &range, std::string_view name)
{
    if (name == "start")
        return range.low;
    if (name == "end")
        return range.high;
    if (name == "start included")
        return range.lowBelongs;
    return name == "end included" ? Value(range.highBelongs) : Value();
}

} // namespace

Value apply(std::string_view op, const Value &a, const Value &b)
{
    if (op == "=")
        return equals(a, b);
    if (op == "!=") {
        const auto same = equals(a, b);
        return same ? Value(!*same) : Value();
    }
    if (op.front() == '<' || op.front() == '>')
        return truth(order(a, b), op);
    if (a.as<double>() && b.as<double>())
        return addNumbers(op, *a.as<double>(), *b.as<double>());
    if (op == "+")
        return add(a, b);
    if (op == "-")
        return subtract(a, b);
    if (op == "*")
        return multiply(a, b);
    return op == "/" ? divide(a, b) : Value();
}

Value negated(const Value &value)
{
    if (const auto *number = value.as<double>())
        return -*number;
    if (const auto *span = value.as<Span>())
        return -*span;
    if (const auto *months = value.as<Months>())
        return Months{-months->count};
    return {};
}

Value conjunction(const Value &a, const Value &b)
{
    const auto *first = a.as<bool>();
    const auto *second = b.as<bool>();
    if ((first && !*first) || (second && !*second))
        return false;
    return first && second ? Value(true) : Value();
}

Value disjunction(const Value &a, const Value &b)
{
    const auto *first = a.as<bool>();
    const auto *second = b.as<bool>();
    if ((first && *first) || (second && *second))
        return true;
    return first && second ? Value(false) : Value();
}

Value member(const Value &value, std::string_view name)
{
    if (const Context *context = value.context()) {
        const Value *found = context->find(name);
        return found ? *found : Value();
    }
    if (const List *list = value.list()) {
        List members;
        for (const Value &element : *list)
            members.push_back(member(element, name));
        return makeList(std::move(members));
    }
    if (const Range *range = value.range())
        return partOf(*range, name);
    if (const auto *date = value.as<Date>())
        return partOf(*date, name);
    if (const auto *time = value.as<Time>())
        return partOf(*time, name);
    if (const auto *moment = value.as<DateTime>()) {
        Value part = partOf(moment->date, name);
        return part.isNull() ? partOf(moment->time, name) : part;
    }
    if (const auto *span = value.as<Span>())
        return partOf(*span, name);
    if (const auto *months = value.as<Months>())
        return name == "years" ? asNumber(months->count / 12)
                               : (name == "months" ? asNumber(months->count % 12) : Value());
    return {};
}

bool isInstance(const Value &value, std::string_view type)
{
    if (value.isNull())
        return false;
    return type == "Any" || (type == "number" && value.as<double>())
           || (type == "string" && value.as<std::string>()) || (type == "boolean" && value.as<bool>())
           || (type == "date" && value.as<Date>()) || (type == "time" && value.as<Time>())
           || (type == "date and time" && value.as<DateTime>())
           || (type == "days and time duration" && value.as<Span>())
           || (type == "years and months duration" && value.as<Months>())
           || (type == "list" && value.list()) || (type == "context" && value.context())
           || (type == "range" && value.range()) || (type == "function" && value.function());
}

} // namespace pathloom::feel
