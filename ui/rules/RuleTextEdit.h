// SPDX-License-Identifier: GPL-3.0-or-later
// The text form of a rule while it is typed: problems under the words, a mend, completion.
#pragma once

#include "engine/rules/Check.h"

#include <QPlainTextEdit>
#include <QWidget>

class QCompleter;
class QLabel;
class QPushButton;
class QStringListModel;

namespace pathloom::ui {

/// Emits edited() when the text is a rule that fits the scope and the wanted type. Tab does not
/// stay inside; Ctrl+Space offers completions.
class RuleTextEdit : public QWidget
{
    Q_OBJECT

public:
    explicit RuleTextEdit(const QString &accessibleName, QWidget *parent = nullptr);

    /// `schema` is copied; the scope's own pointer is set to the copy.
    void setScope(Schema schema, RuleScope scope, ValueType wanted);
    void setRule(const ExprPtr &rule);
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] const std::vector<RuleProblem> &problems() const { return m_problems; }
    /// Puts in the mend of the first problem that has one.
    void mend();

Q_SIGNALS:
    void edited(const pathloom::ExprPtr &rule);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();
    void showProblems();
    void complete(const QString &word);
    [[nodiscard]] QString wordBeforeCursor() const;

    Schema m_schema;
    RuleScope m_scope;
    ValueType m_wanted = ValueType::Boolean;
    std::vector<RuleProblem> m_problems;
    QPlainTextEdit *m_edit;
    QLabel *m_message;
    QPushButton *m_mend;
    QCompleter *m_completer;
    QStringListModel *m_words;
    bool m_isFilling = false;
};

} // namespace pathloom::ui
