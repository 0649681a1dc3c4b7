// SPDX-License-Identifier: GPL-3.0-or-later
// Ends once, whichever way.
#include "ui/canvas/NoteEditor.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

NoteEditor::NoteEditor(QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName(u"noteEditor"_s);
    setAccessibleName(tr("Text of the note"));
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    hide();
}

void NoteEditor::open(const QString &text, const QRect &geometry, double zoom)
{
    QFont scaled = font();
    scaled.setPixelSize(std::max(9, static_cast<int>(std::lround(12 * zoom))));
    document()->setDefaultFont(scaled);
    setGeometry(geometry);
    setPlainText(text);
    selectAll();
    m_isOpen = true;
    show();
    raise();
    setFocus();
}

void NoteEditor::drop()
{
    m_isOpen = false;
    hide();
}

void NoteEditor::end(bool keep, bool byKey)
{
    if (!m_isOpen)
        return;
    drop();
    if (keep)
        Q_EMIT kept(toPlainText().trimmed(), byKey);
    else
        Q_EMIT discarded();
}

bool NoteEditor::event(QEvent *event)
{
    // Undo, Delete and the like are the text's own while it is edited.
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    return QPlainTextEdit::event(event);
}

void NoteEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        end(false, true);
    else if (isReturn && (event->modifiers() & Qt::ControlModifier))
        end(true, true);
    else
        QPlainTextEdit::keyPressEvent(event);
}

void NoteEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        end(true, false);
}

} // namespace pathloom::ui
