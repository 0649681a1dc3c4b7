// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse gestures on the canvas: one edit each, Escape leaves no trace, undo brings everything back.
#include "tests/support/TestMain.h"
#include "tests/ui/support/CanvasDriver.h"
#include "ui/text/StepText.h"

#include <QLineEdit>

using namespace pathloom;
using namespace pathloom::test;

class Gestures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dropAddsOneStepInOneEdit()
    {
        CanvasDriver d;
        d.dragFromPalette(StepKind::Wait, {300, 420});
        QCOMPARE(d.graph().steps.size(), d.start->graph(d.graphId)->steps.size() + 1);
        QVERIFY(!d.only(StepKind::Wait).isEmpty());
        QCOMPARE(d.controller.undoStack().count(), 1);
        const Point place = d.graph().step(d.only(StepKind::Wait))->position;
        QCOMPARE(std::fmod(place.x, kGrid), 0.0);
        QCOMPARE(std::fmod(place.y, kGrid), 0.0);
        QCOMPARE(d.controller.selection(d.graphId).steps, std::set<StepId>{d.only(StepKind::Wait)});
        d.undoAll();
        QVERIFY(sameDocument(*d.controller.document(), *d.start));
    }

    void dropOnAPathSplicesIn()
    {
        CanvasDriver d;
        connectEnds(d);
        const QPolygonF route = d.canvas->canvasScene().visual().paths.begin()->second.route;
        d.dragFromPalette(StepKind::Wait, (route.first() + route.last()) / 2);
        const StepId wait = d.only(StepKind::Wait);
        QCOMPARE(d.graph().pathsTo(wait).size(), std::size_t(1));
        QCOMPARE(d.graph().pathsFrom(wait).size(), std::size_t(1));
        QCOMPARE(d.graph().pathsFrom(wait).front()->to, d.only(StepKind::Exit));
        QCOMPARE(d.controller.undoStack().count(), 1);
    }

    void altSuppressesSplicing()
    {
        CanvasDriver d;
        connectEnds(d);
        const QPolygonF route = d.canvas->canvasScene().visual().paths.begin()->second.route;
        d.dragFromPalette(StepKind::Wait, (route.first() + route.last()) / 2, Qt::AltModifier);
        QCOMPARE(d.graph().pathsTo(d.only(StepKind::Wait)).size(), std::size_t(0));
    }

    void draggingAnOutletConnects()
    {
        CanvasDriver d;
        disconnectAll(d);
        const auto before = d.controller.undoStack().count();
        d.dragExit(d.only(StepKind::Entry), "next").to(d.only(StepKind::Exit));
        QCOMPARE(d.controller.undoStack().count(), before + 1);
        const Path *path = d.graph().pathAt(d.only(StepKind::Entry), "next");
        QVERIFY(path != nullptr);
        QCOMPARE(path->to, d.only(StepKind::Exit));
    }

    void aRefusedConnectionChangesNothingAndSaysWhy()
    {
        CanvasDriver d;
        d.dragFromPalette(StepKind::Wait, {300, 420});
        const DocumentPtr before = d.controller.document();
        d.press(d.port(d.only(StepKind::Wait), "next"));
        d.moveTo(d.middle(d.only(StepKind::Entry)));
        QVERIFY(!d.canvas->preview().isAllowed);
        QVERIFY(!d.canvas->preview().hint.isEmpty());
        d.release(d.middle(d.only(StepKind::Entry)));
        QCOMPARE(d.controller.document(), before);
    }

    void draggingTheEndOfAPathReconnectsInOneEdit()
    {
        CanvasDriver d;
        connectEnds(d);
        d.dragFromPalette(StepKind::Wait, {300, 420});
        const StepId wait = d.only(StepKind::Wait);
        const PathId id = d.graph().pathAt(d.only(StepKind::Entry), "next")->id;
        const auto before = d.controller.undoStack().count();
        const QPolygonF route = d.canvas->canvasScene().visual().paths.at(id).route;
        d.drag(route.last() - QPointF(14, 0), d.middle(wait));
        QCOMPARE(d.controller.undoStack().count(), before + 1);
        QCOMPARE(d.graph().path(id)->to, wait);
    }

    void looseEndOpensQuickAddAndAddsStepAndPathAtOnce()
    {
        CanvasDriver d;
        disconnectAll(d);
        const auto before = d.controller.undoStack().count();
        d.dragExit(d.only(StepKind::Entry), "next").to(QPointF(420, 460));
        QVERIFY(d.canvas->quickAdd()->isVisible());
        const auto offered = d.canvas->quickAdd()->shownKinds();
        QVERIFY(std::find(offered.begin(), offered.end(), StepKind::Entry) == offered.end());
        d.canvas->quickAdd()->filter()->setText(text::stepName(StepKind::Message));
        d.canvas->quickAdd()->accept();
        QCOMPARE(d.controller.undoStack().count(), before + 1);
        QCOMPARE(d.graph().pathAt(d.only(StepKind::Entry), "next")->to, d.only(StepKind::Message));
    }

    void movingCommitsOnceAtRelease()
    {
        CanvasDriver d;
        const StepId entry = d.only(StepKind::Entry);
        const DocumentPtr before = d.controller.document();
        const Point from = d.graph().step(entry)->position;
        d.press(d.middle(entry));
        d.moveTo(d.middle(entry) + QPointF(0, 90));
        d.moveTo(d.middle(entry) + QPointF(0, 161));
        QCOMPARE(d.controller.document(), before);
        d.release(d.middle(entry) + QPointF(0, 161));
        QCOMPARE(d.controller.undoStack().count(), 1);
        const Point to = d.graph().step(entry)->position;
        QCOMPARE(std::fmod(to.y, kGrid), 0.0);
        QVERIFY(std::abs(to.y - from.y - 161) <= kGrid);
        d.undoAll();
        QVERIFY(sameDocument(*d.controller.document(), *d.start));
    }

    void escapeLeavesNoTrace_data()
    {
        QTest::addColumn<QString>("gesture");
        QTest::newRow("move") << QStringLiteral("move");
        QTest::newRow("connect") << QStringLiteral("connect");
        QTest::newRow("band") << QStringLiteral("band");
    }
    void escapeLeavesNoTrace()
    {
        QFETCH(QString, gesture);
        CanvasDriver d;
        const StepId entry = d.only(StepKind::Entry);
        const DocumentPtr before = d.controller.document();
        const QPointF from = gesture == QLatin1String("move")      ? d.middle(entry)
                             : gesture == QLatin1String("connect") ? d.port(entry, "next")
                                                                   : QPointF(-40, 330);
        d.press(from);
        d.moveTo(from + QPointF(60, 60));
        d.moveTo(from + QPointF(120, 160));
        QVERIFY(d.canvas->hasGesture());
        d.canvasKey(Qt::Key_Escape);
        QVERIFY(!d.canvas->hasGesture());
        d.release(from + QPointF(120, 160));
        QCOMPARE(d.controller.document(), before);
        QVERIFY(!d.canvas->canvasScene().hasPreview());
        QVERIFY(d.canvas->preview().loose.isEmpty());
        QCOMPARE(d.controller.undoStack().count(), 0);
    }

    void rubberBandSelectsWhatItTouches()
    {
        CanvasDriver d;
        const QRectF all = d.canvas->canvasScene().visual().bounds();
        d.drag(all.topLeft() - QPointF(10, 10), all.bottomRight() + QPointF(10, 10));
        QCOMPARE(d.controller.selection(d.graphId).steps.size(), d.graph().steps.size());
        QCOMPARE(d.controller.undoStack().count(), 0);
    }

    void controlClickAddsAndRemoves()
    {
        CanvasDriver d;
        d.click(d.only(StepKind::Entry));
        d.click(d.only(StepKind::Exit), Qt::ControlModifier);
        QCOMPARE(d.controller.selection(d.graphId).steps.size(), std::size_t(2));
        d.click(d.only(StepKind::Entry), Qt::ControlModifier);
        QCOMPARE(d.controller.selection(d.graphId).steps, std::set<StepId>{d.only(StepKind::Exit)});
    }

private:
    static void connectEnds(CanvasDriver &d)
    {
        if (!d.graph().pathAt(d.only(StepKind::Entry), "next"))
            d.controller.apply(pathloom::connect(*d.controller.document(), d.graphId, {d.only(StepKind::Entry), "next"}, d.only(StepKind::Exit)));
        spread(d);
    }
    static void disconnectAll(CanvasDriver &d)
    {
        std::vector<PathId> paths;
        for (const Path &path : d.graph().paths)
            paths.push_back(path.id);
        if (!paths.empty())
            d.controller.apply(removePaths(*d.controller.document(), d.graphId, paths));
        spread(d);
    }
    /// Far enough apart that a step fits in between; not part of what is counted.
    static void spread(CanvasDriver &d)
    {
        d.controller.apply(moveSteps(*d.controller.document(), d.graphId,
                                     {{d.only(StepKind::Entry), {0, 160}}, {d.only(StepKind::Exit), {640, 160}}}));
        d.controller.setDocument(d.controller.document());
    }
};

PATHLOOM_TEST(Gestures)
#include "tst_gestures.moc"
