// SPDX-License-Identifier: GPL-3.0-or-later
// Showing, rendering and exporting charts.
#include "ui/charts/ChartView.h"

#include "ui/charts/Plots.h"
#include "ui/charts/Radar.h"

#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

namespace {

/// Laying out a page resizes its plots several times: each is drawn once, when it is painted.
class LazyPlot : public QCustomPlot
{
protected:
    void resizeEvent(QResizeEvent *) override
    {
        setViewport(rect());
        m_isOld = true;
        update();
    }
    void paintEvent(QPaintEvent *event) override
    {
        if (std::exchange(m_isOld, false))
            replot(rpQueuedRefresh);
        QCustomPlot::paintEvent(event);
    }

private:
    bool m_isOld = true;
};

} // namespace

static PlotTips fill(QCustomPlot &plot, const ChartData &data, const Theme &theme)
{
    plot.setLocale(QLocale());
    styleAxes(plot, theme);
    plot.plotLayout()->setMargins(QMargins(4, 8, 12, 4));
    plot.axisRect()->setMinimumMargins(QMargins(8, 6, 8, 6));
    return std::visit(
        [&](const auto &chart) -> PlotTips {
            using T = std::decay_t<decltype(chart)>;
            if constexpr (std::is_same_v<T, std::monostate> || std::is_same_v<T, RadarData>)
                return {};
            else
                return plotInto(plot, chart, theme);
        },
        data);
}

ChartView::ChartView(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    setFocusPolicy(Qt::TabFocus);
}

void ChartView::setData(ChartData data)
{
    m_data = std::move(data);
    setAccessibleName(titleOf(m_data));
    setAccessibleDescription(describe(m_data));
    setMinimumHeight(naturalHeight(m_data));
    rebuild();
    updateGeometry();
}

QSize ChartView::sizeHint() const
{
    return {560, naturalHeight(m_data)};
}

QSize ChartView::minimumSizeHint() const
{
    return {280, 120};
}

void ChartView::rebuild()
{
    delete m_plot;
    m_plot = nullptr;
    m_tips.clear();
    if (!std::holds_alternative<RadarData>(m_data) && !isEmpty(m_data)) {
        m_plot = new LazyPlot;
        m_plot->setFocusPolicy(Qt::NoFocus);
        m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
        m_tips = fill(*m_plot, m_data, themeOf(palette()));
        layout()->addWidget(m_plot);
        if (m_isStale) {
            auto *fade = new QGraphicsOpacityEffect(m_plot);
            fade->setOpacity(0.45);
            m_plot->setGraphicsEffect(fade);
        }
    }
    update();
}

void ChartView::setStale(bool on)
{
    if (m_isStale == on)
        return;
    m_isStale = on;
    rebuild();
}

void ChartView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(palette());
    painter.fillRect(rect(), theme.surface);
    if (const auto *radar = std::get_if<RadarData>(&m_data)) {
        painter.setOpacity(m_isStale ? 0.45 : 1.0);
        paintRadar(painter, rect(), *radar, theme);
        painter.setOpacity(1.0);
    } else if (m_plot == nullptr) {
        painter.setPen(theme.textMuted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("Nothing to show yet."));
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void ChartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Later: a change of theme walks over all widgets, and the plot is one of them.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(
            this, [this] { rebuild(); }, Qt::QueuedConnection);
}

QString ChartView::tipAt(const QPoint &position) const
{
    if (m_plot == nullptr || m_tips.empty())
        return {};
    const bool isSideways = std::holds_alternative<BarsData>(m_data) ||
                            std::holds_alternative<FunnelData>(m_data) ||
                            std::holds_alternative<IntervalsData>(m_data);
    const double key = isSideways ? m_plot->yAxis->pixelToCoord(position.y())
                                  : m_plot->xAxis->pixelToCoord(position.x());
    const auto index = static_cast<qint64>(std::lround(key));
    return index >= 0 && index < static_cast<qint64>(m_tips.size())
               ? m_tips[static_cast<std::size_t>(index)]
               : QString();
}

bool ChartView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

void ChartView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy picture"), this, [this] {
        QGuiApplication::clipboard()->setImage(renderChart(m_data, size(), palette(), 2.0));
    });
    menu->addAction(tr("Copy as text"), this,
                    [this] { QGuiApplication::clipboard()->setText(describe(m_data)); });
    menu->addAction(tr("Save picture…"), this, [this] { Q_EMIT exportAsked(this); });
    menu->popup(event->globalPos());
}

/// Draws onto any device; the plot's own vector mode keeps SVG and PDF free of pixels.
static void drawChart(QCPPainter &painter, const ChartData &data, const QSize &size,
                      const QPalette &palette, bool asVectors)
{
    const Theme &theme = themeOf(palette);
    if (const auto *radar = std::get_if<RadarData>(&data)) {
        paintRadar(painter, QRectF(QPointF(), QSizeF(size)), *radar, theme);
        return;
    }
    QCustomPlot plot;
    fill(plot, data, theme);
    plot.resize(size);
    painter.fillRect(QRect(QPoint(), size), theme.surface);
    if (asVectors)
        painter.setMode(QCPPainter::pmVectorized);
    plot.toPainter(&painter, size.width(), size.height());
}

QImage renderChart(const ChartData &data, const QSize &size, const QPalette &palette, double scale)
{
    QImage image(size * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(themeOf(palette).surface);
    QCPPainter painter(&image);
    drawChart(painter, data, size, palette, false);
    painter.end();
    return image;
}

static void writeSvg(QIODevice &file, const ChartData &data, const QSize &size,
                     const QPalette &palette)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(titleOf(data));
    generator.setDescription(describe(data));
    QCPPainter painter(&generator);
    drawChart(painter, data, size, palette, true);
    painter.end();
}

static void writePdf(QIODevice &file, const ChartData &data, const QSize &size,
                     const QPalette &palette)
{
    QPdfWriter writer(&file);
    writer.setResolution(72);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(QSizeF(size), QPageSize::Point));
    writer.setTitle(titleOf(data));
    QCPPainter painter(&writer);
    drawChart(painter, data, size, palette, true);
    painter.end();
}

Status exportChart(const ChartData &data, const QString &file, const QSize &size,
                   const QPalette &palette)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix != u"png"_s && suffix != u"svg"_s && suffix != u"pdf"_s)
        return fail(ErrorKind::Usage, "charts.suffix", {{"suffix", suffix.toStdString()}});
    QSaveFile target(file);
    bool isWritten = target.open(QIODevice::WriteOnly);
    if (isWritten && suffix == u"png"_s)
        isWritten = renderChart(data, size, palette, 2.0).save(&target, "PNG");
    else if (isWritten && suffix == u"svg"_s)
        writeSvg(target, data, size, palette);
    else if (isWritten)
        writePdf(target, data, size, palette);
    if (!isWritten || !target.commit())
        return fail(ErrorKind::System, "charts.write",
                    {{"file", file.toStdString()}, {"reason", target.errorString().toStdString()}});
    return {};
}

int naturalHeight(const ChartData &data)
{
    const int line = QFontMetrics(fontFor(TextRole::Caption)).height();
    if (const auto *bars = std::get_if<BarsData>(&data))
        return 64 + static_cast<int>(bars->bars.size()) * (line + 12);
    if (const auto *funnel = std::get_if<FunnelData>(&data))
        return 64 + static_cast<int>(funnel->stages.size()) * (line + 16);
    if (const auto *rows = std::get_if<IntervalsData>(&data))
        return 72 + static_cast<int>(rows->rows.size()) * (line + 10);
    return std::holds_alternative<RadarData>(data) ? 320 : 240;
}

} // namespace pathloom::ui
