// SPDX-License-Identifier: Apache-2.0
// The sample shop's people: who they are, where they live, what they like, what they agreed to.
#include "engine/ingest/sample/SampleParts.h"

#include <string_view>

namespace pathloom::sample {

namespace {

struct Market {
    std::string_view country, language, zone, prefix;
    double share;
    int postcodeDigits;
};

constexpr std::array<Market, 9> kMarkets{{{"DE", "de", "Europe/Berlin", "+49151", 0.34, 5},
                                          {"GB", "en", "Europe/London", "+447700", 0.17, 5},
                                          {"FR", "fr", "Europe/Paris", "+33612", 0.14, 5},
                                          {"NL", "nl", "Europe/Amsterdam", "+31612", 0.08, 4},
                                          {"SE", "sv", "Europe/Stockholm", "+46701", 0.07, 5},
                                          {"PT", "pt", "Europe/Lisbon", "+351912", 0.05, 4},
                                          {"US", "en", "America/New_York", "+1555", 0.08, 5},
                                          {"US", "en", "America/Los_Angeles", "+1555", 0.04, 5},
                                          {"AU", "en", "Australia/Sydney", "+61455", 0.03, 4}}};

constexpr std::array<std::string_view, 40> kFirstNames{
    "Anna",  "Ben",    "Clara", "David", "Emma",   "Finn",  "Greta",  "Hugo",  "Ida",   "Jonas",
    "Klara", "Liam",   "Mia",   "Noah",  "Olivia", "Paul",  "Rosa",   "Simon", "Tilda", "Victor",
    "Amélie", "Björn", "Chloé", "Diego", "Élodie", "Frida", "Göran",  "Hanna", "Inês",  "João",
    "Katja", "Lotte",  "Maud",  "Nils",  "Oskar",  "Pia",   "Rasmus", "Sofie", "Tom",   "Yara"};
constexpr std::array<std::string_view, 40> kLastNames{
    "Andersson", "Becker",  "Clarke",   "Dubois",  "Evans",  "Fischer", "Garcia",  "Hansen",
    "Ivarsson",  "Jansen",  "Keller",   "Larsson", "Müller", "Nilsson", "O’Brien", "Peters",
    "Quinn",     "Richter", "Schäfer",  "Taylor",  "Ulrich", "Visser",  "Weber",   "Young",
    "Zimmer",    "Almeida", "Bernard",  "Costa",   "Dekker", "Eriksen", "Ferreira", "Girard",
    "Hoffmann",  "Jones",   "Krüger",   "Lefèvre", "Meyer",  "Novak",   "Petit",   "Roux"};

std::string plainLetters(std::string_view name)
{
    std::string out;
    for (const char c : name)
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            out += static_cast<char>(c | 0x20);
    return out;
}

const Market &marketFor(double u)
{
    for (const Market &market : kMarkets) {
        if (u < market.share)
            return market;
        u -= market.share;
    }
    return kMarkets.front();
}

Instant within(RandomStream &random, Instant from, Instant to)
{
    return from + Duration{static_cast<std::int64_t>(random.uniform() * static_cast<double>((to - from).ms))};
}

void drawPlace(Person &person, std::uint32_t number, RandomStream &random)
{
    const Market &market = marketFor(random.uniform());
    person.country = market.country;
    person.language = market.language;
    person.zone = Zone::find(market.zone).value_or(Zone{});
    if (random.uniform() > 0.06)
        person.zoneName = market.zone;
    std::string digits = std::to_string(100'000 + random.below(900));
    person.postcode = digits.substr(digits.size() - static_cast<std::size_t>(market.postcodeDigits));
    if (random.uniform() < 0.55)
        // Factor and modulus are coprime: no two people share a number and become one by accident.
        person.phone = fmt::format("{}{:06}", market.prefix, number * 7919ULL % 1'000'000ULL);
}

void drawTraits(Person &person, RandomStream &random)
{
    const double device = random.uniform();
    person.device = device < 0.34 ? "ios" : device < 0.70 ? "android" : device < 0.92 ? "web" : "";
    const double gender = random.uniform();
    person.gender = gender < 0.43 ? "female" : gender < 0.86 ? "male" : gender < 0.88 ? "other" : "";
    if (random.uniform() < 0.72)
        person.birth = CivilDate::of(1950 + static_cast<int>(random.below(58)),
                                     1 + static_cast<int>(random.below(12)), 1 + static_cast<int>(random.below(28)));
    if (random.uniform() < 0.45)
        person.shoeSize = 36.0 + 0.5 * static_cast<double>(random.below(22));
    double sum = 0;
    for (double &taste : person.taste)
        sum += taste = random.gamma(0.35, 1.0) + 0.01;
    for (double &taste : person.taste)
        taste /= sum;
    person.peakHour = random.uniform() < 0.25 ? 7 + static_cast<int>(random.below(3))
                                              : 17 + static_cast<int>(random.below(6));
}

void drawActivity(Person &person, RandomStream &random)
{
    const Instant earliest = kFrom - Duration::days(900);
    person.signup = within(random, earliest, kTo - Duration::days(7));
    // A constant yearly hazard of leaving, seen only from the start of the sample.
    const Instant alive = std::max(person.signup, kFrom);
    person.gone = alive + Duration{static_cast<std::int64_t>(random.exponential(500.0) * 86'400'000.0)};
    person.sessionsPerMonth = random.gamma(0.9, 2.0);
    person.buyRate = 0.15 + 0.5 * random.uniform();
    const double score = person.sessionsPerMonth * person.buyRate;
    person.tier = score > 3.0 ? "gold" : score > 1.4 ? "silver" : score > 0.5 ? "bronze" : "none";
    person.openRate = std::min(0.9, random.gamma(1.6, 0.14));
    person.clickRate = std::min(0.6, random.gamma(1.5, 0.09));
}

void drawConsents(Person &person, RandomStream &random)
{
    constexpr std::array<double, 3> given{0.76, 0.30, 0.38};
    for (std::size_t channel = 0; channel < 3; ++channel) {
        person.consentGiven[channel] = Instant::max();
        person.consentWithdrawn[channel] = Instant::max();
        const bool reachable = channel != 1 || !person.phone.empty();
        if (!reachable || random.uniform() >= given[channel])
            continue;
        person.consentGiven[channel] = person.signup + Duration::minutes(static_cast<std::int64_t>(random.below(600)));
        if (random.uniform() < 0.07)
            person.consentWithdrawn[channel] =
                within(random, std::max(kFrom, person.consentGiven[channel]), kTo);
    }
}

} // namespace

Person makePerson(std::uint32_t number, std::uint64_t seed)
{
    RandomStream random = streamFor(seed, number, "person");
    Person person;
    person.id = fmt::format("C{:05}", number);
    person.firstName = kFirstNames[random.below(kFirstNames.size())];
    person.lastName = kLastNames[random.below(kLastNames.size())];
    person.email = fmt::format("{}.{}{}@example.com", plainLetters(person.firstName),
                               plainLetters(person.lastName), number);
    drawPlace(person, number, random);
    drawTraits(person, random);
    drawActivity(person, random);
    drawConsents(person, random);
    return person;
}

Person sarah()
{
    Person person;
    person.id = "C00001";
    person.firstName = "Sarah";
    person.lastName = "Lindqvist";
    person.email = "sarah.lindqvist@example.com";
    person.phone = "+46701000001";
    person.country = "DE";
    person.language = "de";
    person.postcode = "10115";
    person.zoneName = "Europe/Berlin";
    person.zone = Zone::find("Europe/Berlin").value_or(Zone{});
    person.device = "ios";
    person.gender = "female";
    person.birth = CivilDate::of(1991, 4, 18);
    person.shoeSize = 39.5;
    person.tier = "silver";
    person.signup = kFrom - Duration::days(120);
    person.gone = Instant::max();
    person.sessionsPerMonth = 4;
    person.openRate = 0.45;
    person.clickRate = 0.25;
    person.taste = {0.75, 0.2, 0.0, 0.03, 0.02, 0.0};
    person.consentGiven = {person.signup, person.signup, person.signup};
    person.consentWithdrawn = {Instant::max(), Instant::max(), Instant::max()};
    return person;
}

} // namespace pathloom::sample
