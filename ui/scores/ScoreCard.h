// SPDX-License-Identifier: GPL-3.0-or-later
// One score on the board: name, value, interval, and the way to its explanation.
#pragma once

#include "ui/scores/ScoreViews.h"

#include <QAbstractButton>

namespace pathloom::ui {

/// A checkable card; the checked one is explained below the board.
class ScoreCard : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ScoreCard(QWidget *parent = nullptr);
    void setFigure(const ScoreFigure &figure);
    [[nodiscard]] const QString &code() const { return m_figure.code; }
    [[nodiscard]] const ScoreFigure &figure() const { return m_figure; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    ScoreFigure m_figure;
};

} // namespace pathloom::ui
