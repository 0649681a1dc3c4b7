// SPDX-License-Identifier: Apache-2.0
// What happens anyway: how often each profile repeats an event, when in the week, after what.
#pragma once

#include "engine/data/Snapshot.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <vector>

namespace pathloom {

/// A gamma prior over Poisson rates, fitted to counts over equal exposures by the method of moments:
/// shape = m²/(v − m) with mean m and variance v of the counts (at most 1,000 where v ≤ m, which is
/// plain Poisson), rate = shape/m. A profile with k events over T days has the posterior
/// Gamma(shape + k, rate + T); its count in h more days is negative binomial.
struct GammaPoisson {
    double shape = 0;
    double rate = 0;             ///< days
    double perDay = 0;           ///< mean events of a profile per day
    double low = 0, high = 0;    ///< 95 % interval of perDay
    std::uint64_t events = 0;    ///< observations
};
[[nodiscard]] GammaPoisson fitGammaPoisson(std::span<const std::uint32_t> counts, double exposureDays);

/// Number of events of one profile in a horizon: negative binomial.
struct CountLaw {
    double shape = 0;   ///< shape + k
    double stay = 1;    ///< q = h/(rate + T + h): chance of "one more"
    double none = 1;    ///< P(0) = (1 − q)^shape
    /// The count at quantile u in [0, 1), at most 1,000.
    [[nodiscard]] std::uint32_t count(double u) const
    {
        return u < none ? 0U : countBeyond(u);
    }

private:
    [[nodiscard]] std::uint32_t countBeyond(double u) const;
};
[[nodiscard]] CountLaw countLaw(const GammaPoisson &prior, double events, double exposureDays,
                                double horizonDays);

/// Relative frequency of the 168 local hours of the week; the mean is 1.
using WeekShape = std::array<double, 168>;

/// When in a horizon an event falls, for one zone: the week's shape laid over the local hours.
class HorizonClock
{
public:
    HorizonClock(const WeekShape &shape, const Zone &zone, Instant start, Duration horizon);
    /// The instant at quantile u in [0, 1).
    [[nodiscard]] std::int64_t at(double u) const;

private:
    std::int64_t m_start = 0;
    std::int64_t m_end = 0;
    std::vector<double> m_cumulated; ///< weight up to the end of hour i
};

/// "After `trigger`, the event follows within the window": share with n, and the delays seen.
struct FollowUp {
    std::size_t trigger = 0;         ///< event type
    double share = 0;                ///< triggers that were followed before the next trigger
    double low = 0, high = 0;        ///< 95 % interval (Wilson)
    std::uint64_t triggers = 0;
    std::uint64_t followed = 0;
    std::vector<std::int64_t> delays;///< ms, ascending; at most 10,000 evenly chosen
};

/// The recurrence of one event type over a horizon, fitted to the history before `start` alone.
/// Events that follow a trigger are explained by it and left out of the profile's own rate.
/// Immutable; read from any thread.
class EventProcess
{
public:
    struct Options {
        std::size_t eventType = 0;
        Instant start;
        Duration horizon;
        std::vector<std::size_t> triggers;      ///< event types that it may follow
        Duration followWindow = Duration::days(7);
    };
    EventProcess(const SnapshotPtr &snapshot, const Options &options);

    [[nodiscard]] std::size_t eventType() const { return m_options.eventType; }
    [[nodiscard]] const GammaPoisson &prior() const { return m_prior; }
    [[nodiscard]] const WeekShape &weekShape() const { return m_shape; }
    [[nodiscard]] const std::vector<FollowUp> &followUps() const { return m_followUps; }
    [[nodiscard]] const CountLaw &countOf(ProfileIndex p) const { return m_laws[p]; }
    /// Instant of an event at quantile u.
    [[nodiscard]] std::int64_t timeOf(ProfileIndex p, double u) const
    {
        return m_clocks[m_snapshot->profileZones[p]].at(u);
    }
    /// A past row whose properties the event repeats: the profile's own, else anybody's; kNoRow
    /// where the history holds none.
    static constexpr std::uint32_t kNoRow = 0xffffffffU;
    [[nodiscard]] std::uint32_t rowOf(ProfileIndex p, double u) const;

private:
    void countEvents(std::vector<std::uint32_t> &counts);
    void explainFollowUps(std::vector<std::uint8_t> &explained);
    void fitShape();

    SnapshotPtr m_snapshot;
    Options m_options;
    GammaPoisson m_prior;
    WeekShape m_shape{};
    std::vector<FollowUp> m_followUps;
    std::vector<CountLaw> m_laws;
    std::vector<HorizonClock> m_clocks;      ///< by zone of the snapshot
    std::vector<std::uint32_t> m_rowEnds;    ///< past rows of p: [offsets[p], m_rowEnds[p])
    std::vector<std::uint32_t> m_pastRows;   ///< all past rows, for profiles without any
};

} // namespace pathloom
