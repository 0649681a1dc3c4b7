// SPDX-License-Identifier: GPL-3.0-or-later
// Validity rules over a column: what they reject, what they cannot decide, what they never see.
#include "engine/rules/Validity.h"
#include "tests/engine/rules/RuleFixtures.h"
#include "tests/support/TestMain.h"

using namespace pathloom;
using namespace pathloom::test;

namespace {

constexpr std::size_t kRecency = 0;
constexpr std::size_t kScore = 8;

SnapshotPtr withRule(const char *rule)
{
    Schema schema = shopSchema();
    schema.attributes[kRecency].validityRule = rule;
    SnapshotBuilder builder(schema);
    for (const char *id : {"a", "b", "c", "d"})
        builder.addProfile(id);
    builder.setAttribute(0, kRecency, 3.0);
    builder.setAttribute(1, kRecency, -2.0);
    builder.setAttribute(2, kRecency, 9.0);
    builder.setAttribute(1, kScore, 1.0);
    builder.setAttribute(2, kScore, 5.0);
    return builder.finish();
}

std::vector<bool> bitsOf(const BitVector &bits)
{
    std::vector<bool> all;
    for (std::size_t i = 0; i < bits.size(); ++i)
        all.push_back(bits.at(i));
    return all;
}

using Bits = std::vector<bool>;

} // namespace

class ValidityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rejectsPresentValuesOnly()
    {
        const SnapshotPtr snapshot = withRule("recency >= 0");
        const ValidityBits bits = validityOf(*snapshot, kRecency, {}).value();
        QCOMPARE(bitsOf(bits.isInvalid), (Bits{false, true, false, false}));
        QCOMPARE(bitsOf(bits.isUndecided), (Bits{false, false, false, false}));
    }

    void aMissingOtherAttributeLeavesAValueUndecided()
    {
        const SnapshotPtr snapshot = withRule("recency > score");
        const ValidityBits bits = validityOf(*snapshot, kRecency, {}).value();
        QCOMPARE(bitsOf(bits.isInvalid), (Bits{false, true, false, false}));
        QCOMPARE(bitsOf(bits.isUndecided), (Bits{true, false, false, false}));
    }

    void feedsTheFigures()
    {
        const SnapshotPtr snapshot = withRule("recency > score");
        const FieldQuality q =
            fieldQuality(*snapshot, kRecency, {}, validityCheck(*snapshot, {})).value();
        QCOMPARE(q.present, 3U);
        QCOMPARE(*q.validity(), 0.5);
        QCOMPARE(q.undecided, 1U);
    }

    void noRuleRejectsNothing()
    {
        const SnapshotPtr snapshot = withRule("");
        QCOMPARE(validityOf(*snapshot, kRecency, {})->isInvalid.count(), std::size_t(0));
    }

    void aRuleThatCannotBeReadIsAnError()
    {
        const auto bits = validityOf(*withRule("recency >"), kRecency, {});
        QCOMPARE(bits.error().code, std::string("interaction.validity-rule"));
        QCOMPARE(bits.error().arguments.at("attribute"), std::string("recency"));
        QVERIFY(!validityOf(*withRule("nowhere > 1"), kRecency, {}).has_value());
    }
};

PATHLOOM_TEST(ValidityTest)
#include "tst_validity.moc"
