// SPDX-License-Identifier: GPL-3.0-or-later
// One function per chart: puts plain data into a plot. Used by ChartView alone.
#pragma once

#include "ui/charts/ChartData.h"
#include "ui/charts/CustomPlot.h"
#include "ui/theme/Theme.h"

namespace pathloom::ui {

/// What the pointer says over a plot: the text at a key of its list, empty for none.
using PlotTips = std::vector<QString>;

void styleAxes(QCustomPlot &plot, const Theme &theme);
/// A category axis that names its entries, first entry on top or left.
void nameEntries(QCPAxis *axis, const QStringList &labels);
[[nodiscard]] QString elided(const QString &text, int characters = 30);
void labelAt(QCustomPlot &plot, double x, double y, const QString &text, const QColor &colour,
             Qt::Alignment alignment);

PlotTips plotInto(QCustomPlot &plot, const BarsData &data, const Theme &theme);
PlotTips plotInto(QCustomPlot &plot, const WaterfallData &data, const Theme &theme);
PlotTips plotInto(QCustomPlot &plot, const FunnelData &data, const Theme &theme);
PlotTips plotInto(QCustomPlot &plot, const DailyData &data, const Theme &theme);
PlotTips plotInto(QCustomPlot &plot, const IntervalsData &data, const Theme &theme);
PlotTips plotInto(QCustomPlot &plot, const HistogramData &data, const Theme &theme);

} // namespace pathloom::ui
