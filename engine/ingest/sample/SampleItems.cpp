// SPDX-License-Identifier: Apache-2.0
// The sample shop's catalogue.
#include "engine/ingest/sample/SampleParts.h"

#include "engine/base/Id.h"

namespace pathloom::sample {

namespace {

struct ItemKind {
    std::string_view name;
    double price; ///< typical, major units
};

constexpr std::array<std::array<ItemKind, 5>, kCategories> kKinds{{
    {{{"shoes", 129}, {"shirt", 39}, {"shorts", 45}, {"watch", 229}, {"belt", 29}}},
    {{{"boots", 189}, {"backpack", 119}, {"poles", 79}, {"trousers", 89}, {"bottle", 25}}},
    {{{"harness", 69}, {"rope", 149}, {"climbing-shoes", 109}, {"chalk", 15}, {"helmet", 75}}},
    {{{"tent", 349}, {"sleeping-bag", 199}, {"stove", 69}, {"mat", 99}, {"lamp", 45}}},
    {{{"jersey", 75}, {"bike-helmet", 99}, {"gloves", 35}, {"light", 49}, {"pump", 39}}},
    {{{"jacket", 249}, {"base-layer", 65}, {"beanie", 29}, {"goggles", 89}, {"mittens", 49}}},
}};

constexpr std::array<std::string_view, 8> kBrands{"Arvid", "Borealis", "Cairn", "Dunholm",
                                                  "Elva",  "Fjellro",  "Garrick", "Halden"};

} // namespace

RandomStream streamFor(std::uint64_t seed, std::uint64_t subject, std::string_view purpose)
{
    DrawKey key;
    key.seed = seed;
    key.profileHash = subject;
    key.stepHash = stableHash(purpose);
    key.purpose = DrawPurpose::Generator;
    return RandomStream(key);
}

std::vector<Item> makeItems(std::uint64_t seed)
{
    std::vector<Item> items;
    for (std::size_t category = 0; category < kCategories; ++category) {
        for (const ItemKind &kind : kKinds[category]) {
            for (const std::string_view brand : kBrands) {
                RandomStream random = streamFor(seed, items.size(), "item");
                Item item;
                item.id = fmt::format("I{:04}", items.size() + 1);
                item.brand = brand;
                item.kind = kind.name;
                item.category = category;
                item.name = fmt::format("{} {} {}", brand, kind.name, 100 + random.below(900));
                const double price = kind.price * std::exp(0.3 * random.normal());
                item.price = static_cast<std::int64_t>(std::max(5.0, std::round(price))) * 100 - 5;
                item.stock = random.uniform() < 0.06 ? 0 : static_cast<int>(random.below(240)) + 5;
                item.popularity = std::exp(0.8 * random.normal());
                items.push_back(std::move(item));
            }
        }
    }
    return items;
}

} // namespace pathloom::sample
