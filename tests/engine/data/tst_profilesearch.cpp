// SPDX-License-Identifier: GPL-3.0-or-later
// Finding profiles: what matches, in which order, and how much of it.
#include "engine/data/ProfileSearch.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace pathloom;

namespace {

SnapshotPtr people()
{
    const auto attribute = [](const char *name, ValueType type) {
        AttributeDef def;
        def.name = name;
        def.type = type;
        return def;
    };
    Schema schema;
    schema.attributes = {attribute("name", ValueType::String), attribute("age", ValueType::Number),
                         attribute("spent", ValueType::Money), attribute("born", ValueType::Date),
                         attribute("tags", ValueType::List)};
    schema.attributes[2].currency = "EUR";
    SnapshotBuilder b(schema);
    for (const char *id : {"ann", "annabel", "joanna", "x1", "x2", "x3"})
        b.addProfile(id);
    b.setAttribute(1, 0, std::string("J\xc3\x9cRGEN Ann"));
    b.setAttribute(3, 0, std::string("ANN"));
    b.setAttribute(4, 0, std::string("Hannes"));
    b.setAttribute(3, 1, 42.0);
    b.setAttribute(4, 2, Money{4200, "EUR"});
    b.setAttribute(5, 3, CivilDate::of(1984, 2, 29));
    b.setAttribute(5, 4, std::vector<std::string>{"running", "hiking"});
    return b.finish();
}

std::vector<std::string> idsFor(std::string_view text, std::size_t limit = 1000)
{
    const SnapshotPtr snapshot = people();
    std::vector<std::string> ids;
    const ProfileMatches matches = findProfiles(*snapshot, text, limit).value();
    for (const ProfileMatch &match : matches.found)
        ids.push_back(snapshot->profileIds[match.profile]);
    return ids;
}

using FoundIds = std::vector<std::string>;

} // namespace

class ProfileSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsComeBeforeValuesAndWholesBeforeParts()
    {
        QCOMPARE(idsFor("ann"), (FoundIds{"ann", "annabel", "joanna", "x1", "x2"}));
        QCOMPARE(idsFor("  ANN "), (FoundIds{"ann", "annabel", "joanna", "x1", "x2"}));
    }

    void namesTheAttributeThatMatched()
    {
        const SnapshotPtr snapshot = people();
        const auto matches = findProfiles(*snapshot, "ann").value();
        QVERIFY(!matches.found[1].attribute.has_value()); // annabel: its id, though its name holds it, too
        QCOMPARE(*matches.found[3].attribute, std::size_t(0));
    }

    void caseOfLatinLettersDoesNotCount()
    {
        QCOMPARE(idsFor("j\xc3\xbcrgen"), (FoundIds{"annabel"}));
        QCOMPARE(idsFor("J\xc3\x9crgen ann"), (FoundIds{"annabel"}));
    }

    void numbersMoneyDatesAndEntriesMatch()
    {
        QCOMPARE(idsFor("42"), (FoundIds{"x1", "x2"}));
        QCOMPARE(idsFor("42.0"), (FoundIds{"x1", "x2"}));
        QCOMPARE(idsFor("4"), FoundIds{});
        QCOMPARE(idsFor("1984-02-29"), (FoundIds{"x3"}));
        QCOMPARE(idsFor("hik"), (FoundIds{"x3"}));
    }

    void countsBeyondTheLimit()
    {
        const SnapshotPtr snapshot = people();
        const auto matches = findProfiles(*snapshot, "ann", 2).value();
        QCOMPARE(matches.found.size(), std::size_t(2));
        QCOMPARE(matches.all, 5U);
        QCOMPARE(idsFor("ann", 2), (FoundIds{"ann", "annabel"}));
    }

    void nothingFindsNothing()
    {
        QCOMPARE(idsFor("   "), FoundIds{});
        QCOMPARE(idsFor("nobody"), FoundIds{});
        const SnapshotPtr empty = SnapshotBuilder(Schema()).finish();
        QCOMPARE(findProfiles(*empty, "a")->all, 0U);
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        source.request_stop();
        const auto answer = findProfiles(*people(), "a", 9, {source.get_token(), {}});
        QVERIFY(answer.error().kind == ErrorKind::Cancelled);
    }
};

PATHLOOM_TEST(ProfileSearchTest)
#include "tst_profilesearch.moc"
