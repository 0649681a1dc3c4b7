// SPDX-License-Identifier: GPL-3.0-or-later
// Bars in the height of the widget.
#include "ui/segments/MonthStrip.h"

#include "ui/text/Format.h"
#include "ui/theme/Theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace pathloom::ui {

MonthStrip::MonthStrip(QWidget *parent) : QAbstractSlider(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setOrientation(Qt::Horizontal);
    setAccessibleName(tr("Audience over the months"));
    setMinimumSize(120, 36);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setRange(0, 0);
    setEnabled(false);
}

QSize MonthStrip::sizeHint() const { return {320, 40}; }

void MonthStrip::setPoints(std::vector<AudiencePoint> points)
{
    const bool wasLast = value() == maximum();
    m_points = std::move(points);
    const int last = std::max(0, static_cast<int>(m_points.size()) - 1);
    setEnabled(m_points.size() > 1);
    {
        const QSignalBlocker quiet(this);
        setRange(0, last);
        if (wasLast)
            setValue(last);
    }
    setAccessibleDescription(textAt(value()));
    update();
}

QString MonthStrip::textAt(int index) const
{
    if (index < 0 || static_cast<std::size_t>(index) >= m_points.size())
        return {};
    const AudiencePoint &point = m_points[static_cast<std::size_t>(index)];
    return tr("%1: %n profile(s)", nullptr, static_cast<int>(point.size)).arg(text::dateTime(point.asOf));
}

void MonthStrip::sliderChange(SliderChange change)
{
    if (change == SliderValueChange)
        setAccessibleDescription(textAt(value()));
    QAbstractSlider::sliderChange(change);
}

int MonthStrip::indexAt(int x) const
{
    const int count = std::max(1, static_cast<int>(m_points.size()));
    return std::clamp(x * count / std::max(1, width()), 0, count - 1);
}

void MonthStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        setValue(indexAt(static_cast<int>(event->position().x())));
}

void MonthStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        setValue(indexAt(static_cast<int>(event->position().x())));
}

bool MonthStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), textAt(indexAt(help->pos().x())), this);
        return true;
    }
    return QAbstractSlider::event(event);
}

void MonthStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.sunken);
    if (m_points.empty()) {
        painter.setPen(theme.textMuted);
        painter.setFont(fontFor(TextRole::Caption));
        painter.drawText(rect(), Qt::AlignCenter, tr("The months appear here once they are counted."));
    }
    std::uint64_t most = 1;
    for (const AudiencePoint &point : m_points)
        most = std::max(most, point.size);
    const double step = static_cast<double>(width()) / static_cast<double>(std::max<std::size_t>(1, m_points.size()));
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const double tall = static_cast<double>(m_points[i].size) / static_cast<double>(most) * (height() - 6);
        const QRectF bar(static_cast<double>(i) * step + 1, height() - 2 - tall, std::max(1.0, step - 2), tall);
        const bool isChosen = static_cast<int>(i) == value();
        painter.fillRect(bar, isChosen ? theme.accent : theme.borderStrong);
        if (isChosen)
            painter.fillRect(QRectF(bar.left(), height() - 2, bar.width(), 2), theme.accent);
    }
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.border, hasFocus() ? 2 : 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace pathloom::ui
