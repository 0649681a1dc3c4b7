// SPDX-License-Identifier: GPL-3.0-or-later
// Small projects and imports for the tests of the store.
#pragma once

#include "engine/store/Project.h"

#include <QTemporaryDir>

#include <string>

namespace pathloom::test {

/// A folder of its own, removed at the end.
class Folder
{
public:
    [[nodiscard]] std::filesystem::path file(const std::string &name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

private:
    QTemporaryDir m_folder;
};

[[nodiscard]] inline std::string bytesOf(const std::filesystem::path &file)
{
    std::string bytes;
    if (FILE *in = std::fopen(file.c_str(), "rb")) {
        char buffer[65536];
        for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, in)) > 0;)
            bytes.append(buffer, n);
        std::fclose(in);
    }
    return bytes;
}

inline void writeBytes(const std::filesystem::path &file, std::string_view bytes)
{
    FILE *out = std::fopen(file.c_str(), "wb");
    std::fwrite(bytes.data(), 1, bytes.size(), out);
    std::fclose(out);
}

/// `rows` profiles and as many purchases, one list, one item, one quarantined row.
[[nodiscard]] ImportBatch batchOf(const std::string &id, std::size_t rows, std::uint64_t firstKey = 0);

} // namespace pathloom::test
