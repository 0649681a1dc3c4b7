// SPDX-License-Identifier: GPL-3.0-or-later
// A small project with a journey, segments, offers and a policy, free of errors, for package tests.
#pragma once

#include "engine/data/Schema.h"
#include "engine/model/Document.h"
#include "engine/package/Package.h"

#include <string>

namespace pathloom::test {

[[nodiscard]] Schema shopSchema();
[[nodiscard]] Document shopDocument();
/// Run and identity that the gate accepts for the document.
[[nodiscard]] PackageOptions acceptedOptions(const Document &document);
[[nodiscard]] ExprPtr ruleOf(const std::string &text);

} // namespace pathloom::test
