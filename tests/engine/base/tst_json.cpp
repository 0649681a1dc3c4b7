// SPDX-License-Identifier: GPL-3.0-or-later
// Strict reading and canonical writing of JSON.
#include "engine/base/Json.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace pathloom;

class JsonTest : public QObject
{
    Q_OBJECT

private slots:
    void canonicalBytesAreSortedAndShort()
    {
        const auto json = parseJson("{\"b\": 1.0, \"a\": [true, null, 0.1, \"x\"]}");
        QCOMPARE(canonicalJson(*json), std::string("{\"a\":[true,null,0.1,\"x\"],\"b\":1}\n"));
    }
    void textIsNormalised()
    {
        // "e" with a combining acute accent becomes the single character.
        QCOMPARE(canonicalJson(Json("caf\x65\xcc\x81")), std::string("\"caf\xc3\xa9\"\n"));
    }
    void canonicalBytesReadBackTheSame()
    {
        const auto json =
            parseJson("{\"n\": [1e300, -0.5, 123456789012345, 1e-7], \"s\": \"\\u00e9\\n\\\"\"}");
        const std::string once = canonicalJson(*json);
        QCOMPARE(canonicalJson(*parseJson(once)), once);
    }
    void syntaxErrorsSayWhere()
    {
        const auto json = parseJson("{\n  \"a\": 1,\n  oops\n}", "mapping.json");
        QVERIFY(!json);
        QCOMPARE(json.error().code, std::string("json.syntax"));
        QCOMPARE(json.error().arguments.at("line"), std::string("3"));
        QCOMPARE(json.error().arguments.at("source"), std::string("mapping.json"));
    }
    void trailingTextIsRefused()
    {
        QVERIFY(!parseJson("{} {}"));
        QVERIFY(!parseJson(""));
        QVERIFY(!parseJson("[1,]"));
    }
    void membersHaveTypes()
    {
        const Json json{{"s", "text"}, {"n", 2.5}, {"b", true}};
        QCOMPARE(*jsonString(json, "s"), std::string("text"));
        QCOMPARE(*jsonNumber(json, "n"), 2.5);
        QCOMPARE(*jsonBool(json, "b"), true);
        QCOMPARE(jsonString(json, "n").error().code, std::string("json.type"));
        QCOMPARE(jsonString(json, "x").error().code, std::string("json.missing"));
        QCOMPARE(jsonNumber(Json::array(), "x").error().arguments.at("key"), std::string("x"));
    }
};

PATHLOOM_TEST(JsonTest)
#include "tst_json.moc"
