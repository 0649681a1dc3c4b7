// SPDX-License-Identifier: GPL-3.0-or-later
// The language of table cells: what it reads, what it refuses and how it writes positions again.
#include "tests/engine/tables/TableFixtures.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {

std::string problemOf(std::string_view text, ValueType type)
{
    const auto read = parseCell(text, {type, "EUR"});
    return read ? "" : read.error().code;
}

/// The positions a test lets through, written as tests again.
std::string rewritten(const std::string &attribute, const std::string &test, const std::string &domain = {})
{
    const DecisionTable table = makeTable(HitPolicy::Unique, {input(attribute, domain)}, {{test, "\"x\""}});
    const TableCompilation compiled = compileTable(table, tableSchema());
    if (!compiled.table || !compiled.problems.empty())
        return "problem";
    const TableAxis &axis = compiled.table->axes[0];
    std::vector<bool> positions(axis.positions());
    for (std::size_t p = 0; p < positions.size(); ++p)
        positions[p] = compiled.table->mask(0, p)[0] & 1U;
    return axis.testsFor(positions);
}

} // namespace

class TstCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips_data()
    {
        QTest::addColumn<QString>("attribute");
        QTest::addColumn<QString>("test");
        QTest::addColumn<QString>("expected");
        const std::array<const char *, 3> cases[] = {
            {"age", "-", "-"},
            {"age", "", "-"},
            {"age", "< 18", "< 18"},
            {"age", ">= 18", ">= 18"},
            {"age", "[18..30)", "[18..30)"},
            {"age", "(18..30]", "(18..30]"},
            {"age", "]18..30[", "(18..30)"},
            {"age", "not([18..30))", "< 18, >= 30"},
            {"age", "< 10, [5..20]", "<= 20"},
            {"age", "-5", "-5"},
            {"age", "null", "null"},
            {"age", "not(null)", "not(null)"},
            {"age", "> 3, null", "> 3, null"},
            {"age", "!= 3", "!= 3"},
            {"city", "\"Köln\", \"Bonn\"", "\"Bonn\", \"Köln\""},
            {"city", "not(\"Bonn\", \"Köln\")", "not(\"Bonn\", \"Köln\")"},
            {"city", "\"a, b\"", "\"a, b\""},
            {"member", "true", "true"},
            {"member", "not(true)", "false"},
            {"member", "true, false", "not(null)"},
            {"spent", "> 20", "> money(20.00, \"EUR\")"},
            {"spent", "money(12.5, \"EUR\")", "money(12.50, \"EUR\")"},
            {"birthday", "< @\"2000-01-01\"", "< @\"2000-01-01\""},
            {"joined", ">= @\"2025-01-01\"", ">= @\"2025-01-01T00:00:00Z\""},
            {"pause", "@\"P7D\"", "@\"P7D\""},
        };
        for (const auto &one : cases)
            QTest::addRow("%s %s", one[0], one[1]) << one[0] << one[1] << one[2];
    }

    void roundTrips()
    {
        QFETCH(QString, attribute);
        QFETCH(QString, test);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(rewritten(attribute.toStdString(), test.toStdString())), expected);
    }

    void aListOfValuesNarrowsWhatCanBe()
    {
        QCOMPARE(rewritten("city", "\"a\"", "\"a\", \"b\""), std::string("\"a\""));
        QCOMPARE(rewritten("city", "\"a\", \"b\"", "\"a\", \"b\""), std::string("-"));
        QCOMPARE(rewritten("age", ">= 18", "[0..120]"), std::string("[18..120]"));
    }

    void refusesWhatItCannotRead()
    {
        QCOMPARE(problemOf("<", ValueType::Number), std::string("table.syntax"));
        QCOMPARE(problemOf("1, ", ValueType::Number), std::string("table.syntax"));
        QCOMPARE(problemOf("\"a\"", ValueType::Number), std::string("table.type"));
        QCOMPARE(problemOf("1", ValueType::String), std::string("table.type"));
        QCOMPARE(problemOf("[3..1]", ValueType::Number), std::string("table.range"));
        QCOMPARE(problemOf("[1..1)", ValueType::Number), std::string("table.range"));
        QCOMPARE(problemOf("< true", ValueType::Boolean), std::string("table.order"));
        QCOMPARE(problemOf("[false..true]", ValueType::Boolean), std::string("table.order"));
        QCOMPARE(problemOf("money(1, \"USD\")", ValueType::Money), std::string("table.currency"));
        QCOMPARE(problemOf("age + 1", ValueType::Number), std::string("table.syntax"));
    }

    void offersQuotesForAPlainWord()
    {
        const auto read = parseCell("Köln", {ValueType::String, ""});
        QVERIFY(!read);
        QCOMPARE(read.error().arguments.at("mend"), std::string("\"Köln\""));
        QVERIFY(!parseCell("(", {ValueType::String, ""}).error().arguments.contains("mend"));
    }

    void numbersAgreeAsInRules()
    {
        TableAxis axis;
        axis.type.type = ValueType::Number;
        axis.ends = {0.3, 1.0};
        QCOMPARE(axis.positionOf(0.1 + 0.2), std::size_t(1));
        QCOMPARE(axis.positionOf(0.3 + 1e-6), std::size_t(2));
        QCOMPARE(axis.positionOf(1.0 - 1e-10), std::size_t(3));
        QCOMPARE(axis.positionOf(Value()), axis.missingPosition());
    }
};

PATHLOOM_TEST(TstCells)
#include "tst_cells.moc"
