// SPDX-License-Identifier: GPL-3.0-or-later
// Where the labels of paths stand, so that they cover neither steps nor each other.
#pragma once

#include "ui/canvas/GraphVisual.h"

namespace pathloom::ui {

/// Centres of the labels by path: on the path where there is room, else just above or below it.
/// A label covers a step or another label only where no place near its path is free. Paths are
/// served in the order of their ids, so the same graph and texts give the same places.
[[nodiscard]] std::map<PathId, QPointF> placeLabels(const GraphVisual &visual,
                                                    const std::map<PathId, QString> &labels);

} // namespace pathloom::ui
