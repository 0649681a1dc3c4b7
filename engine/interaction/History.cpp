// SPDX-License-Identifier: Apache-2.0
// Reads every profile's history before the start: affinity, hours, channel counts, purchases.
#include "engine/interaction/EventReader.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace pathloom {
namespace {

constexpr ProfileIndex kProfilesPerReport = 16384;

/// A send or a response of one profile.
struct Exchange {
    std::int64_t at = 0;
    std::uint32_t order = 0; ///< in which it was read, among those of one instant
    bool isSend = false;
    std::uint16_t channel = 0xffff;
    std::uint32_t content = kNoContent;
};

/// Gathers one profile after the other; the vectors are scratch that is reused.
class HistoryReader
{
public:
    explicit HistoryReader(TermModel::Data &data)
        : m_data(data), m_names(data), m_affinity(data.snapshot->items.tags.size())
    {
        const Snapshot &snapshot = *data.snapshot;
        for (std::size_t e = 0; e < snapshot.events.size(); ++e)
            m_readers.push_back(
                readerOf(snapshot.schema.events[e], snapshot.events[e], data, m_names));
        m_population.resize(m_affinity.size());
        for (const ConsentKey &key : snapshot.schema.consents)
            m_consentChannels.push_back(channelOf(key.channel));
        m_sent.resize(data.channels.size());
        m_answered.resize(data.channels.size());
    }

    void read(ProfileIndex p)
    {
        m_exchanges.clear();
        m_last = INT64_MIN;
        for (const EventReader &reader : m_readers)
            readEvents(reader, p);
        closeAffinity();
        closeHours();
        closeExchanges();
        closePurchases();
        m_data.consented.push_back(consentedAtStart(p));
    }

    void finish()
    {
        m_data.hasAffinity = m_tagged > 0;
        m_data.affinity.assign(m_population.size(), 0);
        for (std::size_t k = 0; k < m_population.size() && m_tagged > 0; ++k) {
            m_data.affinity[k] = m_population[k] / static_cast<double>(m_tagged);
            m_data.affinityMaximum = std::max(m_data.affinityMaximum, m_data.affinity[k]);
        }
        const double hours = std::accumulate(m_allHours.begin(), m_allHours.end(), 0.0);
        for (std::size_t h = 0; h < m_allHours.size() && hours > 0; ++h) {
            m_data.hours[h] = m_allHours[h] * m_data.scores.momentPriorEvents / hours;
            m_data.hoursMaximum = std::max(m_data.hoursMaximum, m_data.hours[h]);
        }
        for (std::size_t c = 0; c < m_sent.size(); ++c)
            m_data.rates.push_back(m_sent[c] > 0 ? m_answered[c] / m_sent[c] : kUnmeasured);
    }

private:
    void readEvents(const EventReader &reader, ProfileIndex p)
    {
        const auto [from, to] = reader.table->rowsOf(p);
        const Zone &zone = m_data.snapshot->zoneOf(p);
        const bool isEngaging = isEngagement(reader.role);
        m_period = {};
        const bool isExchange = reader.role == EventRole::Send || reader.role == EventRole::Open ||
                                reader.role == EventRole::Click;
        for (std::uint32_t row = from; row < to && reader.table->times[row] < m_data.start.ms;
             ++row) {
            const std::int64_t at = reader.table->times[row];
            if (isEngaging)
                addHour(zone, at);
            if (reader.subject != nullptr && reader.subject->isValid(row))
                addSubject(reader, row, at);
            if (isExchange)
                addExchange(reader, row, at);
        }
    }

    /// Events come in order of time, so that the clock changes seldom between two of them.
    void addHour(const Zone &zone, std::int64_t at)
    {
        if (at < m_period.from || at >= m_period.to)
            m_period = zone.periodAt(Instant{at});
        double &hour = m_hours[weekHourOf(at + m_period.offset.ms)];
        if (hour <= 0)
            m_touchedHours.push_back(static_cast<std::uint8_t>(&hour - m_hours.data()));
        hour += 1;
    }

    void addSubject(const EventReader &reader, std::uint32_t row, std::int64_t at)
    {
        const Meaning &meaning = reader.meanings[reader.subject->codes[row]];
        if (reader.role == EventRole::Purchase && meaning.item != kNoContent) {
            if (const auto watched = m_data.watchedIndex(meaning.item))
                m_bought[*watched] = std::max(m_bought.try_emplace(*watched, at).first->second, at);
        }
        const bool isRated =
            reader.rating != nullptr && reader.rating->isValid(row) && reader.ratingMaximum > 0;
        const double rating = isRated ? reader.rating->numbers[row] / reader.ratingMaximum : 0;
        const double weight = affinityWeight(m_data.scores, reader.role, rating);
        if (meaning.tags.empty() || weight <= 0)
            return;
        m_last = std::max(m_last, at);
        for (const TagWeight &tag : meaning.tags)
            m_affinityEvents.push_back({at, tag.tag, weight * tag.weight});
    }

    void addExchange(const EventReader &reader, std::uint32_t row, std::int64_t at)
    {
        Exchange exchange;
        exchange.at = at;
        exchange.order = static_cast<std::uint32_t>(m_exchanges.size());
        exchange.isSend = reader.role == EventRole::Send;
        exchange.channel = reader.fixedChannel;
        if (reader.channel != nullptr && reader.channel->isValid(row))
            exchange.channel = reader.channels[reader.channel->codes[row]];
        if (reader.content != nullptr && reader.content->isValid(row))
            exchange.content = reader.contents[reader.content->codes[row]];
        m_exchanges.push_back(exchange);
    }

    /// Normalised sums enter the population's mean; decayed ones are kept for the profile. Decay is
    /// taken from the profile's last event, so that a long silence does not round everything to 0.
    void closeAffinity()
    {
        const double halfLife = static_cast<double>(m_data.scores.affinityHalfLife.ms);
        double total = 0;
        for (const AffinityEvent &event : m_affinityEvents) {
            const double weight =
                event.weight * std::exp2(static_cast<double>(event.at - m_last) / halfLife);
            if (m_affinity[event.tag] <= 0)
                m_touched.push_back(event.tag);
            m_affinity[event.tag] += weight;
            total += weight;
        }
        std::sort(m_touched.begin(), m_touched.end());
        m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
        const double toStart =
            m_touched.empty() ? 0
                              : std::exp2(static_cast<double>(m_last - m_data.start.ms) / halfLife);
        m_tagged += total > 0 ? 1U : 0U;
        for (const std::uint32_t tag : m_touched) {
            m_population[tag] += total > 0 ? m_affinity[tag] / total : 0;
            m_data.affinities.rows.push_back({tag, m_affinity[tag] * toStart});
            m_affinity[tag] = 0;
        }
        m_touched.clear();
        m_affinityEvents.clear();
        m_data.affinities.closeProfile();
    }

    void closeHours()
    {
        std::sort(m_touchedHours.begin(), m_touchedHours.end());
        for (const std::uint8_t h : m_touchedHours) {
            m_data.hourCounts.rows.push_back({h, static_cast<float>(m_hours[h])});
            m_allHours[h] += m_hours[h];
            m_hours[h] = 0;
        }
        m_touchedHours.clear();
        m_data.hourCounts.closeProfile();
    }

    /// A response belongs to the latest earlier send of its channel and, where both name one,
    /// content.
    void closeExchanges()
    {
        const std::size_t base = m_data.delivered.size();
        m_data.delivered.resize(base + m_sent.size());
        m_data.engaged.resize(base + m_sent.size());
        std::sort(m_exchanges.begin(), m_exchanges.end(), [](const Exchange &a, const Exchange &b) {
            return std::tuple(a.at, !a.isSend, a.order) < std::tuple(b.at, !b.isSend, b.order);
        });
        std::vector<TermState::Delivery> &sent = m_deliveries;
        sent.clear();
        for (const Exchange &exchange : m_exchanges) {
            if (exchange.isSend && exchange.channel != 0xffff)
                sent.push_back({exchange.at, INT64_MAX, 0, exchange.content, exchange.channel});
            else if (!exchange.isSend)
                markAnswered(sent, exchange);
        }
        for (const TermState::Delivery &delivery : sent) {
            const bool isAnswered = delivery.engagedAt != INT64_MAX;
            m_data.delivered[base + delivery.channel] += 1;
            m_data.engaged[base + delivery.channel] += isAnswered ? 1 : 0;
            m_sent[delivery.channel] += 1;
            m_answered[delivery.channel] += isAnswered ? 1 : 0;
            if (delivery.at > m_data.start.ms - m_data.keep.ms)
                m_data.recent.rows.push_back(delivery);
        }
        m_data.recent.closeProfile();
    }

    static void markAnswered(std::vector<TermState::Delivery> &sent, const Exchange &response)
    {
        for (auto it = sent.rbegin(); it != sent.rend(); ++it) {
            const bool isChannel = response.channel == 0xffff || it->channel == response.channel;
            const bool isContent = response.content == kNoContent || it->content == kNoContent ||
                                   it->content == response.content;
            if (isChannel && isContent) {
                it->engagedAt = std::min(it->engagedAt, response.at);
                return;
            }
        }
    }

    void closePurchases()
    {
        for (const auto &[watched, at] : m_bought)
            m_data.bought.rows.push_back({watched, at});
        m_bought.clear();
        m_data.bought.closeProfile();
    }

    [[nodiscard]] std::optional<std::uint16_t> channelOf(const std::string &name) const
    {
        const auto &channels = m_data.channels;
        const auto found = std::lower_bound(channels.begin(), channels.end(), name);
        if (found == channels.end() || *found != name)
            return std::nullopt;
        return static_cast<std::uint16_t>(found - channels.begin());
    }

    [[nodiscard]] std::uint64_t consentedAtStart(ProfileIndex p) const
    {
        std::uint64_t consented = 0;
        const Snapshot &snapshot = *m_data.snapshot;
        for (std::size_t c = 0; c < snapshot.consents.size(); ++c) {
            const std::optional<std::uint16_t> channel = m_consentChannels[c];
            if (channel && snapshot.consentAt(c, p, m_data.start) == Truth::True)
                consented |= std::uint64_t{1} << *channel;
        }
        return consented;
    }

    struct AffinityEvent {
        std::int64_t at = 0;
        std::uint32_t tag = 0;
        double weight = 0;
    };

    TermModel::Data &m_data;
    ContentNames m_names;
    std::vector<EventReader> m_readers;
    std::vector<AffinityEvent> m_affinityEvents;
    std::vector<double> m_affinity;
    std::vector<std::uint32_t> m_touched;
    std::vector<double> m_population;
    std::uint64_t m_tagged = 0;
    std::array<double, 168> m_hours{}, m_allHours{};
    std::vector<std::uint8_t> m_touchedHours;
    Zone::Period m_period;
    std::vector<std::optional<std::uint16_t>> m_consentChannels; ///< by consent
    std::vector<Exchange> m_exchanges;
    std::vector<TermState::Delivery> m_deliveries;
    std::vector<double> m_sent, m_answered;
    std::map<std::uint16_t, std::int64_t> m_bought;
    std::int64_t m_last = INT64_MIN;
};

} // namespace

Status readHistory(TermModel::Data &data, const TaskControl &control)
{
    HistoryReader reader(data);
    const std::size_t profiles = data.snapshot->profileCount();
    for (ProfileIndex p = 0; p < profiles; ++p) {
        if (p % 256 == 0 && control.isStopped())
            return cancelled();
        if (p % kProfilesPerReport == 0)
            control.report("interaction.history", p, static_cast<double>(profiles));
        reader.read(p);
    }
    reader.finish();
    return {};
}

} // namespace pathloom
