// SPDX-License-Identifier: Apache-2.0
// What a mapping reads, whether it makes sense, and which schema it leads to.
#include "engine/ingest/Mapping.h"

#include "engine/ingest/DatePattern.h"
#include "engine/ingest/FieldReader.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace pathloom {

namespace {

using Names = std::set<std::string>;

void addName(Names &names, const std::string &column)
{
    if (!column.empty())
        names.insert(column);
}

void addConditions(Names &names, const std::vector<Condition> &conditions)
{
    for (const Condition &condition : conditions)
        addName(names, condition.column);
}

void addProperties(Names &names, const std::vector<PropertyMapping> &properties)
{
    for (const PropertyMapping &p : properties) {
        addName(names, p.column);
        names.insert(p.product.begin(), p.product.end());
    }
}

tl::unexpected<Error> badValue(const std::string &where, std::string_view key,
                               const std::string &value)
{
    return fail(ErrorKind::BadInput, "ingest.mapping-value",
                {{"where", where}, {"key", std::string(key)}, {"value", value}});
}

Status checkFormat(const Mapping &mapping, const ValueFormat &format, const std::string &where)
{
    const auto reader =
        FieldReader::make(format, {mapping.currency, mapping.zone, mapping.missing});
    if (!reader)
        return failWith(reader.error(), "ingest.reading-mapping", {{"where", where}});
    return {};
}

Status checkTime(const Mapping &mapping, const TimeMapping &time, const std::string &where)
{
    if (!time.column.empty() && time.instant)
        return badValue(where, "instant", toText(*time.instant));
    ValueFormat format{ValueType::DateTime};
    format.format = time.format;
    format.zone = time.zone;
    return checkFormat(mapping, format, where);
}

Status checkConditions(const std::vector<Condition> &conditions, const std::string &where)
{
    for (const Condition &c : conditions) {
        double number = 0;
        const bool isNumeric = c.kind == ConditionKind::Greater || c.kind == ConditionKind::Less;
        if (c.column.empty())
            return badValue(where, "when", "");
        if (isNumeric && (c.values.size() != 1 || !readNumber(c.values.front(), '.', number)))
            return badValue(where, "when", c.values.empty() ? "" : c.values.front());
    }
    return {};
}

Status checkProperties(const Mapping &mapping, const std::vector<PropertyMapping> &properties,
                       const std::string &where)
{
    Names seen;
    for (const PropertyMapping &p : properties) {
        const std::string here = where + "." + p.name;
        const int sources = !p.column.empty() + !p.constant.empty() + !p.product.empty();
        const bool isNumeric =
            p.value.type == ValueType::Number || p.value.type == ValueType::Money;
        if (p.name.empty() || !seen.insert(p.name).second)
            return badValue(where, "name", p.name);
        if (sources != 1)
            return badValue(here, "column", p.column);
        if (!p.product.empty() && (p.product.size() != 2 || !isNumeric))
            return badValue(here, "product", fmt::format("{}", fmt::join(p.product, ", ")));
        PATHLOOM_TRY(checkFormat(mapping, p.value, here));
    }
    return {};
}

Status checkNamed(const EventMapping &event, std::string_view key, const std::string &property,
                  const std::string &where)
{
    const auto has = [&](const PropertyMapping &p) { return p.name == property; };
    if (!property.empty() && std::none_of(event.properties.begin(), event.properties.end(), has))
        return badValue(where, key, property);
    return {};
}

Status checkEvent(const Mapping &mapping, const EventMapping &event, const std::string &where)
{
    if (event.kind.type.empty() && event.typeColumn.empty())
        return badValue(where, "type", "");
    if (!event.time.isSet())
        return badValue(where, "time", "");
    PATHLOOM_TRY(checkTime(mapping, event.time, where + ".time"));
    PATHLOOM_TRY(checkConditions(event.when, where));
    PATHLOOM_TRY(checkProperties(mapping, event.properties, where));
    PATHLOOM_TRY(checkNamed(event, "item", event.itemProperty, where));
    PATHLOOM_TRY(checkNamed(event, "value", event.valueProperty, where));
    PATHLOOM_TRY(checkNamed(event, "channel", event.channelProperty, where));
    return checkNamed(event, "content", event.contentProperty, where);
}

Status checkProfile(const Mapping &mapping)
{
    Names seen;
    for (const IdentityMapping &identity : mapping.profile.identities) {
        const std::string &space = identity.space;
        const bool known = space == "id" || space == "email" || space == "phone" ||
                           (space.compare(0, 9, "external:") == 0 && space.size() > 9);
        if (!known || identity.column.empty() || !seen.insert("=" + space).second)
            return badValue("profile.identities", "space", space);
    }
    for (const AttributeMapping &a : mapping.profile.attributes) {
        const std::string &name = a.name.empty() ? a.column : a.name;
        const std::string where = "profile.attributes." + name;
        if (a.column.empty() || !seen.insert(name).second)
            return badValue("profile.attributes", "column", a.column);
        if (a.pseudonymise && a.value.type != ValueType::String)
            return badValue(where, "pseudonymise", std::string(nameOf(a.value.type)));
        PATHLOOM_TRY(checkFormat(mapping, a.value, where));
    }
    return checkTime(mapping, mapping.profile.recordedAt, "profile.recorded_at");
}

Status checkParts(const Mapping &mapping)
{
    PATHLOOM_TRY(checkProfile(mapping));
    for (std::size_t i = 0; i < mapping.events.size(); ++i)
        PATHLOOM_TRY(checkEvent(mapping, mapping.events[i], fmt::format("events.{}", i + 1)));
    for (const ConsentMapping &consent : mapping.consents) {
        const std::string where = "consents." + consent.key.channel;
        if (consent.key.channel.empty() || consent.key.purpose.empty())
            return badValue("consents", "channel", consent.key.channel);
        PATHLOOM_TRY(checkFormat(mapping, consent.value, where));
        PATHLOOM_TRY(checkTime(mapping, consent.time, where));
        PATHLOOM_TRY(checkConditions(consent.when, where));
    }
    PATHLOOM_TRY(checkProperties(mapping, mapping.items.attributes, "items"));
    for (const ListMapping &list : mapping.lists) {
        if (list.name.empty())
            return badValue("lists", "name", "");
        PATHLOOM_TRY(checkConditions(list.when, "lists." + list.name));
    }
    const bool needsProfiles =
        !mapping.events.empty() || !mapping.consents.empty() || !mapping.lists.empty();
    if (mapping.profile.isNone && needsProfiles)
        return badValue("profile", "profile", "none");
    return {};
}

std::vector<PropertyDef> definitionsOf(const std::vector<PropertyMapping> &properties,
                                       const Mapping &mapping)
{
    std::vector<PropertyDef> out;
    for (const PropertyMapping &p : properties) {
        PropertyDef &def = out.emplace_back();
        def.name = p.name;
        def.type = p.value.type;
        if (def.type == ValueType::Money)
            def.currency = p.value.currency.empty() ? mapping.currency : p.value.currency;
    }
    return out;
}

AttributeDef definitionOf(const AttributeMapping &a, const Mapping &mapping)
{
    AttributeDef def;
    def.name = a.name.empty() ? a.column : a.name;
    def.type = a.value.type;
    def.role = a.role;
    def.personal = a.personal;
    def.level = a.level;
    def.halfLife = a.halfLife;
    if (def.type == ValueType::Money)
        def.currency = a.value.currency.empty() ? mapping.currency : a.value.currency;
    def.bands = a.bands;
    def.validityRule = a.validityRule;
    return def;
}

} // namespace

std::vector<std::string> columnsOf(const Mapping &mapping)
{
    Names names(mapping.key.begin(), mapping.key.end());
    for (const IdentityMapping &identity : mapping.profile.identities)
        addName(names, identity.column);
    for (const AttributeMapping &a : mapping.profile.attributes)
        addName(names, a.column);
    addName(names, mapping.profile.recordedAt.column);
    for (const EventMapping &event : mapping.events) {
        addName(names, event.typeColumn);
        addName(names, event.time.column);
        addConditions(names, event.when);
        addProperties(names, event.properties);
    }
    for (const ConsentMapping &consent : mapping.consents) {
        addName(names, consent.column);
        addName(names, consent.time.column);
        addConditions(names, consent.when);
    }
    addName(names, mapping.items.column);
    addProperties(names, mapping.items.attributes);
    for (const TagMapping &tag : mapping.items.tags)
        addName(names, tag.column);
    for (const ListMapping &list : mapping.lists)
        addConditions(names, list.when);
    return {names.begin(), names.end()};
}

Status validateMapping(const Mapping &mapping, std::span<const std::string> columns)
{
    for (const std::string &column : columnsOf(mapping)) {
        if (std::find(columns.begin(), columns.end(), column) == columns.end())
            return fail(
                ErrorKind::BadInput, "ingest.column-missing",
                {{"column", column}, {"columns", fmt::format("{}", fmt::join(columns, ", "))}});
    }
    return checkParts(mapping);
}

Schema schemaOf(const Mapping &mapping)
{
    Schema schema;
    schema.currency = mapping.currency;
    schema.zone = mapping.zone;
    for (const AttributeMapping &a : mapping.profile.attributes)
        schema.attributes.push_back(definitionOf(a, mapping));
    for (const EventMapping &event : mapping.events) {
        std::vector<EventKind> kinds = {event.kind};
        if (!event.typeColumn.empty()) {
            kinds.clear();
            for (const auto &[text, kind] : event.kinds)
                kinds.push_back(kind);
        }
        for (const EventKind &kind : kinds) {
            EventTypeDef def{kind.type,
                             kind.role,
                             definitionsOf(event.properties, mapping),
                             event.itemProperty,
                             event.valueProperty,
                             event.channelProperty,
                             event.contentProperty,
                             event.ratingMaximum};
            Schema one;
            one.events.push_back(std::move(def));
            // Two mappings of one type add up; disagreeing ones are found when the batch is merged.
            if (auto merged = mergeSchemas(schema, one))
                schema = std::move(*merged);
        }
    }
    for (const ConsentMapping &consent : mapping.consents) {
        if (!schema.consentIndex(consent.key))
            schema.consents.push_back(consent.key);
    }
    schema.itemAttributes = definitionsOf(mapping.items.attributes, mapping);
    return schema;
}

} // namespace pathloom
