// SPDX-License-Identifier: Apache-2.0
// One profile's running state and the terms of its interactions, as scores.md defines them.
#include "engine/interaction/TermData.h"

#include <algorithm>
#include <cmath>

namespace pathloom {

static double halvings(std::int64_t elapsed, Duration halfLife)
{
    return std::exp2(-static_cast<double>(elapsed) / static_cast<double>(halfLife.ms));
}

TermState::TermState(const TermModel &model) : m_model(model.data())
{
    m_bought.resize(m_model.watchedItems.size());
    m_delivered.resize(m_model.channels.size());
    m_engaged.resize(m_model.channels.size());
}

void TermState::reset(ProfileIndex profile)
{
    m_profile = profile;
    const auto affinity = m_model.affinities.of(profile);
    m_affinity.assign(affinity.begin(), affinity.end());
    m_reference = m_model.start.ms;
    m_hours = m_model.hours;
    m_hoursMaximum = m_model.hoursMaximum;
    for (const HourCount &entry : m_model.hourCounts.of(profile)) {
        m_hours[entry.hour] += static_cast<double>(entry.count);
        m_hoursMaximum = std::max(m_hoursMaximum, m_hours[entry.hour]);
    }
    const std::size_t channels = m_model.channels.size();
    for (std::size_t c = 0; c < channels; ++c) {
        m_delivered[c] = static_cast<double>(m_model.delivered[profile * channels + c]);
        m_engaged[c] = static_cast<double>(m_model.engaged[profile * channels + c]);
    }
    const auto recent = m_model.recent.of(profile);
    m_deliveries.assign(recent.begin(), recent.end());
    std::fill(m_bought.begin(), m_bought.end(), INT64_MIN);
    for (const WatchedPurchase &purchase : m_model.bought.of(profile))
        m_bought[purchase.watched] = purchase.at;
    m_consented = m_model.consented[profile];
    m_written.clear();
}

void TermState::rebase(std::int64_t reference)
{
    const double factor = halvings(reference - m_reference, m_model.scores.affinityHalfLife);
    for (TagWeight &entry : m_affinity)
        entry.weight *= factor;
    m_reference = reference;
}

void TermState::addHour(std::size_t hour)
{
    m_hours[hour] += 1;
    m_hoursMaximum = std::max(m_hoursMaximum, m_hours[hour]);
}

void TermState::addEvent(EventRole role, std::int64_t at, std::span<const TagWeight> tags,
                         double rating)
{
    // Beyond this many half-lives a weight seen from the reference would lose its range.
    constexpr std::int64_t kReach = 64;
    if (isEngagement(role))
        addHour(weekHour(m_model.snapshot->zoneOf(m_profile), at));
    const double weight = affinityWeight(m_model.scores, role, rating);
    if (tags.empty() || weight <= 0)
        return;
    if ((at - m_reference) / m_model.scores.affinityHalfLife.ms > kReach)
        rebase(at);
    const double scaled = weight / halvings(at - m_reference, m_model.scores.affinityHalfLife);
    for (const TagWeight &tag : tags) {
        const auto found =
            std::find_if(m_affinity.begin(), m_affinity.end(),
                         [&](const TagWeight &entry) { return entry.tag == tag.tag; });
        if (found != m_affinity.end())
            found->weight += scaled * tag.weight;
        else
            m_affinity.push_back({tag.tag, scaled * tag.weight});
    }
}

void TermState::addPurchase(std::uint32_t item, std::int64_t at)
{
    if (const auto watched = m_model.watchedIndex(item))
        m_bought[*watched] = at;
}

std::size_t TermState::addDelivery(std::uint16_t channel, std::uint32_t capClass,
                                   std::uint32_t content, std::int64_t at)
{
    m_delivered[channel] += 1;
    m_deliveries.push_back({at, INT64_MAX, capClass, content, channel});
    return m_deliveries.size() - 1;
}

void TermState::addEngagement(std::size_t delivery, std::int64_t at)
{
    Delivery &entry = m_deliveries[delivery];
    if (entry.engagedAt == INT64_MAX)
        m_engaged[entry.channel] += 1;
    entry.engagedAt = std::min(entry.engagedAt, at);
}

void TermState::setConsent(std::uint16_t channel, bool given)
{
    const std::uint64_t bit = std::uint64_t{1} << channel;
    m_consented = given ? m_consented | bit : m_consented & ~bit;
}

void TermState::setAttribute(std::uint32_t attribute, std::int64_t at)
{
    for (auto &[written, time] : m_written) {
        if (written == attribute) {
            time = at;
            return;
        }
    }
    m_written.emplace_back(attribute, at);
}

std::uint32_t TermState::deliveriesWithin(std::int64_t at, Duration window, std::uint16_t channel,
                                          std::uint32_t capClass) const
{
    std::uint32_t count = 0;
    for (auto it = m_deliveries.rbegin(); it != m_deliveries.rend() && it->at > at - window.ms;
         ++it) {
        const bool inScope = (channel == 0xffff || it->channel == channel) &&
                             (capClass == 0 || it->capClass == capClass);
        count += inScope ? 1U : 0U;
    }
    return count;
}

double TermState::relevance(const ContentFacts &content, std::int64_t at) const
{
    if (!content.isTagged || !m_model.hasAffinity)
        return kUnmeasured;
    const double kappa = m_model.scores.kappa;
    const double decay = halvings(at - m_reference, m_model.scores.affinityHalfLife);
    double maximum = kappa * m_model.affinityMaximum;
    double match = 0;
    for (const TagWeight &tag : content.tags)
        match += tag.weight * kappa * m_model.affinity[tag.tag];
    for (const TagWeight &entry : m_affinity) {
        const double own = decay * entry.weight;
        maximum = std::max(maximum, kappa * m_model.affinity[entry.tag] + own);
        for (const TagWeight &tag : content.tags)
            match += tag.tag == entry.tag ? tag.weight * own : 0;
    }
    return maximum > 0 ? std::min(1.0, match / maximum) : kUnmeasured;
}

double TermState::moment(std::int64_t at) const
{
    if (m_hoursMaximum <= 0)
        return kUnmeasured;
    return m_hours[weekHour(m_model.snapshot->zoneOf(m_profile), at)] / m_hoursMaximum;
}

double TermState::channelRate(std::size_t channel) const
{
    const double prior = m_model.scores.channelPriorDeliveries;
    return (m_engaged[channel] + prior * m_model.rates[channel]) / (m_delivered[channel] + prior);
}

double TermState::channelFit(std::uint16_t channel) const
{
    const double own = channelRate(channel);
    if (!isMeasured(own))
        return kUnmeasured;
    // A channel that a message went out on counts as allowed; a ratio above 1 would be 1 anyway.
    double best = own;
    for (std::size_t c = 0; c < m_delivered.size(); ++c) {
        const double rate = (m_consented >> c & 1U) != 0 ? channelRate(c) : kUnmeasured;
        best = isMeasured(rate) ? std::max(best, rate) : best;
    }
    return best > 0 ? own / best : kUnmeasured;
}

static bool isDeviceSupported(const TermModel::Data &model, ProfileIndex profile,
                              const ContentFacts &content)
{
    if (!content.restrictsDevices || !model.device)
        return true;
    const Column &column = model.snapshot->attributes[*model.device].values;
    if (!column.isValid(profile))
        return true;
    const auto isSupported = [&](std::uint32_t code) {
        return std::find(content.devices.begin(), content.devices.end(), code) !=
               content.devices.end();
    };
    if (column.type == ValueType::List)
        return std::any_of(column.codes.begin() + column.listOffsets[profile],
                           column.codes.begin() + column.listOffsets[profile + 1], isSupported);
    return column.type != ValueType::String || isSupported(column.codes[profile]);
}

double TermState::context(const Touch &touch) const
{
    const ContentFacts &content = *touch.content;
    const double fit = channelFit(touch.channel);
    if (!isMeasured(fit))
        return kUnmeasured;
    if (touch.isQuiet || content.isOutOfStock || !isDeviceSupported(m_model, m_profile, content))
        return 0;
    if (touch.reader != nullptr && !content.locationRule.isEmpty() &&
        evaluate(content.locationRule, *touch.reader, Instant{touch.at}) == Truth::False)
        return 0;
    return fit;
}

double TermState::recency(const Touch &touch) const
{
    if (touch.trigger == Touch::kNoTrigger || touch.at <= touch.trigger + touch.ideal.ms)
        return 1;
    return halvings(touch.at - touch.trigger - touch.ideal.ms, touch.halfLife);
}

double TermState::fatigue(const Touch &touch) const
{
    if (touch.cap.perWeek <= 0)
        return 1;
    const auto sent =
        deliveriesWithin(touch.at, Duration::days(7), touch.cap.channel, touch.cap.capClass);
    return std::min(1.0, static_cast<double>(sent) / (2 * touch.cap.perWeek));
}

static bool isRepetition(std::span<const TermState::Delivery> deliveries, const Touch &touch,
                         Duration window)
{
    return std::any_of(
        deliveries.rbegin(), deliveries.rend(), [&](const TermState::Delivery &past) {
            return touch.content->code != kNoContent && past.content == touch.content->code &&
                   past.at > touch.at - window.ms && past.engagedAt > touch.at;
        });
}

static bool isBought(std::span<const std::int64_t> bought, const Touch &touch)
{
    const ContentFacts &content = *touch.content;
    if (!content.noRepeatWindow || content.watched.empty())
        return false;
    return std::all_of(content.watched.begin(), content.watched.end(), [&](std::uint16_t watched) {
        return bought[watched] != INT64_MIN &&
               bought[watched] > touch.at - content.noRepeatWindow->ms;
    });
}

FrictionParts TermState::friction(const Touch &touch, double relevanceTerm,
                                  double recencyPart) const
{
    const ScoreModel &scores = m_model.scores;
    FrictionParts parts;
    parts.fatigue = fatigue(touch);
    parts.repetition =
        isRepetition(m_deliveries, touch, scores.repetitionWindow) ? scores.repetitionPenalty : 0;
    parts.irrelevance = isMeasured(relevanceTerm)
                            ? std::max(0.0, scores.irrelevanceThreshold - relevanceTerm)
                            : kUnmeasured;
    parts.staleness = recencyPart < scores.stalenessThreshold ? scores.stalenessPenalty : 0;
    parts.detour = touch.content->detour;
    parts.alreadyBought = isBought(m_bought, touch) ? 1 : 0;
    return parts;
}

double TermState::accuracy(std::span<const std::uint32_t> fields, std::int64_t at) const
{
    if (fields.empty())
        return kUnmeasured;
    const auto duplicate = m_model.duplicate.find(m_profile);
    const double uniqueness = duplicate == m_model.duplicate.end() ? 1 : 1 - duplicate->second;
    double sum = 0;
    for (const std::uint32_t field : fields) {
        const AttributeColumn &column = m_model.snapshot->attributes[field];
        const auto written = std::find_if(m_written.begin(), m_written.end(),
                                          [&](const auto &entry) { return entry.first == field; });
        std::int64_t setAt = column.setAt.empty() ? INT64_MIN : column.setAt[m_profile];
        if (written != m_written.end()) {
            setAt = written->second;
        } else if (!column.values.isValid(m_profile) ||
                   (m_model.invalid[field] && m_model.invalid[field]->at(m_profile))) {
            continue;
        }
        const auto &halfLife = m_model.snapshot->schema.attributes[field].halfLife;
        const bool ages = halfLife && halfLife->ms > 0 && setAt != INT64_MIN && setAt < at;
        sum += uniqueness * (ages ? halvings(at - setAt, *halfLife) : 1.0);
    }
    return sum / static_cast<double>(fields.size());
}

Terms TermState::terms(const Touch &touch) const
{
    Terms terms;
    const double recencyPart = recency(touch);
    terms.relevance = relevance(*touch.content, touch.at);
    terms.timeliness = recencyPart * moment(touch.at);
    terms.context = context(touch);
    terms.parts = friction(touch, terms.relevance, recencyPart);
    const FrictionParts &parts = terms.parts;
    terms.friction = 1 - (1 - parts.fatigue) * (1 - parts.repetition) * (1 - parts.irrelevance) *
                             (1 - parts.staleness) * (1 - parts.detour) * (1 - parts.alreadyBought);
    terms.accuracy = accuracy(touch.fields, touch.at);
    return terms;
}

} // namespace pathloom
