// SPDX-License-Identifier: Apache-2.0
// Objects, experiments and calendar as canonical JSON.
#include "engine/package/Entries.h"

#include "engine/store/TextForm.h"

namespace pathloom {

namespace {

std::string fileName(std::string_view folder, const std::string &id)
{
    std::string name = std::string(folder) + "/";
    for (const char c : id) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
            || c == '_' || (c == '.' && name.back() != '/');
        name += isPlain ? std::string(1, c) : fmt::format("%{:02x}", static_cast<unsigned char>(c));
    }
    return name + ".json";
}

template <typename T>
FieldValue const *member(const FieldMap &record, std::string_view key)
{
    const auto found = record.find(key);
    return found != record.end() && std::holds_alternative<T>(found->second.data) ? &found->second : nullptr;
}

Json armsJson(const std::vector<FieldMap> &records)
{
    Json arms = Json::array();
    for (const FieldMap &record : records) {
        const auto *key = member<std::string>(record, "key");
        const auto *share = member<double>(record, "share");
        arms.push_back({{"key", key ? std::get<std::string>(key->data) : ""},
                        {"share", share ? std::get<double>(share->data) : 0.5}});
    }
    return arms;
}

// Production puts a profile into an arm by these keys alone.
Json experimentsJson(const Document &document)
{
    Json splits = Json::array();
    Json holdouts = Json::array();
    for (const auto &[id, journey] : document.journeys) {
        const Holdout &holdout = journey->settings.holdout;
        if (holdout.share > 0)
            holdouts.push_back({{"journey", id.text()},
                                {"salt", holdout.key.empty() ? id.text() : holdout.key},
                                {"share", holdout.share}});
        for (const auto &[stepId, step] : journey->graph.steps) {
            if (step->kind != StepKind::RandomSplit)
                continue;
            const std::string key = textField(*step, "experimentKey");
            splits.push_back({{"journey", id.text()},
                              {"step", stepId.text()},
                              {"salt", key.empty() ? id.text() + "/" + stepId.text() : key},
                              {"sticky", boolField(*step, "sticky")},
                              {"arms", armsJson(recordsField(*step, "arms"))}});
        }
    }
    return {{"assignment",
             {{"hash", "fnv1a-64 of UTF-8, finalised by murmur3 fmix64"},
              {"combine", "x = a ^ (b + 0x9e3779b97f4a7c15 + (a << 6) + (a >> 2)), finalised by splitmix64"},
              {"bucket", "(combine(hash(salt), hash(profile id)) >> 11) * 2^-53"}}},
            {"splits", std::move(splits)},
            {"holdouts", std::move(holdouts)}};
}

Json calendarJson(const Document &document, const Schema &schema)
{
    const Json settings = toJson(document.settings);
    Json calendar{{"zone", document.settings.zone},
                  {"data_zone", schema.zone},
                  {"caps", settings.value("caps", Json::array())},
                  {"quiet_hours", settings.value("quiet_hours", Json::array())},
                  {"journeys", Json::object()}};
    for (const auto &[id, journey] : document.journeys) {
        const Json own = toJson(*journey)["settings"];
        for (const char *key : {"caps", "quiet_hours"}) {
            if (own.contains(key))
                calendar["journeys"][id.text()][key] = own[key];
        }
    }
    return calendar;
}

// Members of `given` that `known` lacks, at any depth; null where there are none.
Json unknownMembers(const Json &given, const Json &known)
{
    Json out;
    if (given.is_object() && known.is_object()) {
        for (const auto &[key, value] : given.items()) {
            const auto found = known.find(key);
            Json extra = found == known.end() ? value : unknownMembers(value, *found);
            if (found == known.end() || !extra.is_null())
                out[key] = std::move(extra);
        }
    } else if (given.is_array() && known.is_array()) {
        for (std::size_t i = 0; i < std::min(given.size(), known.size()); ++i) {
            Json extra = unknownMembers(given[i], known[i]);
            if (!extra.is_null())
                out[std::to_string(i)] = std::move(extra);
        }
    }
    return out;
}

// A member of both is one that deeper down holds an unknown one; an array counts its places.
void putBack(Json &json, const Json &unknown)
{
    for (const auto &[key, value] : unknown.items()) {
        if (json.is_array()) {
            const std::size_t i = std::stoul(key);
            if (i < json.size())
                putBack(json[i], value);
        } else if (json.is_object() && !json.contains(key)) {
            json[key] = value;
        } else if (json.is_object() && value.is_object()) {
            putBack(json[key], value);
        }
    }
}

std::map<std::string, Json> definitionJson(const Document &document, const Schema &schema)
{
    std::map<std::string, Json> files;
    files["schema.json"] = toJson(schema);
    files["settings.json"] = toJson(document.settings);
    files["experiments.json"] = experimentsJson(document);
    files["calendar.json"] = calendarJson(document, schema);
    const auto add = [&](const char *folder, const auto &objects) {
        for (const auto &[id, object] : objects)
            files[fileName(folder, id.text())] = toJson(*object);
    };
    add("journeys", document.journeys);
    add("segments", document.segments);
    add("offers", document.offers);
    add("content", document.contents);
    add("policies", document.policies);
    return files;
}

void put(Document &document, DocumentObject object)
{
    const auto keep = [](auto &map, auto made) {
        const auto id = made.id;
        map[id] = std::make_shared<const decltype(made)>(std::move(made));
    };
    if (auto *journey = std::get_if<Journey>(&object))
        keep(document.journeys, std::move(*journey));
    else if (auto *segment = std::get_if<Segment>(&object))
        keep(document.segments, std::move(*segment));
    else if (auto *offer = std::get_if<Offer>(&object))
        keep(document.offers, std::move(*offer));
    else if (auto *content = std::get_if<Content>(&object))
        keep(document.contents, std::move(*content));
    else if (auto *policy = std::get_if<Policy>(&object))
        keep(document.policies, std::move(*policy));
    else
        document.settings = std::get<ProjectSettings>(std::move(object));
}

bool isObject(const std::string &name)
{
    for (const char *folder : {"journeys/", "segments/", "offers/", "content/", "policies/"}) {
        if (name.starts_with(folder))
            return true;
    }
    return name == "settings.json";
}

Status readEntry(const std::string &name, const Json &json, Definitions &read)
{
    if (name == "schema.json") {
        auto schema = schemaFromJson(json);
        if (!schema)
            return failWith(std::move(schema).error());
        read.schema = std::move(*schema);
    } else if (isObject(name)) {
        auto object = objectFromJson(json);
        if (!object)
            return failWith(std::move(object).error());
        put(read.document, std::move(*object));
    }
    return {};
}

} // namespace

EntryMap definitionEntries(const Document &document, const Schema &schema,
                           const std::map<std::string, Json> &unknown)
{
    EntryMap entries;
    for (auto &[name, json] : definitionJson(document, schema)) {
        Json whole = std::move(json);
        if (const auto extra = unknown.find(name); extra != unknown.end())
            putBack(whole, extra->second);
        entries[name] = canonicalJson(whole);
    }
    return entries;
}

Json objectIndex(const Document &document)
{
    Json index = Json::array();
    const auto add = [&](const char *kind, const char *folder, const auto &objects) {
        for (const auto &[id, object] : objects)
            index.push_back({{"kind", kind},
                             {"id", id.text()},
                             {"name", object->name},
                             {"file", fileName(folder, id.text())}});
    };
    add("journey", "journeys", document.journeys);
    add("segment", "segments", document.segments);
    add("offer", "offers", document.offers);
    add("content", "content", document.contents);
    add("policy", "policies", document.policies);
    return index;
}

Result<Definitions> definitionsFrom(const EntryMap &entries)
{
    Definitions read;
    std::map<std::string, Json> given;
    for (const char *needed : {"schema.json", "settings.json"}) {
        if (!entries.contains(needed))
            return fail(ErrorKind::BadInput, "package.missing-entry", {{"entry", needed}});
    }
    for (const auto &[name, bytes] : entries) {
        if (!name.ends_with(".json") || name == kManifestName)
            continue;
        auto json = parseJson(bytes, name);
        Status outcome = json ? readEntry(name, *json, read) : failWith(json.error());
        if (!outcome)
            return failWith(std::move(outcome).error(), "package.entry", {{"entry", name}});
        given[name] = std::move(*json);
    }
    for (const auto &[name, known] : definitionJson(read.document, read.schema)) {
        const auto found = given.find(name);
        if (found == given.end())
            continue;
        // Compared in canonical form, in which both sides were or will be written.
        Json extra = unknownMembers(found->second, *parseJson(canonicalJson(known)));
        if (!extra.is_null())
            read.unknown[name] = std::move(extra);
    }
    return read;
}

} // namespace pathloom
