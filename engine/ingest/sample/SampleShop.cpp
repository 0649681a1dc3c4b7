// SPDX-License-Identifier: Apache-2.0
// Puts the sample together: four imports and their schema.
#include "engine/ingest/sample/SampleShop.h"

#include "engine/base/Id.h"
#include "engine/ingest/sample/SampleParts.h"

namespace pathloom {

using namespace sample;

namespace {

constexpr std::array<std::string_view, 3> kChannels{"email", "sms", "push"};

AttributeDef attributeDef(std::string name, ValueType type, Role role = Role::None, bool personal = false)
{
    AttributeDef def;
    def.name = std::move(name);
    def.type = type;
    def.role = role;
    def.personal = personal;
    return def;
}

std::vector<AttributeDef> attributeDefs()
{
    std::vector<AttributeDef> defs{
        attributeDef("first_name", ValueType::String, Role::FirstName, true),
        attributeDef("last_name", ValueType::String, Role::LastName, true),
        attributeDef("email", ValueType::String, Role::Email, true),
        attributeDef("phone", ValueType::String, Role::Phone, true),
        attributeDef("birth_date", ValueType::Date, Role::None, true),
        attributeDef("gender", ValueType::String),
        attributeDef("language", ValueType::String, Role::Language),
        attributeDef("country", ValueType::String),
        attributeDef("postcode", ValueType::String, Role::Postcode, true),
        attributeDef("time_zone", ValueType::String, Role::TimeZone),
        attributeDef("device", ValueType::String, Role::Device),
        attributeDef("loyalty_tier", ValueType::String),
        attributeDef("shoe_size", ValueType::Number),
        attributeDef("signup", ValueType::DateTime),
    };
    defs[10].level = DataLevel::Contextual;
    defs[10].halfLife = Duration::days(365);
    defs[11].level = DataLevel::Transactional;
    defs[11].halfLife = Duration::days(180);
    defs[11].bands = {"none", "bronze", "silver", "gold"};
    defs[12].halfLife = Duration::days(730);
    return defs;
}

EventTypeDef eventDef(const EventRecords &records, EventRole role, std::string item, std::string value)
{
    EventTypeDef def;
    def.name = records.type;
    def.role = role;
    for (std::size_t i = 0; i < records.properties.size(); ++i)
        def.properties.push_back({records.propertyNames[i], records.properties[i].type,
                                  records.properties[i].currency});
    def.itemProperty = std::move(item);
    def.valueProperty = std::move(value);
    if (role >= EventRole::Send) {
        def.channelProperty = "channel";
        def.contentProperty = "content";
    }
    return def;
}

std::vector<EventTypeDef> eventDefs()
{
    Behaviour b;
    Sends s;
    return {eventDef(b.sessions.take(), EventRole::Session, "", ""),
            eventDef(b.views.take(), EventRole::View, "item", ""),
            eventDef(b.searches.take(), EventRole::Search, "", ""),
            eventDef(b.carts.take(), EventRole::AddToCart, "item", "value"),
            eventDef(b.purchases.take(), EventRole::Purchase, "item", "amount"),
            eventDef(b.ratings.take(), EventRole::Rating, "item", "stars"),
            eventDef(s.sends.take(), EventRole::Send, "", ""),
            eventDef(s.opens.take(), EventRole::Open, "", ""),
            eventDef(s.clicks.take(), EventRole::Click, "", ""),
            eventDef(s.unsubscribes.take(), EventRole::Unsubscribe, "", ""),
            eventDef(s.bounces.take(), EventRole::Bounce, "", "")};
}

Value text(const std::string &value)
{
    return value.empty() ? Value{} : Value{value};
}

/// Customer records, with the attributes in the order of the schema.
struct CustomerTable {
    ProfileRecords records;

    CustomerTable()
    {
        records.identities.resize(3);
        records.identities[0].space = "id";
        records.identities[1].space = "email";
        records.identities[2].space = "phone";
        for (const AttributeDef &def : attributeDefs()) {
            records.attributeNames.push_back(def.name);
            records.attributes.emplace_back(def.type);
        }
    }

    void add(const Person &person, std::string_view id, std::string_view source, Instant at,
             const std::string &tier)
    {
        records.rowKeys.push_back({stableHash(source), stableHash(person.id)});
        records.recordedAt.push_back(at.ms);
        if (id.empty())
            records.identities[0].values.pushMissing();
        else
            records.identities[0].values.pushText(id);
        records.identities[1].values.push(text(person.email));
        records.identities[2].values.push(text(person.phone));
        const std::array<Value, 14> values{
            text(person.firstName), text(person.lastName), text(person.email), text(person.phone),
            person.birth ? Value{*person.birth} : Value{}, text(person.gender), text(person.language),
            text(person.country), text(person.postcode), text(person.zoneName), text(person.device),
            text(tier), person.shoeSize ? Value{*person.shoeSize} : Value{}, Value{person.signup}};
        for (std::size_t i = 0; i < values.size(); ++i)
            records.attributes[i].push(values[i]);
    }
};

ImportBatch batchOf(std::string source, int number)
{
    ImportBatch batch;
    batch.info.id = fmt::format("import-{}", number);
    batch.info.source = std::move(source);
    batch.info.at = kTo;
    batch.info.fileHash = sha256Hex(batch.info.source);
    batch.info.mapping = "{}\n";
    batch.schema = sampleSchema();
    return batch;
}

ItemRecords itemRecords(const std::vector<Item> &items)
{
    ItemRecords records;
    records.attributeNames = {"name", "price", "stock", "category"};
    records.attributes = {Column(ValueType::String), Column(ValueType::Money), Column(ValueType::Number),
                          Column(ValueType::String)};
    records.attributes[1].currency = "EUR";
    for (const Item &item : items) {
        records.rowKeys.push_back({stableHash("catalogue"), stableHash(item.id)});
        records.ids.pushText(item.id);
        const char *band = item.price < 5'000 ? "budget" : item.price < 15'000 ? "mid" : "premium";
        records.tags.push(std::vector<std::string>{fmt::format("{}:0.7", kCategoryNames[item.category]),
                                                   fmt::format("brand-{}:0.2", item.brand),
                                                   fmt::format("price-{}:0.1", band)});
        records.attributes[0].pushText(item.name);
        records.attributes[1].pushInteger(item.price);
        records.attributes[2].pushNumber(item.stock);
        records.attributes[3].pushText(kCategoryNames[item.category]);
    }
    return records;
}

/// Contents of past sends are tagged like items, so that responses to them show taste.
void addContents(ItemRecords &records)
{
    for (const std::string_view prefix : {"newsletter", "note"}) {
        for (const std::string_view category : kCategoryNames) {
            const std::string id = fmt::format("{}-{}", prefix, category);
            records.rowKeys.push_back({stableHash("catalogue"), stableHash(id)});
            records.ids.pushText(id);
            records.tags.push(std::vector<std::string>{fmt::format("{}:1", category)});
            records.attributes[0].pushText(id);
            records.attributes[1].pushMissing();
            records.attributes[2].pushMissing();
            records.attributes[3].pushText(category);
        }
    }
}

void addConsents(const Person &person, std::vector<ConsentRecords> &tables)
{
    for (std::size_t channel = 0; channel < kChannels.size(); ++channel) {
        ConsentRecords &table = tables[channel];
        const auto add = [&](Instant at, bool given) {
            if (at == Instant::max())
                return;
            table.rowKeys.push_back({stableHash(person.id), combineHash(channel, given)});
            table.profile.pushText(person.id);
            table.times.push_back(at.ms);
            table.given.push_back(given);
        };
        add(person.consentGiven[channel], true);
        add(person.consentWithdrawn[channel], false);
    }
    // Whoever uses the app agreed to what it shows when signing up.
    if (person.device == "ios" || person.device == "android") {
        ConsentRecords &table = tables.back();
        table.rowKeys.push_back({stableHash(person.id), combineHash(kChannels.size(), 1)});
        table.profile.pushText(person.id);
        table.times.push_back(person.signup.ms);
        table.given.push_back(1);
    }
}

/// The second system: people under their e-mail only, and a few as somebody else's namesake.
void addLoyalty(const Person &person, std::uint32_t number, CustomerTable &loyalty)
{
    if (number % 40 == 7) {
        Person copy = person;
        copy.id = fmt::format("L{:05}", number);
        copy.phone.clear();
        copy.device.clear();
        loyalty.add(copy, {}, "loyalty", kTo - Duration::days(30), copy.tier);
    } else if (number % 150 == 11) {
        Person copy = person;
        copy.id = fmt::format("L{:05}", number);
        copy.email = "m" + person.email;
        copy.phone.clear();
        loyalty.add(copy, copy.id, "loyalty", kTo - Duration::days(30), "none");
    }
}

} // namespace

Schema sampleSchema()
{
    Schema schema;
    schema.attributes = attributeDefs();
    schema.events = eventDefs();
    for (const std::string_view channel : kChannels)
        schema.consents.push_back({std::string(channel), "marketing"});
    schema.consents.push_back({"inapp", "marketing"});
    schema.itemAttributes = {{"name", ValueType::String, ""}, {"price", ValueType::Money, "EUR"},
                             {"stock", ValueType::Number, ""}, {"category", ValueType::String, ""}};
    schema.currency = "EUR";
    schema.zone = "Europe/Berlin";
    return schema;
}

Result<std::vector<ImportBatch>> makeSampleBatches(const SampleSize &size, const TaskControl &control)
{
    const std::vector<Item> items = makeItems(size.seed);
    CustomerTable shop;
    CustomerTable loyalty;
    Behaviour behaviour;
    Sends sends;
    std::vector<ConsentRecords> consents;
    for (const ConsentKey &key : sampleSchema().consents) {
        consents.emplace_back().key = key;
        consents.back().space = "id";
    }
    for (std::uint32_t number = 1; number <= size.people; ++number) {
        if (control.isStopped())
            return cancelled();
        if (number % 200 == 0)
            control.report("sample.people", number, size.people);
        Person person = number == 1 ? sarah() : makePerson(number, size.seed);
        if (number == 1)
            makeSarahsBehaviour(person, items, behaviour);
        else
            makeBehaviour(person, items, size.seed, behaviour);
        makeSends(person, size.seed, sends);
        addConsents(person, consents);
        shop.add(person, person.id, "shop", std::max(person.signup, kFrom), person.tier);
        addLoyalty(person, number, loyalty);
    }

    std::vector<ImportBatch> batches;
    batches.push_back(batchOf("catalogue", 1));
    batches.back().items.push_back(itemRecords(items));
    addContents(batches.back().items.back());
    batches.push_back(batchOf("shop", 2));
    batches.back().profiles.push_back(std::move(shop.records));
    batches.back().consents = std::move(consents);
    for (EventRows *rows : {&behaviour.sessions, &behaviour.views, &behaviour.searches, &behaviour.carts,
                            &behaviour.purchases, &behaviour.ratings})
        batches.back().events.push_back(rows->take());
    batches.push_back(batchOf("loyalty", 3));
    batches.back().profiles.push_back(std::move(loyalty.records));
    batches.push_back(batchOf("campaigns", 4));
    for (EventRows *rows : {&sends.sends, &sends.opens, &sends.clicks, &sends.unsubscribes, &sends.bounces})
        batches.back().events.push_back(rows->take());
    for (ImportBatch &batch : batches) {
        std::uint64_t rows = 0;
        for (const auto &records : batch.profiles)
            rows += records.rowKeys.size();
        for (const auto &records : batch.events)
            rows += records.rowKeys.size();
        for (const auto &records : batch.consents)
            rows += records.rowKeys.size();
        for (const auto &records : batch.items)
            rows += records.rowKeys.size();
        batch.info.rowsRead = batch.info.rowsLoaded = rows;
    }
    return batches;
}

} // namespace pathloom
