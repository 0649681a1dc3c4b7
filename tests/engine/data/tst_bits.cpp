// SPDX-License-Identifier: GPL-3.0-or-later
// Bit vectors and audiences against plain vectors and sets.
#include "engine/data/Audience.h"
#include "tests/support/TestMain.h"

#include <rapidcheck.h>

#include <QTest>

#include <algorithm>
#include <set>

using namespace pathloom;

namespace {

BitVector bitsOf(const std::vector<bool> &values)
{
    BitVector bits;
    for (const bool value : values)
        bits.push(value);
    return bits;
}

Audience audienceOf(const std::set<ProfileIndex> &members)
{
    const std::vector<ProfileIndex> list(members.begin(), members.end());
    return Audience::of(list);
}

} // namespace

class BitsTest : public QObject
{
    Q_OBJECT

private slots:
    void growsWithEitherValue()
    {
        BitVector bits(70, true);
        QCOMPARE(bits.count(), std::size_t{70});
        bits.resize(130, false);
        QCOMPARE(bits.count(), std::size_t{70});
        bits.resize(200, true);
        QCOMPARE(bits.count(), std::size_t{140});
        QVERIFY(!bits.at(129) && bits.at(130));
        bits.resize(64);
        QCOMPARE(bits.count(), std::size_t{64});
        bits.invert();
        QCOMPARE(bits.count(), std::size_t{0});
    }
    void operatesLikePlainBooleans()
    {
        QVERIFY(rc::check("and, or, and-not, invert",
                          [](const std::vector<std::pair<bool, bool>> &pairs) {
                              std::vector<bool> a, b;
                              for (const auto &[x, y] : pairs) {
                                  a.push_back(x);
                                  b.push_back(y);
                              }
                              BitVector both = bitsOf(a), either = bitsOf(a), without = bitsOf(a),
                                        inverse = bitsOf(a);
                              both &= bitsOf(b);
                              either |= bitsOf(b);
                              without.andNot(bitsOf(b));
                              inverse.invert();
                              std::size_t count = 0;
                              for (std::size_t i = 0; i < a.size(); ++i) {
                                  RC_ASSERT(both.at(i) == (a[i] && b[i]));
                                  RC_ASSERT(either.at(i) == (a[i] || b[i]));
                                  RC_ASSERT(without.at(i) == (a[i] && !b[i]));
                                  RC_ASSERT(inverse.at(i) == !a[i]);
                                  count += !a[i];
                              }
                              RC_ASSERT(inverse.count() == count);
                          }));
    }
    void audiencesAreSets()
    {
        const auto member = rc::gen::inRange<ProfileIndex>(0, 200'000);
        QVERIFY(rc::check("set algebra", [&] {
            const auto a = *rc::gen::container<std::set<ProfileIndex>>(member);
            const auto b = *rc::gen::container<std::set<ProfileIndex>>(member);
            std::vector<ProfileIndex> both, either, without;
            std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
            std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(either));
            std::set_difference(a.begin(), a.end(), b.begin(), b.end(),
                                std::back_inserter(without));
            RC_ASSERT((audienceOf(a) & audienceOf(b)).toVector() == both);
            RC_ASSERT((audienceOf(a) | audienceOf(b)).toVector() == either);
            RC_ASSERT((audienceOf(a) - audienceOf(b)).toVector() == without);
            RC_ASSERT(audienceOf(a).size() == a.size());
            RC_ASSERT(Audience::of(audienceOf(a).toBits(200'000)) == audienceOf(a));
        }));
    }
    void allAndNone()
    {
        QCOMPARE(Audience().size(), std::uint64_t{0});
        QCOMPARE(Audience::all(0).size(), std::uint64_t{0});
        const Audience all = Audience::all(100'000);
        QCOMPARE(all.size(), std::uint64_t{100'000});
        QVERIFY(all.contains(99'999) && !all.contains(100'000));
        QCOMPARE((all - all).size(), std::uint64_t{0});
    }
};

PATHLOOM_TEST(BitsTest)
#include "tst_bits.moc"
