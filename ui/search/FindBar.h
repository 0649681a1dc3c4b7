// SPDX-License-Identifier: GPL-3.0-or-later
// The bar over a canvas that finds steps while one types; Escape goes back to where one was.
#pragma once

#include "engine/base/Id.h"

#include <QByteArray>
#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;

namespace pathloom::ui {

class Canvas;

class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(Canvas &canvas, QWidget *parent = nullptr);

    void open();
    [[nodiscard]] QLineEdit *input() const { return m_input; }
    [[nodiscard]] const std::vector<StepId> &found() const { return m_found; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void step(int direction);
    void close(bool goBack);

    Canvas &m_canvas;
    QLineEdit *m_input;
    QLabel *m_count;
    std::vector<StepId> m_found;
    std::size_t m_at = 0;
    QByteArray m_before;
};

} // namespace pathloom::ui
