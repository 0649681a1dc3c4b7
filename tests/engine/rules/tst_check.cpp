// SPDX-License-Identifier: GPL-3.0-or-later
// Problems that the checker finds, with place and mend; what rules read; how sophisticated that is.
#include "tests/engine/rules/RuleFixtures.h"
#include "tests/support/TestMain.h"

using namespace pathloom;
using namespace pathloom::test;

class CheckTest : public QObject
{
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("marked"); // the text between the problem's ends
        QTest::addColumn<QString>("mend");
        const auto row = [](const char *text, const char *code, const char *marked, const char *mend) {
            QTest::newRow(text) << QString(code) << QString(marked) << QString(mend);
        };
        row("recensy > 3", "rule.unknown-attribute", "recensy", "recency");
        row("Recency > 3 and member", "rule.unknown-attribute", "Recency", "recency");
        row("attribute(\"averge pause\") > @\"P1D\"", "rule.unknown-attribute", "attribute(\"averge pause\")",
            "attribute(\"average pause\")");
        row("nothing like it > 3", "", "", "");
        row("xyz > 3", "rule.unknown-attribute", "xyz", "");
        row("exists(event: \"veiw\")", "rule.unknown-event", "exists(event: \"veiw\")", "exists(event: \"view\")");
        row("exists(event: \"view\", where: secnds > 3)", "rule.unknown-property", "secnds", "seconds");
        row("exists(event: \"view\", where: member)", "rule.unknown-property", "member", "profile.member");
        row("exists(event: \"view\", where: profile.membr)", "rule.unknown-attribute", "profile.membr",
            "profile.member");
        row("sum(event: \"view\", of: \"second\") > 1", "rule.unknown-property", "sum(event: \"view\", of: \"second\")",
            "sum(event: \"view\", of: \"seconds\")");
        row("in segment(\"vip\")", "rule.unknown-segment", "in segment(\"vip\")", "in segment(\"VIP\")");
        row("in list(\"pres\")", "rule.unknown-list", "in list(\"pres\")", "in list(\"press\")");
        row("context.devise = \"x\"", "rule.unknown-context", "context.devise", "context.device");
        row("consent(\"fax\", \"marketing\")", "rule.unknown-consent", "consent(\"fax\", \"marketing\")", "");
        row("flor(score) = 1", "rule.unknown-function", "flor(score)", "floor(score)");
        row("property(\"item\") = \"x\"", "rule.property-outside", "property(\"item\")", "");
        row("recency = \"3\"", "rule.type-mismatch", "\"3\"", "3");
        row("channel = 3", "rule.type-mismatch", "3", "\"3\"");
        row("member = 1", "rule.type-mismatch", "1", "true");
        row("birthday > \"2000-01-01\"", "rule.type-mismatch", "\"2000-01-01\"", "@\"2000-01-01\"");
        row("joined >= @\"2025-01-01\"", "rule.type-mismatch", "joined", "date(joined)");
        row("recency and member", "rule.type-mismatch", "recency", "");
        row("3 in tags", "rule.type-mismatch", "3", "\"3\"");
        row("if member then 1 else \"2\"", "rule.type-mismatch", "\"2\"", "2");
        row("member < true", "rule.operator-type", "member < true", "");
        row("tags = tags", "rule.type-mismatch", "tags", "");
        row("channel - 1 = 3", "rule.operator-type", "channel - 1", "");
        row("joined + joined = now()", "rule.operator-type", "joined + joined", "");
        row("spent > money(3, \"USD\")", "rule.currency-mismatch", "spent > money(3, \"USD\")", "");
        row("recency = null", "rule.null-comparison", "recency = null", "missing(recency)");
        row("recency != null", "rule.null-comparison", "recency != null", "not(missing(recency))");
        row("channel = \"\"", "rule.empty-value", "\"\"", "");
        row("channel in []", "rule.empty-value", "[]", "");
        row("contains(channel, \"\")", "rule.empty-value", "\"\"", "");
        row("matches(channel, \"(\")", "rule.bad-pattern", "\"(\"", "");
        row("string length(recency) > 3", "rule.argument-type", "recency", "");
        row("string length() > 3", "rule.argument-count", "string length()", "");
        row("contains(channel) or member", "rule.argument-count", "contains(channel)", "");
        row("min(recency, birthday) > 3", "rule.type-mismatch", "birthday", "");
        row("count(event: \"view\", within: @\"PT0S\") > 1", "rule.empty-window", "count(event: \"view\", within: @\"PT0S\")", "");
        row("sum(event: \"view\") > 1", "rule.property-needed", "sum(event: \"view\")", "");
        row("sum(event: \"view\", of: \"item\") > 1", "rule.argument-type", "sum(event: \"view\", of: \"item\")", "");
        row("bucket(\"k\", 0.5, 0.2)", "rule.bad-range", "bucket(\"k\", 0.5, 0.2)", "");
    }
    void finds()
    {
        QFETCH(QString, code);
        QFETCH(QString, marked);
        QFETCH(QString, mend);
        const std::string text = QTest::currentDataTag();
        const auto rule = parseRule(text);
        QCOMPARE(rule.has_value(), !code.isEmpty());
        if (!rule)
            return;
        const Schema schema = shopSchema();
        const RuleType checked = checkRule(*rule, shopScope(schema));
        QVERIFY(!checked.problems.empty());
        const RuleProblem &problem = checked.problems.front();
        QCOMPARE(QString::fromStdString(problem.code), code);
        QCOMPARE(QString::fromStdString(text.substr(problem.from, problem.to - problem.from)), marked);
        QCOMPARE(QString::fromStdString(problem.mend), mend);
        if (mend.isEmpty())
            return;
        const auto mended = parseRule(text.substr(0, problem.from) + problem.mend + text.substr(problem.to));
        QVERIFY(mended.has_value());
        QVERIFY(checkRule(*mended, shopScope(schema)).problems.empty());
    }

    void knowsTypes()
    {
        const Schema schema = shopSchema();
        const std::map<std::string, ValueType> types{
            {"recency + 1", ValueType::Number},        {"spent * 2", ValueType::Money},
            {"spent / spent", ValueType::Number},      {"channel + city", ValueType::String},
            {"joined - now()", ValueType::Duration},   {"birthday + @\"P1D\"", ValueType::Date},
            {"today() - birthday", ValueType::Duration}, {"date(joined)", ValueType::Date},
            {"last(event: \"view\")", ValueType::DateTime}, {"last(event: \"purchase\", of: \"amount\")", ValueType::Money},
            {"if member then spent else 0", ValueType::Money}, {"tags", ValueType::List},
            {"days since(event: \"view\")", ValueType::Number}, {"recency > 1", ValueType::Boolean}};
        for (const auto &[text, type] : types) {
            const RuleType checked = checkRule(parsed(text), shopScope(schema));
            QVERIFY2(checked.problems.empty(), text.c_str());
            QVERIFY2(checked.type == type, text.c_str());
        }
        QVERIFY(checkRule(nullptr, shopScope(schema)).type == ValueType::Boolean);
    }

    void findsAllProblemsAtOnce()
    {
        const Schema schema = shopSchema();
        const auto problems = checkRule(parsed("recensy > 3 and channel = 4 or flor(score) = 1"), shopScope(schema)).problems;
        QCOMPARE(problems.size(), std::size_t{3});
    }

    void listsInputs()
    {
        const RuleInputs inputs = inputsOf(parsed(
            "recency > 1 and count(event: \"view\", where: profile.city = item, within: @\"P2D\") > 1 and "
            "in segment(\"VIP\") and in list(\"press\") and consent(\"email\", \"marketing\") and context.device = \"x\" and "
            "sequence(first: \"view\", then: \"purchase\")"));
        QVERIFY((inputs.attributes == std::set<std::string>{"recency", "city"}));
        QVERIFY((inputs.eventTypes == std::set<std::string>{"view", "purchase"}));
        QVERIFY((inputs.segments == std::set<std::string>{"VIP"}));
        QVERIFY((inputs.lists == std::set<std::string>{"press"}));
        QVERIFY((inputs.context == std::set<std::string>{"device"}));
        QVERIFY((inputs.consents == std::set<ConsentKey>{{"email", "marketing"}}));
        QVERIFY(inputs.usesTime && !inputs.usesClock && !inputs.recentEvents);
    }

    void ranksData()
    {
        // Levels of scores.md, F4.
        Schema schema = shopSchema();
        schema.attributes[8].level = DataLevel::Predictive;
        const std::map<std::string, DataLevel> levels{
            {"true", DataLevel::None},
            {"consent(\"email\", \"marketing\")", DataLevel::None},
            {"recency > 1", DataLevel::Demographic},
            {"exists(event: \"purchase\")", DataLevel::Transactional},
            {"recency > 1 and exists(event: \"view\", within: @\"P2D\")", DataLevel::Behavioural},
            {"exists(event: \"purchase\", within: @\"P1D\")", DataLevel::Contextual},
            {"hour(now()) > 8", DataLevel::Contextual},
            {"context.device = \"x\"", DataLevel::Contextual},
            {"score > 1", DataLevel::Predictive}};
        for (const auto &[text, level] : levels)
            QVERIFY2(levelOf(inputsOf(parsed(text)), schema) == level, text.c_str());
    }
};

PATHLOOM_TEST(CheckTest)
#include "tst_check.moc"
