// SPDX-License-Identifier: GPL-3.0-or-later
// The counts of lines are those of the scalar evaluator, profile by profile.
#include "tests/engine/rules/RandomRules.h"
#include "tests/support/TestMain.h"
#include "ui/rules/RuleCounts.h"

using namespace pathloom;
using namespace pathloom::test;
using namespace pathloom::ui;

namespace {

SnapshotPtr people()
{
    RandomRules random(7);
    SnapshotBuilder builder(shopSchema());
    for (int i = 0; i < 60; ++i) {
        const ProfileIndex p = builder.addProfile("p" + std::to_string(i));
        const Value values[] = {static_cast<double>(i % 9), std::string(i % 2 ? "Web" : "Phone"), i % 3 == 0,
                                Money{i * 100, "EUR"}};
        for (std::size_t a = 0; a < std::size(values); ++a)
            if (random.chance(0.8))
                builder.setAttribute(p, a, values[a]);
        for (int e = 0; e < i % 4; ++e) {
            const std::vector<Value> bought{std::string("boot"), Money{1000 + 100 * e, "EUR"}, 1.0 * e, e % 2 == 0};
            builder.addEvent(p, 1, at("2025-03-01T00:00:00Z") + Duration::days(e), bought);
        }
    }
    return builder.finish();
}

RowCount counted(const ExprPtr &rule, const Snapshot &snapshot)
{
    const auto bound = bindRule(rule, snapshot.schema, &snapshot);
    RowCount count;
    for (ProfileIndex p = 0; p < snapshot.profileCount(); ++p) {
        switch (evaluate(*bound, SnapshotReader(snapshot, p), snapshot.to)) {
        case Truth::True: ++count.isTrue; break;
        case Truth::False: ++count.isFalse; break;
        case Truth::Unknown: ++count.isUnknown; break;
        }
    }
    return count;
}

/// Compares every line that was counted; the number of them.
int compareRows(const RuleRow &row, const RowPath &path, const RuleCounts &counts, const Snapshot &snapshot)
{
    int compared = 0;
    const auto found = counts.rows.find(path);
    if (found != counts.rows.end()) {
        RowCount count = found->second;
        count.soFar.reset();
        if (count != counted(ruleOf(row), snapshot))
            return -1000;
        compared = 1;
    }
    for (std::size_t i = 0; i < row.rows.size(); ++i) {
        RowPath child = path;
        child.push_back(i);
        compared += compareRows(row.rows[i], child, counts, snapshot);
    }
    return compared;
}

} // namespace

class RuleCountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineIsCountedAsItIsEvaluated()
    {
        const SnapshotPtr snapshot = people();
        int compared = 0;
        for (std::uint64_t seed = 1; seed <= 400; ++seed) {
            RandomRules random(seed);
            const ExprPtr rule = random.typed(ValueType::Boolean, static_cast<int>(seed % 5));
            const RuleRow rows = rowsOf(rule);
            const int here = compareRows(rows, {}, countRows(rows, *snapshot, snapshot->to, {}, {}), *snapshot);
            QVERIFY2(here > 0, qPrintable(QStringLiteral("seed %1").arg(seed)));
            compared += here;
        }
        QVERIFY2(compared > 800, qPrintable(QString::number(compared)));
    }

    void runningCountsNarrowAndWiden()
    {
        const SnapshotPtr snapshot = people();
        for (const char *join : {" and ", " or "}) {
            const std::string text = std::string("recency > 2") + join + "channel = \"Web\"" + join + "member";
            const RuleCounts counts = countRows(rowsOf(parsed(text)), *snapshot, snapshot->to, {}, {});
            const std::string two = std::string("recency > 2") + join + "channel = \"Web\"";
            QCOMPARE(*counts.rows.at({0}).soFar, counted(parsed("recency > 2"), *snapshot).isTrue);
            QCOMPARE(*counts.rows.at({1}).soFar, counted(parsed(two), *snapshot).isTrue);
            QCOMPARE(*counts.rows.at({2}).soFar, counted(parsed(text), *snapshot).isTrue);
            QCOMPARE(counts.rows.at({}).isTrue, *counts.rows.at({2}).soFar);
            QVERIFY(!counts.rows.at({}).soFar);
            QCOMPARE(counts.profiles, std::uint64_t{60});
        }
    }

    void incompleteLinesAreLeftOut()
    {
        const SnapshotPtr snapshot = people();
        RuleRow rows = rowsOf(parsed("recency > 2 and member"));
        rows.rows.insert(rows.rows.begin() + 1, RuleRow());
        const RuleCounts counts = countRows(rows, *snapshot, snapshot->to, {}, {});
        QVERIFY(!counts.rows.contains({1}));
        QVERIFY(!counts.rows.contains({}));
        QCOMPARE(*counts.rows.at({2}).soFar, counted(parsed("recency > 2 and member"), *snapshot).isTrue);
    }

    void stopsWhereAsked()
    {
        const SnapshotPtr snapshot = people();
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(countRows(rowsOf(parsed("member")), *snapshot, snapshot->to, {}, {stop.get_token(), {}}).rows.empty());
    }
};

PATHLOOM_TEST(RuleCountsTest)
#include "tst_rulecounts.moc"
