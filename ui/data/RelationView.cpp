// SPDX-License-Identifier: GPL-3.0-or-later
// Layout and painting of tables and their references.
#include "ui/data/RelationView.h"

#include "ui/text/Format.h"
#include "ui/theme/Theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

static constexpr int kGapX = 180; ///< room for the labels of the lines
static constexpr int kGapY = 12;

RelationView::RelationView(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Tables and their references"));
}

static QString columnsOf(const Reference &reference)
{
    QStringList names;
    for (const std::string &column : reference.columns)
        names += QString::fromStdString(column);
    return names.join(u" + "_s);
}

void RelationView::setTables(const SetPreview &look)
{
    m_boxes.clear();
    m_lines.clear();
    m_levels.clear();
    for (const TablePreview &table : look.tables) {
        m_boxes.push_back({table.name, tr("%1 rows").arg(text::count(table.rows)), {}});
        m_levels[table.name] = 0;
    }
    std::map<std::string, int> outgoing;
    QStringList words;
    for (const ReferenceCheck &check : look.references) {
        const Reference &r = check.reference;
        m_lines.push_back({r.table, r.to,
                           u"%1 %2"_s.arg(columnsOf(r), text::percent(check.share(), 1)),
                           check.orphans() > 0, outgoing[r.table]++});
        words += tr("%1 refers to %2 by %3, %4 of the rows find theirs")
                     .arg(QString::fromStdString(r.table), QString::fromStdString(r.to),
                          columnsOf(r), text::percent(check.share(), 1));
    }
    // As many rounds as there are tables settle the levels; a cycle cannot go on longer.
    for (std::size_t round = 0; round < m_boxes.size(); ++round)
        for (const Line &line : m_lines)
            m_levels[line.from] = std::min(std::max(m_levels[line.from], m_levels[line.to] + 1),
                                           static_cast<int>(m_boxes.size()));
    setAccessibleDescription(words.join(u"; "_s));
    arrange();
}

void RelationView::arrange()
{
    const QFontMetrics metrics(font());
    const int height = 2 * metrics.height() + 2 * kSpaceS;
    int width = 0;
    int highest = 0;
    for (const Box &box : m_boxes) {
        const QString name = QString::fromStdString(box.name);
        width =
            std::max({width, metrics.horizontalAdvance(name), metrics.horizontalAdvance(box.rows)});
        highest = std::max(highest, m_levels[box.name]);
    }
    width += 2 * kSpaceM + metrics.averageCharWidth() * 2;
    std::map<int, int> next;
    m_size = {};
    for (Box &box : m_boxes) {
        const int level = m_levels[box.name];
        const int y = next[level];
        next[level] += height + kGapY;
        box.place = QRect((highest - level) * (width + kGapX) + 1, y + 1, width, height);
        m_size = m_size.expandedTo(QSize(box.place.right() + 2, box.place.bottom() + 2));
    }
    updateGeometry();
    update();
}

QRect RelationView::boxOf(const std::string &table) const
{
    const auto found = std::find_if(m_boxes.begin(), m_boxes.end(),
                                    [&](const Box &box) { return box.name == table; });
    return found == m_boxes.end() ? QRect() : found->place;
}

QSize RelationView::sizeHint() const
{
    return m_size;
}

void RelationView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        arrange();
    QWidget::changeEvent(event);
}

void RelationView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics(font());
    const QColor ink = palette().color(QPalette::WindowText);
    for (const Line &line : m_lines) {
        const QRect from = boxOf(line.from);
        const QRect to = boxOf(line.to);
        const int step = metrics.height() + 2;
        const QPointF start(from.right() + 1, from.top() + step / 2 + line.ordinal * step);
        const QPointF end(to.left(), to.center().y());
        QPainterPath path(start);
        const QPointF bend((end.x() - start.x()) / 2, 0);
        path.cubicTo(start + bend, end - bend, end);
        QPen pen(ink, 1.5);
        // A broken line where some rows find nothing: not by colour alone.
        if (line.hasOrphans)
            pen.setStyle(Qt::DashLine);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
        painter.setBrush(ink);
        painter.drawPolygon(QPolygonF{end, end + QPointF(-8, -4), end + QPointF(-8, 4)});
        painter.drawText(start + QPointF(kSpaceS, -3), line.label);
    }
    for (const Box &box : m_boxes) {
        painter.setPen(QPen(ink, 1));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRoundedRect(box.place, 4, 4);
        const QRect inner = box.place.adjusted(kSpaceM, kSpaceS, -kSpaceM, -kSpaceS);
        painter.setFont(fontFor(TextRole::Strong));
        painter.drawText(inner, Qt::AlignTop | Qt::AlignLeft, QString::fromStdString(box.name));
        painter.setFont(font());
        painter.drawText(inner, Qt::AlignBottom | Qt::AlignLeft, box.rows);
    }
}

} // namespace pathloom::ui
