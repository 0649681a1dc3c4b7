// SPDX-License-Identifier: GPL-3.0-or-later
// The room of decision tables: their list and the editor of the chosen one.
#pragma once

#include "ui/offers/ObjectList.h"

namespace pathloom::ui {

class DecisionTableForm;

class TablesPage final : public ObjectList
{
    Q_OBJECT

public:
    explicit TablesPage(DocumentController &controller, QWidget *parent = nullptr);
    [[nodiscard]] DecisionTableForm *form() const { return m_form; }

protected:
    [[nodiscard]] std::vector<Entry> entries() const override;
    void show(const std::string &id) override;
    void add() override;

private:
    TablesPage(DocumentController &controller, DecisionTableForm *form, QWidget *parent);

    DecisionTableForm *m_form;
};

} // namespace pathloom::ui
