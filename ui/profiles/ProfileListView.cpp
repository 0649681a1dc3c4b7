// SPDX-License-Identifier: GPL-3.0-or-later
// Model and view of profile ids.
#include "ui/profiles/ProfileListView.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

void ProfileListModel::setProfiles(SnapshotPtr snapshot, std::vector<ProfileIndex> profiles, QStringList notes)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_profiles = std::move(profiles);
    m_notes = std::move(notes);
    endResetModel();
}

QString ProfileListModel::idAt(int row) const
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_profiles.size())
        return {};
    return QString::fromStdString(m_snapshot->profileIds[m_profiles[static_cast<std::size_t>(row)]]);
}

int ProfileListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_profiles.size());
}

QVariant ProfileListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QString note = m_notes.value(index.row());
    return note.isEmpty() ? idAt(index.row()) : idAt(index.row()) + u"  ·  "_s + note;
}

ProfileListView::ProfileListView(const QString &accessibleName, QWidget *parent)
    : QListView(parent), m_model(new ProfileListModel(this))
{
    setAccessibleName(accessibleName);
    setModel(m_model);
    setUniformItemSizes(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT opened(m_model->idAt(index.row())); });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT currentIdChanged(currentId()); });
}

void ProfileListView::setProfiles(SnapshotPtr snapshot, std::vector<ProfileIndex> profiles, const QStringList &notes)
{
    m_model->setProfiles(std::move(snapshot), std::move(profiles), notes);
    scrollToTop();
}

QString ProfileListView::currentId() const { return m_model->idAt(currentIndex().row()); }

void ProfileListView::setCurrentRow(int row) { setCurrentIndex(m_model->index(row)); }

void ProfileListView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!currentId().isEmpty())
            Q_EMIT opened(currentId());
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace pathloom::ui
