// SPDX-License-Identifier: GPL-3.0-or-later
// Names that a rule may use in the open project, for checks, choices and completion.
#pragma once

#include "engine/model/Document.h"
#include "engine/rules/Check.h"

#include <QStringList>

namespace pathloom::ui {

struct RuleUse;

/// A schema in which the properties of `event` stand as attributes, so that a filter over them is
/// checked and completed like any other rule; with an empty `event` the schema itself.
[[nodiscard]] Schema schemaFor(const Schema &schema, const std::string &event);

/// The scope for a rule of that use; `schema` must outlive it.
[[nodiscard]] RuleScope scopeFor(const Document &document, const Schema &schema,
                                 const std::vector<std::string> &lists, bool mayUseContext);

/// Everything that can be typed: attributes, functions, event queries, segments.
[[nodiscard]] QStringList completionsFor(const RuleScope &scope);

} // namespace pathloom::ui
