// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the graph from its beginnings; a step seen before is shown as a reference.
#include "ui/outline/Outline.h"

#include "engine/edit/Edits.h"
#include "ui/canvas/Navigation.h"
#include "ui/canvas/StepSummary.h"
#include "ui/document/DiagnosticsRunner.h"
#include "ui/document/DocumentController.h"
#include "ui/text/StepText.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {
constexpr int kStepRole = Qt::UserRole;
constexpr int kNoteRole = Qt::UserRole + 1;
} // namespace

Outline::Outline(DocumentController &controller, const DiagnosticsRunner &diagnostics, QWidget *parent)
    : QTreeWidget(parent), m_controller(controller), m_diagnostics(diagnostics)
{
    setObjectName(u"outline"_s);
    setAccessibleName(tr("Outline"));
    setHeaderHidden(true);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setIconSize({20, 20});
    connect(&controller, &DocumentController::changed, this, &Outline::rebuild);
    connect(&controller, &DocumentController::activeGraphChanged, this, &Outline::rebuild);
    connect(&controller, &DocumentController::selectionChanged, this, &Outline::followSelection);
    connect(&diagnostics, &DiagnosticsRunner::diagnosticsChanged, this, &Outline::rebuild);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (!item || m_isFilling)
            return;
        const NoteId note = currentNote();
        m_controller.setSelection(m_controller.activeGraph(), note.isEmpty() ? Selection::of({currentStep()}) : Selection{{}, {}, {note}});
    });
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item) {
        if (m_isFilling)
            return;
        if (!currentNote().isEmpty()) {
            writeNote(item->text(0));
            return;
        }
        const StepId id(item->data(0, kStepRole).toString().toStdString());
        m_controller.apply(setLabel(*m_controller.document(), m_controller.activeGraph(), id, item->text(0).trimmed().toStdString()),
                           Selection::of({id}));
    });
}

StepId Outline::currentStep() const
{
    return currentItem() ? StepId(currentItem()->data(0, kStepRole).toString().toStdString()) : StepId();
}

NoteId Outline::currentNote() const
{
    return currentItem() ? NoteId(currentItem()->data(0, kNoteRole).toString().toStdString()) : NoteId();
}

void Outline::addNote(const Note &note)
{
    auto *item = new QTreeWidgetItem(this);
    item->setData(0, kNoteRole, QString::fromStdString(note.id.text()));
    item->setIcon(0, icon(u"note"_s));
    const QString words = QString::fromStdString(note.text);
    item->setText(0, words.simplified());
    item->setToolTip(0, words);
    item->setData(0, Qt::AccessibleTextRole, tr("Note: %1").arg(item->text(0)));
    // A line of text would lose the breaks of a longer note; that one is edited on the canvas.
    if (!words.contains(u'\n'))
        item->setFlags(item->flags() | Qt::ItemIsEditable);
}

void Outline::writeNote(const QString &text)
{
    const FlowGraph *graph = m_controller.graph(m_controller.activeGraph());
    const NoteId id = currentNote();
    if (!graph || !graph->notes.contains(id))
        return;
    Note note = graph->notes.at(id);
    note.text = text.trimmed().toStdString();
    m_controller.apply(setNote(*m_controller.document(), m_controller.activeGraph(), std::move(note)), Selection{{}, {}, {id}});
}

void Outline::rebuild()
{
    m_isFilling = true;
    clear();
    if (const FlowGraph *graph = m_controller.graph(m_controller.activeGraph())) {
        std::set<StepId> seen;
        for (const StepId &id : flowOrder(*graph)) {
            if (!seen.contains(id))
                addStep(nullptr, *graph, id, {}, seen);
        }
        for (const auto &[id, note] : graph->notes)
            addNote(note);
        expandAll();
    }
    m_isFilling = false;
    followSelection();
}

void Outline::addStep(QTreeWidgetItem *parent, const FlowGraph &graph, const StepId &id, const QString &outlet,
                      std::set<StepId> &seen)
{
    const Step *step = graph.step(id);
    if (!step)
        return;
    auto *item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(this);
    const ProblemCounts problems = m_diagnostics.countsOf(m_controller.activeGraph().text(), id);
    const QString title = text::stepTitle(*step);
    item->setData(0, kStepRole, QString::fromStdString(id.text()));
    item->setIcon(0, stepIcon(step->kind));
    item->setToolTip(0, stepDescription(graph, *step, *m_controller.document(), problems.errors, problems.warnings));
    item->setData(0, Qt::AccessibleTextRole, item->toolTip(0));
    if (problems.errors > 0)
        item->setForeground(0, themeOf(palette()).error);
    const bool isFirst = seen.insert(id).second;
    item->setText(0, isFirst ? title : tr("→ %1").arg(title));
    if (!outlet.isEmpty())
        item->setText(0, outlet + u": "_s + item->text(0));
    else if (isFirst)
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    if (!isFirst)
        return;
    // A chain stays on one level; only branches indent, so that long journeys stay readable.
    const auto outlets = outletsOf(*step);
    for (const Outlet &way : outlets) {
        const Path *path = graph.pathAt(id, way.key);
        const bool branches = outlets.size() > 1;
        if (path)
            addStep(branches ? item : parent, graph, path->to, branches ? text::outletLabel(*step, way) : QString(), seen);
    }
}

void Outline::followSelection()
{
    const Selection selected = m_controller.selection(m_controller.activeGraph());
    if (selected.steps.size() + selected.notes.size() != 1)
        return;
    const int role = selected.steps.empty() ? kNoteRole : kStepRole;
    const QString id = QString::fromStdString(selected.steps.empty() ? selected.notes.begin()->text() : selected.steps.begin()->text());
    if (currentItem() && currentItem()->data(0, role).toString() == id)
        return;
    m_isFilling = true;
    for (QTreeWidgetItemIterator it(this); *it; ++it) {
        if ((*it)->data(0, role).toString() == id) {
            setCurrentItem(*it);
            break;
        }
    }
    m_isFilling = false;
}

void Outline::remove(bool heal)
{
    if (const NoteId note = currentNote(); !note.isEmpty())
        m_controller.apply(removeNote(*m_controller.document(), m_controller.activeGraph(), note), Selection{});
    else if (const StepId id = currentStep(); !id.isEmpty())
        m_controller.apply(removeSteps(*m_controller.document(), m_controller.activeGraph(), {id}, heal), Selection{});
}

void Outline::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete)
        remove(!(event->modifiers() & Qt::ShiftModifier));
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && state() != EditingState && !currentNote().isEmpty())
        editItem(currentItem());
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && state() != EditingState)
        Q_EMIT inspectRequested(currentStep());
    else if (event->key() == Qt::Key_Plus)
        Q_EMIT addAfterRequested(currentStep());
    else
        QTreeWidget::keyPressEvent(event);
}

void Outline::contextMenuEvent(QContextMenuEvent *event)
{
    if (currentStep().isEmpty())
        return;
    QMenu menu(this);
    menu.addAction(tr("Edit"), this, [this] { Q_EMIT inspectRequested(currentStep()); });
    menu.addAction(tr("Add a step after it…"), this, [this] { Q_EMIT addAfterRequested(currentStep()); });
    menu.addAction(tr("Connect"), this, [this] { Q_EMIT connectRequested(currentStep()); });
    menu.addAction(tr("Delete and close the gap"), this, [this] { remove(true); });
    menu.addAction(tr("Delete"), this, [this] { remove(false); });
    menu.exec(event->globalPos());
}

} // namespace pathloom::ui
