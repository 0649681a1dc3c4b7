// SPDX-License-Identifier: GPL-3.0-or-later
// Segments that use segments: their order, and the circle that is named.
#include "tests/support/TestMain.h"

#include "engine/segment/Evaluate.h"
#include "tests/engine/model/Sketch.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {

Sketch using_(const std::string &name)
{
    return Sketch()
        .step("s", StepKind::SegmentSource, {{"segment", name}})
        .step("out", StepKind::Output)
        .path("s", "out");
}

Sketch everybody(const std::string &rule = "true")
{
    return Sketch()
        .step("all", StepKind::AllProfiles)
        .step("c", StepKind::Condition, {{"rule", ruleOf(rule)}})
        .step("out", StepKind::Output)
        .path("all", "c")
        .path("c", "out");
}

} // namespace

class SegmentOrderTest : public QObject
{
    Q_OBJECT

private slots:
    void usedSegmentsComeFirst()
    {
        Document document;
        addSegment(document, "seg1", "Top", using_("Middle"));
        addSegment(document, "seg2", "Middle", everybody("in segment(\"Base\")"));
        addSegment(document, "seg3", "Base", everybody());
        addSegment(document, "seg4", "Unknown inside", using_("nobody"));
        const auto order = segmentOrder(document);
        QVERIFY(order.has_value());
        QCOMPARE(order->size(), std::size_t(4));
        const auto at = [&](const char *id) {
            return std::find(order->begin(), order->end(), GraphId(id)) - order->begin();
        };
        QVERIFY(at("seg3") < at("seg2") && at("seg2") < at("seg1"));
    }

    void aCircleIsNamed()
    {
        Document document;
        addSegment(document, "seg1", "A", using_("C"));
        addSegment(document, "seg2", "B", using_("A"));
        addSegment(document, "seg3", "C", everybody("in segment(\"B\")"));
        const auto order = segmentOrder(document);
        QCOMPARE(order.error().code, std::string("segment.cycle"));
        QCOMPARE(order.error().arguments.at("path"), std::string("A → C → B → A"));

        const auto snapshot = SnapshotBuilder(Schema{}).finish();
        SegmentEvaluator evaluator(document, snapshot, Instant{});
        const auto result = evaluator.evaluate(GraphId("seg2"));
        QCOMPARE(result.error().code, std::string("segment.cycle"));
        QCOMPARE(result.error().arguments.at("path"), std::string("B → A → C → B"));
    }

    void aSegmentOfItselfIsACircle()
    {
        Document document;
        addSegment(document, "seg1", "A", using_("A"));
        QCOMPARE(segmentOrder(document).error().arguments.at("path"), std::string("A → A"));
    }
};

PATHLOOM_TEST(SegmentOrderTest)
#include "tst_segmentorder.moc"
