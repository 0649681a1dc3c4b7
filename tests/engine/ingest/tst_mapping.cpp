// SPDX-License-Identifier: GPL-3.0-or-later
// The text form of mappings: lossless, strict, and with clear errors.
#include "tests/engine/ingest/IngestSupport.h"
#include "tests/support/TestMain.h"

#include <QFile>

using namespace pathloom;
using namespace pathloom::test;

namespace {

std::string mappingFile(const char *name)
{
    QFile file(QStringLiteral(PATHLOOM_SOURCE_DIR "/resources/mappings/") +
               QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", name);
    return file.readAll().toStdString();
}

std::string readingError(const std::string &body)
{
    const auto read =
        readMapping("{\"format\": \"pathloom-mapping\", \"version\": 1, " + body + "}");
    return read ? "none" : describe(read.error());
}

std::string validationError(const std::string &body)
{
    const std::vector<std::string> columns = {"a", "b"};
    Status status = validateMapping(mappingOf(body), columns);
    return status ? "none" : status.error().code + " " + status.error().arguments["key"];
}

} // namespace

class MappingTest : public QObject
{
    Q_OBJECT

private slots:
    void shippedMappingsAreLossless()
    {
        for (const char *name : {"hillstrom.json", "online-retail.json"}) {
            const Mapping first = mapping(mappingFile(name));
            const Mapping second = mapping(canonicalJson(toJson(first)));
            QVERIFY2(first == second, name);
            QVERIFY(validateMapping(first, columnsOf(first)).has_value());
        }
    }
    void everyMemberIsKept()
    {
        Mapping m;
        m.name = "all";
        m.source = "s";
        m.file = {';', '\'', Encoding::Latin1, false};
        m.currency = "USD";
        m.zone = "Europe/Berlin";
        m.missing = {"", "NA"};
        m.key = {"k"};
        m.profile.identities = {{"external:crm", "c", ".0", "49", true}};
        AttributeMapping a;
        a.column = "c";
        a.name = "n";
        a.value.type = ValueType::Boolean;
        a.value.currency = "JPY";
        a.value.format = "DD.MM.YYYY";
        a.value.zone = "UTC";
        a.value.decimal = ',';
        a.value.separator = "|";
        a.value.removePrefix = "x";
        a.value.removeSuffix = "y";
        a.value.trueTexts = {"ja"};
        a.value.falseTexts = {"nein"};
        a.value.missing = {"?"};
        a.value.lenient = true;
        a.role = Role::Device;
        a.personal = a.pseudonymise = true;
        a.level = DataLevel::Contextual;
        a.halfLife = Duration::days(7);
        a.bands = {"low", "high"};
        a.validityRule = "n = true";
        m.profile.attributes = {a};
        m.profile.recordedAt.instant = Instant{5000};
        EventMapping e;
        e.typeColumn = "t";
        e.kinds["x"] = {"view", EventRole::View};
        e.keepOtherKinds = false;
        for (int kind = 0; kind <= 7; ++kind)
            e.when.push_back({"w", ConditionKind(kind),
                              kind < 4   ? std::vector<std::string>{"1", "2"}
                              : kind < 6 ? std::vector<std::string>{"3"}
                                         : std::vector<std::string>{}});
        e.time = {"d", "unix", "UTC", {}, Duration::hours(1), Duration::days(2)};
        PropertyMapping p;
        p.name = "p";
        p.product = {"q", "r"};
        p.value.type = ValueType::Money;
        e.properties = {p};
        e.itemProperty = e.valueProperty = e.channelProperty = e.contentProperty = "p";
        e.ratingMaximum = 10;
        m.events = {e};
        ConsentMapping c;
        c.key = {"sms", "service"};
        c.column = "c";
        c.given = false;
        c.value.trueTexts = {"in"};
        m.consents = {c};
        m.items = {"i", {p}, {{"tags", "/"}}};
        m.lists = {{"vip", {{"v", ConditionKind::Present, {}}}}};
        const auto back = mappingFromJson(*parseJson(prettyJson(toJson(m))));
        QVERIFY2(back.has_value(), back ? "" : describe(back.error()).c_str());
        QVERIFY(*back == m);
    }
    void unknownMembersAreRefused()
    {
        QCOMPARE(readingError("\"colour\": 1"),
                 std::string("ingest.mapping-key key='colour' where=''"));
        QCOMPARE(readingError("\"profile\": {\"attributes\": [{\"column\": \"a\", \"typo\": 1}]}"),
                 std::string("ingest.mapping-key key='typo' where='profile.attributes.1'"));
    }
    void wrongValuesSayWhere()
    {
        QCOMPARE(
            readingError("\"events\": [{\"type\": \"x\", \"time\": {\"instant\": \"soon\"}}]"),
            std::string("ingest.mapping-value key='instant' value='soon' where='events.1.time'"));
        QCOMPARE(readingError("\"zone\": 5"),
                 std::string(
                     "json.type expected='string' key='zone' <- ingest.reading-mapping where=''"));
        QVERIFY(readingError(
                    "\"profile\": {\"attributes\": [{\"column\": \"a\", \"type\": \"colour\"}]}")
                    .starts_with("ingest.mapping-value key='type' value='colour'"));
        QVERIFY(readingError("\"lists\": [{\"name\": \"l\", \"when\": [{\"column\": \"a\"}]}]")
                    .starts_with("ingest.mapping-value"));
        QCOMPARE(readMapping("{}").error().code, std::string("ingest.mapping-value"));
        QCOMPARE(readMapping("{\"format\": \"pathloom-mapping\", \"version\": 2}")
                     .error()
                     .arguments["key"],
                 std::string("version"));
        QCOMPARE(readMapping("[]").error().code, std::string("json.type"));
        QCOMPARE(readMapping("{").error().code, std::string("json.syntax"));
    }
    void senselessMappingsAreRefused()
    {
        QCOMPARE(validationError("\"events\": [{\"time\": {\"column\": \"a\"}}]"),
                 std::string("ingest.mapping-value type"));
        QCOMPARE(validationError("\"events\": [{\"type\": \"x\"}]"),
                 std::string("ingest.mapping-value time"));
        QCOMPARE(
            validationError(
                "\"events\": [{\"type\": \"x\", \"time\": {\"column\": \"a\"}, \"value\": \"v\"}]"),
            std::string("ingest.mapping-value value"));
        QCOMPARE(validationError(
                     "\"profile\": {\"identities\": [{\"space\": \"fax\", \"column\": \"a\"}]}"),
                 std::string("ingest.mapping-value space"));
        QCOMPARE(validationError(
                     "\"profile\": {\"attributes\": [{\"column\": \"a\"}, {\"column\": \"a\"}]}"),
                 std::string("ingest.mapping-value column"));
        QCOMPARE(validationError("\"profile\": \"none\", \"events\": [{\"type\": \"x\", \"time\": "
                                 "{\"column\": \"a\"}}]"),
                 std::string("ingest.mapping-value profile"));
        // A table that others refer to.
        QCOMPARE(validationError("\"profile\": \"none\""), std::string("none"));
        QCOMPARE(
            validationError(
                "\"zone\": \"Mars/Olympus\", \"profile\": {\"attributes\": [{\"column\": \"a\"}]}"),
            std::string("units.zone "));
        QCOMPARE(validationError("\"profile\": {\"attributes\": [{\"column\": \"a\", \"type\": "
                                 "\"date\", \"format\": \"hh\"}]}"),
                 std::string("ingest.date-format "));
        QCOMPARE(validationError("\"lists\": [{\"name\": \"l\", \"when\": [{\"column\": \"a\", "
                                 "\"greater\": \"x\"}]}]"),
                 std::string("ingest.mapping-value when"));
        QCOMPARE(validationError("\"key\": [\"c\"]"), std::string("ingest.column-missing "));
        QCOMPARE(validationError("\"key\": [\"a\"]"), std::string("none"));
    }
    void schemasFollowTheMapping()
    {
        const Schema schema = schemaOf(mapping(mappingFile("online-retail.json")));
        QCOMPARE(schema.currency, std::string("GBP"));
        QCOMPARE(schema.events.size(), std::size_t{2});
        QCOMPARE(schema.events[0].valueProperty, std::string("amount"));
        QCOMPARE(schema.events[0].properties[4].currency, std::string("GBP"));
        QCOMPARE(schema.itemAttributes[1].name, std::string("price"));
        const Schema bands = schemaOf(mapping(mappingFile("hillstrom.json")));
        QCOMPARE(bands.attributes[*bands.attributeIndex("history_segment")].bands.size(),
                 std::size_t{7});
    }
};

PATHLOOM_TEST(MappingTest)
#include "tst_mapping.moc"
