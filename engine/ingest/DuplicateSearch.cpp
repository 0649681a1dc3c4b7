// SPDX-License-Identifier: Apache-2.0
// Expectation and maximisation over compared pairs, each kept as two bits an attribute.
#include "engine/ingest/DuplicateSearch.h"

#include "engine/base/Random.h"
#include "engine/ingest/DuplicatePairs.h"

#include <algorithm>
#include <cmath>

namespace pathloom {

namespace {

constexpr std::array<double, 3> kUsualM{0.04, 0.06, 0.90}; // differ, similar, agree
constexpr double kUsualPairs = 10;
constexpr double kUsualDuplicates = 0.5;
constexpr double kLeast = 1e-9;
constexpr std::uint64_t kDrawnPairs = 50'000;
constexpr std::uint32_t kMostRounds = 100;
constexpr std::size_t kPairsPerLook = 8192;

using FieldList = std::vector<ComparedField>;

struct Compared {
    std::uint32_t outcomes = 0; ///< two bits a field
    double chance = 0;          ///< ln of the probability among different people
};

Agreement outcomeOf(const Compared &pair, std::size_t field)
{
    return static_cast<Agreement>(pair.outcomes >> (2 * field) & 3U);
}

std::size_t indexOf(Agreement agreement)
{
    return static_cast<std::size_t>(agreement);
}

// u of one outcome of a pair: that of the very value where they agree.
double chanceOf(const ComparedField &field, const DuplicateField &model, Agreement agreement,
                ProfileIndex a)
{
    return agreement == Agreement::Agree ? field.share(field.codeOf(a))
                                         : model.u[indexOf(agreement)];
}

// Calls visit(a, b) for all pairs, or for as many drawn at random.
template <typename Visit> void eachDrawnPair(std::uint64_t profiles, std::uint32_t key, Visit visit)
{
    if (profiles * (profiles - 1) / 2 <= kDrawnPairs) {
        for (ProfileIndex a = 0; a < profiles; ++a) {
            for (ProfileIndex b = a + 1; b < profiles; ++b)
                visit(a, b);
        }
        return;
    }
    RandomStream random(DrawKey{.stepHash = key});
    for (std::uint64_t i = 0; i < kDrawnPairs; ++i) {
        const auto a = static_cast<ProfileIndex>(random.below(profiles));
        const auto b = static_cast<ProfileIndex>(random.below(profiles));
        if (a != b)
            visit(a, b);
    }
}

DuplicateField estimateU(const ComparedField &field, std::size_t profiles)
{
    DuplicateField model{field.attribute(), kUsualM, {}};
    double agree = 0;
    for (std::uint32_t code = 0; code < field.valueCount(); ++code)
        agree += field.share(code) * field.share(code);
    double compared = 1;
    double similar = 0.5;
    eachDrawnPair(profiles, field.attribute(), [&](ProfileIndex a, ProfileIndex b) {
        const Agreement agreement = field.compare(a, b);
        compared += agreement != Agreement::Missing ? 1 : 0;
        similar += agreement == Agreement::Similar ? 1 : 0;
    });
    const double share = similar / compared;
    model.u = {std::max(1 - agree - share, kLeast), share, agree};
    return model;
}

// One search over one snapshot.
class Search
{
public:
    Search(const Snapshot &snapshot, const TaskControl &control)
        : m_snapshot(snapshot), m_control(control), m_fields(comparedFields(snapshot))
    {
    }
    DuplicateSearch run(std::span<const std::pair<ProfileIndex, ProfileIndex>> separated);

private:
    bool compareAll();
    bool learn();
    double expect(std::vector<std::array<double, 3>> &sums);
    [[nodiscard]] double logOdds(const Compared &pair) const;
    void readLogs();
    [[nodiscard]] std::string evidenceOf(const Compared &pair) const;

    const Snapshot &m_snapshot;
    const TaskControl &m_control;
    FieldList m_fields;
    CandidatePairs m_candidates;
    std::vector<Compared> m_compared;
    DuplicateModel m_model;
    std::vector<std::array<double, 4>> m_logs; ///< ln m by field and outcome; 0 where missing
    double m_priorOdds = 0;                    ///< ln
};

bool Search::compareAll()
{
    m_compared.resize(m_candidates.pairs.size());
    for (std::size_t i = 0; i < m_compared.size(); ++i) {
        if (i % kPairsPerLook == 0) {
            m_control.report("ingest.duplicates", static_cast<double>(i),
                             static_cast<double>(m_compared.size()));
            if (m_control.isStopped())
                return false;
        }
        const auto [a, b] = m_candidates.pairs[i];
        Compared &pair = m_compared[i];
        for (std::size_t f = 0; f < m_fields.size(); ++f) {
            const Agreement agreement = m_fields[f].compare(a, b);
            pair.outcomes |= static_cast<std::uint32_t>(agreement) << (2 * f);
            if (agreement != Agreement::Missing)
                pair.chance += std::log(chanceOf(m_fields[f], m_model.fields[f], agreement, a));
        }
    }
    return true;
}

void Search::readLogs()
{
    m_logs.assign(m_fields.size(), {});
    for (std::size_t f = 0; f < m_fields.size(); ++f) {
        for (std::size_t outcome = 0; outcome < 3; ++outcome)
            m_logs[f][outcome] = std::log(m_model.fields[f].m[outcome]);
    }
    m_priorOdds = std::log(m_model.prior) - std::log1p(-m_model.prior);
}

double Search::logOdds(const Compared &pair) const
{
    double sum = m_priorOdds - pair.chance;
    for (std::size_t f = 0; f < m_logs.size(); ++f)
        sum += m_logs[f][indexOf(outcomeOf(pair, f))];
    return sum;
}

// Adds the probability of each pair to its outcomes; their sum is the expected number of duplicates.
double Search::expect(std::vector<std::array<double, 3>> &sums)
{
    double duplicates = 0;
    for (const Compared &pair : m_compared) {
        const double probability = 1 / (1 + std::exp(-logOdds(pair)));
        duplicates += probability;
        for (std::size_t f = 0; f < sums.size(); ++f) {
            if (const Agreement outcome = outcomeOf(pair, f); outcome != Agreement::Missing)
                sums[f][indexOf(outcome)] += probability;
        }
    }
    return duplicates;
}

bool Search::learn()
{
    const auto profiles = static_cast<double>(m_snapshot.profileCount());
    const double all = profiles * (profiles - 1) / 2;
    m_model.prior = std::min(0.5, 0.05 * profiles / all);
    double before = -1;
    for (m_model.rounds = 0; m_model.rounds < kMostRounds; ++m_model.rounds) {
        if (m_control.isStopped())
            return false;
        readLogs();
        std::vector<std::array<double, 3>> sums(m_fields.size());
        const double duplicates = expect(sums);
        m_model.prior = std::min(0.5, (kUsualDuplicates + duplicates) / (1 + all));
        for (std::size_t f = 0; f < sums.size(); ++f) {
            const double seen = sums[f][0] + sums[f][1] + sums[f][2];
            for (std::size_t outcome = 0; outcome < 3; ++outcome)
                m_model.fields[f].m[outcome] =
                    (sums[f][outcome] + kUsualPairs * kUsualM[outcome]) / (seen + kUsualPairs);
        }
        if (std::abs(duplicates - before) <= 1e-6 * (1 + duplicates))
            break;
        before = duplicates;
    }
    readLogs();
    return true;
}

std::string Search::evidenceOf(const Compared &pair) const
{
    std::string names;
    for (std::size_t f = 0; f < m_fields.size(); ++f) {
        const Agreement outcome = outcomeOf(pair, f);
        if (outcome == Agreement::Agree || outcome == Agreement::Similar)
            names += (names.empty() ? "" : "+") +
                     m_snapshot.schema.attributes[m_fields[f].attribute()].name;
    }
    return names;
}

DuplicateSearch Search::run(std::span<const std::pair<ProfileIndex, ProfileIndex>> separated)
{
    if (m_fields.empty() || m_snapshot.profileCount() < 2)
        return {};
    m_candidates = candidatePairs(m_fields, m_snapshot.profileCount(), m_control);
    for (const ComparedField &field : m_fields)
        m_model.fields.push_back(estimateU(field, m_snapshot.profileCount()));
    if (!compareAll() || !learn())
        return {};
    m_model.pairs = m_compared.size();
    m_model.compared = std::move(m_candidates.compared);
    std::vector<DuplicatePair> pairs;
    for (std::size_t i = 0; i < m_compared.size(); ++i) {
        const double probability = 1 / (1 + std::exp(-logOdds(m_compared[i])));
        const auto &pair = m_candidates.pairs[i];
        if (probability >= kDuplicateFrom &&
            std::find(separated.begin(), separated.end(), pair) == separated.end())
            pairs.push_back({pair.first, pair.second, evidenceOf(m_compared[i]), probability});
    }
    return {std::move(m_model), std::move(pairs)};
}

} // namespace

double agreementWeight(double m, double u)
{
    return std::log2(m / u);
}

double duplicateProbability(double prior, double weight)
{
    return 1 / (1 + (1 - prior) / prior * std::exp2(-weight));
}

DuplicateSearch
searchDuplicates(const Snapshot &snapshot,
                 std::span<const std::pair<ProfileIndex, ProfileIndex>> separated,
                 const TaskControl &control)
{
    return Search(snapshot, control).run(separated);
}

struct DuplicateEvidence::Parts {
    SnapshotPtr snapshot;
    FieldList fields;
};

DuplicateEvidence::DuplicateEvidence(SnapshotPtr snapshot)
    : m_parts(std::make_unique<Parts>(Parts{snapshot, comparedFields(*snapshot)}))
{
}

DuplicateEvidence::~DuplicateEvidence() = default;

std::vector<FieldEvidence> DuplicateEvidence::of(ProfileIndex a, ProfileIndex b) const
{
    std::vector<FieldEvidence> evidence;
    for (const DuplicateField &model : m_parts->snapshot->duplicateModel.fields) {
        const auto field = std::find_if(
            m_parts->fields.begin(), m_parts->fields.end(),
            [&](const ComparedField &one) { return one.attribute() == model.attribute; });
        FieldEvidence &one = evidence.emplace_back();
        one.attribute = model.attribute;
        one.agreement = field == m_parts->fields.end() ? Agreement::Missing : field->compare(a, b);
        if (one.agreement != Agreement::Missing)
            one.weight = agreementWeight(model.m[indexOf(one.agreement)],
                                         chanceOf(*field, model, one.agreement, a));
    }
    return evidence;
}

double DuplicateEvidence::probability(ProfileIndex a, ProfileIndex b) const
{
    double weight = 0;
    for (const FieldEvidence &one : of(a, b))
        weight += one.weight;
    return duplicateProbability(m_parts->snapshot->duplicateModel.prior, weight);
}

} // namespace pathloom
