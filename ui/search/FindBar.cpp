// SPDX-License-Identifier: GPL-3.0-or-later
// Live preview of what is found.
#include "ui/search/FindBar.h"

#include "ui/canvas/Canvas.h"
#include "ui/search/StepQuery.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

FindBar::FindBar(Canvas &canvas, QWidget *parent)
    : QWidget(parent), m_canvas(canvas), m_input(new QLineEdit(this)), m_count(new QLabel(this))
{
    setObjectName(u"findBar"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kSpaceM, kSpaceS, kSpaceM, kSpaceS);
    layout->setSpacing(kSpaceS);
    layout->addWidget(m_input, 1);
    layout->addWidget(m_count);
    m_input->setAccessibleName(tr("Find steps"));
    m_input->setPlaceholderText(tr("Find steps: a name, kind:wait, is:problem, uses:…"));
    m_input->setClearButtonEnabled(true);
    m_input->installEventFilter(this);
    m_count->setProperty("role", u"caption"_s);
    const auto button = [&](const QString &iconName, const QString &name, auto action) {
        auto *made = new QToolButton(this);
        made->setIcon(icon(iconName));
        made->setAccessibleName(name);
        made->setToolTip(name);
        connect(made, &QToolButton::clicked, this, action);
        layout->addWidget(made);
    };
    button(u"chevron-up"_s, tr("Previous"), [this] { step(-1); });
    button(u"chevron-down"_s, tr("Next"), [this] { step(1); });
    button(u"close"_s, tr("Close"), [this] { close(false); });
    connect(m_input, &QLineEdit::textChanged, this, &FindBar::search);
    hide();
}

void FindBar::open()
{
    m_before = m_canvas.viewState();
    show();
    m_input->setFocus();
    m_input->selectAll();
}

void FindBar::search()
{
    m_found = findSteps(m_canvas.graph(), *m_canvas.controller().document(), m_canvas.canvasScene().problems(), m_input->text());
    m_at = 0;
    m_canvas.select(Selection::of({m_found.begin(), m_found.end()}));
    m_count->setText(m_input->text().isEmpty() ? QString() : tr("%n found", nullptr, static_cast<int>(m_found.size())));
    if (!m_found.empty())
        m_canvas.reveal(m_found.front());
}

void FindBar::step(int direction)
{
    if (m_found.empty())
        return;
    const std::size_t count = m_found.size();
    m_at = direction > 0 ? (m_at + 1) % count : (m_at + count - 1) % count;
    m_canvas.select(Selection::of({m_found[m_at]}));
    m_canvas.reveal(m_found[m_at]);
    m_count->setText(tr("%1 of %2").arg(m_at + 1).arg(count));
}

void FindBar::close(bool goBack)
{
    hide();
    if (goBack)
        m_canvas.restoreViewState(m_before);
    m_canvas.setFocus();
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            close(true);
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace pathloom::ui
