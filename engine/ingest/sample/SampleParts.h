// SPDX-License-Identifier: Apache-2.0
// What the files of the sample generator share: drawn people, drawn items, and record tables.
#pragma once

#include "engine/base/Random.h"
#include "engine/data/Records.h"
#include "engine/units/Zone.h"

#include "engine/base/Id.h"

#include <array>
#include <optional>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom::sample {

inline constexpr std::size_t kCategories = 6;
inline constexpr std::array<std::string_view, kCategories> kCategoryNames{
    "running", "hiking", "climbing", "camping", "cycling", "winter"};

/// The year that the sample covers, [kFrom, kTo).
inline constexpr Instant kFrom{1'761'955'200'000}; // 2025-11-01T00:00:00Z
inline constexpr Instant kTo{1'793'491'200'000};   // 2026-11-01T00:00:00Z

struct Item {
    std::string id;
    std::string name;
    std::size_t category = 0;
    std::string brand;
    std::string kind;       ///< "shoes", "jacket" …
    std::int64_t price = 0; ///< minor units
    int stock = 0;
    double popularity = 1;
};

struct Person {
    std::string id;
    std::string firstName;
    std::string lastName;
    std::string email;
    std::string phone;     ///< empty: missing
    std::string country;
    std::string language;
    std::string postcode;
    std::string zoneName;  ///< empty: missing
    std::string device;    ///< empty: missing
    std::string gender;    ///< empty: missing
    std::string tier;
    std::optional<CivilDate> birth;
    std::optional<double> shoeSize;
    Instant signup;
    Instant gone;          ///< after this the person does nothing
    Zone zone;
    double sessionsPerMonth = 1;
    double buyRate = 0.4;  ///< share of carts that are bought
    double openRate = 0.2;
    double clickRate = 0.12;
    std::array<double, kCategories> taste{};
    int peakHour = 20;
    std::array<Instant, 3> consentGiven{};     ///< e-mail, SMS, push; max(): never
    std::array<Instant, 3> consentWithdrawn{}; ///< max(): never
};

[[nodiscard]] std::vector<Item> makeItems(std::uint64_t seed);
[[nodiscard]] Person makePerson(std::uint32_t number, std::uint64_t seed);
[[nodiscard]] Person sarah();

/// One stream per subject, so that changing one person leaves all others as they were.
[[nodiscard]] RandomStream streamFor(std::uint64_t seed, std::uint64_t subject, std::string_view purpose);

/// The events of one type while they are made.
class EventRows
{
public:
    EventRows(std::string type, std::vector<std::pair<std::string, ValueType>> properties);
    /// `texts` and `numbers` follow the order of the properties: a text for a string, else a number
    /// (minor units for money). An empty text is missing.
    void add(const Person &person, Instant at, std::initializer_list<std::string_view> texts,
             std::initializer_list<double> numbers = {});
    [[nodiscard]] EventRecords take();
    [[nodiscard]] std::size_t size() const { return m_records.times.size(); }

private:
    EventRecords m_records;
    std::vector<std::size_t> m_texts;
    std::vector<std::size_t> m_numbers;
};

struct Behaviour {
    EventRows sessions, views, searches, carts, purchases, ratings;
    Behaviour();
};
struct Sends {
    EventRows sends, opens, clicks, unsubscribes, bounces;
    Sends();
};

/// A year of sessions of one person; a purchase needs stock of the item.
void makeBehaviour(const Person &person, const std::vector<Item> &items, std::uint64_t seed, Behaviour &out);
void makeSarahsBehaviour(const Person &person, const std::vector<Item> &items, Behaviour &out);
/// A year of newsletters, push and SMS with responses; may withdraw consents in `person`.
void makeSends(Person &person, std::uint64_t seed, Sends &out);

} // namespace pathloom::sample
