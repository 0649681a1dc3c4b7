// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli simulate: runs journeys against the dataset and stores the run.
#include "app/cli/RunJson.h"

#include "engine/store/TextForm.h"

namespace pathloom::cli {

namespace {

struct Options {
    std::string project, start, scenario, horizon;
    std::vector<std::string> journeys, segments;
    std::uint64_t seed = 1;
    std::uint32_t replications = 0, sample = 0;
    unsigned threads = 0;
};

/// "30", "30d" or an ISO 8601 duration.
Result<Duration> horizonOf(const std::string &text)
{
    std::size_t used = 0;
    int days = 0;
    try {
        days = std::stoi(text, &used);
    } catch (const std::exception &) {
        used = 0;
    }
    const bool isDays = used > 0 && (used == text.size() || text.substr(used) == "d");
    auto duration = isDays ? Result<Duration>(Duration::days(days)) : parseDuration(text);
    if (!duration || duration->ms <= 0)
        return fail(ErrorKind::Usage, "cli.horizon", {{"text", text}});
    return duration;
}

Result<Scenario> scenarioOf(const Options &options, const Document &document)
{
    Scenario scenario;
    if (!options.scenario.empty()) {
        const auto bytes = readFile(options.scenario);
        const auto json =
            bytes ? parseJson(*bytes, options.scenario) : Result<Json>(failWith(bytes.error()));
        auto read = json ? scenarioFromJson(*json) : Result<Scenario>(failWith(json.error()));
        if (!read)
            return failWith(std::move(read).error(), "context.reading-file",
                            {{"file", options.scenario}});
        scenario = std::move(*read);
    } else {
        scenario.seed = options.seed;
    }
    for (const std::string &name : options.journeys) {
        const JourneyPtr journey = document.journeyNamed(name);
        if (!journey)
            return fail(ErrorKind::Usage, "simulate.no-such-journey", {{"journey", name}});
        scenario.journeys.push_back(journey->id);
    }
    for (const std::string &name : options.segments) {
        const SegmentPtr segment = document.segmentNamed(name);
        if (!segment)
            return fail(ErrorKind::Usage, "cli.no-such-segment", {{"name", name}});
        scenario.reportSegments.push_back(segment->id);
    }
    if (scenario.journeys.empty())
        return fail(ErrorKind::Usage, "cli.journey-missing");
    if (!options.start.empty()) {
        const auto start = instantOf(options.start);
        if (!start)
            return failWith(start.error());
        scenario.start = *start;
    }
    if (!options.horizon.empty()) {
        const auto horizon = horizonOf(options.horizon);
        if (!horizon)
            return failWith(horizon.error());
        scenario.horizon = *horizon;
    }
    if (options.replications > 0) {
        scenario.replications = options.replications;
        scenario.stopWhenConverged = false;
    }
    scenario.sample = options.sample > 0 ? options.sample : scenario.sample;
    scenario.threads = options.threads > 0 ? options.threads : scenario.threads;
    return scenario;
}

Result<std::string> store(Project &project, const RunResult &result, const Document &document)
{
    StoredRun stored;
    stored.at = app::now();
    stored.revision = result.revision;
    stored.datasetHash = result.datasetHash;
    stored.resultJson = canonicalJson(toJson(result, true));
    stored.documentJson = canonicalJson(toJson(document));
    return project.addRun(std::move(stored));
}

Result<Outcome> simulate(const Options &options, const TaskControl &control)
{
    auto session = app::Session::open(options.project);
    if (!session)
        return failWith(std::move(session).error());
    const auto snapshot = session->snapshot(control);
    if (!snapshot)
        return failWith(snapshot.error());
    const Document &document = *session->document();
    const auto scenario = scenarioOf(options, document);
    if (!scenario)
        return failWith(scenario.error());
    const auto program = compileProgram(document, *snapshot, *scenario, control);
    if (!program)
        return failWith(program.error());
    const auto result = run(*program, *scenario, control);
    if (!result)
        return failWith(result.error());
    const auto id = store(session->project(), *result, document);
    if (!id)
        return failWith(id.error());
    return Outcome{runJson(*result, *id), runText(*result, document, *id)};
}

} // namespace

void addSimulate(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *sub = addCommand<Options>(
        line, "simulate", "Run journeys against the dataset and store the run", options, simulate);
    sub->add_option("project", options->project, "Project file")->required();
    sub->add_option("--journey", options->journeys,
                    "Names or ids of the journeys, simulated together");
    sub->add_option("--segment", options->segments, "Segments to report scores by");
    sub->add_option("--seed", options->seed, "Seed of the random draws (default 1)");
    sub->add_option("--replications", options->replications,
                    "Exactly so many; without it up to 200, fewer where intervals are narrow");
    sub->add_option("--start", options->start,
                    "Instant; without it the next full hour after the last event");
    sub->add_option("--horizon", options->horizon,
                    "Days, or a duration such as P30D (default 30 days)");
    sub->add_option("--sample", options->sample, "Number of profiles; without it all");
    sub->add_option("--threads", options->threads, "Never changes the result");
    sub->add_option("--scenario", options->scenario, "Scenario file; other options come after it");
}

} // namespace pathloom::cli
