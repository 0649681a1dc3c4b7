// SPDX-License-Identifier: GPL-3.0-or-later
// Chart data of a run's results.
#include "ui/runs/ResultCharts.h"

#include "ui/runs/ResultTables.h"
#include "ui/text/NameText.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ResultCharts)
};

double sumOf(const JourneyResult &journey, const std::string &metric)
{
    double sum = 0;
    for (const StepResult &step : journey.steps)
        if (const auto found = step.metrics.find(metric); found != step.metrics.end())
            sum += found->second.mean;
    return sum;
}

} // namespace

FunnelData funnelOf(const JourneyResult &journey)
{
    FunnelData funnel;
    funnel.title = Words::tr("Funnel");
    funnel.axis = Words::tr("Count");
    funnel.stages = {{text::kpiName("qualified"), static_cast<double>(journey.qualified)},
                     {text::kpiName("entered"), static_cast<double>(journey.entered)}};
    for (const char *metric : {"delivered", "opened", "clicked"})
        if (const double sum = sumOf(journey, metric); sum > 0)
            funnel.stages.push_back({text::kpiName(metric), sum});
    funnel.stages.push_back({text::kpiName("converted"), static_cast<double>(journey.converted)});
    return funnel;
}

DailyData dailyOf(const JourneyResult &journey, Instant start)
{
    DailyData daily;
    daily.title = Words::tr("By day");
    daily.axis = Words::tr("Count per day");
    daily.start = QDateTime::fromMSecsSinceEpoch(start.ms, Qt::UTC).date();
    for (const DailySeries &series : journey.days) {
        const bool isMoney =
            series.measure.starts_with("cost") || series.measure.starts_with("revenue");
        const bool isEmpty = std::all_of(series.values.begin(), series.values.end(),
                                         [](double value) { return value == 0; });
        if (!isMoney && !isEmpty && daily.lines.size() < 6)
            daily.lines.push_back({text::measureName(series.measure), series.values});
    }
    return daily;
}

IntervalsData kpiIntervals(const std::map<std::string, Estimate> &kpis, const QString &currency)
{
    IntervalsData data;
    data.title = Words::tr("Key figures with their intervals");
    for (const std::string &code : kpiOrder(kpis)) {
        const Estimate &estimate = kpis.at(code);
        if (!estimate.measured || estimate.mean == 0)
            continue;
        const text::Unit unit = text::kpiUnit(code);
        data.rows.push_back({text::kpiName(code),
                             Words::tr("%1, 95 % interval %2, one outcome %3")
                                 .arg(valueOf(estimate, unit, currency),
                                      text::interval(estimate.low, estimate.high, unit, currency),
                                      text::interval(estimate.predictedLow, estimate.predictedHigh,
                                                     unit, currency)),
                             estimate.mean,
                             {estimate.low, estimate.high},
                             {estimate.predictedLow, estimate.predictedHigh}});
    }
    return data;
}

HistogramData pressureOf(const RunResult &result)
{
    HistogramData data;
    data.title = Words::tr("Contact pressure");
    data.axis = Words::tr("Profiles");
    data.valueAxis = Words::tr("Messages in a profile's fullest 7 days");
    for (const std::uint64_t count : result.pressure)
        data.counts.push_back(static_cast<double>(count));
    return data;
}

} // namespace pathloom::ui
