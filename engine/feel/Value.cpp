// SPDX-License-Identifier: Apache-2.0
// Equality, order, membership and text of FEEL values.
#include "engine/feel/Value.h"

namespace pathloom::feel {
namespace {

template <typename T>
const T *shared(const Value &value)
{
    const auto *pointer = value.as<std::shared_ptr<const T>>();
    return pointer ? pointer->get() : nullptr;
}

template <typename T>
int sign(const T &a, const T &b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

std::optional<int> orderOf(const Time &a, const Time &b)
{
    if (a.offset == b.offset)
        return sign(a.ms, b.ms);
    if (!a.offset.seconds || !b.offset.seconds)
        return std::nullopt;
    return sign(a.ms - std::int64_t{*a.offset.seconds} * 1000, b.ms - std::int64_t{*b.offset.seconds} * 1000);
}

std::optional<int> orderOf(const DateTime &a, const DateTime &b)
{
    if (a.time.offset.isLocal() != b.time.offset.isLocal())
        return std::nullopt;
    const auto first = instantOf(a);
    const auto second = instantOf(b);
    if (!first || !second)
        return std::nullopt;
    return sign(*first, *second);
}

std::optional<bool> equalLists(const List &a, const List &b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (const auto same = equals(a[i], b[i]); !same.value_or(false))
            return same;
    }
    return true;
}

std::optional<bool> equalContexts(const Context &a, const Context &b)
{
    if (a.entries.size() != b.entries.size())
        return false;
    for (const auto &[name, value] : a.entries) {
        const Value *other = b.find(name);
        if (!other)
            return false;
        if (const auto same = equals(value, *other); !same.value_or(false))
            return same;
    }
    return true;
}

std::optional<bool> equalRanges(const Range &a, const Range &b)
{
    if (a.form != b.form || a.lowBelongs != b.lowBelongs || a.highBelongs != b.highBelongs)
        return false;
    const auto low = equals(a.low, b.low);
    return low.value_or(false) ? equals(a.high, b.high) : low;
}

std::string quoted(const Value &value)
{
    const auto *text = value.as<std::string>();
    return text ? '"' + *text + '"' : toText(value);
}

std::string listText(const List &list)
{
    std::string text = "[";
    for (std::size_t i = 0; i < list.size(); ++i)
        text += (i == 0 ? "" : ", ") + quoted(list[i]);
    return text + "]";
}

std::string contextText(const Context &context)
{
    std::string text = "{";
    for (std::size_t i = 0; i < context.entries.size(); ++i)
        text += (i == 0 ? "" : ", ") + context.entries[i].first + ": " + quoted(context.entries[i].second);
    return text + "}";
}

std::string rangeText(const Range &range)
{
    constexpr std::string_view kForms[] = {"", "<", "<=", ">", ">=", "=", "!="};
    if (range.form != RangeForm::Interval)
        return std::string(kForms[static_cast<std::size_t>(range.form)]) + quoted(range.low);
    return (range.lowBelongs ? "[" : "(") + quoted(range.low) + ".." + quoted(range.high)
           + (range.highBelongs ? "]" : ")");
}

std::optional<bool> when(std::optional<int> sign, bool less, bool equal, bool greater)
{
    if (!sign)
        return std::nullopt;
    return *sign < 0 ? less : (*sign == 0 ? equal : greater);
}

std::optional<bool> inInterval(const Range &range, const Value &value)
{
    const auto low = when(order(value, range.low), false, range.lowBelongs, true);
    const auto high = when(order(value, range.high), true, range.highBelongs, false);
    if (!low || !high)
        return std::nullopt;
    return *low && *high;
}

} // namespace

const List *Value::list() const { return shared<List>(*this); }
const Context *Value::context() const { return shared<Context>(*this); }
const Range *Value::range() const { return shared<Range>(*this); }
const Function *Value::function() const { return shared<Function>(*this); }

const Value *Context::find(std::string_view name) const
{
    for (const auto &[key, value] : entries) {
        if (key == name)
            return &value;
    }
    return nullptr;
}

void Context::set(std::string name, Value value)
{
    for (auto &[key, old] : entries) {
        if (key == name) {
            old = std::move(value);
            return;
        }
    }
    entries.emplace_back(std::move(name), std::move(value));
}

Value makeList(List elements) { return std::make_shared<const List>(std::move(elements)); }
Value makeContext(Context context) { return std::make_shared<const Context>(std::move(context)); }
Value makeRange(Range range) { return std::make_shared<const Range>(std::move(range)); }

bool sameNumber(double a, double b)
{
    return a == b || std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b));
}

std::optional<bool> equals(const Value &a, const Value &b)
{
    if (a.isNull() || b.isNull())
        return a.isNull() && b.isNull();
    if (!a.sameType(b))
        return std::nullopt;
    if (const auto *list = a.list())
        return equalLists(*list, *b.list());
    if (const auto *context = a.context())
        return equalContexts(*context, *b.context());
    if (const auto *range = a.range())
        return equalRanges(*range, *b.range());
    if (a.function())
        return a.function() == b.function();
    if (const auto *flag = a.as<bool>())
        return *flag == *b.as<bool>();
    return when(order(a, b), false, true, false);
}

std::optional<int> order(const Value &a, const Value &b)
{
    if (!a.sameType(b))
        return std::nullopt;
    if (const auto *number = a.as<double>())
        return sameNumber(*number, *b.as<double>()) ? 0 : sign(*number, *b.as<double>());
    if (const auto *text = a.as<std::string>())
        return sign(*text, *b.as<std::string>());
    if (const auto *date = a.as<Date>())
        return sign(*date, *b.as<Date>());
    if (const auto *time = a.as<Time>())
        return orderOf(*time, *b.as<Time>());
    if (const auto *moment = a.as<DateTime>())
        return orderOf(*moment, *b.as<DateTime>());
    if (const auto *span = a.as<Span>())
        return sign(*span, *b.as<Span>());
    if (const auto *months = a.as<Months>())
        return sign(*months, *b.as<Months>());
    return std::nullopt;
}

std::optional<bool> holds(const Range &range, const Value &value)
{
    switch (range.form) {
    case RangeForm::Interval: return inInterval(range, value);
    case RangeForm::Less: return when(order(value, range.low), true, false, false);
    case RangeForm::LessEqual: return when(order(value, range.low), true, true, false);
    case RangeForm::Greater: return when(order(value, range.low), false, false, true);
    case RangeForm::GreaterEqual: return when(order(value, range.low), false, true, true);
    case RangeForm::Equal: return equals(value, range.low);
    case RangeForm::NotEqual: break;
    }
    const auto same = equals(value, range.low);
    return same ? std::optional(!*same) : std::nullopt;
}

std::optional<bool> isIn(const Value &value, const Value &test)
{
    if (const Range *range = test.range(); range && !value.range())
        return holds(*range, value);
    const List *list = test.list();
    if (!list)
        return equals(value, test);
    if (value.list() && equals(value, test).value_or(false))
        return true;
    for (const Value &element : *list) {
        const bool nested = !value.list() && element.list();
        if ((nested ? equals(value, element) : isIn(value, element)).value_or(false))
            return true;
    }
    return false;
}

std::string toText(const Value &value)
{
    if (const auto *flag = value.as<bool>())
        return *flag ? "true" : "false";
    if (const auto *number = value.as<double>())
        return fmt::format("{}", *number == 0 ? 0.0 : *number);
    if (const auto *text = value.as<std::string>())
        return *text;
    if (const auto *list = value.list())
        return listText(*list);
    if (const auto *context = value.context())
        return contextText(*context);
    if (const auto *range = value.range())
        return rangeText(*range);
    if (const auto *function = value.function())
        return fmt::format("function({})", fmt::join(function->parameters, ", "));
    if (const auto *date = value.as<Date>())
        return toText(*date);
    if (const auto *time = value.as<Time>())
        return toText(*time);
    if (const auto *moment = value.as<DateTime>())
        return toText(*moment);
    if (const auto *span = value.as<Span>())
        return toText(*span);
    if (const auto *months = value.as<Months>())
        return toText(*months);
    return "null";
}

} // namespace pathloom::feel
