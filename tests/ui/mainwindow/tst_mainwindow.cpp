// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a whole: actions, docks, the way without a mouse, and pictures of every screen.
#include "app/common/Session.h"
#include "tests/support/TestMain.h"
#include "tests/ui/support/Pictures.h"
#include "tests/ui/support/ProfileSamples.h"
#include "tests/ui/support/ScriptedDialogs.h"
#include "ui/actions/ActionRegistry.h"
#include "ui/actions/CommandPalette.h"
#include "ui/canvas/Canvas.h"
#include "ui/canvas/QuickAdd.h"
#include "ui/data/DataPage.h"
#include "ui/data/QualityView.h"
#include "ui/document/DiagnosticsRunner.h"
#include "ui/document/DocumentController.h"
#include "ui/inspector/Inspector.h"
#include "ui/inspector/StepPanel.h"
#include "ui/jobs/JobRunner.h"
#include "ui/mainwindow/MainWindow.h"
#include "ui/mainwindow/ProjectSession.h"
#include "ui/mainwindow/ScreenshotTour.h"
#include "ui/mainwindow/Workspace.h"
#include "ui/outline/Outline.h"
#include "ui/outline/ProjectTree.h"
#include "ui/palette/StepPalette.h"
#include "ui/profiles/ProfileListView.h"
#include "ui/profiles/ProfilePage.h"
#include "ui/text/StepText.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>

using namespace pathloom;
using namespace pathloom::ui;
using namespace pathloom::test;

namespace {

Services services()
{
    return {[](const std::filesystem::path &project, const TaskControl &control) -> Result<SnapshotPtr> {
                auto session = app::Session::open(project);
                if (!session)
                    return failWith(std::move(session).error());
                return session->snapshot(control);
            },
            {},
            [](const std::filesystem::path &project, const TaskControl &control) -> Status {
                auto session = app::Session::create(project);
                if (!session)
                    return failWith(std::move(session).error());
                return session->addSample(app::sampleNames().front(), control);
            }};
}

struct Fixture {
    QTemporaryDir folder;
    ScriptedDialogs dialogs;
    std::unique_ptr<MainWindow> window;

    Fixture()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        window = std::make_unique<MainWindow>(services(), dialogs);
        window->resize(1440, 900);
        window->show();
        QApplication::setActiveWindow(window.get());
    }
    QString file(const char *name) const { return folder.filePath(QString::fromLatin1(name)); }
    void makeProject()
    {
        dialogs.answers << file("test.pathloom");
        window->actionRegistry().trigger(QStringLiteral("project.new"));
    }
    void finishJobs()
    {
        QTRY_VERIFY_WITH_TIMEOUT(window->jobs().isIdle(), 120'000);
        QCoreApplication::processEvents();
    }
};

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setOrganizationName(QStringLiteral("pathloom-test")); }

    void startsWithTheStartPage()
    {
        Fixture f;
        QVERIFY(!f.window->controller().isOpen());
        QVERIFY(!f.window->actionRegistry().action(QStringLiteral("run.simulate"))->isEnabled());
        QVERIFY(!f.window->tree().isVisible());
    }

    void actionsHaveTextsAndNoKeyTwice()
    {
        Fixture f;
        QSet<QString> keys;
        for (const QAction *action : f.window->actionRegistry().all()) {
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(action->objectName().contains(u'.'), qPrintable(action->objectName()));
            const QString key = action->shortcut().toString();
            QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(action->objectName() + key));
            keys << key;
        }
    }

    void inputsAreNamed()
    {
        Fixture f;
        f.makeProject();
        f.dialogs.answers << QStringLiteral("Welcome");
        f.window->tree().addJourney();
        QCOMPARE(unnamedInputs(*f.window).join(QStringLiteral("; ")), QString());
    }

    void createConnectAndConfigureWithoutAMouse()
    {
        Fixture f;
        f.makeProject();
        QVERIFY(f.window->controller().isOpen());
        const DocumentPtr start = f.window->controller().document();
        f.dialogs.answers << QStringLiteral("Welcome");
        QTest::keyClick(f.window.get(), Qt::Key_J, Qt::ControlModifier);
        const auto journey = f.window->controller().document()->journeyNamed("Welcome");
        QVERIFY(journey != nullptr);
        Canvas *canvas = f.window->workspace().canvas();
        QVERIFY(canvas != nullptr);
        // The entry's path goes first, so that what is added hangs on it.
        std::vector<PathId> paths;
        for (const Path &path : canvas->graph().paths)
            paths.push_back(path.id);
        f.window->controller().apply(removePaths(*f.window->controller().document(), journey->id, paths));
        canvas->setFocus();
        QTest::keyClick(canvas, Qt::Key_Home);
        QTest::keyClick(canvas, Qt::Key_Plus);
        QTest::keyClicks(canvas->quickAdd()->filter(), text::stepName(StepKind::Message));
        QTest::keyClick(canvas->quickAdd()->filter(), Qt::Key_Return);
        QCOMPARE(canvas->graph().step(canvas->currentStep())->kind, StepKind::Message);
        const StepId message = canvas->currentStep();
        QTest::keyClick(canvas, Qt::Key_E, Qt::ControlModifier);
        for (int i = 0; i < 4 && !canvas->graph().pathAt(message, "next"); ++i) {
            QTest::keyClick(canvas, Qt::Key_Return);
            if (!canvas->graph().pathAt(message, "next"))
                QTest::keyClick(canvas, Qt::Key_Right);
        }
        QVERIFY(canvas->graph().pathAt(message, "next") != nullptr);
        QTest::keyClick(canvas, Qt::Key_Return);
        QTRY_VERIFY(QApplication::focusWidget() && f.window->inspector().isAncestorOf(QApplication::focusWidget()));
        while (f.window->controller().undoStack().canUndo())
            f.window->controller().undoStack().undo();
        QVERIFY(sameDocument(*f.window->controller().document(), *start));
    }

    void enterInThePaletteAddsAfterTheCurrentStep()
    {
        Fixture f;
        f.makeProject();
        f.dialogs.answers << QStringLiteral("Welcome");
        f.window->tree().addJourney();
        Canvas *canvas = f.window->workspace().canvas();
        const auto before = canvas->graph().steps.size();
        StepPalette &palette = f.window->stepPalette();
        palette.setCurrentRow(palette.rowOf(StepKind::Wait));
        QTest::keyClick(&palette, Qt::Key_Return);
        QCOMPARE(canvas->graph().steps.size(), before + 1);
    }

    void theCommandPaletteRunsWhatWasTyped()
    {
        Fixture f;
        f.makeProject();
        QTest::keyClick(f.window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(f.window->commands().isVisible());
        f.dialogs.answers << QStringLiteral("By command");
        QTest::keyClicks(f.window->commands().filter(), QStringLiteral("new segment"));
        QTest::keyClick(f.window->commands().filter(), Qt::Key_Return);
        QVERIFY(f.window->controller().document()->segmentNamed("By command") != nullptr);
    }

    void everyScreenOfTheSampleIsDrawnInBothThemes()
    {
        Fixture f;
        const QString file = f.file("sample.pathloom");
        QVERIFY(services().makeSample(file.toStdString(), {}).has_value());
        f.window->session().open(file);
        f.finishJobs();
        QVERIFY(f.window->controller().isOpen());
        QVERIFY(f.window->controller().data() != nullptr);
        const QString folder = QStringLiteral(PATHLOOM_BINARY_DIR "/../screenshots");
        for (const auto &[choice, prefix] : {std::pair{ThemeChoice::Light, "light"}, std::pair{ThemeChoice::Dark, "dark"}}) {
            applyTheme(*qApp, choice);
            const QStringList files = takeScreenshots(*f.window, folder, QString::fromLatin1(prefix));
            const auto graphs = f.window->controller().document()->journeys.size() + f.window->controller().document()->segments.size();
            QVERIFY(static_cast<std::size_t>(files.size()) >= 2 * (graphs + Workspace::pages().size() + 2));
            for (const QString &picture : files) {
                const QImage image(picture);
                QVERIFY2(coloursOf(image) > 16, qPrintable(picture));
                QString single = picture;
                if (single.contains(QStringLiteral("@2x")))
                    QCOMPARE(image.size(), QImage(single.remove(QStringLiteral("@2x"))).size() * 2);
            }
        }
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void theViewOfAGraphIsKeptWithTheProject()
    {
        Fixture f;
        f.makeProject();
        f.dialogs.answers << QStringLiteral("Welcome");
        f.window->tree().addJourney();
        const auto look = [&](double zoom) {
            f.window->workspace().canvas()->setZoom(zoom);
            f.window->workspace().canvas()->centerOn(300, 200);
        };
        look(2);
        const QString key = QString::fromStdString(f.window->workspace().canvas()->graphId().text());
        Q_EMIT f.window->workspace().tabCloseRequested(f.window->workspace().currentIndex());
        QVERIFY(f.window->workspace().canvas() == nullptr);
        f.window->workspace().open(key);
        QCoreApplication::processEvents();
        QCOMPARE(f.window->workspace().canvas()->zoom(), 2.0);
        look(0.5);
        const QString file = f.window->controller().file();
        f.window->closeProject();
        f.window->session().open(file);
        f.finishJobs();
        QCOMPARE(f.window->workspace().canvas()->zoom(), 0.5);
    }

    void profilesAreReachedFromTheData()
    {
        Fixture f;
        f.makeProject();
        f.window->controller().setData(profiles());
        Workspace &workspace = f.window->workspace();
        f.window->actionRegistry().trigger(QStringLiteral("go.data"));
        QTest::keyClicks(workspace.data()->profileSearch(), QStringLiteral("bonn"));
        QTest::keyClick(workspace.data()->profileSearch(), Qt::Key_Return);
        f.finishJobs();
        QCOMPARE(workspace.currentWidget(), static_cast<QWidget *>(workspace.profiles()));
        QCOMPARE(workspace.profiles()->profileId(), QStringLiteral("p2"));
        // From a figure of the quality: p4 is the first without an e-mail.
        workspace.open(QStringLiteral("page:data"));
        workspace.data()->views()->setCurrentIndex(1);
        f.finishJobs();
        auto *quality = workspace.data()->findChild<QualityView *>();
        QVERIFY(quality != nullptr);
        QTest::keyClick(quality->figures(), Qt::Key_Return);
        QTest::keyClick(quality->profiles(), Qt::Key_Return);
        f.finishJobs();
        QCOMPARE(workspace.currentWidget(), static_cast<QWidget *>(workspace.profiles()));
        QCOMPARE(workspace.profiles()->profileId(), QStringLiteral("p4"));
        workspace.openProfile(QStringLiteral("p1"));
        QCOMPARE(workspace.profiles()->profileId(), QStringLiteral("p1"));
    }

    void theOutlineListsAndEditsNotes()
    {
        Fixture f;
        f.makeProject();
        f.dialogs.answers << QStringLiteral("Welcome");
        f.window->tree().addJourney();
        DocumentController &controller = f.window->controller();
        const GraphId graph = controller.activeGraph();
        controller.apply(setNote(*controller.document(), graph, {{}, "ask legal", {0, 400}, 200, 96}));
        auto *outline = f.window->findChild<Outline *>();
        QTreeWidgetItem *item = outline->topLevelItem(outline->topLevelItemCount() - 1);
        QCOMPARE(item->text(0), QStringLiteral("ask legal"));
        outline->setCurrentItem(item);
        QCOMPARE(controller.selection(graph), (Selection{{}, {}, {NoteId("n1")}}));
        item->setText(0, QStringLiteral("legal agreed"));
        QCOMPARE(controller.graph(graph)->notes.at(NoteId("n1")).text, std::string("legal agreed"));
        outline->setCurrentItem(outline->topLevelItem(outline->topLevelItemCount() - 1));
        QTest::keyClick(outline, Qt::Key_Delete);
        QVERIFY(controller.graph(graph)->notes.empty());
        controller.undoStack().undo();
        QCOMPARE(controller.graph(graph)->notes.size(), std::size_t(1));
    }
};

PATHLOOM_TEST(MainWindowTest)
#include "tst_mainwindow.moc"
