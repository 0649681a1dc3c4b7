// SPDX-License-Identifier: GPL-3.0-or-later
// List of decision tables; a new one asks about the first attribute.
#include "ui/tables/TablesPage.h"

#include "ui/document/DocumentController.h"
#include "ui/tables/DecisionTableForm.h"

namespace pathloom::ui {

TablesPage::TablesPage(DocumentController &controller, QWidget *parent)
    : TablesPage(controller, new DecisionTableForm(controller), parent)
{
}

TablesPage::TablesPage(DocumentController &controller, DecisionTableForm *form, QWidget *parent)
    : ObjectList(controller,
                 {tr("Decision tables"), QStringLiteral("table"), tr("No decision tables yet"),
                  tr("A decision table answers one question by rows: each row tests a few values and gives a result. Gaps "
                     "and contradictions between rows are found while you write."),
                  tr("New table")},
                 form, parent),
      m_form(form)
{
    start();
}

std::vector<ObjectList::Entry> TablesPage::entries() const
{
    std::vector<Entry> names;
    for (const auto &[id, table] : m_controller.document()->tables)
        names.emplace_back(id.text(), QString::fromStdString(table->name));
    std::stable_sort(names.begin(), names.end(),
                     [](const Entry &a, const Entry &b) { return a.second.localeAwareCompare(b.second) < 0; });
    return names;
}

void TablesPage::show(const std::string &id)
{
    m_form->setTable(TableId(id));
}

void TablesPage::add()
{
    const Document &document = *m_controller.document();
    DecisionTable table;
    table.id = TableId(freshId("table"));
    for (int n = 1; table.name.empty() || document.tableNamed(table.name); ++n)
        table.name = (n == 1 ? tr("New table") : tr("New table %1").arg(n)).toStdString();
    const auto &attributes = m_controller.schema().attributes;
    table.inputs = {{"", rule::attribute(attributes.empty() ? "attribute" : attributes.front().name), ""}};
    table.outputs = {{tr("result").toStdString(), ValueType::String, {}, ""}};
    table.rules = {{{"-"}, {""}, ""}};
    const std::string id = table.id.text();
    if (m_controller.apply(putTable(document, std::move(table))))
        select(id);
}

} // namespace pathloom::ui
