// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as plain data, the model that shows them, and the view with sorting, copying and CSV.
#pragma once

#include <QAbstractTableModel>
#include <QTableView>

#include <vector>

class QSortFilterProxyModel;

namespace pathloom::ui {

struct TableColumn {
    QString title;
    bool isNumber = false; ///< right-aligned
    QString help;
};

/// What a cell shows and what it sorts and exports by. `key` is carried along for the row's owner.
struct Cell {
    QString text;
    QVariant sort; ///< empty: the text
    QString help;
    bool isMuted = false;
    int severity = -1; ///< of marked cells: 0 error, 1 warning, 2 hint
};
[[nodiscard]] Cell cell(const QString &text);
[[nodiscard]] Cell cell(const QString &text, double sort);

struct Row {
    std::vector<Cell> cells;
    QString key; ///< what the row stands for: a step id, a profile id
};

struct Table {
    std::vector<TableColumn> columns;
    std::vector<Row> rows;
};

/// RFC 4180 with the raw numbers, not the formatted ones.
[[nodiscard]] QString toCsv(const Table &table);
/// Tab-separated text of the shown cells, for the clipboard.
[[nodiscard]] QString toText(const Table &table);

class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kSortRole = Qt::UserRole;
    static constexpr int kKeyRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;
    void setTable(Table table);
    [[nodiscard]] const Table &table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    Table m_table;
};

/// A view of a Table: sorts by clicking a heading, Ctrl+C copies rows, Enter activates one.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(const QString &accessibleName, QWidget *parent = nullptr);
    void setTable(Table table);
    [[nodiscard]] const Table &table() const { return m_model->table(); }
    [[nodiscard]] QString currentKey() const;
    void selectKey(const QString &key);
    /// Grey text, because what it shows belongs to an earlier state of the project.
    void setStale(bool on);
    [[nodiscard]] bool isStale() const { return m_isStale; }
    /// Grows to hold all rows up to `maximum`, so that a page scrolls and not the table.
    void fitRows(int maximum = 12);

Q_SIGNALS:
    void keyActivated(const QString &key);
    void currentKeyChanged(const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool m_isStale = false;
    TableModel *m_model;
    QSortFilterProxyModel *m_proxy;
};

} // namespace pathloom::ui
