// SPDX-License-Identifier: GPL-3.0-or-later
// Does on a real canvas what a person does, so that tests read as gestures and assert on the document.
#pragma once

#include "engine/edit/Edits.h"
#include "ui/canvas/Canvas.h"
#include "ui/canvas/QuickAdd.h"
#include "ui/document/DiagnosticsRunner.h"
#include "ui/document/DocumentController.h"

#include <QApplication>
#include <QMimeData>
#include <QTest>
#include <QtGui/QDropEvent>

#include <memory>
#include <optional>

namespace pathloom::test {

using namespace pathloom::ui;

/// A controller with a fresh journey (an Entry and an Exit) and a canvas on it, shown offscreen.
class CanvasDriver
{
public:
    explicit CanvasDriver(GraphKind kind = GraphKind::Journey)
    {
        auto made = kind == GraphKind::Journey ? addJourney(Document(), "Test") : addSegment(Document(), "Test");
        Q_ASSERT(made);
        graphId = made->graph;
        start = made->document;
        controller.setDocument(start);
        controller.setClock([this] { return now_ms; });
        canvas = std::make_unique<Canvas>(controller, diagnostics, graphId);
        canvas->resize(1200, 800);
        canvas->show();
        QApplication::setActiveWindow(canvas.get());
        canvas->setFocus();
        canvas->setZoom(1);
        canvas->centerOn(300, 200);
    }

    [[nodiscard]] const FlowGraph &graph() const { return *controller.graph(graphId); }
    [[nodiscard]] StepId only(StepKind kind) const
    {
        StepId found;
        for (const auto &[id, step] : graph().steps) {
            if (step->kind == kind)
                found = found.isEmpty() ? id : StepId("more than one");
        }
        return found;
    }
    [[nodiscard]] QPoint at(const QPointF &scene) const { return canvas->mapFromScene(scene); }
    [[nodiscard]] QPointF middle(const StepId &id) const
    {
        const QRectF rect = canvas->canvasScene().visual().steps.at(id).rect;
        return {rect.left() + 120, rect.top() + 32};
    }
    [[nodiscard]] QPointF port(const StepId &id, const std::string &outlet) const
    {
        return canvas->canvasScene().visual().steps.at(id).outlet(outlet)->port;
    }

    void press(const QPointF &scene, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(canvas->viewport(), Qt::LeftButton, modifiers, at(scene));
    }
    void moveTo(const QPointF &scene, Qt::KeyboardModifiers modifiers = {})
    {
        // QTest::mouseMove sends no buttons, and a drag is nothing without them.
        QMouseEvent event(QEvent::MouseMove, at(scene), canvas->viewport()->mapToGlobal(at(scene)), Qt::NoButton,
                          Qt::LeftButton, modifiers);
        QApplication::sendEvent(canvas->viewport(), &event);
    }
    void release(const QPointF &scene, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseRelease(canvas->viewport(), Qt::LeftButton, modifiers, at(scene));
    }
    void drag(const QPointF &from, const QPointF &to, Qt::KeyboardModifiers modifiers = {})
    {
        press(from, modifiers);
        moveTo(from + (to - from) * 0.4, modifiers);
        moveTo(to, modifiers);
        release(to, modifiers);
    }
    void click(const StepId &id, Qt::KeyboardModifiers modifiers = {})
    {
        press(middle(id), modifiers);
        release(middle(id), modifiers);
    }
    void key(int code, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : canvas.get(),
                        static_cast<Qt::Key>(code), modifiers);
    }
    void canvasKey(int code, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(canvas.get(), static_cast<Qt::Key>(code), modifiers);
    }

    /// Drags a kind from the palette and drops it.
    void dragFromPalette(StepKind kind, const QPointF &scene, Qt::KeyboardModifiers modifiers = {})
    {
        QMimeData data;
        const std::string_view name = specOf(kind).key;
        data.setData(QString::fromLatin1(kStepKindMime), QByteArray(name.data(), static_cast<qsizetype>(name.size())));
        QDragEnterEvent enter(at(scene), Qt::CopyAction, &data, Qt::LeftButton, modifiers);
        QApplication::sendEvent(canvas->viewport(), &enter);
        QDragMoveEvent move(at(scene), Qt::CopyAction, &data, Qt::LeftButton, modifiers);
        QApplication::sendEvent(canvas->viewport(), &move);
        QDropEvent drop(at(scene), Qt::CopyAction, &data, Qt::LeftButton, modifiers);
        QApplication::sendEvent(canvas->viewport(), &drop);
    }

    /// dragExit(split, "else").to(step)
    struct Exit {
        CanvasDriver &driver;
        QPointF from;
        void to(const StepId &id) { driver.drag(from, driver.middle(id)); }
        void to(const QPointF &scene) { driver.drag(from, scene); }
    };
    Exit dragExit(const StepId &id, const std::string &outlet) { return {*this, port(id, outlet)}; }

    void undoAll()
    {
        while (controller.undoStack().canUndo())
            controller.undoStack().undo();
    }

    qint64 now_ms = 1'000'000;
    DocumentController controller;
    DiagnosticsRunner diagnostics{controller};
    std::unique_ptr<Canvas> canvas;
    GraphId graphId;
    DocumentPtr start;
};

} // namespace pathloom::test
