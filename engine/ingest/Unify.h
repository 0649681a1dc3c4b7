// SPDX-License-Identifier: Apache-2.0
// Makes one snapshot of all imports: records that share a strong identifier become one profile.
#pragma once

#include "engine/base/Task.h"
#include "engine/data/Records.h"
#include "engine/data/Snapshot.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// Which of several values of an attribute stays. Ties fall to the later import, then the greater
/// source name, then the later row. Stored: do not renumber.
enum class ConflictRule : std::uint8_t { Latest = 0, MostFrequent = 1, SourcePriority = 2 };

struct AttributeRule {
    std::string attribute;
    ConflictRule rule = ConflictRule::Latest;
};

struct UnifyRules {
    ConflictRule conflicts = ConflictRule::Latest;
    std::vector<AttributeRule> perAttribute; ///< exceptions
    std::vector<std::string> sourcePriority; ///< names, best first; others after them
    std::string callingCode;                 ///< of phones without one: "49"
    std::string currency = "EUR";            ///< the project's
    std::string zone = "UTC";                ///< the project's
    bool listDuplicates = true;
    /// Profiles that the person merged or told apart. One whose identifiers nobody has waits.
    std::vector<DuplicateDecision> decisions;
};

/// Unifies all batches. Where imports of one source hold the same row key, the later import's
/// record replaces the earlier. A profile is named by its smallest value in space "id", else by its
/// e-mail, phone, external id, else its row key in hexadecimal; profiles are sorted by that name.
/// An event, consent or list entry of a profile that no record describes makes a profile with that
/// identity alone. The result does not depend on the order of the batches.
/// Merged profiles are one as if they shared an identifier; a pair that was told apart is one all
/// the same where it shares one. Probable duplicates are listed (DuplicateSearch.h).
/// Progress phase: "ingest.unify". Errors: "data.schema-conflict", "units.zone", "task.cancelled",
/// "ingest.too-many-profiles".
[[nodiscard]] Result<SnapshotPtr> buildSnapshot(std::span<const ImportBatch> batches,
                                                const UnifyRules &rules,
                                                const TaskControl &control);

/// Two profiles to be decided about: the identifiers that name them, and the decisions that told
/// them apart before.
struct PairToDecide {
    IdentityKey a, b;
    std::vector<std::string> separations; ///< ids
};
/// Errors besides those of buildSnapshot(): "ingest.no-such-profile" with `profile`,
/// "ingest.same-profile" with `profile`.
[[nodiscard]] Result<PairToDecide> pairToDecide(std::span<const ImportBatch> batches,
                                                const UnifyRules &rules, const std::string &a,
                                                const std::string &b, const TaskControl &control);

/// Trimmed and lower-cased; nothing where the text is no address (one "@", something on both
/// sides).
[[nodiscard]] std::optional<std::string> normaliseEmail(std::string_view text);
/// "+" and the digits of E.164 (7–15); "00" and a leading "0" with a calling code are understood.
[[nodiscard]] std::optional<std::string> normalisePhone(std::string_view text,
                                                        std::string_view callingCode);
/// What two records must share in `space`: normalised e-mail or phone, else the trimmed text. The
/// pseudonym of an identifier stays as it is.
[[nodiscard]] std::optional<std::string>
normaliseIdentity(std::string_view space, std::string_view text, std::string_view callingCode);
/// 32 hexadecimal digits.
[[nodiscard]] std::string toText(const Hash128 &hash);

} // namespace pathloom
