// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline of one profile: words, masking, stepping.
#include "tests/support/TestMain.h"
#include "tests/ui/support/Pictures.h"
#include "tests/ui/support/RunSamples.h"
#include "ui/jobs/JobRunner.h"
#include "ui/runs/TimelineView.h"
#include "ui/text/Locale.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
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
};

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
    view.setTimeline(test::sampleTimeline());
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

PATHLOOM_TEST(tst_timeline)
#include "tst_timeline.moc"
