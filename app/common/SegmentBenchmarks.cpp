// SPDX-License-Identifier: GPL-3.0-or-later
// Segments over a million profiles, beside a plain loop over the same arrays and SQLite.
#include "app/common/Benchmarks.h"

#include "engine/rules/Text.h"
#include "engine/segment/Evaluate.h"

#include <fmt/format.h>

#include <chrono>

namespace pathloom::app {

namespace {

using Clock = std::chrono::steady_clock;

constexpr const char *kFour = "plan = \"plan 1\" and country in (\"C2\", \"C3\") and age >= 30 and points > 20000";
constexpr const char *kEvents = " and count(event: \"purchase\", within: @\"P30D\") >= 3";
constexpr const char *kFourSql = "SELECT count(*) FROM profiles WHERE plan = 'plan 1' AND country IN ('C2', 'C3') "
                                 "AND age >= 30 AND points > 20000";

double since(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// The pass, where the answer is the one that all who were asked the same gave.
Result<BenchmarkPass> agreed(BenchmarkData &data, const std::string &question, std::int64_t answer, double seconds)
{
    const auto snapshot = data.segmentData();
    if (data.agreed(question, answer))
        return BenchmarkPass{static_cast<double>(snapshot->profileCount()), seconds};
    return fail(ErrorKind::Internal, "app.benchmark-differs", {{"question", question}});
}

Result<BenchmarkPass> byEngine(BenchmarkData &data, const std::string &question, const std::string &text,
                               const TaskControl &control)
{
    const SnapshotPtr snapshot = data.segmentData();
    const auto rule = parseRule(text);
    if (!rule)
        return fail(ErrorKind::Internal, "app.benchmark-rule", {{"text", text}});
    const auto begin = Clock::now();
    const auto truth = evaluateAll(*rule, *snapshot, snapshot->to, {}, control);
    const double seconds = since(begin);
    if (!truth)
        return failWith(truth.error());
    return agreed(data, question, static_cast<std::int64_t>(truth->isTrue.count()), seconds);
}

Result<BenchmarkPass> bySql(BenchmarkData &data, const std::string &question, const std::string &statement, bool indexed)
{
    const auto database = data.segmentSql(indexed);
    if (!database)
        return failWith(database.error());
    const auto begin = Clock::now();
    const auto answer = (*database)->ask(statement);
    const double seconds = since(begin);
    if (!answer)
        return failWith(answer.error());
    return agreed(data, question, *answer, seconds);
}

/// What a programmer would write by hand over the same arrays.
std::int64_t plainLoop(const Snapshot &snapshot, bool withEvents)
{
    const auto columnOf = [&](const char *name) -> const Column & {
        return snapshot.attributes[*snapshot.schema.attributeIndex(name)].values;
    };
    const Column &age = columnOf("age"), &points = columnOf("points"), &country = columnOf("country"), &plan = columnOf("plan");
    const std::uint32_t wanted = *plan.dictionary.find("plan 1");
    const std::uint32_t first = *country.dictionary.find("C2"), second = *country.dictionary.find("C3");
    const EventTable &events = snapshot.events.front();
    const std::int64_t from = snapshot.to.ms - Duration::days(30).ms;
    std::int64_t count = 0;
    for (std::size_t p = 0; p < snapshot.profileCount(); ++p) {
        // Codes of missing texts equal no code of a text.
        if (plan.codes[p] != wanted || (country.codes[p] != first && country.codes[p] != second)
            || !age.valid.at(p) || age.numbers[p] < 30 || !points.valid.at(p) || points.numbers[p] <= 20'000)
            continue;
        const auto [low, high] = events.rowsOf(static_cast<ProfileIndex>(p));
        int found = withEvents ? 0 : 3;
        for (std::uint32_t row = high; row > low && found < 3 && events.times[row - 1] > from; --row)
            ++found;
        count += found >= 3;
    }
    return count;
}

Result<BenchmarkPass> byLoop(BenchmarkData &data, const std::string &question, bool withEvents)
{
    const SnapshotPtr snapshot = data.segmentData();
    const auto begin = Clock::now();
    const std::int64_t count = plainLoop(*snapshot, withEvents);
    return agreed(data, question, count, since(begin));
}

std::string eventsSql(const Snapshot &snapshot)
{
    return fmt::format("{} AND id IN (SELECT profile FROM purchases WHERE time > {} AND time <= {} GROUP BY profile "
                       "HAVING count(*) >= 3)",
                       kFourSql, snapshot.to.ms - Duration::days(30).ms, snapshot.to.ms);
}

Step nodeOf(const std::string &id, StepKind kind, FieldMap fields)
{
    Step step;
    step.id = StepId(id);
    step.kind = kind;
    step.fields = std::move(fields);
    return step;
}

/// 30 nodes: all profiles, 20 conditions in five rows of four, five "all of", "at least 2" and two
/// more conditions before the output. `points` is the threshold of the first condition.
Document thirtyNodes(int points)
{
    Segment segment;
    segment.id = GraphId("segment");
    segment.name = "Thirty nodes";
    int paths = 0;
    const auto add = [&](const std::string &id, StepKind kind, FieldMap fields, const std::vector<std::string> &before) {
        segment.graph.steps.emplace(StepId(id), std::make_shared<const Step>(nodeOf(id, kind, std::move(fields))));
        for (const std::string &from : before)
            segment.graph.paths.push_back({PathId(fmt::format("p{}", ++paths)), StepId(from), "next", StepId(id)});
    };
    const auto condition = [&](const std::string &id, const std::string &text, const std::string &before) {
        add(id, StepKind::Condition, {{"rule", *parseRule(text)}}, {before});
    };
    add("all", StepKind::AllProfiles, {}, {});
    std::vector<std::string> rows;
    for (int row = 0; row < 5; ++row) {
        std::vector<std::string> ends;
        condition(fmt::format("a{}", row), fmt::format("points > {}", row == 0 ? points : 3000 * row), "all");
        condition(fmt::format("b{}", row), fmt::format("age > {}", 20 + 5 * row), fmt::format("a{}", row));
        condition(fmt::format("c{}", row), fmt::format("country != \"C{}\"", row), "all");
        condition(fmt::format("d{}", row), fmt::format("count(event: \"event {}\", within: @\"P90D\") >= 1", row + 1), "all");
        rows.push_back(fmt::format("row{}", row));
        add(rows.back(), StepKind::AnyOf, {},
            {fmt::format("b{}", row), fmt::format("c{}", row), fmt::format("d{}", row)});
    }
    add("some", StepKind::AtLeast, {{"k", 2.0}}, rows);
    condition("e", "vip", "some");
    condition("f", "visits > 20", "e");
    add("output", StepKind::Output, {}, {"f"});
    Document document;
    document.segments.emplace(segment.id, std::make_shared<const Segment>(segment));
    return document;
}

/// One edit of one condition, until the counts of all nodes and what each is good for are back.
Result<BenchmarkPass> afterAnEdit(BenchmarkData &data, const TaskControl &control)
{
    const SnapshotPtr snapshot = data.segmentData();
    static const auto cache = std::make_shared<SegmentCache>();
    static int points = 1000;
    const auto refresh = [&] {
        SegmentEvaluator evaluator(thirtyNodes(points), snapshot, snapshot->to, cache);
        return evaluator.evaluate(GraphId("segment"), true, control);
    };
    if (cache->bytes() == 0) {
        if (const auto warm = refresh(); !warm)
            return failWith(warm.error());
    }
    points += 7;
    const auto begin = Clock::now();
    const auto result = refresh();
    const double seconds = since(begin);
    if (!result)
        return failWith(result.error());
    return BenchmarkPass{static_cast<double>((*result)->nodes.size()), seconds};
}

} // namespace

std::vector<Benchmark> segmentBenchmarks()
{
    const std::string withEvents = std::string(kFour) + kEvents;
    return {
        {"segment.four.pathloom", "profiles",
         [](BenchmarkData &d, const TaskControl &c) { return byEngine(d, "four", kFour, c); }},
        {"segment.four.plain-loop", "profiles", [](BenchmarkData &d, const TaskControl &) { return byLoop(d, "four", false); }},
        {"segment.four.sqlite-indexed", "profiles",
         [](BenchmarkData &d, const TaskControl &) { return bySql(d, "four", kFourSql, true); }},
        {"segment.four.sqlite", "profiles",
         [](BenchmarkData &d, const TaskControl &) { return bySql(d, "four", kFourSql, false); }},
        {"segment.events.pathloom", "profiles",
         [withEvents](BenchmarkData &d, const TaskControl &c) { return byEngine(d, "events", withEvents, c); }},
        {"segment.events.plain-loop", "profiles",
         [](BenchmarkData &d, const TaskControl &) { return byLoop(d, "events", true); }},
        {"segment.events.sqlite-indexed", "profiles",
         [](BenchmarkData &d, const TaskControl &) { return bySql(d, "events", eventsSql(*d.segmentData()), true); }},
        {"segment.events.sqlite", "profiles",
         [](BenchmarkData &d, const TaskControl &) { return bySql(d, "events", eventsSql(*d.segmentData()), false); }},
        {"segment.thirty-nodes", "nodes", afterAnEdit},
    };
}

} // namespace pathloom::app
