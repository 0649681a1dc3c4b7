// SPDX-License-Identifier: GPL-3.0-or-later
// The consents of one profile: over time, at any instant, and every change.
#pragma once

#include "engine/data/Snapshot.h"
#include "ui/profiles/ProfileTables.h"

#include <QWidget>

class QDateTimeEdit;
class QStackedWidget;

namespace pathloom::ui {

class ConsentLanes;
class TableView;

class ConsentPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ConsentPanel(QWidget *parent = nullptr);

    /// Looks at the end of the records first.
    void setProfile(const SnapshotPtr &snapshot, std::optional<ProfileIndex> profile, Instant end);
    [[nodiscard]] QDateTimeEdit *instantEdit() const { return m_at; }
    [[nodiscard]] ConsentLanes *lanes() const { return m_lanes; }
    [[nodiscard]] TableView *states() const { return m_states; }
    [[nodiscard]] TableView *changes() const { return m_changes; }

private:
    void showAt(Instant at);

    std::vector<ConsentLane> m_consents;
    Zone m_zone;
    QStackedWidget *m_stack;
    QDateTimeEdit *m_at;
    ConsentLanes *m_lanes;
    TableView *m_states;
    TableView *m_changes;
};

} // namespace pathloom::ui
