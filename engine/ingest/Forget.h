// SPDX-License-Identifier: Apache-2.0
// Forgetting a profile: what has to go, and what a search afterwards must not find.
#pragma once

#include "engine/base/Task.h"
#include "engine/ingest/Unify.h"
#include "engine/store/Erase.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// A value that nobody else has.
struct OwnValue {
    std::string field; ///< attribute, or identity space
    std::string text;
    bool isIdentifier = false;
    auto operator<=>(const OwnValue &) const = default;
};

/// A plan; nothing is changed yet. Counts are of records, over all imports.
struct Forgetting {
    std::string profile;
    Erasure erasure; ///< without runs, which only higher floors can read
    std::uint64_t records = 0, events = 0, consents = 0, listEntries = 0, rows = 0;
    std::vector<IdentityKey> identities; ///< of the profile, also earlier ones; sorted
    std::vector<OwnValue> values;        ///< identifiers and personal values of its own; sorted
    std::uint64_t sharedValues = 0;      ///< personal values that others have as well
    std::vector<std::pair<std::string, Hash128>> rowKeys; ///< of removed rows, by source; sorted
};

/// Rows set aside by one import.
struct SetAside {
    ImportInfo info;
    std::vector<QuarantinedRow> rows;
};

/// Plans to forget a profile with everything that was merged into it: its records, events, consents
/// and list entries, superseded ones included; the keys of its rows, so that importing its rows again
/// brings it back; rows set aside that name it; decisions about it. Items stay. Every import is
/// checked through. Errors: "ingest.no-such-profile" with `profile`, those of buildSnapshot().
[[nodiscard]] Result<Forgetting> planForgetting(std::span<const ImportBatch> batches,
                                                std::span<const SetAside> setAside,
                                                const UnifyRules &rules, std::string_view profile,
                                                const TaskControl &control);

/// Identifiers, values and row keys of the plan that these imports hold: 0 where all is gone.
[[nodiscard]] std::uint64_t tracesIn(std::span<const ImportBatch> batches,
                                     const Forgetting &forgetting, const UnifyRules &rules);

} // namespace pathloom
