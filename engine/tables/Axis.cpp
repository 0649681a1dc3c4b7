// SPDX-License-Identifier: Apache-2.0
// Positions of an input's values: finding one, an example of one, and tests that describe a set.
#include "engine/tables/CompiledTable.h"

namespace pathloom {
namespace {

/// A value a bit off, for types that count in steps; nothing where there is none between.
Value shifted(const Value &value, double by)
{
    if (const auto *number = std::get_if<double>(&value))
        return *number + by;
    if (const auto *money = std::get_if<Money>(&value))
        return Money{money->minor + static_cast<std::int64_t>(by * 100), money->currency};
    if (const auto *date = std::get_if<CivilDate>(&value))
        return CivilDate{date->days + static_cast<std::int32_t>(by)};
    if (const auto *instant = std::get_if<Instant>(&value))
        return Instant{instant->ms + static_cast<std::int64_t>(by) * 86'400'000};
    if (const auto *duration = std::get_if<Duration>(&value))
        return Duration{duration->ms + static_cast<std::int64_t>(by) * 86'400'000};
    return {};
}

std::int64_t middleOf(std::int64_t a, std::int64_t b) { return a + (b - a) / 2; }

Value between(const Value &a, const Value &b)
{
    if (const auto *number = std::get_if<double>(&a)) {
        const double other = std::get<double>(b);
        const double whole = std::floor(*number) + 1;
        return whole < other ? whole : *number + (other - *number) / 2;
    }
    if (const auto *money = std::get_if<Money>(&a))
        return Money{middleOf(money->minor, std::get<Money>(b).minor), money->currency};
    if (const auto *date = std::get_if<CivilDate>(&a))
        return CivilDate{static_cast<std::int32_t>(middleOf(date->days, std::get<CivilDate>(b).days))};
    if (const auto *instant = std::get_if<Instant>(&a))
        return Instant{middleOf(instant->ms, std::get<Instant>(b).ms)};
    if (const auto *duration = std::get_if<Duration>(&a))
        return Duration{middleOf(duration->ms, std::get<Duration>(b).ms)};
    return {};
}

Value anyOf(const CellType &type)
{
    switch (type.type) {
    case ValueType::Boolean: return true;
    case ValueType::Number: return 0.0;
    case ValueType::Money: return Money{0, type.currency};
    case ValueType::Date: return CivilDate{};
    case ValueType::DateTime: return Instant{};
    case ValueType::Duration: return Duration{};
    case ValueType::String:
    case ValueType::List: break;
    }
    return std::string("other");
}

Value exampleText(const TableAxis &axis, std::size_t position)
{
    for (const char *common : {"other", "", "a", "z"}) {
        if (axis.positionOf(std::string(common)) == position)
            return std::string(common);
    }
    const std::string &below = std::get<std::string>(axis.ends[position / 2 - 1]);
    for (const char *tail : {"z", " ", "\t"}) {
        if (axis.positionOf(below + tail) == position)
            return below + tail;
    }
    return below + '\x01';
}

std::string rangeText(const TableAxis &axis, std::size_t from, std::size_t to)
{
    const std::size_t last = 2 * axis.ends.size();
    const auto end = [&](std::size_t i) { return cellText(axis.ends[i]); };
    if (from == to && from % 2 == 1)
        return end(from / 2);
    const bool lowBelongs = from % 2 == 1;
    const bool highBelongs = to % 2 == 1;
    if (from == 0)
        return (highBelongs ? "<= " : "< ") + end(to / 2);
    const std::size_t low = lowBelongs ? from / 2 : from / 2 - 1;
    if (to == last)
        return (lowBelongs ? ">= " : "> ") + end(low);
    return (lowBelongs ? "[" : "(") + end(low) + ".." + end(to / 2) + (highBelongs ? "]" : ")");
}

std::string joined(const std::vector<std::string> &parts)
{
    return fmt::format("{}", fmt::join(parts, ", "));
}

/// "not(a, b)" where only single ends are left out, else an empty text.
std::string negatedText(const TableAxis &axis, const std::vector<bool> &in)
{
    std::vector<std::string> excluded;
    bool anyBetween = false;
    for (std::size_t p = 0; p < axis.missingPosition(); ++p) {
        anyBetween = anyBetween || (p % 2 == 0 && axis.possible[p]);
        if (in[p] || !axis.possible[p])
            continue;
        if (p % 2 == 0)
            return {};
        excluded.push_back(cellText(axis.ends[p / 2]));
    }
    if (excluded.empty() || !anyBetween)
        return {};
    return (excluded.size() == 1 ? "!= " + excluded.front() : "not(" + joined(excluded) + ")");
}

} // namespace

std::size_t TableAxis::positionOf(const Value &value) const
{
    if (isMissing(value))
        return missingPosition();
    const auto found = std::lower_bound(ends.begin(), ends.end(), value, [](const Value &end, const Value &v) {
        return compareValues(end, v) < 0;
    });
    const std::size_t index = static_cast<std::size_t>(found - ends.begin());
    return 2 * index + (found != ends.end() && compareValues(*found, value) == 0 ? 1 : 0);
}

Value TableAxis::example(std::size_t position) const
{
    if (position == missingPosition())
        return {};
    if (position % 2 == 1)
        return ends[position / 2];
    if (type.type == ValueType::String)
        return exampleText(*this, position);
    if (ends.empty())
        return anyOf(type);
    if (position == 0)
        return shifted(ends.front(), -1);
    return position == 2 * ends.size() ? shifted(ends.back(), 1) : between(ends[position / 2 - 1], ends[position / 2]);
}

std::string TableAxis::testsFor(const std::vector<bool> &in) const
{
    const std::size_t missing = missingPosition();
    const bool withMissing = in[missing] && possible[missing];
    bool all = true;
    for (std::size_t p = 0; p < missing; ++p)
        all = all && (in[p] || !possible[p]);
    if (all && (withMissing || !possible[missing]))
        return "-";
    if (all)
        return "not(null)";
    std::vector<std::string> parts;
    if (std::string negated = negatedText(*this, in); !negated.empty() && !withMissing)
        return negated;
    for (std::size_t p = 0; p < missing; ++p) {
        if (!in[p] || !possible[p])
            continue;
        std::size_t to = p;
        for (std::size_t q = p + 1; q < missing && (in[q] || !possible[q]); ++q)
            to = possible[q] ? q : to;
        parts.push_back(rangeText(*this, p, to));
        p = to;
    }
    if (withMissing)
        parts.emplace_back("null");
    return joined(parts);
}

} // namespace pathloom
