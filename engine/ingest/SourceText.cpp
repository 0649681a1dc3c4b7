// SPDX-License-Identifier: Apache-2.0
// Reading and decoding of sources.
#include "engine/ingest/SourceText.h"

#include "engine/base/Hash.h"
#include "engine/ingest/Unpack.h"

#include <unicode/unistr.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace pathloom {

namespace {

constexpr std::size_t kTelling = 65'536; ///< bytes that tell the encoding

tl::unexpected<Error> refused(std::string_view code, std::string_view fileName)
{
    return fail(ErrorKind::BadInput, code, {{"file", std::string(fileName)}});
}

// UTF-16 without a mark: one byte of nearly every pair of Western text is 0.
Encoding guessUtf16(std::string_view head, bool &bigEndian)
{
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < head.size(); ++i)
        zeros[i & 1] += head[i] == '\0';
    const std::size_t pairs = head.size() / 2;
    bigEndian = zeros[0] > zeros[1];
    const bool is = pairs >= 4 && std::max(zeros[0], zeros[1]) * 10 > pairs * 4 &&
                    std::min(zeros[0], zeros[1]) * 50 < pairs;
    return is ? Encoding::Utf16 : Encoding::Detect;
}

bool isText(std::string_view head)
{
    for (const std::string_view magic : {"PK\x03\x04", "SQLite format 3", "%PDF-", "\x89PNG"}) {
        if (head.substr(0, magic.size()) == magic)
            return false;
    }
    std::size_t control = 0;
    for (const char c : head)
        control += (c >= 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    return control * 10 <= head.size();
}

// Bytes of the well-formed character that starts at `at`, or 0 (Unicode 15, table 3-7).
std::size_t characterSize(std::string_view bytes, std::size_t at)
{
    const auto byte = [&](std::size_t i) {
        return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
    };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    const std::size_t size = first < 0xc2   ? 0
                             : first < 0xe0 ? 2
                             : first < 0xf0 ? 3
                             : first < 0xf5 ? 4
                                            : 0;
    const unsigned low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    const unsigned high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    if (size == 0 || byte(1) < low || byte(1) > high)
        return 0;
    for (std::size_t i = 2; i < size; ++i) {
        if ((byte(i) & 0xc0) != 0x80)
            return 0;
    }
    return size;
}

// Well-formed multi-byte characters against bytes that are none decide between UTF-8 and Latin-1.
Encoding guessByteEncoding(std::string_view text)
{
    if (isUtf8(text))
        return Encoding::Utf8;
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t size = characterSize(text, i);
        good += size > 1;
        bad += size == 0;
        i += std::max<std::size_t>(size, 1);
    }
    return bad > 0 && good < bad * 10 ? Encoding::Latin1 : Encoding::Utf8;
}

// Piecewise, because ICU counts in 32 bits. No piece of UTF-16 ends within a surrogate pair.
std::string converted(std::string_view bytes, const char *charset, std::size_t leadByte)
{
    constexpr std::size_t kPiece = std::size_t{64} << 20;
    std::string out;
    while (!bytes.empty()) {
        std::size_t size = std::min(bytes.size(), kPiece);
        const bool splitsPair = leadByte > 0 && size == kPiece &&
                                (static_cast<unsigned char>(bytes[size - leadByte]) & 0xfc) == 0xd8;
        size -= splitsPair ? 2 : 0;
        icu::UnicodeString(bytes.data(), static_cast<std::int32_t>(size), charset)
            .toUTF8String(out);
        bytes.remove_prefix(size);
    }
    return out;
}

void cutAfterLine(SourceText &source, std::size_t limit)
{
    source.isWhole = false;
    source.text.resize(std::min(source.text.size(), limit));
    const std::size_t last = source.text.find_last_of('\n');
    if (last != std::string::npos)
        source.text.resize(last + 1);
}

std::shared_future<std::string> ready(std::string value)
{
    std::promise<std::string> promise;
    promise.set_value(std::move(value));
    return promise.get_future().share();
}

// Turns unpacked bytes into UTF-8 in place.
Status decode(SourceText &source, std::string_view fileName, Encoding wanted)
{
    std::string &text = source.text;
    const std::string_view head = std::string_view(text).substr(0, kTelling);
    bool bigEndian = head.substr(0, 2) == "\xfe\xff";
    std::size_t mark = bigEndian || head.substr(0, 2) == "\xff\xfe" ? 2 : 0;
    Encoding found = mark == 2 ? Encoding::Utf16 : Encoding::Detect;
    if (head.substr(0, 3) == "\xef\xbb\xbf") {
        mark = 3;
        found = Encoding::Utf8;
    }
    source.hasByteOrderMark = mark > 0;
    if (found == Encoding::Detect)
        found = guessUtf16(head, bigEndian);
    if (wanted != Encoding::Detect && (wanted == Encoding::Utf16) != (found == Encoding::Utf16))
        return refused("ingest.wrong-encoding", fileName);
    if (found != Encoding::Utf16 && !isText(head))
        return refused("ingest.not-text", fileName);
    if (found == Encoding::Detect)
        found = wanted == Encoding::Detect ? guessByteEncoding(text) : wanted;
    source.encoding = found;
    const std::string_view body = std::string_view(text).substr(mark);
    if (found == Encoding::Utf16)
        text = converted(body, bigEndian ? "UTF-16BE" : "UTF-16LE", bigEndian ? 2 : 1);
    else if (found == Encoding::Latin1)
        text = converted(body, "windows-1252", 0);
    else if (mark > 0)
        text.erase(0, mark);
    return {};
}

struct FileCloser {
    void operator()(std::FILE *file) const { std::fclose(file); }
};

} // namespace

bool isUtf8(std::string_view bytes)
{
    std::size_t i = 0;
    while (i < bytes.size()) {
        // Eight ASCII bytes at a time.
        std::uint64_t word = 0;
        if (bytes.size() - i >= 8) {
            std::memcpy(&word, bytes.data() + i, 8);
            if ((word & 0x8080808080808080ULL) == 0) {
                i += 8;
                continue;
            }
        }
        const std::size_t size = characterSize(bytes, i);
        if (size == 0)
            return false;
        i += size;
    }
    return true;
}

Result<SourceText> decodeSource(std::string bytes, std::string_view fileName, Encoding wanted,
                                std::size_t limit, const TaskControl &control)
{
    SourceText source;
    source.fileBytes = bytes.size();
    if (bytes.empty())
        return refused("ingest.empty-file", fileName);
    const Packing packing = packingOf(bytes);
    const bool hasMark = bytes[0] == '\xef' || bytes[0] == '\xfe' || bytes[0] == '\xff';
    // Text that stays where it is is hashed while its rows are read.
    const bool staysPut = limit == 0 && packing == Packing::None && !hasMark &&
                          bytes.size() > kReadChunk &&
                          bytes.find('\0') >= std::min(bytes.size(), kTelling) &&
                          wanted != Encoding::Latin1 && isUtf8(bytes);
    if (limit == 0 && !staysPut)
        source.fileHash = ready(sha256Hex(bytes));
    if (packing != Packing::None) {
        source.isCompressed = true;
        auto text = unpack(bytes, packing, fileName, limit, control);
        if (!text)
            return failWith(text.error());
        bytes.clear();
        bytes.shrink_to_fit();
        source.text = std::move(*text);
    } else {
        source.text = std::move(bytes);
    }
    if (staysPut)
        source.fileHash = std::async(std::launch::async, [text = std::string_view(source.text)] {
                              return sha256Hex(text);
                          }).share();
    const bool isCut = limit > 0 && source.text.size() >= limit;
    PATHLOOM_TRY(decode(source, fileName, wanted));
    if (isCut)
        cutAfterLine(source, source.text.size());
    if (source.text.find_first_not_of("\r\n") == std::string::npos)
        return refused("ingest.empty-file", fileName);
    return source;
}

Result<SourceText> readSource(const std::filesystem::path &file, Encoding wanted, std::size_t limit,
                              const TaskControl &control)
{
    const auto cannotOpen = [&](int reason) {
        return fail(ErrorKind::System, "ingest.file-open",
                    {{"file", file.string()}, {"reason", std::strerror(reason)}});
    };
    std::error_code status;
    if (std::filesystem::is_directory(file, status))
        return cannotOpen(EISDIR);
    const std::unique_ptr<std::FILE, FileCloser> input(std::fopen(file.c_str(), "rb"));
    if (!input)
        return cannotOpen(errno);
    const auto size = std::filesystem::file_size(file, status);
    std::string bytes;
    // A part of a packed file unpacks to more, so the limit holds for what is read, too.
    for (std::size_t got = 1; got > 0 && (limit == 0 || bytes.size() < limit);) {
        if (control.isStopped())
            return cancelled();
        const std::size_t start = bytes.size();
        bytes.resize(start + kReadChunk);
        got = std::fread(bytes.data() + start, 1, kReadChunk, input.get());
        bytes.resize(start + got);
        control.report("ingest.read", static_cast<double>(bytes.size()),
                       status ? 0.0 : static_cast<double>(size));
        if (std::ferror(input.get()) != 0)
            return cannotOpen(errno);
        if (bytes.size() > kMaxText)
            return refused("ingest.file-too-large", file.string());
    }
    auto source = decodeSource(std::move(bytes), file.filename().string(), wanted, limit, control);
    if (source && !status)
        source->fileBytes = size;
    return source;
}

} // namespace pathloom
