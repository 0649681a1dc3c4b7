// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar arithmetic against known days.
#include "engine/units/Civil.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace pathloom;

class CivilTest : public QObject
{
    Q_OBJECT

private slots:
    void countsDaysFrom1970()
    {
        QCOMPARE(CivilDate::of(1970, 1, 1).days, 0);
        QCOMPARE(CivilDate::of(2000, 3, 1).days, 11017);
        QCOMPARE(CivilDate::of(1969, 12, 31).days, -1);
        // Hinnant, "chrono-Compatible Low-Level Date Algorithms".
        QCOMPARE(CivilDate::of(1, 1, 1).days, -719162);
    }
    void roundTripsEveryDayOf400Years()
    {
        for (int day = CivilDate::of(1800, 1, 1).days; day <= CivilDate::of(2200, 1, 1).days;
             ++day) {
            const CivilDate date{day};
            if (CivilDate::of(date.year(), date.month(), date.day()).days != day)
                QFAIL(qPrintable(QString::number(day)));
        }
    }
    void knowsWeekdays()
    {
        QCOMPARE(CivilDate::of(1970, 1, 1).weekday(), Weekday::Thursday);
        QCOMPARE(CivilDate::of(2024, 2, 29).weekday(), Weekday::Thursday);
        QCOMPARE(CivilDate::of(1969, 12, 28).weekday(), Weekday::Sunday);
        QCOMPARE(CivilDate::of(1900, 1, 1).weekday(), Weekday::Monday);
    }
    void addsMonthsToTheEndOfShorterOnes()
    {
        QCOMPARE(toText(addMonths(CivilDate::of(2024, 1, 31), 1)), std::string("2024-02-29"));
        QCOMPARE(toText(addMonths(CivilDate::of(2023, 1, 31), 1)), std::string("2023-02-28"));
        QCOMPARE(toText(addMonths(CivilDate::of(2024, 3, 31), -1)), std::string("2024-02-29"));
        QCOMPARE(toText(addMonths(CivilDate::of(2024, 11, 30), 3)), std::string("2025-02-28"));
        QCOMPARE(toText(addMonths(CivilDate::of(2024, 5, 15), 12)), std::string("2025-05-15"));
    }
    void countsHoursOfTheWeekFromMonday()
    {
        QCOMPARE(hourOfWeek({CivilDate::of(2024, 1, 1), CivilTime::of(0, 59)}), 0);
        QCOMPARE(hourOfWeek({CivilDate::of(2024, 1, 7), CivilTime::of(23, 0)}), 167);
    }
    void readsAndRefusesDates()
    {
        QCOMPARE(parseDate("2024-02-29")->days, CivilDate::of(2024, 2, 29).days);
        for (const char *bad : {"2023-02-29", "2024-13-01", "2024-00-10", "24-01-01", "2024-1-1",
                                "2024/01/01", "", "2024-01-01 ", "2024-01-0x"}) {
            const auto date = parseDate(bad);
            QVERIFY2(!date, bad);
            QCOMPARE(date.error().code, std::string("units.date"));
        }
    }
    void readsAndPrintsTimes()
    {
        for (const char *text : {"00:00", "09:30", "23:59:59", "12:00:00.125"}) {
            const auto time = parseTime(text);
            QVERIFY2(time.has_value(), text);
            QCOMPARE(toText(*time), std::string(text));
        }
        QCOMPARE(parseTime("09:30:00.5")->ms, CivilTime::of(9, 30).ms + 500);
        for (const char *bad :
             {"24:00", "9:30", "09:60", "09:30:60", "09-30", "09:30:00.", "", "09:3", "09:30:5"})
            QVERIFY2(!parseTime(bad), bad);
    }
};

PATHLOOM_TEST(CivilTest)
#include "tst_civil.moc"
