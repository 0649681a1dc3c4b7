// SPDX-License-Identifier: GPL-3.0-or-later
// Live counts of a segment, the instant they are of, the months, and the overlap of segments.
#include "tests/engine/segment/People.h"
#include "tests/support/TestMain.h"
#include "ui/canvas/Canvas.h"
#include "ui/document/DiagnosticsRunner.h"
#include "ui/document/DocumentController.h"
#include "ui/segments/MonthStrip.h"
#include "ui/segments/OverlapDialog.h"
#include "ui/segments/OverlapView.h"
#include "ui/segments/SegmentBar.h"
#include "ui/segments/SegmentCounts.h"
#include "ui/text/Format.h"
#include "ui/widgets/Masking.h"

#include <QDateTimeEdit>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace pathloom;
using namespace pathloom::ui;
using namespace pathloom::test;

namespace {

constexpr int kPatience_ms = 10'000;

/// Buyers (one event ever), rich (30 points and more) and their segments beside them.
DocumentPtr twoSegments()
{
    auto document = std::make_shared<Document>();
    addSegment(*document, "seg1", "Buyers",
               filteredBy(StepKind::Behaviour, {{"event", "buy"}, {"within", Duration::days(0)}}));
    addSegment(*document, "seg2", "Rich", filteredBy(StepKind::Condition, {{"rule", ruleOf("points >= 30")}}));
    addSegment(*document, "seg3", "Modest", filteredBy(StepKind::Condition, {{"rule", ruleOf("points < 30")}}));
    addSegment(*document, "seg4", "All", Sketch()
                                             .step("all", StepKind::AllProfiles)
                                             .step("out", StepKind::Output)
                                             .path("all", "out"));
    return document;
}

struct Fixture {
    DocumentController controller;
    DiagnosticsRunner diagnostics{controller};
    Canvas canvas{controller, diagnostics, GraphId("seg1")};
    SegmentCounts counts{controller, canvas};
    SegmentBar bar{controller, counts};

    Fixture()
    {
        controller.setDocument(twoSegments());
        controller.setData(eightPeople());
    }
    [[nodiscard]] bool waitForCounts(qsizetype audience)
    {
        return QTest::qWaitFor(
            [&] { return counts.result() && qsizetype(counts.result()->audience.size()) == audience; }, kPatience_ms);
    }
    [[nodiscard]] bool waitForMonths()
    {
        return QTest::qWaitFor([&] { return bar.strip()->points().size() == 4; }, kPatience_ms);
    }
};

/// As of day 100, with a dialog over the first of the segments.
struct Compared {
    DocumentController controller;
    std::unique_ptr<OverlapDialog> dialog;

    explicit Compared(SnapshotPtr data = eightPeople())
    {
        controller.setDocument(twoSegments());
        controller.setData(std::move(data));
        dialog = std::make_unique<OverlapDialog>(controller, GraphId("seg1"), day(100), std::make_shared<SegmentCache>());
    }
    [[nodiscard]] bool check(int row, std::size_t regions)
    {
        dialog->segmentList()->item(row)->setCheckState(Qt::Checked);
        return QTest::qWaitFor([&] { return dialog->view()->regions().size() == regions; }, kPatience_ms);
    }
    [[nodiscard]] QStringList people() const
    {
        QStringList ids;
        for (int row = 0; row < dialog->profileList()->count(); ++row)
            ids << dialog->profileList()->item(row)->text();
        return ids;
    }
};

} // namespace

class SegmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsStandOnEveryStepAndPath()
    {
        Fixture f;
        QVERIFY(f.waitForCounts(6));
        const CanvasOverlay &overlay = f.canvas.canvasScene().overlay();
        QCOMPARE(overlay.steps.at(StepId("c")), QString("6 · %1 · ✗ 2 · Δ +2").arg(text::percent(0.75)));
        QCOMPARE(overlay.details.at(StepId("c")),
                 QString("In: 6 (%1)\nOut: 2\nUnknown: 0\nAudience without this step: +2").arg(text::percent(0.75)));
        QCOMPARE(overlay.paths.at(PathId("p1")).label, QString("8"));
        QCOMPARE(overlay.paths.at(PathId("p2")).label, QString("6"));
        QVERIFY(overlay.legend.startsWith("6 of 8 profiles"));
        QVERIFY2(f.bar.summary().startsWith("6 of 8 profiles"), qPrintable(f.bar.summary()));
    }

    void anEditRefreshesOnlyWhatChanged()
    {
        Fixture f;
        QVERIFY(f.waitForCounts(6));
        QVERIFY(f.waitForMonths());
        const std::size_t misses = f.counts.cache()->misses();
        QVERIFY(f.controller.apply(setField(*f.controller.document(), GraphId("seg1"), StepId("c"), "times", 2.0)));
        QVERIFY(f.waitForCounts(2));
        // What c asks, and the outputs of c and the output; a month that was begun may add its own.
        QVERIFY(f.counts.cache()->misses() - misses >= 3);
        QVERIFY(f.counts.cache()->misses() - misses <= 3 * 5);
    }

    void theBarLooksBackInTime()
    {
        Fixture f;
        QVERIFY(f.waitForCounts(6));
        QVERIFY(f.waitForMonths());
        QCOMPARE(f.bar.strip()->value(), 3);
        QVERIFY(f.bar.strip()->textAt(1).endsWith(": 3 profile(s)"));
        f.bar.strip()->setFocus();
        QTest::keyClick(f.bar.strip(), Qt::Key_Home);
        QVERIFY(f.waitForCounts(2));
        QCOMPARE(f.bar.asOfEdit()->dateTime().toUTC(), QDateTime(QDate(1970, 2, 1), QTime(0, 0), Qt::UTC));
        QTest::keyClick(f.bar.strip(), Qt::Key_Right);
        QVERIFY(f.waitForCounts(3));
        f.bar.asOfEdit()->setDateTime(QDateTime(QDate(1970, 1, 8), QTime(0, 0), Qt::UTC));
        QVERIFY(f.waitForCounts(1));
        QTest::mouseClick(f.bar.endButton(), Qt::LeftButton);
        QVERIFY(f.waitForCounts(6));
        QCOMPARE(f.bar.strip()->value(), 3);
    }

    void withoutDataItSaysWhatToDo()
    {
        Fixture f;
        f.controller.setData(nullptr);
        QVERIFY(QTest::qWaitFor([&] { return f.bar.summary().startsWith("Import data"); }, kPatience_ms));
        QVERIFY(!f.bar.asOfEdit()->isEnabled());
        QVERIFY(!f.bar.strip()->isEnabled() || f.bar.strip()->points().empty());
    }

    void twoSegmentsMakeThreeRegions()
    {
        Compared c;
        QVERIFY(c.check(1, 3));
        QVERIFY(c.dialog->view()->isVenn());
        // Buyers abcdef, rich defg.
        QStringList texts;
        for (int i = 0; i < 3; ++i)
            texts << c.dialog->view()->textOf(i);
        QCOMPARE(texts.join("; "), QString("only in Buyers: 3 profile(s); in all: %1: 3 profile(s); "
                                           "only in Rich: 1 profile(s)")
                                       .arg(text::listOf({"Buyers", "Rich"})));
        c.dialog->view()->setCurrent(0);
        QCOMPARE(c.people(), (QStringList{"a", "b", "c"}));
        c.dialog->view()->setCurrent(2);
        QCOMPARE(c.people(), QStringList{"g"});
    }

    void aProfileIsExplained()
    {
        Compared c;
        QVERIFY(c.check(1, 3));
        c.dialog->view()->setCurrent(0);
        QSignalSpy explained(c.dialog.get(), &OverlapDialog::explained);
        QSignalSpy asked(c.dialog.get(), &OverlapDialog::profileAsked);
        c.dialog->profileList()->setCurrentRow(1);
        QVERIFY(explained.wait(kPatience_ms));
        QTest::keyClick(c.dialog->profileList(), Qt::Key_Return);
        QCOMPARE(asked.value(0).value(0).toString(), c.dialog->profileList()->currentItem()->text());
        QTreeWidget *trace = c.dialog->trace();
        QCOMPARE(trace->topLevelItemCount(), 1);
        QCOMPARE(trace->topLevelItem(0)->text(0), QString("Rich"));
        QTreeWidgetItem *condition = trace->topLevelItem(0)->child(1);
        QCOMPARE(condition->text(3), QString("false"));
        QVERIFY(condition->font(0).bold() || condition->font(0).weight() > QFont::Normal);
        QCOMPARE(condition->child(0)->text(0), QString("points >= 30"));
        QCOMPARE(condition->child(0)->text(1), QString("20"));
    }

    void personalValuesAreMaskedInAnExplanation()
    {
        auto data = std::make_shared<Snapshot>(*eightPeople());
        data->schema.attributes[0].personal = true;
        Compared c(data);
        QVERIFY(c.check(1, 3));
        c.dialog->view()->setCurrent(0);
        QSignalSpy explained(c.dialog.get(), &OverlapDialog::explained);
        c.dialog->profileList()->setCurrentRow(1);
        QVERIFY(explained.wait(kPatience_ms));
        const QTreeWidgetItem *rule = c.dialog->trace()->topLevelItem(0)->child(1)->child(0);
        QCOMPARE(rule->text(0), QString("points >= 30"));
        QCOMPARE(rule->text(1), maskedValue());
    }

    void aClickInAVennDiagramFindsItsRegion()
    {
        Compared c;
        QVERIFY(c.check(1, 3));
        OverlapView *view = c.dialog->view();
        view->resize(480, 320);
        const auto setsAt = [&](QPointF point) {
            const int region = view->regionAt(point);
            return region < 0 ? 0U : view->regions()[std::size_t(region)].sets;
        };
        QCOMPARE(setsAt({240, 160}), 3U);
        QCOMPARE(setsAt({140, 160}), 1U);
        QCOMPARE(setsAt({340, 160}), 2U);
        QCOMPARE(setsAt({5, 5}), 0U);
        QTest::mouseClick(view, Qt::LeftButton, {}, {340, 160});
        QCOMPARE(c.people(), QStringList{"g"});
        QTest::keyClick(view, Qt::Key_Home);
        QCOMPARE(c.people(), (QStringList{"a", "b", "c"}));
    }

    void fourSegmentsAreAnUpSetPlot()
    {
        Compared c;
        QVERIFY(c.check(1, 3));
        QVERIFY(c.check(2, 7));
        // Beside all: buyers and modest abc, buyers and rich def, rich g, nobody else h.
        QVERIFY(c.check(3, 4));
        QVERIFY(!c.dialog->view()->isVenn());
        QCOMPARE(c.dialog->view()->regions()[0].profiles.size(), std::uint64_t(3));
        QCOMPARE(c.dialog->view()->regions()[3].profiles.size(), std::uint64_t(1));
        c.dialog->view()->resize(600, 320);
        QTest::mouseClick(c.dialog->view(), Qt::LeftButton, {}, {590, 100});
        QCOMPARE(c.dialog->view()->current(), 3);
        const QImage picture = c.dialog->view()->grab().toImage();
        std::set<QRgb> colours;
        for (int x = 0; x < picture.width(); x += 3)
            for (int y = 0; y < picture.height(); y += 3)
                colours.insert(picture.pixel(x, y));
        QVERIFY(colours.size() > 3);
    }

    void everyInputHasAName()
    {
        Fixture f;
        Compared c;
        for (const QWidget *widget : std::initializer_list<const QWidget *>{
                 f.bar.asOfEdit(), f.bar.strip(), c.dialog->segmentList(), c.dialog->view(), c.dialog->profileList(),
                 c.dialog->trace()})
            QVERIFY(!widget->accessibleName().isEmpty());
        QVERIFY(QTest::qWaitFor([&] { return !c.dialog->view()->accessibleDescription().isEmpty(); }, kPatience_ms));
        QCOMPARE(c.dialog->view()->accessibleDescription(), QString("only in Buyers: 6 profile(s)"));
    }
};

PATHLOOM_TEST(SegmentsTest)
#include "tst_segments.moc"
