// SPDX-License-Identifier: GPL-3.0-or-later
// The rule editor: a visual builder and a text form of one tree, with live problems and counts.
#pragma once

#include "engine/rules/Expr.h"
#include "ui/document/Background.h"

#include <QTimer>
#include <QWidget>

#include <string>

class QLabel;
class QTabWidget;

namespace pathloom::ui {

class DocumentController;
class RuleBuilder;
class RuleTextEdit;

/// What a rule is for, hence which names it may use and what it must yield.
struct RuleUse {
    ValueType result = ValueType::Boolean;
    std::string event;          ///< a filter over this event type's properties; empty: a profile rule
    bool mayUseContext = false; ///< decision context: context.hour …
};

/// Shows a rule and emits edited() for every change that is a valid rule (null: emptied). While the
/// text does not parse or fit, the last valid rule stays and the problem is shown at its place.
class RuleEditor : public QWidget
{
    Q_OBJECT

public:
    RuleEditor(DocumentController &controller, const QString &accessibleName, QWidget *parent = nullptr);

    void setUse(const RuleUse &use);
    void setRule(const ExprPtr &rule);
    [[nodiscard]] const ExprPtr &rule() const { return m_rule; }
    /// Text of the live count, "1,204 of 12,078 profiles match"; empty without data.
    [[nodiscard]] QString countText() const;
    [[nodiscard]] RuleTextEdit *textEdit() const { return m_text; }
    [[nodiscard]] RuleBuilder *builder() const { return m_builder; }

Q_SIGNALS:
    void edited(const pathloom::ExprPtr &rule);

private:
    void take(const ExprPtr &rule, QWidget *from);
    void refreshScope();
    void startCount();

    DocumentController &m_controller;
    RuleUse m_use;
    ExprPtr m_rule;
    QTabWidget *m_tabs;
    RuleBuilder *m_builder;
    RuleTextEdit *m_text;
    QLabel *m_count;
    QTimer m_countTimer;
    LatestWork m_work;
};

} // namespace pathloom::ui
