// SPDX-License-Identifier: Apache-2.0
// Probable duplicates by the model of Fellegi and Sunter: weights of agreement, and a probability.
#pragma once

#include "engine/base/Task.h"
#include "engine/data/Snapshot.h"

#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace pathloom {

/// A pair is listed from this probability on.
inline constexpr double kDuplicateFrom = 0.01;

/// Weight of one outcome in bits: log2(m/u), with m its probability among pairs that are one person
/// and u among others (Fellegi and Sunter, "A Theory for Record Linkage", JASA 64, 1969, eq. 8).
[[nodiscard]] double agreementWeight(double m, double u);
/// Probability that a pair is one person, by Bayes: odds = prior/(1 − prior) · 2^weight.
[[nodiscard]] double duplicateProbability(double prior, double weight);

/// Compares profiles (DuplicateFields.h) that share a block (DuplicatePairs.h). For agreement u is
/// the share of the value among the profiles, so that a rare name says more than a common one; for
/// similarity it is counted on all pairs, or on 50,000 drawn at random. m and the prior come from expectation
/// and maximisation over all pairs of the dataset, where pairs that share no block count as
/// different people; ten pairs with m = (0.04, 0.06, 0.90) and half a duplicate are added, so that
/// few data do not run away. Attributes are taken as independent given the answer; a missing value
/// says nothing. `separated` pairs were decided and are not listed. Lists pairs from kDuplicateFrom
/// on, by (a, b). Deterministic. Where it is stopped it lists nothing. Progress phase:
/// "ingest.duplicates".
[[nodiscard]] DuplicateSearch
searchDuplicates(const Snapshot &snapshot,
                 std::span<const std::pair<ProfileIndex, ProfileIndex>> separated,
                 const TaskControl &control);

/// How one attribute of a pair compares, and what that says, in bits; 0 where a value is missing.
struct FieldEvidence {
    std::uint32_t attribute = 0;
    Agreement agreement = Agreement::Missing;
    double weight = 0;
};

/// Shows the evidence of pairs under the model that a snapshot holds.
class DuplicateEvidence
{
public:
    explicit DuplicateEvidence(SnapshotPtr snapshot);
    ~DuplicateEvidence();
    DuplicateEvidence(const DuplicateEvidence &) = delete;
    DuplicateEvidence &operator=(const DuplicateEvidence &) = delete;

    /// In the order of the model's fields.
    [[nodiscard]] std::vector<FieldEvidence> of(ProfileIndex a, ProfileIndex b) const;
    [[nodiscard]] double probability(ProfileIndex a, ProfileIndex b) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace pathloom
