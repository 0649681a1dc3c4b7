// SPDX-License-Identifier: GPL-3.0-or-later
// What charts show, as plain values, and the same in words for those who cannot see them.
#pragma once

#include "ui/text/Format.h"

#include <QDate>
#include <QString>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace pathloom::ui {

struct Interval {
    double low = 0;
    double high = 0;
};

/// Bars along a list of things: effectiveness by step, segment counts.
struct BarsData {
    struct Bar {
        QString label;
        double value = 0;                 ///< NaN: unmeasured, shown as such
        std::optional<Interval> interval; ///< 95 %
        QString note;                     ///< added to the tip: "n = 1,204"
    };
    QString title;
    QString axis; ///< what the numbers are, with their unit
    text::Unit unit = text::Unit::Number;
    QString currency;
    std::vector<Bar> bars;
    std::optional<Interval> range; ///< of the axis; none: from the data
};

/// Signed parts that add up to a total: R + T + C − F.
struct WaterfallData {
    struct Part {
        QString label;
        double value = 0; ///< signed
    };
    QString title;
    QString axis;
    std::vector<Part> parts;
    QString total; ///< label of the sum
    std::optional<Interval> totalInterval;
};

/// Stages of which each holds part of the one before.
struct FunnelData {
    struct Stage {
        QString label;
        double value = 0;
    };
    QString title;
    QString axis;
    std::vector<Stage> stages;
};

/// Values by day.
struct DailyData {
    struct Line {
        QString label;
        std::vector<double> values;
    };
    QString title;
    QString axis;
    QDate start;
    std::vector<Line> lines;
};

/// Means of different units, each with both intervals, as deviation from its own mean.
struct IntervalsData {
    struct Row {
        QString label;
        QString value; ///< the mean as text
        double mean = 0;
        Interval confidence;
        Interval predicted;
    };
    QString title;
    std::vector<Row> rows;
};

/// Counts by whole number (profiles by messages in their fullest 7 days), or between ends.
struct HistogramData {
    QString title;
    QString axis;      ///< of the counts
    QString valueAxis; ///< of the whole numbers or ends
    std::vector<double> counts;
    QStringList ends; ///< one more than counts: where each bar begins, and the last one ends

    /// "3", or "20 to under 30".
    [[nodiscard]] QString label(std::size_t bar) const;
};

/// Axes from a centre, each from 0 to its own maximum, with the ladder of stages beside it.
struct RadarData {
    struct Axis {
        QString label;
        double value = 0; ///< NaN: unmeasured
        double maximum = 5;
        std::optional<double> compared; ///< drawn apart: answers of an assessment
    };
    QString title;
    std::vector<Axis> axes;
    QString score;        ///< "6.2 of 10"
    int stage = 0;        ///< 1–5; 0: unmeasured
    QString valueName;    ///< legend of `value`
    QString comparedName; ///< legend of `compared`
};

using ChartData = std::variant<std::monostate, BarsData, WaterfallData, FunnelData, DailyData,
                               IntervalsData, HistogramData, RadarData>;

[[nodiscard]] QString titleOf(const ChartData &data);
[[nodiscard]] bool isEmpty(const ChartData &data);
/// The whole content in words: title, axis, every value with its interval.
[[nodiscard]] QString describe(const ChartData &data);

} // namespace pathloom::ui
