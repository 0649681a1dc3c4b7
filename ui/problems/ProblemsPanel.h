// SPDX-License-Identifier: GPL-3.0-or-later
// All problems of the project: what, why, where, and what to do.
#pragma once

#include "engine/model/Document.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace pathloom::ui {

class DiagnosticsRunner;
class DocumentController;

class ProblemsPanel : public QWidget
{
    Q_OBJECT

public:
    ProblemsPanel(DocumentController &controller, const DiagnosticsRunner &diagnostics, QWidget *parent = nullptr);

    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    /// Also after a change of theme: marks have its colours.
    void refresh();

Q_SIGNALS:
    /// Show the step and open the inspector at the field.
    void activated(const pathloom::Diagnostic &diagnostic);
    void summaryChanged(const QString &summary, int errors);

private:
    [[nodiscard]] QString placeOf(const Diagnostic &diagnostic) const;

    DocumentController &m_controller;
    const DiagnosticsRunner &m_diagnostics;
    QTreeWidget *m_list;
    QLabel *m_empty;
};

} // namespace pathloom::ui
