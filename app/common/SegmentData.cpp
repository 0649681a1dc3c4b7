// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the columns directly; a million profiles with their events in seconds.
#include "app/common/SegmentData.h"

#include "engine/base/Random.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace pathloom::app {

namespace {

constexpr std::uint32_t kTypes = 10;
constexpr std::int64_t kDays = 730;
constexpr double kMissing = 0.05;

/// Uniform numbers of one column, by row.
class Draws
{
public:
    explicit Draws(std::uint64_t column) : m_column(column) {}
    [[nodiscard]] double at(std::uint64_t row, std::uint32_t index = 0) const
    {
        return uniform({.seed = 7, .profileHash = row, .stepHash = m_column, .purpose = DrawPurpose::Generator}, index);
    }
    [[nodiscard]] bool isMissing(std::uint64_t row) const { return at(row, 1) < kMissing; }

private:
    std::uint64_t m_column;
};

template <typename Push>
AttributeColumn columnOf(const AttributeDef &def, std::uint64_t number, std::uint32_t profiles, Push push)
{
    AttributeColumn column{Column(def.type), {}, {}};
    column.values.currency = def.currency;
    column.values.reserve(profiles);
    const Draws draws(number);
    for (std::uint32_t p = 0; p < profiles; ++p) {
        if (draws.isMissing(p))
            column.values.pushMissing();
        else
            push(column.values, draws.at(p));
    }
    return column;
}

AttributeDef attribute(const char *name, ValueType type)
{
    AttributeDef def;
    def.name = name;
    def.type = type;
    def.currency = type == ValueType::Money ? "EUR" : "";
    return def;
}

Schema schemaOfData()
{
    using enum ValueType;
    Schema schema;
    schema.attributes = {attribute("age", Number),     attribute("visits", Number), attribute("points", Number),
                         attribute("income", Number),  attribute("country", String), attribute("city", String),
                         attribute("plan", String),    attribute("vip", Boolean),   attribute("joined", Date),
                         attribute("spent", Money)};
    for (std::uint32_t type = 0; type < kTypes; ++type) {
        EventTypeDef def;
        def.name = type == 0 ? "purchase" : fmt::format("event {}", type);
        schema.events.push_back(def);
    }
    return schema;
}

void addAttributes(Snapshot &snapshot, std::uint32_t profiles)
{
    const auto whole = [](double most) {
        return [most](Column &c, double u) { c.pushNumber(std::floor(u * most)); };
    };
    const auto text = [](const char *prefix, double most) {
        return [prefix, most](Column &c, double u) { c.pushText(fmt::format("{}{:.0f}", prefix, std::floor(u * u * most))); };
    };
    const auto integer = [](double most) {
        return [most](Column &c, double u) { c.pushInteger(static_cast<std::int64_t>(u * most)); };
    };
    const auto &defs = snapshot.schema.attributes;
    auto &to = snapshot.attributes;
    to.push_back(columnOf(defs[0], 0, profiles, [](Column &c, double u) { c.pushNumber(18 + std::floor(u * 70)); }));
    to.push_back(columnOf(defs[1], 1, profiles, whole(500)));
    to.push_back(columnOf(defs[2], 2, profiles, whole(50'000)));
    to.push_back(columnOf(defs[3], 3, profiles, [](Column &c, double u) { c.pushNumber(12'000 + u * 90'000); }));
    to.push_back(columnOf(defs[4], 4, profiles, text("C", 40)));
    to.push_back(columnOf(defs[5], 5, profiles, text("city ", 2'000)));
    to.push_back(columnOf(defs[6], 6, profiles, text("plan ", 5)));
    to.push_back(columnOf(defs[7], 7, profiles, integer(2)));
    to.push_back(columnOf(defs[8], 8, profiles, [](Column &c, double u) { c.pushInteger(14'000 + static_cast<std::int64_t>(u * 5'000)); }));
    to.push_back(columnOf(defs[9], 9, profiles, integer(200'000)));
}

EventTable eventsOf(std::uint32_t type, std::uint32_t count, std::uint32_t profiles)
{
    const Draws who(100 + type);
    std::vector<std::uint32_t> owners(count);
    EventTable table;
    table.offsets.assign(profiles + 1, 0);
    for (std::uint32_t i = 0; i < count; ++i) {
        const double u = who.at(i);
        // Half of the events belong to a tenth of the profiles, spread over all.
        const double place = u < 0.5 ? u * 0.2 : 0.1 + (u - 0.5) * 1.8;
        owners[i] = static_cast<std::uint32_t>(static_cast<std::uint64_t>(place * profiles) * 7919 % profiles);
        ++table.offsets[owners[i] + 1];
    }
    std::partial_sum(table.offsets.begin(), table.offsets.end(), table.offsets.begin());
    std::vector<std::uint32_t> next(table.offsets.begin(), table.offsets.end() - 1);
    table.times.resize(count);
    for (std::uint32_t i = 0; i < count; ++i)
        table.times[next[owners[i]]++] = static_cast<std::int64_t>(who.at(i, 1) * kDays * 86'400'000.0);
    for (std::uint32_t p = 0; p < profiles; ++p)
        std::sort(table.times.begin() + table.offsets[p], table.times.begin() + table.offsets[p + 1]);
    return table;
}

/// Binds a column's value; nothing where it is missing.
void bind(sqlite3_stmt *statement, int place, const Column &column, std::size_t row)
{
    if (!column.isValid(row))
        sqlite3_bind_null(statement, place);
    else if (column.type == ValueType::Number)
        sqlite3_bind_double(statement, place, column.numbers[row]);
    else if (column.type == ValueType::String) {
        const std::string &text = column.dictionary.text(column.codes[row]);
        sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    } else
        sqlite3_bind_int64(statement, place, column.integers[row]);
}

} // namespace

SnapshotPtr makeSegmentData(const SegmentDataSize &size)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->schema = schemaOfData();
    snapshot->profileIds.reserve(size.profiles);
    for (std::uint32_t p = 0; p < size.profiles; ++p)
        snapshot->profileIds.push_back(fmt::format("p{:07}", p));
    indexProfiles(*snapshot);
    addAttributes(*snapshot, size.profiles);
    for (std::uint32_t type = 0; type < kTypes; ++type)
        snapshot->events.push_back(eventsOf(type, size.events / kTypes, size.profiles));
    snapshot->zones.resize(1);
    snapshot->profileZones.assign(size.profiles, 0);
    snapshot->zoneIsFallback = BitVector(size.profiles);
    snapshot->to = Instant{} + Duration::days(kDays);
    snapshot->hash = fmt::format("segment-data-{}-{}", size.profiles, size.events);
    return snapshot;
}

Result<std::unique_ptr<SegmentSql>> SegmentSql::make(const Snapshot &snapshot, bool withIndexes)
{
    sqlite3 *database = nullptr;
    sqlite3_open(":memory:", &database);
    std::unique_ptr<SegmentSql> made(new SegmentSql(database));
    PATHLOOM_TRY(made->run("PRAGMA journal_mode=OFF; CREATE TABLE profiles(id INTEGER PRIMARY KEY, age REAL, points REAL, "
                           "country TEXT, plan TEXT); CREATE TABLE purchases(profile INTEGER, time INTEGER); BEGIN"));
    PATHLOOM_TRY(made->fill(snapshot));
    PATHLOOM_TRY(made->run("COMMIT"));
    if (withIndexes)
        PATHLOOM_TRY(made->run("CREATE INDEX byPlan ON profiles(plan, country, age, points); "
                               "CREATE INDEX byTime ON purchases(time, profile); ANALYZE"));
    return made;
}

SegmentSql::~SegmentSql()
{
    sqlite3_close(m_database);
}

Status SegmentSql::run(const char *statements)
{
    if (sqlite3_exec(m_database, statements, nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(ErrorKind::Internal, "app.benchmark-sql", {{"reason", sqlite3_errmsg(m_database)}});
    return {};
}

Status SegmentSql::fill(const Snapshot &snapshot)
{
    sqlite3_stmt *profile = nullptr;
    sqlite3_stmt *purchase = nullptr;
    sqlite3_prepare_v2(m_database, "INSERT INTO profiles VALUES(?, ?, ?, ?, ?)", -1, &profile, nullptr);
    sqlite3_prepare_v2(m_database, "INSERT INTO purchases VALUES(?, ?)", -1, &purchase, nullptr);
    bool isGood = profile && purchase;
    const EventTable &events = snapshot.events.front();
    for (ProfileIndex p = 0; isGood && p < snapshot.profileCount(); ++p) {
        sqlite3_bind_int64(profile, 1, p);
        int place = 2;
        for (const char *name : {"age", "points", "country", "plan"})
            bind(profile, place++, snapshot.attributes[*snapshot.schema.attributeIndex(name)].values, p);
        isGood = sqlite3_step(profile) == SQLITE_DONE;
        sqlite3_reset(profile);
        const auto [from, to] = events.rowsOf(p);
        for (std::uint32_t row = from; isGood && row < to; ++row) {
            sqlite3_bind_int64(purchase, 1, p);
            sqlite3_bind_int64(purchase, 2, events.times[row]);
            isGood = sqlite3_step(purchase) == SQLITE_DONE;
            sqlite3_reset(purchase);
        }
    }
    sqlite3_finalize(profile);
    sqlite3_finalize(purchase);
    if (!isGood)
        return fail(ErrorKind::Internal, "app.benchmark-sql", {{"reason", sqlite3_errmsg(m_database)}});
    return {};
}

Result<std::int64_t> SegmentSql::ask(const std::string &text)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(m_database, text.c_str(), -1, &statement, nullptr);
    const bool isGood = statement && sqlite3_step(statement) == SQLITE_ROW;
    const std::int64_t answer = isGood ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_finalize(statement);
    if (!isGood)
        return fail(ErrorKind::Internal, "app.benchmark-sql", {{"reason", sqlite3_errmsg(m_database)}});
    return answer;
}

} // namespace pathloom::app
