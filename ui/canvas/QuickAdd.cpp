// SPDX-License-Identifier: GPL-3.0-or-later
// Filtering and keyboard of the quick-add list.
#include "ui/canvas/QuickAdd.h"

#include "ui/text/StepText.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

QuickAdd::QuickAdd(QWidget *parent)
    : QFrame(parent, Qt::Popup), m_filter(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setObjectName(u"quickAdd"_s);
    setAccessibleName(tr("Add a step"));
    setProperty("card", true);
    setFixedSize(280, 320);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpaceS, kSpaceS, kSpaceS, kSpaceS);
    layout->setSpacing(kSpaceS);
    layout->addWidget(m_filter);
    layout->addWidget(m_list);
    m_filter->setPlaceholderText(tr("Type to find a step"));
    m_filter->setAccessibleName(tr("Find a step to add"));
    m_list->setAccessibleName(tr("Steps that fit here"));
    m_list->setIconSize({24, 24});
    m_list->setFocusPolicy(Qt::NoFocus);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &QuickAdd::fill);
    connect(m_list, &QListWidget::itemClicked, this, &QuickAdd::accept);
}

void QuickAdd::open(std::vector<StepKind> kinds, const QPoint &globalPosition,
                    std::function<void(StepKind)> chosen)
{
    m_kinds = std::move(kinds);
    m_chosen = std::move(chosen);
    m_filter->clear();
    fill();
    QPoint at = globalPosition;
    if (const QScreen *screen = QGuiApplication::screenAt(at)) {
        const QRect room = screen->availableGeometry();
        at.setX(std::min(at.x(), room.right() - width()));
        at.setY(std::min(at.y(), room.bottom() - height()));
    }
    move(at);
    show();
    m_filter->setFocus();
}

void QuickAdd::fill()
{
    m_list->clear();
    std::vector<std::pair<int, StepKind>> fitting;
    for (std::size_t i = 0; i < m_kinds.size(); ++i) {
        const int score = fuzzyScore(m_filter->text().trimmed(), text::stepName(m_kinds[i]));
        if (score >= 0)
            fitting.emplace_back(score * 100 - static_cast<int>(i), m_kinds[i]);
    }
    std::stable_sort(fitting.begin(), fitting.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    for (const auto &[score, kind] : fitting) {
        auto *item = new QListWidgetItem(stepIcon(kind), text::stepName(kind), m_list);
        item->setToolTip(text::stepHelp(kind));
        item->setData(Qt::UserRole, static_cast<int>(kind));
    }
    if (m_list->count() == 0) {
        auto *none = new QListWidgetItem(tr("No step is called that"), m_list);
        none->setFlags(Qt::NoItemFlags);
        return;
    }
    m_list->setCurrentRow(0);
}

std::vector<StepKind> QuickAdd::shownKinds() const
{
    std::vector<StepKind> kinds;
    for (int row = 0; row < m_list->count(); ++row) {
        const QVariant kind = m_list->item(row)->data(Qt::UserRole);
        if (kind.isValid())
            kinds.push_back(static_cast<StepKind>(kind.toInt()));
    }
    return kinds;
}

void QuickAdd::accept()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || !item->data(Qt::UserRole).isValid())
        return;
    const auto kind = static_cast<StepKind>(item->data(Qt::UserRole).toInt());
    hide();
    if (const auto chosen = std::exchange(m_chosen, nullptr))
        chosen(kind);
}

bool QuickAdd::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
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

int fuzzyScore(const QString &typed, const QString &name)
{
    if (typed.isEmpty())
        return 0;
    int score = 0;
    qsizetype at = 0;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        const qsizetype found = name.indexOf(letter, at, Qt::CaseInsensitive);
        if (found < 0)
            return -1;
        const bool isWordStart = found == 0 || !name[found - 1].isLetterOrNumber();
        score += isWordStart ? 8 : (found == at ? 4 : 1);
        at = found + 1;
    }
    return score + (name.startsWith(typed, Qt::CaseInsensitive) ? 20 : 0);
}

} // namespace pathloom::ui
