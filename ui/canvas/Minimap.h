// SPDX-License-Identifier: GPL-3.0-or-later
// The whole graph in a corner of the canvas: click to jump, drag to pan.
#pragma once

#include <QWidget>

namespace pathloom::ui {

class Canvas;

class Minimap : public QWidget
{
    Q_OBJECT

public:
    explicit Minimap(Canvas &canvas);
    /// Puts it in the bottom right corner; hides it where the canvas is too small.
    void place();
    /// Scene point under a point of the map.
    [[nodiscard]] QPointF sceneAt(const QPointF &point) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QTransform toMap() const;
    void jump(const QPointF &point);

    Canvas &m_canvas;
};

} // namespace pathloom::ui
