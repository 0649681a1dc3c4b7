// SPDX-License-Identifier: Apache-2.0
// Byte strings of any length in a table: split, compressed, each piece with its checksum.
#pragma once

#include "engine/base/Task.h"
#include "engine/store/Sqlite.h"

#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// One compressed piece (Zstandard, level 1, with content checksum) and back.
/// Errors: "store.damaged" with `file`, `reason`.
[[nodiscard]] std::string compress(std::string_view bytes);
[[nodiscard]] Result<std::string> decompress(std::string_view piece, std::string_view what);

/// A value cut into pieces of 4 MiB, each compressed; at least one.
[[nodiscard]] std::vector<std::string> compressPieces(std::string_view bytes);
[[nodiscard]] Result<std::string> joinPieces(const std::vector<std::string> &pieces, std::string_view what);

/// Pieces of one value lie in rows (owner, part, position, data) of `table`.
class BlobTable
{
public:
    BlobTable(const Database &database, std::string table, std::string owner)
        : m_database(database), m_table(std::move(table)), m_owner(std::move(owner))
    {
    }

    /// Looks at the stop token between pieces of 4 MiB.
    [[nodiscard]] Status put(std::string_view part, std::string_view bytes, const TaskControl &control) const;
    [[nodiscard]] Result<std::string> get(std::string_view part, const TaskControl &control) const;
    /// The same with the pieces as they lie in the table.
    [[nodiscard]] Status putPieces(std::string_view part, const std::vector<std::string> &pieces) const;
    [[nodiscard]] Result<std::vector<std::string>> pieces(std::string_view part) const;
    [[nodiscard]] Status clear() const; ///< removes every part of the owner

private:
    const Database &m_database;
    std::string m_table;
    std::string m_owner;
};

} // namespace pathloom
