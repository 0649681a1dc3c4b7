// SPDX-License-Identifier: GPL-3.0-or-later
// Recurrence: recovers rates it was made from, in the hours and after the events that made them.
#include "engine/base/Random.h"
#include "engine/predict/EventProcess.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <cmath>

using namespace pathloom;

namespace {

constexpr std::size_t kTrigger = 0, kGoal = 1;

Schema twoEvents()
{
    Schema schema;
    schema.events.resize(2);
    schema.events[0].name = "cart";
    schema.events[1].name = "purchase";
    schema.events[1].properties = {{"amount", ValueType::Number, {}}};
    return schema;
}

const Instant kStart = parseInstant("2025-01-06T00:00:00Z").value();

EventProcess::Options optionsFor(std::size_t type)
{
    return {type, kStart, Duration::days(28), {}, Duration::days(7)};
}

} // namespace

class TestEventProcess : public QObject
{
    Q_OBJECT

private slots:
    void gammaPoissonIsRecoveredByMoments()
    {
        // Rates Gamma(shape 2, mean 0.05 a day) over 100 days: counts have mean 5, variance 5 + 25/2.
        RandomStream random({.seed = 11, .purpose = DrawPurpose::Generator});
        std::vector<std::uint32_t> counts;
        for (int i = 0; i < 40000; ++i)
            counts.push_back(random.poisson(random.gamma(2.0, 2.5)));
        const GammaPoisson law = fitGammaPoisson(counts, 100);
        QVERIFY(std::abs(law.perDay - 0.05) < 0.001);
        QVERIFY(std::abs(law.shape - 2.0) < 0.1);
        QVERIFY(law.low < 0.05 && 0.05 < law.high);
        QVERIFY(std::abs(law.shape / law.rate - law.perDay) < 1e-12);
    }

    void equalCountsArePoissonAndNoneIsNone()
    {
        const std::vector<std::uint32_t> equal(100, 3);
        QCOMPARE(fitGammaPoisson(equal, 30).shape, 1000.0);
        const std::vector<std::uint32_t> none(100, 0);
        const GammaPoisson law = fitGammaPoisson(none, 30);
        QCOMPARE(law.perDay, 0.0);
        QCOMPARE(countLaw(law, 0, 30, 30).count(0.999999), 0U);
    }

    void countsAreNegativeBinomial()
    {
        // Posterior Gamma(2 + 3, 40 + 60) a day, 25 more days: mean 1.25, P(0) = (100/125)^5 = 0.32768.
        const GammaPoisson prior{2.0, 40.0, 0.05, 0, 0, 1};
        const CountLaw law = countLaw(prior, 3, 60, 25);
        QVERIFY(std::abs(law.none - 0.32768) < 1e-12);
        double mean = 0;
        const int n = 20000;
        for (int i = 0; i < n; ++i)
            mean += law.count((i + 0.5) / n);
        QVERIFY(std::abs(mean / n - 1.25) < 0.002);
        // P(1) = 5·0.2·0.32768 = 0.32768 as well.
        QCOMPARE(law.count(0.6553), 1U);
        QCOMPARE(law.count(0.6554), 2U);
    }

    void keepsTheLocalHoursOfTheWeek()
    {
        // All purchases on Tuesdays at 18 h local time of Tokyo (UTC+9).
        Schema schema = twoEvents();
        schema.zone = "Asia/Tokyo";
        SnapshotBuilder builder(schema);
        for (int i = 0; i < 200; ++i) {
            const ProfileIndex p = builder.addProfile("p" + std::to_string(i));
            for (int week = 1; week < 10; ++week)
                builder.addEvent(p, kGoal, kStart + Duration::days(1 - 7 * week) + Duration::hours(9),
                                 std::vector<Value>{1.0 * i});
        }
        const EventProcess process(builder.finish(), optionsFor(kGoal));
        const int hour = 24 + 18;
        double share = process.weekShape()[hour] / 168.0;
        QVERIFY(std::abs(share - (1800 + 1.0) / (1800 + 168.0)) < 1e-9);
        int inHour = 0;
        const Zone tokyo = Zone::find("Asia/Tokyo").value();
        for (int i = 0; i < 1000; ++i) {
            const std::int64_t at = process.timeOf(0, (i + 0.5) / 1000);
            QVERIFY(at >= kStart.ms && at < kStart.ms + Duration::days(28).ms);
            inHour += hourOfWeek(tokyo.toLocal({at})) == hour;
        }
        QVERIFY(std::abs(inHour / 1000.0 - share) < 0.005);
    }

    void repeatsOwnPropertiesElseAnybodys()
    {
        SnapshotBuilder builder(twoEvents());
        const ProfileIndex a = builder.addProfile("a");
        const ProfileIndex b = builder.addProfile("b");
        const ProfileIndex c = builder.addProfile("c");
        builder.addEvent(a, kGoal, kStart - Duration::days(3), std::vector<Value>{10.0});
        builder.addEvent(b, kGoal, kStart - Duration::days(3), std::vector<Value>{20.0});
        builder.addEvent(b, kGoal, kStart - Duration::days(2), std::vector<Value>{30.0});
        const SnapshotPtr snapshot = builder.finish();
        const EventProcess process(snapshot, optionsFor(kGoal));
        const auto amount = [&](ProfileIndex p, double u) {
            return snapshot->events[kGoal].properties[0].numbers[process.rowOf(p, u)];
        };
        QCOMPARE(amount(a, 0.99), 10.0);
        QCOMPARE(amount(b, 0.1), 20.0);
        QCOMPARE(amount(b, 0.9), 30.0);
        QCOMPARE(amount(c, 0.5), 20.0);
        const EventProcess nothing(snapshot, optionsFor(kTrigger));
        QCOMPARE(nothing.rowOf(a, 0.5), EventProcess::kNoRow);
        QCOMPARE(nothing.countOf(a).count(0.9999), 0U);
    }

    void followUpsAreToldFromWhatHappensAnyway()
    {
        // Of 3 carts one is followed by a purchase 2 h later; one purchase has no cart before it.
        SnapshotBuilder builder(twoEvents());
        for (int i = 0; i < 100; ++i) {
            const ProfileIndex p = builder.addProfile("p" + std::to_string(i));
            for (int k = 0; k < 3; ++k)
                builder.addEvent(p, kTrigger, kStart - Duration::days(10 + 20 * k), {});
            builder.addEvent(p, kGoal, kStart - Duration::days(30) + Duration::hours(2), {});
            builder.addEvent(p, kGoal, kStart - Duration::days(60), {});
        }
        EventProcess::Options options = optionsFor(kGoal);
        options.triggers = {kTrigger};
        const EventProcess process(builder.finish(), options);
        const FollowUp &follow = process.followUps().at(0);
        QCOMPARE(follow.triggers, 300U);
        QCOMPARE(follow.followed, 100U);
        QVERIFY(std::abs(follow.share - 1.0 / 3) < 1e-12);
        QVERIFY(follow.low < follow.share && follow.share < follow.high);
        QCOMPARE(follow.delays.front(), Duration::hours(2).ms);
        QCOMPARE(process.prior().events, 100U);
    }

    void looksAtNothingFromTheStartOn()
    {
        SnapshotBuilder builder(twoEvents());
        const ProfileIndex p = builder.addProfile("a");
        builder.addEvent(p, kGoal, kStart - Duration::days(5), {});
        builder.addEvent(p, kGoal, kStart + Duration::days(1), {});
        const EventProcess process(builder.finish(), optionsFor(kGoal));
        QCOMPARE(process.prior().events, 1U);
    }
};

PATHLOOM_TEST(TestEventProcess)
#include "tst_event_process.moc"
