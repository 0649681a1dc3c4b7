// SPDX-License-Identifier: GPL-3.0-or-later
// The worked example of scores.md, from raw events to the printed digits.
#include "engine/interaction/TermModel.h"
#include "tests/engine/interaction/Shop.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <cmath>

using namespace pathloom;
using namespace pathloom::test;

#define PRINTED(actual, text, digits)                                                              \
    QCOMPARE(QString::number(actual, 'f', digits), QStringLiteral(text))

class TestWorkedExample : public QObject
{
    Q_OBJECT

    // Wednesday; the events of 30 days before fall on a Monday at the same hour.
    const Instant m_delivered = *parseInstant("2025-06-18T10:00:00Z");
    const Instant m_month = m_delivered - Duration::days(30);
    Shop m_shop;
    ProfileIndex m_sarah = 0;

    void sessions(ProfileIndex p, Instant last, int count)
    {
        for (int week = 0; week < count; ++week)
            m_shop.addEvent(p, "session",
                            last - Duration::days(7 * (week % 40)) + Duration::seconds(week));
    }

    // After decay by one half-life: running (2·5 + 2·1)/2 = 6, hiking (3 + 1)/2 = 2.
    void addSarah()
    {
        m_sarah = m_shop.addProfile("sarah");
        for (const char *type : {"purchase", "purchase", "view", "view"})
            m_shop.addEvent(m_sarah, type, m_month, "shoe");
        m_shop.addEvent(m_sarah, "cart", m_month, "boot");
        m_shop.addEvent(m_sarah, "view", m_month, "boot");
        sessions(m_sarah, m_month - Duration::days(7), 4);
        sessions(m_sarah, m_delivered - Duration::days(7), 8);
        m_shop.addConsent(m_sarah, "email", m_month);
        m_shop.addConsent(m_sarah, "sms", m_month);
        // A freshness of 0.9 for one of two fields makes the accuracy 0.95.
        const auto age =
            static_cast<std::int64_t>(std::llround(100 * 86'400'000.0 * std::log2(1 / 0.9)));
        m_shop.setAttribute(m_sarah, "age", 34.0);
        m_shop.setAttribute(m_sarah, "city", std::string("Oslo"), m_delivered - Duration{age});
    }

    // Two profiles like (0.75, 0.25, 0), three like (0, 0, 1): the mean is (0.3, 0.1, 0.6).
    void addOthers()
    {
        const ProfileIndex twin = m_shop.addProfile("twin");
        m_shop.addEvent(twin, "cart", m_month, "shoe");
        m_shop.addEvent(twin, "view", m_month, "boot");
        for (const char *id : {"c", "d", "e"})
            m_shop.addEvent(m_shop.addProfile(id), "view", m_month, "lamp");
    }

    // 200 e-mails of which 99 are opened, 100 texts of which 50 are: rates 0.495 and 0.5. Sarah's
    // e-mail rate is then (0 + 10·0.495)/(1 + 10) = 0.45, 0.9 of her best one.
    void addResponses(ProfileIndex p)
    {
        const Instant base = m_month - Duration::days(14);
        for (int i = 0; i < 300; ++i) {
            const bool isEmail = i < 200;
            const bool isOpened = isEmail ? i < 99 : i < 250;
            const Instant at = base + Duration::seconds(isOpened ? 10 * i : 86'400 + 10 * i);
            m_shop.addSend(p, at, isEmail ? "email" : "sms", "letter" + std::to_string(i));
            if (isOpened)
                m_shop.addOpen(p, at + Duration::seconds(5), isEmail ? "email" : "sms");
        }
    }

private slots:
    void initTestCase()
    {
        addSarah();
        addOthers();
        const ProfileIndex reader = m_shop.addProfile("reader");
        addResponses(reader);
        // In all 165 engagements in the Monday hour and 132 in the Wednesday hour: 5 to 4, as
        // Sarah's own 10 and 8, so the moment is 0.8.
        sessions(reader, m_month, 1);
        sessions(reader, m_delivered - Duration::days(7), 124);
        m_shop.addContent("boots", {{"hiking", 1.0}});
        m_shop.addContent("earlier", {{"running", 1.0}});
        m_shop.open(m_delivered - Duration::days(5));
    }

    void findsThePopulation()
    {
        PRINTED(m_shop.model->populationAffinity(m_shop.tag("running")), "0.3000", 4);
        PRINTED(m_shop.model->populationAffinity(m_shop.tag("hiking")), "0.1000", 4);
        PRINTED(m_shop.model->populationAffinity(m_shop.tag("other")), "0.6000", 4);
        PRINTED(m_shop.model->populationRate(*m_shop.model->channelIndex("email")), "0.4950", 4);
    }

    void givesThePrintedDigits()
    {
        TermState state(*m_shop.model);
        state.reset(m_sarah);
        const auto email = *m_shop.model->channelIndex("email");
        state.addDelivery(email, 0, m_shop.facts("earlier")->code,
                          (m_delivered - Duration::days(3)).ms);

        const std::vector<std::uint32_t> fields{1, 2};
        Touch touch = m_shop.touch("boots", m_delivered);
        touch.trigger = (m_delivered - Duration::hours(30)).ms;
        touch.ideal = Duration::hours(6);
        touch.fields = fields;
        const Terms terms = state.terms(touch);

        PRINTED(terms.relevance, "0.3333", 4);
        PRINTED(state.moment(m_delivered.ms), "0.8000", 4);
        PRINTED(terms.timeliness, "0.4000", 4);
        PRINTED(terms.context, "0.9000", 4);
        PRINTED(terms.parts.fatigue, "0.1667", 4);
        PRINTED(terms.parts.irrelevance, "0.1667", 4);
        PRINTED(terms.friction, "0.3056", 4);
        PRINTED(terms.accuracy, "0.9500", 4);
        PRINTED(terms.effectiveness(), "1.3278", 4);
        PRINTED(terms.product(), "0.1140", 4);
        PRINTED(terms.positive() * 1.25, "2.0417", 4);
    }
};

PATHLOOM_TEST(TestWorkedExample)
#include "tst_workedexample.moc"
