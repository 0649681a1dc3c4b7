// SPDX-License-Identifier: GPL-3.0-or-later
// A slider over months whose track is a chart of the audience.
#pragma once

#include "engine/segment/OverTime.h"

#include <QAbstractSlider>

namespace pathloom::ui {

/// One bar a month, the chosen one filled. Its value is the index of the month; arrow keys, Home, End
/// and the wheel move it, a click chooses. Tips name month and audience.
class MonthStrip : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit MonthStrip(QWidget *parent = nullptr);

    void setPoints(std::vector<AudiencePoint> points);
    [[nodiscard]] const std::vector<AudiencePoint> &points() const { return m_points; }
    /// "1 Mar 2025: 1,204 profiles"
    [[nodiscard]] QString textAt(int index) const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;
    void sliderChange(SliderChange change) override;

private:
    [[nodiscard]] int indexAt(int x) const;

    std::vector<AudiencePoint> m_points;
};

} // namespace pathloom::ui
