// SPDX-License-Identifier: GPL-3.0-or-later
// Probable duplicates: weights by hand, published similarities, and data with known duplicates.
#include "engine/base/Random.h"
#include "engine/data/SnapshotIo.h"
#include "engine/ingest/DuplicatePairs.h"
#include "engine/ingest/DuplicateSearch.h"
#include "engine/ingest/Similarity.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <set>

using namespace pathloom;

namespace {

bool isNear(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance;
}

AttributeDef attribute(std::string name, ValueType type, Role role, bool personal = true)
{
    AttributeDef def;
    def.name = std::move(name);
    def.type = type;
    def.role = role;
    def.personal = personal;
    return def;
}

Schema peopleSchema()
{
    Schema schema;
    schema.attributes = {attribute("first", ValueType::String, Role::FirstName),
                         attribute("last", ValueType::String, Role::LastName),
                         attribute("zip", ValueType::String, Role::Postcode),
                         attribute("born", ValueType::Date, Role::None),
                         attribute("plan", ValueType::String, Role::None, false)};
    return schema;
}

struct Person {
    std::string first, last, zip;
    CivilDate born;
};

std::string nameOfNumber(std::uint64_t number, const char *start)
{
    std::string name = start;
    for (int i = 0; i < 5; ++i, number /= 20)
        name += "bcdfghjklmnpqrstvwxz"[number % 20];
    return name;
}

/// Few frequent names and many rare ones, as people have them.
Person drawPerson(RandomStream &random)
{
    const auto name = [&](const char *start) {
        const double u = random.uniform();
        return nameOfNumber(static_cast<std::uint64_t>(1 + 3000 * u * u * u) * 7919, start);
    };
    Person person;
    person.first = name("A");
    person.last = name("M");
    person.zip = std::to_string(10'000 + random.below(2000));
    person.born = addDays(CivilDate::of(1950, 1, 1), static_cast<int>(random.below(20'000)));
    return person;
}

/// Swaps two letters in one of ten, of each text on its own; loses one date in ten.
Person copied(Person person, RandomStream &random, bool &isBornKnown)
{
    for (std::string *text : {&person.first, &person.last, &person.zip}) {
        if (random.uniform() < 0.1)
            std::swap((*text)[2], (*text)[3]);
    }
    isBornKnown = random.uniform() >= 0.1;
    return person;
}

void add(SnapshotBuilder &builder, const std::string &id, const Person &person, bool isBornKnown = true)
{
    const ProfileIndex p = builder.addProfile(id);
    builder.setAttribute(p, 0, person.first);
    builder.setAttribute(p, 1, person.last);
    builder.setAttribute(p, 2, person.zip);
    if (isBornKnown)
        builder.setAttribute(p, 3, person.born);
}

/// `people` profiles "P…", every tenth once more as "Q…".
SnapshotPtr population(std::uint32_t people, std::uint64_t seed)
{
    RandomStream random(DrawKey{.seed = seed});
    SnapshotBuilder builder(peopleSchema());
    std::vector<std::pair<std::string, Person>> twins;
    for (std::uint32_t i = 0; i < people; ++i) {
        const Person person = drawPerson(random);
        add(builder, fmt::format("P{:06}", i), person);
        if (i % 10 == 3)
            twins.emplace_back(fmt::format("Q{:06}", i), person);
    }
    for (const auto &[id, person] : twins) {
        bool isBornKnown = true;
        const Person copy = copied(person, random, isBornKnown);
        add(builder, id, copy, isBornKnown);
    }
    return builder.finish([](const Snapshot &s) { return searchDuplicates(s, {}, {}); });
}

bool areTwins(const Snapshot &s, const DuplicatePair &pair)
{
    return s.profileIds[pair.a].substr(1) == s.profileIds[pair.b].substr(1);
}

} // namespace

class DuplicatesTest : public QObject
{
    Q_OBJECT

private slots:
    // Fellegi and Sunter, JASA 64 (1969) 1183–1210: the weight of an outcome is the logarithm of
    // m/u, weights of independent outcomes add, and Bayes turns their sum into a probability.
    void weightsAreThoseOfFellegiAndSunter()
    {
        // A name agrees in 90 % of matches and, being 1 in 100, in 1 % of others; a postcode
        // disagrees in 5 % of matches and 99.5 % of others.
        const double name = agreementWeight(0.9, 0.01);
        const double postcode = agreementWeight(0.05, 0.995);
        QVERIFY(isNear(name, std::log2(90.0)));
        QVERIFY(isNear(name, 6.491853096329675));
        QVERIFY(isNear(postcode, std::log2(0.05 / 0.995)));
        // Prior odds 1 : 999; likelihood ratio 90 · 0.0502512… = 4.5226130653.
        const double ratio = 90.0 * 0.05 / 0.995;
        QVERIFY(isNear(duplicateProbability(0.001, name + postcode), ratio / (ratio + 999)));
        QVERIFY(isNear(duplicateProbability(0.001, name), 90.0 / 1089.0));
        QVERIFY(isNear(duplicateProbability(0.5, 0), 0.5));
    }

    // Winkler 1990, table of examples.
    void similaritiesAreThePublishedOnes()
    {
        QVERIFY(isNear(jaroWinkler(U"martha", U"marhta"), 0.9611, 5e-5));
        QVERIFY(isNear(jaroWinkler(U"dwayne", U"duane"), 0.84, 5e-5));
        QVERIFY(isNear(jaroWinkler(U"dixon", U"dicksonx"), 0.8133, 5e-5));
        QCOMPARE(jaroWinkler(U"anna", U"anna"), 1.0);
        QCOMPARE(jaroWinkler(U"abc", U"xyz"), 0.0);
        QCOMPARE(jaroWinkler(U"", U"xyz"), 0.0);
        QVERIFY(foldedName("M\xc3\xbcller-L\xc3\xbc" "denscheidt") == U"mullerludenscheidt");
        QVERIFY(foldedName("Mu\xcc\x88LLER") == U"muller");
    }

    void evidenceAddsUpToTheProbability()
    {
        const SnapshotPtr s = population(2000, 11);
        const DuplicateModel &model = s->duplicateModel;
        QCOMPARE(model.fields.size(), std::size_t{4}); // the plan is not personal
        const DuplicateEvidence evidence(s);
        QVERIFY(s->duplicates.size() > 100);
        for (const DuplicatePair &pair : s->duplicates) {
            double odds = model.prior / (1 - model.prior);
            for (const FieldEvidence &one : evidence.of(pair.a, pair.b))
                odds *= std::exp2(one.weight);
            QVERIFY(isNear(*pair.probability, odds / (1 + odds), 1e-9));
            QVERIFY(isNear(*pair.probability, evidence.probability(pair.a, pair.b), 1e-9));
        }
        for (const DuplicateField &field : model.fields) {
            QVERIFY(isNear(field.m[0] + field.m[1] + field.m[2], 1, 1e-9));
            QVERIFY(isNear(field.u[0] + field.u[1] + field.u[2], 1, 1e-9));
        }
    }

    void aRareNameSaysMoreThanACommonOne()
    {
        SnapshotBuilder builder(peopleSchema());
        for (int i = 0; i < 400; ++i) {
            const bool isRare = i < 2;
            add(builder, fmt::format("{:03}", i),
                {nameOfNumber(1000 + i * 37, "A"), isRare ? "Quistorp" : i % 2 == 0 ? "Meyer" : "Schulz",
                 std::to_string(10'000 + i), CivilDate::of(1980, 1, 1)});
        }
        const SnapshotPtr s = builder.finish([](const Snapshot &made) { return searchDuplicates(made, {}, {}); });
        const DuplicateEvidence evidence(s);
        const auto lastName = [&](ProfileIndex a, ProfileIndex b) { return evidence.of(a, b)[1]; };
        QVERIFY(lastName(0, 1).agreement == Agreement::Agree);
        QVERIFY(lastName(2, 4).agreement == Agreement::Agree);
        QVERIFY(lastName(0, 4).agreement == Agreement::Differ);
        QVERIFY(isNear(lastName(0, 1).weight - lastName(2, 4).weight, std::log2(199.0 / 2.0), 1e-9));
        QVERIFY(lastName(0, 4).weight < 0);
        QVERIFY(s->duplicateModel.fields[1].u[2] > 0.4); // of half Meyer, half Schulz
    }

    void knownDuplicatesAreFound()
    {
        const SnapshotPtr s = population(6000, 5);
        std::size_t found = 0;
        std::size_t wrong = 0;
        double expected = 0;
        for (const DuplicatePair &pair : s->duplicates) {
            expected += *pair.probability;
            if (*pair.probability >= 0.5)
                ++(areTwins(*s, pair) ? found : wrong);
        }
        // 600 profiles are there twice. Two wrong texts of four may hide one.
        QVERIFY2(found >= 570, fmt::format("{} found", found).c_str());
        QVERIFY2(wrong * 50 <= found, fmt::format("{} wrong", wrong).c_str());
        QVERIFY2(std::abs(expected - 600) < 40, fmt::format("{} expected", expected).c_str());
        // What the generator does, learnt from the data alone.
        const DuplicateModel &model = s->duplicateModel;
        QVERIFY(isNear(model.prior * 6600.0 * 6599.0 / 2, 600, 40));
        for (const std::size_t text : {0, 1, 2})
            QVERIFY2(isNear(model.fields[text].m[2], 0.91, 0.04), fmt::format("{}", model.fields[text].m[2]).c_str());
        QVERIFY(model.fields[3].m[2] > 0.98);
        QVERIFY(isNear(model.fields[2].u[2], 1.0 / 2000, 2e-4));
    }

    void probabilitiesAreWhatTheySay()
    {
        // Of names and postcodes alone, so that the answer is not always clear.
        Schema schema = peopleSchema();
        schema.attributes.erase(schema.attributes.begin() + 3);
        RandomStream random(DrawKey{.seed = 23});
        SnapshotBuilder builder(schema);
        const auto put = [&](const std::string &id, const Person &person) {
            const ProfileIndex p = builder.addProfile(id);
            builder.setAttribute(p, 0, person.first);
            builder.setAttribute(p, 1, person.last);
            builder.setAttribute(p, 2, person.zip.substr(0, 3));
        };
        for (int i = 0; i < 8000; ++i) {
            const Person person = drawPerson(random);
            put(fmt::format("P{:06}", i), person);
            bool isBornKnown = true;
            if (i % 10 == 0)
                put(fmt::format("Q{:06}", i), copied(person, random, isBornKnown));
        }
        const SnapshotPtr s = builder.finish([](const Snapshot &made) { return searchDuplicates(made, {}, {}); });
        double said = 0;
        double true_ = 0;
        int unclear = 0;
        for (const DuplicatePair &pair : s->duplicates) {
            if (*pair.probability < 0.1 || *pair.probability > 0.9)
                continue;
            ++unclear;
            said += *pair.probability;
            true_ += areTwins(*s, pair) ? 1 : 0;
        }
        QVERIFY2(unclear >= 50, fmt::format("{}", unclear).c_str());
        QVERIFY2(std::abs(said - true_) / unclear < 0.15, fmt::format("{} of {}, said {}", true_, unclear, said).c_str());
    }

    void isTheSameEveryTime()
    {
        QCOMPARE(population(1500, 3)->hash, population(1500, 3)->hash);
        QVERIFY(population(1500, 3)->hash != population(1500, 4)->hash);
    }

    void decidedPairsAreNotListedAndChangeNothingElse()
    {
        const SnapshotPtr s = population(1000, 2);
        const DuplicatePair first = s->duplicates.front();
        const std::vector<std::pair<ProfileIndex, ProfileIndex>> apart = {{first.a, first.b}};
        const DuplicateSearch found = searchDuplicates(*s, apart, {});
        QCOMPARE(found.pairs.size() + 1, s->duplicates.size());
        QVERIFY(found.model == s->duplicateModel);
        QVERIFY(std::none_of(found.pairs.begin(), found.pairs.end(), [&](const DuplicatePair &pair) {
            return pair.a == first.a && pair.b == first.b;
        }));
        QCOMPARE(*found.pairs.front().probability, *s->duplicates[1].probability);
    }

    void saysWhereNoComparisonCouldBeMade()
    {
        SnapshotBuilder bare(Schema{});
        bare.addProfile("a");
        bare.addProfile("b");
        const SnapshotPtr none = bare.finish([](const Snapshot &made) { return searchDuplicates(made, {}, {}); });
        QVERIFY(none->duplicateModel.fields.empty());
        QVERIFY(!none->duplicateModel.isCompared(0));
        SnapshotBuilder builder(peopleSchema());
        RandomStream random(DrawKey{.seed = 9});
        for (int i = 0; i < 50; ++i)
            add(builder, fmt::format("{:02}", i), drawPerson(random));
        builder.addProfile("nameless");
        const SnapshotPtr s = builder.finish([](const Snapshot &made) { return searchDuplicates(made, {}, {}); });
        QVERIFY(s->duplicateModel.isCompared(0));
        QVERIFY(!s->duplicateModel.isCompared(50));
        QCOMPARE(s->duplicateModel.compared.count(), std::size_t{50});
    }

    // "anna.meyer12" of an Anna Meyer says no more than 12.
    void namesInAddressesDoNotCountTwice()
    {
        Schema schema = peopleSchema();
        schema.attributes[2] = attribute("mail", ValueType::String, Role::Email);
        SnapshotBuilder builder(schema);
        const auto put = [&](const char *id, const char *first, const char *last, const char *mail) {
            const ProfileIndex p = builder.addProfile(id);
            builder.setAttribute(p, 0, std::string(first));
            builder.setAttribute(p, 1, std::string(last));
            builder.setAttribute(p, 2, std::string(mail));
        };
        put("0", "Anna", "Meyer", "anna.meyer12@x.de");
        put("1", "Anna", "Meyer", "Meyer-Anna12@y.de");
        put("2", "Anna", "Meyer", "anna.meyer77@x.de");
        put("3", "Anna", "Meyer", "anna.meyer@x.de");
        put("4", "Bo", "Li", "anna.meyer@z.de");
        const SnapshotPtr s = builder.finish();
        const auto fields = comparedFields(*s);
        QCOMPARE(fields.size(), std::size_t{3});
        const ComparedField &mail = fields[2];
        QVERIFY(mail.compare(0, 1) == Agreement::Agree);
        QVERIFY(mail.compare(0, 2) == Agreement::Differ);
        QVERIFY(mail.compare(0, 3) == Agreement::Missing);
        QVERIFY(mail.compare(0, 4) == Agreement::Differ);
        QVERIFY(mail.hasKey(3) && mail.keyOf(3, 0) == mail.keyOf(4, 0));
        QCOMPARE(mail.share(mail.codeOf(0)), 0.5); // of the four that say anything, 0 and 1
    }

    void largeBlocksAreLeftOut()
    {
        // All of one name and postcode: no pair of them says anything, and comparing all would take
        // the square of their number.
        SnapshotBuilder builder(peopleSchema());
        RandomStream random(DrawKey{.seed = 10});
        for (int i = 0; i < 3000; ++i) {
            Person person = drawPerson(random);
            person.first = "Anna";
            person.last = "Meyer";
            person.zip = i % 2 == 0 ? "10115" : "10117";
            add(builder, fmt::format("{:04}", i), person, i % 3 == 0);
        }
        const SnapshotPtr s = builder.finish();
        const CandidatePairs pairs = candidatePairs(comparedFields(*s), s->profileCount(), {});
        QVERIFY(pairs.pairs.size() < 20'000);
        QVERIFY(pairs.compared.at(0)); // by its birth date
        QVERIFY(!pairs.compared.at(1));
    }

    void stops()
    {
        const SnapshotPtr s = population(500, 1);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(searchDuplicates(*s, {}, {stop.get_token(), {}}).pairs.empty());
    }

    void theModelIsKeptWithTheSnapshot()
    {
        const SnapshotPtr s = population(300, 6);
        std::string bytes;
        writeSnapshot(*s, [&](std::string_view piece) { bytes += piece; });
        const auto read = readSnapshot(std::as_bytes(std::span(bytes)));
        QVERIFY(read);
        QVERIFY((*read)->duplicateModel == s->duplicateModel);
        QCOMPARE((*read)->duplicates.size(), s->duplicates.size());
    }
};

PATHLOOM_TEST(DuplicatesTest)
#include "tst_duplicates.moc"
