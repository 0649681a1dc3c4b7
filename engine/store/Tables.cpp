// SPDX-License-Identifier: Apache-2.0
// Gives the dataset back as plain tables, with what rules as SQL need besides: zones and keys.
#include "engine/store/TableSink.h"
#include "engine/units/ZonePeriods.h"

namespace pathloom {

namespace {

constexpr std::size_t kRowsBetweenLooks = 2000;

/// A whole number on its way into an "integer" column.
Value whole(std::int64_t number)
{
    return Duration{number};
}

class TableWriter
{
public:
    TableWriter(TableSink &sink, const Snapshot &snapshot, const TaskControl &control)
        : m_sink(sink), m_snapshot(snapshot), m_names(tableNames(snapshot.schema, sink.dialect())), m_control(control)
    {
        m_total = static_cast<double>(2 * snapshot.profileCount() + snapshot.eventCount() + snapshot.items.size());
    }

    Status writeAll(const std::vector<ImportInfo> &imports)
    {
        describe();
        PATHLOOM_TRY(descriptions());
        PATHLOOM_TRY(profiles());
        PATHLOOM_TRY(keys());
        PATHLOOM_TRY(zones());
        for (std::size_t type = 0; type < m_snapshot.events.size(); ++type)
            PATHLOOM_TRY(events(type));
        PATHLOOM_TRY(consents());
        PATHLOOM_TRY(items());
        PATHLOOM_TRY(tags());
        PATHLOOM_TRY(lists());
        return importTable(imports);
    }

private:
    struct Table {
        std::string name;
        std::vector<SinkColumn> columns;
        std::string row;
    };

    /// Fixes the shape of every table before any is written.
    void describe()
    {
        std::vector<SinkColumn> columns{{m_names.profileId, "string", ""}};
        for (std::size_t a = 0; a < m_names.attributes.size(); ++a) {
            const AttributeDef &def = m_snapshot.schema.attributes[a];
            columns.push_back({m_names.attributes[a], std::string(nameOf(def.type)), def.currency});
        }
        m_profiles = {"profiles", columns, ""};
        for (std::size_t type = 0; type < m_names.events.size(); ++type) {
            const TableNames::Events &names = m_names.events[type];
            columns = {{names.profile, "string", ""}, {names.time, "date-time", ""}};
            for (std::size_t p = 0; p < names.properties.size(); ++p) {
                const PropertyDef &def = m_snapshot.schema.events[type].properties[p];
                columns.push_back({names.properties[p], std::string(nameOf(def.type)), def.currency});
            }
            m_events.push_back({names.table, columns, names.row});
        }
        FreshNames names(m_sink.dialect());
        columns = {{names.fresh("id"), "string", ""}};
        for (const PropertyDef &p : m_snapshot.schema.itemAttributes)
            columns.push_back({names.fresh(p.name), std::string(nameOf(p.type)), p.currency});
        m_items = {"items", columns, ""};
    }

    Status descriptions()
    {
        PATHLOOM_TRY(m_sink.begin("columns",
                                  {{"table_name", "string", ""}, {"column_name", "string", ""}, {"type", "string", ""},
                                   {"currency", "string", ""}},
                                  ""));
        std::vector<const Table *> tables{&m_profiles, &m_keys, &m_zones, &m_consents, &m_items, &m_tags, &m_lists, &m_imports};
        for (const Table &table : m_events)
            tables.push_back(&table);
        for (const Table *table : tables) {
            for (const SinkColumn &column : table->columns)
                PATHLOOM_TRY(row({table->name, column.name, column.type, column.currency}, false));
        }
        return m_sink.end();
    }

    Status begin(const Table &table) { return m_sink.begin(table.name, table.columns, table.row); }

    Status row(const std::vector<Value> &values, bool counts = true)
    {
        PATHLOOM_TRY(m_sink.row(values));
        m_done += counts ? 1 : 0;
        if (++m_rows % kRowsBetweenLooks == 0) {
            if (m_control.isStopped())
                return cancelled();
            m_control.report("store.tables", static_cast<double>(m_done), m_total);
        }
        return {};
    }

    Status profiles()
    {
        PATHLOOM_TRY(begin(m_profiles));
        std::vector<Value> values(m_profiles.columns.size());
        for (std::size_t p = 0; p < m_snapshot.profileCount(); ++p) {
            values[0] = m_snapshot.profileIds[p];
            for (std::size_t a = 0; a < m_snapshot.attributes.size(); ++a)
                values[a + 1] = m_snapshot.attributes[a].values.value(p);
            PATHLOOM_TRY(row(values));
        }
        return m_sink.end();
    }

    Status keys()
    {
        PATHLOOM_TRY(begin(m_keys));
        for (ProfileIndex p = 0; p < m_snapshot.profileCount(); ++p)
            PATHLOOM_TRY(row({m_snapshot.profileIds[p], m_snapshot.zoneOf(p).name(),
                              whole(static_cast<std::int64_t>(m_snapshot.profileHashes[p]))}));
        return m_sink.end();
    }

    Status zones()
    {
        PATHLOOM_TRY(begin(m_zones));
        for (const Zone &zone : m_snapshot.zones) {
            for (const ZonePeriod &period : zonePeriods(zone))
                PATHLOOM_TRY(row({zone.name(), whole(period.from.ms), whole(period.until.ms), whole(period.offset.ms)}, false));
        }
        PATHLOOM_TRY(m_sink.end());
        return m_sink.statement("CREATE INDEX zones_by_start ON zones (zone, starts_ms)");
    }

    Status events(std::size_t type)
    {
        const EventTable &table = m_snapshot.events[type];
        PATHLOOM_TRY(begin(m_events[type]));
        std::vector<Value> values(m_events[type].columns.size());
        for (ProfileIndex p = 0; p < m_snapshot.profileCount(); ++p) {
            const auto [from, to] = table.rowsOf(p);
            for (std::uint32_t r = from; r < to; ++r) {
                values[0] = m_snapshot.profileIds[p];
                values[1] = Instant{table.times[r]};
                for (std::size_t i = 0; i < table.properties.size(); ++i)
                    values[i + 2] = table.properties[i].value(r);
                PATHLOOM_TRY(row(values));
            }
        }
        return m_sink.end();
    }

    Status consents()
    {
        PATHLOOM_TRY(begin(m_consents));
        for (std::size_t c = 0; c < m_snapshot.consents.size(); ++c) {
            const ConsentKey &key = m_snapshot.schema.consents[c];
            const ConsentTable &table = m_snapshot.consents[c];
            for (ProfileIndex p = 0; p < m_snapshot.profileCount(); ++p) {
                for (std::uint32_t r = table.offsets[p]; r < table.offsets[p + 1]; ++r)
                    PATHLOOM_TRY(row({m_snapshot.profileIds[p], key.channel, key.purpose, Instant{table.times[r]},
                                      table.given[r] != 0}, false));
            }
        }
        return m_sink.end();
    }

    Status items()
    {
        PATHLOOM_TRY(begin(m_items));
        const ItemTable &table = m_snapshot.items;
        std::vector<Value> values(m_items.columns.size());
        for (std::uint32_t item = 0; item < table.size(); ++item) {
            values[0] = table.ids.text(item);
            for (std::size_t a = 0; a < table.attributes.size(); ++a)
                values[a + 1] = table.attributes[a].value(item);
            PATHLOOM_TRY(row(values));
        }
        return m_sink.end();
    }

    Status tags()
    {
        PATHLOOM_TRY(begin(m_tags));
        const ItemTable &table = m_snapshot.items;
        for (std::uint32_t item = 0; item < table.size(); ++item) {
            for (const TagWeight &tag : table.tagsOf(item))
                PATHLOOM_TRY(row({table.ids.text(item), table.tags.text(tag.tag), tag.weight}, false));
        }
        return m_sink.end();
    }

    Status lists()
    {
        PATHLOOM_TRY(begin(m_lists));
        for (const ProfileList &list : m_snapshot.lists) {
            for (const ProfileIndex p : list.members)
                PATHLOOM_TRY(row({list.name, m_snapshot.profileIds[p]}, false));
        }
        return m_sink.end();
    }

    Status importTable(const std::vector<ImportInfo> &imports)
    {
        PATHLOOM_TRY(begin(m_imports));
        for (const ImportInfo &info : imports) {
            std::vector<Value> values{info.id, info.source, info.fileHash, info.at};
            for (const auto count : {info.rowsRead, info.rowsLoaded, info.rowsUnchanged, info.rowsQuarantined})
                values.push_back(static_cast<double>(count));
            PATHLOOM_TRY(row(values, false));
        }
        return m_sink.end();
    }

    TableSink &m_sink;
    const Snapshot &m_snapshot;
    const TableNames m_names;
    const TaskControl &m_control;
    Table m_profiles;
    std::vector<Table> m_events;
    const Table m_keys{"profile_keys", {{"profile", "string", ""}, {"zone", "string", ""}, {"hash", "integer", ""}}, ""};
    const Table m_zones{"zones",
                        {{"zone", "string", ""}, {"starts_ms", "integer", ""}, {"ends_ms", "integer", ""},
                         {"offset_ms", "integer", ""}},
                        ""};
    const Table m_consents{"consents",
                           {{"profile", "string", ""}, {"channel", "string", ""}, {"purpose", "string", ""},
                            {"time", "date-time", ""}, {"given", "boolean", ""}},
                           "rowid"};
    Table m_items;
    const Table m_tags{"item_tags", {{"item", "string", ""}, {"tag", "string", ""}, {"weight", "number", ""}}, ""};
    const Table m_lists{"lists", {{"list", "string", ""}, {"profile", "string", ""}}, ""};
    const Table m_imports{"imports",
                          {{"id", "string", ""}, {"source", "string", ""}, {"file_hash", "string", ""},
                           {"imported_at", "date-time", ""}, {"rows_read", "number", ""}, {"rows_loaded", "number", ""},
                           {"rows_unchanged", "number", ""}, {"rows_quarantined", "number", ""}},
                          ""};
    std::size_t m_done = 0;
    std::size_t m_rows = 0;
    double m_total = 0;
};

} // namespace

Status writeTablesInto(TableSink &sink, const Snapshot &snapshot, const std::vector<ImportInfo> &imports,
                       const TaskControl &control)
{
    return TableWriter(sink, snapshot, control).writeAll(imports);
}

} // namespace pathloom
