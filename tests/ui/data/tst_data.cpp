// SPDX-License-Identifier: GPL-3.0-or-later
// The page of data and its tables.
#include "tests/support/TestMain.h"
#include "tests/ui/support/Pictures.h"
#include "tests/ui/support/RunSamples.h"
#include "ui/data/DataPage.h"
#include "ui/data/DataTables.h"
#include "ui/text/Locale.h"
#include "ui/theme/Theme.h"

#include <QComboBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

using namespace pathloom;
using namespace pathloom::ui;
using namespace Qt::Literals::StringLiterals;

class tst_data : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { text::installTranslator(QLocale(u"en_GB"_s)); }
    void attributesShowTypeMissingAndRange();
    void consentsCountThreeAnswers();
    void quarantineNamesLineAndReason();
    void quarantineIsMendedOneImportAtATime();
    void acceptsTablesOnly();
    void looksRight_data();
    void looksRight();
};

void tst_data::attributesShowTypeMissingAndRange()
{
    const auto snapshot = test::sampleSnapshot();
    const Table table = attributeTable(*snapshot);
    QCOMPARE(table.rows[0].cells[5].text, u"personal, masked"_s);
    QCOMPARE(table.rows[1].cells[1].text, u"Number"_s);
    QCOMPARE(table.rows[1].cells[3].text, u"25.0 %"_s); // 5 of 20
    QCOMPARE(table.rows[1].cells[3].severity, 1);
    QCOMPARE(table.rows[1].cells[5].text, u"1 to 19"_s);
    QCOMPARE(table.rows[2].cells[5].text, u"50.0 % yes"_s);
    QVERIFY(attributeTable(*snapshot, true).rows[0].cells[5].text != u"personal, masked"_s);
    const Table events = eventTable(*snapshot);
    QCOMPARE(events.rows[0].cells[2].text, u"20"_s);
}

void tst_data::consentsCountThreeAnswers()
{
    const Table table = consentTable(*test::sampleSnapshot());
    // Of 20 profiles every third says nothing (7), the next gives (7), the next refuses (6).
    QCOMPARE(table.rows[0].cells[2].text, u"7"_s);
    QCOMPARE(table.rows[0].cells[3].text, u"6"_s);
    QCOMPARE(table.rows[0].cells[4].text, u"7"_s);
}

static std::vector<QuarantinedRow> quarantine()
{
    QuarantinedRow first{12, {}, "ingest.not-a-number", "amount", "12,5x", "a;12,5x"};
    QuarantinedRow second = first;
    second.line = 90;
    QuarantinedRow third{200, {}, "ingest.no-profile", "customer", "", ";1"};
    return {third, first, second};
}

void tst_data::quarantineNamesLineAndReason()
{
    const Table rows = quarantineTable(quarantine());
    QCOMPARE(rows.rows[1].cells[3].text,
             u"“12,5x” in “amount” is not a number. Correct it, or import the column as text."_s);
    const Table reasons = reasonTable(quarantine());
    QCOMPARE(reasons.rows[0].cells[0].text, u"2"_s);
    QCOMPARE(reasons.rows.size(), std::size_t(2));
}

void tst_data::quarantineIsMendedOneImportAtATime()
{
    DataPage page;
    QSignalSpy mended(&page, &DataPage::mendAsked);
    QSignalSpy shown(&page, &DataPage::quarantineAsked);
    ImportInfo first;
    first.id = "import-1";
    first.source = "orders.csv";
    ImportInfo second;
    second.id = "import-2";
    second.source = "people.csv";
    page.setQuarantineChoices({first, second});
    QVERIFY(!page.mendButton()->isEnabled());
    auto *choice = page.findChild<QComboBox *>();
    QVERIFY(choice);
    QCOMPARE(choice->count(), 3);
    choice->setCurrentIndex(2);
    QCOMPARE(shown.takeFirst()[0].toString(), u"import-2"_s);
    page.mendButton()->click();
    QCOMPARE(mended.takeFirst()[0].toString(), u"import-2"_s);
    // With one import there is nothing to choose.
    page.setQuarantineChoices({first});
    QCOMPARE(choice->count(), 1);
    page.mendButton()->click();
    QCOMPARE(mended.takeFirst()[0].toString(), u"import-1"_s);
}

void tst_data::acceptsTablesOnly()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/tmp/picture.png"_s)});
    QVERIFY(importableFile(&data).isEmpty());
    data.setUrls(
        {QUrl::fromLocalFile(u"/tmp/picture.png"_s), QUrl::fromLocalFile(u"/tmp/orders.CSV.gz"_s)});
    QCOMPARE(importableFile(&data), u"/tmp/orders.CSV.gz"_s);
    data.setUrls({QUrl::fromLocalFile(u"/tmp/orders.jsonl.zst"_s)});
    QCOMPARE(importableFile(&data), u"/tmp/orders.jsonl.zst"_s);
}

void tst_data::looksRight_data()
{
    QTest::addColumn<QString>("theme");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
}

void tst_data::looksRight()
{
    QFETCH(QString, theme);
    applyTheme(*qApp, themeChoiceNamed(theme));
    DataPage page;
    QVERIFY(test::coloursOf(test::pictureOf(page, u"data-empty-"_s + theme)) > 8);
    page.setSnapshot(test::sampleSnapshot());
    ImportInfo info;
    info.id = "import-1";
    info.source = "orders.csv";
    info.rowsRead = 1200;
    info.rowsLoaded = 1197;
    info.rowsQuarantined = 3;
    page.setImports({info});
    page.setQuarantine(quarantine());
    QVERIFY(test::coloursOf(test::pictureOf(page, u"data-"_s + theme, {1000, 1100})) > 16);
    QCOMPARE(test::unnamedInputs(page), QStringList());
    QCOMPARE(test::unreachedInputs(page), QStringList());
}

PATHLOOM_TEST(tst_data)
#include "tst_data.moc"
