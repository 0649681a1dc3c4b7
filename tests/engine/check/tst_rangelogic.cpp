// SPDX-License-Identifier: GPL-3.0-or-later
// Logic on ranges and constants: sets against their definition, rules that can never or always
// hold.
#include "tests/support/TestMain.h"

#include "engine/base/Random.h"
#include "engine/check/RangeLogic.h"
#include "tests/engine/model/Sketch.h"

#include <QTest>

#include <fmt/format.h>

using namespace pathloom;
using namespace pathloom::test;

namespace {

bool contains(const NumberSet &set, double x)
{
    return std::any_of(set.begin(), set.end(), [x](const NumberRange &i) {
        return (i.lowOpen ? x > i.low : x >= i.low) && (i.highOpen ? x < i.high : x <= i.high);
    });
}

NumberSet ageSet(const std::string &rule)
{
    const auto ways = waysToBeTrue(ruleOf(rule));
    NumberSet all;
    for (const Box &box : *ways) {
        const auto wider = unionOf(all, box.at("age"));
        all = std::get<NumberSet>(*wider);
    }
    return all;
}

bool never(const std::string &rule)
{
    return isContradiction(ruleOf(rule));
}

bool always(const std::string &rule)
{
    return isTautology(ruleOf(rule));
}

bool covered(const std::string &later, const std::vector<std::string> &earlier)
{
    std::vector<ExprPtr> rules;
    for (const std::string &text : earlier)
        rules.push_back(ruleOf(text));
    return isCovered(ruleOf(later), rules);
}

} // namespace

class RangeLogicTest : public QObject
{
    Q_OBJECT

private slots:
    void setsHoldWhatTheirRuleSays()
    {
        const NumberSet set = ageSet("(age > 10 and age <= 20) or age = 5 or not(age < 30)");
        for (const double x : {4.0, 5.0, 9.0, 10.0, 10.5, 20.0, 20.5, 29.0, 30.0, 99.0}) {
            const bool expected = (x > 10 && x <= 20) || x == 5 || !(x < 30);
            QCOMPARE(contains(set, x), expected);
            QCOMPARE(contains(std::get<NumberSet>(complementOf(set)), x), !expected);
        }
    }

    void numberSetsFollowSetAlgebra()
    {
        DrawKey key;
        key.purpose = DrawPurpose::Generator;
        RandomStream random(key);
        const auto randomSet = [&] {
            ValueSet set = NumberSet{};
            for (int i = 0; i < 3; ++i) {
                const double low = double(random.below(8));
                NumberRange interval{low, low + double(random.below(3)), random.below(2) == 0,
                                  random.below(2) == 0};
                if (interval.low == interval.high)
                    interval.lowOpen = interval.highOpen = false;
                set = *unionOf(set, NumberSet{interval});
            }
            return set;
        };
        for (int i = 0; i < 200; ++i) {
            const ValueSet a = randomSet();
            const ValueSet b = randomSet();
            const auto both = std::get<NumberSet>(*intersectionOf(a, b));
            const auto either = std::get<NumberSet>(*unionOf(a, b));
            bool subset = true;
            for (double x = -0.5; x <= 11; x += 0.5) {
                const bool inA = contains(std::get<NumberSet>(a), x);
                const bool inB = contains(std::get<NumberSet>(b), x);
                QCOMPARE(contains(both, x), inA && inB);
                QCOMPARE(contains(either, x), inA || inB);
                subset = subset && (!inA || inB);
            }
            QCOMPARE(isSubset(a, b), subset);
            QVERIFY(complementOf(complementOf(a)) == a);
        }
    }

    void contradictionsAreFound()
    {
        QVERIFY(never("age > 10 and age < 5"));
        QVERIFY(never("age > 10 and age <= 10"));
        QVERIFY(!never("age >= 10 and age <= 10"));
        QVERIFY(never("age between 5 and 3"));
        QVERIFY(never("city = \"Rome\" and city != \"Rome\""));
        QVERIFY(never("city in (\"Rome\", \"Oslo\") and city = \"Bonn\""));
        QVERIFY(!never("city in (\"Rome\", \"Oslo\") and city = \"Oslo\""));
        QVERIFY(never("vip and not(vip)"));
        QVERIFY(never("vip = true and vip = false"));
        QVERIFY(never("false"));
        QVERIFY(never("age > 10 and (age < 5 or age = 3)"));
        QVERIFY(never("count(event: \"buy\") > 3 and count(event: \"buy\") < 2"));
        QVERIFY(!never("count(event: \"buy\") > 3 and count(event: \"view\") < 2"));
        QVERIFY(!never("age > 10 or age < 5"));
        QVERIFY(never("10 < age and 5 > age"));
        QVERIFY(never("born > @\"2000-01-01\" and born < @\"1999-01-01\""));
        QVERIFY(!never("born > @\"1999-01-01\" and born < @\"2000-01-01\""));
    }

    void tautologiesAreFound()
    {
        QVERIFY(always("true"));
        QVERIFY(always("age > 5 or age <= 5"));
        QVERIFY(!always("age > 5 or age < 5"));
        QVERIFY(always("city = \"Rome\" or city != \"Rome\""));
        QVERIFY(always("not(age > 10 and age < 5)"));
        QVERIFY(always("vip or not(vip)"));
        QVERIFY(!always("vip"));
        QVERIFY(!always("age > 5 or size <= 5"));
    }

    void coveringIsFoundAndNeverInvented()
    {
        QVERIFY(covered("age < 25", {"age < 30"}));
        QVERIFY(!covered("age < 30", {"age < 25"}));
        QVERIFY(covered("age = 25", {"age < 20", "age >= 20"}));
        QVERIFY(covered("age < 25 and city = \"Rome\"", {"age < 30"}));
        QVERIFY(!covered("age < 25", {"age < 30 and city = \"Rome\""}));
        QVERIFY(covered("age > 40 or age = 2", {"age > 30 or age < 3"}));
        QVERIFY(!covered("age > 40 or age = 5", {"age > 30 or age < 3"}));
        QVERIFY(covered("vip and age > 3", {"vip"}));
        QVERIFY(!covered("size > 3", {"age > 3"}));
        QVERIFY(covered("size > 3", {"true"}));
        QVERIFY(!covered("false", {"age > 3"}));
    }

    void tooManyWaysGiveNoAnswer()
    {
        std::string rule = "(a1 = 1 or b1 = 1)";
        for (int i = 2; i <= 7; ++i)
            rule += fmt::format(" and (a{} = 1 or b{} = 1)", i, i);
        QVERIFY(!waysToBeTrue(ruleOf(rule)).has_value());
        QVERIFY(!never(rule) && !always(rule));
    }
};

PATHLOOM_TEST(RangeLogicTest)
#include "tst_rangelogic.moc"
