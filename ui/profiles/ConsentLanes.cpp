// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the lanes; chooses instants by pointer and keys.
#include "ui/profiles/ConsentLanes.h"

#include "ui/text/Format.h"
#include "ui/theme/Theme.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

static constexpr int kAxis = 22; ///< height of the line of dates

ConsentLanes::ConsentLanes(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Consents over time"));
    setToolTip(tr("Click, or use the arrow keys, to see the consents at another time."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ConsentLanes::setLanes(std::vector<ConsentLane> lanes, Instant end, Instant at)
{
    m_lanes = std::move(lanes);
    m_stops = {end};
    m_names = 0;
    for (const ConsentLane &lane : m_lanes) {
        m_names = std::max(m_names, fontMetrics().horizontalAdvance(lane.name) + kSpaceM);
        for (const ConsentLane::Change &change : lane.changes)
            m_stops.push_back(change.at);
    }
    std::sort(m_stops.begin(), m_stops.end());
    m_stops.erase(std::unique(m_stops.begin(), m_stops.end()), m_stops.end());
    m_end = m_stops.back();
    // A little room before the first change shows that nothing was recorded until then.
    const Duration span = m_end - m_stops.front();
    m_from = m_stops.front() - Duration{std::max(span.ms / 16, Duration::days(1).ms)};
    m_at = at;
    describe();
    updateGeometry();
    update();
}

void ConsentLanes::setInstant(Instant at)
{
    m_at = at;
    describe();
    update();
}

void ConsentLanes::describe()
{
    QStringList states;
    for (const ConsentLane &lane : m_lanes)
        states += tr("%1: %2").arg(lane.name, consentStateName(lane.stateAt(m_at)));
    setAccessibleDescription(tr("At %1: %2").arg(text::dateTime(m_at), states.join(u"; "_s)));
}

QSize ConsentLanes::sizeHint() const
{
    const int lane = fontMetrics().height() + kSpaceM;
    return {480, static_cast<int>(m_lanes.size()) * lane + kAxis + kSpaceS};
}

QSize ConsentLanes::minimumSizeHint() const { return {240, sizeHint().height()}; }

QRect ConsentLanes::laneRect(int lane) const
{
    const int height = fontMetrics().height() + kSpaceM;
    return {m_names + kSpaceS, kSpaceXs + lane * height, width() - m_names - kSpaceL, height};
}

double ConsentLanes::xOf(Instant at) const
{
    const QRect rect = laneRect(0);
    const auto span = static_cast<double>((m_end - m_from).ms);
    return rect.left() + rect.width() * static_cast<double>((at - m_from).ms) / std::max(1.0, span);
}

Instant ConsentLanes::instantAt(double x) const
{
    const QRect rect = laneRect(0);
    const double share = std::clamp((x - rect.left()) / std::max(1, rect.width()), 0.0, 1.0);
    return m_from + Duration{static_cast<std::int64_t>(share * static_cast<double>((m_end - m_from).ms))};
}

void ConsentLanes::choose(Instant at)
{
    setInstant(at);
    Q_EMIT instantChosen(at);
}

void ConsentLanes::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_lanes.empty())
        choose(instantAt(event->position().x()));
}

void ConsentLanes::mouseMoveEvent(QMouseEvent *event)
{
    if ((event->buttons() & Qt::LeftButton) && !m_lanes.empty())
        choose(instantAt(event->position().x()));
}

void ConsentLanes::keyPressEvent(QKeyEvent *event)
{
    if (m_stops.empty())
        return QWidget::keyPressEvent(event);
    const auto before = std::lower_bound(m_stops.begin(), m_stops.end(), m_at);
    const auto after = std::upper_bound(m_stops.begin(), m_stops.end(), m_at);
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(before == m_stops.begin() ? m_from : *std::prev(before));
    case Qt::Key_Right:
        return choose(after == m_stops.end() ? m_end : *after);
    case Qt::Key_Home:
        return choose(m_from);
    case Qt::Key_End:
        return choose(m_end);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ConsentLanes::paintLane(QPainter &painter, const ConsentLane &lane, const QRect &rect) const
{
    const Theme &theme = themeOf(palette());
    painter.setPen(theme.text);
    painter.drawText(QRect(0, rect.top(), m_names, rect.height()), Qt::AlignVCenter | Qt::AlignLeft, lane.name);
    const double middle = rect.center().y() + 0.5;
    painter.setPen(QPen(theme.borderStrong, 1, Qt::DotLine));
    painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle));
    for (std::size_t i = 0; i < lane.changes.size(); ++i) {
        const double from = xOf(lane.changes[i].at);
        const double to = i + 1 < lane.changes.size() ? xOf(lane.changes[i + 1].at) : xOf(m_end);
        const QRectF bar(from, rect.top() + 5, std::max(2.0, to - from), rect.height() - 10);
        const bool isGiven = lane.changes[i].isGiven;
        painter.fillRect(bar, theme.surface);
        if (isGiven) {
            painter.fillRect(bar, theme.success);
        } else {
            painter.fillRect(bar, QBrush(theme.error, Qt::BDiagPattern));
            painter.setPen(QPen(theme.error, 1));
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }
}

void ConsentLanes::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_lanes.empty())
        return;
    for (std::size_t i = 0; i < m_lanes.size(); ++i)
        paintLane(painter, m_lanes[i], laneRect(static_cast<int>(i)));
    const QRect last = laneRect(static_cast<int>(m_lanes.size()) - 1);
    const QRect axis(last.left(), last.bottom() + 2, last.width(), kAxis);
    painter.setPen(theme.textMuted);
    painter.setFont(fontFor(TextRole::Caption));
    const auto day = [](Instant at) { return text::date(Zone().toLocal(at).date); };
    painter.drawText(axis, Qt::AlignLeft | Qt::AlignVCenter, day(m_from));
    painter.drawText(axis, Qt::AlignRight | Qt::AlignVCenter, day(m_end));
    const double x = std::clamp(xOf(m_at), static_cast<double>(last.left()), static_cast<double>(last.right()) + 1);
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.text, 2));
    painter.drawLine(QPointF(x, 0), QPointF(x, last.bottom() + 4));
    painter.setBrush(hasFocus() ? theme.accent : theme.text);
    painter.drawEllipse(QPointF(x, last.bottom() + 5), 3.5, 3.5);
}

} // namespace pathloom::ui
