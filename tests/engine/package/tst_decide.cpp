// SPDX-License-Identifier: GPL-3.0-or-later
// A package decides for profiles given as JSON, and says why.
#include "engine/package/JsonProfile.h"
#include "engine/package/Package.h"
#include "tests/engine/package/Shop.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {

const RulePackage &shop()
{
    static const RulePackage package = [] {
        const auto bytes = packageBytes(shopDocument(), shopSchema(), acceptedOptions(shopDocument()));
        if (!bytes)
            qFatal("%s", describe(bytes.error()).c_str());
        return *RulePackage::fromBytes(*bytes);
    }();
    return package;
}

Json person(const std::string &overrides)
{
    Json json = *parseJson(R"({"id": "anna", "now": "2025-01-01T12:00:00Z",
        "attributes": {"age": 40, "spend": {"minor": 60000, "currency": "EUR"}, "member": true},
        "consents": [{"channel": "email", "purpose": "marketing", "at": "2024-06-01T00:00:00Z", "given": true}],
        "context": {"device": "phone"}})");
    json.merge_patch(*parseJson(overrides));
    return json;
}

} // namespace

class DecideFromPackage : public QObject
{
    Q_OBJECT

private slots:
    void theBestEligibleOfferWins_data()
    {
        QTest::addColumn<QString>("overrides");
        QTest::addColumn<QString>("offer");
        QTest::addColumn<QString>("reason");
        QTest::newRow("worth most") << "{}" << "o2" << "SHOWN";
        QTest::newRow("other device") << R"({"context": {"device": "desktop"}})" << "o1" << "SHOWN";
        QTest::newRow("no context") << R"({"context": null})" << "o1" << "SHOWN";
        QTest::newRow("not VIP") << R"({"attributes": {"spend": 49999}})" << "o1" << "SHOWN";
        QTest::newRow("just VIP") << R"({"attributes": {"spend": 50000}})" << "o2" << "SHOWN";
        QTest::newRow("stated VIP") << R"({"attributes": {"spend": null}, "segments": {"VIP": true}})" << "o2"
                                    << "SHOWN";
        QTest::newRow("minor and poor") << R"({"attributes": {"age": 17, "spend": 0}})" << "o3" << "FALLBACK";
        QTest::newRow("consent withdrawn")
            << R"({"consents": [{"channel": "email", "purpose": "marketing", "at": "2024-06-01T00:00:00Z", "given": false}]})"
            << "o3" << "FALLBACK";
        QTest::newRow("consent later")
            << R"({"consents": [{"channel": "email", "purpose": "marketing", "at": "2025-06-01T00:00:00Z", "given": true}]})"
            << "o3" << "FALLBACK";
    }

    void theBestEligibleOfferWins()
    {
        QFETCH(QString, overrides);
        QFETCH(QString, offer);
        QFETCH(QString, reason);
        const auto decided = shop().decide("home", person(overrides.toStdString()), false);
        QVERIFY2(decided, decided ? "" : describe(decided.error()).c_str());
        QCOMPARE(QString::fromStdString((*decided)["offer"].get<std::string>()), offer);
        QCOMPARE(QString::fromStdString((*decided)["reason"].get<std::string>()), reason);
        QVERIFY(!decided->contains("offers"));
    }

    void scoresAreTheProduct()
    {
        // P × C × V × (1 + L) = 0.05 × 1 × 200 × 1
        const auto decided = shop().decide("home", person("{}"), false);
        QCOMPARE((*decided)["score"].get<double>(), 10.0);
        QCOMPARE((*decided)["name"].get<std::string>(), std::string("Boots"));
    }

    void explanationsNameWhatRemovedALoser()
    {
        const auto decided = shop().decide("home", person(R"({"attributes": {"age": 17}})"), true);
        const auto &offers = (*decided)["offers"];
        const auto found =
            std::find_if(offers.begin(), offers.end(), [](const Json &offer) { return offer["offer"] == "o1"; });
        QVERIFY(found != offers.end());
        QCOMPARE((*found)["reason"].get<std::string>(), std::string("FILTER_FALSE"));
        QCOMPARE((*found)["predicates"][0]["actual"].get<std::string>(), std::string("17"));
        QCOMPARE((*found)["predicates"][0]["outcome"].get<std::string>(), std::string("false"));
    }

    void theProfileMayNameThePlacement()
    {
        QVERIFY(shop().decide("", person(R"({"placement": "home"})"), false));
        const auto unknown = shop().decide("cinema", person("{}"), false);
        QCOMPARE(unknown.error().code, std::string("package.no-such-placement"));
        QCOMPARE(unknown.error().arguments.at("known"), std::string("home"));
        QCOMPARE(shop().placements(), std::vector<std::string>{"home"});
    }

    void segmentsOfAProfile()
    {
        const auto segments = shop().segmentsOf(person("{}"));
        QCOMPARE((*segments)["VIP"].get<std::string>(), std::string("true"));
        QCOMPARE((*segments)["Young or buyers"].get<std::string>(), std::string("false"));
        QCOMPARE((*shop().segmentsOf(person(R"({"attributes": {"spend": null}})")))["VIP"].get<std::string>(),
                 std::string("unknown"));
    }

    void brokenProfilesNameTheField_data()
    {
        QTest::addColumn<QString>("overrides");
        QTest::addColumn<QString>("field");
        QTest::newRow("no id") << R"({"id": null})" << "id";
        QTest::newRow("age a text") << R"({"attributes": {"age": "forty"}})" << "age";
        QTest::newRow("spend a fraction") << R"({"attributes": {"spend": 1.5}})" << "spend";
        QTest::newRow("date") << R"({"attributes": {"joined": "01.02.2024"}})" << "joined";
        QTest::newRow("no now") << R"({"now": null})" << "now";
        QTest::newRow("event without time") << R"({"events": [{"type": "purchase"}]})" << "events";
        QTest::newRow("property")
            << R"({"events": [{"type": "purchase", "at": "2024-01-01T00:00:00Z", "properties": {"item": 3}}]})"
            << "purchase.item";
        QTest::newRow("consent") << R"({"consents": [{"channel": "email"}]})" << "consents";
    }

    void brokenProfilesNameTheField()
    {
        QFETCH(QString, overrides);
        QFETCH(QString, field);
        const auto decided = shop().decide("home", person(overrides.toStdString()), false);
        QVERIFY(!decided);
        QCOMPARE(decided.error().kind, ErrorKind::BadInput);
        QVERIFY2(describe(decided.error()).find(field.toStdString()) != std::string::npos,
                 describe(decided.error()).c_str());
    }

    void valuesSurviveJson_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < 8; ++i)
            QTest::newRow(std::to_string(i).c_str()) << i;
    }

    void valuesSurviveJson()
    {
        QFETCH(int, index);
        const Value values[] = {true, 2.5, Money{1250, "EUR"}, std::string("a"), CivilDate::of(2024, 2, 29),
                                Instant{1'700'000'000'123}, Duration::minutes(90),
                                std::vector<std::string>{"a", "b"}};
        const Value &value = values[index];
        const auto back = valueFromJson(valueToJson(value), static_cast<ValueType>(index), "EUR");
        QVERIFY(back);
        QVERIFY(*back == value);
        QVERIFY(isMissing(*valueFromJson(nullptr, static_cast<ValueType>(index), "EUR")));
    }
};

PATHLOOM_TEST(DecideFromPackage)
#include "tst_decide.moc"
