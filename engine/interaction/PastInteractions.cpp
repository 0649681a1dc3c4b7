// SPDX-License-Identifier: Apache-2.0
// Walks every profile through its own past, event by event, and measures what it was sent.
#include "engine/interaction/PastInteractions.h"

#include "engine/interaction/PastContents.h"
#include "engine/interaction/QuietTimes.h"

#include <algorithm>

namespace pathloom {
namespace {

constexpr std::int64_t kWeekMs = 7 * 86'400'000LL;
constexpr std::uint16_t kNoPlace = 0xffff;

/// Something that happened to a profile: an event of a type, or a change of consent.
struct Happening {
    std::int64_t at = 0;
    std::uint8_t order = 0; ///< among those of one instant: consent, send, the rest
    bool isConsent = false;
    std::uint16_t type = 0; ///< event type, or consent key
    std::uint32_t row = 0;

    [[nodiscard]] auto key() const { return std::tuple(at, order, type, row); }
};

/// What a send or response names.
struct Named {
    std::uint16_t channel = kNoPlace;
    std::uint32_t content = kNoContent;
};

/// A send on its way through the walk.
struct PastSend {
    std::int64_t at = 0;
    Named named;
    std::size_t delivery = 0;
    std::size_t interaction = 0;
    const ContentFacts *facts = nullptr;
};

Named namedBy(const EventReader &reader, std::uint32_t row)
{
    Named named{reader.fixedChannel, kNoContent};
    if (reader.channel != nullptr && reader.channel->isValid(row))
        named.channel = reader.channels[reader.channel->codes[row]];
    if (reader.content != nullptr && reader.content->isValid(row))
        named.content = reader.contents[reader.content->codes[row]];
    return named;
}

bool isAnswerTo(const Named &send, const Named &response)
{
    const bool isChannel = response.channel == kNoPlace || send.channel == response.channel;
    const bool isContent = response.content == kNoContent || send.content == kNoContent ||
                           send.content == response.content;
    return isChannel && isContent;
}

/// Do two touches, `a` before `b`, speak of the same? Nothing where one of them says nothing about itself.
std::optional<bool> agree(const PastSend &a, const PastSend &b)
{
    if (a.facts->code == b.facts->code && a.facts->code != kNoContent)
        return true;
    if (isFollowUp(*a.facts, *b.facts))
        return true;
    if (!a.facts->isTagged || !b.facts->isTagged)
        return std::nullopt;
    return a.facts->leadingTag != ContentFacts::kNoTag &&
           a.facts->leadingTag == b.facts->leadingTag;
}

class PastWalk
{
public:
    PastWalk(const Document &document, const TermModel &model, const HistoryPeriod &period)
        : m_model(model), m_data(model.data()), m_names(model.data()), m_state(model),
          m_quiet(document.settings.quietHours), m_contents(model, m_names)
    {
        const Snapshot &snapshot = *m_data.snapshot;
        for (std::size_t e = 0; e < snapshot.events.size(); ++e)
            m_readers.push_back(
                readerOf(snapshot.schema.events[e], snapshot.events[e], m_data, m_names));
        for (const std::string &channel : model.channels())
            m_caps.push_back(model.tightestCap(document.settings.caps, channel, {}));
        m_past.period = period;
        m_past.channels = model.channels();
    }

    void walk(ProfileIndex profile)
    {
        m_profile = profile;
        gather();
        if (!std::any_of(m_happenings.begin(), m_happenings.end(),
                         [&](const Happening &one) { return isSend(one); }))
            return;
        findBounces();
        m_sends.clear();
        m_state.reset(profile);
        for (std::size_t i = 0; i < m_happenings.size(); ++i)
            happen(i);
        closeCoherence();
    }

    PastInteractions take()
    {
        for (const auto &facts : m_data.facts)
            m_past.contents.push_back(facts->name);
        const auto &added = m_names.added();
        m_past.contents.insert(m_past.contents.end(), added.begin(), added.end());
        return std::move(m_past);
    }

private:
    [[nodiscard]] bool isSend(const Happening &one) const
    {
        return !one.isConsent && m_readers[one.type].role == EventRole::Send;
    }

    void gather()
    {
        m_happenings.clear();
        const std::int64_t from = m_past.period.from.ms;
        const std::int64_t to = m_past.period.to.ms;
        for (std::size_t e = 0; e < m_readers.size(); ++e) {
            const EventTable &table = *m_readers[e].table;
            const auto [first, last] = table.rowsOf(m_profile);
            const bool isSendType = m_readers[e].role == EventRole::Send;
            for (std::uint32_t row = first; row < last && table.times[row] < to; ++row) {
                if (table.times[row] >= from)
                    m_happenings.push_back({table.times[row],
                                            static_cast<std::uint8_t>(isSendType ? 1 : 2), false,
                                            static_cast<std::uint16_t>(e), row});
            }
        }
        const auto &consents = m_data.snapshot->consents;
        for (std::size_t c = 0; c < consents.size(); ++c) {
            for (std::uint32_t row = consents[c].offsets[m_profile];
                 row < consents[c].offsets[m_profile + 1]; ++row) {
                const std::int64_t at = consents[c].times[row];
                if (at >= from && at < to)
                    m_happenings.push_back({at, 0, true, static_cast<std::uint16_t>(c), row});
            }
        }
        std::sort(m_happenings.begin(), m_happenings.end(),
                  [](const Happening &a, const Happening &b) { return a.key() < b.key(); });
    }

    /// A bounce tells that the latest earlier send it fits never arrived.
    void findBounces()
    {
        m_bounced.assign(m_happenings.size(), false);
        for (std::size_t i = 0; i < m_happenings.size(); ++i) {
            if (m_happenings[i].isConsent ||
                m_readers[m_happenings[i].type].role != EventRole::Bounce)
                continue;
            const Named bounce = namedBy(m_readers[m_happenings[i].type], m_happenings[i].row);
            for (std::size_t k = i; k-- > 0;) {
                const Happening &send = m_happenings[k];
                if (isSend(send) && isAnswerTo(namedBy(m_readers[send.type], send.row), bounce)) {
                    m_bounced[k] = true;
                    break;
                }
            }
        }
    }

    void happen(std::size_t index)
    {
        const Happening &one = m_happenings[index];
        if (one.isConsent) {
            changeConsent(one);
            return;
        }
        switch (m_readers[one.type].role) {
        case EventRole::Send:
            send(one, m_bounced[index]);
            return;
        case EventRole::Open:
        case EventRole::Click:
            respond(one);
            break;
        case EventRole::Unsubscribe:
        case EventRole::Complaint:
            if (const auto named = namedBy(m_readers[one.type], one.row); named.channel != kNoPlace)
                m_state.setConsent(named.channel, false);
            return;
        default:
            break;
        }
        feed(one);
    }

    /// Allowed where the profile consents to any purpose of the channel.
    void changeConsent(const Happening &one)
    {
        const Snapshot &snapshot = *m_data.snapshot;
        const std::string &channel = snapshot.schema.consents[one.type].channel;
        const auto index = m_model.channelIndex(channel);
        if (!index)
            return;
        bool isGiven = false;
        for (std::size_t c = 0; c < snapshot.consents.size(); ++c)
            isGiven = isGiven || (snapshot.schema.consents[c].channel == channel &&
                                  snapshot.consentAt(c, m_profile, Instant{one.at}) == Truth::True);
        m_state.setConsent(*index, isGiven);
    }

    void feed(const Happening &one)
    {
        const EventReader &reader = m_readers[one.type];
        const bool isRated =
            reader.rating != nullptr && reader.rating->isValid(one.row) && reader.ratingMaximum > 0;
        const double rating = isRated ? reader.rating->numbers[one.row] / reader.ratingMaximum : 0;
        const bool hasSubject = reader.subject != nullptr && reader.subject->isValid(one.row);
        const Meaning *meaning =
            hasSubject ? &reader.meanings[reader.subject->codes[one.row]] : nullptr;
        m_state.addEvent(reader.role, one.at,
                         meaning != nullptr ? std::span<const TagWeight>(meaning->tags)
                                            : std::span<const TagWeight>(),
                         rating);
        if (reader.role == EventRole::Purchase && meaning != nullptr && meaning->item != kNoContent)
            m_state.addPurchase(meaning->item, one.at);
    }

    void respond(const Happening &one)
    {
        const Named response = namedBy(m_readers[one.type], one.row);
        for (auto sent = m_sends.rbegin(); sent != m_sends.rend(); ++sent) {
            if (!isAnswerTo(sent->named, response))
                continue;
            m_state.addEngagement(sent->delivery, one.at);
            Interaction &interaction = m_past.interactions[sent->interaction];
            const bool isClick = m_readers[one.type].role == EventRole::Click;
            interaction.opened = true;
            interaction.clicked = interaction.clicked || isClick;
            return;
        }
        const auto earlier = m_state.deliveries();
        for (std::size_t d = earlier.size(); d-- > 0;) {
            if (isAnswerTo({earlier[d].channel, earlier[d].content}, response)) {
                m_state.addEngagement(d, one.at);
                return;
            }
        }
    }

    void send(const Happening &one, bool isBounced)
    {
        const EventReader &reader = m_readers[one.type];
        PastSend sent{one.at, namedBy(reader, one.row), 0, m_past.interactions.size(), nullptr};
        m_past.withoutChannel += sent.named.channel == kNoPlace && !isBounced ? 1U : 0U;
        m_past.bounced += isBounced ? 1U : 0U;
        if (sent.named.channel == kNoPlace || isBounced)
            return;
        std::uint32_t item = kNoContent;
        if (reader.item != nullptr && reader.item->isValid(one.row))
            item = reader.items[reader.item->codes[one.row]];
        sent.facts = &m_contents.of(sent.named.content, item);
        m_past.interactions.push_back(measured(sent));
        sent.delivery = m_state.addDelivery(sent.named.channel, 0, sent.facts->code, sent.at);
        m_sends.push_back(sent);
    }

    Interaction measured(const PastSend &sent)
    {
        const ContentFacts &facts = *sent.facts;
        const SnapshotReader profile(*m_data.snapshot, m_profile);
        Touch touch;
        touch.content = &facts;
        touch.channel = sent.named.channel;
        touch.at = sent.at;
        touch.ideal = m_data.scores.idealDelay;
        touch.halfLife = m_data.scores.timelinessHalfLife;
        touch.cap = m_caps[sent.named.channel];
        touch.isQuiet = isQuiet(sent);
        touch.reader = &profile;
        touch.fields = facts.fields;
        Interaction interaction;
        interaction.profile = m_profile;
        interaction.journey = interaction.step = kNoPlace;
        interaction.channel = sent.named.channel;
        interaction.content = static_cast<std::uint16_t>(std::min(facts.code, 0xffffU));
        interaction.knowsLevel = sent.named.content < m_data.facts.size();
        interaction.level = static_cast<std::uint8_t>(facts.level);
        interaction.at = sent.at;
        interaction.terms = m_state.terms(touch);
        m_past.undeclared += !interaction.knowsLevel && !facts.isTagged ? 1U : 0U;
        return interaction;
    }

    [[nodiscard]] bool isQuiet(const PastSend &sent) const
    {
        const Zone &zone = m_data.snapshot->zoneOf(m_profile);
        const std::string &channel = m_past.channels[sent.named.channel];
        return std::any_of(m_quiet.begin(), m_quiet.end(), [&](const QuietHours &quiet) {
            const auto &channels = quiet.channels;
            const bool applies = channels.empty() || std::find(channels.begin(), channels.end(),
                                                               channel) != channels.end();
            return applies && quietUntil({quiet.from, quiet.to, quiet.weekdays}, zone, sent.at);
        });
    }

    void closeCoherence()
    {
        bool isKnown = false, agrees = true;
        for (std::size_t i = 0; i < m_sends.size(); ++i) {
            for (std::size_t k = i + 1;
                 k < m_sends.size() && m_sends[k].at <= m_sends[i].at + kWeekMs; ++k) {
                if (m_sends[i].named.channel == m_sends[k].named.channel)
                    continue;
                const auto pair = agree(m_sends[i], m_sends[k]);
                isKnown = isKnown || pair.has_value();
                agrees = agrees && pair.value_or(true);
            }
        }
        if (isKnown)
            m_past.coherence.push_back({m_profile, agrees});
    }

    const TermModel &m_model;
    const TermModel::Data &m_data;
    ContentNames m_names;
    TermState m_state;
    const std::vector<QuietHours> &m_quiet;
    std::vector<EventReader> m_readers;
    std::vector<CapFacts> m_caps;
    PastContents m_contents;
    ProfileIndex m_profile = 0;
    std::vector<Happening> m_happenings;
    std::vector<bool> m_bounced;
    std::vector<PastSend> m_sends;
    PastInteractions m_past;
};

} // namespace

std::optional<HistoryPeriod> latestPeriod(const Snapshot &snapshot)
{
    constexpr int kDays = 90;
    std::optional<std::int64_t> last;
    for (std::size_t e = 0; e < snapshot.events.size(); ++e) {
        const auto &times = snapshot.events[e].times;
        if (snapshot.schema.events[e].role != EventRole::Send || times.empty())
            continue;
        const std::int64_t latest = *std::max_element(times.begin(), times.end());
        last = std::max(last.value_or(latest), latest);
    }
    if (!last)
        return std::nullopt;
    return HistoryPeriod{Instant{*last + 1} - Duration::days(kDays), snapshot.to};
}

Result<PastInteractions> readInteractions(const Document &document, const SnapshotPtr &snapshot,
                                          const HistoryPeriod &period, const TaskControl &control)
{
    constexpr ProfileIndex kBetweenStops = 64;
    const auto model = TermModel::make(document, snapshot, period.from, control);
    if (!model)
        return failWith(model.error());
    PastWalk walk(document, **model, period);
    const auto profiles = static_cast<ProfileIndex>(snapshot->profileCount());
    for (ProfileIndex p = 0; p < profiles; ++p) {
        if (p % kBetweenStops == 0) {
            if (control.isStopped())
                return cancelled();
            control.report("score.history", p, profiles);
        }
        walk.walk(p);
    }
    return walk.take();
}

} // namespace pathloom
