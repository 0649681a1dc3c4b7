// SPDX-License-Identifier: GPL-3.0-or-later
// Routes: axis-parallel, around steps, the same for the same request.
#include "tests/support/TestMain.h"
#include "ui/canvas/GraphPainter.h"
#include "ui/canvas/LabelPlacer.h"
#include "ui/canvas/Navigation.h"
#include "ui/canvas/PathRouter.h"
#include "ui/canvas/QuickAdd.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::ui;

namespace {

RouteRequest request(const QRectF &from, const QRectF &to)
{
    return {{from.right(), from.top() + 32}, {to.left(), to.top() + 32}, from, to, 0};
}

} // namespace

class Routes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPieceIsParallelToAnAxis_data()
    {
        QTest::addColumn<QRectF>("to");
        QTest::newRow("ahead") << QRectF(400, 0, 216, 64);
        QTest::newRow("ahead, lower") << QRectF(400, 200, 216, 64);
        QTest::newRow("behind") << QRectF(-400, 0, 216, 64);
        QTest::newRow("below") << QRectF(0, 200, 216, 64);
        QTest::newRow("close") << QRectF(240, 100, 216, 64);
    }
    void everyPieceIsParallelToAnAxis()
    {
        QFETCH(QRectF, to);
        const QRectF from(0, 0, 216, 64);
        const QPolygonF route = routePath(request(from, to), Obstacles({from, to}));
        QVERIFY(route.size() >= 2);
        QCOMPARE(route.first(), QPointF(216, 32));
        QCOMPARE(route.last(), QPointF(to.left(), to.top() + 32));
        for (qsizetype i = 1; i < route.size(); ++i)
            QVERIFY(route[i - 1].x() == route[i].x() || route[i - 1].y() == route[i].y());
        QCOMPARE(Obstacles({from, to}).crossings(route), 0);
        QCOMPARE(routePath(request(from, to), Obstacles({from, to})), route);
    }

    void goesAroundAStepInTheWay()
    {
        const QRectF from(0, 0, 216, 64);
        const QRectF to(600, 0, 216, 64);
        const Obstacles obstacles({from, to, QRectF(300, -20, 216, 120)});
        QCOMPARE(obstacles.crossings(QPolygonF{{216, 32}, {600, 32}}), 1);
        QCOMPARE(obstacles.crossings(routePath(request(from, to), obstacles)), 0);
    }

    void labelsStandOnTheLongestHorizontalPiece()
    {
        QCOMPARE(labelPoint({{0, 0}, {20, 0}, {20, 300}, {220, 300}}), QPointF(120, 300));
    }

    void labelsKeepClearOfStepsAndEachOther_data()
    {
        QTest::addColumn<int>("gap");
        for (const int gap : {24, 48, 72, 96, 160})
            QTest::addRow("%d", gap) << gap;
    }
    void labelsKeepClearOfStepsAndEachOther()
    {
        QFETCH(int, gap);
        // A split whose two branches meet again, all steps `gap` apart.
        GraphVisual visual;
        const auto put = [&](const char *id, double x, double y, double height = 64) {
            StepVisual step;
            step.rect = {x, y, kStepWidth, height};
            visual.steps[StepId(id)] = step;
        };
        const double far = kStepWidth + gap;
        put("a", 0, 80, 120);
        put("b", far, 0);
        put("c", far, 120);
        put("d", 2 * far, 80);
        std::map<PathId, QString> labels;
        const auto join = [&](const char *id, const char *from, double fromY, const char *to) {
            const QRectF &start = visual.steps.at(StepId(from)).rect;
            const QRectF &end = visual.steps.at(StepId(to)).rect;
            RouteRequest request{{start.right(), start.top() + fromY}, {end.left(), end.top() + 32}, start, end, 0};
            visual.paths[PathId(id)].route = routePath(request, visual.obstacles());
            labels[PathId(id)] = QStringLiteral("12,345 · 67.8 %");
        };
        join("p1", "a", 76, "b");
        join("p2", "a", 100, "c");
        join("p3", "b", 32, "d");
        join("p4", "c", 32, "d");
        const auto places = placeLabels(visual, labels);
        QCOMPARE(places.size(), std::size_t(4));
        std::vector<QRectF> areas;
        for (const auto &[id, centre] : places) {
            const QSizeF size = chipSize(labels.at(id));
            const QRectF area(centre - QPointF(size.width() / 2, size.height() / 2), size);
            for (const auto &[step, stepVisual] : visual.steps)
                QVERIFY2(!stepVisual.rect.intersects(area), qPrintable(QString::fromStdString(id.text() + " covers " + step.text())));
            for (const QRectF &other : areas)
                QVERIFY(!other.intersects(area));
            areas.push_back(area);
            // Near its own path still.
            QVERIFY(distanceTo(visual.paths.at(id).route, centre) <= 128);
        }
        QCOMPARE(placeLabels(visual, labels), places);
    }

    void aLabelWithRoomStandsOnItsPath()
    {
        GraphVisual visual;
        visual.steps[StepId("a")].rect = {0, 0, kStepWidth, 64};
        visual.steps[StepId("b")].rect = {500, 0, kStepWidth, 64};
        visual.paths[PathId("p")].route = QPolygonF{{216, 32}, {500, 32}};
        const auto places = placeLabels(visual, {{PathId("p"), QStringLiteral("12 · 3 %")}, {PathId("q"), QStringLiteral("1")}});
        QCOMPARE(places.size(), std::size_t(1)); // an unknown path has no place
        QCOMPARE(places.at(PathId("p")), QPointF(358, 32));
    }

    void fuzzySearchPrefersBeginnings()
    {
        QVERIFY(fuzzyScore(QStringLiteral("wa"), QStringLiteral("Wait")) > fuzzyScore(QStringLiteral("wa"), QStringLiteral("Show away")));
        QCOMPARE(fuzzyScore(QStringLiteral("xyz"), QStringLiteral("Wait")), -1);
        QCOMPARE(fuzzyScore(QString(), QStringLiteral("Wait")), 0);
    }
};

PATHLOOM_TEST(Routes)
#include "tst_routes.moc"
