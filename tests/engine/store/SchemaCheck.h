// SPDX-License-Identifier: GPL-3.0-or-later
// Validates JSON against the published schemas.
#pragma once

#include "engine/base/Json.h"

#include <string>

namespace pathloom::test {

/// Content of a JSON file of the source tree. Requires: it is there and is JSON.
[[nodiscard]] Json sourceJson(const std::string &path);

/// What resources/schemas/KIND.schema.json finds wrong, one violation a line; empty: nothing.
[[nodiscard]] std::string violations(const Json &json, const std::string &kind);

} // namespace pathloom::test
