// SPDX-License-Identifier: GPL-3.0-or-later
// The text form of a rule while it is typed: problems under the words, a mend, completion.
#pragma once

#include "ui/document/Background.h"
#include "ui/rules/RuleAssist.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace pathloom::ui {

/// Emits edited() when the text is a rule that fits the names and the wanted type. What is typed is
/// read in the background 150 ms later, or at once when the focus leaves. Tab does not stay inside
/// unless the list of completions is open.
class RuleTextEdit : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kCheckDelay_ms = 150;

    explicit RuleTextEdit(const QString &accessibleName, QWidget *parent = nullptr);
    ~RuleTextEdit() override;

    void setNames(const RuleNamesPtr &names, const RuleTextUse &use);
    /// The rule that was given or read last changes nothing, so that a refresh leaves alone what is
    /// being typed.
    void setRule(const ExprPtr &rule);
    /// As if it had been typed, but read at once.
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    /// As high as its lines, for a line of the builder.
    void setCompact(const QString &hint);
    [[nodiscard]] const std::vector<RuleProblem> &problems() const { return m_problems; }
    /// The sentences beneath, one a line: where, what, what to do.
    [[nodiscard]] QString message() const;
    /// Puts in the mend of the first problem that has one.
    void mend();
    /// Reads what is typed at once where that is still due.
    void finishCheck();
    [[nodiscard]] RuleAssist *assist() const { return m_assist; }

Q_SIGNALS:
    void edited(const pathloom::ExprPtr &rule);
    /// Typed, and not read yet.
    void touched();
    /// Read: with problems, `rule` is null. An empty text is null and has none.
    void checked(const pathloom::ExprPtr &rule);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Reading {
        ExprPtr rule;
        std::vector<RuleProblem> problems;
    };
    static Reading read(const std::string &text, const RuleNames &names, const RuleTextUse &use);
    void startCheck();
    void take(const Reading &reading, const std::string &text);
    void showProblems();
    void describe(const QString &spoken);
    void fitHeight();
    [[nodiscard]] QString sentenceAt(const RuleProblem &problem, const std::string &utf8) const;

    RuleNamesPtr m_names;
    RuleTextUse m_use;
    std::vector<RuleProblem> m_problems;
    std::string m_read; ///< the text that the problems are of
    ExprPtr m_last;     ///< given or read
    QPlainTextEdit *m_edit;
    RuleAssist *m_assist;
    QLabel *m_message;
    QPushButton *m_mend;
    QTimer m_due;
    bool m_isChecking = false;
    bool m_isFilling = false;
    bool m_isCompact = false;
    QString m_spoken; ///< of the list of completions
    LatestWork m_work;
};

} // namespace pathloom::ui
