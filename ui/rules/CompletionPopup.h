// SPDX-License-Identifier: GPL-3.0-or-later
// The list of what could be typed, below the cursor of a text: it never takes the keyboard.
#pragma once

#include "engine/rules/Completion.h"

#include <QFrame>

class QLabel;
class QTreeWidget;

namespace pathloom::ui {

class CompletionPopup : public QFrame
{
    Q_OBJECT

public:
    explicit CompletionPopup(QWidget *owner);

    /// Shows the items below `line`, a rectangle in global coordinates, or above where there is no room.
    void showItems(const std::vector<RuleCompletion> &items, const QRect &line);
    [[nodiscard]] const RuleCompletion *current() const; ///< null: none
    [[nodiscard]] QStringList labels() const;
    /// "2 of 9: channel, string": what a screen reader says of the current one.
    [[nodiscard]] QString spoken() const;
    void choose(int rows); ///< moves the choice, around the ends

Q_SIGNALS:
    void taken(const pathloom::RuleCompletion &item);

private:
    void showHelp();

    std::vector<RuleCompletion> m_items;
    QTreeWidget *m_list;
    QLabel *m_help;
};

/// "number", "event", "operator": what an item is.
[[nodiscard]] QString detailOf(const RuleCompletion &item);
/// The call with its active parameter in bold, as rich text.
[[nodiscard]] QString signatureHtml(const RuleSignature &signature);

} // namespace pathloom::ui
