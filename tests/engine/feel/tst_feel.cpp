// SPDX-License-Identifier: GPL-3.0-or-later
// FEEL expressions: syntax, three-valued logic, names with blanks, time, built-ins.
#include "engine/feel/Evaluate.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::feel;

namespace {

ScopePtr exampleScope()
{
    pathloom::feel::Context names;
    names.set("Full Name", std::string("Ada"));
    names.set("Date-Time", *dateTimeFrom("2024-02-29T12:00:00Z"));
    names.set("n", 3.0);
    return inside(nullptr, std::move(names));
}

std::string result(const char *text)
{
    const auto parsed = parseExpression(text, {"Full Name", "Date-Time"});
    return parsed ? toText(evaluate(**parsed, exampleScope())) : parsed.error().code;
}

} // namespace

class TstFeel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void computes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const std::pair<const char *, const char *> cases[] = {
            {"2 ** 3 ** 2", "64"},
            {"-2 ** 2", "4"},
            {"0.1 + 0.2 = 0.3", "true"},
            {"1 / 0", "null"},
            {"\"Hi \" + Full Name", "Hi Ada"},
            {"Date-Time.day", "29"},
            {"n - 1", "2"},
            {"null and false", "false"},
            {"null or false", "null"},
            {"1 = \"1\"", "null"},
            {"if null then 1 else 2", "2"},
            {"for i in 1..3 return i * i", "[1, 4, 9]"},
            {"for i in 3..1, j in [10, 20] return i * j", "[30, 60, 20, 40, 10, 20]"},
            {"for i in 1..4 return if i = 1 then 1 else partial[-1] * i", "[1, 2, 6, 24]"},
            {"some x in [1, 2] satisfies x > 1", "true"},
            {"every x in [1, 2] satisfies x > 1", "false"},
            {"[1, 2, 3, 4][item > 2]", "[3, 4]"},
            {"[{a: 1, b: 2}, {a: 3, b: 4}][a = 3].b", "[4]"},
            {"[1, 2, 3][-1]", "3"},
            {"[1, 2, 3][7]", "null"},
            {"{a: 2, b: a * 2}.b", "4"},
            {"(function(x, y) x - y)(y: 1, x: 5)", "4"},
            {"sort([3, 1, 2], function(x, y) x < y)", "[1, 2, 3]"},
            {"@\"2024-02-29\" + @\"P1Y\"", "2025-02-28"},
            {"@\"2024-01-31T10:00:00Z\" + duration(\"PT15H\")", "2024-02-01T01:00:00Z"},
            {"time(\"23:30:00\") + @\"PT1H\"", "00:30:00"},
            {"@\"2024-03-01\" - @\"2024-02-01\"", "P29D"},
            {"years and months duration(@\"2020-02-29\", @\"2024-02-28\")", "P3Y11M"},
            {"date(2023, 2, 29)", "null"},
            {"@\"-0044-03-15\".year", "-44"},
            {"day of week(@\"2025-03-01\")", "Saturday"},
            {"substring(\"\\U01F40Eab\", 2)", "ab"},
            {"string length(\"\\uD83D\\uDCA9\")", "1"},
            {"decimal(2.5, 0)", "2"},
            {"floor(-1.5)", "-2"},
            {"modulo(-7, 3)", "2"},
            {"number(\"1.234,5\", \".\", \",\")", "1234.5"},
            {"count(1)", "null"},
            {"5 in (< 3, [4..6))", "true"},
            {"5 in (5..6]", "false"},
            {"[1..10[ = [1..10)", "true"},
            {"3 in [1..[5, 9][2]]", "true"},
            {"1 instance of number and \"a\" instance of string", "true"},
            {"/* a */ 1 // b", "1"},
            {"get value({a: 1}, \"a\")", "1"},
            {"distinct values([1, 2, 1])", "[1, 2]"},
            {"unknown(1)", "null"},
        };
        for (const auto &[text, expected] : cases)
            QTest::newRow(text) << text << expected;
    }

    void computes()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(result(text.toUtf8().constData())), expected);
    }

    void saysWhereTheSyntaxFails()
    {
        const auto parsed = parseExpression("if 1 then 2");
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, std::string("feel.syntax"));
        QCOMPARE(parsed.error().arguments.at("at"), std::string("11"));
        QCOMPARE(parsed.error().arguments.at("expected"), std::string("else"));
        for (const char *text : {"", "1 +", "(1", "[1, 2", "\"open", "{a 1}", "f(a: 1, 2)", "1 2", "@\"x", "for i in 1 2"})
            QVERIFY2(!parseExpression(text), text);
    }

    void refusesEndlessNesting()
    {
        const std::string deep = std::string(5000, '(') + "1" + std::string(5000, ')');
        const auto parsed = parseExpression(deep);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().arguments.at("expected"), std::string("depth"));
    }

    void unaryTestsAreThreeValued()
    {
        const auto passesTest = [](const char *tests, Value input) {
            const auto parsed = parseUnaryTests(tests);
            return parsed ? passes(**parsed, input, nullptr) : std::nullopt;
        };
        QCOMPARE(passesTest("-", {}), std::optional(true));
        QCOMPARE(passesTest("< 10, > 20", 15.0), std::optional(false));
        QCOMPARE(passesTest("not(\"a\", \"b\")", std::string("c")), std::optional(true));
        QCOMPARE(passesTest("> 10", {}), std::optional<bool>());
        QCOMPARE(passesTest("null", {}), std::optional(true));
        QCOMPARE(passesTest("-5", -5.0), std::optional(true));
        QCOMPARE(passesTest("? > 3 and ? < 5", 4.0), std::optional(true));
        QCOMPARE(passesTest("not(true)", false), std::optional(true));
    }

    void durationsKeepNanoseconds()
    {
        QCOMPARE(toText(*spanFrom("P1DT2H3M4.123456789S")), std::string("P1DT2H3M4.123456789S"));
        QCOMPARE(toText(*spanFrom("-PT90M")), std::string("-PT1H30M"));
        QVERIFY(!spanFrom("P1DT"));
        QVERIFY(!spanFrom("PT1M1H"));
        QVERIFY(!monthsFrom("P1M1Y"));
    }

    void zonesShiftTime()
    {
        const auto winter = dateTimeFrom("2024-01-01T12:00:00@Europe/Berlin");
        const auto summer = dateTimeFrom("2024-07-01T12:00:00+02:00");
        QCOMPARE(instantOf(*winter), instantOf(*dateTimeFrom("2024-01-01T11:00:00Z")));
        QCOMPARE(instantOf(*summer), instantOf(*dateTimeFrom("2024-07-01T12:00:00@Europe/Berlin")));
        QVERIFY(!dateTimeFrom("2024-01-01T12:00:00@Nowhere/City"));
        QCOMPARE(order(*winter, *dateTimeFrom("2024-01-01T12:00:00")), std::optional<int>());
    }
};

PATHLOOM_TEST(TstFeel)
#include "tst_feel.moc"
