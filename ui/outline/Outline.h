// SPDX-License-Identifier: GPL-3.0-or-later
// The open graph as a plain tree: every step under the one that leads to it, editable.
#pragma once

#include "engine/model/Document.h"

#include <QTreeWidget>

#include <set>

namespace pathloom::ui {

class DiagnosticsRunner;
class DocumentController;

/// Twin of the canvas: selects, renames (F2), deletes (Delete), opens the inspector (Enter). Notes
/// stand behind the steps; Enter edits them.
class Outline : public QTreeWidget
{
    Q_OBJECT

public:
    Outline(DocumentController &controller, const DiagnosticsRunner &diagnostics, QWidget *parent = nullptr);

Q_SIGNALS:
    void inspectRequested(const pathloom::StepId &step);
    /// Something to do with the step that the canvas does: "add", "connect".
    void addAfterRequested(const pathloom::StepId &step);
    void connectRequested(const pathloom::StepId &step);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void rebuild();
    void addStep(QTreeWidgetItem *parent, const FlowGraph &graph, const StepId &id, const QString &outlet,
                 std::set<StepId> &seen);
    void followSelection();
    void remove(bool heal);
    void addNote(const Note &note);
    void writeNote(const QString &text);
    [[nodiscard]] StepId currentStep() const;
    [[nodiscard]] NoteId currentNote() const;

    DocumentController &m_controller;
    const DiagnosticsRunner &m_diagnostics;
    bool m_isFilling = false;
};

} // namespace pathloom::ui
