// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas for assistive technology: steps in flow order, with what they are and lead to.
#pragma once

namespace pathloom::ui {

class Canvas;

/// Registers the interface factory; calling it again does nothing.
void installCanvasAccessibility();
/// Tells assistive technology that the current step changed.
void announceCurrentStep(Canvas &canvas);

} // namespace pathloom::ui
