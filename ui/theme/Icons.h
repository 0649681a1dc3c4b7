// SPDX-License-Identifier: GPL-3.0-or-later
// Icons drawn for this product: SVG in one colour, which follows the theme.
#pragma once

#include "engine/model/StepCatalogue.h"

#include <QColor>
#include <QIcon>
#include <QRectF>
#include <QString>

class QPainter;

namespace pathloom::ui {

/// The icon resources/icons/NAME.svg in the text colour of the application's palette, sharp at every
/// size and scale. An unknown name gives an empty icon.
[[nodiscard]] QIcon icon(const QString &name);
/// The same in a fixed colour.
[[nodiscard]] QIcon icon(const QString &name, const QColor &colour);
/// "step-message" of StepKind::Message.
[[nodiscard]] QString iconNameOf(StepKind kind);
/// The kind's glyph in white on a rounded tile of its group's colour; for lists and palettes.
[[nodiscard]] QIcon stepIcon(StepKind kind);

/// Paints a glyph straight into a painter (vector output stays vector).
void paintGlyph(QPainter &painter, const QString &name, const QRectF &rect, const QColor &colour);
/// Whether resources/icons/NAME.svg is part of the program.
[[nodiscard]] bool hasIcon(const QString &name);

} // namespace pathloom::ui
