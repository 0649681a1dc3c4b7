// SPDX-License-Identifier: Apache-2.0
// The KPIs of a run, each as a formula over what the journeys counted.
#include "engine/simulate/Results.h"

#include <limits>

namespace pathloom {
namespace {

using J = JourneyMetric;
using Counts = std::span<const std::uint64_t>;

constexpr double kMoney = 10'000.0;

double number(Counts counts, J metric)
{
    // Money may be negative; counts stay far below the sign bit.
    return static_cast<double>(static_cast<std::int64_t>(counts[static_cast<std::size_t>(metric)]));
}

double ratio(double part, double whole)
{
    return whole > 0 ? part / whole : std::numeric_limits<double>::quiet_NaN();
}

template <J metric>
double countOf(Counts c)
{
    return number(c, metric);
}

template <J metric>
double moneyOf(Counts c)
{
    return number(c, metric) / kMoney;
}

template <J part, J whole>
double ratioOf(Counts c)
{
    return ratio(number(c, part), number(c, whole));
}

double incremental(Counts c) { return number(c, J::Converted) - number(c, J::Organic); }

double incrementalRevenue(Counts c)
{
    return (number(c, J::Revenue) - number(c, J::OrganicRevenue)) / kMoney;
}

double orderValue(Counts c) { return ratio(number(c, J::Revenue) / kMoney, number(c, J::Converted)); }

double returnOnCost(Counts c)
{
    const double cost = number(c, J::Cost) / kMoney;
    return ratio(incrementalRevenue(c) - cost, cost);
}

double hoursToConvert(Counts c) { return ratio(number(c, J::ConvertMinutes) / 60.0, number(c, J::Converted)); }

constexpr std::array kTable{
    Kpi{"entered", countOf<J::Entered>, J::Count, J::Count, J::Entered},
    Kpi{"deliveries", countOf<J::Delivered>, J::Count, J::Count, J::Delivered},
    Kpi{"open_rate", ratioOf<J::Opened, J::Delivered>, J::Opened, J::Delivered},
    Kpi{"click_rate", ratioOf<J::Clicked, J::Delivered>, J::Clicked, J::Delivered},
    Kpi{"conversions", countOf<J::Converted>, J::Count, J::Count, J::Converted},
    Kpi{"conversion_rate", ratioOf<J::Converted, J::Treated>, J::Converted, J::Treated},
    Kpi{"organic_conversions", countOf<J::Organic>, J::Count, J::Count, J::Organic},
    Kpi{"incremental_conversions", incremental, J::Count, J::Count, J::Converted},
    Kpi{"revenue", moneyOf<J::Revenue>, J::Count, J::Count, J::Revenue, kMoney},
    Kpi{"organic_revenue", moneyOf<J::OrganicRevenue>, J::Count, J::Count, J::OrganicRevenue, kMoney},
    Kpi{"incremental_revenue", incrementalRevenue, J::Count, J::Count, J::Revenue, kMoney},
    Kpi{"average_order_value", orderValue},
    Kpi{"cost", moneyOf<J::Cost>, J::Count, J::Count, J::Cost, kMoney},
    Kpi{"roi", returnOnCost},
    Kpi{"unsubscribe_rate", ratioOf<J::Unsubscribed, J::Delivered>, J::Unsubscribed, J::Delivered},
    Kpi{"time_to_convert_hours", hoursToConvert},
    Kpi{"messages_per_profile", ratioOf<J::Sent, J::Treated>},
    Kpi{"suppressed", countOf<J::Suppressed>, J::Count, J::Count, J::Suppressed},
};

} // namespace

std::span<const Kpi> kpiTable()
{
    return kTable;
}

} // namespace pathloom
