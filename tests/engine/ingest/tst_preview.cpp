// SPDX-License-Identifier: GPL-3.0-or-later
// Inferred types with their evidence, guessed roles, and mappings that load.
#include "engine/ingest/Preview.h"
#include "tests/engine/ingest/IngestSupport.h"
#include "tests/support/TestMain.h"

using namespace pathloom;
using namespace pathloom::test;

namespace {

Preview look(std::string_view text)
{
    const auto preview = previewBytes(text, "test.csv", {}, {});
    if (!preview)
        qFatal("%s", describe(preview.error()).c_str());
    return *preview;
}

ColumnPreview column(const std::string &name, const std::vector<std::string> &values)
{
    std::string text = name + ",n\n";
    for (const std::string &value : values)
        text += value + ",1\n";
    return look(text).columns[0];
}

} // namespace

class PreviewTest : public QObject
{
    Q_OBJECT

private slots:
    void infersTypes()
    {
        QCOMPARE(column("x", {"1", "2.5", "-3"}).type, ValueType::Number);
        QCOMPARE(column("x", {"0", "1", "1"}).type, ValueType::Boolean);
        QCOMPARE(column("x", {"yes", "no"}).type, ValueType::Boolean);
        QCOMPARE(column("x", {"0", "0"}).type, ValueType::Number);
        QCOMPARE(column("x", {"2024-01-31", "2024-02-01"}).type, ValueType::Date);
        QCOMPARE(column("x", {"31.01.2024", "01.02.2024"}).dateFormat, std::string("DD.MM.YYYY"));
        QCOMPARE(column("x", {"1/31/2024", "12/1/2024"}).dateFormat, std::string("M/D/YYYY"));
        QCOMPARE(column("x", {"2024-01-31 10:00", "2024-02-01 00:00"}).type, ValueType::DateTime);
        QCOMPARE(column("x", {"$5.00", "$7"}).type, ValueType::Money);
        QCOMPARE(column("x", {"a", "1"}).type, ValueType::String);
        QCOMPARE(column("x", {"", "NA"}).type, ValueType::String);
    }
    void evidenceIsAShare()
    {
        const ColumnPreview c = column("x", {"1", "2", "three", "", "4"});
        QCOMPARE(c.type, ValueType::String);
        QCOMPARE(c.missingShare, 0.2);
        QCOMPARE(c.distinct, std::uint64_t{4});
        double numberShare = 0;
        for (const TypeShare &share : c.evidence)
            numberShare = share.type == ValueType::Number ? share.share : numberShare;
        QCOMPARE(numberShare, 0.75);
        QCOMPARE(c.evidence.front().type, ValueType::String);
    }
    void guessesRoles()
    {
        const Preview p = look("CustomerID,E-Mail,Phone,opt_in,order_date,event_type,amount,First "
                               "Name,Postcode,colour\n"
                               "1,a@b.de,+49301234567,yes,2024-01-01,view,5.0,Anna,10115,red\n"
                               "2,c@d.de,+49301234568,no,2024-01-02,buy,6.5,Bert,80331,blue\n");
        const std::vector<ColumnGuess> wanted = {ColumnGuess::ProfileId, ColumnGuess::Email,
                                                 ColumnGuess::Phone,     ColumnGuess::Consent,
                                                 ColumnGuess::Time,      ColumnGuess::EventType,
                                                 ColumnGuess::Amount,    ColumnGuess::FirstName,
                                                 ColumnGuess::Postcode,  ColumnGuess::Attribute};
        for (std::size_t i = 0; i < wanted.size(); ++i)
            QVERIFY2(p.columns[i].guess == wanted[i], p.columns[i].name.c_str());
        QCOMPARE(column("contact", {"a@b.de", "c@d.de"}).guess, ColumnGuess::Email);
        QCOMPARE(column("contact", {"a@b.de", "c@d.de"}).because, std::string("values"));
        QCOMPARE(column("email", {"yes", "no"}).guess, ColumnGuess::Attribute);
    }
    void saysHowTheFileIsMade()
    {
        const Preview p = look("\xef\xbb\xbf"
                               "a;b\n1;\"x;y\"\n");
        QCOMPARE(p.format.delimiter, ';');
        QVERIFY(p.hasByteOrderMark);
        QVERIFY(p.isWholeFile);
        QCOMPARE(p.firstRows, (std::vector<std::vector<std::string>>{{"1", "x;y"}}));
        PreviewOptions few;
        few.rows = 1;
        few.rowsLookedAt = 2;
        const auto cut = previewBytes("a\n1\n2\n3\n", "f", few, {});
        QCOMPARE(cut->rowsLookedAt, std::uint64_t{2});
        QCOMPARE(cut->firstRows.size(), std::size_t{1});
        QVERIFY(!cut->isWholeFile);
    }
    void guessedMappingsLoad()
    {
        const std::string profiles = "id,email,newsletter,age\n1,a@b.de,yes,30\n2,c@d.de,no,\n";
        const Mapping people = guessMapping(look(profiles));
        QCOMPARE(people.key, std::vector<std::string>{"id"});
        const ImportBatch first = loaded(profiles, people);
        QCOMPARE(first.info.rowsLoaded, std::uint64_t{2});
        QCOMPARE(first.consents.size(), std::size_t{1});
        const std::string orders =
            "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID\n"
            "1,A,2,2010-12-01 08:26:00,2.55,17850.0\n1,B,1,2010-12-01 08:26:00,3.39,17850.0\n";
        const Mapping lines = guessMapping(look(orders));
        const ImportBatch second = loaded(orders, lines);
        QCOMPARE(second.events.size(), std::size_t{1});
        QCOMPARE(second.events[0].type, std::string("purchase"));
        QCOMPARE(toText(second.events[0].profile.value(0)), std::string("17850"));
        QCOMPARE(second.schema.events[0].valueProperty, std::string("amount"));
        QCOMPARE(toText(second.events[0].properties.back().value(0)), std::string("5.10 EUR"));
    }
};

PATHLOOM_TEST(PreviewTest)
#include "tst_preview.moc"
