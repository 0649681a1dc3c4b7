// SPDX-License-Identifier: GPL-3.0-or-later
// Painting of a score card.
#include "ui/scores/ScoreCard.h"

#include "ui/theme/Theme.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

ScoreCard::ScoreCard(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ScoreCard::setFigure(const ScoreFigure &figure)
{
    m_figure = figure;
    setAccessibleName(figure.name + u": "_s + figure.value);
    setAccessibleDescription(figure.detail + u' ' + figure.caution);
    setToolTip(tr("How is this computed?"));
    update();
}

/// Name, figure, and four lines for the detail and the caution, with what paintEvent() puts between.
static int heightOfLines()
{
    const auto lines = [](TextRole role, int count) {
        return QFontMetrics(fontFor(role)).lineSpacing() * count + 2;
    };
    return 2 * 10 + lines(TextRole::Strong, 1) + lines(TextRole::Figure, 1) + lines(TextRole::Caption, 4);
}

QSize ScoreCard::sizeHint() const
{
    return {176, heightOfLines()};
}

QSize ScoreCard::minimumSizeHint() const
{
    return {128, heightOfLines()};
}

void ScoreCard::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ScoreCard::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void ScoreCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isStrong = isChecked() || hasFocus();
    painter.setPen(QPen(isStrong       ? theme.accent
                        : underMouse() ? theme.borderStrong
                                       : theme.border,
                        isChecked() ? 2 : 1));
    painter.setBrush(isChecked() ? theme.accentSoft : theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), 6, 6);
    }
    QRect area = rect().adjusted(12, 10, -12, -10);
    const auto line = [&](TextRole role, const QColor &colour, const QString &text, int lines) {
        const QFont font = fontFor(role);
        painter.setFont(font);
        painter.setPen(colour);
        const int height = QFontMetrics(font).lineSpacing() * lines;
        painter.drawText(area.adjusted(0, 0, 0, height - area.height()),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text);
        area.setTop(area.top() + height + 2);
    };
    const QColor strong = isEnabled() ? theme.text : theme.textDisabled;
    line(TextRole::Strong, strong, m_figure.name, 1);
    const bool isNumber =
        !m_figure.value.isEmpty() &&
        (m_figure.value[0].isDigit() || m_figure.value[0] == u'-' || m_figure.value[0] == u'−');
    line(isNumber ? TextRole::Figure : TextRole::Title, isNumber ? strong : theme.textMuted,
         m_figure.value, 1);
    line(TextRole::Caption, theme.textMuted, m_figure.detail, m_figure.caution.isEmpty() ? 4 : 2);
    line(TextRole::Caption, theme.warning, m_figure.caution, 2);
}

} // namespace pathloom::ui
