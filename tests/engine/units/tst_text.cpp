// SPDX-License-Identifier: GPL-3.0-or-later
// Text forms of instants, durations and money.
#include "engine/units/Instant.h"
#include "engine/units/Money.h"
#include "tests/support/TestMain.h"

#include <rapidcheck.h>

#include <QTest>

using namespace pathloom;

class UnitsTextTest : public QObject
{
    Q_OBJECT

private slots:
    void readsInstants()
    {
        // 2025-03-01T09:30:00Z is 1740821400 seconds after the epoch (date -u -d).
        QCOMPARE(parseInstant("2025-03-01T09:30:00Z")->ms, 1740821400000LL);
        QCOMPARE(parseInstant("2025-03-01 09:30")->ms, 1740821400000LL);
        QCOMPARE(parseInstant("2025-03-01T10:30:00+01:00")->ms, 1740821400000LL);
        QCOMPARE(parseInstant("2025-03-01T04:00-0530")->ms, 1740821400000LL);
        QCOMPARE(parseInstant("2025-03-01T09:30:00.123Z")->ms, 1740821400123LL);
        QCOMPARE(parseInstant("2025-03-01")->ms, 1740787200000LL);
        for (const char *bad : {"", "2025", "2025-03-01T", "2025-03-01T25:00", "2025-03-01T09:30+1",
                                "2025-02-30", "2025-03-01X09:30", "2025-03-01T09:30Zx"})
            QVERIFY2(!parseInstant(bad), bad);
    }
    void instantsRoundTrip()
    {
        QVERIFY(rc::check("text of an instant reads back", [] {
            const Instant instant{
                *rc::gen::inRange<std::int64_t>(-2'000'000'000'000, 4'000'000'000'000)};
            RC_ASSERT(parseInstant(toText(instant)).value().ms == instant.ms);
        }));
        QCOMPARE(toText(Instant{-1}), std::string("1969-12-31T23:59:59.999Z"));
        QCOMPARE(toText(Instant{0}), std::string("1970-01-01T00:00:00Z"));
    }
    void readsDurations()
    {
        QCOMPARE(parseDuration("P1DT2H")->ms, 26 * 3'600'000LL);
        QCOMPARE(parseDuration("PT0.5S")->ms, 500LL);
        QCOMPARE(parseDuration("P2W")->ms, 14 * 86'400'000LL);
        QCOMPARE(parseDuration("-P1D")->ms, -86'400'000LL);
        QCOMPARE(parseDuration("PT90M")->ms, 5'400'000LL);
        for (const char *bad : {"", "P", "PT", "1D", "P1H", "PT1D", "P1D2D", "PT1M2H", "P1.5D",
                                "PT1", "P-1D", "P99999999999999999D"})
            QVERIFY2(!parseDuration(bad), bad);
    }
    void durationsRoundTrip()
    {
        QCOMPARE(toText(Duration{0}), std::string("PT0S"));
        QCOMPARE(toText(Duration::minutes(-90)), std::string("-PT1H30M"));
        QCOMPARE(toText(Duration::days(3) + Duration{1}), std::string("P3DT0.001S"));
        QVERIFY(rc::check("text of a duration reads back", [] {
            const Duration duration{
                *rc::gen::inRange<std::int64_t>(-9'000'000'000'000, 9'000'000'000'000)};
            RC_ASSERT(parseDuration(toText(duration)).value().ms == duration.ms);
        }));
    }
    void readsMoneyExactly()
    {
        QCOMPARE(parseMoney("12.5", "EUR")->minor, 1250LL);
        QCOMPARE(parseMoney("-3", "EUR")->minor, -300LL);
        QCOMPARE(parseMoney("0.005", "EUR")->minor, 1LL);
        QCOMPARE(parseMoney("-0.005", "EUR")->minor, -1LL);
        QCOMPARE(parseMoney("0.0049", "EUR")->minor, 0LL);
        QCOMPARE(parseMoney("1000.5", "JPY")->minor, 1001LL);
        QCOMPARE(parseMoney("1.2345", "KWD")->minor, 1235LL);
        QCOMPARE(parseMoney(".5", "USD")->minor, 50LL);
        QCOMPARE(parseMoney("92233720368547758.07", "EUR")->minor, 9223372036854775807LL);
        for (const char *bad : {"", "-", ".", "1,5", "1.2.3", "EUR", "1e3", "92233720368547758.08"})
            QVERIFY2(!parseMoney(bad, "EUR"), bad);
    }
    void moneyRoundTrips()
    {
        QCOMPARE(toText(Money{1250, "EUR"}), std::string("12.50 EUR"));
        QCOMPARE(toText(Money{-5, ""}), std::string("-0.05"));
        QCOMPARE(toText(Money{7, "JPY"}), std::string("7 JPY"));
        QCOMPARE(toText(Money{7, "BHD"}), std::string("0.007 BHD"));
        QVERIFY(rc::check("an amount reads back", [](std::int64_t minor) {
            for (const char *currency : {"EUR", "JPY", "KWD"}) {
                const std::string text = toText(Money{minor, currency});
                RC_ASSERT(parseMoney(text.substr(0, text.size() - 4), currency).value().minor ==
                          minor);
            }
        }));
    }
};

PATHLOOM_TEST(UnitsTextTest)
#include "tst_text.moc"
