// SPDX-License-Identifier: Apache-2.0
// Setting a field: what the catalogue allows, and what becomes of paths whose outlet changes.
#include "engine/edit/Change.h"

namespace pathloom {
namespace {

template <typename T>
bool holds(const FieldValue &value)
{
    return std::holds_alternative<T>(value.data);
}

bool hasTypeOf(FieldType type, const FieldValue &value)
{
    switch (type) {
    case FieldType::Boolean: return holds<bool>(value);
    case FieldType::Number:
    case FieldType::Share: return holds<double>(value);
    case FieldType::Duration: return holds<Duration>(value);
    case FieldType::TimeOfDay: return holds<CivilTime>(value);
    case FieldType::Instant: return holds<Instant>(value);
    case FieldType::Money: return holds<Money>(value);
    case FieldType::Rule: return holds<ExprPtr>(value);
    case FieldType::Records: return holds<std::vector<FieldMap>>(value);
    case FieldType::AnyValue: return !holds<ExprPtr>(value) && !holds<std::vector<FieldMap>>(value);
    default: return holds<std::string>(value);
    }
}

std::optional<double> sizeOf(const FieldValue &value)
{
    if (const auto *number = std::get_if<double>(&value.data))
        return *number;
    if (const auto *duration = std::get_if<Duration>(&value.data))
        return static_cast<double>(duration->ms);
    return std::nullopt;
}

Status checkRange(const FieldSpec &spec, const FieldValue &value)
{
    const std::optional<double> size = sizeOf(value);
    if (!size)
        return {};
    const bool inside = std::isfinite(*size) && (!spec.minimum || *size >= *spec.minimum)
                        && (!spec.maximum || *size <= *spec.maximum);
    if (inside)
        return {};
    return refuse("edit.out-of-range",
                  {{"field", std::string(spec.key)},
                   {"minimum", spec.minimum ? fmt::format("{}", *spec.minimum) : std::string()},
                   {"maximum", spec.maximum ? fmt::format("{}", *spec.maximum) : std::string()}});
}

Status checkChoice(const FieldSpec &spec, const FieldValue &value)
{
    const auto *text = std::get_if<std::string>(&value.data);
    if (spec.choices.empty() || !text
        || std::find(spec.choices.begin(), spec.choices.end(), *text) != spec.choices.end())
        return {};
    return refuse("edit.no-such-choice", {{"field", std::string(spec.key)}, {"value", *text}});
}

Status checkRecord(const FieldSpec &spec, const FieldMap &record)
{
    for (const auto &[key, value] : record) {
        const auto field =
            std::find_if(spec.record.begin(), spec.record.end(),
                         [&](const FieldSpec &candidate) { return candidate.key == key; });
        if (field == spec.record.end())
            return refuse("edit.no-such-field", {{"field", fmt::format("{}.{}", spec.key, key)}});
        PATHLOOM_TRY(checkFieldValue(*field, value));
    }
    return {};
}

std::string keyOf(const FieldMap &record)
{
    const auto found = record.find("key");
    const auto *text =
        found == record.end() ? nullptr : std::get_if<std::string>(&found->second.data);
    return text ? *text : std::string();
}

Status checkRecords(const FieldSpec &spec, const std::vector<FieldMap> &records)
{
    std::set<std::string> keys;
    for (const FieldMap &record : records) {
        PATHLOOM_TRY(checkRecord(spec, record));
        const std::string key = keyOf(record);
        if (key.empty() || !keys.insert(key).second)
            return refuse("edit.record-key", {{"field", std::string(spec.key)}, {"key", key}});
    }
    const auto count = static_cast<double>(records.size());
    if ((spec.minimum && count < *spec.minimum) || (spec.maximum && count > *spec.maximum))
        return refuse(
            "edit.record-count",
            {{"field", std::string(spec.key)},
             {"minimum", fmt::format("{}", spec.minimum.value_or(0))},
             {"maximum", spec.maximum ? fmt::format("{}", *spec.maximum) : std::string()}});
    return {};
}

/// Records that came without a key get one that neither they nor the former records use.
void giveKeys(std::vector<FieldMap> &records, const std::vector<FieldMap> &former,
              std::string_view field)
{
    const std::string prefix(field.substr(0, 1));
    auto highest = static_cast<int>(former.size());
    const auto note = [&](const FieldMap &record) {
        highest = std::max(highest, numberBehind(keyOf(record), prefix));
    };
    std::for_each(records.begin(), records.end(), note);
    std::for_each(former.begin(), former.end(), note);
    for (FieldMap &record : records) {
        if (keyOf(record).empty())
            record.insert_or_assign("key", FieldValue(fmt::format("{}{}", prefix, ++highest)));
    }
}

std::vector<std::string> outletKeys(const Step &step)
{
    std::vector<std::string> keys;
    for (const Outlet &outlet : outletsOf(step))
        keys.push_back(outlet.key);
    return keys;
}

std::vector<std::string> without(const std::vector<std::string> &keys,
                                 const std::vector<std::string> &others)
{
    std::vector<std::string> rest;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(rest), [&](const std::string &key) {
        return std::find(others.begin(), others.end(), key) == others.end();
    });
    return rest;
}

/// Paths of outlets that are gone move to the new outlets in their order ("next" of a wait becomes
/// "happened"); those of removed records, and those left over, go.
void rehomePaths(FlowGraph &graph, const StepId &step, const std::vector<std::string> &before,
                 const std::vector<std::string> &after, bool recordsChanged)
{
    const std::vector<std::string> gone = without(before, after);
    const std::vector<std::string> fresh = recordsChanged ? std::vector<std::string>{}
                                                          : without(after, before);
    std::erase_if(graph.paths, [&](Path &path) {
        if (path.from != step)
            return false;
        const auto at = std::find(gone.begin(), gone.end(), path.outlet);
        if (at == gone.end())
            return false;
        const auto index = static_cast<std::size_t>(at - gone.begin());
        if (index >= fresh.size())
            return true;
        path.outlet = fresh[index];
        return false;
    });
}

void store(Step &step, const FieldSpec &spec, FieldValue value)
{
    if (value.isEmpty() || value == spec.defaultValue) {
        if (const auto found = step.fields.find(spec.key); found != step.fields.end())
            step.fields.erase(found);
        return;
    }
    step.fields.insert_or_assign(std::string(spec.key), std::move(value));
}

} // namespace

Status checkFieldValue(const FieldSpec &spec, const FieldValue &value)
{
    if (value.isEmpty())
        return {};
    if (!hasTypeOf(spec.type, value))
        return refuse("edit.field-type", {{"field", std::string(spec.key)}});
    if (const auto *records = std::get_if<std::vector<FieldMap>>(&value.data))
        return checkRecords(spec, *records);
    PATHLOOM_TRY(checkChoice(spec, value));
    return checkRange(spec, value);
}

EditResult setField(const Document &document, const GraphId &graph, const StepId &step,
                    std::string_view key, FieldValue value, std::string_view mergeKey)
{
    auto change = openGraph(document, graph);
    if (!change)
        return failWith(std::move(change).error());
    PATHLOOM_TRY(requireStep(*change->graph, step));
    Step &changed = change->mutableStep(step);
    const StepKindSpec &kind = specOf(changed.kind);
    const FieldSpec *spec = fieldSpec(kind, key);
    if (!spec)
        return refuse("edit.no-such-field", {{"field", std::string(key)}});
    if (auto *records = std::get_if<std::vector<FieldMap>>(&value.data))
        giveKeys(*records, recordsField(changed, key), key);
    if (const Status allowed = checkFieldValue(*spec, value); !allowed)
        return failWith(allowed.error(), "editing-step", {{"step", step.text()}});
    const std::vector<std::string> before = outletKeys(changed);
    store(changed, *spec, std::move(value));
    rehomePaths(*change->graph, step, before, outletKeys(changed),
                spec->type == FieldType::Records);
    return finish(*std::move(change), "edit.set-field",
                  {{"kind", std::string(kind.key)}, {"field", std::string(key)}}, {step}, mergeKey);
}

} // namespace pathloom
