// SPDX-License-Identifier: GPL-3.0-or-later
// Reading of DMN models: what is refused and why, and decisions that need each other.
#include "engine/dmn/Dmn.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace pathloom;

namespace {

constexpr const char *kHead = "<?xml version=\"1.0\"?><definitions name=\"m\" id=\"m\" namespace=\"urn:m\" xmlns=\"";
constexpr const char *k13 = "https://www.omg.org/spec/DMN/20191111/MODEL/";

std::string model(const std::string &body, const std::string &space = k13)
{
    return kHead + space + "\">" + body + "</definitions>";
}

std::string literal(const std::string &id, const std::string &text, const std::string &needs = {})
{
    std::string requirement = needs.empty() ? std::string()
                                            : "<informationRequirement><requiredDecision href=\"#" + needs
                                                  + "\"/></informationRequirement>";
    return "<decision id=\"" + id + "\" name=\"" + id + "\">" + requirement + "<literalExpression><text>" + text
           + "</text></literalExpression></decision>";
}

std::string codeOf(const std::string &xml)
{
    const auto read = dmn::readModel(xml);
    return read ? std::string() : read.error().code;
}

} // namespace

class TstModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheNamespacesOfFourVersions()
    {
        for (const char *space : {"http://www.omg.org/spec/DMN/20180521/MODEL/", k13,
                                  "https://www.omg.org/spec/DMN/20211108/MODEL/",
                                  "https://www.omg.org/spec/DMN/20230324/MODEL/"})
            QCOMPARE(codeOf(model(literal("d", "1"), space)), std::string());
        QCOMPARE(codeOf(model(literal("d", "1"), "urn:other")), std::string("dmn.namespace"));
    }

    void readsPrefixedElements()
    {
        const auto read = dmn::readModel(
            R"(<m:definitions xmlns:m="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m"><m:decision id="d" name="d">)"
            R"(<m:literalExpression><m:text>1 + 1</m:text></m:literalExpression></m:decision></m:definitions>)");
        QVERIFY2(read.has_value(), read ? "" : describe(read.error()).c_str());
        dmn::Evaluation evaluation(*read, {});
        QCOMPARE(feel::toText(*evaluation.decide("d")), std::string("2"));
    }

    void refusesWhatItCannotCompute()
    {
        QCOMPARE(codeOf("<definitions"), std::string("dmn.xml"));
        QCOMPARE(codeOf(model("<import name=\"x\"/>")), std::string("dmn.unsupported"));
        QCOMPARE(codeOf(model(R"(<decision id="d" name="d"><conditional/></decision>)")), std::string("dmn.unsupported"));
        QCOMPARE(codeOf(model(R"(<decision id="d" name="d"><decisionTable hitPolicy="BEST"/></decision>)")),
                 std::string("dmn.unsupported"));
        QCOMPARE(codeOf(model(literal("d", "1 +"))), std::string("feel.syntax"));
    }

    void saysWhichDecisionIsMissingOrCircular()
    {
        const auto read = dmn::readModel(model(literal("a", "b", "b") + literal("b", "a", "a")));
        QVERIFY(read.has_value());
        dmn::Evaluation evaluation(*read, {});
        QCOMPARE(evaluation.decide("a").error().code, std::string("dmn.circle"));
        QCOMPARE(evaluation.decide("c").error().code, std::string("dmn.no-such-decision"));
    }

    void aDecisionSeesOnlyWhatItRequires()
    {
        const auto read = dmn::readModel(model(literal("a", "1") + literal("b", "a + 1", "a") + literal("c", "a + 1")));
        QVERIFY(read.has_value());
        dmn::Evaluation evaluation(*read, {});
        QCOMPARE(feel::toText(*evaluation.decide("b")), std::string("2"));
        QVERIFY(evaluation.decide("c")->isNull());
    }

    void endlessRecursionEndsInNull()
    {
        const auto read = dmn::readModel(model(
            "<businessKnowledgeModel id='f' name='f'><encapsulatedLogic><formalParameter name='n'/><literalExpression>"
            "<text>f(n + 1)</text></literalExpression></encapsulatedLogic><knowledgeRequirement>"
            "<requiredKnowledge href='#f'/></knowledgeRequirement></businessKnowledgeModel><decision id='d' name='d'>"
            "<knowledgeRequirement><requiredKnowledge href='#f'/></knowledgeRequirement><literalExpression>"
            "<text>f(1)</text></literalExpression></decision>"));
        QVERIFY2(read.has_value(), read ? "" : describe(read.error()).c_str());
        dmn::Evaluation evaluation(*read, {});
        QVERIFY(evaluation.decide("d")->isNull());
    }
};

PATHLOOM_TEST(TstModel)
#include "tst_model.moc"
