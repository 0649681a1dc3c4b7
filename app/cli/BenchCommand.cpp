// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli bench: the benchmark suite with its own data, as a table.
#include "app/cli/Console.h"
#include "app/common/Benchmarks.h"

#include <map>

namespace pathloom::cli {

namespace {

struct Options {
    std::string filter;
    std::uint32_t people = 100'000;
    app::SegmentDataSize segments;
};

/// What comes before who did the work; empty where nobody else does the same.
std::string groupOf(const std::string &name)
{
    const bool isCompared = std::count(name.begin(), name.end(), '.') > 1;
    return isCompared ? name.substr(0, name.rfind('.')) : std::string();
}

Result<Outcome> bench(const Options &options, const TaskControl &control)
{
    app::BenchmarkData data(options.people);
    data.setSegmentSize(options.segments);
    std::map<std::string, std::string> firstOf; // by group
    Outcome outcome;
    outcome.json["results"] = Json::array();
    std::vector<std::vector<std::string>> rows{
        {"benchmark", "per second", "unit", "median", "passes", "of the baseline's time"}};
    std::map<std::string, app::BenchmarkResult> results;
    for (const app::Benchmark &benchmark : app::benchmarks()) {
        if (benchmark.name.find(options.filter) == std::string::npos)
            continue;
        const auto result = app::measure(benchmark, data, control);
        if (!result)
            return failWith(result.error());
        const std::string group = groupOf(result->name);
        const std::string first = group.empty() ? "" : firstOf.try_emplace(group, result->name).first->second;
        const std::string &compared = benchmark.baseline.empty() ? first : benchmark.baseline;
        outcome.json["results"].push_back({{"name", result->name},
                                           {"unit", result->unit},
                                           {"per_second", result->perSecond},
                                           {"units", result->units},
                                           {"seconds", result->seconds},
                                           {"passes", result->passes}});
        std::string ratio;
        if (const auto baseline = results.find(compared); baseline != results.end()) {
            const double share = baseline->second.perSecond / result->perSecond;
            outcome.json["results"].back()["baseline"] = compared;
            outcome.json["results"].back()["ratio"] = share;
            ratio = fmt::format("{:.2f} × {}", share, compared);
        }
        results[benchmark.name] = *result;
        rows.push_back({result->name, countText(static_cast<std::uint64_t>(result->perSecond)),
                        result->unit, fmt::format("{:.2f} ms", 1000 * result->seconds),
                        std::to_string(result->passes), ratio});
    }
    if (rows.size() == 1)
        return fail(ErrorKind::Usage, "cli.no-such-benchmark", {{"name", options.filter}});
    outcome.text = table(rows);
    return outcome;
}

} // namespace

void addBench(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *sub =
        addCommand<Options>(line, "bench", "Measure the engine on data of its own", options, bench);
    sub->add_option("--filter", options->filter, "Only benchmarks whose name holds this");
    sub->add_option("--people", options->people,
                    "Size of the dataset that is simulated (default 100,000)")
        ->check(CLI::Range(1000U, 1'000'000U));
    sub->add_option("--profiles", options->segments.profiles,
                    "Profiles of the dataset that segments are measured on (default 1,000,000)")
        ->check(CLI::Range(10'000U, 20'000'000U));
    sub->add_option("--events", options->segments.events, "Its events (default 20,000,000)")
        ->check(CLI::Range(10'000U, 200'000'000U));
}

} // namespace pathloom::cli
