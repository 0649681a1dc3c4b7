// SPDX-License-Identifier: GPL-3.0-or-later
// Sends of the past, measured by hand.
#include "engine/interaction/PastInteractions.h"
#include "engine/interaction/QuietTimes.h"
#include "tests/engine/interaction/Shop.h"
#include "tests/support/Near.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <cmath>

using namespace pathloom;
using namespace pathloom::test;

class TestPast : public QObject
{
    Q_OBJECT

    // Noon of a Monday; 28 days are four whole weeks, and the half-life of affinity here.
    static constexpr std::int64_t kHour = 3'600'000;
    const Instant m_from{1'748'865'600'000};
    const Instant m_later = m_from + Duration::days(28);
    Shop m_shop;
    PastInteractions m_past;

    static Instant after(Instant at, std::int64_t hours) { return Instant{at.ms + hours * kHour}; }

    void addAnna()
    {
        const ProfileIndex anna = m_shop.addProfile("anna");
        const Instant before = m_from - Duration::days(28);
        for (const char *item : {"shoe", "shoe", "shoe", "boot"})
            m_shop.addEvent(anna, "view", before, item);
        m_shop.addConsent(anna, "email", before);
        m_shop.addConsent(anna, "sms", before);
        m_shop.setAttribute(anna, "city", std::string("Graz"), m_from - Duration::days(100));
        m_shop.addSend(anna, m_from, "email", "boots");
        m_shop.addOpen(anna, after(m_from, 1), "email", "boots");
        m_shop.addSend(anna, m_later, "email", {}, "shoe");
        m_shop.addSend(anna, after(m_later, 1), "sms", "a note");
        m_shop.addSend(anna, after(m_later, 2), "sms", "boots");
        m_shop.addSend(anna, after(m_later, 50), "email", "lost");
        m_shop.addBounce(anna, after(m_later, 51), "email");
        m_shop.addSend(anna, after(m_later, 60), {}, "boots");
    }

    // Of two e-mails one was opened, of one text none: rates 0.5 and 0.
    void addBen()
    {
        const ProfileIndex ben = m_shop.addProfile("ben");
        const Instant before = m_from - Duration::days(35);
        m_shop.addSend(ben, before, "email", "x");
        m_shop.addSend(ben, after(before, 1), "email", "y");
        m_shop.addSend(ben, before, "sms", "z");
        m_shop.addOpen(ben, before, "email", "x");
    }

private slots:
    void initTestCase()
    {
        m_shop.document.settings.scores.affinityHalfLife = Duration::days(28);
        m_shop.addContent("boots", {{"hiking", 1.0}}).body = "Hello from {{city}}";
        addAnna();
        addBen();
        m_shop.open(m_from);
        auto past =
            readInteractions(m_shop.document, m_shop.snapshot, {m_from, m_shop.snapshot->to}, {});
        QVERIFY(past.has_value());
        m_past = std::move(*past);
    }

    void takesWhatWasDeliveredOnAKnownChannel()
    {
        QCOMPARE(m_past.interactions.size(), std::size_t{4});
        QCOMPARE(m_past.bounced, 1U);
        QCOMPARE(m_past.withoutChannel, 1U);
        QCOMPARE(m_past.undeclared, 1U); // the note: neither content nor item is known
        for (const Interaction &one : m_past.interactions)
            QCOMPARE(one.profile, 0U);
    }

    // ā = (0.75, 0.25); her own sums decayed by one half-life: (1.5, 0.5). w = (2.25, 0.75), so
    // R of hiking is 1/3. Her 4 views and the population's 20 lie in this hour, with Ben's open at
    // the same hour of the week: T = 1. Both channels: e-mail is the best, C = 1. F = 0.5 − 1/3.
    // City's value is one half-life old: D = 0.5.
    void measuresAFirstSend()
    {
        const Interaction &one = m_past.interactions[0];
        QVERIFY(near(one.terms.relevance, 1.0 / 3));
        QVERIFY(near(one.terms.timeliness, 1));
        QVERIFY(near(one.terms.context, 1));
        QVERIFY(near(one.terms.friction, 1.0 / 6));
        QVERIFY(near(one.terms.accuracy, 0.5));
        QVERIFY(near(one.terms.effectiveness(), 1.0 / 3 + 2 - 1.0 / 6));
        QVERIFY(near(one.terms.product(), 1.0 / 6));
        QVERIFY(one.opened);
        QVERIFY(!one.clicked);
        QVERIFY(one.knowsLevel);
        QCOMPARE(int(one.level), int(DataLevel::Demographic));
        QCOMPARE(m_past.contents[one.content], std::string("boots"));
    }

    // An item stands for a content: w = (0.75 + 0.75, 0.25 + 0.25), running is what she likes most.
    void measuresAnItem()
    {
        const Interaction &one = m_past.interactions[1];
        QVERIFY(near(one.terms.relevance, 1));
        QVERIFY(near(one.terms.friction, 0));
        QVERIFY(!isMeasured(one.terms.accuracy));
        QVERIFY(!isMeasured(one.terms.product()));
        QVERIFY(!one.knowsLevel);
        QCOMPARE(m_past.contents[one.content], std::string("shoe"));
    }

    // Nothing is known of the note: R and with it F stay unmeasured, and nothing is guessed. One
    // engagement in this hour, 24 in the best: T = 1/24. Nobody ever answered a text: C = 0.
    void leavesTheUnknownUnmeasured()
    {
        const Interaction &one = m_past.interactions[2];
        QVERIFY(!isMeasured(one.terms.relevance));
        QVERIFY(!isMeasured(one.terms.friction));
        QVERIFY(!isMeasured(one.terms.effectiveness()));
        QVERIFY(near(one.terms.parts.fatigue, 1.0 / 6)); // one message in 7 days, cap 3
        QVERIFY(near(one.terms.timeliness, 1.0 / 24));
        QVERIFY(near(one.terms.context, 0));
        QVERIFY(!one.knowsLevel);
    }

    // The shoe by e-mail and the boots by text two hours later do not agree; the note tells
    // nothing.
    void comparesOnlyWhatIsKnown()
    {
        QCOMPARE(m_past.coherence.size(), std::size_t{1});
        QCOMPARE(m_past.coherence[0].profile, 0U);
        QVERIFY(!m_past.coherence[0].agrees);
    }

    // Push after e-mail is a declared follow-up; e-mail after push is not.
    void takesADeclaredFollowUpAsAgreement()
    {
        Shop shop;
        shop.addContent("first", {{"running", 1.0}});
        shop.addContent("then", {{"hiking", 1.0}}).declares.followsUp = {
            shop.document.contents.begin()->first.text()};
        const Content &first = *shop.document.contents.begin()->second;
        QCOMPARE(first.name, std::string("first"));
        for (const bool isInOrder : {true, false}) {
            const ProfileIndex p = shop.addProfile(isInOrder ? "anna" : "ben");
            shop.addSend(p, m_from, "email", isInOrder ? "first" : "then");
            shop.addSend(p, after(m_from, 1), "push", isInOrder ? "then" : "first");
        }
        shop.open(m_from);
        const auto past = readInteractions(shop.document, shop.snapshot, {m_from, shop.snapshot->to}, {});
        QVERIFY(past.has_value());
        QCOMPARE(past->coherence.size(), std::size_t{2});
        QVERIFY(past->coherence[0].agrees);
        QVERIFY(!past->coherence[1].agrees);
    }

    void looksBackFromTheLastSend()
    {
        const auto period = latestPeriod(*m_shop.snapshot);
        QVERIFY(period.has_value());
        QCOMPARE(period->from.ms, after(m_later, 60).ms + 1 - Duration::days(90).ms);
        QCOMPARE(period->to.ms, m_shop.snapshot->to.ms);
        Shop empty;
        empty.addProfile("nobody");
        empty.open(m_from);
        QVERIFY(!latestPeriod(*empty.snapshot).has_value());
    }

    // The project's quiet hours from noon to two: the first send fell into them, so C = 0.
    void seesQuietHours()
    {
        Document document = m_shop.document;
        QuietHours quiet;
        quiet.from = CivilTime::of(12, 0);
        quiet.to = CivilTime::of(14, 0);
        document.settings.quietHours = {quiet};
        const auto past =
            readInteractions(document, m_shop.snapshot, {m_from, m_shop.snapshot->to}, {});
        QVERIFY(past.has_value());
        QVERIFY(near(past->interactions[0].terms.context, 0));
        QVERIFY(near(m_past.interactions[0].terms.context, 1));
    }

    void endsQuietHoursAfterMidnight()
    {
        const Zone &zone = m_shop.snapshot->zones[0];
        const QuietPeriod night{CivilTime::of(21, 0), CivilTime::of(8, 0), 0x01}; // Mondays
        const auto until = quietUntil(night, zone, after(m_from, 14).ms); // Tuesday, 2 o'clock
        QVERIFY(until.has_value());
        QCOMPARE(*until, after(m_from, 20).ms);
        QVERIFY(!quietUntil(night, zone, after(m_from, 20).ms));
        QVERIFY(!quietUntil(night, zone, after(m_from, 38).ms)); // Tuesday night
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        source.request_stop();
        TaskControl control;
        control.stop = source.get_token();
        const auto past = readInteractions(m_shop.document, m_shop.snapshot,
                                           {m_from, m_shop.snapshot->to}, control);
        QVERIFY(!past.has_value());
    }
};

PATHLOOM_TEST(TestPast)
#include "tst_past.moc"
