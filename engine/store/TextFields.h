// SPDX-License-Identifier: Apache-2.0
// Text form of step fields: bare values where the catalogue says the type, tagged ones elsewhere.
#pragma once

#include "engine/model/StepCatalogue.h"
#include "engine/store/TextContainers.h"

namespace pathloom::text {

/// A value is written bare where its JSON form and the field's catalogue type tell its type, else as
/// {"type": …, "value": …}; so values of any type survive in any field.
[[nodiscard]] Json fieldsToJson(const FieldMap &fields, std::span<const FieldSpec> specs, Extent extent);
/// Errors: "text.type", "text.rule", those of units, with the field's key as context.
[[nodiscard]] Status fieldsFromJson(const Json &json, std::span<const FieldSpec> specs, FieldMap &fields);

} // namespace pathloom::text
