// SPDX-License-Identifier: Apache-2.0
// Adds the population's affinity to the profile's own, as TermState::relevance() does.
#include "engine/interaction/Affinity.h"

#include "engine/interaction/TermData.h"

#include <algorithm>

namespace pathloom {

std::vector<TagAffinity> affinitiesOf(const TermModel &model, ProfileIndex profile)
{
    const TermModel::Data &data = model.data();
    std::vector<TagAffinity> all;
    if (!data.hasAffinity)
        return all;
    double sum = 0;
    for (std::uint32_t tag = 0; tag < data.affinity.size(); ++tag) {
        all.push_back({data.snapshot->items.tags.text(tag), 0, data.affinity[tag], 0});
        all.back().weight = data.scores.kappa * data.affinity[tag];
    }
    for (const TagWeight &entry : data.affinities.of(profile)) {
        all[entry.tag].own = entry.weight;
        all[entry.tag].weight += entry.weight;
    }
    for (const TagAffinity &affinity : all)
        sum += affinity.weight;
    std::erase_if(all, [](const TagAffinity &affinity) { return !(affinity.weight > 0); });
    for (TagAffinity &affinity : all)
        affinity.weight /= sum;
    std::sort(all.begin(), all.end(), [](const TagAffinity &a, const TagAffinity &b) {
        return a.weight != b.weight ? a.weight > b.weight : a.tag < b.tag;
    });
    return all;
}

} // namespace pathloom
