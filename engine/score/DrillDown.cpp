// SPDX-License-Identifier: Apache-2.0
// The interactions behind a score.
#include "engine/score/Measures.h"

#include <algorithm>

namespace pathloom {

/// The bit of Interaction::groups that a segment or variant has, 64 where it has none.
static std::size_t groupBit(const RunResult &result, const GroupScores &group)
{
    const auto &segments = result.scenario.reportSegments;
    if (group.kind == GroupKind::Segment) {
        const auto found = std::find(segments.begin(), segments.end(), GraphId(group.key));
        return std::min<std::size_t>(kGroupBits,
                                     static_cast<std::size_t>(found - segments.begin()));
    }
    const auto &variants = result.scoreVariants;
    const auto found = std::find_if(variants.begin(), variants.end(), [&](const ScoreGroup &own) {
        return own.journey == group.journey && own.step == group.step && own.key == group.key;
    });
    return std::min(kGroupBits,
                    segments.size() + static_cast<std::size_t>(found - variants.begin()));
}

/// Touches of imported history have no journey: the group is all of them, a channel or a content.
static bool isOfHistory(const RunResult &result, const Interaction &one, const GroupScores &group)
{
    if (group.kind == GroupKind::Content)
        return one.content < result.contents.size() && result.contents[one.content] == group.key;
    if (group.kind == GroupKind::Channel)
        return result.channels[one.channel] == group.key;
    return group.kind == GroupKind::Run;
}

std::vector<std::uint32_t> interactionsOf(const RunResult &result, const GroupScores &group)
{
    std::vector<std::uint32_t> found;
    if (group.kind == GroupKind::Segment || group.kind == GroupKind::Variant) {
        const std::size_t bit = groupBit(result, group);
        for (std::size_t i = 0; bit < kGroupBits && i < result.interactions.size(); ++i) {
            if ((result.interactions[i].groups >> bit & 1U) != 0)
                found.push_back(static_cast<std::uint32_t>(i));
        }
        return found;
    }
    for (std::size_t i = 0; i < result.interactions.size(); ++i) {
        const Interaction &one = result.interactions[i];
        if (group.kind == GroupKind::Content || one.journey >= result.journeys.size()) {
            if (isOfHistory(result, one, group))
                found.push_back(static_cast<std::uint32_t>(i));
            continue;
        }
        const JourneyResult &journey = result.journeys[one.journey];
        const bool isJourney = group.journey.isEmpty() || journey.id == group.journey;
        const bool isStep = group.step.isEmpty() || (one.step < journey.steps.size() &&
                                                     journey.steps[one.step].step == group.step);
        const bool isChannel =
            group.kind != GroupKind::Channel || result.channels[one.channel] == group.key;
        if (isJourney && isStep && isChannel)
            found.push_back(static_cast<std::uint32_t>(i));
    }
    return found;
}

} // namespace pathloom
