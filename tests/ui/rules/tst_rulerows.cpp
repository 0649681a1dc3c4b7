// SPDX-License-Identifier: GPL-3.0-or-later
// No rule is lost in the builder: text → tree → rows → tree → text is the identity.
#include "engine/ingest/sample/SampleShop.h"
#include "engine/rules/Text.h"
#include "tests/engine/rules/RandomRules.h"
#include "tests/support/TestMain.h"
#include "ui/rules/RuleRows.h"

using namespace pathloom;
using namespace pathloom::test;
using namespace pathloom::ui;

namespace {

int textRowsIn(const RuleRow &row)
{
    int found = row.kind == RuleRow::Kind::Text;
    for (const RuleRow &child : row.rows)
        found += textRowsIn(child);
    return found;
}

void survives(const ExprPtr &rule)
{
    const ExprPtr back = ruleOf(rowsOf(rule));
    QVERIFY2(back, printRule(rule).c_str());
    QVERIFY2(sameRule(back, rule), (printRule(rule) + "\n" + printRule(back)).c_str());
    QCOMPARE(printRule(back), printRule(rule));
}

} // namespace

class RuleRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTreeSurvives()
    {
        for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
            RandomRules random(seed);
            survives(random.any(static_cast<int>(seed % 5)));
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }

    void everyTypedTextSurvives()
    {
        int structured = 0;
        for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
            RandomRules random(seed);
            const std::string text = printRule(random.typed(ValueType::Boolean, static_cast<int>(seed % 5)));
            const ExprPtr rule = parsed(text);
            QVERIFY(rule);
            survives(rule);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(QString::fromStdString(text))));
            structured += textRowsIn(rowsOf(rule)) == 0;
        }
        QVERIFY2(structured > 2000, qPrintable(QString::number(structured)));
    }

    void showsAsLines_data()
    {
        using Kind = RuleRow::Kind;
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("kinds");
        const auto row = [](const char *text, const QList<Kind> &kinds) {
            QList<int> numbers;
            for (const Kind kind : kinds)
                numbers << static_cast<int>(kind);
            QTest::newRow(text) << QString::fromUtf8(text) << numbers;
        };
        row("shoe_size >= 42", {Kind::Attribute});
        row("shoe_size >= 42 and loyalty_tier = \"gold\" and missing(device)", {Kind::Attribute, Kind::Attribute, Kind::Attribute});
        row("country = \"DE\" and (shoe_size < 40 or loyalty_tier != \"none\")", {Kind::Attribute, Kind::Group});
        row("country = \"DE\" and (shoe_size < 40 and device = \"x\")", {Kind::Attribute, Kind::Group});
        row("not(country = \"DE\" or shoe_size < 40)", {Kind::Group});
        row("not(missing(phone))", {Kind::Attribute});
        row("not(not(missing(phone)))", {Kind::Group});
        row("shoe_size between 40 and 44", {Kind::Attribute});
        row("shoe_size in [40..44)", {Kind::Attribute, Kind::Attribute});
        row("country in [\"FR\", \"GB\"]", {Kind::Attribute});
        row("country in [\"a;b\", city]", {Kind::Attribute});
        row("\"vip\" in tags", {Kind::Attribute});
        row("starts with(country, \"D\")", {Kind::Attribute});
        row("contains(lower case(country), \"d\")", {Kind::Calculation});
        row("newsletter", {Kind::Attribute});
        row("newsletter = true", {Kind::Attribute});
        row("spent = money(12.50, \"EUR\")", {Kind::Attribute});
        row("shoe_size * 2 > 80", {Kind::Calculation});
        row("years between(birthday, today()) >= 18", {Kind::Calculation});
        row("joined >= @\"2025-03-01T09:30:00Z\"", {Kind::Attribute});
        row("count(event: \"purchase\", where: amount > 20, within: @\"P90D\") >= 3", {Kind::Event});
        row("sum(event: \"purchase\", of: \"amount\", from: @\"2025-01-01\") > 100", {Kind::Event});
        row("last(event: \"purchase\", of: \"item\") in [\"a\", \"b\"]", {Kind::Event});
        row("missing(days since(event: \"session\"))", {Kind::Event});
        row("not(exists(event: \"cart\", within: @\"P2D\"))", {Kind::Event});
        row("sequence(first: \"view\", first where: price > 3, without: \"purchase\", same: \"item\", within: @\"P7D\")",
            {Kind::Sequence});
        row("consent(\"email\", \"marketing\") and not(in segment(\"VIP\")) and in list(\"press\")",
            {Kind::Consent, Kind::Segment, Kind::List});
        row("bucket(\"key\", 0, 0.5)", {Kind::Sample});
        row("if newsletter then spent > 50 else spent > 100", {Kind::Choice});
        row("treat missing(spent > 100, \"error\")", {Kind::Attribute});
        row("treat missing(not(spent > 100), \"true\")", {Kind::Attribute});
        row("not(treat missing(spent > 100, \"false\"))", {Kind::Group});
        row("context.device = \"phone\"", {Kind::Calculation});
        row("even(shoe_size)", {Kind::Text});
        row("true", {Kind::Text});
        row("in segment(\"\")", {Kind::Text});
    }

    void showsAsLines()
    {
        QFETCH(QString, text);
        QFETCH(QList<int>, kinds);
        const ExprPtr rule = parsed(text.toStdString());
        QVERIFY(rule);
        QList<int> found;
        for (const RuleRow &row : rowsOf(rule).rows)
            found << static_cast<int>(row.kind);
        QCOMPARE(found, kinds);
        survives(rule);
    }

    void inputsReadAsTheySay()
    {
        QCOMPARE(inputOf(parsed("\"gold\"")).text, std::string("gold"));
        QCOMPARE(inputOf(parsed("\"=x\"")).text, std::string("= \"=x\""));
        QCOMPARE(inputOf(parsed("[\"a\", \"b\"]")).text, std::string("a; b"));
        QCOMPARE(inputOf(parsed("recency + 1")).text, std::string("= recency + 1"));
        QVERIFY(sameRule(valueInput("= recency + 1", ValueType::Number, "=").rule, parsed("recency + 1")));
        QVERIFY(!valueInput("= recency +", ValueType::Number, "=").rule);
        QVERIFY(!valueInput("forty", ValueType::Number, "=").rule);
        QVERIFY(!valueInput("", ValueType::String, "=").rule);
        QVERIFY(sameRule(valueInput("1; 2", ValueType::Number, "in").rule, parsed("[1, 2]")));
        QVERIFY(!valueInput("1; x", ValueType::Number, "in").rule);
    }

    void incompleteLinesMakeNoRule()
    {
        RuleRow row;
        row.name = "shoe_size";
        QVERIFY(!ruleOf(row));
        row.value = valueInput("40", ValueType::Number, "=");
        QVERIFY(sameRule(ruleOf(row), parsed("shoe_size = 40")));
        row.op = "between";
        QVERIFY(!ruleOf(row));
        row.kind = RuleRow::Kind::Event;
        row.op = "=";
        row.query.type = "purchase";
        QVERIFY(ruleOf(row));
        row.query.where = {"amount >", nullptr};
        QVERIFY(!ruleOf(row));
        RuleRow group;
        group.kind = RuleRow::Kind::Group;
        QVERIFY(!ruleOf(group));
    }

    void subjectsHaveTypes()
    {
        const Schema schema = shopSchema();
        const auto typeOf = [&](const char *text) { return subjectType(rowsOf(parsed(text)).rows.front(), schema); };
        QCOMPARE(typeOf("recency > 3"), ValueType::Number);
        QCOMPARE(typeOf("\"a\" in tags"), ValueType::List);
        QCOMPARE(typeOf("last(event: \"purchase\", of: \"item\") = \"a\""), ValueType::String);
        QCOMPARE(typeOf("first(event: \"view\") > @\"2025-01-01T00:00:00Z\""), ValueType::DateTime);
        QCOMPARE(typeOf("sum(event: \"purchase\", of: \"amount\") > 3"), ValueType::Money);
        QCOMPARE(typeOf("today() - birthday > @\"P30D\""), ValueType::Duration);
    }
};

PATHLOOM_TEST(RuleRowsTest)
#include "tst_rulerows.moc"
