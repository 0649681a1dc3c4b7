// SPDX-License-Identifier: GPL-3.0-or-later
// The bottom line: messages, problems, zoom of the canvas, and whether everything is saved.
#pragma once

#include <QPointer>
#include <QStatusBar>

class QLabel;
class QPushButton;
class QToolButton;

namespace pathloom::ui {

class Canvas;

class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void follow(Canvas *canvas); ///< null: no canvas is shown
    void setProblems(const QString &summary, int errors);
    void setSaved(const QString &state);

Q_SIGNALS:
    void problemsAsked();

private:
    QPointer<Canvas> m_canvas;
    QMetaObject::Connection m_zoomConnection;
    QPushButton *m_problems;
    QLabel *m_saved;
    QWidget *m_zoomBox;
    QToolButton *m_zoom;
};

} // namespace pathloom::ui
