// SPDX-License-Identifier: GPL-3.0-or-later
// Six profiles whose qualities, consents, events and segments are counted by hand.
#pragma once

#include "engine/data/Snapshot.h"
#include "tests/engine/model/Sketch.h"

namespace pathloom::test {

inline constexpr Instant kJanuary{1'767'225'600'000}; ///< 2026-01-01T00:00:00Z

/// Attributes of profiles(): their indexes in the schema.
enum ProfileField : std::size_t { kMail, kAge, kCity };

/// p1 … p6. E-mails are personal, those of p1 and p3 are the same; ages must be 18 or more; cities
/// have a half-life of 100 days. p1 has `events` visits of an item about running, an hour apart up to
/// kJanuary, and a history of consent; p2 has one purchase about hiking.
inline SnapshotPtr profiles(int events = 3)
{
    Schema schema;
    AttributeDef mail;
    mail.name = "mail";
    mail.role = Role::Email;
    mail.personal = true;
    AttributeDef age;
    age.name = "age";
    age.type = ValueType::Number;
    age.validityRule = "age >= 18";
    AttributeDef city;
    city.name = "city";
    city.halfLife = Duration::days(100);
    schema.attributes = {mail, age, city};
    EventTypeDef visit;
    visit.name = "visit";
    visit.role = EventRole::View;
    visit.properties = {{"item", ValueType::String, ""}};
    visit.itemProperty = "item";
    EventTypeDef purchase = visit;
    purchase.name = "purchase";
    purchase.role = EventRole::Purchase;
    purchase.properties.push_back({"amount", ValueType::Money, "EUR"});
    schema.events = {visit, purchase};
    schema.consents = {{"email", "marketing"}, {"sms", "marketing"}};
    SnapshotBuilder b(schema);
    const std::uint16_t shop = b.addSource("shop");
    const std::uint16_t club = b.addSource("club");
    for (const char *id : {"p1", "p2", "p3", "p4", "p5", "p6"})
        b.addProfile(id);
    b.setAttribute(0, kMail, std::string("ann@example.com"), kJanuary, shop);
    b.setAttribute(1, kMail, std::string("bob@example.com"), std::nullopt, shop);
    b.setAttribute(2, kMail, std::string("Ann@example.com"), std::nullopt, club);
    b.setAttribute(0, kAge, 34.0, std::nullopt, club);
    b.setAttribute(1, kAge, 12.0, std::nullopt, club);
    b.setAttribute(2, kAge, 40.0, std::nullopt, club);
    b.setAttribute(3, kAge, 61.0, std::nullopt, club);
    b.setAttribute(0, kCity, std::string("Ulm"), kJanuary, shop);
    b.setAttribute(1, kCity, std::string("Bonn"), kJanuary - Duration::days(200), shop);
    b.setAttribute(2, kCity, std::string("Ulm"), std::nullopt, shop);
    const std::pair<std::string, double> running{"running", 1.0};
    const std::pair<std::string, double> hiking{"hiking", 1.0};
    b.addItem("shoe", {&running, 1}, {});
    b.addItem("boot", {&hiking, 1}, {});
    for (int i = 0; i < events; ++i)
        b.addEvent(0, 0, kJanuary - Duration::hours(i), std::vector<Value>{std::string("shoe")}, shop);
    b.addEvent(1, 1, kJanuary - Duration::days(9), std::vector<Value>{std::string("boot"), Money{9900, "EUR"}}, shop);
    b.addConsent(0, 0, kJanuary - Duration::days(300), true);
    b.addConsent(0, 0, kJanuary - Duration::days(100), false);
    b.addConsent(0, 1, kJanuary - Duration::days(50), true);
    return b.finish();
}

/// Segments "Adults" (p1, p3, p4), "Not Bob" (p1, p3; unknown of p4 to p6) and "Hikers" (p2).
inline DocumentPtr profileDocument()
{
    auto document = std::make_shared<Document>();
    const auto add = [&](const char *id, const char *name, const char *rule) {
        addSegment(*document, id, name,
                   Sketch()
                       .step("everybody", StepKind::AllProfiles)
                       .step("rule", StepKind::Condition, {{"rule", ruleOf(rule)}})
                       .step("out", StepKind::Output)
                       .path("everybody", "rule")
                       .path("rule", "out"));
    };
    add("g1", "Adults", "age >= 18");
    add("g2", "Not Bob", "mail != \"bob@example.com\"");
    add("g3", "Hikers", "count(event: \"purchase\") >= 1");
    return document;
}

} // namespace pathloom::test
