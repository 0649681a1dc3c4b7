// SPDX-License-Identifier: Apache-2.0
// What a dataset consists of: attributes, event types, channels, items. Plain values.
#pragma once

#include "engine/base/Json.h"
#include "engine/data/Value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// How sophisticated a piece of data is (scores.md, F4). Stored: do not renumber.
enum class DataLevel : std::uint8_t {
    None = 0,
    Demographic = 1,
    Transactional = 2,
    Behavioural = 3,
    Contextual = 4,
    Predictive = 5,
};

/// What an attribute or a column is for. `None` is an ordinary attribute.
enum class Role : std::uint8_t {
    None = 0,
    ProfileId = 1,
    Email = 2,
    Phone = 3,
    ExternalId = 4,
    TimeZone = 5,
    Language = 6,
    FirstName = 7,
    LastName = 8,
    Postcode = 9,
    Device = 10,
};

/// What an event type means to affinity, responses and money. Stored: do not renumber.
enum class EventRole : std::uint8_t {
    Other = 0,
    Session = 1,
    View = 2,
    Search = 3,
    AddToCart = 4,
    Purchase = 5,
    Rating = 6,
    Send = 7,
    Open = 8,
    Click = 9,
    Unsubscribe = 10,
    Complaint = 11,
    Bounce = 12,
};

/// Names in files: "add-to-cart", "first-name". Errors: "data.unknown-name" with `name` and `of`
/// ("level", "role", "event-role").
[[nodiscard]] std::string_view nameOf(DataLevel level);
[[nodiscard]] std::string_view nameOf(Role role);
[[nodiscard]] std::string_view nameOf(EventRole role);
[[nodiscard]] Result<DataLevel> dataLevelNamed(std::string_view name);
[[nodiscard]] Result<Role> roleNamed(std::string_view name);
[[nodiscard]] Result<EventRole> eventRoleNamed(std::string_view name);

struct AttributeDef {
    std::string name;
    ValueType type = ValueType::String;
    Role role = Role::None;
    bool personal = false;                ///< masked, kept out of logs and exports
    DataLevel level = DataLevel::Demographic;
    std::optional<Duration> halfLife;     ///< freshness of scores.md; none: does not age
    std::string currency;                 ///< of money
    std::vector<std::string> bands;       ///< ordered labels, lowest first, where it has any
    std::string validityRule;             ///< a rule over this attribute, empty: the type alone

    bool operator==(const AttributeDef &) const = default;
};

struct PropertyDef {
    std::string name;
    ValueType type = ValueType::String;
    std::string currency;

    bool operator==(const PropertyDef &) const = default;
};

struct EventTypeDef {
    std::string name;
    EventRole role = EventRole::Other;
    std::vector<PropertyDef> properties;
    std::string itemProperty;    ///< which property names an item, if any
    std::string valueProperty;   ///< which property is the amount (revenue, rating), if any
    std::string channelProperty; ///< which property names the channel, for sends and responses
    std::string contentProperty; ///< which property names the content, for sends and responses
    double ratingMaximum = 5.0;  ///< of EventRole::Rating

    bool operator==(const EventTypeDef &) const = default;
};

/// A permission that consents are given for: ("email", "marketing").
struct ConsentKey {
    std::string channel;
    std::string purpose;

    auto operator<=>(const ConsentKey &) const = default;
};

/// The whole shape of a dataset. Order is significant: columns and event tables follow it.
struct Schema {
    std::vector<AttributeDef> attributes;
    std::vector<EventTypeDef> events;
    std::vector<ConsentKey> consents;
    std::vector<PropertyDef> itemAttributes; ///< besides id and tags: "price" (money), "stock" …
    std::string currency = "EUR";            ///< the project's default
    std::string zone = "UTC";                ///< the project's zone, for profiles without one

    [[nodiscard]] std::optional<std::size_t> attributeIndex(std::string_view name) const;
    [[nodiscard]] std::optional<std::size_t> attributeWithRole(Role role) const;
    [[nodiscard]] std::optional<std::size_t> eventIndex(std::string_view name) const;
    [[nodiscard]] std::optional<std::size_t> consentIndex(const ConsentKey &key) const;

    bool operator==(const Schema &) const = default;
};

/// Text form, stable and lossless.
[[nodiscard]] Json toJson(const Schema &schema);
[[nodiscard]] Result<Schema> schemaFromJson(const Json &json);

/// Adds what `other` has and `base` lacks; same names must have the same type.
/// Errors: "data.schema-conflict" with `name`, `have`, `want`.
[[nodiscard]] Result<Schema> mergeSchemas(const Schema &base, const Schema &other);

} // namespace pathloom
