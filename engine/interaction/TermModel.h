// SPDX-License-Identifier: Apache-2.0
// Measures the terms of interactions (scores.md, "Terms of one interaction") for runs and history.
#pragma once

#include "engine/base/Task.h"
#include "engine/interaction/Touch.h"
#include "engine/model/Document.h"

#include <array>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace pathloom {

/// Everything that is fixed at a run's start: population affinity and histogram, channel rates,
/// each profile's own history up to then. Immutable; read from any thread.
class TermModel
{
public:
    struct Data;

    /// Only events before `start` are looked at. Errors: "rules.bind", cancelled.
    [[nodiscard]] static Result<std::shared_ptr<const TermModel>>
    make(const Document &document, const SnapshotPtr &snapshot, Instant start,
         const TaskControl &control = {});

    /// Names of channels in code order, sorted: those of contents, messages, sends and consents. At
    /// most 64, the first by name.
    [[nodiscard]] const std::vector<std::string> &channels() const;
    [[nodiscard]] std::optional<std::uint16_t> channelIndex(std::string_view name) const;
    [[nodiscard]] const ContentFacts *content(const ContentId &id) const; ///< null: no such
    [[nodiscard]] const ContentFacts *offer(const OfferId &id) const;
    /// All contents and offers; a fact's `code` is its index.
    [[nodiscard]] const std::vector<std::unique_ptr<ContentFacts>> &facts() const;
    /// Facts of a message without content: nothing declared.
    [[nodiscard]] const ContentFacts &undeclared() const;
    /// Caps in order of precedence among equally tight ones (a journey's before the project's).
    [[nodiscard]] CapFacts tightestCap(std::span<const FrequencyCap> caps, std::string_view channel,
                                       std::string_view capClass) const;
    /// Share of the channel's historic deliveries that were opened or clicked; unmeasured without
    /// any.
    [[nodiscard]] double populationRate(std::uint16_t channel) const;
    /// Mean normalised affinity of the population for a tag.
    [[nodiscard]] double populationAffinity(std::uint32_t tag) const;
    [[nodiscard]] const Data &data() const { return *m_data; }

private:
    std::shared_ptr<const Data> m_data;
};

/// What a profile did and received, from its history on and growing with simulated events, which
/// must be added in order of time. Reuse one object for many profiles: reset() keeps its memory.
/// The model must outlive it. Not thread-safe.
class TermState
{
public:
    struct Delivery {
        std::int64_t at = 0;
        std::int64_t engagedAt = INT64_MAX; ///< first open or click
        std::uint32_t capClass = 0;
        std::uint32_t content = 0xffffffffU;
        std::uint16_t channel = 0;
    };

    explicit TermState(const TermModel &model);

    /// Back to what the dataset holds of the profile before the model's start.
    void reset(ProfileIndex profile);

    /// An event of the profile's own doing. `tags` of the item or content it was about; `rating`
    /// in [0, 1] for ratings. Feeds affinity and the hours in which the profile engages.
    void addEvent(EventRole role, std::int64_t at, std::span<const TagWeight> tags,
                  double rating = 1);
    void addPurchase(std::uint32_t item, std::int64_t at); ///< for "already bought"
    /// A message that was delivered; returns its handle for addEngagement().
    std::size_t addDelivery(std::uint16_t channel, std::uint32_t capClass, std::uint32_t content,
                            std::int64_t at);
    /// Open or click of a delivery (its first counts); call addEvent() for the hours and affinity.
    void addEngagement(std::size_t delivery, std::int64_t at);
    void setConsent(std::uint16_t channel, bool given);
    /// An attribute that the simulation wrote: complete, valid and of that age.
    void setAttribute(std::uint32_t attribute, std::int64_t at);

    /// Deliveries in (at − window, at] within a scope (0xffff, 0: all), history included.
    [[nodiscard]] std::uint32_t deliveriesWithin(std::int64_t at, Duration window,
                                                 std::uint16_t channel,
                                                 std::uint32_t capClass) const;
    [[nodiscard]] std::span<const Delivery> deliveries() const { return m_deliveries; }

    /// The terms of a touch that happens after everything added so far.
    [[nodiscard]] Terms terms(const Touch &touch) const;
    /// Its parts, for explanations and content-based ranking; unmeasured as terms() says.
    [[nodiscard]] double relevance(const ContentFacts &content, std::int64_t at) const;
    [[nodiscard]] double moment(std::int64_t at) const;
    [[nodiscard]] double channelFit(std::uint16_t channel) const;
    [[nodiscard]] double accuracy(std::span<const std::uint32_t> fields, std::int64_t at) const;

private:
    [[nodiscard]] double context(const Touch &touch) const;
    [[nodiscard]] double channelRate(std::size_t channel) const;
    [[nodiscard]] double recency(const Touch &touch) const;
    [[nodiscard]] double fatigue(const Touch &touch) const;
    [[nodiscard]] FrictionParts friction(const Touch &touch, double relevance,
                                         double recency) const;
    void addHour(std::size_t hour);
    void rebase(std::int64_t reference);

    const TermModel::Data &m_model;
    ProfileIndex m_profile = 0;
    std::vector<TagWeight> m_affinity; ///< decayed to m_reference
    std::int64_t m_reference = 0;
    std::array<double, 168> m_hours{}; ///< population's included
    double m_hoursMaximum = 0;
    std::vector<double> m_delivered, m_engaged; ///< per channel
    std::vector<Delivery> m_deliveries;         ///< the recent ones
    std::vector<std::int64_t> m_bought;         ///< last purchase by watched item
    std::uint64_t m_consented = 0;              ///< bit per channel
    std::vector<std::pair<std::uint32_t, std::int64_t>> m_written;
};

} // namespace pathloom
