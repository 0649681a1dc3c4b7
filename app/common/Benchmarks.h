// SPDX-License-Identifier: GPL-3.0-or-later
// The benchmark suite: what the engine does per second on data of its own.
#pragma once

#include "app/common/SegmentData.h"
#include "engine/base/Task.h"
#include "engine/data/Snapshot.h"
#include "engine/model/Document.h"

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace pathloom::app {

/// The sample shop, made when first asked for and kept.
class BenchmarkData
{
public:
    /// `people` of the large dataset, which the simulation walks through.
    explicit BenchmarkData(std::uint32_t people = 100'000) : m_people(people) {}

    [[nodiscard]] Result<SnapshotPtr>
    shop(const TaskControl &control); ///< 12,000 people, 1.5 million events
    [[nodiscard]] Result<SnapshotPtr> large(const TaskControl &control);
    [[nodiscard]] Result<DocumentPtr> document();
    [[nodiscard]] const std::string &csv(); ///< 200,000 rows of four columns
    [[nodiscard]] SnapshotPtr segmentData();
    [[nodiscard]] Result<SegmentSql *> segmentSql(bool withIndexes);
    /// Whether all who were asked the question gave this answer.
    [[nodiscard]] bool agreed(const std::string &question, std::int64_t answer);
    /// Before segmentData() is asked for.
    void setSegmentSize(const SegmentDataSize &size) { m_segmentSize = size; }

private:
    std::uint32_t m_people;
    SnapshotPtr m_shop, m_large;
    DocumentPtr m_document;
    std::string m_csv;
    SegmentDataSize m_segmentSize;
    SnapshotPtr m_segmentData;
    std::unique_ptr<SegmentSql> m_sql, m_indexedSql;
    std::map<std::string, std::int64_t> m_answers;
};

/// One pass of a benchmark: how many units it did, and in how long where it knows better than the
/// clock around it.
struct BenchmarkPass {
    double units = 0;
    double seconds = 0; ///< 0: the time of the whole call
};

struct Benchmark {
    std::string name; ///< "simulate.abandoned-cart"
    std::string unit; ///< "profile-steps"
    std::function<Result<BenchmarkPass>(BenchmarkData &, const TaskControl &)> pass;
    std::string baseline{}; ///< name of what does the same work and is measured in the same run
};
/// The import of a million rows, and what it is held against.
[[nodiscard]] std::vector<Benchmark> importBenchmarks();
/// What answers while a person edits: layout, checks, storing, cancelling.
[[nodiscard]] std::vector<Benchmark> documentBenchmarks();
/// Those of segments. Where several do the same work, the last part of the name says who does it.
[[nodiscard]] std::vector<Benchmark> segmentBenchmarks();
[[nodiscard]] const std::vector<Benchmark> &benchmarks(); ///< all of them

struct BenchmarkResult {
    std::string name, unit;
    double perSecond = 0; ///< of the median pass
    double seconds = 0;   ///< of that pass
    double units = 0;
    int passes = 0;
};
/// Repeats passes for at least a second and three times. Errors: those of the engine, cancelled.
[[nodiscard]] Result<BenchmarkResult> measure(const Benchmark &benchmark, BenchmarkData &data,
                                              const TaskControl &control);

} // namespace pathloom::app
