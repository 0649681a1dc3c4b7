// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of messages, their contents and of references between objects.
#include "tests/support/TestMain.h"

#include "tests/engine/check/Findings.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {

Document sending(FieldMap message, const std::string &body = "Hello, {{unsubscribe}}")
{
    message.emplace("content", "c1");
    Document document = journeyOf(Sketch()
                                      .step("e", StepKind::Entry)
                                      .step("m", StepKind::Message, std::move(message))
                                      .path("e", "m"));
    addContent(document, "c1", body);
    return document;
}

} // namespace

class MessageChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void m01_noPurpose()
    {
        QCOMPARE(findingsOf("M01", sending({})), kNone);
        QCOMPARE(findingsOf("M01", sending({{"purpose", ""}})), std::string("m"));
        const Sketch decides = Sketch().step("d", StepKind::Decide, {{"purpose", ""}});
        QCOMPARE(findingsOf("M01", journeyOf(decides)), kNone);
    }

    void m02_noUnsubscribe()
    {
        QCOMPARE(findingsOf("M02", sending({})), kNone);
        QCOMPARE(findingsOf("M02", sending({}, "Hello"), With::Nothing, "content"),
                 std::string("m:Content c1"));
        QCOMPARE(findingsOf("M02", sending({}, "Hello, <a>Unsubscribe</a>")), kNone);
        QCOMPARE(findingsOf("M02", sending({{"purpose", "service"}}, "Hello")), kNone);
        QCOMPARE(findingsOf("M02", sending({{"channel", "sms"}}, "Hello")), kNone);
    }

    void m04_content()
    {
        const auto reason = [](const Document &document, const char *argument = "reason") {
            return findingsOf("M04", document, With::Names, argument);
        };
        QCOMPARE(reason(sending({}, "Hi {{city|there}} {{ offer.name }}")), kNone);
        QCOMPARE(reason(sending({}, "Hi {{name|you}}"), "name"), std::string("m:name"));
        QCOMPARE(reason(sending({}, "Hi {{name|you}}")), std::string("m:variable"));
        QCOMPARE(reason(sending({}, "Hi {{city")), std::string("m:syntax"));
        QCOMPARE(reason(sending({}, "Hi {{|you}}")), std::string("m:syntax"));
        QCOMPARE(reason(sending({{"content", "c9"}})), std::string("m:unknown"));
        QCOMPARE(reason(sending({{"channel", "sms"}})), std::string("m:channel"));
        QCOMPARE(reason(journeyOf(Sketch().step("m", StepKind::Message))),
                 std::string("m:missing"));
        QCOMPARE(findingsOf("M04", sending({}, "Hi {{name|you}}")), kNone);
    }

    void m04_looksAtVariantsInsteadOfTheContent()
    {
        Document document =
            sending({{"content", ""},
                     {"variants",
                      std::vector<FieldMap>{{{"key", "a"}, {"content", "c1"}}, {{"key", "b"}}}}});
        QCOMPARE(findingsOf("M04", document, With::Names, "reason"), std::string("m:missing"));
    }

    void m06_sameContent()
    {
        const auto twice = [](const char *second) {
            Document document = journeyOf(Sketch()
                                              .step("m1", StepKind::Message, {{"content", "c1"}})
                                              .step("w", StepKind::Wait)
                                              .step("m2", StepKind::Message, {{"content", second}})
                                              .path("m1", "w")
                                              .path("w", "m2"));
            addContent(document, "c1", "");
            addContent(document, "c2", "");
            return document;
        };
        QCOMPARE(findingsOf("M06", twice("c1"), With::Nothing, "before"), std::string("m2:m1"));
        QCOMPARE(findingsOf("M06", twice("c2")), kNone);
    }

    void d10_missingObjects()
    {
        Document document = journeyOf(Sketch()
                                          .step("e", StepKind::Entry, {{"segment", "VIP"}})
                                          .step("d", StepKind::Decide, {{"policy", "Home"}}));
        QCOMPARE(findingsOf("D10", document, With::Nothing, "name"), std::string("d:Home e:VIP"));
        addSegment(document, "seg1", "VIP", conditionSketch("age > 30"));
        Policy policy;
        policy.id = PolicyId("pol1");
        policy.name = "Home";
        document.policies[policy.id] = std::make_shared<const Policy>(policy);
        QCOMPARE(findingsOf("D10", document), kNone);
        policy.offers = {OfferId("o1")};
        policy.fallback = OfferId("o2");
        document.policies[policy.id] = std::make_shared<const Policy>(policy);
        QCOMPARE(findingsOf("D10", document, With::Nothing, "name"),
                 std::string("pol1:o2 pol1:o1"));
    }

    void d10_knowsListsOnlyWithTheData()
    {
        const Document document =
            segmentOf(Sketch()
                          .step("l", StepKind::ListSource, {{"list", "press"}})
                          .step("out", StepKind::Output)
                          .path("l", "out"));
        QCOMPARE(findingsOf("D10", document, With::Names), kNone);
        QCOMPARE(findingsOf("D10", document, With::Data, "kind"), std::string("l:list"));
    }

    void r12_unused()
    {
        Document document = sending({});
        QCOMPARE(findingsOf("R12", document), kNone);
        addContent(document, "c2", "");
        addSegment(document, "seg1", "VIP", conditionSketch("age > 30"));
        addSegment(document, "seg2", "Young VIP", conditionSketch("in segment(\"VIP\")"));
        Offer offer;
        offer.id = OfferId("o1");
        offer.name = "Boots";
        document.offers[offer.id] = std::make_shared<const Offer>(offer);
        Policy policy;
        policy.id = PolicyId("pol1");
        policy.name = "Home";
        policy.offers = {OfferId("o2")};
        document.policies[policy.id] = std::make_shared<const Policy>(policy);
        QCOMPARE(findingsOf("R12", document, With::Nothing, "kind"),
                 std::string("c2:content o1:offer pol1:policy seg2:segment"));
        policy.offers.clear();
        document.policies[policy.id] = std::make_shared<const Policy>(policy);
        QCOMPARE(findingsOf("R12", document), std::string("c2 pol1 seg2"));
    }
};

PATHLOOM_TEST(MessageChecksTest)
#include "tst_messagechecks.moc"
