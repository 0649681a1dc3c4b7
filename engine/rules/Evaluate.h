// SPDX-License-Identifier: Apache-2.0
// Evaluation of rules: for one profile at an instant, and for all profiles of a snapshot.
#pragma once

#include "engine/base/Task.h"
#include "engine/data/Audience.h"
#include "engine/data/Snapshot.h"
#include "engine/rules/Expr.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// What a rule sees of one profile. The simulator lays simulated events and updates over the
/// snapshot through this; a package's profile comes from JSON. Indexes follow the schema the rule
/// was bound to. Called often: keep implementations light. Not shared between threads.
class ProfileReader
{
public:
    virtual ~ProfileReader() = default;

    [[nodiscard]] virtual std::uint64_t profileHash() const = 0;
    [[nodiscard]] virtual const Zone &zone() const = 0;
    [[nodiscard]] virtual Value attribute(std::size_t index) const = 0;
    /// Number of events of a type the profile has, and their rows oldest first.
    [[nodiscard]] virtual std::size_t eventCount(std::size_t type) const = 0;
    [[nodiscard]] virtual Instant eventTime(std::size_t type, std::size_t i) const = 0;
    [[nodiscard]] virtual Value eventProperty(std::size_t type, std::size_t i, std::size_t property) const = 0;
    [[nodiscard]] virtual Truth consentAt(std::size_t consent, Instant at) const = 0;
    [[nodiscard]] virtual Truth inSegment(std::string_view name) const = 0;
    [[nodiscard]] virtual Truth inList(std::string_view name) const = 0;
    [[nodiscard]] virtual Value context(std::string_view name) const = 0;

    // Shortcuts with the same meaning, for speed; the defaults go through the above.
    [[nodiscard]] virtual double number(std::size_t attributeIndex, bool &valid) const;
    /// For types kept in Column::integers: 0/1, minor units, days, milliseconds.
    [[nodiscard]] virtual std::int64_t integer(std::size_t attributeIndex, bool &valid) const;
    /// Dictionary code of a string attribute in the snapshot the rule was bound to, or
    /// Dictionary::kMissing; `false` where the reader cannot say and attribute() must be asked.
    [[nodiscard]] virtual bool textCode(std::size_t attributeIndex, std::uint32_t &code) const;
    /// The same three of a property of an event.
    [[nodiscard]] virtual double eventNumber(std::size_t type, std::size_t i, std::size_t property,
                                             bool &valid) const;
    [[nodiscard]] virtual std::int64_t eventInteger(std::size_t type, std::size_t i, std::size_t property,
                                                    bool &valid) const;
    [[nodiscard]] virtual bool eventTextCode(std::size_t type, std::size_t i, std::size_t property,
                                             std::uint32_t &code) const;
};

/// Membership of segments by name, for those who evaluate over a snapshot (engine/segment fills it).
using SegmentLookup = std::function<const BitVector *(std::string_view name, Truth wanted)>;

/// One profile of a snapshot as it is, for rules, traces and decisions without a simulation.
/// References must outlive it.
class SnapshotReader : public ProfileReader
{
public:
    SnapshotReader(const Snapshot &snapshot, ProfileIndex profile, SegmentLookup segments = {});

    [[nodiscard]] std::uint64_t profileHash() const override;
    [[nodiscard]] const Zone &zone() const override;
    [[nodiscard]] Value attribute(std::size_t index) const override;
    [[nodiscard]] std::size_t eventCount(std::size_t type) const override;
    [[nodiscard]] Instant eventTime(std::size_t type, std::size_t i) const override;
    [[nodiscard]] Value eventProperty(std::size_t type, std::size_t i, std::size_t property) const override;
    [[nodiscard]] Truth consentAt(std::size_t consent, Instant at) const override;
    [[nodiscard]] Truth inSegment(std::string_view name) const override;
    [[nodiscard]] Truth inList(std::string_view name) const override;
    [[nodiscard]] Value context(std::string_view name) const override;
    [[nodiscard]] double number(std::size_t attributeIndex, bool &valid) const override;
    [[nodiscard]] std::int64_t integer(std::size_t attributeIndex, bool &valid) const override;
    [[nodiscard]] bool textCode(std::size_t attributeIndex, std::uint32_t &code) const override;
    [[nodiscard]] double eventNumber(std::size_t type, std::size_t i, std::size_t property,
                                     bool &valid) const override;
    [[nodiscard]] std::int64_t eventInteger(std::size_t type, std::size_t i, std::size_t property,
                                            bool &valid) const override;
    [[nodiscard]] bool eventTextCode(std::size_t type, std::size_t i, std::size_t property,
                                     std::uint32_t &code) const override;

protected:
    const Snapshot &m_snapshot;
    ProfileIndex m_profile;
    SegmentLookup m_segments;
};

/// A rule with its names resolved against a schema (and, where given, the snapshot's dictionaries).
/// Immutable; evaluate from any thread.
class BoundRule
{
public:
    struct Program;
    BoundRule() = default;

    /// True where it was made from a rule (a default-made one is always true).
    [[nodiscard]] bool isEmpty() const { return m_program == nullptr; }
    [[nodiscard]] const ExprPtr &source() const;

private:
    friend Result<BoundRule> bindRule(const ExprPtr &, const Schema &, const Snapshot *);
    friend Truth evaluate(const BoundRule &, const ProfileReader &, Instant);
    friend Value evaluateValue(const BoundRule &, const ProfileReader &, Instant);
    friend bool missingIsError(const BoundRule &, const ProfileReader &, Instant);
    friend struct RuleAccess;
    std::shared_ptr<const Program> m_program;
};

/// Resolves names; a null rule is always true. A snapshot must outlive what was bound to it.
/// Errors: "rules.bind" with `name` and `what` (call checkRule first for places).
[[nodiscard]] Result<BoundRule> bindRule(const ExprPtr &rule, const Schema &schema,
                                         const Snapshot *snapshot = nullptr);

/// Scalar evaluator: the rule for one profile with events strictly up to and including `now`.
[[nodiscard]] Truth evaluate(const BoundRule &rule, const ProfileReader &reader, Instant now);
/// The same for rules of any type (values, ranking formulas). Missing where unknown.
[[nodiscard]] Value evaluateValue(const BoundRule &rule, const ProfileReader &reader, Instant now);

/// True where the rule says `treat missing(…, "error")` of something that is missing for this
/// profile and comes out unknown because of it or beside it.
[[nodiscard]] bool missingIsError(const BoundRule &rule, const ProfileReader &reader, Instant now);

/// One line of an explanation: a predicate, what it found, what it needed, how it came out.
struct PredicateTrace {
    std::string text;   ///< the predicate in the text form
    std::string actual; ///< value found, "" where missing
    std::string needed; ///< "≥ 3", "one of a; b" …
    Truth outcome = Truth::Unknown;
};
/// Every leaf predicate of the rule, also those that short-circuiting would skip, in text order.
[[nodiscard]] std::vector<PredicateTrace> explain(const BoundRule &rule, const ProfileReader &reader,
                                                  Instant now);

/// Truth for every profile: `isTrue` and `isUnknown` are disjoint, the rest is false. `isError` is
/// the part of `isUnknown` for which missingIsError() holds.
struct TruthColumn {
    BitVector isTrue;
    BitVector isUnknown;
    BitVector isError;
};
/// Columnar evaluator over all profiles as of an instant. Errors: cancelled, "rules.bind".
[[nodiscard]] Result<TruthColumn> evaluateAll(const ExprPtr &rule, const Snapshot &snapshot, Instant asOf,
                                              const SegmentLookup &segments = {},
                                              const TaskControl &control = {});

/// A numeric rule for every profile (rankings, percentiles): money in major units, dates and
/// date-times in days since 1970, durations in days. Slots of missing values hold 0.
struct NumberColumn {
    std::vector<double> values;
    BitVector valid;
};
[[nodiscard]] Result<NumberColumn> evaluateNumbers(const ExprPtr &rule, const Snapshot &snapshot, Instant asOf,
                                                   const SegmentLookup &segments = {},
                                                   const TaskControl &control = {});

} // namespace pathloom
