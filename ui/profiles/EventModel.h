// SPDX-License-Identifier: GPL-3.0-or-later
// All events of one profile, newest first, as a table whose texts are made when they are seen.
#pragma once

#include "engine/data/Snapshot.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace pathloom::ui {

class EventModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Type, Details, Source };

    using QAbstractTableModel::QAbstractTableModel;

    void setProfile(SnapshotPtr snapshot, std::optional<ProfileIndex> profile);
    /// Shows events of one type alone; none: of all types.
    void setType(std::optional<std::size_t> type);
    /// Event types that the profile has, with how often, in the order of the schema.
    [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> types() const;
    /// Number of events of all types.
    [[nodiscard]] std::size_t total() const { return m_all.size(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Entry {
        std::int64_t at = 0;
        std::uint32_t type = 0;
        std::uint32_t row = 0; ///< of the event table
    };
    [[nodiscard]] QString textOf(const Entry &entry, int column) const;
    [[nodiscard]] QString detailsOf(const Entry &entry) const;

    SnapshotPtr m_snapshot;
    ProfileIndex m_profile = 0;
    std::vector<Entry> m_all; ///< newest first
    std::vector<Entry> m_shown;
    std::optional<std::size_t> m_type;
};

} // namespace pathloom::ui
