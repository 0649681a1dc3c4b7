// SPDX-License-Identifier: Apache-2.0
// The zip archive of a package: written in one canonical form, read by a zip library.
#pragma once

#include "engine/base/Result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pathloom {

/// Name and content, in the order of the archive.
using ArchiveEntries = std::vector<std::pair<std::string, std::string>>;

/// Stored without compression, times of 1980-01-01, no extra fields: equal entries give equal bytes
/// on every machine and with every version of a zip library. Entries and archive stay below 4 GiB.
[[nodiscard]] std::string archiveBytes(const ArchiveEntries &entries);

/// Errors: BadInput "package.not-a-package" with `reason`; entries above 1 GiB are refused.
[[nodiscard]] Result<ArchiveEntries> readArchive(std::string_view bytes);

} // namespace pathloom
