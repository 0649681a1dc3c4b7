// SPDX-License-Identifier: Apache-2.0
// Reads a profile from JSON against a schema.
#include "engine/package/JsonProfile.h"

#include "engine/base/Id.h"

namespace pathloom {

namespace {

tl::unexpected<Error> wrong(std::string_view expected)
{
    return fail(ErrorKind::BadInput, "package.value", {{"expected", std::string(expected)}});
}

tl::unexpected<Error> inField(Error error, std::string field)
{
    error.kind = ErrorKind::BadInput;
    return failWith(std::move(error), "package.profile", {{"field", std::move(field)}});
}

template <typename Parse>
Result<Value> parsed(const Json &json, std::string_view expected, Parse parse)
{
    if (!json.is_string())
        return wrong(expected);
    auto value = parse(json.get_ref<const std::string &>());
    if (!value)
        return failWith(std::move(value).error());
    return Value(*value);
}

Result<Value> moneyFrom(const Json &json, const std::string &currency)
{
    if (json.is_number_integer())
        return Value(Money{json.get<std::int64_t>(), currency});
    const auto minor = json.is_object() ? json.find("minor") : json.end();
    if (minor == json.end() || !minor->is_number_integer())
        return wrong("money");
    const auto named = jsonString(json, "currency");
    return Value(Money{minor->get<std::int64_t>(), named ? *named : currency});
}

Result<Value> listFrom(const Json &json)
{
    std::vector<std::string> list;
    if (!json.is_array())
        return wrong("list");
    for (const Json &entry : json) {
        if (!entry.is_string())
            return wrong("list");
        list.push_back(entry.get<std::string>());
    }
    return Value(std::move(list));
}

// Values of a decision's context have no schema: their JSON type tells theirs.
Value contextValue(const Json &json)
{
    if (json.is_boolean())
        return json.get<bool>();
    if (json.is_number())
        return json.get<double>();
    if (json.is_array()) {
        const auto list = listFrom(json);
        return list ? *list : Value();
    }
    if (!json.is_string())
        return {};
    const auto &text = json.get_ref<const std::string &>();
    if (text.size() == 10) {
        if (const auto date = parseDate(text))
            return *date;
    }
    if (text.size() > 10 && text[4] == '-' && text.back() == 'Z') {
        if (const auto instant = parseInstant(text))
            return *instant;
    }
    return text;
}

Result<Instant> instantIn(const Json &json, const char *key)
{
    const auto text = jsonString(json, key);
    if (!text)
        return failWith(text.error());
    return parseInstant(*text);
}

const Json &member(const Json &json, const char *key)
{
    static const Json none;
    const auto found = json.find(key);
    return found == json.end() ? none : *found;
}

} // namespace

Json valueToJson(const Value &value)
{
    struct Writer {
        Json operator()(std::monostate) const { return nullptr; }
        Json operator()(bool v) const { return v; }
        Json operator()(double v) const { return v; }
        Json operator()(const Money &v) const
        {
            return v.currency.empty() ? Json(v.minor) : Json{{"minor", v.minor}, {"currency", v.currency}};
        }
        Json operator()(const std::string &v) const { return v; }
        Json operator()(CivilDate v) const { return toText(v); }
        Json operator()(Instant v) const { return toText(v); }
        Json operator()(Duration v) const { return toText(v); }
        Json operator()(const std::vector<std::string> &v) const { return v; }
    };
    return std::visit(Writer{}, value);
}

Result<Value> valueFromJson(const Json &json, ValueType type, const std::string &currency)
{
    if (json.is_null())
        return Value();
    switch (type) {
    case ValueType::Boolean:
        return json.is_boolean() ? Result<Value>(json.get<bool>()) : wrong("boolean");
    case ValueType::Number:
        return json.is_number() ? Result<Value>(json.get<double>()) : wrong("number");
    case ValueType::Money:
        return moneyFrom(json, currency);
    case ValueType::String:
        return json.is_string() ? Result<Value>(json.get<std::string>()) : wrong("string");
    case ValueType::Date:
        return parsed(json, "date", parseDate);
    case ValueType::DateTime:
        return parsed(json, "date-time", parseInstant);
    case ValueType::Duration:
        return parsed(json, "duration", parseDuration);
    case ValueType::List:
        return listFrom(json);
    }
    return wrong("value");
}

Result<JsonProfile> JsonProfile::read(const Json &json, const Schema &schema)
{
    const auto id = jsonString(json, "id");
    if (!id || id->empty())
        return fail(ErrorKind::BadInput, "package.profile", {{"field", "id"}});
    JsonProfile profile;
    profile.m_id = *id;
    profile.m_hash = stableHash(*id);
    const Json &attributes = member(json, "attributes");
    for (const AttributeDef &def : schema.attributes) {
        const Json &given = attributes.is_object() ? member(attributes, def.name.c_str()) : attributes;
        auto value = valueFromJson(given, def.type, def.currency);
        if (!value)
            return inField(std::move(value).error(), def.name);
        profile.m_attributes.push_back(std::move(*value));
    }
    PATHLOOM_TRY(profile.readEvents(member(json, "events"), schema));
    PATHLOOM_TRY(profile.readConsents(member(json, "consents"), schema));
    for (const Json &list : member(json, "lists"))
        profile.m_lists.insert(list.is_string() ? list.get<std::string>() : std::string());
    for (const auto &[name, truth] : member(json, "segments").items())
        profile.m_stated[name] = truth.is_boolean() ? truthOf(truth.get<bool>()) : Truth::Unknown;
    for (const auto &[name, value] : member(json, "context").items())
        profile.m_context[name] = contextValue(value);
    if (json.contains("now")) {
        const auto now = instantIn(json, "now");
        if (!now)
            return inField(now.error(), "now");
        profile.m_now = *now;
    }
    // As in a snapshot: a profile without a valid zone of its own has the project's.
    std::string zoneName = schema.zone;
    if (const auto index = schema.attributeWithRole(Role::TimeZone)) {
        if (const auto *own = std::get_if<std::string>(&profile.m_attributes[*index]))
            zoneName = *own;
    }
    auto zone = Zone::find(zoneName);
    if (!zone)
        zone = Zone::find(schema.zone);
    profile.m_zone = zone ? *zone : Zone();
    return profile;
}

Status JsonProfile::readEvents(const Json &json, const Schema &schema)
{
    m_events.resize(schema.events.size());
    for (const Json &entry : json) {
        const auto type = jsonString(entry, "type");
        const auto at = instantIn(entry, "at");
        if (!type || !at)
            return inField(!type ? type.error() : at.error(), "events");
        const auto index = schema.eventIndex(*type);
        if (!index)
            continue;
        const Json &given = member(entry, "properties");
        Event event{*at, {}};
        for (const PropertyDef &def : schema.events[*index].properties) {
            auto value = valueFromJson(given.is_object() ? member(given, def.name.c_str()) : Json(), def.type,
                                       def.currency);
            if (!value)
                return inField(std::move(value).error(), *type + "." + def.name);
            event.properties.push_back(std::move(*value));
        }
        m_events[*index].push_back(std::move(event));
    }
    for (auto &events : m_events)
        std::stable_sort(events.begin(), events.end(), [](const Event &a, const Event &b) { return a.at < b.at; });
    return {};
}

Status JsonProfile::readConsents(const Json &json, const Schema &schema)
{
    m_consents.resize(schema.consents.size());
    for (const Json &entry : json) {
        const auto channel = jsonString(entry, "channel");
        const auto purpose = jsonString(entry, "purpose");
        const auto at = instantIn(entry, "at");
        const auto given = jsonBool(entry, "given");
        if (!channel || !purpose || !at || !given)
            return fail(ErrorKind::BadInput, "package.profile", {{"field", "consents"}});
        if (const auto index = schema.consentIndex({*channel, *purpose}))
            m_consents[*index].push_back({*at, *given});
    }
    for (auto &list : m_consents)
        std::stable_sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    return {};
}

Truth JsonProfile::consentAt(std::size_t consent, Instant at) const
{
    Truth truth = Truth::Unknown;
    for (const Consent &entry : m_consents[consent]) {
        if (entry.at <= at)
            truth = truthOf(entry.given);
    }
    return truth;
}

Truth JsonProfile::inSegment(std::string_view name) const
{
    const auto stated = m_stated.find(name);
    if (stated != m_stated.end())
        return stated->second;
    return m_segments ? m_segments(name, *this) : Truth::Unknown;
}

Truth JsonProfile::inList(std::string_view name) const
{
    return truthOf(m_lists.contains(name));
}

Value JsonProfile::context(std::string_view name) const
{
    const auto found = m_context.find(name);
    return found == m_context.end() ? Value() : found->second;
}

} // namespace pathloom
