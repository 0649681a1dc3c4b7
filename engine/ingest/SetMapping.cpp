// SPDX-License-Identifier: Apache-2.0
// What the rows of each table of a set become.
#include "engine/ingest/SetGuess.h"

#include <algorithm>

namespace pathloom {

namespace {

bool hasRole(const Preview &preview, ColumnGuess guess)
{
    return std::any_of(preview.columns.begin(), preview.columns.end(),
                       [&](const ColumnPreview &c) { return c.guess == guess; });
}

// The first column of dates of a table that is referred to, as this table calls it.
std::string timeByReference(const SetPreview &look, const std::string &table)
{
    for (const ReferenceCheck &check : look.references) {
        if (check.reference.table != table || check.isToMany)
            continue;
        for (const TablePreview &there : look.tables) {
            if (there.name != check.reference.to)
                continue;
            for (const ColumnPreview &column : there.preview.columns) {
                if (column.type == ValueType::Date || column.type == ValueType::DateTime)
                    return check.reference.called() + "." + column.name;
            }
        }
    }
    return {};
}

// Events of a table that names profiles but has no time of its own.
void addEvent(const TablePreview &table, const std::string &time, Mapping &mapping)
{
    EventMapping event;
    event.kind = {table.name, EventRole::Other};
    event.time.column = time;
    for (const AttributeMapping &a : mapping.profile.attributes) {
        PropertyMapping &p = event.properties.emplace_back();
        p.name = a.column;
        p.column = a.column;
        p.value = a.value;
    }
    mapping.profile.attributes.clear();
    mapping.events = {std::move(event)};
}

void addItems(const TablePreview &table, Mapping &mapping)
{
    mapping.profile = {};
    mapping.profile.isNone = true;
    mapping.events.clear();
    mapping.consents.clear();
    for (const ColumnPreview &column : table.preview.columns) {
        if (column.guess == ColumnGuess::Item && mapping.items.column.empty()) {
            mapping.items.column = column.name;
            continue;
        }
        PropertyMapping p;
        p.name = column.name;
        p.column = column.name;
        p.value.type = column.type;
        p.value.format = column.dateFormat;
        mapping.items.attributes.push_back(std::move(p));
    }
}

} // namespace

Mapping guessMapping(const SetPreview &look, const TablePreview &table)
{
    Mapping mapping = guessMapping(table.preview);
    mapping.source = look.set.name + "/" + table.name;
    mapping.key = table.key;
    const bool isItems = hasRole(table.preview, ColumnGuess::Item) && table.key.size() == 1;
    if (!hasRole(table.preview, ColumnGuess::ProfileId) &&
        !hasRole(table.preview, ColumnGuess::Email)) {
        if (isItems)
            addItems(table, mapping);
        else
            mapping = Mapping{
                {},           mapping.source,  mapping.file, mapping.currency,
                mapping.zone, mapping.missing, mapping.key,  ProfileMapping{true, {}, {}, {}}};
        return mapping;
    }
    const std::string time = timeByReference(look, table.name);
    const bool isOneEach = table.key.size() == 1;
    if (mapping.events.empty() && !isOneEach) {
        const auto own = std::find_if(
            table.preview.columns.begin(), table.preview.columns.end(), [](const ColumnPreview &c) {
                return c.type == ValueType::Date || c.type == ValueType::DateTime;
            });
        if (own != table.preview.columns.end())
            addEvent(table, own->name, mapping);
        else if (!time.empty())
            addEvent(table, time, mapping);
    }
    return mapping;
}

} // namespace pathloom
