// SPDX-License-Identifier: GPL-3.0-or-later
// Zones at the edges of daylight saving, in several parts of the world and beyond 2037.
#include "engine/units/PosixRule.h"
#include "engine/units/Zone.h"
#include "tests/support/TestMain.h"

#include <rapidcheck.h>

#include <QTest>

using namespace pathloom;

namespace {

Zone zone(const char *name)
{
    return Zone::find(name).value();
}

std::string local(const Zone &z, const char *utc)
{
    const CivilDateTime at = z.toLocal(parseInstant(utc).value());
    return toText(at.date) + " " + toText(at.time);
}

std::string instant(const Zone &z, int year, int month, int day, int hour, int minute,
                    bool *adjusted = nullptr)
{
    return toText(
        z.toInstant({CivilDate::of(year, month, day), CivilTime::of(hour, minute)}, adjusted));
}

} // namespace

class ZoneTest : public QObject
{
    Q_OBJECT

private slots:
    void defaultIsUtc()
    {
        QCOMPARE(Zone().name(), std::string("UTC"));
        QCOMPARE(local(Zone(), "2024-07-01T12:00:00Z"), std::string("2024-07-01 12:00"));
    }
    void unknownZonesAreErrors()
    {
        for (const char *name : {"", "Mars/Olympus", "../etc/passwd", "Europe"}) {
            const auto found = Zone::find(name);
            QVERIFY2(!found, name);
            QCOMPARE(found.error().code, std::string("units.zone"));
        }
    }
    void berlinSkipsAnHourInSpring()
    {
        const Zone z = zone("Europe/Berlin");
        QCOMPARE(local(z, "2024-03-31T00:59:59Z"), std::string("2024-03-31 01:59:59"));
        QCOMPARE(local(z, "2024-03-31T01:00:00Z"), std::string("2024-03-31 03:00"));
        bool adjusted = false;
        QCOMPARE(instant(z, 2024, 3, 31, 2, 30, &adjusted), std::string("2024-03-31T01:00:00Z"));
        QVERIFY(adjusted);
        QCOMPARE(instant(z, 2024, 3, 31, 3, 0, &adjusted), std::string("2024-03-31T01:00:00Z"));
        QVERIFY(!adjusted);
    }
    void berlinRepeatsAnHourInAutumn()
    {
        const Zone z = zone("Europe/Berlin");
        QCOMPARE(local(z, "2024-10-27T00:30:00Z"), std::string("2024-10-27 02:30"));
        QCOMPARE(local(z, "2024-10-27T01:30:00Z"), std::string("2024-10-27 02:30"));
        bool adjusted = false;
        QCOMPARE(instant(z, 2024, 10, 27, 2, 30, &adjusted), std::string("2024-10-27T00:30:00Z"));
        QVERIFY(adjusted);
        QCOMPARE(instant(z, 2024, 10, 27, 3, 0, &adjusted), std::string("2024-10-27T02:00:00Z"));
        QVERIFY(!adjusted);
    }
    void newYorkAndSydneyChangeOnTheirOwnDays()
    {
        QCOMPARE(local(zone("America/New_York"), "2024-03-10T06:59:00Z"),
                 std::string("2024-03-10 01:59"));
        QCOMPARE(local(zone("America/New_York"), "2024-03-10T07:00:00Z"),
                 std::string("2024-03-10 03:00"));
        QCOMPARE(local(zone("Australia/Sydney"), "2024-04-06T15:59:00Z"),
                 std::string("2024-04-07 02:59"));
        QCOMPARE(local(zone("Australia/Sydney"), "2024-04-06T16:00:00Z"),
                 std::string("2024-04-07 02:00"));
    }
    void lordHoweChangesByHalfAnHour()
    {
        const Zone z = zone("Australia/Lord_Howe");
        QCOMPARE(z.offsetAt(parseInstant("2024-07-01").value()).ms, Duration::minutes(630).ms);
        QCOMPARE(z.offsetAt(parseInstant("2024-01-01").value()).ms, Duration::hours(11).ms);
    }
    void samoaSkippedADay()
    {
        const Zone z = zone("Pacific/Apia");
        QCOMPARE(local(z, "2011-12-30T09:59:00Z"), std::string("2011-12-29 23:59"));
        QCOMPARE(local(z, "2011-12-30T10:00:00Z"), std::string("2011-12-31 00:00"));
        QCOMPARE(instant(z, 2011, 12, 30, 12, 0), std::string("2011-12-30T10:00:00Z"));
    }
    void rulesGoOnAfterTheSystemsList()
    {
        // Last Sundays: 2060-03-28 and 2060-10-31; second Sunday of March 2099: the 8th.
        const Zone berlin = zone("Europe/Berlin");
        QCOMPARE(local(berlin, "2060-03-28T00:59:00Z"), std::string("2060-03-28 01:59"));
        QCOMPARE(local(berlin, "2060-03-28T01:00:00Z"), std::string("2060-03-28 03:00"));
        QCOMPARE(local(berlin, "2060-10-31T01:00:00Z"), std::string("2060-10-31 02:00"));
        QCOMPARE(local(zone("America/New_York"), "2099-03-08T07:00:00Z"),
                 std::string("2099-03-08 03:00"));
        QCOMPARE(local(zone("Asia/Tokyo"), "2099-07-01T00:00:00Z"),
                 std::string("2099-07-01 09:00"));
    }
    void readsPosixRules()
    {
        const auto rule = parsePosixRule("<-02>2<-01>,M3.5.0/-1,M10.5.0/0").value();
        QCOMPARE(rule[0].offsetMs, -3'600'000LL);
        QCOMPARE(rule[0].wallMs, -3'600'000LL);
        QCOMPARE(rule[1].offsetMs, -7'200'000LL);
        const auto ireland = parsePosixRule("IST-1GMT0,M10.5.0,M3.5.0/1").value();
        QCOMPARE(ireland[0].offsetMs, 0LL);
        QCOMPARE(ireland[1].offsetMs, 3'600'000LL);
        for (const char *none :
             {"JST-9", "", "EST5EDT", "EST5EDT,J60,J300", "EST5EDT,M13.1.0,M11.1.0"})
            QVERIFY2(!parsePosixRule(none), none);
    }
    void everyInstantRoundTripsOutsideRepeatedHours()
    {
        QVERIFY(rc::check("local time leads back to an instant that shows it", [] {
            const char *name = *rc::gen::elementOf(std::vector<const char *>{
                "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu",
                "America/Sao_Paulo", "Pacific/Apia", "Africa/Casablanca", "Asia/Tehran", "UTC"});
            const Zone z = zone(name);
            const Instant t{*rc::gen::inRange<std::int64_t>(0, 4'000'000'000'000)};
            bool adjusted = false;
            const CivilDateTime at = z.toLocal(t);
            const Instant back = z.toInstant(at, &adjusted);
            RC_ASSERT(z.toLocal(back) == at);
            RC_ASSERT(back == t || (adjusted && back < t));
        }));
    }
    void findsTheNextLocalTime()
    {
        const Zone z = zone("Europe/Berlin");
        const auto next = [&](const char *from, CivilTime time) {
            return toText(nextLocalTime(z, parseInstant(from).value(), time));
        };
        QCOMPARE(next("2024-06-01T06:59:00Z", CivilTime::of(9, 0)),
                 std::string("2024-06-01T07:00:00Z"));
        QCOMPARE(next("2024-06-01T07:00:00Z", CivilTime::of(9, 0)),
                 std::string("2024-06-01T07:00:00Z"));
        QCOMPARE(next("2024-06-01T07:00:00.001Z", CivilTime::of(9, 0)),
                 std::string("2024-06-02T07:00:00Z"));
        // Skipped: moves to the end of the gap. Repeated: the second time counts when the first is
        // over.
        QCOMPARE(next("2024-03-30T12:00:00Z", CivilTime::of(2, 30)),
                 std::string("2024-03-31T01:00:00Z"));
        QCOMPARE(next("2024-10-27T00:30:01Z", CivilTime::of(2, 30)),
                 std::string("2024-10-27T01:30:00Z"));
        QCOMPARE(next("2024-10-27T01:30:01Z", CivilTime::of(2, 30)),
                 std::string("2024-10-28T01:30:00Z"));
        const Instant friday = parseInstant("2024-06-07T10:00:00Z").value();
        QCOMPARE(toText(nextLocalTime(z, friday, Weekday::Friday, CivilTime::of(12, 0))),
                 std::string("2024-06-07T10:00:00Z"));
        QCOMPARE(toText(nextLocalTime(z, friday, Weekday::Friday, CivilTime::of(11, 0))),
                 std::string("2024-06-14T09:00:00Z"));
        QCOMPARE(toText(nextLocalTime(z, friday, Weekday::Monday, CivilTime::of(9, 0))),
                 std::string("2024-06-10T07:00:00Z"));
    }
    void nextLocalTimeIsTheFirst()
    {
        QVERIFY(rc::check("the next local time is at most 25.5 hours away and shows the time", [] {
            const Zone z = zone(*rc::gen::elementOf(std::vector<const char *>{
                "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago"}));
            const Instant from{*rc::gen::inRange<std::int64_t>(0, 4'000'000'000'000)};
            const CivilTime time =
                CivilTime::of(*rc::gen::inRange(0, 24), *rc::gen::inRange(0, 60));
            const Instant next = nextLocalTime(z, from, time);
            RC_ASSERT(next >= from);
            RC_ASSERT(next - from < Duration::minutes(25 * 60 + 30));
            bool adjusted = false;
            static_cast<void>(z.toInstant({z.toLocal(next).date, time}, &adjusted));
            RC_ASSERT(adjusted || z.toLocal(next).time == time);
        }));
    }
};

PATHLOOM_TEST(ZoneTest)
#include "tst_zone.moc"
