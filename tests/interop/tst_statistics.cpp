// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli stats against the published figures of data/README.md.
#include "tests/interop/CommandLine.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <cmath>

using namespace pathloom::test;

class TestStatistics : public QObject
{
    Q_OBJECT

    CommandLine m_line;

private slots:
    void answersAsPublished_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("key");
        QTest::addColumn<double>("expected");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("z") << "two-proportion 20119 45489 20034 44700"
                           << "statistic" << 1.784086 << 5e-7;
        QTest::newRow("p") << "two-proportion 20119 45489 20034 44700"
                           << "p_value" << 0.074410 << 5e-7;
        QTest::newRow("ratio") << "sample-ratio 600 400"
                               << "p_value" << 2.54e-10 << 5e-13;
        QTest::newRow("arms") << "sample-ratio 21306 21307 21387"
                              << "p_value" << 0.904 << 5e-4;
        QTest::newRow("size") << "sample-size 0.2 0.25"
                              << "n_per_arm" << 1093.7 << 0.05;
        QTest::newRow("beat") << "beta-binomial 51 100 49 100"
                              << "probability_to_beat" << 0.61077 << 5e-6;
        // (3 − 1)/√(4/50 + 4/50) = 5 with 98 degrees of freedom.
        QTest::newRow("welch") << "welch 1 2 50 3 2 50"
                               << "statistic" << 5.0 << 1e-9;
        QTest::newRow("degrees") << "welch 1 2 50 3 2 50"
                                 << "degrees_of_freedom" << 98.0 << 1e-9;
    }

    void answersAsPublished()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, key);
        QFETCH(double, expected);
        QFETCH(double, tolerance);
        const Answer answer = m_line.json(QStringList{"stats"} + arguments.split(' '));
        QCOMPARE(answer.status, 0);
        const double actual = answer.json().at(key.toStdString()).get<double>();
        QVERIFY2(std::abs(actual - expected) <= tolerance,
                 qPrintable(QString::number(actual, 'g', 12)));
    }

    void refusesWhatHasNoAnswer()
    {
        QCOMPARE(m_line.run({"stats", "two-proportion", "5", "2", "1", "2"}).status, 2);
        QCOMPARE(m_line.run({"stats", "sample-size", "0.2"}).status, 2);
        QCOMPARE(m_line.run({"stats"}).status, 2);
    }
};

PATHLOOM_TEST(TestStatistics)
#include "tst_statistics.moc"
