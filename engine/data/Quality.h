// SPDX-License-Identifier: Apache-2.0
// How good the values of a field are, and which profiles stand behind each figure.
#pragma once

#include "engine/base/Task.h"
#include "engine/data/Snapshot.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace pathloom {

/// Present values of one attribute against its validity rule. An undecided one is neither valid nor
/// invalid, because the rule reads something that is missing.
struct ValidityBits {
    BitVector isInvalid;
    BitVector isUndecided;
};

/// Answers for an attribute by its index in the schema. Made by validityCheck() of engine/rules; an
/// empty one takes every value as valid.
using ValidityCheck = std::function<Result<ValidityBits>(std::size_t attribute, const TaskControl &)>;

/// Profiles that a figure of a field counts against it. Names in files: "missing", "invalid" …
enum class QualityRows : std::uint8_t {
    Missing,   ///< no value
    Invalid,   ///< the validity rule rejects the value
    Stale,     ///< the value is older than the field's half-life
    Undated,   ///< the source does not say when the value was recorded
    Duplicate, ///< another profile has the same value, of a field that tells profiles apart
};
[[nodiscard]] std::string_view nameOf(QualityRows rows);
/// Errors: "data.unknown-name" with `name` and `of` ("quality-rows").
[[nodiscard]] Result<QualityRows> qualityRowsNamed(std::string_view name);

/// The quality of one field as of an instant (scores.md, "User data accuracy"). Shares are in
/// [0, 1]; none where there is nothing to measure.
struct FieldQuality {
    std::uint64_t profiles = 0;
    std::uint64_t present = 0;    ///< profiles with a value
    std::uint64_t invalid = 0;    ///< of the present ones
    std::uint64_t undecided = 0;  ///< of the present ones
    std::uint64_t undated = 0;    ///< of the present ones
    std::uint64_t stale = 0;      ///< of the dated ones
    std::uint64_t duplicates = 0; ///< of the present ones
    bool hasRule = false;         ///< else every value is valid by its type
    bool ages = false;            ///< has a half-life; else every value is fresh
    bool tellsApart = false;      ///< an id, e-mail, phone or external id; else never a duplicate
    std::optional<Duration> medianAge; ///< of the dated values; the lower of two in the middle
    /// Mean of 2^(−age / half-life) over the dated values; 1 for a field that does not age.
    std::optional<double> freshness;
    /// Mean over all profiles of completeness × validity × freshness × uniqueness, as the term D has
    /// them for a rule that reads this field alone.
    std::optional<double> accuracy;

    [[nodiscard]] std::uint64_t missing() const { return profiles - present; }
    [[nodiscard]] std::uint64_t dated() const { return present - undated; }
    [[nodiscard]] std::optional<double> completeness() const; ///< of the profiles
    [[nodiscard]] std::optional<double> validity() const;     ///< of the decided values
    [[nodiscard]] std::optional<double> uniqueness() const;   ///< of the values
    [[nodiscard]] std::uint64_t count(QualityRows rows) const;

    bool operator==(const FieldQuality &) const = default;
};

struct DataQuality {
    Instant asOf;
    std::uint64_t profiles = 0;
    std::uint64_t inDuplicatePairs = 0; ///< profiles of pairs that nobody has decided about
    std::vector<FieldQuality> fields;   ///< in the order of the schema
};

/// Just after the latest event, or when the latest value was recorded, whichever is later: the
/// instant as of which quality is measured unless somebody asks for another.
[[nodiscard]] Instant endOfRecords(const Snapshot &snapshot);

/// Values recorded after `asOf` count as fresh. Errors: cancelled, those of the check.
[[nodiscard]] Result<FieldQuality> fieldQuality(const Snapshot &snapshot, std::size_t attribute,
                                                Instant asOf, const ValidityCheck &check = {},
                                                const TaskControl &control = {});
/// All fields. Progress phase: "data.quality".
[[nodiscard]] Result<DataQuality> dataQuality(const Snapshot &snapshot, Instant asOf,
                                              const ValidityCheck &check = {},
                                              const TaskControl &control = {});
/// Exactly the profiles that fieldQuality() counts, ascending.
[[nodiscard]] Result<std::vector<ProfileIndex>>
profilesBehind(const Snapshot &snapshot, std::size_t attribute, QualityRows rows, Instant asOf,
               const ValidityCheck &check = {}, const TaskControl &control = {});

} // namespace pathloom
