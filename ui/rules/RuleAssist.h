// SPDX-License-Identifier: GPL-3.0-or-later
// Completion and signatures at the cursor of a text that holds a rule.
#pragma once

#include "engine/rules/Completion.h"
#include "ui/rules/RuleScopes.h"

#include <QObject>
#include <QTimer>

class QLabel;
class QPlainTextEdit;

namespace pathloom::ui {

class CompletionPopup;

/// What the text of an editor is.
struct RuleTextUse {
    std::optional<ValueType> wanted = ValueType::Boolean; ///< none: any type will do
    std::string filterOf;                                 ///< the filter of a query over this event type
};

/// Ctrl+Space or typing opens the list; up, down, page keys choose; Tab and Enter take; Escape leaves
/// the text as it was. The signature of the call at the cursor stands above its line.
class RuleAssist : public QObject
{
    Q_OBJECT

public:
    explicit RuleAssist(QPlainTextEdit *edit);

    void setNames(RuleNamesPtr names, const RuleTextUse &use);
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QStringList offered() const;       ///< labels, best first; empty while closed
    [[nodiscard]] QString signatureText() const;     ///< plain; empty where the cursor is in no call
    void close();

Q_SIGNALS:
    /// What a screen reader should say of the list; empty where it closed.
    void spoken(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Opening { Never, WhereTyped, Always };

    [[nodiscard]] RuleCompletions ask() const;
    void refresh(Opening opening);
    void showSignature(const std::optional<RuleSignature> &signature);
    void take(const RuleCompletion &item);
    [[nodiscard]] bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] QRect cursorLine() const; ///< in global coordinates

    QPlainTextEdit *m_edit;
    RuleNamesPtr m_names;
    RuleTextUse m_use;
    CompletionPopup *m_popup;
    QLabel *m_tip;
    QTimer m_refresh;
    bool m_isTyping = false;
};

/// Byte offset in UTF-8 of a place in a text counted in UTF-16 units, and back.
[[nodiscard]] std::size_t byteAt(const QString &text, int position);
[[nodiscard]] int positionAt(const std::string &utf8, std::size_t byte);

} // namespace pathloom::ui
