// SPDX-License-Identifier: GPL-3.0-or-later
// Paints steps, paths, notes and frames; the window, the minimap and pictures share it.
#pragma once

#include "ui/canvas/CanvasOverlay.h"
#include "ui/canvas/GraphVisual.h"
#include "ui/document/DiagnosticsRunner.h"
#include "ui/theme/Theme.h"

class QPainter;

namespace pathloom::ui {

/// Below this zoom only boxes and icons are drawn.
inline constexpr double kDetailZoom = 0.4;
/// Room under a card for its numbers, and around it for badge and shadow.
inline constexpr double kStepMargin = 14;
inline constexpr double kNumbersHeight = 22;

struct StepLook {
    bool isSelected = false;
    bool isHovered = false;
    bool isFocused = false;
    bool isTarget = false;  ///< of the gesture under way
    bool isGhost = false;   ///< not there yet
    ProblemCounts problems{};
    QString numbers{};      ///< overlay line; empty: none
    bool isStale = false;
};

struct PathLook {
    bool isSelected = false;
    bool isHighlighted = false; ///< a step may be dropped here
    QString label{};
    double share = -1;          ///< of the busiest path; < 0: no overlay
    bool isStale = false;
};

/// Outline of a kind's card: tells groups of kinds apart without reading.
[[nodiscard]] QPainterPath stepOutline(const StepVisual &visual);

/// `zoom` chooses the level of detail; painting is in scene coordinates.
void paintStep(QPainter &painter, const StepVisual &visual, const StepLook &look, const Theme &theme, double zoom);
void paintPath(QPainter &painter, const PathVisual &visual, const PathLook &look, const Theme &theme, double zoom);
/// The look's label, centred on a point; see placeLabels().
void paintPathLabel(QPainter &painter, const QPointF &centre, const PathLook &look, const Theme &theme, double zoom);
void paintNote(QPainter &painter, const NoteVisual &visual, bool isSelected, const Theme &theme);
void paintFrame(QPainter &painter, const FrameVisual &visual, const Theme &theme);
void paintGrid(QPainter &painter, const QRectF &area, const Theme &theme, double zoom);
/// A path to be: dashed, in the accent or, refused, in the error colour.
void paintLoosePath(QPainter &painter, const QPolygonF &route, bool isAllowed, const Theme &theme);
[[nodiscard]] QSizeF chipSize(const QString &text);
/// Text on a rounded ground, centred on a point.
void paintChip(QPainter &painter, const QPointF &centre, const QString &text, const QColor &ground,
               const QColor &ink, const QColor &border);

} // namespace pathloom::ui
