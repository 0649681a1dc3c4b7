// SPDX-License-Identifier: GPL-3.0-or-later
// Results and counts as texts on steps and paths.
#include "ui/canvas/CanvasOverlay.h"

#include "ui/text/Format.h"

#include <QCoreApplication>
#include <QStringList>

#include <numeric>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CanvasOverlay)
};

double shareOf(std::uint64_t part, std::uint64_t whole)
{
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

QString stepLine(const StepCounts &counts)
{
    QStringList parts{Words::tr("%1 entered").arg(text::count(counts.entered))};
    if (counts.waiting > 0)
        parts << Words::tr("%1 waiting").arg(text::count(counts.waiting));
    const auto held = std::accumulate(counts.heldBack.begin(), counts.heldBack.end(), std::uint64_t{0});
    if (held > 0)
        parts << Words::tr("%1 held back").arg(text::count(held));
    if (counts.errors > 0)
        parts << Words::tr("%1 errors").arg(text::count(counts.errors));
    return parts.join(u" · "_s);
}

QString signedCount(std::int64_t difference)
{
    const auto size = static_cast<std::uint64_t>(difference < 0 ? -difference : difference);
    return (difference < 0 ? u"−"_s : u"+"_s) + text::count(size);
}

QString nodeDetails(const NodeCount &node, std::uint64_t total)
{
    QStringList lines{Words::tr("In: %1 (%2)").arg(text::count(node.in), text::percent(shareOf(node.in, total))),
                      Words::tr("Out: %1").arg(text::count(node.out)),
                      Words::tr("Unknown: %1").arg(text::count(node.unknown))};
    if (node.errors > 0)
        lines << Words::tr("Of these a missing value is an error: %1").arg(text::count(node.errors));
    lines << Words::tr("Audience without this step: %1").arg(signedCount(node.marginal));
    return lines.join(u'\n');
}

} // namespace

CanvasOverlay overlayOf(const RunResult &run, const JourneyResult &journey, bool isStale)
{
    CanvasOverlay overlay;
    overlay.isStale = isStale;
    std::map<StepId, std::uint64_t> entered;
    for (const StepResult &step : journey.steps) {
        overlay.steps[step.step] = stepLine(step.counts);
        entered[step.step] = step.counts.entered;
    }
    std::uint64_t busiest = 0;
    for (const PathResult &path : journey.paths)
        busiest = std::max(busiest, path.count);
    for (const PathResult &path : journey.paths) {
        overlay.paths[path.path] = {Words::tr("%1 · %2").arg(text::count(path.count),
                                                           text::percent(shareOf(path.count, entered[path.from]))),
                                    shareOf(path.count, busiest)};
    }
    overlay.legend = Words::tr("simulated, N = %1, seed = %2")
                         .arg(text::count(run.profiles), QString::number(run.scenario.seed));
    if (run.partial)
        overlay.legend += u" · "_s + Words::tr("partial");
    if (!run.scenario.switches.allOn())
        overlay.legend += u" · "_s + Words::tr("not production-like");
    if (isStale)
        overlay.legend += u" · "_s + Words::tr("from before the last change");
    return overlay;
}

CanvasOverlay overlayOf(const SegmentResult &segment, const FlowGraph &graph, std::uint64_t total)
{
    CanvasOverlay overlay;
    std::map<StepId, std::uint64_t> in;
    for (const NodeCount &node : segment.nodes) {
        in[node.step] = node.in;
        QString line = Words::tr("%1 · %2").arg(text::count(node.in), text::percent(shareOf(node.in, total)));
        line += u" · ✗ "_s + text::count(node.out);
        if (node.unknown > 0)
            line += u" · ? "_s + text::count(node.unknown);
        if (node.marginal != 0)
            line += u" · Δ "_s + signedCount(node.marginal);
        overlay.steps[node.step] = line;
        overlay.details[node.step] = nodeDetails(node, total);
    }
    for (const Path &path : graph.paths) {
        const auto found = in.find(path.from);
        if (found != in.end())
            overlay.paths[path.id] = {text::count(found->second), shareOf(found->second, total)};
    }
    overlay.legend = Words::tr("%1 of %2 profiles · ✗ out, ? unknown, Δ change of the audience without the step")
                         .arg(text::count(segment.audience.size()), text::count(total));
    return overlay;
}

} // namespace pathloom::ui
