// SPDX-License-Identifier: GPL-3.0-or-later
// Items of the scene: each paints one visual; none of them holds truth or takes input.
#pragma once

#include "ui/canvas/GraphPainter.h"

#include <QGraphicsItem>

namespace pathloom::ui {

/// Stacking order, from the back.
enum class Layer { Frame, Path, SelectedPath, Step, SelectedStep, PathLabel, Note };

class StepItem : public QGraphicsItem
{
public:
    void show(const StepVisual &visual, const StepLook &look);
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    StepVisual m_visual;
    StepLook m_look;
};

class PathItem : public QGraphicsItem
{
public:
    void show(const PathVisual &visual, const PathLook &look);
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    PathVisual m_visual;
    PathLook m_look;
};

/// Numbers of a path, above the steps so that they stay readable.
class PathLabelItem : public QGraphicsItem
{
public:
    void show(const QPointF &centre, const PathLook &look);
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QPointF m_centre;
    PathLook m_look;
};

class NoteItem : public QGraphicsItem
{
public:
    void show(const NoteVisual &visual, bool isSelected);
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    NoteVisual m_visual;
    bool m_isSelected = false;
};

class FrameItem : public QGraphicsItem
{
public:
    void show(const FrameVisual &visual);
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    FrameVisual m_visual;
};

} // namespace pathloom::ui
