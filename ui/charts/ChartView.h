// SPDX-License-Identifier: GPL-3.0-or-later
// The widget that shows any chart, and the functions that render and export one without a window.
#pragma once

#include "engine/base/Result.h"
#include "ui/charts/ChartData.h"

#include <QImage>
#include <QPalette>
#include <QWidget>

class QCustomPlot;

namespace pathloom::ui {

/// Shows one chart in the colours of its palette. The whole content is its accessible description;
/// a context menu copies the picture, copies the words, and asks for an export.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    void setData(ChartData data);
    [[nodiscard]] const ChartData &data() const { return m_data; }
    /// Pale, because what it shows belongs to an earlier state of the project.
    void setStale(bool on);
    [[nodiscard]] bool isStale() const { return m_isStale; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person asked to save this chart; the page chooses the file and calls exportChart().
    void exportAsked(pathloom::ui::ChartView *chart);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;

private:
    void rebuild();
    [[nodiscard]] QString tipAt(const QPoint &position) const;

    ChartData m_data;
    bool m_isStale = false;
    QCustomPlot *m_plot = nullptr;
    std::vector<QString> m_tips;
};

/// The chart as a picture of `size` device-independent pixels, in the colours of the palette.
[[nodiscard]] QImage renderChart(const ChartData &data, const QSize &size, const QPalette &palette,
                                 double scale = 1.0);
/// PNG, SVG or PDF by the file's suffix; written to a temporary first and renamed.
/// Errors: "charts.suffix" with `suffix`, "charts.write" with `file`, `reason`.
[[nodiscard]] Status exportChart(const ChartData &data, const QString &file, const QSize &size,
                                 const QPalette &palette);
/// Height that shows all entries of the data legibly.
[[nodiscard]] int naturalHeight(const ChartData &data);

} // namespace pathloom::ui
