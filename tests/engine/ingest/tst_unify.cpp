// SPDX-License-Identifier: GPL-3.0-or-later
// Unification: identities, conflicts, superseded rows, duplicates, and independence of order.
#include "tests/engine/ingest/IngestSupport.h"
#include "tests/support/TestMain.h"

#include <rapidcheck.h>

#include <algorithm>

using namespace pathloom;
using namespace pathloom::test;

namespace {

Mapping crm(const std::string &source = "crm")
{
    return mappingOf("\"source\": \"" + source +
                     "\", \"profile\": {\"identities\": [{\"space\": \"id\", \"column\": \"id\"},"
                     "{\"space\": \"email\", \"column\": \"mail\"}, {\"space\": \"phone\", "
                     "\"column\": \"phone\","
                     "\"calling_code\": \"49\"}], \"attributes\": [{\"column\": \"city\"}],"
                     "\"recorded_at\": {\"column\": \"t\"}}");
}

const std::string kHeader = "id,mail,phone,city,t\n";

ImportBatch people(const std::string &rows, const std::string &source = "crm",
                   std::int64_t at = 1000)
{
    return loaded(kHeader + rows, crm(source), {}, "import-" + source, at);
}

Mapping keyed()
{
    return mappingOf(
        "\"source\": \"shop\", \"key\": [\"n\"], \"profile\": {\"identities\": [{\"column\": "
        "\"id\"}],"
        "\"attributes\": [{\"column\": \"city\"}]}, \"events\": [{\"type\": \"buy\","
        "\"time\": {\"instant\": \"2024-01-01\"}, \"properties\": [{\"column\": \"item\"}]}]");
}

} // namespace

class UnifyTest : public QObject
{
    Q_OBJECT

private slots:
    void sharedIdentifiersMakeOneProfile()
    {
        // 1 and 2 share an address, 2 and a nameless record share a phone in another writing.
        const SnapshotPtr s =
            unified({people("1,Anna@X.de,,Berlin,\n2,anna@x.de,030 1234567,,\n"
                            ",,+49 30 1234567,Bonn,\n3,c@x.de,,Rome,\n,d@x.de,,,\n")});
        QCOMPARE(s->profileIds, (std::vector<std::string>{"1", "3", "d@x.de"}));
    }
    void pseudonymsJoinLikeTheTextsBehindThem()
    {
        const auto how = mappingOf("\"profile\": {\"identities\": [{\"space\": \"email\","
                                   "\"column\": \"mail\", \"pseudonymise\": true}]},"
                                   "\"events\": [{\"type\": \"view\","
                                   "\"time\": {\"instant\": \"2024-01-01\"}}]");
        const SnapshotPtr s = unified({loaded("mail\nA@x.de\na@x.de\nb@x.de\n", how)});
        QCOMPARE(s->profileCount(), std::size_t{2});
        QCOMPARE(s->eventCount(), std::size_t{3});
        QVERIFY(s->profileNamed(pseudonym("a@x.de", "secret")).has_value());
    }
    void theLatestValueStays()
    {
        const SnapshotPtr s = unified({people("1,,,Berlin,2024-03-01\n1,,,Bonn,2024-02-01\n")});
        QCOMPARE(attribute(*s, "1", "city"), std::string("Berlin"));
        QCOMPARE(s->attributes[0].setAt[0], parseInstant("2024-03-01")->ms);
        QCOMPARE(s->sources[s->attributes[0].sources[0]], std::string("crm"));
        // A missing value does not overwrite.
        QCOMPARE(
            attribute(*unified({people("1,,,Berlin,2024-01-01\n1,,,,2024-02-01\n")}), "1", "city"),
            std::string("Berlin"));
        // Undated values count from their import.
        QCOMPARE(
            attribute(*unified({people("1,,,Old,\n", "a", 1000), people("1,,,New,\n", "b", 2000)}),
                      "1", "city"),
            std::string("New"));
    }
    void otherRulesMayChoose()
    {
        const std::vector<ImportBatch> batches = {people("1,,,Bonn,2024-01-01\n", "shop", 1000),
                                                  people("1,,,Bonn,2024-01-02\n", "till", 2000),
                                                  people("1,,,Rome,2024-01-03\n", "crm", 3000)};
        UnifyRules rules;
        QCOMPARE(attribute(*unified(batches, rules), "1", "city"), std::string("Rome"));
        rules.perAttribute = {{"city", ConflictRule::MostFrequent}};
        QCOMPARE(attribute(*unified(batches, rules), "1", "city"), std::string("Bonn"));
        rules.perAttribute.clear();
        rules.conflicts = ConflictRule::SourcePriority;
        rules.sourcePriority = {"shop"};
        QCOMPARE(attribute(*unified(batches, rules), "1", "city"), std::string("Bonn"));
    }
    void aNewerRecordOfARowReplacesTheOld()
    {
        Known known;
        std::vector<ImportBatch> batches;
        batches.push_back(loaded("n,id,city,item\n1,7,Bonn,tent\n2,8,Rome,boots\n", keyed(), {},
                                 "import-1", 1000));
        known.add(batches[0]);
        batches.push_back(loaded("n,id,city,item\n1,7,,map\n2,8,Rome,boots\n", keyed(),
                                 known.lookup(), "import-2", 2000));
        const SnapshotPtr s = unified(batches);
        QCOMPARE(s->eventCount(), std::size_t{2});
        QCOMPARE(toText(s->events[0].properties[0].value(s->events[0].offsets[0])),
                 std::string("map"));
        // The corrected row no longer says a city.
        QCOMPARE(attribute(*s, "7", "city"), std::string());
        QCOMPARE(attribute(*s, "8", "city"), std::string("Rome"));
    }
    void importingTwiceUnifiesToTheSame()
    {
        Known known;
        std::vector<ImportBatch> batches;
        batches.push_back(people("1,a@x.de,,Berlin,2024-01-01\n2,,,Bonn,\n"));
        const std::string hash = unified(batches)->hash;
        known.add(batches[0]);
        batches.push_back(loaded(kHeader + "1,a@x.de,,Berlin,2024-01-01\n2,,,Bonn,\n", crm(),
                                 known.lookup(), "import-9", 9000));
        QCOMPARE(batches[1].info.rowsUnchanged, std::uint64_t{2});
        QCOMPARE(unified(batches)->hash, hash);
    }
    void theOrderOfBatchesDoesNotMatter()
    {
        QVERIFY(rc::check("any order of batches gives the same hash", [] {
            const auto digit = rc::gen::elementOf(std::string("123"));
            std::vector<ImportBatch> batches;
            for (const char *source : {"a", "b", "c"}) {
                std::string rows;
                const int count = *rc::gen::inRange(1, 6);
                for (int i = 0; i < count; ++i)
                    rows += std::string(1, *digit) + "," + *digit + "@x.de,,C" + *digit +
                            ",2024-01-0" + *digit + "\n";
                batches.push_back(people(rows, source, 1000));
            }
            const std::string hash = unified(batches)->hash;
            std::reverse(batches.begin(), batches.end());
            RC_ASSERT(unified(batches)->hash == hash);
            std::swap(batches[0], batches[1]);
            RC_ASSERT(unified(batches)->hash == hash);
        }));
    }
    void eventsOfUnknownProfilesMakeThem()
    {
        const auto how = mappingOf(
            "\"profile\": {\"identities\": [{\"space\": \"email\", \"column\": \"mail\"}]},"
            "\"events\": [{\"type\": \"view\", \"time\": {\"column\": \"t\"}}],"
            "\"consents\": [{\"channel\": \"email\", \"purpose\": \"marketing\", \"column\": "
            "\"ok\"}]");
        ImportBatch events = loaded(
            "mail,t,ok\nz@x.de,2024-01-02,yes\na@x.de,2024-01-01,\nz@x.de,2024-01-03,no\n", how);
        events.profiles.clear();
        const SnapshotPtr s = unified({events, people("1,a@x.de,,Bonn,\n")});
        QCOMPARE(s->profileIds, (std::vector<std::string>{"1", "z@x.de"}));
        QCOMPARE(s->events[0].offsets, (std::vector<std::uint32_t>{0, 1, 3}));
        QCOMPARE(s->consentAt(0, 1, *parseInstant("2023-12-31")), Truth::False);
    }
    void mergedProfilesAreOne()
    {
        const std::vector<ImportBatch> batches = {
            people("1,anna@x.de,,Bonn,2024-01-01\n", "crm", 1000),
            people("2,a.berg@y.de,,Rome,2024-02-01\n3,c@x.de,,Kiel,\n", "shop", 2000)};
        const SnapshotPtr before = unified(batches);
        QCOMPARE(before->profileCount(), std::size_t{3});
        UnifyRules rules;
        rules.decisions = {{"decision-1", DuplicateVerdict::Merge, {"id", "1"}, {"id", "2"}, "1", "2", {}}};
        const SnapshotPtr merged = unified(batches, rules);
        QCOMPARE(merged->profileIds, (std::vector<std::string>{"1", "3"}));
        QCOMPARE(attribute(*merged, "1", "city"), std::string("Rome")); // by the rule of conflicts
        QVERIFY(merged->hash != before->hash);
        rules.decisions.clear();
        QCOMPARE(unified(batches, rules)->hash, before->hash);
        // One that names nobody waits.
        rules.decisions = {{"decision-1", DuplicateVerdict::Merge, {"id", "1"}, {"id", "9"}, "1", "9", {}}};
        QCOMPARE(unified(batches, rules)->hash, before->hash);
    }
    void aMergeOutlivesFurtherImports()
    {
        std::vector<ImportBatch> batches = {people("a,,,Bonn,\nb,,,Rome,\n", "crm", 1000)};
        UnifyRules rules;
        rules.decisions = {{"decision-1", DuplicateVerdict::Merge, {"id", "a"}, {"id", "b"}, "a", "b", {}}};
        batches.push_back(people("b,b@x.de,,Kiel,\n,b@x.de,,,\n0,b@x.de,,,\n", "shop", 2000));
        // "0" names the profile now, and the decision holds all the same.
        const SnapshotPtr s = unified(batches, rules);
        QCOMPARE(s->profileIds, (std::vector<std::string>{"0"}));
        QCOMPARE(attribute(*s, "0", "city"), std::string("Kiel"));
    }
    void aPairToDecideIsNamedByItsIdentifiers()
    {
        const std::vector<ImportBatch> batches = {
            people("1,anna@x.de,,Bonn,\n2,,,Rome,\n,c@x.de,,Kiel,\n", "crm", 1000)};
        UnifyRules rules;
        auto pair = pairToDecide(batches, rules, "2", "c@x.de", {});
        QVERIFY(pair);
        QCOMPARE(pair->a.space, std::string("id"));
        QCOMPARE(pair->b.space, std::string("email"));
        QCOMPARE(pair->b.value, std::string("c@x.de"));
        QVERIFY(pair->separations.empty());
        QCOMPARE(pairToDecide(batches, rules, "2", "nobody", {}).error().code,
                 std::string("ingest.no-such-profile"));
        QCOMPARE(pairToDecide(batches, rules, "2", "2", {}).error().code,
                 std::string("ingest.same-profile"));
        // By any identifier of the two, in any order.
        rules.decisions = {{"decision-7", DuplicateVerdict::Separate, {"id", "2"}, {"email", "anna@x.de"}, "", "", {}}};
        pair = pairToDecide(batches, rules, "1", "2", {});
        QCOMPARE(pair->separations, (std::vector<std::string>{"decision-7"}));
    }
    void itemsAndListsAddUp()
    {
        const auto how = [](const std::string &source) {
            return mappingOf("\"source\": \"" + source +
                             "\", \"profile\": {\"identities\": [{\"column\": \"id\"}]},"
                             "\"items\": {\"column\": \"sku\", \"attributes\": [{\"name\": "
                             "\"price\", \"column\": \"p\","
                             "\"type\": \"money\"}], \"tags\": [{\"column\": \"tags\"}]},"
                             "\"lists\": [{\"name\": \"buyers\", \"when\": [{\"column\": \"p\", "
                             "\"present\": true}]}]");
        };
        const SnapshotPtr s =
            unified({loaded("id,sku,p,tags\n1,A,5,run:3;hike\n", how("x"), {}, "import-1", 1000),
                     loaded("id,sku,p,tags\n2,A,7,\n3,B,,x\n", how("y"), {}, "import-2", 2000)});
        QCOMPARE(s->items.size(), std::size_t{2});
        QCOMPARE(toText(s->items.attributes[0].value(0)), std::string("7.00 EUR"));
        QCOMPARE(s->items.tagsOf(0)[0].weight, 0.75);
        QCOMPARE(s->lists[0].members, (std::vector<ProfileIndex>{0, 1}));
    }
    void conflictingTypesAreErrors()
    {
        const auto number = mappingOf(
            "\"profile\": {\"attributes\": [{\"column\": \"city\", \"type\": \"number\"}]}");
        const std::vector<ImportBatch> batches = {people("1,,,Bonn,\n"),
                                                  loaded("city\n5\n", number)};
        const auto s = buildSnapshot(batches, {}, {});
        QCOMPARE(s.error().code, std::string("data.schema-conflict"));
        UnifyRules mars;
        mars.zone = "Mars/Olympus";
        QCOMPARE(buildSnapshot({}, mars, {}).error().code, std::string("units.zone"));
    }
    void cancels()
    {
        std::stop_source stop;
        stop.request_stop();
        const std::vector<ImportBatch> batches = {people("1,,,Bonn,\n")};
        QCOMPARE(buildSnapshot(batches, {}, {stop.get_token(), {}}).error().code,
                 std::string("task.cancelled"));
    }
};

PATHLOOM_TEST(UnifyTest)
#include "tst_unify.moc"
