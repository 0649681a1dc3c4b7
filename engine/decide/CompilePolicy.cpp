// SPDX-License-Identifier: Apache-2.0
// Resolves a policy's offers and binds every rule it uses.
#include "engine/decide/CompiledPolicy.h"

#include <algorithm>
#include <set>

namespace pathloom {
namespace {

/// Binds rules of one policy and remembers what they read.
class Binder
{
public:
    Binder(const Schema &schema, const Snapshot *snapshot) : m_schema(schema), m_snapshot(snapshot) {}

    Status bind(const ExprPtr &rule, std::string_view owner, std::string_view slot, BoundRule &out)
    {
        if (!rule)
            return {};
        auto bound = bindRule(rule, m_schema, m_snapshot);
        if (!bound)
            return failWith(std::move(bound).error(), "context.rule-of",
                            {{"object", std::string(owner)}, {"slot", std::string(slot)}});
        out = std::move(*bound);
        m_inputs.add(inputsOf(rule));
        return {};
    }

    Status bindOffer(CompiledOffer &compiled)
    {
        const Offer &offer = *compiled.offer;
        PATHLOOM_TRY(bind(offer.eligibility, offer.name, "eligibility", compiled.eligibility));
        PATHLOOM_TRY(bind(offer.applicability, offer.name, "applicability", compiled.applicability));
        PATHLOOM_TRY(bind(offer.suitability, offer.name, "suitability", compiled.suitability));
        return bind(offer.contextWeight, offer.name, "contextWeight", compiled.contextWeight);
    }

    [[nodiscard]] const RuleInputs &inputs() const { return m_inputs; }

private:
    const Schema &m_schema;
    const Snapshot *m_snapshot;
    RuleInputs m_inputs;
};

tl::unexpected<Error> unknownOffer(const Policy &policy, const OfferId &offer)
{
    return fail(ErrorKind::BadInput, "decide.unknown-offer",
                {{"policy", policy.name}, {"offer", offer.text()}});
}

/// The policy's own list, or every offer of its placement, in the order of ids.
Result<std::vector<std::shared_ptr<const Offer>>> offersOf(const Policy &policy, const Document &document)
{
    std::vector<std::shared_ptr<const Offer>> offers;
    for (const OfferId &id : std::set<OfferId>(policy.offers.begin(), policy.offers.end())) {
        const auto found = document.offers.find(id);
        if (found == document.offers.end())
            return unknownOffer(policy, id);
        offers.push_back(found->second);
    }
    if (!policy.offers.empty())
        return offers;
    for (const auto &[id, offer] : document.offers) {
        const auto &placements = offer->placements;
        if (placements.empty() || policy.placement.empty()
            || std::find(placements.begin(), placements.end(), policy.placement) != placements.end())
            offers.push_back(offer);
    }
    return offers;
}

} // namespace

RuleInputs CompiledPolicy::inputs() const
{
    return m_data->inputs;
}

Result<CompiledPolicy> compilePolicy(const Policy &policy, const Document &document,
                                     const Schema &schema, const Snapshot *snapshot)
{
    auto offers = offersOf(policy, document);
    if (!offers)
        return failWith(std::move(offers).error());
    if (!policy.fallback.isEmpty() && !document.offers.contains(policy.fallback))
        return unknownOffer(policy, policy.fallback);
    auto data = std::make_shared<CompiledPolicy::Data>();
    data->policy = policy;
    Binder binder(schema, snapshot);
    PATHLOOM_TRY(binder.bind(policy.eligibility, policy.name, "eligibility", data->eligibility));
    PATHLOOM_TRY(binder.bind(policy.applicability, policy.name, "applicability", data->applicability));
    PATHLOOM_TRY(binder.bind(policy.suitability, policy.name, "suitability", data->suitability));
    for (auto &offer : *offers) {
        CompiledOffer compiled{std::move(offer), {}, {}, {}, {}};
        PATHLOOM_TRY(binder.bindOffer(compiled));
        data->offers.push_back(std::move(compiled));
    }
    data->inputs = binder.inputs();
    return CompiledPolicy(std::move(data));
}

} // namespace pathloom
