// SPDX-License-Identifier: Apache-2.0
// Finding tables, their keys and references, and a mapping for each.
#include "engine/ingest/SetGuess.h"

#include "engine/ingest/JoinedRows.h"
#include "engine/ingest/SqliteRows.h"
#include "engine/store/Sqlite.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_set>

namespace pathloom {

namespace {

constexpr std::size_t kRowsPerGuess = 2048;
constexpr double kFound = 0.5;       ///< share of values that makes a reference
constexpr double kQuarantine = 0.99; ///< share above which an orphan is an exception

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char &c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
}

// "demographics.csv.gz" → "demographics"
std::string tableNameOf(const std::filesystem::path &file)
{
    const std::string name = file.filename().string();
    return name.substr(0, name.find('.'));
}

bool looksLikeTable(const std::filesystem::path &file)
{
    static constexpr std::array<std::string_view, 6> kEnds = {".csv",   ".tsv",    ".txt",
                                                              ".jsonl", ".ndjson", ".json"};
    std::string name = lower(file.filename().string());
    for (const std::string_view packed : {".gz", ".zst"}) {
        if (name.ends_with(packed))
            name.resize(name.size() - packed.size());
    }
    return std::any_of(kEnds.begin(), kEnds.end(),
                       [&](std::string_view end) { return name.ends_with(end); });
}

std::vector<std::filesystem::path> tablesIn(const std::filesystem::path &folder)
{
    std::vector<std::filesystem::path> files;
    std::error_code status;
    for (const auto &entry : std::filesystem::directory_iterator(folder, status)) {
        if (entry.is_regular_file(status) && looksLikeTable(entry.path()))
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

bool looksLikeKey(std::string_view column)
{
    static constexpr std::array<std::string_view, 9> kEnds = {"id",  "key", "code",   "upc", "sku",
                                                              "ean", "nr",  "number", "no"};
    const std::string name = lower(column);
    return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) {
        const std::size_t at = name.size() - std::min(name.size(), end.size());
        const bool isWord = at == 0 || name[at - 1] == '_' || name[at - 1] == ' ' ||
                            name[at - 1] == '-' || (column[at] >= 'A' && column[at] <= 'Z');
        return name.ends_with(end) && isWord;
    });
}

// The distinct keys of some columns of one table, as hashes.
struct KeySet {
    std::unordered_set<std::uint64_t> keys;
    std::uint64_t rows = 0;
    std::uint64_t present = 0;

    [[nodiscard]] bool isUnique() const { return rows > 0 && keys.size() == rows; }
};

// What is looked at: the tables and the keys of the columns that were asked for so far.
class Looker
{
public:
    Looker(const OpenSet &open, const TaskControl &control) : m_open(open), m_control(control) {}

    Result<const KeySet *> keys(std::size_t table, const std::vector<std::string> &columns)
    {
        const auto [at, isNew] = m_sets.try_emplace({table, columns});
        if (isNew)
            PATHLOOM_TRY(read(table, columns, at->second));
        return &at->second;
    }

    // References of a table to another by columns of the same names.
    Status find(std::size_t from, std::size_t to, std::vector<Reference> &found)
    {
        const std::vector<std::string> shared = sharedKeys(from, to);
        bool isFound = false;
        for (const std::string &column : shared) {
            auto is = refers(from, {column}, to, {column}, false);
            if (!is)
                return failWith(is.error());
            if (*is)
                found.push_back(reference(from, {column}, to, {}));
            isFound = isFound || *is;
        }
        if (const std::string column = namedAfter(from, to); !column.empty() && !isFound) {
            auto is = refers(from, {column}, to, {"id"}, false);
            if (!is)
                return failWith(is.error());
            if (*is)
                found.push_back(reference(from, {column}, to, {"id"}));
            isFound = *is;
        }
        if (isFound || shared.size() < 2)
            return {};
        const std::vector<std::string> pair(shared.begin(), shared.begin() + 2);
        auto is = refers(from, pair, to, pair, true);
        if (!is)
            return failWith(is.error());
        if (*is)
            found.push_back(reference(from, pair, to, {}));
        return {};
    }

private:
    Status read(std::size_t table, const std::vector<std::string> &columns, KeySet &set)
    {
        const Source &source = *m_open.sources[table];
        std::vector<std::size_t> fields;
        for (const std::string &column : columns)
            fields.push_back(static_cast<std::size_t>(
                std::find(source.columns().begin(), source.columns().end(), column) -
                source.columns().begin()));
        const auto rows = source.rows();
        SourceRow row;
        while (rows->next(row)) {
            if (set.rows % kRowsPerGuess == 0 && m_control.isStopped())
                return cancelled();
            if (row.fault || row.fields.size() != source.columns().size())
                continue;
            ++set.rows;
            if (const auto key = keyText(row.fields, fields)) {
                ++set.present;
                set.keys.insert(hash128(*key).low);
            }
        }
        return rows->status();
    }
    // Whether the keys of `from` are found in `to`. With `maybeMany` several rows there may match;
    // then all must be found, and the other way must not hold, too.
    Result<bool> refers(std::size_t from, const std::vector<std::string> &columns, std::size_t to,
                        const std::vector<std::string> &there, bool maybeMany)
    {
        const auto have = keys(from, columns);
        const auto want = keys(to, there);
        if (!have || !want)
            return failWith(have ? want.error() : have.error());
        if ((*have)->keys.empty() || (!(*want)->isUnique() && !maybeMany))
            return false;
        const auto inside = static_cast<double>(
            std::count_if((*have)->keys.begin(), (*have)->keys.end(),
                          [&](std::uint64_t key) { return (*want)->keys.contains(key); }));
        const double share = inside / static_cast<double>((*have)->keys.size());
        if (!(*want)->isUnique())
            return share >= kQuarantine && (*want)->keys.size() > (*have)->keys.size();
        // Of two tables with one key each, the smaller refers to the larger.
        const bool isTwin = (*have)->isUnique() && (*have)->keys.size() >= (*want)->keys.size();
        return share >= kFound && !isTwin;
    }
    [[nodiscard]] std::vector<std::string> sharedKeys(std::size_t from, std::size_t to) const
    {
        std::vector<std::string> shared;
        const auto &there = m_open.sources[to]->columns();
        for (const std::string &column : m_open.sources[from]->columns()) {
            if (looksLikeKey(column) && lower(column) != "id" &&
                std::find(there.begin(), there.end(), column) != there.end())
                shared.push_back(column);
        }
        return shared;
    }
    // "customer_id" of a table beside "customers" that has an "id".
    [[nodiscard]] std::string namedAfter(std::size_t from, std::size_t to) const
    {
        const auto &there = m_open.sources[to]->columns();
        if (std::find(there.begin(), there.end(), "id") == there.end())
            return {};
        std::string name = lower(m_open.set.tables[to].name);
        if (name.ends_with('s'))
            name.pop_back();
        for (const std::string &column : m_open.sources[from]->columns()) {
            if (lower(column) == name + "_id" || lower(column) == name + "id")
                return column;
        }
        return {};
    }
    [[nodiscard]] Reference reference(std::size_t from, std::vector<std::string> columns,
                                      std::size_t to, std::vector<std::string> there) const
    {
        const auto &tables = m_open.set.tables;
        return {{}, tables[from].name, std::move(columns), tables[to].name, std::move(there), {}};
    }

    const OpenSet &m_open;
    const TaskControl &m_control;
    std::map<std::pair<std::size_t, std::vector<std::string>>, KeySet> m_sets;
};

Result<OpenSet> openTables(const std::filesystem::path &place, std::vector<Reference> &declared,
                           const TaskControl &control)
{
    MappingSet set;
    set.name = place.stem().string();
    if (isSqliteFile(place)) {
        auto database = openSqliteSource(place);
        auto tables = database ? sqliteTables(**database)
                               : Result<std::vector<SqliteTable>>(failWith(database.error()));
        if (!tables)
            return failWith(std::move(tables).error());
        for (const SqliteTable &table : *tables) {
            SetTable &made = set.tables.emplace_back();
            made.name = table.name;
            made.mapping.file.kind = SourceKind::Sqlite;
            made.mapping.file.table = table.name;
            for (const SqliteReference &r : table.references)
                declared.push_back({{}, table.name, r.columns, r.table, r.to, {}});
        }
    } else {
        for (const std::filesystem::path &file : tablesIn(place))
            set.tables.push_back({tableNameOf(file), file.filename().string(), {}});
    }
    if (set.tables.empty())
        return fail(ErrorKind::System, "ingest.no-such-files", {{"pattern", place.string()}});
    return openSet(set, place, 0, control);
}

Result<Preview> previewOf(const OpenSet &open, std::size_t table,
                          const std::filesystem::path &place, const TaskControl &control)
{
    const SetTable &one = open.set.tables[table];
    PreviewOptions options;
    options.format = one.mapping.file;
    return previewFile(one.file.empty() ? place : place / one.file, options, control);
}

Status lookAtTables(const OpenSet &open, const std::filesystem::path &place, Looker &looker,
                    SetPreview &look, const TaskControl &control)
{
    for (std::size_t t = 0; t < open.set.tables.size(); ++t) {
        auto preview = previewOf(open, t, place, control);
        if (!preview)
            return failWith(std::move(preview).error());
        TablePreview &table = look.tables.emplace_back();
        table.name = open.set.tables[t].name;
        table.preview = std::move(*preview);
        for (const std::string &column : open.sources[t]->columns()) {
            if (!looksLikeKey(column))
                continue;
            const auto keys = looker.keys(t, {column});
            if (!keys)
                return failWith(keys.error());
            table.rows = (*keys)->rows;
            if ((*keys)->isUnique() && table.key.empty())
                table.key = {column};
        }
    }
    return {};
}

} // namespace

bool isSetPlace(const std::filesystem::path &place)
{
    std::error_code status;
    if (std::filesystem::is_directory(place, status))
        return !tablesIn(place).empty();
    if (!isSqliteFile(place))
        return false;
    const auto database = openSqliteSource(place);
    const auto tables = database ? sqliteTables(**database)
                                 : Result<std::vector<SqliteTable>>(failWith(database.error()));
    return tables && tables->size() > 1;
}

Result<SetPreview> previewSet(const std::filesystem::path &place, const TaskControl &control)
{
    std::vector<Reference> references;
    auto open = openTables(place, references, control);
    if (!open)
        return failWith(std::move(open).error());
    SetPreview look;
    look.set = open->set;
    Looker looker(*open, control);
    PATHLOOM_TRY(lookAtTables(*open, place, looker, look, control));
    const std::size_t count = open->set.tables.size();
    const bool isDeclared = !references.empty();
    for (std::size_t from = 0; !isDeclared && from < count; ++from) {
        std::vector<Reference> found;
        for (std::size_t to = 0; to < count; ++to) {
            if (to != from)
                PATHLOOM_TRY(looker.find(from, to, found));
        }
        references.insert(references.end(), found.begin(), found.end());
    }
    open->set.references = references;
    auto checks = checkReferences(*open, control);
    if (!checks)
        return failWith(std::move(checks).error());
    look.references = std::move(*checks);
    look.set.references.clear();
    for (ReferenceCheck &check : look.references) {
        check.reference.orphans =
            check.share() >= kQuarantine ? Orphans::Quarantine : Orphans::Keep;
        look.set.references.push_back(check.reference);
    }
    for (std::size_t t = 0; t < count; ++t)
        look.set.tables[t].mapping = guessMapping(look, look.tables[t]);
    return look;
}

} // namespace pathloom
