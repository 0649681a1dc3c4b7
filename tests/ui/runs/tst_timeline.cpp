// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline of one profile: words, masking, stepping.
#include "tests/engine/simulate/World.h"
#include "tests/support/TestMain.h"
#include "tests/ui/support/Pictures.h"
#include "tests/ui/support/RunSamples.h"
#include "ui/canvas/GraphMap.h"
#include "ui/jobs/JobRunner.h"
#include "ui/runs/TimelineView.h"
#include "ui/text/Locale.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace pathloom;
using namespace pathloom::ui;
using namespace Qt::Literals::StringLiterals;

class tst_timeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { text::installTranslator(QLocale(u"en_GB"_s)); }
    void saysWhatHappened();
    void masksPersonalValuesUntilAsked();
    void showsEveryFactorOfAnOffer();
    void explainsWhyNot();
    void picksProfilesByOutcome();
    void stepsThroughAndTellsTheCanvas();
    void theWayIsThePathsThatWereTaken();
    void replayLightsUpThePathStepByStep();
    void listsWhoWasHeldBackAtAStep();
};

/// The sample document with its steps joined: s1 → s2 → s3 → s4.
static DocumentPtr joinedDocument()
{
    auto document = std::make_shared<Document>(*test::sampleDocument());
    auto journey = std::make_shared<Journey>(*document->journeys.at(GraphId("j1")));
    journey->graph.paths = {{PathId("p1"), StepId("s1"), "next", StepId("s2")},
                            {PathId("p2"), StepId("s2"), "next", StepId("s3")},
                            {PathId("p3"), StepId("s3"), "next", StepId("s4")}};
    document->journeys[GraphId("j1")] = journey;
    return document;
}

static QPushButton *buttonNamed(const QWidget &view, const QString &text)
{
    for (QPushButton *button : view.findChildren<QPushButton *>())
        if (button->text() == text)
            return button;
    return nullptr;
}

void tst_timeline::saysWhatHappened()
{
    const Timeline timeline = test::sampleTimeline();
    const StepTitles titles(*test::sampleDocument());
    QCOMPARE(summaryOf(timeline.events[1], titles), u"Waited → Next"_s);
    QCOMPARE(summaryOf(timeline.events[2], titles), u"Held back: No consent"_s);
    const Table table = timelineTable(timeline, titles);
    QCOMPARE(table.rows[1].cells[0].text, u"2025-03-01 01:00 Europe/Berlin"_s);
    QCOMPARE(table.rows[0].cells[1].text, u"2025-03-01 00:00:00"_s);
    QCOMPARE(table.rows[1].cells[2].text, u"Wait 4 hours"_s);
}

void tst_timeline::masksPersonalValuesUntilAsked()
{
    Masking masking = maskingOf(test::sampleSnapshot()->schema);
    QCOMPARE(masking.personal, std::set<std::string>{"email"});
    const TraceEvent event = test::sampleTimeline().events[0];
    Table table = predicateTable(event, masking);
    QCOMPARE(table.rows[0].cells[1].text, u"1"_s);
    QCOMPARE(table.rows[1].cells[1].text, u"•••"_s);
    QVERIFY(!toText(test::sampleTimeline(), {}, masking).contains(u"person4@"_s));
    masking.isOn = false;
    table = predicateTable(event, masking);
    QCOMPARE(table.rows[1].cells[1].text, u"person4@example.com"_s);
    // A name within another word is not the attribute.
    masking.isOn = true;
    QVERIFY(!masking.hides({"email_opens > 2", "3", "> 2", Truth::True}));
}

void tst_timeline::showsEveryFactorOfAnOffer()
{
    const Table table = offerTable(test::sampleTimeline().events[3], *test::sampleDocument());
    QStringList texts;
    for (const Cell &part : table.rows[0].cells)
        texts += part.text;
    // P × C × V × (1 + L) = 0.08 · 1 · 20 · 1.1 = 1.76
    QCOMPARE(texts, QStringList({u"Running shoes 20 % off"_s, u"Shown"_s, u"–"_s, u"8.0 %"_s,
                                 u"1"_s, u"20.00\u00a0EUR"_s, u"10 %"_s, u"1.76"_s}));
    const Table details = detailTable(test::sampleTimeline().events[3], {});
    QStringList names;
    for (const Row &row : details.rows)
        names += row.cells[0].text + u'=' + row.cells[1].text;
    // E1 of the worked example of scores.md: 1.3278 to the printed digits.
    QVERIFY2(names.contains(u"Effectiveness=1.328"_s), qPrintable(names.join(u'|')));
}

void tst_timeline::explainsWhyNot()
{
    WhyNot answer;
    answer.blockedAt = StepId("s2");
    answer.reason = Reason::FilterFalse;
    answer.failing = {{"orders_90d >= 2", "1", "≥ 2", Truth::False}};
    answer.smallestChange = "orders_90d: 1 → at least 2";
    const StepTitles titles(*test::sampleDocument());
    QCOMPARE(
        ui::sentenceOf(answer, u"Reminder"_s, GraphId("j1"), titles, {}),
        u"The profile did not reach “Reminder”: it came as far as “Wait 4 hours”. Rule not met. "
        u"The first condition "
        "in the way: orders_90d >= 2 is 1, needed is ≥ 2. Smallest change that would pass: orders_90d: 1 → at least 2."_s);
}

void tst_timeline::picksProfilesByOutcome()
{
    const auto run = test::sampleRun();
    const auto snapshot = test::sampleSnapshot();
    QCOMPARE(profilesOf(*run, *snapshot, {}, {}, Outcome::Any).size(), std::size_t(20));
    const auto converted = profilesOf(*run, *snapshot, {}, {}, Outcome::Converted);
    QCOMPARE(converted, (std::vector<std::string>{"p100", "p108", "p116"}));
    QCOMPARE(profilesOf(*run, *snapshot, {}, {}, Outcome::Any, 5).size(), std::size_t(5));
}

void tst_timeline::stepsThroughAndTellsTheCanvas()
{
    applyTheme(*qApp, ThemeChoice::Light);
    JobRunner jobs;
    TimelineView view(jobs);
    view.setRun({"run-1", test::sampleRun(), test::sampleDocument()}, test::sampleSnapshot());
    QSignalSpy shown(&view, &TimelineView::stepShown);
    QSignalSpy asked(&view, &TimelineView::profileAsked);
    QVERIFY(!view.openButton()->isEnabled());
    view.setTimeline(test::sampleTimeline());
    view.openButton()->click();
    QCOMPARE(asked.value(0).value(0).toString(), u"p104"_s);
    QCOMPARE(view.position(), 0);
    QCOMPARE(shown.last()[1].value<StepId>().text(), std::string("s1"));
    view.stepForward();
    view.stepForward();
    view.stepForward();
    view.stepForward();
    QCOMPARE(view.position(), 3);
    QCOMPARE(shown.last()[1].value<StepId>().text(), std::string("s3"));
    const QImage image = test::pictureOf(view, u"timeline"_s, {1100, 720});
    QVERIFY(test::coloursOf(image) > 16);
    view.stepBack();
    QCOMPARE(view.position(), 2);
    QCOMPARE(test::unnamedInputs(view), QStringList());
    QCOMPARE(test::unreachedInputs(view), QStringList());
}

void tst_timeline::theWayIsThePathsThatWereTaken()
{
    const Timeline timeline = test::sampleTimeline();
    const WaySoFar start = wayOf(timeline, 0, *joinedDocument());
    QCOMPARE(start.steps, std::set<StepId>{StepId("s1")});
    QVERIFY(start.paths.empty());
    const WaySoFar end = wayOf(timeline, 3, *joinedDocument());
    QCOMPARE(end.journey, GraphId("j1"));
    QCOMPARE(end.now, StepId("s3"));
    QCOMPARE(end.steps, (std::set<StepId>{StepId("s1"), StepId("s2"), StepId("s3")}));
    QCOMPARE(end.paths, (std::set<PathId>{PathId("p1"), PathId("p2")}));
    // Without paths in the document there is nothing to light, and no line before the first.
    QVERIFY(wayOf(timeline, 3, *test::sampleDocument()).paths.empty());
    QVERIFY(wayOf(timeline, -1, *joinedDocument()).journey.isEmpty());
}

void tst_timeline::replayLightsUpThePathStepByStep()
{
    applyTheme(*qApp, ThemeChoice::Light);
    JobRunner jobs;
    TimelineView view(jobs);
    view.resize(1100, 800);
    view.setRun({"run-1", test::sampleRun(), joinedDocument()}, test::sampleSnapshot());
    view.setTimeline(test::sampleTimeline());
    view.show();
    QPushButton *forward = buttonNamed(view, u"Forward"_s);
    QPushButton *back = buttonNamed(view, u"Back"_s);
    QVERIFY(!back->isEnabled());
    QCOMPARE(view.map()->now(), StepId("s1"));
    QVERIFY(view.map()->litPaths().empty());
    forward->click();
    QCOMPARE(view.map()->litPaths(), std::set<PathId>{PathId("p1")});
    const QImage early = view.map()->grab().toImage();
    forward->click();
    QCOMPARE(view.map()->litPaths(), (std::set<PathId>{PathId("p1"), PathId("p2")}));
    QVERIFY(view.map()->grab().toImage() != early);
    forward->click();
    QVERIFY(!forward->isEnabled());
    back->click();
    back->click();
    QCOMPARE(view.position(), 1);
    QCOMPARE(view.map()->litPaths(), std::set<PathId>{PathId("p1")});
    QCOMPARE(view.map()->grab().toImage(), early);
    // By keyboard: the lines are a table.
    auto *lines = view.findChild<TableView *>();
    QTest::keyClick(lines, Qt::Key_Down);
    QCOMPARE(view.map()->now(), StepId("s3"));
    // By mouse: a click on a step of the map goes to its first line.
    bool jumped = false;
    for (int x = 4; x < view.map()->width() && !jumped; x += 8) {
        QTest::mouseClick(view.map(), Qt::LeftButton, {}, {x, view.map()->height() / 2});
        jumped = view.position() == 0;
    }
    QVERIFY(jumped);
    QCOMPARE(view.map()->now(), StepId("s1"));
}

void tst_timeline::listsWhoWasHeldBackAtAStep()
{
    test::World world(40);
    world.build();
    world.document.settings.caps = {{1, Duration::days(7), "email", ""}};
    test::JourneyMaker maker("j");
    maker.step("entry", StepKind::Entry)
        .step("first", StepKind::Message, {{"channel", "email"}})
        .step("wait", StepKind::Wait, {{"duration", Duration::days(2)}})
        .step("second", StepKind::Message, {{"channel", "email"}})
        .step("exit", StepKind::Exit)
        .chain({"entry", "first", "wait", "second", "exit"});
    world.add(maker);
    world.scenario.replications = 1;
    const auto run = std::make_shared<const RunResult>(world.run());
    const std::uint64_t held = test::held(test::stepOf(*run, "second"), Reason::CapChannel);
    QVERIFY(held > 0);
    QCOMPARE(heldBackAt(*run, GraphId("j"), StepId("second")).front(), std::pair(Reason::CapChannel, held));
    QVERIFY(heldBackAt(*run, GraphId("j"), StepId("wait")).empty());

    JobRunner jobs;
    TimelineView view(jobs);
    view.setRun({"run-1", run, std::make_shared<const Document>(world.document)}, world.snapshot);
    QSignalSpy listed(&view, &TimelineView::profilesListed);
    view.pickHeldBack(GraphId("j"), StepId("second"), Reason::CapChannel);
    auto *profiles = view.findChild<QListWidget *>();
    QTRY_COMPARE_WITH_TIMEOUT(profiles->count(), static_cast<int>(held), 20'000);
    QVERIFY(listed.count() > 0);
    // Choosing one shows its timeline, in which it was held back there for that reason.
    profiles->setCurrentRow(0);
    QTRY_VERIFY_WITH_TIMEOUT(!view.timeline().events.empty(), 20'000);
    QCOMPARE(QString::fromStdString(view.timeline().profile), profiles->item(0)->text());
    const auto &events = view.timeline().events;
    QVERIFY(std::any_of(events.begin(), events.end(), [](const TraceEvent &event) {
        return event.step == StepId("second") && event.reason == Reason::CapChannel;
    }));
    // Another step has no such reason to choose.
    auto *steps = view.findChildren<QComboBox *>().front();
    steps->setCurrentIndex(0);
    steps->setCurrentIndex(steps->findText(u"wait"_s, Qt::MatchContains));
    for (const QComboBox *box : view.findChildren<QComboBox *>())
        QVERIFY(box->findText(u"Held back"_s, Qt::MatchContains) < 0);
}

PATHLOOM_TEST(tst_timeline)
#include "tst_timeline.moc"
