// SPDX-License-Identifier: GPL-3.0-or-later
// Column logic agrees with the scalar three-valued logic on every combination.
#include "tests/support/TestMain.h"

#include "engine/segment/Truths.h"

#include <QTest>

using namespace pathloom;

namespace {

constexpr std::size_t kRows = 81; // three operands of three values, thrice: crosses a word

Truth operandAt(std::size_t row, int operand)
{
    for (int i = 0; i < operand; ++i)
        row /= 3;
    return static_cast<Truth>(row % 3);
}

TruthColumn operandColumn(int operand)
{
    TruthColumn column = noneTrue(kRows);
    for (std::size_t row = 0; row < kRows; ++row) {
        column.isTrue.set(row, operandAt(row, operand) == Truth::True);
        column.isUnknown.set(row, operandAt(row, operand) == Truth::Unknown);
    }
    return column;
}

Truth truthAt(const TruthColumn &column, std::size_t row)
{
    if (column.isTrue.at(row))
        return column.isUnknown.at(row) ? static_cast<Truth>(3) : Truth::True;
    return column.isUnknown.at(row) ? Truth::Unknown : Truth::False;
}

} // namespace

class TruthsTest : public QObject
{
    Q_OBJECT

private slots:
    void columnsFollowTheTruthTables()
    {
        const TruthColumn a = operandColumn(0);
        const TruthColumn b = operandColumn(1);
        const TruthColumn both = columnAnd(a, b);
        const TruthColumn either = columnOr(a, b);
        const TruthColumn neither = columnNot(a);
        for (std::size_t row = 0; row < kRows; ++row) {
            const Truth x = operandAt(row, 0);
            const Truth y = operandAt(row, 1);
            QCOMPARE(truthAt(both, row), truthAnd(x, y));
            QCOMPARE(truthAt(either, row), truthOr(x, y));
            QCOMPARE(truthAt(neither, row), !x);
            QCOMPARE(falseBits(a).at(row), x == Truth::False);
        }
        QCOMPARE(falseBits(allTrue(kRows)).count(), std::size_t(0));
    }

    void atLeastIsEveryChoiceOfOperands()
    {
        const TruthColumn columns[] = {operandColumn(0), operandColumn(1), operandColumn(2)};
        const TruthColumn *operands[] = {&columns[0], &columns[1], &columns[2]};
        const TruthColumn two = columnAtLeast(operands, 2);
        const TruthColumn one = columnAtLeast(operands, 1);
        const TruthColumn three = columnAtLeast(operands, 3);
        for (std::size_t row = 0; row < kRows; ++row) {
            const Truth x = operandAt(row, 0);
            const Truth y = operandAt(row, 1);
            const Truth z = operandAt(row, 2);
            const Truth pairs = truthOr(truthOr(truthAnd(x, y), truthAnd(x, z)), truthAnd(y, z));
            QCOMPARE(truthAt(two, row), pairs);
            QCOMPARE(truthAt(one, row), truthOr(truthOr(x, y), z));
            QCOMPARE(truthAt(three, row), truthAnd(truthAnd(x, y), z));
        }
    }

    void errorsLastOnlyWhileTheOutcomeIsUnknown()
    {
        TruthColumn failing = noneTrue(2);
        failing.isUnknown.set(0);
        failing.isError.set(0);
        failing.isUnknown.set(1);
        failing.isError.set(1);
        TruthColumn other = noneTrue(2);
        other.isTrue.set(1);
        QCOMPARE(columnAnd(failing, other).isError.count(), std::size_t(1));
        QVERIFY(columnAnd(failing, other).isError.at(1));
        QVERIFY(columnOr(failing, other).isError.at(0));
        QVERIFY(!columnOr(failing, other).isError.at(1));
    }
};

PATHLOOM_TEST(TruthsTest)
#include "tst_truths.moc"
