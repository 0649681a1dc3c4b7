// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs of a column; an expression that cannot be read is kept in the input and explained.
#include "ui/tables/ColumnPanel.h"

#include "engine/rules/Text.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Forms.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace pathloom::ui {

namespace {

/// Splits a list of literals at commas outside quotes.
std::vector<std::string> literalsOf(const QString &text)
{
    std::vector<std::string> parts;
    QString current;
    bool quoted = false;
    const auto finish = [&] {
        if (!current.trimmed().isEmpty())
            parts.push_back(current.trimmed().toStdString());
        current.clear();
    };
    for (const QChar c : text) {
        if (c == QLatin1Char('"'))
            quoted = !quoted;
        if (c == QLatin1Char(',') && !quoted)
            finish();
        else
            current += c;
    }
    finish();
    return parts;
}

QString joined(const std::vector<std::string> &parts)
{
    QStringList list;
    for (const std::string &part : parts)
        list << QString::fromStdString(part);
    return list.join(QStringLiteral(", "));
}

} // namespace

ColumnPanel::ColumnPanel(QWidget *parent)
    : QWidget(parent), m_form(new QFormLayout(this)), m_expression(new QLineEdit), m_label(new QLineEdit),
      m_domain(new QLineEdit), m_problem(new QLabel), m_name(new QLineEdit), m_type(new QComboBox),
      m_values(new QLineEdit), m_fallback(new QLineEdit)
{
    m_form->setContentsMargins({});
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_problem->setWordWrap(true);
    addRow(m_form, tr("Tests"), m_expression, tr("An attribute, or an expression of the rule language with one value."));
    m_form->addRow(QString(), m_problem);
    addRow(m_form, tr("Heading"), m_label, tr("Left empty, the expression stands there."));
    addRow(m_form, tr("Values that occur"), m_domain,
           tr("Tests such as [0..120] or \"a\", \"b\". The search for gaps then looks no further."));
    addRow(m_form, tr("Result"), m_name);
    addRow(m_form, tr("Type"), m_type);
    addRow(m_form, tr("Values, best first"), m_values, tr("Needed by the hit policies priority and output order."));
    addRow(m_form, tr("Where no row matches"), m_fallback, tr("The result then; left empty, there is none."));
    for (const auto &[type, title] :
         {std::pair{ValueType::String, tr("text")}, std::pair{ValueType::Number, tr("number")},
          std::pair{ValueType::Boolean, tr("true or false")}, std::pair{ValueType::Money, tr("money")},
          std::pair{ValueType::Date, tr("date")}, std::pair{ValueType::DateTime, tr("date and time")},
          std::pair{ValueType::Duration, tr("duration")}})
        m_type->addItem(title, static_cast<int>(type));
    for (QLineEdit *line : {m_expression, m_label, m_domain})
        connect(line, &QLineEdit::editingFinished, this, &ColumnPanel::editInput);
    for (QLineEdit *line : {m_name, m_values, m_fallback})
        connect(line, &QLineEdit::editingFinished, this, &ColumnPanel::editOutput);
    connect(m_type, &QComboBox::activated, this, &ColumnPanel::editOutput);
    setVisibleRows(false, false);
}

void ColumnPanel::setVisibleRows(bool input, bool output)
{
    for (QWidget *widget : {static_cast<QWidget *>(m_expression), static_cast<QWidget *>(m_label),
                            static_cast<QWidget *>(m_domain)})
        m_form->setRowVisible(widget, input);
    for (QWidget *widget : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_type),
                            static_cast<QWidget *>(m_values), static_cast<QWidget *>(m_fallback)})
        m_form->setRowVisible(widget, output);
    m_form->setRowVisible(m_problem, false);
}

void ColumnPanel::setColumn(const DecisionTable &table, std::size_t column)
{
    const bool isInput = column < table.inputs.size();
    const bool isOutput = !isInput && column < table.inputs.size() + table.outputs.size();
    setVisibleRows(isInput, isOutput);
    if (isInput) {
        m_input = table.inputs[column];
        m_expression->setText(m_input.expression ? QString::fromStdString(printRule(m_input.expression)) : QString());
        m_label->setText(QString::fromStdString(m_input.label));
        m_domain->setText(QString::fromStdString(m_input.values));
    } else if (isOutput) {
        m_output = table.outputs[column - table.inputs.size()];
        m_name->setText(QString::fromStdString(m_output.name));
        m_type->setCurrentIndex(m_type->findData(static_cast<int>(m_output.type)));
        m_values->setText(joined(m_output.values));
        m_fallback->setText(QString::fromStdString(m_output.fallback));
    }
}

void ColumnPanel::editInput()
{
    const auto rule = parseRule(m_expression->text().toStdString());
    m_form->setRowVisible(m_problem, !rule);
    if (!rule) {
        m_problem->setText(text::sentence(rule.error().front()));
        return;
    }
    TableInput input = m_input;
    input.expression = *rule;
    input.label = m_label->text().trimmed().toStdString();
    input.values = m_domain->text().trimmed().toStdString();
    if (!(input == m_input))
        Q_EMIT inputEdited(input);
}

void ColumnPanel::editOutput()
{
    TableOutput output = m_output;
    output.name = m_name->text().trimmed().toStdString();
    output.type = static_cast<ValueType>(m_type->currentData().toInt());
    output.values = literalsOf(m_values->text());
    output.fallback = m_fallback->text().trimmed().toStdString();
    if (!(output == m_output))
        Q_EMIT outputEdited(output);
}

} // namespace pathloom::ui
