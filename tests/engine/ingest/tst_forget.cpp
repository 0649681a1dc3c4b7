// SPDX-License-Identifier: GPL-3.0-or-later
// Forgetting: an import without the profile is the import of a file that never had it.
#include "engine/ingest/Forget.h"
#include "tests/engine/ingest/IngestSupport.h"
#include "tests/support/TestMain.h"

#include <algorithm>

using namespace pathloom;
using namespace pathloom::test;

namespace {

const std::string kShopHeader = "id,mail,born,sku,ok,t\n";
const std::string kAnna = "C00001,anna.berg@x.de,1991-04-18,tent,yes,2024-01-01\n";
const std::string kAnnaAgain = "C00001,anna.berg@x.de,1991-04-18,map,no,2024-01-02\n";
const std::string kBen = "C00002,ben.holm@x.de,1980-02-02,tent,yes,2024-01-03\n";
const std::string kCleo = "C00003,cleo@y.de,1980-02-02,boots,no,2024-01-04\n";

Mapping shop(const std::string &source = "shop", const std::string &key = {})
{
    return mappingOf(
        "\"source\": \"" + source + "\"," + key +
        "\"profile\": {\"identities\": [{\"column\": \"id\"}, {\"space\": \"email\", \"column\": \"mail\"}],"
        "\"attributes\": [{\"column\": \"mail\", \"role\": \"email\", \"personal\": true},"
        "{\"column\": \"born\", \"type\": \"date\", \"personal\": true}]},"
        "\"events\": [{\"type\": \"buy\", \"time\": {\"column\": \"t\"}, \"properties\": [{\"column\": \"sku\"}]}],"
        "\"consents\": [{\"channel\": \"email\", \"purpose\": \"marketing\", \"column\": \"ok\","
        "\"time\": {\"column\": \"t\"}}],"
        "\"items\": {\"column\": \"sku\"},"
        "\"lists\": [{\"name\": \"buyers\", \"when\": [{\"column\": \"ok\", \"in\": [\"yes\"]}]}]");
}

Forgetting planned(const std::vector<ImportBatch> &batches, std::string_view profile,
                   const std::vector<SetAside> &setAside = {}, const UnifyRules &rules = {})
{
    auto plan = planForgetting(batches, setAside, rules, profile, {});
    if (!plan)
        qFatal("%s", describe(plan.error()).c_str());
    return std::move(*plan);
}

bool holds(const Forgetting &plan, const std::string &text)
{
    return std::any_of(plan.values.begin(), plan.values.end(),
                       [&](const OwnValue &value) { return value.text == text; });
}

std::vector<ImportBatch> applied(std::vector<ImportBatch> batches, const Forgetting &plan)
{
    for (ImportBatch &batch : batches) {
        for (const ImportBatch &changed : plan.erasure.batches) {
            if (changed.info.id == batch.info.id)
                batch = changed;
        }
    }
    return batches;
}

} // namespace

class ForgetTest : public QObject
{
    Q_OBJECT

private slots:
    void leavesWhatAFileWithoutTheProfileWouldGive()
    {
        const ImportBatch with = loaded(kShopHeader + kAnna + kBen + kAnnaAgain + kCleo, shop());
        const ImportBatch without = loaded(kShopHeader + kBen + kCleo, shop());
        const Forgetting plan = planned({with}, "C00001");
        QCOMPARE(plan.events, std::uint64_t{2});
        QCOMPARE(plan.consents, std::uint64_t{2});
        QCOMPARE(plan.listEntries, std::uint64_t{1});
        QCOMPARE(plan.rows, std::uint64_t{2});
        const ImportBatch &left = plan.erasure.batches.at(0);
        QCOMPARE(left.profiles[0].rowKeys, without.profiles[0].rowKeys);
        QVERIFY(left.profiles[0].identities[1].values == without.profiles[0].identities[1].values);
        QVERIFY(left.profiles[0].attributes[0] == without.profiles[0].attributes[0]);
        QVERIFY(left.profiles[0].attributes[1] == without.profiles[0].attributes[1]);
        QVERIFY(left.events[0].profile == without.events[0].profile);
        QVERIFY(left.events[0].properties[0] == without.events[0].properties[0]);
        QCOMPARE(left.events[0].times, without.events[0].times);
        QVERIFY(left.consents[0].profile == without.consents[0].profile);
        QCOMPARE(left.consents[0].given, without.consents[0].given);
        QVERIFY(left.lists[0].profile == without.lists[0].profile);
        QCOMPARE(left.rowKeys, without.rowKeys);
        QCOMPARE(left.rowContents, without.rowContents);
        QCOMPARE(left.info.rowsLoaded, std::uint64_t{2});
        QCOMPARE(left.info.rowsRead, std::uint64_t{2});
        // Items stay, also one that only this profile bought, under a key that tells nothing of it.
        QCOMPARE(left.items[0].ids.size(), with.items[0].ids.size());
        for (const Hash128 &key : left.items[0].rowKeys)
            QVERIFY(std::find(with.rowKeys.begin(), with.rowKeys.end(), key) == with.rowKeys.end() ||
                    std::find(left.rowKeys.begin(), left.rowKeys.end(), key) != left.rowKeys.end());
        // To the last byte of the snapshot, but for the items.
        QCOMPARE(unified({left})->profileIds, unified({without})->profileIds);
        QCOMPARE(unified({left})->eventCount(), std::size_t{2});
    }

    void countsTracesUntilTheyAreGone()
    {
        const std::vector<ImportBatch> batches = {loaded(kShopHeader + kAnna + kBen, shop())};
        const Forgetting plan = planned(batches, "C00001");
        QVERIFY(tracesIn(batches, plan, {}) >= 4); // two identifiers, a value, a row key at least
        QCOMPARE(tracesIn(applied(batches, plan), plan, {}), std::uint64_t{0});
        // Putting one thing back is noticed.
        std::vector<ImportBatch> left = applied(batches, plan);
        left[0].events[0].profile.pushText("C00001");
        QVERIFY(tracesIn(left, plan, {}) > 0);
        left = applied(batches, plan);
        left[0].rowKeys.push_back(batches[0].rowKeys[0]);
        QVERIFY(tracesIn(left, plan, {}) > 0);
    }

    void knowsWhichValuesNobodyElseHas()
    {
        const Forgetting plan = planned({loaded(kShopHeader + kAnna + kBen + kCleo, shop())}, "C00001");
        QVERIFY(holds(plan, "C00001"));
        QVERIFY(holds(plan, "anna.berg@x.de"));
        QVERIFY(holds(plan, "1991-04-18"));
        QCOMPARE(plan.sharedValues, std::uint64_t{0});
        const Forgetting ben = planned({loaded(kShopHeader + kAnna + kBen + kCleo, shop())}, "C00002");
        QVERIFY(!holds(ben, "1980-02-02")); // Cleo was born that day, too
        QCOMPARE(ben.sharedValues, std::uint64_t{1});
        // Part of another's value is not one's own.
        const Forgetting part = planned({loaded(kShopHeader + "7,a@x.de,,tent,,2024-01-01\n77,ba@x.de,,tent,,2024-01-01\n", shop())}, "7");
        QVERIFY(!holds(part, "7") && !holds(part, "a@x.de"));
        QCOMPARE(part.identities.size(), std::size_t{2});
    }

    void supersededRowsGoToo()
    {
        const std::string key = "\"key\": [\"id\"],";
        Known known;
        std::vector<ImportBatch> batches;
        batches.push_back(loaded(kShopHeader + "C00001,anna.old@x.de,,tent,yes,2024-01-01\n" + kBen,
                                 shop("shop", key), {}, "import-1", 1000));
        known.add(batches[0]);
        batches.push_back(loaded(kShopHeader + kAnna + kBen, shop("shop", key), known.lookup(), "import-2", 2000));
        const Forgetting plan = planned(batches, "C00001");
        QCOMPARE(plan.erasure.batches.size(), std::size_t{2});
        QVERIFY(holds(plan, "anna.old@x.de"));
        QVERIFY(std::count(plan.identities.begin(), plan.identities.end(), IdentityKey{"email", "anna.old@x.de"}) == 1);
        const auto left = applied(batches, plan);
        QCOMPARE(tracesIn(left, plan, {}), std::uint64_t{0});
        QCOMPARE(unified(left)->profileIds, (std::vector<std::string>{"C00002"}));
        QVERIFY(left[1].rowKeys.empty());
        QCOMPARE(left[1].info.rowsLoaded, std::uint64_t{0});
    }

    void aRowThatNamesAnotherNowStays()
    {
        const std::string key = "\"key\": [\"t\"],";
        Known known;
        std::vector<ImportBatch> batches;
        batches.push_back(loaded(kShopHeader + kAnna + kBen, shop("shop", key), {}, "import-1", 1000));
        known.add(batches[0]);
        // Anna's row was corrected: it was Cleo's. Anna is in another source.
        batches.push_back(loaded(kShopHeader + "C00003,cleo@y.de,,boots,no,2024-01-01\n", shop("shop", key),
                                 known.lookup(), "import-2", 2000));
        batches.push_back(loaded(kShopHeader + kAnna, shop("crm"), {}, "import-3", 3000));
        const Forgetting plan = planned(batches, "C00001");
        const auto left = applied(batches, plan);
        QCOMPARE(tracesIn(left, plan, {}), std::uint64_t{0});
        QCOMPARE(unified(left)->profileIds, (std::vector<std::string>{"C00002", "C00003"}));
        QCOMPARE(unified(left)->eventCount(), std::size_t{2});
    }

    void everythingThatWasMergedGoes()
    {
        const std::vector<ImportBatch> batches = {loaded(kShopHeader + kAnna + kBen + kCleo, shop())};
        UnifyRules rules;
        rules.decisions = {
            {"decision-1", DuplicateVerdict::Merge, {"id", "C00001"}, {"id", "C00003"}, "", "", {}},
            {"decision-2", DuplicateVerdict::Separate, {"id", "C00002"}, {"email", "cleo@y.de"}, "", "", {}}};
        const Forgetting plan = planned(batches, "C00001", {}, rules);
        QCOMPARE(plan.erasure.decisions, (std::vector<std::string>{"decision-1", "decision-2"}));
        QCOMPARE(unified(applied(batches, plan))->profileIds, (std::vector<std::string>{"C00002"}));
    }

    void rowsSetAsideGoWhereTheyNameTheProfile()
    {
        const Mapping how = shop();
        const ImportBatch batch = loaded(kShopHeader + kAnna + kBen +
                                             "C00001,,,tent,yes,someday\n" // by its id
                                             ",Anna.Berg@X.de,,tent,yes,never\n" // by its address
                                             "C00002,,,tent,yes,tomorrow\n",
                                         how);
        QCOMPARE(batch.quarantine.size(), std::size_t{3});
        const Forgetting plan = planned({batch}, "C00001", {{batch.info, batch.quarantine}});
        QCOMPARE(plan.erasure.quarantine.size(), std::size_t{2});
        QCOMPARE(plan.erasure.quarantine[0].first, std::string("import-1"));
        QVERIFY(plan.erasure.quarantine[0].second == batch.quarantine[0].rowKey);
        QVERIFY(plan.erasure.quarantine[1].second == batch.quarantine[1].rowKey);
    }

    // Too short to be sought in a text: the row is cut and read through its mapping.
    void shortIdentifiersAreReadNotSought()
    {
        const ImportBatch batch = loaded(kShopHeader + "9,,,tent,yes,2024-01-01\n99,,,tent,yes,2024-01-01\n" +
                                             "9,,,tent,yes,someday\n99,,,tent,yes,someday\n" +
                                             "7,,,tent,9,someday\n",
                                         shop());
        QCOMPARE(batch.quarantine.size(), std::size_t{3});
        const Forgetting plan = planned({batch}, "9", {{batch.info, batch.quarantine}});
        QCOMPARE(plan.erasure.quarantine.size(), std::size_t{1});
        QVERIFY(plan.erasure.quarantine[0].second == batch.quarantine[0].rowKey);
    }

    void equalRowsGoAllOfThem()
    {
        const ImportBatch batch = loaded(kShopHeader + kAnna + kAnna + kAnna + kBen, shop());
        const Forgetting plan = planned({batch}, "C00001");
        QCOMPARE(plan.rows, std::uint64_t{3});
        QCOMPARE(plan.erasure.batches[0].rowKeys, loaded(kShopHeader + kBen, shop()).rowKeys);
    }

    void refusesAndStops()
    {
        const std::vector<ImportBatch> batches = {loaded(kShopHeader + kAnna, shop())};
        QCOMPARE(planForgetting(batches, {}, {}, "nobody", {}).error().code,
                 std::string("ingest.no-such-profile"));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(planForgetting(batches, {}, {}, "C00001", {stop.get_token(), {}}).error().code,
                 std::string("task.cancelled"));
    }
};

PATHLOOM_TEST(ForgetTest)
#include "tst_forget.moc"
