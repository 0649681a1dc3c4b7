// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas by keyboard: a table of keys, adding, connecting, deleting, and what is read aloud.
#include "tests/support/TestMain.h"
#include "tests/ui/support/CanvasDriver.h"
#include "ui/text/StepText.h"

#include <QAccessible>
#include <QLineEdit>
#include <QSignalSpy>

using namespace pathloom;
using namespace pathloom::test;

namespace {

/// Entry → split with branches to two waits, both to the exit.
struct Branched {
    CanvasDriver d;
    StepId entry, split, first, second, exit;

    Branched()
    {
        d.controller.apply(removePaths(*d.controller.document(), d.graphId, allPaths()));
        entry = d.only(StepKind::Entry);
        exit = d.only(StepKind::Exit);
        split = add(StepKind::RuleSplit, {entry, "next"}, {280, 160});
        first = add(StepKind::Wait, {split, "b1"}, {560, 80});
        second = add(StepKind::Wait, {split, "else"}, {560, 320});
        link({first, "next"}, exit);
        link({second, "next"}, exit);
        d.controller.setDocument(d.controller.document());
    }
    std::vector<PathId> allPaths() const
    {
        std::vector<PathId> paths;
        for (const Path &path : d.graph().paths)
            paths.push_back(path.id);
        return paths;
    }
    StepId add(StepKind kind, const PathEnd &from, Point at)
    {
        const auto made = insertStepAfter(*d.controller.document(), d.graphId, kind, from, at);
        if (!made)
            qFatal("%s", describe(made.error()).c_str());
        d.controller.apply(made);
        return *made->touched.begin();
    }
    void link(const PathEnd &from, const StepId &to)
    {
        d.controller.apply(pathloom::connect(*d.controller.document(), d.graphId, from, to));
    }
    StepId named(const QString &name) const
    {
        const std::map<QString, StepId> names{{QStringLiteral("entry"), entry}, {QStringLiteral("split"), split},
                                              {QStringLiteral("first"), first}, {QStringLiteral("second"), second},
                                              {QStringLiteral("exit"), exit}};
        return names.at(name);
    }
};

} // namespace

class Keyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysWalkAlongTheFlow_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("to");
        const auto row = [](const char *name, const char *from, int key, const char *to) {
            QTest::newRow(name) << QString::fromLatin1(from) << key << QString::fromLatin1(to);
        };
        row("right follows the first outlet", "entry", Qt::Key_Right, "split");
        row("right at the split", "split", Qt::Key_Right, "first");
        row("left goes back", "split", Qt::Key_Left, "entry");
        row("left at the beginning stays", "entry", Qt::Key_Left, "entry");
        row("right at the end stays", "exit", Qt::Key_Right, "exit");
        row("down to the sibling", "first", Qt::Key_Down, "second");
        row("up to the sibling", "second", Qt::Key_Up, "first");
        row("1 takes the first branch", "split", Qt::Key_1, "first");
        row("2 takes the second branch", "split", Qt::Key_2, "second");
        row("3 is no branch", "split", Qt::Key_3, "split");
        row("Home", "second", Qt::Key_Home, "entry");
        row("End", "entry", Qt::Key_End, "exit");
    }
    void keysWalkAlongTheFlow()
    {
        QFETCH(QString, from);
        QFETCH(int, key);
        QFETCH(QString, to);
        Branched b;
        b.d.canvas->select(Selection::of({b.named(from)}));
        b.d.canvasKey(key);
        QCOMPARE(b.d.canvas->currentStep(), b.named(to));
        QCOMPARE(b.d.controller.selection(b.d.graphId).steps, std::set<StepId>{b.named(to)});
        QCOMPARE(b.d.controller.undoStack().count(), 0);
    }

    void altArrowsMoveByTheGridAndMergeWithinASecond()
    {
        Branched b;
        b.d.canvas->select(Selection::of({b.first}));
        const Point from = b.d.graph().step(b.first)->position;
        b.d.canvasKey(Qt::Key_Right, Qt::AltModifier);
        b.d.now_ms += 300;
        b.d.canvasKey(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(b.d.graph().step(b.first)->position.x, from.x + 2 * kGrid);
        QCOMPARE(b.d.controller.undoStack().count(), 1);
        b.d.now_ms += 1500;
        b.d.canvasKey(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(b.d.controller.undoStack().count(), 2);
        b.d.undoAll();
        QCOMPARE(b.d.graph().step(b.first)->position, from);
    }

    void deleteHealsAndShiftDeleteDoesNot()
    {
        Branched b;
        b.d.canvas->select(Selection::of({b.first}));
        b.d.canvasKey(Qt::Key_Delete);
        QCOMPARE(b.d.graph().pathAt(b.split, "b1")->to, b.exit);
        b.d.controller.undoStack().undo();
        QVERIFY(b.d.graph().step(b.first) != nullptr);
        QCOMPARE(b.d.controller.selection(b.d.graphId).steps, std::set<StepId>{b.first});
        b.d.canvasKey(Qt::Key_Delete, Qt::ShiftModifier);
        QVERIFY(b.d.graph().pathAt(b.split, "b1") == nullptr);
    }

    void plusAddsAfterTheCurrentStep()
    {
        CanvasDriver d;
        const auto paths = d.graph().paths;
        std::vector<PathId> ids;
        for (const Path &path : paths)
            ids.push_back(path.id);
        d.controller.apply(removePaths(*d.controller.document(), d.graphId, ids));
        d.canvas->select(Selection::of({d.only(StepKind::Entry)}));
        d.canvasKey(Qt::Key_Plus);
        QVERIFY(d.canvas->quickAdd()->isVisible());
        QTest::keyClicks(d.canvas->quickAdd()->filter(), text::stepName(StepKind::Wait));
        QTest::keyClick(d.canvas->quickAdd()->filter(), Qt::Key_Return);
        QCOMPARE(d.graph().pathAt(d.only(StepKind::Entry), "next")->to, d.only(StepKind::Wait));
    }

    void slashOpensTheListAndEscapeClosesIt()
    {
        CanvasDriver d;
        d.canvasKey(Qt::Key_Slash);
        QVERIFY(d.canvas->quickAdd()->isVisible());
        QTest::keyClick(d.canvas->quickAdd()->filter(), Qt::Key_Escape);
        QVERIFY(!d.canvas->quickAdd()->isVisible());
        QVERIFY(sameDocument(*d.controller.document(), *d.start));
    }

    void controlEConnectsByKeys()
    {
        Branched b;
        const PathId old = b.d.graph().pathAt(b.second, "next")->id;
        b.d.controller.apply(removePaths(*b.d.controller.document(), b.d.graphId, {old}));
        b.d.canvas->select(Selection::of({b.second}));
        const auto before = b.d.controller.undoStack().count();
        b.d.canvasKey(Qt::Key_E, Qt::ControlModifier);
        for (int i = 0; i < 8 && b.d.graph().pathAt(b.second, "next") == nullptr; ++i) {
            b.d.canvasKey(Qt::Key_Return);
            if (b.d.graph().pathAt(b.second, "next") == nullptr)
                b.d.canvasKey(Qt::Key_Right);
        }
        QVERIFY(b.d.graph().pathAt(b.second, "next") != nullptr);
        QCOMPARE(b.d.controller.undoStack().count(), before + 1);
    }

    void escapeEndsConnectingWithoutATrace()
    {
        Branched b;
        const DocumentPtr before = b.d.controller.document();
        b.d.canvas->select(Selection::of({b.entry}));
        b.d.canvasKey(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(!b.d.canvas->preview().loose.isEmpty());
        b.d.canvasKey(Qt::Key_Escape);
        QVERIFY(b.d.canvas->preview().loose.isEmpty());
        QCOMPARE(b.d.controller.document(), before);
    }

    void f2RenamesInPlace()
    {
        Branched b;
        b.d.canvas->select(Selection::of({b.first}));
        b.d.canvasKey(Qt::Key_F2);
        QVERIFY(b.d.canvas->renameEditor()->isVisible());
        b.d.canvas->renameEditor()->setText(QStringLiteral("Cool down"));
        QTest::keyClick(b.d.canvas->renameEditor(), Qt::Key_Return);
        QCOMPARE(b.d.graph().step(b.first)->label, std::string("Cool down"));
        QVERIFY(!b.d.canvas->renameEditor()->isVisible());
    }

    void enterAsksForTheInspector()
    {
        Branched b;
        QSignalSpy spy(b.d.canvas.get(), &Canvas::inspectRequested);
        b.d.canvas->select(Selection::of({b.first}));
        b.d.canvasKey(Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
    }

    void copyAndPasteKeepsPathsInsideTheSelection()
    {
        Branched b;
        b.d.canvas->select(Selection::of({b.split, b.first}));
        b.d.canvasKey(Qt::Key_C, Qt::ControlModifier);
        const auto steps = b.d.graph().steps.size();
        const auto paths = b.d.graph().paths.size();
        b.d.canvasKey(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(b.d.graph().steps.size(), steps + 2);
        QCOMPARE(b.d.graph().paths.size(), paths + 1);
        QCOMPARE(b.d.controller.undoStack().count(), 1);
        QCOMPARE(b.d.controller.selection(b.d.graphId).steps.size(), std::size_t(2));
    }

    void zoomKeysAndLimits()
    {
        CanvasDriver d;
        d.canvas->setZoom(3);
        d.canvasKey(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(d.canvas->zoom(), 1.0);
        d.canvas->setZoom(100);
        QCOMPARE(d.canvas->zoom(), Canvas::kMaximumZoom);
        d.canvas->setZoom(0.0001);
        QCOMPARE(d.canvas->zoom(), Canvas::kMinimumZoom);
    }

    void stepsAreReadInFlowOrderWithWhatTheyLeadTo()
    {
        Branched b;
        QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(b.d.canvas.get());
        QVERIFY(canvas != nullptr);
        QCOMPARE(canvas->childCount(), static_cast<int>(b.d.graph().steps.size()));
        const QString split = canvas->child(1)->text(QAccessible::Name);
        QVERIFY2(split.contains(text::stepName(StepKind::RuleSplit)), qPrintable(split));
        QVERIFY2(split.contains(QStringLiteral("from ") + text::stepName(StepKind::Entry)), qPrintable(split));
        QVERIFY2(split.contains(text::stepName(StepKind::Wait)), qPrintable(split));
        canvas->child(2)->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(b.d.canvas->currentStep(), b.first);
    }
};

PATHLOOM_TEST(Keyboard)
#include "tst_keyboard.moc"
