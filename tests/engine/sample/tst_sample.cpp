// SPDX-License-Identifier: GPL-3.0-or-later
// The embedded sample is deterministic, unifies, and holds what the product promises of it.
#include "tests/support/TestMain.h"

#include "engine/ingest/Unify.h"
#include "engine/ingest/sample/SampleShop.h"
#include "engine/rules/Check.h"
#include "engine/segment/Evaluate.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace pathloom;

namespace {

SnapshotPtr snapshotOf(const SampleSize &size)
{
    const auto batches = makeSampleBatches(size);
    if (!batches)
        return nullptr;
    UnifyRules rules;
    rules.zone = "Europe/Berlin";
    const auto snapshot = buildSnapshot(*batches, rules, {});
    return snapshot ? *snapshot : nullptr;
}

} // namespace

class TstSample : public QObject
{
    Q_OBJECT
    SnapshotPtr m_snapshot;

private Q_SLOTS:
    void initTestCase()
    {
        m_snapshot = snapshotOf({});
        QVERIFY(m_snapshot);
    }

    void isLargeEnoughThatNothingOnlyWorksSmall()
    {
        QVERIFY(m_snapshot->profileCount() >= 10'000);
        QVERIFY(m_snapshot->eventCount() > 1'300'000);
        QVERIFY(m_snapshot->eventCount() < 1'800'000);
        QVERIFY(m_snapshot->zones.size() >= 5);
        QVERIFY((m_snapshot->to - m_snapshot->from).inDays() > 360);
        QVERIFY(m_snapshot->to <= Instant{1'793'497'600'000});
    }

    void isTheSameEveryTime()
    {
        const SampleSize small{400, 7};
        const auto first = snapshotOf(small);
        const auto second = snapshotOf(small);
        QVERIFY(first && second);
        QCOMPARE(first->hash, second->hash);
        const auto other = snapshotOf({400, 8});
        QVERIFY(other->hash != first->hash);
    }

    void unifiesRecordsOfBothSystems()
    {
        // 12,000 people; every 40th also stands in the loyalty system under the same e-mail, and
        // every 150th has a namesake there that stays a profile of its own, listed as a duplicate.
        std::size_t namesakes = 0;
        for (const auto &id : m_snapshot->profileIds)
            namesakes += id.starts_with("L");
        QCOMPARE(m_snapshot->profileCount(), 12'000 + namesakes);
        QVERIFY(namesakes >= 60);
    }

    void namesakesAreProbableDuplicates()
    {
        const auto birth = m_snapshot->schema.attributeIndex("birth_date");
        QVERIFY(birth);
        const Column &born = m_snapshot->attributes[*birth].values;
        std::set<std::string> clear;
        double expected = 0;
        std::size_t wrong = 0;
        for (const auto &pair : m_snapshot->duplicates) {
            QVERIFY(pair.probability);
            expected += *pair.probability;
            const std::string &a = m_snapshot->profileIds[pair.a];
            const std::string &b = m_snapshot->profileIds[pair.b];
            const bool isTrue = b.starts_with("L") && a.substr(1) == b.substr(1);
            if (*pair.probability > 0.9) {
                wrong += isTrue ? 0 : 1;
                clear.insert(b);
            }
            // Name, postcode and birth date together leave little doubt.
            const bool isSure = isTrue && born.isValid(pair.a) && born.isValid(pair.b);
            QVERIFY2(*pair.probability > 0.9 || !isSure, (a + " " + b).c_str());
        }
        std::size_t namesakes = 0;
        for (const auto &id : m_snapshot->profileIds)
            namesakes += id.starts_with("L");
        // A name and a postcode alone are shared by chance as well, and the probabilities say so.
        QVERIFY(clear.size() * 3 > namesakes * 2);
        QVERIFY2(wrong * 10 <= clear.size(), std::to_string(wrong).c_str());
        QVERIFY2(std::abs(expected - static_cast<double>(namesakes)) < 12, std::to_string(expected).c_str());
    }

    void holdsMissingValuesAndWithdrawnConsents()
    {
        for (const char *name : {"phone", "device", "gender", "birth_date", "shoe_size", "time_zone"}) {
            const auto index = m_snapshot->schema.attributeIndex(name);
            QVERIFY2(index, name);
            const auto known = m_snapshot->attributes[*index].values.valid.count();
            QVERIFY2(known > 1'000 && known < m_snapshot->profileCount(), name);
        }
        const auto email = m_snapshot->schema.consentIndex({"email", "marketing"});
        QVERIFY(email);
        std::size_t withdrawn = 0;
        for (const auto given : m_snapshot->consents[*email].given)
            withdrawn += given == 0;
        QVERIFY(withdrawn > 500);
        QVERIFY(m_snapshot->zoneIsFallback.count() > 300);
    }

    void sarahBuysShoesAndLookedAtBoots()
    {
        const auto sarah = m_snapshot->profileNamed("C00001");
        QVERIFY(sarah);
        const SnapshotReader reader(*m_snapshot, *sarah);
        const auto holds = [&](const char *text) {
            const auto rule = parseRule(text);
            if (!rule)
                return Truth::Unknown;
            const auto bound = bindRule(*rule, m_snapshot->schema, m_snapshot.get());
            return bound ? evaluate(*bound, reader, m_snapshot->to) : Truth::Unknown;
        };
        QCOMPARE(holds("first_name = \"Sarah\""), Truth::True);
        QCOMPARE(holds("count(event: \"purchase\", where: category = \"running\") >= 3"), Truth::True);
        QCOMPARE(holds("count(event: \"view\", where: category = \"hiking\", within: @\"P14D\") >= 3"), Truth::True);
        QCOMPARE(holds("count(event: \"purchase\", where: category = \"hiking\") = 0"), Truth::True);
        QCOMPARE(holds("consent(\"email\", \"marketing\")"), Truth::True);
    }

    void definitionsReadAndFitTheData()
    {
        const auto document = sampleDocument();
        QVERIFY2(document, document ? "" : describe(document.error()).c_str());
        QVERIFY(document->segments.size() >= 4);
        QCOMPARE(document->journeys.size(), std::size_t{2});
        QCOMPARE(document->offers.size(), std::size_t{10});
        QCOMPARE(document->policies.size(), std::size_t{1});
        const auto cart = document->journeyNamed("Abandoned cart");
        QVERIFY(cart && cart->settings.holdout.share > 0.0);

        SegmentEvaluator evaluator(*document, m_snapshot, m_snapshot->to);
        for (const auto &[id, segment] : document->segments) {
            const auto result = evaluator.evaluate(id);
            QVERIFY2(result, segment->name.c_str());
            const auto size = (*result)->audience.size();
            QVERIFY2(size >= 50 && size < m_snapshot->profileCount() / 2, segment->name.c_str());
        }
        const auto curious = document->segmentNamed("Hiking-curious runners");
        QVERIFY((*evaluator.evaluate(curious->id))->audience.contains(*m_snapshot->profileNamed("C00001")));
    }
};

PATHLOOM_TEST(TstSample)
#include "tst_sample.moc"
