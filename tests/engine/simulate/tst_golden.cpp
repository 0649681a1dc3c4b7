// SPDX-License-Identifier: GPL-3.0-or-later
// Whole timelines of one profile, line by line, against the files in tests/golden/simulate.
#include "tests/engine/simulate/World.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {

/// One event a line: time, local time, journey/step, what, reason, way out, details, rules, offers.
std::string lineOf(const TraceEvent &event)
{
    std::string line = toText(event.at) + " | " + event.local + " | ";
    line += event.journey.text() + "/" + event.step.text() + " | " + event.what;
    if (event.reason != Reason::None)
        line += " | " + std::string(nameOf(event.reason));
    if (!event.outlet.empty())
        line += " | -> " + event.outlet;
    for (const auto &[key, value] : event.details)
        line += " | " + key + "=" + value;
    for (const PredicateTrace &p : event.predicates)
        line += " | " + p.text + " [" + p.actual + ", needs " + p.needed + "]";
    for (const OfferTrace &o : event.offers)
        line += " | " + o.offer.text() + ":" + std::string(nameOf(o.stage)) + (o.reason.empty() ? "" : ":" + o.reason);
    return line + "\n";
}

void compare(const World &world, const char *name)
{
    const RunResult result = world.run();
    const Timeline timeline = traceProfile(world.compile().value(), result, "profile-0").value();
    std::string actual;
    for (const TraceEvent &event : timeline.events)
        actual += lineOf(event);
    QFile file(QString::fromUtf8(PATHLOOM_SOURCE_DIR "/tests/golden/simulate/") + QString::fromUtf8(name)
               + QStringLiteral(".golden.txt"));
    QVERIFY2(file.open(QIODevice::ReadOnly), "the golden file is missing");
    const QByteArray expected = file.readAll();
    if (expected != QByteArray::fromStdString(actual))
        qWarning("%s", actual.c_str());
    QCOMPARE(QByteArray::fromStdString(actual), expected);
}

World oneProfile(const char *start, const std::string &zone)
{
    World world(1, zone);
    world.start = parseInstant(start).value();
    world.scenario.start = world.start;
    world.fill = [](SnapshotBuilder &builder, ProfileIndex p) { builder.setAttribute(p, kPlan, std::string("gold")); };
    world.build(zone);
    for (const char *what : {"deliver", "open", "click", "convert"})
        world.fix(std::string("email.") + what, 1);
    for (const char *what : {"bounce", "unsubscribe", "complaint", "open-delay.sigma", "click-delay.sigma",
                             "convert-delay.sigma"})
        world.fix(std::string("email.") + what, 0);
    world.fix("email.open-delay", 2);
    world.fix("email.click-delay", 0.1);
    world.fix("email.convert-delay", 1);
    return world;
}

} // namespace

class TestGolden : public QObject
{
    Q_OBJECT

private slots:
    void quietNightOfTheSpringClockChange()
    {
        World world = oneProfile("2025-03-29T21:30:00Z", "Europe/Berlin");
        world.document.settings.quietHours = {QuietHours{}};
        JourneyMaker journey("j");
        journey.step("entry", StepKind::Entry)
            .step("mail", StepKind::Message)
            .step("wait", StepKind::Wait, {{"mode", "until-time"}, {"time", CivilTime::of(18, 0)}})
            .step("exit", StepKind::Exit)
            .chain({"entry", "mail", "wait", "exit"});
        journey.settings.goal.event = "purchase";
        world.add(journey);
        compare(world, "quiet-night");
    }

    void splitDecisionAndCap()
    {
        World world = oneProfile("2025-06-02T08:00:00Z", "America/New_York");
        world.document.settings.caps = {{1, Duration::days(7), "email", ""}};
        Offer gold;
        gold.id = OfferId("gold");
        gold.name = "Gold";
        gold.value = {5000, "EUR"};
        gold.eligibility = ruleOf("plan = \"gold\"");
        Offer young;
        young.id = OfferId("young");
        young.name = "Young";
        young.value = {9000, "EUR"};
        young.eligibility = ruleOf("age < 18");
        world.add(gold);
        world.add(young);
        Policy policy;
        policy.id = PolicyId("best");
        policy.name = "best";
        world.add(policy);
        JourneyMaker journey("j");
        journey.step("entry", StepKind::Entry)
            .step("split", StepKind::RuleSplit,
                  {{"branches", std::vector<FieldMap>{{{"key", "old"}, {"rule", ruleOf("age > 60")}},
                                                      {{"key", "gold"}, {"rule", ruleOf("plan = \"gold\"")}}}}})
            .step("decide", StepKind::Decide, {{"policy", "best"}})
            .step("mail", StepKind::Message)
            .step("again", StepKind::Message)
            .step("exit", StepKind::Exit)
            .chain({"entry", "split"})
            .path("split", "gold", "decide")
            .path("decide", "offered", "mail")
            .chain({"mail", "again", "exit"});
        world.add(journey);
        compare(world, "split-decide-cap");
    }
};

PATHLOOM_TEST(TestGolden)
#include "tst_golden.moc"
