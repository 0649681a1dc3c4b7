// SPDX-License-Identifier: GPL-3.0-or-later
// Quality of fields and distributions of values, counted by hand on a few profiles.
#include "engine/data/Distribution.h"
#include "engine/data/Quality.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace pathloom;

namespace {

constexpr Instant kNow{Duration::days(1000).ms};

Instant daysAgo(std::int64_t days)
{
    return kNow - Duration::days(days);
}

AttributeDef qualityField(const char *name, ValueType type, Role role = Role::None)
{
    AttributeDef def;
    def.name = name;
    def.type = type;
    def.role = role;
    return def;
}

enum Field : std::size_t { Email, City, Age, Amount, Born, Seen, Club, Tags, Stay, Band };

Schema qualitySchema()
{
    Schema s;
    s.attributes = {qualityField("email", ValueType::String, Role::Email),
                    qualityField("city", ValueType::String),
                    qualityField("age", ValueType::Number),
                    qualityField("amount", ValueType::Money),
                    qualityField("born", ValueType::Date),
                    qualityField("seen", ValueType::DateTime),
                    qualityField("club", ValueType::Boolean),
                    qualityField("tags", ValueType::List),
                    qualityField("stay", ValueType::Duration),
                    qualityField("band", ValueType::String)};
    s.attributes[City].halfLife = Duration::days(100);
    s.attributes[Age].validityRule = "age >= 18";
    s.attributes[Amount].currency = "EUR";
    s.attributes[Band].bands = {"under 18", "18-34", "35+"};
    return s;
}

/// Five profiles: a, b, c, d, e.
SnapshotBuilder five()
{
    SnapshotBuilder b(qualitySchema());
    for (const char *id : {"a", "b", "c", "d", "e"})
        b.addProfile(id);
    return b;
}

/// What engine/rules answers for "age >= 18": under 18 is invalid; b's rule cannot be decided.
ValidityCheck adultsOnly(const Snapshot &snapshot)
{
    return [&snapshot](std::size_t field, const TaskControl &) -> Result<ValidityBits> {
        const Column &column = snapshot.attributes[field].values;
        ValidityBits bits{BitVector(column.size()), BitVector(column.size())};
        for (std::size_t row = 0; row < column.size(); ++row)
            bits.isInvalid.set(row, column.isValid(row) && row != 1 && column.numbers[row] < 18);
        bits.isUndecided.set(1, column.isValid(1));
        return bits;
    };
}

std::vector<std::string> idsBehind(const Snapshot &snapshot, std::size_t field, QualityRows rows,
                                   const ValidityCheck &check = {})
{
    std::vector<std::string> ids;
    const std::vector<ProfileIndex> profiles = profilesBehind(snapshot, field, rows, kNow, check).value();
    for (const ProfileIndex p : profiles)
        ids.push_back(snapshot.profileIds[p]);
    return ids;
}

using QualityIds = std::vector<std::string>;

std::vector<std::uint64_t> binCounts(const Distribution &distribution)
{
    std::vector<std::uint64_t> counts;
    for (const HistogramBin &bin : distribution.bins)
        counts.push_back(bin.count);
    return counts;
}

} // namespace

class QualityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completenessCountsValues()
    {
        SnapshotBuilder b = five();
        for (const ProfileIndex p : {0U, 2U, 3U})
            b.setAttribute(p, City, std::string("Ulm"));
        const SnapshotPtr snapshot = b.finish();
        const FieldQuality q = fieldQuality(*snapshot, City, kNow).value();
        QCOMPARE(q.profiles, 5U);
        QCOMPARE(q.present, 3U);
        QCOMPARE(q.missing(), 2U);
        QCOMPARE(*q.completeness(), 0.6);
        QCOMPARE(idsBehind(*snapshot, City, QualityRows::Missing), (QualityIds{"b", "e"}));
    }

    void validityLeavesUndecidedValuesOut()
    {
        SnapshotBuilder b = five();
        b.setAttribute(0, Age, 44.0);
        b.setAttribute(1, Age, 3.0);
        b.setAttribute(2, Age, 17.0);
        b.setAttribute(4, Age, 18.0);
        const SnapshotPtr snapshot = b.finish();
        const ValidityCheck check = adultsOnly(*snapshot);
        const FieldQuality q = fieldQuality(*snapshot, Age, kNow, check).value();
        QVERIFY(q.hasRule);
        QCOMPARE(q.present, 4U);
        QCOMPARE(q.undecided, 1U);
        QCOMPARE(q.invalid, 1U);
        QCOMPARE(*q.validity(), 2.0 / 3);
        QCOMPARE(idsBehind(*snapshot, Age, QualityRows::Invalid, check), (QualityIds{"c"}));
        // Four of five have a value; one of them is invalid: (1 + 1 + 0 + 1) / 5.
        QCOMPARE(*q.accuracy, 0.6);
        // A field without a rule is valid by its type, and nobody is asked.
        const FieldQuality city = fieldQuality(*snapshot, City, kNow, check).value();
        QVERIFY(!city.hasRule && !city.validity().has_value());
    }

    void freshnessHalvesWithTheHalfLifeAndSaysWhatIsUndated()
    {
        SnapshotBuilder b = five();
        b.setAttribute(0, City, std::string("Ulm"), daysAgo(0));
        b.setAttribute(1, City, std::string("Ulm"), daysAgo(100));
        b.setAttribute(2, City, std::string("Ulm"), daysAgo(200));
        b.setAttribute(3, City, std::string("Ulm"));
        const SnapshotPtr snapshot = b.finish();
        const FieldQuality q = fieldQuality(*snapshot, City, kNow).value();
        QVERIFY(q.ages);
        QCOMPARE(q.dated(), 3U);
        QCOMPARE(q.undated, 1U);
        QCOMPARE(*q.freshness, (1 + 0.5 + 0.25) / 3);
        QCOMPARE(q.medianAge->inDays(), 100.0);
        // Exactly one half-life old is not past it.
        QCOMPARE(q.stale, 1U);
        QCOMPARE(idsBehind(*snapshot, City, QualityRows::Stale), (QualityIds{"c"}));
        QCOMPARE(idsBehind(*snapshot, City, QualityRows::Undated), (QualityIds{"d"}));
        // D leaves the freshness of an undated value out: (1 + 0.5 + 0.25 + 1 + 0) / 5.
        QCOMPARE(*q.accuracy, 0.55);
    }

    void aFieldThatDoesNotAgeIsFresh()
    {
        SnapshotBuilder b = five();
        b.setAttribute(0, Club, true, daysAgo(900));
        const SnapshotPtr snapshot = b.finish();
        const FieldQuality club = fieldQuality(*snapshot, Club, kNow).value();
        QVERIFY(!club.ages);
        QCOMPARE(*club.freshness, 1.0);
        QCOMPARE(club.stale, 0U);
        QCOMPARE(club.medianAge->inDays(), 900.0);
        QVERIFY(!fieldQuality(*snapshot, Tags, kNow)->freshness.has_value());
    }

    void onlyUndatedValuesLeaveFreshnessUnmeasured()
    {
        SnapshotBuilder b = five();
        b.setAttribute(0, City, std::string("Ulm"));
        const FieldQuality q = fieldQuality(*b.finish(), City, kNow).value();
        QVERIFY(!q.freshness.has_value());
        QVERIFY(!q.medianAge.has_value());
        QCOMPARE(q.undated, 1U);
    }

    void uniquenessFoldsCaseAndBlanks()
    {
        SnapshotBuilder b = five();
        b.setAttribute(0, Email, std::string("Ann@x.org"));
        b.setAttribute(1, Email, std::string("bob@x.org"));
        b.setAttribute(2, Email, std::string(" ann@X.org "));
        b.setAttribute(4, Email, std::string("eve@x.org"));
        for (const ProfileIndex p : {0U, 1U, 2U})
            b.setAttribute(p, City, std::string("Ulm"));
        const SnapshotPtr snapshot = b.finish();
        const FieldQuality q = fieldQuality(*snapshot, Email, kNow).value();
        QCOMPARE(q.duplicates, 2U);
        QCOMPARE(*q.uniqueness(), 0.5);
        QCOMPARE(idsBehind(*snapshot, Email, QualityRows::Duplicate), (QualityIds{"a", "c"}));
        // A city does not tell profiles apart.
        const FieldQuality city = fieldQuality(*snapshot, City, kNow).value();
        QVERIFY(!city.uniqueness().has_value());
        QCOMPARE(city.duplicates, 0U);
        QCOMPARE(idsBehind(*snapshot, City, QualityRows::Duplicate), QualityIds{});
    }

    void aProbableDoubleLowersTheAccuracy()
    {
        SnapshotBuilder b = five();
        for (const ProfileIndex p : {0U, 1U, 2U, 3U, 4U})
            b.setAttribute(p, Club, true);
        b.addDuplicate({0, 1, "name+postcode", 0.4});
        b.addDuplicate({0, 2, "name+postcode", 0.1});
        b.addDuplicate({3, 4, "name+postcode", std::nullopt});
        const SnapshotPtr snapshot = b.finish();
        // 0.6, 0.6, 0.9, and two of unknown probability.
        QCOMPARE(*fieldQuality(*snapshot, Club, kNow)->accuracy, (0.6 + 0.6 + 0.9 + 1 + 1) / 5);
        QCOMPARE(dataQuality(*snapshot, kNow)->inDuplicatePairs, 5U);
    }

    void countsAndRowsAgreeForEveryFieldAndFigure()
    {
        SnapshotBuilder b = five();
        b.setAttribute(0, Email, std::string("x"), daysAgo(7));
        b.setAttribute(1, Email, std::string("X"));
        b.setAttribute(2, City, std::string("Ulm"), daysAgo(101));
        b.setAttribute(3, Age, 4.0, daysAgo(1));
        const SnapshotPtr snapshot = b.finish();
        const ValidityCheck check = adultsOnly(*snapshot);
        const DataQuality all = dataQuality(*snapshot, kNow, check).value();
        QCOMPARE(all.fields.size(), snapshot->attributes.size());
        std::uint64_t marked = 0;
        for (std::size_t field = 0; field < all.fields.size(); ++field) {
            for (const auto rows : {QualityRows::Missing, QualityRows::Invalid, QualityRows::Stale,
                                    QualityRows::Undated, QualityRows::Duplicate}) {
                const auto found = profilesBehind(*snapshot, field, rows, kNow, check).value();
                QCOMPARE(found.size(), all.fields[field].count(rows));
                marked += found.size();
            }
        }
        // Missing: 50 − 4. Invalid: d. Stale: c. Undated: b. Duplicates: a, b.
        QCOMPARE(marked, 46U + 1 + 1 + 1 + 2);
    }

    void anEmptyDatasetIsUnmeasured()
    {
        const FieldQuality q = fieldQuality(*SnapshotBuilder(qualitySchema()).finish(), Email, kNow).value();
        QVERIFY(!q.completeness() && !q.validity() && !q.freshness && !q.uniqueness() && !q.accuracy);
    }

    void theEndOfTheRecordsCountsValuesAndEvents()
    {
        SnapshotBuilder b = five();
        b.setAttribute(0, City, std::string("Ulm"), Instant{5000});
        QCOMPARE(endOfRecords(*b.finish()).ms, 5000);
        QCOMPARE(endOfRecords(*five().finish()).ms, 0);
    }

    void namesAreReadBack()
    {
        for (const auto rows : {QualityRows::Missing, QualityRows::Invalid, QualityRows::Stale,
                                QualityRows::Undated, QualityRows::Duplicate})
            QCOMPARE(qualityRowsNamed(nameOf(rows)).value(), rows);
        QCOMPARE(qualityRowsNamed("wrong").error().code, std::string("data.unknown-name"));
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        source.request_stop();
        const TaskControl control{source.get_token(), {}};
        const SnapshotPtr snapshot = five().finish();
        QVERIFY(dataQuality(*snapshot, kNow, {}, control).error().kind == ErrorKind::Cancelled);
        QVERIFY(distributionOf(*snapshot, Age, 12, control).error().kind == ErrorKind::Cancelled);
        QVERIFY(distributionOf(*snapshot, Band, 12, control).error().kind == ErrorKind::Cancelled);
    }

    void wholeNumbersHaveRoundBins()
    {
        SnapshotBuilder b = five();
        b.setAttribute(0, Age, 18.0);
        b.setAttribute(1, Age, 21.0);
        b.setAttribute(2, Age, 21.0);
        b.setAttribute(3, Age, 71.0);
        const Distribution d = distributionOf(*b.finish(), Age).value();
        QCOMPARE(d.present, 4U);
        QCOMPARE(d.distinct, 3U);
        QVERIFY(d.smallest == Value(18.0) && d.median == Value(21.0) && d.largest == Value(71.0));
        // 18 to 71 in at most 24 bins on round numbers: of 5 years from 15.
        QVERIFY(d.bins.front().from == Value(15.0) && d.bins.front().to == Value(20.0));
        QVERIFY(d.bins.back().from == Value(70.0) && d.bins.back().to == Value(75.0));
        QCOMPARE(binCounts(d), (std::vector<std::uint64_t>{1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
    }

    void fractionsAndSingleValuesHaveBins()
    {
        SnapshotBuilder b = five();
        b.setAttribute(0, Age, 0.12);
        b.setAttribute(1, Age, 0.31);
        const Distribution d = distributionOf(*b.finish(), Age).value();
        QCOMPARE(binCounts(d).front() + binCounts(d).back(), 2U);
        QVERIFY(std::get<double>(d.bins[0].to) - std::get<double>(d.bins[0].from) < 0.011);
        SnapshotBuilder one = five();
        one.setAttribute(0, Age, 7.0);
        const Distribution single = distributionOf(*one.finish(), Age).value();
        QCOMPARE(single.bins, (std::vector<HistogramBin>{{7.0, 8.0, 1}}));
    }

    void extremeNumbersStillEnd()
    {
        for (const auto &[low, high] : {std::pair{-1.7e308, 1.7e308}, std::pair{1e300, 1.0000000000000002e300},
                                        std::pair{0.0, 5e-324}, std::pair{-5e-324, 0.0}}) {
            SnapshotBuilder b = five();
            b.setAttribute(0, Age, low);
            b.setAttribute(1, Age, high);
            const Distribution d = distributionOf(*b.finish(), Age).value();
            std::uint64_t counted = 0;
            for (const std::uint64_t count : binCounts(d))
                counted += count;
            QCOMPARE(counted, 2U);
            QVERIFY(d.bins.size() <= 25);
        }
    }

    void moneyKeepsItsCurrency()
    {
        SnapshotBuilder b = five();
        b.setAttribute(0, Amount, Money{1050, "EUR"});
        b.setAttribute(1, Amount, Money{9900, "EUR"});
        const Distribution d = distributionOf(*b.finish(), Amount).value();
        // 10.50 to 99 in steps of 5 EUR.
        QVERIFY(d.bins.front().from == Value(Money{1000, "EUR"}));
        QVERIFY(d.bins.front().to == Value(Money{1500, "EUR"}));
        QVERIFY(d.largest == Value(Money{9900, "EUR"}));
    }

    void datesHaveBinsOfTheCalendar()
    {
        const auto binsOf = [](CivilDate low, CivilDate high) {
            SnapshotBuilder b = five();
            b.setAttribute(0, Born, low);
            b.setAttribute(1, Born, high);
            return distributionOf(*b.finish(), Born).value().bins;
        };
        const auto days = binsOf(CivilDate::of(2024, 2, 27), CivilDate::of(2024, 3, 2));
        QCOMPARE(days.size(), std::size_t(5)); // 27, 28, 29 February, 1, 2 March
        const auto weeks = binsOf(CivilDate::of(2024, 1, 3), CivilDate::of(2024, 3, 3));
        QVERIFY(weeks.front().from == Value(CivilDate::of(2024, 1, 1))); // a Monday
        QVERIFY(weeks.back().to == Value(CivilDate::of(2024, 3, 4)));
        const auto months = binsOf(CivilDate::of(2023, 3, 31), CivilDate::of(2024, 2, 29));
        QCOMPARE(months.size(), std::size_t(12));
        QVERIFY(months.back().from == Value(CivilDate::of(2024, 2, 1)));
        QVERIFY(months.back().to == Value(CivilDate::of(2024, 3, 1)));
        const auto quarters = binsOf(CivilDate::of(2020, 5, 1), CivilDate::of(2024, 2, 29));
        QVERIFY(quarters.front().from == Value(CivilDate::of(2020, 4, 1)));
        const auto years = binsOf(CivilDate::of(1931, 5, 1), CivilDate::of(2007, 2, 28));
        QVERIFY(years.front().from == Value(CivilDate::of(1930, 1, 1)));
        QVERIFY(years.front().to == Value(CivilDate::of(1935, 1, 1)));
        QCOMPARE(years.size(), std::size_t(16));
        const auto old = binsOf(CivilDate::of(-3, 5, 1), CivilDate::of(8, 2, 1));
        QVERIFY(old.front().from == Value(CivilDate::of(-3, 1, 1)) ||
                old.front().from == Value(CivilDate::of(-3, 4, 1)));
    }

    void instantsCountByDayAndDurationsByClockSteps()
    {
        SnapshotBuilder b = five();
        b.setAttribute(0, Seen, Instant{-1});
        b.setAttribute(1, Seen, Instant{5});
        b.setAttribute(2, Seen, Instant{3});
        b.setAttribute(0, Stay, Duration::minutes(3));
        b.setAttribute(1, Stay, Duration::minutes(100));
        const SnapshotPtr snapshot = b.finish();
        const Distribution seen = distributionOf(*snapshot, Seen).value();
        QCOMPARE(binCounts(seen), (std::vector<std::uint64_t>{1, 2}));
        QVERIFY(seen.bins[0].from == Value(CivilDate{-1}));
        QCOMPARE(seen.distinct, 3U);
        QVERIFY(seen.median == Value(Instant{3}));
        const Distribution stay = distributionOf(*snapshot, Stay).value();
        QVERIFY(stay.bins[0].to == Value(Duration::minutes(5)));
        QCOMPARE(stay.bins.size(), std::size_t(21)); // 0 to 105 minutes by fives
    }

    void textsShowTheMostFrequent()
    {
        SnapshotBuilder b = five();
        const char *cities[] = {"Ulm", "Bonn", "Ulm", "Kiel", "Aue"};
        for (ProfileIndex p = 0; p < 5; ++p)
            b.setAttribute(p, City, std::string(cities[p]));
        const Distribution d = distributionOf(*b.finish(), City, 2).value();
        QCOMPARE(d.frequent, (std::vector<ValueCount>{{std::string("Ulm"), 2}, {std::string("Aue"), 1}}));
        QCOMPARE(d.distinct, 4U);
        QCOMPARE(d.otherValues, 2U);
        QCOMPARE(d.otherCount, 2U);
        QVERIFY(d.bins.empty() && !d.median);
    }

    void bandsKeepTheirOrder()
    {
        SnapshotBuilder b = five();
        const char *bands[] = {"35+", "under 18", "35+", "unknown", "35+"};
        for (ProfileIndex p = 0; p < 5; ++p)
            b.setAttribute(p, Band, std::string(bands[p]));
        const Distribution d = distributionOf(*b.finish(), Band, 1).value();
        QCOMPARE(d.frequent, (std::vector<ValueCount>{{std::string("under 18"), 1}, {std::string("35+"), 3}}));
        QCOMPARE(d.otherValues, 1U);
        QCOMPARE(d.distinct, 3U);
    }

    void listsCountEntriesAndBooleansBothAnswers()
    {
        SnapshotBuilder b = five();
        b.setAttribute(0, Tags, std::vector<std::string>{"x", "y"});
        b.setAttribute(1, Tags, std::vector<std::string>{"y"});
        b.setAttribute(0, Club, true);
        b.setAttribute(1, Club, false);
        b.setAttribute(2, Club, true);
        const SnapshotPtr snapshot = b.finish();
        const Distribution tags = distributionOf(*snapshot, Tags).value();
        QCOMPARE(tags.present, 2U);
        QCOMPARE(tags.frequent, (std::vector<ValueCount>{{std::string("y"), 2}, {std::string("x"), 1}}));
        const Distribution club = distributionOf(*snapshot, Club).value();
        QCOMPARE(club.frequent, (std::vector<ValueCount>{{true, 2}, {false, 1}}));
    }
};

PATHLOOM_TEST(QualityTest)
#include "tst_quality.moc"
