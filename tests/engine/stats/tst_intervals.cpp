// SPDX-License-Identifier: GPL-3.0-or-later
// Holds moments, quantiles and intervals against closed forms and tables.
#include "engine/stats/Intervals.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace pathloom;

class TestIntervals : public QObject
{
    Q_OBJECT

private slots:
    // Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263 gives 0.2553 to 0.3662.
    void givesTheScoreInterval()
    {
        const Interval interval = wilsonInterval(81, 263);
        QVERIFY(std::abs(interval.low - 0.2553) < 5e-5);
        QVERIFY(std::abs(interval.high - 0.3662) < 5e-5);
    }

    // The same table: 0 of 20 gives 0 to 0.1611.
    void keepsRatesInTheUnitInterval()
    {
        QCOMPARE(wilsonInterval(0, 20).low, 0.0);
        QVERIFY(std::abs(wilsonInterval(0, 20).high - 0.1611) < 5e-5);
        QCOMPARE(wilsonInterval(20, 20).high, 1.0);
        QCOMPARE(wilsonInterval(0, 0), (Interval{0, 1}));
    }

    // 1..5: mean 3, s² 2.5; t(0.975, 4) = 2.776445.
    void givesTheIntervalsOfAMean()
    {
        const std::array<double, 5> values{1, 2, 3, 4, 5};
        const Moments moments = momentsOf(values);
        QCOMPARE(moments.variance(), 2.5);
        const double t = 2.7764451052;
        QVERIFY(std::abs(meanInterval(moments).high - (3 + t * std::sqrt(0.5))) < 1e-9);
        QVERIFY(std::abs(predictionInterval(moments).low - (3 - t * std::sqrt(3.0))) < 1e-9);
        QCOMPARE(meanInterval(momentsOf(std::array<double, 1>{7})), (Interval{7, 7}));
    }

    void mergesMomentsAsIfAddedOneByOne()
    {
        const std::array<double, 6> values{3, 1, 4, 1, 5, 9};
        Moments merged = momentsOf(std::span(values).first(2));
        merged.add(momentsOf(std::span(values).subspan(2)));
        const Moments whole = momentsOf(values);
        QCOMPARE(merged.n, whole.n);
        QVERIFY(std::abs(merged.mean - whole.mean) < 1e-12);
        QVERIFY(std::abs(merged.variance() - whole.variance()) < 1e-12);
        merged.add(Moments{});
        QCOMPARE(merged.n, whole.n);
    }

    // quantile(c(1, 2, 3, 4), c(0, 0.25, 0.5, 1)) of R: 1, 1.75, 2.5, 4.
    void interpolatesQuantilesAsR()
    {
        const std::array<double, 4> values{1, 2, 3, 4};
        QCOMPARE(quantile(values, 0.0), 1.0);
        QCOMPARE(quantile(values, 0.25), 1.75);
        QCOMPARE(quantile(values, 0.5), 2.5);
        QCOMPARE(quantile(values, 1.0), 4.0);
    }
};

PATHLOOM_TEST(TestIntervals)
#include "tst_intervals.moc"
