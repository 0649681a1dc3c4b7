// SPDX-License-Identifier: GPL-3.0-or-later
// Random documents for property tests.
#include "tests/engine/store/RandomDocument.h"

#include <array>

namespace pathloom::test {

RandomDocument::RandomDocument(std::uint64_t seed)
    : m_random(DrawKey{seed, 0, 1, 0, 2, 0, DrawPurpose::Generator})
{
}

std::string RandomDocument::text()
{
    static const std::array<const char *, 9> words = {"Spring", "shoes", "Größe", "\"quoted\"", "日本", "a\\b",
                                                      "line\nbreak", "<b>&amp;", "it's"};
    std::string out = words[below(words.size())];
    for (int i = count(2); i > 0; --i)
        out += std::string(" ") + words[below(words.size())];
    return out;
}

double RandomDocument::number()
{
    switch (below(4)) {
    case 0:
        return static_cast<double>(below(1000));
    case 1:
        return -static_cast<double>(below(1000)) / 7.0;
    case 2:
        return m_random.uniform() * 1e12;
    default:
        return m_random.uniform();
    }
}

Duration RandomDocument::duration()
{
    return coin() ? Duration::minutes(static_cast<std::int64_t>(below(100000)))
                  : Duration::milliseconds(static_cast<std::int64_t>(below(10'000'000'000)));
}

Instant RandomDocument::instant() { return {1'700'000'000'000 + static_cast<std::int64_t>(below(90'000'000'000))}; }

Money RandomDocument::money()
{
    return {static_cast<std::int64_t>(below(200000)) - 100000, coin() ? "EUR" : coin() ? "JPY" : ""};
}

CivilTime RandomDocument::time() { return {static_cast<std::int32_t>(below(86'400'000))}; }

Value RandomDocument::literal()
{
    switch (below(6)) {
    case 0:
        return number();
    case 1:
        return coin();
    case 2:
        return CivilDate{static_cast<std::int32_t>(below(30000))};
    case 3:
        return instant();
    case 4:
        return duration();
    default:
        return text();
    }
}

EventQuery RandomDocument::query(int depth)
{
    EventQuery query;
    query.function = static_cast<EventFunction>(below(9));
    query.type = coin() ? "purchase" : "page view";
    const bool needsProperty = query.function == EventFunction::Sum || query.function == EventFunction::Min
        || query.function == EventFunction::Max || query.function == EventFunction::First
        || query.function == EventFunction::Last || query.function == EventFunction::DistinctCount;
    if (needsProperty)
        query.property = coin() ? "amount" : "item id";
    if (depth > 0 && coin())
        query.where = rule::binary(BinaryOp::Greater, rule::property("amount"), rule::literal(number()));
    if (coin())
        query.within = Duration::days(1 + count(300));
    return query;
}

ExprPtr RandomDocument::rule(int depth)
{
    if (depth <= 0 || below(4) == 0) {
        switch (below(3)) {
        case 0:
            return rule::segment(text());
        case 1:
            return rule::binary(static_cast<BinaryOp>(2 + below(6)), rule::attribute(coin() ? "age" : "my name"),
                                rule::literal(literal()));
        default:
            return rule::events(query(depth));
        }
    }
    if (below(4) == 0)
        return rule::negation(rule(depth - 1));
    const bool isAnd = coin();
    std::vector<ExprPtr> parts;
    for (int i = 2 + count(1); i > 0; --i)
        parts.push_back(rule(depth - 1));
    return isAnd ? rule::all(parts) : rule::any(parts);
}

FieldValue RandomDocument::fieldValue(int depth)
{
    switch (below(depth > 0 ? 10 : 9)) {
    case 0:
        return {};
    case 1:
        return coin();
    case 2:
        return number();
    case 3:
        return text();
    case 4:
        return duration();
    case 5:
        return money();
    case 6:
        return time();
    case 7:
        return instant();
    case 8:
        return coin() ? rule(2) : ExprPtr();
    default: {
        std::vector<FieldMap> records;
        for (int i = count(3); i > 0; --i)
            records.push_back({{"key", FieldValue("k" + std::to_string(i))}, {"any", fieldValue(depth - 1)}});
        return records;
    }
    }
}

FieldMap RandomDocument::fields(std::span<const FieldSpec> specs, int depth)
{
    FieldMap map;
    for (const FieldSpec &spec : specs) {
        // Values of the right type and of a wrong one must both survive.
        if (coin())
            map[std::string(spec.key)] = coin() ? spec.defaultValue : fieldValue(depth);
        if (spec.type == FieldType::Records && coin())
            map[std::string(spec.key)] = std::vector<FieldMap>{fields(spec.record, depth - 1)};
    }
    if (coin())
        map["not in the catalogue"] = fieldValue(depth);
    return map;
}

Step RandomDocument::step(const std::string &id, GraphKind kind)
{
    std::vector<const StepKindSpec *> kinds;
    for (const StepKindSpec &spec : stepCatalogue()) {
        if (spec.graph == kind)
            kinds.push_back(&spec);
    }
    const StepKindSpec &spec = *kinds[below(kinds.size())];
    Step step;
    step.id = StepId(id);
    step.kind = spec.kind;
    step.label = coin() ? text() : "";
    step.description = coin() ? text() : "";
    step.fields = fields(spec.fields, 2);
    step.position = {static_cast<double>(below(1000)) * 8, -static_cast<double>(below(100)) * 0.5};
    return step;
}

FlowGraph RandomDocument::graph(GraphKind kind)
{
    FlowGraph graph;
    const int steps = 1 + count(8);
    const auto name = [&] { return StepId("s" + std::to_string(1 + count(steps - 1))); };
    for (int i = 1; i <= steps; ++i) {
        const std::string id = "s" + std::to_string(i);
        graph.steps[StepId(id)] = std::make_shared<const Step>(step(id, kind));
    }
    for (int i = count(10); i > 0; --i)
        graph.paths.push_back({PathId("p" + std::to_string(i)), name(), coin() ? "yes" : "", name()});
    if (coin())
        graph.notes[NoteId("n1")] = {NoteId("n1"), text(), {8, 16}, number(), 96};
    if (coin())
        graph.frames[FrameId("f1")] = {FrameId("f1"), text(), coin() ? "blue" : "", {name()}};
    return graph;
}

Declarations RandomDocument::declarations()
{
    Declarations d;
    if (coin())
        d.tags = {{"running", number()}, {text(), 0.5}};
    if (coin())
        d.items = {text()};
    d.detours = count(3);
    if (coin())
        d.noRepeatWindow = duration();
    if (coin())
        d.devices = {"phone", "desktop"};
    d.needsStock = coin();
    if (coin())
        d.followsUp = {text(), "content-welcome"};
    d.locationRule = coin() ? rule(2) : nullptr;
    return d;
}

QuietHours RandomDocument::quietHours()
{
    return {coin() ? std::vector<std::string>{"email"} : std::vector<std::string>{}, time(), time(),
            static_cast<std::uint8_t>(below(128))};
}

FrequencyCap RandomDocument::cap()
{
    return {count(9), duration(), coin() ? "email" : "", coin() ? "marketing" : ""};
}

JourneySettings RandomDocument::journeySettings()
{
    JourneySettings s;
    s.goal = {coin() ? "purchase" : "", coin() ? rule(2) : nullptr, duration(),
              static_cast<WindowStart>(below(2)), coin() ? "amount" : "", coin()};
    for (int i = count(2); i > 0; --i)
        s.exitCriteria.push_back({text(), coin() ? "unsubscribe" : "", coin() ? rule(2) : nullptr,
                                  static_cast<ExitTiming>(below(2))});
    s.reentry = {static_cast<ReentryMode>(below(3)), duration(), coin() ? "order" : "", count(5), count(5)};
    s.holdout = {m_random.uniform() / 2, coin() ? "key" : "", static_cast<HoldoutBehaviour>(below(2))};
    s.entryLimitPerDay = count(1000);
    s.priority = count(100);
    s.passLimit = count(25);
    if (coin())
        s.caps = {cap(), cap()};
    if (coin())
        s.quietHours = coin() ? std::vector<QuietHours>{quietHours()} : std::vector<QuietHours>{};
    return s;
}

ProjectSettings RandomDocument::projectSettings()
{
    ProjectSettings s;
    s.name = text();
    s.currency = coin() ? "CHF" : "";
    s.zone = coin() ? "Europe/Zurich" : "";
    s.holdoutKey = coin() ? "all" : "";
    s.caps = {cap()};
    s.quietHours = {quietHours(), quietHours()};
    s.channelCosts = {{"email", 0.001}, {"sms", number()}};
    s.responses = {{"email.open", number(), number(), number(), coin() ? "assumed" : ""}};
    s.scores.kappa = number();
    s.scores.idealDelay = duration();
    s.scores.weakControlEngagements = count(100);
    s.scores.assessment = {{"S", 3}};
    s.population = coin() ? number() : 0;
    return s;
}

Document RandomDocument::document()
{
    Document document;
    document.settings = projectSettings();
    for (int i = count(3); i > 0; --i) {
        Journey journey{GraphId("j" + std::to_string(i)), text(), coin() ? text() : "", journeySettings(),
                        graph(GraphKind::Journey)};
        document.journeys[journey.id] = std::make_shared<const Journey>(journey);
        Segment segment{GraphId("g" + std::to_string(i)), text(), coin() ? text() : "",
                        graph(GraphKind::Segment)};
        document.segments[segment.id] = std::make_shared<const Segment>(segment);
        Offer offer{OfferId("o" + std::to_string(i)), text(), coin() ? "shoes" : "", money(), 2 * m_random.uniform() - 1, {}, {},
                    coin() ? std::vector<std::string>{"home"} : std::vector<std::string>{}, m_random.uniform(),
                    count(10), coin() ? rule() : nullptr, coin() ? rule() : nullptr, nullptr,
                    coin() ? rule::literal(number()) : nullptr, declarations()};
        if (coin())
            offer.validFrom = instant();
        if (coin())
            offer.validTo = instant();
        document.offers[offer.id] = std::make_shared<const Offer>(offer);
        Content content{ContentId("c" + std::to_string(i)), text(), coin() ? "email" : "", text(), text(),
                        declarations()};
        document.contents[content.id] = std::make_shared<const Content>(content);
        Policy policy{PolicyId("d" + std::to_string(i)), text(), coin() ? "home" : "",
                      coin() ? std::vector<OfferId>{OfferId("o1")} : std::vector<OfferId>{},
                      static_cast<Ranking>(below(2)), coin(), coin(), coin(), coin(), 1 + count(3), count(2),
                      coin() ? rule() : nullptr, nullptr, coin() ? rule() : nullptr,
                      coin() ? OfferId("o1") : OfferId()};
        document.policies[policy.id] = std::make_shared<const Policy>(policy);
        DecisionTable table{TableId("t" + std::to_string(i)), text(), coin() ? text() : "",
                            static_cast<HitPolicy>(below(kHitPolicies)),
                            {{coin() ? text() : "", rule(), coin() ? "> 1" : ""}},
                            {{text(), static_cast<ValueType>(below(7)), {"1", text()}, coin() ? "2" : ""}},
                            {{{text()}, {text()}, coin() ? text() : ""}, {{"-"}, {""}, ""}}};
        document.tables[table.id] = std::make_shared<const DecisionTable>(table);
    }
    return document;
}

} // namespace pathloom::test
