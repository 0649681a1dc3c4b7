// SPDX-License-Identifier: Apache-2.0
// A year of newsletters, push and SMS with opens, clicks, bounces and unsubscribes.
#include "engine/ingest/sample/SampleParts.h"

#include "engine/base/Id.h"

namespace pathloom::sample {

namespace {

struct Campaign {
    std::string_view channel;
    std::size_t consent;  ///< index into Person::consentGiven
    int everyDays;
    int firstDay;
    int hour;             ///< local
    double openFactor;    ///< of the person's own rate
    double unsubscribe;   ///< per delivery
};

// E-mail: a weekly newsletter and a monthly second one; push: every ten days; SMS: every four weeks.
constexpr std::array<Campaign, 4> kCampaigns{{{"email", 0, 7, 3, 9, 1.0, 0.0025},
                                              {"email", 0, 28, 6, 17, 0.9, 0.0025},
                                              {"push", 2, 10, 2, 18, 0.35, 0.001},
                                              {"sms", 1, 28, 10, 12, 0.6, 0.004}}};

void respond(Person &person, const Campaign &campaign, const std::string &content, Instant at,
             RandomStream &random, Sends &out)
{
    out.sends.add(person, at, {campaign.channel, content});
    if (random.uniform() < 0.004) {
        out.bounces.add(person, at + Duration::minutes(1), {campaign.channel, content});
        return;
    }
    if (random.uniform() >= person.openRate * campaign.openFactor)
        return;
    const Instant opened =
        at + Duration{static_cast<std::int64_t>(std::exp(4.2 + 1.3 * random.normal()) * 60'000.0)};
    if (opened >= kTo)
        return;
    out.opens.add(person, opened, {campaign.channel, content});
    if (random.uniform() < person.clickRate)
        out.clicks.add(person, opened + Duration::seconds(20 + static_cast<std::int64_t>(random.below(400))),
                       {campaign.channel, content});
    if (random.uniform() < campaign.unsubscribe * 4.0) {
        out.unsubscribes.add(person, opened + Duration::minutes(1), {campaign.channel, content});
        person.consentWithdrawn[campaign.consent] = opened + Duration::minutes(1);
    }
}

} // namespace

void makeSends(Person &person, std::uint64_t seed, Sends &out)
{
    RandomStream random = streamFor(seed, stableHash(person.id), "sends");
    const CivilDate first = CivilDate::of(2025, 11, 1);
    for (std::int32_t day = 0; day < 364; ++day) {
        for (const Campaign &campaign : kCampaigns) {
            if (day < campaign.firstDay || (day - campaign.firstDay) % campaign.everyDays != 0)
                continue;
            const Instant at = person.zone.toInstant(
                {addDays(first, day), CivilTime::of(campaign.hour, 0)});
            const std::size_t consent = campaign.consent;
            if (at < person.consentGiven[consent] || at >= person.consentWithdrawn[consent])
                continue;
            const std::size_t theme = static_cast<std::size_t>(day / 7) % kCategories;
            respond(person, campaign, fmt::format("{}-{}", campaign.channel == "email" ? "newsletter" : "note",
                                                  kCategoryNames[theme]),
                    at, random, out);
        }
    }
}

} // namespace pathloom::sample
