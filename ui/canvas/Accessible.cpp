// SPDX-License-Identifier: GPL-3.0-or-later
// QGraphicsView offers assistive technology nothing of its items; this tree does.
#include "ui/canvas/Accessible.h"

#include "ui/canvas/Canvas.h"
#include "ui/canvas/Navigation.h"
#include "ui/canvas/StepSummary.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace pathloom::ui {

namespace {

/// One step. Lives as long as the canvas's interface; reads the document each time it is asked.
class AccessibleStep : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessibleStep(Canvas &canvas, StepId id) : m_canvas(canvas), m_id(std::move(id)) {}

    [[nodiscard]] const StepId &id() const { return m_id; }
    [[nodiscard]] bool isValid() const override { return m_canvas.graph().steps.contains(m_id); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(&m_canvas);
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    [[nodiscard]] QString text(QAccessible::Text which) const override
    {
        const Step *step = m_canvas.graph().step(m_id);
        if (!step || which != QAccessible::Name)
            return {};
        const auto &problems = m_canvas.canvasScene().problems();
        const auto found = problems.find(m_id);
        const ProblemCounts counts = found == problems.end() ? ProblemCounts{} : found->second;
        return stepDescription(m_canvas.graph(), *step, *m_canvas.controller().document(), counts.errors,
                               counts.warnings);
    }
    [[nodiscard]] QRect rect() const override
    {
        const auto &steps = m_canvas.canvasScene().visual().steps;
        const auto found = steps.find(m_id);
        if (found == steps.end())
            return {};
        const QRect local = m_canvas.mapFromScene(found->second.rect).boundingRect();
        return {m_canvas.viewport()->mapToGlobal(local.topLeft()), local.size()};
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        state.selected = m_canvas.selection().steps.contains(m_id);
        state.focused = m_canvas.hasFocus() && m_canvas.currentStep() == m_id;
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        m_canvas.select(Selection::of({m_id}));
        if (name == pressAction())
            Q_EMIT m_canvas.inspectRequested(m_id);
        else
            m_canvas.setFocus();
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    Canvas &m_canvas;
    StepId m_id;
};

class AccessibleCanvas : public QAccessibleWidget
{
public:
    explicit AccessibleCanvas(Canvas *canvas) : QAccessibleWidget(canvas, QAccessible::List), m_canvas(*canvas) {}
    ~AccessibleCanvas() override
    {
        for (const auto &[id, handle] : m_steps)
            QAccessible::deleteAccessibleInterface(handle);
    }

    [[nodiscard]] int childCount() const override { return static_cast<int>(m_canvas.graph().steps.size()); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        const auto order = flowOrder(m_canvas.graph());
        if (index < 0 || index >= static_cast<int>(order.size()))
            return nullptr;
        return stepInterface(order[static_cast<std::size_t>(index)]);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *step = dynamic_cast<const AccessibleStep *>(child);
        if (!step)
            return -1;
        const auto order = flowOrder(m_canvas.graph());
        const auto found = std::find(order.begin(), order.end(), step->id());
        return found == order.end() ? -1 : static_cast<int>(found - order.begin());
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        return m_canvas.currentStep().isEmpty() ? nullptr : stepInterface(m_canvas.currentStep());
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint local = m_canvas.viewport()->mapFromGlobal(QPoint(x, y));
        const StepId id = m_canvas.canvasScene().stepAt(m_canvas.mapToScene(local));
        return id.isEmpty() ? nullptr : stepInterface(id);
    }

private:
    QAccessibleInterface *stepInterface(const StepId &id) const
    {
        auto found = m_steps.find(id);
        if (found == m_steps.end()) {
            const auto handle = QAccessible::registerAccessibleInterface(new AccessibleStep(m_canvas, id));
            found = m_steps.emplace(id, handle).first;
        }
        return QAccessible::accessibleInterface(found->second);
    }

    Canvas &m_canvas;
    mutable std::map<StepId, QAccessible::Id> m_steps;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *canvas = qobject_cast<Canvas *>(object);
    return canvas ? new AccessibleCanvas(canvas) : nullptr;
}

} // namespace

void installCanvasAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    static_cast<void>(installed);
}

void announceCurrentStep(Canvas &canvas)
{
    if (!QAccessible::isActive() || !canvas.hasFocus() || canvas.currentStep().isEmpty())
        return;
    QAccessibleInterface *own = QAccessible::queryAccessibleInterface(&canvas);
    const auto order = flowOrder(canvas.graph());
    const auto found = std::find(order.begin(), order.end(), canvas.currentStep());
    if (!own || found == order.end())
        return;
    QAccessibleEvent event(&canvas, QAccessible::Focus);
    event.setChild(static_cast<int>(found - order.begin()));
    QAccessible::updateAccessibility(&event);
}

} // namespace pathloom::ui
