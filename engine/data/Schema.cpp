// SPDX-License-Identifier: Apache-2.0
// Lookup, text form and merging of schemas.
#include "engine/data/Schema.h"

#include <algorithm>

namespace pathloom {

namespace {

template <typename List, typename Predicate>
std::optional<std::size_t> indexWhere(const List &list, Predicate predicate)
{
    const auto found = std::find_if(list.begin(), list.end(), predicate);
    return found == list.end() ? std::nullopt
                               : std::optional(static_cast<std::size_t>(found - list.begin()));
}

void putText(Json &json, const char *key, const std::string &value)
{
    if (!value.empty())
        json[key] = value;
}

std::string optionalText(const Json &json, const char *key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Json attributeJson(const AttributeDef &a)
{
    Json json{{"name", a.name}, {"type", nameOf(a.type)}, {"level", nameOf(a.level)}};
    if (a.role != Role::None)
        json["role"] = nameOf(a.role);
    if (a.personal)
        json["personal"] = true;
    if (a.halfLife)
        json["half_life"] = toText(*a.halfLife);
    putText(json, "currency", a.currency);
    if (!a.bands.empty())
        json["bands"] = a.bands;
    putText(json, "validity_rule", a.validityRule);
    return json;
}

Json propertyJson(const PropertyDef &p)
{
    Json json{{"name", p.name}, {"type", nameOf(p.type)}};
    putText(json, "currency", p.currency);
    return json;
}

Json eventJson(const EventTypeDef &e)
{
    Json json{{"name", e.name}, {"role", nameOf(e.role)}, {"properties", Json::array()}};
    for (const PropertyDef &p : e.properties)
        json["properties"].push_back(propertyJson(p));
    putText(json, "item_property", e.itemProperty);
    putText(json, "value_property", e.valueProperty);
    putText(json, "channel_property", e.channelProperty);
    putText(json, "content_property", e.contentProperty);
    if (e.role == EventRole::Rating)
        json["rating_maximum"] = e.ratingMaximum;
    return json;
}

Result<PropertyDef> propertyFrom(const Json &json)
{
    PropertyDef p;
    const auto name = jsonString(json, "name");
    const auto typeName = jsonString(json, "type");
    if (!name || !typeName)
        return failWith(!name ? name.error() : typeName.error());
    const auto type = valueTypeNamed(*typeName);
    if (!type)
        return failWith(type.error(), "data.reading-property", {{"name", *name}});
    p.name = *name;
    p.type = *type;
    p.currency = optionalText(json, "currency");
    return p;
}

Result<std::vector<std::string>> bandsFrom(const Json &json)
{
    std::vector<std::string> bands;
    const auto found = json.find("bands");
    if (found == json.end())
        return bands;
    if (!found->is_array())
        return fail(ErrorKind::BadInput, "json.type", {{"key", "bands"}, {"expected", "array"}});
    for (const Json &band : *found) {
        if (!band.is_string())
            return fail(ErrorKind::BadInput, "json.type",
                        {{"key", "bands"}, {"expected", "string"}});
        bands.push_back(band.get<std::string>());
    }
    return bands;
}

Result<AttributeDef> attributeFrom(const Json &json)
{
    const auto basis = propertyFrom(json);
    if (!basis)
        return failWith(basis.error());
    AttributeDef a;
    a.name = basis->name;
    a.type = basis->type;
    a.currency = basis->currency;
    const auto level =
        json.contains("level") ? dataLevelNamed(optionalText(json, "level")) : a.level;
    const auto role = json.contains("role") ? roleNamed(optionalText(json, "role")) : a.role;
    const auto bands = bandsFrom(json);
    if (!level || !role || !bands)
        return failWith(!level  ? level.error()
                        : !role ? role.error()
                                : bands.error(),
                        "data.reading-attribute", {{"name", a.name}});
    a.level = *level;
    a.role = *role;
    a.bands = *bands;
    a.personal = json.value("personal", Json(false)) == Json(true);
    a.validityRule = optionalText(json, "validity_rule");
    if (json.contains("half_life")) {
        const auto halfLife = parseDuration(optionalText(json, "half_life"));
        if (!halfLife)
            return failWith(halfLife.error(), "data.reading-attribute", {{"name", a.name}});
        a.halfLife = *halfLife;
    }
    return a;
}

Result<EventTypeDef> eventFrom(const Json &json)
{
    EventTypeDef e;
    const auto name = jsonString(json, "name");
    if (!name)
        return failWith(name.error());
    e.name = *name;
    const auto role = json.contains("role") ? eventRoleNamed(optionalText(json, "role")) : e.role;
    if (!role)
        return failWith(role.error(), "data.reading-event", {{"name", e.name}});
    e.role = *role;
    for (const Json &entry : json.value("properties", Json::array())) {
        const auto property = propertyFrom(entry);
        if (!property)
            return failWith(property.error(), "data.reading-event", {{"name", e.name}});
        e.properties.push_back(*property);
    }
    e.itemProperty = optionalText(json, "item_property");
    e.valueProperty = optionalText(json, "value_property");
    e.channelProperty = optionalText(json, "channel_property");
    e.contentProperty = optionalText(json, "content_property");
    if (const auto maximum = jsonNumber(json, "rating_maximum"))
        e.ratingMaximum = *maximum;
    return e;
}

template <typename T, typename Read>
Status readList(const Json &json, const char *key, std::vector<T> &out, Read read)
{
    const auto found = json.find(key);
    if (found == json.end())
        return {};
    if (!found->is_array())
        return fail(ErrorKind::BadInput, "json.type", {{"key", key}, {"expected", "array"}});
    for (const Json &entry : *found) {
        if (!entry.is_object())
            return fail(ErrorKind::BadInput, "json.type", {{"key", key}, {"expected", "object"}});
        auto value = read(entry);
        if (!value)
            return failWith(value.error());
        out.push_back(std::move(*value));
    }
    return {};
}

tl::unexpected<Error> conflict(const std::string &name, std::string_view have,
                               std::string_view want)
{
    return fail(ErrorKind::BadInput, "data.schema-conflict",
                {{"name", name}, {"have", std::string(have)}, {"want", std::string(want)}});
}

// A property of the same name must have the same type and currency.
template <typename Def> Status agree(const Def &have, const Def &want, const std::string &name)
{
    if (have.type != want.type)
        return conflict(name, nameOf(have.type), nameOf(want.type));
    if (have.currency != want.currency)
        return conflict(name, "money " + have.currency, "money " + want.currency);
    return {};
}

Status mergeProperties(std::vector<PropertyDef> &base, const std::vector<PropertyDef> &other,
                       const std::string &owner)
{
    for (const PropertyDef &p : other) {
        const auto at = indexWhere(base, [&](const PropertyDef &b) { return b.name == p.name; });
        if (!at)
            base.push_back(p);
        else
            PATHLOOM_TRY(agree(base[*at], p, owner + p.name));
    }
    return {};
}

void fill(std::string &base, const std::string &other)
{
    if (base.empty())
        base = other;
}

Status mergeEvent(EventTypeDef &base, const EventTypeDef &other)
{
    PATHLOOM_TRY(mergeProperties(base.properties, other.properties, base.name + "."));
    if (base.role == EventRole::Other)
        base.role = other.role;
    fill(base.itemProperty, other.itemProperty);
    fill(base.valueProperty, other.valueProperty);
    fill(base.channelProperty, other.channelProperty);
    fill(base.contentProperty, other.contentProperty);
    return {};
}

Status mergeAttribute(AttributeDef &base, const AttributeDef &other)
{
    PATHLOOM_TRY(agree(base, other, base.name));
    if (base.role == Role::None)
        base.role = other.role;
    base.personal = base.personal || other.personal;
    if (!base.halfLife)
        base.halfLife = other.halfLife;
    if (base.bands.empty())
        base.bands = other.bands;
    fill(base.validityRule, other.validityRule);
    return {};
}

} // namespace

std::optional<std::size_t> Schema::attributeIndex(std::string_view name) const
{
    return indexWhere(attributes, [&](const AttributeDef &a) { return a.name == name; });
}

std::optional<std::size_t> Schema::attributeWithRole(Role role) const
{
    return indexWhere(attributes, [&](const AttributeDef &a) { return a.role == role; });
}

std::optional<std::size_t> Schema::eventIndex(std::string_view name) const
{
    return indexWhere(events, [&](const EventTypeDef &e) { return e.name == name; });
}

std::optional<std::size_t> Schema::consentIndex(const ConsentKey &key) const
{
    return indexWhere(consents, [&](const ConsentKey &k) { return k == key; });
}

Json toJson(const Schema &schema)
{
    Json json{{"attributes", Json::array()}, {"events", Json::array()},
              {"consents", Json::array()},   {"items", Json::array()},
              {"currency", schema.currency}, {"zone", schema.zone}};
    for (const AttributeDef &a : schema.attributes)
        json["attributes"].push_back(attributeJson(a));
    for (const EventTypeDef &e : schema.events)
        json["events"].push_back(eventJson(e));
    for (const ConsentKey &key : schema.consents)
        json["consents"].push_back({{"channel", key.channel}, {"purpose", key.purpose}});
    for (const PropertyDef &p : schema.itemAttributes)
        json["items"].push_back(propertyJson(p));
    return json;
}

Result<Schema> schemaFromJson(const Json &json)
{
    if (!json.is_object())
        return fail(ErrorKind::BadInput, "json.type", {{"key", "schema"}, {"expected", "object"}});
    Schema schema;
    PATHLOOM_TRY(readList(json, "attributes", schema.attributes, attributeFrom));
    PATHLOOM_TRY(readList(json, "events", schema.events, eventFrom));
    PATHLOOM_TRY(readList(json, "items", schema.itemAttributes, propertyFrom));
    PATHLOOM_TRY(
        readList(json, "consents", schema.consents, [](const Json &entry) -> Result<ConsentKey> {
            const auto channel = jsonString(entry, "channel");
            const auto purpose = jsonString(entry, "purpose");
            if (!channel || !purpose)
                return failWith(!channel ? channel.error() : purpose.error());
            return ConsentKey{*channel, *purpose};
        }));
    if (json.contains("currency"))
        schema.currency = optionalText(json, "currency");
    if (json.contains("zone"))
        schema.zone = optionalText(json, "zone");
    return schema;
}

Result<Schema> mergeSchemas(const Schema &base, const Schema &other)
{
    Schema merged = base;
    for (const AttributeDef &a : other.attributes) {
        if (const auto at = merged.attributeIndex(a.name))
            PATHLOOM_TRY(mergeAttribute(merged.attributes[*at], a));
        else
            merged.attributes.push_back(a);
    }
    for (const EventTypeDef &e : other.events) {
        if (const auto at = merged.eventIndex(e.name))
            PATHLOOM_TRY(mergeEvent(merged.events[*at], e));
        else
            merged.events.push_back(e);
    }
    for (const ConsentKey &key : other.consents) {
        if (!merged.consentIndex(key))
            merged.consents.push_back(key);
    }
    PATHLOOM_TRY(mergeProperties(merged.itemAttributes, other.itemAttributes, "item."));
    return merged;
}

} // namespace pathloom
