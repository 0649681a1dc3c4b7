// SPDX-License-Identifier: Apache-2.0
// The JSON text form of mapping sets.
#include "engine/ingest/SourceSet.h"

#include <algorithm>
#include <set>

namespace pathloom {

namespace {

constexpr std::string_view kSetFormat = "pathloom-mapping-set";

tl::unexpected<Error> badSetValue(const std::string &where, std::string_view key,
                               const std::string &value)
{
    return fail(ErrorKind::BadInput, "ingest.mapping-value",
                {{"where", where}, {"key", std::string(key)}, {"value", value}});
}

Status onlyKnown(const Json &json, const std::string &where, std::set<std::string> known)
{
    if (!json.is_object())
        return badSetValue(where, "object", json.dump());
    for (const auto &[key, value] : json.items()) {
        if (!known.contains(key))
            return fail(ErrorKind::BadInput, "ingest.mapping-key",
                        {{"where", where}, {"key", key}});
    }
    return {};
}

std::string textAt(const Json &json, const char *key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> textsAt(const Json &json, const char *key)
{
    std::vector<std::string> texts;
    for (const Json &text : json.value(key, Json::array()))
        texts.push_back(text.is_string() ? text.get<std::string>() : std::string());
    return texts;
}

Result<SetTable> readTable(const Json &json, std::size_t number)
{
    const std::string where = "tables." + std::to_string(number);
    PATHLOOM_TRY(onlyKnown(json, where, {"name", "file", "mapping"}));
    SetTable table{textAt(json, "name"), textAt(json, "file"), {}};
    if (table.name.empty())
        return badSetValue(where, "name", "");
    Json mapping = json.value("mapping", Json::object());
    if (!mapping.is_object())
        return badSetValue(where, "mapping", mapping.dump());
    mapping["format"] = "pathloom-mapping";
    mapping["version"] = 1;
    auto read = mappingFromJson(mapping);
    if (!read)
        return failWith(std::move(read).error(), "ingest.reading-mapping", {{"where", where}});
    table.mapping = std::move(*read);
    return table;
}

Result<Reference> readReference(const Json &json, std::size_t number)
{
    const std::string where = "references." + std::to_string(number);
    PATHLOOM_TRY(
        onlyKnown(json, where, {"name", "table", "columns", "to", "to_columns", "orphans"}));
    Reference reference{textAt(json, "name"), textAt(json, "table"),       textsAt(json, "columns"),
                        textAt(json, "to"),   textsAt(json, "to_columns"), Orphans::Quarantine};
    const std::string orphans = json.contains("orphans") ? textAt(json, "orphans") : "quarantine";
    if (orphans != "quarantine" && orphans != "keep")
        return badSetValue(where, "orphans", orphans);
    if (orphans == "keep")
        reference.orphans = Orphans::Keep;
    if (reference.columns.empty() || reference.there().size() != reference.columns.size())
        return badSetValue(where, "columns", "");
    return reference;
}

Status checkTables(const MappingSet &set)
{
    std::set<std::string> names;
    for (const SetTable &table : set.tables) {
        if (!names.insert(table.name).second)
            return badSetValue("tables", "name", table.name);
    }
    std::set<std::pair<std::string, std::string>> called;
    for (const Reference &reference : set.references) {
        if (!names.contains(reference.table))
            return badSetValue("references", "table", reference.table);
        if (!names.contains(reference.to))
            return badSetValue("references", "to", reference.to);
        if (!called.insert({reference.table, reference.called()}).second)
            return badSetValue("references", "name", reference.called());
    }
    return {};
}

Json tableJson(const SetTable &table)
{
    Json mapping = toJson(table.mapping);
    mapping.erase("format");
    mapping.erase("version");
    Json json{{"name", table.name}, {"mapping", mapping}};
    if (!table.file.empty())
        json["file"] = table.file;
    return json;
}

Json referenceJson(const Reference &reference)
{
    Json json{{"table", reference.table}, {"columns", reference.columns}, {"to", reference.to}};
    if (!reference.name.empty())
        json["name"] = reference.name;
    if (!reference.toColumns.empty())
        json["to_columns"] = reference.toColumns;
    if (reference.orphans == Orphans::Keep)
        json["orphans"] = "keep";
    return json;
}

} // namespace

Json toJson(const MappingSet &set)
{
    Json json{{"format", kSetFormat},
              {"version", 1},
              {"name", set.name},
              {"tables", Json::array()},
              {"references", Json::array()}};
    for (const SetTable &table : set.tables)
        json["tables"].push_back(tableJson(table));
    for (const Reference &reference : set.references)
        json["references"].push_back(referenceJson(reference));
    return json;
}

bool isMappingSet(std::string_view text)
{
    const auto json = parseJson(text);
    return json && json->is_object() && textAt(*json, "format") == kSetFormat;
}

Result<MappingSet> readMappingSet(std::string_view text, std::string_view fileName)
{
    const auto json = parseJson(text, fileName);
    if (!json)
        return failWith(json.error());
    PATHLOOM_TRY(onlyKnown(*json, "", {"format", "version", "name", "tables", "references"}));
    if (textAt(*json, "format") != kSetFormat || json->value("version", Json()) != Json(1))
        return badSetValue("", "format", textAt(*json, "format"));
    MappingSet set;
    set.name = textAt(*json, "name");
    for (const Json &entry : json->value("tables", Json::array())) {
        auto table = readTable(entry, set.tables.size() + 1);
        if (!table)
            return failWith(std::move(table).error());
        set.tables.push_back(std::move(*table));
    }
    for (const Json &entry : json->value("references", Json::array())) {
        auto reference = readReference(entry, set.references.size() + 1);
        if (!reference)
            return failWith(std::move(reference).error());
        set.references.push_back(std::move(*reference));
    }
    PATHLOOM_TRY(checkTables(set));
    return set;
}

} // namespace pathloom
