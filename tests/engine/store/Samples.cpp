// SPDX-License-Identifier: GPL-3.0-or-later
// Small imports for the tests of the store.
#include "tests/engine/store/Samples.h"

#include "engine/base/Id.h"

namespace pathloom::test {

namespace {

Schema shopSchema()
{
    Schema schema;
    schema.attributes.resize(2);
    schema.attributes[0].name = "age";
    schema.attributes[0].type = ValueType::Number;
    schema.attributes[1].name = "city";
    EventTypeDef purchase;
    purchase.name = "purchase";
    purchase.role = EventRole::Purchase;
    purchase.properties = {{"amount", ValueType::Money, "EUR"}, {"item", ValueType::String, ""}};
    schema.events = {purchase};
    schema.consents = {{"email", "marketing"}};
    schema.itemAttributes = {{"price", ValueType::Money, "EUR"}};
    return schema;
}

void addProfiles(ImportBatch &batch, std::size_t rows, std::uint64_t firstKey)
{
    ProfileRecords profiles;
    profiles.identities = {{"id", Column(ValueType::String)}, {"email", Column(ValueType::String)}};
    profiles.attributeNames = {"age", "city"};
    profiles.attributes = {Column(ValueType::Number), Column(ValueType::String)};
    static const char *cities[] = {"Köln", "Zürich", "Wien"};
    for (std::size_t i = 0; i < rows; ++i) {
        const std::string id = "p" + std::to_string(firstKey + i);
        profiles.rowKeys.push_back({1, firstKey + i});
        profiles.recordedAt.push_back(1'700'000'000'000 + static_cast<std::int64_t>(i));
        profiles.identities[0].values.pushText(id);
        profiles.identities[1].values.pushText(id + "@example.org");
        profiles.attributes[0].push(i % 7 == 0 ? Value() : Value(20.0 + static_cast<double>(i % 50)));
        profiles.attributes[1].pushText(cities[i % 3]);
    }
    batch.rowKeys.insert(batch.rowKeys.end(), profiles.rowKeys.begin(), profiles.rowKeys.end());
    batch.profiles.push_back(std::move(profiles));
}

void addPurchases(ImportBatch &batch, std::size_t rows, std::uint64_t firstKey)
{
    EventRecords events;
    events.type = "purchase";
    events.space = "id";
    events.propertyNames = {"amount", "item"};
    events.properties = {Column(ValueType::Money), Column(ValueType::String)};
    events.properties[0].currency = "EUR";
    for (std::size_t i = 0; i < rows; ++i) {
        events.rowKeys.push_back({2, firstKey + i});
        events.profile.pushText("p" + std::to_string(firstKey + i));
        events.times.push_back(1'700'000'000'000 + static_cast<std::int64_t>(stableHash(std::to_string(i)) % 1000000));
        events.properties[0].pushInteger(static_cast<std::int64_t>(i % 9000));
        events.properties[1].pushText("item-" + std::to_string(i % 40));
    }
    batch.rowKeys.insert(batch.rowKeys.end(), events.rowKeys.begin(), events.rowKeys.end());
    batch.events.push_back(std::move(events));
}

} // namespace

ImportBatch batchOf(const std::string &id, std::size_t rows, std::uint64_t firstKey)
{
    ImportBatch batch;
    batch.info = {id, "shop.csv", "hash-" + id, "{}", Instant{1'700'000'000'000}, rows * 2 + 1, rows * 2, 0, 1};
    batch.schema = shopSchema();
    addProfiles(batch, rows, firstKey);
    addPurchases(batch, rows, firstKey);
    for (const Hash128 &key : batch.rowKeys)
        batch.rowContents.push_back({key.low, key.high});
    ConsentRecords consents;
    consents.key = {"email", "marketing"};
    consents.space = "id";
    consents.rowKeys = {{3, firstKey}};
    consents.profile.pushText("p" + std::to_string(firstKey));
    consents.times = {1'700'000'000'000};
    consents.given = {1};
    batch.consents.push_back(std::move(consents));
    ItemRecords items;
    items.rowKeys = {{4, firstKey}};
    items.ids.pushText("item-1");
    items.tags.push(std::vector<std::string>{"running:0.7", "trail"});
    items.attributeNames = {"price"};
    items.attributes = {Column(ValueType::Money)};
    items.attributes[0].currency = "EUR";
    items.attributes[0].pushInteger(12900);
    batch.items.push_back(std::move(items));
    ListRecords list;
    list.name = "press";
    list.space = "id";
    list.rowKeys = {{6, firstKey}};
    list.profile.pushText("p" + std::to_string(firstKey));
    batch.lists.push_back(std::move(list));
    batch.quarantine = {{7, {5, firstKey}, "ingest.not-a-number", "age", "old", "p7;old"}};
    return batch;
}

} // namespace pathloom::test
