// SPDX-License-Identifier: GPL-3.0-or-later
// Merges the event tables of a profile by time.
#include "ui/profiles/EventModel.h"

#include "ui/profiles/ProfileTables.h"
#include "ui/text/NameText.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

void EventModel::setProfile(SnapshotPtr snapshot, std::optional<ProfileIndex> profile)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_profile = profile.value_or(0);
    m_all.clear();
    m_type.reset();
    for (std::uint32_t type = 0; profile && type < m_snapshot->events.size(); ++type) {
        const EventTable &table = m_snapshot->events[type];
        const auto [from, to] = table.rowsOf(*profile);
        for (std::uint32_t row = from; row < to; ++row)
            m_all.push_back({table.times[row], type, row});
    }
    // Of events at one instant the one recorded last comes first, as it does within a type.
    std::sort(m_all.begin(), m_all.end(), [](const Entry &a, const Entry &b) {
        return std::tuple(b.at, b.type, b.row) < std::tuple(a.at, a.type, a.row);
    });
    m_shown = m_all;
    endResetModel();
}

void EventModel::setType(std::optional<std::size_t> type)
{
    if (type == m_type)
        return;
    beginResetModel();
    m_type = type;
    m_shown.clear();
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(m_shown),
                 [&](const Entry &entry) { return !type || entry.type == *type; });
    endResetModel();
}

std::vector<std::pair<std::size_t, std::size_t>> EventModel::types() const
{
    std::map<std::size_t, std::size_t> counts;
    for (const Entry &entry : m_all)
        ++counts[entry.type];
    return {counts.begin(), counts.end()};
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int EventModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Source + 1; }

QString EventModel::detailsOf(const Entry &entry) const
{
    const EventTypeDef &def = m_snapshot->schema.events[entry.type];
    const EventTable &table = m_snapshot->events[entry.type];
    QStringList parts;
    for (std::size_t p = 0; p < def.properties.size(); ++p) {
        if (table.properties[p].isValid(entry.row))
            parts += QString::fromStdString(def.properties[p].name) + u": "_s
                     + shownValue(table.properties[p].value(entry.row), m_snapshot->zoneOf(m_profile));
    }
    return parts.join(u"  ·  "_s);
}

QString EventModel::textOf(const Entry &entry, int column) const
{
    const EventTable &table = m_snapshot->events[entry.type];
    switch (column) {
    case Time:
        return text::dateTime(Instant{entry.at}, m_snapshot->zoneOf(m_profile));
    case Type:
        return QString::fromStdString(m_snapshot->schema.events[entry.type].name);
    case Details:
        return detailsOf(entry);
    default:
        break;
    }
    const bool hasSource = entry.row < table.sources.size() && table.sources[entry.row] < m_snapshot->sources.size();
    return hasSource ? QString::fromStdString(m_snapshot->sources[table.sources[entry.row]]) : u"–"_s;
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry &entry = m_shown[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && index.column() == Details))
        return textOf(entry, index.column());
    if (role == Qt::ToolTipRole && index.column() == Type)
        return text::eventRoleName(nameOf(m_snapshot->schema.events[entry.type].role));
    return {};
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Time:
        return tr("Time");
    case Type:
        return tr("Event");
    case Details:
        return tr("Details");
    default:
        return tr("Source");
    }
}

} // namespace pathloom::ui
