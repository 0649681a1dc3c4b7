// SPDX-License-Identifier: GPL-3.0-or-later
// Results of a run as charts: plain data in, chart data out.
#pragma once

#include "engine/simulate/Run.h"
#include "ui/charts/ChartData.h"

namespace pathloom::ui {

/// Qualified → entered → delivered → opened → clicked → converted, as far as the run counts them.
[[nodiscard]] FunnelData funnelOf(const JourneyResult &journey);
/// The main measures by day of the horizon; `start` is the run's.
[[nodiscard]] DailyData dailyOf(const JourneyResult &journey, Instant start);
/// The measured key figures with both intervals, relative to their means.
[[nodiscard]] IntervalsData kpiIntervals(const std::map<std::string, Estimate> &kpis,
                                         const QString &currency);
/// Profiles by messages in their fullest 7 days.
[[nodiscard]] HistogramData pressureOf(const RunResult &result);

} // namespace pathloom::ui
