// SPDX-License-Identifier: Apache-2.0
// Evaluates the validity rules of a schema.
#include "engine/rules/Validity.h"

#include "engine/rules/Evaluate.h"
#include "engine/rules/Text.h"

namespace pathloom {

Result<ValidityBits> validityOf(const Snapshot &snapshot, std::size_t attribute, Instant asOf,
                                const TaskControl &control)
{
    const AttributeDef &def = snapshot.schema.attributes[attribute];
    const BitVector &present = snapshot.attributes[attribute].values.valid;
    ValidityBits bits{BitVector(present.size()), BitVector(present.size())};
    if (def.validityRule.empty())
        return bits;
    const auto rule = parseRule(def.validityRule);
    if (!rule)
        return fail(ErrorKind::BadInput, "interaction.validity-rule", {{"attribute", def.name}});
    const auto truth = evaluateAll(*rule, snapshot, asOf, {}, control);
    if (!truth)
        return failWith(truth.error(), "reading-validity-rule", {{"attribute", def.name}});
    bits.isUndecided = present;
    bits.isUndecided &= truth->isUnknown;
    bits.isInvalid = present;
    bits.isInvalid.andNot(truth->isTrue).andNot(truth->isUnknown);
    return bits;
}

ValidityCheck validityCheck(const Snapshot &snapshot, Instant asOf)
{
    return [&snapshot, asOf](std::size_t attribute, const TaskControl &control) {
        return validityOf(snapshot, attribute, asOf, control);
    };
}

} // namespace pathloom
