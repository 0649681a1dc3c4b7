// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of every type, their binary form, and bytes that are broken.
#include "engine/data/ColumnIo.h"
#include "tests/support/TestMain.h"

#include <rapidcheck.h>

#include <QTest>

#include <limits>

using namespace pathloom;

namespace {

const std::vector<ValueType> kTypes = {ValueType::Boolean,  ValueType::Number, ValueType::Money,
                                       ValueType::String,   ValueType::Date,   ValueType::DateTime,
                                       ValueType::Duration, ValueType::List};

Value sampleValue(ValueType type, std::int64_t n)
{
    switch (type) {
    case ValueType::Boolean:
        return n % 2 == 0;
    case ValueType::Number:
        return static_cast<double>(n) / 3.0;
    case ValueType::Money:
        return Money{n, "EUR"};
    case ValueType::String:
        return std::to_string(n % 7);
    case ValueType::Date:
        return CivilDate{static_cast<std::int32_t>(n % 100'000)};
    case ValueType::DateTime:
        return Instant{n};
    case ValueType::Duration:
        return Duration{n};
    case ValueType::List:
        break;
    }
    return std::vector<std::string>{"a", std::to_string(n % 3)};
}

Column sampleColumn(ValueType type, const std::vector<std::optional<std::int64_t>> &numbers)
{
    Column column(type);
    if (type == ValueType::Money)
        column.currency = "EUR";
    for (const auto &n : numbers)
        column.push(n ? sampleValue(type, *n) : Value());
    return column;
}

} // namespace

class ColumnTest : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatWasPushed()
    {
        for (const ValueType type : kTypes) {
            const Column column = sampleColumn(type, {5, std::nullopt, -4});
            QCOMPARE(column.size(), std::size_t{3});
            QVERIFY(column.value(0) == sampleValue(type, 5));
            QVERIFY(isMissing(column.value(1)));
            QVERIFY(column.value(2) == sampleValue(type, -4));
        }
    }
    void otherTypesAreStoredAsMissing()
    {
        Column numbers(ValueType::Number);
        numbers.push(std::string("5"));
        QVERIFY(!numbers.isValid(0));
        Column texts(ValueType::String);
        texts.push(5.0);
        QVERIFY(!texts.isValid(0));
    }
    void emptyListsAreNotMissing()
    {
        Column lists(ValueType::List);
        lists.push(std::vector<std::string>{});
        QVERIFY(lists.isValid(0));
        QVERIFY(lists.value(0) == Value(std::vector<std::string>{}));
    }
    void setReplacesOneValue()
    {
        Column column = sampleColumn(ValueType::String, {1, 2, 3});
        column.set(1, std::string("new"));
        column.set(2, Value());
        QVERIFY(column.value(0) == Value(std::string("1")));
        QVERIFY(column.value(1) == Value(std::string("new")));
        QVERIFY(isMissing(column.value(2)));
    }
    void appendedRowsKeepValuesAndDropUnusedTexts()
    {
        for (const ValueType type : kTypes) {
            const Column from = sampleColumn(type, {0, 1, std::nullopt, 3, 4});
            Column to = sampleColumn(type, {6});
            to.appendRows(from, std::vector<std::uint32_t>{4, 2, 1});
            QCOMPARE(to.size(), std::size_t{4});
            QVERIFY(to.value(0) == sampleValue(type, 6));
            QVERIFY(to.value(1) == sampleValue(type, 4));
            QVERIFY(isMissing(to.value(2)));
            QVERIFY(to.value(3) == sampleValue(type, 1));
        }
        Column texts(ValueType::String);
        texts.appendRows(sampleColumn(ValueType::String, {0, 1, 2, 3}),
                         std::vector<std::uint32_t>{3});
        QCOMPARE(texts.dictionary.texts(), std::vector<std::string>{"3"});
    }
    void bytesReadBackTheSame()
    {
        QVERIFY(rc::check("decode(encode(column)) == column",
                          [](const std::vector<std::pair<bool, std::int64_t>> &pairs) {
                              std::vector<std::optional<std::int64_t>> numbers;
                              for (const auto &[isPresent, n] : pairs)
                                  numbers.push_back(isPresent ? std::optional(n) : std::nullopt);
                              const ValueType type = *rc::gen::elementOf(kTypes);
                              const Column column = sampleColumn(type, numbers);
                              RC_ASSERT(decodeColumn(encodeColumn(column)).value() == column);
                          }));
    }
    void vectorsReadBackTheSame()
    {
        QVERIFY(rc::check("decode(encode(vector)) == vector",
                          [](const std::vector<std::int64_t> &values) {
                              RC_ASSERT(decodeIntegers(encodeIntegers(values)).value() == values);
                          }));
        const std::vector<std::int64_t> extremes = {std::numeric_limits<std::int64_t>::min(), 0,
                                                    std::numeric_limits<std::int64_t>::max()};
        QVERIFY(decodeIntegers(encodeIntegers(extremes)).value() == extremes);
        const std::vector<Hash128> hashes = {hash128("a"), hash128("b")};
        QVERIFY(decodeHashes(encodeHashes(hashes)).value() == hashes);
        const std::vector<std::uint8_t> flags = {0, 1, 255};
        QVERIFY(decodeBytes(encodeBytes(flags)).value() == flags);
    }
    void equalIntegersTakeNoRoom()
    {
        const std::vector<std::int64_t> same(100'000, 1'700'000'000'000);
        QVERIFY(encodeIntegers(same).size() < 64);
        std::vector<std::int64_t> few = same;
        few.back() += 200;
        QVERIFY(encodeIntegers(few).size() < 100'064);
    }
    void everyCutIsRefused()
    {
        for (const ValueType type : kTypes) {
            const std::string bytes = encodeColumn(sampleColumn(type, {1, std::nullopt, 300, 4}));
            for (std::size_t size = 0; size < bytes.size(); ++size) {
                const auto column = decodeColumn(std::string_view(bytes).substr(0, size));
                QVERIFY2(!column, qPrintable(QString::number(size)));
                QCOMPARE(column.error().code, std::string("data.broken-bytes"));
            }
            QVERIFY(!decodeColumn(bytes + "x"));
        }
    }
    void changedBytesNeverBreakAColumn()
    {
        // Every byte in turn, with every bit flipped and with the extremes: a column comes out whole or
        // not at all, and no length asks for memory that the bytes cannot fill.
        for (const ValueType type : kTypes) {
            const std::string whole = encodeColumn(sampleColumn(type, {1, std::nullopt, 300, 4, 9, 12}));
            for (std::size_t at = 2; at < whole.size(); ++at) {
                std::vector<int> changes = {0x00, 0x01, 0x7f, 0x80, 0xff};
                for (int bit = 0; bit < 8; ++bit)
                    changes.push_back(static_cast<unsigned char>(whole[at]) ^ (1 << bit));
                for (const int change : changes) {
                    std::string bytes = whole;
                    bytes[at] = static_cast<char>(change);
                    if (const auto column = decodeColumn(bytes)) {
                        for (std::size_t row = 0; row < column->size(); ++row)
                            static_cast<void>(column->value(row));
                    }
                }
            }
        }
    }
    void damagedLengthsAskForNoMemory()
    {
        std::string bytes = encodeIntegers(std::vector<std::int64_t>(10, 7));
        QVERIFY(decodeIntegers(bytes).has_value());
        for (const std::uint64_t length : {std::uint64_t{1} << 23, std::uint64_t{0xf0000000}, ~std::uint64_t{0}}) {
            std::memcpy(bytes.data() + 2, &length, sizeof(length));
            QCOMPARE(decodeIntegers(bytes).error().code, std::string("data.broken-bytes"));
        }
        // More equal values than the bound take a byte each, and come back.
        const std::vector<std::int64_t> many((std::size_t{1} << 22) + 3, -5);
        const std::string longer = encodeIntegers(many);
        QVERIFY(longer.size() > many.size());
        const auto back = decodeIntegers(longer);
        QVERIFY(back.has_value() && *back == many);
    }
    void newerFormsAreNamed()
    {
        std::string bytes = encodeColumn(sampleColumn(ValueType::Number, {1}));
        bytes[1] = 9;
        QCOMPARE(decodeColumn(bytes).error().code, std::string("data.newer-format"));
        QCOMPARE(decodeIntegers(encodeColumn(Column(ValueType::Number))).error().code,
                 std::string("data.broken-bytes"));
    }
    void valuesHaveText()
    {
        QCOMPARE(toText(Value(0.1)), std::string("0.1"));
        QCOMPARE(toText(Value(100.0)), std::string("100"));
        QCOMPARE(toText(Value(true)), std::string("true"));
        QCOMPARE(toText(Value(Money{250, "EUR"})), std::string("2.50 EUR"));
        QCOMPARE(toText(Value(std::vector<std::string>{"a", "b"})), std::string("a;b"));
        QCOMPARE(toText(Value(CivilDate::of(2024, 2, 29))), std::string("2024-02-29"));
        QCOMPARE(toText(Value()), std::string());
    }
};

PATHLOOM_TEST(ColumnTest)
#include "tst_column.moc"
