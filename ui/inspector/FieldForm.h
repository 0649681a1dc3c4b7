// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a step as a form: groups, labels, units, help, and problems at their field.
#pragma once

#include "ui/inspector/FieldEditors.h"

#include <span>

class QLabel;

namespace pathloom::ui {

class FieldForm : public QWidget
{
    Q_OBJECT

public:
    FieldForm(const FieldContext &context, const Step &step, QWidget *parent = nullptr);

    /// Whether the form has exactly the fields that this state of the step shows.
    [[nodiscard]] bool fits(const Step &step) const;
    void showStep(const Step &step);
    void setContext(const FieldContext &context);
    void setProblems(std::span<const Diagnostic> problems);
    /// Puts the keyboard into a field; false where the form has no such field.
    bool focusField(std::string_view key);
    void focusFirst();

Q_SIGNALS:
    void fieldEdited(const std::string &key, const pathloom::FieldValue &value);

private:
    struct Row {
        std::string key;
        FieldEditor *editor = nullptr;
        QLabel *problem = nullptr;
    };
    [[nodiscard]] static std::vector<const FieldSpec *> shownFields(const Step &step);
    void addField(const FieldSpec &spec, const FieldContext &context, const Step &step);

    std::vector<Row> m_rows;
};

} // namespace pathloom::ui
