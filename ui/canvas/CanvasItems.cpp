// SPDX-License-Identifier: GPL-3.0-or-later
// Items hand their visual to the painters.
#include "ui/canvas/CanvasItems.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <QWidget>

namespace pathloom::ui {

namespace {

const Theme &themeFor(const QWidget *widget)
{
    return widget ? themeOf(widget->palette()) : lightTheme();
}

double zoomOf(const QPainter *painter)
{
    return QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform())
           / painter->device()->devicePixelRatioF();
}

} // namespace

void StepItem::show(const StepVisual &visual, const StepLook &look)
{
    if (visual.rect != m_visual.rect)
        prepareGeometryChange();
    m_visual = visual;
    m_look = look;
    setZValue(static_cast<int>(look.isSelected ? Layer::SelectedStep : Layer::Step));
    update();
}

QRectF StepItem::boundingRect() const
{
    // Numbers may be wider than the card.
    return m_visual.rect.adjusted(-kStepMargin - 60, -kStepMargin, kStepMargin + 60,
                                  kStepMargin + kNumbersHeight);
}

void StepItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *widget)
{
    if (m_visual.step)
        paintStep(*painter, m_visual, m_look, themeFor(widget), zoomOf(painter));
}

void PathItem::show(const PathVisual &visual, const PathLook &look)
{
    if (visual.route != m_visual.route)
        prepareGeometryChange();
    m_visual = visual;
    m_look = look;
    setZValue(static_cast<int>(look.isSelected ? Layer::SelectedPath : Layer::Path));
    update();
}

QRectF PathItem::boundingRect() const
{
    return m_visual.route.boundingRect().adjusted(-14, -14, 14, 14);
}

void PathItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *widget)
{
    paintPath(*painter, m_visual, m_look, themeFor(widget), zoomOf(painter));
}

void PathLabelItem::show(const QPointF &centre, const PathLook &look)
{
    if (centre != m_centre || look.label != m_look.label)
        prepareGeometryChange();
    m_centre = centre;
    m_look = look;
    setZValue(static_cast<int>(Layer::PathLabel));
    setVisible(!look.label.isEmpty());
    update();
}

QRectF PathLabelItem::boundingRect() const
{
    const QSizeF size = chipSize(m_look.label) + QSizeF(4, 4);
    return {m_centre - QPointF(size.width() / 2, size.height() / 2), size};
}

void PathLabelItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *widget)
{
    paintPathLabel(*painter, m_centre, m_look, themeFor(widget), zoomOf(painter));
}

void NoteItem::show(const NoteVisual &visual, bool isSelected)
{
    if (visual.rect != m_visual.rect)
        prepareGeometryChange();
    m_visual = visual;
    m_isSelected = isSelected;
    setZValue(static_cast<int>(Layer::Note));
    update();
}

QRectF NoteItem::boundingRect() const { return m_visual.rect.adjusted(-3, -3, 3, 3); }

void NoteItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *widget)
{
    paintNote(*painter, m_visual, m_isSelected, themeFor(widget));
}

void FrameItem::show(const FrameVisual &visual)
{
    if (visual.rect != m_visual.rect)
        prepareGeometryChange();
    m_visual = visual;
    setZValue(static_cast<int>(Layer::Frame));
    update();
}

QRectF FrameItem::boundingRect() const { return m_visual.rect.adjusted(-3, -3, 3, 3); }

void FrameItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *widget)
{
    paintFrame(*painter, m_visual, themeFor(widget));
}

} // namespace pathloom::ui
