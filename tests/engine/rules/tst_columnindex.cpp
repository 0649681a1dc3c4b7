// SPDX-License-Identifier: GPL-3.0-or-later
// Narrow codes and the order of events yield what the scalar evaluator yields, from the first use on.
#include "tests/support/TestMain.h"

#include "engine/rules/ColumnIndex.h"
#include "engine/rules/Evaluate.h"
#include "engine/rules/Text.h"

#include <QTest>

using namespace pathloom;

namespace {

constexpr int kProfiles = 5000; // more than ColumnIndex::kFewRows, no multiple of 64

AttributeDef attributeOf(const char *name, ValueType type)
{
    AttributeDef def;
    def.name = name;
    def.type = type;
    def.currency = type == ValueType::Money ? "EUR" : "";
    return def;
}

/// Values by i: age (60 values), points (2,000), own (a number each), city (5), street (900), vip,
/// joined, spent; every 7th, 11th … missing. Events: buy with an amount, some at equal times.
SnapshotPtr people()
{
    static const SnapshotPtr snapshot = [] {
        using T = ValueType;
        Schema schema;
        schema.attributes = {attributeOf("age", T::Number),   attributeOf("points", T::Number),
                             attributeOf("own", T::Number),   attributeOf("city", T::String),
                             attributeOf("street", T::String), attributeOf("vip", T::Boolean),
                             attributeOf("joined", T::Date),  attributeOf("spent", T::Money)};
        EventTypeDef buy;
        buy.name = "buy";
        buy.properties = {{"amount", T::Number, {}}};
        schema.events = {buy};
        SnapshotBuilder builder(schema);
        for (int i = 0; i < kProfiles; ++i) {
            const ProfileIndex p = builder.addProfile("p" + std::to_string(i));
            const Value values[] = {Value(double(18 + i % 60)),
                                    Value(double(i * 7919 % 2000) / 4),
                                    Value(double(i) * 1.0000001),
                                    Value("city " + std::to_string(i % 5)),
                                    Value("street " + std::to_string(i * 31 % 900)),
                                    Value(i % 3 == 0),
                                    Value(CivilDate{15000 + i % 700}),
                                    Value(Money{i * 13 % 90'000, "EUR"})};
            for (std::size_t a = 0; a < std::size(values); ++a) {
                if (i % (7 + 4 * int(a)) != 0)
                    builder.setAttribute(p, a, values[a]);
            }
            for (int n = 0; n < i % 6; ++n) {
                const Value amount[] = {Value(double(i * n % 50))};
                builder.addEvent(p, 0, Instant{} + Duration::days((i * 17 + n * 29) % 100), amount);
            }
        }
        for (int n = 0; n < 400; ++n)
            builder.addEvent(4321, 0, Instant{} + Duration::days(50), {});
        return builder.finish();
    }();
    return snapshot;
}

ExprPtr ruleOf(const char *text)
{
    const auto rule = parseRule(text);
    return rule ? *rule : nullptr;
}

} // namespace

class ColumnIndexTest : public QObject
{
    Q_OBJECT

private slots:
    void everyUseAgreesWithTheScalarEvaluator_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"age < 40", "age <= 40", "age = 40", "age != 40", "age > 40", "age >= 40", "age > 17", "age < 18",
              "age > 1000", "age != 0.5", "points < 123.25", "points >= 123.25000001", "points = 400.25",
              "points != 400.25", "own > 2500", "city = \"city 3\"", "city != \"city 3\"",
              "city in (\"city 1\", \"city 4\")", "not(city in (\"city 1\", \"city 4\"))", "city = \"nowhere\"",
              "city != \"nowhere\"", "street = \"street 31\"", "street in (\"street 1\", \"street 2\", \"street 899\")",
              "vip", "not(vip)", "joined >= @\"2011-06-01\"", "joined = @\"2011-02-01\"",
              "spent > money(450, \"EUR\")", "spent <= money(0.26, \"EUR\")",
              "age > 30 and city = \"city 2\" and points < 300 or vip",
              "count(event: \"buy\", within: @\"P30D\") >= 1", "count(event: \"buy\", within: @\"P30D\") = 0",
              "count(event: \"buy\", within: @\"P30D\") != 2", "count(event: \"buy\") > 4",
              "count(event: \"buy\") >= 300", "count(event: \"buy\") > 249", "count(event: \"buy\") < -1",
              "count(event: \"buy\", where: amount > 20, within: @\"P60D\") >= 2", "exists(event: \"buy\", within: @\"P5D\")",
              "not(exists(event: \"buy\", where: amount > 45))",
              "treat missing(age > 40, \"true\") and missing(city)"})
            QTest::newRow(text) << QString(text);
    }

    void everyUseAgreesWithTheScalarEvaluator()
    {
        QFETCH(QString, text);
        const ExprPtr rule = ruleOf(qPrintable(text));
        QVERIFY(rule);
        for (const int day : {99, 60}) {
            const Instant now = Instant{} + Duration::days(day);
            const auto bound = bindRule(rule, people()->schema, people().get());
            QVERIFY(bound.has_value());
            for (int use = 0; use < ColumnIndex::kUses + 1; ++use) {
                const auto truth = evaluateAll(rule, *people(), now);
                QVERIFY(truth.has_value());
                for (ProfileIndex p = 0; p < kProfiles; ++p) {
                    const Truth expected = evaluate(*bound, SnapshotReader(*people(), p), now);
                    if (truth->isTrue.at(p) != (expected == Truth::True)
                        || truth->isUnknown.at(p) != (expected == Truth::Unknown))
                        QFAIL(qPrintable(QString("profile %1, use %2, day %3").arg(p).arg(use).arg(day)));
                }
            }
        }
    }

    void formsAreMadeWhenTheyAreWorthIt()
    {
        const Snapshot copy = *people();
        const auto index = ColumnIndex::of(copy);
        QCOMPARE(ColumnIndex::of(copy).get(), index.get());
        QVERIFY(ColumnIndex::of(*people()).get() != index.get());
        const Column &age = copy.attributes[0].values;
        QVERIFY(!index->column(age) && !index->column(age));
        const NarrowColumn *narrow = index->column(age);
        QVERIFY(narrow);
        QCOMPARE(narrow->numbers.size(), std::size_t(60));
        QCOMPARE(narrow->bytes.size() % 64, std::size_t(0));
        QVERIFY(narrow->pairs.empty());
    }

    void columnsWithManyValuesStayAsTheyAre()
    {
        Column column(ValueType::Number);
        for (int i = 0; i < 70'000; ++i)
            column.pushNumber(i);
        QVERIFY(!narrowed(column));
        Column two(ValueType::Number);
        for (int i = 0; i < 70'000; ++i)
            two.pushNumber(i % 300);
        const auto narrow = narrowed(two);
        QVERIFY(narrow && narrow->bytes.empty());
        BitVector out(two.size());
        narrow->select(narrow->rangeOf(BinaryOp::GreaterEqual, 299.0), out);
        QCOMPARE(out.count(), std::size_t(233)); // 299, 599 … 69,899
    }

    void eventsStandInTheOrderOfTime()
    {
        const EventTable &table = people()->events[0];
        const auto order = orderOf(table);
        QCOMPARE(order->rows.size(), table.size());
        for (std::size_t i = 1; i < order->rows.size(); ++i)
            QVERIFY(std::pair(table.times[order->rows[i - 1]], order->rows[i - 1])
                    < std::pair(table.times[order->rows[i]], order->rows[i]));
        const auto [from, to] = order->between(table, Duration::days(50).ms, Duration::days(50).ms + 1);
        std::size_t expected = 0;
        for (const std::int64_t time : table.times)
            expected += time == Duration::days(50).ms ? 1U : 0U;
        QCOMPARE(to - from, expected);
        QVERIFY(expected > 400);
    }
};

PATHLOOM_TEST(ColumnIndexTest)
#include "tst_columnindex.moc"
