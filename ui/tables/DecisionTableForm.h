// SPDX-License-Identifier: GPL-3.0-or-later
// The editor of one decision table: cells, columns, hit policy, and what is wrong with its rows.
#pragma once

#include "engine/model/Document.h"
#include "ui/document/Background.h"
#include "ui/tables/TableFindings.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QTableView;

namespace pathloom::ui {

class ColumnPanel;
class DecisionGrid;
class DocumentController;

/// Every change is one edit of the document; typing in one cell after another merges only there.
class DecisionTableForm : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionTableForm(DocumentController &controller, QWidget *parent = nullptr);
    void setTable(const TableId &table);
    [[nodiscard]] QTableView *grid() const { return m_view; }
    /// What was found last; empty until the search has ended.
    [[nodiscard]] const TableFindings &findings() const { return m_findings; }

Q_SIGNALS:
    void findingsChanged();

private:
    void connectInputs();
    void refresh();
    void startFindings();
    void showFindings();
    void goTo(int line);
    void addButton(QHBoxLayout *row, const QString &iconName, const QString &title, const std::function<void()> &act);
    void addColumn(bool isInput);
    void removeColumn();
    void addRow();
    void duplicateRow();
    void removeRow();
    void moveRow(int by);
    void editCell(int row, int column, const QString &text);
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] int currentColumn() const;
    bool edit(const std::function<void(DecisionTable &)> &change, const std::string &mergeKey = {});

    DocumentController &m_controller;
    TableId m_table;
    bool m_isFilling = false;
    QLineEdit *m_name;
    QComboBox *m_policy;
    QLabel *m_policyHelp;
    QTableView *m_view;
    DecisionGrid *m_grid;
    ColumnPanel *m_column;
    QLabel *m_summary;
    QListWidget *m_list;
    TableFindings m_findings;
    QTimer m_timer;
    LatestWork m_work;
};

} // namespace pathloom::ui
