// SPDX-License-Identifier: Apache-2.0
// Writes and reads values of step fields.
#include "engine/store/TextFields.h"

namespace pathloom::text {

namespace {

// The type that a JSON value without a tag is read as.
enum class Bare { Plain, Duration, Money, Time, Instant, Rule };

Bare bareOf(const FieldSpec *spec)
{
    if (!spec)
        return Bare::Plain;
    switch (spec->type) {
    case FieldType::Duration:
        return Bare::Duration;
    case FieldType::Money:
        return Bare::Money;
    case FieldType::TimeOfDay:
        return Bare::Time;
    case FieldType::Instant:
        return Bare::Instant;
    case FieldType::Rule:
        return Bare::Rule;
    default:
        return Bare::Plain;
    }
}

const FieldSpec *specFor(std::span<const FieldSpec> specs, std::string_view key)
{
    for (const FieldSpec &spec : specs) {
        if (spec.key == key)
            return &spec;
    }
    return nullptr;
}

std::span<const FieldSpec> recordOf(const FieldSpec *spec)
{
    return spec ? std::span<const FieldSpec>(spec->record) : std::span<const FieldSpec>();
}

struct ValueWriter {
    const FieldSpec *spec;
    Bare bare;
    Extent extent;

    [[nodiscard]] Json as(Bare mine, const char *tag, Json value) const
    {
        return bare == mine ? value : Json{{"type", tag}, {"value", std::move(value)}};
    }
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(bool value) const { return value; }
    Json operator()(double value) const { return value; }
    Json operator()(const std::string &value) const
    {
        const bool plain = bare == Bare::Plain || bare == Bare::Money;
        return plain ? Json(value) : Json{{"type", "text"}, {"value", value}};
    }
    Json operator()(Duration value) const { return as(Bare::Duration, "duration", toText(value)); }
    Json operator()(const Money &value) const
    {
        return as(Bare::Money, "money", Codec<Money>::write(value, extent));
    }
    Json operator()(CivilTime value) const { return as(Bare::Time, "time", toText(value)); }
    Json operator()(Instant value) const { return as(Bare::Instant, "instant", toText(value)); }
    Json operator()(const ExprPtr &value) const
    {
        Json json = ruleToJson(value, extent);
        return bare == Bare::Rule && json.is_string() ? json : Json{{"type", "rule"}, {"value", json}};
    }
    Json operator()(const std::vector<FieldMap> &records) const
    {
        Json json = Json::array();
        for (const FieldMap &record : records)
            json.push_back(fieldsToJson(record, recordOf(spec), extent));
        return json;
    }
};

template <typename T>
Status readAs(const Json &json, FieldValue &out)
{
    T value{};
    PATHLOOM_TRY(Codec<T>::read(json, value));
    out = FieldValue(std::move(value));
    return {};
}

Status readTagged(const Json &json, FieldValue &out)
{
    const auto tag = json.find("type");
    const auto value = json.find("value");
    if (tag == json.end() || value == json.end() || !tag->is_string())
        return wrongType("typed value");
    const std::string &type = tag->get_ref<const std::string &>();
    if (type == "text")
        return readAs<std::string>(*value, out);
    if (type == "duration")
        return readAs<Duration>(*value, out);
    if (type == "money")
        return readAs<Money>(*value, out);
    if (type == "time")
        return readAs<CivilTime>(*value, out);
    if (type == "instant")
        return readAs<Instant>(*value, out);
    if (type == "rule")
        return readAs<ExprPtr>(*value, out);
    return fail(ErrorKind::BadInput, "text.choice", {{"value", type}});
}

Status readBareText(const Json &json, Bare bare, FieldValue &out)
{
    switch (bare) {
    case Bare::Duration:
        return readAs<Duration>(json, out);
    case Bare::Time:
        return readAs<CivilTime>(json, out);
    case Bare::Instant:
        return readAs<Instant>(json, out);
    case Bare::Rule:
        return readAs<ExprPtr>(json, out);
    default:
        return readAs<std::string>(json, out);
    }
}

Status readRecords(const Json &json, const FieldSpec *spec, FieldValue &out)
{
    std::vector<FieldMap> records;
    for (const Json &entry : json) {
        if (auto outcome = fieldsFromJson(entry, recordOf(spec), records.emplace_back()); !outcome)
            return failWith(std::move(outcome).error(), "text.entry",
                            {{"index", std::to_string(records.size())}});
    }
    out = FieldValue(std::move(records));
    return {};
}

Status readValue(const Json &json, const FieldSpec *spec, FieldValue &out)
{
    const Bare bare = bareOf(spec);
    if (json.is_null()) {
        out = FieldValue();
        return {};
    }
    if (json.is_boolean())
        return readAs<bool>(json, out);
    if (json.is_number())
        return readAs<double>(json, out);
    if (json.is_string())
        return readBareText(json, bare, out);
    if (json.is_array())
        return readRecords(json, spec, out);
    return bare == Bare::Money && !json.contains("type") ? readAs<Money>(json, out) : readTagged(json, out);
}

} // namespace

Json fieldsToJson(const FieldMap &fields, std::span<const FieldSpec> specs, Extent extent)
{
    Json json = Json::object();
    for (const auto &[key, value] : fields) {
        const FieldSpec *spec = specFor(specs, key);
        json[key] = std::visit(ValueWriter{spec, bareOf(spec), extent}, value.data);
    }
    return json;
}

Status fieldsFromJson(const Json &json, std::span<const FieldSpec> specs, FieldMap &fields)
{
    if (!json.is_object())
        return wrongType("object");
    fields.clear();
    for (const auto &[key, value] : json.items()) {
        if (auto outcome = readValue(value, specFor(specs, key), fields[key]); !outcome)
            return failWith(std::move(outcome).error(), "text.field", {{"key", key}});
    }
    return {};
}

} // namespace pathloom::text
