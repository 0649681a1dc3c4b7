// SPDX-License-Identifier: Apache-2.0
// Picks and orders the rows that answer.
#include "engine/tables/HitPolicy.h"

namespace pathloom {

Hits applyPolicy(HitPolicy policy, std::vector<std::size_t> matches,
                 const std::function<bool(std::size_t, std::size_t)> &same,
                 const std::function<std::vector<std::size_t>(std::size_t)> &rank)
{
    Hits hits;
    if (policy == HitPolicy::Priority || policy == HitPolicy::OutputOrder) {
        std::vector<std::pair<std::vector<std::size_t>, std::size_t>> ranked;
        for (const std::size_t row : matches)
            ranked.emplace_back(rank(row), row);
        std::sort(ranked.begin(), ranked.end());
        for (std::size_t i = 0; i < matches.size(); ++i)
            matches[i] = ranked[i].second;
    } else if (policy == HitPolicy::Unique) {
        hits.conflict = matches.size() > 1;
    } else if (policy == HitPolicy::Any) {
        hits.conflict = std::any_of(matches.begin(), matches.end(), [&](std::size_t row) {
            return !same(matches.front(), row);
        });
    }
    if (isSingleHit(policy) && !hits.conflict && matches.size() > 1)
        matches.resize(1);
    hits.rows = std::move(matches);
    return hits;
}

} // namespace pathloom
