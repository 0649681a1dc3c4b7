// SPDX-License-Identifier: GPL-3.0-or-later
// Benchmarks of rules, segments, runs and imports on the sample shop.
#include "app/common/Benchmarks.h"

#include "app/common/TableBenchmark.h"
#include "engine/ingest/Importer.h"
#include "engine/ingest/Preview.h"
#include "engine/ingest/Unify.h"
#include "engine/ingest/sample/SampleShop.h"
#include "engine/rules/Evaluate.h"
#include "engine/rules/Text.h"
#include "engine/segment/Evaluate.h"
#include "engine/simulate/Simulate.h"
#include "engine/tables/DecideTable.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace pathloom::app {

static Result<SnapshotPtr> makeShop(std::uint32_t people, const TaskControl &control)
{
    SampleSize size;
    size.people = people;
    auto batches = makeSampleBatches(size, control);
    if (!batches)
        return failWith(std::move(batches).error());
    return buildSnapshot(*batches, {}, control);
}

Result<SnapshotPtr> BenchmarkData::shop(const TaskControl &control)
{
    if (!m_shop) {
        auto made = makeShop(SampleSize{}.people, control);
        if (!made)
            return made;
        m_shop = *made;
    }
    return m_shop;
}

Result<SnapshotPtr> BenchmarkData::large(const TaskControl &control)
{
    if (!m_large) {
        auto made = makeShop(m_people, control);
        if (!made)
            return made;
        m_large = *made;
    }
    return m_large;
}

Result<DocumentPtr> BenchmarkData::document()
{
    if (!m_document) {
        auto made = sampleDocument();
        if (!made)
            return failWith(std::move(made).error());
        m_document = std::make_shared<const Document>(std::move(*made));
    }
    return m_document;
}

const std::string &BenchmarkData::csv()
{
    if (m_csv.empty()) {
        m_csv = "id,age,city,spent\n";
        for (int i = 0; i < 200'000; ++i)
            m_csv += fmt::format("p{},{},city {},{}.{:02}\n", i, 18 + i * 31 % 70, i * 17 % 200,
                                 i * 7 % 900, i % 100);
    }
    return m_csv;
}

SnapshotPtr BenchmarkData::segmentData()
{
    if (!m_segmentData)
        m_segmentData = makeSegmentData(m_segmentSize);
    return m_segmentData;
}

Result<SegmentSql *> BenchmarkData::segmentSql(bool withIndexes)
{
    auto &held = withIndexes ? m_indexedSql : m_sql;
    if (!held) {
        auto made = SegmentSql::make(*segmentData(), withIndexes);
        if (!made)
            return failWith(std::move(made).error());
        held = *std::move(made);
    }
    return held.get();
}

bool BenchmarkData::agreed(const std::string &question, std::int64_t answer)
{
    return m_answers.try_emplace(question, answer).first->second == answer;
}

namespace {

Result<BenchmarkPass> evaluateRule(const char *text, BenchmarkData &data,
                                   const TaskControl &control)
{
    const auto snapshot = data.shop(control);
    const auto rule = parseRule(text);
    if (!snapshot || !rule)
        return snapshot ? Result<BenchmarkPass>(
                              fail(ErrorKind::Internal, "app.benchmark-rule", {{"text", text}}))
                        : failWith(snapshot.error());
    const auto begin = std::chrono::steady_clock::now();
    const auto truth = evaluateAll(*rule, **snapshot, (*snapshot)->to, {}, control);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    if (!truth)
        return failWith(truth.error());
    return BenchmarkPass{static_cast<double>((*snapshot)->profileCount()), seconds.count()};
}

Result<BenchmarkPass> evaluateSegments(BenchmarkData &data, const TaskControl &control)
{
    const auto snapshot = data.shop(control);
    const auto document = data.document();
    if (!snapshot || !document)
        return failWith(snapshot ? document.error() : snapshot.error());
    const auto begin = std::chrono::steady_clock::now();
    SegmentEvaluator evaluator(**document, *snapshot, (*snapshot)->to);
    double profiles = 0;
    for (const auto &[id, segment] : (*document)->segments) {
        const auto result = evaluator.evaluate(id, false, control);
        if (!result)
            return failWith(result.error());
        profiles += static_cast<double>((*snapshot)->profileCount());
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    return BenchmarkPass{profiles, seconds.count()};
}

/// The answers of a table of 100 rows for a million profiles, on one thread.
Result<BenchmarkPass> decide(BenchmarkData &, const TaskControl &control)
{
    static const SnapshotPtr profiles = tableBenchmarkProfiles(1'000'000);
    const auto table = bindTable(tableBenchmarkTable(100), profiles->schema);
    if (!table)
        return failWith(table.error());
    const auto begin = std::chrono::steady_clock::now();
    const auto column = decideAll(*table, *profiles, Instant{}, TableDetail::Answers, control);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    if (!column)
        return failWith(column.error());
    return BenchmarkPass{static_cast<double>(profiles->profileCount()), seconds.count()};
}

/// 100,000 profiles over 30 days through a journey of the sample, on one thread.
Result<BenchmarkPass> simulate(const char *name, std::uint32_t replications, BenchmarkData &data,
                               const TaskControl &control)
{
    const auto snapshot = data.large(control);
    const auto document = data.document();
    if (!snapshot || !document)
        return failWith(snapshot ? document.error() : snapshot.error());
    Scenario scenario;
    scenario.journeys = {(*document)->journeyNamed(name)->id};
    scenario.replications = replications;
    scenario.stopWhenConverged = false;
    scenario.threads = 1;
    const auto program = compileProgram(**document, *snapshot, scenario, control);
    if (!program)
        return failWith(program.error());
    const auto result = run(*program, scenario, control);
    if (!result)
        return failWith(result.error());
    return BenchmarkPass{static_cast<double>(result->profileSteps), result->seconds};
}

Result<BenchmarkPass> import(BenchmarkData &data, const TaskControl &control)
{
    const std::string &bytes = data.csv();
    const auto preview = previewBytes(bytes, "people.csv", {}, control);
    if (!preview)
        return failWith(preview.error());
    const Mapping mapping = guessMapping(*preview);
    const auto begin = std::chrono::steady_clock::now();
    const auto batch = importBytes(bytes, "people.csv", mapping, {}, {}, control);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    if (!batch)
        return failWith(batch.error());
    return BenchmarkPass{static_cast<double>(batch->info.rowsRead), seconds.count()};
}

std::vector<Benchmark> withOtherFiles(std::vector<Benchmark> list)
{
    for (const auto &more : {importBenchmarks(), segmentBenchmarks(), documentBenchmarks()})
        list.insert(list.end(), more.begin(), more.end());
    return list;
}

} // namespace

const std::vector<Benchmark> &benchmarks()
{
    static const std::vector<Benchmark> all = withOtherFiles({
        {"rules.attribute", "profiles",
         [](BenchmarkData &d, const TaskControl &c) {
             return evaluateRule("country = \"DE\" and shoe_size >= 42", d, c);
         }},
        {"rules.events", "profiles",
         [](BenchmarkData &d, const TaskControl &c) {
             return evaluateRule(
                 "count(event: \"view\", where: category = \"running\", within: @\"P90D\") >= 3", d,
                 c);
         }},
        {"segments.all", "profiles", evaluateSegments},
        {"tables.100-rows", "profiles", decide},
        {"simulate.abandoned-cart", "profile-steps",
         [](BenchmarkData &d, const TaskControl &c) {
             return simulate("Abandoned cart", 4, d, c);
         }},
        {"simulate.welcome", "profile-steps",
         [](BenchmarkData &d, const TaskControl &c) { return simulate("Welcome", 4, d, c); }},
        {"import.csv", "rows", import},
    });
    return all;
}

Result<BenchmarkResult> measure(const Benchmark &benchmark, BenchmarkData &data,
                                const TaskControl &control)
{
    constexpr double kLeastSeconds = 1;
    constexpr int kLeastPasses = 3;
    std::vector<BenchmarkPass> passes;
    for (double total = 0;
         total < kLeastSeconds || static_cast<int>(passes.size()) < kLeastPasses;) {
        if (control.isStopped())
            return cancelled();
        const auto begin = std::chrono::steady_clock::now();
        auto pass = benchmark.pass(data, control);
        if (!pass)
            return failWith(std::move(pass).error());
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
        if (pass->seconds <= 0)
            pass->seconds = seconds.count();
        total += seconds.count();
        passes.push_back(*pass);
    }
    std::sort(passes.begin(), passes.end(), [](const BenchmarkPass &a, const BenchmarkPass &b) {
        return a.units / a.seconds < b.units / b.seconds;
    });
    const BenchmarkPass &median = passes[passes.size() / 2];
    return BenchmarkResult{benchmark.name, benchmark.unit, median.units / median.seconds,
                           median.seconds, median.units,   static_cast<int>(passes.size())};
}

} // namespace pathloom::app
