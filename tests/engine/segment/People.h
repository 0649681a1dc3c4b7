// SPDX-License-Identifier: GPL-3.0-or-later
// A dataset small enough to work out every truth by hand.
#pragma once

#include "engine/segment/Evaluate.h"
#include "tests/engine/model/Sketch.h"

namespace pathloom::test {

/// The segment that a document under test evaluates.
inline const GraphId kSegment("seg1");

inline Instant day(int n)
{
    return Instant{} + Duration::days(n);
}

/// Eight profiles a … h. Points: a 10, b 20, c 20, d 30, e 40, f 40, g 50, h missing.
/// Purchases (day: amount), none for g and h:
///   a 99: 10 · b 98: 50, 40: 50 · c 60: 20 · d 95: 200, 90: 100, 10: 100 · e 5: 30 · f 60: 20
/// Consent for e-mail marketing: a given on day 1, b given on day 1 and withdrawn on day 50, c
/// refused on day 2; nothing of the others.
/// Places: a Berlin (52.52, 13.405), b Potsdam (52.40, 13.06), c Munich (48.137, 11.575); d has no
/// longitude, the others neither.
inline SnapshotPtr eightPeople()
{
    Schema schema;
    schema.attributes = {attributeOf("points", ValueType::Number), attributeOf("lat", ValueType::Number),
                         attributeOf("lon", ValueType::Number)};
    schema.events = {eventOf("buy", {{"amount", ValueType::Number, {}}}), eventOf("visit")};
    schema.events[0].valueProperty = "amount";
    schema.consents = {{"email", "marketing"}};
    SnapshotBuilder builder(schema);
    const double points[] = {10, 20, 20, 30, 40, 40, 50};
    for (int i = 0; i < 8; ++i) {
        const ProfileIndex p = builder.addProfile(std::string(1, static_cast<char>('a' + i)));
        if (i < 7)
            builder.setAttribute(p, 0, Value(points[i]));
    }
    const auto place = [&](ProfileIndex p, double lat, double lon) {
        builder.setAttribute(p, 1, Value(lat));
        builder.setAttribute(p, 2, Value(lon));
    };
    place(0, 52.52, 13.405);
    place(1, 52.40, 13.06);
    place(2, 48.137, 11.575);
    builder.setAttribute(3, 1, Value(52.52));
    const auto buys = [&](ProfileIndex p, int on, double amount) {
        const Value properties[] = {Value(amount)};
        builder.addEvent(p, 0, day(on), properties);
    };
    buys(0, 99, 10);
    buys(1, 98, 50);
    buys(1, 40, 50);
    buys(2, 60, 20);
    buys(3, 95, 200);
    buys(3, 90, 100);
    buys(3, 10, 100);
    buys(4, 5, 30);
    buys(5, 60, 20);
    builder.addConsent(0, 0, day(1), true);
    builder.addConsent(1, 0, day(1), true);
    builder.addConsent(1, 0, day(50), false);
    builder.addConsent(2, 0, day(2), false);
    return builder.finish();
}

/// all → c → out, where c is of the kind.
inline Sketch filteredBy(StepKind kind, FieldMap fields)
{
    return Sketch()
        .step("all", StepKind::AllProfiles)
        .step("c", kind, std::move(fields))
        .step("out", StepKind::Output)
        .path("all", "c")
        .path("c", "out");
}

/// The ids of those who are in, then "?" and the ids of those of whom it is unknown.
inline std::string peopleOf(const TruthColumn &truth, const Snapshot &snapshot)
{
    std::string text;
    for (std::size_t p = 0; p < snapshot.profileCount(); ++p)
        text += truth.isTrue.at(p) ? snapshot.profileIds[p] : "";
    text += truth.isUnknown.count() > 0 ? "?" : "";
    for (std::size_t p = 0; p < snapshot.profileCount(); ++p)
        text += truth.isUnknown.at(p) ? snapshot.profileIds[p] : "";
    return text;
}

/// Those of a segment with the sketch as of day 100, or the code of the error.
inline std::string peopleIn(const Sketch &sketch, Instant asOf = day(100))
{
    Document document;
    addSegment(document, "seg1", "Tested", sketch);
    const SnapshotPtr snapshot = eightPeople();
    SegmentEvaluator evaluator(document, snapshot, asOf);
    const auto result = evaluator.evaluate(GraphId("seg1"));
    return result ? peopleOf((*result)->truth, *snapshot) : result.error().code;
}

} // namespace pathloom::test
