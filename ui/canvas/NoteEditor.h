// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a note, edited in place over the canvas.
#pragma once

#include <QPlainTextEdit>

namespace pathloom::ui {

/// Emits kept() with the text on Ctrl+Enter and when the focus goes, discarded() on Escape; once
/// for each open().
class NoteEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteEditor(QWidget *parent);

    void open(const QString &text, const QRect &geometry, double zoom);
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// Hides it without a word: its note is gone.
    void drop();

Q_SIGNALS:
    /// `byKey`: the person ended it here, and the focus is not somewhere else already.
    void kept(const QString &text, bool byKey);
    void discarded();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    void end(bool keep, bool byKey);

    bool m_isOpen = false;
};

} // namespace pathloom::ui
