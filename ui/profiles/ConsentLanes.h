// SPDX-License-Identifier: GPL-3.0-or-later
// Permissions over time as lanes, with an instant that can be moved.
#pragma once

#include "ui/profiles/ProfileTables.h"

#include <QWidget>

namespace pathloom::ui {

/// Given is a filled bar, withdrawn a hatched one, never recorded a thin line. A click chooses an
/// instant; left and right go to the change before and after, Home and End to both ends.
class ConsentLanes : public QWidget
{
    Q_OBJECT

public:
    explicit ConsentLanes(QWidget *parent = nullptr);

    /// The time from the first change to `end`, seen from `at`.
    void setLanes(std::vector<ConsentLane> lanes, Instant end, Instant at);
    void setInstant(Instant at);
    [[nodiscard]] Instant instant() const { return m_at; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void instantChosen(pathloom::Instant at);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRect laneRect(int lane) const;
    [[nodiscard]] double xOf(Instant at) const;
    [[nodiscard]] Instant instantAt(double x) const;
    void choose(Instant at);
    void describe();
    void paintLane(QPainter &painter, const ConsentLane &lane, const QRect &rect) const;

    std::vector<ConsentLane> m_lanes;
    std::vector<Instant> m_stops; ///< changes and the end, ascending
    Instant m_from, m_end, m_at;
    int m_names = 0; ///< width of the names
};

} // namespace pathloom::ui
