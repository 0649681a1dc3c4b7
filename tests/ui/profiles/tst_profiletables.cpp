// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a profile, as text: values, ages, masks, consents at any instant, affinities.
#include "tests/support/TestMain.h"
#include "tests/ui/support/ProfileSamples.h"
#include "ui/profiles/EventModel.h"
#include "ui/profiles/ProfileTables.h"
#include "ui/text/Locale.h"
#include "ui/widgets/Masking.h"

#include <QAbstractItemModelTester>

using namespace pathloom;
using namespace pathloom::ui;
using namespace Qt::Literals::StringLiterals;

class tst_profiletables : public QObject
{
    Q_OBJECT

    static QStringList textsOf(const Row &row)
    {
        QStringList texts;
        for (const Cell &cell : row.cells)
            texts += cell.text;
        return texts;
    }

private Q_SLOTS:
    void initTestCase() { text::installTranslator(QLocale(u"en_GB"_s)); }

    void valuesReadAsTheLocaleWritesThem()
    {
        QCOMPARE(shownValue(Value(true)), u"yes"_s);
        QCOMPARE(shownValue(Value(1234.5)), u"1,234.5"_s);
        QCOMPARE(shownValue(Value(Money{9900, "EUR"})), u"99.00\u00a0EUR"_s);
        QCOMPARE(shownValue(Value(CivilDate::of(2026, 3, 1))), u"01/03/2026"_s);
        QCOMPARE(shownValue(Value(std::vector<std::string>{"a", "b"})), u"a, b"_s);
        QCOMPARE(shownValue(Value()), QString());
        const Zone berlin = Zone::find("Europe/Berlin").value();
        QVERIFY(shownValue(Value(test::kJanuary), berlin).contains(u"01:00"_s));
    }

    void agesAreInDaysFromTwoOn()
    {
        QCOMPARE(ageText(Duration::hours(27)), u"1 day 3 hours"_s);
        QCOMPARE(ageText(Duration::hours(51)), u"2 days"_s);
        QCOMPARE(ageText(Duration{999}), u"0 seconds"_s);
    }

    void attributesHaveSourceAndAge()
    {
        const SnapshotPtr snapshot = test::profiles();
        const Table facts = attributeFacts(*snapshot, 1, test::kJanuary, true);
        QCOMPARE(textsOf(facts.rows[test::kMail]),
                 (QStringList{u"mail"_s, u"bob@example.com"_s, u"shop"_s, u"unknown"_s, u"unknown"_s}));
        QCOMPARE(facts.rows[test::kAge].cells[1].severity, 1); // 12 breaks age >= 18
        QVERIFY(facts.rows[test::kAge].cells[1].help.contains(u"age >= 18"_s));
        QCOMPARE(facts.rows[test::kCity].cells[1].text, u"Bonn"_s);
        QCOMPARE(facts.rows[test::kCity].cells[4].text, u"200 days"_s);
        QCOMPARE(facts.rows[test::kCity].cells[1].severity, 2);
        QCOMPARE(facts.rows[test::kCity].cells[1].help, u"Older than its half-life of 100 days"_s);
        const Table none = attributeFacts(*snapshot, 5, test::kJanuary, true);
        QCOMPARE(textsOf(none.rows[test::kCity]), (QStringList{u"city"_s, u"missing"_s, u"–"_s, u"–"_s, u"–"_s}));
        QVERIFY(none.rows[test::kCity].cells[1].isMuted);
    }

    void personalValuesAreMasked()
    {
        const Table facts = attributeFacts(*test::profiles(), 0, test::kJanuary, false);
        QCOMPARE(facts.rows[test::kMail].cells[1].text, maskedValue());
        QCOMPARE(facts.rows[test::kCity].cells[1].text, u"Ulm"_s);
        QVERIFY(!toText(facts).contains(u"example.com"_s));
        QVERIFY(!toCsv(facts).contains(u"example.com"_s));
    }

    void consentsAreKnownAtAnyInstant()
    {
        const auto lanes = consentLanes(*test::profiles(), 0);
        QCOMPARE(lanes.size(), std::size_t(2));
        QCOMPARE(lanes[0].changes.size(), std::size_t(2));
        const auto before = [](int days) { return test::kJanuary - Duration::days(days); };
        QCOMPARE(lanes[0].stateAt(before(301)), Truth::Unknown);
        QCOMPARE(lanes[0].stateAt(before(300)), Truth::True);
        QCOMPARE(lanes[0].stateAt(before(101)), Truth::True);
        QCOMPARE(lanes[0].stateAt(before(100)), Truth::False);
        QVERIFY(lanes[0].since(before(0)) == before(100));
        QVERIFY(!lanes[0].since(before(301)));
        QVERIFY(lanes[1].since(before(0)) == before(50));
        const Table states = consentStates(lanes, before(200), Zone());
        QCOMPARE(states.rows[0].cells[1].text, u"given"_s);
        QCOMPARE(states.rows[1].cells[1].text, u"never recorded"_s);
        QCOMPARE(states.rows[1].cells[2].text, u"–"_s);
        const Table changes = consentChanges(lanes, Zone());
        QCOMPARE(changes.rows.size(), std::size_t(3));
        QCOMPARE(changes.rows[0].cells[2].text, u"given"_s);     // SMS, 50 days ago
        QCOMPARE(changes.rows[1].cells[2].text, u"withdrawn"_s); // e-mail, 100 days ago
        QVERIFY(consentLanes(*test::profiles(), 5)[0].changes.empty());
    }

    // A state that is recorded again goes on from where it began.
    void aConsentGivenTwiceCountsFromTheFirst()
    {
        ConsentLane lane;
        lane.changes = {{Instant{10}, true}, {Instant{20}, true}, {Instant{30}, false}};
        QVERIFY(lane.since(Instant{25}) == Instant{10});
        QVERIFY(lane.since(Instant{30}) == Instant{30});
    }

    void eventsAreMergedNewestFirst()
    {
        const SnapshotPtr snapshot = test::profiles(4000);
        EventModel model;
        const QAbstractItemModelTester tester(&model);
        model.setProfile(snapshot, 0);
        QCOMPARE(model.rowCount(), 4000);
        QVERIFY(model.index(0, EventModel::Time).data().toString().startsWith(u"01/01/2026"_s));
        QVERIFY(model.index(24, EventModel::Time).data().toString().startsWith(u"31/12/2025"_s));
        QCOMPARE(model.index(0, EventModel::Details).data().toString(), u"item: shoe"_s);
        QCOMPARE(model.index(0, EventModel::Source).data().toString(), u"shop"_s);
        QCOMPARE(model.types(), (std::vector<std::pair<std::size_t, std::size_t>>{{0, 4000}}));
        model.setType(1);
        QCOMPARE(model.rowCount(), 0);
        model.setType({});
        QCOMPARE(model.rowCount(), 4000);
        model.setProfile(snapshot, 1);
        QCOMPARE(model.index(0, EventModel::Details).data().toString(), u"item: boot  ·  amount: 99.00\u00a0EUR"_s);
        model.setProfile(snapshot, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void affinitiesBecomeBars()
    {
        const std::vector<TagAffinity> affinities{{"running", 6, 0.3, 0.7}, {"hiking", 2, 0.1, 0.25}, {"other", 0, 0.6, 0.05}};
        const BarsData bars = affinityBars(affinities, 2);
        QCOMPARE(bars.bars.size(), std::size_t(2));
        QCOMPARE(bars.bars[0].label, u"running"_s);
        QCOMPARE(bars.bars[0].value, 0.7);
        QCOMPARE(bars.bars[1].note, u"own events 2, all profiles 0.1"_s);
        QVERIFY(describe(bars).contains(u"running: 70.0 %"_s));
    }
};

PATHLOOM_TEST(tst_profiletables)
#include "tst_profiletables.moc"
