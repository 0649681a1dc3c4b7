// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector: every kind of the catalogue has a form, inputs edit the document, all have names.
#include "tests/support/TestMain.h"
#include "tests/ui/support/Pictures.h"
#include "ui/document/DiagnosticsRunner.h"
#include "ui/document/DocumentController.h"
#include "ui/inspector/Inspector.h"
#include "ui/inspector/RecordsEditor.h"
#include "ui/inspector/StepPanel.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>

using namespace pathloom;
using namespace pathloom::ui;
using namespace pathloom::test;

namespace {

struct Fixture {
    DocumentController controller;
    DiagnosticsRunner diagnostics{controller};
    GraphId graph;
    StepId step;
    std::unique_ptr<Inspector> inspector;

    explicit Fixture(StepKind kind)
    {
        const bool isJourney = specOf(kind).graph == GraphKind::Journey;
        auto made = isJourney ? addJourney(Document(), "Test") : addSegment(Document(), "Test");
        graph = made->graph;
        controller.setDocument(made->document);
        controller.setClock([] { return qint64(0); });
        step = stepOf(kind);
        if (step.isEmpty()) {
            const auto added = insertStep(*controller.document(), graph, kind, {0, 400});
            if (added)
                controller.setDocument(added->document);
            step = stepOf(kind);
        }
        inspector = std::make_unique<Inspector>(controller, diagnostics);
        controller.setActiveGraph(graph);
        controller.setSelection(graph, Selection::of({step}));
    }
    StepId stepOf(StepKind kind) const
    {
        for (const auto &[id, candidate] : controller.graph(graph)->steps) {
            if (candidate->kind == kind)
                return id;
        }
        return {};
    }
    const Step &now() const { return *controller.graph(graph)->step(step); }
    template <typename T>
    T *input(const char *field) const
    {
        auto *editor = inspector->findChild<FieldEditor *>(QString::fromLatin1(field));
        return editor ? editor->findChild<T *>() : nullptr;
    }
};

} // namespace

class InspectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasAFormWhoseInputsAreNamed_data()
    {
        QTest::addColumn<int>("kind");
        for (const StepKindSpec &spec : stepCatalogue())
            QTest::newRow(std::string(spec.key).c_str()) << static_cast<int>(spec.kind);
    }
    void everyKindHasAFormWhoseInputsAreNamed()
    {
        QFETCH(int, kind);
        Fixture f(static_cast<StepKind>(kind));
        QVERIFY(!f.step.isEmpty());
        for (const FieldSpec &field : specOf(f.now().kind).fields) {
            const bool shown = isShown(f.now(), field.shownWhen);
            auto *editor = f.inspector->stepPanel()->form()->findChild<FieldEditor *>(QString::fromStdString(std::string(field.key)), Qt::FindDirectChildrenOnly);
            QCOMPARE(editor != nullptr, shown);
        }
        QCOMPARE(unnamedInputs(*f.inspector->stepPanel()), QStringList());
        QVERIFY(coloursOf(pictureOf(*f.inspector, QStringLiteral("inspector-%1").arg(kind), {360, 800})) > 8);
    }

    void aChoiceShowsTheFieldsThatGoWithIt()
    {
        Fixture f(StepKind::Wait);
        auto *mode = f.input<QComboBox>("mode");
        QVERIFY(mode != nullptr);
        mode->setCurrentIndex(mode->findData(QStringLiteral("until-event")));
        Q_EMIT mode->activated(mode->currentIndex());
        QCOMPARE(textField(f.now(), "mode"), std::string("until-event"));
        QCOMPARE(outletsOf(f.now()).size(), std::size_t(2));
        QVERIFY(f.inspector->findChild<FieldEditor *>(QStringLiteral("timeout")) != nullptr);
        f.controller.undoStack().undo();
        QCOMPARE(textField(f.now(), "mode"), std::string("duration"));
    }

    void typingANumberIsOneUndoStep()
    {
        Fixture f(StepKind::Wait);
        auto *number = f.input<QDoubleSpinBox>("duration");
        QVERIFY(number != nullptr);
        number->setValue(3);
        number->setValue(35);
        QCOMPARE(durationField(f.now(), "duration"), Duration::days(35));
        QCOMPARE(f.controller.undoStack().count(), 1);
    }

    void recordsAreAddedMovedAndShared()
    {
        Fixture f(StepKind::RandomSplit);
        auto *arms = f.inspector->findChild<RecordsEditor *>(QStringLiteral("arms"));
        QVERIFY(arms != nullptr);
        arms->addRecord();
        QCOMPARE(recordsField(f.now(), "arms").size(), std::size_t(3));
        QCOMPARE(outletsOf(f.now()).size(), std::size_t(3));
        for (auto *button : arms->findChildren<QPushButton *>()) {
            if (button->text().contains(QStringLiteral("evenly")))
                button->click();
        }
        double sum = 0;
        for (const FieldMap &arm : recordsField(f.now(), "arms"))
            sum += std::get<double>(arm.at("share").data);
        QVERIFY(std::abs(sum - 1) < 1e-9);
    }

    void problemsStandAtTheirField()
    {
        Fixture f(StepKind::Decide);
        f.diagnostics.checkNow();
        const auto found = f.diagnostics.of(f.graph.text(), f.step);
        QVERIFY(!found.empty());
        QStringList shown;
        for (const QLabel *label : f.inspector->stepPanel()->findChildren<QLabel *>()) {
            if (label->property("role").toString().startsWith(QStringLiteral("problem")) && !label->text().isEmpty())
                shown << label->text();
        }
        QVERIFY(!shown.isEmpty());
    }

    void renamingEditsTheDocument()
    {
        Fixture f(StepKind::Message);
        QTest::keyClicks(f.inspector->stepPanel()->nameEdit(), QStringLiteral("Hello"));
        QCOMPARE(f.now().label, std::string("Hello"));
        QCOMPARE(f.controller.undoStack().count(), 1);
    }
};

PATHLOOM_TEST(InspectorTest)
#include "tst_inspector.moc"
