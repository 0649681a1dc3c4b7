// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of relational sources: what each holds, and how well they refer to each other.
#include "ui/data/DataTables.h"

#include "ui/text/Format.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

namespace {

struct SetWords {
    Q_DECLARE_TR_FUNCTIONS(Data)
};

QString listOf(const std::vector<std::string> &texts)
{
    QStringList list;
    for (const std::string &text : texts)
        list += QString::fromStdString(text);
    return list.join(u" + "_s);
}

QString becomes(const Mapping &mapping)
{
    QStringList parts;
    if (!mapping.profile.isNone && !mapping.profile.attributes.empty())
        parts += SetWords::tr("attributes of profiles");
    for (const EventMapping &event : mapping.events)
        parts += SetWords::tr("events “%1”").arg(QString::fromStdString(event.kind.type));
    if (!mapping.items.column.empty())
        parts += SetWords::tr("items");
    if (!mapping.consents.empty())
        parts += SetWords::tr("consents");
    return parts.isEmpty() ? SetWords::tr("only referred to") : parts.join(u", "_s);
}

} // namespace

Table tablesTable(const SetPreview &look)
{
    Table table{{{SetWords::tr("Table"), false, {}},
                 {SetWords::tr("Rows"), true, {}},
                 {SetWords::tr("Key"), false, SetWords::tr("Columns that name each row")},
                 {SetWords::tr("Its rows become"), false, {}}},
                {}};
    for (std::size_t i = 0; i < look.tables.size(); ++i) {
        const TablePreview &one = look.tables[i];
        table.rows.push_back(
            {{cell(QString::fromStdString(one.name)),
              cell(text::count(one.rows), static_cast<double>(one.rows)),
              cell(one.key.empty() ? u"–"_s : listOf(one.key)),
              cell(i < look.set.tables.size() ? becomes(look.set.tables[i].mapping) : QString())},
             QString::fromStdString(one.name)});
    }
    return table;
}

Table referenceTable(const std::vector<ReferenceCheck> &checks)
{
    Table table{{{SetWords::tr("Table"), false, {}},
                 {SetWords::tr("Columns"), false, {}},
                 {SetWords::tr("Refers to"), false, {}},
                 {SetWords::tr("Rows"), true, {}},
                 {SetWords::tr("Found"), true, SetWords::tr("Share of the rows that name something")},
                 {SetWords::tr("Not found"), true, {}},
                 {SetWords::tr("Rows that find nothing"), false, {}}},
                {}};
    for (const ReferenceCheck &check : checks) {
        const Reference &r = check.reference;
        Cell orphans = cell(text::count(check.orphans()), static_cast<double>(check.orphans()));
        if (check.orphans() > 0)
            orphans.severity = 1;
        QString to = QString::fromStdString(r.to);
        if (check.isToMany)
            to = SetWords::tr("%1 (several rows)").arg(to);
        table.rows.push_back(
            {{cell(QString::fromStdString(r.table)), cell(listOf(r.columns)), cell(to),
              cell(text::count(check.rows), static_cast<double>(check.rows)),
              cell(text::percent(check.share(), 1), check.share()), orphans,
              cell(r.orphans == Orphans::Keep ? SetWords::tr("are kept")
                                              : SetWords::tr("are set aside"))},
             {}});
    }
    return table;
}

} // namespace pathloom::ui
