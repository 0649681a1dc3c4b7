// SPDX-License-Identifier: Apache-2.0
// What the conditions of a segment ask, as rules.
#include "engine/model/Graph.h"

#include <cmath>

namespace pathloom {
namespace {

ExprPtr number(double value)
{
    return rule::literal(Value(value));
}

ExprPtr behaviourRule(const Step &step, const Schema *schema)
{
    EventQuery query;
    query.function = EventFunction::Count;
    query.type = textField(step, "event");
    if (query.type.empty())
        return nullptr;
    const ExprPtr filter = ruleField(step, "filter");
    query.where = schema ? filterOver(filter, *schema, query.type) : filter;
    if (const Duration within = durationField(step, "within"); within.ms > 0)
        query.within = within;
    const std::string comparison = textField(step, "comparison");
    const BinaryOp op = comparison == "at-most"   ? BinaryOp::LessEqual
                        : comparison == "exactly" ? BinaryOp::Equal
                                                  : BinaryOp::GreaterEqual;
    return rule::binary(op, rule::events(std::move(query)), number(numberField(step, "times")));
}

ExprPtr consentRule(const Step &step)
{
    const std::string purpose = textField(step, "purpose");
    if (purpose.empty())
        return nullptr;
    auto consent = std::make_shared<Expr>();
    consent->kind = ExprKind::Consent;
    consent->name = textField(step, "channel");
    consent->secondName = purpose;
    const std::string state = textField(step, "state");
    if (state == "withdrawn")
        return rule::negation(consent);
    return state == "unknown" ? rule::node(ExprKind::IsMissing, {consent}) : ExprPtr(consent);
}

ExprPtr distanceRule(const Step &step)
{
    const std::string latitude = textField(step, "latitude");
    const std::string longitude = textField(step, "longitude");
    if (latitude.empty() || longitude.empty())
        return nullptr;
    return rule::binary(BinaryOp::LessEqual,
                        rule::call("distance", {rule::attribute(latitude), rule::attribute(longitude),
                                                number(numberField(step, "toLatitude")),
                                                number(numberField(step, "toLongitude"))}),
                        number(numberField(step, "radius")));
}

} // namespace

ExprPtr conditionRule(const Step &step, const Schema *schema)
{
    switch (step.kind) {
    case StepKind::Condition: return ruleField(step, "rule");
    case StepKind::Behaviour: return behaviourRule(step, schema);
    case StepKind::Consent: return consentRule(step);
    case StepKind::Distance: return distanceRule(step);
    default: return nullptr;
    }
}

bool comparesProfiles(StepKind kind)
{
    return kind == StepKind::Ranking || kind == StepKind::Percentile || kind == StepKind::RfmBand;
}

bool isFilter(StepKind kind)
{
    const StepKindSpec &spec = specOf(kind);
    return spec.graph == GraphKind::Segment && spec.group == "conditions";
}

} // namespace pathloom
