// SPDX-License-Identifier: GPL-3.0-or-later
// The decision funnel: what removes an offer, what ranks the rest, who wins.
#include "engine/decide/Decide.h"
#include "engine/rules/Text.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace pathloom;

namespace {

const Instant kNow = parseInstant("2025-06-01T12:00:00Z").value();

ExprPtr ruleOf(const char *text)
{
    return parseRule(text).value();
}

struct Shop {
    Document document;
    Policy policy;
    SnapshotPtr snapshot;

    Shop()
    {
        Schema schema;
        schema.attributes.resize(2);
        schema.attributes[0].name = "age";
        schema.attributes[0].type = ValueType::Number;
        schema.attributes[1].name = "plan";
        SnapshotBuilder builder(schema);
        const ProfileIndex p = builder.addProfile("sarah");
        builder.setAttribute(p, 0, 34.0);
        snapshot = builder.finish();
        policy.id = PolicyId("p");
        policy.name = "Policy";
        policy.placement = "home";
    }

    Offer &add(const std::string &id, std::int64_t minor = 1000, double propensity = 0.1)
    {
        auto offer = std::make_shared<Offer>();
        offer->id = OfferId(id);
        offer->name = id;
        offer->value = {minor, "EUR"};
        offer->startPropensity = propensity;
        document.offers[offer->id] = offer;
        return *offer;
    }

    [[nodiscard]] Decision ask(const DecisionHooks &hooks = {}) const
    {
        const auto compiled = compilePolicy(policy, document, snapshot->schema, snapshot.get());
        return decide(compiled.value(), SnapshotReader(*snapshot, 0), kNow, hooks, true);
    }
};

const OfferTrace &traceOf(const Decision &decision, const char *id)
{
    return *std::find_if(decision.offers.begin(), decision.offers.end(),
                         [&](const OfferTrace &t) { return t.offer == OfferId(id); });
}

} // namespace

class TestDecide : public QObject
{
    Q_OBJECT

private slots:
    void ranksByPropensityContextValueAndLever()
    {
        Shop shop;
        Offer &a = shop.add("a", 10000, 0.10); // 0.10 · 2 · 100 · (1 − 0.5) = 10
        a.contextWeight = ruleOf("if age > 30 then 2 else 1");
        a.lever = -0.5;
        shop.add("b", 5000, 0.25); // 0.25 · 1 · 50 = 12.5
        const Decision decision = shop.ask();
        QCOMPARE(decision.winners, std::vector<OfferId>{OfferId("b")});
        QCOMPARE(decision.scores[0], 12.5);
        const OfferTrace &loser = traceOf(decision, "a");
        QCOMPARE(loser.score, 10.0);
        QCOMPARE(loser.context, 2.0);
        QCOMPARE(loser.lever, -0.5);
        QCOMPARE(loser.stage, DecisionStage::Arbitration);
        QCOMPARE(loser.reason, std::string("LOWER_PRIORITY"));
        QCOMPARE(traceOf(decision, "b").stage, DecisionStage::Shown);
    }

    void eachFactorCanBeSwitchedOff()
    {
        Shop shop;
        shop.add("rare", 100000, 0.01);
        shop.add("often", 1000, 0.5);
        QCOMPARE(shop.ask().winners[0], OfferId("rare")); // 10 against 5
        shop.policy.useValue = false;
        QCOMPARE(shop.ask().winners[0], OfferId("often"));
        shop.policy.useValue = true;
        shop.policy.usePropensity = false;
        QCOMPARE(shop.ask().scores[0], 1000.0);
    }

    void tiesGoByPriorityThenId()
    {
        Shop shop;
        shop.add("c");
        shop.add("b").priority = 1;
        shop.add("a");
        shop.policy.count = 3;
        const Decision decision = shop.ask();
        const std::vector<OfferId> expected{OfferId("b"), OfferId("a"), OfferId("c")};
        QCOMPARE(decision.winners, expected);
        shop.policy.ranking = Ranking::ByPriority;
        QCOMPARE(shop.ask().scores[0], 1.0);
    }

    void everyStageRemovesAndSaysWhy()
    {
        Shop shop;
        shop.add("elsewhere").placements = {"cart"};
        shop.add("early").validFrom = kNow + Duration::hours(1);
        shop.add("late").validTo = kNow;
        shop.add("ineligible").eligibility = ruleOf("age < 30");
        shop.add("inapplicable").applicability = ruleOf("context.weather = \"rain\"");
        shop.add("unsuitable").suitability = ruleOf("plan = \"gold\"");
        shop.add("capped");
        shop.policy.offers = {OfferId("elsewhere"), OfferId("early"), OfferId("late"), OfferId("ineligible"),
                              OfferId("inapplicable"), OfferId("unsuitable"), OfferId("capped")};
        DecisionHooks hooks;
        hooks.contactPolicy = [](const Offer &offer, Instant) {
            return offer.name == "capped" ? std::string("CAP_OFFER") : std::string();
        };
        const Decision decision = shop.ask(hooks);
        QVERIFY(decision.winners.empty());
        const auto ended = [&](const char *id, DecisionStage stage, const char *reason) {
            return traceOf(decision, id).stage == stage && traceOf(decision, id).reason == reason;
        };
        QVERIFY(ended("elsewhere", DecisionStage::Placement, "OTHER_PLACEMENT"));
        QVERIFY(ended("early", DecisionStage::Validity, "NOT_YET_VALID"));
        QVERIFY(ended("late", DecisionStage::Validity, "NO_LONGER_VALID"));
        QVERIFY(ended("ineligible", DecisionStage::Eligibility, "FILTER_FALSE"));
        QVERIFY(ended("inapplicable", DecisionStage::Applicability, "FILTER_UNKNOWN"));
        QVERIFY(ended("unsuitable", DecisionStage::Suitability, "FILTER_UNKNOWN"));
        QVERIFY(ended("capped", DecisionStage::ContactPolicy, "CAP_OFFER"));
        QCOMPARE(traceOf(decision, "ineligible").predicates.at(0).actual, std::string("34"));
    }

    void diversityLimitsACategory()
    {
        Shop shop;
        shop.add("shoes-1", 3000).category = "shoes";
        shop.add("shoes-2", 2000).category = "shoes";
        shop.add("tent", 1000).category = "camping";
        shop.policy.count = 2;
        shop.policy.maximumPerCategory = 1;
        const Decision decision = shop.ask();
        const std::vector<OfferId> expected{OfferId("shoes-1"), OfferId("tent")};
        QCOMPARE(decision.winners, expected);
        QCOMPARE(traceOf(decision, "shoes-2").stage, DecisionStage::Diversity);
    }

    void theFallbackStandsInWhereNoneIsLeft()
    {
        Shop shop;
        shop.add("never").eligibility = ruleOf("age > 99");
        shop.add("fallback").placements = {"other"};
        shop.policy.fallback = OfferId("fallback");
        const Decision decision = shop.ask();
        QVERIFY(decision.isFallback);
        QCOMPARE(decision.winners, std::vector<OfferId>{OfferId("fallback")});
    }

    void aModelReplacesTheStartPropensity()
    {
        Shop shop;
        shop.add("a", 1000, 0.9);
        shop.add("b", 1000, 0.1);
        DecisionHooks hooks;
        hooks.propensity = [](const Offer &offer, const ProfileReader &, Instant) {
            return offer.name == "b" ? std::optional(0.95) : std::nullopt;
        };
        QCOMPARE(shop.ask(hooks).winners[0], OfferId("b"));
        QCOMPARE(traceOf(shop.ask(hooks), "a").propensity, 0.9);
    }

    void namesThatAreNotThereAreErrors()
    {
        Shop shop;
        shop.policy.offers = {OfferId("ghost")};
        const auto missing = compilePolicy(shop.policy, shop.document, shop.snapshot->schema);
        QCOMPARE(missing.error().code, std::string("decide.unknown-offer"));
        QCOMPARE(missing.error().arguments.at("offer"), std::string("ghost"));
        shop.policy.offers.clear();
        shop.add("a").eligibility = ruleOf("income > 3");
        const auto unbound = compilePolicy(shop.policy, shop.document, shop.snapshot->schema);
        QCOMPARE(unbound.error().code, std::string("rules.bind"));
        QVERIFY(!unbound.error().context.empty());
    }
};

PATHLOOM_TEST(TestDecide)
#include "tst_decide.moc"
