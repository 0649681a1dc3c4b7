// SPDX-License-Identifier: GPL-3.0-or-later
// The scene is a projection: after random edits it equals one made from scratch, and undoing
// everything gives the start document.
#include "tests/support/TestMain.h"
#include "tests/ui/support/CanvasDriver.h"
#include "ui/canvas/RenderGraph.h"
#include "ui/canvas/Snapper.h"

#include <QRandomGenerator>

using namespace pathloom;
using namespace pathloom::test;

namespace {

std::set<std::string> idsOf(const FlowGraph &graph)
{
    std::set<std::string> ids;
    for (const auto &[id, step] : graph.steps)
        ids.insert(id.text());
    for (const Path &path : graph.paths)
        ids.insert(path.id.text());
    for (const auto &[id, note] : graph.notes)
        ids.insert(id.text());
    for (const auto &[id, frame] : graph.frames)
        ids.insert(id.text());
    return ids;
}

StepId anyStep(const FlowGraph &graph, QRandomGenerator &random)
{
    auto it = graph.steps.begin();
    std::advance(it, random.bounded(static_cast<int>(graph.steps.size())));
    return it->first;
}

/// One random edit; refusals are part of the play.
void edit(CanvasDriver &d, QRandomGenerator &random)
{
    const Document &document = *d.controller.document();
    const Point at{random.bounded(200) * 8.0, random.bounded(120) * 8.0};
    const StepKind kinds[] = {StepKind::Message, StepKind::Wait, StepKind::RuleSplit, StepKind::RandomSplit, StepKind::Exit};
    const StepKind kind = kinds[random.bounded(5)];
    const StepId a = d.graph().steps.empty() ? StepId() : anyStep(d.graph(), random);
    const StepId b = d.graph().steps.empty() ? StepId() : anyStep(d.graph(), random);
    switch (random.bounded(11)) {
    case 0:
    case 1: d.controller.apply(insertStep(document, d.graphId, kind, at)); break;
    case 2:
    case 3:
        if (const Step *step = d.graph().step(a)) {
            const auto outlets = outletsOf(*step);
            if (!outlets.empty())
                d.controller.apply(pathloom::connect(document, d.graphId, {a, outlets[static_cast<std::size_t>(random.bounded(static_cast<int>(outlets.size())))].key}, b));
        }
        break;
    case 4: d.controller.apply(moveSteps(document, d.graphId, {{a, at}})); break;
    case 5: d.controller.apply(removeSteps(document, d.graphId, {a}, random.bounded(2) == 0)); break;
    case 6: d.controller.apply(setLabel(document, d.graphId, a, "Step " + std::to_string(random.bounded(1000)))); break;
    case 7:
        if (!d.graph().paths.empty())
            d.controller.apply(insertStepOnPath(document, d.graphId, kind, d.graph().paths[static_cast<std::size_t>(random.bounded(static_cast<int>(d.graph().paths.size())))].id, at));
        break;
    case 8: d.controller.apply(setNote(document, d.graphId, {{}, "note", at, 200, 96})); break;
    case 9:
        if (!d.graph().notes.empty()) {
            const NoteId note = d.graph().notes.begin()->first;
            d.controller.apply(random.bounded(3) == 0 ? removeItems(document, d.graphId, {a}, {note}, true)
                                                      : moveItems(document, d.graphId, {{a, at}}, {{note, {at, 240, 120}}}));
        }
        break;
    default: random.bounded(2) == 0 ? d.controller.undoStack().undo() : d.controller.undoStack().redo(); break;
    }
}

} // namespace

class Projection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sceneEqualsARebuiltOneAfterRandomEdits()
    {
        const quint32 seed = 20251122;
        QRandomGenerator random(seed);
        CanvasDriver d;
        for (int i = 0; i < 400; ++i) {
            edit(d, random);
            const GraphVisual fresh = visualise(d.graph(), *d.controller.document());
            const GraphVisual &shown = d.canvas->canvasScene().shown();
            QVERIFY2(d.canvas->canvasScene().itemIds() == idsOf(d.graph()), qPrintable(QString::number(i)));
            for (const auto &[id, step] : fresh.steps) {
                QCOMPARE(shown.steps.at(id).rect, step.rect);
                QCOMPARE(shown.steps.at(id).caption, step.caption);
            }
            for (const auto &[id, note] : fresh.notes)
                QCOMPARE(shown.notes.at(id).rect, note.rect);
            for (const auto &[id, path] : fresh.paths) {
                QCOMPARE(shown.paths.at(id).route.first(), path.route.first());
                QCOMPARE(shown.paths.at(id).route.last(), path.route.last());
            }
        }
        d.undoAll();
        QVERIFY(sameDocument(*d.controller.document(), *d.start));
    }

    void pictureShowsEveryStepInBothThemes()
    {
        CanvasDriver d;
        d.dragFromPalette(StepKind::RuleSplit, {300, 420});
        for (const bool dark : {false, true}) {
            const auto picture = renderGraph(*d.controller.document(), d.graphId, {.dark = dark, .scale = 2});
            QVERIFY(picture.has_value());
            const GraphVisual visual = visualise(d.graph(), *d.controller.document());
            const QRectF bounds = visual.bounds();
            const Theme &theme = dark ? darkTheme() : lightTheme();
            for (const auto &[id, step] : visual.steps) {
                // The icon's tile has the colour of the kind's group.
                const QPointF tile = step.rect.topLeft() + QPointF(17, 30) - bounds.topLeft();
                QCOMPARE(picture->pixel((tile * 2).toPoint()), groupColour(theme, specOf(step.step->kind).group).rgba());
            }
        }
    }

    void svgHoldsTheWords()
    {
        CanvasDriver d;
        d.controller.apply(setLabel(*d.controller.document(), d.graphId, d.only(StepKind::Entry), "Left a cart"));
        const auto svg = renderGraphSvg(*d.controller.document(), d.graphId);
        QVERIFY(svg.has_value());
        QVERIFY(svg->contains("Left a cart"));
        QVERIFY(!renderGraph(*d.controller.document(), GraphId("nowhere")).has_value());
    }

    void snapperPrefersNeighboursToTheGrid()
    {
        const Snapper snapper({QRectF(0, 0, 216, 64)}, 1);
        const Snap near = snapper.snap(QRectF(4, 203, 216, 64));
        QCOMPARE(near.delta, QPointF(-4, -3));
        QCOMPARE(near.guides.size(), std::size_t(1));
        const Snap far = snapper.snap(QRectF(451, 203, 216, 64));
        QCOMPARE(far.delta, QPointF(-3, -3));
        QVERIFY(far.guides.empty());
        // At 200 % six screen pixels are three in the scene.
        QVERIFY(Snapper({QRectF(0, 0, 216, 64)}, 2).snap(QRectF(4, 203, 216, 64)).guides.empty());
    }

    void snapperContinuesEqualGaps()
    {
        const Snapper snapper({QRectF(0, 0, 200, 60), QRectF(250, 0, 200, 60)}, 1);
        QCOMPARE(snapper.snap(QRectF(503, 2, 200, 60)).delta.x(), -3.0);
    }
};

PATHLOOM_TEST(Projection)
#include "tst_projection.moc"
