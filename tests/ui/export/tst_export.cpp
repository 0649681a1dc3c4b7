// SPDX-License-Identifier: GPL-3.0-or-later
// The export: gates, overrides with reasons, the verified result.
#include "tests/support/TestMain.h"
#include "tests/ui/support/Pictures.h"
#include "tests/ui/support/RunSamples.h"
#include "tests/ui/support/ScriptedDialogs.h"
#include "ui/export/ExportTables.h"
#include "ui/export/ExportWizard.h"
#include "ui/jobs/JobRunner.h"
#include "ui/text/Locale.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/Table.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace pathloom;
using namespace pathloom::ui;
using namespace Qt::Literals::StringLiterals;

class tst_export : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { text::installTranslator(QLocale(u"en_GB"_s)); }
    void gatesStandInOrderWithTheirProblems();
    void contentsNameEveryObject();
    void aShutGateNeedsATypedReason();
    void exportsAndVerifies();
    void looksRight_data();
    void looksRight();
};

void tst_export::gatesStandInOrderWithTheirProblems()
{
    const auto gates = gatesOf({{"run", "package.gate-no-run", {{"revision", "0123"}}, false}});
    QCOMPARE(gates.size(), std::size_t(3));
    QVERIFY(gates[0].problems.isEmpty());
    QCOMPARE(gates[1].problems,
             QStringList{u"No run was made of the project as it is. Simulate it first."_s});
    QCOMPARE(gates[1].name, u"A run newer than the last change"_s);
}

void tst_export::contentsNameEveryObject()
{
    const Table table = contentsTable(*test::sampleDocument());
    QCOMPARE(table.rows.size(), std::size_t(2));
    QCOMPARE(table.rows[0].cells[1].text, u"Abandoned cart"_s);
    QCOMPARE(table.rows[1].cells[0].text, u"Offer"_s);
}

/// Types a reason into every field that asks for one.
static int typeReasons(ExportWizard &wizard)
{
    int typed = 0;
    for (QLineEdit *edit : wizard.findChildren<QLineEdit *>()) {
        if (edit->accessibleName().startsWith(u"Reason for overriding"_s)) {
            edit->setText(u"Pilot in the test shop"_s);
            ++typed;
        }
    }
    return typed;
}

void tst_export::aShutGateNeedsATypedReason()
{
    JobRunner jobs;
    test::ScriptedDialogs dialogs;
    ExportWizard wizard(jobs, dialogs);
    QVERIFY(!wizard.mayExport());
    wizard.setInputs(test::sampleDocument(), test::sampleSnapshot()->schema, std::nullopt);
    QVERIFY(!wizard.mayExport());
    QVERIFY(!wizard.exportButton()->isEnabled());
    QVERIFY(typeReasons(wizard) >= 1);
    QVERIFY(wizard.mayExport());
    QVERIFY(wizard.exportButton()->isEnabled());
    QCOMPARE(wizard.options().overrides.front().reason, std::string("Pilot in the test shop"));
}

void tst_export::exportsAndVerifies()
{
    const QTemporaryDir folder;
    JobRunner jobs;
    test::ScriptedDialogs dialogs;
    ExportWizard wizard(jobs, dialogs);
    auto document = std::make_shared<Document>(*test::sampleDocument());
    document->journeys.clear(); // an unconnected journey has nothing to show in vectors
    wizard.setInputs(document, test::sampleSnapshot()->schema, std::nullopt);
    typeReasons(wizard);
    const QString file = folder.filePath(u"shop.plpkg"_s);
    QSignalSpy exported(&wizard, &ExportWizard::exported);
    wizard.exportTo(file);
    QVERIFY2(exported.wait(60000), qPrintable(wizard.message()->text()));
    QVERIFY(wizard.isDone());
    QVERIFY(QFile::exists(file));
    QStringList names;
    for (const Row &row : wizard.files()->table().rows) {
        names += row.cells[0].text;
        QCOMPARE(row.cells[2].text.size(), 64); // SHA-256 in hexadecimal
    }
    QVERIFY(names.contains(u"schema.json"_s));
    wizard.exportTo(u"/no/such/folder/shop.plpkg"_s);
    QTRY_VERIFY(wizard.message()->text().contains(u"could not be written"_s));
}

void tst_export::looksRight_data()
{
    QTest::addColumn<QString>("theme");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
}

void tst_export::looksRight()
{
    QFETCH(QString, theme);
    applyTheme(*qApp, themeChoiceNamed(theme));
    JobRunner jobs;
    test::ScriptedDialogs dialogs;
    ExportWizard wizard(jobs, dialogs);
    wizard.setInputs(test::sampleDocument(), test::sampleSnapshot()->schema, std::nullopt);
    QVERIFY(test::coloursOf(test::pictureOf(wizard, u"export-"_s + theme)) > 8);
    QCOMPARE(test::unnamedInputs(wizard), QStringList());
    QCOMPARE(test::unreachedInputs(wizard), QStringList());
}

PATHLOOM_TEST(tst_export)
#include "tst_export.moc"
