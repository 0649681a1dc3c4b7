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
#include "ui/widgets/Table.h"

#include <QComboBox>
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
    void showsTheExperienceOfVariantsAndSegments();
    void explainsTheControlAndTheGrowth();
    void putsKeyFiguresBeside();
    void saysWhatAccuracyLeavesOut();
    void measuresImportedHistory();
    void showsTheScoresOfARunOnceItIsSeen();
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
                                           report->maturity, ScoreModel(), true);
        QVERIFY2(html.contains(u"Half-life of affinity"_s), code);
        QVERIFY2(html.contains(u"30 days"_s), code);
    }
    const QString maturity =
        explanationOf(u"M"_s, report->groups[0], report->maturity, ScoreModel(), true);
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

static GroupScores variantGroup(const char *control, bool isWeak)
{
    GroupScores group;
    group.kind = GroupKind::Variant;
    group.journey = GraphId("j1");
    group.key = group.label = "b";
    ExperienceValue experience;
    experience.value = test::measure(2.5, 0.25);
    experience.amplification = test::measure(1.25, 0.125);
    experience.conversionDifference = test::measure(0.0625, 0.01);
    experience.control = control;
    experience.controlEngagements = 12;
    experience.isWeak = isWeak;
    group.experience = experience;
    return group;
}

void tst_scoreboard::showsTheExperienceOfVariantsAndSegments()
{
    ScoreReport report;
    report.groups = {variantGroup("holdout", true), variantGroup("journey-off", false)};
    report.groups[1].kind = GroupKind::Segment;
    const Table variants = groupTable(report, GroupKind::Variant, {});
    QCOMPARE(variants.rows.size(), std::size_t(1));
    QCOMPARE(variants.columns[9].title, u"Experience value"_s);
    QCOMPARE(variants.rows[0].cells[9].text, u"2.500 (weak)"_s);
    QVERIFY(variants.rows[0].cells[9].help.contains(u"12.0 engagements in the control"_s));
    QVERIFY(variants.rows[0].cells[9].help.contains(u"control: holdout"_s));
    QCOMPARE(variants.rows[0].cells[10].text, u"1.250 (weak)"_s);
    const Table segments = groupTable(report, GroupKind::Segment, {});
    QCOMPARE(segments.rows[0].cells[9].text, u"2.500"_s);
    QVERIFY(segments.rows[0].cells[9].help.contains(u"control: journey off"_s));
    QVERIFY(segments.rows[0].cells[9].help.contains(u"2.25"_s));
    report.groups[0].experience.reset();
    QCOMPARE(groupTable(report, GroupKind::Variant, {}).rows[0].cells[9].text, u"unmeasured"_s);
}

void tst_scoreboard::explainsTheControlAndTheGrowth()
{
    const QString html =
        explanationOf(u"V"_s, variantGroup("journey-off", false), Maturity(), ScoreModel(), true);
    QVERIFY(html.contains(u"the same profiles with the journey switched off"_s));
    QVERIFY(html.contains(u"0.0625"_s));
    QVERIFY(
        html.contains(u"Customer lifetime value</td><td style='padding-right:16px'>unmeasured"_s));
}

void tst_scoreboard::putsKeyFiguresBeside()
{
    ScoreReport report;
    report.kpis["open_rate"] = test::estimate(0.213, 0.002);
    Estimate none;
    none.measured = false;
    report.kpis["churn"] = none;
    const Table table = scoreKpiTable(report, u"EUR"_s);
    QCOMPARE(table.columns.size(), std::size_t(3));
    QCOMPARE(table.rows.size(), std::size_t(2));
    for (const auto &row : table.rows) {
        QCOMPARE(row.cells.size(), std::size_t(3));
        QCOMPARE(row.cells[1].text == u"unmeasured"_s, row.key == u"churn"_s);
    }
}

void tst_scoreboard::saysWhatAccuracyLeavesOut()
{
    ScoreReport report;
    QCOMPARE(accuracyGaps(report).size(), 1);
    report.fieldsOfUnknownAge = {"city", "plan"};
    QVERIFY(accuracyGaps(report)[1].contains(u"unknown: city, plan."_s));
    report.isDuplicateProbabilityMeasured = true;
    QCOMPARE(accuracyGaps(report).size(), 1);
    report.profilesNotCompared = 3;
    QVERIFY(accuracyGaps(report)[0].contains(u"uniqueness out of 3 profile"_s));
}

// Two e-mails to one profile, of whose content the project knows nothing.
static SnapshotPtr sentSnapshot()
{
    Schema schema;
    EventTypeDef send;
    send.name = "send";
    send.role = EventRole::Send;
    send.properties = {{"channel", ValueType::String, {}}};
    send.channelProperty = "channel";
    schema.events = {send};
    SnapshotBuilder builder(schema);
    const ProfileIndex p = builder.addProfile("anna");
    for (int day = 0; day < 2; ++day)
        builder.addEvent(p, 0, Instant{1'740'000'000'000} + Duration::days(day),
                         std::vector<Value>{std::string("email")});
    return builder.finish();
}

void tst_scoreboard::measuresImportedHistory()
{
    JobRunner jobs;
    test::ScriptedDialogs dialogs;
    ScoreBoard board(jobs, dialogs);
    auto *source = board.findChildren<QComboBox *>().front();
    QCOMPARE(source->accessibleName(), u"Where the interactions come from"_s);
    QCOMPARE(source->count(), 1); // the design alone
    board.setInputs(test::sampleDocument(), test::sampleSnapshot());
    QCOMPARE(source->count(), 1); // nothing was sent in this dataset
    board.setInputs(test::sampleDocument(), sentSnapshot());
    QCOMPARE(source->count(), 2);
    board.show();
    source->setCurrentIndex(source->findText(u"Imported history"_s));
    QTRY_VERIFY(board.report() != nullptr);
    QVERIFY(board.report()->history.has_value());
    QCOMPARE(board.report()->groups.front().interactions, 2.0);
    const auto tables = board.findChildren<TableView *>();
    QVERIFY(std::any_of(tables.begin(), tables.end(), [](const TableView *table) {
        return table->accessibleName() == u"Interactions"_s && table->model()->rowCount() == 2;
    }));
    source->setCurrentIndex(source->findText(u"Design alone"_s));
    QVERIFY(board.report() == nullptr);
    board.setReport(test::sampleScores(), test::sampleRun(), sentSnapshot());
    QCOMPARE(source->currentText(), u"Run"_s);
    QCOMPARE(source->count(), 3);
    QVERIFY(!board.report()->history.has_value());
}

void tst_scoreboard::showsTheScoresOfARunOnceItIsSeen()
{
    JobRunner jobs;
    test::ScriptedDialogs dialogs;
    ScoreBoard board(jobs, dialogs);
    const auto run = test::sampleRun();
    board.setRun({"run-1", run, test::sampleDocument()}, test::sampleSnapshot());
    auto *source = board.findChildren<QComboBox *>().front();
    QTRY_COMPARE(source->currentText(), u"Run"_s);
    QVERIFY(board.report() == nullptr);
    board.show();
    QVERIFY(board.report() != nullptr);
    QCOMPARE(board.report()->run, std::string("run-1"));
    for (const TableView *table : board.findChildren<TableView *>())
        if (table->accessibleName() == u"Interactions"_s)
            QCOMPARE(toCsv(table->table()),
                     toCsv(interactionTable(*run, test::sampleSnapshot().get(), *board.report()->group(GroupKind::Run, {}))));
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
