// SPDX-License-Identifier: Apache-2.0
// Names of hit policies, and equality of table columns.
#include "engine/model/DecisionTable.h"

namespace pathloom {
namespace {

constexpr std::string_view kNames[kHitPolicies] = {
    "unique",       "any",     "first",       "priority",    "rule-order",   "output-order",
    "collect", "collect-sum", "collect-min", "collect-max", "collect-count"};

} // namespace

std::string_view nameOf(HitPolicy policy)
{
    return kNames[static_cast<std::size_t>(policy)];
}

std::optional<HitPolicy> hitPolicyNamed(std::string_view name)
{
    const auto *found = std::find(std::begin(kNames), std::end(kNames), name);
    if (found == std::end(kNames))
        return std::nullopt;
    return static_cast<HitPolicy>(found - std::begin(kNames));
}

bool isSingleHit(HitPolicy policy)
{
    return policy <= HitPolicy::Priority;
}

bool isAggregate(HitPolicy policy)
{
    return policy >= HitPolicy::CollectSum;
}

bool TableInput::operator==(const TableInput &other) const
{
    return label == other.label && values == other.values && sameRule(expression, other.expression);
}

} // namespace pathloom
