// SPDX-License-Identifier: Apache-2.0
// Counts the codes of string columns.
#include "engine/rules/KnownValues.h"

#include <algorithm>

namespace pathloom {

namespace {

constexpr std::size_t kRowsBetweenStops = 1 << 16;

/// How often each code of the column's dictionary occurs; false where it was stopped.
bool countCodes(const Column &column, std::vector<std::uint64_t> &counts, const TaskControl &control)
{
    counts.assign(column.dictionary.size(), 0);
    for (std::size_t i = 0; i < column.codes.size(); ++i) {
        if (i % kRowsBetweenStops == 0 && control.isStopped())
            return false;
        if (column.codes[i] != Dictionary::kMissing)
            ++counts[column.codes[i]];
    }
    return true;
}

bool textsOf(const Column &column, std::size_t most, const TaskControl &control, std::vector<std::string> &out)
{
    if (column.type != ValueType::String && column.type != ValueType::List)
        return true;
    std::vector<std::uint64_t> counts;
    if (!countCodes(column, counts, control))
        return false;
    std::vector<std::uint32_t> order;
    for (std::uint32_t code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0 && !column.dictionary.text(code).empty())
            order.push_back(code);
    }
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(most, order.size()));
    std::partial_sort(order.begin(), end, order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return counts[a] != counts[b] ? counts[a] > counts[b]
                                      : column.dictionary.text(a) < column.dictionary.text(b);
    });
    for (auto code = order.begin(); code != end; ++code)
        out.push_back(column.dictionary.text(*code));
    return true;
}

} // namespace

KnownValues knownValuesOf(const Snapshot &snapshot, std::size_t most, const TaskControl &control)
{
    KnownValues known;
    for (std::size_t i = 0; i < snapshot.schema.attributes.size(); ++i) {
        const AttributeDef &def = snapshot.schema.attributes[i];
        if (!def.personal && !textsOf(snapshot.attributes[i].values, most, control, known.attributes[def.name]))
            return {};
    }
    for (std::size_t type = 0; type < snapshot.schema.events.size(); ++type) {
        const EventTypeDef &def = snapshot.schema.events[type];
        for (std::size_t i = 0; i < def.properties.size(); ++i) {
            auto &texts = known.properties[{def.name, def.properties[i].name}];
            if (!textsOf(snapshot.events[type].properties[i], most, control, texts))
                return {};
        }
    }
    std::erase_if(known.attributes, [](const auto &entry) { return entry.second.empty(); });
    std::erase_if(known.properties, [](const auto &entry) { return entry.second.empty(); });
    return known;
}

} // namespace pathloom
