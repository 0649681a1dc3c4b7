// SPDX-License-Identifier: Apache-2.0
// The text form: one JSON document per object, stable order, lossless; and the semantic revision.
#pragma once

#include "engine/base/Json.h"
#include "engine/model/Document.h"

#include <string>
#include <variant>

namespace pathloom {

/// Each object holds "kind" ("journey", "segment", "offer", "content", "policy", "table", "settings"),
/// "format" (1), "id", "name". Rules are written in their FEEL text form under their field.
/// fromJson(toJson(x)) equals x.
[[nodiscard]] Json toJson(const Journey &journey);
[[nodiscard]] Json toJson(const Segment &segment);
[[nodiscard]] Json toJson(const Offer &offer);
[[nodiscard]] Json toJson(const Content &content);
[[nodiscard]] Json toJson(const Policy &policy);
[[nodiscard]] Json toJson(const DecisionTable &table);
[[nodiscard]] Json toJson(const ProjectSettings &settings);
[[nodiscard]] Json toJson(const Document &document); ///< all objects, for runs and packages

using DocumentObject = std::variant<Journey, Segment, Offer, Content, Policy, DecisionTable, ProjectSettings>;
/// Errors: "text.kind", "text.format" (newer), "json.*", "rules.*" with the field as context.
[[nodiscard]] Result<DocumentObject> objectFromJson(const Json &json);
[[nodiscard]] Result<Document> documentFromJson(const Json &json);

/// 16 hexadecimal digits over everything that changes what runs (positions, notes, frames and
/// descriptions left out). Equal documents have equal revisions on every machine.
[[nodiscard]] std::string semanticRevision(const Document &document);

} // namespace pathloom
