// SPDX-License-Identifier: GPL-3.0-or-later
// The form of one offer: value, lever, validity, placements, its rule slots and declarations.
#pragma once

#include "engine/model/Document.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QDateTimeEdit;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace pathloom::ui {

class DeclarationsForm;
class DocumentController;
class RuleEditor;

class OfferForm : public QWidget
{
    Q_OBJECT

public:
    explicit OfferForm(DocumentController &controller, QWidget *parent = nullptr);
    void setOffer(const OfferId &offer);

private:
    void buildFacts(QVBoxLayout *page);
    void buildRules(QVBoxLayout *page);
    void refresh();
    void edit(const std::function<void(Offer &)> &change);
    [[nodiscard]] RuleEditor *slot(QVBoxLayout *page, const QString &title, const QString &help, ExprPtr Offer::*rule,
                                   ValueType result);

    DocumentController &m_controller;
    OfferId m_offer;
    bool m_isFilling = false;
    QLineEdit *m_name;
    QLineEdit *m_category;
    QDoubleSpinBox *m_value;
    QDoubleSpinBox *m_lever;
    QDoubleSpinBox *m_propensity;
    QSpinBox *m_priority;
    QLineEdit *m_placements;
    QCheckBox *m_hasFrom;
    QDateTimeEdit *m_from;
    QCheckBox *m_hasTo;
    QDateTimeEdit *m_to;
    std::vector<std::pair<RuleEditor *, ExprPtr Offer::*>> m_rules;
    DeclarationsForm *m_declares;
};

} // namespace pathloom::ui
