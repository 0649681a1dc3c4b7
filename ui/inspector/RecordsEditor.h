// SPDX-License-Identifier: GPL-3.0-or-later
// A list of records: branches of a split, arms, content variants; ordered, each a small form.
#pragma once

#include "ui/inspector/FieldEditors.h"

#include <QVBoxLayout>

#include <vector>

namespace pathloom::ui {

class RecordsEditor : public FieldEditor
{
    Q_OBJECT

public:
    RecordsEditor(const FieldSpec &spec, const FieldContext &context, QWidget *parent);

    void setValue(const FieldValue &value) override;
    void setContext(const FieldContext &context) override;
    [[nodiscard]] int count() const { return static_cast<int>(m_records.size()); }
    void addRecord();

private:
    void rebuild();
    void addCard(std::size_t index);
    void emitRecords();
    void distributeEvenly();
    [[nodiscard]] bool hasShares() const;

    FieldSpec m_spec;
    FieldContext m_context;
    std::vector<FieldMap> m_records;
    QVBoxLayout *m_cards;
    QWidget *m_holder = nullptr;
    std::vector<std::vector<std::pair<std::string, FieldEditor *>>> m_editors;
};

} // namespace pathloom::ui
