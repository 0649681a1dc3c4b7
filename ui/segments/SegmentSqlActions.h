// SPDX-License-Identifier: GPL-3.0-or-later
// A segment outside of Pathloom: as SQL on the clipboard.
#pragma once

#include "engine/rules/SqlDialect.h"
#include "engine/base/Id.h"

#include <QString>

namespace pathloom::ui {

class DocumentController;

/// Puts the segment as one statement, as of the end of the data, on the clipboard. What happened, as a
/// sentence: also where `graph` is no segment or the database cannot do what it asks.
[[nodiscard]] QString copyAsSql(const DocumentController &controller, const GraphId &graph, SqlDialect dialect);

} // namespace pathloom::ui
