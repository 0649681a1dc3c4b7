// SPDX-License-Identifier: GPL-3.0-or-later
// Charts made of lines: values by day, and KPIs with both intervals.
#include "ui/charts/Plots.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

/// Lines differ by dash as well as by colour.
static QPen penOf(const Theme &theme, int index)
{
    constexpr Qt::PenStyle styles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return {QBrush(theme.series[index % 8]), 2, styles[index % 4]};
}

PlotTips plotInto(QCustomPlot &plot, const DailyData &data, const Theme &theme)
{
    double high = 1;
    int index = 0;
    std::size_t days = 0;
    for (const auto &line : data.lines) {
        QCPGraph *graph = plot.addGraph();
        graph->setName(line.label);
        graph->setPen(penOf(theme, index++));
        for (std::size_t day = 0; day < line.values.size(); ++day) {
            graph->addData(static_cast<double>(day), line.values[day]);
            high = std::max(high, line.values[day]);
        }
        days = std::max(days, line.values.size());
    }
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    const std::size_t step = std::max<std::size_t>(1, (days + 7) / 8);
    const QLocale locale;
    for (std::size_t day = 0; day < days; day += step)
        ticker->addTick(static_cast<double>(day),
                        locale.toString(data.start.addDays(static_cast<qint64>(day)), u"d MMM"_s));
    plot.xAxis->setTicker(ticker);
    plot.xAxis->setLabel(QCoreApplication::translate("Charts", "Day (UTC)"));
    plot.xAxis->setRange(0, days > 1 ? static_cast<double>(days - 1) : 1);
    plot.yAxis->setLabel(data.axis);
    plot.yAxis->setRange(0, high * 1.1);
    plot.legend->setVisible(data.lines.size() > 1);
    if (data.lines.size() > 1) {
        auto *row = new QCPLayoutGrid;
        plot.plotLayout()->addElement(1, 0, row);
        plot.plotLayout()->setRowStretchFactor(1, 0.001);
        row->setMargins(QMargins(0, 6, 0, 0));
        row->addElement(0, 0, plot.legend);
        plot.legend->setFillOrder(QCPLegend::foColumnsFirst);
        plot.legend->setWrap(6);
    }
    return {};
}

static void drawRange(QCustomPlot &plot, double key, double low, double high, const QPen &pen)
{
    auto *line = new QCPItemLine(&plot);
    line->start->setCoords(low, key);
    line->end->setCoords(high, key);
    line->setPen(pen);
    line->setClipToAxisRect(true);
}

PlotTips plotInto(QCustomPlot &plot, const IntervalsData &data, const Theme &theme)
{
    QStringList labels;
    PlotTips tips;
    double reach = 0.02;
    QColor soft = theme.series[0];
    soft.setAlpha(90);
    auto *means = new QCPGraph(plot.yAxis, plot.xAxis);
    means->setLineStyle(QCPGraph::lsNone);
    means->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, theme.text, theme.text, 7));
    for (std::size_t i = 0; i < data.rows.size(); ++i) {
        const auto &row = data.rows[i];
        const double key = static_cast<double>(i);
        const double scale = row.mean != 0 ? std::abs(row.mean) : 1;
        const auto relative = [&](double value) { return (value - row.mean) / scale * 100; };
        drawRange(plot, key, relative(row.predicted.low), relative(row.predicted.high),
                  QPen(soft, 9, Qt::SolidLine, Qt::FlatCap));
        drawRange(plot, key, relative(row.confidence.low), relative(row.confidence.high),
                  QPen(theme.series[0], 4, Qt::SolidLine, Qt::FlatCap));
        means->addData(key, 0);
        for (const double end :
             {row.predicted.low, row.predicted.high, row.confidence.low, row.confidence.high})
            reach = std::max(reach, std::abs(relative(end)));
        labels += row.label;
        tips.push_back(row.label + u": "_s + row.value);
    }
    nameEntries(plot.yAxis, labels);
    plot.yAxis->setRangeReversed(true);
    plot.xAxis->setLabel(QCoreApplication::translate(
        "Charts",
        "Deviation from the mean (%); dark: 95 % interval of the mean, light: of one outcome"));
    reach = std::min(reach * 1.15, 150.0);
    plot.xAxis->setRange(-reach, reach);
    return tips;
}

} // namespace pathloom::ui
