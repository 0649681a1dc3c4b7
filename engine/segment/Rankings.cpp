// SPDX-License-Identifier: Apache-2.0
// Sorts values with their profiles.
#include "engine/segment/Rankings.h"

#include "engine/segment/Truths.h"

#include <algorithm>
#include <cmath>

namespace pathloom {
namespace {

struct Ranked {
    double value = 0;
    ProfileIndex profile = 0;
};

std::size_t wantedOf(const Step &step, std::size_t candidates)
{
    const double wanted = textField(step, "size") == "count"
                              ? std::floor(numberField(step, "count"))
                              : std::floor(numberField(step, "share") * static_cast<double>(candidates) + 0.5);
    return static_cast<std::size_t>(std::clamp(wanted, 0.0, static_cast<double>(candidates)));
}

} // namespace

TruthColumn ranked(const Step &step, const TruthColumn &input, const NumberColumn &values,
                   const Snapshot &snapshot)
{
    TruthColumn result = noneTrue(input.isTrue.size());
    std::vector<Ranked> candidates;
    for (std::size_t p = 0; p < input.isTrue.size(); ++p) {
        if (input.isTrue.at(p) && values.valid.at(p))
            candidates.push_back({values.values[p], static_cast<ProfileIndex>(p)});
        else if (input.isTrue.at(p) || input.isUnknown.at(p))
            result.isUnknown.set(p);
    }
    const bool highest = textField(step, "end") != "lowest";
    const auto better = [&](const Ranked &a, const Ranked &b) {
        if (a.value != b.value)
            return highest ? a.value > b.value : a.value < b.value;
        return snapshot.profileIds[a.profile] < snapshot.profileIds[b.profile];
    };
    const auto wanted = static_cast<std::ptrdiff_t>(wantedOf(step, candidates.size()));
    std::nth_element(candidates.begin(), candidates.begin() + wanted, candidates.end(), better);
    std::for_each(candidates.begin(), candidates.begin() + wanted,
                  [&](const Ranked &chosen) { result.isTrue.set(chosen.profile); });
    return result;
}

TruthColumn inPercentiles(const Step &step, const NumberColumn &values)
{
    TruthColumn result = noneTrue(values.valid.size());
    result.isUnknown = values.valid;
    result.isUnknown.invert();
    std::vector<Ranked> known;
    for (std::size_t p = 0; p < values.valid.size(); ++p) {
        if (values.valid.at(p))
            known.push_back({values.values[p], static_cast<ProfileIndex>(p)});
    }
    std::sort(known.begin(), known.end(), [](const Ranked &a, const Ranked &b) { return a.value < b.value; });
    const double from = numberField(step, "from");
    const double to = numberField(step, "to");
    for (std::size_t first = 0; first < known.size();) {
        std::size_t last = first;
        while (last < known.size() && known[last].value == known[first].value)
            ++last;
        const double rank = static_cast<double>(first + last) / 2 / static_cast<double>(known.size());
        if (rank >= from && (rank < to || to >= 1)) {
            for (std::size_t i = first; i < last; ++i)
                result.isTrue.set(known[i].profile);
        }
        first = last;
    }
    return result;
}

} // namespace pathloom
