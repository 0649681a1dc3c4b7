// SPDX-License-Identifier: GPL-3.0-or-later
// Regions of overlapping audiences, and why a profile is not in one.
#include "tests/support/TestMain.h"

#include "engine/segment/Membership.h"
#include "engine/segment/Overlap.h"
#include "tests/engine/segment/People.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {

using Members = std::vector<ProfileIndex>;

Audience of(const Members &members)
{
    return Audience::of(members);
}

/// "sets:members" of each region in order.
std::string textOf(const std::vector<OverlapRegion> &regions)
{
    std::string text;
    for (const OverlapRegion &region : regions) {
        text += (text.empty() ? "" : " ") + std::to_string(region.sets) + ":";
        for (const ProfileIndex p : region.profiles.toVector())
            text += std::to_string(p);
    }
    return text;
}

std::vector<NodeReason> reasonsFor(const char *profile, const Sketch &sketch)
{
    Document document;
    addSegment(document, "seg1", "Tested", sketch);
    const SnapshotPtr snapshot = eightPeople();
    SegmentEvaluator evaluator(document, snapshot, day(100));
    const auto result = evaluator.evaluate(GraphId("seg1"));
    auto reasons = explainMembership(*document.segments.at(GraphId("seg1")), **result, *snapshot,
                                     *snapshot->profileNamed(profile), day(100), evaluator.lookup());
    return reasons ? *std::move(reasons) : std::vector<NodeReason>{};
}

std::string lineOf(const NodeReason &reason, std::size_t i = 0)
{
    const PredicateTrace &line = reason.predicates.at(i);
    return line.text + " | " + line.actual + " | " + line.needed + " | "
           + std::to_string(static_cast<int>(line.outcome));
}

} // namespace

class OverlapTest : public QObject
{
    Q_OBJECT

private slots:
    void twoAndThreeHaveEveryRegion()
    {
        const Audience two[] = {of({0, 1, 2, 5}), of({2, 3})};
        QCOMPARE(textOf(overlapOf(two, 8)), std::string("1:015 2:3 3:2"));
        const Audience three[] = {of({0, 1, 2}), of({2, 3}), of({2})};
        QCOMPARE(textOf(overlapOf(three, 8)), std::string("1:01 2:3 7:2 3: 4: 5: 6:"));
    }

    void fourHaveThoseWithProfiles()
    {
        const Audience four[] = {of({0, 1, 2, 7}), of({2, 3, 7}), of({2, 4, 7}), of({2, 5, 6, 7})};
        QCOMPARE(textOf(overlapOf(four, 8)), std::string("1:01 8:56 15:27 2:3 4:4"));
    }

    void regionsPartTheUnion()
    {
        const Audience sets[] = {of({0, 2, 4, 6}), of({0, 3, 6}), of({1, 2, 3}), of({4, 5}), of({})};
        std::size_t total = 0;
        for (const OverlapRegion &region : overlapOf(sets, 8))
            total += region.profiles.size();
        QCOMPARE(total, (sets[0] | sets[1] | sets[2] | sets[3]).size());
        QVERIFY(overlapOf({}, 8).empty());
    }

    void theTurnIsWhereAProfileIsLost()
    {
        const auto reasons = reasonsFor("c", Sketch()
                                                 .step("all", StepKind::AllProfiles)
                                                 .step("p", StepKind::Condition, {{"rule", ruleOf("points >= 20")}})
                                                 .step("b", StepKind::Behaviour, {{"event", "buy"}})
                                                 .step("out", StepKind::Output)
                                                 .path("all", "p")
                                                 .path("p", "b")
                                                 .path("b", "out"));
        QCOMPARE(reasons.size(), std::size_t(4));
        QCOMPARE(reasons[1].output, Truth::True);
        QCOMPARE(reasons[1].isTurn, false);
        QCOMPARE(lineOf(reasons[1]), std::string("points >= 20 | 20 | ≥ 20 | 1"));
        QCOMPARE(reasons[2].output, Truth::False);
        QCOMPARE(reasons[2].isTurn, true);
        QCOMPARE(reasons[2].predicates.at(0).actual, std::string("0"));
        QCOMPARE(reasons[3].isTurn, false);
    }

    void rankingsSayTheValueAndWhatWasWanted()
    {
        const auto ranked = reasonsFor("b", filteredBy(StepKind::Ranking, {{"by", ruleOf("points")}, {"share", 0.25}}));
        QCOMPARE(lineOf(ranked[1]), std::string("points | 20 | highest 25 % | 0"));
        QCOMPARE(ranked[1].isTurn, true);
        const auto missing = reasonsFor("h", filteredBy(StepKind::Percentile, {{"by", ruleOf("points")}}));
        QCOMPARE(lineOf(missing[1]), std::string("points |  | percentile 90–100 | 2"));
        const auto rfm = reasonsFor("a", filteredBy(StepKind::RfmBand, {{"event", "buy"}, {"bands", 3.0}, {"within", Duration::days(0)}}));
        QCOMPARE(lineOf(rfm[1]), std::string("RFM buy | R3 F1 M1 |  | 0"));
    }
};

PATHLOOM_TEST(OverlapTest)
#include "tst_overlap.moc"
