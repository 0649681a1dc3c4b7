// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli data and tables: what the dataset holds, and the dataset as plain tables.
#include "app/cli/Console.h"
#include "app/cli/DataQuality.h"
#include "app/common/DataFacts.h"
#include "engine/rules/SqlDialect.h"
#include "engine/store/Postgres.h"
#include "engine/store/Tables.h"

namespace pathloom::cli {

namespace {

struct DataOptions {
    std::string project, by;
    std::vector<std::string> of;
    bool quality = false, quarantine = false;
    std::string field, rows;
};

struct TablesOptions {
    std::string project, out, database;
    std::string dialect = "sqlite";
};

Json attributeJson(const app::AttributeFacts &facts, std::size_t profiles, bool withQuality)
{
    Json json = {{"name", facts.def.name},
                 {"type", nameOf(facts.def.type)},
                 {"role", nameOf(facts.def.role)},
                 {"level", nameOf(facts.def.level)},
                 {"personal", facts.def.personal},
                 {"present", facts.present},
                 {"missing", profiles - facts.present},
                 {"distinct", facts.distinct}};
    if (facts.smallest) {
        json["min"] = *facts.smallest;
        json["max"] = *facts.largest;
    }
    for (const auto &[text, count] : facts.frequent)
        json["frequent"].push_back({{"value", text}, {"count", count}});
    if (withQuality)
        json["quality"] = qualityJson(facts.quality);
    return json;
}

Json eventJson(const app::EventFacts &facts)
{
    Json json = {{"name", facts.def.name},
                 {"role", nameOf(facts.def.role)},
                 {"count", facts.count},
                 {"profiles", facts.profiles}};
    json["from"] = facts.count > 0 ? Json(toText(facts.first)) : Json();
    json["to"] = facts.count > 0 ? Json(toText(facts.last)) : Json();
    for (const PropertyDef &property : facts.def.properties)
        json["properties"].push_back({{"name", property.name}, {"type", nameOf(property.type)}});
    return json;
}

std::string factsText(const app::DataFacts &facts, const Snapshot &snapshot, bool withQuality)
{
    std::vector<std::vector<std::string>> attributes{
        {"attribute", "type", "present", "distinct", "from", "to"}};
    if (withQuality)
        attributes[0].insert(attributes[0].end(), {"complete", "valid", "fresh", "unique"});
    const auto share = [](const std::optional<double> &x) {
        return x ? percentText(*x) : std::string("–");
    };
    for (const app::AttributeFacts &a : facts.attributes) {
        auto &row = attributes.emplace_back(std::vector<std::string>{
            a.def.name, std::string(nameOf(a.def.type)), countText(a.present),
            countText(a.distinct), a.smallest.value_or(""), a.largest.value_or("")});
        if (withQuality)
            row.insert(row.end(),
                       {share(a.quality.completeness()), share(a.quality.validity()),
                        share(a.quality.freshness), share(a.quality.uniqueness())});
    }
    std::vector<std::vector<std::string>> events{
        {"event", "role", "count", "profiles", "from", "to"}};
    for (const app::EventFacts &e : facts.events)
        events.push_back({e.def.name, std::string(nameOf(e.def.role)), countText(e.count),
                          countText(e.profiles), e.count > 0 ? toText(e.first) : "",
                          e.count > 0 ? toText(e.last) : ""});
    return fmt::format("{} profiles, {} events, {} items\n\n", countText(snapshot.profileCount()),
                       countText(snapshot.eventCount()), countText(snapshot.items.size())) +
           table(attributes) + "\n" + table(events);
}

Status addGroups(const DataOptions &options, const Snapshot &snapshot, Outcome &outcome)
{
    auto groups = app::sumsByGroup(snapshot, options.by, options.of);
    if (!groups)
        return failWith(std::move(groups).error());
    std::vector<std::vector<std::string>> rows{{options.by, "n"}};
    for (const std::string &name : options.of)
        rows[0].insert(rows[0].end(), {name + " sum", name + " mean"});
    outcome.json["groups"] = Json::array();
    for (const app::GroupFacts &group : *groups) {
        Json json = {{"n", group.n}};
        json["key"] = group.key ? Json(*group.key) : Json();
        auto &row = rows.emplace_back(
            std::vector<std::string>{group.key.value_or("(missing)"), countText(group.n)});
        for (std::size_t i = 0; i < options.of.size(); ++i) {
            const app::GroupValue &value = group.values[i];
            // Money and counts are shown exactly to what cents can say.
            const double sum = std::round(value.sum * 1e6) / 1e6;
            const double mean = value.n > 0 ? value.sum / static_cast<double>(value.n) : 0;
            json[options.of[i]] = {
                {"sum", sum}, {"mean", value.n > 0 ? Json(mean) : Json()}, {"n", value.n}};
            row.insert(row.end(), {fmt::format("{}", sum), fmt::format("{:.6f}", mean)});
        }
        outcome.json["groups"].push_back(std::move(json));
    }
    outcome.text = table(rows);
    return {};
}

Status addQuarantine(const Project &project, Outcome &outcome)
{
    const auto imports = project.imports();
    if (!imports)
        return failWith(imports.error());
    outcome.json["quarantine"] = Json::array();
    std::vector<std::vector<std::string>> shown{
        {"import", "file", "line", "reason", "column", "value"}};
    for (const ImportInfo &info : *imports) {
        const auto rows = project.quarantine(info.id);
        if (!rows)
            return failWith(rows.error());
        for (const QuarantinedRow &row : *rows) {
            outcome.json["quarantine"].push_back({{"import", info.id},
                                                  {"file", row.file},
                                                  {"line", row.line},
                                                  {"reason", row.reason},
                                                  {"column", row.column},
                                                  {"value", row.value}});
            if (shown.size() <= 50)
                shown.push_back({info.id, row.file, std::to_string(row.line), row.reason,
                                 row.column, row.value});
        }
    }
    outcome.text +=
        fmt::format("\n{} quarantined rows\n", countText(outcome.json["quarantine"].size()));
    outcome.text += table(shown);
    return {};
}

Result<Outcome> describe(const DataOptions &options, const TaskControl &control)
{
    auto session = app::Session::open(options.project);
    if (!session)
        return failWith(std::move(session).error());
    const auto snapshot = session->snapshot(control);
    if (!snapshot)
        return failWith(snapshot.error());
    const Instant asOf = endOfRecords(**snapshot);
    if (!options.field.empty())
        return describeField(**snapshot, options.field, options.rows, asOf, control);
    auto facts = app::describeData(**snapshot, asOf, control);
    if (!facts)
        return failWith(std::move(facts).error());
    Outcome outcome;
    outcome.json = {{"profiles", (*snapshot)->profileCount()},
                    {"events", (*snapshot)->eventCount()},
                    {"items", (*snapshot)->items.size()},
                    {"dataset_hash", (*snapshot)->hash},
                    {"duplicates", (*snapshot)->duplicates.size()},
                    {"fallback_zone_profiles", (*snapshot)->zoneIsFallback.count()},
                    {"attributes", Json::array()},
                    {"event_types", Json::array()},
                    {"consents", Json::array()}};
    if (options.quality)
        outcome.json["as_of"] = toText(asOf);
    for (const app::AttributeFacts &attribute : facts->attributes)
        outcome.json["attributes"].push_back(
            attributeJson(attribute, (*snapshot)->profileCount(), options.quality));
    for (const app::EventFacts &event : facts->events)
        outcome.json["event_types"].push_back(eventJson(event));
    for (const ConsentKey &key : (*snapshot)->schema.consents)
        outcome.json["consents"].push_back({{"channel", key.channel}, {"purpose", key.purpose}});
    outcome.text = factsText(*facts, **snapshot, options.quality);
    if (!options.by.empty())
        PATHLOOM_TRY(addGroups(options, **snapshot, outcome));
    if (options.quarantine)
        PATHLOOM_TRY(addQuarantine(session->project(), outcome));
    return outcome;
}

Status writeTo(const TablesOptions &options, app::Session &session, const Snapshot &snapshot,
               const TaskControl &control)
{
    const auto imports = session.project().imports();
    if (!imports)
        return failWith(imports.error());
    if (!options.database.empty()) {
        const auto database = Postgres::open(options.database, control);
        return database ? loadPostgres(**database, snapshot, *imports, control)
                        : failWith(database.error());
    }
    const auto dialect = dialectNamed(options.dialect);
    if (!dialect)
        return failWith(dialect.error());
    return *dialect == SqlDialect::PostgreSql
               ? writePostgresScript(snapshot, *imports, options.out, control)
               : writeSqliteTables(snapshot, *imports, options.out, control);
}

Result<Outcome> writeTables(const TablesOptions &options, const TaskControl &control)
{
    auto session = app::Session::open(options.project);
    if (!session)
        return failWith(std::move(session).error());
    const auto snapshot = session->snapshot(control);
    if (!snapshot)
        return failWith(snapshot.error());
    PATHLOOM_TRY(writeTo(options, *session, **snapshot, control));
    if (options.out.empty())
        return Outcome{{{"profiles", (*snapshot)->profileCount()}, {"events", (*snapshot)->eventCount()}},
                       fmt::format("{} profiles and {} events loaded\n", countText((*snapshot)->profileCount()),
                                   countText((*snapshot)->eventCount()))};
    return Outcome{{{"file", options.out}}, options.out + "\n"};
}

} // namespace

void addData(CommandLine &line)
{
    const auto data = std::make_shared<DataOptions>();
    CLI::App *sub = addCommand<DataOptions>(line, "data", "What the dataset holds", data, describe);
    sub->add_option("project", data->project, "Project file")->required();
    CLI::Option *quality =
        sub->add_flag("--quality", data->quality,
                      "Completeness, validity, freshness and uniqueness of each field");
    CLI::Option *field = sub->add_option("--field", data->field,
                                         "One field only, with the distribution of its values")
                             ->needs(quality);
    sub->add_option("--rows", data->rows, "List the profiles behind a figure of the field")
        ->needs(field)
        ->check(CLI::IsMember({"missing", "invalid", "stale", "undated", "duplicate"}));
    sub->add_flag("--quarantine", data->quarantine,
                  "The rows that did not fit, with their reasons");
    CLI::Option *by = sub->add_option("--by", data->by, "Group the profiles by this attribute");
    sub->add_option("--of", data->of, "Attributes or events to sum in each group")->needs(by);

    const auto tables = std::make_shared<TablesOptions>();
    sub = addCommand<TablesOptions>(line, "tables", "Write the dataset as plain tables",
                                    tables, writeTables);
    sub->add_option("project", tables->project, "Project file")->required();
    CLI::App *target = sub->add_option_group("target")->require_option(1);
    target->add_option("--out", tables->out, "File to make");
    target->add_option("--database", tables->database,
                       "Load into this PostgreSQL database instead (postgresql://…)");
    sub->add_option("--for", tables->dialect, "Kind of the file: sqlite, or postgresql for a script");
}

} // namespace pathloom::cli
