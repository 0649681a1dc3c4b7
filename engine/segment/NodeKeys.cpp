// SPDX-License-Identifier: Apache-2.0
// Writes down all that a node's truth depends on, and hashes it.
#include "engine/segment/NodeKeys.h"

#include "engine/rules/Check.h"

namespace pathloom {
namespace {

void addValue(std::string &text, const FieldValue &value);

void addFields(std::string &text, const FieldMap &fields)
{
    for (const auto &[key, value] : fields) {
        text += key + '=';
        addValue(text, value);
        text += '\x1f';
    }
}

void addValue(std::string &text, const FieldValue &value)
{
    text += std::to_string(value.data.index()) + ':';
    std::visit(
        [&text](const auto &v) {
            using T = std::decay_t<decltype(v)>;
            if constexpr (std::is_same_v<T, bool>)
                text += v ? '1' : '0';
            else if constexpr (std::is_same_v<T, double>)
                text += Json(v).dump();
            else if constexpr (std::is_same_v<T, std::string>)
                text += std::to_string(v.size()) + ' ' + v;
            else if constexpr (std::is_same_v<T, Duration> || std::is_same_v<T, CivilTime>
                               || std::is_same_v<T, Instant>)
                text += std::to_string(v.ms);
            else if constexpr (std::is_same_v<T, Money>)
                text += std::to_string(v.minor) + v.currency;
            else if constexpr (std::is_same_v<T, ExprPtr>)
                text += v ? toJson(v).dump() : std::string();
            else if constexpr (std::is_same_v<T, std::vector<FieldMap>>)
                for (const FieldMap &record : v) {
                    addFields(text, record);
                    text += '\x1e';
                }
        },
        value.data);
}

void addHash(std::string &text, const Hash128 &hash)
{
    text += std::to_string(hash.high) + '.' + std::to_string(hash.low) + ' ';
}

RuleInputs inputsOfStep(const Step &step, const Schema &schema)
{
    RuleInputs inputs = inputsOf(conditionRule(step, &schema));
    for (const auto &[key, value] : step.fields) {
        if (const auto *rule = std::get_if<ExprPtr>(&value.data); rule && *rule)
            inputs.add(inputsOf(*rule));
    }
    return inputs;
}

} // namespace

Hash128 ownKey(const Segment &segment, const Step &step, const Snapshot &snapshot, Instant asOf,
               const SegmentKeys &segments)
{
    std::string text = snapshot.hash + ' ' + std::to_string(snapshot.profileCount()) + ' ';
    text += specOf(step.kind).key;
    text += '\x1f';
    addFields(text, step.fields);
    const RuleInputs inputs = inputsOfStep(step, snapshot.schema);
    const bool dependsOnTime = inputs.usesTime || !inputs.eventTypes.empty() || !inputs.consents.empty()
                               || step.kind == StepKind::RfmBand;
    if (dependsOnTime)
        text += "as of " + std::to_string(asOf.ms);
    for (const std::string &name : inputs.segments)
        addHash(text, segments(name));
    if (step.kind == StepKind::SegmentSource)
        addHash(text, segments(textField(step, "segment")));
    if (step.kind == StepKind::Sample && textField(step, "key").empty())
        text += segment.id.text() + '/' + step.id.text();
    return hash128(text);
}

Hash128 outputKey(const Step &step, const Hash128 &own, std::span<const Hash128> inputs)
{
    std::string text = "output ";
    text += specOf(step.kind).key;
    text += ' ';
    addHash(text, own);
    for (const Hash128 &input : inputs)
        addHash(text, input);
    return hash128(text);
}

} // namespace pathloom
