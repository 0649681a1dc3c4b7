// SPDX-License-Identifier: GPL-3.0-or-later
// The rule editor: a visual builder and a text form of one tree, with live problems and counts.
#pragma once

#include "engine/rules/SqlDialect.h"
#include "ui/document/Background.h"
#include "ui/rules/RuleScopes.h"

#include <QTimer>
#include <QWidget>

#include <string>

class QLabel;
class QTabWidget;
class QToolButton;

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
    /// Text of the live count, "1,204 of 12,078 profiles match", or why nothing is counted; empty for
    /// an empty rule and while counting.
    [[nodiscard]] QString countText() const;
    /// Puts the rule as one statement, as of the end of the data, on the clipboard; says what happened.
    void copyAsSql(SqlDialect dialect);
    [[nodiscard]] QString sqlText() const; ///< what copyAsSql() said
    [[nodiscard]] RuleTextEdit *textEdit() const { return m_text; }
    [[nodiscard]] RuleBuilder *builder() const { return m_builder; }

Q_SIGNALS:
    void edited(const pathloom::ExprPtr &rule);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void take(const ExprPtr &rule, QWidget *from);
    void refreshScope();
    void shareNames();
    void askForValues();
    void startCount();
    void say(const QString &text);
    [[nodiscard]] QString whyNotCounted() const;
    [[nodiscard]] QToolButton *sqlButton();

    DocumentController &m_controller;
    RuleUse m_use;
    ExprPtr m_rule;
    QTabWidget *m_tabs;
    RuleBuilder *m_builder;
    RuleTextEdit *m_text;
    QLabel *m_count;
    QToolButton *m_sql;
    QLabel *m_sqlText;
    QTimer m_countTimer;
    LatestWork m_work;
    RuleNamesPtr m_names;
    SnapshotPtr m_valuesOf; ///< whose texts are known, or asked for
    std::shared_ptr<const KnownValues> m_values;
    LatestWork m_valuesWork;
};

} // namespace pathloom::ui
