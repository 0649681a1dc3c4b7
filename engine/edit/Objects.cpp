// SPDX-License-Identifier: Apache-2.0
// Adding, renaming, copying and removing whole objects, and changing their settings.
#include "engine/edit/Change.h"

namespace pathloom {
namespace {

constexpr Point kFirstStep{80, 160};
constexpr Point kLastStep{480, 160};

template <typename Id, typename T>
using Objects = std::map<Id, std::shared_ptr<const T>>;

template <typename Id, typename T>
Id freshId(const Objects<Id, T> &objects, std::string_view prefix)
{
    int highest = 0;
    for (const auto &[id, object] : objects)
        highest = std::max(highest, numberBehind(id.text(), prefix));
    return Id(fmt::format("{}{}", prefix, highest + 1));
}

template <typename Id, typename T>
Status checkName(const Objects<Id, T> &objects, const Id &own, std::string_view name)
{
    if (name.find_first_not_of(' ') == std::string_view::npos)
        return refuse("edit.empty-name");
    for (const auto &[id, object] : objects) {
        if (id != own && object->name == name)
            return refuse("edit.name-taken", {{"name", std::string(name)}});
    }
    return {};
}

template <typename Id, typename T>
std::string freeName(const Objects<Id, T> &objects, const std::string &name)
{
    for (int number = 2;; ++number) {
        std::string candidate = fmt::format("{} {}", name, number);
        if (checkName(objects, Id(), candidate))
            return candidate;
    }
}

Edited edited(std::shared_ptr<Document> document, std::string_view name, std::string object,
              GraphId graph = {}, std::string_view mergeKey = {})
{
    return {std::move(document), std::string(name), {{"name", std::move(object)}},
            std::string(mergeKey), std::move(graph), {}};
}

/// Adds or replaces an object by id; one without an id gets a fresh one.
template <typename Id, typename T>
EditResult put(const Document &document, Objects<Id, T> Document::*objects, T object,
               std::string_view prefix)
{
    auto changed = std::make_shared<Document>(document);
    auto &map = (*changed).*objects;
    if (object.id.isEmpty())
        object.id = freshId(map, prefix);
    PATHLOOM_TRY(checkName(map, object.id, object.name));
    const bool isNew = !map.contains(object.id);
    std::string name = object.name;
    GraphId graph;
    if constexpr (std::is_same_v<Id, GraphId>)
        graph = object.id;
    const Id id = object.id;
    map[id] = std::make_shared<const T>(std::move(object));
    return edited(std::move(changed), isNew ? "edit.add-object" : "edit.change-object",
                  std::move(name), std::move(graph));
}

template <typename Visitor>
EditResult withObjects(const std::string &objectId, const Document &document, Visitor visit)
{
    if (document.journeys.contains(GraphId(objectId)))
        return visit(&Document::journeys, GraphId(objectId), "j");
    if (document.segments.contains(GraphId(objectId)))
        return visit(&Document::segments, GraphId(objectId), "seg");
    if (document.offers.contains(OfferId(objectId)))
        return visit(&Document::offers, OfferId(objectId), "o");
    if (document.contents.contains(ContentId(objectId)))
        return visit(&Document::contents, ContentId(objectId), "c");
    if (document.policies.contains(PolicyId(objectId)))
        return visit(&Document::policies, PolicyId(objectId), "pol");
    if (document.tables.contains(TableId(objectId)))
        return visit(&Document::tables, TableId(objectId), "tab");
    return refuse("edit.no-such-object", {{"object", objectId}});
}

FlowGraph firstGraph(StepKind first, StepKind last)
{
    FlowGraph graph;
    GraphChange change;
    change.graph = &graph;
    Step start;
    start.kind = first;
    start.position = kFirstStep;
    Step end;
    end.kind = last;
    end.position = kLastStep;
    const StepId from = change.addStep(std::move(start));
    const StepId to = change.addStep(std::move(end));
    change.addPath({from, "next"}, to);
    return graph;
}

Status checkPaths(const FlowGraph &graph)
{
    std::set<PathId> seen;
    for (const Path &path : graph.paths) {
        if (path.id.isEmpty() || !seen.insert(path.id).second)
            return refuse("edit.path-id", {{"path", path.id.text()}});
        PATHLOOM_TRY(requireStep(graph, path.from));
        PATHLOOM_TRY(requireStep(graph, path.to));
        const std::vector<Outlet> outlets = outletsOf(*graph.step(path.from));
        const bool exists = std::any_of(outlets.begin(), outlets.end(), [&](const Outlet &outlet) {
            return outlet.key == path.outlet;
        });
        if (!exists)
            return refuse("edit.no-such-outlet",
                          {{"step", path.from.text()}, {"outlet", path.outlet}});
    }
    return {};
}

/// What no later edit or check could make sense of; mere errors in the content are let in.
Status checkGraph(const FlowGraph &graph, GraphKind kind)
{
    for (const auto &[id, step] : graph.steps) {
        if (id.isEmpty() || id != step->id)
            return refuse("edit.step-id", {{"step", id.text()}});
        const StepKindSpec &spec = specOf(step->kind);
        if (spec.graph != kind)
            return refuse("edit.wrong-kind", {{"kind", std::string(spec.key)}});
        for (const auto &[key, value] : step->fields) {
            const FieldSpec *field = fieldSpec(spec, key);
            if (!field)
                return refuse("edit.no-such-field", {{"field", key}});
            if (const Status allowed = checkFieldValue(*field, value); !allowed)
                return failWith(allowed.error(), "editing-step", {{"step", id.text()}});
        }
    }
    return checkPaths(graph);
}

Status checkSettings(const JourneySettings &settings)
{
    if (!(settings.holdout.share >= 0 && settings.holdout.share <= 0.5))
        return refuse("edit.out-of-range",
                      {{"field", "holdout.share"}, {"minimum", "0"}, {"maximum", "0.5"}});
    if (settings.priority < 0 || settings.priority > 100)
        return refuse("edit.out-of-range",
                      {{"field", "priority"}, {"minimum", "0"}, {"maximum", "100"}});
    if (settings.passLimit < 1)
        return refuse("edit.out-of-range",
                      {{"field", "passLimit"}, {"minimum", "1"}, {"maximum", ""}});
    if (settings.entryLimitPerDay < 0)
        return refuse("edit.out-of-range",
                      {{"field", "entryLimitPerDay"}, {"minimum", "0"}, {"maximum", ""}});
    return {};
}

} // namespace

EditResult addJourney(const Document &document, std::string name)
{
    Journey journey;
    journey.name = std::move(name);
    journey.graph = firstGraph(StepKind::Entry, StepKind::Exit);
    return put(document, &Document::journeys, std::move(journey), "j");
}

EditResult addSegment(const Document &document, std::string name)
{
    Segment segment;
    segment.name = std::move(name);
    segment.graph = firstGraph(StepKind::AllProfiles, StepKind::Output);
    return put(document, &Document::segments, std::move(segment), "seg");
}

EditResult rename(const Document &document, const std::string &objectId, std::string name)
{
    return withObjects(
        objectId, document, [&](auto objects, const auto &id, const char *) -> EditResult {
            PATHLOOM_TRY(checkName(document.*objects, id, name));
            auto changed = std::make_shared<Document>(document);
            auto &shared = ((*changed).*objects).at(id);
            const std::string former = shared->name;
            auto copy =
                std::make_shared<std::remove_const_t<std::remove_reference_t<decltype(*shared)>>>(
                    *shared);
            copy->name = name;
            shared = std::move(copy);
            if (document.segments.contains(GraphId(objectId)))
                renameSegmentReferences(*changed, former, name);
            return edited(std::move(changed), "edit.rename", name);
        });
}

EditResult removeObject(const Document &document, const std::string &objectId)
{
    return withObjects(objectId, document,
                       [&](auto objects, const auto &id, const char *) -> EditResult {
                           auto changed = std::make_shared<Document>(document);
                           auto &map = (*changed).*objects;
                           std::string name = map.at(id)->name;
                           map.erase(id);
                           return edited(std::move(changed), "edit.remove-object", std::move(name));
                       });
}

EditResult duplicateObject(const Document &document, const std::string &objectId)
{
    return withObjects(
        objectId, document, [&](auto objects, const auto &id, const char *prefix) -> EditResult {
            auto copy = *(document.*objects).at(id);
            copy.id = {};
            copy.name = freeName(document.*objects, copy.name);
            EditResult result = put(document, objects, std::move(copy), prefix);
            if (result)
                result->name = "edit.duplicate-object";
            return result;
        });
}

EditResult setJourneySettings(const Document &document, const GraphId &journey,
                              JourneySettings settings, std::string_view mergeKey)
{
    const auto found = document.journeys.find(journey);
    if (found == document.journeys.end())
        return refuse("edit.no-such-graph", {{"graph", journey.text()}});
    PATHLOOM_TRY(checkSettings(settings));
    auto copy = std::make_shared<Journey>(*found->second);
    copy->settings = std::move(settings);
    auto changed = std::make_shared<Document>(document);
    std::string name = copy->name;
    changed->journeys[journey] = std::move(copy);
    return edited(std::move(changed), "edit.change-settings", std::move(name), journey, mergeKey);
}

EditResult putOffer(const Document &document, Offer offer)
{
    return put(document, &Document::offers, std::move(offer), "o");
}

EditResult putContent(const Document &document, Content content)
{
    return put(document, &Document::contents, std::move(content), "c");
}

EditResult putPolicy(const Document &document, Policy policy)
{
    return put(document, &Document::policies, std::move(policy), "pol");
}

EditResult putTable(const Document &document, DecisionTable table, std::string_view mergeKey)
{
    for (const TableRule &rule : table.rules) {
        if (rule.tests.size() != table.inputs.size() || rule.results.size() != table.outputs.size())
            return refuse("edit.table-shape", {{"name", table.name}});
    }
    EditResult result = put(document, &Document::tables, std::move(table), "tab");
    if (result)
        result->mergeKey = mergeKey;
    return result;
}

EditResult setProjectSettings(const Document &document, ProjectSettings settings,
                              std::string_view mergeKey)
{
    auto changed = std::make_shared<Document>(document);
    changed->settings = std::move(settings);
    return edited(std::move(changed), "edit.change-project", changed->settings.name, {}, mergeKey);
}

EditResult putJourney(const Document &document, Journey journey)
{
    PATHLOOM_TRY(checkGraph(journey.graph, GraphKind::Journey));
    PATHLOOM_TRY(checkSettings(journey.settings));
    return put(document, &Document::journeys, std::move(journey), "j");
}

EditResult putSegment(const Document &document, Segment segment)
{
    PATHLOOM_TRY(checkGraph(segment.graph, GraphKind::Segment));
    return put(document, &Document::segments, std::move(segment), "seg");
}

} // namespace pathloom
