// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about one step: what it is, its name, its fields, its problems.
#pragma once

#include "ui/inspector/FieldForm.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace pathloom::ui {

class DiagnosticsRunner;
class DocumentController;

/// Follows one step of one graph; edits go through the controller, typing in one field merges.
class StepPanel : public QWidget
{
    Q_OBJECT

public:
    StepPanel(DocumentController &controller, const DiagnosticsRunner &diagnostics, QWidget *parent = nullptr);

    void showStep(const GraphId &graph, const StepId &step);
    void refresh();
    void refreshContext();
    void refreshProblems();
    void focusField(std::string_view key); ///< empty: the first
    [[nodiscard]] FieldForm *form() const { return m_form; }
    [[nodiscard]] QLineEdit *nameEdit() const { return m_name; }

private:
    [[nodiscard]] const Step *step() const;
    [[nodiscard]] FieldContext context() const;
    void rebuild(const Step &step);

    DocumentController &m_controller;
    const DiagnosticsRunner &m_diagnostics;
    GraphId m_graph;
    StepId m_step;
    StepKind m_kind = StepKind::Exit;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_help;
    QLineEdit *m_name;
    QLabel *m_problems;
    QPlainTextEdit *m_description;
    QVBoxLayout *m_formPlace;
    FieldForm *m_form = nullptr;
};

} // namespace pathloom::ui
