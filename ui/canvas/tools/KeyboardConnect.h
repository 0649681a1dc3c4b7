// SPDX-License-Identifier: GPL-3.0-or-later
// Connecting by keyboard: digits choose the outlet, arrows the target, Enter connects.
#pragma once

#include "engine/edit/Edits.h"

#include <QKeyEvent>

namespace pathloom::ui {

class Canvas;

/// A mode of the canvas between Ctrl+E and Enter or Escape.
class KeyboardConnect
{
public:
    KeyboardConnect(Canvas &canvas, PathEnd from);
    ~KeyboardConnect();

    enum class Answer { Ignored, Handled, Finished };
    [[nodiscard]] Answer key(const QKeyEvent &event);

private:
    void showTarget();
    void step(int direction);
    [[nodiscard]] PathId replaced() const;

    Canvas &m_canvas;
    PathEnd m_from;
    std::vector<StepId> m_targets; ///< in flow order
    std::size_t m_at = 0;
};

} // namespace pathloom::ui
