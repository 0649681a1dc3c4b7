// SPDX-License-Identifier: GPL-3.0-or-later
// A fragment travels as a journey or segment of its own, so the text form's version comes with it.
#include "ui/canvas/Clipboard.h"

#include "engine/store/TextForm.h"
#include "ui/canvas/StepSummary.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

std::unique_ptr<QMimeData> toMimeData(const Fragment &fragment, const Document &document)
{
    FlowGraph graph;
    for (const Step &step : fragment.steps)
        graph.steps[step.id] = std::make_shared<const Step>(step);
    graph.paths = fragment.paths;
    QStringList outline;
    for (const auto &[id, step] : graph.steps)
        outline << stepDescription(graph, *step, document, 0, 0);
    Json json;
    if (fragment.kind == GraphKind::Journey) {
        Journey journey;
        journey.id = GraphId("clipboard");
        journey.name = "clipboard";
        journey.graph = std::move(graph);
        json = toJson(journey);
    } else {
        Segment segment;
        segment.id = GraphId("clipboard");
        segment.name = "clipboard";
        segment.graph = std::move(graph);
        json = toJson(segment);
    }
    auto data = std::make_unique<QMimeData>();
    data->setData(QString::fromLatin1(kFragmentMime), QByteArray::fromStdString(canonicalJson(json)));
    data->setText(outline.join(u'\n'));
    return data;
}

std::optional<Fragment> fragmentOf(const QMimeData &data)
{
    const QByteArray bytes = data.data(QString::fromLatin1(kFragmentMime));
    if (bytes.isEmpty())
        return std::nullopt;
    const auto json = parseJson(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    if (!json)
        return std::nullopt;
    const auto object = objectFromJson(*json);
    if (!object)
        return std::nullopt;
    Fragment fragment;
    const auto fill = [&](GraphKind kind, const FlowGraph &graph) {
        fragment.kind = kind;
        for (const auto &[id, step] : graph.steps)
            fragment.steps.push_back(*step);
        fragment.paths = graph.paths;
    };
    if (const auto *journey = std::get_if<Journey>(&*object))
        fill(GraphKind::Journey, journey->graph);
    else if (const auto *segment = std::get_if<Segment>(&*object))
        fill(GraphKind::Segment, segment->graph);
    return fragment.steps.empty() ? std::nullopt : std::optional(std::move(fragment));
}

} // namespace pathloom::ui
