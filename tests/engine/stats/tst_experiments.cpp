// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the statistics of experiments against published figures (data/README.md) and closed forms.
#include "engine/stats/Experiments.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTest>

#include <array>
#include <cmath>
#include <map>

using namespace pathloom;

#define NEAR(actual, expected, tolerance)                                                          \
    QVERIFY2(std::abs((actual) - (expected)) <= (tolerance),                                       \
             qPrintable(QString::number(actual, 'g', 12)))

class TestExperiments : public QObject
{
    Q_OBJECT

private slots:
    // Arms of Hillstrom's experiment (2008): n, visits, conversions.
    void comparesTheRatesOfHillstrom()
    {
        const auto visit = twoProportionTest({2262, 21306}, {3894, 21307});
        NEAR(visit->difference, 0.07659, 5e-6);
        NEAR(visit->statistic, 22.486, 5e-4);
        QVERIFY(visit->low < visit->difference && visit->difference < visit->high);
        const auto conversion = twoProportionTest({122, 21306}, {267, 21307});
        NEAR(conversion->difference, 0.006805, 5e-7);
        NEAR(conversion->statistic, 7.385, 5e-4);
    }

    void comparesTwoProportionsAsPublished()
    {
        const auto result = twoProportionTest({20119, 45489}, {20034, 44700});
        NEAR(result->statistic, 1.784086, 5e-7);
        NEAR(result->pValue, 0.074410, 5e-7);
    }

    // By hand: rates 0.4 and 0.5 of 100, unpooled error sqrt(0.0024 + 0.0025) = 0.07.
    void givesTheIntervalOfADifference()
    {
        const auto result = twoProportionTest({40, 100}, {50, 100});
        NEAR(result->low, 0.1 - 1.959963985 * 0.07, 1e-9);
        NEAR(result->high, 0.1 + 1.959963985 * 0.07, 1e-9);
    }

    void comparesTheSpendOfHillstrom()
    {
        QFile file(QStringLiteral(PATHLOOM_SHARED_DATA "/hillstrom/hillstrom.csv"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the Hillstrom data are not on this machine");
        std::map<QByteArray, Moments> arms;
        file.readLine();
        while (!file.atEnd()) {
            const QList<QByteArray> fields = file.readLine().trimmed().split(',');
            arms[fields[fields.size() - 4]].add(fields.back().toDouble());
        }
        QCOMPARE(arms["Mens E-Mail"].n, 21307U);
        const auto result = welchTest(arms["No E-Mail"], arms["Mens E-Mail"]);
        NEAR(result->difference, 0.7698, 5e-5);
        NEAR(result->statistic, 5.300, 5e-4);
        NEAR(result->pValue, 1.1638e-07, 5e-12);
    }

    void checksTheSampleRatio()
    {
        const std::array<double, 3> arms{21306, 21307, 21387};
        NEAR(sampleRatioTest(arms, std::array<double, 3>{1, 1, 1})->pValue, 0.904, 5e-4);
        const std::array<double, 2> skewed{600, 400};
        NEAR(sampleRatioTest(skewed, std::array<double, 2>{0.5, 0.5})->pValue, 2.54e-10, 5e-13);
    }

    // power.prop.test(p1 = 0.20, p2 = 0.25, power = 0.8) of R: n = 1093.739.
    void sizesAnExperimentAsR()
    {
        NEAR(*sampleSizePerArm(0.20, 0.25), 1093.7, 0.05);
        NEAR(*minimumDetectableRise(0.20, *sampleSizePerArm(0.20, 0.25)), 0.05, 1e-9);
    }

    // Exact sum of Evan Miller (2014), Beta(1, 1): 51 of 100 over 49 of 100.
    void givesTheProbabilityToBeat()
    {
        const std::array<Proportion, 2> arms{Proportion{49, 100}, Proportion{51, 100}};
        const auto best = probabilityBest(arms);
        NEAR((*best)[1], 0.61077, 5e-6);
        NEAR((*best)[0] + (*best)[1], 1.0, 1e-12);
    }

    // Beta(2, 1) over Beta(1, 1): the integral of x · 2x dx = 2/3.
    void givesTheProbabilityToBeatInClosedForm()
    {
        const std::array<Proportion, 2> arms{Proportion{1, 1}, Proportion{0, 0}};
        NEAR((*probabilityBest(arms))[0], 2.0 / 3.0, 1e-9);
        const std::array<Proportion, 3> equal{
            Proportion{500000, 1000000}, Proportion{500000, 1000000}, Proportion{500000, 1000000}};
        const auto thirds = probabilityBest(equal);
        NEAR((*thirds)[2], 1.0 / 3.0, 1e-9);
    }

    void refusesWhatHasNoAnswer()
    {
        QCOMPARE(twoProportionTest({3, 2}, {1, 2}).error().code, std::string("stats.proportion"));
        QCOMPARE(welchTest({}, {}).error().code, std::string("stats.too-few"));
        QCOMPARE(sampleSizePerArm(0.2, 0.2).error().code, std::string("stats.rates"));
        QCOMPARE(sampleSizePerArm(0.2, 0.3, 2, 0.8).error().code, std::string("stats.power"));
        const std::array<double, 2> counts{1, 2};
        QCOMPARE(sampleRatioTest(counts, std::array<double, 1>{1}).error().code,
                 std::string("stats.shares"));
        const std::array<double, 4> flat{1, 1, 1, 1};
        QCOMPARE(welchTest(momentsOf(flat), momentsOf(flat)).error().code,
                 std::string("stats.no-variance"));
    }
};

PATHLOOM_TEST(TestExperiments)
#include "tst_experiments.moc"
