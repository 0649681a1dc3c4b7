// SPDX-License-Identifier: Apache-2.0
// The JSON text form of mappings, strict in reading.
#include "engine/ingest/Mapping.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace pathloom {

namespace {

constexpr std::string_view kFormatName = "pathloom-mapping";
constexpr std::array<std::string_view, 4> kEncodings = {"detect", "utf-8", "utf-16", "latin-1"};
constexpr std::array<std::string_view, 4> kKinds = {"detect", "delimited", "json-lines", "sqlite"};
constexpr std::array<std::string_view, 3> kBandEnds = {"none", "low", "high"};
constexpr std::array<std::string_view, 8> kConditions = {
    "in", "not_in", "starts_with", "not_starts_with", "greater", "less", "present", "missing"};

// Reads members of one object, remembers the first error and which members were asked for.
class Members
{
public:
    Members(const Json &json, std::string where) : m_json(json), m_where(std::move(where))
    {
        if (!json.is_object())
            wrong("object", m_where);
    }
    const Json *find(const char *key)
    {
        m_asked.insert(key);
        const auto found = m_json.is_object() ? m_json.find(key) : m_json.end();
        return found == m_json.end() ? nullptr : &*found;
    }
    void text(const char *key, std::string &out)
    {
        if (const Json *value = find(key))
            value->is_string() ? void(out = value->get<std::string>()) : wrong("string", key);
    }
    void flag(const char *key, bool &out)
    {
        if (const Json *value = find(key))
            value->is_boolean() ? void(out = value->get<bool>()) : wrong("boolean", key);
    }
    void number(const char *key, double &out)
    {
        if (const Json *value = find(key))
            value->is_number() ? void(out = value->get<double>()) : wrong("number", key);
    }
    void character(const char *key, char &out)
    {
        std::string value = out == 0 ? std::string() : std::string(1, out);
        text(key, value);
        if (value.size() > 1)
            refuse(key, value);
        else
            out = value.empty() ? '\0' : value.front();
    }
    void texts(const char *key, std::vector<std::string> &out)
    {
        const Json *value = find(key);
        if (!value)
            return;
        if (!value->is_array())
            return wrong("array", key);
        out.clear();
        for (const Json &entry : *value)
            entry.is_string() ? out.push_back(entry.get<std::string>()) : wrong("string", key);
    }
    // A text that `parse` understands.
    template <typename T, typename Parse> void parsed(const char *key, T &out, Parse parse)
    {
        std::string value;
        text(key, value);
        if (value.empty())
            return;
        auto result = parse(value);
        result ? void(out = *result) : refuse(key, value);
    }
    // Reads each member of a list with its own Members.
    template <typename T, typename Read> void list(const char *key, std::vector<T> &out, Read read)
    {
        const Json *value = find(key);
        if (!value)
            return;
        if (!value->is_array())
            return wrong("array", key);
        for (std::size_t i = 0; i < value->size(); ++i)
            out.push_back(part<T>((*value)[i], fmt::format("{}.{}", key, i + 1), read));
    }
    template <typename T, typename Read> void object(const char *key, T &out, Read read)
    {
        if (const Json *value = find(key))
            out = part<T>(*value, key, read);
    }
    template <typename T, typename Read>
    T part(const Json &json, const std::string &name, Read read)
    {
        Members inner(json, m_where.empty() ? name : m_where + "." + name);
        T value = read(inner);
        if (const Status status = inner.finish(); !status && !m_error)
            m_error = status.error();
        return value;
    }
    void refuse(std::string_view key, const std::string &value)
    {
        keep({ErrorKind::BadInput,
              "ingest.mapping-value",
              {{"where", m_where}, {"key", std::string(key)}, {"value", value}},
              {}});
    }
    // The first error, else a member that nobody asked for.
    [[nodiscard]] Status finish() const
    {
        if (m_error)
            return tl::unexpected<Error>(*m_error);
        for (const auto &[key, value] : m_json.items()) {
            if (!m_asked.contains(key))
                return fail(ErrorKind::BadInput, "ingest.mapping-key",
                            {{"where", m_where}, {"key", key}});
        }
        return {};
    }

private:
    void wrong(std::string_view expected, const std::string &key)
    {
        Error error{ErrorKind::BadInput,
                    "json.type",
                    {{"key", key}, {"expected", std::string(expected)}},
                    {}};
        error.context.push_back({"ingest.reading-mapping", {{"where", m_where}}});
        keep(std::move(error));
    }
    void keep(Error error)
    {
        if (!m_error)
            m_error = std::move(error);
    }

    const Json &m_json;
    std::string m_where;
    std::set<std::string, std::less<>> m_asked;
    std::optional<Error> m_error;
};

// Finds an enumerator by its name.
template <typename T, std::size_t N> auto named(const std::array<std::string_view, N> &names)
{
    return [&names](const std::string &name) -> std::optional<T> {
        const auto at = std::find(names.begin(), names.end(), name);
        return at == names.end() ? std::nullopt : std::optional(static_cast<T>(at - names.begin()));
    };
}

void readValueFormat(Members &in, ValueFormat &value)
{
    in.parsed("type", value.type, valueTypeNamed);
    in.text("currency", value.currency);
    in.text("format", value.format);
    in.text("zone", value.zone);
    in.character("decimal", value.decimal);
    in.text("separator", value.separator);
    in.text("remove_prefix", value.removePrefix);
    in.text("remove_suffix", value.removeSuffix);
    in.texts("true", value.trueTexts);
    in.texts("false", value.falseTexts);
    in.texts("missing", value.missing);
    in.flag("lenient", value.lenient);
    in.parsed("bound", value.bound, named<BandEnd>(kBandEnds));
}

Condition readCondition(Members &in)
{
    Condition condition;
    in.text("column", condition.column);
    int operators = 0;
    for (std::size_t i = 0; i < kConditions.size(); ++i) {
        const char *key = kConditions[i].data();
        const Json *value = in.find(key);
        if (!value)
            continue;
        ++operators;
        condition.kind = static_cast<ConditionKind>(i);
        if (value->is_array())
            in.texts(key, condition.values);
        else if (value->is_string())
            condition.values = {value->get<std::string>()};
        else if (value->is_number())
            condition.values = {fmt::format("{}", value->get<double>())};
        else if (*value != Json(true))
            in.refuse(key, value->dump());
    }
    if (operators != 1)
        in.refuse("column", condition.column);
    return condition;
}

TimeMapping readTime(Members &in)
{
    TimeMapping time;
    in.text("column", time.column);
    in.text("format", time.format);
    in.text("zone", time.zone);
    in.parsed("instant", time.instant, parseInstant);
    in.parsed("offset", time.offset, parseDuration);
    in.parsed("spread", time.spread, parseDuration);
    return time;
}

PropertyMapping readProperty(Members &in)
{
    PropertyMapping p;
    in.text("column", p.column);
    p.name = p.column;
    in.text("name", p.name);
    in.text("value", p.constant);
    in.texts("product", p.product);
    readValueFormat(in, p.value);
    return p;
}

EventKind readKind(Members &in)
{
    EventKind kind;
    in.text("type", kind.type);
    in.parsed("role", kind.role, eventRoleNamed);
    return kind;
}

EventMapping readEvent(Members &in)
{
    EventMapping event;
    event.kind = readKind(in);
    in.text("type_column", event.typeColumn);
    if (const Json *kinds = in.find("kinds"); kinds && kinds->is_object()) {
        for (const auto &[text, json] : kinds->items())
            event.kinds[text] = in.part<EventKind>(json, "kinds." + text, readKind);
    }
    in.flag("keep_other_kinds", event.keepOtherKinds);
    in.list("when", event.when, readCondition);
    in.object("time", event.time, readTime);
    in.list("properties", event.properties, readProperty);
    in.text("item", event.itemProperty);
    in.text("value", event.valueProperty);
    in.text("channel", event.channelProperty);
    in.text("content", event.contentProperty);
    in.number("rating_maximum", event.ratingMaximum);
    return event;
}

IdentityMapping readIdentity(Members &in)
{
    IdentityMapping identity;
    in.text("space", identity.space);
    in.text("column", identity.column);
    in.text("remove_suffix", identity.removeSuffix);
    in.text("calling_code", identity.callingCode);
    in.flag("pseudonymise", identity.pseudonymise);
    return identity;
}

AttributeMapping readAttribute(Members &in)
{
    AttributeMapping a;
    in.text("column", a.column);
    in.text("name", a.name);
    readValueFormat(in, a.value);
    in.parsed("role", a.role, roleNamed);
    in.flag("personal", a.personal);
    in.flag("pseudonymise", a.pseudonymise);
    in.parsed("level", a.level, dataLevelNamed);
    in.parsed("half_life", a.halfLife, parseDuration);
    in.texts("bands", a.bands);
    in.text("validity_rule", a.validityRule);
    return a;
}

ProfileMapping readProfile(Members &in)
{
    ProfileMapping profile;
    in.list("identities", profile.identities, readIdentity);
    in.list("attributes", profile.attributes, readAttribute);
    in.object("recorded_at", profile.recordedAt, readTime);
    return profile;
}

ConsentMapping readConsent(Members &in)
{
    ConsentMapping consent;
    in.text("channel", consent.key.channel);
    in.text("purpose", consent.key.purpose);
    in.text("column", consent.column);
    in.flag("given", consent.given);
    in.texts("true", consent.value.trueTexts);
    in.texts("false", consent.value.falseTexts);
    in.list("when", consent.when, readCondition);
    in.object("time", consent.time, readTime);
    return consent;
}

ItemMapping readItems(Members &in)
{
    ItemMapping items;
    in.text("column", items.column);
    in.list("attributes", items.attributes, readProperty);
    in.list("tags", items.tags, [](Members &tag) {
        TagMapping out;
        tag.text("column", out.column);
        tag.text("separator", out.separator);
        return out;
    });
    return items;
}

FileFormat readFile(Members &in)
{
    FileFormat file;
    in.character("delimiter", file.delimiter);
    in.character("quote", file.quote);
    in.flag("header", file.hasHeader);
    in.parsed("encoding", file.encoding, named<Encoding>(kEncodings));
    in.parsed("kind", file.kind, named<SourceKind>(kKinds));
    in.text("table", file.table);
    return file;
}

Mapping readMembers(Members &in)
{
    Mapping mapping;
    std::string format;
    double version = 1;
    in.text("format", format);
    in.number("version", version);
    if (format != kFormatName)
        in.refuse("format", format);
    if (version != 1)
        in.refuse("version", fmt::format("{}", version));
    in.text("name", mapping.name);
    in.text("source", mapping.source);
    in.object("file", mapping.file, readFile);
    in.text("currency", mapping.currency);
    in.text("zone", mapping.zone);
    in.texts("missing", mapping.missing);
    in.texts("key", mapping.key);
    if (const Json *profile = in.find("profile"); profile && *profile == Json("none"))
        mapping.profile.isNone = true;
    else
        in.object("profile", mapping.profile, readProfile);
    in.list("events", mapping.events, readEvent);
    in.list("consents", mapping.consents, readConsent);
    in.object("items", mapping.items, readItems);
    in.list("lists", mapping.lists, [](Members &list) {
        ListMapping out;
        list.text("name", out.name);
        list.list("when", out.when, readCondition);
        return out;
    });
    return mapping;
}

} // namespace

Result<Mapping> mappingFromJson(const Json &json)
{
    Members top(json, "");
    Mapping mapping = readMembers(top);
    PATHLOOM_TRY(top.finish());
    return mapping;
}

Result<Mapping> readMapping(std::string_view text, std::string_view fileName)
{
    const auto json = parseJson(text, fileName);
    if (!json)
        return failWith(json.error());
    return mappingFromJson(*json);
}

} // namespace pathloom
