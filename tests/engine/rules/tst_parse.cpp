// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and printing rules: trees, brackets, places of errors and their mends.
#include "engine/rules/Text.h"
#include "tests/engine/rules/RuleFixtures.h"
#include "tests/support/TestMain.h"

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
};

PATHLOOM_TEST(ParseTest)
#include "tst_parse.moc"
