// SPDX-License-Identifier: GPL-3.0-or-later
// QGraphicsView offers assistive technology nothing of its items; this tree does.
#include "ui/canvas/Accessible.h"

#include "ui/canvas/Canvas.h"
#include "ui/canvas/Navigation.h"
#include "ui/canvas/NoteEditor.h"
#include "ui/canvas/StepSummary.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QLineEdit>

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

/// One note, behind the steps. Pressing it edits its text.
class AccessibleNote : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessibleNote(Canvas &canvas, NoteId id) : m_canvas(canvas), m_id(std::move(id)) {}

    [[nodiscard]] const NoteId &id() const { return m_id; }
    [[nodiscard]] bool isValid() const override { return m_canvas.graph().notes.contains(m_id); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(&m_canvas);
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Note; }
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QString text(QAccessible::Text which) const override
    {
        const auto found = m_canvas.graph().notes.find(m_id);
        if (found == m_canvas.graph().notes.end() || which != QAccessible::Name)
            return {};
        return Canvas::tr("Note: %1").arg(QString::fromStdString(found->second.text));
    }
    [[nodiscard]] QRect rect() const override
    {
        const auto &notes = m_canvas.canvasScene().visual().notes;
        const auto found = notes.find(m_id);
        if (found == notes.end())
            return {};
        const QRect local = m_canvas.mapFromScene(found->second.rect).boundingRect();
        return {m_canvas.viewport()->mapToGlobal(local.topLeft()), local.size()};
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.selected = m_canvas.selection().notes.contains(m_id);
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &) override { m_canvas.editNote(m_id); }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    Canvas &m_canvas;
    NoteId m_id;
};

class AccessibleCanvas : public QAccessibleWidget
{
public:
    explicit AccessibleCanvas(Canvas *canvas) : QAccessibleWidget(canvas, QAccessible::List), m_canvas(*canvas) {}
    ~AccessibleCanvas() override
    {
        for (const auto &[id, handle] : m_steps)
            QAccessible::deleteAccessibleInterface(handle);
        for (const auto &[id, handle] : m_notes)
            QAccessible::deleteAccessibleInterface(handle);
    }

    [[nodiscard]] int childCount() const override { return drawnCount() + static_cast<int>(editors().size()); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto order = flowOrder(m_canvas.graph());
        const auto at = static_cast<std::size_t>(index);
        if (at < order.size())
            return stepInterface(order[at]);
        if (index >= drawnCount())
            return QAccessible::queryAccessibleInterface(editors()[index - drawnCount()]);
        const auto &notes = m_canvas.graph().notes;
        return noteInterface(std::next(notes.begin(), static_cast<std::ptrdiff_t>(at - order.size()))->first);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto order = flowOrder(m_canvas.graph());
        if (const auto *note = dynamic_cast<const AccessibleNote *>(child)) {
            const auto &notes = m_canvas.graph().notes;
            const auto found = notes.find(note->id());
            const auto behind = static_cast<std::ptrdiff_t>(order.size());
            return found == notes.end() ? -1 : static_cast<int>(behind + std::distance(notes.begin(), found));
        }
        const auto *step = dynamic_cast<const AccessibleStep *>(child);
        if (!step) {
            const auto at = editors().indexOf(qobject_cast<QWidget *>(child->object()));
            return at < 0 ? -1 : drawnCount() + static_cast<int>(at);
        }
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
    [[nodiscard]] int drawnCount() const
    {
        return static_cast<int>(m_canvas.graph().steps.size() + m_canvas.graph().notes.size());
    }
    /// Fields that are open over the canvas.
    [[nodiscard]] QWidgetList editors() const
    {
        QWidgetList open;
        for (QWidget *editor : {static_cast<QWidget *>(m_canvas.renameEditor()), static_cast<QWidget *>(m_canvas.noteEditor())}) {
            if (editor && editor->isVisible())
                open << editor;
        }
        return open;
    }
    QAccessibleInterface *stepInterface(const StepId &id) const
    {
        auto found = m_steps.find(id);
        if (found == m_steps.end()) {
            const auto handle = QAccessible::registerAccessibleInterface(new AccessibleStep(m_canvas, id));
            found = m_steps.emplace(id, handle).first;
        }
        return QAccessible::accessibleInterface(found->second);
    }

    QAccessibleInterface *noteInterface(const NoteId &id) const
    {
        auto found = m_notes.find(id);
        if (found == m_notes.end()) {
            const auto handle = QAccessible::registerAccessibleInterface(new AccessibleNote(m_canvas, id));
            found = m_notes.emplace(id, handle).first;
        }
        return QAccessible::accessibleInterface(found->second);
    }

    Canvas &m_canvas;
    mutable std::map<StepId, QAccessible::Id> m_steps;
    mutable std::map<NoteId, QAccessible::Id> m_notes;
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
