// SPDX-License-Identifier: Apache-2.0
// Lookups of referenced tables, and readers that follow them.
#include "engine/ingest/JoinedRows.h"

#include "engine/ingest/CsvReader.h"

#include <algorithm>

namespace pathloom {

namespace {

constexpr std::size_t kRowsPerJoin = 2048;

std::vector<std::size_t> indicesOf(const std::vector<std::string> &names,
                                   const std::vector<std::string> &columns, bool &found)
{
    std::vector<std::size_t> indices;
    for (const std::string &name : names) {
        const auto at = std::find(columns.begin(), columns.end(), name);
        found = found && at != columns.end();
        indices.push_back(static_cast<std::size_t>(at - columns.begin()));
    }
    return indices;
}

// Adds a value to a list of distinct ones: a second one makes it a list.
void addDistinct(std::string &list, bool &isList, std::string_view value)
{
    if (value.empty() || (!isList && list == value))
        return;
    if (list.empty() && !isList) {
        list = value;
        return;
    }
    if (!isList)
        list += kListEnd;
    isList = true;
    const std::string ended = std::string(value) + kListEnd;
    for (std::size_t at = list.find(ended); at != std::string::npos;
         at = list.find(ended, at + 1)) {
        if (at == 0 || list[at - 1] == kListEnd)
            return;
    }
    list += ended;
}

class Maker
{
public:
    Maker(const OpenSet &open, const TaskControl &control) : m_open(open), m_control(control) {}

    Result<JoinPlan> plan(std::size_t table, std::span<const std::string> wanted, bool all)
    {
        const std::string &name = m_open.set.tables[table].name;
        if (std::find(m_path.begin(), m_path.end(), name) != m_path.end())
            return fail(ErrorKind::BadInput, "ingest.mapping-value",
                        {{"where", "references"}, {"key", "to"}, {"value", name}});
        m_path.push_back(name);
        JoinPlan plan{m_open.sources[table], {}, m_open.sources[table]->columns()};
        for (const Reference &reference : m_open.set.references) {
            if (reference.table == name)
                PATHLOOM_TRY(add(reference, wanted, all, plan));
        }
        m_path.pop_back();
        return plan;
    }

private:
    Status add(const Reference &reference, std::span<const std::string> wanted, bool all,
               JoinPlan &plan)
    {
        const std::string prefix = reference.called() + ".";
        std::vector<std::string> columns;
        Join join{reference, {}, {}, {}};
        for (const std::string &column : wanted) {
            if (column.size() > prefix.size() && column.compare(0, prefix.size(), prefix) == 0) {
                columns.push_back(column.substr(prefix.size()));
                join.names.push_back(column);
            }
        }
        const bool judges = reference.orphans == Orphans::Quarantine && m_path.size() == 1;
        if (columns.empty() && !judges && !all)
            return {};
        bool found = true;
        join.key = indicesOf(reference.columns, m_open.sources[indexOf(reference.table)]->columns(),
                             found);
        if (!found)
            return missing(reference.table, reference.columns);
        auto lookup = lookupOf(reference, columns);
        if (!lookup)
            return failWith(std::move(lookup).error());
        join.lookup = std::move(*lookup);
        plan.columns.insert(plan.columns.end(), join.names.begin(), join.names.end());
        plan.joins.push_back(std::move(join));
        return {};
    }
    Result<std::shared_ptr<const Lookup>> lookupOf(const Reference &reference,
                                                   const std::vector<std::string> &columns)
    {
        auto target = plan(indexOf(reference.to), columns, false);
        if (!target)
            return failWith(std::move(target).error());
        bool found = true;
        const auto key = indicesOf(reference.there(), target->source->columns(), found);
        if (!found)
            return missing(reference.to, reference.there());
        const auto values = indicesOf(columns, target->columns, found);
        if (!found)
            return missing(reference.to, columns);
        return read(*target, key, values);
    }
    Result<std::shared_ptr<const Lookup>> read(const JoinPlan &target,
                                               const std::vector<std::size_t> &key,
                                               const std::vector<std::size_t> &values)
    {
        auto lookup = std::make_shared<Lookup>();
        std::vector<std::vector<bool>> isList;
        const auto rows = target.rows();
        SourceRow row;
        for (std::size_t n = 0; rows->next(row); ++n) {
            if (n % kRowsPerJoin == 0 && m_control.isStopped())
                return cancelled();
            const auto text = row.fault || row.fields.size() != target.columns.size()
                                  ? std::nullopt
                                  : keyText(row.fields, key);
            if (!text)
                continue;
            const auto [at, isNew] =
                lookup->rows.emplace(*text, static_cast<std::uint32_t>(lookup->values.size()));
            if (isNew) {
                lookup->values.emplace_back(values.size());
                isList.emplace_back(values.size());
            }
            lookup->isToMany = lookup->isToMany || !isNew;
            for (std::size_t i = 0; i < values.size(); ++i) {
                bool list = isList[at->second][i];
                addDistinct(lookup->values[at->second][i], list, trimmed(row.fields[values[i]]));
                isList[at->second][i] = list;
            }
        }
        PATHLOOM_TRY(rows->status());
        return std::shared_ptr<const Lookup>(std::move(lookup));
    }
    [[nodiscard]] std::size_t indexOf(const std::string &table) const
    {
        const auto &tables = m_open.set.tables;
        return static_cast<std::size_t>(
            std::find_if(tables.begin(), tables.end(),
                         [&](const SetTable &t) { return t.name == table; }) -
            tables.begin());
    }
    static tl::unexpected<Error> missing(const std::string &table,
                                         const std::vector<std::string> &columns)
    {
        std::string names;
        for (const std::string &column : columns)
            names += (names.empty() ? "" : ", ") + column;
        return fail(ErrorKind::BadInput, "ingest.mapping-value",
                    {{"where", table}, {"key", "columns"}, {"value", names}});
    }

    const OpenSet &m_open;
    const TaskControl &m_control;
    std::vector<std::string> m_path; ///< tables on the way, to find cycles
};

} // namespace

std::optional<std::string> keyText(std::span<const std::string_view> fields,
                                   std::span<const std::size_t> columns)
{
    std::string text;
    bool any = false;
    for (const std::size_t column : columns) {
        const std::string_view field = trimmed(fields[column]);
        any = any || !field.empty();
        text += field;
        text += '\x1f';
    }
    return any ? std::optional(std::move(text)) : std::nullopt;
}

Result<JoinPlan> JoinPlan::make(const OpenSet &open, std::size_t table,
                                std::span<const std::string> wanted, bool all,
                                const TaskControl &control)
{
    return Maker(open, control).plan(table, wanted, all);
}

std::unique_ptr<RowReader> JoinPlan::rows() const
{
    return std::make_unique<JoinedRows>(*this);
}

JoinedRows::JoinedRows(const JoinPlan &plan)
    : m_plan(plan), m_rows(plan.source->rows()), m_own(plan.source->columns().size())
{
}

bool JoinedRows::next(SourceRow &row)
{
    if (!m_rows->next(row))
        return false;
    row.orphan.reset();
    row.joined = {};
    // A row of another width is a fault of its own.
    if (row.fault || row.fields.size() != m_own || m_plan.joins.empty())
        return true;
    if (row.content.empty()) {
        m_content.clear();
        for (const std::string_view field : row.fields) {
            m_content += field;
            m_content += '\x1f';
        }
        row.content = m_content;
    }
    for (const Join &one : m_plan.joins)
        join(one, row);
    m_joined.clear();
    for (std::size_t i = m_own; i < row.fields.size(); ++i) {
        m_joined += row.fields[i];
        m_joined += '\x1e';
    }
    row.joined = m_joined;
    return true;
}

void JoinedRows::join(const Join &join, SourceRow &row)
{
    const auto key = keyText(std::span(row.fields).first(m_own), join.key);
    const auto found = key ? join.lookup->rows.find(*key) : join.lookup->rows.end();
    const bool isFound = found != join.lookup->rows.end();
    if (key && !isFound && join.reference.orphans == Orphans::Quarantine)
        row.orphan = join.key.front();
    for (std::size_t i = 0; i < join.names.size(); ++i)
        row.fields.push_back(isFound ? std::string_view(join.lookup->values[found->second][i])
                                     : std::string_view());
}

} // namespace pathloom
