// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the columns of a snapshot for counts, ranges, quality and sums.
#include "app/common/DataFacts.h"

#include "engine/rules/Validity.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace pathloom::app {

namespace {

bool isOrdered(ValueType type)
{
    return type == ValueType::Number || type == ValueType::Money || type == ValueType::Date ||
           type == ValueType::DateTime || type == ValueType::Duration;
}

template <typename T>
void setRange(const Column &column, const std::vector<T> &values, AttributeFacts &facts)
{
    std::unordered_set<T> distinct;
    std::size_t smallest = column.size();
    std::size_t largest = column.size();
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (!column.isValid(row))
            continue;
        distinct.insert(values[row]);
        smallest = smallest == column.size() || values[row] < values[smallest] ? row : smallest;
        largest = largest == column.size() || values[row] > values[largest] ? row : largest;
    }
    facts.distinct = distinct.size();
    if (facts.def.personal || smallest == column.size() || !isOrdered(column.type))
        return;
    facts.smallest = toText(column.value(smallest));
    facts.largest = toText(column.value(largest));
}

void setFrequent(const Column &column, AttributeFacts &facts)
{
    constexpr std::size_t kShown = 5;
    std::vector<std::uint64_t> counts(column.dictionary.size());
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (column.isValid(row) && column.codes[row] < counts.size())
            ++counts[column.codes[row]];
    }
    std::vector<std::pair<std::string, std::uint64_t>> all;
    for (std::size_t code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0)
            all.emplace_back(column.dictionary.text(static_cast<std::uint32_t>(code)),
                             counts[code]);
    }
    facts.distinct = all.size();
    if (facts.def.personal)
        return;
    const auto isBefore = [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    };
    const std::size_t shown = std::min(kShown, all.size());
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(shown), all.end(),
                      isBefore);
    all.resize(shown);
    facts.frequent = std::move(all);
}

void setDistribution(const Column &column, AttributeFacts &facts)
{
    if (column.type == ValueType::String)
        setFrequent(column, facts);
    else if (column.type == ValueType::Number)
        setRange(column, column.numbers, facts);
    else if (column.type != ValueType::List)
        setRange(column, column.integers, facts);
    else
        facts.distinct = column.dictionary.size();
}

EventFacts factsOfEvents(const EventTypeDef &def, const EventTable &table, std::size_t profiles)
{
    EventFacts facts{.def = def, .count = table.size(), .profiles = 0, .first = {}, .last = {}};
    for (ProfileIndex p = 0; p < profiles; ++p)
        facts.profiles += table.offsets[p + 1] > table.offsets[p] ? 1U : 0U;
    if (!table.times.empty()) {
        const auto [first, last] = std::minmax_element(table.times.begin(), table.times.end());
        facts.first = Instant{*first};
        facts.last = Instant{*last};
    }
    return facts;
}

} // namespace

Result<DataFacts> describeData(const Snapshot &snapshot, Instant asOf, const TaskControl &control)
{
    DataFacts facts;
    for (std::size_t a = 0; a < snapshot.attributes.size(); ++a) {
        if (control.isStopped())
            return cancelled();
        AttributeFacts attribute;
        attribute.def = snapshot.schema.attributes[a];
        attribute.present = snapshot.attributes[a].values.valid.count();
        setDistribution(snapshot.attributes[a].values, attribute);
        auto quality = fieldQuality(snapshot, a, asOf, validityCheck(snapshot, asOf), control);
        if (!quality)
            return failWith(std::move(quality).error());
        attribute.quality = *quality;
        facts.attributes.push_back(std::move(attribute));
    }
    for (std::size_t e = 0; e < snapshot.events.size(); ++e)
        facts.events.push_back(
            factsOfEvents(snapshot.schema.events[e], snapshot.events[e], snapshot.profileCount()));
    return facts;
}

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

double numberAt(const Column &column, std::size_t row)
{
    if (!column.isValid(row))
        return kMissing;
    if (column.type == ValueType::Number)
        return column.numbers[row];
    if (column.type == ValueType::Money)
        return static_cast<double>(column.integers[row]) /
               std::pow(10.0, minorDigits(column.currency));
    return static_cast<double>(column.integers[row]);
}

std::vector<double> eventSums(const Snapshot &snapshot, std::size_t type)
{
    const EventTypeDef &def = snapshot.schema.events[type];
    const EventTable &table = snapshot.events[type];
    const Column *value = nullptr;
    for (std::size_t p = 0; p < def.properties.size(); ++p) {
        const ValueType held = table.properties[p].type;
        if (def.properties[p].name == def.valueProperty &&
            (held == ValueType::Number || held == ValueType::Money))
            value = &table.properties[p];
    }
    std::vector<double> sums(snapshot.profileCount());
    for (ProfileIndex p = 0; p < sums.size(); ++p) {
        const auto [from, to] = table.rowsOf(p);
        for (std::uint32_t row = from; row < to; ++row) {
            const double one = value != nullptr ? numberAt(*value, row) : 1;
            sums[p] += std::isnan(one) ? 0 : one;
        }
    }
    return sums;
}

Result<std::vector<double>> valuesOf(const Snapshot &snapshot, const std::string &name)
{
    if (const auto attribute = snapshot.schema.attributeIndex(name)) {
        const Column &column = snapshot.attributes[*attribute].values;
        if (column.type != ValueType::Number && column.type != ValueType::Money &&
            column.type != ValueType::Boolean)
            return fail(ErrorKind::Usage, "app.not-numeric", {{"name", name}});
        std::vector<double> values(column.size());
        for (std::size_t row = 0; row < values.size(); ++row)
            values[row] = numberAt(column, row);
        return values;
    }
    if (const auto event = snapshot.schema.eventIndex(name))
        return eventSums(snapshot, *event);
    std::string names;
    for (const AttributeDef &def : snapshot.schema.attributes)
        names += (names.empty() ? "" : ", ") + def.name;
    return fail(ErrorKind::Usage, "app.no-such-attribute", {{"name", name}, {"names", names}});
}

} // namespace

Result<std::vector<GroupFacts>> sumsByGroup(const Snapshot &snapshot, const std::string &by,
                                            const std::vector<std::string> &names)
{
    const auto attribute = snapshot.schema.attributeIndex(by);
    if (!attribute) {
        auto missing = valuesOf(snapshot, by);
        return missing
                   ? Result<std::vector<GroupFacts>>(fail(ErrorKind::Usage, "app.no-such-attribute",
                                                          {{"name", by}, {"names", ""}}))
                   : failWith(std::move(missing).error());
    }
    std::vector<std::vector<double>> values;
    for (const std::string &name : names) {
        auto column = valuesOf(snapshot, name);
        if (!column)
            return failWith(std::move(column).error());
        values.push_back(std::move(*column));
    }
    std::map<std::optional<std::string>, GroupFacts> groups;
    const Column &column = snapshot.attributes[*attribute].values;
    for (std::size_t row = 0; row < column.size(); ++row) {
        std::optional<std::string> key;
        if (column.isValid(row))
            key = toText(column.value(row));
        GroupFacts &group = groups[key];
        group.key = key;
        group.values.resize(names.size());
        ++group.n;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (std::isnan(values[i][row]))
                continue;
            ++group.values[i].n;
            group.values[i].sum += values[i][row];
        }
    }
    std::vector<GroupFacts> found;
    for (auto &[key, group] : groups)
        found.push_back(std::move(group));
    return found;
}

} // namespace pathloom::app
