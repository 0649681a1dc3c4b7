// SPDX-License-Identifier: GPL-3.0-or-later
// Routes: axis-parallel, around steps, the same for the same request.
#include "tests/support/TestMain.h"
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

    void fuzzySearchPrefersBeginnings()
    {
        QVERIFY(fuzzyScore(QStringLiteral("wa"), QStringLiteral("Wait")) > fuzzyScore(QStringLiteral("wa"), QStringLiteral("Show away")));
        QCOMPARE(fuzzyScore(QStringLiteral("xyz"), QStringLiteral("Wait")), -1);
        QCOMPARE(fuzzyScore(QString(), QStringLiteral("Wait")), 0);
    }
};

PATHLOOM_TEST(Routes)
#include "tst_routes.moc"
