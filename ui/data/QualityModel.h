// SPDX-License-Identifier: GPL-3.0-or-later
// The quality of every attribute as a table: one row each, one bar a figure.
#pragma once

#include "engine/data/Quality.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace pathloom::ui {

class QualityModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Complete, Valid, Fresh, Unique, Accuracy };
    static constexpr int kShareRole = Qt::UserRole; ///< a number in [0, 1]; invalid: unmeasured

    using QAbstractTableModel::QAbstractTableModel;

    void setQuality(SnapshotPtr snapshot, DataQuality quality);
    [[nodiscard]] const DataQuality &quality() const { return m_quality; }
    /// The figure in a sentence with its counts.
    [[nodiscard]] QString sentence(int row, int column) const;
    [[nodiscard]] QString attributeName(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::optional<double> share(int row, int column) const;
    [[nodiscard]] QString freshSentence(const FieldQuality &field) const;

    SnapshotPtr m_snapshot;
    DataQuality m_quality;
};

/// Paints a share as a bar with its number beside it; what is unmeasured has no bar.
class ShareDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// "Completeness" …: heading of a column.
[[nodiscard]] QString qualityFigureName(int column);
/// "No value", "Breaks its rule" …: what the profiles behind a figure have in common.
[[nodiscard]] QString qualityRowsName(QualityRows rows);

} // namespace pathloom::ui
