// SPDX-License-Identifier: GPL-3.0-or-later
// Problems into sentences.
#include "ui/text/CheckText.h"

#include "ui/text/ErrorTable.h"

#include <QCoreApplication>

#include <algorithm>

namespace pathloom::text {

static const ProblemRow *rowOf(std::string_view code)
{
    const auto table = tables::problemTexts();
    const auto row = std::ranges::find(table, code, &ProblemRow::code);
    return row == table.end() ? nullptr : &*row;
}

static QString textOf(const Diagnostic &diagnostic, const char *ProblemRow::*part)
{
    const ProblemRow *row = rowOf(diagnostic.code);
    if (row == nullptr)
        return {};
    Arguments arguments = diagnostic.arguments;
    arguments.emplace("step", diagnostic.step.text());
    arguments.emplace("object", diagnostic.object);
    arguments.emplace("field", diagnostic.field);
    return filled(QCoreApplication::translate("Problems", row->*part), arguments);
}

QString sentence(const Diagnostic &diagnostic)
{
    const QString text = textOf(diagnostic, &ProblemRow::sentence);
    if (!text.isNull())
        return text;
    return QCoreApplication::translate("Problems", "Problem %1.")
        .arg(QString::fromStdString(diagnostic.code));
}

QString reason(const Diagnostic &diagnostic)
{
    return textOf(diagnostic, &ProblemRow::reason);
}

QString mend(const Diagnostic &diagnostic)
{
    return textOf(diagnostic, &ProblemRow::mend);
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QCoreApplication::translate("Problems", "Error");
    case Severity::Warning:
        return QCoreApplication::translate("Problems", "Warning");
    case Severity::Hint:
        return QCoreApplication::translate("Problems", "Hint");
    }
    return {};
}

bool hasProblemText(std::string_view code)
{
    return rowOf(code) != nullptr;
}

QStringList problemCodes()
{
    QStringList codes;
    for (const ProblemRow &row : tables::problemTexts())
        codes += QString::fromUtf8(row.code.data(), static_cast<qsizetype>(row.code.size()));
    return codes;
}

} // namespace pathloom::text
