// SPDX-License-Identifier: GPL-3.0-or-later
// Hashes against published values, ids and errors.
#include "engine/base/Hash.h"
#include "engine/base/Id.h"
#include "engine/base/Result.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <set>

using namespace pathloom;

class HashTest : public QObject
{
    Q_OBJECT

private slots:
    void sha256MatchesTheStandard()
    {
        // FIPS 180-4 examples: "" and "abc".
        QCOMPARE(sha256Hex(""),
                 std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(sha256Hex("abc"),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }
    void piecesHashAsTheWhole()
    {
        Sha256 hash;
        hash.add("a");
        hash.add("");
        hash.add("bc");
        QCOMPARE(hash.hex(), sha256Hex("abc"));
    }
    void rowHashesAreBlake2b()
    {
        // BLAKE2b-128 of "" (RFC 7693 parameters, digest length 16):
        // cae66941d9efbd404e4d88758ea67670.
        const Hash128 empty = hash128("");
        QCOMPARE(empty.high, 0x40bdefd94169e6caULL);
        QCOMPARE(empty.low, 0x7076a68e75884d4eULL);
        QVERIFY(hash128("a") != hash128("b"));
    }
    void pseudonymsNeedTheirKey()
    {
        const std::string one = pseudonym("sarah@example.org", "key");
        QCOMPARE(one.size(), std::size_t{32});
        QCOMPARE(pseudonym("sarah@example.org", "key"), one);
        QVERIFY(pseudonym("sarah@example.org", "other") != one);
        QVERIFY(pseudonym("tom@example.org", "key") != one);
    }
    void stableHashesSpread()
    {
        std::set<std::uint64_t> hashes;
        for (int i = 0; i < 10'000; ++i)
            hashes.insert(stableHash("profile-" + std::to_string(i)));
        QCOMPARE(hashes.size(), std::size_t{10'000});
        QVERIFY(combineHash(1, 2) != combineHash(2, 1));
    }
    void errorsDescribeThemselvesWithContext()
    {
        const tl::unexpected<Error> inner = fail(ErrorKind::BadInput, "area.what", {{"name", "x"}});
        const auto outer = failWith(inner.value(), "area.reading", {{"file", "f"}});
        QCOMPARE(describe(outer.value()),
                 std::string("area.what name='x' <- area.reading file='f'"));
    }
};

PATHLOOM_TEST(HashTest)
#include "tst_hash.moc"
