// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline of one profile: its events, newest first, all or of one type.
#pragma once

#include "engine/data/Snapshot.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableView;

namespace pathloom::ui {

class EventModel;

class EventPanel : public QWidget
{
    Q_OBJECT

public:
    explicit EventPanel(QWidget *parent = nullptr);

    void setProfile(SnapshotPtr snapshot, std::optional<ProfileIndex> profile);
    [[nodiscard]] QComboBox *filter() const { return m_filter; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] QString summary() const;

private:
    void refreshSummary();

    SnapshotPtr m_snapshot;
    EventModel *m_model;
    QComboBox *m_filter;
    QLabel *m_summary;
    QTableView *m_table;
};

} // namespace pathloom::ui
