// SPDX-License-Identifier: GPL-3.0-or-later
// Lists enabled actions, best match first.
#include "ui/actions/CommandPalette.h"

#include "ui/actions/ActionRegistry.h"
#include "ui/canvas/QuickAdd.h"
#include "ui/theme/Theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

CommandPalette::CommandPalette(ActionRegistry &actions, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_actions(actions), m_filter(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Commands"));
    setProperty("card", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpaceM, kSpaceM, kSpaceM, kSpaceM);
    layout->setSpacing(kSpaceS);
    layout->addWidget(m_filter);
    layout->addWidget(m_list);
    m_filter->setPlaceholderText(tr("Type what you want to do"));
    m_filter->setAccessibleName(tr("Find a command"));
    m_list->setAccessibleName(tr("Commands that match"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::accept);
}

void CommandPalette::open()
{
    const QSize room = parentWidget()->size();
    resize(std::min(560, room.width() - 80), std::min(420, room.height() - 80));
    move(parentWidget()->mapToGlobal(QPoint((room.width() - width()) / 2, 64)));
    m_filter->clear();
    fill();
    show();
    m_filter->setFocus();
}

void CommandPalette::fill()
{
    m_list->clear();
    std::vector<std::pair<int, QAction *>> fitting;
    for (QAction *action : m_actions.all()) {
        QString name = action->text();
        name.remove(u'&');
        const int score = fuzzyScore(m_filter->text().trimmed(), name);
        if (action->isEnabled() && score >= 0)
            fitting.emplace_back(score, action);
    }
    std::stable_sort(fitting.begin(), fitting.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    for (const auto &[score, action] : fitting) {
        QString name = action->text();
        name.remove(u'&');
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        auto *item = new QListWidgetItem(action->icon(), keys.isEmpty() ? name : name + u"   "_s + keys, m_list);
        item->setData(Qt::UserRole, action->objectName());
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::accept()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QString id = item->data(Qt::UserRole).toString();
    hide();
    m_actions.trigger(id);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            accept();
            return true;
        }
        if (key == Qt::Key_Escape) {
            hide();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace pathloom::ui
