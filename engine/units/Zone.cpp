// SPDX-License-Identifier: Apache-2.0
// Zones as flat tables of offset changes, taken from the system's tz data.
#include "engine/units/Zone.h"

#include "engine/units/PosixRule.h"

#include <date/tz.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace pathloom {

struct Zone::Table {
    std::string name;
    // Change i holds from starts[i] on; starts[0] is the beginning of time.
    std::vector<std::int64_t> starts;
    std::vector<std::int64_t> offsets;
};

namespace {

constexpr std::int64_t kZoneDay_ms = 86'400'000;
constexpr const char *kZoneInfo = "/usr/share/zoneinfo/";

date::sys_seconds yearStart(int year)
{
    return date::sys_days(date::year(year) / 1 / 1);
}

std::int64_t msOf(date::sys_seconds t)
{
    return std::chrono::milliseconds(t.time_since_epoch()).count();
}

std::int64_t msOf(std::chrono::seconds s)
{
    return std::chrono::milliseconds(s).count();
}

// The POSIX rule that ends a version 2+ TZif file: what holds after the last listed change.
std::string footerRule(std::string_view name)
{
    std::ifstream file(kZoneInfo + std::string(name), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)),
                            std::istreambuf_iterator<char>());
    if (bytes.size() < 6 || bytes.compare(0, 4, "TZif") != 0 || bytes[4] < '2' ||
        bytes.back() != '\n')
        return {};
    const std::size_t start = bytes.rfind('\n', bytes.size() - 2);
    return start == std::string::npos ? std::string()
                                      : bytes.substr(start + 1, bytes.size() - start - 2);
}

void appendChange(std::int64_t at, std::int64_t offset, std::vector<std::int64_t> &starts,
                  std::vector<std::int64_t> &offsets)
{
    if (!offsets.empty() && offsets.back() == offset)
        return;
    starts.push_back(offsets.empty() ? Instant::min().ms : at);
    offsets.push_back(offset);
}

// The changes that the system lists in [from, to).
void appendListed(const date::time_zone &zone, date::sys_seconds from, date::sys_seconds to,
                  std::vector<std::int64_t> &starts, std::vector<std::int64_t> &offsets)
{
    for (date::sys_seconds at = from; at < to;) {
        const date::sys_info info = zone.get_info(at);
        appendChange(msOf(std::max(at, info.begin)), msOf(info.offset), starts, offsets);
        if (info.end <= at)
            return;
        at = info.end;
    }
}

// The changes that the closing rule makes in the years [from, to).
void appendByRule(const std::array<YearlyChange, 2> &rule, int from, int to,
                  std::vector<std::int64_t> &starts, std::vector<std::int64_t> &offsets)
{
    for (int year = from; year < to; ++year) {
        std::array<std::pair<std::int64_t, std::int64_t>, 2> changes;
        for (std::size_t i = 0; i < 2; ++i)
            changes[i] = {rule[i].inYear(year, rule[1 - i].offsetMs), rule[i].offsetMs};
        std::sort(changes.begin(), changes.end());
        for (const auto &[at, offset] : changes)
            appendChange(at, offset, starts, offsets);
    }
}

// The year in which the system's list ends; from there the closing rule takes over.
constexpr int kListEnd = 2037;
constexpr int kTableEnd = 2100;

} // namespace

Zone::Zone()
{
    static const auto utc = std::make_shared<const Table>(Table{"UTC", {Instant::min().ms}, {0}});
    m_table = utc;
}

Zone::Zone(std::shared_ptr<const Table> table) : m_table(std::move(table)) {}

Result<Zone> Zone::find(std::string_view name)
{
    if (name == "UTC")
        return Zone();
    auto table = std::make_shared<Table>();
    table->name = name;
    try {
        const date::time_zone *zone = date::locate_zone(std::string(name));
        appendListed(*zone, yearStart(1970), yearStart(kListEnd), table->starts, table->offsets);
        if (const auto rule = parsePosixRule(footerRule(zone->name())))
            appendByRule(*rule, kListEnd, kTableEnd, table->starts, table->offsets);
        else
            appendListed(*zone, yearStart(kListEnd), yearStart(kTableEnd), table->starts,
                         table->offsets);
    } catch (const std::exception &) {
        return fail(ErrorKind::BadInput, "units.zone",
                    {{"name", std::string(name.substr(0, 200))}});
    }
    return Zone(std::move(table));
}

const std::string &Zone::name() const
{
    return m_table->name;
}

std::size_t Zone::indexAt(Instant instant) const
{
    const auto &starts = m_table->starts;
    const auto after = std::upper_bound(starts.begin() + 1, starts.end(), instant.ms);
    return static_cast<std::size_t>(after - starts.begin()) - 1;
}

Duration Zone::offsetAt(Instant instant) const
{
    return {m_table->offsets[indexAt(instant)]};
}

Zone::Period Zone::periodAt(Instant instant) const
{
    const auto &starts = m_table->starts;
    const std::size_t index = indexAt(instant);
    return {index == 0 ? INT64_MIN : starts[index],
            index + 1 == starts.size() ? INT64_MAX : starts[index + 1],
            {m_table->offsets[index]}};
}

CivilDateTime Zone::toLocal(Instant instant) const
{
    const std::int64_t local = instant.ms + m_table->offsets[indexAt(instant)];
    const std::int64_t days = local / kZoneDay_ms - (local % kZoneDay_ms < 0 ? 1 : 0);
    return {{static_cast<std::int32_t>(days)}, {static_cast<std::int32_t>(local - days * kZoneDay_ms)}};
}

Instant Zone::toInstant(CivilDateTime local, bool *adjusted) const
{
    const std::int64_t wall = local.date.days * kZoneDay_ms + local.time.ms;
    const auto &starts = m_table->starts;
    const auto &offsets = m_table->offsets;
    // Offsets stay within a day and a half, so that the wanted period is among these.
    const std::size_t first = indexAt({wall - 2 * kZoneDay_ms});
    const std::size_t last = indexAt({wall + 2 * kZoneDay_ms});
    const auto lasts = [&](std::size_t i, std::int64_t t) {
        return i + 1 == starts.size() || t < starts[i + 1];
    };
    for (std::size_t i = first; i <= last; ++i) {
        const std::int64_t t = wall - offsets[i];
        if (t < starts[i]) {
            // No earlier period shows this time: the change at starts[i] skips it.
            if (adjusted)
                *adjusted = true;
            return {starts[i]};
        }
        if (!lasts(i, t))
            continue;
        const bool twice = i + 1 < starts.size() && wall - offsets[i + 1] >= starts[i + 1];
        if (adjusted)
            *adjusted = twice;
        return {t};
    }
    if (adjusted)
        *adjusted = false;
    return {wall - offsets[last]};
}

namespace {

// The time of day on one local date, or nothing where all of it lies before `from`.
bool instantOn(const Zone &zone, Instant from, CivilDateTime local, Instant &out)
{
    out = zone.toInstant(local);
    if (out >= from)
        return true;
    // A local time that happens twice may still come a second time.
    const Instant second = out + (zone.offsetAt(out) - zone.offsetAt(out + Duration::days(1)));
    if (second < from || zone.toLocal(second) != local)
        return false;
    out = second;
    return true;
}

} // namespace

Instant nextLocalTime(const Zone &zone, Instant from, CivilTime time)
{
    Instant out;
    CivilDate date = zone.toLocal(from).date;
    while (!instantOn(zone, from, {date, time}, out))
        date = addDays(date, 1);
    return out;
}

Instant nextLocalTime(const Zone &zone, Instant from, Weekday day, CivilTime time)
{
    Instant out;
    CivilDate date = zone.toLocal(from).date;
    const int ahead = (static_cast<int>(day) - static_cast<int>(date.weekday()) + 7) % 7;
    date = addDays(date, ahead);
    while (!instantOn(zone, from, {date, time}, out))
        date = addDays(date, 7);
    return out;
}

} // namespace pathloom
