// SPDX-License-Identifier: Apache-2.0
// Pieces of 4 MiB keep cancelling quick and every blob far below SQLite's limit of 1 GB.
#include "engine/store/Blob.h"

#include <zstd.h>

namespace pathloom {

namespace {

constexpr std::size_t kPiece = std::size_t{4} << 20;
constexpr int kLevel = 1;

struct FreeContext {
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

tl::unexpected<Error> damaged(std::string_view what, std::string_view reason)
{
    return fail(ErrorKind::BadInput, "store.damaged",
                {{"file", std::string(what)}, {"reason", std::string(reason)}});
}

} // namespace

std::string compress(std::string_view bytes)
{
    const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kLevel);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    out.resize(ZSTD_compress2(context.get(), out.data(), out.size(), bytes.data(), bytes.size()));
    return out;
}

/// Grows with what comes out, so that a damaged length never asks for memory that is not filled.
static Result<std::string> decompressLong(ZSTD_DCtx *context, std::string_view piece, std::size_t size,
                                          std::string_view what)
{
    std::string out;
    ZSTD_inBuffer from{piece.data(), piece.size(), 0};
    std::size_t left = 1;
    bool isMoving = true;
    while (left != 0 && isMoving) {
        const std::size_t start = out.size();
        const std::size_t read = from.pos;
        out.resize(start + std::min(kPiece, size - start));
        ZSTD_outBuffer to{out.data() + start, out.size() - start, 0};
        left = ZSTD_decompressStream(context, &to, &from);
        if (ZSTD_isError(left))
            return damaged(what, ZSTD_getErrorName(left));
        out.resize(start + to.pos);
        isMoving = to.pos > 0 || from.pos > read;
    }
    if (left != 0 || out.size() != size)
        return damaged(what, "a compressed piece ends early");
    return out;
}

Result<std::string> decompress(std::string_view piece, std::string_view what)
{
    const auto size = ZSTD_getFrameContentSize(piece.data(), piece.size());
    // Runs and documents are single pieces, so the bound is far above kPiece.
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > (std::uint64_t{1} << 32))
        return damaged(what, "not a compressed piece");
    const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
    if (size > 4 * kPiece)
        return decompressLong(context.get(), piece, size, what);
    std::string out(size, '\0');
    const std::size_t done =
        ZSTD_decompressDCtx(context.get(), out.data(), out.size(), piece.data(), piece.size());
    if (ZSTD_isError(done))
        return damaged(what, ZSTD_getErrorName(done));
    return out;
}

std::vector<std::string> compressPieces(std::string_view bytes)
{
    std::vector<std::string> pieces;
    do {
        pieces.push_back(compress(bytes.substr(0, kPiece)));
        bytes.remove_prefix(std::min(bytes.size(), kPiece));
    } while (!bytes.empty());
    return pieces;
}

Result<std::string> joinPieces(const std::vector<std::string> &pieces, std::string_view what)
{
    std::string out;
    for (const std::string &piece : pieces) {
        auto bytes = decompress(piece, what);
        if (!bytes)
            return failWith(std::move(bytes).error());
        out += *bytes;
    }
    return out;
}

Status BlobTable::put(std::string_view part, std::string_view bytes, const TaskControl &control) const
{
    Statement insert = m_database.prepare("INSERT INTO " + m_table
                                          + " (owner, part, position, data) VALUES (?, ?, ?, ?)");
    std::int64_t position = 0;
    do {
        if (control.isStopped())
            return cancelled();
        const std::string piece = compress(bytes.substr(0, kPiece));
        insert.bind(0, m_owner).bind(1, part).bind(2, position++).bindBlob(3, piece);
        PATHLOOM_TRY(insert.finish());
        bytes.remove_prefix(std::min(bytes.size(), kPiece));
    } while (!bytes.empty());
    return {};
}

Status BlobTable::putPieces(std::string_view part, const std::vector<std::string> &pieces,
                            const TaskControl &control) const
{
    Statement insert = m_database.prepare("INSERT INTO " + m_table
                                          + " (owner, part, position, data) VALUES (?, ?, ?, ?)");
    std::int64_t position = 0;
    for (const std::string &piece : pieces) {
        if (control.isStopped())
            return cancelled();
        insert.bind(0, m_owner).bind(1, part).bind(2, position++).bindBlob(3, piece);
        PATHLOOM_TRY(insert.finish());
    }
    return {};
}

Result<std::string> BlobTable::get(std::string_view part, const TaskControl &control) const
{
    Statement select = m_database.prepare("SELECT data FROM " + m_table
                                          + " WHERE owner = ? AND part = ? ORDER BY position");
    select.bind(0, m_owner).bind(1, part);
    std::string out;
    bool found = false;
    while (select.next()) {
        if (control.isStopped())
            return cancelled();
        auto piece = decompress(select.blob(0), m_database.file().string());
        if (!piece)
            return failWith(std::move(piece).error());
        out = found ? out.append(*piece) : std::move(*piece);
        found = true;
    }
    PATHLOOM_TRY(select.finish());
    if (!found)
        return damaged(m_database.file().string(), m_owner + " has no " + std::string(part));
    return out;
}

Result<std::vector<std::string>> BlobTable::pieces(std::string_view part) const
{
    Statement select = m_database.prepare("SELECT data FROM " + m_table
                                          + " WHERE owner = ? AND part = ? ORDER BY position");
    select.bind(0, m_owner).bind(1, part);
    std::vector<std::string> found;
    while (select.next())
        found.emplace_back(select.blob(0));
    PATHLOOM_TRY(select.finish());
    if (found.empty())
        return damaged(m_database.file().string(), m_owner + " has no " + std::string(part));
    return found;
}

Status BlobTable::clear() const
{
    Statement remove = m_database.prepare("DELETE FROM " + m_table + " WHERE owner = ?");
    return remove.bind(0, m_owner).finish();
}

} // namespace pathloom
