// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of the project: those that wait, the one that runs, those that are stored.
#pragma once

#include "engine/store/Project.h"

#include <QWidget>

#include <vector>

class QPushButton;

namespace pathloom::ui {

class Dialogs;
class TableView;

class RunList : public QWidget
{
    Q_OBJECT

public:
    explicit RunList(Dialogs &dialogs, QWidget *parent = nullptr);

    /// Newest first; waiting ones stand above them.
    void setRuns(const std::vector<StoredRun> &runs, const std::string &currentRevision,
                 int waiting);
    void select(const std::string &id);
    [[nodiscard]] std::string current() const;

Q_SIGNALS:
    void chosen(const std::string &id);
    void removeAsked(const std::string &id);
    void noteChanged(const std::string &id, const QString &note);

private:
    void askNote();
    void askRemove();

    Dialogs &m_dialogs;
    std::vector<StoredRun> m_runs;
    TableView *m_table;
    QPushButton *m_note;
    QPushButton *m_remove;
};

} // namespace pathloom::ui
