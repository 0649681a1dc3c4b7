// SPDX-License-Identifier: Apache-2.0
// Look-up in graphs and typed access to the fields and outlets of a step.
#include "engine/model/Graph.h"

namespace pathloom {
namespace {

const FieldValue kEmpty;

template <typename T>
const T *typedField(const Step &step, std::string_view key)
{
    if (const auto own = step.fields.find(key); own != step.fields.end()) {
        if (const auto *value = std::get_if<T>(&own->second.data))
            return value;
    }
    const FieldSpec *spec = fieldSpec(specOf(step.kind), key);
    return spec ? std::get_if<T>(&spec->defaultValue.data) : nullptr;
}

template <typename T>
T typedOr(const Step &step, std::string_view key)
{
    const T *value = typedField<T>(step, key);
    return value ? *value : T{};
}

std::string recordText(const FieldMap &record, std::string_view key)
{
    const auto found = record.find(key);
    const auto *text =
        found == record.end() ? nullptr : std::get_if<std::string>(&found->second.data);
    return text ? *text : std::string();
}

bool sameSteps(const std::map<StepId, StepPtr> &a, const std::map<StepId, StepPtr> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto &left, const auto &right) {
                          return left.first == right.first &&
                                 (left.second == right.second || *left.second == *right.second);
                      });
}

} // namespace

const Step *FlowGraph::step(const StepId &id) const
{
    const auto found = steps.find(id);
    return found == steps.end() ? nullptr : found->second.get();
}

std::vector<const Path *> FlowGraph::pathsFrom(const StepId &id) const
{
    std::vector<const Path *> found;
    for (const Path &path : paths) {
        if (path.from == id)
            found.push_back(&path);
    }
    return found;
}

std::vector<const Path *> FlowGraph::pathsTo(const StepId &id) const
{
    std::vector<const Path *> found;
    for (const Path &path : paths) {
        if (path.to == id)
            found.push_back(&path);
    }
    return found;
}

const Path *FlowGraph::pathAt(const StepId &id, std::string_view outlet) const
{
    const auto found = std::find_if(paths.begin(), paths.end(), [&](const Path &path) {
        return path.from == id && path.outlet == outlet;
    });
    return found == paths.end() ? nullptr : &*found;
}

const Path *FlowGraph::path(const PathId &id) const
{
    const auto found = std::find_if(paths.begin(), paths.end(),
                                    [&](const Path &path) { return path.id == id; });
    return found == paths.end() ? nullptr : &*found;
}

bool FlowGraph::operator==(const FlowGraph &other) const
{
    return sameSteps(steps, other.steps) && paths == other.paths && notes == other.notes
           && frames == other.frames;
}

std::vector<Outlet> outletsOf(const Step &step)
{
    std::vector<Outlet> outlets;
    for (const OutletSpec &spec : specOf(step.kind).outlets) {
        if (!isShown(step, spec.shownWhen))
            continue;
        if (spec.fromRecords.empty()) {
            outlets.push_back({std::string(spec.key), {}, spec.required});
            continue;
        }
        for (const FieldMap &record : recordsField(step, spec.fromRecords))
            outlets.push_back(
                {recordText(record, "key"), recordText(record, "label"), spec.required});
    }
    return outlets;
}

const FieldValue &fieldOf(const Step &step, std::string_view key)
{
    if (const auto own = step.fields.find(key); own != step.fields.end())
        return own->second;
    const FieldSpec *spec = fieldSpec(specOf(step.kind), key);
    return spec ? spec->defaultValue : kEmpty;
}

bool boolField(const Step &step, std::string_view key)
{
    return typedOr<bool>(step, key);
}

double numberField(const Step &step, std::string_view key)
{
    return typedOr<double>(step, key);
}

std::string textField(const Step &step, std::string_view key)
{
    return typedOr<std::string>(step, key);
}

Duration durationField(const Step &step, std::string_view key)
{
    return typedOr<Duration>(step, key);
}

ExprPtr ruleField(const Step &step, std::string_view key)
{
    return typedOr<ExprPtr>(step, key);
}

const std::vector<FieldMap> &recordsField(const Step &step, std::string_view key)
{
    static const std::vector<FieldMap> none;
    const auto *records = typedField<std::vector<FieldMap>>(step, key);
    return records ? *records : none;
}

bool isShown(const Step &step, std::string_view shownWhen)
{
    if (shownWhen.empty())
        return true;
    while (!shownWhen.empty()) {
        const std::string_view term = shownWhen.substr(0, shownWhen.find('|'));
        shownWhen.remove_prefix(std::min(shownWhen.size(), term.size() + 1));
        const std::size_t equals = term.find('=');
        if (equals != std::string_view::npos
            && textField(step, term.substr(0, equals)) == term.substr(equals + 1))
            return true;
    }
    return false;
}

ExprPtr filterOver(const ExprPtr &filter, const Schema &schema, std::string_view eventType)
{
    const auto type = schema.eventIndex(eventType);
    if (!filter || !type)
        return filter;
    if (filter->kind == ExprKind::Attribute) {
        const auto &properties = schema.events[*type].properties;
        const bool isProperty = !schema.attributeIndex(filter->name)
                                && std::any_of(properties.begin(), properties.end(),
                                               [&](const PropertyDef &def) {
                                                   return def.name == filter->name;
                                               });
        return isProperty ? rule::property(filter->name) : filter;
    }
    auto copy = std::make_shared<Expr>(*filter);
    for (ExprPtr &argument : copy->arguments)
        argument = filterOver(argument, schema, eventType);
    return copy;
}

bool isTouchpoint(const Step &step)
{
    const StepKindSpec &spec = specOf(step.kind);
    return spec.isTouchpoint && isShown(step, spec.touchpointWhen);
}

std::vector<std::string> contentsOf(const Step &step)
{
    std::vector<std::string> contents;
    for (const FieldMap &variant : recordsField(step, "variants"))
        contents.push_back(recordText(variant, "content"));
    if (contents.empty())
        contents.push_back(textField(step, "content"));
    return contents;
}

} // namespace pathloom
