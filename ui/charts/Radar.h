// SPDX-License-Identifier: GPL-3.0-or-later
// The maturity radar with its ladder of stages, painted by hand.
#pragma once

#include "ui/charts/ChartData.h"
#include "ui/theme/Theme.h"

class QPainter;
class QRectF;

namespace pathloom::ui {

void paintRadar(QPainter &painter, const QRectF &rect, const RadarData &data, const Theme &theme);

} // namespace pathloom::ui
