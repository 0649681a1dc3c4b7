// SPDX-License-Identifier: Apache-2.0
// Versions of the project file: what each added, and how an older file comes up to date.
#pragma once

#include "engine/store/Sqlite.h"

#include <span>

namespace pathloom {

/// "PLOM": the mark of a project in the header of its file.
inline constexpr std::int64_t kApplicationId = 0x504c4f4d;

/// Brings a file from version `to` − 1 to `to`. Never changed once released.
struct Migration {
    int to = 0;
    Status (*run)(const Database &database);
};

/// In ascending order, the first one makes an empty file.
[[nodiscard]] std::span<const Migration> migrations();
[[nodiscard]] int currentVersion();

/// Runs those above `from` in one transaction and sets the version.
[[nodiscard]] Status migrate(const Database &database, int from, std::span<const Migration> steps);

} // namespace pathloom
