// SPDX-License-Identifier: GPL-3.0-or-later
// A segment as SQL on the clipboard, and counted in a real database from the window.
#include "engine/store/Postgres.h"
#include "engine/store/Tables.h"
#include "tests/engine/model/Sketch.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/TestMain.h"
#include "tests/ui/support/Pictures.h"
#include "ui/document/DocumentController.h"
#include "ui/jobs/JobRunner.h"
#include "ui/segments/DatabaseCount.h"
#include "ui/segments/SegmentSqlActions.h"
#include "ui/text/Locale.h"
#include "ui/widgets/InlineMessage.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace pathloom;
using namespace pathloom::test;
using namespace pathloom::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

SnapshotPtr people(double firstAge)
{
    Schema schema;
    schema.attributes = {attributeOf("age", ValueType::Number), attributeOf("city")};
    SnapshotBuilder builder(schema);
    for (int i = 0; i < 10; ++i) {
        const ProfileIndex p = builder.addProfile("p" + std::to_string(i));
        if (i != 9)
            builder.setAttribute(p, 0, Value(firstAge + 5 * i));
    }
    return builder.finish();
}

DocumentPtr document(const char *rule)
{
    auto made = std::make_shared<Document>();
    addSegment(*made, "seg", "Grown up",
               Sketch()
                   .step("all", StepKind::AllProfiles)
                   .step("c", StepKind::Condition, {{"rule", ruleOf(rule)}})
                   .step("out", StepKind::Output)
                   .path("all", "c")
                   .path("c", "out"));
    return made;
}

const GraphId kCopied("seg");

} // namespace

class TestSegmentSqlActions : public QObject
{
    Q_OBJECT

private:
    PostgresServer m_server;

    /// Presses the button and waits for the end.
    static void count(DatabaseCount &dialog, const QString &address)
    {
        QSignalSpy counted(&dialog, &DatabaseCount::counted);
        dialog.address()->setText(address);
        QVERIFY(dialog.countButton()->isEnabled());
        dialog.countButton()->click();
        QVERIFY(!dialog.countButton()->isEnabled());
        QVERIFY(counted.wait(30'000));
        QVERIFY(dialog.countButton()->isEnabled());
    }

private Q_SLOTS:
    void initTestCase()
    {
        text::installTranslator(QLocale(u"en_GB"_s));
        QVERIFY2(m_server.problem().isEmpty(), qPrintable(m_server.problem()));
    }

    void copiesTheSegment()
    {
        DocumentController controller;
        controller.setDocument(document("age >= 30"));
        QGuiApplication::clipboard()->setText(u"before"_s);
        QCOMPARE(copyAsSql(controller, kCopied, SqlDialect::Sqlite),
                 u"Import data first: the statement names its tables."_s);
        controller.setData(people(20));
        QCOMPARE(copyAsSql(controller, GraphId("none"), SqlDialect::Sqlite), u"Open a segment first."_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
        QCOMPARE(copyAsSql(controller, kCopied, SqlDialect::PostgreSql),
                 u"The segment is on the clipboard as SQL for PostgreSQL."_s);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(u"WITH clock(now_ms) AS ("_s) && copied.contains(u"p.\"age\" >= "_s), qPrintable(copied));
        controller.setDocument(document("upper case(city) = \"A\""));
        const QString refused = copyAsSql(controller, kCopied, SqlDialect::Sqlite);
        QVERIFY2(refused.startsWith(u"SQLite cannot do “upper case()” exactly, so nothing was printed."_s), qPrintable(refused));
        QCOMPARE(QGuiApplication::clipboard()->text(), copied);
    }

    void countsInADatabase()
    {
        DocumentController controller;
        controller.setDocument(document("age >= 30"));
        controller.setData(people(20));
        auto database = Postgres::open(m_server.address());
        QVERIFY(database.has_value());
        QVERIFY(loadPostgres(**database, *controller.data(), {}).has_value());
        JobRunner jobs;
        DatabaseCount dialog(controller, jobs, kCopied);
        QVERIFY(!dialog.countButton()->isEnabled());
        const QString address = QString::fromStdString(m_server.address());
        count(dialog, address);
        QCOMPARE(dialog.message()->kind(), InlineMessage::Kind::Success);
        QCOMPARE(dialog.message()->text(), u"The database finds 7 profiles, and 1 for which it is unknown: the same profiles as here."_s);
        controller.setData(people(10));
        count(dialog, address);
        QCOMPARE(dialog.message()->kind(), InlineMessage::Kind::Warning);
        QVERIFY2(dialog.message()->text().startsWith(u"The database finds 7 profiles, here are 5. 2 are only there, 0 only here."_s),
                 qPrintable(dialog.message()->text()));
        count(dialog, u"host=/nowhere password=secret"_s);
        QCOMPARE(dialog.message()->kind(), InlineMessage::Kind::Error);
        QVERIFY(dialog.message()->text().startsWith(u"The database cannot be reached: "_s));
        QVERIFY(!dialog.message()->text().contains(u"secret"_s));
    }

    void canBeCancelled()
    {
        DocumentController controller;
        controller.setDocument(document("age >= 30"));
        controller.setData(people(20));
        auto holder = Postgres::open(m_server.address());
        QVERIFY(holder.has_value());
        QVERIFY((*holder)->execute("CREATE SCHEMA IF NOT EXISTS held; CREATE TABLE held.profiles (id text, age float8, city text);"
                                   "BEGIN; LOCK TABLE held.profiles").has_value());
        JobRunner jobs;
        DatabaseCount dialog(controller, jobs, kCopied);
        dialog.address()->setText(QString::fromStdString(m_server.address() + " options='-c search_path=held'"));
        QSignalSpy counted(&dialog, &DatabaseCount::counted);
        dialog.countButton()->click();
        QVERIFY(dialog.job() != nullptr);
        dialog.job()->cancel();
        QVERIFY(counted.wait(30'000));
        QCOMPARE(dialog.message()->text(), u"Counting was cancelled."_s);
        QVERIFY((*holder)->execute("ROLLBACK").has_value());
    }

    void looksRight()
    {
        DocumentController controller;
        JobRunner jobs;
        DatabaseCount dialog(controller, jobs, kCopied);
        QVERIFY(coloursOf(pictureOf(dialog, u"database-count"_s, {480, 260})) > 8);
        for (QLineEdit *edit : dialog.findChildren<QLineEdit *>())
            QVERIFY(!edit->accessibleName().isEmpty());
    }
};

PATHLOOM_TEST(TestSegmentSqlActions)
#include "tst_segmentsqlactions.moc"
