// SPDX-License-Identifier: GPL-3.0-or-later
// Words for the flaws of a table.
#include "ui/tables/TableFindings.h"

#include "engine/rules/Text.h"
#include "engine/tables/DecideTable.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Format.h"

#include <QCoreApplication>

namespace pathloom::ui {

namespace {

using Kind = TableFinding::Kind;

class Findings
{
    Q_DECLARE_TR_FUNCTIONS(TableFindings)

public:
    Findings(const DecisionTable &table, const TableCompilation &compiled) : m_table(table), m_compiled(compiled)
    {
        m_out.rowTexts.resize(table.rules.size());
        m_out.rowSeverities.assign(table.rules.size(), -1);
    }

    void addProblems()
    {
        for (const TableProblem &problem : m_compiled.problems) {
            QString text = text::sentenceOf(problem.code, problem.arguments);
            std::optional<std::size_t> column = problem.input;
            if (problem.output)
                column = m_table.inputs.size() + *problem.output;
            if (const auto mend = problem.arguments.find("mend"); mend != problem.arguments.end())
                text += QLatin1Char(' ') + tr("Did you mean %1?").arg(QString::fromStdString(mend->second));
            if (column)
                text = headingOf(m_table, *column) + QStringLiteral(": ") + text;
            if (problem.row)
                text = tr("Row %1, %2").arg(text::count(*problem.row + 1), text);
            m_out.lines.push_back({Kind::Problem, text, problem.row, column});
        }
    }

    void addAnalysis(const TableAnalysis &found)
    {
        for (const TableOverlap &overlap : found.overlaps) {
            if (overlap.conflict)
                addOverlap(overlap, Kind::Conflict);
        }
        for (const TableRegion &gap : found.gaps)
            m_out.lines.push_back({Kind::Gap,
                                   tr("No row matches where %1. For instance: %2.").arg(conditions(gap), example(gap)),
                                   {}, {}});
        if (found.moreGaps)
            m_out.lines.push_back({Kind::Gap, tr("There are more gaps than are listed here."), {}, {}});
        for (std::size_t row = 0; row < found.rows.size(); ++row)
            addState(row, found.rows[row]);
        for (const TableOverlap &overlap : found.overlaps) {
            if (!overlap.conflict)
                addOverlap(overlap, Kind::Overlap);
        }
        if (!found.isComplete)
            m_out.lines.push_back(
                {Kind::Note, tr("The table is too entangled to search it all; gaps and shadowed rows may be missing here."), {}, {}});
    }

    void addCounts(const TableColumn &column)
    {
        for (std::size_t row = 0; row < m_out.rowTexts.size(); ++row) {
            const QString counted = tr("matches %1, answers %2")
                                        .arg(text::count(column.matchedBy[row]), text::count(column.answeredBy[row]));
            QString &text = m_out.rowTexts[row];
            text = text.isEmpty() ? counted : text + QStringLiteral(" · ") + counted;
        }
        m_counted = tr("Profiles without a row: %1, in conflict: %2")
                        .arg(text::count(column.unmatched), text::count(column.conflicts));
    }

    TableFindings take()
    {
        const auto number = [&](Kind kind) {
            return std::count_if(m_out.lines.begin(), m_out.lines.end(),
                                 [&](const TableFinding &line) { return line.kind == kind; });
        };
        QStringList parts;
        const auto add = [&](const QString &text, auto n) {
            if (n > 0)
                parts << text.arg(text::count(static_cast<std::uint64_t>(n)));
        };
        add(tr("Unreadable: %1"), number(Kind::Problem));
        add(tr("Conflicts: %1"), number(Kind::Conflict));
        add(tr("Gaps: %1"), number(Kind::Gap));
        add(tr("Shadowed rows: %1"), number(Kind::Shadowed));
        add(tr("Rows that never match: %1"), number(Kind::Empty));
        if (parts.isEmpty())
            parts << tr("No gaps, conflicts or shadowed rows");
        if (!m_counted.isEmpty())
            parts << m_counted;
        m_out.summary = parts.join(QStringLiteral(" · "));
        return std::move(m_out);
    }

private:
    QString conditions(const TableRegion &region) const
    {
        QStringList parts;
        for (std::size_t i = 0; i < region.tests.size(); ++i) {
            if (region.tests[i] != "-")
                parts << headingOf(m_table, i) + QStringLiteral(": ") + QString::fromStdString(region.tests[i]);
        }
        return parts.isEmpty() ? tr("nothing is asked") : parts.join(QStringLiteral("; "));
    }

    QString example(const TableRegion &region) const
    {
        QStringList parts;
        for (std::size_t i = 0; i < region.example.size(); ++i) {
            const QString value = isMissing(region.example[i]) ? tr("missing")
                                                               : QString::fromStdString(cellText(region.example[i]));
            parts << headingOf(m_table, i) + QStringLiteral(" = ") + value;
        }
        return parts.join(QStringLiteral(", "));
    }

    void mark(std::size_t row, const QString &text, int severity)
    {
        QString &own = m_out.rowTexts[row];
        if (!own.contains(text))
            own += own.isEmpty() ? text : QStringLiteral(" · ") + text;
        int &worst = m_out.rowSeverities[row];
        worst = worst < 0 ? severity : std::min(worst, severity);
    }

    void addOverlap(const TableOverlap &overlap, Kind kind)
    {
        const QString first = text::count(overlap.first + 1);
        const QString second = text::count(overlap.second + 1);
        if (kind == Kind::Conflict) {
            mark(overlap.first, tr("conflict with row %1").arg(second), 0);
            mark(overlap.second, tr("conflict with row %1").arg(first), 0);
        }
        const QString text = kind == Kind::Conflict
            ? tr("Rows %1 and %2 contradict each other where %3. For instance: %4.")
            : tr("Rows %1 and %2 overlap, as the hit policy allows, where %3. For instance: %4.");
        m_out.lines.push_back(
            {kind, text.arg(first, second, conditions(overlap.where), example(overlap.where)), overlap.second, {}});
    }

    void addState(std::size_t row, RowState state)
    {
        const QString number = text::count(row + 1);
        if (state == RowState::Unreadable) {
            mark(row, tr("unreadable"), 0);
        } else if (state == RowState::Empty) {
            mark(row, tr("never matches"), 1);
            m_out.lines.push_back({Kind::Empty, tr("Row %1 matches no values that can occur.").arg(number), row, {}});
        } else if (state == RowState::Shadowed) {
            mark(row, tr("shadowed"), 1);
            m_out.lines.push_back(
                {Kind::Shadowed, tr("Row %1 is shadowed: other rows always answer before it.").arg(number), row, {}});
        }
    }

    const DecisionTable &m_table;
    const TableCompilation &m_compiled;
    QString m_counted;
    TableFindings m_out;
};

} // namespace

QString headingOf(const DecisionTable &table, std::size_t column)
{
    if (column >= table.inputs.size())
        return QString::fromStdString(table.outputs[column - table.inputs.size()].name);
    const TableInput &input = table.inputs[column];
    if (!input.label.empty() || !input.expression)
        return QString::fromStdString(input.label);
    const bool plain = input.expression->kind == ExprKind::Attribute;
    return QString::fromStdString(plain ? input.expression->name : printRule(input.expression));
}

std::optional<TableFindings> findingsOf(const DecisionTable &table, const Schema &schema, const SnapshotPtr &data,
                                        const TaskControl &control)
{
    const TableCompilation compiled = compileTable(table, schema);
    Findings findings(table, compiled);
    findings.addProblems();
    const auto found = analyseTable(compiled, 50, control);
    if (!found)
        return std::nullopt;
    if (compiled.table)
        findings.addAnalysis(*found);
    if (data && compiled.table && compiled.problems.empty()) {
        const auto bound = bindTable(table, data->schema);
        const auto column = bound ? decideAll(*bound, *data, data->to, TableDetail::Counts, control)
                                  : Result<TableColumn>(failWith(bound.error()));
        if (control.isStopped())
            return std::nullopt;
        if (column)
            findings.addCounts(*column);
    }
    return findings.take();
}

} // namespace pathloom::ui
