// SPDX-License-Identifier: GPL-3.0-or-later
// The text form of schemas, names, merging, and three-valued logic.
#include "engine/data/Schema.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace pathloom;

namespace {

Schema fullSchema()
{
    Schema schema;
    schema.currency = "USD";
    schema.zone = "Europe/Berlin";
    AttributeDef email{
        "email", ValueType::String, Role::Email, true, DataLevel::Demographic, {}, "", {}, ""};
    AttributeDef spend{"spend", ValueType::Money,         Role::None,
                       false,   DataLevel::Transactional, Duration::days(90),
                       "USD",   {"low", "high"},          "spend >= 0"};
    schema.attributes = {email, spend};
    EventTypeDef send{
        "send", EventRole::Send, {{"channel", ValueType::String, ""}}, "", "", "channel", "", 5.0};
    EventTypeDef rate{"rate",
                      EventRole::Rating,
                      {{"stars", ValueType::Number, ""}, {"item", ValueType::String, ""}},
                      "item",
                      "stars",
                      "",
                      "",
                      10.0};
    schema.events = {send, rate};
    schema.consents = {{"email", "marketing"}};
    schema.itemAttributes = {{"price", ValueType::Money, "USD"}};
    return schema;
}

} // namespace

class SchemaTest : public QObject
{
    Q_OBJECT

private slots:
    void textFormIsLossless()
    {
        const Schema schema = fullSchema();
        const auto back = schemaFromJson(*parseJson(canonicalJson(toJson(schema))));
        QVERIFY(back.has_value());
        QVERIFY(*back == schema);
    }
    void badTextFormsSayWhatIsWrong()
    {
        const auto code = [](const char *text) {
            return schemaFromJson(*parseJson(text)).error().code;
        };
        QCOMPARE(code("[]"), std::string("json.type"));
        QCOMPARE(code(R"({"attributes": [{"type": "number"}]})"), std::string("json.missing"));
        QCOMPARE(code(R"({"attributes": [{"name": "a", "type": "colour"}]})"),
                 std::string("data.type-name"));
        QCOMPARE(code(R"({"attributes": [{"name": "a", "type": "number", "role": "boss"}]})"),
                 std::string("data.unknown-name"));
        QCOMPARE(code(R"({"events": [{"name": "e", "role": "shout"}]})"),
                 std::string("data.unknown-name"));
        QCOMPARE(code(R"({"events": 5})"), std::string("json.type"));
        QCOMPARE(code(R"({"attributes": [{"name": "a", "type": "number", "half_life": "soon"}]})"),
                 std::string("units.duration"));
    }
    void findsByNameAndRole()
    {
        const Schema schema = fullSchema();
        QCOMPARE(schema.attributeIndex("spend"), std::optional<std::size_t>(1));
        QCOMPARE(schema.attributeIndex("x"), std::optional<std::size_t>());
        QCOMPARE(schema.attributeWithRole(Role::Email), std::optional<std::size_t>(0));
        QCOMPARE(schema.eventIndex("rate"), std::optional<std::size_t>(1));
        QCOMPARE(schema.consentIndex({"email", "marketing"}), std::optional<std::size_t>(0));
    }
    void mergingAddsWhatIsNew()
    {
        Schema other;
        other.currency = "EUR";
        other.attributes = {
            {"age", ValueType::Number, Role::None, false, DataLevel::Demographic, {}, "", {}, ""}};
        other.events = {{"send",
                         EventRole::Send,
                         {{"content", ValueType::String, ""}},
                         "",
                         "",
                         "",
                         "content",
                         5.0}};
        other.consents = {{"sms", "marketing"}, {"email", "marketing"}};
        const auto merged = mergeSchemas(fullSchema(), other);
        QVERIFY(merged.has_value());
        QCOMPARE(merged->attributes.size(), std::size_t{3});
        QCOMPARE(merged->events[0].properties.size(), std::size_t{2});
        QCOMPARE(merged->events[0].contentProperty, std::string("content"));
        QCOMPARE(merged->consents.size(), std::size_t{2});
        QCOMPARE(merged->currency, std::string("USD"));
        QVERIFY(*mergeSchemas(fullSchema(), fullSchema()) == fullSchema());
    }
    void mergingRefusesOtherTypes()
    {
        Schema other;
        other.attributes = {{"email",
                             ValueType::Number,
                             Role::None,
                             false,
                             DataLevel::Demographic,
                             {},
                             "",
                             {},
                             ""}};
        const auto merged = mergeSchemas(fullSchema(), other);
        QCOMPARE(merged.error().code, std::string("data.schema-conflict"));
        QCOMPARE(merged.error().arguments.at("have"), std::string("string"));
        QCOMPARE(merged.error().arguments.at("want"), std::string("number"));
        Schema money;
        money.itemAttributes = {{"price", ValueType::Money, "EUR"}};
        QCOMPARE(mergeSchemas(fullSchema(), money).error().code,
                 std::string("data.schema-conflict"));
    }
    void everyNameReadsBack()
    {
        for (int i = 0; i <= 7; ++i)
            QCOMPARE(*valueTypeNamed(nameOf(ValueType(i))), ValueType(i));
        for (int i = 0; i <= 10; ++i)
            QCOMPARE(*roleNamed(nameOf(Role(i))), Role(i));
        for (int i = 0; i <= 12; ++i)
            QCOMPARE(*eventRoleNamed(nameOf(EventRole(i))), EventRole(i));
        for (int i = 0; i <= 5; ++i)
            QCOMPARE(*dataLevelNamed(nameOf(DataLevel(i))), DataLevel(i));
    }
    void logicIsThatOfSql()
    {
        const Truth t = Truth::True, f = Truth::False, u = Truth::Unknown;
        QCOMPARE(truthAnd(u, f), f);
        QCOMPARE(truthAnd(u, t), u);
        QCOMPARE(truthOr(u, t), t);
        QCOMPARE(truthOr(u, f), u);
        QCOMPARE(!u, u);
        QCOMPARE(truthOr(f, f), f);
    }
};

PATHLOOM_TEST(SchemaTest)
#include "tst_schema.moc"
