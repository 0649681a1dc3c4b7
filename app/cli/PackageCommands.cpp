// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli export, verify and decide: rule packages out, checked, and asked.
#include "app/cli/Console.h"
#include "app/cli/RunJson.h"

#include "engine/package/Package.h"
#include "ui/text/ErrorText.h"

#include <iostream>

namespace pathloom::cli {

namespace {

struct ExportOptions {
    std::string project, out, sign, version = "1.0.0", id, run;
    std::vector<std::string> overrides;
};

struct FileOptions {
    std::string file, placement;
    bool explain = false;
};

Json filesJson(const std::vector<PackagedFile> &files)
{
    Json list = Json::array();
    for (const PackagedFile &file : files)
        list.push_back({{"name", file.name}, {"size", file.size}, {"sha256", file.sha256}});
    return list;
}

/// "errors=accepted by Kim": the gate and the reason typed for it.
Result<std::vector<GateOverride>> overridesOf(const std::vector<std::string> &texts)
{
    std::vector<GateOverride> overrides;
    for (const std::string &text : texts) {
        const std::size_t at = text.find('=');
        if (at == std::string::npos || at == 0 || at + 1 == text.size())
            return fail(ErrorKind::Usage, "cli.override", {{"text", text}});
        overrides.push_back({text.substr(0, at), text.substr(at + 1)});
    }
    return overrides;
}

/// The latest run, or the named one, as the package's proof; none where there is no run.
Result<std::optional<AcceptedRun>> acceptedRun(const Project &project, const std::string &id)
{
    const auto run = openRun(project, id);
    if (!run && id.empty() && run.error().code == "cli.no-runs")
        return std::optional<AcceptedRun>();
    if (!run)
        return failWith(run.error());
    AcceptedRun accepted{run->id,
                         run->result.revision,
                         run->result.datasetHash,
                         run->result.scenario.seed,
                         run->result.replicationsDone,
                         Json::object()};
    accepted.kpis = runJson(run->result, run->id).at("kpis");
    return std::optional(std::move(accepted));
}

Result<std::string> signingKey(const std::string &file)
{
    if (file.empty())
        return std::string();
    auto bytes = readFile(file);
    if (!bytes)
        return bytes;
    bytes->erase(bytes->find_last_not_of(" \t\r\n") + 1);
    return bytes;
}

Result<Outcome> exportPackage(const ExportOptions &options, const TaskControl &control)
{
    auto session = app::Session::open(options.project);
    if (!session)
        return failWith(std::move(session).error());
    const auto snapshot = session->snapshot(control);
    if (!snapshot)
        return failWith(snapshot.error());
    auto overrides = overridesOf(options.overrides);
    auto run = acceptedRun(session->project(), options.run);
    auto key = signingKey(options.sign);
    if (!overrides || !run || !key)
        return failWith(!overrides ? overrides.error() : !run ? run.error() : key.error());
    PackageOptions package;
    package.packageId = options.id;
    package.version = options.version;
    package.run = std::move(*run);
    package.overrides = std::move(*overrides);
    package.secretKey = std::move(*key);
    const auto report =
        writePackage(*session->document(), (*snapshot)->schema, package, options.out, control);
    if (!report)
        return failWith(report.error());
    Outcome outcome;
    outcome.json = {{"file", options.out},
                    {"files", filesJson(report->files)},
                    {"vectors", report->vectors},
                    {"covered", report->covered},
                    {"bytes", report->bytes},
                    {"sha256", report->sha256},
                    {"signed_by", report->signedBy},
                    {"passed", report->vectors},
                    {"failed", 0}};
    outcome.text =
        fmt::format("{}: {} files, {} bytes, {} test vectors over {} outcomes\nsha256 {}\n",
                    options.out, report->files.size(), countText(report->bytes), report->vectors,
                    report->covered, report->sha256);
    if (!report->signedBy.empty())
        outcome.text += "signed by " + report->signedBy + "\n";
    return outcome;
}

Result<Outcome> verify(const FileOptions &options, const TaskControl &control)
{
    const auto report = verifyPackage(options.file, control);
    if (!report)
        return failWith(report.error());
    Outcome outcome;
    outcome.json = {{"files", filesJson(report->files)}, {"vectors", report->vectors},
                    {"passed", report->passed},          {"failed", report->failed},
                    {"signed", report->isSigned},        {"signed_by", report->signedBy},
                    {"problems", Json::array()}};
    for (const PackageProblem &problem : report->problems) {
        const std::string message = text::sentenceOf(problem.code, problem.arguments).toStdString();
        outcome.json["problems"].push_back(
            {{"code", problem.code}, {"arguments", problem.arguments}, {"message", message}});
        outcome.text += message + "\n";
    }
    outcome.text += fmt::format("{}: {}, {} files, {} of {} test vectors passed{}\n", options.file,
                                report->isGood() ? "verified" : "NOT what was exported",
                                report->files.size(), report->passed, report->vectors,
                                report->signedBy.empty() ? "" : ", signed by " + report->signedBy);
    outcome.status = report->isGood() ? 0 : 1;
    return outcome;
}

/// One answer a line, while the lines come in; a line that cannot be answered ends it.
Result<Outcome> decideLines(const FileOptions &options, const TaskControl &control)
{
    const auto package = RulePackage::open(options.file);
    if (!package)
        return failWith(package.error());
    std::string text;
    for (std::uint64_t number = 1; std::getline(std::cin, text); ++number) {
        if (control.isStopped())
            return cancelled();
        if (text.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const std::string line = std::to_string(number);
        auto profile = parseJson(text, "standard input");
        if (!profile)
            return failWith(profile.error(), "context.reading-line", {{"line", line}});
        if (profile->is_object() && !profile->contains("now"))
            (*profile)["now"] = toText(app::now());
        auto answer = package->decide(options.placement, *profile, options.explain);
        if (!answer)
            return failWith(std::move(answer).error(), "context.reading-line", {{"line", line}});
        std::cout << answer->dump() << "\n";
    }
    // The lines were the answer; there is no further document.
    return Outcome{Json(), {}};
}

} // namespace

void addPackage(CommandLine &line)
{
    const auto exported = std::make_shared<ExportOptions>();
    CLI::App *sub = addCommand<ExportOptions>(line, "export", "Write a rule package and verify it",
                                              exported, exportPackage);
    sub->add_option("project", exported->project, "Project file")->required();
    sub->add_option("--out", exported->out, "Package to write (.plpkg)")->required();
    sub->add_option("--sign", exported->sign,
                    "File with an Ed25519 secret key, 128 hexadecimal digits");
    sub->add_option("--version", exported->version,
                    "Semantic version of the package (default 1.0.0)");
    sub->add_option("--id", exported->id,
                    "Id of the package; without it made from the project's name");
    sub->add_option("--run", exported->run, "Run that was accepted; without it the latest");
    sub->add_option("--override", exported->overrides,
                    "GATE=REASON: let a gate (errors, run, personal) pass");

    const auto verified = std::make_shared<FileOptions>();
    sub = addCommand<FileOptions>(line, "verify", "Check a package and replay its test vectors",
                                  verified, verify);
    sub->add_option("file", verified->file, "Package")->required();

    const auto decided = std::make_shared<FileOptions>();
    sub = addCommand<FileOptions>(line, "decide",
                                  "Profiles in, one JSON a line; decisions out, one a line",
                                  decided, decideLines);
    sub->add_option("file", decided->file, "Package")->required();
    sub->add_option("--placement", decided->placement, "Where the offer is to appear")->required();
    sub->add_flag("--explain", decided->explain,
                  "Every offer with its factors and what removed it");
}

} // namespace pathloom::cli
