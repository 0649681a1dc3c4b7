// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and printing rules: trees, brackets, places of errors and their mends.
#include "tests/engine/rules/RandomRules.h"
#include "tests/support/TestMain.h"

#include <rapidcheck.h>

using namespace pathloom;
using namespace pathloom::test;

class ParseTest : public QObject
{
    Q_OBJECT

private slots:
    void printsWhatItRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("printed");
        const auto same = [](const char *text) { QTest::newRow(text) << QString(text) << QString(text); };
        const auto becomes = [](const char *text, const char *printed) {
            QTest::newRow(text) << QString(text) << QString(printed);
        };
        same("recency <= 3 and channel = \"Web\"");
        same("recency + 2 * score ** 2");
        same("(recency + 2) * score");
        same("a or b and c");
        same("(a or b) and c");
        same("a and (b and c)");
        same("a - (b - c)");
        same("a - b - c");
        same("a ** b ** c");
        same("-(5)");
        same("-5 ** 2");
        same("-(a + b)");
        same("not(member)");
        same("recency between 1 and 3 and member");
        same("channel in [\"Web\", \"Phone\"]");
        same("\"vip\" in tags");
        same("attribute(\"average pause\") > @\"P1D\"");
        same("joined >= @\"2025-03-01T09:30:00Z\"");
        same("birthday = @\"2024-02-29\"");
        same("spent >= money(12.50, \"EUR\")");
        same("spent >= money(-0.05, \"EUR\")");
        same("spent > money((12.5), \"EUR\")");
        same("money(score, \"JPY\") = money(5, \"JPY\")");
        same("if member then 1 else if recency < 2 then 2 else 3");
        same("(if member then 1 else 2) + 3");
        same("count(event: \"purchase\", where: amount > 20, within: @\"P90D\") >= 3");
        same("sum(event: \"purchase\", of: \"amount\", within: @\"P30D\") > 100");
        same("days since(event: \"session\") > 14");
        same("count(event: \"view\", where: profile.city = item and property(\"my item\") = \"x\")");
        same("sequence(first: \"view\", then: \"purchase\", within: @\"P7D\")");
        same("sequence(first: \"view\", first where: seconds > 3, first within: @\"P30D\", without: \"purchase\", "
             "same: \"item\", within: @\"P7D\")");
        same("consent(\"email\", \"marketing\") and in segment(\"VIP\") and in list(\"press\")");
        same("bucket(\"key\", 0, 0.5)");
        same("treat missing(recency > 2, \"true\") or missing(recency)");
        same("context.device = \"phone\"");
        same("context(\"my device\") = \"phone\"");
        same("string length(channel) > 3 and starts with(channel, \"W\")");
        same("round(score, 2) = 1.25");
        same("days since(event: \"view\", from: @\"2025-01-01T00:00:00Z\", to: @\"2025-02-01T00:00:00Z\") < 3");
        same("channel = \"say \\\"hi\\\"\\n\\\\\"");
        same("größe > 1e+30");
        becomes("  recency<=3   and\n(member)", "recency <= 3 and member");
        becomes("recency in [1..3]", "recency between 1 and 3");
        becomes("recency in (1..3]", "recency > 1 and recency <= 3");
        becomes("recency in ]1..3[", "recency > 1 and recency < 3");
        becomes("channel in (\"Web\", \"Phone\")", "channel in [\"Web\", \"Phone\"]");
        becomes("contains(match: \"e\", string: channel)", "contains(channel, \"e\")");
        becomes("exists(\"view\")", "exists(event: \"view\")");
        becomes("score > .5", "score > 0.5");
        becomes("channel = \"\\u00e9\\U01F600\"", "channel = \"é😀\"");
        becomes("last(event: \"view\", from: @\"2025-01-01\") > now()",
                "last(event: \"view\", from: @\"2025-01-01T00:00:00Z\") > now()");
    }
    void printsWhatItRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, printed);
        const ExprPtr rule = parsed(text.toStdString());
        QVERIFY(rule);
        QCOMPARE(QString::fromStdString(printRule(rule)), printed);
        const ExprPtr again = parsed(printRule(rule));
        QVERIFY(sameRule(rule, again));
        const auto json = ruleFromJson(toJson(rule));
        QVERIFY(json.has_value());
        QVERIFY(sameRule(*json, rule));
    }

    void printingAndParsingAreInverse()
    {
        const bool inverse = rc::check("parse(print(e)) = e = fromJson(toJson(e))", [](std::uint64_t seed) {
            RandomRules random(seed);
            for (int k = 0; k < 20; ++k) {
                const ExprPtr rule = random.any(1 + k % 4);
                const std::string text = printRule(rule);
                RC_LOG() << text << '\n';
                const auto again = parseRule(text);
                RC_ASSERT(again.has_value());
                RC_ASSERT(sameRule(*again, rule));
                RC_ASSERT(printRule(*again) == text);
                const auto json = parseJson(canonicalJson(toJson(rule)));
                RC_ASSERT(json.has_value());
                const auto read = ruleFromJson(*json);
                RC_ASSERT(read.has_value());
                RC_ASSERT(sameRule(*read, rule));
            }
        });
        QVERIFY(inverse);
    }

    void refusalsHaveAPlace_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("mend");
        const auto row = [](const char *text, const char *code, int from, int to, const char *mend) {
            QTest::newRow(text) << QString(code) << from << to << QString(mend);
        };
        row("recency == 3", "rule.wrong-sign", 8, 10, "=");
        row("recency => 3", "rule.wrong-sign", 8, 10, ">=");
        row("recency <> 3", "rule.wrong-sign", 8, 10, "!=");
        row("recency ≤ 3", "rule.wrong-sign", 8, 11, "<=");
        row("a = 1 && b = 2", "rule.wrong-sign", 6, 8, "and");
        row("a = 1 || b = 2", "rule.wrong-sign", 6, 8, "or");
        row("a = 1 AND b = 2", "rule.wrong-sign", 6, 9, "and");
        row("channel = 'Web'", "rule.wrong-quotes", 10, 15, "\"Web\"");
        row("channel = “Web”", "rule.wrong-quotes", 10, 19, "\"Web\"");
        row("channel = \"Web", "rule.unterminated-string", 10, 14, "");
        row("recency > ", "rule.syntax", 10, 10, "");
        row("(recency > 3", "rule.syntax", 12, 12, ")");
        row("recency in [1, 2", "rule.syntax", 16, 16, "]");
        row("recency > 3 4", "rule.syntax", 12, 13, "");
        row("recency > and", "rule.syntax", 10, 13, "");
        row("  ", "rule.empty", 0, 2, "");
        row("if a then b", "rule.syntax", 11, 11, "");
        row("joined > @\"2025-02-30\"", "rule.bad-literal", 9, 22, "");
        row("attribute(\"average pause\") > @\"P3M\"", "rule.calendar-duration", 29, 35, "");
        row("channel = \"\\q\"", "rule.bad-escape", 10, 14, "");
        row("count(event: \"view\", when: a > 1)", "rule.unknown-argument", 21, 32, "");
        row("count(event: \"view\", within: 3)", "rule.literal-needed", 29, 30, "");
        row("treat missing(a, \"maybe\")", "rule.treat-value", 17, 24, "");
        row("consent(\"email\")", "rule.argument-count", 0, 16, "");
        row("contains(channel, mach: \"x\")", "rule.unknown-argument", 18, 27, "");
        row("x in [1..2)", "", 0, 0, "");
        row("x in [1, 2)", "rule.syntax", 10, 11, "]");
        row("a > 1e999", "rule.number-range", 4, 9, "");
        row("sequence(first: \"view\")", "rule.argument-missing", 0, 23, "");
    }
    void refusalsHaveAPlace()
    {
        QFETCH(QString, code);
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QString, mend);
        const std::string text = QTest::currentDataTag();
        const auto result = parseRule(text);
        QCOMPARE(result.has_value(), code.isEmpty());
        if (code.isEmpty())
            return;
        const RuleProblem &problem = result.error().front();
        QCOMPARE(QString::fromStdString(problem.code), code);
        QCOMPARE(static_cast<int>(problem.from), from);
        QCOMPARE(static_cast<int>(problem.to), to);
        QCOMPARE(QString::fromStdString(problem.mend), mend);
        if (!mend.isEmpty() && code != "rule.syntax") {
            const std::string mended = text.substr(0, problem.from) + problem.mend
                                     + text.substr(problem.to);
            QVERIFY2(parseRule(mended).has_value(), mended.c_str());
        }
    }

    void saysWhatWasExpected()
    {
        const auto value = parseRule("recency > ");
        QCOMPARE(value.error().front().arguments.at("expected"), std::string("value"));
        const auto closing = parseRule("(recency > 3");
        QCOMPARE(closing.error().front().arguments.at("expected"), std::string(") , operator"));
        const auto then = parseRule("if member 3");
        QVERIFY(then.error().front().arguments.at("expected").find("then") != std::string::npos);
    }

    void refusesEndlessNesting()
    {
        for (const std::string piece : {"(", "[", "-", "not(", "if ", "x in [", "x in (", "f(a: "}) {
            std::string text;
            for (int i = 0; i < 5000; ++i)
                text += piece;
            const auto result = parseRule(text);
            QVERIFY(!result.has_value());
            QVERIFY2(result.error().front().code == "rule.too-deep", piece.c_str());
        }
        QCOMPARE(parseRule(std::string(100'000, ' ') + "a").error().front().code, std::string("rule.too-deep"));
    }

    void survivesBrokenText()
    {
        // Every prefix of a long rule, and every single-byte change of a short one, ends in an answer.
        const std::string text = "count(event: \"view\", where: a > 2 and b in [1..3], within: @\"P9D\") >= 3 or x = \"é\"";
        std::size_t accepted = 0;
        for (std::size_t i = 0; i <= text.size(); ++i)
            accepted += parseRule(text.substr(0, i)).has_value() ? 1U : 0U;
        // "c" to "count" as names, "count(…)", "… >= 3", "… or x" with and without a blank after, the whole.
        QCOMPARE(accepted, std::size_t{12});
        for (std::size_t i = 0; i < text.size(); ++i) {
            for (int byte = 1; byte < 256; byte += 7) {
                std::string changed = text;
                changed[i] = static_cast<char>(byte);
                const auto result = parseRule(changed);
                QVERIFY(result.has_value() ? *result != nullptr : !result.error().empty());
                if (!result)
                    QVERIFY(result.error().front().to <= changed.size());
            }
        }
    }

    void refusesWrongJson()
    {
        for (const char *json : {"3", "{}", "{\"kind\":\"magic\"}", "{\"kind\":\"not\"}",
                                 "{\"kind\":\"binary\",\"op\":\"<>\",\"arguments\":[{\"kind\":\"literal\"},{\"kind\":\"literal\"}]}",
                                 "{\"kind\":\"literal\",\"value\":{\"date\":\"2025-02-30\"}}", "{\"kind\":\"events\"}",
                                 "{\"kind\":\"events\",\"query\":{\"function\":\"guess\",\"event\":\"view\"}}"}) {
            const auto rule = ruleFromJson(*parseJson(json));
            QVERIFY2(!rule.has_value(), json);
            QCOMPARE(rule.error().code, std::string("rules.json"));
            QVERIFY(rule.error().arguments.contains("where"));
        }
    }
};

PATHLOOM_TEST(ParseTest)
#include "tst_parse.moc"
