// SPDX-License-Identifier: Apache-2.0
// Fits recurrence, hours of the week and follow-ups of an event type to the dataset's own history.
#include "engine/predict/EventProcess.h"

#include <algorithm>
#include <cmath>

namespace pathloom {
namespace {

constexpr double kShapeLimit = 1000.0;
constexpr double kZ95 = 1.959963984540054;
constexpr std::int64_t kHourMs = 3'600'000;
constexpr std::size_t kDelayLimit = 10'000;
/// Weight of a flat week beside the history, in events: keeps empty hours possible.
constexpr double kFlatWeekEvents = 168.0;

void finishFollowUp(FollowUp &follow)
{
    if (follow.triggers == 0)
        return;
    const double n = static_cast<double>(follow.triggers);
    const double p = static_cast<double>(follow.followed) / n;
    const double z2 = kZ95 * kZ95;
    const double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    const double half = kZ95 * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
    follow.share = p;
    follow.low = std::max(0.0, centre - half);
    follow.high = std::min(1.0, centre + half);
    std::sort(follow.delays.begin(), follow.delays.end());
    if (follow.delays.size() <= kDelayLimit)
        return;
    std::vector<std::int64_t> kept(kDelayLimit);
    for (std::size_t i = 0; i < kDelayLimit; ++i)
        kept[i] = follow.delays[i * follow.delays.size() / kDelayLimit];
    follow.delays = std::move(kept);
}

} // namespace

GammaPoisson fitGammaPoisson(std::span<const std::uint32_t> counts, double exposureDays)
{
    GammaPoisson law;
    if (counts.empty() || exposureDays <= 0)
        return law;
    const double n = static_cast<double>(counts.size());
    double sum = 0, squares = 0;
    for (const std::uint32_t count : counts) {
        sum += count;
        squares += static_cast<double>(count) * count;
        law.events += count;
    }
    if (law.events == 0)
        return law;
    const double mean = sum / n;
    const double variance = n > 1 ? (squares - n * mean * mean) / (n - 1) : mean;
    law.shape = variance > mean ? std::min(kShapeLimit, mean * mean / (variance - mean)) : kShapeLimit;
    law.perDay = mean / exposureDays;
    law.rate = law.shape / law.perDay;
    const double half = kZ95 * std::sqrt(std::max(variance, mean) / n) / exposureDays;
    law.low = std::max(0.0, law.perDay - half);
    law.high = law.perDay + half;
    return law;
}

CountLaw countLaw(const GammaPoisson &prior, double events, double exposureDays, double horizonDays)
{
    CountLaw law;
    if (prior.shape <= 0 || horizonDays <= 0)
        return law;
    law.shape = prior.shape + events;
    law.stay = horizonDays / (prior.rate + exposureDays + horizonDays);
    law.none = std::pow(1.0 - law.stay, law.shape);
    return law;
}

std::uint32_t CountLaw::countBeyond(double u) const
{
    if (shape <= 0)
        return 0;
    double mass = none;
    double cumulated = none;
    std::uint32_t k = 0;
    while (u >= cumulated && k < 1000) {
        mass *= (shape + k) / (k + 1.0) * stay;
        cumulated += mass;
        ++k;
    }
    return k;
}

HorizonClock::HorizonClock(const WeekShape &shape, const Zone &zone, Instant start, Duration horizon)
    : m_start(start.ms), m_end(start.ms + horizon.ms)
{
    const auto hours = static_cast<std::size_t>((horizon.ms + kHourMs - 1) / kHourMs);
    m_cumulated.resize(hours);
    double total = 0;
    for (std::size_t i = 0; i < hours; ++i) {
        const std::int64_t from = m_start + static_cast<std::int64_t>(i) * kHourMs;
        const double part = static_cast<double>(std::min(kHourMs, m_end - from)) / kHourMs;
        total += part * shape[static_cast<std::size_t>(hourOfWeek(zone.toLocal({from})))];
        m_cumulated[i] = total;
    }
}

std::int64_t HorizonClock::at(double u) const
{
    if (m_cumulated.empty())
        return m_start;
    const double wanted = u * m_cumulated.back();
    const auto found = std::upper_bound(m_cumulated.begin(), m_cumulated.end() - 1, wanted);
    const auto i = static_cast<std::size_t>(found - m_cumulated.begin());
    const double before = i == 0 ? 0.0 : m_cumulated[i - 1];
    const double share = (wanted - before) / std::max(1e-300, *found - before);
    const std::int64_t from = m_start + static_cast<std::int64_t>(i) * kHourMs;
    const double length = static_cast<double>(std::min(kHourMs, m_end - from));
    return std::min(m_end - 1, from + static_cast<std::int64_t>(share * length));
}

EventProcess::EventProcess(const SnapshotPtr &snapshot, const Options &options)
    : m_snapshot(snapshot), m_options(options)
{
    const EventTable &table = snapshot->events[options.eventType];
    const std::size_t profiles = snapshot->profileCount();
    m_rowEnds.resize(profiles);
    for (ProfileIndex p = 0; p < profiles; ++p) {
        const auto [from, to] = table.rowsOf(p);
        const auto end = std::lower_bound(table.times.begin() + from, table.times.begin() + to,
                                          options.start.ms);
        m_rowEnds[p] = static_cast<std::uint32_t>(end - table.times.begin());
        for (std::uint32_t row = from; row < m_rowEnds[p]; ++row)
            m_pastRows.push_back(row);
    }
    std::vector<std::uint32_t> counts(profiles);
    countEvents(counts);
    const Instant seenUntil = std::min(options.start, snapshot->to);
    const double exposure = std::max(1.0, (seenUntil - snapshot->from).inDays());
    m_prior = fitGammaPoisson(counts, exposure);
    m_laws.reserve(profiles);
    for (const std::uint32_t count : counts)
        m_laws.push_back(countLaw(m_prior, count, exposure, options.horizon.inDays()));
    fitShape();
    for (const Zone &zone : snapshot->zones)
        m_clocks.emplace_back(m_shape, zone, options.start, options.horizon);
}

void EventProcess::countEvents(std::vector<std::uint32_t> &counts)
{
    const EventTable &table = m_snapshot->events[m_options.eventType];
    std::vector<std::uint8_t> explained(table.size());
    explainFollowUps(explained);
    for (ProfileIndex p = 0; p < counts.size(); ++p) {
        for (std::uint32_t row = table.offsets[p]; row < m_rowEnds[p]; ++row)
            counts[p] += explained[row] == 0;
    }
}

void EventProcess::explainFollowUps(std::vector<std::uint8_t> &explained)
{
    const EventTable &table = m_snapshot->events[m_options.eventType];
    const std::int64_t end = m_options.start.ms;
    for (const std::size_t type : m_options.triggers) {
        FollowUp follow;
        follow.trigger = type;
        const EventTable &triggers = m_snapshot->events[type];
        for (ProfileIndex p = 0; p < m_rowEnds.size(); ++p) {
            const auto [from, to] = triggers.rowsOf(p);
            std::uint32_t row = table.offsets[p];
            for (std::uint32_t i = from; i < to && triggers.times[i] < end; ++i) {
                const std::int64_t at = triggers.times[i];
                const std::int64_t next = i + 1 < to ? triggers.times[i + 1] : end;
                const std::int64_t limit = std::min(at + m_options.followWindow.ms, next);
                ++follow.triggers;
                while (row < m_rowEnds[p] && (table.times[row] <= at || explained[row] != 0))
                    ++row;
                if (row < m_rowEnds[p] && table.times[row] <= limit) {
                    explained[row] = 1;
                    ++follow.followed;
                    follow.delays.push_back(table.times[row] - at);
                }
            }
        }
        finishFollowUp(follow);
        m_followUps.push_back(std::move(follow));
    }
}

void EventProcess::fitShape()
{
    const EventTable &table = m_snapshot->events[m_options.eventType];
    m_shape.fill(kFlatWeekEvents / 168.0);
    for (ProfileIndex p = 0; p < m_rowEnds.size(); ++p) {
        const Zone &zone = m_snapshot->zoneOf(p);
        for (std::uint32_t row = table.offsets[p]; row < m_rowEnds[p]; ++row)
            m_shape[static_cast<std::size_t>(hourOfWeek(zone.toLocal({table.times[row]})))] += 1.0;
    }
    double total = 0;
    for (const double weight : m_shape)
        total += weight;
    for (double &weight : m_shape)
        weight *= 168.0 / total;
}

std::uint32_t EventProcess::rowOf(ProfileIndex p, double u) const
{
    const EventTable &table = m_snapshot->events[m_options.eventType];
    const std::uint32_t own = m_rowEnds[p] - table.offsets[p];
    if (own > 0)
        return table.offsets[p] + static_cast<std::uint32_t>(u * own);
    if (m_pastRows.empty())
        return kNoRow;
    return m_pastRows[static_cast<std::size_t>(u * static_cast<double>(m_pastRows.size()))];
}

} // namespace pathloom
