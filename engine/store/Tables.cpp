// SPDX-License-Identifier: Apache-2.0
// Gives the dataset back as plain tables that any SQLite tool reads.
#include "engine/store/ProjectImpl.h"

#include <algorithm>
#include <cctype>
#include <system_error>

namespace pathloom {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kRowsBetweenLooks = 2000;

std::string identifier(std::string_view name)
{
    std::string out = "\"";
    for (const char c : name)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

// SQLite tells names apart without regard to ASCII case.
class Names
{
public:
    std::string fresh(const std::string &wanted)
    {
        std::string name = wanted.empty() ? "unnamed" : wanted;
        while (!m_taken.insert(folded(name)).second)
            name += "_";
        return name;
    }

private:
    static std::string folded(std::string name)
    {
        std::transform(name.begin(), name.end(), name.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return name;
    }
    std::set<std::string> m_taken;
};

struct TableColumn {
    std::string name;
    std::string type;     ///< of pathloom
    std::string currency; ///< of money, in minor units
};

std::string_view affinityOf(std::string_view type)
{
    if (type == "number")
        return "REAL";
    return type == "boolean" || type == "money" ? "INTEGER" : "TEXT";
}

void bindValue(Statement &insert, int column, const Value &value)
{
    if (std::holds_alternative<std::monostate>(value))
        insert.bindNull(column);
    else if (const bool *flag = std::get_if<bool>(&value))
        insert.bind(column, std::int64_t{*flag});
    else if (const double *number = std::get_if<double>(&value))
        insert.bind(column, *number);
    else if (const Money *money = std::get_if<Money>(&value))
        insert.bind(column, money->minor);
    else
        insert.bind(column, toText(value));
}

class TableWriter
{
public:
    TableWriter(const Database &database, const Snapshot &snapshot, const TaskControl &control)
        : m_database(database), m_snapshot(snapshot), m_control(control)
    {
        m_total = static_cast<double>(snapshot.profileCount() + snapshot.eventCount() + snapshot.items.size());
    }

    Status writeAll(const std::vector<ImportInfo> &imports)
    {
        PATHLOOM_TRY(m_database.execute(
            "CREATE TABLE columns (table_name TEXT, column_name TEXT, type TEXT, currency TEXT)"));
        for (const char *name : {"columns", "profiles", "consents", "items", "item_tags", "imports", "lists"})
            static_cast<void>(m_tables.fresh(name));
        PATHLOOM_TRY(profiles());
        for (std::size_t type = 0; type < m_snapshot.events.size(); ++type)
            PATHLOOM_TRY(events(type));
        PATHLOOM_TRY(consents());
        PATHLOOM_TRY(items());
        PATHLOOM_TRY(lists());
        return importTable(imports);
    }

private:
    // Makes the table, describes its columns and prepares the insertion of a row.
    Result<Statement> make(const std::string &table, const std::vector<TableColumn> &columns)
    {
        std::string create = "CREATE TABLE " + identifier(table) + " (";
        std::string insert = "INSERT INTO " + identifier(table) + " VALUES (";
        Statement describe = m_database.prepare("INSERT INTO columns VALUES (?, ?, ?, ?)");
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const TableColumn &column = columns[i];
            create += (i ? ", " : "") + identifier(column.name) + " " + std::string(affinityOf(column.type));
            insert += i ? ", ?" : "?";
            describe.bind(0, table).bind(1, column.name).bind(2, column.type).bind(3, column.currency);
            PATHLOOM_TRY(describe.finish());
        }
        PATHLOOM_TRY(m_database.execute(create + ")"));
        return m_database.prepare(insert + ")");
    }

    Status row(Statement &insert)
    {
        PATHLOOM_TRY(insert.finish());
        if (++m_done % kRowsBetweenLooks == 0) {
            if (m_control.isStopped())
                return cancelled();
            m_control.report("store.tables", static_cast<double>(m_done), m_total);
        }
        return {};
    }

    Status profiles()
    {
        Names names;
        std::vector<TableColumn> columns{{names.fresh("id"), "string", ""}};
        for (const AttributeDef &a : m_snapshot.schema.attributes)
            columns.push_back({names.fresh(a.name), std::string(nameOf(a.type)), a.currency});
        auto insert = make("profiles", columns);
        if (!insert)
            return failWith(std::move(insert).error());
        for (std::size_t p = 0; p < m_snapshot.profileCount(); ++p) {
            insert->bind(0, m_snapshot.profileIds[p]);
            for (std::size_t a = 0; a < m_snapshot.attributes.size(); ++a)
                bindValue(*insert, static_cast<int>(a) + 1, m_snapshot.attributes[a].values.value(p));
            PATHLOOM_TRY(row(*insert));
        }
        return {};
    }

    Status events(std::size_t type)
    {
        const EventTypeDef &def = m_snapshot.schema.events[type];
        const EventTable &table = m_snapshot.events[type];
        Names names;
        std::vector<TableColumn> columns{{names.fresh("profile"), "string", ""},
                                         {names.fresh("time"), "date-time", ""}};
        for (const PropertyDef &p : def.properties)
            columns.push_back({names.fresh(p.name), std::string(nameOf(p.type)), p.currency});
        auto insert = make(m_tables.fresh("event_" + def.name), columns);
        if (!insert)
            return failWith(std::move(insert).error());
        for (ProfileIndex p = 0; p < m_snapshot.profileCount(); ++p) {
            const auto [from, to] = table.rowsOf(p);
            for (std::uint32_t r = from; r < to; ++r) {
                insert->bind(0, m_snapshot.profileIds[p]).bind(1, toText(Instant{table.times[r]}));
                for (std::size_t i = 0; i < table.properties.size(); ++i)
                    bindValue(*insert, static_cast<int>(i) + 2, table.properties[i].value(r));
                PATHLOOM_TRY(row(*insert));
            }
        }
        return {};
    }

    Status consents()
    {
        auto insert = make("consents", {{"profile", "string", ""},
                                        {"channel", "string", ""},
                                        {"purpose", "string", ""},
                                        {"time", "date-time", ""},
                                        {"given", "boolean", ""}});
        if (!insert)
            return failWith(std::move(insert).error());
        for (std::size_t c = 0; c < m_snapshot.consents.size(); ++c) {
            const ConsentKey &key = m_snapshot.schema.consents[c];
            const ConsentTable &table = m_snapshot.consents[c];
            for (ProfileIndex p = 0; p < m_snapshot.profileCount(); ++p) {
                for (std::uint32_t r = table.offsets[p]; r < table.offsets[p + 1]; ++r) {
                    insert->bind(0, m_snapshot.profileIds[p]).bind(1, key.channel).bind(2, key.purpose);
                    insert->bind(3, toText(Instant{table.times[r]})).bind(4, std::int64_t{table.given[r]});
                    PATHLOOM_TRY(row(*insert));
                }
            }
        }
        return {};
    }

    Status items()
    {
        Names names;
        std::vector<TableColumn> columns{{names.fresh("id"), "string", ""}};
        for (const PropertyDef &p : m_snapshot.schema.itemAttributes)
            columns.push_back({names.fresh(p.name), std::string(nameOf(p.type)), p.currency});
        auto insert = make("items", columns);
        auto tags = make("item_tags", {{"item", "string", ""}, {"tag", "string", ""}, {"weight", "number", ""}});
        if (!insert || !tags)
            return failWith(!insert ? insert.error() : tags.error());
        const ItemTable &table = m_snapshot.items;
        for (std::uint32_t item = 0; item < table.size(); ++item) {
            insert->bind(0, table.ids.text(item));
            for (std::size_t a = 0; a < table.attributes.size(); ++a)
                bindValue(*insert, static_cast<int>(a) + 1, table.attributes[a].value(item));
            PATHLOOM_TRY(row(*insert));
            for (const TagWeight &tag : table.tagsOf(item)) {
                tags->bind(0, table.ids.text(item)).bind(1, table.tags.text(tag.tag)).bind(2, tag.weight);
                PATHLOOM_TRY(tags->finish());
            }
        }
        return {};
    }

    Status lists()
    {
        auto insert = make("lists", {{"list", "string", ""}, {"profile", "string", ""}});
        if (!insert)
            return failWith(std::move(insert).error());
        for (const ProfileList &list : m_snapshot.lists) {
            for (const ProfileIndex p : list.members) {
                insert->bind(0, list.name).bind(1, m_snapshot.profileIds[p]);
                PATHLOOM_TRY(row(*insert));
            }
        }
        return {};
    }

    Status importTable(const std::vector<ImportInfo> &imports)
    {
        auto insert = make("imports", {{"id", "string", ""},
                                       {"source", "string", ""},
                                       {"file_hash", "string", ""},
                                       {"imported_at", "date-time", ""},
                                       {"rows_read", "number", ""},
                                       {"rows_loaded", "number", ""},
                                       {"rows_unchanged", "number", ""},
                                       {"rows_quarantined", "number", ""}});
        if (!insert)
            return failWith(std::move(insert).error());
        for (const ImportInfo &info : imports) {
            insert->bind(0, info.id).bind(1, info.source).bind(2, info.fileHash).bind(3, toText(info.at));
            int column = 4;
            for (const auto count : {info.rowsRead, info.rowsLoaded, info.rowsUnchanged, info.rowsQuarantined})
                insert->bind(column++, static_cast<std::int64_t>(count));
            PATHLOOM_TRY(insert->finish());
        }
        return {};
    }

    const Database &m_database;
    const Snapshot &m_snapshot;
    const TaskControl &m_control;
    Names m_tables;
    std::size_t m_done = 0;
    double m_total = 0;
};

Status writeInto(const fs::path &file, const Snapshot &snapshot, const std::vector<ImportInfo> &imports,
                 const TaskControl &control)
{
    auto database = Database::open(file, Database::Mode::Create);
    if (!database)
        return failWith(std::move(database).error());
    // Nothing is lost where this is cut off: the file gets its name only when it is whole.
    PATHLOOM_TRY((*database)->execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = NORMAL"));
    Transaction transaction(**database);
    PATHLOOM_TRY(transaction.begun());
    PATHLOOM_TRY(TableWriter(**database, snapshot, control).writeAll(imports));
    return transaction.commit();
}

} // namespace

Status Project::writeTables(const Snapshot &snapshot, const fs::path &file, const TaskControl &control) const
{
    std::error_code error;
    if (fs::exists(file, error))
        return fail(ErrorKind::System, "store.exists", {{"file", file.string()}});
    const auto list = imports();
    if (!list)
        return failWith(list.error());
    const fs::path part = file.string() + ".part";
    fs::remove(part, error);
    if (auto outcome = writeInto(part, snapshot, *list, control); !outcome) {
        fs::remove(part, error);
        return outcome;
    }
    fs::rename(part, file, error);
    if (error)
        return fail(ErrorKind::System, "store.io", {{"file", file.string()}, {"reason", error.message()}});
    return {};
}

} // namespace pathloom
