// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo by putting whole documents back.
#include "ui/document/EditCommand.h"

#include "ui/document/DocumentController.h"
#include "ui/text/NameText.h"

namespace pathloom::ui {

EditCommand::EditCommand(DocumentController &controller, DocumentPtr before, Edited edited,
                         Selection selectionBefore, Selection selectionAfter, qint64 now_ms)
    : QUndoCommand(text::editName(edited.name, edited.arguments)), m_controller(controller),
      m_before(std::move(before)), m_edited(std::move(edited)),
      m_selectionBefore(std::move(selectionBefore)), m_selectionAfter(std::move(selectionAfter)),
      m_time_ms(now_ms)
{
}

void EditCommand::undo()
{
    m_controller.show(m_before, {Change::Kind::Undone, m_edited.name, m_edited.graph, m_edited.touched},
                      m_selectionBefore);
}

void EditCommand::redo()
{
    const auto kind = m_isFirst ? Change::Kind::Edited : Change::Kind::Redone;
    m_isFirst = false;
    m_controller.show(m_edited.document, {kind, m_edited.name, m_edited.graph, m_edited.touched},
                      m_selectionAfter);
}

bool EditCommand::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const EditCommand *>(other);
    if (m_edited.mergeKey.empty() || next->m_edited.mergeKey != m_edited.mergeKey
        || next->m_time_ms - m_time_ms > kMergeWindow_ms)
        return false;
    m_edited = next->m_edited;
    m_selectionAfter = next->m_selectionAfter;
    m_time_ms = next->m_time_ms;
    return true;
}

} // namespace pathloom::ui
