// SPDX-License-Identifier: GPL-3.0-or-later
// Dialogs whose answers a test has written down beforehand; what was asked is kept.
#pragma once

#include "ui/widgets/Dialogs.h"

#include <QStringList>

namespace pathloom::test {

/// Takes the answers in order; with none left it behaves like a person who goes back.
class ScriptedDialogs final : public ui::Dialogs
{
public:
    QStringList answers;  ///< of ask() and chooseFile()
    QList<bool> consents; ///< of confirm()
    QStringList asked;    ///< titles, in order

    [[nodiscard]] std::optional<QString> ask(QWidget *, const QString &title, const QString &,
                                             const QString &) override
    {
        asked += title;
        return answers.isEmpty() ? std::nullopt : std::optional(answers.takeFirst());
    }
    [[nodiscard]] QString chooseFile(QWidget *, const ui::FileRequest &request) override
    {
        asked += request.title;
        return answers.isEmpty() ? QString() : answers.takeFirst();
    }
    [[nodiscard]] bool confirm(QWidget *, const ui::Question &question) override
    {
        asked += question.title;
        return !consents.isEmpty() && consents.takeFirst();
    }
};

} // namespace pathloom::test
