// SPDX-License-Identifier: GPL-3.0-or-later
// Small permanent widgets on the right, passing messages on the left.
#include "ui/mainwindow/StatusLine.h"

#include "ui/canvas/Canvas.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_problems(new QPushButton(this)), m_saved(new QLabel(this)), m_zoomBox(new QWidget(this)),
      m_zoom(new QToolButton(m_zoomBox))
{
    setSizeGripEnabled(false);
    m_problems->setProperty("quiet", true);
    m_problems->setAccessibleName(tr("Problems"));
    connect(m_problems, &QPushButton::clicked, this, &StatusLine::problemsAsked);
    m_saved->setProperty("role", u"caption"_s);
    auto *row = new QHBoxLayout(m_zoomBox);
    row->setContentsMargins(0, 0, kSpaceS, 0);
    row->setSpacing(0);
    const auto button = [&](const QString &iconName, const QString &name, auto action) {
        auto *made = new QToolButton(m_zoomBox);
        made->setIcon(icon(iconName));
        made->setAccessibleName(name);
        made->setToolTip(name);
        connect(made, &QToolButton::clicked, this, action);
        row->addWidget(made);
    };
    button(u"zoom-out"_s, tr("Zoom out"), [this] { m_canvas ? m_canvas->zoomOut() : void(); });
    m_zoom->setAccessibleName(tr("Zoom to 100 %"));
    m_zoom->setToolTip(m_zoom->accessibleName());
    m_zoom->setMinimumWidth(52);
    connect(m_zoom, &QToolButton::clicked, this, [this] { m_canvas ? m_canvas->setZoom(1) : void(); });
    row->addWidget(m_zoom);
    button(u"zoom-in"_s, tr("Zoom in"), [this] { m_canvas ? m_canvas->zoomIn() : void(); });
    button(u"zoom-fit"_s, tr("Show everything"), [this] { m_canvas ? m_canvas->zoomFit() : void(); });
    addPermanentWidget(m_saved);
    addPermanentWidget(m_problems);
    addPermanentWidget(m_zoomBox);
    m_zoomBox->hide();
    m_problems->hide();
}

void StatusLine::follow(Canvas *canvas)
{
    disconnect(m_zoomConnection);
    m_canvas = canvas;
    m_zoomBox->setVisible(canvas != nullptr);
    if (!canvas)
        return;
    const auto show = [this](double zoom) { m_zoom->setText(tr("%1 %").arg(std::lround(zoom * 100))); };
    show(canvas->zoom());
    m_zoomConnection = connect(canvas, &Canvas::zoomChanged, this, show);
}

void StatusLine::setProblems(const QString &summary, int errors)
{
    m_problems->setText(summary);
    m_problems->setVisible(!summary.isEmpty());
    const Theme &theme = themeOf(palette());
    m_problems->setIcon(errors > 0 ? icon(u"problem-error"_s, theme.error) : icon(u"ok"_s, theme.success));
}

void StatusLine::setSaved(const QString &state) { m_saved->setText(state); }

} // namespace pathloom::ui
