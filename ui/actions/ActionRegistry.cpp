// SPDX-License-Identifier: GPL-3.0-or-later
// Makes QActions from specs and finds them again.
#include "ui/actions/ActionRegistry.h"

#include "ui/theme/Icons.h"

#include <QMenu>

namespace pathloom::ui {

QAction *ActionRegistry::add(const ActionSpec &spec)
{
    Q_ASSERT(!m_actions.contains(spec.id));
    auto *action = new QAction(spec.icon.isEmpty() ? QIcon() : icon(spec.icon), spec.text, this);
    action->setObjectName(spec.id);
    action->setShortcut(spec.key);
    const QString keys = spec.key.toString(QKeySequence::NativeText);
    QString plain = spec.text;
    plain.remove(u'&');
    action->setToolTip(keys.isEmpty() ? plain : plain + QStringLiteral(" (") + keys + u')');
    if (spec.run)
        connect(action, &QAction::triggered, this, spec.run);
    m_actions.emplace(spec.id, action);
    m_order.push_back(action);
    if (spec.scope == ActionScope::Canvas)
        m_canvas.push_back(action);
    return action;
}

QAction *ActionRegistry::action(const QString &id) const
{
    const auto found = m_actions.find(id);
    return found == m_actions.end() ? nullptr : found->second;
}

void ActionRegistry::fill(QMenu *menu, const QStringList &ids) const
{
    for (const QString &id : ids) {
        if (id.isEmpty())
            menu->addSeparator();
        else if (QAction *found = action(id))
            menu->addAction(found);
    }
}

void ActionRegistry::setCanvasOpen(bool open)
{
    for (QAction *action : m_canvas)
        action->setEnabled(open);
}

bool ActionRegistry::trigger(const QString &id)
{
    QAction *found = action(id);
    if (!found || !found->isEnabled())
        return false;
    found->trigger();
    return true;
}

} // namespace pathloom::ui
