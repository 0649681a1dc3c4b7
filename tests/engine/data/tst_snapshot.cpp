// SPDX-License-Identifier: GPL-3.0-or-later
// Invariants of the snapshot builder, the binary form of snapshots, and broken bytes.
#include "engine/data/SnapshotIo.h"
#include "tests/support/TestMain.h"

#include <rapidcheck.h>

#include <QTest>

#include <algorithm>

using namespace pathloom;

namespace {

Schema schema()
{
    Schema s;
    s.zone = "Europe/Berlin";
    s.attributes = {
        {"age", ValueType::Number, Role::None, false, DataLevel::Demographic, {}, "", {}, ""},
        {"zone", ValueType::String, Role::TimeZone, false, DataLevel::Contextual, {}, "", {}, ""},
        {"tags", ValueType::List, Role::None, false, DataLevel::Behavioural, {}, "", {}, ""}};
    s.events = {
        {"view", EventRole::View, {{"item", ValueType::String, ""}}, "item", "", "", "", 5.0},
        {"buy",
         EventRole::Purchase,
         {{"amount", ValueType::Money, ""}},
         "",
         "amount",
         "",
         "",
         5.0}};
    s.consents = {{"email", "marketing"}};
    s.itemAttributes = {{"price", ValueType::Money, ""}};
    return s;
}

SnapshotPtr sample()
{
    SnapshotBuilder b(schema());
    const std::uint16_t source = b.addSource("shop");
    for (const char *id : {"carl", "anna", "bert"})
        b.addProfile(id);
    b.setAttribute(1, 0, 31.0, Instant{1000}, source);
    b.setAttribute(0, 1, std::string("America/New_York"));
    b.setAttribute(2, 1, std::string("Mars/Olympus"));
    b.setAttribute(2, 2, std::vector<std::string>{"x", "y"});
    const std::vector<Value> late = {std::string("tent")};
    const std::vector<Value> early = {std::string("boots")};
    b.addEvent(2, 0, {500}, late, source);
    b.addEvent(0, 0, {300}, late, source);
    b.addEvent(2, 0, {100}, early, source);
    b.addEvent(1, 1, {900}, std::vector<Value>{Money{1999, "EUR"}}, source);
    b.addConsent(1, 0, {50}, true);
    b.addConsent(1, 0, {80}, false);
    const std::vector<std::pair<std::string, double>> tags = {{"shoes", 3}, {"hiking", 1}};
    b.addItem("boots", tags, std::vector<Value>{Money{9900, "EUR"}});
    b.addItem("tent", {}, {});
    b.addList({"vip", {2, 0, 2}});
    b.addDuplicate({0, 1, "name+postcode", std::nullopt});
    return b.finish();
}

std::string bytesOf(const Snapshot &snapshot)
{
    std::string bytes;
    writeSnapshot(snapshot, [&](std::string_view piece) { bytes += piece; });
    return bytes;
}

Result<SnapshotPtr> read(std::string_view bytes)
{
    return readSnapshot(std::as_bytes(std::span(bytes)));
}

} // namespace

class SnapshotTest : public QObject
{
    Q_OBJECT

private slots:
    void groupsEventsByProfileAndTime()
    {
        const SnapshotPtr s = sample();
        const EventTable &views = s->events[0];
        QCOMPARE(views.offsets, (std::vector<std::uint32_t>{0, 1, 1, 3}));
        QCOMPARE(views.times, (std::vector<std::int64_t>{300, 100, 500}));
        QCOMPARE(toText(views.properties[0].value(1)), std::string("boots"));
        QCOMPARE(toText(s->events[1].properties[0].value(0)), std::string("19.99 EUR"));
        QCOMPARE(s->eventCount(), std::size_t{4});
        QCOMPARE(s->from.ms, 100LL);
        QCOMPARE(s->to.ms, 901LL);
    }
    void resolvesZones()
    {
        const SnapshotPtr s = sample();
        QCOMPARE(s->zoneOf(0).name(), std::string("America/New_York"));
        QCOMPARE(s->zoneOf(1).name(), std::string("Europe/Berlin"));
        QCOMPARE(s->zoneOf(2).name(), std::string("Europe/Berlin"));
        QVERIFY(!s->zoneIsFallback.at(0) && s->zoneIsFallback.at(1) && s->zoneIsFallback.at(2));
    }
    void keepsWhatEachPartSays()
    {
        const SnapshotPtr s = sample();
        QVERIFY(s->attributes[0].values.value(1) == Value(31.0));
        QVERIFY(isMissing(s->attributes[0].values.value(0)));
        QCOMPARE(s->attributes[0].setAt[1], 1000LL);
        QCOMPARE(s->attributes[0].setAt[0], std::numeric_limits<std::int64_t>::min());
        QVERIFY(s->attributes[2].values.value(2) == Value(std::vector<std::string>{"x", "y"}));
        QCOMPARE(s->lists[0].members, (std::vector<ProfileIndex>{0, 2}));
        QCOMPARE(s->listIndex("vip"), std::optional<std::size_t>(0));
        QCOMPARE(s->items.tagsOf(0)[0].weight, 0.75);
        QVERIFY(s->items.tagsOf(1).empty());
        QCOMPARE(toText(s->items.attributes[0].value(0)), std::string("99.00 EUR"));
        QCOMPARE(s->profileNamed("anna"), std::optional<ProfileIndex>(1));
        QCOMPARE(s->profileNamed("dora"), std::optional<ProfileIndex>());
        QCOMPARE(s->profileHashes[1], stableHash("anna"));
    }
    void consentIsAHistory()
    {
        const SnapshotPtr s = sample();
        QCOMPARE(s->consentAt(0, 1, {49}), Truth::Unknown);
        QCOMPARE(s->consentAt(0, 1, {50}), Truth::True);
        QCOMPARE(s->consentAt(0, 1, {79}), Truth::True);
        QCOMPARE(s->consentAt(0, 1, {80}), Truth::False);
        QCOMPARE(s->consentAt(0, 0, {80}), Truth::Unknown);
    }
    void emptySnapshotsAreFine()
    {
        const SnapshotPtr s = SnapshotBuilder(schema()).finish();
        QCOMPARE(s->profileCount(), std::size_t{0});
        QCOMPARE(s->events[0].offsets, std::vector<std::uint32_t>{0});
        QVERIFY(read(bytesOf(*s)).has_value());
    }
    void arrivalOrderDoesNotShow()
    {
        QVERIFY(rc::check("rows in any order give the same hash", [] {
            const auto times = *rc::gen::unique<std::vector<int>>(rc::gen::inRange(0, 100'000));
            const auto build = [&](bool backwards) {
                SnapshotBuilder b(schema());
                for (const char *id : {"a", "b", "c"})
                    b.addProfile(id);
                for (std::size_t n = 0; n < times.size(); ++n) {
                    const std::size_t i = backwards ? times.size() - 1 - n : n;
                    const std::vector<Value> item = {std::to_string(times[i] % 5)};
                    b.addEvent(static_cast<ProfileIndex>(times[i] % 3), 0, {times[i]}, item);
                }
                return b.finish();
            };
            const SnapshotPtr s = build(false);
            RC_ASSERT(s->hash == build(true)->hash);
            for (ProfileIndex p = 0; p < 3; ++p) {
                const auto [from, to] = s->events[0].rowsOf(p);
                for (std::uint32_t row = from; row < to; ++row) {
                    RC_ASSERT(s->events[0].times[row] % 3 == p);
                    RC_ASSERT(
                        (row == from || s->events[0].times[row - 1] < s->events[0].times[row]));
                    RC_ASSERT(toText(s->events[0].properties[0].value(row)) ==
                              std::to_string(s->events[0].times[row] % 5));
                }
            }
        }));
    }
    void manyEventsEqualSingleOnes()
    {
        Column items(ValueType::String);
        for (const char *item : {"a", "b", "a", "c"})
            items.pushText(item);
        const std::vector<ProfileIndex> profiles = {1, 0, SnapshotBuilder::kNoProfile, 1};
        const std::vector<std::int64_t> times = {5, 6, 7, 4};
        SnapshotBuilder bulk(schema());
        SnapshotBuilder single(schema());
        for (SnapshotBuilder *b : {&bulk, &single}) {
            b->addProfile("x");
            b->addProfile("y");
        }
        const std::vector<const Column *> columns = {&items};
        bulk.addEvents(0, profiles, times, columns);
        bulk.addEvents(1, std::vector<ProfileIndex>{0}, std::vector<std::int64_t>{1}, {});
        for (std::size_t i = 0; i < profiles.size(); ++i) {
            if (profiles[i] != SnapshotBuilder::kNoProfile)
                single.addEvent(profiles[i], 0, {times[i]}, std::vector<Value>{items.value(i)});
        }
        single.addEvent(0, 1, {1}, {});
        QCOMPARE(bulk.finish()->hash, single.finish()->hash);
    }
    void theHashChangesWithTheContent()
    {
        SnapshotBuilder b(schema());
        b.addProfile("a");
        b.setAttribute(0, 0, 1.0);
        SnapshotBuilder c(schema());
        c.addProfile("a");
        c.setAttribute(0, 0, 2.0);
        QVERIFY(b.finish()->hash != c.finish()->hash);
    }
    void bytesReadBackTheSame()
    {
        const SnapshotPtr s = sample();
        const std::string bytes = bytesOf(*s);
        const auto back = read(bytes);
        QVERIFY2(back.has_value(), back ? "" : describe(back.error()).c_str());
        QCOMPARE((*back)->hash, s->hash);
        QCOMPARE(bytesOf(**back), bytes);
        QCOMPARE((*back)->zoneOf(0).name(), std::string("America/New_York"));
        QCOMPARE((*back)->profileNamed("bert"), std::optional<ProfileIndex>(2));
        QCOMPARE(contentHash(**back), s->hash);
    }
    void everyCutAndEveryChangedByteIsRefused()
    {
        const std::string bytes = bytesOf(*sample());
        for (std::size_t size = 0; size < bytes.size(); size += 7)
            QVERIFY2(!read(std::string_view(bytes).substr(0, size)),
                     qPrintable(QString::number(size)));
        for (std::size_t at = 0; at < bytes.size(); at += 5) {
            std::string broken = bytes;
            broken[at] = static_cast<char>(broken[at] ^ 0x41);
            QVERIFY2(!read(broken), qPrintable(QString::number(at)));
        }
        QCOMPARE(read("SQLite format 3").error().code, std::string("data.not-a-snapshot"));
    }
};

PATHLOOM_TEST(SnapshotTest)
#include "tst_snapshot.moc"
