// SPDX-License-Identifier: GPL-3.0-or-later
// Cutting of delimited text and decoding of sources.
#include "engine/ingest/CsvReader.h"
#include "engine/ingest/SourceText.h"
#include "tests/support/TestMain.h"

#include <rapidcheck.h>
#include <zlib.h>
#include <zstd.h>

#include <QTest>

using namespace pathloom;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Cut {
    Rows rows;
    std::vector<std::uint64_t> lines;
    std::vector<std::string> faults;
};

Cut cut(std::string_view text, char delimiter = ',')
{
    Cut out;
    CsvReader reader(text, delimiter, '"');
    for (SourceRow row; reader.next(row);) {
        out.rows.emplace_back(row.fields.begin(), row.fields.end());
        out.lines.push_back(row.line);
        out.faults.emplace_back(row.fault ? row.fault : "");
    }
    return out;
}

Result<SourceText> decoded(std::string bytes, Encoding wanted = Encoding::Detect)
{
    return decodeSource(std::move(bytes), "f.csv", wanted, 0, {});
}

std::string gzipped(const std::string &text)
{
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string out(text.size() + 1000, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string zstd(const std::string &text)
{
    std::string out(ZSTD_compressBound(text.size()), '\0');
    out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 1));
    return out;
}

std::string utf16(const std::u16string &text, bool bigEndian, bool mark)
{
    std::string out;
    const auto put = [&](char16_t unit) {
        const char low = static_cast<char>(unit & 0xff);
        const char high = static_cast<char>(unit >> 8);
        out += bigEndian ? high : low;
        out += bigEndian ? low : high;
    };
    if (mark)
        put(0xfeff);
    for (const char16_t unit : text)
        put(unit);
    return out;
}

std::string quoted(const std::string &field)
{
    std::string out = "\"";
    for (const char c : field)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

} // namespace

class CsvTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryLineEnd()
    {
        for (const char *end : {"\n", "\r\n", "\r"}) {
            const Cut out = cut(std::string("a,b") + end + end + "1,2" + end);
            QCOMPARE(out.rows, (Rows{{"a", "b"}, {"1", "2"}}));
        }
        QCOMPARE(cut("a,b\n1,2").rows.size(), std::size_t{2});
        QCOMPARE(cut("").rows.size(), std::size_t{0});
    }
    void readsQuotes()
    {
        const Cut out = cut("\"6) $750 - $1,000\",\"say "
                            "\"\"hi\"\"\",\"\",x\n\"two\nlines\",\"\"\"\",3,4\nlast,,,\n");
        QCOMPARE(out.rows, (Rows{{"6) $750 - $1,000", "say \"hi\"", "", "x"},
                                 {"two\nlines", "\"", "3", "4"},
                                 {"last", "", "", ""}}));
        QCOMPARE(out.lines, (std::vector<std::uint64_t>{1, 2, 4}));
        QCOMPARE(cut("5\" nails,x\n").rows, (Rows{{"5\" nails", "x"}}));
    }
    void anOpenQuoteSpoilsItsLineOnly()
    {
        const Cut out = cut("a,b\n1,\"open\n2,x\n3,y\n");
        QCOMPARE(out.rows.size(), std::size_t{4});
        QCOMPARE(out.faults[1], std::string("ingest.open-quote"));
        QCOMPARE(out.rows[2], (std::vector<std::string>{"2", "x"}));
        QCOMPARE(out.lines, (std::vector<std::uint64_t>{1, 2, 3, 4}));
    }
    void textBehindAQuoteIsAFault()
    {
        const Cut out = cut("\"a\"b,c\nd,e\n");
        QCOMPARE(out.faults, (std::vector<std::string>{"ingest.text-after-quote", ""}));
    }
    void anyFieldsReadBack()
    {
        QVERIFY(rc::check("what was quoted reads back", [] {
            const auto width = *rc::gen::inRange<std::size_t>(1, 5);
            const auto field =
                rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab,;\"\n\r\t ")));
            const auto rows = *rc::gen::container<Rows>(
                rc::gen::container<std::vector<std::string>>(width, field));
            std::string text;
            for (const auto &row : rows) {
                for (std::size_t i = 0; i < row.size(); ++i)
                    text += (i > 0 ? "," : "") + quoted(row[i]);
                text += "\r\n";
            }
            RC_ASSERT(cut(text).rows == rows);
        }));
    }
    void anyBytesEnd()
    {
        QVERIFY(rc::check("every byte is passed over once", [](const std::string &bytes) {
            CsvReader reader(bytes, ',', '"');
            SourceRow row;
            std::size_t rows = 0;
            while (reader.next(row)) {
                RC_ASSERT(!row.raw.empty());
                ++rows;
            }
            RC_ASSERT(reader.done() == 1.0);
            RC_ASSERT(rows <= bytes.size());
        }));
    }
    void detectsDelimiters()
    {
        QCOMPARE(detectDelimiter("a;b;c\n1,5;2;3\n4;5,0;6\n", '"'), ';');
        QCOMPARE(detectDelimiter("a\tb\n1\t2\n", '"'), '\t');
        QCOMPARE(detectDelimiter("a|b|c\n\"1|x\"|2|3\n", '"'), '|');
        QCOMPARE(detectDelimiter("one column\nof text\n", '"'), ',');
    }
    void namesEveryColumnOnce()
    {
        const std::string_view text = " id ,,id,name\n1,2,3,4\n";
        CsvReader reader(text, ',', '"');
        QCOMPARE(readColumnNames(reader, {',', '"', Encoding::Detect, true}, text),
                 (std::vector<std::string>{"id", "column_2", "id_2", "name"}));
        CsvReader bare(text, ',', '"');
        QCOMPARE(readColumnNames(bare, {',', '"', Encoding::Detect, false}, text).front(),
                 std::string("column_1"));
        SourceRow row;
        QVERIFY(bare.next(row));
        QCOMPARE(row.line, std::uint64_t{1});
    }
    void decodesEveryEncoding()
    {
        const std::string wanted = "name\nMüller\n€\n";
        const std::u16string wide = u"name\nMüller\n€\n";
        QCOMPARE(decoded(wanted)->text, wanted);
        QCOMPARE(decoded("\xef\xbb\xbf" + wanted)->text, wanted);
        QVERIFY(decoded("\xef\xbb\xbf" + wanted)->hasByteOrderMark);
        for (const bool bigEndian : {false, true}) {
            QCOMPARE(decoded(utf16(wide, bigEndian, true))->text, wanted);
            QCOMPARE(decoded(utf16(wide, bigEndian, false))->text, wanted);
        }
        const auto latin = decoded("name\nM\xfcller\n\x80\n");
        QCOMPARE(latin->text, wanted);
        QCOMPARE(latin->encoding, Encoding::Latin1);
    }
    void fewBadBytesDoNotMakeAFileLatin1()
    {
        std::string text;
        for (int i = 0; i < 50; ++i)
            text += "Müller\n";
        QCOMPARE(decoded(text + "br\xfcnn\n")->encoding, Encoding::Utf8);
    }
    void wrongEncodingsAndNonTextAreErrors()
    {
        const auto code = [](const auto &result) {
            return result ? std::string() : result.error().code;
        };
        QCOMPARE(code(decoded(utf16(u"name\nx\n", false, true), Encoding::Utf8)),
                 std::string("ingest.wrong-encoding"));
        QCOMPARE(code(decoded("name\nx\n", Encoding::Utf16)), std::string("ingest.wrong-encoding"));
        QCOMPARE(code(decoded("PK\x03\x04 something")), std::string("ingest.not-text"));
        QCOMPARE(code(decoded(std::string("\x01\x02\x00\x03\x04\x05\x06", 7))),
                 std::string("ingest.not-text"));
        QCOMPARE(code(decoded("")), std::string("ingest.empty-file"));
        QCOMPARE(code(decoded("\n\r\n")), std::string("ingest.empty-file"));
    }
    void unpacksGzip()
    {
        std::string text = "a,b\n";
        for (int i = 0; i < 200'000; ++i)
            text += std::to_string(i) + ",x\n";
        const std::string packed = gzipped(text);
        QCOMPARE(decoded(packed)->text, text);
        QVERIFY(decoded(packed)->isCompressed);
        QCOMPARE(decoded(gzipped("a\n") + gzipped("b\n"))->text, std::string("a\nb\n"));
        QCOMPARE(decoded(gzipped("a\n") + std::string(512, '\0'))->text, std::string("a\n"));
    }
    void everyCutOfGzipIsAnError()
    {
        const std::string packed = gzipped("id,name\n1,anna\n2,bert\n");
        for (std::size_t size = 2; size < packed.size(); ++size) {
            const auto text = decoded(packed.substr(0, size));
            QVERIFY2(!text, qPrintable(QString::number(size)));
            QCOMPARE(text.error().code, std::string("ingest.gzip-truncated"));
        }
        std::string broken = packed;
        broken[packed.size() - 6] = static_cast<char>(broken[packed.size() - 6] ^ 1);
        QCOMPARE(decoded(broken).error().code, std::string("ingest.gzip-corrupt"));
        QCOMPARE(decoded(packed + "junk").error().code, std::string("ingest.gzip-corrupt"));
    }
    void unpacksZstd()
    {
        std::string text = "a,b\n";
        for (int i = 0; i < 200'000; ++i)
            text += std::to_string(i) + ",x\n";
        QCOMPARE(decoded(zstd(text))->text, text);
        QVERIFY(decoded(zstd(text))->isCompressed);
        QCOMPARE(decoded(zstd("a\n") + zstd("b\n"))->text, std::string("a\nb\n"));
        const auto head =
            decodeSource(zstd(text).substr(0, 100'000), "f", Encoding::Detect, 50'000, {});
        QVERIFY(head.has_value() && !head->isWhole);
        QCOMPARE(text.substr(0, head->text.size()), head->text);
    }
    void everyCutOfZstdIsAnError()
    {
        const std::string packed = zstd("id,name\n1,anna\n2,bert\n");
        for (std::size_t size = 4; size < packed.size(); ++size) {
            const auto text = decoded(packed.substr(0, size));
            QVERIFY2(!text, qPrintable(QString::number(size)));
            QCOMPARE(text.error().code, std::string("ingest.zstd-truncated"));
        }
        QCOMPARE(decoded(packed + "junk").error().code, std::string("ingest.zstd-corrupt"));
    }
    void rareDelimitersAreFoundWhereNoUsualOneFits()
    {
        QCOMPARE(detectDelimiter("a^b^c\n1^2^3\n", '"'), '^');
        QCOMPARE(detectDelimiter("a~b\n10:30~2\n11:30~3\n", '"'), '~');
        QCOMPARE(detectDelimiter("a:b\n1:2\n", '"'), ':');
        // Colons of times do not outvote the comma.
        QCOMPARE(detectDelimiter("at,n\n10:30:00,1\n11:30:00,2\n", '"'), ',');
        QCOMPARE(detectDelimiter("alone\n10:30\n", '"'), ',');
    }
    void checksUtf8()
    {
        QVERIFY(isUtf8("plain ASCII that is longer than eight bytes, then ü and 😀"));
        for (const char *bad : {"\xc0\xaf", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\xe2\x82", "\x80",
                                "\xf0\x80\x80\x80"})
            QVERIFY2(!isUtf8(std::string("12345678") + bad), bad);
    }
    void missingFilesAreErrors()
    {
        const auto source = readSource("/nonexistent/file.csv", Encoding::Detect, 0, {});
        QCOMPARE(source.error().code, std::string("ingest.file-open"));
        QCOMPARE(source.error().kind, ErrorKind::System);
        QCOMPARE(readSource("/tmp", Encoding::Detect, 0, {}).error().code,
                 std::string("ingest.file-open"));
    }
};

PATHLOOM_TEST(CsvTest)
#include "tst_csv.moc"
