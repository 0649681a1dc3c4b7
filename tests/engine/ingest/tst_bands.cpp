// SPDX-License-Identifier: GPL-3.0-or-later
// Labels of ranges: bounds, order, and what is no band.
#include "engine/ingest/Bands.h"
#include "tests/engine/ingest/IngestSupport.h"
#include "tests/support/TestMain.h"

#include "engine/ingest/Preview.h"

using namespace pathloom;
using namespace pathloom::test;

class BandsTest : public QObject
{
    Q_OBJECT

private slots:
    void readsBounds_data()
    {
        QTest::addColumn<QByteArray>("label");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        const double none = -1;
        QTest::newRow("range") << QByteArray("35-44") << 35.0 << 44.0;
        QTest::newRow("dash") << QByteArray("35 – 44") << 35.0 << 44.0;
        QTest::newRow("to") << QByteArray("18 to 24") << 18.0 << 24.0;
        QTest::newRow("open") << QByteArray("65+") << 65.0 << none;
        QTest::newRow("and over") << QByteArray("65 and over") << 65.0 << none;
        QTest::newRow("under") << QByteArray("Under 15K") << none << 15'000.0;
        QTest::newRow("less") << QByteArray("<18") << none << 18.0;
        QTest::newRow("at least") << QByteArray("≥ 5") << 5.0 << none;
        QTest::newRow("thousands on both sides") << QByteArray("15-24K") << 15'000.0 << 24'000.0;
        QTest::newRow("open thousands") << QByteArray("250K+") << 250'000.0 << none;
        QTest::newRow("numbered") << QByteArray("6) $750 - $1,000") << 750.0 << 1'000.0;
        QTest::newRow("numbered open") << QByteArray("7) $1,000 +") << 1'000.0 << none;
        QTest::newRow("plain") << QByteArray("3") << 3.0 << 3.0;
        QTest::newRow("euro") << QByteArray("über 1.5M €") << 1.5e6 << none;
    }
    void readsBounds()
    {
        QFETCH(QByteArray, label);
        QFETCH(double, low);
        QFETCH(double, high);
        const auto band = readBand(label.toStdString());
        QVERIFY(band.has_value());
        QCOMPARE(band->low.value_or(-1), low);
        QCOMPARE(band->high.value_or(-1), high);
    }
    void whatIsNoBandStaysText()
    {
        for (const char *label : {"", "Homeowner", "2 Adults No Kids", "35-", "44-35",
                                  "10115 Berlin", "2024-01-31", "a+", "1..2-3"})
            QVERIFY2(!readBand(label), label);
    }
    void ordersLabels()
    {
        const std::vector<std::string> ages = {"45-54", "65+", "19-24", "Unknown", "25-34"};
        QCOMPARE(orderedBands(ages), (std::vector<std::string>{"19-24", "25-34", "45-54", "65+"}));
        const std::vector<std::string> incomes = {"250K+",     "100-124K", "35-49K",
                                                  "Under 15K", "15-24K",   "125-149K"};
        QCOMPARE(orderedBands(incomes),
                 (std::vector<std::string>{"Under 15K", "15-24K", "35-49K", "100-124K", "125-149K",
                                           "250K+"}));
        const std::vector<std::string> counts = {"3+", "0", "2", "None/Unknown", "1"};
        QCOMPARE(orderedBands(counts), (std::vector<std::string>{"0", "1", "2", "3+"}));
        const std::vector<std::string> numbers = {"1", "2"};
        QVERIFY(orderedBands(numbers).empty());
        const std::vector<std::string> mixed = {"1-2", "red"};
        QVERIFY(orderedBands(mixed).empty());
    }
    void previewsFindBandsAndMappingsKeepThem()
    {
        const auto preview = previewBytes("id,age\na,65+\nb,Under 18\nc,18-64\n", "f.csv", {}, {});
        QCOMPARE(preview->columns[1].bands, (std::vector<std::string>{"Under 18", "18-64", "65+"}));
        const Mapping how = guessMapping(*preview);
        const ImportBatch batch = loaded("id,age\na,65+\nb,Under 18\nc,18-64\n", how);
        const auto age = batch.schema.attributeIndex("age");
        QVERIFY(age.has_value());
        QCOMPARE(batch.schema.attributes[*age].bands, preview->columns[1].bands);
    }
    void boundsAreReadAsNumbers()
    {
        const auto how = mappingOf(
            "\"profile\": {\"attributes\": [{\"column\": \"age\", \"name\": \"age_from\", "
            "\"type\": \"number\", \"bound\": \"low\"}, {\"column\": \"age\", \"name\": "
            "\"age_to\", \"type\": \"number\", \"bound\": \"high\"}]}");
        const ImportBatch batch = loaded("age\n35-44\n65+\nold\n", how);
        QCOMPARE(batch.profiles[0].attributes[0].numbers[0], 35.0);
        QCOMPARE(batch.profiles[0].attributes[1].numbers[0], 44.0);
        QVERIFY(!batch.profiles[0].attributes[1].isValid(1));
        QCOMPARE(reasons(batch), (std::map<std::string, std::uint64_t>{{"ingest.not-a-band", 1}}));
        QCOMPARE(mapping(toJson(how).dump()), how);
    }
};

PATHLOOM_TEST(BandsTest)
#include "tst_bands.moc"
