// SPDX-License-Identifier: GPL-3.0-or-later
// The real datasets through the shipped mappings, against the figures published with them.
#include "engine/ingest/Preview.h"
#include "tests/engine/ingest/IngestSupport.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QFile>

using namespace pathloom;
using namespace pathloom::test;

namespace {

const std::string kData = PATHLOOM_SHARED_DATA;

bool exists(const char *file)
{
    return QFile::exists(QString::fromStdString(kData + file));
}

Mapping shipped(const char *name)
{
    QFile file(QStringLiteral(PATHLOOM_SOURCE_DIR "/resources/mappings/") +
               QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", name);
    return mapping(file.readAll().toStdString());
}

ImportBatch loadFile(const char *file, const Mapping &how, const KnownRows &known = {})
{
    auto batch = importFile(kData + file, how, known, {"import-1", Instant{0}, ""}, {});
    if (!batch)
        qFatal("%s", describe(batch.error()).c_str());
    return std::move(*batch);
}

struct Arm {
    int n = 0;
    double visits = 0;
    double conversions = 0;
    double spend = 0;
};

constexpr const char *kHillstrom = "/hillstrom/hillstrom.csv";
constexpr const char *kRetail = "/online-retail/online_retail.csv.gz";

} // namespace

class RealDataTest : public QObject
{
    Q_OBJECT

private slots:
    void hillstromGivesThePublishedArms()
    {
        if (!exists(kHillstrom))
            QSKIP("../shared/data/hillstrom is absent");
        const std::vector<ImportBatch> batches = {loadFile(kHillstrom, shipped("hillstrom.json"))};
        const ImportInfo &info = batches[0].info;
        QCOMPARE(info.rowsRead, std::uint64_t{64'000});
        QCOMPARE(info.rowsLoaded, std::uint64_t{64'000});
        QCOMPARE(info.fileHash,
                 std::string("0e5893329d8b93cefecc571777672028290ab69865718020c78c7284f291aece"));
        const SnapshotPtr s = unified(batches);
        // One profile a row: the 6,562 repeated rows stay apart.
        QCOMPARE(s->profileCount(), std::size_t{64'000});
        const auto column = [&](const char *name) -> const Column & {
            return s->attributes[*s->schema.attributeIndex(name)].values;
        };
        std::map<std::string, Arm> arms;
        int recent = 0;
        int big = 0;
        int both = 0;
        int multichannel = 0;
        for (ProfileIndex p = 0; p < s->profileCount(); ++p) {
            Arm &arm = arms[toText(column("segment").value(p))];
            ++arm.n;
            arm.visits += column("visit").numbers[p];
            arm.conversions += column("conversion").numbers[p];
            arm.spend += column("spend").numbers[p];
            const bool isRecent = column("recency").numbers[p] <= 3;
            const bool isBig = column("history").numbers[p] >= 500;
            recent += isRecent;
            big += isBig;
            both += isRecent && isBig;
            multichannel += toText(column("channel").value(p)) == "Multichannel";
        }
        // ../shared/data/README.md, "Published figures to hold against".
        QCOMPARE(recent, 22'393);
        QCOMPARE(big, 8'078);
        QCOMPARE(both, 4'678);
        QCOMPARE(multichannel, 7'762);
        const auto check = [&](const char *name, int n, double visits, double conversions,
                               double spend) {
            const Arm &arm = arms[name];
            QCOMPARE(arm.n, n);
            QCOMPARE(arm.visits, visits);
            QCOMPARE(arm.conversions, conversions);
            QVERIFY(std::abs(arm.spend - spend) < 0.005);
        };
        check("No E-Mail", 21'306, 2'262, 122, 13'908.33);
        check("Mens E-Mail", 21'307, 3'894, 267, 30'311.69);
        check("Womens E-Mail", 21'387, 3'238, 189, 23'038.11);
    }
    void hillstromMakesSendsAndOutcomes()
    {
        if (!exists(kHillstrom))
            QSKIP("../shared/data/hillstrom is absent");
        const SnapshotPtr s = unified({loadFile(kHillstrom, shipped("hillstrom.json"))});
        const auto count = [&](const char *type) {
            return s->events[*s->schema.eventIndex(type)].size();
        };
        QCOMPARE(count("send"), std::size_t{21'307 + 21'387});
        QCOMPARE(count("visit"), std::size_t{2'262 + 3'894 + 3'238});
        QCOMPARE(count("conversion"), std::size_t{122 + 267 + 189});
        QCOMPARE(count("spend"), std::size_t{122 + 267 + 189});
        const EventTable &spends = s->events[*s->schema.eventIndex("spend")];
        std::int64_t cents = 0;
        for (const std::int64_t amount : spends.properties[0].integers)
            cents += amount;
        QCOMPARE(cents, 1'390'833LL + 3'031'169LL + 2'303'811LL);
        const Instant sent = parseInstant("2008-03-01T15:00:00Z").value();
        QCOMPARE(s->from.ms, sent.ms);
        QVERIFY(s->to.ms <= (sent + Duration::days(14)).ms);
        const EventTable &sends = s->events[*s->schema.eventIndex("send")];
        QCOMPARE(sends.times.front(), sent.ms);
        QCOMPARE(sends.times.back(), sent.ms);
    }
    void hillstromImportsTwiceWithoutChange()
    {
        if (!exists(kHillstrom))
            QSKIP("../shared/data/hillstrom is absent");
        Known known;
        known.add(loadFile(kHillstrom, shipped("hillstrom.json")));
        const ImportBatch again = loadFile(kHillstrom, shipped("hillstrom.json"), known.lookup());
        QCOMPARE(again.info.rowsUnchanged, std::uint64_t{64'000});
        QCOMPARE(again.info.rowsLoaded, std::uint64_t{0});
    }
    void onlineRetailAccountsForEveryRow()
    {
        if (!exists(kRetail))
            QSKIP("../shared/data/online-retail is absent");
        QElapsedTimer timer;
        timer.start();
        const std::vector<ImportBatch> batches = {loadFile(kRetail, shipped("online-retail.json"))};
        qInfo("import took %lld ms", static_cast<long long>(timer.restart()));
        const ImportBatch &batch = batches[0];
        QCOMPARE(batch.info.rowsRead, std::uint64_t{541'909});
        QVERIFY(isConserved(batch.info));
        QCOMPARE(reasons(batch),
                 (std::map<std::string, std::uint64_t>{{"ingest.no-profile", 135'080}}));
        QCOMPARE(batch.quarantine[0].column, std::string("CustomerID"));
        const SnapshotPtr s = unified(batches);
        qInfo("unification took %lld ms", static_cast<long long>(timer.restart()));
        QCOMPARE(s->profileCount(), std::size_t{4'372});
        QVERIFY(s->profileNamed("17850").has_value());
        QCOMPARE(attribute(*s, "17850", "Country"), std::string("United Kingdom"));
        // 541,909 − 135,080; of 9,288 cancelled lines 383 name no customer, which leaves 8,905.
        const EventTable &purchases = s->events[*s->schema.eventIndex("purchase")];
        const EventTable &cancellations = s->events[*s->schema.eventIndex("cancellation")];
        QCOMPARE(purchases.size() + cancellations.size(), std::size_t{406'829});
        QCOMPARE(cancellations.size(), std::size_t{8'905});
        QCOMPARE(toText(s->from), std::string("2010-12-01T08:26:00Z"));
        const auto item = s->items.ids.find("85123A");
        QVERIFY(item.has_value());
        QVERIFY(s->items.attributes[1].isValid(*item));

        Known known;
        known.add(batch);
        const ImportBatch again = loadFile(kRetail, shipped("online-retail.json"), known.lookup());
        QCOMPARE(again.info.rowsUnchanged, std::uint64_t{406'829});
        QCOMPARE(again.info.rowsLoaded, std::uint64_t{0});
        QCOMPARE(again.info.rowsQuarantined, std::uint64_t{135'080});
        QVERIFY(again.events.empty());
    }
    void previewsGuessTheMeaning()
    {
        if (!exists(kRetail))
            QSKIP("../shared/data/online-retail is absent");
        const auto preview = previewFile(kData + kRetail, {}, {});
        QVERIFY(preview.has_value());
        QVERIFY(preview->isCompressed);
        std::map<std::string, ColumnGuess> guesses;
        for (const ColumnPreview &c : preview->columns)
            guesses[c.name] = c.guess;
        QCOMPARE(guesses["CustomerID"], ColumnGuess::ProfileId);
        QCOMPARE(guesses["InvoiceDate"], ColumnGuess::Time);
        QCOMPARE(guesses["UnitPrice"], ColumnGuess::Amount);
        QCOMPARE(guesses["StockCode"], ColumnGuess::Item);
        QCOMPARE(guessMapping(*preview).profile.identities[0].removeSuffix, std::string(".0"));
    }
    void bankMarketingIsRead()
    {
        constexpr const char *kBank = "/bank-marketing/bank-full.csv";
        if (!exists(kBank))
            QSKIP("../shared/data/bank-marketing is absent");
        const auto preview = previewFile(kData + kBank, {}, {});
        QCOMPARE(preview->format.delimiter, ';');
        QCOMPARE(preview->columns.size(), std::size_t{17});
        const ImportBatch batch = loadFile(kBank, guessMapping(*preview));
        QCOMPARE(reasons(batch), (std::map<std::string, std::uint64_t>{}));
        QCOMPARE(batch.info.rowsLoaded, std::uint64_t{45'211});
    }
};

PATHLOOM_TEST(RealDataTest)
#include "tst_real_data.moc"
