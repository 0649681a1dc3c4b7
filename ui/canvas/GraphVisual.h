// SPDX-License-Identifier: GPL-3.0-or-later
// A graph as it is drawn: rectangles, ports, words and routes, worked out once per change.
#pragma once

#include "engine/model/Document.h"
#include "ui/canvas/PathRouter.h"

#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace pathloom::ui {

/// The grid, and sizes of a card, in scene units (device-independent pixels at 100 %).
inline constexpr double kGrid = 8;
inline constexpr double kStepWidth = 216;
inline constexpr double kHeaderHeight = 64;
inline constexpr double kOutletRow = 24;
inline constexpr double kPortRadius = 5;
/// The least a note may shrink to, and the side of the corner that resizes it.
inline constexpr QSizeF kLeastNote(96, 48);
inline constexpr double kNoteCorner = 16;

struct OutletVisual {
    std::string key;
    QString label;
    QPointF port; ///< in the scene
    bool isConnected = false;
    bool isRequired = true;
};

struct StepVisual {
    StepPtr step;
    QRectF rect;
    QString caption;
    QString summary;
    bool hasInlet = false;
    QPointF inlet;
    std::vector<OutletVisual> outlets;

    [[nodiscard]] const OutletVisual *outlet(std::string_view key) const;
};

struct PathVisual {
    Path path;
    QPolygonF route;
};

struct NoteVisual {
    Note note;
    QRectF rect;
};

struct FrameVisual {
    Frame frame;
    QRectF rect;

    /// The strip with the title: where a frame is taken hold of.
    [[nodiscard]] QRectF titleRect() const { return {rect.topLeft(), QSizeF(rect.width(), 28)}; }
};

struct GraphVisual {
    std::map<StepId, StepVisual> steps;
    std::map<PathId, PathVisual> paths;
    std::map<NoteId, NoteVisual> notes;
    std::map<FrameId, FrameVisual> frames;

    /// Everything drawn, with a margin; empty for an empty graph.
    [[nodiscard]] QRectF bounds() const;
    [[nodiscard]] QRectF boundsOf(const std::set<StepId> &ids) const;
    [[nodiscard]] Obstacles obstacles() const;
};

/// Size of a step's card: grows with its labelled outlets.
[[nodiscard]] QSizeF stepSize(const Step &step);

/// Works out the visual of a graph. `previous`, the visual of an earlier state of the same graph,
/// lets unchanged steps and routes be taken over.
[[nodiscard]] GraphVisual visualise(const FlowGraph &graph, const Document &document,
                                    const GraphVisual *previous = nullptr);

/// Where a gesture would put things: top-left corners of steps, rectangles of notes.
struct Placement {
    std::map<StepId, QPointF> steps;
    std::map<NoteId, QRectF> notes;
};
/// The visual under a gesture: things moved (not in the document), paths at moved steps rerouted.
[[nodiscard]] GraphVisual moved(const GraphVisual &visual, const Placement &placement);

[[nodiscard]] RouteRequest routeRequest(const GraphVisual &visual, const Path &path);

} // namespace pathloom::ui
