// SPDX-License-Identifier: Apache-2.0
// R12: a segment, offer, content or policy that nothing uses.
#include "engine/check/Rules.h"

#include "engine/check/RulePlaces.h"

namespace pathloom {
namespace {

/// Ids and names that something refers to.
std::set<std::string> referencesIn(const CheckInput &input)
{
    std::set<std::string> used;
    for (const RulePlace &place : rulesOf(input)) {
        for (const std::string &name : inputsOf(place.rule).segments)
            used.insert(name);
    }
    for (const GraphView &view : graphsOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            used.insert(textField(*step, "segment"));
            used.insert(textField(*step, "policy"));
            if (step->kind != StepKind::Message)
                continue;
            for (std::string &content : contentsOf(*step))
                used.insert(std::move(content));
        }
    }
    return used;
}

/// A policy without a list takes every offer of its placement.
bool takesPart(const Offer &offer, const Policy &policy)
{
    if (policy.fallback == offer.id)
        return true;
    if (!policy.offers.empty())
        return std::find(policy.offers.begin(), policy.offers.end(), offer.id) !=
               policy.offers.end();
    return offer.placements.empty() || policy.placement.empty()
           || std::find(offer.placements.begin(), offer.placements.end(), policy.placement)
                  != offer.placements.end();
}

template <typename Objects>
void noteUnused(Found &found, const Objects &objects, const char *kind,
                const std::set<std::string> &used)
{
    for (const auto &[id, object] : objects) {
        if (used.contains(id.text()) || used.contains(object->name))
            continue;
        Diagnostic diagnostic;
        diagnostic.object = id.text();
        diagnostic.arguments = {{"object", object->name}, {"kind", kind}};
        found.push_back(std::move(diagnostic));
    }
}

} // namespace

void checkR12(const CheckInput &input, const TaskControl &, Found &found)
{
    std::set<std::string> used = referencesIn(input);
    for (const auto &[offerId, offer] : input.document->offers) {
        for (const auto &[policyId, policy] : input.document->policies) {
            if (takesPart(*offer, *policy))
                used.insert(offerId.text());
        }
    }
    noteUnused(found, input.document->segments, "segment", used);
    noteUnused(found, input.document->offers, "offer", used);
    noteUnused(found, input.document->contents, "content", used);
    noteUnused(found, input.document->policies, "policy", used);
}

} // namespace pathloom
