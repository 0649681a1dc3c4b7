// SPDX-License-Identifier: GPL-3.0-or-later
// The import from file to result, on real files.
#include "tests/support/TestMain.h"
#include "tests/ui/support/Pictures.h"
#include "tests/ui/support/ScriptedDialogs.h"
#include "engine/ingest/Importer.h"
#include "ui/data/ImportWizard.h"
#include "ui/data/MappingForm.h"
#include "ui/data/RelationView.h"
#include "ui/jobs/JobRunner.h"
#include "ui/text/Locale.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/InlineMessage.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <set>

using namespace pathloom;
using namespace pathloom::ui;
using namespace Qt::Literals::StringLiterals;

/// Reads the file for real and keeps the batch in memory.
static Result<ImportReport> loadIntoMemory(const std::filesystem::path &file,
                                           const Mapping &mapping, const TaskControl &control)
{
    ImportOptions options;
    options.at = Instant{1'740'787'200'000};
    auto batch = importFile(file, mapping, {}, options, control);
    if (!batch)
        return failWith(batch.error());
    ImportReport report{batch->info, batch->quarantine, 0, 0};
    for (const ProfileRecords &records : batch->profiles)
        report.profiles += records.rowKeys.size();
    return report;
}

class tst_importwizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { text::installTranslator(QLocale(u"en_GB"_s)); }
    void init();
    void goesFromFileToResult();
    void missingFilesAreExplainedInPlace();
    void leftOutColumnsDoNotReachTheMapping();
    void mappingsSaveAndLoad();
    void readingsOfALoadedMappingAreCorrected();
    void setAsideRowsAreMendedAndLoaded();
    void severalFilesAreOneTable();
    void tablesAndTheirReferencesAreDrawn_data();
    void tablesAndTheirReferencesAreDrawn();
    void pagesLookRight_data();
    void pagesLookRight();

private:
    QTemporaryDir m_folder;
    QString m_file;
};

void tst_importwizard::init()
{
    applyTheme(*qApp, ThemeChoice::Light);
    m_file = m_folder.filePath(u"people.csv"_s);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("customer_id,email,age,joined\n");
    for (int i = 0; i < 300; ++i)
        file.write(QByteArray("c") + QByteArray::number(i) + ",p" + QByteArray::number(i) +
                   "@example.com," +
                   (i == 7 ? QByteArray("old") : QByteArray::number(20 + i % 50)) + ",2024-01-0" +
                   QByteArray::number(1 + i % 9) + "\n");
}

void tst_importwizard::goesFromFileToResult()
{
    JobRunner jobs;
    test::ScriptedDialogs dialogs;
    ImportWizard wizard(jobs, dialogs, loadIntoMemory);
    QVERIFY(!wizard.nextButton()->isEnabled());
    QSignalSpy paged(&wizard, &ImportWizard::pageChanged);
    wizard.start(m_file);
    while (wizard.page() != ImportWizard::Look)
        QVERIFY(paged.wait(5000));
    wizard.next();
    QCOMPARE(wizard.page(), ImportWizard::Map);
    QSignalSpy imported(&wizard, &ImportWizard::imported);
    wizard.next();
    QVERIFY(imported.wait(5000));
    QCOMPARE(wizard.page(), ImportWizard::Done);
    const auto report = imported[0][0].value<ImportReport>();
    QCOMPARE(report.info.rowsRead, std::uint64_t(300));
    QCOMPARE(report.info.rowsLoaded + report.info.rowsQuarantined, std::uint64_t(300));
    // The one age that is no number was found in the file, not made up here.
    QCOMPARE(report.info.rowsQuarantined, std::uint64_t(1));
    QCOMPARE(report.quarantine[0].value, std::string("old"));
}

void tst_importwizard::missingFilesAreExplainedInPlace()
{
    JobRunner jobs;
    test::ScriptedDialogs dialogs;
    ImportWizard wizard(jobs, dialogs, loadIntoMemory);
    wizard.start(u"/no/such/file.csv"_s);
    QTRY_VERIFY(wizard.message()->text().contains(u"/no/such/file.csv could not be opened"_s));
    QCOMPARE(wizard.page(), ImportWizard::File);
}

void tst_importwizard::leftOutColumnsDoNotReachTheMapping()
{
    MappingForm form;
    const auto preview = previewFile(m_file.toStdString(), {}, {});
    QVERIFY(preview.has_value());
    form.setPreview(*preview);
    QVERIFY(form.fit().has_value());
    const auto names = [&] {
        std::set<std::string> columns;
        for (const AttributeMapping &attribute : form.mapping().profile.attributes)
            columns.insert(attribute.column);
        return columns;
    };
    QVERIFY(names().contains("age"));
    form.setUse(2, std::nullopt);
    QVERIFY(!names().contains("age"));
}

void tst_importwizard::mappingsSaveAndLoad()
{
    JobRunner jobs;
    test::ScriptedDialogs dialogs;
    ImportWizard wizard(jobs, dialogs, loadIntoMemory);
    QSignalSpy paged(&wizard, &ImportWizard::pageChanged);
    wizard.start(m_file);
    while (wizard.page() != ImportWizard::Look)
        QVERIFY(paged.wait(5000));
    wizard.next();
    const Mapping before = wizard.mappingForm()->mapping();
    const QString file = m_folder.filePath(u"mapping.json"_s);
    wizard.saveMapping(file);
    QVERIFY(QFile::exists(file));
    wizard.loadMapping(file);
    QVERIFY(wizard.mappingForm()->mapping() == before);
    QFile broken(m_folder.filePath(u"broken.json"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{ nothing");
    broken.close();
    wizard.loadMapping(broken.fileName());
    QVERIFY(wizard.message()->text().contains(u"not valid JSON"_s));
}

void tst_importwizard::readingsOfALoadedMappingAreCorrected()
{
    MappingForm form;
    const auto preview = previewFile(m_file.toStdString(), {}, {});
    QVERIFY(preview.has_value());
    form.setPreview(*preview);
    Mapping loaded = form.mapping();
    loaded.name = "mine";
    form.setMapping(loaded);
    QVERIFY(form.mapping() == loaded);
    const auto age = [&] {
        for (const AttributeMapping &attribute : form.mapping().profile.attributes)
            if (attribute.column == "age")
                return attribute.value;
        return ValueFormat{ValueType::List};
    };
    QCOMPARE(age().type, ValueType::Number);
    form.setReading(2, ValueType::String, {}, true);
    QCOMPARE(age().type, ValueType::String);
    QVERIFY(age().lenient);
    QCOMPARE(form.mapping().name, std::string("mine"));
    form.setReading(3, ValueType::Date, u"DD.MM.YYYY"_s, false);
    std::string format;
    for (const AttributeMapping &attribute : form.mapping().profile.attributes)
        format = attribute.column == "joined" ? attribute.value.format : format;
    QCOMPARE(format, std::string("DD.MM.YYYY"));
}

void tst_importwizard::setAsideRowsAreMendedAndLoaded()
{
    const auto preview = previewFile(m_file.toStdString(), {}, {});
    QVERIFY(preview.has_value());
    const auto first = importFile(m_file.toStdString(), guessMapping(*preview), {}, {}, {});
    QVERIFY(first.has_value());
    QCOMPARE(first->quarantine.size(), std::size_t(1));
    JobRunner jobs;
    test::ScriptedDialogs dialogs;
    ImportWizard wizard(jobs, dialogs, loadIntoMemory);
    std::string asked;
    wizard.setRetryLoader([&](const std::string &importId, const Mapping &mapping,
                              const TaskControl &control) -> Result<ImportReport> {
        asked = importId;
        auto batch = importRows(first->quarantine, first->info, mapping, {}, {}, control);
        if (!batch)
            return failWith(batch.error());
        return ImportReport{batch->info, batch->quarantine, 0, 0};
    });
    wizard.retry(first->info, first->quarantine);
    QTRY_COMPARE(wizard.page(), ImportWizard::Map);
    QVERIFY(!wizard.backButton()->isVisibleTo(&wizard));
    QCOMPARE(test::unnamedInputs(wizard), QStringList());
    QVERIFY(test::coloursOf(test::pictureOf(wizard, u"import-mend"_s)) > 8);
    QSignalSpy imported(&wizard, &ImportWizard::imported);
    wizard.mappingForm()->setReading(2, ValueType::Number, {}, true);
    wizard.next();
    QVERIFY(imported.wait(5000));
    QCOMPARE(asked, first->info.id);
    const auto report = imported[0][0].value<ImportReport>();
    QCOMPARE(report.info.rowsRead, std::uint64_t(1));
    QCOMPARE(report.info.rowsLoaded, std::uint64_t(1));
    QVERIFY(report.quarantine.empty());
}

void tst_importwizard::severalFilesAreOneTable()
{
    for (const char *name : {"part-1.csv", "part-2.jsonl"}) {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(file.fileName().endsWith(u"csv"_s) ? "id,age\n1,30\n"
                                                      : "{\"id\": 2, \"age\": 31}\n");
    }
    JobRunner jobs;
    test::ScriptedDialogs dialogs;
    ImportWizard wizard(jobs, dialogs, loadIntoMemory);
    wizard.start(m_folder.filePath(u"part-*"_s));
    QTRY_COMPARE(wizard.page(), ImportWizard::Look);
    wizard.next();
    QCOMPARE(wizard.mappingForm()->mapping().profile.attributes.size(), std::size_t(1));
    wizard.start(m_folder.filePath(u"none-*"_s));
    QTRY_VERIFY(wizard.message()->text().contains(u"No file is named like"_s));
}

void tst_importwizard::tablesAndTheirReferencesAreDrawn_data()
{
    QTest::addColumn<QString>("theme");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
}

void tst_importwizard::tablesAndTheirReferencesAreDrawn()
{
    QFETCH(QString, theme);
    applyTheme(*qApp, themeChoiceNamed(theme));
    QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write(u"orders.csv"_s,
          "order_id,customer_id,order_date,sku\n1,1,2024-01-01,A\n2,2,2024-01-02,A\n"
          "3,1,2024-01-03,Z\n");
    write(u"customers.csv"_s, "customer_id,city\n1,Ulm\n2,Wien\n3,Graz\n");
    write(u"items.csv"_s, "sku,colour\nA,red\nB,blue\n");
    JobRunner jobs;
    test::ScriptedDialogs dialogs;
    ImportWizard wizard(jobs, dialogs, loadIntoMemory);
    std::filesystem::path asked;
    wizard.setSetLoader([&](const std::filesystem::path &place, const MappingSet &set,
                            const TaskControl &control) -> Result<ImportReport> {
        asked = place;
        const auto batches = importSet(set, place, {}, {}, {}, control);
        if (!batches)
            return failWith(batches.error());
        ImportReport report;
        for (const ImportBatch &batch : *batches)
            report.info.rowsRead += batch.info.rowsRead;
        return report;
    });
    wizard.start(folder.path());
    QTRY_COMPARE(wizard.page(), ImportWizard::Tables);
    QCOMPARE(wizard.mappingSet().references.size(), std::size_t(2));
    // Those that refer stand on the left.
    const RelationView *drawing = wizard.relations();
    QVERIFY(drawing->boxOf("orders").right() < drawing->boxOf("customers").left());
    QVERIFY(drawing->boxOf("customers").bottom() < drawing->boxOf("items").top());
    QVERIFY(drawing->boxOf("none").isNull());
    QVERIFY(drawing->accessibleDescription().contains(
        u"orders refers to customers by customer_id, 100.0 % of the rows find theirs"_s));
    QVERIFY(test::coloursOf(test::pictureOf(wizard, u"import-tables-"_s + theme)) > 8);
    QCOMPARE(test::unnamedInputs(wizard), QStringList());
    QCOMPARE(test::unreachedInputs(wizard), QStringList());
    QSignalSpy imported(&wizard, &ImportWizard::imported);
    wizard.next();
    QVERIFY(imported.wait(5000));
    QCOMPARE(asked, std::filesystem::path(folder.path().toStdString()));
    QCOMPARE(imported[0][0].value<ImportReport>().info.rowsRead, std::uint64_t(8));
}

void tst_importwizard::pagesLookRight_data()
{
    QTest::addColumn<QString>("theme");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
}

void tst_importwizard::pagesLookRight()
{
    QFETCH(QString, theme);
    applyTheme(*qApp, themeChoiceNamed(theme));
    JobRunner jobs;
    test::ScriptedDialogs dialogs;
    ImportWizard wizard(jobs, dialogs, loadIntoMemory);
    QSignalSpy paged(&wizard, &ImportWizard::pageChanged);
    QVERIFY(test::coloursOf(test::pictureOf(wizard, u"import-file-"_s + theme)) > 8);
    wizard.start(m_file);
    while (wizard.page() != ImportWizard::Look)
        QVERIFY(paged.wait(5000));
    QVERIFY(test::coloursOf(test::pictureOf(wizard, u"import-look-"_s + theme)) > 8);
    wizard.next();
    QVERIFY(test::coloursOf(test::pictureOf(wizard, u"import-map-"_s + theme)) > 8);
    QCOMPARE(test::unnamedInputs(wizard), QStringList());
    QCOMPARE(test::unreachedInputs(wizard), QStringList());
    wizard.next();
    QTRY_COMPARE(wizard.page(), ImportWizard::Done);
    QVERIFY(test::coloursOf(test::pictureOf(wizard, u"import-done-"_s + theme)) > 8);
}

PATHLOOM_TEST(tst_importwizard)
#include "tst_importwizard.moc"
