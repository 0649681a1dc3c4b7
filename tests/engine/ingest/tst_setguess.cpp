// SPDX-License-Identifier: GPL-3.0-or-later
// Tables found in a folder or a database, and the references between them with their evidence.
#include "engine/ingest/SetGuess.h"
#include "engine/store/Sqlite.h"
#include "tests/engine/ingest/IngestSupport.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace pathloom;
using namespace pathloom::test;

namespace {

const std::string kFolder = std::string(PATHLOOM_SHARED_DATA) + "/complete-journey";

std::map<std::string, double> sharesOf(const SetPreview &look)
{
    std::map<std::string, double> shares;
    for (const ReferenceCheck &check : look.references) {
        std::string name = check.reference.table + ">" + check.reference.to + ":";
        for (const std::string &column : check.reference.columns)
            name += column + ",";
        name.pop_back();
        shares[name] = check.share();
    }
    return shares;
}

SetPreview lookAt(const std::filesystem::path &place)
{
    auto look = previewSet(place, {});
    if (!look)
        qFatal("%s", describe(look.error()).c_str());
    return std::move(*look);
}

} // namespace

class SetGuessTest : public QObject
{
    Q_OBJECT

private slots:
    void referencesOfAFolderAreFound()
    {
        QTemporaryDir folder;
        const auto write = [&](const char *name, const QByteArray &bytes) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        write("customers.csv", "id,email\n1,a@b.de\n2,c@d.de\n3,e@f.de\n");
        write("orders.csv", "number,customer_id,order_date,sku,amount\no1,1,2024-01-01,A,5\n"
                            "o2,1,2024-01-02,B,6\no3,9,2024-01-03,A,7\n");
        write("items.csv", "sku,colour\nA,red\nB,blue\nC,green\n");
        write("notes.md", "# nothing\n");
        const std::filesystem::path place(folder.path().toStdString());
        QVERIFY(isSetPlace(place));
        const SetPreview look = lookAt(place);
        QCOMPARE(look.tables.size(), std::size_t{3});
        QCOMPARE(look.tables[0].name, std::string("customers"));
        QCOMPARE(look.tables[1].key, std::vector<std::string>{"sku"});
        QCOMPARE(look.tables[2].rows, std::uint64_t{3});
        const auto shares = sharesOf(look);
        QCOMPARE(shares.size(), std::size_t{2});
        QCOMPARE(shares.at("orders>customers:customer_id"), 2.0 / 3.0);
        QCOMPARE(shares.at("orders>items:sku"), 1.0);
        // One that often finds nothing keeps its rows; one that always does sets orphans aside.
        QCOMPARE(look.set.references[0].orphans, Orphans::Keep);
        QCOMPARE(look.set.references[1].orphans, Orphans::Quarantine);
        const auto batches = importSet(look.set, place, {}, {}, {}, {});
        QVERIFY2(batches.has_value(), batches ? "" : describe(batches.error()).c_str());
        const SnapshotPtr s = unified(*batches);
        QVERIFY(s->schema.eventIndex("purchase").has_value());
        QVERIFY(s->items.ids.find("C").has_value());
        QCOMPARE(readMappingSet(toJson(look.set).dump()).value(), look.set);
    }
    void aDatabaseDeclaresItsReferences()
    {
        QTemporaryDir folder;
        const std::filesystem::path file(folder.filePath(QStringLiteral("shop.db")).toStdString());
        {
            auto database = Database::open(file, Database::Mode::Create);
            QVERIFY(database.has_value());
            QVERIFY(
                (*database)
                    ->execute("CREATE TABLE people (pid INTEGER PRIMARY KEY, city TEXT);"
                              "CREATE TABLE visits (who INTEGER REFERENCES people(pid), day TEXT);"
                              "INSERT INTO people VALUES (1, 'Ulm'), (2, 'Wien');"
                              "INSERT INTO visits VALUES (1, '2024-01-01'), (7, '2024-01-02');")
                    .has_value());
        }
        QVERIFY(isSetPlace(file));
        const SetPreview look = lookAt(file);
        const auto shares = sharesOf(look);
        QCOMPARE(shares.size(), std::size_t{1});
        QCOMPARE(shares.at("visits>people:who"), 0.5);
        QCOMPARE(look.set.tables[0].mapping.file.table, std::string("people"));
    }
    void placesWithoutTablesAreErrors()
    {
        QTemporaryDir folder;
        QVERIFY(!isSetPlace(folder.path().toStdString()));
        QCOMPARE(previewSet(folder.path().toStdString(), {}).error().code,
                 std::string("ingest.no-such-files"));
    }
    void completeJourneyIsUnderstood()
    {
        if (!QFile::exists(QString::fromStdString(kFolder)))
            QSKIP("../shared/data/complete-journey is absent");
        const SetPreview look = lookAt(kFolder);
        QCOMPARE(look.tables.size(), std::size_t{8});
        const auto shares = sharesOf(look);
        for (const char *certain : {"campaigns>campaign_descriptions:campaign_id",
                                    "coupons>campaign_descriptions:campaign_id",
                                    "coupon_redemptions>campaign_descriptions:campaign_id",
                                    "promotions_sample>products:product_id"}) {
            QVERIFY2(shares.contains(certain), certain);
            QCOMPARE(shares.at(certain), 1.0);
        }
        QCOMPARE(shares.at("transactions_sample>products:product_id"), 1.0 - 222.0 / 75'000.0);
        QCOMPARE(shares.at("coupons>products:product_id"), 1.0 - 16.0 / 116'204.0);
        const auto toCoupons =
            std::find_if(look.references.begin(), look.references.end(), [](const auto &check) {
                return check.reference.table == "coupon_redemptions" &&
                       check.reference.to == "coupons";
            });
        QVERIFY(toCoupons != look.references.end());
        QVERIFY(toCoupons->isToMany);
        QCOMPARE(toCoupons->resolved, std::uint64_t{2'102});
    }
};

PATHLOOM_TEST(SetGuessTest)
#include "tst_setguess.moc"
