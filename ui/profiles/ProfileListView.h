// SPDX-License-Identifier: GPL-3.0-or-later
// A list of profiles by id, however many they are, from which one can be opened.
#pragma once

#include "engine/data/Snapshot.h"

#include <QAbstractListModel>
#include <QListView>

namespace pathloom::ui {

/// Holds indexes only: the texts are made when they are looked at.
class ProfileListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// These profiles; `notes` stand behind their ids, and may be shorter.
    void setProfiles(SnapshotPtr snapshot, std::vector<ProfileIndex> profiles, QStringList notes = {});
    [[nodiscard]] const std::vector<ProfileIndex> &profiles() const { return m_profiles; }
    [[nodiscard]] QString idAt(int row) const; ///< empty: no such row

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    SnapshotPtr m_snapshot;
    std::vector<ProfileIndex> m_profiles;
    QStringList m_notes;
};

/// Enter and a double click open a profile.
class ProfileListView : public QListView
{
    Q_OBJECT

public:
    explicit ProfileListView(const QString &accessibleName, QWidget *parent = nullptr);

    void setProfiles(SnapshotPtr snapshot, std::vector<ProfileIndex> profiles, const QStringList &notes = {});
    [[nodiscard]] const ProfileListModel &profiles() const { return *m_model; }
    [[nodiscard]] QString currentId() const;
    void setCurrentRow(int row);

Q_SIGNALS:
    void opened(const QString &id);
    void currentIdChanged(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    ProfileListModel *m_model;
};

} // namespace pathloom::ui
