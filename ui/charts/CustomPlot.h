// SPDX-License-Identifier: GPL-3.0-or-later
// Includes QCustomPlot, whose header needs the Qt keywords that our sources do without.
#pragma once

#define signals public
#define slots
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef foreach
#undef slots
#undef signals
