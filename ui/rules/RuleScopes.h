// SPDX-License-Identifier: GPL-3.0-or-later
// Names that a rule may use in the open project, for checks, choices and completion.
#pragma once

#include "engine/model/Document.h"
#include "engine/rules/Check.h"
#include "engine/rules/KnownValues.h"

#include <memory>

namespace pathloom::ui {

/// A schema in which the properties of `event` stand as attributes, so that a filter over them is
/// checked and completed like any other rule; with an empty `event` the schema itself.
[[nodiscard]] Schema schemaFor(const Schema &schema, const std::string &event);

/// The scope for a rule of that use; `schema` must outlive it.
[[nodiscard]] RuleScope scopeFor(const Document &document, const Schema &schema,
                                 const std::vector<std::string> &lists, bool mayUseContext);

/// What may be named, and the texts that the dataset holds. Immutable, so that every input of a rule
/// and its check in the background can share it.
struct RuleNames {
    Schema schema;
    RuleScope scope; ///< of the schema above
    std::shared_ptr<const KnownValues> values; ///< null: not known (yet)
};
using RuleNamesPtr = std::shared_ptr<const RuleNames>;

[[nodiscard]] RuleNamesPtr ruleNames(Schema schema, RuleScope scope,
                                     std::shared_ptr<const KnownValues> values = nullptr);

} // namespace pathloom::ui
