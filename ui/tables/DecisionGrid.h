// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of a decision table as an editable model, with what was found about each row.
#pragma once

#include "ui/tables/TableFindings.h"

#include <QAbstractTableModel>

namespace pathloom::ui {

/// Columns: tests, results, the note, and the findings of the row (read only). Edits are not made
/// here but told by edited(); the owner changes the document and gives the new table.
class DecisionGrid : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const DecisionTable &table);
    void setFindings(const TableFindings &findings);
    [[nodiscard]] const DecisionTable &table() const { return m_table; }
    [[nodiscard]] int noteColumn() const;
    [[nodiscard]] int findingsColumn() const { return noteColumn() + 1; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void edited(int row, int column, const QString &text);

private:
    [[nodiscard]] QString cellAt(int row, int column) const;
    [[nodiscard]] QString problemAt(int row, int column) const;

    DecisionTable m_table;
    TableFindings m_findings;
};

} // namespace pathloom::ui
