// SPDX-License-Identifier: GPL-3.0-or-later
// Keys, popup and signature tip of a rule's text.
#include "ui/rules/RuleAssist.h"

#include "ui/rules/CompletionPopup.h"
#include "ui/theme/Theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScreen>
#include <QTextDocumentFragment>

#include <algorithm>
#include <array>

namespace pathloom::ui {

std::size_t byteAt(const QString &text, int position)
{
    return static_cast<std::size_t>(QStringView(text).left(position).toUtf8().size());
}

int positionAt(const std::string &utf8, std::size_t byte)
{
    return static_cast<int>(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(std::min(byte, utf8.size()))).size());
}

RuleAssist::RuleAssist(QPlainTextEdit *edit)
    : QObject(edit), m_edit(edit), m_popup(new CompletionPopup(edit)), m_tip(new QLabel(edit, Qt::ToolTip))
{
    m_tip->setObjectName(QStringLiteral("signatureTip"));
    m_tip->setAttribute(Qt::WA_ShowWithoutActivating);
    m_tip->setTextFormat(Qt::RichText);
    m_tip->setMargin(kSpaceXs);
    m_tip->setFrameShape(QFrame::StyledPanel);
    m_tip->setProperty("card", true);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    edit->installEventFilter(this);
    // Text and cursor change one after the other; looked at once both have.
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        const bool isTyping = std::exchange(m_isTyping, false);
        refresh(isTyping ? Opening::WhereTyped : Opening::Never);
    });
    connect(edit, &QPlainTextEdit::cursorPositionChanged, &m_refresh, qOverload<>(&QTimer::start));
    connect(edit, &QPlainTextEdit::textChanged, &m_refresh, qOverload<>(&QTimer::start));
    connect(m_popup, &CompletionPopup::taken, this, &RuleAssist::take);
}

void RuleAssist::setNames(RuleNamesPtr names, const RuleTextUse &use)
{
    m_names = std::move(names);
    m_use = use;
}

bool RuleAssist::isOpen() const
{
    return m_popup->isVisible();
}

QStringList RuleAssist::offered() const
{
    return isOpen() ? m_popup->labels() : QStringList();
}

QString RuleAssist::signatureText() const
{
    return m_tip->isVisible() ? QTextDocumentFragment::fromHtml(m_tip->text()).toPlainText() : QString();
}

void RuleAssist::close()
{
    m_refresh.stop();
    m_isTyping = false;
    m_tip->hide();
    if (m_popup->isVisible()) {
        m_popup->hide();
        Q_EMIT spoken({});
    }
}

RuleCompletions RuleAssist::ask() const
{
    const QString text = m_edit->toPlainText();
    const std::string utf8 = text.toStdString();
    CompletionRequest request{utf8, byteAt(text, m_edit->textCursor().position()), &m_names->scope,
                              m_use.wanted.value_or(ValueType::Boolean), m_use.filterOf, m_names->values.get()};
    return completeRule(request);
}

QRect RuleAssist::cursorLine() const
{
    const QRect cursor = m_edit->cursorRect();
    return {m_edit->viewport()->mapToGlobal(cursor.topLeft()), cursor.size()};
}

void RuleAssist::refresh(Opening opening)
{
    if (!m_names || !m_edit->hasFocus() || m_edit->isReadOnly())
        return close();
    const RuleCompletions answer = ask();
    showSignature(answer.signature);
    const bool isOwn = !answer.items.empty()
                    && (answer.hasPrefix || answer.items.front().kind == CompletionKind::Unit);
    const bool wanted = opening == Opening::Always || ((opening == Opening::WhereTyped || isOpen()) && isOwn);
    if (!wanted || answer.items.empty()) {
        if (m_popup->isVisible()) {
            m_popup->hide();
            Q_EMIT spoken({});
        }
        return;
    }
    m_popup->showItems(answer.items, cursorLine());
    Q_EMIT spoken(m_popup->spoken());
}

void RuleAssist::showSignature(const std::optional<RuleSignature> &signature)
{
    if (!signature)
        return m_tip->hide();
    m_tip->setText(signatureHtml(*signature));
    m_tip->setWordWrap(false);
    m_tip->adjustSize();
    if (m_tip->width() > 560) {
        m_tip->setWordWrap(true);
        m_tip->resize(560, m_tip->heightForWidth(560));
    }
    const QRect line = cursorLine();
    QPoint place(line.left(), line.top() - m_tip->height() - 2);
    if (const QScreen *screen = m_edit->screen()) {
        const QRect room = screen->availableGeometry();
        place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - m_tip->width())));
        if (place.y() < room.top() && !m_popup->isVisible())
            place.setY(line.bottom() + 2);
    }
    m_tip->move(place);
    m_tip->show();
}

void RuleAssist::take(const RuleCompletion &item)
{
    const std::string utf8 = m_edit->toPlainText().toStdString();
    const int from = positionAt(utf8, item.from);
    const QString insert = QString::fromStdString(item.insert);
    QTextCursor cursor = m_edit->textCursor();
    cursor.beginEditBlock();
    cursor.setPosition(from);
    cursor.setPosition(positionAt(utf8, item.to), QTextCursor::KeepAnchor);
    cursor.insertText(insert);
    cursor.endEditBlock();
    cursor.setPosition(from + positionAt(item.insert, item.caret));
    m_popup->hide();
    m_edit->setTextCursor(cursor);
    m_edit->setFocus();
    Q_EMIT spoken({});
    // Inside of what was put in something else is due, such as the type of the events.
    m_isTyping = item.caret < item.insert.size();
    m_refresh.start();
}

bool RuleAssist::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (key == Qt::Key_Space && modifiers == Qt::ControlModifier) {
        m_refresh.stop();
        refresh(Opening::Always);
        return true;
    }
    constexpr std::array kOurs{Qt::Key_Escape,   Qt::Key_Up,  Qt::Key_Down,   Qt::Key_PageUp,
                               Qt::Key_PageDown, Qt::Key_Tab, Qt::Key_Return, Qt::Key_Enter};
    if (std::find(kOurs.begin(), kOurs.end(), key) == kOurs.end() || modifiers.testFlag(Qt::ControlModifier))
        return false;
    if (m_refresh.isActive() && (isOpen() || m_isTyping)) {
        m_refresh.stop();
        refresh(std::exchange(m_isTyping, false) ? Opening::WhereTyped : Opening::Never);
    }
    if (key == Qt::Key_Escape && (isOpen() || m_tip->isVisible())) {
        close();
        return true;
    }
    if (!isOpen())
        return false;
    switch (key) {
    case Qt::Key_Up: m_popup->choose(-1); break;
    case Qt::Key_Down: m_popup->choose(1); break;
    case Qt::Key_PageUp: m_popup->choose(-8); break;
    case Qt::Key_PageDown: m_popup->choose(8); break;
    case Qt::Key_Tab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const RuleCompletion *item = m_popup->current())
            take(RuleCompletion(*item));
        return true;
    default: return false;
    }
    Q_EMIT spoken(m_popup->spoken());
    return true;
}

bool RuleAssist::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit)
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::FocusOut:
    case QEvent::Hide:
        close();
        break;
    case QEvent::ShortcutOverride: {
        // Escape closes the list, not the page or dialog around it.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && (isOpen() || m_tip->isVisible()))
            event->accept();
        break;
    }
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (handleKey(key->key(), key->modifiers()))
            return true;
        const bool isCommand = (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0;
        m_isTyping = m_isTyping || (!isCommand && !key->text().isEmpty() && key->text().front().isPrint());
        break;
    }
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace pathloom::ui
