// SPDX-License-Identifier: GPL-3.0-or-later
// The steps that can be undone and redone, by name; choosing one jumps to it.
#pragma once

#include <QUndoView>

namespace pathloom::ui {

class DocumentController;

class HistoryPanel : public QUndoView
{
    Q_OBJECT

public:
    explicit HistoryPanel(DocumentController &controller, QWidget *parent = nullptr);
};

} // namespace pathloom::ui
