// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles of the shop that databases trip over: clock changes, month ends, odd texts, missing values.
#pragma once

#include "tests/engine/rules/RandomRules.h"

namespace pathloom::test {

/// Instants about which civil time is tricky: leap days, the ends of months and years, the nights in
/// which clocks change in the zones below, fractions of a second.
inline std::vector<Instant> trickyInstants()
{
    std::vector<Instant> out;
    for (const char *text :
         {"2024-02-29T12:00:00Z", "2024-02-29T23:30:00Z", "2024-12-31T23:30:00Z", "2025-01-31T22:00:00Z",
          "2025-03-30T00:59:59.999Z", "2025-03-30T01:00:00Z", "2025-03-30T01:30:00Z", "2024-10-27T00:30:00Z",
          "2024-10-27T01:30:00Z", "2025-03-09T06:59:59Z", "2025-03-09T07:00:00Z", "2024-11-03T05:30:00Z",
          "2024-11-03T06:30:00Z", "2024-10-05T15:15:00Z", "2025-04-05T15:00:00Z", "2025-03-31T12:00:00Z",
          "2025-03-31T11:59:59.999Z", "1969-12-31T23:59:59.001Z", "1999-12-31T18:30:00Z"})
        out.push_back(at(text));
    return out;
}

inline Value trickyText(RandomRules &random)
{
    return random.oneOf<std::string>({"Web", "Phone", "Köln", "Berlin", "new york", "Straße", "", " Web\t", "日本", "İstanbul",
                                      "ΟΔΟΣ", "o'Hara", "back\\slash", "a;b", "\"x\"", "line\nend", "😀 e", "boot", "WEB"});
}

/// Four zones: Lord Howe changes its clock by half an hour, Kolkata never.
inline SnapshotPtr randomProfiles(RandomRules &random, std::size_t count)
{
    const Schema schema = shopSchema();
    SnapshotBuilder builder(schema);
    const std::vector<Instant> moments = trickyInstants();
    const std::vector<std::string> zones{"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe",
                                         "Nowhere/Else"};
    const auto number = [&]() -> Value {
        switch (random.below(5)) {
        case 0: return static_cast<double>(random.below(1000)) / 7;
        case 1: return 3.0 * (1 + (random.chance(0.5) ? 5e-10 : 2e-9));
        case 2: return -static_cast<double>(random.below(50)) / 2;
        default: return static_cast<double>(random.below(12)) - 2;
        }
    };
    for (std::size_t i = 0; i < count; ++i) {
        const ProfileIndex p = builder.addProfile((i % 5 == 0 ? "Zoë " : "p") + std::to_string(i));
        const auto set = [&](const char *name, const Value &value) {
            if (random.chance(0.7))
                builder.setAttribute(p, *schema.attributeIndex(name), value);
        };
        set("recency", number());
        set("channel", trickyText(random));
        set("member", random.chance(0.5));
        set("spent", Money{static_cast<std::int64_t>(random.below(6000)) - 1000, "EUR"});
        set("birthday", random.chance(0.3) ? random.oneOf<CivilDate>({day("2000-02-29"), day("1999-12-31"), day("1996-02-28")})
                                           : CivilDate{static_cast<std::int32_t>(random.below(14000)) - 2000});
        set("joined", random.oneOf(moments));
        set("average pause", Duration{(static_cast<std::int64_t>(random.below(400)) - 40) * 899'999
                                      + (random.chance(0.3) ? 86'400'000 : 0)});
        set("tags", random.oneOf<std::vector<std::string>>({{"vip", "Web"}, {}, {"a;b", "new"}, {"größe", "o'Hara", "\"x\""}}));
        set("score", number());
        set("city", trickyText(random));
        set("zone", random.oneOf(zones));
        for (std::size_t e = random.below(9); e > 0; --e) {
            const Instant when = random.chance(0.4)
                                     ? random.oneOf(moments)
                                     : Instant{at("2025-01-01T00:00:00Z").ms
                                               + static_cast<std::int64_t>(random.below(120)) * 86'400'000};
            const bool isView = random.chance(0.5);
            std::vector<Value> properties(isView ? 2 : 4);
            if (random.chance(0.8))
                properties[0] = random.chance(0.7) ? Value(random.oneOf<std::string>({"boot", "shoe"})) : trickyText(random);
            if (random.chance(0.8))
                properties[isView ? 1 : 2] = static_cast<double>(random.below(9));
            if (!isView && random.chance(0.8))
                properties[1] = Money{static_cast<std::int64_t>(random.below(4000)), "EUR"};
            if (!isView && random.chance(0.8))
                properties[3] = random.chance(0.5);
            builder.addEvent(p, isView ? 0 : 1, when, properties);
        }
        for (std::size_t c = random.below(3); c > 0; --c)
            builder.addConsent(p, 0, random.chance(0.5) ? random.oneOf(moments) : at("2025-02-01T00:00:00Z"),
                               random.chance(0.5));
    }
    builder.addList({"press", {0, static_cast<ProfileIndex>(count / 2)}});
    return builder.finish();
}

} // namespace pathloom::test
