// SPDX-License-Identifier: Apache-2.0
// How the columns of a source become profiles, events, consents, items and lists: plain values.
#pragma once

#include "engine/data/Schema.h"
#include "engine/ingest/Fields.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

struct AttributeMapping {
    std::string column{};
    std::string name{}; ///< empty: the column's
    ValueFormat value{};
    Role role = Role::None;
    bool personal = false;
    bool pseudonymise = false; ///< the text is replaced by its keyed hash before anything is kept
    DataLevel level = DataLevel::Demographic;
    std::optional<Duration> halfLife{};
    std::vector<std::string> bands{};
    std::string validityRule{};
    bool operator==(const AttributeMapping &) const = default;
};

/// A strong identifier: "id", "email", "phone" or "external:NAME".
struct IdentityMapping {
    std::string space = "id";
    std::string column{};
    std::string removeSuffix{};
    std::string callingCode{}; ///< of phones without one: "49"
    bool pseudonymise = false;
    bool operator==(const IdentityMapping &) const = default;
};

/// A property of events or items from a column, a fixed text, or the product of two columns.
struct PropertyMapping {
    std::string name{};
    std::string column{};
    std::string constant{};
    std::vector<std::string> product{};
    ValueFormat value{};
    bool operator==(const PropertyMapping &) const = default;
};

struct EventKind {
    std::string type{};
    EventRole role = EventRole::Other;
    bool operator==(const EventKind &) const = default;
};

/// One kind of event that a row makes where all conditions hold.
struct EventMapping {
    EventKind kind{};         ///< used where `typeColumn` is empty
    std::string typeColumn{}; ///< names the kind; `kinds` translates its texts
    std::map<std::string, EventKind> kinds{};
    bool keepOtherKinds = true; ///< a text not in `kinds` names a type itself; else: quarantine
    std::vector<Condition> when{};
    TimeMapping time{};
    std::vector<PropertyMapping> properties{};
    std::string itemProperty{};
    std::string valueProperty{};
    std::string channelProperty{};
    std::string contentProperty{};
    double ratingMaximum = 5.0;
    bool operator==(const EventMapping &) const = default;
};

struct ConsentMapping {
    ConsentKey key{};
    std::string column{}; ///< a boolean; empty: `given` holds for every row that meets `when`
    bool given = true;
    ValueFormat value{ValueType::Boolean};
    std::vector<Condition> when{};
    TimeMapping time{}; ///< not set: the profile's recorded-at, else the earliest instant
    bool operator==(const ConsentMapping &) const = default;
};

struct TagMapping {
    std::string column{};
    std::string separator = ";"; ///< of several tags in a field; "tag:0.7" carries a weight
    bool operator==(const TagMapping &) const = default;
};

struct ItemMapping {
    std::string column{}; ///< empty: rows make no items
    std::vector<PropertyMapping> attributes{};
    std::vector<TagMapping> tags{};
    bool operator==(const ItemMapping &) const = default;
};

struct ListMapping {
    std::string name{};
    std::vector<Condition> when{};
    bool operator==(const ListMapping &) const = default;
};

/// Without identities every row is a profile of its own, named by its row key.
/// `isNone` says that rows make no profiles at all (a table of items, or one that is referred to).
struct ProfileMapping {
    bool isNone = false;
    std::vector<IdentityMapping> identities{};
    std::vector<AttributeMapping> attributes{};
    TimeMapping recordedAt{};
    bool operator==(const ProfileMapping &) const = default;
};

struct Mapping {
    std::string name{};
    std::string source{}; ///< empty: the file's base name
    FileFormat file{};
    std::string currency = "EUR";
    std::string zone = "UTC";
    std::vector<std::string> missing = {""};
    std::vector<std::string> key{}; ///< columns that name a row; empty: row hash and occurrence
    ProfileMapping profile{};
    std::vector<EventMapping> events{};
    std::vector<ConsentMapping> consents{};
    ItemMapping items{};
    std::vector<ListMapping> lists{};
    bool operator==(const Mapping &) const = default;
};

/// Text form, lossless and canonical; what resources/mappings holds (described in docs).
[[nodiscard]] Json toJson(const Mapping &mapping);
/// Errors: "ingest.mapping-key" with `where`, `key` for a member it does not know,
/// "ingest.mapping-value" with `where`, `key`, `value`, and those of Json.h with a frame
/// "ingest.reading-mapping" that has `where`.
[[nodiscard]] Result<Mapping> mappingFromJson(const Json &json);
[[nodiscard]] Result<Mapping> readMapping(std::string_view text, std::string_view fileName = {});

/// Every column that the mapping reads, sorted and distinct.
[[nodiscard]] std::vector<std::string> columnsOf(const Mapping &mapping);

/// Whether the mapping fits a file with these columns and makes sense in itself. Errors:
/// "ingest.column-missing" with `column`, `columns`; "ingest.mapping-value" with `where`, `key`,
/// `value`; "units.zone".
[[nodiscard]] Status validateMapping(const Mapping &mapping, std::span<const std::string> columns);

/// What the mapping adds to a dataset's schema. Types named by a column are known after loading.
[[nodiscard]] Schema schemaOf(const Mapping &mapping);

} // namespace pathloom
