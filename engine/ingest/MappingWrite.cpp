// SPDX-License-Identifier: Apache-2.0
// Writes mappings in their text form; members that hold their default are left out.
#include "engine/ingest/Mapping.h"

#include <array>

namespace pathloom {

namespace {

constexpr std::array<std::string_view, 4> kWrittenEncodings = {"detect", "utf-8", "utf-16", "latin-1"};
constexpr std::array<std::string_view, 4> kWrittenKinds = {"detect", "delimited", "json-lines", "sqlite"};
constexpr std::array<const char *, 8> kWrittenConditions = {
    "in", "not_in", "starts_with", "not_starts_with", "greater", "less", "present", "missing"};

template <typename T> void put(Json &json, const char *key, const T &value, const T &standard)
{
    if (value != standard)
        json[key] = value;
}

void putChar(Json &json, const char *key, char value, char standard)
{
    if (value != standard)
        json[key] = value == 0 ? std::string() : std::string(1, value);
}

template <typename T, typename Write>
void putList(Json &json, const char *key, const std::vector<T> &values, Write write)
{
    if (values.empty())
        return;
    json[key] = Json::array();
    for (const T &value : values)
        json[key].push_back(write(value));
}

void putFormat(Json &json, const ValueFormat &value)
{
    const ValueFormat standard;
    json["type"] = nameOf(value.type);
    put(json, "currency", value.currency, standard.currency);
    put(json, "format", value.format, standard.format);
    put(json, "zone", value.zone, standard.zone);
    putChar(json, "decimal", value.decimal, standard.decimal);
    put(json, "separator", value.separator, standard.separator);
    put(json, "remove_prefix", value.removePrefix, standard.removePrefix);
    put(json, "remove_suffix", value.removeSuffix, standard.removeSuffix);
    put(json, "true", value.trueTexts, standard.trueTexts);
    put(json, "false", value.falseTexts, standard.falseTexts);
    put(json, "missing", value.missing, standard.missing);
    put(json, "lenient", value.lenient, standard.lenient);
    if (value.bound != BandEnd::None)
        json["bound"] = value.bound == BandEnd::Low ? "low" : "high";
}

Json conditionJson(const Condition &c)
{
    Json json{{"column", c.column}};
    const char *key = kWrittenConditions[static_cast<std::size_t>(c.kind)];
    if (c.kind == ConditionKind::Present || c.kind == ConditionKind::Missing)
        json[key] = true;
    else if ((c.kind == ConditionKind::Greater || c.kind == ConditionKind::Less) &&
             c.values.size() == 1)
        json[key] = c.values.front();
    else
        json[key] = c.values;
    return json;
}

Json timeJson(const TimeMapping &time)
{
    Json json = Json::object();
    put(json, "column", time.column, {});
    put(json, "format", time.format, {});
    put(json, "zone", time.zone, {});
    if (time.instant)
        json["instant"] = toText(*time.instant);
    if (time.offset != Duration{})
        json["offset"] = toText(time.offset);
    if (time.spread != Duration{})
        json["spread"] = toText(time.spread);
    return json;
}

Json propertyJson(const PropertyMapping &p)
{
    Json json{{"name", p.name}};
    put(json, "column", p.column, {});
    put(json, "value", p.constant, {});
    put(json, "product", p.product, {});
    putFormat(json, p.value);
    return json;
}

Json kindJson(const EventKind &kind)
{
    return {{"type", kind.type}, {"role", nameOf(kind.role)}};
}

Json eventJson(const EventMapping &event)
{
    Json json = event.typeColumn.empty() ? kindJson(event.kind) : Json::object();
    put(json, "type_column", event.typeColumn, {});
    for (const auto &[text, kind] : event.kinds)
        json["kinds"][text] = kindJson(kind);
    put(json, "keep_other_kinds", event.keepOtherKinds, true);
    putList(json, "when", event.when, conditionJson);
    json["time"] = timeJson(event.time);
    putList(json, "properties", event.properties, propertyJson);
    put(json, "item", event.itemProperty, {});
    put(json, "value", event.valueProperty, {});
    put(json, "channel", event.channelProperty, {});
    put(json, "content", event.contentProperty, {});
    put(json, "rating_maximum", event.ratingMaximum, 5.0);
    return json;
}

Json identityJson(const IdentityMapping &identity)
{
    Json json{{"space", identity.space}, {"column", identity.column}};
    put(json, "remove_suffix", identity.removeSuffix, {});
    put(json, "calling_code", identity.callingCode, {});
    put(json, "pseudonymise", identity.pseudonymise, false);
    return json;
}

Json attributeJson(const AttributeMapping &a)
{
    Json json{{"column", a.column}};
    put(json, "name", a.name, {});
    putFormat(json, a.value);
    if (a.role != Role::None)
        json["role"] = nameOf(a.role);
    put(json, "personal", a.personal, false);
    put(json, "pseudonymise", a.pseudonymise, false);
    json["level"] = nameOf(a.level);
    if (a.halfLife)
        json["half_life"] = toText(*a.halfLife);
    put(json, "bands", a.bands, {});
    put(json, "validity_rule", a.validityRule, {});
    return json;
}

Json profileJson(const ProfileMapping &profile)
{
    if (profile.isNone)
        return "none";
    Json json = Json::object();
    putList(json, "identities", profile.identities, identityJson);
    putList(json, "attributes", profile.attributes, attributeJson);
    if (profile.recordedAt != TimeMapping{})
        json["recorded_at"] = timeJson(profile.recordedAt);
    return json;
}

Json consentJson(const ConsentMapping &consent)
{
    Json json{{"channel", consent.key.channel}, {"purpose", consent.key.purpose}};
    put(json, "column", consent.column, {});
    put(json, "given", consent.given, true);
    put(json, "true", consent.value.trueTexts, {});
    put(json, "false", consent.value.falseTexts, {});
    putList(json, "when", consent.when, conditionJson);
    if (consent.time != TimeMapping{})
        json["time"] = timeJson(consent.time);
    return json;
}

Json itemsJson(const ItemMapping &items)
{
    Json json{{"column", items.column}};
    putList(json, "attributes", items.attributes, propertyJson);
    putList(json, "tags", items.tags, [](const TagMapping &tag) {
        return Json{{"column", tag.column}, {"separator", tag.separator}};
    });
    return json;
}

Json fileJson(const FileFormat &file)
{
    Json json = Json::object();
    putChar(json, "delimiter", file.delimiter, 0);
    putChar(json, "quote", file.quote, '"');
    put(json, "header", file.hasHeader, true);
    if (file.encoding != Encoding::Detect)
        json["encoding"] = kWrittenEncodings[static_cast<std::size_t>(file.encoding)];
    if (file.kind != SourceKind::Detect)
        json["kind"] = kWrittenKinds[static_cast<std::size_t>(file.kind)];
    put(json, "table", file.table, {});
    return json;
}

} // namespace

Json toJson(const Mapping &mapping)
{
    Json json{{"format", "pathloom-mapping"},
              {"version", 1},
              {"currency", mapping.currency},
              {"zone", mapping.zone},
              {"profile", profileJson(mapping.profile)}};
    put(json, "name", mapping.name, {});
    put(json, "source", mapping.source, {});
    if (mapping.file != FileFormat{})
        json["file"] = fileJson(mapping.file);
    put(json, "missing", mapping.missing, {""});
    put(json, "key", mapping.key, {});
    putList(json, "events", mapping.events, eventJson);
    putList(json, "consents", mapping.consents, consentJson);
    if (mapping.items != ItemMapping{})
        json["items"] = itemsJson(mapping.items);
    putList(json, "lists", mapping.lists, [](const ListMapping &list) {
        Json out{{"name", list.name}};
        putList(out, "when", list.when, conditionJson);
        return out;
    });
    return json;
}

} // namespace pathloom
