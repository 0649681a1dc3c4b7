// SPDX-License-Identifier: Apache-2.0
// Binds every name of a document to a schema.
#include "engine/package/Bound.h"
#include "engine/segment/Evaluate.h"

#include <algorithm>

namespace pathloom {

namespace {

template <typename T>
T recordValue(const FieldMap &record, std::string_view key, T otherwise)
{
    const auto found = record.find(key);
    const T *value = found == record.end() ? nullptr : std::get_if<T>(&found->second.data);
    return value ? *value : otherwise;
}

// Shares as the simulation takes them: negative ones count nothing, the sum is made 1.
std::vector<Arm> armsOf(const std::vector<FieldMap> &records)
{
    std::vector<Arm> arms;
    double total = 0;
    for (const FieldMap &record : records)
        total += std::max(0.0, recordValue(record, "share", 0.5));
    double upTo = 0;
    for (const FieldMap &record : records) {
        upTo += std::max(0.0, recordValue(record, "share", 0.5));
        arms.push_back({recordValue(record, "key", std::string()), total > 0 ? upTo / total : 1});
    }
    return arms;
}

} // namespace

Result<BoundRule> Decider::Data::bind(const ExprPtr &rule, const std::string &place)
{
    auto bound = bindRule(rule, schema);
    if (!bound)
        return failWith(std::move(bound).error(), "package.binding", {{"place", place}});
    if (rule)
        rules.push_back({place, *bound});
    return bound;
}

Status Decider::Data::bindSegment(const SegmentPtr &segment)
{
    BoundSegment bound;
    bound.segment = segment;
    auto plan = planSegment(*segment);
    if (!plan)
        return failWith(std::move(plan).error());
    bound.plan = std::move(*plan);
    for (const SegmentNode &node : bound.plan.nodes) {
        BoundRule &rule = bound.rules.emplace_back();
        if (comparesProfiles(node.step->kind) && node.isNeeded)
            return fail(ErrorKind::BadInput, "package.compares-profiles",
                        {{"segment", segment->name}, {"step", node.step->id.text()}});
        const ExprPtr asked = node.isComplete ? conditionRule(*node.step, &schema) : nullptr;
        if (!asked)
            continue;
        auto made = bind(asked,
                         "segment " + segment->id.text() + " step " + node.step->id.text());
        if (!made)
            return failWith(std::move(made).error());
        rule = std::move(*made);
    }
    segments.push_back(std::move(bound));
    return {};
}

Status Decider::Data::bindSplit(const Journey &journey, const Step &step, BoundJourney &bound)
{
    BoundSplit split;
    split.step = step.id;
    const std::string place = "journey " + journey.id.text() + " step " + step.id.text();
    if (step.kind == StepKind::RuleSplit) {
        split.isByRule = true;
        for (const FieldMap &branch : recordsField(step, "branches")) {
            const std::string key = recordValue(branch, "key", std::string());
            auto rule = bind(recordValue(branch, "rule", ExprPtr()), place + " branch " + key);
            if (!rule)
                return failWith(std::move(rule).error());
            split.rules.push_back(std::move(*rule));
            split.arms.push_back({key, 1});
        }
    } else if (step.kind == StepKind::RandomSplit && boolField(step, "sticky")) {
        const std::string key = textField(step, "experimentKey");
        split.hash = stableHash(key.empty() ? journey.id.text() + "/" + step.id.text() : key);
        split.arms = armsOf(recordsField(step, "arms"));
    } else if (step.kind == StepKind::Message) {
        split.hash = combineHash(stableHash(journey.id.text()), stableHash(step.id.text()));
        split.arms = armsOf(recordsField(step, "variants"));
    }
    if (!split.arms.empty())
        bound.splits.push_back(std::move(split));
    return {};
}

Status Decider::Data::bindJourney(const JourneyPtr &journey)
{
    BoundJourney bound;
    bound.journey = journey;
    const std::string &key = journey->settings.holdout.key;
    bound.holdoutHash = stableHash(key.empty() ? journey->id.text() : key);
    for (const auto &[id, step] : journey->graph.steps) {
        if (step->kind == StepKind::Entry && textField(*step, "source") == "audience")
            bound.entrySegment = textField(*step, "segment");
        PATHLOOM_TRY(bindSplit(*journey, *step, bound));
    }
    for (const ExitCriterion &criterion : journey->settings.exitCriteria) {
        if (!criterion.event.empty() || !criterion.rule)
            continue;
        auto rule = bind(criterion.rule, "journey " + journey->id.text() + " exit " + criterion.name);
        if (!rule)
            return failWith(std::move(rule).error());
        bound.exits.emplace_back(criterion.name, std::move(*rule));
    }
    journeys.push_back(std::move(bound));
    return {};
}

Status Decider::Data::bindPolicy(const Policy &policy)
{
    auto compiled = compilePolicy(policy, *document, schema);
    if (!compiled)
        return failWith(std::move(compiled).error(), "package.binding", {{"place", "policy " + policy.id.text()}});
    const CompiledPolicy::Data &data = compiled->data();
    const auto place = [&](const std::string &at, const BoundRule &rule) {
        if (!rule.isEmpty())
            rules.push_back({at, rule});
    };
    place("policy " + policy.id.text() + " eligibility", data.eligibility);
    place("policy " + policy.id.text() + " applicability", data.applicability);
    place("policy " + policy.id.text() + " suitability", data.suitability);
    for (const CompiledOffer &offer : data.offers) {
        place("offer " + offer.offer->id.text() + " eligibility", offer.eligibility);
        place("offer " + offer.offer->id.text() + " applicability", offer.applicability);
        place("offer " + offer.offer->id.text() + " suitability", offer.suitability);
    }
    policies.emplace_back(policy.id, std::move(*compiled));
    return {};
}

Result<Decider> Decider::make(DocumentPtr document, Schema schema)
{
    // Segments ask for each other, so a circle would never end.
    if (auto order = segmentOrder(*document); !order)
        return failWith(std::move(order).error());
    auto data = std::make_shared<Data>();
    data->document = std::move(document);
    data->schema = std::move(schema);
    for (const auto &[id, segment] : data->document->segments)
        PATHLOOM_TRY(data->bindSegment(segment));
    for (const auto &[id, journey] : data->document->journeys)
        PATHLOOM_TRY(data->bindJourney(journey));
    for (const auto &[id, policy] : data->document->policies)
        PATHLOOM_TRY(data->bindPolicy(*policy));
    return Decider(std::move(data));
}

const Document &Decider::document() const { return *m_data->document; }
const Schema &Decider::schema() const { return m_data->schema; }

Result<JsonProfile> Decider::profile(const Json &json) const
{
    auto profile = JsonProfile::read(json, m_data->schema);
    if (profile) {
        const Instant now = nowOf(*profile);
        profile->setSegments([self = *this, now](std::string_view name, const ProfileReader &reader) {
            return self.inSegment(name, reader, now);
        });
    }
    return profile;
}

const CompiledPolicy *Decider::policyFor(std::string_view placement) const
{
    for (const auto &[id, policy] : m_data->policies) {
        if (policy.data().policy.placement == placement)
            return &policy;
    }
    for (const auto &[id, policy] : m_data->policies) {
        if (id.text() == placement || policy.data().policy.name == placement)
            return &policy;
    }
    return nullptr;
}

std::vector<std::string> Decider::placements() const
{
    std::set<std::string> names;
    for (const auto &[id, policy] : m_data->policies)
        names.insert(policy.data().policy.placement);
    return {names.begin(), names.end()};
}

} // namespace pathloom
