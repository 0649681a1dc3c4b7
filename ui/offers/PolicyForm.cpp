// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs of a decision policy.
#include "ui/offers/PolicyForm.h"

#include "ui/document/DocumentController.h"
#include "ui/rules/RuleEditor.h"
#include "ui/widgets/Forms.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QVBoxLayout>

namespace pathloom::ui {

PolicyForm::PolicyForm(DocumentController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_name(new QLineEdit), m_placement(new QLineEdit),
      m_ranking(new QComboBox), m_allOffers(new QCheckBox(tr("All offers of the placement"))),
      m_offers(new QListWidget), m_count(new QSpinBox), m_perCategory(new QSpinBox), m_fallback(new QComboBox)
{
    QVBoxLayout *page = scrollingPage(this);
    page->addWidget(heading(tr("Decision policy")));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    page->addLayout(form);
    m_ranking->addItems({tr("by priority"), tr("by value: P × C × V × (1 + L)")});
    m_count->setRange(1, 50);
    m_perCategory->setRange(0, 50);
    m_perCategory->setSpecialValueText(tr("no limit"));
    m_offers->setMaximumHeight(220);
    addRow(form, tr("Name"), m_name);
    addRow(form, tr("Placement"), m_placement, tr("Where the offer appears, for instance home."));
    addRow(form, tr("Ranking"), m_ranking);
    for (const auto &[factor, label] :
         {std::pair{&Policy::usePropensity, tr("Propensity (P)")}, std::pair{&Policy::useContext, tr("Context weight (C)")},
          std::pair{&Policy::useValue, tr("Value (V)")}, std::pair{&Policy::useLever, tr("Lever (L)")}}) {
        auto *box = new QCheckBox(label);
        form->addRow(QString(), box);
        m_factors.emplace_back(box, factor);
        connect(box, &QCheckBox::toggled, this,
                [this, member = factor](bool on) { edit([&](Policy &p) { p.*member = on; }); });
    }
    addRow(form, tr("Shows"), m_count, tr("How many offers it returns."));
    addRow(form, tr("Of one category"), m_perCategory);
    addRow(form, tr("Fallback"), m_fallback, tr("Shown where no other offer is left."));
    page->addWidget(heading(tr("Offers")));
    page->addWidget(m_allOffers);
    m_offers->setAccessibleName(tr("Offers of the policy"));
    page->addWidget(m_offers);
    for (const auto &[rule, title] :
         {std::pair{&Policy::eligibility, tr("Eligibility of every offer")},
          std::pair{&Policy::applicability, tr("Applicability of every offer")},
          std::pair{&Policy::suitability, tr("Suitability of every offer")}}) {
        page->addWidget(heading(title));
        auto *editor = new RuleEditor(m_controller, title);
        editor->setUse({ValueType::Boolean, {}, rule == &Policy::applicability});
        page->addWidget(editor);
        m_rules.emplace_back(editor, rule);
        connect(editor, &RuleEditor::edited, this,
                [this, member = rule](const ExprPtr &edited) { edit([&](Policy &p) { p.*member = edited; }); });
    }
    page->addStretch(1);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (!m_name->text().trimmed().isEmpty())
            edit([this](Policy &p) { p.name = m_name->text().trimmed().toStdString(); });
    });
    connect(m_placement, &QLineEdit::editingFinished, this,
            [this] { edit([this](Policy &p) { p.placement = m_placement->text().trimmed().toStdString(); }); });
    connect(m_ranking, &QComboBox::activated, this,
            [this](int index) { edit([&](Policy &p) { p.ranking = static_cast<Ranking>(index); }); });
    connect(m_count, &QSpinBox::valueChanged, this, [this](int value) { edit([&](Policy &p) { p.count = value; }); });
    connect(m_perCategory, &QSpinBox::valueChanged, this,
            [this](int value) { edit([&](Policy &p) { p.maximumPerCategory = value; }); });
    connect(m_fallback, &QComboBox::activated, this, [this] {
        edit([this](Policy &p) { p.fallback = OfferId(m_fallback->currentData().toString().toStdString()); });
    });
    connect(m_allOffers, &QCheckBox::toggled, this, [this](bool all) {
        edit([&](Policy &p) {
            p.offers.clear();
            if (!all)
                for (const auto &[id, offer] : m_controller.document()->offers)
                    p.offers.push_back(id);
        });
    });
    connect(m_offers, &QListWidget::itemChanged, this, [this] {
        edit([this](Policy &p) {
            p.offers.clear();
            for (int i = 0; i < m_offers->count(); ++i)
                if (m_offers->item(i)->checkState() == Qt::Checked)
                    p.offers.emplace_back(m_offers->item(i)->data(Qt::UserRole).toString().toStdString());
        });
    });
}

void PolicyForm::edit(const std::function<void(Policy &)> &change)
{
    const auto found = m_controller.document()->policies.find(m_policy);
    if (m_isFilling || found == m_controller.document()->policies.end())
        return;
    Policy policy = *found->second;
    change(policy);
    if (!(policy == *found->second))
        m_controller.apply(putPolicy(*m_controller.document(), std::move(policy)));
}

void PolicyForm::setPolicy(const PolicyId &policy)
{
    m_policy = policy;
    refresh();
}

void PolicyForm::refresh()
{
    const auto found = m_controller.document()->policies.find(m_policy);
    if (found == m_controller.document()->policies.end())
        return;
    const QScopedValueRollback filling(m_isFilling, true);
    const Policy &policy = *found->second;
    m_name->setText(QString::fromStdString(policy.name));
    m_placement->setText(QString::fromStdString(policy.placement));
    m_ranking->setCurrentIndex(static_cast<int>(policy.ranking));
    for (const auto &[box, factor] : m_factors) {
        box->setChecked(policy.*factor);
        box->setEnabled(policy.ranking == Ranking::ByValue);
    }
    m_count->setValue(policy.count);
    m_perCategory->setValue(policy.maximumPerCategory);
    m_fallback->clear();
    m_fallback->addItem(tr("none"), QString());
    m_offers->clear();
    for (const auto &[id, offer] : m_controller.document()->offers) {
        m_fallback->addItem(QString::fromStdString(offer->name), QString::fromStdString(id.text()));
        auto *item = new QListWidgetItem(QString::fromStdString(offer->name), m_offers);
        item->setData(Qt::UserRole, QString::fromStdString(id.text()));
        const bool isIn = policy.offers.empty()
            || std::find(policy.offers.begin(), policy.offers.end(), id) != policy.offers.end();
        item->setCheckState(isIn ? Qt::Checked : Qt::Unchecked);
    }
    m_fallback->setCurrentIndex(std::max(0, m_fallback->findData(QString::fromStdString(policy.fallback.text()))));
    m_allOffers->setChecked(policy.offers.empty());
    m_offers->setEnabled(!policy.offers.empty());
    for (const auto &[editor, rule] : m_rules)
        editor->setRule(policy.*rule);
}

} // namespace pathloom::ui
