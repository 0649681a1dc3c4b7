// SPDX-License-Identifier: Apache-2.0
// The text of a source as UTF-8: read, unpacked and decoded.
#pragma once

#include "engine/base/Task.h"
#include "engine/ingest/Fields.h"

#include <cstdint>
#include <filesystem>
#include <future>
#include <string>
#include <string_view>

namespace pathloom {

struct SourceText {
    std::string
        text; ///< UTF-8 without byte order mark; invalid bytes of a UTF-8 source stay as they are
    /// SHA-256 of the bytes as they came, which may still be at work on another thread; not valid
    /// where only a part was read.
    std::shared_future<std::string> fileHash;
    std::uint64_t fileBytes = 0;
    bool isCompressed = false;
    bool hasByteOrderMark = false;
    bool isWhole = true; ///< false where `limit` cut it; then it ends after a line
    Encoding encoding = Encoding::Utf8;
};

/// Reads a file. A `limit` above 0 ends the text after about that many bytes. Errors: see
/// Importer.h.
[[nodiscard]] Result<SourceText> readSource(const std::filesystem::path &file, Encoding wanted,
                                            std::size_t limit, const TaskControl &control);
/// The same from memory.
[[nodiscard]] Result<SourceText> decodeSource(std::string bytes, std::string_view fileName,
                                              Encoding wanted, std::size_t limit,
                                              const TaskControl &control);

/// Whether the bytes are well-formed UTF-8.
[[nodiscard]] bool isUtf8(std::string_view bytes);

} // namespace pathloom
