// SPDX-License-Identifier: GPL-3.0-or-later
// Makes columns by a fixed linear generator, without the detour of an import.
#include "app/common/TableBenchmark.h"

#include "engine/rules/Expr.h"

#include <fmt/format.h>

namespace pathloom::app {

namespace {

constexpr int kCountries = 40;

/// A 64-bit linear generator (Knuth's MMIX constants): plain, fast, the same everywhere.
class Draws
{
public:
    std::uint64_t below(std::uint64_t bound)
    {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return (m_state >> 33) % bound;
    }

private:
    std::uint64_t m_state = 2026;
};

Schema benchmarkSchema()
{
    const std::pair<const char *, ValueType> attributes[] = {{"age", ValueType::Number},
                                                             {"recency", ValueType::Number},
                                                             {"spent", ValueType::Money},
                                                             {"country", ValueType::String},
                                                             {"member", ValueType::Boolean}};
    Schema schema;
    for (const auto &[name, type] : attributes) {
        AttributeDef attribute;
        attribute.name = name;
        attribute.type = type;
        if (type == ValueType::Money)
            attribute.currency = "EUR";
        schema.attributes.push_back(attribute);
    }
    return schema;
}

void pushValue(Column &column, std::size_t attribute, Draws &draws)
{
    switch (attribute) {
    case 0: column.pushNumber(static_cast<double>(18 + draws.below(73))); break;
    case 1: column.pushNumber(static_cast<double>(draws.below(36'500)) / 100); break;
    case 2: column.pushInteger(static_cast<std::int64_t>(draws.below(100'000))); break;
    case 3: column.pushText(fmt::format("C{:02}", draws.below(kCountries))); break;
    default: column.pushInteger(static_cast<std::int64_t>(draws.below(2))); break;
    }
}

} // namespace

SnapshotPtr tableBenchmarkProfiles(std::size_t count)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->schema = benchmarkSchema();
    snapshot->profileIds.resize(count);
    snapshot->zones.emplace_back();
    snapshot->profileZones.assign(count, 0);
    Draws draws;
    for (std::size_t i = 0; i < snapshot->schema.attributes.size(); ++i) {
        AttributeColumn column;
        column.values = Column(snapshot->schema.attributes[i].type);
        column.values.currency = snapshot->schema.attributes[i].currency;
        column.values.reserve(count);
        for (std::size_t p = 0; p < count; ++p) {
            if (draws.below(20) == 0)
                column.values.pushMissing();
            else
                pushValue(column.values, i, draws);
        }
        snapshot->attributes.push_back(std::move(column));
    }
    return snapshot;
}

DecisionTable tableBenchmarkTable(std::size_t rows)
{
    DecisionTable table;
    table.name = "Benchmark";
    table.policy = HitPolicy::First;
    for (const AttributeDef &attribute : benchmarkSchema().attributes)
        table.inputs.push_back({"", rule::attribute(attribute.name), ""});
    table.outputs = {{"discount", ValueType::Number, {}, ""}};
    Draws draws;
    for (std::size_t row = 0; row + 1 < rows; ++row) {
        const std::uint64_t age = 18 + draws.below(60);
        const std::uint64_t recency = draws.below(300);
        const std::uint64_t spent = draws.below(800);
        table.rules.push_back({{fmt::format("[{}..{})", age, age + 15), fmt::format("< {}", recency + 30),
                                fmt::format(">= {}", spent),
                                fmt::format("\"C{:02}\", \"C{:02}\", \"C{:02}\"", draws.below(kCountries),
                                            draws.below(kCountries), draws.below(kCountries)),
                                row % 3 == 0 ? "-" : (row % 3 == 1 ? "true" : "false")},
                               {std::to_string(row)},
                               ""});
    }
    table.rules.push_back({std::vector<std::string>(table.inputs.size(), "-"), {"0"}, ""});
    return table;
}

} // namespace pathloom::app
