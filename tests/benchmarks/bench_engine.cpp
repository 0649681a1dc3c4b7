// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the benchmark suite under Google Benchmark: bench_engine [--people=N]
// [--benchmark_filter=…].
#include "app/common/Benchmarks.h"

#include <benchmark/benchmark.h>

#include <string_view>

using namespace pathloom;

static void runPasses(benchmark::State &state, const app::Benchmark &one, app::BenchmarkData &data)
{
    double units = 0;
    for (auto iteration : state) {
        static_cast<void>(iteration);
        const auto pass = one.pass(data, {});
        if (!pass) {
            state.SkipWithError(describe(pass.error()).c_str());
            break;
        }
        state.SetIterationTime(pass->seconds);
        units += pass->units;
    }
    state.counters[one.unit] = benchmark::Counter(units, benchmark::Counter::kIsRate);
}

int main(int argc, char **argv)
{
    constexpr std::string_view kPeople = "--people=";
    std::uint32_t people = 100'000;
    if (argc > 1 && std::string_view(argv[1]).substr(0, kPeople.size()) == kPeople) {
        people = static_cast<std::uint32_t>(std::stoul(argv[1] + kPeople.size()));
        argv[1] = argv[0];
        --argc;
        ++argv;
    }
    app::BenchmarkData data(people);
    data.setSegmentSize({10 * people, 200 * people});
    for (const app::Benchmark &one : app::benchmarks())
        benchmark::RegisterBenchmark(one.name.c_str(), [&one, &data](benchmark::State &state) {
            runPasses(state, one, data);
        })->UseManualTime();
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
