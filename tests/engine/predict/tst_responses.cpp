// SPDX-License-Identifier: GPL-3.0-or-later
// Response parameters: the published values with their sources, and the laws made of them.
#include "engine/predict/ResponseModel.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <cmath>

using namespace pathloom;

class TestResponses : public QObject
{
    Q_OBJECT

private slots:
    void publishedRatesAreThoseOfTheirSources()
    {
        // Mailchimp, October 2019, all accounts: open 22.71 %, click 2.91 %, hard bounce 0.40 %, soft
        // 0.61 %, unsubscribe 0.25 %; complaints 0.012 % (March 2018). DMA 2012: letter 3.40 %, call 12.85 %.
        const ResponseParameters parameters;
        const auto published = [&](const char *channel, const char *what, double value, const char *source) {
            const ResponseParameter &p = parameters.of(channel, what);
            return std::abs(p.value - value) < 1e-12 && p.origin == ParameterOrigin::Published
                && p.source.find(source) != std::string::npos && p.low <= p.value && p.value <= p.high;
        };
        QVERIFY(published("email", "open", 0.2271, "Mailchimp, October 2019"));
        QVERIFY(published("email", "click", 0.0291, "Mailchimp, October 2019"));
        QVERIFY(published("email", "bounce", 0.0040, "Mailchimp, October 2019"));
        QVERIFY(published("email", "deliver", 1 - 0.0040 - 0.0061, "Mailchimp, October 2019"));
        QVERIFY(published("email", "unsubscribe", 0.0025, "Mailchimp, October 2019"));
        QVERIFY(published("email", "complaint", 0.00012, "March 2018"));
        QVERIFY(published("directmail", "click", 0.0340, "DMA 2012"));
        QVERIFY(published("call", "click", 0.1285, "DMA 2012"));
        QVERIFY(published("push", "open", 0.040, "Airship"));
    }

    void whatNobodyPublishedIsMarkedAsAssumed()
    {
        const ResponseParameters parameters;
        const ResponseParameter &sms = parameters.of("sms", "open");
        QCOMPARE(sms.origin, ParameterOrigin::Assumed);
        QCOMPARE(sms.source, std::string("assumed"));
        QCOMPARE(parameters.of("telegraph", "open").name, std::string("other.open"));
        for (const auto &[name, p] : parameters.all())
            QVERIFY(p.low <= p.value && p.value <= p.high);
    }

    void listsEveryChannelInUseWithItsOwnNames()
    {
        const ResponseParameters parameters;
        const std::vector<std::string> channels{"email", "web"};
        std::map<std::string, ResponseParameter> found;
        for (const ResponseParameter &p : parameters.inForce(channels))
            found[p.name] = p;
        QCOMPARE(found.at("email.open").value, 0.2271);
        QCOMPARE(found.at("web.deliver").value, 1.0);
        QVERIFY(found.contains("shift.relevance"));
        QVERIFY(!found.contains("push.open") && !found.contains("other.open"));
    }

    void aSettingWithoutSpreadIsFixed()
    {
        ResponseParameters parameters;
        parameters.set({"email.open", 0.4, 0.4, 0.4, "assumed", 0});
        parameters.set({"email.click", 0.1, 0.05, 0.2, "fitted to the spring sends", 900});
        QVERIFY(parameters.of("email", "open").isFixed);
        QVERIFY(!parameters.of("email", "click").isFixed);
        QCOMPARE(parameters.of("email", "click").origin, ParameterOrigin::Fitted);
        const ChannelResponse response = channelResponse(parameters, "email");
        QCOMPARE(response.open.p, 0.4);
        QVERIFY(std::abs(response.clickOfOpen.p - 0.25) < 1e-12);
        // A click implies an open.
        parameters.set({"email.click", 0.6, 0.6, 0.6, "assumed", 0});
        QCOMPARE(channelResponse(parameters, "email").open.p, 0.6);
        QCOMPARE(channelResponse(parameters, "email").clickOfOpen.p, 1.0);
    }

    void termsShiftTheLogOdds()
    {
        const ShiftLaw law = shiftLaw(ResponseParameters());
        // An average message (0.5, 0.5, 0.75, 0.25) has the published rate.
        QCOMPARE(law.logOdds(0.5, 0.5, 0.75, 0.25), 0.0);
        // 1·0.5 + 0.5·0.5 + 0.5·0.25 + 1·0.25 = 1.125.
        QVERIFY(std::abs(law.logOdds(1, 1, 1, 0) - 1.125) < 1e-12);
        QCOMPARE(law.logOdds(NAN, NAN, NAN, NAN), 0.0);
        // logit 0.2 = −1.386294; + 1.125 → 0.435046.
        QVERIFY(std::abs(shifted(0.2, 1.125) - 0.43504555) < 1e-7);
        QCOMPARE(shifted(0.0, 3.0), 0.0);
        QCOMPARE(shifted(1.0, -3.0), 1.0);
    }

    void historyMovesARateTowardsWhatWasSeen()
    {
        // Beta prior worth 10 at 0.2, then 5 of 10: (2 + 5)/20.
        QCOMPARE(posteriorRate(0.2, 10, 10, 5), 0.35);
        QCOMPARE(posteriorRate(0.2, 10, 0, 0), 0.2);
    }

    void delaysAreLogNormal()
    {
        const DelayLaw law{std::log(3.0), 1.5};
        QCOMPARE(law.ms(0.0), 3 * 3'600'000LL);
        QVERIFY(std::abs(static_cast<double>(law.ms(1.0)) / 3'600'000.0 - 3 * std::exp(1.5)) < 1e-4);
        QVERIFY(law.ms(40.0) <= 8760LL * 3'600'000LL);
        QVERIFY(law.ms(-40.0) >= 1);
    }
};

PATHLOOM_TEST(TestResponses)
#include "tst_responses.moc"
