// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of a graph without a window: PNG and SVG for export, reports and the command line.
#pragma once

#include "ui/canvas/GraphPainter.h"

#include <QByteArray>
#include <QImage>

#include <span>

namespace pathloom::ui {

struct RenderOptions {
    bool dark = false;
    double scale = 1;                          ///< device pixels per scene unit
    const CanvasOverlay *overlay = nullptr;    ///< numbers of a run or live counts
    std::span<const Diagnostic> problems = {}; ///< of this graph's object
    bool transparent = false;
};

/// Requires a QGuiApplication (its fonts). Errors: "canvas.no-such-graph" with `name`,
/// "canvas.empty-graph".
[[nodiscard]] Result<QImage> renderGraph(const Document &document, const GraphId &graph,
                                         const RenderOptions &options = {});
/// The same as SVG text.
[[nodiscard]] Result<QByteArray> renderGraphSvg(const Document &document, const GraphId &graph,
                                                const RenderOptions &options = {});

} // namespace pathloom::ui
