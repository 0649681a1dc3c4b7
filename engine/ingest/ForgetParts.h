// SPDX-License-Identifier: Apache-2.0
// The parts of planning to forget: whose rows are whose, imports without rows, values of one's own.
#pragma once

#include "engine/ingest/Forget.h"

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pathloom {

/// The rows of one table of an import, with the columns that name profiles.
struct NamedRows {
    const std::vector<Hash128> *keys = nullptr;
    std::vector<std::pair<std::string_view, const Column *>> identities; ///< space, column
};
/// Tables of profiles, events, consents and lists, in this order.
[[nodiscard]] std::vector<NamedRows> namedRows(const ImportBatch &batch);

/// Rows of a column whose identifier in `space` is one of the keys.
[[nodiscard]] BitVector rowsNaming(std::string_view space, const Column &column,
                                   const std::set<IdentityKey> &keys, std::string_view callingCode);

/// The import without the marked rows (one vector a table, as namedRows() orders them), the keys of
/// rows that made nothing else, and texts that no row holds any more. Counts of rows follow.
[[nodiscard]] ImportBatch withoutRows(const ImportBatch &batch,
                                      const std::vector<BitVector> &marks);

/// Identifiers and personal values of the marked records.
[[nodiscard]] std::set<OwnValue> valuesOf(const ImportBatch &batch,
                                          const std::vector<BitVector> &marks,
                                          const Schema &schema);
/// Takes out the values that an import holds, also within other texts, without regard to the case of
/// ASCII letters. Returns how many.
std::uint64_t dropShared(std::set<OwnValue> &values, const ImportBatch &batch);

/// Whether a row that was set aside names one of the identities, as its mapping reads it, or holds
/// one of the values in its text.
[[nodiscard]] bool isAboutProfile(const QuarantinedRow &row, const ImportInfo &info,
                                  const std::set<IdentityKey> &keys,
                                  const std::set<OwnValue> &values);

/// ASCII letters in lower case.
[[nodiscard]] std::string asciiLower(std::string_view text);

} // namespace pathloom
