// SPDX-License-Identifier: GPL-3.0-or-later
// The properties of one column of a decision table: what it tests, or what it gives.
#pragma once

#include "engine/model/DecisionTable.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace pathloom::ui {

class ColumnPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnPanel(QWidget *parent = nullptr);
    /// Shows a column of the table; one beyond tests and results shows nothing.
    void setColumn(const DecisionTable &table, std::size_t column);

Q_SIGNALS:
    /// The column as changed by the person; one of them has a value.
    void inputEdited(const pathloom::TableInput &input);
    void outputEdited(const pathloom::TableOutput &output);

private:
    void editInput();
    void editOutput();
    void setVisibleRows(bool input, bool output);

    TableInput m_input;
    TableOutput m_output;
    QFormLayout *m_form;
    QLineEdit *m_expression;
    QLineEdit *m_label;
    QLineEdit *m_domain;
    QLabel *m_problem;
    QLineEdit *m_name;
    QComboBox *m_type;
    QLineEdit *m_values;
    QLineEdit *m_fallback;
};

} // namespace pathloom::ui
