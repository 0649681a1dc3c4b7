// SPDX-License-Identifier: GPL-3.0-or-later
// Cells, headings and marks of the grid.
#include "ui/tables/DecisionGrid.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QGuiApplication>

namespace pathloom::ui {

void DecisionGrid::setTable(const DecisionTable &table)
{
    const bool sameShape = table.inputs.size() == m_table.inputs.size() && table.outputs.size() == m_table.outputs.size()
        && table.rules.size() == m_table.rules.size() && table.id == m_table.id;
    if (!sameShape) {
        beginResetModel();
        m_table = table;
        m_findings = {};
        endResetModel();
        return;
    }
    m_table = table;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void DecisionGrid::setFindings(const TableFindings &findings)
{
    m_findings = findings;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int DecisionGrid::noteColumn() const
{
    return static_cast<int>(m_table.inputs.size() + m_table.outputs.size());
}

int DecisionGrid::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rules.size());
}

int DecisionGrid::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : findingsColumn() + 1;
}

QString DecisionGrid::cellAt(int row, int column) const
{
    const TableRule &rule = m_table.rules[static_cast<std::size_t>(row)];
    const auto at = static_cast<std::size_t>(column);
    if (at < rule.tests.size())
        return QString::fromStdString(rule.tests[at]);
    if (column < noteColumn())
        return QString::fromStdString(rule.results[at - rule.tests.size()]);
    if (column == noteColumn())
        return QString::fromStdString(rule.note);
    const auto line = static_cast<std::size_t>(row);
    return line < m_findings.rowTexts.size() ? m_findings.rowTexts[line] : QString();
}

QString DecisionGrid::problemAt(int row, int column) const
{
    for (const TableFinding &finding : m_findings.lines) {
        if (finding.kind == TableFinding::Kind::Problem && finding.row == static_cast<std::size_t>(row)
            && finding.column == static_cast<std::size_t>(column))
            return finding.text;
    }
    return {};
}

QVariant DecisionGrid::data(const QModelIndex &index, int role) const
{
    const int row = index.row();
    const int column = index.column();
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return cellAt(row, column);
    const QString problem = problemAt(row, column);
    if (role == Qt::ToolTipRole)
        return problem.isEmpty() ? cellAt(row, column) : problem;
    if (role == Qt::AccessibleTextRole)
        return problem.isEmpty() ? cellAt(row, column) : cellAt(row, column) + QStringLiteral(", ") + problem;
    const auto line = static_cast<std::size_t>(row);
    int severity = problem.isEmpty() ? -1 : 0;
    if (column == findingsColumn() && line < m_findings.rowSeverities.size())
        severity = m_findings.rowSeverities[line];
    if (severity < 0 || (role != Qt::ForegroundRole && role != Qt::DecorationRole))
        return {};
    const Theme &theme = themeOf(QGuiApplication::palette());
    const QColor colour = severity == 0 ? theme.error : theme.warning;
    if (role == Qt::ForegroundRole)
        return colour;
    return icon(severity == 0 ? QStringLiteral("problem-error") : QStringLiteral("problem-warning"), colour);
}

QVariant DecisionGrid::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (section == noteColumn())
        return tr("Note");
    if (section >= findingsColumn())
        return tr("Findings");
    const auto column = static_cast<std::size_t>(section);
    const QString title = headingOf(m_table, column);
    return column < m_table.inputs.size() ? title : tr("→ %1").arg(title);
}

Qt::ItemFlags DecisionGrid::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == findingsColumn() ? plain : plain | Qt::ItemIsEditable;
}

bool DecisionGrid::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || value.toString() == cellAt(index.row(), index.column()))
        return false;
    Q_EMIT edited(index.row(), index.column(), value.toString().trimmed());
    return true;
}

} // namespace pathloom::ui
