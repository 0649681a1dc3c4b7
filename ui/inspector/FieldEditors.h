// SPDX-License-Identifier: GPL-3.0-or-later
// One input per field type; the step catalogue says which a step needs.
#pragma once

#include "engine/model/Document.h"
#include "ui/document/DocumentController.h"

#include <QWidget>


namespace pathloom::ui {

/// Where inputs find their choices. The controller outlives every editor.
struct FieldContext {
    DocumentController *controller = nullptr;
    GraphId graph;
    StepKind kind = StepKind::Exit;
    std::string event; ///< whose properties a filter is about; empty: a profile rule

    [[nodiscard]] const Document &document() const { return *controller->document(); }
    [[nodiscard]] const Schema &schema() const { return controller->schema(); }
};

/// Shows and edits one FieldValue. Emits edited() only for what a person did.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows a value without emitting; an input that shows it already is left as it is.
    virtual void setValue(const FieldValue &value) = 0;
    /// Brings choices up to date.
    virtual void setContext(const FieldContext &) {}
    /// Marks the input as wrong.
    virtual void setProblem(bool on);
    /// The widget that takes the focus, for labels and names.
    [[nodiscard]] virtual QWidget *input() { return this; }

Q_SIGNALS:
    void edited(const pathloom::FieldValue &value);
};

/// An editor for the field; `label` becomes the accessible name of its inputs. Never null.
[[nodiscard]] FieldEditor *makeFieldEditor(const FieldSpec &spec, const FieldContext &context, const QString &label,
                                           QWidget *parent);
/// Those that choose among names of the document and the data; null for other types.
[[nodiscard]] FieldEditor *makeReferenceEditor(const FieldSpec &spec, const FieldContext &context, const QString &label,
                                               QWidget *parent);

} // namespace pathloom::ui
