// SPDX-License-Identifier: GPL-3.0-or-later
// Affinities of a profile: the worked example of scores.md; and that the quality of a field is the
// mean of the accuracies that its interactions have.
#include "engine/data/Quality.h"
#include "engine/interaction/Affinity.h"
#include "engine/rules/Validity.h"
#include "tests/engine/interaction/Shop.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <cmath>

using namespace pathloom;
using namespace pathloom::test;

static bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-12;
}

class TestAffinity : public QObject
{
    Q_OBJECT

    const Instant m_start = *parseInstant("2025-06-18T10:00:00Z");
    const Instant m_month = m_start - Duration::days(30);

private slots:
    // After one half-life running (2·5 + 2·1)/2 = 6 and hiking (3 + 1)/2 = 2; ā = (0.3, 0.1, 0.6):
    // w ∝ (6.3, 2.1, 0.6).
    void isThatOfTheWorkedExample()
    {
        Shop shop;
        const ProfileIndex sarah = shop.addProfile("sarah");
        for (const char *type : {"purchase", "purchase", "view", "view"})
            shop.addEvent(sarah, type, m_month, "shoe");
        shop.addEvent(sarah, "cart", m_month, "boot");
        shop.addEvent(sarah, "view", m_month, "boot");
        const ProfileIndex twin = shop.addProfile("twin");
        shop.addEvent(twin, "cart", m_month, "shoe");
        shop.addEvent(twin, "view", m_month, "boot");
        for (const char *id : {"c", "d", "e"})
            shop.addEvent(shop.addProfile(id), "view", m_month, "lamp");
        const ProfileIndex silent = shop.addProfile("silent");
        shop.addEvent(silent, "view", m_start + Duration::days(1), "boot");
        shop.open(m_start);
        const auto own = affinitiesOf(*shop.model, sarah);
        QCOMPARE(own.size(), std::size_t(3));
        QCOMPARE(own[0].tag, std::string("running"));
        QVERIFY(isNear(own[0].own, 6) && isNear(own[0].population, 0.3) && isNear(own[0].weight, 0.7));
        QCOMPARE(own[1].tag, std::string("hiking"));
        QVERIFY(isNear(own[1].own, 2) && isNear(own[1].weight, 2.1 / 9));
        QVERIFY(isNear(own[2].own, 0) && isNear(own[2].weight, 0.6 / 9));
        // Who did nothing before the start is like the population.
        const auto others = affinitiesOf(*shop.model, silent);
        QCOMPARE(others[0].tag, std::string("other"));
        QVERIFY(isNear(others[0].weight, 0.6) && isNear(others[2].weight, 0.1));
    }

    void isUnmeasuredWithoutTaggedEvents()
    {
        Shop shop;
        shop.addEvent(shop.addProfile("a"), "session", m_month);
        shop.open(m_start);
        QVERIFY(affinitiesOf(*shop.model, 0).empty());
    }

    // The relevance of content that is all about one tag is its weight relative to the greatest.
    void agreesWithRelevance()
    {
        Shop shop;
        const ProfileIndex p = shop.addProfile("a");
        shop.addEvent(p, "view", m_month, "shoe");
        shop.addEvent(p, "purchase", m_start - Duration::days(3), "boot");
        shop.addEvent(shop.addProfile("b"), "view", m_month, "lamp");
        for (const char *tag : {"running", "hiking", "other"})
            shop.addContent(tag, {{tag, 1.0}});
        shop.open(m_start);
        TermState state(*shop.model);
        state.reset(p);
        const auto affinities = affinitiesOf(*shop.model, p);
        QCOMPARE(affinities.size(), std::size_t(3));
        for (const TagAffinity &affinity : affinities)
            QVERIFY(isNear(state.relevance(*shop.facts(affinity.tag), m_start.ms),
                         affinity.weight / affinities.front().weight));
    }

    void theQualityOfAFieldIsTheMeanOfItsAccuracies()
    {
        const Shop shop;
        SnapshotBuilder builder(shop.schema);
        for (int i = 0; i < 12; ++i) {
            const ProfileIndex p = builder.addProfile("p" + std::to_string(10 + i));
            if (i % 3 != 0)
                builder.setAttribute(p, 2, std::string("Oslo"),
                                     i % 4 == 0 ? std::nullopt
                                                : std::optional(m_start - Duration::days(30 * i)));
            if (i % 2 == 0)
                builder.setAttribute(p, 3, static_cast<double>(i) - 5);
        }
        builder.addDuplicate({1, 2, "name+postcode", 0.7});
        builder.addDuplicate({2, 6, "name+postcode", 0.2});
        const SnapshotPtr snapshot = builder.finish();
        const auto model = TermModel::make(Document(), snapshot, m_start).value();
        TermState state(*model);
        for (const std::uint32_t field : {0U, 1U, 2U, 3U}) {
            double sum = 0;
            for (ProfileIndex p = 0; p < 12; ++p) {
                state.reset(p);
                sum += state.accuracy(std::vector{field}, m_start.ms);
            }
            const auto quality =
                fieldQuality(*snapshot, field, m_start, validityCheck(*snapshot, m_start)).value();
            QVERIFY2(isNear(*quality.accuracy, sum / 12), std::to_string(field).c_str());
        }
    }
};

PATHLOOM_TEST(TestAffinity)
#include "tst_affinity.moc"
