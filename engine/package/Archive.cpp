// SPDX-License-Identifier: Apache-2.0
// Writing is ours, so that the bytes depend on nothing else; the format is PKWARE's APPNOTE 6.3.
#include "engine/package/Archive.h"

#include <zip.h>
#include <zlib.h>

#include <cstdint>
#include <memory>

namespace pathloom {

namespace {

constexpr std::uint64_t kMostEntryBytes = std::uint64_t{1} << 30;
constexpr std::uint16_t kVersionNeeded = 20;
constexpr std::uint16_t kUtf8Names = 0x0800;
constexpr std::uint16_t kDosDate = 0x0021; // 1980-01-01

void put16(std::string &out, std::uint32_t value)
{
    out += static_cast<char>(value & 0xff);
    out += static_cast<char>(value >> 8 & 0xff);
}

void put32(std::string &out, std::uint32_t value)
{
    put16(out, value & 0xffff);
    put16(out, value >> 16);
}

// The part that local and central headers share.
void putCommon(std::string &out, const std::string &name, const std::string &content)
{
    const auto size = static_cast<std::uint32_t>(content.size());
    const auto crc = crc32_z(0, reinterpret_cast<const Bytef *>(content.data()), content.size());
    put16(out, kVersionNeeded);
    put16(out, kUtf8Names);
    put16(out, 0); // stored
    put16(out, 0); // time
    put16(out, kDosDate);
    put32(out, static_cast<std::uint32_t>(crc));
    put32(out, size);
    put32(out, size);
    put16(out, static_cast<std::uint32_t>(name.size()));
    put16(out, 0); // extra fields
}

struct Discard {
    void operator()(zip_t *archive) const { zip_discard(archive); }
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

tl::unexpected<Error> unreadable(std::string reason)
{
    return fail(ErrorKind::BadInput, "package.not-a-package", {{"reason", std::move(reason)}});
}

Result<std::string> contentOf(zip_t *archive, zip_uint64_t index, const zip_stat_t &stat)
{
    if (stat.size > kMostEntryBytes)
        return unreadable(std::string(stat.name) + " is too large");
    const std::unique_ptr<zip_file_t, Discard> file(zip_fopen_index(archive, index, 0));
    std::string content(stat.size, '\0');
    if (!file || zip_fread(file.get(), content.data(), stat.size) != static_cast<zip_int64_t>(stat.size))
        return unreadable(std::string(stat.name) + " cannot be read");
    // Reading to the very end makes the library compare the checksum.
    char beyond = 0;
    if (zip_fread(file.get(), &beyond, 1) != 0)
        return unreadable(std::string(stat.name) + " has a wrong checksum");
    return content;
}

} // namespace

std::string archiveBytes(const ArchiveEntries &entries)
{
    std::string out;
    std::string directory;
    for (const auto &[name, content] : entries) {
        const auto offset = static_cast<std::uint32_t>(out.size());
        put32(out, 0x04034b50);
        putCommon(out, name, content);
        out += name;
        out += content;
        put32(directory, 0x02014b50);
        put16(directory, kVersionNeeded);
        putCommon(directory, name, content);
        put16(directory, 0); // comment
        put16(directory, 0); // disk
        put16(directory, 0); // internal attributes
        put32(directory, 0); // external attributes
        put32(directory, offset);
        directory += name;
    }
    const auto start = static_cast<std::uint32_t>(out.size());
    out += directory;
    put32(out, 0x06054b50);
    put32(out, 0); // disks
    put16(out, static_cast<std::uint32_t>(entries.size()));
    put16(out, static_cast<std::uint32_t>(entries.size()));
    put32(out, static_cast<std::uint32_t>(directory.size()));
    put32(out, start);
    put16(out, 0); // comment
    return out;
}

Result<ArchiveEntries> readArchive(std::string_view bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t *opened = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
    const std::string reason = zip_error_strerror(&error);
    zip_error_fini(&error);
    if (!opened) {
        zip_source_free(source);
        return unreadable(reason);
    }
    const std::unique_ptr<zip_t, Discard> archive(opened);
    ArchiveEntries entries;
    const zip_int64_t count = zip_get_num_entries(opened, 0);
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(opened, i, 0, &stat) != 0 || !stat.name)
            return unreadable("an entry has no name");
        auto content = contentOf(opened, i, stat);
        if (!content)
            return failWith(std::move(content).error());
        entries.emplace_back(stat.name, std::move(*content));
    }
    return entries;
}

} // namespace pathloom
