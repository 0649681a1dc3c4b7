// SPDX-License-Identifier: GPL-3.0-or-later
// Benchmarks of what answers while a person edits: layout, checks, storing, cancel.
#include "app/common/Benchmarks.h"

#include "engine/check/Check.h"
#include "engine/ingest/Importer.h"
#include "engine/ingest/Preview.h"
#include "engine/layout/Layout.h"
#include "engine/simulate/Simulate.h"
#include "engine/store/Project.h"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <thread>

#include <unistd.h>

namespace pathloom::app {

namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// Steps in a row, every fifth a split whose second outlet leads seven steps on.
FlowGraph longGraph(int steps)
{
    FlowGraph graph;
    const auto nameOf = [](int i) { return StepId("s" + std::to_string(i)); };
    for (int i = 0; i < steps; ++i) {
        auto step = std::make_shared<Step>();
        step->id = nameOf(i);
        step->kind = i == 0 ? StepKind::Entry : i % 5 == 0 ? StepKind::RandomSplit : StepKind::Wait;
        graph.steps.emplace(step->id, step);
        const auto outlets = outletsOf(*step);
        for (std::size_t o = 0; o < outlets.size() && o < 2; ++o) {
            const int to = o == 0 ? i + 1 : i + 7;
            if (to < steps)
                graph.paths.push_back({PathId("p" + std::to_string(graph.paths.size())), step->id, outlets[o].key,
                                       nameOf(to)});
        }
    }
    return graph;
}

Document documentOf(FlowGraph graph)
{
    Journey journey;
    journey.id = GraphId("j1");
    journey.name = "Long";
    journey.graph = std::move(graph);
    Document document;
    document.journeys.emplace(journey.id, std::make_shared<const Journey>(std::move(journey)));
    return document;
}

Result<BenchmarkPass> layOut(int steps)
{
    const FlowGraph graph = longGraph(steps);
    const auto begin = Clock::now();
    const auto places = layoutGraph(graph, {});
    return BenchmarkPass{static_cast<double>(places.size()), since(begin)};
}

Result<BenchmarkPass> check(int steps, const TaskControl &control)
{
    const Document document = documentOf(longGraph(steps));
    CheckInput input;
    input.document = &document;
    const auto begin = Clock::now();
    static_cast<void>(checkDocument(input, control));
    return BenchmarkPass{static_cast<double>(steps), since(begin)};
}

/// The 200,000 rows of the import benchmark, written into a project file and read back.
Result<BenchmarkPass> store(bool readBack, BenchmarkData &data, const TaskControl &control)
{
    const auto preview = previewBytes(data.csv(), "people.csv", {}, control);
    if (!preview)
        return failWith(preview.error());
    auto batch = importBytes(data.csv(), "people.csv", guessMapping(*preview), {}, {}, control);
    if (!batch)
        return failWith(std::move(batch).error());
    const double rows = static_cast<double>(batch->info.rowsRead);
    const auto folder = std::filesystem::temp_directory_path() / ("pathloom-bench-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    const auto measured = [&]() -> Result<BenchmarkPass> {
        auto project = Project::create(folder / "bench.pathloom");
        if (!project)
            return failWith(std::move(project).error());
        auto begin = Clock::now();
        PATHLOOM_TRY(project->appendBatch(std::move(*batch), control));
        const double written = since(begin);
        begin = Clock::now();
        const auto loaded = project->loadBatches(control);
        if (!loaded)
            return failWith(loaded.error());
        return BenchmarkPass{rows, readBack ? since(begin) : written};
    }();
    std::filesystem::remove_all(folder);
    return measured;
}

/// From the wish to stop to the end of a run under way: the seconds are the answer.
Result<BenchmarkPass> cancelRun(BenchmarkData &data, const TaskControl &control)
{
    const auto snapshot = data.large(control);
    const auto document = data.document();
    if (!snapshot || !document)
        return failWith(snapshot ? document.error() : snapshot.error());
    Scenario scenario;
    scenario.journeys = {(*document)->journeyNamed("Abandoned cart")->id};
    scenario.replications = 10'000;
    scenario.stopWhenConverged = false;
    const auto program = compileProgram(**document, *snapshot, scenario, control);
    if (!program)
        return failWith(program.error());
    std::stop_source source;
    std::atomic<std::int64_t> asked{0};
    TaskControl own{source.get_token(), [&](const Progress &) {
                        if (asked == 0 && !source.stop_requested()) {
                            asked = Clock::now().time_since_epoch().count();
                            source.request_stop();
                        }
                    }};
    const auto result = run(*program, scenario, own);
    const auto answered = Clock::now().time_since_epoch().count() - asked.load();
    if (result || result.error().kind != ErrorKind::Cancelled)
        return fail(ErrorKind::Internal, "app.benchmark-cancel");
    return BenchmarkPass{1, std::chrono::duration<double>(Clock::duration(answered)).count()};
}

} // namespace

std::vector<Benchmark> documentBenchmarks()
{
    return {
        {"layout.1000-steps", "steps", [](BenchmarkData &, const TaskControl &) { return layOut(1000); }},
        {"layout.5000-steps", "steps", [](BenchmarkData &, const TaskControl &) { return layOut(5000); }},
        {"check.500-steps", "steps", [](BenchmarkData &, const TaskControl &c) { return check(500, c); }},
        {"store.write", "rows", [](BenchmarkData &d, const TaskControl &c) { return store(false, d, c); }},
        {"store.read", "rows", [](BenchmarkData &d, const TaskControl &c) { return store(true, d, c); }},
        {"simulate.cancel", "answers", [](BenchmarkData &d, const TaskControl &c) { return cancelRun(d, c); }},
    };
}

} // namespace pathloom::app
