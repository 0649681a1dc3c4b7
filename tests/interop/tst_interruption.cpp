// SPDX-License-Identifier: GPL-3.0-or-later
// Interrupted and killed imports leave the dataset as it was.
#include "tests/interop/CommandLine.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <csignal>

using namespace pathloom::test;

class TestInterruption : public QObject
{
    Q_OBJECT

    CommandLine m_line;

    static QByteArray rows(int from, int to)
    {
        QByteArray csv = "id,name,city,amount\n";
        for (int i = from; i < to; ++i)
            csv += "p" + QByteArray::number(i) + ",Name " + QByteArray::number(i * 7919 % 10007) +
                   ",City " + QByteArray::number(i % 97) + "," + QByteArray::number(i % 1000) +
                   ".50\n";
        return csv;
    }

    std::string hash() const
    {
        return m_line.json({"data", "p.pathloom"}).json().at("dataset_hash").get<std::string>();
    }

    /// Starts a big import and sends the signal as soon as it reports progress.
    int interrupt(int signal) const
    {
        QProcess process;
        m_line.start(process, {"import", "p.pathloom", "--source", "big.csv", "--progress"});
        QByteArray seen;
        process.setReadChannel(QProcess::StandardError);
        while (!seen.contains('%') && process.waitForReadyRead(60'000))
            seen += process.readAllStandardError();
        ::kill(static_cast<pid_t>(process.processId()), signal);
        process.waitForFinished(60'000);
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

private slots:
    void initTestCase()
    {
        QCOMPARE(m_line.run({"new", "p.pathloom"}).status, 0);
        m_line.write("small.csv", rows(0, 500));
        m_line.write("big.csv", rows(500, 900'000));
        QCOMPARE(m_line.run({"import", "p.pathloom", "--source", "small.csv"}).status, 0);
    }

    void leavesTheDatasetAsItWasWhenInterrupted()
    {
        const std::string before = hash();
        QCOMPARE(interrupt(SIGINT), 130);
        QCOMPARE(hash(), before);
    }

    void leavesTheDatasetAsItWasWhenKilled()
    {
        const std::string before = hash();
        QCOMPARE(interrupt(SIGKILL), -1);
        QCOMPARE(hash(), before);
        const Answer again = m_line.json({"import", "p.pathloom", "--source", "big.csv"});
        QCOMPARE(again.status, 0);
        QCOMPARE(again.json().at("rows_loaded").get<int>(), 900'000 - 500);
        QVERIFY(hash() != before);
    }
};

PATHLOOM_TEST(TestInterruption)
#include "tst_interruption.moc"
