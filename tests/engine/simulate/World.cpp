// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the small datasets and journeys.
#include "tests/engine/simulate/World.h"

#include <QtGlobal>

namespace pathloom::test {

ExprPtr ruleOf(std::string_view text)
{
    auto parsed = parseRule(text);
    if (!parsed)
        qFatal("rule does not parse: %s", std::string(text).c_str());
    return *parsed;
}

JourneyMaker::JourneyMaker(std::string id)
{
    m_journey.name = id;
    m_journey.id = GraphId(std::move(id));
}

JourneyMaker &JourneyMaker::step(const std::string &id, StepKind kind, FieldMap fields)
{
    Step step;
    step.id = StepId(id);
    step.kind = kind;
    step.label = id;
    step.fields = std::move(fields);
    m_journey.graph.steps[step.id] = std::make_shared<const Step>(step);
    return *this;
}

JourneyMaker &JourneyMaker::path(const std::string &from, const std::string &outlet, const std::string &to)
{
    const std::string id = "p" + std::to_string(m_journey.graph.paths.size() + 1);
    m_journey.graph.paths.push_back({PathId(id), StepId(from), outlet, StepId(to)});
    return *this;
}

JourneyMaker &JourneyMaker::chain(const std::vector<std::string> &ids)
{
    for (std::size_t i = 1; i < ids.size(); ++i)
        path(ids[i - 1], "next", ids[i]);
    return *this;
}

JourneyPtr JourneyMaker::make() const
{
    auto journey = std::make_shared<Journey>(m_journey);
    journey->settings = settings;
    return journey;
}

static EventTypeDef eventType(const char *name, EventRole role, std::vector<PropertyDef> properties = {})
{
    EventTypeDef type;
    type.name = name;
    type.role = role;
    type.properties = std::move(properties);
    return type;
}

static AttributeDef attribute(const char *name, ValueType type, Role role = Role::None)
{
    AttributeDef definition;
    definition.name = name;
    definition.type = type;
    definition.role = role;
    return definition;
}

static EventTypeDef messageEvent(const char *name, EventRole role)
{
    EventTypeDef type =
        eventType(name, role, {{"channel", ValueType::String, {}}, {"content", ValueType::String, {}}});
    type.channelProperty = "channel";
    type.contentProperty = "content";
    return type;
}

World::World(std::size_t count, const std::string &zone) : profiles(count)
{
    schema.attributes = {attribute("age", ValueType::Number), attribute("plan", ValueType::String),
                         attribute("zone", ValueType::String, Role::TimeZone),
                         attribute("email", ValueType::String, Role::Email),
                         attribute("phone", ValueType::String, Role::Phone)};
    EventTypeDef cart = eventType("cart", EventRole::AddToCart,
                                  {{"item", ValueType::String, {}}, {"amount", ValueType::Number, {}}});
    cart.itemProperty = "item";
    cart.valueProperty = "amount";
    EventTypeDef purchase = cart;
    purchase.name = "purchase";
    purchase.role = EventRole::Purchase;
    schema.events = {cart, purchase, eventType("session", EventRole::Session), messageEvent("send", EventRole::Send),
                     messageEvent("open", EventRole::Open), messageEvent("click", EventRole::Click)};
    schema.consents = {{"email", "marketing"}, {"push", "marketing"}, {"sms", "marketing"}};
    schema.zone = zone;
    start = parseInstant("2025-01-06T00:00:00Z").value();
    scenario.start = start;
    scenario.replications = 1;
    scenario.stopWhenConverged = false;
}

void World::build(const std::string &zone)
{
    SnapshotBuilder builder(schema);
    for (std::size_t i = 0; i < profiles; ++i) {
        const std::string id = "profile-" + std::to_string(i);
        const ProfileIndex p = builder.addProfile(id);
        builder.setAttribute(p, kAge, static_cast<double>(18 + i % 60));
        builder.setAttribute(p, kZone, zone);
        builder.setAttribute(p, kEmail, id + "@example.com");
        builder.setAttribute(p, 4, "+49" + std::to_string(1000000 + i));
        for (std::size_t c = 0; c < schema.consents.size(); ++c)
            builder.addConsent(p, c, start - Duration::days(100), true);
        if (fill)
            fill(builder, p);
    }
    snapshot = builder.finish();
}

void World::add(const JourneyMaker &journey)
{
    const JourneyPtr made = journey.make();
    document.journeys[made->id] = made;
    scenario.journeys.push_back(made->id);
}

void World::add(Content content)
{
    const ContentId id = content.id;
    document.contents[id] = std::make_shared<const Content>(std::move(content));
}

void World::add(Offer offer)
{
    const OfferId id = offer.id;
    document.offers[id] = std::make_shared<const Offer>(std::move(offer));
}

void World::add(Policy policy)
{
    const PolicyId id = policy.id;
    document.policies[id] = std::make_shared<const Policy>(std::move(policy));
}

void World::fix(const std::string &name, double value)
{
    scenario.responses.push_back({name, value, value, value, "assumed"});
}

Result<Program> World::compile() const
{
    return compileProgram(document, snapshot, scenario);
}

RunResult World::run(unsigned threads) const
{
    const auto program = compile();
    if (!program)
        qFatal("does not compile: %s", describe(program.error()).c_str());
    Scenario used = scenario;
    used.threads = threads;
    const auto result = pathloom::run(*program, used);
    if (!result)
        qFatal("does not run: %s", describe(result.error()).c_str());
    return *result;
}

const StepResult &stepOf(const RunResult &result, const std::string &id, std::size_t journey)
{
    for (const StepResult &step : result.journeys[journey].steps) {
        if (step.step.text() == id)
            return step;
    }
    qFatal("no step %s", id.c_str());
}

std::uint64_t held(const StepResult &step, Reason reason)
{
    return step.counts.heldBack[static_cast<std::size_t>(reason)];
}

std::string unbalancedStep(const RunResult &result)
{
    for (const JourneyResult &journey : result.journeys) {
        for (const StepResult &step : journey.steps) {
            const StepCounts &c = step.counts;
            if (c.entered != c.passed + c.left + c.waiting + c.errors)
                return journey.name + "/" + step.step.text();
        }
    }
    return {};
}

} // namespace pathloom::test
