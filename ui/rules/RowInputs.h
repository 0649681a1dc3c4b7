// SPDX-License-Identifier: GPL-3.0-or-later
// The inputs of one line of the rule builder.
#pragma once

#include "ui/rules/RuleRows.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <functional>

namespace pathloom::ui {

class RuleBuilder;
class RuleTextEdit;

/// A row's inputs on lines below each other; every input is named after the row.
class RowLayout
{
public:
    using Choices = QList<std::pair<QString, QString>>; ///< key and label

    explicit RowLayout(QVBoxLayout *lines) : m_lines(lines) { next(); }

    void next();
    void add(QWidget *widget, const QString &name, int stretch = 0);
    void label(const QString &text);
    /// A choice that is not among them is shown as it is.
    QComboBox *choice(const Choices &choices, const QString &current, const QString &name, int stretch,
                      const std::function<void(const std::string &)> &taken);
    QLineEdit *line(const std::string &current, const QString &hint, const QString &name,
                    const std::function<void(const std::string &)> &taken);

private:
    QVBoxLayout *m_lines;
    QHBoxLayout *m_line = nullptr;
};

/// "line 2.1", by which inputs are told apart.
[[nodiscard]] QString lineName(const RowPath &path);

/// Puts the row's inputs into `lines`; they change the builder's row at that path.
void fillRow(RuleBuilder &builder, QVBoxLayout *lines, const RowPath &path);

} // namespace pathloom::ui
