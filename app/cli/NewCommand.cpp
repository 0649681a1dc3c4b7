// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli new: makes a project file, empty or with an embedded sample.
#include "app/cli/Console.h"

namespace pathloom::cli {

namespace {

struct Options {
    std::string project, sample;
    bool listSamples = false;
};

Outcome listSamples()
{
    Outcome outcome;
    outcome.json["samples"] = app::sampleNames();
    for (const std::string &name : app::sampleNames())
        outcome.text += name + "\n";
    return outcome;
}

Result<Outcome> make(const Options &options, const TaskControl &control)
{
    auto session = app::Session::create(options.project);
    if (!session)
        return failWith(std::move(session).error());
    if (!options.sample.empty())
        PATHLOOM_TRY(session->addSample(options.sample, control));
    const auto snapshot = session->snapshot(control);
    if (!snapshot)
        return failWith(snapshot.error());
    const Document &document = *session->document();
    Outcome outcome;
    outcome.json = {
        {"project", options.project},           {"profiles", (*snapshot)->profileCount()},
        {"events", (*snapshot)->eventCount()},  {"journeys", document.journeys.size()},
        {"segments", document.segments.size()}, {"offers", document.offers.size()}};
    outcome.text = fmt::format("{}: {} profiles, {} events, {} journeys, {} segments, {} offers\n",
                               options.project, countText((*snapshot)->profileCount()),
                               countText((*snapshot)->eventCount()), document.journeys.size(),
                               document.segments.size(), document.offers.size());
    return outcome;
}

Result<Outcome> runNew(const Options &options, const TaskControl &control)
{
    if (options.listSamples)
        return listSamples();
    if (options.project.empty())
        return fail(ErrorKind::Usage, "cli.project-missing");
    const auto names = app::sampleNames();
    if (!options.sample.empty() &&
        std::find(names.begin(), names.end(), options.sample) == names.end())
        return fail(ErrorKind::Usage, "app.no-such-sample",
                    {{"name", options.sample}, {"names", names.front()}});
    const bool existed = std::filesystem::exists(options.project);
    auto outcome = make(options, control);
    // A project that was not made whole is not left behind.
    if (!outcome && !existed) {
        for (const char *suffix : {"", "-wal", "-shm"}) {
            std::error_code ignored;
            std::filesystem::remove(options.project + suffix, ignored);
        }
    }
    return outcome;
}

} // namespace

void addNew(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *sub = addCommand<Options>(
        line, "new", "Make a project file, empty or with an embedded sample", options, runNew);
    sub->add_option("project", options->project, "File to make");
    sub->add_option("--sample", options->sample, "Name of an embedded sample");
    sub->add_flag("--list-samples", options->listSamples, "Name the embedded samples");
}

} // namespace pathloom::cli
