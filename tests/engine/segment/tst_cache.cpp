// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluators that share a cache compute again only what differs, and yield what they would without.
#include "tests/support/TestMain.h"

#include "engine/segment/OverTime.h"
#include "tests/engine/segment/People.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {


/// Three conditions in a row beside a ranking, joined.
Document chain(const std::string &middle, double k = 1)
{
    Document document;
    addSegment(document, "seg1", "Tested",
               Sketch()
                   .step("all", StepKind::AllProfiles)
                   .step("a", StepKind::Condition, {{"rule", ruleOf("points >= 10")}})
                   .step("b", StepKind::Condition, {{"rule", ruleOf(middle)}})
                   .step("c", StepKind::Behaviour, {{"event", "buy"}, {"within", Duration::days(0)}})
                   .step("r", StepKind::Ranking, {{"by", ruleOf("points")}, {"size", "count"}, {"count", 2.0}})
                   .step("some", StepKind::AtLeast, {{"k", k}})
                   .step("out", StepKind::Output)
                   .path("all", "a")
                   .path("a", "b")
                   .path("b", "c")
                   .path("c", "some")
                   .path("b", "r")
                   .path("r", "some")
                   .path("some", "out"));
    return document;
}

std::string outcome(const Document &document, const SnapshotPtr &snapshot, Instant asOf,
                    const std::shared_ptr<SegmentCache> &cache)
{
    SegmentEvaluator evaluator(document, snapshot, asOf, cache);
    const auto result = evaluator.evaluate(kSegment, true);
    if (!result)
        return result.error().code;
    std::string text = peopleOf((*result)->truth, *snapshot);
    for (const NodeCount &node : (*result)->nodes)
        text += " " + node.step.text() + ":" + std::to_string(node.in) + "/" + std::to_string(node.out) + "/"
                + std::to_string(node.unknown) + "/" + std::to_string(node.marginal);
    return text;
}

TruthPtr columnOf(std::size_t profiles)
{
    return std::make_shared<const TruthColumn>(
        TruthColumn{BitVector(profiles), BitVector(profiles), BitVector(profiles)});
}

} // namespace

class CacheTest : public QObject
{
    Q_OBJECT

private slots:
    void theSameAgainIsAllFound()
    {
        const SnapshotPtr snapshot = eightPeople();
        const auto cache = std::make_shared<SegmentCache>();
        const std::string first = outcome(chain("points <= 40"), snapshot, day(100), cache);
        const std::size_t misses = cache->misses();
        QCOMPARE(outcome(chain("points <= 40"), snapshot, day(100), cache), first);
        QCOMPARE(cache->misses(), misses);
        QCOMPARE(first.substr(0, first.find(' ')), std::string("abcdef?h"));
    }

    void anEditComputesWhatComesAfterIt()
    {
        const SnapshotPtr snapshot = eightPeople();
        const auto cache = std::make_shared<SegmentCache>();
        (void)outcome(chain("points <= 40"), snapshot, day(100), cache);
        const std::size_t misses = cache->misses();
        (void)outcome(chain("points <= 30"), snapshot, day(100), cache);
        // Anew: what b asks, and the outputs of b, c, r (with its own), some and out; not all and a.
        QCOMPARE(cache->misses() - misses, std::size_t(7));
        const std::size_t again = cache->misses();
        (void)outcome(chain("points <= 30", 2), snapshot, day(100), cache);
        QCOMPARE(cache->misses() - again, std::size_t(2)); // some, out
    }

    void onlyWhatDependsOnTimeChangesWithTheInstant()
    {
        const SnapshotPtr snapshot = eightPeople();
        const auto cache = std::make_shared<SegmentCache>();
        (void)outcome(chain("points <= 40"), snapshot, day(100), cache);
        const std::size_t misses = cache->misses();
        (void)outcome(chain("points <= 40"), snapshot, day(50), cache);
        QCOMPARE(cache->misses() - misses, std::size_t(4)); // c asks and puts out, some, out
    }

    void sharingNeverChangesAResult()
    {
        const SnapshotPtr snapshot = eightPeople();
        const auto cache = std::make_shared<SegmentCache>();
        const char *rules[] = {"points <= 40", "points > 15", "points < 45 and points > 5", "missing(points)"};
        for (int i = 0; i < 60; ++i) {
            const Document document = chain(rules[i % 4], 1 + i % 3);
            const Instant asOf = day(i * 37 % 100);
            QCOMPARE(outcome(document, snapshot, asOf, cache), outcome(document, snapshot, asOf, nullptr));
        }
    }

    void anotherDatasetIsAnotherThing()
    {
        const auto cache = std::make_shared<SegmentCache>();
        (void)outcome(chain("points <= 40"), eightPeople(), day(100), cache);
        SnapshotBuilder builder(eightPeople()->schema);
        builder.setAttribute(builder.addProfile("x"), 0, Value(20.0));
        const std::size_t hits = cache->hits();
        QCOMPARE(outcome(chain("points <= 40"), builder.finish(), day(100), cache).substr(0, 2), std::string("x "));
        QCOMPARE(cache->hits(), hits);
    }

    void whatIsUsedLeastGoesFirst()
    {
        SegmentCache cache(3 * 3 * 16 * 8); // three columns of 1,000 profiles with their overhead do not fit
        cache.keep({0, 1}, columnOf(1000));
        QVERIFY(cache.find({0, 1}));
        cache.keep({0, 2}, columnOf(1000));
        QVERIFY(cache.bytes() <= 3 * 3 * 16 * 8);
        QVERIFY(!cache.find({0, 1}));
        QVERIFY(cache.find({0, 2}));
    }

    void monthsStartAtLocalMidnight()
    {
        // Events from 1970-01-06 to 1970-04-10.
        const auto months = monthsOf(*eightPeople());
        QStringList texts;
        for (const Instant month : months)
            texts << QString::fromStdString(toText(month));
        QCOMPARE(texts.join(" "), QString("1970-02-01T00:00:00Z 1970-03-01T00:00:00Z 1970-04-01T00:00:00Z "
                                          "1970-04-10T00:00:00.001Z"));
        QCOMPARE(monthsOf(*eightPeople(), 2).size(), std::size_t(2));
        QCOMPARE(monthsOf(*eightPeople(), 2).back(), eightPeople()->to);
        QCOMPARE(monthsOf(*SnapshotBuilder(Schema{}).finish()).size(), std::size_t(1));
    }

    void theAudienceGrowsOverTheMonths()
    {
        Document document;
        addSegment(document, "seg1", "Tested",
                   filteredBy(StepKind::Behaviour, {{"event", "buy"}, {"within", Duration::days(0)}}));
        const auto months = monthsOf(*eightPeople());
        const auto points = audienceOver(document, eightPeople(), kSegment, months, nullptr);
        QVERIFY(points.has_value());
        // Up to day 31: d on 10, e on 5; to 59: also b on 40; to 90: c and f on 60, d; to the end: a.
        std::string text;
        for (const AudiencePoint &point : *points)
            text += std::to_string(point.size) + " ";
        QCOMPARE(text, std::string("2 3 5 6 "));
        std::stop_source source;
        source.request_stop();
        const auto stopped = audienceOver(document, eightPeople(), kSegment, months, nullptr, {source.get_token(), {}});
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    }
};

PATHLOOM_TEST(CacheTest)
#include "tst_cache.moc"
