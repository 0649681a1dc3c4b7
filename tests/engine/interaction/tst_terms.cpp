// SPDX-License-Identifier: GPL-3.0-or-later
// Each term alone: its formula, its edges, and when it is unmeasured.
#include "engine/interaction/TermModel.h"
#include "engine/rules/Text.h"
#include "tests/engine/interaction/Shop.h"
#include "tests/support/Near.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <cmath>

using namespace pathloom;
using namespace pathloom::test;

class TestTerms : public QObject
{
    Q_OBJECT

    const Instant m_start = *parseInstant("2025-06-18T10:00:00Z");

private slots:
    void leavesUntaggedContentUnmeasured()
    {
        Shop shop;
        shop.addEvent(shop.addProfile("a"), "view", m_start - Duration::days(1), "shoe");
        shop.addContent("plain", {});
        shop.open(m_start);
        TermState state(*shop.model);
        state.reset(0);
        const Terms terms = state.terms(shop.touch("plain", m_start));
        QVERIFY(!isMeasured(terms.relevance));
        QVERIFY(!isMeasured(terms.friction));
        QVERIFY(!isMeasured(terms.effectiveness()));
        QVERIFY(isMeasured(terms.timeliness));
    }

    void leavesRelevanceUnmeasuredWithoutTaggedEvents()
    {
        Shop shop;
        shop.addProfile("a");
        shop.addContent("boots", {{"hiking", 1.0}});
        shop.open(m_start);
        TermState state(*shop.model);
        state.reset(0);
        const Terms terms = state.terms(shop.touch("boots", m_start));
        QVERIFY(!isMeasured(terms.relevance));
        QVERIFY(!isMeasured(terms.timeliness)); // nobody ever engaged: 0/0
        QVERIFY(!isMeasured(terms.context));    // nothing was ever delivered
        QVERIFY(!isMeasured(terms.accuracy));   // nothing decided it
    }

    // One profile: ā = (1, 0) and w = (1 + s, 0), so what it likes most is fully relevant.
    void isOneWhenTheContentIsAllAboutTheFavourite()
    {
        Shop shop;
        shop.addEvent(shop.addProfile("a"), "view", m_start - Duration::days(1), "shoe");
        shop.addContent("shoes", {{"running", 2.0}});
        shop.addContent("half", {{"running", 1.0}, {"hiking", 1.0}});
        shop.addContent("unknown", {{"sailing", 1.0}});
        shop.open(m_start);
        TermState state(*shop.model);
        state.reset(0);
        QVERIFY(near(state.relevance(*shop.facts("shoes"), m_start.ms), 1));
        QVERIFY(near(state.relevance(*shop.facts("half"), m_start.ms), 0.5));
        QVERIFY(near(state.relevance(*shop.facts("unknown"), m_start.ms), 0));
    }

    // Views of 1 each: after one half-life the first counts 0.5, the simulated one 1.
    void countsSimulatedEventsWithDecay()
    {
        Shop shop;
        shop.addEvent(shop.addProfile("a"), "view", m_start - Duration::days(30), "shoe");
        shop.addContent("shoes", {{"running", 1.0}});
        shop.document.settings.scores.kappa = 0;
        shop.open(m_start);
        TermState state(*shop.model);
        state.reset(0);
        const std::vector<TagWeight> hiking{{shop.tag("hiking"), 1.0}};
        state.addEvent(EventRole::View, m_start.ms, hiking);
        QVERIFY(near(state.relevance(*shop.facts("shoes"), m_start.ms), 0.5));
        QVERIFY(
            near(state.relevance(*shop.facts("shoes"), (m_start + Duration::days(300)).ms), 0.5));
        state.reset(0);
        QVERIFY(near(state.relevance(*shop.facts("shoes"), m_start.ms), 1));
    }

    void keepsItsRangeOverManyHalfLives()
    {
        Shop shop;
        shop.addEvent(shop.addProfile("a"), "view", m_start - Duration::hours(1), "shoe");
        shop.addContent("shoes", {{"running", 1.0}});
        shop.document.settings.scores.kappa = 0;
        shop.document.settings.scores.affinityHalfLife = Duration::minutes(1);
        shop.open(m_start);
        TermState state(*shop.model);
        state.reset(0);
        const std::vector<TagWeight> running{{shop.tag("running"), 1.0}};
        const Instant late = m_start + Duration::days(700);
        state.addEvent(EventRole::View, late.ms, running);
        QVERIFY(near(state.relevance(*shop.facts("shoes"), late.ms), 1));
    }

    void readsTheTagsOfSearches()
    {
        Shop shop;
        const ProfileIndex p = shop.addProfile("a");
        shop.addEvent(p, "search", m_start - Duration::days(1), "Running and hiking");
        shop.addContent("boots", {{"hiking", 1.0}});
        shop.open(m_start);
        QVERIFY(near(shop.model->populationAffinity(shop.tag("hiking")), 0.5));
    }

    // Untriggered is always recent; ideal + half-life later it is half.
    void decaysAfterTheIdealDelay()
    {
        Shop shop;
        const ProfileIndex p = shop.addProfile("a");
        shop.addEvent(p, "session", m_start - Duration::days(7));
        shop.addContent("plain", {});
        shop.open(m_start);
        TermState state(*shop.model);
        state.reset(p);
        Touch touch = shop.touch("plain", m_start);
        QVERIFY(near(state.terms(touch).timeliness, 1));
        touch.ideal = Duration::hours(2);
        touch.trigger = (m_start - Duration::hours(2)).ms;
        QVERIFY(near(state.terms(touch).timeliness, 1));
        touch.trigger = (m_start - Duration::hours(26)).ms;
        QVERIFY(near(state.terms(touch).timeliness, 0.5));
        QVERIFY(near(state.terms(touch).parts.staleness, 0));
        touch.trigger = (m_start - Duration::hours(75)).ms;
        QVERIFY(near(state.terms(touch).parts.staleness, 0.25));
    }

    void failsContextWhereAnyCheckFails()
    {
        Shop shop;
        const ProfileIndex p = shop.addProfile("a");
        shop.setAttribute(p, "device", std::string("phone"));
        shop.setAttribute(shop.addProfile("b"), "device", std::string("desktop"));
        shop.addSend(p, m_start - Duration::days(20), "email", "old");
        shop.addOpen(p, m_start - Duration::days(20) + Duration::hours(1), "email");
        shop.addContent("plain", {});
        shop.addContent("desk", {}).declares.devices = {"desktop"};
        Content &stocked = shop.addContent("stocked", {});
        stocked.declares.items = {"boot"};
        stocked.declares.needsStock = true;
        shop.addContent("oslo", {}).declares.locationRule = *parseRule("city = \"Oslo\"");
        shop.setAttribute(p, "city", std::string("Bergen"));
        shop.open(m_start);
        TermState state(*shop.model);
        state.reset(p);
        QVERIFY(near(state.terms(shop.touch("plain", m_start)).context, 1));
        QVERIFY(near(state.terms(shop.touch("desk", m_start)).context, 0));
        QVERIFY(near(state.terms(shop.touch("stocked", m_start)).context, 0));
        Touch quiet = shop.touch("plain", m_start);
        quiet.isQuiet = true;
        QVERIFY(near(state.terms(quiet).context, 0));
        const SnapshotReader reader(*shop.snapshot, p);
        Touch away = shop.touch("oslo", m_start);
        QVERIFY(near(state.terms(away).context, 1));
        away.reader = &reader;
        QVERIFY(near(state.terms(away).context, 0));
    }

    // Two caps: 3 in 7 days is tighter than 10 in 14 (5 a week); a cap of 0 tires at once.
    void findsTheTightestCap()
    {
        Shop shop;
        shop.addProfile("a");
        shop.addContent("plain", {});
        shop.open(m_start);
        const std::vector<FrequencyCap> caps{{10, Duration::days(14), {}, {}},
                                             {3, Duration::days(7), "email", {}},
                                             {1, Duration::days(7), "sms", {}}};
        const CapFacts cap = shop.model->tightestCap(caps, "email", {});
        QCOMPARE(cap.perWeek, 3.0);
        QCOMPARE(cap.channel, *shop.model->channelIndex("email"));
        QCOMPARE(shop.model->tightestCap({}, "email", {}).perWeek, 3.0);

        TermState state(*shop.model);
        state.reset(0);
        Touch touch = shop.touch("plain", m_start);
        touch.cap = cap;
        state.addDelivery(*shop.model->channelIndex("sms"), 0, 77, m_start.ms);
        QVERIFY(near(state.terms(touch).parts.fatigue, 0));
        for (int i = 0; i < 7; ++i)
            state.addDelivery(cap.channel, 0, 77, m_start.ms);
        QVERIFY(near(state.terms(touch).parts.fatigue, 1));
        touch.cap.perWeek = 0;
        state.reset(0);
        QVERIFY(near(state.terms(touch).parts.fatigue, 1));
    }

    void countsRepetitionOnlyWithoutEngagement()
    {
        Shop shop;
        const ProfileIndex p = shop.addProfile("a");
        shop.addSend(p, m_start - Duration::days(5), "email", "plain");
        const ProfileIndex q = shop.addProfile("b");
        shop.addSend(q, m_start - Duration::days(15), "email", "plain");
        shop.addContent("plain", {});
        shop.open(m_start);
        TermState state(*shop.model);
        const Touch touch = shop.touch("plain", m_start);
        state.reset(p);
        QVERIFY(near(state.terms(touch).parts.repetition, 0.5));
        state.addEngagement(0, (m_start - Duration::hours(1)).ms);
        QVERIFY(near(state.terms(touch).parts.repetition, 0));
        state.reset(q);
        QVERIFY(near(state.terms(touch).parts.repetition, 0));
    }

    void knowsWhatWasBoughtAlready()
    {
        Shop shop;
        const ProfileIndex p = shop.addProfile("a");
        shop.addEvent(p, "purchase", m_start - Duration::days(10), "shoe");
        Content &again = shop.addContent("again", {});
        again.declares.items = {"shoe"};
        again.declares.noRepeatWindow = Duration::days(30);
        again.declares.detours = 7;
        Content &both = shop.addContent("both", {});
        both.declares.items = {"shoe", "boot"};
        both.declares.noRepeatWindow = Duration::days(30);
        shop.open(m_start);
        TermState state(*shop.model);
        state.reset(p);
        const Terms terms = state.terms(shop.touch("again", m_start));
        QVERIFY(near(terms.parts.alreadyBought, 1));
        QVERIFY(near(terms.parts.detour, 0.5));
        QVERIFY(near(terms.friction, 1)); // tags come from the promoted shoe, so it is measured
        QVERIFY(near(state.terms(shop.touch("both", m_start)).parts.alreadyBought, 0));
        state.addPurchase(*shop.snapshot->items.ids.find("boot"), m_start.ms);
        QVERIFY(near(state.terms(shop.touch("both", m_start)).parts.alreadyBought, 1));
        QVERIFY(near(
            state.terms(shop.touch("again", m_start + Duration::days(25))).parts.alreadyBought, 0));
    }

    // Missing 0, breaking its rule 0, one half-life old 0.5, unknown age leaves freshness out.
    void measuresTheAccuracyOfFields()
    {
        Shop shop;
        const ProfileIndex p = shop.addProfile("a");
        shop.setAttribute(p, "city", std::string("Oslo"), m_start - Duration::days(100));
        shop.setAttribute(p, "score", -1.0);
        const ProfileIndex q = shop.addProfile("b");
        shop.setAttribute(q, "city", std::string("Oslo"));
        shop.setAttribute(q, "score", 1.0);
        shop.open(m_start);
        TermState state(*shop.model);
        const auto accuracy = [&](std::vector<std::uint32_t> fields) {
            return state.accuracy(fields, m_start.ms);
        };
        state.reset(p);
        QVERIFY(near(accuracy({2}), 0.5));
        QVERIFY(near(accuracy({1}), 0));
        QVERIFY(near(accuracy({3}), 0));
        QVERIFY(near(accuracy({1, 2, 3}), 0.5 / 3));
        state.setAttribute(1, m_start.ms);
        QVERIFY(near(accuracy({1}), 1));
        state.reset(q);
        QVERIFY(near(accuracy({2, 3}), 1));
        QVERIFY(!isMeasured(accuracy({})));
    }

    // scores.md: uniqueness = 1 − the profile's unresolved duplicate probability.
    void aProbableDuplicateIsLessAccurate()
    {
        Shop shop;
        const ProfileIndex p = shop.addProfile("a");
        shop.setAttribute(p, "city", std::string("Oslo"), m_start - Duration::days(100));
        const ProfileIndex q = shop.addProfile("b");
        shop.setAttribute(q, "city", std::string("Oslo"));
        const ProfileIndex r = shop.addProfile("c");
        shop.setAttribute(r, "city", std::string("Oslo"));
        const ProfileIndex alone = shop.addProfile("d");
        shop.setAttribute(alone, "city", std::string("Oslo"));
        shop.addDuplicate(p, q, 0.25);
        shop.addDuplicate(p, r, 0.75);
        shop.addDuplicate(r, alone, std::nullopt);
        shop.open(m_start);
        TermState state(*shop.model);
        const auto accuracyOf = [&](ProfileIndex profile) {
            state.reset(profile);
            return state.accuracy(std::vector<std::uint32_t>{2}, m_start.ms);
        };
        QVERIFY(near(accuracyOf(p), 0.5 * (1 - 0.75))); // the likelier of its two pairs
        QVERIFY(near(accuracyOf(q), 1 - 0.25));
        QVERIFY(near(accuracyOf(r), 1 - 0.75));
        QVERIFY(near(accuracyOf(alone), 1)); // nothing was estimated
    }

    void countsTheHistoryForFrequencyCaps()
    {
        Shop shop;
        const ProfileIndex p = shop.addProfile("a");
        for (int day = 1; day <= 5; ++day)
            shop.addSend(p, m_start - Duration::days(day), day % 2 == 0 ? "sms" : "email", "x");
        shop.document.settings.caps = {{2, Duration::days(3), {}, {}}};
        shop.open(m_start);
        TermState state(*shop.model);
        state.reset(p);
        QCOMPARE(state.deliveriesWithin(m_start.ms, Duration::days(3), 0xffff, 0), 2U);
        QCOMPARE(state.deliveriesWithin(m_start.ms, Duration::days(7), 0xffff, 0), 5U);
        QCOMPARE(state.deliveriesWithin(m_start.ms, Duration::days(7),
                                        *shop.model->channelIndex("sms"), 0),
                 2U);
    }

    void readsTheFieldsOfContent()
    {
        Shop shop;
        shop.addProfile("a");
        Content &content = shop.addContent("plain", {});
        content.subject = "Hello {{ city | you }}";
        content.body = "{{age}} and {{nothing}}";
        shop.open(m_start);
        QCOMPARE(shop.facts("plain")->fields, (std::vector<std::uint32_t>{1, 2}));
        QCOMPARE(shop.facts("plain")->level, DataLevel::Demographic);
    }

    void sumsOnlyWhatIsMeasured()
    {
        TermSums sums;
        Interaction whole;
        whole.level = 3;
        whole.terms = {0.5, 0.5, 1, 0.25, 1, {}};
        Interaction holed;
        holed.terms = {kUnmeasured, 0.5, 0.5, kUnmeasured, kUnmeasured, {}};
        sums.add(whole);
        sums.add(holed);
        TermSums doubled = sums;
        doubled.add(sums);
        QCOMPARE(sums.count, 2U);
        QCOMPARE(sums.measuredR, 1U);
        QCOMPARE(sums.measuredT, 2U);
        QCOMPARE(sums.measuredE1, 1U);
        QVERIFY(near(sums.e1, 1.75));
        QVERIFY(near(sums.e2, 0.25));
        QCOMPARE(sums.personalized, 1U);
        QVERIFY(near(doubled.t, 2.0));
        QCOMPARE(doubled.measuredC, 4U);
    }
};

PATHLOOM_TEST(TestTerms)
#include "tst_terms.moc"
