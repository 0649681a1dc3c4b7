// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of splits and experiments, by structure, by logic and on the data.
#include "tests/support/TestMain.h"

#include "tests/engine/check/Findings.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {

Document splitting(const std::vector<std::string> &rules, bool exclusive = false)
{
    std::vector<FieldMap> branches;
    for (std::size_t i = 0; i < rules.size(); ++i)
        branches.push_back(branch("b" + std::to_string(i + 1), rules[i]));
    Sketch sketch;
    sketch.step("e", StepKind::Entry)
        .step("r", StepKind::RuleSplit, {{"branches", branches}, {"requireExclusive", exclusive}})
        .step("x", StepKind::Exit)
        .step("y", StepKind::Exit)
        .path("e", "r")
        .path("r", "y", "else");
    for (std::size_t i = 0; i < rules.size(); ++i)
        sketch.path("r", "x", "b" + std::to_string(i + 1));
    return journeyOf(sketch);
}

Document arms(const std::vector<FieldMap> &records)
{
    return journeyOf(
        Sketch().step("e", StepKind::Entry).step("r", StepKind::RandomSplit, {{"arms", records}}));
}

/// Ages are 20 … 39.
std::string found(const std::string &code, const std::vector<std::string> &rules,
                  With with = With::Nothing, const std::string &argument = {})
{
    return findingsOf(code, splitting(rules), with, argument);
}

} // namespace

class BranchChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void b01_overlap()
    {
        QCOMPARE(found("B01", {"age < 25", "age >= 25"}, With::Data), kNone);
        QCOMPARE(found("B01", {"age < 25", "age < 30 and age > 22"}, With::Data, "count"),
                 std::string("r:2"));
        QCOMPARE(found("B01", {"age < 25", "age < 30"}, With::Names), kNone);
    }

    void b01_isAnErrorWhereBranchesMustBeExclusive()
    {
        const auto severityOf = [](bool exclusive) {
            for (const Diagnostic &d :
                 diagnosticsOf(splitting({"age < 25", "age < 30"}, exclusive), With::Data)) {
                if (d.code == "B01")
                    return d.severity;
            }
            return Severity::Hint;
        };
        QCOMPARE(severityOf(false), Severity::Warning);
        QCOMPARE(severityOf(true), Severity::Error);
    }

    void b02_shadowed()
    {
        QCOMPARE(found("B02", {"age < 25", "age < 30"}), kNone);
        QCOMPARE(found("B02", {"age < 30", "age < 25"}, With::Nothing, "branch"),
                 std::string("r:b2"));
        QCOMPARE(found("B02", {"age < 30", "age >= 30", "city = \"Rome\" and age = 33"},
                       With::Nothing, "branch"),
                 std::string("r:b3"));
        // Only the data shows that everybody in Rome is of even age.
        const std::vector<std::string> rules{"even(age)", "city = \"Rome\""};
        QCOMPARE(found("B02", rules), kNone);
        QCOMPARE(found("B02", rules, With::Data, "count"), std::string("r:10"));
    }

    void b03_contradiction()
    {
        QCOMPARE(found("B03", {"age > 20 and age < 30"}), kNone);
        QCOMPARE(found("B03", {"age > 30 and age < 20"}, With::Nothing, "record"),
                 std::string("r:b1"));
        QCOMPARE(
            findingsOf("B03", segmentOf(conditionSketch("city = \"Rome\" and city = \"Oslo\""))),
            std::string("c"));
    }

    void b04_tautology()
    {
        QCOMPARE(found("B04", {"age > 20"}), kNone);
        QCOMPARE(found("B04", {"age > 20 or age <= 20"}), std::string("r"));
        QCOMPARE(findingsOf("B04", segmentOf(conditionSketch("true"))), std::string("c"));
    }

    void b05_noElse()
    {
        Document document = splitting({"age > 20"});
        QCOMPARE(findingsOf("B05", document), kNone);
        QCOMPARE(findingsOf("S09", document), kNone);
        auto journey = std::make_shared<Journey>(*document.journeys.at(GraphId("j1")));
        std::erase_if(journey->graph.paths, [](const Path &path) { return path.outlet == "else"; });
        document.journeys[GraphId("j1")] = journey;
        QCOMPARE(findingsOf("B05", document), std::string("r"));
        QCOMPARE(findingsOf("S09", document), kNone);
    }

    void b06_rareBranch()
    {
        QCOMPARE(found("B06", {"age < 21"}, With::Data), kNone);
        QCOMPARE(found("B06", {"age < 20"}, With::Data, "branch"), std::string("r:b1"));
        // Everybody of the second branch is taken by the first: that is B02's.
        QCOMPARE(found("B06", {"age < 30", "age < 25"}, With::Data), kNone);
    }

    void b07_sameTarget()
    {
        Sketch sketch = Sketch()
                            .step("r", StepKind::RandomSplit)
                            .step("x", StepKind::Exit)
                            .path("r", "x", "a")
                            .path("r", "x", "b");
        QCOMPARE(findingsOf("B07", journeyOf(sketch), With::Nothing, "to"), std::string("r:x"));
        QCOMPARE(found("B07", {"age > 20"}), kNone);
    }

    void b08_repeatedTest()
    {
        const auto twice = [](const char *second) {
            return journeyOf(
                Sketch()
                    .step("r1", StepKind::RuleSplit,
                          {{"branches", std::vector<FieldMap>{branch("b1", "age > 30")}}})
                    .step("r2", StepKind::RuleSplit,
                          {{"branches", std::vector<FieldMap>{branch("b1", second)}}})
                    .path("r1", "r2"));
        };
        QCOMPARE(findingsOf("B08", twice("age > 30"), With::Nothing, "before"),
                 std::string("r2:r1"));
        QCOMPARE(findingsOf("B08", twice("age > 31")), kNone);
    }

    void b09_gaps()
    {
        QCOMPARE(found("B09", {"age < 20", "age >= 20 and age < 30"}), kNone);
        QCOMPARE(found("B09", {"age < 10"}), kNone);
        QCOMPARE(found("B09", {"age < 10", "city = \"Rome\""}), kNone);
        QCOMPARE(found("B09", {"age >= 10 and age <= 20", "age >= 21"}, With::Nothing, "gap"),
                 std::string("r:(20; 21)"));
        QCOMPARE(found("B09", {"age < 10", "age > 10"}, With::Nothing, "gap"), std::string("r:[10; 10]"));
        QCOMPARE(found("B09", {"age > 40", "age between 5 and 10", "age < 3"}, With::Nothing, "gap"),
                 std::string("r:(10; 40] r:[3; 5)"));
        QCOMPARE(found("B09", {"age < 10", "age > 20 and vip"}), kNone);
    }

    void b10_shares()
    {
        QCOMPARE(findingsOf("B10", arms({arm("a", 0.3), arm("b", 0.7)})), kNone);
        QCOMPARE(findingsOf("B10", arms({arm("a", 0.1), arm("b", 0.2), arm("c", 0.7)})), kNone);
        QCOMPARE(findingsOf("B10", arms({arm("a", 0.3), arm("b", 0.6)}), With::Nothing, "sum"),
                 std::string("r:0.9"));
        const auto variants = [](double second) {
            return journeyOf(Sketch().step(
                "m", StepKind::Message,
                {{"variants", std::vector<FieldMap>{{{"key", "a"}, {"share", 0.5}},
                                                    {{"key", "b"}, {"share", second}}}}}));
        };
        QCOMPARE(findingsOf("B10", variants(0.5)), kNone);
        QCOMPARE(findingsOf("B10", variants(0.6)), std::string("m"));
    }

    void b11_emptyArm()
    {
        QCOMPARE(findingsOf("B11", arms({arm("a", 0.3), arm("b", 0.7)})), kNone);
        QCOMPARE(findingsOf("B11", arms({arm("a", 1.0), arm("b", 0.0)}), With::Nothing, "arm"),
                 std::string("r:b"));
    }

    void b16_sharedKey()
    {
        const auto nested = [](const char *second) {
            return journeyOf(Sketch()
                                 .step("r1", StepKind::RandomSplit, {{"experimentKey", "spring"}})
                                 .step("r2", StepKind::RandomSplit, {{"experimentKey", second}})
                                 .path("r1", "r2"));
        };
        QCOMPARE(findingsOf("B16", nested("spring"), With::Nothing, "before"),
                 std::string("r2:r1"));
        QCOMPARE(findingsOf("B16", nested("summer")), kNone);
        QCOMPARE(findingsOf("B16", nested("")), kNone);
    }
};

PATHLOOM_TEST(BranchChecksTest)
#include "tst_branchchecks.moc"
