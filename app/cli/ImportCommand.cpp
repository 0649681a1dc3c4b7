// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli import: loads a source through a mapping, or through a guessed one.
#include "app/cli/Console.h"

#include "ui/text/ErrorText.h"

#include <algorithm>
#include <cstdlib>

namespace pathloom::cli {

namespace {

struct Options {
    std::string project, mapping, saveMapping, retry;
    std::string keyFile, keyVariable;
    std::vector<std::string> sources;
    bool dryRun = false;
};

/// The first row set aside for a reason, with its place; a personal value is not printed.
std::string exampleOf(const app::ImportOutcome &outcome, const std::string &reason)
{
    for (const QuarantinedRow &row : outcome.quarantine) {
        if (row.reason != reason)
            continue;
        const auto &attributes = outcome.mapping.profile.attributes;
        const bool isPersonal = std::any_of(
            attributes.begin(), attributes.end(), [&](const AttributeMapping &attribute) {
                return attribute.column == row.column && attribute.personal;
            });
        const Arguments arguments{{"column", row.column}, {"value", isPersonal ? "…" : row.value}};
        const std::string place = outcome.info.files.size() > 1
                                      ? fmt::format("{}, line {}", row.file, row.line)
                                      : fmt::format("line {}", row.line);
        return fmt::format("{} (first: {})", text::sentenceOf(reason, arguments).toStdString(),
                           place);
    }
    return text::sentenceOf(reason).toStdString();
}

std::string sourceText(const Options &options)
{
    return options.retry.empty() ? fmt::format("{}", fmt::join(options.sources, ", "))
                                 : "the quarantine of " + options.retry;
}

std::string textOf(const Options &options, const app::ImportOutcome &outcome)
{
    const ImportInfo &info = outcome.info;
    std::string text =
        fmt::format("{} rows read from {}: {} loaded, {} unchanged, {} quarantined\n",
                    countText(info.rowsRead), sourceText(options), countText(info.rowsLoaded),
                    countText(info.rowsUnchanged), countText(info.rowsQuarantined));
    for (const auto &[reason, count] : outcome.reasons)
        text += fmt::format("  {} × {}\n", countText(count), exampleOf(outcome, reason));
    if (options.dryRun)
        return text + "Nothing was stored (dry run).\n";
    return text + fmt::format("The dataset holds {} profiles and {} events.\n",
                              countText(outcome.profiles), countText(outcome.events));
}

Result<std::optional<Mapping>> mappingIn(const std::optional<std::string> &text,
                                         const Options &options)
{
    if (!text)
        return std::nullopt;
    auto mapping = readMapping(*text, options.mapping);
    if (!mapping)
        return failWith(std::move(mapping).error());
    return std::move(*mapping);
}

Result<app::ImportOutcome> load(app::Session &session, const Options &options,
                                std::optional<Mapping> mapping, const TaskControl &control)
{
    if (!options.retry.empty())
        return session.retryImport(options.retry, std::move(mapping), options.dryRun, control);
    std::vector<std::filesystem::path> files;
    for (const std::string &source : options.sources) {
        auto found = filesNamed(source);
        if (!found)
            return failWith(std::move(found).error());
        files.insert(files.end(), found->begin(), found->end());
    }
    return session.importFiles(files, std::move(mapping), options.dryRun, control);
}

Json countsJson(const app::ImportOutcome &outcome)
{
    const ImportInfo &info = outcome.info;
    Json json = {{"rows_read", info.rowsRead},
                 {"rows_loaded", info.rowsLoaded},
                 {"rows_unchanged", info.rowsUnchanged},
                 {"rows_quarantined", info.rowsQuarantined},
                 {"reasons", Json::object()},
                 {"source", info.source},
                 {"import", info.id}};
    for (const auto &[reason, count] : outcome.reasons)
        json["reasons"][reason] = count;
    return json;
}

Result<Outcome> importOne(app::Session &session, const Options &options,
                          const std::optional<std::string> &text, const TaskControl &control)
{
    auto mapping = mappingIn(text, options);
    if (!mapping)
        return failWith(std::move(mapping).error());
    auto outcome = load(session, options, std::move(*mapping), control);
    if (!outcome)
        return failWith(std::move(outcome).error());
    const Json used = toJson(outcome->mapping);
    if (!options.saveMapping.empty())
        PATHLOOM_TRY(writeFile(options.saveMapping, prettyJson(used)));
    Outcome answer;
    answer.json = countsJson(*outcome);
    answer.json["profiles"] = outcome->profiles;
    answer.json["events"] = outcome->events;
    answer.json["dry_run"] = options.dryRun;
    answer.json["mapping"] = used;
    answer.text = textOf(options, *outcome);
    return answer;
}

/// Adds how well each reference of the set holds.
Status addReferences(const MappingSet &set, const std::string &place, Outcome &answer,
                     const TaskControl &control)
{
    const auto open = openSet(set, place, 0, control);
    if (!open)
        return failWith(open.error());
    const auto checks = checkReferences(*open, control);
    if (!checks)
        return failWith(checks.error());
    std::vector<std::vector<std::string>> rows{{"reference", "rows", "resolved", "orphans"}};
    for (const ReferenceCheck &check : *checks) {
        const Reference &r = check.reference;
        answer.json["references"].push_back({{"table", r.table},
                                             {"columns", r.columns},
                                             {"to", r.to},
                                             {"to_columns", r.there()},
                                             {"rows", check.rows},
                                             {"resolved", check.resolved},
                                             {"orphans", check.orphans()},
                                             {"share", check.share()},
                                             {"to_many", check.isToMany}});
        rows.push_back({fmt::format("{} ({}) → {}", r.table, fmt::join(r.columns, ", "), r.to),
                        countText(check.rows), percentText(check.share()),
                        countText(check.orphans())});
    }
    answer.text += "\n" + table(rows);
    return {};
}

Result<Outcome> importTables(app::Session &session, const Options &options, const std::string &text,
                             const TaskControl &control)
{
    const auto set = readMappingSet(text, options.mapping);
    if (!set)
        return failWith(set.error());
    if (options.sources.size() != 1)
        return fail(ErrorKind::Usage, "cli.one-place");
    auto outcomes = session.importSet(options.sources.front(), *set, options.dryRun, control);
    if (!outcomes)
        return failWith(std::move(outcomes).error());
    Outcome answer;
    answer.json = {
        {"rows_read", 0},          {"rows_loaded", 0},           {"rows_unchanged", 0},
        {"rows_quarantined", 0},   {"dry_run", options.dryRun},  {"mapping", toJson(*set)},
        {"tables", Json::array()}, {"references", Json::array()}};
    std::vector<std::vector<std::string>> rows{
        {"table", "read", "loaded", "unchanged", "quarantined"}};
    std::uint64_t profiles = 0;
    std::uint64_t events = 0;
    for (std::size_t i = 0; i < outcomes->size(); ++i) {
        const app::ImportOutcome &one = (*outcomes)[i];
        Json counts = countsJson(one);
        counts["name"] = set->tables[i].name;
        for (const char *key : {"rows_read", "rows_loaded", "rows_unchanged", "rows_quarantined"})
            answer.json[key] =
                answer.json[key].get<std::uint64_t>() + counts[key].get<std::uint64_t>();
        rows.push_back({set->tables[i].name, countText(one.info.rowsRead),
                        countText(one.info.rowsLoaded), countText(one.info.rowsUnchanged),
                        countText(one.info.rowsQuarantined)});
        answer.json["tables"].push_back(std::move(counts));
        profiles = options.dryRun ? profiles + one.profiles : one.profiles;
        events = options.dryRun ? events + one.events : one.events;
    }
    answer.json["profiles"] = profiles;
    answer.json["events"] = events;
    answer.text = table(rows);
    PATHLOOM_TRY(addReferences(*set, options.sources.front(), answer, control));
    answer.text += options.dryRun ? "Nothing was stored (dry run).\n"
                                  : fmt::format("The dataset holds {} profiles and {} events.\n",
                                                countText(profiles), countText(events));
    return answer;
}

/// What pseudonyms are made with, from a file or a variable of the environment that was named.
Result<std::string> pseudonymKeyOf(const Options &options)
{
    if (options.keyFile.empty()) {
        const char *key = std::getenv(options.keyVariable.c_str());
        if (!key || *key == '\0')
            return fail(ErrorKind::Usage, "cli.pseudonym-key-unset", {{"variable", options.keyVariable}});
        return std::string(key);
    }
    auto key = readFile(options.keyFile);
    if (!key)
        return key;
    key->erase(key->find_last_not_of(" \t\r\n") + 1);
    if (key->empty())
        return fail(ErrorKind::Usage, "cli.pseudonym-key-empty", {{"file", options.keyFile}});
    return key;
}

Result<Outcome> import(const Options &options, const TaskControl &control)
{
    if (options.retry.empty() == options.sources.empty())
        return fail(ErrorKind::Usage, "cli.source-or-retry");
    std::optional<std::string> text;
    if (!options.mapping.empty()) {
        auto bytes = readFile(options.mapping);
        if (!bytes)
            return failWith(std::move(bytes).error());
        text = std::move(*bytes);
    }
    auto session = app::Session::open(options.project);
    if (!session)
        return failWith(std::move(session).error());
    if (session->project().report().readOnly)
        return fail(ErrorKind::System, session->project().report().readOnlyReason,
                    {{"file", options.project}});
    if (!options.keyFile.empty() || !options.keyVariable.empty()) {
        auto key = pseudonymKeyOf(options);
        if (!key)
            return failWith(std::move(key).error());
        session->setPseudonymKey(std::move(*key));
    }
    if (text && options.retry.empty() && isMappingSet(*text))
        return importTables(*session, options, *text, control);
    return importOne(*session, options, text, control);
}

} // namespace

void addImport(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *sub = addCommand<Options>(line, "import",
                                        "Import a source: CSV, TSV, JSON Lines (also "
                                        "gzip, zstd), SQLite",
                                        options, import);
    sub->add_option("project", options->project, "Project file")->required();
    sub->add_option("--source", options->sources,
                    "Files to import as one table; patterns like 'orders-*.csv' too");
    sub->add_option("--retry", options->retry,
                    "Read the rows that this import set aside once more (\"import-3\")");
    sub->add_option("--mapping", options->mapping,
                    "How columns become data, or a set of tables in a folder; without it one is "
                    "guessed");
    sub->add_option("--save-mapping", options->saveMapping, "Write the mapping that was used");
    CLI::Option *file = sub->add_option("--pseudonym-key", options->keyFile,
                                        "File with the secret that pseudonyms are made with; "
                                        "it is never stored");
    sub->add_option("--pseudonym-key-env", options->keyVariable,
                    "The same from this variable of the environment (usually PATHLOOM_PSEUDONYM_KEY)")
        ->excludes(file);
    sub->add_flag("--dry-run", options->dryRun, "Read and count, store nothing");
}

} // namespace pathloom::cli
