// SPDX-License-Identifier: GPL-3.0-or-later
// The page of runs: the scenario asked, the badge, the list, storing and opening runs.
#include "tests/engine/simulate/World.h"
#include "tests/support/TestMain.h"
#include "tests/ui/support/Pictures.h"
#include "tests/ui/support/RunSamples.h"
#include "tests/ui/support/ScriptedDialogs.h"
#include "engine/store/TextForm.h"
#include "ui/jobs/JobRunner.h"
#include "ui/runs/ResultsView.h"
#include "ui/runs/RunList.h"
#include "ui/runs/RunsPage.h"
#include "ui/runs/ScenarioForm.h"
#include "ui/text/Locale.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/InlineMessage.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <thread>

using namespace pathloom;
using namespace pathloom::ui;
using namespace Qt::Literals::StringLiterals;

/// A store in memory.
struct MemoryStore {
    std::vector<StoredRun> runs;
    std::thread::id writtenBy;

    RunStore store()
    {
        RunStore made;
        made.list = [this]() -> Result<std::vector<StoredRun>> { return runs; };
        made.load = [this](const std::string &id) -> Result<PackedRun> {
            for (const StoredRun &run : runs)
                if (run.id == id)
                    return packRun(run);
            return fail(ErrorKind::Usage, "store.no-such-run", {{"id", id}});
        };
        made.writer = [this]() -> RunWriter {
            return [this](const PackedRun &packed) -> Result<std::string> {
                writtenBy = std::this_thread::get_id();
                StoredRun run = unpackRun(packed).value();
                run.id = "run-" + std::to_string(runs.size() + 1);
                runs.insert(runs.begin(), run);
                return run.id;
            };
        };
        made.remove = [this](const std::string &id) -> Status {
            std::erase_if(runs, [&](const StoredRun &run) { return run.id == id; });
            return {};
        };
        made.setNote = [this](const std::string &id, const std::string &note) -> Status {
            for (StoredRun &run : runs)
                if (run.id == id)
                    run.note = note;
            return {};
        };
        return made;
    }
};

class tst_runspage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { text::installTranslator(QLocale(u"en_GB"_s)); }
    void scenarioSurvivesTheForm();
    void showsWhenARunWouldStart();
    void aFinishedRunIsShownAndKept();
    void aSwitchedOffPolicyShowsTheBadge();
    void saysWhyItCannotRun();
    void storedRunsComeBackWhole();
    void aStoreOutlivesItsProject();
    void opensListsAnnotatesAndDeletesRuns();
    void looksRight_data();
    void looksRight();
};

void tst_runspage::scenarioSurvivesTheForm()
{
    ScenarioForm form;
    form.setDocument(*test::sampleDocument());
    Scenario asked;
    asked.journeys = {GraphId("j1")};
    asked.seed = 42;
    asked.replications = 20;
    asked.stopWhenConverged = false;
    asked.start = Instant{1'740'787'200'000};
    asked.horizon = Duration::days(14);
    asked.sample = 5000;
    asked.switches.quietHours = false;
    asked.threads = 2;
    form.setScenario(asked);
    QVERIFY(form.scenario() == asked);
    asked.start.reset();
    form.setScenario(asked);
    QVERIFY(form.scenario() == asked);
}

void tst_runspage::showsWhenARunWouldStart()
{
    test::ScriptedDialogs dialogs;
    JobRunner jobs;
    RunsPage page(jobs, dialogs);
    auto *start = page.form()->findChild<QDateTimeEdit *>();
    QCOMPARE(start->text(), u"–"_s);
    page.setInputs(test::sampleDocument(), test::sampleSnapshot());
    // Last event of the sample: 2025-02-20T16:20 UTC; the next full hour is 17:00.
    QCOMPARE(start->text(), u"2025-02-20 17:00 UTC"_s);
    QVERIFY(!start->isEnabled());
    QVERIFY(!page.form()->scenario().start.has_value());
    QCOMPARE(defaultStart(*test::sampleSnapshot()).ms, start->dateTime().toMSecsSinceEpoch());
    const auto checks = page.form()->findChildren<QCheckBox *>();
    checks.front()->click();
    QVERIFY(start->isEnabled());
    QCOMPARE(page.form()->scenario().start, std::optional(defaultStart(*test::sampleSnapshot())));
    start->setDateTime(start->dateTime().addDays(3));
    checks.front()->click();
    QCOMPARE(start->text(), u"2025-02-20 17:00 UTC"_s);
}

void tst_runspage::aFinishedRunIsShownAndKept()
{
    test::World world(60);
    world.build();
    test::JourneyMaker maker("j1");
    maker.step("entry", StepKind::Entry).step("mail", StepKind::Message, {{"channel", "email"}}).step("exit", StepKind::Exit);
    maker.chain({"entry", "mail", "exit"});
    world.add(maker);
    const auto document = std::make_shared<const Document>(world.document);
    MemoryStore memory;
    test::ScriptedDialogs dialogs;
    JobRunner jobs;
    RunsPage page(jobs, dialogs);
    page.setStore(memory.store());
    page.setInputs(document, world.snapshot);
    QSignalSpy shown(&page, &RunsPage::runShown);
    Scenario scenario = page.form()->scenario();
    scenario.journeys = {GraphId("j1")};
    scenario.replications = 2;
    page.simulateScenario(scenario);
    QVERIFY(shown.wait(20'000));
    QSignalSpy stored(&page, &RunsPage::runStored);
    QVERIFY(stored.wait(20'000));
    QCOMPARE(stored[0][0].value<OpenRun>().result, page.openRun().result);
    QCOMPARE(page.openRun().id, std::string("run-1"));
    QCOMPARE(shown.size(), qsizetype(1));
    QCOMPARE(memory.runs.size(), std::size_t(1));
    QVERIFY(memory.writtenBy != std::thread::id());
    QVERIFY(memory.writtenBy != std::this_thread::get_id());
    QCOMPARE(memory.runs[0].revision, semanticRevision(*document));
    const auto kept = fromStored(memory.runs[0]);
    QCOMPARE(kept->result->journeys[0].entered, page.openRun().result->journeys[0].entered);
    QVERIFY(kept->result->journeys[0].entered > 0);
    QVERIFY(!page.results()->isStale());
}

void tst_runspage::aSwitchedOffPolicyShowsTheBadge()
{
    ScenarioForm form;
    QVERIFY(form.badge()->isHidden());
    const auto checks = form.findChildren<QCheckBox *>();
    const auto caps = std::find_if(checks.begin(), checks.end(), [](const QCheckBox *c) {
        return c->text() == u"Frequency caps"_s;
    });
    QVERIFY(caps != checks.end());
    (*caps)->click();
    QVERIFY(!form.isProductionLike());
    QVERIFY(!form.badge()->isHidden());
    QVERIFY(!form.scenario().switches.caps);
}

void tst_runspage::saysWhyItCannotRun()
{
    test::ScriptedDialogs dialogs;
    JobRunner jobs;
    RunsPage page(jobs, dialogs);
    QVERIFY(!page.simulateButton()->isEnabled());
    QCOMPARE(page.simulateButton()->toolTip(), u"Import data first."_s);
    page.setInputs(test::sampleDocument(), test::sampleSnapshot());
    QVERIFY(page.simulateButton()->isEnabled());
    auto empty = std::make_shared<Document>();
    page.setInputs(empty, test::sampleSnapshot());
    QVERIFY(page.simulateButton()->toolTip().contains(u"no journey yet"_s));
}

void tst_runspage::storedRunsComeBackWhole()
{
    const auto run = test::sampleRun();
    const StoredRun stored = toStored(*run, *test::sampleDocument(), Instant{1'740'787'200'000});
    const auto open = fromStored(stored);
    QVERIFY(open.has_value());
    QCOMPARE(open->result->journeys[0].converted, std::uint64_t(233));
    QCOMPARE(open->result->interactions.size(), run->interactions.size());
    QCOMPARE(open->document->journeys.size(), std::size_t(1));
}

void tst_runspage::aStoreOutlivesItsProject()
{
    QTemporaryDir folder;
    auto project = std::make_unique<Project>(Project::create(folder.filePath(u"a.pathloom"_s).toStdString()).value());
    const RunStore store = storeOf([&] { return project.get(); });
    const PackedRun run = packRun(toStored(*test::sampleRun(), *test::sampleDocument(), Instant{5}));
    const RunWriter writer = store.writer();
    QCOMPARE(writer(run).value(), std::string("run-1"));
    QVERIFY(store.setNote("run-1", "first").has_value());
    QCOMPARE(store.list().value().front().note, std::string("first"));
    project.reset();
    QVERIFY(store.list().value().empty());
    QCOMPARE(store.writer()(run).error().code, std::string("store.not-open"));
    // A writer that was given before still reaches the file: the run belongs to that project.
    QCOMPARE(writer(run).value(), std::string("run-2"));
    QCOMPARE(store.load("run-1").error().code, std::string("store.not-open"));
    QCOMPARE(store.remove("run-1").error().code, std::string("store.not-open"));
    QCOMPARE(store.setNote("run-1", "x").error().code, std::string("store.not-open"));
}

void tst_runspage::opensListsAnnotatesAndDeletesRuns()
{
    MemoryStore memory;
    test::ScriptedDialogs dialogs;
    JobRunner jobs;
    RunsPage page(jobs, dialogs);
    auto store = memory.store();
    const auto document = test::sampleDocument();
    QVERIFY(
        store.writer()(packRun(toStored(*test::sampleRun(), *document, Instant{1'740'787'200'000}))).has_value());
    page.setStore(store);
    page.setInputs(document, test::sampleSnapshot());
    QSignalSpy shown(&page, &RunsPage::runShown);
    auto *list = page.findChild<RunList *>();
    list->select("run-1");
    QVERIFY(shown.wait(5000));
    QCOMPARE(page.openRun().id, std::string("run-1"));
    // The stored run is of another revision than the document: grey.
    QVERIFY(page.results()->isStale());

    const auto buttons = list->findChildren<QPushButton *>();
    dialogs.answers = {u"before the change"_s};
    buttons[0]->click();
    QCOMPARE(memory.runs[0].note, std::string("before the change"));
    dialogs.consents = {false, true};
    buttons[1]->click();
    QCOMPARE(memory.runs.size(), std::size_t(1));
    buttons[1]->click();
    QCOMPARE(memory.runs.size(), std::size_t(0));
    QCOMPARE(dialogs.asked, QStringList({u"Note on the run"_s, u"Delete run"_s, u"Delete run"_s}));
}

void tst_runspage::looksRight_data()
{
    QTest::addColumn<QString>("theme");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
}

void tst_runspage::looksRight()
{
    QFETCH(QString, theme);
    applyTheme(*qApp, themeChoiceNamed(theme));
    MemoryStore memory;
    test::ScriptedDialogs dialogs;
    JobRunner jobs;
    RunsPage page(jobs, dialogs);
    QVERIFY(test::coloursOf(test::pictureOf(page, u"runs-nodata-"_s + theme, {1280, 800})) > 16);
    auto store = memory.store();
    const auto document = test::sampleDocument();
    QVERIFY(
        store.writer()(packRun(toStored(*test::sampleRun(), *document, Instant{1'740'787'200'000}))).has_value());
    page.setStore(store);
    page.setInputs(document, test::sampleSnapshot());
    QSignalSpy shown(&page, &RunsPage::runShown);
    page.open("run-1");
    QVERIFY(shown.wait(5000));
    QVERIFY(test::coloursOf(test::pictureOf(page, u"runs-"_s + theme, {1280, 800})) > 16);
    QCOMPARE(test::unnamedInputs(page), QStringList());
    QCOMPARE(test::unreachedInputs(page), QStringList());
}

PATHLOOM_TEST(tst_runspage)
#include "tst_runspage.moc"
