// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that were set aside load through a corrected mapping, and no others.
#include "engine/ingest/Preview.h"
#include "engine/ingest/Source.h"
#include "tests/engine/ingest/IngestSupport.h"
#include "tests/support/TestMain.h"

using namespace pathloom;
using namespace pathloom::test;

namespace {

const char *kNumbers = "\"profile\": {\"identities\": [{\"column\": \"id\"}], \"attributes\": "
                       "[{\"column\": \"age\", \"type\": \"number\"}]}";
const char *kLenient = "\"profile\": {\"identities\": [{\"column\": \"id\"}], \"attributes\": "
                       "[{\"column\": \"age\", \"type\": \"number\", \"lenient\": true}]}";

ImportBatch retried(const ImportBatch &first, const Mapping &how, const Known &known)
{
    auto batch = importRows(first.quarantine, first.info, how, known.lookup(),
                            {"import-2", Instant{2000}, ""}, {});
    if (!batch)
        qFatal("%s", describe(batch.error()).c_str());
    return std::move(*batch);
}

} // namespace

class RetryTest : public QObject
{
    Q_OBJECT

private slots:
    void mendedRowsLoadAndNoOthers()
    {
        const std::string text = "id;age\n1;30\n2;old\n3;\"ve\"\"ry;\nold\"\n2;old\n4;1;2\n";
        Known known;
        const ImportBatch first = loaded(text, mappingOf(kNumbers));
        known.add(first);
        QCOMPARE(first.quarantine.size(), std::size_t{4});
        const ImportBatch second = retried(first, mappingOf(kLenient), known);
        QVERIFY(isConserved(second.info));
        QCOMPARE(second.info.rowsRead, std::uint64_t{4});
        QCOMPARE(second.info.rowsLoaded, std::uint64_t{3});
        QCOMPARE(reasons(second),
                 (std::map<std::string, std::uint64_t>{{"ingest.field-count", 1}}));
        QCOMPARE(second.quarantine[0].line, std::uint64_t{7});
        QCOMPARE(second.info.source, first.info.source);
        QCOMPARE(second.retried.size(), std::size_t{4});
        QCOMPARE(second.retried[0], first.quarantine[0].rowKey);
        // The file itself, read through the corrected mapping, finds them loaded.
        known.add(second);
        const ImportBatch whole = loaded(text, mappingOf(kLenient), known.lookup());
        QCOMPARE(whole.info.rowsUnchanged, std::uint64_t{3});
        QCOMPARE(whole.info.rowsLoaded, std::uint64_t{1});
    }
    void theSameMappingChangesNothing()
    {
        Known known;
        const ImportBatch first = loaded("id,age\n1,30\n2,old\n", mappingOf(kNumbers));
        known.add(first);
        const ImportBatch second = retried(first, mappingOf(kNumbers), known);
        QCOMPARE(second.info.rowsLoaded, std::uint64_t{0});
        QCOMPARE(second.quarantine[0].rowKey, first.quarantine[0].rowKey);
        QCOMPARE(second.quarantine[0].raw, std::string("2,old"));
    }
    void jsonRowsAreReadAgain()
    {
        Known known;
        const ImportBatch first =
            loaded("{\"id\": 1, \"age\": 3}\n{\"id\": 2, \"age\": \"old\"}\n", mappingOf(kNumbers));
        known.add(first);
        const ImportBatch second = retried(first, mappingOf(kLenient), known);
        QCOMPARE(second.info.rowsLoaded, std::uint64_t{1});
        QCOMPARE(toText(second.profiles[0].identities[0].values.value(0)), std::string("2"));
    }
    void rowsWithoutTheirTextStay()
    {
        const auto hidden = mappingOf(
            "\"profile\": {\"identities\": [{\"column\": \"id\", \"pseudonymise\": true}],"
            "\"attributes\": [{\"column\": \"age\", \"type\": \"number\"}]}");
        const ImportBatch first = loaded("id,age\n1,30\n2,old\n", hidden);
        QVERIFY(!Source::isKept(first.quarantine[0]));
        QuarantinedRow unreadable = first.quarantine[0];
        unreadable.raw = "2,\xef\xbf\xbd";
        unreadable.reason = "ingest.encoding";
        QVERIFY(!Source::isKept(unreadable));
        const auto second =
            importRows(first.quarantine, first.info, mappingOf(kLenient), {}, {}, {});
        QCOMPARE(second->info.rowsRead, std::uint64_t{0});
        QVERIFY(second->retried.empty());
    }
    void whatLoadedSinceIsNotReplaced()
    {
        const auto keyed = [](const char *age) {
            return mappingOf("\"key\": [\"id\"], \"profile\": {\"identities\": [{\"column\": "
                             "\"id\"}], \"attributes\": [{\"column\": \"age\", " +
                             std::string(age) + "}]}");
        };
        const Mapping text = keyed("\"type\": \"string\"");
        Known known;
        const ImportBatch first = loaded("id,age\n1,30\n1,31\n", text);
        known.add(first);
        QCOMPARE(reasons(first),
                 (std::map<std::string, std::uint64_t>{{"ingest.repeated-key", 1}}));
        const ImportBatch second = retried(first, text, known);
        QCOMPARE(second.info.rowsLoaded, std::uint64_t{0});
        QCOMPARE(reasons(second),
                 (std::map<std::string, std::uint64_t>{{"ingest.repeated-key", 1}}));
    }
    void previewsShowWhatWasSetAside()
    {
        const ImportBatch first = loaded("id,age\n1,30\n2,old\n3,young\n", mappingOf(kNumbers));
        const auto preview = previewRows(first.quarantine, first.info, {});
        QVERIFY(preview.has_value());
        QCOMPARE(preview->rowsLookedAt, std::uint64_t{2});
        QCOMPARE(preview->columns[1].name, std::string("age"));
        QCOMPARE(preview->columns[1].type, ValueType::String);
        QVERIFY(preview->isWholeFile);
    }
};

PATHLOOM_TEST(RetryTest)
#include "tst_retry.moc"
