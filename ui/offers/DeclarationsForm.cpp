// SPDX-License-Identifier: GPL-3.0-or-later
// The inputs of declarations.
#include "ui/offers/DeclarationsForm.h"

#include "ui/document/DocumentController.h"
#include "ui/rules/RuleEditor.h"
#include "ui/widgets/Forms.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>

#include <algorithm>

namespace pathloom::ui {

namespace {

std::vector<std::string> wordsOf(const QString &text)
{
    std::vector<std::string> words;
    for (const QString &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts))
        if (!part.trimmed().isEmpty())
            words.push_back(part.trimmed().toStdString());
    return words;
}

QString joined(const std::vector<std::string> &words)
{
    QStringList list;
    for (const std::string &word : words)
        list << QString::fromStdString(word);
    return list.join(QStringLiteral("; "));
}

void fill(QLineEdit *edit, const QString &text)
{
    if (edit->text() != text && !edit->hasFocus())
        edit->setText(text);
}

} // namespace

std::map<std::string, double> tagsFromText(const QString &text)
{
    std::map<std::string, double> tags;
    for (const QString &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const QString word = part.trimmed();
        const qsizetype space = word.lastIndexOf(QLatin1Char(' '));
        bool isNumber = false;
        const double weight = space > 0 ? word.mid(space + 1).toDouble(&isNumber) : 1.0;
        const QString tag = isNumber ? word.left(space).trimmed() : word;
        if (!tag.isEmpty() && (!isNumber || weight > 0))
            tags[tag.toStdString()] = isNumber ? weight : 1.0;
    }
    return tags;
}

QString textOf(const std::map<std::string, double> &tags)
{
    QStringList list;
    for (const auto &[tag, weight] : tags)
        list << QString::fromStdString(tag) + QLatin1Char(' ') + QString::number(weight);
    return list.join(QStringLiteral("; "));
}

DeclarationsForm::DeclarationsForm(DocumentController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_tags(new QLineEdit), m_items(new QLineEdit),
      m_devices(new QLineEdit), m_followsUp(new QLineEdit),
      m_detours(new QSpinBox), m_noRepeat(new QSpinBox), m_stock(new QCheckBox(tr("Only while its items are in stock"))),
      m_location(new RuleEditor(controller, tr("Where it fits")))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_tags->setPlaceholderText(tr("running 0.7; hiking 0.3"));
    m_items->setPlaceholderText(tr("item ids, separated by ;"));
    m_devices->setPlaceholderText(tr("all devices"));
    m_followsUp->setPlaceholderText(tr("nothing before it"));
    m_detours->setRange(0, 5);
    m_detours->setSuffix(tr(" extra actions"));
    m_noRepeat->setRange(0, 3650);
    m_noRepeat->setSpecialValueText(tr("may repeat"));
    m_noRepeat->setSuffix(tr(" days after buying"));
    addRow(form, tr("Tags"), m_tags, tr("What it is about, with weights. Without tags its relevance is unmeasured."));
    addRow(form, tr("Items"), m_items);
    addRow(form, tr("Devices"), m_devices);
    addRow(form, tr("Detours"), m_detours, tr("Actions beyond the first between this touch and the goal."));
    addRow(form, tr("Not again for"), m_noRepeat);
    addRow(form, tr("Follows up"), m_followsUp,
           tr("Names of contents and offers that this continues, separated by ;. Touches on two "
              "channels agree where one follows up the other."));
    form->addRow(m_stock);
    addRow(form, tr("Fits where"), m_location);
    for (QLineEdit *line : {m_tags, m_items, m_devices, m_followsUp})
        connect(line, &QLineEdit::editingFinished, this, [this] {
            if (!m_isFilling)
                Q_EMIT edited();
        });
    for (QSpinBox *box : {m_detours, m_noRepeat})
        connect(box, &QSpinBox::valueChanged, this, [this] {
            if (!m_isFilling)
                Q_EMIT edited();
        });
    connect(m_stock, &QCheckBox::toggled, this, [this] {
        if (!m_isFilling)
            Q_EMIT edited();
    });
    connect(m_location, &RuleEditor::edited, this, &DeclarationsForm::edited);
}

/// Contents and offers: id and name.
std::vector<std::pair<std::string, std::string>> DeclarationsForm::namedObjects() const
{
    std::vector<std::pair<std::string, std::string>> named;
    const DocumentPtr document = m_controller.document();
    for (const auto &[id, content] : document->contents)
        named.emplace_back(id.text(), content->name);
    for (const auto &[id, offer] : document->offers)
        named.emplace_back(id.text(), offer->name);
    return named;
}

void DeclarationsForm::setDeclarations(const Declarations &d)
{
    const QScopedValueRollback filling(m_isFilling, true);
    fill(m_tags, textOf(d.tags));
    fill(m_items, joined(d.items));
    fill(m_devices, joined(d.devices));
    std::vector<std::string> followed = d.followsUp;
    for (const auto &[id, name] : namedObjects())
        std::replace(followed.begin(), followed.end(), id, name);
    fill(m_followsUp, joined(followed));
    m_detours->setValue(d.detours);
    m_noRepeat->setValue(d.noRepeatWindow ? static_cast<int>(d.noRepeatWindow->inDays()) : 0);
    m_stock->setChecked(d.needsStock);
    m_location->setRule(d.locationRule);
}

Declarations DeclarationsForm::declarations() const
{
    Declarations d;
    d.tags = tagsFromText(m_tags->text());
    d.items = wordsOf(m_items->text());
    d.devices = wordsOf(m_devices->text());
    // A name that nothing has stays as it was typed, so that it can be seen and mended.
    d.followsUp = wordsOf(m_followsUp->text());
    for (const auto &[id, name] : namedObjects())
        std::replace(d.followsUp.begin(), d.followsUp.end(), name, id);
    d.detours = m_detours->value();
    if (m_noRepeat->value() > 0)
        d.noRepeatWindow = Duration::days(m_noRepeat->value());
    d.needsStock = m_stock->isChecked();
    d.locationRule = m_location->rule();
    return d;
}

} // namespace pathloom::ui
