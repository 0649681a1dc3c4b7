// SPDX-License-Identifier: Apache-2.0
// Comparison of field values.
#include "engine/model/Fields.h"

namespace pathloom {

bool FieldValue::operator==(const FieldValue &other) const
{
    if (data.index() != other.data.index())
        return false;
    if (const auto *rule = std::get_if<ExprPtr>(&data))
        return sameRule(*rule, std::get<ExprPtr>(other.data));
    return data == other.data;
}

} // namespace pathloom
