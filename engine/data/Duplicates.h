// SPDX-License-Identifier: Apache-2.0
// Profiles that may be one person: pairs, the model behind their probabilities, and decisions.
#pragma once

#include "engine/data/BitVector.h"
#include "engine/units/Instant.h"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pathloom {

using ProfileIndex = std::uint32_t;

/// Two profiles that may be one person and that nobody has decided about yet; a < b.
struct DuplicatePair {
    ProfileIndex a = 0;
    ProfileIndex b = 0;
    std::string evidence;              ///< attributes that agree or are similar: "last_name+postcode"
    std::optional<double> probability; ///< none: not estimated
};

/// How the values of two profiles compare. `Missing`: one of them has none. Do not renumber.
enum class Agreement : std::uint8_t { Differ = 0, Similar = 1, Agree = 2, Missing = 3 };

/// One compared attribute, with the probability of each outcome (by Agreement, without Missing).
struct DuplicateField {
    std::uint32_t attribute = 0; ///< index in the schema
    std::array<double, 3> m{};   ///< among pairs that are one person
    std::array<double, 3> u{};   ///< among pairs drawn at random
    bool operator==(const DuplicateField &) const = default;
};

/// What the search for duplicates learnt of the dataset (engine/ingest/DuplicateSearch.h).
struct DuplicateModel {
    std::vector<DuplicateField> fields; ///< empty: no attribute can be compared
    double prior = 0;                   ///< that two profiles drawn at random are one person
    std::uint64_t pairs = 0;            ///< pairs that were compared
    std::uint32_t rounds = 0;           ///< of expectation and maximisation
    BitVector compared;                 ///< profiles that were compared; empty: none

    [[nodiscard]] bool isCompared(ProfileIndex p) const
    {
        return p < compared.size() && compared.at(p);
    }
    bool operator==(const DuplicateModel &) const = default;
};

struct DuplicateSearch {
    DuplicateModel model;
    std::vector<DuplicatePair> pairs;
};

/// A strong identifier after normalisation; spaces as in IdentityColumn.
struct IdentityKey {
    std::string space;
    std::string value;
    auto operator<=>(const IdentityKey &) const = default;
};

/// Stored: do not renumber.
enum class DuplicateVerdict : std::uint8_t { Merge = 1, Separate = 2 };

/// What the person decided about two profiles. Each is kept by the identifier that named it, so that
/// the decision holds after further imports.
struct DuplicateDecision {
    std::string id; ///< "decision-1", …
    DuplicateVerdict verdict = DuplicateVerdict::Merge;
    IdentityKey a, b;
    std::string nameA, nameB; ///< of the profiles when it was decided
    Instant at;
    bool operator==(const DuplicateDecision &) const = default;
};

} // namespace pathloom
