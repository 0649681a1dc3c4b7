// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs of an offer.
#include "ui/offers/OfferForm.h"

#include "ui/document/DocumentController.h"
#include "ui/offers/DeclarationsForm.h"
#include "ui/rules/RuleEditor.h"
#include "ui/widgets/Forms.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace pathloom::ui {

namespace {

QDoubleSpinBox *numberBox(double low, double high, int decimals, const QString &suffix = {})
{
    auto *box = new QDoubleSpinBox;
    box->setRange(low, high);
    box->setDecimals(decimals);
    box->setSuffix(suffix);
    return box;
}

double minorScale(const std::string &currency)
{
    return std::pow(10.0, minorDigits(currency));
}

QWidget *optionalTime(QCheckBox *has, QDateTimeEdit *time, const QString &name)
{
    time->setCalendarPopup(true);
    time->setTimeSpec(Qt::UTC);
    time->setAccessibleName(name);
    has->setAccessibleName(OfferForm::tr("Limit: %1").arg(name));
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(has);
    layout->addWidget(time, 1);
    return row;
}

} // namespace

OfferForm::OfferForm(DocumentController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_name(new QLineEdit), m_category(new QLineEdit),
      m_value(numberBox(0, 1e9, 2)), m_lever(numberBox(-100, 100, 0, QStringLiteral(" %"))),
      m_propensity(numberBox(0, 100, 2, QStringLiteral(" %"))), m_priority(new QSpinBox),
      m_placements(new QLineEdit), m_hasFrom(new QCheckBox), m_from(new QDateTimeEdit), m_hasTo(new QCheckBox),
      m_to(new QDateTimeEdit), m_declares(new DeclarationsForm(controller))
{
    QVBoxLayout *page = scrollingPage(this);
    buildFacts(page);
    buildRules(page);
    page->addWidget(heading(tr("What it says about itself")));
    page->addWidget(m_declares);
    page->addStretch(1);
    connect(m_declares, &DeclarationsForm::edited, this,
            [this] { edit([this](Offer &o) { o.declares = m_declares->declarations(); }); });
}

void OfferForm::buildFacts(QVBoxLayout *page)
{
    page->addWidget(heading(tr("Offer")));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    page->addLayout(form);
    m_priority->setRange(-1000, 1000);
    m_placements->setPlaceholderText(tr("every placement"));
    addRow(form, tr("Name"), m_name);
    addRow(form, tr("Category"), m_category, tr("Policies can limit how many of one category they show."));
    addRow(form, tr("Value"), m_value, tr("What it is worth when it is taken (V)."));
    addRow(form, tr("Start propensity"), m_propensity, tr("Probability that it is taken, until a model knows better (P)."));
    addRow(form, tr("Lever"), m_lever, tr("Your own push or pull on the score (L)."));
    addRow(form, tr("Priority"), m_priority, tr("For policies that rank by priority, and for ties."));
    addRow(form, tr("Placements"), m_placements);
    addRow(form, tr("Valid from"), optionalTime(m_hasFrom, m_from, tr("Valid from")));
    addRow(form, tr("Valid to"), optionalTime(m_hasTo, m_to, tr("Valid to")));
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (!m_name->text().trimmed().isEmpty())
            edit([this](Offer &o) { o.name = m_name->text().trimmed().toStdString(); });
    });
    connect(m_category, &QLineEdit::editingFinished, this,
            [this] { edit([this](Offer &o) { o.category = m_category->text().trimmed().toStdString(); }); });
    connect(m_value, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        edit([&](Offer &o) { o.value.minor = std::llround(value * minorScale(o.value.currency)); });
    });
    connect(m_lever, &QDoubleSpinBox::valueChanged, this,
            [this](double value) { edit([&](Offer &o) { o.lever = value / 100.0; }); });
    connect(m_propensity, &QDoubleSpinBox::valueChanged, this,
            [this](double value) { edit([&](Offer &o) { o.startPropensity = value / 100.0; }); });
    connect(m_priority, &QSpinBox::valueChanged, this,
            [this](int value) { edit([&](Offer &o) { o.priority = value; }); });
    connect(m_placements, &QLineEdit::editingFinished, this, [this] {
        edit([this](Offer &o) {
            o.placements.clear();
            for (const QString &part : m_placements->text().split(QLatin1Char(';'), Qt::SkipEmptyParts))
                o.placements.push_back(part.trimmed().toStdString());
        });
    });
    const auto limits = [this] {
        edit([this](Offer &o) {
            o.validFrom = m_hasFrom->isChecked() ? std::optional(Instant{m_from->dateTime().toMSecsSinceEpoch()}) : std::nullopt;
            o.validTo = m_hasTo->isChecked() ? std::optional(Instant{m_to->dateTime().toMSecsSinceEpoch()}) : std::nullopt;
        });
    };
    for (QCheckBox *box : {m_hasFrom, m_hasTo})
        connect(box, &QCheckBox::toggled, this, limits);
    for (QDateTimeEdit *box : {m_from, m_to})
        connect(box, &QDateTimeEdit::dateTimeChanged, this, limits);
}

void OfferForm::buildRules(QVBoxLayout *page)
{
    (void)slot(page, tr("Eligibility"), tr("May this profile get it?"), &Offer::eligibility, ValueType::Boolean);
    (void)slot(page, tr("Applicability"), tr("Does it make sense right now, in this context?"), &Offer::applicability,
               ValueType::Boolean);
    (void)slot(page, tr("Suitability"), tr("Should this profile get it?"), &Offer::suitability, ValueType::Boolean);
    (void)slot(page, tr("Context weight"), tr("A number that multiplies the score (C); empty counts as 1."),
               &Offer::contextWeight, ValueType::Number);
}

RuleEditor *OfferForm::slot(QVBoxLayout *page, const QString &title, const QString &help, ExprPtr Offer::*rule,
                            ValueType result)
{
    page->addWidget(heading(title));
    page->addWidget(caption(help));
    auto *editor = new RuleEditor(m_controller, title);
    editor->setUse({result, {}, rule == &Offer::applicability || rule == &Offer::contextWeight});
    page->addWidget(editor);
    m_rules.emplace_back(editor, rule);
    connect(editor, &RuleEditor::edited, this,
            [this, rule](const ExprPtr &edited) { edit([&](Offer &o) { o.*rule = edited; }); });
    return editor;
}

void OfferForm::edit(const std::function<void(Offer &)> &change)
{
    const auto found = m_controller.document()->offers.find(m_offer);
    if (m_isFilling || found == m_controller.document()->offers.end())
        return;
    Offer offer = *found->second;
    change(offer);
    if (!(offer == *found->second))
        m_controller.apply(putOffer(*m_controller.document(), std::move(offer)));
}

void OfferForm::setOffer(const OfferId &offer)
{
    m_offer = offer;
    refresh();
}

void OfferForm::refresh()
{
    const auto found = m_controller.document()->offers.find(m_offer);
    if (found == m_controller.document()->offers.end())
        return;
    const QScopedValueRollback filling(m_isFilling, true);
    const Offer &offer = *found->second;
    const std::string &currency = offer.value.currency.empty() ? m_controller.document()->settings.currency
                                                               : offer.value.currency;
    m_name->setText(QString::fromStdString(offer.name));
    m_category->setText(QString::fromStdString(offer.category));
    m_value->setSuffix(QLatin1Char(' ') + QString::fromStdString(currency));
    m_value->setValue(static_cast<double>(offer.value.minor) / minorScale(currency));
    m_lever->setValue(offer.lever * 100.0);
    m_propensity->setValue(offer.startPropensity * 100.0);
    m_priority->setValue(offer.priority);
    QStringList placements;
    for (const std::string &placement : offer.placements)
        placements << QString::fromStdString(placement);
    m_placements->setText(placements.join(QStringLiteral("; ")));
    m_hasFrom->setChecked(offer.validFrom.has_value());
    m_from->setEnabled(offer.validFrom.has_value());
    m_hasTo->setChecked(offer.validTo.has_value());
    m_to->setEnabled(offer.validTo.has_value());
    const auto timeOf = [](const std::optional<Instant> &at) {
        return at ? QDateTime::fromMSecsSinceEpoch(at->ms, Qt::UTC) : QDateTime::currentDateTimeUtc();
    };
    m_from->setDateTime(timeOf(offer.validFrom));
    m_to->setDateTime(timeOf(offer.validTo));
    for (const auto &[editor, rule] : m_rules)
        editor->setRule(offer.*rule);
    m_declares->setDeclarations(offer.declares);
}

} // namespace pathloom::ui
