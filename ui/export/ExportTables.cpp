// SPDX-License-Identifier: GPL-3.0-or-later
// Tables and words of the export.
#include "ui/export/ExportTables.h"

#include "ui/text/ErrorText.h"
#include "ui/text/Format.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

} // namespace

Table contentsTable(const Document &document)
{
    Table table{{{Words::tr("Kind"), false, {}},
                 {Words::tr("Name"), false, {}},
                 {Words::tr("Id"), false, {}}},
                {}};
    const auto add = [&](const QString &kind, const std::string &name, const std::string &id) {
        table.rows.push_back(
            {{cell(kind), cell(QString::fromStdString(name)), cell(QString::fromStdString(id))},
             QString::fromStdString(id)});
    };
    for (const auto &[id, journey] : document.journeys)
        add(Words::tr("Journey"), journey->name, id.text());
    for (const auto &[id, segment] : document.segments)
        add(Words::tr("Segment"), segment->name, id.text());
    for (const auto &[id, offer] : document.offers)
        add(Words::tr("Offer"), offer->name, id.text());
    for (const auto &[id, content] : document.contents)
        add(Words::tr("Content"), content->name, id.text());
    for (const auto &[id, policy] : document.policies)
        add(Words::tr("Decision policy"), policy->name, id.text());
    return table;
}

Table fileTable(const std::vector<PackagedFile> &files)
{
    Table table{{{Words::tr("File"), false, {}},
                 {Words::tr("Size"), true, {}},
                 {Words::tr("SHA-256"), false, {}}},
                {}};
    for (const PackagedFile &file : files)
        table.rows.push_back({{cell(QString::fromStdString(file.name)),
                               cell(text::fileSize(file.size), static_cast<double>(file.size)),
                               cell(QString::fromStdString(file.sha256))},
                              QString::fromStdString(file.name)});
    return table;
}

QString sentenceOf(const GateProblem &problem)
{
    return text::sentenceOf(problem.code, problem.arguments);
}

QString gateName(const std::string &gate)
{
    if (gate == "errors")
        return Words::tr("No errors in the project");
    if (gate == "run")
        return Words::tr("A run newer than the last change");
    if (gate == "personal")
        return Words::tr("No personal values in rules");
    return QString::fromStdString(gate);
}

std::vector<Gate> gatesOf(const std::vector<GateProblem> &problems)
{
    std::vector<Gate> gates;
    for (const char *code : {"errors", "run", "personal"})
        gates.push_back({code, gateName(code), {}});
    for (const GateProblem &problem : problems) {
        auto gate = std::find_if(gates.begin(), gates.end(),
                                 [&](const Gate &g) { return g.code == problem.gate; });
        if (gate == gates.end())
            gate = gates.insert(gates.end(), {problem.gate, gateName(problem.gate), {}});
        gate->problems += sentenceOf(problem);
    }
    return gates;
}

} // namespace pathloom::ui
