// SPDX-License-Identifier: Apache-2.0
// Notes and frames: what is drawn beside the steps and changes nothing that runs.
#include "engine/edit/Change.h"

namespace pathloom {
namespace {

template <typename Id, typename T>
Id freshId(const std::map<Id, T> &objects, std::string_view prefix)
{
    int highest = 0;
    for (const auto &[id, object] : objects)
        highest = std::max(highest, numberBehind(id.text(), prefix));
    return Id(fmt::format("{}{}", prefix, highest + 1));
}

} // namespace

EditResult setNote(const Document &document, const GraphId &graph, Note note)
{
    auto change = openGraph(document, graph);
    if (!change)
        return failWith(std::move(change).error());
    const bool isNew = note.id.isEmpty();
    if (isNew)
        note.id = freshId(change->graph->notes, "n");
    const std::string id = note.id.text();
    change->graph->notes.insert_or_assign(note.id, std::move(note));
    return finish(*std::move(change), isNew ? "edit.add-note" : "edit.change-note", {{"note", id}});
}

EditResult removeNote(const Document &document, const GraphId &graph, const NoteId &note)
{
    auto change = openGraph(document, graph);
    if (!change)
        return failWith(std::move(change).error());
    if (change->graph->notes.erase(note) == 0)
        return refuse("edit.no-such-note", {{"note", note.text()}});
    return finish(*std::move(change), "edit.remove-note");
}

EditResult moveItems(const Document &document, const GraphId &graph, const std::map<StepId, Point> &steps,
                     const std::map<NoteId, NoteBox> &notes, std::string_view mergeKey)
{
    auto edited = moveSteps(document, graph, steps, mergeKey);
    if (!edited || notes.empty())
        return edited;
    auto change = openGraph(*edited->document, graph);
    if (!change)
        return failWith(std::move(change).error());
    for (const auto &[id, box] : notes) {
        const auto note = change->graph->notes.find(id);
        if (note == change->graph->notes.end())
            return refuse("edit.no-such-note", {{"note", id.text()}});
        note->second.position = box.position;
        note->second.width = box.width;
        note->second.height = box.height;
    }
    return finish(*std::move(change), steps.empty() ? "edit.move-notes" : "edit.move-steps",
                  {{"count", std::to_string(steps.size() + notes.size())}}, std::move(edited->touched), mergeKey);
}

EditResult removeItems(const Document &document, const GraphId &graph, const std::set<StepId> &steps,
                       const std::set<NoteId> &notes, bool heal)
{
    auto edited = removeSteps(document, graph, steps, heal);
    if (!edited || notes.empty())
        return edited;
    auto change = openGraph(*edited->document, graph);
    if (!change)
        return failWith(std::move(change).error());
    for (const NoteId &id : notes) {
        if (change->graph->notes.erase(id) == 0)
            return refuse("edit.no-such-note", {{"note", id.text()}});
    }
    return finish(*std::move(change), steps.empty() ? "edit.remove-note" : edited->name,
                  {{"count", std::to_string(steps.size() + notes.size())}}, std::move(edited->touched));
}

EditResult setFrame(const Document &document, const GraphId &graph, Frame frame)
{
    auto change = openGraph(document, graph);
    if (!change)
        return failWith(std::move(change).error());
    for (const StepId &step : frame.steps)
        PATHLOOM_TRY(requireStep(*change->graph, step));
    const bool isNew = frame.id.isEmpty();
    if (isNew)
        frame.id = freshId(change->graph->frames, "f");
    const std::string id = frame.id.text();
    std::set<StepId> touched(frame.steps.begin(), frame.steps.end());
    change->graph->frames.insert_or_assign(frame.id, std::move(frame));
    return finish(*std::move(change), isNew ? "edit.add-frame" : "edit.change-frame",
                  {{"frame", id}}, std::move(touched));
}

EditResult removeFrame(const Document &document, const GraphId &graph, const FrameId &frame)
{
    auto change = openGraph(document, graph);
    if (!change)
        return failWith(std::move(change).error());
    if (change->graph->frames.erase(frame) == 0)
        return refuse("edit.no-such-frame", {{"frame", frame.text()}});
    return finish(*std::move(change), "edit.remove-frame");
}

} // namespace pathloom
