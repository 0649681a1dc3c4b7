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
    for (const QString &title : {tr("Column"), tr("Use as"), tr("Type"), tr("Format of dates"),
                                 tr("What does not fit"), tr("Personal"), tr("Examples")}) {
        auto *label = new QLabel(title);
        label->setFont(fontFor(TextRole::Strong));
        m_grid->addWidget(label, 0, column++);
    }
    for (std::size_t i = 0; i < m_preview.columns.size(); ++i)
        addLine(i);
    m_grid->setRowStretch(static_cast<int>(m_lines.size()) + 1, 1);
    m_grid->setColumnStretch(6, 1);
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
    m_lines.push_back({new QComboBox, new QComboBox, new QLineEdit, new QComboBox, new QCheckBox});
    fillLine(index);
    placeLine(index);
    Line &line = m_lines.back();
    const auto touched = [this, index] {
        m_lines[index].isTouched = true;
        Q_EMIT changed();
    };
    connect(line.use, &QComboBox::currentIndexChanged, this, &MappingForm::changed);
    connect(line.type, &QComboBox::activated, this, touched);
    connect(line.format, &QLineEdit::textEdited, this, touched);
    connect(line.misfit, &QComboBox::activated, this, touched);
    connect(line.personal, &QCheckBox::toggled, this, &MappingForm::changed);
}

void MappingForm::fillLine(std::size_t index)
{
    const ColumnPreview &column = m_preview.columns[index];
    const QString name = QString::fromStdString(column.name);
    Line &line = m_lines[index];
    for (int guess = 0; guess <= static_cast<int>(ColumnGuess::Postcode); ++guess)
        line.use->addItem(guessName(static_cast<ColumnGuess>(guess)), guess);
    line.use->addItem(tr("Leave out"), kLeaveOut);
    line.use->setCurrentIndex(static_cast<int>(column.guess));
    line.use->setAccessibleName(tr("Use of column %1").arg(name));
    for (int type = 0; type <= static_cast<int>(ValueType::List); ++type)
        line.type->addItem(text::valueTypeName(nameOf(static_cast<ValueType>(type))), type);
    line.type->setCurrentIndex(static_cast<int>(column.type));
    line.type->setAccessibleName(tr("Type of column %1").arg(name));
    line.format->setText(QString::fromStdString(column.dateFormat));
    line.format->setPlaceholderText(tr("ISO 8601"));
    line.format->setToolTip(tr("For instance DD.MM.YYYY hh:mm; empty reads 2025-03-01."));
    line.format->setAccessibleName(tr("Format of dates in column %1").arg(name));
    line.misfit->addItem(tr("Set the row aside"), false);
    line.misfit->addItem(tr("Leave the value empty"), true);
    line.misfit->setAccessibleName(
        tr("What happens to values of column %1 that do not fit").arg(name));
    line.personal->setAccessibleName(tr("Column %1 is personal").arg(name));
    for (const AttributeMapping &attribute : guessMapping(m_preview).profile.attributes)
        if (attribute.column == column.name)
            line.personal->setChecked(attribute.personal);
}

void MappingForm::placeLine(std::size_t index)
{
    const ColumnPreview &column = m_preview.columns[index];
    const Line &line = m_lines[index];
    QStringList examples;
    for (const std::string &example : column.bands.empty() ? column.examples : column.bands)
        examples += QString::fromStdString(example);
    auto *label = new QLabel(QString::fromStdString(column.name));
    label->setBuddy(line.use);
    auto *shown = caption(column.bands.empty() ? examples.join(u", "_s)
                                               : tr("Bands: %1").arg(examples.join(u" < "_s)));
    shown->setWordWrap(false);
    const int row = static_cast<int>(index) + 1;
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(line.use, row, 1);
    m_grid->addWidget(line.type, row, 2);
    m_grid->addWidget(line.format, row, 3);
    m_grid->addWidget(line.misfit, row, 4);
    m_grid->addWidget(line.personal, row, 5, Qt::AlignHCenter);
    m_grid->addWidget(shown, row, 6);
}

/// Calls `visit` with the column and the format of everything that reads values.
template <typename AnyMapping, typename Visit>
static void eachReading(AnyMapping &mapping, Visit visit)
{
    for (auto &attribute : mapping.profile.attributes)
        visit(attribute.column, attribute.value);
    for (auto &event : mapping.events)
        for (auto &property : event.properties)
            visit(property.column, property.value);
    for (auto &property : mapping.items.attributes)
        visit(property.column, property.value);
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
    m_loadedText->setVisible(m_loaded.has_value());
    for (Line &line : m_lines) {
        line.use->setEnabled(!m_loaded);
        line.personal->setEnabled(!m_loaded);
    }
    if (!m_loaded)
        return;
    for (Line &line : m_lines)
        line.isTouched = false;
    eachReading(*m_loaded, [this](const std::string &column, const ValueFormat &value) {
        showReading(column, value, false);
    });
    for (const AttributeMapping &attribute : m_loaded->profile.attributes)
        showReading(attribute.column, attribute.value, attribute.personal);
    QStringList parts{
        tr("%n attribute(s)", nullptr, static_cast<int>(m_loaded->profile.attributes.size())),
        tr("%n kind(s) of event", nullptr, static_cast<int>(m_loaded->events.size())),
        tr("%n consent(s)", nullptr, static_cast<int>(m_loaded->consents.size()))};
    m_loadedText->setText(tr("The mapping “%1” was loaded: %2.")
                              .arg(QString::fromStdString(m_loaded->name), text::listOf(parts)));
}

void MappingForm::showReading(const std::string &column, const ValueFormat &value, bool isPersonal)
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_preview.columns[i].name != column)
            continue;
        m_lines[i].type->setCurrentIndex(static_cast<int>(value.type));
        m_lines[i].format->setText(QString::fromStdString(value.format));
        m_lines[i].misfit->setCurrentIndex(value.lenient ? 1 : 0);
        m_lines[i].personal->setChecked(isPersonal);
    }
}

void MappingForm::setReading(std::size_t column, ValueType type, const QString &format,
                             bool isLenient)
{
    Line &line = m_lines[column];
    line.type->setCurrentIndex(static_cast<int>(type));
    line.format->setText(format);
    line.misfit->setCurrentIndex(isLenient ? 1 : 0);
    line.isTouched = true;
    Q_EMIT changed();
}

void MappingForm::setUse(std::size_t column, std::optional<ColumnGuess> use)
{
    if (column < m_lines.size())
        m_lines[column].use->setCurrentIndex(
            m_lines[column].use->findData(use ? static_cast<int>(*use) : kLeaveOut));
}

Mapping MappingForm::guessed() const
{
    Preview corrected = m_preview;
    std::set<std::string> leftOut;
    std::set<std::string> personal;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        ColumnPreview &column = corrected.columns[i];
        const int use = m_lines[i].use->currentData().toInt();
        column.guess = use == kLeaveOut ? ColumnGuess::Attribute : static_cast<ColumnGuess>(use);
        column.type = static_cast<ValueType>(m_lines[i].type->currentData().toInt());
        column.dateFormat = m_lines[i].format->text().trimmed().toStdString();
        if (use == kLeaveOut)
            leftOut.insert(column.name);
        if (m_lines[i].personal->isChecked())
            personal.insert(column.name);
    }
    Mapping mapping = guessMapping(corrected);
    std::erase_if(mapping.profile.attributes,
                  [&](const AttributeMapping &a) { return leftOut.contains(a.column); });
    for (AttributeMapping &attribute : mapping.profile.attributes)
        attribute.personal = personal.contains(attribute.column);
    for (EventMapping &event : mapping.events)
        std::erase_if(event.properties,
                      [&](const PropertyMapping &p) { return leftOut.contains(p.column); });
    return mapping;
}

void MappingForm::applyReadings(Mapping &mapping) const
{
    eachReading(mapping, [this](const std::string &name, ValueFormat &value) {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_preview.columns[i].name != name || !m_lines[i].isTouched)
                continue;
            value.type = static_cast<ValueType>(m_lines[i].type->currentData().toInt());
            value.format = m_lines[i].format->text().trimmed().toStdString();
            value.lenient = m_lines[i].misfit->currentData().toBool();
        }
    });
}

Mapping MappingForm::mapping() const
{
    Mapping mapping = m_loaded ? *m_loaded : guessed();
    applyReadings(mapping);
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
