// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of decision tables: every hit policy, problems, and both evaluators on random tables.
#include "tests/engine/tables/TableFixtures.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {

using Rows = std::vector<std::size_t>;

TableAnswer answerOf(const DecisionTable &table, std::vector<Value> values)
{
    const TableCompilation compiled = compileTable(table, tableSchema());
    return compiled.table ? decideTable(*compiled.table, values) : TableAnswer{};
}

DecisionTable ages(HitPolicy policy)
{
    DecisionTable table = makeTable(policy, {input("age")},
                                    {{">= 18", "1"}, {">= 12", "2"}, {"< 12", "3"}, {">= 65", "1"}});
    table.outputs = {{"price", ValueType::Number, {"3", "2", "1"}, ""}};
    return table;
}

std::vector<std::string> codesOf(const DecisionTable &table)
{
    std::vector<std::string> codes;
    for (const TableProblem &problem : compileTable(table, tableSchema()).problems)
        codes.push_back(problem.code);
    return codes;
}

/// Profiles with values at, beside and away from the ends that random tests use.
SnapshotPtr randomProfiles(std::mt19937 &random, std::size_t count)
{
    SnapshotBuilder builder(tableSchema());
    for (std::size_t i = 0; i < count; ++i) {
        const ProfileIndex p = builder.addProfile("p" + std::to_string(i));
        const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
        if (below(8) != 0)
            builder.setAttribute(p, 0, below(7) - (below(3) == 0 ? 0.5 : 0.0) + (below(5) == 0 ? 1e-12 : 0.0));
        if (below(8) != 0)
            builder.setAttribute(p, 1, std::string(1, static_cast<char>('a' + below(6))));
        if (below(8) != 0)
            builder.setAttribute(p, 2, below(2) == 0);
        if (below(8) != 0)
            builder.setAttribute(p, 3, Money{50 * below(14), "EUR"});
        if (below(8) != 0)
            builder.setAttribute(p, 4, addDays(CivilDate::of(2024, 12, 30), below(9)));
    }
    return builder.finish();
}

} // namespace

class TstTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyHitPolicyAnswers()
    {
        QCOMPARE(answerOf(ages(HitPolicy::First), {70.0}).rows, Rows({0}));
        QCOMPARE(answerOf(ages(HitPolicy::First), {14.0}).rows, Rows({1}));
        QCOMPARE(answerOf(ages(HitPolicy::Priority), {70.0}).rows, Rows({1}));
        QCOMPARE(answerOf(ages(HitPolicy::RuleOrder), {70.0}).rows, Rows({0, 1, 3}));
        QCOMPARE(answerOf(ages(HitPolicy::OutputOrder), {70.0}).rows, Rows({1, 0, 3}));
        QCOMPARE(answerOf(ages(HitPolicy::Collect), {70.0}).matched, Rows({0, 1, 3}));
        QCOMPARE(answerOf(ages(HitPolicy::CollectSum), {70.0}).number, std::optional(4.0));
        QCOMPARE(answerOf(ages(HitPolicy::CollectMin), {70.0}).number, std::optional(1.0));
        QCOMPARE(answerOf(ages(HitPolicy::CollectMax), {70.0}).number, std::optional(2.0));
        QCOMPARE(answerOf(ages(HitPolicy::CollectCount), {70.0}).number, std::optional(3.0));
        QVERIFY(answerOf(ages(HitPolicy::Unique), {70.0}).conflict);
        QCOMPARE(answerOf(ages(HitPolicy::Unique), {3.0}).values.front().front(), Value(3.0));
    }

    void anyAllowsRowsThatSayTheSame()
    {
        DecisionTable table = makeTable(HitPolicy::Any, {input("age")},
                                        {{"> 10", "\"a\""}, {"> 20", "\"a\""}, {"> 30", "\"b\""}});
        QVERIFY(!answerOf(table, {25.0}).conflict);
        QCOMPARE(answerOf(table, {25.0}).values.front().front(), Value(std::string("a")));
        QVERIFY(answerOf(table, {35.0}).conflict);
        QVERIFY(answerOf(table, {35.0}).values.empty());
    }

    void withoutAMatchTheFallbackAnswers()
    {
        DecisionTable table = makeTable(HitPolicy::Unique, {input("age")}, {{"> 10", "\"a\""}});
        QVERIFY(answerOf(table, {5.0}).values.empty());
        table.outputs.front().fallback = "\"none\"";
        const TableAnswer answer = answerOf(table, {5.0});
        QVERIFY(answer.usesFallback && answer.rows.empty());
        QCOMPARE(answer.values.front().front(), Value(std::string("none")));
        QCOMPARE(answerOf(ages(HitPolicy::CollectCount), {Value()}).number, std::optional(0.0));
        QCOMPARE(answerOf(ages(HitPolicy::CollectSum), {Value()}).number, std::optional<double>());
    }

    void saysWhichTestsHeld()
    {
        const DecisionTable table = makeTable(HitPolicy::First, {input("age"), input("member")},
                                              {{"> 10", "true", "\"a\""}, {"< 10", "-", "\"b\""}});
        const TableAnswer answer = answerOf(table, {20.0, false});
        QCOMPARE(answer.passed[0], std::vector<bool>({true, false}));
        QCOMPARE(answer.passed[1], std::vector<bool>({false, true}));
        QVERIFY(answer.matched.empty());
    }

    void problemsNameTheirPlace()
    {
        DecisionTable table = makeTable(HitPolicy::First, {input("age"), input("city")},
                                        {{"> x", "\"a\"", "\"r\""}, {"> 1", "Bonn", "\"s\""}});
        const TableCompilation compiled = compileTable(table, tableSchema());
        QCOMPARE(compiled.problems.size(), std::size_t(2));
        QCOMPARE(compiled.problems[0].row, std::optional<std::size_t>(0));
        QCOMPARE(compiled.problems[0].input, std::optional<std::size_t>(0));
        QCOMPARE(compiled.problems[1].row, std::optional<std::size_t>(1));
        QCOMPARE(compiled.problems[1].arguments.at("mend"), std::string("\"Bonn\""));
        QVERIFY(decideTable(*compiled.table, std::vector<Value>{5.0, std::string("Bonn")}).matched.empty());
        QCOMPARE(bindTable(table, tableSchema()).error().code, std::string("table.problems"));
    }

    void columnsAreChecked()
    {
        using Codes = std::vector<std::string>;
        DecisionTable table = makeTable(HitPolicy::First, {input("height")}, {{"-", "\"a\""}});
        QCOMPARE(codesOf(table), Codes({"table.unknown-name"}));
        table.inputs = {input("tags")};
        QCOMPARE(codesOf(table), Codes({"table.column-type"}));
        table.inputs = {};
        QCOMPARE(codesOf(table), Codes({"table.no-input", "table.shape"}));
        table = makeTable(HitPolicy::CollectSum, {input("age")}, {{"-", "\"a\""}});
        QCOMPARE(codesOf(table), Codes({"table.aggregate"}));
        table = ages(HitPolicy::CollectSum);
        table.rules[1].results = {""};
        QCOMPARE(codesOf(table), Codes({"table.syntax"}));
        table = makeTable(HitPolicy::Priority, {input("age")}, {{"-", "\"c\""}});
        table.outputs.front().values = {"\"a\"", "\"b\""};
        QCOMPARE(codesOf(table), Codes({"table.not-listed"}));
    }

    void inputsMayBeExpressions()
    {
        const DecisionTable table = makeTable(HitPolicy::First, {input("age * 2"), input("city = \"Bonn\"")},
                                              {{"> 10", "true", "\"a\""}, {"-", "null", "\"b\""}});
        const auto bound = bindTable(table, tableSchema());
        QVERIFY2(bound.has_value(), bound ? "" : describe(bound.error()).c_str());
        SnapshotBuilder builder(tableSchema());
        for (const char *id : {"x", "y", "z"})
            builder.addProfile(id);
        builder.setAttribute(0, 0, 6.0);
        builder.setAttribute(0, 1, std::string("Bonn"));
        builder.setAttribute(1, 1, std::string("Bonn"));
        const SnapshotPtr snapshot = builder.finish();
        const auto column = decideAll(*bound, *snapshot, Instant{});
        QCOMPARE(column->row, std::vector<std::uint16_t>({0, TableColumn::kNone, 1}));
        QCOMPARE(column->unmatched, std::size_t(1));
        QCOMPARE(column->matchedBy, Rows({1, 1}));
    }

    void bothEvaluatorsAgree_data()
    {
        QTest::addColumn<int>("policy");
        QTest::addColumn<int>("rows");
        for (int policy = 0; policy < kHitPolicies; ++policy) {
            for (const int rows : {1, 7, 100, 150})
                QTest::addRow("%s %d", std::string(nameOf(static_cast<HitPolicy>(policy))).c_str(), rows) << policy << rows;
        }
    }

    void bothEvaluatorsAgree()
    {
        QFETCH(int, policy);
        QFETCH(int, rows);
        const HitPolicy hit = static_cast<HitPolicy>(policy);
        std::mt19937 random(static_cast<unsigned>(1000 * policy + rows));
        const SnapshotPtr snapshot = randomProfiles(random, 3000);
        const auto bound = bindTable(randomTable(random, hit, static_cast<std::size_t>(rows)), snapshot->schema);
        QVERIFY2(bound.has_value(), bound ? "" : describe(bound.error()).c_str());
        const auto column = decideAll(*bound, *snapshot, Instant{});
        QVERIFY(column.has_value());
        std::vector<std::size_t> matched(bound->table->rowOfBit.size());
        std::size_t unmatched = 0;
        std::size_t conflicts = 0;
        for (ProfileIndex p = 0; p < snapshot->profileCount(); ++p) {
            const std::vector<Value> values = tableInputs(*bound, SnapshotReader(*snapshot, p), Instant{});
            const TableAnswer answer = decideTable(*bound->table, values);
            for (const std::size_t row : answer.matched)
                ++matched[row];
            unmatched += answer.matched.empty() ? 1 : 0;
            conflicts += answer.conflict ? 1 : 0;
            if (isSingleHit(hit)) {
                const std::size_t want = answer.conflict ? TableColumn::kConflict
                                                         : (answer.rows.empty() ? TableColumn::kNone : answer.rows.front());
                QCOMPARE(std::size_t(column->row[p]), want);
            } else if (isAggregate(hit)) {
                QCOMPARE(column->valid.at(p), answer.number.has_value());
                QCOMPARE(column->numbers[p], answer.number.value_or(0));
            } else {
                const Rows have(column->rows.begin() + column->offsets[p], column->rows.begin() + column->offsets[p + 1]);
                QCOMPARE(have, answer.rows);
            }
        }
        QCOMPARE(column->matchedBy, matched);
        QCOMPARE(column->unmatched, unmatched);
        QCOMPARE(column->conflicts, conflicts);
    }

    void stopsWhenAsked()
    {
        std::mt19937 random(1);
        const SnapshotPtr snapshot = randomProfiles(random, 10);
        const auto bound = bindTable(randomTable(random, HitPolicy::First, 5), snapshot->schema);
        std::stop_source stop;
        stop.request_stop();
        const auto column = decideAll(*bound, *snapshot, Instant{}, TableDetail::Answers, {stop.get_token(), {}});
        QCOMPARE(column.error().kind, ErrorKind::Cancelled);
    }
};

PATHLOOM_TEST(TstTables)
#include "tst_tables.moc"
