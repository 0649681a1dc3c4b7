// SPDX-License-Identifier: Apache-2.0
// A year of sessions: views, searches, carts, purchases and ratings that follow a person's taste.
#include "engine/ingest/sample/SampleParts.h"

#include "engine/base/Id.h"

namespace pathloom::sample {

namespace {

// How much more a category is looked at in each calendar month, January first.
constexpr std::array<std::array<double, 12>, kCategories> kSeason{{
    {1.1, 1.0, 1.2, 1.4, 1.3, 1.1, 0.9, 0.9, 1.2, 1.0, 0.8, 0.9},
    {0.5, 0.6, 0.9, 1.2, 1.5, 1.5, 1.4, 1.4, 1.3, 1.0, 0.6, 0.6},
    {0.8, 0.8, 1.0, 1.1, 1.2, 1.2, 1.1, 1.0, 1.0, 0.9, 0.8, 0.9},
    {0.4, 0.4, 0.6, 1.0, 1.5, 1.8, 1.8, 1.4, 0.8, 0.5, 0.4, 0.6},
    {0.5, 0.6, 1.0, 1.4, 1.5, 1.5, 1.3, 1.2, 1.0, 0.8, 0.5, 0.5},
    {1.9, 1.6, 0.9, 0.4, 0.2, 0.1, 0.1, 0.2, 0.6, 1.2, 1.8, 2.0},
}};
constexpr std::array<double, 7> kWeekday{1.0, 0.9, 0.9, 1.0, 1.0, 1.2, 1.35};

CivilTime drawTime(RandomStream &random, const Person &person)
{
    const double hour = random.uniform() < 0.7 ? person.peakHour + 1.6 * random.normal()
                                               : 6.0 + 17.0 * random.uniform();
    const double wrapped = hour - 24.0 * std::floor(hour / 24.0);
    return {std::min(86'399'999, static_cast<std::int32_t>(wrapped * 3'600'000.0))};
}

std::size_t drawCategory(RandomStream &random, const Person &person, int month)
{
    std::array<double, kCategories> weight{};
    double sum = 0;
    for (std::size_t c = 0; c < kCategories; ++c)
        sum += weight[c] = person.taste[c] * kSeason[c][static_cast<std::size_t>(month - 1)];
    double u = random.uniform() * sum;
    for (std::size_t c = 0; c + 1 < kCategories; ++c) {
        if (u < weight[c])
            return c;
        u -= weight[c];
    }
    return kCategories - 1;
}

// Items stand by category, forty each; popular ones come up more often.
const Item &drawItem(RandomStream &random, const std::vector<Item> &items, std::size_t category)
{
    const std::size_t each = items.size() / kCategories;
    const Item &a = items[category * each + random.below(each)];
    const Item &b = items[category * each + random.below(each)];
    return random.uniform() * (a.popularity + b.popularity) < a.popularity ? a : b;
}

struct Visit {
    const Person &person;
    const std::vector<Item> &items;
    RandomStream &random;
    Behaviour &out;
    Instant now;
    int orders = 0;

    Instant pass(double minutes)
    {
        return now = now + Duration{static_cast<std::int64_t>((0.1 + random.exponential(minutes)) * 60'000.0)};
    }

    void buy(const Item &item, double quantity)
    {
        const std::string order = fmt::format("{}-{}", person.id, ++orders);
        out.purchases.add(person, pass(4), {item.id, kCategoryNames[item.category], order},
                          {static_cast<double>(item.price) * quantity, quantity});
        const bool rates = random.uniform() < 0.12;
        const Instant later = now + Duration::days(5 + static_cast<std::int64_t>(random.below(20)));
        const double stars = 3.0 + static_cast<double>(random.below(3));
        if (rates && later < kTo)
            out.ratings.add(person, later, {item.id}, {stars});
    }

    void putIntoCart(const Item &item)
    {
        const double quantity = random.uniform() < 0.12 ? 2.0 : 1.0;
        out.carts.add(person, pass(2), {item.id, kCategoryNames[item.category]},
                      {static_cast<double>(item.price) * quantity, quantity});
        if (item.stock > 0 && random.uniform() < person.buyRate)
            buy(item, quantity);
    }

    void run(int month)
    {
        constexpr std::array<std::string_view, 5> sources{"direct", "search", "email", "social", "ads"};
        out.sessions.add(person, now, {person.device, sources[random.below(sources.size())]});
        const std::size_t category = drawCategory(random, person, month);
        if (random.uniform() < 0.28) {
            const Item &wanted = drawItem(random, items, category);
            out.searches.add(person, pass(0.5), {wanted.kind, kCategoryNames[category]});
        }
        const std::uint32_t views = 1 + random.poisson(2.4);
        for (std::uint32_t i = 0; i < views; ++i) {
            const std::size_t seen = random.uniform() < 0.75 ? category : drawCategory(random, person, month);
            const Item &item = drawItem(random, items, seen);
            out.views.add(person, pass(1.5), {item.id, kCategoryNames[item.category]},
                          {static_cast<double>(item.price)});
            if (random.uniform() < 0.075)
                putIntoCart(item);
        }
    }
};

} // namespace

void makeBehaviour(const Person &person, const std::vector<Item> &items, std::uint64_t seed, Behaviour &out)
{
    RandomStream random = streamFor(seed, stableHash(person.id), "behaviour");
    const Instant from = std::max(person.signup, kFrom);
    const Instant to = std::min(person.gone, kTo);
    const auto dayOf = [&](Instant t) { return person.zone.toLocal(t).date; };
    Visit visit{person, items, random, out, from};
    const double perDay = person.sessionsPerMonth / 30.4;
    for (CivilDate day = dayOf(from); day < dayOf(to); day = addDays(day, 1)) {
        const double rate = perDay * kWeekday[static_cast<std::size_t>(day.weekday())];
        for (std::uint32_t n = random.poisson(rate); n > 0; --n) {
            visit.now = person.zone.toInstant({day, drawTime(random, person)});
            if (visit.now >= from && visit.now < to - Duration::days(1))
                visit.run(day.month());
        }
    }
}

void makeSarahsBehaviour(const Person &person, const std::vector<Item> &items, Behaviour &out)
{
    const auto item = [&](std::size_t category, std::string_view kind) -> const Item & {
        for (const Item &candidate : items)
            if (candidate.category == category && candidate.kind == kind && candidate.stock > 0)
                return candidate;
        return items.front();
    };
    const auto local = [&](int year, int month, int day, int hour, int minute) {
        return person.zone.toInstant({CivilDate::of(year, month, day), CivilTime::of(hour, minute)});
    };
    const auto look = [&](Instant at, const Item &seen) {
        out.sessions.add(person, at, {person.device, "direct"});
        out.views.add(person, at + Duration::minutes(1), {seen.id, kCategoryNames[seen.category]},
                      {static_cast<double>(seen.price)});
    };
    const auto buys = [&](Instant at, const Item &bought, std::string_view order) {
        look(at, bought);
        out.carts.add(person, at + Duration::minutes(4), {bought.id, kCategoryNames[bought.category]},
                      {static_cast<double>(bought.price), 1.0});
        out.purchases.add(person, at + Duration::minutes(9), {bought.id, kCategoryNames[bought.category], order},
                          {static_cast<double>(bought.price), 1.0});
    };
    buys(local(2025, 11, 22, 19, 12), item(0, "shoes"), "C00001-1");
    buys(local(2026, 3, 14, 20, 3), item(0, "shirt"), "C00001-2");
    buys(local(2026, 6, 2, 18, 40), item(0, "shoes"), "C00001-3");
    buys(local(2026, 10, 4, 20, 21), item(0, "shoes"), "C00001-4");
    for (int month = 1; month <= 10; ++month)
        look(local(2026, month, 11, 19, 30), item(0, month % 2 == 0 ? "watch" : "shorts"));
    const Item &boots = item(1, "boots");
    look(local(2026, 10, 24, 20, 5), boots);
    look(local(2026, 10, 28, 21, 10), boots);
    look(local(2026, 10, 30, 19, 45), boots);
    out.carts.add(person, local(2026, 10, 30, 19, 52), {boots.id, kCategoryNames[1]},
                  {static_cast<double>(boots.price), 1.0});
}

} // namespace pathloom::sample
