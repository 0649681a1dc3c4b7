// SPDX-License-Identifier: Apache-2.0
// Rule packages: what goes to production. Written, verified, read back, and asked for decisions.
#pragma once

#include "engine/base/Json.h"
#include "engine/base/Task.h"
#include "engine/data/Schema.h"
#include "engine/model/Document.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace pathloom {

inline constexpr int kPackageFormat = 1;

/// A gate that the person lets pass, with the reason typed for it.
struct GateOverride {
    std::string gate;   ///< "errors", "run", "personal"
    std::string reason; ///< not empty
};

/// Facts of the run that was accepted; none of them identifies a person.
struct AcceptedRun {
    std::string id;
    std::string revision;     ///< semantic revision it ran
    std::string datasetHash;
    std::uint64_t seed = 1;
    std::uint32_t replications = 0;
    Json kpis = Json::object(); ///< name → {mean, low, high, predicted_low, predicted_high}
};

struct PackageOptions {
    std::string packageId;      ///< stable over versions; empty: made from the project's name
    std::string version = "1.0.0"; ///< semantic version
    std::optional<AcceptedRun> run;
    std::vector<GateOverride> overrides;
    Instant vectorTime{1'735'732'800'000}; ///< "now" of the test vectors
    std::string secretKey;      ///< Ed25519 as 128 hexadecimal digits; empty: not signed
    /// Members of the entries that this version does not know, by entry name: kept on import and
    /// written again (RulePackage::options() has them).
    std::map<std::string, Json> unknown;
    std::string toolVersion;    ///< empty: this version
};

/// What stands between the project and an export. `gate` is what an override names.
struct GateProblem {
    std::string gate;       ///< "errors": diagnostics; "run": none, or older than the last edit;
                            ///< "personal": a rule compares a personal attribute with a value
    std::string code;       ///< "package.gate-errors", "package.gate-no-run", "package.gate-stale-run",
                            ///< "package.gate-personal-value"
    Arguments arguments;    ///< `count`, `first`; `revision`, `ran`; `attribute`, `object`
    bool isOverridden = false;
};
[[nodiscard]] std::vector<GateProblem> gateProblems(const Document &document, const Schema &schema,
                                                    const PackageOptions &options);

struct PackagedFile {
    std::string name;
    std::uint64_t size = 0;
    std::string sha256;
};

struct PackageReport {
    std::vector<PackagedFile> files; ///< every entry, in the order of the archive
    std::size_t vectors = 0;
    std::size_t covered = 0;         ///< outcomes of rules, splits, offers … that the vectors show
    std::uint64_t bytes = 0;
    std::string sha256;              ///< of the archive
    std::string signedBy;            ///< public key in hexadecimal; empty: not signed
};

/// Writes to a temporary beside `file`, renames, reads back, compares and verifies; `file` is as it
/// was unless all of that went well. Equal inputs give equal bytes.
/// Progress phases: "package.vectors", "package.verify".
/// Errors: No "package.gate" with `gates`; Usage "package.override-reason", "package.version",
/// "package.key"; System "package.write" with `file`, `reason`; "rules.bind", "segment.*" …
[[nodiscard]] Result<PackageReport> writePackage(const Document &document, const Schema &schema,
                                                 const PackageOptions &options,
                                                 const std::filesystem::path &file,
                                                 const TaskControl &control = {});
/// The same bytes in memory, without the gate.
[[nodiscard]] Result<std::string> packageBytes(const Document &document, const Schema &schema,
                                               const PackageOptions &options, const TaskControl &control = {});

/// Something wrong with a package; codes "package.…" of ui/text.
struct PackageProblem {
    std::string code;
    Arguments arguments; ///< `entry` …; of a failed vector `vector`, `what`, `expected`, `actual`
};

struct VerifyReport {
    std::vector<PackagedFile> files;
    std::size_t vectors = 0;
    std::size_t passed = 0;
    std::size_t failed = 0;
    std::vector<PackageProblem> problems; ///< empty: the package is what was exported
    bool isSigned = false;
    std::string signedBy;                 ///< public key whose signature holds; empty: none does
    [[nodiscard]] bool isGood() const { return problems.empty(); }
};
/// Checks structure, hashes, signature and canonical form, and replays every vector. Any single
/// changed byte is a problem. Errors only where nothing could be checked: System "package.read",
/// BadInput "package.not-a-package", "package.newer-format" with `format`, `known`.
[[nodiscard]] Result<VerifyReport> verifyPackage(const std::filesystem::path &file,
                                                 const TaskControl &control = {});
[[nodiscard]] Result<VerifyReport> verifyBytes(std::string_view archive, const TaskControl &control = {});

/// A package read into memory with everything compiled. Immutable; decide from any thread.
class RulePackage
{
public:
    /// Errors: those of verifyPackage(); "package.entry" with `entry`; "text.*", "rules.*".
    [[nodiscard]] static Result<RulePackage> open(const std::filesystem::path &file);
    [[nodiscard]] static Result<RulePackage> fromBytes(std::string_view archive);

    [[nodiscard]] const Document &document() const;
    [[nodiscard]] const Schema &schema() const;
    [[nodiscard]] const Json &manifest() const;
    [[nodiscard]] const std::map<std::string, std::string> &entries() const;
    /// With which the same document and schema give the same bytes again (unsigned).
    [[nodiscard]] PackageOptions options() const;
    [[nodiscard]] std::vector<std::string> placements() const;

    /// The decision for a profile {id, attributes, events, consents, lists, segments, context, now}
    /// as {id, placement, policy, offer, name, score, reason, fallback, offers[]}; `offer` is null
    /// and `reason` NO_ELIGIBLE_OFFER where none is left. `offers` with every factor and predicate
    /// only where asked to explain. An empty placement means the profile's "placement".
    /// Errors: Usage "package.no-such-placement" with `placement`, `known`; BadInput "package.profile".
    [[nodiscard]] Result<Json> decide(std::string_view placement, const Json &profile, bool explain) const;
    /// Membership of every segment: {name: "true" | "false" | "unknown"}.
    [[nodiscard]] Result<Json> segmentsOf(const Json &profile) const;

private:
    struct Data;
    explicit RulePackage(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
    std::shared_ptr<const Data> m_data;
};

/// A fresh Ed25519 pair in hexadecimal: 128 digits secret, 64 digits public.
struct SigningKey {
    std::string secretKey;
    std::string publicKey;
};
[[nodiscard]] SigningKey makeSigningKey();

} // namespace pathloom
