// SPDX-License-Identifier: GPL-3.0-or-later
// Notes and frames on the canvas: dragged, written, resized, deleted by mouse and by keyboard, each
// one edit that undo takes back; and the view, which is kept outside undo.
#include "tests/support/TestMain.h"
#include "tests/ui/support/CanvasDriver.h"
#include "ui/canvas/NoteEditor.h"

#include <QAccessible>
#include <QLineEdit>

using namespace pathloom;
using namespace pathloom::test;

namespace {

/// A canvas with one note well away from the steps.
struct Noted {
    CanvasDriver d;
    NoteId id{"n1"};

    Noted()
    {
        d.controller.apply(setNote(*d.controller.document(), d.graphId, {{}, "ask legal", {96, 400}, 200, 96}));
        d.controller.setDocument(d.controller.document());
        d.start = d.controller.document();
    }
    const Note &note() const { return d.graph().notes.at(id); }
    QRectF rect() const { return d.canvas->canvasScene().visual().notes.at(id).rect; }
    qsizetype edits() { return d.controller.undoStack().count(); }
    bool undoneIsStart()
    {
        d.undoAll();
        return sameDocument(*d.controller.document(), *d.start);
    }
};

} // namespace

class Notes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addingBeginsToWrite()
    {
        CanvasDriver d;
        d.canvas->addNote();
        QCOMPARE(d.graph().notes.size(), std::size_t(1));
        const NoteId id = d.graph().notes.begin()->first;
        QCOMPARE(d.canvas->currentNote(), id);
        QVERIFY(d.canvas->noteEditor()->isVisible());
        const QRectF rect = d.canvas->canvasScene().visual().notes.at(id).rect;
        for (const auto &[step, visual] : d.canvas->canvasScene().visual().steps)
            QVERIFY(!visual.rect.intersects(rect));
        QTest::keyClicks(d.canvas->noteEditor(), QStringLiteral("check wording"));
        QTest::keyClick(d.canvas->noteEditor(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!d.canvas->noteEditor()->isVisible());
        QCOMPARE(d.graph().notes.at(id).text, std::string("check wording"));
        d.undoAll();
        QVERIFY(sameDocument(*d.controller.document(), *d.start));
    }

    void draggingMovesOnceAtRelease()
    {
        Noted n;
        const QPointF from = n.rect().center();
        n.d.press(from);
        QCOMPARE(n.d.canvas->currentNote(), n.id);
        n.d.moveTo(from + QPointF(30, 20));
        n.d.moveTo(from + QPointF(81, 63));
        QCOMPARE(n.edits(), 0);
        QCOMPARE(n.d.canvas->canvasScene().shown().notes.at(n.id).rect.topLeft(), QPointF(176, 464));
        n.d.release(from + QPointF(81, 63));
        QCOMPARE(n.edits(), 1);
        QCOMPARE(n.note().position, (Point{176, 464}));
        QCOMPARE(n.note().width, 200.0);
        QCOMPARE(n.d.canvas->currentNote(), n.id);
        QVERIFY(n.undoneIsStart());
    }

    void aNoteMovesWithSelectedSteps()
    {
        Noted n;
        const StepId entry = n.d.only(StepKind::Entry);
        const Point before = n.d.graph().step(entry)->position;
        n.d.click(entry);
        n.d.press(n.rect().center(), Qt::ShiftModifier);
        n.d.release(n.rect().center(), Qt::ShiftModifier);
        QCOMPARE(n.d.canvas->selection(), (Selection{{entry}, {}, {n.id}}));
        n.d.drag(n.d.middle(entry), n.d.middle(entry) + QPointF(0, 160));
        QCOMPARE(n.edits(), 1);
        QCOMPARE(n.d.graph().step(entry)->position.y - before.y, n.note().position.y - 400);
        QVERIFY(n.note().position.y > 500);
        QVERIFY(n.undoneIsStart());
    }

    void escapeWhileDraggingLeavesNoTrace()
    {
        Noted n;
        n.d.press(n.rect().center());
        n.d.moveTo(n.rect().center() + QPointF(90, 90));
        n.d.canvasKey(Qt::Key_Escape);
        n.d.release(n.rect().center() + QPointF(90, 90));
        QCOMPARE(n.edits(), 0);
        QCOMPARE(n.rect(), QRectF(96, 400, 200, 96));
        QVERIFY(!n.d.canvas->canvasScene().hasPreview());
    }

    void theCornerResizesAndStopsAtTheLeast()
    {
        Noted n;
        const QPointF corner = n.rect().bottomRight() - QPointF(4, 4);
        QCOMPARE(n.d.canvas->canvasScene().hit(corner, 4).what, Hit::What::NoteCorner);
        n.d.drag(corner, corner + QPointF(66, 33));
        QCOMPARE(n.edits(), 1);
        QCOMPARE(n.rect(), QRectF(96, 400, 264, 128));
        n.d.drag(n.rect().bottomRight() - QPointF(4, 4), n.rect().topLeft());
        QCOMPARE(n.rect().size(), kLeastNote);
        QCOMPARE(n.edits(), 2);
        QVERIFY(n.undoneIsStart());
    }

    void aClickOnTheCornerChangesNothing()
    {
        Noted n;
        const QPointF corner = n.rect().bottomRight() - QPointF(4, 4);
        n.d.press(corner);
        n.d.release(corner);
        QCOMPARE(n.edits(), 0);
        QCOMPARE(n.d.canvas->currentNote(), n.id);
    }

    void doubleClickEditsAndEscapeDiscards()
    {
        Noted n;
        QTest::mouseDClick(n.d.canvas->viewport(), Qt::LeftButton, {}, n.d.at(n.rect().center()));
        NoteEditor *editor = n.d.canvas->noteEditor();
        QVERIFY(editor && editor->isVisible());
        QCOMPARE(editor->toPlainText(), QStringLiteral("ask legal"));
        QTest::keyClicks(editor, QStringLiteral("never mind"));
        QTest::keyClick(editor, Qt::Key_Escape);
        QVERIFY(!editor->isVisible());
        QCOMPARE(n.edits(), 0);
        QTest::mouseDClick(n.d.canvas->viewport(), Qt::LeftButton, {}, n.d.at(n.rect().center()));
        QTest::keyClicks(editor, QStringLiteral("legal agreed"));
        n.d.canvas->setFocus();
        QCOMPARE(n.edits(), 1);
        QCOMPARE(n.note().text, std::string("legal agreed"));
        QVERIFY(n.undoneIsStart());
    }

    void keysSelectMoveResizeWriteAndDelete()
    {
        Noted n;
        n.d.canvas->selectNextNote();
        QCOMPARE(n.d.canvas->currentNote(), n.id);
        n.d.canvasKey(Qt::Key_Right, Qt::AltModifier);
        n.d.canvasKey(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(n.note().position, (Point{104, 408}));
        QCOMPARE(n.edits(), 1); // nudges within a second are one step
        n.d.canvasKey(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(n.note().width, 208.0);
        QCOMPARE(n.edits(), 2);
        n.d.canvasKey(Qt::Key_Return);
        QVERIFY(n.d.canvas->noteEditor()->isVisible());
        QTest::keyClicks(n.d.canvas->noteEditor(), QStringLiteral("two lines"));
        QTest::keyClick(n.d.canvas->noteEditor(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(n.d.canvas->currentNote(), n.id);
        n.d.canvasKey(Qt::Key_F2);
        QVERIFY(n.d.canvas->noteEditor()->isVisible());
        QTest::keyClick(n.d.canvas->noteEditor(), Qt::Key_Escape);
        n.d.canvasKey(Qt::Key_Delete);
        QVERIFY(n.d.graph().notes.empty());
        n.d.controller.undoStack().undo();
        QCOMPARE(n.d.canvas->currentNote(), n.id); // the selection comes back
        QVERIFY(n.undoneIsStart());
    }

    void severalNotesGoInOneEdit()
    {
        Noted n;
        n.d.controller.apply(setNote(*n.d.controller.document(), n.d.graphId, {{}, "second", {400, 400}, 200, 96}));
        const auto before = n.edits();
        n.d.canvas->select({{}, {}, {NoteId("n1"), NoteId("n2")}});
        n.d.canvasKey(Qt::Key_Delete);
        QVERIFY(n.d.graph().notes.empty());
        QCOMPARE(n.edits(), before + 1);
        n.d.controller.undoStack().undo();
        QCOMPARE(n.d.graph().notes.size(), std::size_t(2));
        n.d.canvas->selectNextNote();
        QCOMPARE(n.d.canvas->currentNote(), NoteId("n1"));
        n.d.canvas->selectNextNote();
        QCOMPARE(n.d.canvas->currentNote(), NoteId("n2"));
    }

    void undoWhileWritingClosesTheEditorOfAGoneNote()
    {
        CanvasDriver d;
        d.canvas->addNote();
        QVERIFY(d.canvas->noteEditor()->isVisible());
        d.controller.undoStack().undo();
        QVERIFY(!d.canvas->noteEditor()->isVisible());
        QVERIFY(sameDocument(*d.controller.document(), *d.start));
    }

    void notesAreReadAloudBehindTheSteps()
    {
        Noted n;
        QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(n.d.canvas.get());
        QCOMPARE(canvas->childCount(), static_cast<int>(n.d.graph().steps.size()) + 1);
        QAccessibleInterface *last = canvas->child(canvas->childCount() - 1);
        QCOMPARE(last->role(), QAccessible::Note);
        QVERIFY(last->text(QAccessible::Name).contains(QStringLiteral("ask legal")));
        QCOMPARE(canvas->indexOfChild(last), canvas->childCount() - 1);
        last->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(n.d.canvas->noteEditor()->isVisible());
        // The open field is found too, as long as it is open.
        QAccessibleInterface *field = canvas->child(canvas->childCount() - 1);
        QCOMPARE(field->object(), n.d.canvas->noteEditor());
        QCOMPARE(canvas->indexOfChild(field), canvas->childCount() - 1);
        QTest::keyClick(n.d.canvas->noteEditor(), Qt::Key_Escape);
        QCOMPARE(canvas->childCount(), static_cast<int>(n.d.graph().steps.size()) + 1);
    }

    void aFrameIsMovedRenamedColouredAndRemoved()
    {
        CanvasDriver d;
        const StepId entry = d.only(StepKind::Entry);
        d.click(entry);
        d.canvas->frameSelection();
        const FrameId id = d.graph().frames.begin()->first;
        QCOMPARE(d.canvas->currentFrame(), id);
        const Point before = d.graph().step(entry)->position;
        const auto title = [&] { return d.canvas->canvasScene().visual().frames.at(id).titleRect().center(); };
        d.canvas->select({});
        d.drag(title(), title() + QPointF(0, 80));
        QCOMPARE(d.graph().step(entry)->position.y, before.y + 80);
        QTest::mouseDClick(d.canvas->viewport(), Qt::LeftButton, {}, d.at(title()));
        QTest::keyClicks(d.canvas->renameEditor(), QStringLiteral("Beginning"));
        QTest::keyClick(d.canvas->renameEditor(), Qt::Key_Return);
        QCOMPARE(d.graph().frames.at(id).title, std::string("Beginning"));
        QCOMPARE(d.graph().step(entry)->label, std::string());
        d.canvas->setFrameColour(id, "green");
        QCOMPARE(d.graph().frames.at(id).colour, std::string("green"));
        d.canvas->deleteFrame(id);
        QVERIFY(d.graph().frames.empty());
        d.undoAll();
        QVERIFY(sameDocument(*d.controller.document(), *d.start));
    }

    void theViewComesBack()
    {
        CanvasDriver d;
        d.canvas->setZoom(1.5);
        d.canvas->centerOn(420, 260);
        const QByteArray state = d.canvas->viewState();
        const auto edits = d.controller.undoStack().count();
        Canvas other(d.controller, d.diagnostics, d.graphId);
        other.resize(1200, 800);
        other.restoreViewState(state);
        other.show();
        QCoreApplication::processEvents();
        QCOMPARE(other.zoom(), 1.5);
        const QPointF centre = other.mapToScene(other.viewport()->rect().center());
        QVERIFY2(QLineF(centre, {420, 260}).length() < 3, qPrintable(QString::fromLatin1(other.viewState())));
        QCOMPARE(d.controller.undoStack().count(), edits);
        // What is no view shows the beginning instead of nothing.
        other.restoreViewState("nonsense");
        QVERIFY(other.zoom() > 0.1);
    }
};

PATHLOOM_TEST(Notes)
#include "tst_notes.moc"
