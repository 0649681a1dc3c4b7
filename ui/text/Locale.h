// SPDX-License-Identifier: GPL-3.0-or-later
// Language of the program: installs the translations that are built into it.
#pragma once

#include <QLocale>
#include <QStringList>

namespace pathloom::text {

/// Makes `locale` the default and installs its translation (and Qt's own, where the system has
/// it). English needs none but its plural forms. Replaces what an earlier call installed.
/// Requires a QCoreApplication. Returns the language in use, "en" where the asked one is missing.
QString installTranslator(const QLocale &locale);
/// Languages that are complete: "en", "de".
[[nodiscard]] QStringList languages();

} // namespace pathloom::text
