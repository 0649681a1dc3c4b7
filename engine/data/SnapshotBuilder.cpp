// SPDX-License-Identifier: Apache-2.0
// Collects rows in columns as they come and sorts them into a snapshot.
#include "engine/data/Snapshot.h"

#include "engine/data/SnapshotIo.h"

#include <algorithm>
#include <numeric>

namespace pathloom {

namespace {

constexpr std::int64_t kUnknownTime = std::numeric_limits<std::int64_t>::min();

struct PendingAttribute {
    Column values;
    std::vector<std::vector<std::string>>
        lists; ///< of list attributes, whose columns cannot be overwritten
    BitVector hasList;
    std::vector<std::int64_t> setAt;
    std::vector<std::uint16_t> sources;
    bool hasTimes = false;
};

struct PendingEvents {
    std::vector<ProfileIndex> profiles;
    std::vector<std::int64_t> times;
    std::vector<Column> properties;
    std::vector<std::uint16_t> sources;
};

struct PendingConsents {
    std::vector<ProfileIndex> profiles;
    std::vector<std::int64_t> times;
    std::vector<std::uint8_t> given;
};

Column columnFor(ValueType type, const std::string &currency, const std::string &projectCurrency)
{
    Column column(type);
    if (type == ValueType::Money)
        column.currency = currency.empty() ? projectCurrency : currency;
    return column;
}

// The order of rows by (profile, time, arrival): a counting sort, then each profile's rows by time.
std::vector<std::uint32_t> sortedRows(const std::vector<ProfileIndex> &profiles,
                                      const std::vector<std::int64_t> &times,
                                      std::size_t profileCount, std::vector<std::uint32_t> &offsets)
{
    offsets.assign(profileCount + 1, 0);
    for (const ProfileIndex p : profiles)
        ++offsets[p + 1];
    std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
    std::vector<std::uint32_t> next(offsets.begin(), offsets.end() - 1);
    std::vector<std::uint32_t> rows(profiles.size());
    for (std::size_t i = 0; i < profiles.size(); ++i)
        rows[next[profiles[i]]++] = static_cast<std::uint32_t>(i);
    const auto earlier = [&](std::uint32_t a, std::uint32_t b) { return times[a] < times[b]; };
    for (std::size_t p = 0; p < profileCount; ++p) {
        const auto begin = rows.begin() + offsets[p];
        const auto end = rows.begin() + offsets[p + 1];
        if (!std::is_sorted(begin, end, earlier))
            std::stable_sort(begin, end, earlier);
    }
    return rows;
}

template <typename T>
std::vector<T> gathered(const std::vector<T> &from, const std::vector<std::uint32_t> &rows)
{
    std::vector<T> out(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        out[i] = from[rows[i]];
    return out;
}

Column gathered(const Column &from, const std::vector<std::uint32_t> &rows)
{
    Column out(from.type);
    out.currency = from.currency;
    out.reserve(rows.size());
    out.appendRows(from, rows);
    return out;
}

std::vector<std::uint32_t> allRows(std::size_t count)
{
    std::vector<std::uint32_t> rows(count);
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

EventTable finishEvents(PendingEvents &&pending, std::size_t profileCount, bool hasSources)
{
    EventTable table;
    const auto rows = sortedRows(pending.profiles, pending.times, profileCount, table.offsets);
    table.times = gathered(pending.times, rows);
    if (hasSources)
        table.sources = gathered(pending.sources, rows);
    for (Column &column : pending.properties) {
        table.properties.push_back(gathered(column, rows));
        column = Column(column.type);
    }
    return table;
}

ConsentTable finishConsents(PendingConsents &&pending, std::size_t profileCount)
{
    ConsentTable table;
    const auto rows = sortedRows(pending.profiles, pending.times, profileCount, table.offsets);
    table.times = gathered(pending.times, rows);
    table.given = gathered(pending.given, rows);
    return table;
}

AttributeColumn finishAttribute(PendingAttribute &&pending, std::size_t profileCount,
                                bool hasSources)
{
    AttributeColumn out;
    if (pending.values.type == ValueType::List) {
        Column lists(ValueType::List);
        pending.lists.resize(profileCount);
        pending.hasList.resize(profileCount);
        for (std::size_t p = 0; p < profileCount; ++p)
            lists.push(pending.hasList.at(p) ? Value(std::move(pending.lists[p])) : Value());
        out.values = std::move(lists);
    } else {
        while (pending.values.size() < profileCount)
            pending.values.pushMissing();
        out.values = gathered(pending.values, allRows(profileCount));
    }
    if (pending.hasTimes) {
        pending.setAt.resize(profileCount, kUnknownTime);
        out.setAt = std::move(pending.setAt);
    }
    if (hasSources) {
        pending.sources.resize(profileCount, 0);
        out.sources = std::move(pending.sources);
    }
    return out;
}

void resolveZones(Snapshot &s)
{
    const auto project = Zone::find(s.schema.zone);
    s.zones.push_back(project ? *project : Zone());
    s.profileZones.assign(s.profileCount(), 0);
    s.zoneIsFallback = BitVector(s.profileCount(), true);
    const auto role = s.schema.attributeWithRole(Role::TimeZone);
    if (!role || s.attributes[*role].values.type != ValueType::String)
        return;
    const Column &names = s.attributes[*role].values;
    std::vector<int> zoneOfCode(names.dictionary.size(), -1);
    for (std::size_t code = 0; code < zoneOfCode.size(); ++code) {
        auto zone = Zone::find(names.dictionary.text(static_cast<std::uint32_t>(code)));
        if (!zone)
            continue;
        const auto known = std::find_if(s.zones.begin(), s.zones.end(),
                                        [&](const Zone &z) { return z.name() == zone->name(); });
        zoneOfCode[code] = static_cast<int>(known - s.zones.begin());
        if (known == s.zones.end())
            s.zones.push_back(std::move(*zone));
    }
    for (std::size_t p = 0; p < s.profileCount(); ++p) {
        const int zone = names.isValid(p) ? zoneOfCode[names.codes[p]] : -1;
        if (zone < 0)
            continue;
        s.profileZones[p] = static_cast<std::uint16_t>(zone);
        s.zoneIsFallback.set(p, false);
    }
}

void findRange(Snapshot &s)
{
    bool any = false;
    for (const EventTable &table : s.events) {
        if (table.times.empty())
            continue;
        const auto [low, high] = std::minmax_element(table.times.begin(), table.times.end());
        s.from.ms = any ? std::min(s.from.ms, *low) : *low;
        s.to.ms = any ? std::max(s.to.ms, *high + 1) : *high + 1;
        any = true;
    }
}

} // namespace

struct SnapshotBuilder::Pending {
    std::shared_ptr<Snapshot> snapshot = std::make_shared<Snapshot>();
    std::vector<PendingAttribute> attributes;
    std::vector<PendingEvents> events;
    std::vector<PendingConsents> consents;
    std::vector<std::vector<TagWeight>> itemTags;
};

SnapshotBuilder::SnapshotBuilder(Schema schema) : m_pending(std::make_shared<Pending>())
{
    for (const AttributeDef &a : schema.attributes) {
        m_pending->attributes.emplace_back();
        m_pending->attributes.back().values = columnFor(a.type, a.currency, schema.currency);
    }
    for (const EventTypeDef &e : schema.events) {
        m_pending->events.emplace_back();
        for (const PropertyDef &p : e.properties)
            m_pending->events.back().properties.push_back(
                columnFor(p.type, p.currency, schema.currency));
    }
    m_pending->consents.resize(schema.consents.size());
    for (const PropertyDef &p : schema.itemAttributes)
        m_pending->snapshot->items.attributes.push_back(
            columnFor(p.type, p.currency, schema.currency));
    m_pending->snapshot->schema = std::move(schema);
}

ProfileIndex SnapshotBuilder::addProfile(std::string_view id)
{
    auto &ids = m_pending->snapshot->profileIds;
    ids.emplace_back(id);
    return static_cast<ProfileIndex>(ids.size() - 1);
}

void SnapshotBuilder::setAttribute(ProfileIndex p, std::size_t attribute, const Value &value,
                                   std::optional<Instant> setAt, std::uint16_t source)
{
    PendingAttribute &pending = m_pending->attributes[attribute];
    const std::size_t rows = std::size_t{p} + 1;
    if (pending.values.type == ValueType::List) {
        if (pending.lists.size() < rows) {
            pending.lists.resize(rows);
            pending.hasList.resize(rows);
        }
        const auto *list = std::get_if<std::vector<std::string>>(&value);
        pending.hasList.set(p, list != nullptr);
        pending.lists[p] = list ? *list : std::vector<std::string>();
    } else {
        while (pending.values.size() < p)
            pending.values.pushMissing();
        if (pending.values.size() == p)
            pending.values.push(value);
        else
            pending.values.set(p, value);
    }
    if (pending.setAt.size() < rows) {
        pending.setAt.resize(rows, kUnknownTime);
        pending.sources.resize(rows, 0);
    }
    pending.setAt[p] = setAt ? setAt->ms : kUnknownTime;
    pending.hasTimes = pending.hasTimes || setAt.has_value();
    pending.sources[p] = source;
}

void SnapshotBuilder::addEvent(ProfileIndex p, std::size_t eventType, Instant at,
                               std::span<const Value> properties, std::uint16_t source)
{
    PendingEvents &pending = m_pending->events[eventType];
    pending.profiles.push_back(p);
    pending.times.push_back(at.ms);
    pending.sources.push_back(source);
    for (std::size_t i = 0; i < pending.properties.size(); ++i) {
        if (i < properties.size())
            pending.properties[i].push(properties[i]);
        else
            pending.properties[i].pushMissing();
    }
}

void SnapshotBuilder::addEvents(std::size_t eventType, std::span<const ProfileIndex> profiles,
                                std::span<const std::int64_t> times,
                                std::span<const Column *const> properties, std::uint16_t source)
{
    PendingEvents &pending = m_pending->events[eventType];
    std::vector<std::uint32_t> rows;
    rows.reserve(profiles.size());
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        if (profiles[i] == kNoProfile)
            continue;
        rows.push_back(static_cast<std::uint32_t>(i));
        pending.profiles.push_back(profiles[i]);
        pending.times.push_back(times[i]);
    }
    pending.sources.resize(pending.profiles.size(), source);
    for (std::size_t i = 0; i < pending.properties.size(); ++i) {
        Column &column = pending.properties[i];
        if (i < properties.size() && properties[i])
            column.appendRows(*properties[i], rows);
        else
            column.appendRows(
                Column(column.type == ValueType::String ? ValueType::Number : ValueType::String),
                rows);
    }
}

void SnapshotBuilder::addConsent(ProfileIndex p, std::size_t consent, Instant at, bool given)
{
    PendingConsents &pending = m_pending->consents[consent];
    pending.profiles.push_back(p);
    pending.times.push_back(at.ms);
    pending.given.push_back(given ? 1 : 0);
}

void SnapshotBuilder::addItem(std::string_view id,
                              std::span<const std::pair<std::string, double>> tags,
                              std::span<const Value> attributes)
{
    ItemTable &items = m_pending->snapshot->items;
    const std::uint32_t item = items.ids.add(id);
    if (item == m_pending->itemTags.size()) {
        m_pending->itemTags.emplace_back();
        for (Column &column : items.attributes)
            column.pushMissing();
    }
    double total = 0;
    for (const auto &[tag, weight] : tags)
        total += std::max(weight, 0.0);
    auto &weights = m_pending->itemTags[item];
    weights.clear();
    for (const auto &[tag, weight] : tags) {
        if (weight > 0)
            weights.push_back({items.tags.add(tag), weight / total});
    }
    for (std::size_t i = 0; i < items.attributes.size() && i < attributes.size(); ++i)
        items.attributes[i].set(item, attributes[i]);
}

void SnapshotBuilder::addList(ProfileList list)
{
    std::sort(list.members.begin(), list.members.end());
    list.members.erase(std::unique(list.members.begin(), list.members.end()), list.members.end());
    m_pending->snapshot->lists.push_back(std::move(list));
}

void SnapshotBuilder::addDuplicate(DuplicatePair pair)
{
    m_pending->snapshot->duplicates.push_back(std::move(pair));
}

std::uint16_t SnapshotBuilder::addSource(std::string_view name)
{
    auto &sources = m_pending->snapshot->sources;
    const auto known = std::find(sources.begin(), sources.end(), name);
    const auto code = static_cast<std::uint16_t>(known - sources.begin());
    if (known == sources.end())
        sources.emplace_back(name);
    return code;
}

SnapshotPtr
SnapshotBuilder::finish(const std::function<DuplicateSearch(const Snapshot &)> &search)
{
    const std::shared_ptr<Snapshot> s = std::move(m_pending->snapshot);
    const std::size_t profileCount = s->profileCount();
    const bool hasSources = !s->sources.empty();
    for (PendingAttribute &pending : m_pending->attributes)
        s->attributes.push_back(finishAttribute(std::move(pending), profileCount, hasSources));
    for (PendingEvents &pending : m_pending->events)
        s->events.push_back(finishEvents(std::move(pending), profileCount, hasSources));
    for (PendingConsents &pending : m_pending->consents)
        s->consents.push_back(finishConsents(std::move(pending), profileCount));
    s->items.tagOffsets.assign(1, 0);
    for (const auto &weights : m_pending->itemTags) {
        s->items.tagWeights.insert(s->items.tagWeights.end(), weights.begin(), weights.end());
        s->items.tagOffsets.push_back(static_cast<std::uint32_t>(s->items.tagWeights.size()));
    }
    indexProfiles(*s);
    resolveZones(*s);
    findRange(*s);
    if (search) {
        DuplicateSearch found = search(*s);
        for (DuplicatePair &pair : found.pairs)
            s->duplicates.push_back(std::move(pair));
        s->duplicateModel = std::move(found.model);
    }
    s->hash = contentHash(*s);
    m_pending = std::make_shared<Pending>();
    return s;
}

} // namespace pathloom
