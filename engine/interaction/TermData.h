// SPDX-License-Identifier: Apache-2.0
// What TermModel holds and TermState reads; private to this folder.
#pragma once

#include "engine/interaction/TermModel.h"

#include <unordered_map>

namespace pathloom {

inline constexpr std::uint32_t kNoContent = 0xffffffffU;
inline constexpr std::size_t kMaximumChannels = 64;

struct HourCount {
    std::uint8_t hour = 0;
    float count = 0;
};

struct WatchedPurchase {
    std::uint16_t watched = 0;
    std::int64_t at = 0;
};

/// Rows of profile p are [offsets[p], offsets[p + 1]).
template <typename Row> struct ProfileRows {
    std::vector<std::uint32_t> offsets{0};
    std::vector<Row> rows;

    void closeProfile() { offsets.push_back(static_cast<std::uint32_t>(rows.size())); }
    [[nodiscard]] std::span<const Row> of(ProfileIndex p) const
    {
        return std::span(rows).subspan(offsets[p], offsets[p + 1] - offsets[p]);
    }
};

struct TermModel::Data {
    ScoreModel scores;
    SnapshotPtr snapshot;
    Instant start;
    std::vector<std::string> channels;
    std::vector<std::unique_ptr<ContentFacts>> facts;
    std::map<ContentId, const ContentFacts *> contents;
    std::map<OfferId, const ContentFacts *> offers;
    ContentFacts undeclared;

    bool hasAffinity = false;
    std::vector<double> affinity; ///< ā by tag
    double affinityMaximum = 0;
    std::array<double, 168> hours{}; ///< the population's, scaled
    double hoursMaximum = 0;
    std::vector<double> rates; ///< by channel; unmeasured without deliveries

    ProfileRows<TagWeight> affinities; ///< decayed to the start
    ProfileRows<HourCount> hourCounts;
    ProfileRows<TermState::Delivery> recent;
    ProfileRows<WatchedPurchase> bought;
    std::vector<float> delivered, engaged; ///< profile · channels + channel
    std::vector<std::uint64_t> consented;
    std::vector<std::uint32_t> watchedItems;            ///< item codes, ascending
    std::optional<std::size_t> device;                  ///< attribute
    std::vector<std::optional<BitVector>> invalid;      ///< by attribute: fails its validity rule
    std::unordered_map<ProfileIndex, double> duplicate; ///< estimated probabilities only
    Duration keep = Duration::days(14);                 ///< age up to which a delivery matters

    [[nodiscard]] std::optional<std::uint16_t> watchedIndex(std::uint32_t item) const;
};

/// Weight of an event in the affinity; 0 for those that say nothing about taste.
[[nodiscard]] double affinityWeight(const ScoreModel &scores, EventRole role, double rating);
[[nodiscard]] bool isEngagement(EventRole role);
[[nodiscard]] std::size_t weekHour(const Zone &zone, std::int64_t at);
/// The same of a local time, ms.
[[nodiscard]] std::size_t weekHourOf(std::int64_t local);

/// Contents, offers and what they declare. Errors: "rules.bind".
[[nodiscard]] Status resolveFacts(const Document &document, TermModel::Data &data);
/// Reads every profile's history before the start.
[[nodiscard]] Status readHistory(TermModel::Data &data, const TaskControl &control);

} // namespace pathloom
