// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli import: loads a source through a mapping, or through a guessed one.
#include "app/cli/Console.h"

#include "ui/text/ErrorText.h"

#include <algorithm>

namespace pathloom::cli {

namespace {

struct Options {
    std::string project, source, mapping, saveMapping;
    bool dryRun = false;
};

/// The first row set aside for a reason, with its place; a personal value is not printed.
std::string exampleOf(const app::ImportOutcome &outcome, const std::string &reason)
{
    for (const QuarantinedRow &row : outcome.quarantine) {
        if (row.reason != reason)
            continue;
        const auto &attributes = outcome.mapping.profile.attributes;
        const bool isPersonal =
            std::any_of(attributes.begin(), attributes.end(), [&](const AttributeMapping &attribute) {
                return attribute.column == row.column && attribute.personal;
            });
        const Arguments arguments{{"column", row.column}, {"value", isPersonal ? "…" : row.value}};
        return fmt::format("{} (first: line {})", text::sentenceOf(reason, arguments).toStdString(),
                           row.line);
    }
    return text::sentenceOf(reason).toStdString();
}

std::string textOf(const Options &options, const app::ImportOutcome &outcome)
{
    const ImportInfo &info = outcome.info;
    std::string text =
        fmt::format("{} rows read from {}: {} loaded, {} unchanged, {} quarantined\n",
                    countText(info.rowsRead), options.source, countText(info.rowsLoaded),
                    countText(info.rowsUnchanged), countText(info.rowsQuarantined));
    for (const auto &[reason, count] : outcome.reasons)
        text += fmt::format("  {} × {}\n", countText(count), exampleOf(outcome, reason));
    if (options.dryRun)
        return text + "Nothing was stored (dry run).\n";
    return text + fmt::format("The dataset holds {} profiles and {} events.\n",
                              countText(outcome.profiles), countText(outcome.events));
}

Result<Outcome> import(const Options &options, const TaskControl &control)
{
    std::optional<Mapping> mapping;
    if (!options.mapping.empty()) {
        auto bytes = readFile(options.mapping);
        if (!bytes)
            return failWith(std::move(bytes).error());
        auto read = readMapping(*bytes, options.mapping);
        if (!read)
            return failWith(std::move(read).error());
        mapping = std::move(*read);
    }
    auto session = app::Session::open(options.project);
    if (!session)
        return failWith(std::move(session).error());
    if (session->project().report().readOnly)
        return fail(ErrorKind::System, session->project().report().readOnlyReason,
                    {{"file", options.project}});
    auto outcome =
        session->importSource(options.source, std::move(mapping), options.dryRun, control);
    if (!outcome)
        return failWith(std::move(outcome).error());
    const Json used = toJson(outcome->mapping);
    if (!options.saveMapping.empty())
        PATHLOOM_TRY(writeFile(options.saveMapping, prettyJson(used)));
    const ImportInfo &info = outcome->info;
    Outcome answer;
    answer.json = {{"rows_read", info.rowsRead},
                   {"rows_loaded", info.rowsLoaded},
                   {"rows_unchanged", info.rowsUnchanged},
                   {"rows_quarantined", info.rowsQuarantined},
                   {"reasons", Json::object()},
                   {"profiles", outcome->profiles},
                   {"events", outcome->events},
                   {"source", info.source},
                   {"import", info.id},
                   {"dry_run", options.dryRun},
                   {"mapping", used}};
    for (const auto &[reason, count] : outcome->reasons)
        answer.json["reasons"][reason] = count;
    answer.text = textOf(options, *outcome);
    return answer;
}

} // namespace

void addImport(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *sub = addCommand<Options>(line, "import", "Import a source (CSV, TSV, also gzip)",
                                        options, import);
    sub->add_option("project", options->project, "Project file")->required();
    sub->add_option("--source", options->source, "File to import")->required();
    sub->add_option("--mapping", options->mapping,
                    "How columns become data; without it one is guessed");
    sub->add_option("--save-mapping", options->saveMapping, "Write the mapping that was used");
    sub->add_flag("--dry-run", options->dryRun, "Read and count, store nothing");
}

} // namespace pathloom::cli
