// SPDX-License-Identifier: GPL-3.0-or-later
// Charts in words.
#include "ui/charts/ChartData.h"

#include "ui/text/NameText.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Charts)

public:
    static QString valueOf(double value, text::Unit unit, const QString &currency)
    {
        return std::isfinite(value) ? text::quantity(value, unit, currency) : tr("unmeasured");
    }

    static QStringList of(const BarsData &data)
    {
        QStringList lines;
        for (const auto &bar : data.bars) {
            QString line =
                tr("%1: %2").arg(bar.label, valueOf(bar.value, data.unit, data.currency));
            if (bar.interval)
                line += tr(" (95 % interval %1)")
                            .arg(text::interval(bar.interval->low, bar.interval->high, data.unit,
                                                data.currency));
            lines += line;
        }
        return lines;
    }

    static QStringList of(const WaterfallData &data)
    {
        QStringList lines;
        if (data.parts.empty())
            return lines;
        double sum = 0;
        for (const auto &part : data.parts) {
            lines += tr("%1: %2").arg(part.label, text::number(part.value));
            sum += part.value;
        }
        return lines << tr("%1: %2").arg(data.total, text::number(sum));
    }

    static QStringList of(const FunnelData &data)
    {
        QStringList lines;
        for (const auto &stage : data.stages) {
            const double first = data.stages.front().value;
            lines += tr("%1: %2 (%3 of the first)")
                         .arg(stage.label, text::quantity(stage.value, text::Unit::Count),
                              text::percent(first > 0 ? stage.value / first : 0));
        }
        return lines;
    }

    static QStringList of(const DailyData &data)
    {
        QStringList lines;
        for (const auto &line : data.lines) {
            double sum = 0;
            for (const double value : line.values)
                sum += value;
            lines += tr("%1: %2 in %n day(s)", nullptr, static_cast<int>(line.values.size()))
                         .arg(line.label, text::quantity(sum, text::Unit::Count));
        }
        return lines;
    }

    static QStringList of(const IntervalsData &data)
    {
        QStringList lines;
        for (const auto &row : data.rows)
            lines += tr("%1: %2").arg(row.label, row.value);
        return lines;
    }

    static QStringList of(const HistogramData &data)
    {
        QStringList lines;
        for (std::size_t i = 0; i < data.counts.size(); ++i)
            lines += tr("%1: %2").arg(data.label(i), text::quantity(data.counts[i], text::Unit::Count));
        return lines;
    }

    static QStringList of(const RadarData &data)
    {
        QStringList lines;
        for (const auto &axis : data.axes)
            lines += tr("%1: %2 of %3")
                         .arg(axis.label, valueOf(axis.value, text::Unit::Points, {}),
                              text::number(axis.maximum));
        if (data.stage > 0)
            lines += tr("Stage: %1").arg(text::stageName(data.stage));
        return lines;
    }

    static QStringList of(const std::monostate &) { return {}; }
};

} // namespace

QString HistogramData::label(std::size_t bar) const
{
    const auto index = static_cast<qsizetype>(bar);
    return index + 1 < ends.size() ? Words::tr("%1 to under %2").arg(ends[index], ends[index + 1])
                                   : QString::number(index);
}

QString titleOf(const ChartData &data)
{
    return std::visit(
        [](const auto &chart) -> QString {
            if constexpr (std::is_same_v<std::decay_t<decltype(chart)>, std::monostate>)
                return {};
            else
                return chart.title;
        },
        data);
}

bool isEmpty(const ChartData &data)
{
    return std::visit([](const auto &chart) { return Words::of(chart).isEmpty(); }, data);
}

QString describe(const ChartData &data)
{
    const QStringList lines = std::visit([](const auto &chart) { return Words::of(chart); }, data);
    return titleOf(data) + u". "_s + lines.join(u"; "_s);
}

} // namespace pathloom::ui
