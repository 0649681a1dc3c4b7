// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of codes and their source texts, and the one way to look them up, translate and fill them.
#pragma once

#include "engine/base/Result.h"

#include <QString>

#include <span>
#include <string_view>

namespace pathloom::text {

/// One row: a code of the engine and its English text, marked for translation.
struct TextRow {
    std::string_view code;
    const char *source;
};

/// The translated text of a code; a null string where the table lacks it.
[[nodiscard]] QString lookUp(std::span<const TextRow> table, const char *context,
                             std::string_view code);
/// Puts `arguments` into the places "{name}". A place without an argument is left out.
[[nodiscard]] QString filled(QString text, const Arguments &arguments);
/// Names of the places in a text, in order of appearance.
[[nodiscard]] QStringList placesOf(const QString &text);

} // namespace pathloom::text
