// SPDX-License-Identifier: Apache-2.0
// One loop over packed bytes; a decoder for each packing.
#include "engine/ingest/Unpack.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <memory>

namespace pathloom {

namespace {

enum class Step : std::uint8_t { More, MemberEnd, Corrupt };

// Takes bytes from `in` and appends at most a chunk of what they hold.
class Decoder
{
public:
    Decoder() = default;
    Decoder(const Decoder &) = delete;
    Decoder &operator=(const Decoder &) = delete;
    virtual ~Decoder() = default;
    virtual Step step(std::string_view &in, std::string &text) = 0;
};

class Inflater : public Decoder
{
public:
    // 32: gzip or zlib header, found by itself.
    Inflater() { inflateInit2(&m_stream, 15 + 32); }
    ~Inflater() override { inflateEnd(&m_stream); }
    Step step(std::string_view &in, std::string &text) override
    {
        const std::size_t start = text.size();
        text.resize(start + kReadChunk);
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(in.data()));
        m_stream.avail_in = static_cast<uInt>(in.size());
        m_stream.next_out = reinterpret_cast<Bytef *>(text.data() + start);
        m_stream.avail_out = static_cast<uInt>(kReadChunk);
        const int status = inflate(&m_stream, Z_NO_FLUSH);
        in = in.substr(in.size() - m_stream.avail_in);
        text.resize(text.size() - m_stream.avail_out);
        if (status == Z_STREAM_END)
            inflateReset(&m_stream);
        return status == Z_STREAM_END                    ? Step::MemberEnd
               : status == Z_OK || status == Z_BUF_ERROR ? Step::More
                                                         : Step::Corrupt;
    }

private:
    z_stream m_stream{};
};

class Zstd : public Decoder
{
public:
    Step step(std::string_view &in, std::string &text) override
    {
        const std::size_t start = text.size();
        text.resize(start + kReadChunk);
        ZSTD_inBuffer from{in.data(), in.size(), 0};
        ZSTD_outBuffer to{text.data() + start, kReadChunk, 0};
        const std::size_t status = ZSTD_decompressStream(m_context.get(), &to, &from);
        in.remove_prefix(from.pos);
        text.resize(start + to.pos);
        return ZSTD_isError(status) ? Step::Corrupt : status == 0 ? Step::MemberEnd : Step::More;
    }

private:
    struct Free {
        void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
    };
    std::unique_ptr<ZSTD_DCtx, Free> m_context{ZSTD_createDCtx()};
};

enum class Fault : std::uint8_t { Truncated, Corrupt };

tl::unexpected<Error> refused(Packing packing, Fault fault, std::string_view fileName)
{
    const bool isCut = fault == Fault::Truncated;
    const char *code = packing == Packing::Gzip ? (isCut ? "ingest.gzip-truncated" : "ingest.gzip-corrupt")
                                                : (isCut ? "ingest.zstd-truncated" : "ingest.zstd-corrupt");
    return fail(ErrorKind::BadInput, code, {{"file", std::string(fileName)}});
}

// After a member: zeros are padding, another member of the same packing goes on.
enum class Rest : std::uint8_t { End, Another, Garbage };

Rest restAfter(std::string_view in, Packing packing)
{
    if (packingOf(in) == packing)
        return Rest::Another;
    return in.find_first_not_of('\0') == std::string_view::npos ? Rest::End : Rest::Garbage;
}

} // namespace

Packing packingOf(std::string_view bytes)
{
    if (bytes.substr(0, 2) == "\x1f\x8b")
        return Packing::Gzip;
    return bytes.substr(0, 4) == "\x28\xb5\x2f\xfd" ? Packing::Zstd : Packing::None;
}

Result<std::string> unpack(std::string_view bytes, Packing packing, std::string_view fileName,
                           std::size_t limit, const TaskControl &control)
{
    const std::unique_ptr<Decoder> decoder = packing == Packing::Gzip
                                                 ? std::unique_ptr<Decoder>(new Inflater)
                                                 : std::unique_ptr<Decoder>(new Zstd);
    std::string text;
    std::string_view rest = bytes;
    for (;;) {
        if (control.isStopped())
            return cancelled();
        const std::size_t before = text.size();
        std::string_view in = rest.substr(0, kReadChunk);
        const std::size_t given = in.size();
        const Step step = decoder->step(in, text);
        rest.remove_prefix(given - in.size());
        control.report("ingest.read", static_cast<double>(bytes.size() - rest.size()),
                       static_cast<double>(bytes.size()));
        if (limit > 0 && text.size() >= limit)
            return text;
        if (text.size() > kMaxText)
            return fail(ErrorKind::BadInput, "ingest.file-too-large",
                        {{"file", std::string(fileName)}});
        if (step == Step::Corrupt)
            return refused(packing, Fault::Corrupt, fileName);
        if (step == Step::MemberEnd) {
            const Rest after = restAfter(rest, packing);
            if (after == Rest::End)
                return text;
            if (after == Rest::Garbage)
                return refused(packing, Fault::Corrupt, fileName);
        } else if (rest.empty() && text.size() == before) {
            // A preview reads only the beginning of a big file: then the cut is ours.
            if (limit > 0 && bytes.size() >= limit)
                return text;
            return refused(packing, Fault::Truncated, fileName);
        }
    }
}

} // namespace pathloom
