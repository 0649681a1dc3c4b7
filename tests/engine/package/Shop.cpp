// SPDX-License-Identifier: GPL-3.0-or-later
// A small project for package tests.
#include "tests/engine/package/Shop.h"

#include "engine/rules/Text.h"
#include "engine/store/TextForm.h"

#include <stdexcept>

namespace pathloom::test {

ExprPtr ruleOf(const std::string &text)
{
    auto parsed = parseRule(text);
    if (!parsed)
        throw std::runtime_error(text + ": " + parsed.error().front().code);
    return *parsed;
}

namespace {

AttributeDef attribute(const std::string &name, ValueType type, const std::string &currency = {})
{
    AttributeDef def;
    def.name = name;
    def.type = type;
    def.currency = currency;
    return def;
}

StepPtr step(const std::string &id, StepKind kind, FieldMap fields = {}, double x = 0, double y = 0)
{
    Step made;
    made.id = StepId(id);
    made.kind = kind;
    made.label = "Step " + id;
    made.fields = std::move(fields);
    made.position = {x, y};
    return std::make_shared<const Step>(std::move(made));
}

void add(FlowGraph &graph, const std::vector<StepPtr> &steps,
         const std::vector<std::array<const char *, 3>> &paths)
{
    for (const StepPtr &made : steps)
        graph.steps[made->id] = made;
    for (const auto &[from, outlet, to] : paths)
        graph.paths.push_back(
            {PathId("p" + std::to_string(graph.paths.size() + 1)), StepId(from), outlet, StepId(to)});
}

void addSegment(Document &document, const std::string &id, const std::string &name,
                const std::vector<StepPtr> &steps, const std::vector<std::array<const char *, 3>> &paths)
{
    Segment segment;
    segment.id = GraphId(id);
    segment.name = name;
    add(segment.graph, steps, paths);
    document.segments[segment.id] = std::make_shared<const Segment>(segment);
}

void addSegments(Document &document)
{
    addSegment(document, "g1", "VIP",
               {step("s1", StepKind::AllProfiles),
                step("s2", StepKind::Condition, {{"rule", ruleOf("spend >= 500")}}), step("s3", StepKind::Output)},
               {{"s1", "next", "s2"}, {"s2", "next", "s3"}});
    addSegment(
        document, "g2", "Young or buyers",
        {step("s1", StepKind::AllProfiles), step("s2", StepKind::Condition, {{"rule", ruleOf("age < 30")}}),
         step("s3", StepKind::Condition,
              {{"rule", ruleOf(R"(count(event: "purchase", where: amount > 20, within: @"P90D") >= 3)")}}),
         step("s4", StepKind::AnyOf), step("s5", StepKind::Output)},
        {{"s1", "next", "s2"}, {"s1", "next", "s3"}, {"s2", "next", "s4"}, {"s3", "next", "s4"}, {"s4", "next", "s5"}});
    addSegment(document, "g3", "Press sample",
               {step("s1", StepKind::ListSource, {{"list", "press"}}),
                step("s2", StepKind::SegmentSource, {{"segment", "VIP"}}), step("s3", StepKind::Difference),
                step("s4", StepKind::Sample, {{"share", 0.5}}), step("s5", StepKind::Output)},
               {{"s1", "next", "s3"}, {"s2", "next", "s3"}, {"s3", "next", "s4"}, {"s4", "next", "s5"}});
    addSegment(document, "g4", "Two of three",
               {step("s1", StepKind::AllProfiles),
                step("s2", StepKind::Condition, {{"rule", ruleOf("member = true")}}),
                step("s3", StepKind::Condition, {{"rule", ruleOf(R"(city in ("Köln", "Wien"))")}}),
                step("s4", StepKind::Condition, {{"rule", ruleOf(R"(consent("email", "marketing"))")}}),
                step("s5", StepKind::AtLeast, {{"k", 2.0}}), step("s6", StepKind::NoneOf), step("s7", StepKind::Output),
                step("s8", StepKind::AllOf)},
               {{"s1", "next", "s2"},
                {"s1", "next", "s3"},
                {"s1", "next", "s4"},
                {"s2", "next", "s5"},
                {"s3", "next", "s5"},
                {"s4", "next", "s5"},
                {"s2", "next", "s6"},
                {"s5", "next", "s8"},
                {"s6", "next", "s8"},
                {"s8", "next", "s7"}});
}

void addJourney(Document &document)
{
    Journey journey;
    journey.id = GraphId("j1");
    journey.name = "Come <back> & buy";
    journey.description = "Win back with a test";
    journey.settings.goal.event = "purchase";
    journey.settings.holdout.share = 0.1;
    journey.settings.exitCriteria = {{"minor", "", ruleOf("age < 18"), ExitTiming::Immediate}};
    journey.settings.caps = {{2, Duration::days(7), "email", ""}};
    const auto branch = [](const char *key, const char *rule) {
        return FieldMap{{"key", key}, {"label", key}, {"rule", ruleOf(rule)}};
    };
    add(journey.graph,
        {step("s1", StepKind::Entry, {{"segment", "VIP"}}), step("s2", StepKind::Wait, {{"duration", Duration::days(2)}}, 200),
         step("s3", StepKind::RuleSplit,
              {{"branches", std::vector<FieldMap>{branch("old", "age >= 60"),
                                                  branch("fresh", R"(exists(event: "purchase", within: @"P30D"))")}}},
              400),
         step("s4", StepKind::RandomSplit, {{"experimentKey", "subject"}}, 600),
         step("s5", StepKind::Message, {{"content", "Hello"}}, 800, -80), step("s6", StepKind::Exit, {}, 1000)},
        {{"s1", "next", "s2"},
         {"s2", "next", "s3"},
         {"s3", "old", "s6"},
         {"s3", "fresh", "s4"},
         {"s3", "else", "s4"},
         {"s4", "a", "s5"},
         {"s4", "b", "s6"},
         {"s5", "next", "s6"}});
    document.journeys[journey.id] = std::make_shared<const Journey>(journey);
    Content content;
    content.id = ContentId("c1");
    content.name = "Hello";
    content.channel = "email";
    content.subject = "Hello {{city|friend}}";
    content.body = "New shoes. {{unsubscribe}}";
    document.contents[content.id] = std::make_shared<const Content>(content);
}

void addOffer(Document &document, const std::string &id, const std::string &name, std::int64_t minor,
              const std::string &eligibility, const std::string &applicability)
{
    Offer offer;
    offer.id = OfferId(id);
    offer.name = name;
    offer.category = "shoes";
    offer.value = {minor, "EUR"};
    offer.placements = {"home"};
    offer.eligibility = eligibility.empty() ? nullptr : ruleOf(eligibility);
    offer.applicability = applicability.empty() ? nullptr : ruleOf(applicability);
    document.offers[offer.id] = std::make_shared<const Offer>(offer);
}

} // namespace

Schema shopSchema()
{
    Schema schema;
    AttributeDef email = attribute("email", ValueType::String);
    email.role = Role::Email;
    email.personal = true;
    schema.attributes = {email,
                         attribute("age", ValueType::Number),
                         attribute("city", ValueType::String),
                         attribute("member", ValueType::Boolean),
                         attribute("spend", ValueType::Money, "EUR"),
                         attribute("joined", ValueType::Date)};
    EventTypeDef purchase;
    purchase.name = "purchase";
    purchase.role = EventRole::Purchase;
    purchase.properties = {{"amount", ValueType::Money, "EUR"}, {"item", ValueType::String, ""}};
    purchase.valueProperty = "amount";
    schema.events = {purchase};
    schema.consents = {{"email", "marketing"}};
    return schema;
}

Document shopDocument()
{
    Document document;
    document.settings.name = "Outdoor shop";
    document.settings.caps = {{3, Duration::days(7), "email", ""}};
    document.settings.quietHours = {{}};
    addSegments(document);
    addJourney(document);
    addOffer(document, "o1", "Running shoes", 12'000, "age >= 18", "");
    addOffer(document, "o2", "Boots", 20'000, R"(in segment("VIP"))", R"(context.device = "phone")");
    addOffer(document, "o3", "Voucher", 500, "", "");
    Policy policy;
    policy.id = PolicyId("d1");
    policy.name = "Home page";
    policy.placement = "home";
    policy.offers = {OfferId("o1"), OfferId("o2")};
    policy.suitability = ruleOf(R"(consent("email", "marketing"))");
    policy.fallback = OfferId("o3");
    document.policies[policy.id] = std::make_shared<const Policy>(policy);
    return document;
}

PackageOptions acceptedOptions(const Document &document)
{
    PackageOptions options;
    options.packageId = "outdoor";
    options.version = "1.2.0";
    AcceptedRun run;
    run.id = "run-7";
    run.revision = semanticRevision(document);
    run.datasetHash = "abc";
    run.seed = 42;
    run.replications = 200;
    run.kpis = {{"conversion_rate", {{"mean", 0.125}, {"low", 0.1}, {"high", 0.15}}}};
    options.run = run;
    return options;
}

} // namespace pathloom::test
