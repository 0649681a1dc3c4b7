// SPDX-License-Identifier: Apache-2.0
// Binding and testing of a mapping's conditions.
#include "engine/ingest/Conditions.h"

#include "engine/ingest/CsvReader.h"
#include "engine/ingest/FieldReader.h"

#include <algorithm>

namespace pathloom {

namespace {

bool startsWithAny(std::string_view text, const std::vector<std::string> &prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(), [&](const std::string &prefix) {
        return text.substr(0, prefix.size()) == prefix;
    });
}

bool contains(const std::vector<std::string> &texts, std::string_view text)
{
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

bool holds(const BoundCondition &bound, std::string_view text, bool isMissing)
{
    const auto &values = bound.condition.values;
    double number = 0;
    switch (bound.condition.kind) {
    case ConditionKind::In:
        return contains(values, text);
    case ConditionKind::NotIn:
        return !contains(values, text);
    case ConditionKind::StartsWith:
        return !isMissing && startsWithAny(text, values);
    case ConditionKind::NotStartsWith:
        return isMissing || !startsWithAny(text, values);
    case ConditionKind::Greater:
        return !isMissing && readNumber(text, '.', number) && number > bound.limit;
    case ConditionKind::Less:
        return !isMissing && readNumber(text, '.', number) && number < bound.limit;
    case ConditionKind::Present:
        return !isMissing;
    case ConditionKind::Missing:
        return isMissing;
    }
    return false;
}

} // namespace

std::vector<BoundCondition> bindConditions(const std::vector<Condition> &conditions,
                                           std::span<const std::string> columns)
{
    std::vector<BoundCondition> bound;
    for (const Condition &condition : conditions) {
        const auto at = std::find(columns.begin(), columns.end(), condition.column);
        double limit = 0;
        if (condition.kind == ConditionKind::Greater || condition.kind == ConditionKind::Less)
            static_cast<void>(!condition.values.empty() &&
                              readNumber(condition.values.front(), '.', limit));
        bound.push_back({condition, static_cast<std::size_t>(at - columns.begin()), limit});
    }
    return bound;
}

bool holds(const std::vector<BoundCondition> &conditions, std::span<const std::string_view> fields,
           const std::vector<std::string> &missing)
{
    return std::all_of(conditions.begin(), conditions.end(), [&](const BoundCondition &bound) {
        const std::string_view text = trimmed(fields[bound.column]);
        return holds(bound, text, text.empty() || contains(missing, text));
    });
}

} // namespace pathloom
