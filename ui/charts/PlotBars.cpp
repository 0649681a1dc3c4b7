// SPDX-License-Identifier: GPL-3.0-or-later
// Charts made of bars: values by name, the waterfall of terms, the funnel, the histogram.
#include "ui/charts/Plots.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

void styleAxes(QCustomPlot &plot, const Theme &theme)
{
    plot.setBackground(QBrush(theme.surface));
    for (QCPAxis *axis : {plot.xAxis, plot.yAxis, plot.xAxis2, plot.yAxis2}) {
        axis->setBasePen(QPen(theme.border));
        axis->setTickPen(QPen(theme.border));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(theme.text);
        axis->setLabelColor(theme.textMuted);
        axis->setTickLabelFont(fontFor(TextRole::Caption));
        axis->setLabelFont(fontFor(TextRole::Caption));
        axis->setTickLength(0);
        axis->grid()->setPen(QPen(theme.border, 0, Qt::DotLine));
        axis->grid()->setZeroLinePen(QPen(theme.borderStrong));
        axis->setLabelPadding(6);
    }
    plot.legend->setBrush(QBrush(theme.surface));
    plot.legend->setBorderPen(Qt::NoPen);
    plot.legend->setTextColor(theme.text);
    plot.legend->setFont(fontFor(TextRole::Caption));
    plot.plotLayout()->setRowSpacing(0);
}

QString elided(const QString &text, int characters)
{
    return text.size() <= characters ? text : text.left(characters - 1) + u'…';
}

void nameEntries(QCPAxis *axis, const QStringList &labels)
{
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (int i = 0; i < labels.size(); ++i)
        ticker->addTick(i, elided(labels[i]));
    axis->setTicker(ticker);
    axis->grid()->setVisible(false);
    axis->setRange(-0.6, static_cast<double>(labels.size()) - 0.4);
}

void labelAt(QCustomPlot &plot, double x, double y, const QString &text, const QColor &colour,
             Qt::Alignment alignment)
{
    auto *item = new QCPItemText(&plot);
    item->position->setCoords(x, y);
    item->setText(text);
    item->setColor(colour);
    item->setFont(fontFor(TextRole::Caption));
    item->setPositionAlignment(alignment);
    item->setPadding(QMargins(4, 2, 4, 2));
}

static QCPRange rangeOf(const std::vector<double> &values, const std::optional<Interval> &wanted)
{
    if (wanted)
        return {wanted->low, wanted->high};
    double low = 0;
    double high = 0;
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    if (low == high)
        high = 1;
    const double margin = (high - low) * 0.18;
    return {low < 0 ? low - margin : 0, high > 0 ? high + margin : 0};
}

static void addErrorBars(QCustomPlot &plot, QCPBars *bars, const BarsData &data, const Theme &theme)
{
    QVector<double> minus;
    QVector<double> plus;
    for (const auto &bar : data.bars) {
        const bool isKnown = bar.interval && std::isfinite(bar.value);
        minus += isKnown ? std::max(0.0, bar.value - bar.interval->low) : qQNaN();
        plus += isKnown ? std::max(0.0, bar.interval->high - bar.value) : qQNaN();
    }
    auto *errors = new QCPErrorBars(plot.yAxis, plot.xAxis);
    errors->removeFromLegend();
    errors->setDataPlottable(bars);
    errors->setPen(QPen(theme.text, 1.2));
    errors->setSymbolGap(0);
    errors->setData(minus, plus);
}

PlotTips plotInto(QCustomPlot &plot, const BarsData &data, const Theme &theme)
{
    auto *bars = new QCPBars(plot.yAxis, plot.xAxis);
    bars->setWidth(0.6);
    bars->setPen(Qt::NoPen);
    bars->setBrush(theme.series[0]);
    QStringList labels;
    std::vector<double> all;
    PlotTips tips;
    for (std::size_t i = 0; i < data.bars.size(); ++i) {
        const auto &bar = data.bars[i];
        const double key = static_cast<double>(i);
        const double value = std::isfinite(bar.value) ? bar.value : 0;
        bars->addData(key, value);
        labels += bar.label;
        all.push_back(value);
        if (bar.interval && std::isfinite(bar.value)) {
            all.push_back(bar.interval->high);
            all.push_back(bar.interval->low);
        }
        const QString shown = std::isfinite(bar.value)
                                  ? text::quantity(bar.value, data.unit, data.currency)
                                  : QCoreApplication::translate("Charts", "unmeasured");
        QString tip = bar.label + u": "_s + shown;
        if (bar.interval && std::isfinite(bar.value))
            tip += u" ("_s +
                   text::interval(bar.interval->low, bar.interval->high, data.unit, data.currency) +
                   u')';
        if (!bar.note.isEmpty())
            tip += u"\n"_s + bar.note;
        tips.push_back(tip);
        const double end = bar.interval && std::isfinite(bar.value)
                               ? std::max(value, bar.interval->high)
                               : std::max(value, 0.0);
        labelAt(plot, end, key, shown, std::isfinite(bar.value) ? theme.text : theme.textMuted,
                Qt::AlignLeft | Qt::AlignVCenter);
    }
    nameEntries(plot.yAxis, labels);
    plot.yAxis->setRangeReversed(true);
    plot.xAxis->setLabel(data.axis);
    plot.xAxis->setRange(rangeOf(all, data.range));
    addErrorBars(plot, bars, data, theme);
    return tips;
}

PlotTips plotInto(QCustomPlot &plot, const WaterfallData &data, const Theme &theme)
{
    QStringList labels;
    PlotTips tips;
    std::vector<double> reached;
    double sum = 0;
    const auto draw = [&](double key, double base, double value, const QColor &colour,
                          const QString &name) {
        auto *bar = new QCPBars(plot.xAxis, plot.yAxis);
        bar->setWidth(0.6);
        bar->setPen(Qt::NoPen);
        bar->setBrush(colour);
        bar->setBaseValue(base);
        bar->addData(key, value);
        labels += name;
        const QString number = (value < 0 ? u"−"_s : QString()) + text::number(std::abs(value), 2);
        tips.push_back(name + u": "_s + number);
        labelAt(plot, key, std::max(base, base + value), number, theme.text,
                Qt::AlignHCenter | Qt::AlignBottom);
        reached.push_back(base);
        reached.push_back(base + value);
    };
    double key = 0;
    for (const auto &part : data.parts) {
        draw(key, sum, part.value, part.value < 0 ? theme.series[1] : theme.series[2], part.label);
        auto *link = new QCPItemLine(&plot);
        sum += part.value;
        link->start->setCoords(key + 0.3, sum);
        link->end->setCoords(key + 0.7, sum);
        link->setPen(QPen(theme.borderStrong, 1, Qt::DashLine));
        ++key;
    }
    draw(key, 0, sum, theme.series[0], data.total);
    nameEntries(plot.xAxis, labels);
    plot.yAxis->setLabel(data.axis);
    plot.yAxis->setRange(rangeOf(reached, {}));
    return tips;
}

PlotTips plotInto(QCustomPlot &plot, const FunnelData &data, const Theme &theme)
{
    QStringList labels;
    PlotTips tips;
    const double first = data.stages.empty() ? 0 : data.stages.front().value;
    auto *bars = new QCPBars(plot.yAxis, plot.xAxis);
    bars->setWidth(0.72);
    bars->setPen(Qt::NoPen);
    bars->setBrush(theme.series[0]);
    for (std::size_t i = 0; i < data.stages.size(); ++i) {
        const auto &stage = data.stages[i];
        const double key = static_cast<double>(i);
        bars->addData(key, stage.value);
        labels += stage.label;
        const double before = i == 0 ? stage.value : data.stages[i - 1].value;
        QString text = text::quantity(stage.value, text::Unit::Count);
        if (i > 0 && first > 0)
            text += u"  ·  "_s + text::percent(stage.value / first);
        labelAt(plot, stage.value, key, text, theme.text, Qt::AlignLeft | Qt::AlignVCenter);
        tips.push_back(
            stage.label + u": "_s + text +
            (i > 0 && before > 0
                 ? u"\n"_s + QCoreApplication::translate("Charts", "%1 of the stage before")
                                 .arg(text::percent(stage.value / before))
                 : QString()));
    }
    nameEntries(plot.yAxis, labels);
    plot.yAxis->setRangeReversed(true);
    plot.xAxis->setLabel(data.axis);
    plot.xAxis->setRange(0, first > 0 ? first * 1.3 : 1);
    return tips;
}

/// Names some ends of the bars, as many as have room.
static void nameEnds(QCPAxis *axis, const QStringList &ends)
{
    constexpr qsizetype kMostNames = 5;
    const qsizetype step = std::max<qsizetype>(1, (ends.size() + kMostNames - 1) / kMostNames);
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (qsizetype i = 0; i < ends.size(); i += step)
        ticker->addTick(static_cast<double>(i) - 0.5, elided(ends[i], 14));
    axis->setTicker(ticker);
    axis->setTickLength(0, 4);
    axis->grid()->setVisible(false);
    axis->setRange(-0.6, static_cast<double>(ends.size()) - 1.4);
}

PlotTips plotInto(QCustomPlot &plot, const HistogramData &data, const Theme &theme)
{
    auto *bars = new QCPBars(plot.xAxis, plot.yAxis);
    bars->setWidth(data.ends.isEmpty() ? 0.85 : 0.94);
    bars->setPen(Qt::NoPen);
    bars->setBrush(theme.series[0]);
    QStringList labels;
    PlotTips tips;
    for (std::size_t i = 0; i < data.counts.size(); ++i) {
        bars->addData(static_cast<double>(i), data.counts[i]);
        labels += data.label(i);
        tips.push_back(data.label(i) + u": "_s +
                       text::quantity(data.counts[i], text::Unit::Count));
    }
    if (data.ends.isEmpty())
        nameEntries(plot.xAxis, labels);
    else
        nameEnds(plot.xAxis, data.ends);
    plot.xAxis->setLabel(data.valueAxis);
    plot.yAxis->setLabel(data.axis);
    plot.yAxis->setRange(rangeOf(data.counts, {}));
    return tips;
}

} // namespace pathloom::ui
