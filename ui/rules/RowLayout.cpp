// SPDX-License-Identifier: GPL-3.0-or-later
// Choices and lines of text in a line of the rule builder.
#include "ui/rules/RowInputs.h"
#include "ui/theme/Theme.h"

namespace pathloom::ui {

void RowLayout::next()
{
    m_line = new QHBoxLayout;
    m_line->setSpacing(kSpaceS);
    m_lines->addLayout(m_line);
}

void RowLayout::add(QWidget *widget, const QString &name, int stretch)
{
    widget->setAccessibleName(name);
    m_line->addWidget(widget, stretch);
}

void RowLayout::label(const QString &text)
{
    m_line->addWidget(new QLabel(text));
}

QComboBox *RowLayout::choice(const Choices &choices, const QString &current, const QString &name, int stretch,
                             const std::function<void(const std::string &)> &taken)
{
    auto *box = new QComboBox;
    for (const auto &[key, label] : choices)
        box->addItem(label, key);
    int index = box->findData(current);
    if (index < 0 && !current.isEmpty()) {
        box->addItem(current, current);
        index = box->count() - 1;
    }
    box->setCurrentIndex(index);
    box->setPlaceholderText(QStringLiteral("…"));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    // What stands beside other inputs is as wide as its words; the rest shares what is left.
    qsizetype longest = 4;
    for (int i = 0; stretch == 0 && i < box->count(); ++i)
        longest = std::max(longest, box->itemText(i).size());
    box->setMinimumContentsLength(static_cast<int>(std::min<qsizetype>(longest, 14)));
    box->setMinimumWidth(72);
    QObject::connect(box, &QComboBox::activated, box,
                     [box, taken] { taken(box->currentData().toString().toStdString()); });
    add(box, name, stretch);
    return box;
}

QLineEdit *RowLayout::line(const std::string &current, const QString &hint, const QString &name,
                           const std::function<void(const std::string &)> &taken)
{
    auto *edit = new QLineEdit(QString::fromStdString(current));
    edit->setPlaceholderText(hint);
    edit->setMinimumWidth(48);
    edit->setCursorPosition(0);
    QObject::connect(edit, &QLineEdit::textEdited, edit,
                     [taken](const QString &text) { taken(text.toStdString()); });
    add(edit, name, 1);
    return edit;
}

} // namespace pathloom::ui
