// SPDX-License-Identifier: Apache-2.0
// Marks the rows behind every figure, then counts the marks, so that both always agree.
#include "engine/data/Quality.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace pathloom {

namespace {

constexpr std::size_t kRowsBetweenLooks = 16384;
constexpr std::int64_t kNoTime = INT64_MIN;

constexpr std::array<std::string_view, 5> kRowNames{"missing", "invalid", "stale", "undated",
                                                    "duplicate"};

bool isIdentifying(Role role)
{
    return role == Role::ProfileId || role == Role::Email || role == Role::Phone ||
           role == Role::ExternalId;
}

std::optional<double> shareOf(std::uint64_t part, std::uint64_t whole)
{
    return whole > 0 ? std::optional(static_cast<double>(part) / static_cast<double>(whole))
                     : std::nullopt;
}

/// Texts that differ in case or in blanks around them name the same thing.
std::string folded(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t from = std::min(text.find_first_not_of(kBlanks), text.size());
    std::string out(text.substr(from, text.find_last_not_of(kBlanks) + 1 - from));
    for (char &c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

/// For each code of a dictionary the first code with the same folded text.
std::vector<std::uint32_t> foldedCodes(const Dictionary &dictionary)
{
    std::unordered_map<std::string, std::uint32_t> first;
    std::vector<std::uint32_t> codes(dictionary.size());
    for (std::uint32_t code = 0; code < codes.size(); ++code)
        codes[code] = first.try_emplace(folded(dictionary.text(code)), code).first->second;
    return codes;
}

/// The rows of one field by what is wrong with them.
struct FieldMarks {
    const Snapshot &snapshot;
    const AttributeColumn &column;
    const AttributeDef &def;
    Instant asOf;
    ValidityBits validity{};
    BitVector isUndated{}, isStale{}, isDuplicate{};

    FieldMarks(const Snapshot &data, std::size_t attribute, Instant at)
        : snapshot(data), column(data.attributes[attribute]), def(data.schema.attributes[attribute]),
          asOf(at)
    {
    }

    [[nodiscard]] bool ages() const { return def.halfLife && def.halfLife->ms > 0; }
    [[nodiscard]] std::int64_t setAt(std::size_t row) const
    {
        return column.setAt.empty() ? kNoTime : column.setAt[row];
    }
    [[nodiscard]] std::int64_t ageOf(std::size_t row) const
    {
        return std::max<std::int64_t>(0, asOf.ms - setAt(row));
    }
    [[nodiscard]] double freshnessOf(std::size_t row) const
    {
        return ages() && setAt(row) != kNoTime
                   ? std::exp2(-static_cast<double>(ageOf(row)) / static_cast<double>(def.halfLife->ms))
                   : 1.0;
    }

    Status mark(std::size_t attribute, const ValidityCheck &check, const TaskControl &control)
    {
        const std::size_t rows = column.values.size();
        validity = {BitVector(rows), BitVector(rows)};
        if (check && !def.validityRule.empty()) {
            auto bits = check(attribute, control);
            if (!bits)
                return failWith(std::move(bits).error());
            validity = std::move(*bits);
        }
        isUndated.resize(rows);
        isStale.resize(rows);
        isDuplicate.resize(rows);
        for (std::size_t row = 0; row < rows; ++row) {
            if (row % kRowsBetweenLooks == 0 && control.isStopped())
                return cancelled();
            if (!column.values.isValid(row))
                continue;
            isUndated.set(row, setAt(row) == kNoTime);
            isStale.set(row, ages() && setAt(row) != kNoTime && ageOf(row) > def.halfLife->ms);
        }
        return isIdentifying(def.role) ? markDuplicates(control) : Status();
    }

    Status markDuplicates(const TaskControl &control)
    {
        const Column &values = column.values;
        if (values.type == ValueType::String) {
            const auto codes = foldedCodes(values.dictionary);
            return markEqual([&](std::size_t row) { return codes[values.codes[row]]; }, control);
        }
        if (values.type == ValueType::Number)
            return markEqual([&](std::size_t row) { return values.numbers[row]; }, control);
        if (values.type != ValueType::List)
            return markEqual([&](std::size_t row) { return values.integers[row]; }, control);
        return {};
    }

    template <typename KeyOf> Status markEqual(KeyOf keyOf, const TaskControl &control)
    {
        std::unordered_map<decltype(keyOf(0)), std::size_t> first;
        for (std::size_t row = 0; row < column.values.size(); ++row) {
            if (row % kRowsBetweenLooks == 0 && control.isStopped())
                return cancelled();
            if (!column.values.isValid(row))
                continue;
            const auto [known, isNew] = first.try_emplace(keyOf(row), row);
            isDuplicate.set(row, !isNew);
            if (!isNew)
                isDuplicate.set(known->second);
        }
        return {};
    }

    [[nodiscard]] BitVector missing() const
    {
        BitVector bits = column.values.valid;
        bits.invert();
        return bits;
    }
};

/// The largest probability with which each profile has an undecided double.
std::unordered_map<ProfileIndex, double> doubtsOf(const Snapshot &snapshot)
{
    std::unordered_map<ProfileIndex, double> doubts;
    for (const DuplicatePair &pair : snapshot.duplicates) {
        for (const ProfileIndex p : {pair.a, pair.b}) {
            if (pair.probability)
                doubts[p] = std::max(doubts[p], *pair.probability);
        }
    }
    return doubts;
}

/// Means over the rows; the counts are there already.
Status addMeans(const FieldMarks &marks, const TaskControl &control, FieldQuality &quality)
{
    const auto doubts = doubtsOf(marks.snapshot);
    std::vector<std::int64_t> ages;
    double freshness = 0;
    double accuracy = 0;
    for (std::size_t row = 0; row < marks.column.values.size(); ++row) {
        if (row % kRowsBetweenLooks == 0 && control.isStopped())
            return cancelled();
        if (!marks.column.values.isValid(row))
            continue;
        const double own = marks.freshnessOf(row);
        if (!marks.isUndated.at(row)) {
            ages.push_back(marks.ageOf(row));
            freshness += own;
        }
        const auto doubt = doubts.find(static_cast<ProfileIndex>(row));
        accuracy += marks.validity.isInvalid.at(row)
                        ? 0
                        : own * (doubt == doubts.end() ? 1 : 1 - doubt->second);
    }
    if (quality.profiles > 0)
        quality.accuracy = accuracy / static_cast<double>(quality.profiles);
    if (!ages.empty()) {
        const auto middle = ages.begin() + static_cast<std::ptrdiff_t>((ages.size() - 1) / 2);
        std::nth_element(ages.begin(), middle, ages.end());
        quality.medianAge = Duration{*middle};
        quality.freshness = freshness / static_cast<double>(ages.size());
    }
    if (!quality.ages)
        quality.freshness = quality.present > 0 ? std::optional(1.0) : std::nullopt;
    return {};
}

} // namespace

std::string_view nameOf(QualityRows rows)
{
    return kRowNames[static_cast<std::size_t>(rows)];
}

Result<QualityRows> qualityRowsNamed(std::string_view name)
{
    const auto found = std::find(kRowNames.begin(), kRowNames.end(), name);
    if (found == kRowNames.end())
        return fail(ErrorKind::Usage, "data.unknown-name",
                    {{"name", std::string(name)}, {"of", "quality-rows"}});
    return static_cast<QualityRows>(found - kRowNames.begin());
}

std::optional<double> FieldQuality::completeness() const
{
    return shareOf(present, profiles);
}

std::optional<double> FieldQuality::validity() const
{
    return shareOf(present - undecided - invalid, present - undecided);
}

std::optional<double> FieldQuality::uniqueness() const
{
    return tellsApart ? shareOf(present - duplicates, present) : std::nullopt;
}

std::uint64_t FieldQuality::count(QualityRows rows) const
{
    switch (rows) {
    case QualityRows::Missing:
        return missing();
    case QualityRows::Invalid:
        return invalid;
    case QualityRows::Stale:
        return stale;
    case QualityRows::Undated:
        return undated;
    case QualityRows::Duplicate:
        return duplicates;
    }
    return 0;
}

Instant endOfRecords(const Snapshot &snapshot)
{
    std::int64_t latest = snapshot.to.ms;
    for (const AttributeColumn &column : snapshot.attributes) {
        for (const std::int64_t setAt : column.setAt)
            latest = std::max(latest, setAt);
    }
    return Instant{latest};
}

Result<FieldQuality> fieldQuality(const Snapshot &snapshot, std::size_t attribute, Instant asOf,
                                  const ValidityCheck &check, const TaskControl &control)
{
    FieldMarks marks(snapshot, attribute, asOf);
    PATHLOOM_TRY(marks.mark(attribute, check, control));
    FieldQuality quality;
    quality.profiles = snapshot.profileCount();
    quality.present = marks.column.values.valid.count();
    quality.invalid = marks.validity.isInvalid.count();
    quality.undecided = marks.validity.isUndecided.count();
    quality.undated = marks.isUndated.count();
    quality.stale = marks.isStale.count();
    quality.duplicates = marks.isDuplicate.count();
    quality.hasRule = !marks.def.validityRule.empty();
    quality.ages = marks.ages();
    quality.tellsApart = isIdentifying(marks.def.role);
    PATHLOOM_TRY(addMeans(marks, control, quality));
    return quality;
}

Result<DataQuality> dataQuality(const Snapshot &snapshot, Instant asOf, const ValidityCheck &check,
                                const TaskControl &control)
{
    DataQuality all;
    all.asOf = asOf;
    all.profiles = snapshot.profileCount();
    BitVector isDoubtful(snapshot.profileCount());
    for (const DuplicatePair &pair : snapshot.duplicates) {
        isDoubtful.set(pair.a);
        isDoubtful.set(pair.b);
    }
    all.inDuplicatePairs = isDoubtful.count();
    const std::size_t fields = snapshot.attributes.size();
    for (std::size_t a = 0; a < fields; ++a) {
        control.report("data.quality", static_cast<double>(a), static_cast<double>(fields));
        auto field = fieldQuality(snapshot, a, asOf, check, control);
        if (!field)
            return failWith(std::move(field).error());
        all.fields.push_back(*field);
    }
    return all;
}

Result<std::vector<ProfileIndex>> profilesBehind(const Snapshot &snapshot, std::size_t attribute,
                                                 QualityRows rows, Instant asOf,
                                                 const ValidityCheck &check,
                                                 const TaskControl &control)
{
    FieldMarks marks(snapshot, attribute, asOf);
    PATHLOOM_TRY(marks.mark(attribute, check, control));
    const BitVector missing = marks.missing();
    const std::array<const BitVector *, 5> all{&missing, &marks.validity.isInvalid, &marks.isStale,
                                               &marks.isUndated, &marks.isDuplicate};
    const BitVector &wanted = *all[static_cast<std::size_t>(rows)];
    std::vector<ProfileIndex> profiles;
    for (std::size_t row = 0; row < wanted.size(); ++row) {
        if (wanted.at(row))
            profiles.push_back(static_cast<ProfileIndex>(row));
    }
    return profiles;
}

} // namespace pathloom
