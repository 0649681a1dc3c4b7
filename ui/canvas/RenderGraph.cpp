// SPDX-License-Identifier: GPL-3.0-or-later
// The painters of the canvas, run once over a picture.
#include "ui/canvas/RenderGraph.h"

#include "ui/canvas/LabelPlacer.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace pathloom::ui {

namespace {

StepLook lookOf(const StepVisual &visual, const RenderOptions &options)
{
    StepLook look;
    for (const Diagnostic &problem : options.problems) {
        if (problem.step == visual.step->id) {
            look.problems.errors += problem.severity == Severity::Error;
            look.problems.warnings += problem.severity == Severity::Warning;
        }
    }
    if (options.overlay) {
        if (const auto line = options.overlay->steps.find(visual.step->id); line != options.overlay->steps.end())
            look.numbers = line->second;
        look.isStale = options.overlay->isStale;
    }
    return look;
}

PathLook lookOf(const PathVisual &visual, const RenderOptions &options)
{
    PathLook look;
    if (!options.overlay)
        return look;
    look.isStale = options.overlay->isStale;
    if (const auto found = options.overlay->paths.find(visual.path.id); found != options.overlay->paths.end()) {
        look.label = found->second.label;
        look.share = found->second.share;
    }
    return look;
}

void paintAll(QPainter &painter, const GraphVisual &visual, const QRectF &area, const RenderOptions &options)
{
    const Theme &theme = options.dark ? darkTheme() : lightTheme();
    if (!options.transparent)
        paintGrid(painter, area, theme, 1);
    for (const auto &[id, frame] : visual.frames)
        paintFrame(painter, frame, theme);
    for (const auto &[id, path] : visual.paths)
        paintPath(painter, path, lookOf(path, options), theme, 1);
    for (const auto &[id, step] : visual.steps)
        paintStep(painter, step, lookOf(step, options), theme, 1);
    std::map<PathId, QString> labels;
    for (const auto &[id, path] : visual.paths)
        labels[id] = lookOf(path, options).label;
    for (const auto &[id, centre] : placeLabels(visual, labels))
        paintPathLabel(painter, centre, lookOf(visual.paths.at(id), options), theme, 1);
    for (const auto &[id, note] : visual.notes)
        paintNote(painter, note, false, theme);
    if (options.overlay && !options.overlay->legend.isEmpty()) {
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(options.overlay->legend);
        paintChip(painter, {area.left() + 24 + width / 2, area.bottom() - 16}, options.overlay->legend,
                  theme.surface, theme.text, theme.border);
    }
}

struct Prepared {
    GraphVisual visual;
    QRectF area;
};

Result<Prepared> prepare(const Document &document, const GraphId &id)
{
    const FlowGraph *graph = document.graph(id);
    if (!graph)
        return fail(ErrorKind::Usage, "canvas.no-such-graph", {{"name", id.text()}});
    Prepared prepared;
    prepared.visual = visualise(*graph, document);
    const QRectF bounds = prepared.visual.bounds();
    if (bounds.isNull())
        return fail(ErrorKind::No, "canvas.empty-graph", {{"name", id.text()}});
    prepared.area = bounds.adjusted(0, 0, 0, 24).toAlignedRect();
    return prepared;
}

} // namespace

Result<QImage> renderGraph(const Document &document, const GraphId &graph, const RenderOptions &options)
{
    const auto prepared = prepare(document, graph);
    if (!prepared)
        return failWith(prepared.error());
    const QSize size = (prepared->area.size() * options.scale).toSize();
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(options.scale, options.scale);
    painter.translate(-prepared->area.topLeft());
    paintAll(painter, prepared->visual, prepared->area, options);
    return image;
}

Result<QByteArray> renderGraphSvg(const Document &document, const GraphId &graph, const RenderOptions &options)
{
    const auto prepared = prepare(document, graph);
    if (!prepared)
        return failWith(prepared.error());
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(prepared->area.size().toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), prepared->area.size()));
    generator.setResolution(96);
    QPainter painter(&generator);
    painter.translate(-prepared->area.topLeft());
    paintAll(painter, prepared->visual, prepared->area, options);
    painter.end();
    return buffer.data();
}

} // namespace pathloom::ui
