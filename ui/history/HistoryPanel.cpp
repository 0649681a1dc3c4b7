// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's view of an undo stack, named for people and assistive technology.
#include "ui/history/HistoryPanel.h"

#include "ui/document/DocumentController.h"

using namespace Qt::StringLiterals;

namespace pathloom::ui {

HistoryPanel::HistoryPanel(DocumentController &controller, QWidget *parent) : QUndoView(&controller.undoStack(), parent)
{
    setObjectName(u"history"_s);
    setAccessibleName(tr("History"));
    setEmptyLabel(tr("As it was opened"));
}

} // namespace pathloom::ui
