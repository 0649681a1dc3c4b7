// SPDX-License-Identifier: GPL-3.0-or-later
// A small document, dataset, run, timeline and score report, made by hand.
#pragma once

#include "engine/score/Score.h"
#include "engine/simulate/Simulate.h"

#include <limits>

namespace pathloom::test {

inline std::shared_ptr<const Document> sampleDocument()
{
    auto document = std::make_shared<Document>();
    document->settings.name = "Outdoor shop";
    document->settings.currency = "EUR";
    auto journey = std::make_shared<Journey>();
    journey->id = GraphId("j1");
    journey->name = "Abandoned cart";
    const auto add = [&](const char *id, StepKind kind, const char *label) {
        auto step = std::make_shared<Step>();
        step->id = StepId(id);
        step->kind = kind;
        step->label = label;
        journey->graph.steps[step->id] = step;
    };
    add("s1", StepKind::Entry, "");
    add("s2", StepKind::Wait, "Wait 4 hours");
    add("s3", StepKind::Message, "Reminder");
    add("s4", StepKind::Exit, "");
    document->journeys[journey->id] = journey;
    auto offer = std::make_shared<Offer>();
    offer->id = OfferId("o1");
    offer->name = "Running shoes 20 % off";
    document->offers[offer->id] = offer;
    return document;
}

inline SnapshotPtr sampleSnapshot()
{
    Schema schema;
    AttributeDef email;
    email.name = "email";
    email.role = Role::Email;
    email.personal = true;
    AttributeDef orders;
    orders.name = "orders_90d";
    orders.type = ValueType::Number;
    orders.level = DataLevel::Transactional;
    AttributeDef club;
    club.name = "club";
    club.type = ValueType::Boolean;
    schema.attributes = {email, orders, club};
    EventTypeDef purchase;
    purchase.name = "purchase";
    purchase.role = EventRole::Purchase;
    purchase.properties = {{"amount", ValueType::Money, "EUR"}};
    schema.events = {purchase};
    schema.consents = {{"email", "marketing"}};
    SnapshotBuilder builder(schema);
    for (int i = 0; i < 20; ++i) {
        const ProfileIndex p = builder.addProfile("p" + std::to_string(100 + i));
        builder.setAttribute(p, 0, std::string("person" + std::to_string(i) + "@example.com"));
        if (i % 4 != 0)
            builder.setAttribute(p, 1, static_cast<double>(i));
        builder.setAttribute(p, 2, i % 2 == 0);
        const std::vector<Value> amount{Money{1999 + i, "EUR"}};
        builder.addEvent(p, 0, Instant{1'740'000'000'000 + i * 3'600'000LL}, amount);
        if (i % 3 != 0)
            builder.addConsent(p, 0, Instant{1'700'000'000'000}, i % 3 == 1);
    }
    return builder.finish();
}

inline Estimate estimate(double mean, double half)
{
    return {mean, mean - half, mean + half, mean - 4 * half, mean + 4 * half, true};
}

inline std::shared_ptr<const RunResult> sampleRun()
{
    auto run = std::make_shared<RunResult>();
    run->scenario.journeys = {GraphId("j1")};
    run->revision = "0123456789abcdef";
    run->datasetHash = "fedcba9876543210";
    run->start = Instant{1'740'787'200'000};
    run->end = run->start + Duration::days(30);
    run->profiles = 10234;
    run->replicationsDone = 200;
    run->converged = true;
    run->seconds = 1.2;
    run->kpis = {{"conversion_rate", estimate(0.025, 0.0008)},
                 {"revenue", estimate(23410, 520)},
                 {"open_rate", estimate(0.213, 0.002)},
                 {"cost", estimate(420, 4)},
                 {"deliveries", estimate(7033, 12)}};
    Estimate unmeasured;
    unmeasured.measured = false;
    run->kpis["customer_lifetime_value"] = unmeasured;
    run->pressure = {1200, 4300, 2750, 810, 90};
    run->parameters = {
        {"email.open", 0.2133, 0.19, 0.23, 0, "Mailchimp, October 2019, all accounts", "published"},
        {"email.click", 0.0262, 0.02, 0.03, 1204, "this dataset", "fitted"}};
    run->channels = {"email"};
    run->contents = {"Cart reminder"};
    JourneyResult journey;
    journey.id = GraphId("j1");
    journey.name = "Abandoned cart";
    journey.qualified = 10234;
    journey.entered = 9210;
    journey.converted = 233;
    journey.holdout = 1024;
    journey.notEntered[static_cast<std::size_t>(Reason::ReentryBlocked)] = 44;
    const auto step = [](const char *id, std::uint64_t entered, std::uint64_t passed,
                         std::uint64_t waiting, std::uint64_t left) {
        StepResult made;
        made.step = StepId(id);
        made.counts = {entered, passed, waiting, left, entered - passed - waiting - left, {}};
        made.entered = estimate(static_cast<double>(entered), 10);
        made.medianHours = 4;
        made.p90Hours = 9.5;
        return made;
    };
    journey.steps = {step("s1", 9210, 9210, 0, 0), step("s2", 9210, 9000, 160, 50),
                     step("s3", 9000, 8990, 0, 10), step("s4", 8990, 0, 0, 8990)};
    journey.steps[2].counts.heldBack[static_cast<std::size_t>(Reason::NoConsent)] = 1200;
    journey.steps[2].counts.heldBack[static_cast<std::size_t>(Reason::QuietDeferred)] = 340;
    journey.steps[2].metrics = {{"delivered", estimate(7033, 10)},
                                {"opened", estimate(1500, 10)},
                                {"clicked", estimate(184, 5)}};
    journey.paths = {{PathId("p1"), StepId("s1"), "next", StepId("s2"), 9210, estimate(9210, 10)},
                     {PathId("p2"), StepId("s2"), "next", StepId("s3"), 9000, estimate(9000, 10)},
                     {PathId("p3"), StepId("s3"), "next", StepId("s4"), 8990, estimate(8990, 10)}};
    VariantResult treatment{StepId(), "treatment", "",   0.9, 9210, estimate(0.025, 0.001),
                            {},       1,           0.98, 0.4};
    VariantResult control{
        StepId(), "control", "", 0.1, 1024, estimate(0.02, 0.002), estimate(-0.005, 0.002),
        0.02,     0.02,      0.4};
    journey.variants = {treatment, control};
    journey.exits = {{"Exit", 8990}, {"goal", 233}};
    journey.kpis = run->kpis;
    for (const char *measure : {"entered", "delivered.email", "converted"}) {
        DailySeries series{measure, {}};
        for (int day = 0; day < 30; ++day)
            series.values.push_back(300.0 / (1 + day % 5));
        journey.days.push_back(series);
    }
    run->journeys = {journey};
    run->scoreSteps = {{GraphId("j1"), StepId("s3"), ""}};
    for (std::uint32_t i = 0; i < 20; ++i) {
        Interaction touch;
        touch.profile = i;
        touch.step = 2;
        touch.level = static_cast<std::uint8_t>(i % 5);
        touch.opened = i % 2 == 0;
        touch.clicked = i % 4 == 0;
        touch.converted = i % 8 == 0;
        touch.at = run->start.ms + i * 60'000;
        touch.terms.relevance = 0.2 + 0.03 * i;
        touch.terms.timeliness = 0.4;
        touch.terms.context = 0.9;
        touch.terms.friction = i == 3 ? kUnmeasured : 0.1;
        touch.terms.accuracy = 0.95;
        run->interactions.push_back(touch);
    }
    return run;
}

inline Timeline sampleTimeline()
{
    Timeline timeline;
    timeline.profile = "p104";
    const GraphId journey("j1");
    TraceEvent entered;
    entered.at = Instant{1'740'787'200'000};
    entered.local = "2025-03-01 01:00 Europe/Berlin";
    entered.journey = journey;
    entered.step = StepId("s1");
    entered.what = "entered";
    entered.predicates = {
        {"orders_90d >= 2", "1", "≥ 2", Truth::False},
        {"email contains \"@example\"", "person4@example.com", "contains @example", Truth::True}};
    TraceEvent waited = entered;
    waited.at = entered.at + Duration::hours(4);
    waited.step = StepId("s2");
    waited.what = "waited";
    waited.outlet = "next";
    waited.predicates.clear();
    TraceEvent held = waited;
    held.step = StepId("s3");
    held.what = "held-back";
    held.reason = Reason::NoConsent;
    held.outlet.clear();
    held.details = {{"channel", "email"}, {"purpose", "marketing"}};
    TraceEvent decided = held;
    decided.what = "decided";
    decided.reason = Reason::None;
    decided.offers = {{OfferId("o1"), DecisionStage::Shown, "", 0.08, 1, 20, 0.1, 1.76, {}}};
    Terms terms;
    terms.relevance = 1.0 / 3;
    terms.timeliness = 0.4;
    terms.context = 0.9;
    terms.friction = 0.3056;
    terms.accuracy = 0.95;
    decided.terms = terms;
    timeline.events = {entered, waited, held, decided};
    return timeline;
}

inline Measure measure(double value, double half = 0, double unmeasured = 0)
{
    return {true, value, half > 0, value - half, value + half, unmeasured};
}

inline std::shared_ptr<const ScoreReport> sampleScores()
{
    auto report = std::make_shared<ScoreReport>();
    const auto group = [](GroupKind kind, const char *step, const char *label, double r, double f) {
        GroupScores made;
        made.kind = kind;
        made.journey = kind == GroupKind::Run ? GraphId() : GraphId("j1");
        made.step = StepId(step);
        made.label = label;
        made.interactions = 7033;
        made.relevance = measure(r, 0.01, 0.12);
        made.timeliness = measure(0.41, 0.01);
        made.context = measure(0.83, 0.01);
        made.friction = measure(f, 0.01);
        made.accuracy = measure(0.92, 0.01);
        made.effectiveness = measure(r + 0.41 + 0.83 - f, 0.03, 0.12);
        made.effectivenessIndex = measure(25 * (r + 0.41 + 0.83 - f + 1), 0.8);
        made.product = measure(r * 0.41 * 0.83 * 0.92, 0.005);
        made.productIndex = measure(100 * r * 0.41 * 0.83 * 0.92, 0.5);
        made.positive = measure(r + 0.41 + 0.83, 0.02);
        made.level = measure(2.8);
        return made;
    };
    report->groups = {group(GroupKind::Run, "", "", 0.52, 0.28),
                      group(GroupKind::Journey, "", "Abandoned cart", 0.52, 0.28),
                      group(GroupKind::Step, "s3", "Reminder", 0.55, 0.2),
                      group(GroupKind::Step, "s5", "Push", 0.31, 0.5)};
    ExperienceValue value;
    value.value = measure(2.04, 0.3);
    value.amplification = measure(1.25, 0.2);
    value.isWeak = true;
    value.control = "holdout";
    value.controlEngagements = 21.5;
    report->groups[0].experience = value;
    Maturity &maturity = report->maturity;
    maturity.score = measure(5.3, 0.1);
    maturity.sophistication = measure(3.2, 0.1);
    maturity.scope = measure(4.1, 0.1);
    maturity.consistency = measure(0.726, 0.01);
    maturity.channelCoverage = measure(0.67);
    maturity.interactionCoverage = measure(1.0);
    maturity.coherence = measure(0.6);
    maturity.deviation = measure(0.4);
    maturity.stage = MaturityStage::Contextual;
    maturity.evidence = {
        {"score.evidence.level", {{"level", "behavioural"}, {"share", "0.62"}}, 0, {}, {}},
        {"score.evidence.channels", {{"personalized", "2"}, {"used", "3"}}, 0, {}, {}}};
    maturity.nextSteps = {{"score.next.raise-level",
                           {{"step", "Push"}, {"level", "contextual"}},
                           0.42,
                           GraphId("j1"),
                           StepId("s5")}};
    report->gains = {{GraphId("j1"), StepId("s5"), "Push", FrictionPart::Fatigue, 2.1}};
    return report;
}

} // namespace pathloom::test
