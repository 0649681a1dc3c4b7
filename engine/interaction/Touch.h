// SPDX-License-Identifier: Apache-2.0
// A delivery to be measured, and what its content declares, resolved against a snapshot.
#pragma once

#include "engine/interaction/Interaction.h"
#include "engine/rules/Evaluate.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// What a content or offer declares, resolved against a snapshot. Owned by its TermModel.
struct ContentFacts {
    static constexpr std::uint32_t kNoTag = 0xffffffffU;

    std::uint32_t code = 0; ///< its identity; what "the same content" means
    std::string name;
    std::string category;  ///< of an offer
    bool isTagged = false; ///< else relevance is unmeasured
    std::vector<TagWeight>
        tags; ///< codes of Snapshot::items.tags; a tag that no item has is left out
    std::uint32_t leadingTag = kNoTag;  ///< the heaviest one, for coherence
    std::vector<std::uint32_t> followsUp; ///< codes of what it declares to follow up
    std::vector<std::uint32_t> items;     ///< item codes it promotes
    std::vector<std::uint16_t> watched; ///< the same as indexes of watched purchases
    double detour = 0;                  ///< its detour friction
    std::optional<Duration> noRepeatWindow;
    bool restrictsDevices = false;
    std::vector<std::uint32_t> devices; ///< dictionary codes of the device attribute
    bool isOutOfStock = false;          ///< needs stock and an item has none
    BoundRule locationRule;
    std::vector<std::uint32_t> fields; ///< attributes its text and rules read
    DataLevel level = DataLevel::None; ///< of those
};

/// The tightest frequency cap that applies to a message, scaled to seven days.
struct CapFacts {
    double perWeek = 3;
    std::uint16_t channel = 0xffff; ///< scope; 0xffff: every channel
    std::uint32_t capClass = 0;     ///< scope; 0: every class
};

/// Is `later` declared a follow-up of `earlier`?
[[nodiscard]] inline bool isFollowUp(const ContentFacts &earlier, const ContentFacts &later)
{
    return std::find(later.followsUp.begin(), later.followsUp.end(), earlier.code) !=
           later.followsUp.end();
}

/// A delivery to be measured. References must outlive the call.
struct Touch {
    static constexpr std::int64_t kNoTrigger = INT64_MIN;

    const ContentFacts *content = nullptr; ///< Requires: not null
    std::uint16_t channel = 0;             ///< index into TermModel::channels()
    std::int64_t at = 0;                   ///< delivered, ms
    std::int64_t trigger = kNoTrigger;     ///< entry or event that the step reacted to, ms
    Duration ideal{};
    Duration halfLife = Duration::hours(24); ///< Requires: above 0
    CapFacts cap;
    bool isQuiet = false;                    ///< inside quiet hours that apply to it
    const ProfileReader *reader = nullptr;   ///< for the location rule; null: it does not apply
    std::span<const std::uint32_t> fields{}; ///< attributes that decided it, each once
};

/// 0 for the empty class, else a stable code of its name.
[[nodiscard]] constexpr std::uint32_t capClassCode(std::string_view name)
{
    return name.empty() ? 0U : static_cast<std::uint32_t>(stableHash(name) | 1U);
}

} // namespace pathloom
