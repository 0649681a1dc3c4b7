// SPDX-License-Identifier: GPL-3.0-or-later
// Gaps, overlaps and shadowed rows: by example, and against every combination of values.
#include "engine/tables/Analyse.h"
#include "tests/engine/tables/TableFixtures.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <set>

using namespace pathloom;
using namespace pathloom::test;

namespace {

using Texts = std::vector<std::string>;

TableAnalysis analysed(const DecisionTable &table, std::size_t most = 1000)
{
    return *analyseTable(compileTable(table, tableSchema()), most);
}

/// Rows of tests as a table of their own, to ask which of them hold a point.
CompiledTablePtr asTable(const DecisionTable &like, const std::vector<Texts> &rows)
{
    DecisionTable table = like;
    table.policy = HitPolicy::Collect;
    table.outputs = {{"n", ValueType::Number, {}, ""}};
    table.rules.clear();
    for (const Texts &tests : rows)
        table.rules.push_back({tests, {"1"}, ""});
    const TableCompilation compiled = compileTable(table, tableSchema());
    return compiled.problems.empty() ? compiled.table : nullptr;
}

} // namespace

class TstAnalysis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAGapBetweenRows()
    {
        const TableAnalysis found = analysed(makeTable(HitPolicy::Unique, {input("age", ">= 0")},
                                                       {{"< 18", "\"a\""}, {"> 18", "\"b\""}}));
        QCOMPARE(found.gaps.size(), std::size_t(1));
        QCOMPARE(found.gaps[0].tests, Texts({"18"}));
        QCOMPARE(found.gaps[0].example, std::vector<Value>({18.0}));
        QVERIFY(found.isComplete && !found.moreGaps);
    }

    void missingValuesAreAGapToo()
    {
        const TableAnalysis found = analysed(makeTable(HitPolicy::Unique, {input("member")},
                                                       {{"true", "\"a\""}, {"false", "\"b\""}}));
        QCOMPARE(found.gaps.size(), std::size_t(1));
        QCOMPARE(found.gaps[0].tests, Texts({"null"}));
        QVERIFY(isMissing(found.gaps[0].example[0]));
    }

    void aCompleteTableHasNone()
    {
        const TableAnalysis found =
            analysed(makeTable(HitPolicy::Unique, {input("age"), input("city", "\"a\", \"b\"")},
                               {{"< 18, null", "-", "\"x\""}, {">= 18", "\"a\"", "\"y\""}, {">= 18", "\"b\"", "\"z\""}}));
        QVERIFY(found.gaps.empty());
        QVERIFY(found.overlaps.empty());
    }

    void daysBetweenNeighboursAreNoGap()
    {
        const TableAnalysis found = analysed(
            makeTable(HitPolicy::Unique, {input("birthday", "not(null)")},
                      {{"<= @\"2024-12-31\"", "\"a\""}, {">= @\"2025-01-01\"", "\"b\""}}));
        QVERIFY(found.gaps.empty());
    }

    void overlapsConflictByPolicy()
    {
        DecisionTable table = makeTable(HitPolicy::Unique, {input("age")}, {{"> 10", "\"a\""}, {"< 20", "\"a\""}});
        TableAnalysis found = analysed(table);
        QCOMPARE(found.overlaps.size(), std::size_t(1));
        QVERIFY(found.overlaps[0].conflict);
        QCOMPARE(found.overlaps[0].where.tests, Texts({"(10..20)"}));
        QCOMPARE(found.overlaps[0].where.example, std::vector<Value>({11.0}));
        table.policy = HitPolicy::Any;
        QVERIFY(!analysed(table).overlaps[0].conflict);
        table.rules[1].results = {"\"b\""};
        QVERIFY(analysed(table).overlaps[0].conflict);
        table.policy = HitPolicy::First;
        QVERIFY(!analysed(table).overlaps[0].conflict);
    }

    void severalRowsTogetherShadowOne()
    {
        const DecisionTable table = makeTable(
            HitPolicy::First, {input("age"), input("member")},
            {{"> 10", "true", "\"a\""}, {"> 10", "not(true), null", "\"b\""}, {"> 20", "-", "\"c\""}, {"-", "-", "\"d\""}});
        // not(…) stands alone or not at all.
        DecisionTable second = table;
        second.rules[1].tests[1] = "false, null";
        QCOMPARE(analysed(second).rows, std::vector<RowState>({RowState::Fine, RowState::Fine, RowState::Shadowed, RowState::Fine}));
        second.rules[1].tests[1] = "false";
        QCOMPARE(analysed(second).rows[2], RowState::Fine);
        QCOMPARE(analysed(table).rows[1], RowState::Unreadable);
    }

    void emptyAndUnreadableRowsAreMarked()
    {
        const TableAnalysis found = analysed(makeTable(HitPolicy::First, {input("age", "[0..120]")},
                                                       {{"> 120", "\"a\""}, {"> x", "\"b\""}, {"-", "\"c\""}}));
        QCOMPARE(found.rows, std::vector<RowState>({RowState::Empty, RowState::Unreadable, RowState::Fine}));
    }

    void listsAsManyGapsAsAsked()
    {
        const DecisionTable table = makeTable(HitPolicy::Unique, {input("age"), input("city")},
                                              {{"1", "\"a\"", "\"x\""}, {"2", "\"b\"", "\"y\""}, {"3", "\"c\"", "\"z\""}});
        const TableAnalysis found = analysed(table, 2);
        QCOMPARE(found.gaps.size(), std::size_t(2));
        QVERIFY(found.moreGaps);
    }

    void agreesWithEveryCombination_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 60; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    void agreesWithEveryCombination()
    {
        QFETCH(int, seed);
        std::mt19937 random(static_cast<unsigned>(seed));
        const HitPolicy policy = static_cast<HitPolicy>(seed % kHitPolicies);
        const DecisionTable table = randomTable(random, policy, 2 + random() % 7, 3);
        const TableCompilation compiled = compileTable(table, tableSchema());
        QVERIFY(compiled.problems.empty());
        const TableAnalysis found = *analyseTable(compiled, 10'000);
        QVERIFY(found.isComplete && !found.moreGaps);
        std::vector<Texts> gaps;
        for (const TableRegion &gap : found.gaps) {
            gaps.push_back(gap.tests);
            QVERIFY(decideTable(*compiled.table, gap.example).matched.empty());
        }
        const CompiledTablePtr gapTable = asTable(table, gaps);
        QVERIFY(gapTable);
        std::set<std::size_t> matching;
        std::set<std::size_t> answering;
        std::set<std::pair<std::size_t, std::size_t>> pairs;
        bool conflict = false;
        eachPoint(*compiled.table, [&](const std::vector<Value> &values) {
            const TableAnswer answer = decideTable(*compiled.table, values);
            const std::size_t inGaps = decideTable(*gapTable, values).matched.size();
            QCOMPARE(inGaps, std::size_t(answer.matched.empty() ? 1 : 0));
            conflict = conflict || answer.conflict;
            matching.insert(answer.matched.begin(), answer.matched.end());
            answering.insert(answer.rows.begin(), answer.rows.end());
            for (std::size_t i = 0; i < answer.matched.size(); ++i) {
                for (std::size_t j = i + 1; j < answer.matched.size(); ++j)
                    pairs.insert({answer.matched[i], answer.matched[j]});
            }
        });
        compareOverlaps(*compiled.table, found, pairs, conflict);
        for (std::size_t row = 0; row < table.rules.size(); ++row) {
            QCOMPARE(found.rows[row] == RowState::Empty, !matching.contains(row));
            if (policy == HitPolicy::First || policy == HitPolicy::Priority)
                QCOMPARE(found.rows[row] == RowState::Shadowed, matching.contains(row) && !answering.contains(row));
        }
    }

    void staysExactOnAHundredRows()
    {
        std::mt19937 random(7);
        const DecisionTable table = randomTable(random, HitPolicy::First, 100, 5);
        const TableAnalysis found = *analyseTable(compileTable(table, tableSchema()), 50);
        QVERIFY(found.isComplete || found.moreGaps);
        QCOMPARE(found.rows.size(), std::size_t(100));
    }

private:
    static void compareOverlaps(const CompiledTable &table, const TableAnalysis &found,
                                const std::set<std::pair<std::size_t, std::size_t>> &pairs, bool conflict)
    {
        std::set<std::pair<std::size_t, std::size_t>> have;
        bool anyConflict = false;
        for (const TableOverlap &overlap : found.overlaps) {
            have.insert({overlap.first, overlap.second});
            anyConflict = anyConflict || overlap.conflict;
            const TableAnswer there = decideTable(table, overlap.where.example);
            QVERIFY(std::count(there.matched.begin(), there.matched.end(), overlap.first) == 1);
            QVERIFY(std::count(there.matched.begin(), there.matched.end(), overlap.second) == 1);
        }
        QCOMPARE(have, pairs);
        QCOMPARE(anyConflict, conflict);
    }
};

PATHLOOM_TEST(TstAnalysis)
#include "tst_analysis.moc"
