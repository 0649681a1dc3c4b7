// SPDX-License-Identifier: Apache-2.0
// D10: a segment, list, policy or offer that is referred to and does not exist.
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

bool exists(const CheckInput &input, FieldType type, const std::string &name)
{
    switch (type) {
    case FieldType::SegmentName: return input.document->segmentNamed(name) != nullptr;
    case FieldType::Policy: return input.document->policyNamed(name) != nullptr;
    case FieldType::ListName: return !input.snapshot || input.snapshot->listIndex(name).has_value();
    default: return true;
    }
}

const char *kindOf(FieldType type)
{
    if (type == FieldType::SegmentName)
        return "segment";
    return type == FieldType::Policy ? "policy" : "list";
}

void checkOffers(const Document &document, const Policy &policy, Found &found)
{
    std::vector<OfferId> offers = policy.offers;
    if (!policy.fallback.isEmpty())
        offers.push_back(policy.fallback);
    for (const OfferId &offer : offers) {
        if (document.offers.contains(offer))
            continue;
        Diagnostic diagnostic;
        diagnostic.object = policy.id.text();
        diagnostic.field = offer == policy.fallback ? "fallback" : "offers";
        diagnostic.arguments = {{"object", policy.name}, {"kind", "offer"}, {"name", offer.text()}};
        found.push_back(std::move(diagnostic));
    }
}

} // namespace

void checkD10(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : graphsOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            for (const FieldSpec &spec : specOf(step->kind).fields) {
                const std::string name = textField(*step, spec.key);
                if (!name.empty() && isShown(*step, spec.shownWhen) &&
                    !exists(input, spec.type, name))
                    note(found, view, id, {{"kind", kindOf(spec.type)}, {"name", name}},
                         std::string(spec.key));
            }
        }
    }
    for (const auto &[id, policy] : input.document->policies)
        checkOffers(*input.document, *policy, found);
}

} // namespace pathloom
