// SPDX-License-Identifier: GPL-3.0-or-later
// Reading of numbers, money, dates and identifiers as sources write them.
#include "engine/ingest/FieldReader.h"
#include "engine/ingest/Unify.h"
#include "tests/support/TestMain.h"

#include <rapidcheck.h>

#include <QTest>

using namespace pathloom;

namespace {

double number(std::string_view text, char decimal = '.')
{
    double out = -12345;
    return readNumber(text, decimal, out) ? out : -99999;
}

std::int64_t minor(std::string_view text, char decimal = '.', std::string_view currency = "EUR")
{
    std::int64_t out = 0;
    return readMinorUnits(text, decimal, currency, out) ? out : -99999;
}

std::string instant(const char *format, std::string_view text, const char *zone = "UTC")
{
    const auto at = DatePattern::compile(format)->readInstant(text, *Zone::find(zone));
    return at ? toText(*at) : "none";
}

std::string read(const ValueFormat &format, std::string_view text)
{
    const auto reader = FieldReader::make(format, {"EUR", "UTC", {"NA"}});
    ReadValue value;
    if (const char *reason = reader->read(text, value))
        return reason;
    Column column = reader->column();
    reader->append(value, column);
    return value.isPresent ? toText(column.value(0)) : "missing";
}

ValueFormat of(ValueType type)
{
    ValueFormat format;
    format.type = type;
    return format;
}

} // namespace

class FieldsTest : public QObject
{
    Q_OBJECT

private slots:
    void readsNumbers()
    {
        QCOMPARE(number("12"), 12.0);
        QCOMPARE(number("-0.5"), -0.5);
        QCOMPARE(number("+3"), 3.0);
        QCOMPARE(number("1,234,567.5"), 1234567.5);
        QCOMPARE(number("1.234,5", ','), 1234.5);
        QCOMPARE(number("1 234"), 1234.0);
        QCOMPARE(number("1e-3"), 0.001);
        for (const char *bad : {"", "x", "1,23", "12,34,5", "1.2.3", "--1", "1-", "e5", "0x10",
                                "inf", "nan", "1,2345"})
            QCOMPARE(number(bad), -99999.0);
    }
    void readsMoneyExactly()
    {
        QCOMPARE(minor("12.5"), 1250LL);
        QCOMPARE(minor("$1,234.56", '.', "USD"), 123456LL);
        QCOMPARE(minor("1.234,56 €", ','), 123456LL);
        QCOMPARE(minor("EUR 7"), 700LL);
        QCOMPARE(minor("(5.00)"), -500LL);
        QCOMPARE(minor("-$5", '.', "USD"), -500LL);
        QCOMPARE(minor("500", '.', "JPY"), 500LL);
        for (const char *bad : {"", "$", "free", "1,2", "5 USD EUR", "--5"})
            QCOMPARE(minor(bad), -99999LL);
        QVERIFY(rc::check("every amount reads back", [](std::int32_t cents) {
            const std::string text = toText(Money{cents, ""});
            RC_ASSERT(minor(text) == cents);
        }));
    }
    void readsDatesByPattern()
    {
        QCOMPARE(instant("", "2010-12-01 08:26:00"), std::string("2010-12-01T08:26:00Z"));
        QCOMPARE(instant("", "2010-07-01 08:26:00", "Europe/London"),
                 std::string("2010-07-01T07:26:00Z"));
        QCOMPARE(instant("", "2010-07-01T08:26:00+02:00", "Europe/London"),
                 std::string("2010-07-01T06:26:00Z"));
        QCOMPARE(instant("", "2024-02-29T10:00:00.123456Z"),
                 std::string("2024-02-29T10:00:00.123Z"));
        QCOMPARE(instant("DD.MM.YYYY", "28.02.2023"), std::string("2023-02-28T00:00:00Z"));
        QCOMPARE(instant("M/D/YYYY h:mm A", "3/9/2024 12:05 am"),
                 std::string("2024-03-09T00:05:00Z"));
        QCOMPARE(instant("D MMM YY", "5 Mar 99"), std::string("1999-03-05T00:00:00Z"));
        QCOMPARE(instant("YYYYMMDDhhmmss", "20240309174501"), std::string("2024-03-09T17:45:01Z"));
        QCOMPARE(instant("unix", "1740821400"), std::string("2025-03-01T09:30:00Z"));
        QCOMPARE(instant("unix-ms", "1740821400123"), std::string("2025-03-01T09:30:00.123Z"));
        QCOMPARE(instant("YYYY-MM-DD hh:mm:ssZ", "2025-03-01 10:30:00+0100"),
                 std::string("2025-03-01T09:30:00Z"));
    }
    void refusesWhatDoesNotFitThePattern()
    {
        for (const char *bad : {"2023-02-29", "2023-2-1", "2023-01-01 24:00:00", "2023-01-01 1:00",
                                "yesterday", "", "2023-01-01T10:00:00+5", "2023-01-01 10:00:00 pm"})
            QCOMPARE(instant("", bad), std::string("none"));
        QCOMPARE(instant("DD/MM/YYYY", "31/04/2023"), std::string("none"));
        QCOMPARE(instant("DD/MM/YYYY", "01/02/2023 x"), std::string("none"));
        QCOMPARE(instant("h:mm A D.M.YYYY", "13:00 pm 1.1.2024"), std::string("none"));
        QCOMPARE(instant("unix", "99999999999999999"), std::string("none"));
        QCOMPARE(DatePattern::compile("hh:mm").error().code, std::string("ingest.date-format"));
    }
    void skippedLocalTimesMoveForward()
    {
        QCOMPARE(instant("", "2024-03-31 02:30", "Europe/Berlin"),
                 std::string("2024-03-31T01:00:00Z"));
    }
    void readsEveryType()
    {
        QCOMPARE(read(of(ValueType::Boolean), " Yes "), std::string("true"));
        QCOMPARE(read(of(ValueType::Boolean), "0"), std::string("false"));
        QCOMPARE(read(of(ValueType::Boolean), "2"), std::string("ingest.not-a-boolean"));
        QCOMPARE(read(of(ValueType::Number), "x"), std::string("ingest.not-a-number"));
        QCOMPARE(read(of(ValueType::Money), "free"), std::string("ingest.not-money"));
        QCOMPARE(read(of(ValueType::Date), "2024-02-30"), std::string("ingest.not-a-date"));
        QCOMPARE(read(of(ValueType::DateTime), "soon"), std::string("ingest.not-a-time"));
        QCOMPARE(read(of(ValueType::Duration), "PT5M"), std::string("PT5M"));
        QCOMPARE(read(of(ValueType::Duration), "5 minutes"), std::string("ingest.not-a-duration"));
        QCOMPARE(read(of(ValueType::List), "a; b;;c"), std::string("a;b;c"));
        QCOMPARE(read(of(ValueType::String), "  two words "), std::string("two words"));
        for (const ValueType type :
             {ValueType::Boolean, ValueType::Number, ValueType::String, ValueType::List}) {
            QCOMPARE(read(of(type), "NA"), std::string("missing"));
            QCOMPARE(read(of(type), "  "), std::string("missing"));
        }
    }
    void formatsChangeTheReading()
    {
        ValueFormat own = of(ValueType::Boolean);
        own.trueTexts = {"ja"};
        own.falseTexts = {"nein", "1"};
        QCOMPARE(read(own, "ja"), std::string("true"));
        QCOMPARE(read(own, "1"), std::string("false"));
        ValueFormat lenient = of(ValueType::Number);
        lenient.lenient = true;
        QCOMPARE(read(lenient, "x"), std::string("missing"));
        ValueFormat trimmed = of(ValueType::String);
        trimmed.removePrefix = "C-";
        trimmed.removeSuffix = ".0";
        QCOMPARE(read(trimmed, "C-17850.0"), std::string("17850"));
        ValueFormat unknown = of(ValueType::Number);
        unknown.missing = {"?"};
        QCOMPARE(read(unknown, "?"), std::string("missing"));
    }
    void normalisesEmails()
    {
        QCOMPARE(normaliseEmail(" Sarah.Lee@Example.ORG "),
                 std::optional<std::string>("sarah.lee@example.org"));
        QCOMPARE(normaliseEmail("J\xc3\x9cRGEN@x.de"),
                 std::optional<std::string>("j\xc3\xbcrgen@x.de"));
        for (const char *bad : {"", "x", "@x.de", "x@", "a@b@c", "a b@c.de", "<a@b.de>"})
            QVERIFY2(!normaliseEmail(bad), bad);
    }
    void normalisesPhones()
    {
        QCOMPARE(normalisePhone("+49 (30) 1234-567", ""),
                 std::optional<std::string>("+49301234567"));
        QCOMPARE(normalisePhone("0049 30 1234567", "1"),
                 std::optional<std::string>("+49301234567"));
        QCOMPARE(normalisePhone("030/1234567", "49"), std::optional<std::string>("+49301234567"));
        QCOMPARE(normalisePhone("212 555 0100", "1"), std::optional<std::string>("+12125550100"));
        for (const char *bad : {"", "1234", "call me", "+1234567890123456", "030-12x"})
            QVERIFY2(!normalisePhone(bad, "49"), bad);
    }
    void normalFormsAreFixedPoints()
    {
        QVERIFY(rc::check("normalising twice changes nothing", [] {
            const auto digits = *rc::gen::container<std::string>(
                rc::gen::elementOf(std::string("0123456789 -+()")));
            if (const auto phone = normalisePhone(digits, "44"))
                RC_ASSERT(normalisePhone(*phone, "44") == phone);
            const auto letters =
                *rc::gen::container<std::string>(rc::gen::elementOf(std::string("aB@.c")));
            if (const auto email = normaliseEmail(letters))
                RC_ASSERT(normaliseEmail(*email) == email);
        }));
    }
};

PATHLOOM_TEST(FieldsTest)
#include "tst_fields.moc"
