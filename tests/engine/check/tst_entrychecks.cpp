// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of entries, goals, exits and time.
#include "tests/support/TestMain.h"

#include "tests/engine/check/Findings.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {

Sketch entering(FieldMap entry)
{
    return Sketch()
        .step("e", StepKind::Entry, std::move(entry))
        .step("m", StepKind::Message)
        .step("x", StepKind::Exit)
        .path("e", "m")
        .path("m", "x");
}

Sketch waiting(FieldMap wait)
{
    return Sketch()
        .step("e", StepKind::Entry)
        .step("w", StepKind::Wait, std::move(wait))
        .step("m", StepKind::Message)
        .path("e", "w")
        .path("w", "m");
}

JourneySettings withGoal(const std::string &event, Duration window)
{
    JourneySettings settings;
    settings.goal.event = event;
    settings.goal.window = window;
    return settings;
}

JourneySettings withExit(ExitCriterion criterion)
{
    JourneySettings settings;
    settings.goal.event = "buy";
    settings.exitCriteria.push_back(std::move(criterion));
    return settings;
}

QuietHours quiet(int fromHour, int toHour, std::uint8_t weekdays = 0x7f)
{
    QuietHours hours;
    hours.from = CivilTime::of(fromHour, 0);
    hours.to = CivilTime::of(toHour, 0);
    hours.weekdays = weekdays;
    return hours;
}

} // namespace

class EntryChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void x01_emptyEntry()
    {
        QCOMPARE(findingsOf("X01", journeyOf(entering({})), With::Data), kNone);
        Document document = journeyOf(entering({{"segment", "Old"}}));
        addSegment(document, "seg1", "Old", conditionSketch("age > 90"));
        QCOMPARE(findingsOf("X01", document, With::Data, "name"), std::string("e:Old"));
        QCOMPARE(findingsOf("X01", document, With::Names), kNone);
        const auto event = [](const char *name) {
            return journeyOf(entering({{"source", "event"}, {"event", name}}));
        };
        QCOMPARE(findingsOf("X01", event("buy"), With::Data), kNone);
        QCOMPARE(findingsOf("X01", event("view"), With::Data, "source"), std::string("e:event"));
    }

    void x02_leavesAtOnce()
    {
        const auto document = [](const char *rule, ExitTiming timing) {
            Document made = journeyOf(entering({{"segment", "Young"}}),
                                      withExit({"too young", "", ruleOf(rule), timing}));
            addSegment(made, "seg1", "Young", conditionSketch("age < 25"));
            return made;
        };
        QCOMPARE(findingsOf("X02", document("age < 30", ExitTiming::Immediate), With::Data, "exit"),
                 std::string("e:too young"));
        QCOMPARE(findingsOf("X02", document("age < 24", ExitTiming::Immediate), With::Data), kNone);
        QCOMPARE(findingsOf("X02", document("age < 30", ExitTiming::StepBoundary), With::Data),
                 kNone);
    }

    void x05_keyedEntry()
    {
        const auto keyed = [](const char *property) {
            JourneySettings settings;
            settings.reentry.mode = ReentryMode::Keyed;
            settings.reentry.keyProperty = property;
            return settings;
        };
        const Sketch event = entering({{"source", "event"}, {"event", "buy"}});
        QCOMPARE(findingsOf("X05", journeyOf(event, keyed("order")), With::Names), kNone);
        QCOMPARE(findingsOf("X05", journeyOf(event), With::Names), kNone);
        QCOMPARE(findingsOf("X05", journeyOf(event, keyed("")), With::Names, "reason"),
                 std::string("j1:key"));
        QCOMPARE(findingsOf("X05", journeyOf(event, keyed("basket")), With::Names, "reason"),
                 std::string("e:event"));
        QCOMPARE(findingsOf("X05", journeyOf(entering({}), keyed("order")), With::Names, "reason"),
                 std::string("e:audience"));
        Sketch waits = event;
        waits.step("w", StepKind::Wait, {{"mode", "until-event"}, {"event", "view"}})
            .path("w", "x");
        QCOMPARE(findingsOf("X05", journeyOf(waits, keyed("order")), With::Names, "event"),
                 std::string("w:view"));
    }

    void x06_feedsItself()
    {
        JourneySettings again;
        again.reentry.mode = ReentryMode::AfterExit;
        const Sketch sketch = entering({{"source", "event"}, {"event", "sent"}});
        QCOMPARE(findingsOf("X06", journeyOf(sketch, again), With::Names, "by"),
                 std::string("e:m"));
        QCOMPARE(findingsOf("X06", journeyOf(sketch), With::Names), kNone);
        QCOMPARE(findingsOf("X06",
                            journeyOf(entering({{"source", "event"}, {"event", "buy"}}), again),
                            With::Names),
                 kNone);
    }

    void x08_noGoal()
    {
        QCOMPARE(findingsOf("X08", journeyOf(entering({}))), std::string("j1"));
        QCOMPARE(findingsOf("X08", journeyOf(entering({}), withGoal("buy", Duration::days(7)))),
                 kNone);
    }

    void x09_shortWindow()
    {
        const Sketch sketch = waiting({{"duration", Duration::days(8)}});
        QCOMPARE(findingsOf("X09", journeyOf(sketch, withGoal("buy", Duration::days(8)))), kNone);
        QCOMPARE(findingsOf("X09", journeyOf(sketch, withGoal("buy", Duration::days(7))),
                            With::Nothing, "longest"),
                 std::string("j1:P8D"));
        JourneySettings fromMessage = withGoal("buy", Duration::days(7));
        fromMessage.goal.start = WindowStart::FirstMessage;
        QCOMPARE(findingsOf("X09", journeyOf(sketch, fromMessage)), kNone);
        QCOMPARE(findingsOf("X09", journeyOf(sketch)), kNone);
    }

    void x10_lateExit()
    {
        const auto late = [](const char *event, ExitTiming timing) {
            return journeyOf(entering({}), withExit({"bought", event, nullptr, timing}));
        };
        QCOMPARE(findingsOf("X10", late("buy", ExitTiming::StepBoundary)), std::string("j1"));
        QCOMPARE(findingsOf("X10", late("buy", ExitTiming::Immediate)), kNone);
        QCOMPARE(findingsOf("X10", late("view", ExitTiming::StepBoundary)), kNone);
    }

    void x12_entryWindow()
    {
        const auto window = [](std::int64_t from, std::int64_t to) {
            return journeyOf(entering({{"dateFrom", Instant{from}}, {"dateTo", Instant{to}}}));
        };
        QCOMPARE(findingsOf("X12", window(0, 1)), kNone);
        QCOMPARE(findingsOf("X12", window(1, 1)), std::string("e"));
        QCOMPARE(findingsOf("X12", journeyOf(entering({{"dateTo", Instant{1}}}))), kNone);
    }

    void x15_endlessWait()
    {
        const auto wait = [](Duration timeout) {
            return journeyOf(
                waiting({{"mode", "until-event"}, {"event", "buy"}, {"timeout", timeout}}));
        };
        QCOMPARE(findingsOf("X15", wait(Duration::days(1))), kNone);
        QCOMPARE(findingsOf("X15", wait(Duration{}), With::Nothing, "event"), std::string("w:buy"));
    }

    void t01_pastDate()
    {
        const auto until = [](int day) {
            return journeyOf(entering({{"dateTo", Instant{} + Duration::days(day)}}));
        };
        QCOMPARE(findingsOf("T01", until(31), With::Data), kNone);
        QCOMPARE(findingsOf("T01", until(30), With::Data), std::string("e"));
        QCOMPARE(findingsOf("T01", until(30), With::Names), kNone);
    }

    void t06_oddWait()
    {
        const auto wait = [](Duration length) {
            return journeyOf(waiting({{"duration", length}}));
        };
        QCOMPARE(findingsOf("T06", wait(Duration::minutes(1))), kNone);
        QCOMPARE(findingsOf("T06", wait(Duration::seconds(59)), With::Nothing, "duration"),
                 std::string("w:PT59S"));
        QCOMPARE(findingsOf("T06", wait(Duration::days(731))), std::string("w"));
        QCOMPARE(findingsOf("T06", journeyOf(waiting({{"mode", "until-time"}}))), kNone);
    }

    void t08_alwaysQuiet()
    {
        Document document = journeyOf(entering({}));
        document.settings.quietHours = {quiet(21, 8)};
        QCOMPARE(findingsOf("T08", document), kNone);
        document.settings.quietHours = {quiet(20, 8), quiet(8, 20)};
        QCOMPARE(findingsOf("T08", document, With::Nothing, "channel"), std::string("m:email"));
        document.settings.quietHours[1].weekdays = 0x3f; // Sundays are free from 8 to 20
        QCOMPARE(findingsOf("T08", document), kNone);
        document.settings.quietHours[1] = quiet(8, 20);
        document.settings.quietHours[1].channels = {"sms"};
        QCOMPARE(findingsOf("T08", document), kNone);
        JourneySettings own;
        own.quietHours = std::vector<QuietHours>{};
        document.settings.quietHours = {quiet(20, 8), quiet(8, 20)};
        addJourney(document, "j1", entering({}), own);
        QCOMPARE(findingsOf("T08", document), kNone);
    }
};

PATHLOOM_TEST(EntryChecksTest)
#include "tst_entrychecks.moc"
