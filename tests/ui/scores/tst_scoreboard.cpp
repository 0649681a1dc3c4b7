// SPDX-License-Identifier: GPL-3.0-or-later
// The score board: figures, explanation, charts, drill-down.
#include "tests/support/TestMain.h"
#include "tests/ui/support/Pictures.h"
#include "tests/ui/support/RunSamples.h"
#include "tests/ui/support/ScriptedDialogs.h"
#include "ui/jobs/JobRunner.h"
#include "ui/scores/ScoreBoard.h"
#include "ui/scores/ScoreCard.h"
#include "ui/text/Locale.h"
#include "ui/theme/Theme.h"

#include <QScrollArea>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace pathloom;
using namespace pathloom::ui;
using namespace Qt::Literals::StringLiterals;

class tst_scoreboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { text::installTranslator(QLocale(u"en_GB"_s)); }
    void showsFiveScoresWithIntervalAndUnmeasuredShare();
    void neverShowsANumberForWhatIsUnmeasured();
    void explainsEachScore();
    void waterfallEndsAtTheEffectiveness();
    void drillsDownWorstFirst();
    void notesAreSentences();
    void boardLooksRight_data();
    void boardLooksRight();
};

void tst_scoreboard::showsFiveScoresWithIntervalAndUnmeasuredShare()
{
    const auto report = test::sampleScores();
    const auto figures = figuresOf(report->groups[0], report->maturity);
    QCOMPARE(figures.size(), std::size_t(5));
    QCOMPARE(figures[0].value, u"1.48"_s);
    QCOMPARE(figures[0].detail, u"index 62.0 · 95 % interval 1.45 … 1.51 · 12.0 % unmeasured"_s);
    QCOMPARE(figures[1].caution, u"weak: 21.5 engagements in the control"_s);
    QCOMPARE(figures[3].value, u"5.30"_s);
    QVERIFY(figures[3].detail.startsWith(u"Contextual, real time"_s));
}

void tst_scoreboard::neverShowsANumberForWhatIsUnmeasured()
{
    const auto figures = figuresOf(GroupScores(), Maturity());
    for (const ScoreFigure &figure : figures) {
        QVERIFY2(!figure.value.contains(u'0'), qPrintable(figure.name));
        if (figure.code != u"F3"_s)
            QCOMPARE(figure.value, u"unmeasured"_s);
    }
    QVERIFY(isEmpty(termsOf(GroupScores())));
    QVERIFY(isEmpty(radarOf(Maturity())));
}

void tst_scoreboard::explainsEachScore()
{
    const auto report = test::sampleScores();
    for (const char *code : {"E1", "E2", "V", "F3", "M"}) {
        const QString html = explanationOf(QString::fromLatin1(code), report->groups[0],
                                           report->maturity, ScoreModel());
        QVERIFY2(html.contains(u"Half-life of affinity"_s), code);
        QVERIFY2(html.contains(u"30 days"_s), code);
    }
    const QString maturity =
        explanationOf(u"M"_s, report->groups[0], report->maturity, ScoreModel());
    QVERIFY(maturity.contains(u"Consistency factor"_s));
    QVERIFY(maturity.contains(u"0.726"_s));
}

void tst_scoreboard::waterfallEndsAtTheEffectiveness()
{
    const auto report = test::sampleScores();
    double sum = 0;
    for (const auto &part : termsOf(report->groups[0]).parts)
        sum += part.value;
    QVERIFY(std::abs(sum - report->groups[0].effectiveness.value) < 1e-12);
}

void tst_scoreboard::drillsDownWorstFirst()
{
    const auto run = test::sampleRun();
    const auto snapshot = test::sampleSnapshot();
    GroupScores whole;
    const Table table = interactionTable(*run, snapshot.get(), whole);
    QCOMPARE(table.rows.size(), std::size_t(20));
    QCOMPARE(table.rows.front().key, u"p100"_s);
    QCOMPARE(table.rows.front().cells[5].text, u"1.400"_s); // 0.2 + 0.4 + 0.9 − 0.1
    QCOMPARE(table.rows.back().cells[5].text, u"unmeasured"_s);
    QCOMPARE(table.rows.back().key, u"p103"_s);
}

void tst_scoreboard::notesAreSentences()
{
    const auto report = test::sampleScores();
    QCOMPARE(sentenceOf(report->maturity.evidence[0]),
             u"62.0 % of the interactions were decided by behavioural data."_s);
    QCOMPARE(sentenceOf(report->maturity.nextSteps[0]), u"Let contextual data decide at “Push”."_s);
    QCOMPARE(sentenceOf(report->gains[0]),
             u"Without fatigue at “Push” the effectiveness index would be 2.10 points higher."_s);
}

void tst_scoreboard::boardLooksRight_data()
{
    QTest::addColumn<QString>("theme");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
}

void tst_scoreboard::boardLooksRight()
{
    QFETCH(QString, theme);
    applyTheme(*qApp, themeChoiceNamed(theme));
    JobRunner jobs;
    test::ScriptedDialogs dialogs;
    ScoreBoard board(jobs, dialogs);
    QVERIFY(test::coloursOf(test::pictureOf(board, u"scores-empty-"_s + theme)) > 8);
    board.setReport(test::sampleScores(), test::sampleRun(), test::sampleSnapshot());
    const auto cards = board.findChildren<ScoreCard *>();
    QCOMPARE(cards.size(), 5);
    cards[3]->click();
    QVERIFY(board.explanation().contains(
        u"Maturity = (Data sophistication + Personalization scope)"_s));
    cards[0]->click();
    QVERIFY(test::coloursOf(test::pictureOf(board, u"scores-"_s + theme, {1200, 2600})) > 16);
    QCOMPARE(test::unnamedInputs(board), QStringList());
    QCOMPARE(test::unreachedInputs(board), QStringList());
    board.setStale(true);
    QVERIFY(!cards[0]->isEnabled());
}

PATHLOOM_TEST(tst_scoreboard)
#include "tst_scoreboard.moc"
