// SPDX-License-Identifier: GPL-3.0-or-later
// Keyed draws: pure functions of their keys, with the moments of their laws.
#include "engine/base/Random.h"
#include "tests/support/TestMain.h"

#include <rapidcheck.h>

#include <QTest>

#include <cmath>

using namespace pathloom;

namespace {

// Mean and variance of n draws.
template <typename Draw> std::pair<double, double> moments(int n, Draw draw)
{
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < n; ++i) {
        const double x = draw();
        sum += x;
        squares += x * x;
    }
    const double mean = sum / n;
    return {mean, squares / n - mean * mean};
}

// Within five standard errors of the mean: a wrong law fails, chance does not (the seed is fixed).
bool isNear(double observed, double expected, double variance, int n)
{
    return std::abs(observed - expected) < 5.0 * std::sqrt(variance / n);
}

} // namespace

class RandomTest : public QObject
{
    Q_OBJECT

private slots:
    void drawsArePureFunctionsOfTheirKey()
    {
        const DrawKey key{7, 1, 42, 0, 99, 3, DrawPurpose::Open};
        QCOMPARE(drawBits(key), drawBits(key));
        QCOMPARE(uniform(key), uniform(key));
        for (int part = 0; part < 7; ++part) {
            DrawKey other = key;
            part == 0   ? void(++other.seed)
            : part == 1 ? void(++other.replication)
            : part == 2 ? void(++other.profileHash)
            : part == 3 ? void(++other.enrolment)
            : part == 4 ? void(++other.stepHash)
            : part == 5 ? void(++other.visit)
                        : void(other.purpose = DrawPurpose::Click);
            QVERIFY2(drawBits(other) != drawBits(key), qPrintable(QString::number(part)));
        }
        QVERIFY(drawBits(key, 1) != drawBits(key, 0));
    }
    void uniformsFillTheUnitInterval()
    {
        constexpr int kDraws = 200'000;
        std::uint64_t profile = 0;
        const auto [mean, variance] = moments(kDraws, [&] {
            return uniform({1, 0, ++profile, 0, 5, 0, DrawPurpose::Split});
        });
        QVERIFY(isNear(mean, 0.5, 1.0 / 12, kDraws));
        QVERIFY(std::abs(variance - 1.0 / 12) < 0.001);
        QVERIFY(toUnit(~std::uint64_t{0}) < 1.0);
        QCOMPARE(toUnit(0), 0.0);
    }
    void streamsHaveTheirMoments()
    {
        constexpr int kDraws = 100'000;
        RandomStream stream({3, 0, 0, 0, 0, 0, DrawPurpose::Generator});
        const auto check = [&](auto draw, double mean, double variance) {
            const auto [m, v] = moments(kDraws, draw);
            return isNear(m, mean, variance, kDraws) && std::abs(v / variance - 1) < 0.05;
        };
        QVERIFY(check([&] { return stream.normal(); }, 0, 1));
        QVERIFY(check([&] { return stream.exponential(3); }, 3, 9));
        QVERIFY(check([&] { return double(stream.poisson(2.5)); }, 2.5, 2.5));
        QVERIFY(check([&] { return double(stream.poisson(80)); }, 80, 80));
        QVERIFY(check([&] { return stream.gamma(2.0, 3.0); }, 6, 18));
        QVERIFY(check([&] { return stream.gamma(0.5, 1.0); }, 0.5, 0.5));
        QVERIFY(check([&] { return double(stream.below(6)); }, 2.5, 35.0 / 12));
    }
    void boundedDrawsStayBelowTheirBound()
    {
        QVERIFY(rc::check("below(n) is in [0, n)", [](std::uint64_t seed) {
            const auto bound = *rc::gen::inRange<std::uint64_t>(1, 1'000'000);
            RandomStream stream({seed, 0, 0, 0, 0, 0, DrawPurpose::Generator});
            for (int i = 0; i < 50; ++i)
                RC_ASSERT(stream.below(bound) < bound);
        }));
    }
    void bucketsDoNotDependOnTheSeed()
    {
        QCOMPARE(stickyBucket(11, 22), stickyBucket(11, 22));
        int below = 0;
        for (std::uint64_t p = 0; p < 50'000; ++p)
            below += stickyBucket(11, p) < 0.1;
        QVERIFY(isNear(below / 50'000.0, 0.1, 0.09, 50'000));
    }
};

PATHLOOM_TEST(RandomTest)
#include "tst_random.moc"
