// SPDX-License-Identifier: GPL-3.0-or-later
// The one undo command: the whole document before and after, with both selections.
#pragma once

#include "engine/edit/Edits.h"
#include "ui/document/Selection.h"

#include <QUndoCommand>

namespace pathloom::ui {

class DocumentController;

/// Holds immutable snapshots, which share everything that did not change.
class EditCommand : public QUndoCommand
{
public:
    static constexpr qint64 kMergeWindow_ms = 1000;

    EditCommand(DocumentController &controller, DocumentPtr before, Edited edited, Selection selectionBefore,
                Selection selectionAfter, qint64 now_ms);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override { return 1; }
    /// Only edits with the same, non-empty merge key within one second become one step.
    bool mergeWith(const QUndoCommand *other) override;

private:
    DocumentController &m_controller;
    DocumentPtr m_before;
    Edited m_edited;
    Selection m_selectionBefore;
    Selection m_selectionAfter;
    qint64 m_time_ms;
    bool m_isFirst = true;
};

} // namespace pathloom::ui
