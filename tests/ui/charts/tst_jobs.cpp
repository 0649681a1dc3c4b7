// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs end once, cancel quickly, tell progress; tables sort, copy and export.
#include "tests/support/TestMain.h"
#include "ui/jobs/JobRunner.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/ProgressStrip.h"
#include "ui/widgets/Table.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <condition_variable>

using namespace pathloom;
using namespace pathloom::ui;
using namespace Qt::Literals::StringLiterals;

/// Work that lasts until it is stopped, telling progress all the while.
static Result<int> workUntilStopped(const TaskControl &control)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    double done = 0;
    while (!control.isStopped()) {
        control.report("simulate.replication", std::min(done += 1, 999.0), 1000);
        wake.wait_for(lock, control.stop, std::chrono::milliseconds(5), [] { return false; });
    }
    return cancelled();
}

class tst_jobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversItsResultOnce();
    void tellsFailureByItsError();
    void cancelsWithin100Milliseconds();
    void cancelsWhatHasNotBegun();
    void turnsExceptionsIntoErrors();
    void destroyingTheRunnerStopsTheWork();
    void stripShowsLongJobsOnly();
    void messageShowsTheSentenceOfAnError();
    void tableModelKeepsItsPromises();
    void tableExportsRawNumbers();
};

void tst_jobs::deliversItsResultOnce()
{
    JobRunner runner;
    QList<int> results;
    Job *job = runner.run<int>(
        u"Adding"_s, this, [](const TaskControl &) -> Result<int> { return 42; },
        [&](Result<int> result) { results += result.value_or(-1); });
    QSignalSpy finished(job, &Job::finished);
    QVERIFY(finished.wait(5000));
    QCoreApplication::processEvents();
    QCOMPARE(results, QList<int>{42});
    QCOMPARE(finished.size(), 1);
    QVERIFY(runner.isIdle());
}

void tst_jobs::tellsFailureByItsError()
{
    JobRunner runner;
    std::string code;
    Job *job = runner.run<void>(
        u"Failing"_s, this,
        [](const TaskControl &) -> Status { return fail(ErrorKind::BadInput, "units.zone"); },
        [&](Status status) { code = status ? "" : status.error().code; });
    QSignalSpy finished(job, &Job::finished);
    QVERIFY(finished.wait(5000));
    QCOMPARE(code, std::string("units.zone"));
    QCOMPARE(finished.first().first().value<JobState>(), JobState::Failed);
}

void tst_jobs::cancelsWithin100Milliseconds()
{
    JobRunner runner;
    bool isCancelled = false;
    Job *job = runner.run<int>(u"Working"_s, this, workUntilStopped, [&](Result<int> result) {
        isCancelled = !result && result.error().kind == ErrorKind::Cancelled;
    });
    QSignalSpy progressed(job, &Job::progressed);
    QVERIFY(progressed.wait(5000));
    QVERIFY(job->share() > 0);
    QSignalSpy finished(job, &Job::finished);
    job->cancel();
    QVERIFY(finished.wait(5000));
    QVERIFY(isCancelled);
    QCOMPARE(finished.first().first().value<JobState>(), JobState::Cancelled);
}

// Whoever hears that a job is there may cancel it at once, before its thread runs.
void tst_jobs::cancelsWhatHasNotBegun()
{
    JobRunner runner;
    connect(&runner, &JobRunner::jobStarted, &runner, [&runner] { runner.cancelAll(); });
    bool isCancelled = false;
    Job *job = runner.run<int>(
        u"Working"_s, this,
        [](const TaskControl &control) { return control.isStopped() ? Result<int>(cancelled()) : Result<int>(1); },
        [&](Result<int> result) { isCancelled = !result && result.error().kind == ErrorKind::Cancelled; });
    QSignalSpy finished(job, &Job::finished);
    QVERIFY(finished.wait(60'000));
    QVERIFY(isCancelled);
}

void tst_jobs::turnsExceptionsIntoErrors()
{
    JobRunner runner;
    std::string code;
    Job *job = runner.run<int>(
        u"Throwing"_s, this,
        [](const TaskControl &) -> Result<int> { throw std::runtime_error("boom"); },
        [&](Result<int> result) { code = result ? "" : result.error().code; });
    QSignalSpy finished(job, &Job::finished);
    QVERIFY(finished.wait(5000));
    QCOMPARE(code, std::string("task.unexpected"));
}

void tst_jobs::destroyingTheRunnerStopsTheWork()
{
    int calls = 0;
    {
        JobRunner runner;
        runner.run<int>(u"Working"_s, this, workUntilStopped, [&](Result<int>) { ++calls; });
    }
    QCoreApplication::processEvents();
    QCOMPARE(calls, 0);
}

void tst_jobs::stripShowsLongJobsOnly()
{
    JobRunner runner;
    ProgressStrip strip;
    Job *job = runner.run<int>(u"Working"_s, this, workUntilStopped, [](Result<int>) {});
    strip.follow(job);
    QVERIFY(!strip.isVisible());
    QSignalSpy becameLong(job, &Job::becameLong);
    QVERIFY(becameLong.wait(5000));
    QVERIFY(strip.isVisible());
    QSignalSpy ended(&strip, &ProgressStrip::ended);
    strip.cancelButton()->click();
    QVERIFY(ended.wait(5000));
    QVERIFY(!strip.isVisible());
}

void tst_jobs::messageShowsTheSentenceOfAnError()
{
    InlineMessage message;
    message.showError({ErrorKind::BadInput, "units.zone", {{"name", "Mars"}}, {}});
    QVERIFY(message.text().contains(u"“Mars”"_s));
    QCOMPARE(message.accessibleName(), message.text());
    message.clear();
    QVERIFY(message.isHidden());
}

static Table sampleTable()
{
    Table table{{{u"Name"_s, false, {}}, {u"Value"_s, true, {}}}, {}};
    table.rows.push_back({{cell(u"a, \"b\""_s), cell(u"10"_s, 10)}, u"first"_s});
    table.rows.push_back({{cell(u"c"_s), cell(u"9.5"_s, 9.5)}, u"second"_s});
    return table;
}

void tst_jobs::tableModelKeepsItsPromises()
{
    TableModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(sampleTable());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, 0).data(TableModel::kKeyRole).toString(), u"second"_s);

    TableView view(u"Values"_s);
    view.setTable(sampleTable());
    view.sortByColumn(1, Qt::AscendingOrder);
    // 9.5 sorts before 10 by number, not after it by text.
    QCOMPARE(view.model()->index(0, 0).data(TableModel::kKeyRole).toString(), u"second"_s);
    view.selectKey(u"first"_s);
    QCOMPARE(view.currentKey(), u"first"_s);
}

void tst_jobs::tableExportsRawNumbers()
{
    QCOMPARE(toCsv(sampleTable()), u"Name,Value\r\n\"a, \"\"b\"\"\",10\r\nc,9.5\r\n"_s);
    QCOMPARE(toText(sampleTable()), u"a, \"b\"\t10\nc\t9.5"_s);
}

PATHLOOM_TEST(tst_jobs)
#include "tst_jobs.moc"
