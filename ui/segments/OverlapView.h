// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the overlap of segments: a Venn diagram of two or three, an UpSet plot of more.
#pragma once

#include "engine/segment/Overlap.h"

#include <QStringList>
#include <QWidget>

namespace pathloom::ui {

/// Every region can be chosen by a click or the arrow keys. The circles of a Venn diagram are not to
/// scale, the numbers are; an UpSet plot shows the largest regions as bars.
class OverlapView : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMostColumns = 24;

    explicit OverlapView(QWidget *parent = nullptr);

    void setOverlap(QStringList names, std::vector<OverlapRegion> regions);
    [[nodiscard]] const std::vector<OverlapRegion> &regions() const { return m_regions; }
    [[nodiscard]] int current() const { return m_current; } ///< −1: none
    void setCurrent(int region);
    /// "only in A and B: 1,204 profiles"
    [[nodiscard]] QString textOf(int region) const;
    /// The region drawn at a point, or −1.
    [[nodiscard]] int regionAt(QPointF point) const;
    [[nodiscard]] bool isVenn() const { return m_names.size() <= 3; }
    [[nodiscard]] QSize sizeHint() const override { return {480, 320}; }

Q_SIGNALS:
    void regionChosen(int region);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Circle {
        QPointF centre;
        double radius = 0;
    };
    [[nodiscard]] std::vector<Circle> circles() const;
    [[nodiscard]] QPointF placeOf(std::uint32_t sets) const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] QRectF columnRect(int column) const;
    [[nodiscard]] double matrixTop() const;
    void paintVenn(QPainter &painter) const;
    void paintUpSet(QPainter &painter) const;

    QStringList m_names;
    std::vector<OverlapRegion> m_regions;
    int m_current = -1;
};

} // namespace pathloom::ui
