// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of problems that checks find: one sentence, the reason, and the mend.
#pragma once

#include "engine/model/Document.h"

#include <QString>
#include <QStringList>

namespace pathloom::text {

/// What is wrong, in one sentence with the diagnostic's arguments put in.
[[nodiscard]] QString sentence(const Diagnostic &diagnostic);
/// Why that is a problem.
[[nodiscard]] QString reason(const Diagnostic &diagnostic);
/// What to do about it.
[[nodiscard]] QString mend(const Diagnostic &diagnostic);
[[nodiscard]] QString severityName(Severity severity);
[[nodiscard]] bool hasProblemText(std::string_view code);
/// Codes that have texts, for the test that compares them with the checks.
[[nodiscard]] QStringList problemCodes();

} // namespace pathloom::text
