// SPDX-License-Identifier: GPL-3.0-or-later
// A tiny shop for the tests of terms: schema, items and shortcuts.
#include "tests/engine/interaction/Shop.h"

namespace pathloom::test {

static EventTypeDef itemEvent(const std::string &name, EventRole role)
{
    EventTypeDef type;
    type.name = name;
    type.role = role;
    type.properties = {{.name = "item", .type = ValueType::String, .currency = {}}};
    type.itemProperty = "item";
    return type;
}

static EventTypeDef channelEvent(const std::string &name, EventRole role)
{
    EventTypeDef type;
    type.name = name;
    type.role = role;
    type.properties = {{.name = "channel", .type = ValueType::String, .currency = {}},
                       {.name = "content", .type = ValueType::String, .currency = {}}};
    type.channelProperty = "channel";
    type.contentProperty = "content";
    return type;
}

static AttributeDef attributeDef(const std::string &name, ValueType type)
{
    AttributeDef def;
    def.name = name;
    def.type = type;
    return def;
}

Shop::Shop()
{
    schema.attributes = {
        attributeDef("device", ValueType::String), attributeDef("age", ValueType::Number),
        attributeDef("city", ValueType::String), attributeDef("score", ValueType::Number)};
    schema.attributes[0].role = Role::Device;
    schema.attributes[2].halfLife = Duration::days(100);
    schema.attributes[3].validityRule = "score >= 0";
    schema.events = {
        itemEvent("view", EventRole::View),      itemEvent("search", EventRole::Search),
        itemEvent("cart", EventRole::AddToCart), itemEvent("purchase", EventRole::Purchase),
        channelEvent("send", EventRole::Send),   channelEvent("open", EventRole::Open),
        channelEvent("click", EventRole::Click), channelEvent("bounce", EventRole::Bounce)};
    EventTypeDef &send = schema.events[4];
    send.properties.push_back({.name = "item", .type = ValueType::String, .currency = {}});
    send.itemProperty = "item";
    EventTypeDef session;
    session.name = "session";
    session.role = EventRole::Session;
    schema.events.push_back(session);
    schema.consents = {{"email", "marketing"}, {"sms", "marketing"}};
    schema.itemAttributes = {{.name = "stock", .type = ValueType::Number, .currency = {}}};
    m_builder = std::make_unique<SnapshotBuilder>(schema);
    const auto addItem = [this](const char *id, const char *tag, double stock) {
        const std::vector<std::pair<std::string, double>> tags{{tag, 1.0}};
        const std::vector<Value> attributes{stock};
        m_builder->addItem(id, tags, attributes);
    };
    addItem("shoe", "running", 5);
    addItem("boot", "hiking", 0);
    addItem("lamp", "other", 1);
}

void Shop::addEvent(ProfileIndex p, const std::string &type, Instant at, const std::string &item)
{
    std::vector<Value> properties;
    if (!item.empty())
        properties.emplace_back(item);
    m_builder->addEvent(p, *schema.eventIndex(type), at, properties);
}

void Shop::addSend(ProfileIndex p, Instant at, const std::string &channel,
                   const std::string &content, const std::string &item)
{
    const auto named = [](const std::string &text) { return text.empty() ? Value() : Value(text); };
    m_builder->addEvent(p, *schema.eventIndex("send"), at,
                        std::vector<Value>{named(channel), named(content), named(item)});
}

void Shop::addBounce(ProfileIndex p, Instant at, const std::string &channel)
{
    m_builder->addEvent(p, *schema.eventIndex("bounce"), at, std::vector<Value>{channel});
}

void Shop::addOpen(ProfileIndex p, Instant at, const std::string &channel,
                   const std::string &content)
{
    std::vector<Value> properties{channel};
    if (!content.empty())
        properties.emplace_back(content);
    m_builder->addEvent(p, *schema.eventIndex("open"), at, properties);
}

void Shop::setAttribute(ProfileIndex p, const std::string &name, const Value &value,
                        std::optional<Instant> setAt)
{
    m_builder->setAttribute(p, *schema.attributeIndex(name), value, setAt);
}

void Shop::addConsent(ProfileIndex p, const std::string &channel, Instant at, bool given)
{
    m_builder->addConsent(p, *schema.consentIndex({channel, "marketing"}), at, given);
}

Content &Shop::addContent(const std::string &id, const std::map<std::string, double> &tags)
{
    auto content = std::make_shared<Content>();
    content->id = ContentId(id);
    content->name = id;
    content->channel = "email";
    content->declares.tags = tags;
    document.contents[content->id] = content;
    m_contents.push_back(content);
    return *content;
}

void Shop::open(Instant start)
{
    snapshot = m_builder->finish();
    auto made = TermModel::make(document, snapshot, start);
    if (!made)
        throw std::runtime_error(describe(made.error()));
    model = *made;
}

const ContentFacts *Shop::facts(const std::string &id) const
{
    return model->content(ContentId(id));
}

std::uint32_t Shop::tag(const std::string &name) const
{
    return snapshot->items.tags.find(name).value();
}

Touch Shop::touch(const std::string &content, Instant at) const
{
    Touch touch;
    touch.content = facts(content);
    touch.channel = model->channelIndex("email").value();
    touch.at = at.ms;
    return touch;
}

} // namespace pathloom::test
