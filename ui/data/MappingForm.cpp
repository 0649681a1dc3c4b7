// SPDX-License-Identifier: GPL-3.0-or-later
// Corrects guesses and turns them into a mapping.
#include "ui/data/MappingForm.h"

#include "ui/data/DataTables.h"
#include "ui/text/NameText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Forms.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

static constexpr int kLeaveOut = -1;

MappingForm::MappingForm(QWidget *parent)
    : QWidget(parent), m_source(new QLineEdit), m_currency(new QLineEdit), m_zone(new QLineEdit),
      m_loadedText(new QLabel), m_table(new QWidget), m_grid(new QGridLayout(m_table))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *form = new QFormLayout;
    addRow(form, tr("Name of the source"), m_source,
           tr("Importing the same source again changes only what is new."));
    addRow(form, tr("Currency of amounts"), m_currency);
    addRow(form, tr("Time zone of times without one"), m_zone, tr("For instance Europe/Berlin."));
    layout->addLayout(form);
    m_loadedText->setWordWrap(true);
    layout->addWidget(m_loadedText);
    m_grid->setContentsMargins(0, kSpaceS, 0, 0);
    m_grid->setHorizontalSpacing(kSpaceM);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(m_table);
    layout->addWidget(area, 1);
    for (QLineEdit *edit : {m_source, m_currency, m_zone})
        connect(edit, &QLineEdit::textChanged, this, &MappingForm::changed);
}

void MappingForm::setPreview(const Preview &preview)
{
    m_preview = preview;
    m_loaded.reset();
    m_lines.clear();
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int column = 0;
    for (const QString &title :
         {tr("Column"), tr("Use as"), tr("Type"), tr("Personal"), tr("Examples")}) {
        auto *label = new QLabel(title);
        label->setFont(fontFor(TextRole::Strong));
        m_grid->addWidget(label, 0, column++);
    }
    for (std::size_t i = 0; i < m_preview.columns.size(); ++i)
        addLine(i);
    m_grid->setRowStretch(static_cast<int>(m_lines.size()) + 1, 1);
    m_grid->setColumnStretch(4, 1);
    const Mapping guessed = guessMapping(m_preview);
    m_source->setText(
        QString::fromStdString(guessed.source.empty() ? m_preview.fileName : guessed.source));
    m_currency->setText(QString::fromStdString(guessed.currency));
    m_zone->setText(QString::fromStdString(guessed.zone));
    showLoaded();
    Q_EMIT changed();
}

void MappingForm::addLine(std::size_t index)
{
    const ColumnPreview &column = m_preview.columns[index];
    const QString name = QString::fromStdString(column.name);
    Line line{new QComboBox, new QComboBox, new QCheckBox};
    for (int guess = 0; guess <= static_cast<int>(ColumnGuess::Postcode); ++guess)
        line.use->addItem(guessName(static_cast<ColumnGuess>(guess)), guess);
    line.use->addItem(tr("Leave out"), kLeaveOut);
    line.use->setCurrentIndex(static_cast<int>(column.guess));
    line.use->setAccessibleName(tr("Use of column %1").arg(name));
    for (int type = 0; type <= static_cast<int>(ValueType::List); ++type)
        line.type->addItem(text::valueTypeName(nameOf(static_cast<ValueType>(type))), type);
    line.type->setCurrentIndex(static_cast<int>(column.type));
    line.type->setAccessibleName(tr("Type of column %1").arg(name));
    line.personal->setAccessibleName(tr("Column %1 is personal").arg(name));
    const Mapping guessed = guessMapping(m_preview);
    for (const AttributeMapping &attribute : guessed.profile.attributes)
        if (attribute.column == column.name)
            line.personal->setChecked(attribute.personal);
    connect(line.use, &QComboBox::currentIndexChanged, this, &MappingForm::changed);
    connect(line.type, &QComboBox::currentIndexChanged, this, &MappingForm::changed);
    connect(line.personal, &QCheckBox::toggled, this, &MappingForm::changed);
    QStringList examples;
    for (const std::string &example : column.examples)
        examples += QString::fromStdString(example);
    auto *label = new QLabel(name);
    label->setBuddy(line.use);
    auto *shown = caption(examples.join(u", "_s));
    shown->setWordWrap(false);
    const int row = static_cast<int>(index) + 1;
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(line.use, row, 1);
    m_grid->addWidget(line.type, row, 2);
    m_grid->addWidget(line.personal, row, 3, Qt::AlignHCenter);
    m_grid->addWidget(shown, row, 4);
    m_lines.push_back(line);
}

void MappingForm::setMapping(const Mapping &mapping)
{
    m_loaded = mapping;
    if (!mapping.source.empty())
        m_source->setText(QString::fromStdString(mapping.source));
    m_currency->setText(QString::fromStdString(mapping.currency));
    m_zone->setText(QString::fromStdString(mapping.zone));
    showLoaded();
    Q_EMIT changed();
}

void MappingForm::showLoaded()
{
    m_table->setVisible(!m_loaded);
    m_loadedText->setVisible(m_loaded.has_value());
    if (!m_loaded)
        return;
    QStringList parts{
        tr("%n attribute(s)", nullptr, static_cast<int>(m_loaded->profile.attributes.size())),
        tr("%n kind(s) of event", nullptr, static_cast<int>(m_loaded->events.size())),
        tr("%n consent(s)", nullptr, static_cast<int>(m_loaded->consents.size()))};
    m_loadedText->setText(tr("The mapping “%1” was loaded: %2.")
                              .arg(QString::fromStdString(m_loaded->name), text::listOf(parts)));
}

void MappingForm::setUse(std::size_t column, std::optional<ColumnGuess> use)
{
    if (column < m_lines.size())
        m_lines[column].use->setCurrentIndex(
            m_lines[column].use->findData(use ? static_cast<int>(*use) : kLeaveOut));
}

Mapping MappingForm::mapping() const
{
    Mapping mapping;
    if (m_loaded) {
        mapping = *m_loaded;
    } else {
        Preview corrected = m_preview;
        std::set<std::string> leftOut;
        std::set<std::string> personal;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            ColumnPreview &column = corrected.columns[i];
            const int use = m_lines[i].use->currentData().toInt();
            column.guess =
                use == kLeaveOut ? ColumnGuess::Attribute : static_cast<ColumnGuess>(use);
            column.type = static_cast<ValueType>(m_lines[i].type->currentData().toInt());
            if (use == kLeaveOut)
                leftOut.insert(column.name);
            if (m_lines[i].personal->isChecked())
                personal.insert(column.name);
        }
        mapping = guessMapping(corrected);
        std::erase_if(mapping.profile.attributes,
                      [&](const AttributeMapping &a) { return leftOut.contains(a.column); });
        for (AttributeMapping &attribute : mapping.profile.attributes)
            attribute.personal = personal.contains(attribute.column);
        for (EventMapping &event : mapping.events)
            std::erase_if(event.properties,
                          [&](const PropertyMapping &p) { return leftOut.contains(p.column); });
    }
    mapping.source = m_source->text().trimmed().toStdString();
    mapping.currency = m_currency->text().trimmed().toUpper().toStdString();
    mapping.zone = m_zone->text().trimmed().toStdString();
    return mapping;
}

Status MappingForm::fit() const
{
    std::vector<std::string> columns;
    for (const ColumnPreview &column : m_preview.columns)
        columns.push_back(column.name);
    return validateMapping(mapping(), columns);
}

} // namespace pathloom::ui
