// SPDX-License-Identifier: Apache-2.0
// JSON as the engine reads and writes it: strict reading, canonical writing.
#pragma once

#include "engine/base/Result.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace pathloom {

using Json = nlohmann::json; ///< objects keep their keys sorted

/// Parses a whole document. Errors: "json.syntax" with line, column and the parser's reason.
[[nodiscard]] Result<Json> parseJson(std::string_view text, std::string_view sourceName = {});

/// Canonical bytes: sorted keys, no insignificant space, UTF-8 NFC, shortest round-trip numbers,
/// whole numbers without fraction, one LF at the end.
[[nodiscard]] std::string canonicalJson(const Json &json);

/// The same order, indented by two spaces, for people and version control.
[[nodiscard]] std::string prettyJson(const Json &json);

/// Typed member access. Errors: "json.missing" or "json.type" with `key` and `expected`.
[[nodiscard]] Result<std::string> jsonString(const Json &object, std::string_view key);
[[nodiscard]] Result<double> jsonNumber(const Json &object, std::string_view key);
[[nodiscard]] Result<bool> jsonBool(const Json &object, std::string_view key);

} // namespace pathloom
