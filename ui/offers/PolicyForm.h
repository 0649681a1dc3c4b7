// SPDX-License-Identifier: GPL-3.0-or-later
// The form of one decision policy: its offers, rules, ranking, diversity and fallback.
#pragma once

#include "engine/model/Document.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace pathloom::ui {

class DocumentController;
class RuleEditor;

class PolicyForm : public QWidget
{
    Q_OBJECT

public:
    explicit PolicyForm(DocumentController &controller, QWidget *parent = nullptr);
    void setPolicy(const PolicyId &policy);

private:
    void refresh();
    void edit(const std::function<void(Policy &)> &change);

    DocumentController &m_controller;
    PolicyId m_policy;
    bool m_isFilling = false;
    QLineEdit *m_name;
    QLineEdit *m_placement;
    QComboBox *m_ranking;
    QCheckBox *m_allOffers;
    QListWidget *m_offers;
    std::vector<std::pair<QCheckBox *, bool Policy::*>> m_factors;
    QSpinBox *m_count;
    QSpinBox *m_perCategory;
    QComboBox *m_fallback;
    std::vector<std::pair<RuleEditor *, ExprPtr Policy::*>> m_rules;
};

} // namespace pathloom::ui
