// SPDX-License-Identifier: GPL-3.0-or-later
// Results as tables and charts, and the view that shows them.
#include "tests/support/TestMain.h"
#include "tests/ui/support/Pictures.h"
#include "tests/ui/support/RunSamples.h"
#include "ui/charts/ChartView.h"
#include "ui/runs/ResultCharts.h"
#include "ui/runs/ResultsView.h"
#include "ui/text/Locale.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Table.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTabWidget>

using namespace pathloom;
using namespace pathloom::ui;
using namespace Qt::Literals::StringLiterals;

class tst_results : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { text::installTranslator(QLocale(u"en_GB"_s)); }
    void everyResultNamesWhatMadeIt();
    void kpisStandInReadingOrderWithBothIntervals();
    void stepCountsAddUp();
    void pathSharesAreOfTheStep();
    void heldBackNamesReasonAndPlace();
    void brokenSampleRatiosAreMarked();
    void cautionsNameWhatIsNotProductionLike();
    void funnelFollowsTheJourney();
    void viewShowsResultsAndTurnsGrey();
    void pagesAreFilledWhenTheyAreLookedAt();
    void viewIsUsableByKeyboard();
};

static QStringList textsOf(const Table &table, std::size_t column)
{
    QStringList texts;
    for (const Row &row : table.rows)
        texts += row.cells[column].text;
    return texts;
}

void tst_results::everyResultNamesWhatMadeIt()
{
    const QString line = provenanceOf(*test::sampleRun());
    QVERIFY(line.startsWith(
        u"Simulated · N = 10,234 profiles · 200 replications · seed 1 · revision 01234567"_s));
    QVERIFY(line.contains(u"data fedcba98"_s));
}

void tst_results::kpisStandInReadingOrderWithBothIntervals()
{
    const Table table = kpiTable(test::sampleRun()->kpis, u"EUR"_s);
    QCOMPARE(textsOf(table, 0),
             QStringList({u"Messages delivered"_s, u"Open rate"_s, u"Conversion rate"_s,
                          u"Revenue"_s, u"Cost"_s, u"Customer lifetime value"_s}));
    QCOMPARE(table.rows[2].cells[1].text, u"2.5 %"_s);
    QCOMPARE(table.rows[2].cells[2].text, u"2.4 % … 2.6 %"_s);
    QCOMPARE(table.rows[2].cells[3].text, u"2.2 % … 2.8 %"_s);
    QCOMPARE(table.rows[3].cells[1].text, u"23,410.00\u00a0EUR"_s);
    QCOMPARE(table.rows[5].cells[1].text, u"unmeasured"_s);
}

void tst_results::stepCountsAddUp()
{
    const auto run = test::sampleRun();
    const Table table = stepTable(run->journeys[0], StepTitles(*test::sampleDocument()));
    QCOMPARE(textsOf(table, 0),
             QStringList({u"Entry"_s, u"Wait 4 hours"_s, u"Reminder"_s, u"Exit"_s}));
    for (const Row &row : table.rows) {
        double sum = 0;
        for (std::size_t column = 2; column <= 5; ++column)
            sum += row.cells[column].sort.toDouble();
        QCOMPARE(sum, row.cells[1].sort.toDouble());
    }
    QCOMPARE(table.rows[2].cells[6].text, u"1,540"_s);
    QCOMPARE(table.rows[0].cells[7].text, u"4 hours"_s);
}

void tst_results::pathSharesAreOfTheStep()
{
    const auto run = test::sampleRun();
    const Table table = pathTable(run->journeys[0], StepTitles(*test::sampleDocument()));
    QCOMPARE(table.rows[1].cells[0].text, u"Wait 4 hours"_s);
    QCOMPARE(table.rows[1].cells[1].text, u"Next"_s);
    QCOMPARE(table.rows[1].cells[4].text, u"100.0 %"_s);
}

void tst_results::heldBackNamesReasonAndPlace()
{
    const auto run = test::sampleRun();
    const Table table = heldBackTable(run->journeys[0], StepTitles(*test::sampleDocument()));
    QCOMPARE(textsOf(table, 0), QStringList({u"Before the entry"_s, u"Reminder"_s, u"Reminder"_s}));
    QCOMPARE(textsOf(table, 1), QStringList({u"Re-entry not allowed"_s, u"No consent"_s,
                                             u"Held through quiet hours"_s}));
    QCOMPARE(textsOf(table, 2), QStringList({u"44"_s, u"1,200"_s, u"340"_s}));
}

void tst_results::brokenSampleRatiosAreMarked()
{
    JourneyResult journey = test::sampleRun()->journeys[0];
    journey.variants[1].sampleRatioP = 0.0002;
    const Table table = variantTable(journey, {});
    QCOMPARE(table.rows[0].cells[9].severity, -1);
    QCOMPARE(table.rows[1].cells[9].severity, 0);
    QCOMPARE(table.rows[1].cells[1].text, u"Control (holdout)"_s);
}

void tst_results::cautionsNameWhatIsNotProductionLike()
{
    RunResult run = *test::sampleRun();
    QVERIFY(cautionsOf(run).isEmpty());
    run.scenario.switches.caps = false;
    run.fallbackZoneProfiles = 12;
    run.parameters.pop_back();
    const QStringList cautions = cautionsOf(run);
    QCOMPARE(cautions.size(), 3);
    QVERIFY(cautions[0].startsWith(u"Not production-like"_s));
    QVERIFY(cautions[1].startsWith(u"12 profiles have no time zone"_s));
    QVERIFY(cautions[2].startsWith(u"Assumption-driven"_s));
}

void tst_results::funnelFollowsTheJourney()
{
    const FunnelData funnel = funnelOf(test::sampleRun()->journeys[0]);
    QCOMPARE(funnel.stages.size(), std::size_t(6));
    QCOMPARE(funnel.stages.front().value, 10234.0);
    QCOMPARE(funnel.stages[2].value, 7033.0);
    QCOMPARE(funnel.stages.back().label, u"Conversions"_s);
    const DailyData daily = dailyOf(test::sampleRun()->journeys[0], test::sampleRun()->start);
    QCOMPARE(daily.start, QDate(2025, 3, 1));
    QCOMPARE(daily.lines[1].label, u"Delivered, E-mail"_s);
}

void tst_results::viewShowsResultsAndTurnsGrey()
{
    for (const char *theme : {"light", "dark"}) {
        applyTheme(*qApp, themeChoiceNamed(QString::fromLatin1(theme)));
        ResultsView view;
        view.setCurrency(u"EUR"_s);
        view.setResult(test::sampleRun(), *test::sampleDocument());
        for (int page = 0; page < view.pages()->count(); ++page) {
            view.pages()->setCurrentIndex(page);
            const QImage image =
                test::pictureOf(view, u"results-%1-%2"_s.arg(page).arg(QLatin1String(theme)));
            QVERIFY(test::coloursOf(image) > 16);
        }
        QVERIFY(!view.isStale());
        view.setStale(true);
        QVERIFY(view.isStale());
        for (const ChartView *chart : view.findChildren<ChartView *>())
            QVERIFY(chart->isStale());
        for (const TableView *table : view.findChildren<TableView *>())
            QVERIFY(table->isStale());
        view.pages()->setCurrentIndex(0);
        QVERIFY(test::coloursOf(test::pictureOf(view, u"results-stale-"_s + QLatin1String(theme))) >
                16);
        view.setStale(false);
        for (const ChartView *chart : view.findChildren<ChartView *>())
            QVERIFY(!chart->isStale());
    }
}

void tst_results::pagesAreFilledWhenTheyAreLookedAt()
{
    const auto run = test::sampleRun();
    const StepTitles titles(*test::sampleDocument());
    ResultsView view;
    view.setResult(run, *test::sampleDocument());
    const std::vector<std::pair<int, Table>> expected{{1, stepTable(run->journeys[0], titles)},
                                                      {2, pathTable(run->journeys[0], titles)},
                                                      {3, variantTable(run->journeys[0], titles)},
                                                      {4, heldBackTable(run->journeys[0], titles)},
                                                      {5, exitTable(run->journeys[0])},
                                                      {6, parameterTable(run->parameters)}};
    QCOMPARE(view.pages()->count(), 7);
    for (const auto &[page, table] : expected) {
        auto *shown = view.pages()->widget(page)->findChild<TableView *>();
        QVERIFY(shown->table().rows.empty());
        view.pages()->setCurrentIndex(page);
        QVERIFY(!table.rows.empty());
        QCOMPARE(toCsv(shown->table()), toCsv(table));
    }
    // The next run takes the place of this one on the page in front and later on the others.
    auto next = std::make_shared<RunResult>(*run);
    next->parameters.resize(1);
    next->journeys[0].paths.clear();
    view.setResult(next, *test::sampleDocument());
    QCOMPARE(toCsv(view.pages()->widget(6)->findChild<TableView *>()->table()), toCsv(parameterTable(next->parameters)));
    view.pages()->setCurrentIndex(2);
    QVERIFY(view.pages()->widget(2)->findChild<TableView *>()->table().rows.empty());
}

void tst_results::viewIsUsableByKeyboard()
{
    ResultsView view;
    view.setResult(test::sampleRun(), *test::sampleDocument());
    QCOMPARE(test::unnamedInputs(view), QStringList());
    QCOMPARE(test::unreachedInputs(view), QStringList());
    view.pages()->setCurrentIndex(1);
    auto *table = view.pages()->currentWidget()->findChild<TableView *>();
    QSignalSpy chosen(&view, &ResultsView::stepChosen);
    table->selectKey(u"s3"_s);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][1].value<StepId>().text(), std::string("s3"));
    QVERIFY(view.currentCsv().startsWith(u"Step,Entered,Passed,Waiting,Left,Errors,Held back"_s));
    QVERIFY(view.currentCsv().contains(u"Reminder,9000,8990,0,10,0,1540,4,9.5"_s));
}

PATHLOOM_TEST(tst_results)
#include "tst_results.moc"
