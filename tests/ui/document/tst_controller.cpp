// SPDX-License-Identifier: GPL-3.0-or-later
// Undo, merging, selections and autosave of the document controller.
#include "tests/support/TestMain.h"
#include "ui/document/DiagnosticsRunner.h"
#include "ui/document/DocumentController.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pathloom;
using namespace pathloom::ui;

namespace {

struct Fixture {
    DocumentController controller;
    GraphId journey;
    StepId entry;
    DocumentPtr start;
    qint64 now_ms = 5000;

    Fixture()
    {
        const auto made = addJourney(Document(), "Test");
        journey = made->graph;
        start = made->document;
        controller.setDocument(start);
        controller.setClock([this] { return now_ms; });
        entry = controller.graph(journey)->steps.begin()->first;
    }
    bool label(const std::string &text, const std::string &key = {})
    {
        return controller.apply(setLabel(*controller.document(), journey, entry, text, key));
    }
};

} // namespace

class Controller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingInOneFieldMergesWithinASecond()
    {
        Fixture f;
        f.label("W", "label:a");
        f.now_ms += 400;
        f.label("We", "label:a");
        QCOMPARE(f.controller.undoStack().count(), 1);
        f.now_ms += 1001;
        f.label("Wel", "label:a");
        QCOMPARE(f.controller.undoStack().count(), 2);
        f.now_ms += 10;
        f.label("Welc", "label:b");
        QCOMPARE(f.controller.undoStack().count(), 3);
        f.controller.undoStack().setIndex(0);
        QVERIFY(sameDocument(*f.controller.document(), *f.start));
    }

    void aRefusalChangesNothingAndIsTold()
    {
        Fixture f;
        QSignalSpy refused(&f.controller, &DocumentController::refused);
        QVERIFY(!f.controller.apply(setLabel(*f.start, f.journey, StepId("nowhere"), "x")));
        QCOMPARE(refused.count(), 1);
        QCOMPARE(f.controller.document(), f.start);
        QCOMPARE(f.controller.undoStack().count(), 0);
    }

    void anEditThatChangesNothingIsNoStep()
    {
        Fixture f;
        f.label("Same");
        f.label("Same");
        QCOMPARE(f.controller.undoStack().count(), 1);
    }

    void selectionComesBackWithUndo()
    {
        Fixture f;
        f.controller.setSelection(f.journey, Selection::of({f.entry}));
        f.controller.apply(removeSteps(*f.controller.document(), f.journey, {f.entry}, false));
        QVERIFY(f.controller.selection(f.journey).isEmpty());
        f.controller.undoStack().undo();
        QCOMPARE(f.controller.selection(f.journey).steps, std::set<StepId>{f.entry});
    }

    void editsReachTheFileAndComeBack()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("test.pathloom"));
        GraphId journey;
        {
            DocumentController controller;
            QVERIFY(controller.create(file).has_value());
            QSignalSpy saved(&controller, &DocumentController::saved);
            auto made = addJourney(*controller.document(), "Kept");
            journey = made->graph;
            QVERIFY(controller.apply(std::move(made)));
            QVERIFY(saved.wait(2000));
            controller.apply(rename(*controller.document(), journey.text(), "Kept on closing"));
        }
        DocumentController again;
        QVERIFY(again.open(file).has_value());
        QCOMPARE(again.document()->journeys.at(journey)->name, std::string("Kept on closing"));
    }

    void openingWhatIsNoProjectKeepsWhatIsOpen()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("not.pathloom"));
        QFile text(file);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("just a text");
        text.close();
        Fixture f;
        QVERIFY(!f.controller.open(file).has_value());
        QCOMPARE(f.controller.document(), f.start);
    }

    void releasedFilesAreTakenAgainWithWhatWasEditedMeanwhile()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("test.pathloom"));
        DocumentController controller;
        QVERIFY(controller.create(file).has_value());
        controller.releaseFile();
        QVERIFY(controller.project() == nullptr);
        QVERIFY(controller.apply(addJourney(*controller.document(), "Meanwhile")));
        QVERIFY(controller.reacquireFile().has_value());
        QVERIFY(controller.project()->loadDocument()->journeyNamed("Meanwhile") != nullptr);
    }

    void problemsAppearAfterAnEditAndGoWithUndo()
    {
        Fixture f;
        DiagnosticsRunner runner(f.controller);
        runner.checkNow();
        const auto before = std::vector<Diagnostic>(runner.diagnostics().begin(), runner.diagnostics().end());
        QSignalSpy changed(&runner, &DiagnosticsRunner::diagnosticsChanged);
        const auto made = insertStep(*f.controller.document(), f.journey, StepKind::Wait, {0, 400});
        const StepId wait = *made->touched.begin();
        f.controller.apply(made);
        QVERIFY(changed.wait(3000));
        QVERIFY(runner.isCurrent());
        QVERIFY(runner.countsOf(f.journey.text(), wait).errors > 0);
        f.controller.undoStack().undo();
        QVERIFY(changed.wait(3000));
        QVERIFY(std::vector<Diagnostic>(runner.diagnostics().begin(), runner.diagnostics().end()) == before);
    }
};

PATHLOOM_TEST(Controller)
#include "tst_controller.moc"
