// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli table: what a decision table says of one profile and of all, its flaws, and DMN files.
#include "app/cli/Console.h"

#include "engine/dmn/Dmn.h"
#include "engine/edit/Edits.h"
#include "engine/rules/Text.h"
#include "engine/segment/Evaluate.h"
#include "engine/tables/Analyse.h"
#include "engine/tables/DecideTable.h"
#include "ui/text/ErrorText.h"

namespace pathloom::cli {

namespace {

struct Options {
    std::string project, name, asOf, profile, importFile, exportFile;
    std::size_t gaps = 20;
};

/// Everything a command on one table needs.
struct Opened {
    app::Session session;
    SnapshotPtr snapshot;
    const DecisionTable *table;
    Instant asOf;
};

std::string namesOf(const Document &document)
{
    std::string names;
    for (const auto &[id, table] : document.tables)
        names += (names.empty() ? "" : ", ") + table->name;
    return names.empty() ? "–" : names;
}

Result<Opened> openTable(const Options &options, const TaskControl &control)
{
    auto session = app::Session::open(options.project);
    if (!session)
        return failWith(std::move(session).error());
    auto snapshot = session->snapshot(control);
    if (!snapshot)
        return failWith(std::move(snapshot).error());
    const DecisionTable *table = session->document()->tableNamed(options.name);
    if (!table)
        return fail(ErrorKind::Usage, "cli.no-such-table",
                    {{"name", options.name}, {"names", namesOf(*session->document())}});
    auto asOf = options.asOf.empty() ? Result<Instant>((*snapshot)->to) : instantOf(options.asOf);
    if (!asOf)
        return failWith(std::move(asOf).error());
    return Opened{std::move(*session), std::move(*snapshot), table, *asOf};
}

Json jsonOf(const Value &value)
{
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag;
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    return isMissing(value) ? Json() : Json(toText(value));
}

Json jsonOf(const std::vector<Value> &values)
{
    Json json = Json::array();
    for (const Value &value : values)
        json.push_back(jsonOf(value));
    return json;
}

std::string headingOf(const DecisionTable &table, std::size_t input)
{
    const TableInput &column = table.inputs[input];
    return column.label.empty() && column.expression ? printRule(column.expression) : column.label;
}

std::string joined(const std::vector<std::string> &texts)
{
    return fmt::format("{}", fmt::join(texts, " | "));
}

std::string cells(const std::vector<Value> &values)
{
    std::vector<std::string> texts;
    for (const Value &value : values)
        texts.push_back(cellText(value));
    return joined(texts);
}

Result<Outcome> list(const Options &options)
{
    auto session = app::Session::open(options.project, OpenMode::ReadOnly);
    if (!session)
        return failWith(std::move(session).error());
    Outcome outcome;
    outcome.json["tables"] = Json::array();
    std::vector<std::vector<std::string>> rows{{"table", "hit policy", "columns", "rows"}};
    for (const auto &[id, table] : session->document()->tables) {
        outcome.json["tables"].push_back({{"id", id.text()},
                                          {"name", table->name},
                                          {"policy", nameOf(table->policy)},
                                          {"inputs", table->inputs.size()},
                                          {"rows", table->rules.size()}});
        rows.push_back({table->name, std::string(nameOf(table->policy)),
                        std::to_string(table->inputs.size() + table->outputs.size()),
                        std::to_string(table->rules.size())});
    }
    outcome.text = cli::table(rows);
    return outcome;
}

void addProblems(const TableCompilation &compiled, const DecisionTable &table, Outcome &outcome)
{
    outcome.json["problems"] = Json::array();
    for (const TableProblem &problem : compiled.problems) {
        const std::string sentence = text::sentenceOf(problem.code, problem.arguments).toStdString();
        Json json{{"code", problem.code}, {"sentence", sentence}};
        std::string place;
        if (problem.row) {
            json["row"] = *problem.row + 1;
            place += fmt::format("row {} ", *problem.row + 1);
        }
        if (problem.input)
            place += headingOf(table, *problem.input) + " ";
        if (problem.output)
            place += table.outputs[*problem.output].name + " ";
        outcome.json["problems"].push_back(std::move(json));
        outcome.text += "problem: " + place + sentence + "\n";
        outcome.status = 1;
    }
}

Json jsonOf(const TableRegion &region)
{
    return {{"tests", region.tests}, {"example", jsonOf(region.example)}};
}

void addAnalysis(const TableAnalysis &found, Outcome &outcome)
{
    outcome.json["gaps"] = Json::array();
    outcome.json["overlaps"] = Json::array();
    for (const TableRegion &gap : found.gaps) {
        outcome.json["gaps"].push_back(jsonOf(gap));
        outcome.text += fmt::format("gap: {} (for instance {})\n", joined(gap.tests), cells(gap.example));
    }
    if (found.moreGaps)
        outcome.text += "gap: there are more; --gaps N lists more of them\n";
    std::size_t harmless = 0;
    for (const TableOverlap &overlap : found.overlaps) {
        Json json = jsonOf(overlap.where);
        json["rows"] = {overlap.first + 1, overlap.second + 1};
        json["conflict"] = overlap.conflict;
        outcome.json["overlaps"].push_back(std::move(json));
        if (overlap.conflict)
            outcome.text += fmt::format("conflict: rows {} and {} both match {} (for instance {})\n",
                                        overlap.first + 1, overlap.second + 1, joined(overlap.where.tests),
                                        cells(overlap.where.example));
        else
            ++harmless;
        outcome.status = overlap.conflict ? 1 : outcome.status;
    }
    if (harmless > 0)
        outcome.text += fmt::format("{} pairs of rows overlap, as the hit policy allows\n", harmless);
    outcome.json["more_gaps"] = found.moreGaps;
    outcome.json["complete"] = found.isComplete;
    if (!found.isComplete)
        outcome.text += "the search for gaps and shadowed rows was cut short\n";
}

const char *nameOf(RowState state)
{
    switch (state) {
    case RowState::Unreadable: return "unreadable";
    case RowState::Empty: return "never matches";
    case RowState::Shadowed: return "shadowed";
    case RowState::Fine: break;
    }
    return "";
}

Status addCounts(const Opened &opened, const TableAnalysis &found, const TaskControl &control, Outcome &outcome)
{
    const DecisionTable &table = *opened.table;
    const auto bound = bindTable(table, opened.snapshot->schema);
    if (!bound)
        return failWith(bound.error());
    const auto column = decideAll(*bound, *opened.snapshot, opened.asOf, TableDetail::Counts, control);
    if (!column)
        return failWith(column.error());
    std::vector<std::vector<std::string>> rows{{"row", "tests", "results", "matches", "answers", ""}};
    outcome.json["rows"] = Json::array();
    for (std::size_t row = 0; row < table.rules.size(); ++row) {
        outcome.json["rows"].push_back({{"row", row + 1},
                                        {"matches", column->matchedBy[row]},
                                        {"answers", column->answeredBy[row]},
                                        {"state", nameOf(found.rows[row])}});
        rows.push_back({std::to_string(row + 1), joined(table.rules[row].tests), joined(table.rules[row].results),
                        countText(column->matchedBy[row]), countText(column->answeredBy[row]),
                        nameOf(found.rows[row])});
    }
    outcome.json["unmatched"] = column->unmatched;
    outcome.json["conflicts"] = column->conflicts;
    outcome.json["profiles"] = opened.snapshot->profileCount();
    outcome.json["as_of"] = toText(opened.asOf);
    outcome.text = cli::table(rows)
                   + fmt::format("{} profiles, {} without a row, {} in conflict\n",
                                 countText(opened.snapshot->profileCount()), countText(column->unmatched),
                                 countText(column->conflicts))
                   + outcome.text;
    return {};
}

Result<Outcome> show(const Options &options, const TaskControl &control)
{
    auto opened = openTable(options, control);
    if (!opened)
        return failWith(std::move(opened).error());
    const TableCompilation compiled = compileTable(*opened->table, opened->snapshot->schema);
    Outcome outcome;
    addProblems(compiled, *opened->table, outcome);
    const auto found = analyseTable(compiled, options.gaps, control);
    if (!found)
        return failWith(found.error());
    addAnalysis(*found, outcome);
    if (compiled.problems.empty())
        PATHLOOM_TRY(addCounts(*opened, *found, control, outcome));
    return outcome;
}

Json explanation(const DecisionTable &table, const TableAnswer &answer, std::string &text)
{
    Json rows = Json::array();
    for (std::size_t row = 0; row < table.rules.size(); ++row) {
        std::string failed;
        for (std::size_t i = 0; i < table.inputs.size(); ++i) {
            if (!answer.passed[row][i])
                failed += (failed.empty() ? "" : ", ") + headingOf(table, i) + " is not " + table.rules[row].tests[i];
        }
        rows.push_back({{"row", row + 1}, {"matches", failed.empty()}, {"failed", failed}});
        text += fmt::format("row {}: {}\n", row + 1, failed.empty() ? "matches" : failed);
    }
    return rows;
}

Result<Outcome> explainOne(const Options &options, const TaskControl &control)
{
    auto opened = openTable(options, control);
    if (!opened)
        return failWith(std::move(opened).error());
    const auto profile = opened->snapshot->profileNamed(options.profile);
    if (!profile)
        return fail(ErrorKind::Usage, "simulate.no-such-profile", {{"profile", options.profile}});
    const auto bound = bindTable(*opened->table, opened->snapshot->schema);
    if (!bound)
        return failWith(bound.error());
    SegmentEvaluator segments(*opened->session.document(), opened->snapshot, opened->asOf);
    const SnapshotReader reader(*opened->snapshot, *profile, segments.lookup());
    const std::vector<Value> values = tableInputs(*bound, reader, opened->asOf);
    const TableAnswer answer = decideTable(*bound->table, values);
    Outcome outcome;
    outcome.json = {{"profile", options.profile}, {"inputs", jsonOf(values)}, {"conflict", answer.conflict},
                    {"fallback", answer.usesFallback}, {"answer", Json::array()}};
    for (std::size_t i = 0; i < values.size(); ++i)
        outcome.text += fmt::format("{} = {}\n", headingOf(*opened->table, i), cellText(values[i]));
    outcome.json["rows"] = explanation(*opened->table, answer, outcome.text);
    for (const std::vector<Value> &result : answer.values) {
        outcome.json["answer"].push_back(jsonOf(result));
        if (!answer.number)
            outcome.text += "answer: " + cells(result) + (answer.usesFallback ? " (fallback)\n" : "\n");
    }
    if (answer.number) {
        outcome.json["number"] = *answer.number;
        outcome.text += "answer: " + numberText(*answer.number) + "\n";
    } else if (answer.values.empty()) {
        outcome.text += answer.conflict ? "answer: none, the rows that match contradict the hit policy\n"
                                        : "answer: none, no row matches\n";
    }
    return outcome;
}

Result<Outcome> importModel(const Options &options)
{
    auto session = app::Session::open(options.project);
    if (!session)
        return failWith(std::move(session).error());
    const auto bytes = readFile(options.importFile);
    if (!bytes)
        return failWith(bytes.error());
    const auto model = dmn::readModel(*bytes);
    if (!model)
        return failWith(model.error(), "context.reading-file", {{"file", options.importFile}});
    dmn::Imported imported = dmn::tablesOf(**model);
    Outcome outcome;
    outcome.json = {{"created", Json::array()}, {"refused", Json::array()}};
    for (const auto &[name, error] : imported.refused) {
        outcome.json["refused"].push_back({{"name", name}, {"code", error.code}});
        outcome.text += "left out " + name + ": " + text::sentence(error).toStdString() + "\n";
    }
    if (imported.tables.empty())
        return fail(ErrorKind::BadInput, "cli.no-tables-in-file",
                    {{"file", options.importFile}, {"reason", outcome.text}});
    DocumentPtr document = session->document();
    for (DecisionTable &table : imported.tables) {
        if (const DecisionTable *same = document->tableNamed(table.name))
            table.id = same->id;
        outcome.json["created"].push_back(table.name);
        outcome.text += fmt::format("{}: {} rows\n", table.name, table.rules.size());
        auto edited = putTable(*document, std::move(table));
        if (!edited)
            return failWith(std::move(edited).error());
        document = edited->document;
    }
    PATHLOOM_TRY(session->save(document, "edit.apply"));
    return outcome;
}

Result<Outcome> exportModel(const Options &options, const TaskControl &control)
{
    auto opened = openTable(options, control);
    if (!opened)
        return failWith(std::move(opened).error());
    const auto &inputs = opened->table->inputs;
    const auto empty = std::count_if(inputs.begin(), inputs.end(), [](const TableInput &input) { return !input.expression; });
    if (empty > 0)
        return fail(ErrorKind::BadInput, "table.problems",
                    {{"name", opened->table->name}, {"count", std::to_string(empty)}});
    PATHLOOM_TRY(writeFile(options.exportFile, dmn::writeTable(*opened->table, opened->snapshot->schema)));
    return Outcome{{{"file", options.exportFile}}, options.exportFile + "\n", 0};
}

Result<Outcome> dispatch(const Options &options, const TaskControl &control)
{
    if (!options.importFile.empty())
        return importModel(options);
    if (options.name.empty())
        return list(options);
    if (!options.exportFile.empty())
        return exportModel(options, control);
    return options.profile.empty() ? show(options, control) : explainOne(options, control);
}

} // namespace

void addTable(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *sub = addCommand<Options>(
        line, "table", "Decision tables: who each row matches, gaps and conflicts, DMN files", options, dispatch);
    sub->add_option("project", options->project, "Project file")->required();
    sub->add_option("name", options->name, "Table; without it they are listed");
    sub->add_option("--as-of", options->asOf, "Instant to evaluate at; else the end of the data");
    sub->add_option("--profile", options->profile, "Explain the answer for this profile");
    sub->add_option("--gaps", options->gaps, "Most gaps to list (default 20)");
    sub->add_option("--import", options->importFile, "Read the decision tables of a DMN file");
    sub->add_option("--export", options->exportFile, "Write the table as DMN 1.3");
}

} // namespace pathloom::cli
