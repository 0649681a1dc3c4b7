// SPDX-License-Identifier: Apache-2.0
// Definitions of a package as entries, and entries as a document again.
#pragma once

#include "engine/package/Package.h"
#include "engine/package/Vectors.h"

namespace pathloom {

inline constexpr const char *kManifestName = "manifest.json";
inline constexpr const char *kSignatureName = "SIGNATURE";
inline constexpr const char *kVectorsName = "vectors/vectors.jsonl";

using EntryMap = std::map<std::string, std::string>;

/// schema, settings, objects, experiments and calendar; `unknown` members are put back in.
[[nodiscard]] EntryMap definitionEntries(const Document &document, const Schema &schema,
                                         const std::map<std::string, Json> &unknown);
/// Index of the objects for the manifest: kind, id, name, file.
[[nodiscard]] Json objectIndex(const Document &document);

struct Definitions {
    Document document;
    Schema schema;
    std::map<std::string, Json> unknown;
};
/// Errors: "package.entry" with `entry` as context.
[[nodiscard]] Result<Definitions> definitionsFrom(const EntryMap &entries);

/// The page for the person who signs off: self-contained, in English, every text escaped.
[[nodiscard]] std::string reportHtml(const Decider &decider, const PackageOptions &options,
                                     const std::vector<TestVector> &vectors);

/// Ed25519 over the manifest's bytes as the SIGNATURE entry. Errors: "package.key".
[[nodiscard]] Result<std::string> signatureOf(std::string_view manifest, const std::string &secretKey);
/// Public key in hexadecimal where the signature holds. Errors: "package.signature".
[[nodiscard]] Result<std::string> checkSignature(std::string_view manifest, std::string_view signature);

} // namespace pathloom
