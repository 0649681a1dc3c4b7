// SPDX-License-Identifier: Apache-2.0
// Equality of offers, content and policies; rules compare by meaning, not by address.
#include "engine/model/Policies.h"

#include <tuple>

namespace pathloom {

bool Declarations::operator==(const Declarations &other) const
{
    const auto plain = [](const Declarations &d) {
        return std::tie(d.tags, d.items, d.detours, d.noRepeatWindow, d.devices, d.needsStock,
                        d.followsUp);
    };
    return plain(*this) == plain(other) && sameRule(locationRule, other.locationRule);
}

bool operator==(const Content &a, const Content &b)
{
    const auto plain = [](const Content &c) {
        return std::tie(c.id, c.name, c.channel, c.subject, c.body, c.declares);
    };
    return plain(a) == plain(b);
}

bool operator==(const Offer &a, const Offer &b)
{
    const auto plain = [](const Offer &o) {
        return std::tie(o.id, o.name, o.category, o.value, o.lever, o.validFrom, o.validTo,
                        o.placements, o.startPropensity, o.priority, o.declares);
    };
    return plain(a) == plain(b) && sameRule(a.eligibility, b.eligibility)
           && sameRule(a.applicability, b.applicability) && sameRule(a.suitability, b.suitability)
           && sameRule(a.contextWeight, b.contextWeight);
}

bool operator==(const Policy &a, const Policy &b)
{
    const auto plain = [](const Policy &p) {
        return std::tie(p.id, p.name, p.placement, p.offers, p.ranking, p.usePropensity,
                        p.useContext, p.useValue, p.useLever, p.count, p.maximumPerCategory,
                        p.fallback);
    };
    return plain(a) == plain(b) && sameRule(a.eligibility, b.eligibility)
           && sameRule(a.applicability, b.applicability) && sameRule(a.suitability, b.suitability);
}

} // namespace pathloom
