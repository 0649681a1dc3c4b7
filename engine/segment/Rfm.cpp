// SPDX-License-Identifier: Apache-2.0
// Measures by event queries, then scores by rank or by threshold.
#include "engine/segment/Rfm.h"

#include "engine/base/Json.h"
#include "engine/segment/Truths.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace pathloom {
namespace {

Result<NumberColumn> measured(const Step &step, EventFunction function, std::string property,
                              const Snapshot &snapshot, Instant asOf, const TaskControl &control)
{
    EventQuery query;
    query.function = function;
    query.type = textField(step, "event");
    query.property = std::move(property);
    if (const Duration within = durationField(step, "within"); within.ms > 0)
        query.within = within;
    return evaluateNumbers(rule::events(std::move(query)), snapshot, asOf, {}, control);
}

Result<std::string> amountOf(const Step &step, const Schema &schema)
{
    std::string property = textField(step, "value");
    const auto type = schema.eventIndex(textField(step, "event"));
    if (property.empty() && type)
        property = schema.events[*type].valueProperty;
    if (property.empty())
        return fail(ErrorKind::BadInput, "segment.incomplete",
                    {{"step", step.id.text()}, {"what", "value"}});
    return property;
}

std::vector<std::uint8_t> byQuantiles(const std::vector<double> &values, const BitVector &has, double bands)
{
    std::vector<double> sorted;
    for (std::size_t p = 0; p < values.size(); ++p) {
        if (has.at(p))
            sorted.push_back(values[p]);
    }
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::uint8_t> scores(values.size(), 0);
    for (std::size_t p = 0; p < values.size(); ++p) {
        if (!has.at(p))
            continue;
        const auto worse = std::lower_bound(sorted.begin(), sorted.end(), values[p]) - sorted.begin();
        const double share = static_cast<double>(worse) / static_cast<double>(sorted.size());
        scores[p] = static_cast<std::uint8_t>(1 + std::floor(bands * share));
    }
    return scores;
}

std::vector<std::uint8_t> byThresholds(const std::vector<double> &values, const BitVector &has,
                                       const std::vector<double> &thresholds)
{
    std::vector<std::uint8_t> scores(values.size(), 0);
    for (std::size_t p = 0; p < values.size(); ++p) {
        if (!has.at(p))
            continue;
        const auto reached = std::upper_bound(thresholds.begin(), thresholds.end(), values[p]) - thresholds.begin();
        scores[p] = static_cast<std::uint8_t>(1 + std::min<std::ptrdiff_t>(reached, 254));
    }
    return scores;
}

Result<std::vector<double>> thresholdsIn(const Step &step, std::string_view field)
{
    const std::string text = textField(step, field);
    auto thresholds = thresholdsOf(text);
    if (!thresholds)
        return fail(ErrorKind::BadInput, "segment.thresholds",
                    {{"step", step.id.text()}, {"field", std::string(field)}, {"text", text}});
    return *std::move(thresholds);
}

/// Days since the last event, negated, so that more is better.
std::vector<double> nearness(const NumberColumn &days)
{
    std::vector<double> values = days.values;
    for (double &value : values)
        value = -value;
    return values;
}

bool isWithin(const FieldMap &record, std::string_view from, std::string_view to, unsigned score)
{
    const auto numberIn = [&](std::string_view key, double otherwise) {
        const auto found = record.find(key);
        const auto *number = found == record.end() ? nullptr : std::get_if<double>(&found->second.data);
        return number ? *number : otherwise;
    };
    return score >= numberIn(from, 1) && score <= numberIn(to, 5);
}

bool isKept(const FieldMap &record)
{
    const auto found = record.find("keep");
    const auto *keep = found == record.end() ? nullptr : std::get_if<bool>(&found->second.data);
    return !keep || *keep;
}

Result<RfmScores> scoresByThresholds(const Step &step, const NumberColumn &days, const NumberColumn &counts,
                                     const NumberColumn &sums)
{
    auto recency = thresholdsIn(step, "recencyDays");
    const auto frequency = thresholdsIn(step, "frequencies");
    const auto amounts = thresholdsIn(step, "amounts");
    if (!recency || !frequency || !amounts)
        return failWith(!recency ? recency.error() : !frequency ? frequency.error() : amounts.error());
    std::transform(recency->begin(), recency->end(), recency->begin(), std::negate<>());
    std::reverse(recency->begin(), recency->end());
    return RfmScores{byThresholds(nearness(days), days.valid, *recency),
                     byThresholds(counts.values, days.valid, *frequency),
                     byThresholds(sums.values, days.valid, *amounts)};
}

} // namespace

Result<RfmScores> rfmScores(const Step &step, const Snapshot &snapshot, Instant asOf,
                            const TaskControl &control)
{
    const auto property = amountOf(step, snapshot.schema);
    if (!property)
        return failWith(property.error());
    const auto days = measured(step, EventFunction::DaysSince, {}, snapshot, asOf, control);
    if (!days)
        return failWith(days.error());
    const auto counts = measured(step, EventFunction::Count, {}, snapshot, asOf, control);
    if (!counts)
        return failWith(counts.error());
    const auto sums = measured(step, EventFunction::Sum, *property, snapshot, asOf, control);
    if (!sums)
        return failWith(sums.error());
    if (textField(step, "mode") == "thresholds")
        return scoresByThresholds(step, *days, *counts, *sums);
    const double bands = std::clamp(std::floor(numberField(step, "bands")), 1.0, 254.0);
    return RfmScores{byQuantiles(nearness(*days), days->valid, bands),
                     byQuantiles(counts->values, days->valid, bands),
                     byQuantiles(sums->values, days->valid, bands)};
}

std::optional<std::size_t> rfmBandOf(const Step &step, unsigned recency, unsigned frequency, unsigned monetary)
{
    const auto &rules = recordsField(step, "rules");
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (isWithin(rules[i], "recencyFrom", "recencyTo", recency)
            && isWithin(rules[i], "frequencyFrom", "frequencyTo", frequency)
            && isWithin(rules[i], "monetaryFrom", "monetaryTo", monetary))
            return i;
    }
    return std::nullopt;
}

Result<TruthColumn> inRfmBand(const Step &step, const Snapshot &snapshot, Instant asOf,
                              const TaskControl &control)
{
    const auto scores = rfmScores(step, snapshot, asOf, control);
    if (!scores)
        return failWith(scores.error());
    const auto &rules = recordsField(step, "rules");
    TruthColumn result = noneTrue(snapshot.profileCount());
    for (std::size_t p = 0; p < snapshot.profileCount(); ++p) {
        if (scores->recency[p] == 0)
            continue;
        const auto band = rfmBandOf(step, scores->recency[p], scores->frequency[p], scores->monetary[p]);
        if (band && isKept(rules[*band]))
            result.isTrue.set(p);
    }
    return result;
}

std::optional<std::vector<double>> thresholdsOf(std::string_view text)
{
    std::vector<double> thresholds;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(';'), text.size());
        std::string_view part = text.substr(0, end);
        text.remove_prefix(std::min(text.size(), end + 1));
        part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
        part.remove_suffix(part.size() - std::min(part.find_last_not_of(' ') + 1, part.size()));
        double value = 0;
        const auto [stop, error] = std::from_chars(part.data(), part.data() + part.size(), value);
        const bool isNumber = error == std::errc() && stop == part.data() + part.size();
        if (!isNumber || !std::isfinite(value) || (!thresholds.empty() && value <= thresholds.back()))
            return std::nullopt;
        thresholds.push_back(value);
    }
    return thresholds.empty() ? std::nullopt : std::optional(std::move(thresholds));
}

} // namespace pathloom
