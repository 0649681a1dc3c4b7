// SPDX-License-Identifier: Apache-2.0
// The binary form of a snapshot and the hash over it.
#include "engine/data/SnapshotIo.h"

#include "engine/base/Hash.h"
#include "engine/data/ByteStream.h"

#include <algorithm>

namespace pathloom {

namespace {

constexpr std::string_view kMagic = "PATHLOOM-SNAPSHOT\n";
constexpr std::uint32_t kSnapshotVersion = 2;
constexpr std::size_t kHashSize = 64;

// Hands each finished piece on, so that a big snapshot is never held twice.
class PieceWriter
{
public:
    explicit PieceWriter(const ByteSink &sink) : m_sink(sink) {}
    template <typename Fill> void piece(Fill fill)
    {
        ByteWriter out;
        fill(out);
        m_sink(out.bytes);
    }

private:
    const ByteSink &m_sink;
};

void writeItems(const ItemTable &items, ByteWriter &out)
{
    out.texts(items.ids.texts());
    out.texts(items.tags.texts());
    out.codes(items.tagOffsets);
    for (const TagWeight &weight : items.tagWeights) {
        out.number(weight.tag);
        out.number(weight.weight);
    }
    for (const Column &column : items.attributes)
        out.column(column);
}

void writeModel(const DuplicateModel &model, ByteWriter &out)
{
    out.number<std::uint64_t>(model.fields.size());
    for (const DuplicateField &field : model.fields) {
        out.number(field.attribute);
        for (const auto *chances : {&field.m, &field.u}) {
            for (const double chance : *chances)
                out.number(chance);
        }
    }
    out.number(model.prior);
    out.number(model.pairs);
    out.number(model.rounds);
    out.bits(model.compared);
}

void writeRest(const Snapshot &s, ByteWriter &out)
{
    out.number<std::uint64_t>(s.lists.size());
    for (const ProfileList &list : s.lists) {
        out.text(list.name);
        out.codes(list.members);
    }
    out.number<std::uint64_t>(s.duplicates.size());
    for (const DuplicatePair &pair : s.duplicates) {
        out.number(pair.a);
        out.number(pair.b);
        out.text(pair.evidence);
        out.number<std::uint8_t>(pair.probability.has_value());
        out.number(pair.probability.value_or(0));
    }
    writeModel(s.duplicateModel, out);
    out.texts(s.sources);
    std::vector<std::string> zones;
    for (const Zone &zone : s.zones)
        zones.push_back(zone.name());
    out.texts(zones);
    out.vector(std::span<const std::uint16_t>(s.profileZones));
    out.bits(s.zoneIsFallback);
    out.number(s.from.ms);
    out.number(s.to.ms);
}

void writeContent(const Snapshot &s, const ByteSink &sink)
{
    PieceWriter pieces(sink);
    pieces.piece([&](ByteWriter &out) {
        out.text(canonicalJson(toJson(s.schema)));
        out.texts(s.profileIds);
    });
    for (const AttributeColumn &a : s.attributes)
        pieces.piece([&](ByteWriter &out) {
            out.column(a.values);
            out.integers(a.setAt);
            out.vector(std::span<const std::uint16_t>(a.sources));
        });
    for (const EventTable &table : s.events) {
        pieces.piece([&](ByteWriter &out) {
            out.codes(table.offsets);
            out.integers(table.times);
            out.vector(std::span<const std::uint16_t>(table.sources));
        });
        for (const Column &column : table.properties)
            pieces.piece([&](ByteWriter &out) { out.column(column); });
    }
    for (const ConsentTable &table : s.consents)
        pieces.piece([&](ByteWriter &out) {
            out.codes(table.offsets);
            out.integers(table.times);
            out.vector(std::span<const std::uint8_t>(table.given));
        });
    pieces.piece([&](ByteWriter &out) { writeItems(s.items, out); });
    pieces.piece([&](ByteWriter &out) { writeRest(s, out); });
}

bool isOffsets(const std::vector<std::uint32_t> &offsets, std::size_t groups, std::size_t rows)
{
    return offsets.size() == groups + 1 && offsets.front() == 0 && offsets.back() == rows &&
           std::is_sorted(offsets.begin(), offsets.end());
}

bool isEmptyOr(std::size_t size, std::size_t wanted)
{
    return size == 0 || size == wanted;
}

void readColumn(ByteReader &in, Column &column, ValueType type, std::size_t rows)
{
    column = in.column();
    if (column.type != type || column.size() != rows)
        in.refuse();
}

void readAttributes(ByteReader &in, Snapshot &s)
{
    for (const AttributeDef &def : s.schema.attributes) {
        AttributeColumn &a = s.attributes.emplace_back();
        readColumn(in, a.values, def.type, s.profileCount());
        a.setAt = in.integers();
        a.sources = in.vector<std::uint16_t>();
        if (!isEmptyOr(a.setAt.size(), s.profileCount()) ||
            !isEmptyOr(a.sources.size(), s.profileCount()))
            in.refuse();
    }
}

void readEvents(ByteReader &in, Snapshot &s)
{
    for (const EventTypeDef &def : s.schema.events) {
        EventTable &table = s.events.emplace_back();
        table.offsets = in.codes();
        table.times = in.integers();
        table.sources = in.vector<std::uint16_t>();
        if (!isOffsets(table.offsets, s.profileCount(), table.size()) ||
            !isEmptyOr(table.sources.size(), table.size()))
            in.refuse();
        for (const PropertyDef &p : def.properties)
            readColumn(in, table.properties.emplace_back(), p.type, table.size());
    }
}

void readConsents(ByteReader &in, Snapshot &s)
{
    for (std::size_t i = 0; i < s.schema.consents.size(); ++i) {
        ConsentTable &table = s.consents.emplace_back();
        table.offsets = in.codes();
        table.times = in.integers();
        table.given = in.vector<std::uint8_t>();
        if (!isOffsets(table.offsets, s.profileCount(), table.times.size()) ||
            table.given.size() != table.times.size())
            in.refuse();
    }
}

void readItems(ByteReader &in, Snapshot &s)
{
    for (const std::string &id : in.texts())
        s.items.ids.add(id);
    for (const std::string &tag : in.texts())
        s.items.tags.add(tag);
    s.items.tagOffsets = in.codes();
    const std::size_t weights = s.items.tagOffsets.empty() ? 0 : s.items.tagOffsets.back();
    for (std::size_t i = 0; i < weights && in.ok(); ++i) {
        TagWeight &weight = s.items.tagWeights.emplace_back();
        weight.tag = in.number<std::uint32_t>();
        weight.weight = in.number<double>();
        if (weight.tag >= s.items.tags.size())
            in.refuse();
    }
    if (!isOffsets(s.items.tagOffsets, s.items.size(), weights))
        in.refuse();
    for (const PropertyDef &p : s.schema.itemAttributes)
        readColumn(in, s.items.attributes.emplace_back(), p.type, s.items.size());
}

void readModel(ByteReader &in, Snapshot &s)
{
    const auto fields = in.number<std::uint64_t>();
    for (std::uint64_t i = 0; i < fields && in.ok(); ++i) {
        DuplicateField &field = s.duplicateModel.fields.emplace_back();
        field.attribute = in.number<std::uint32_t>();
        for (auto *chances : {&field.m, &field.u}) {
            for (double &chance : *chances)
                chance = in.number<double>();
        }
        if (field.attribute >= s.attributes.size())
            in.refuse();
    }
    s.duplicateModel.prior = in.number<double>();
    s.duplicateModel.pairs = in.number<std::uint64_t>();
    s.duplicateModel.rounds = in.number<std::uint32_t>();
    s.duplicateModel.compared = in.bits();
    if (!isEmptyOr(s.duplicateModel.compared.size(), s.profileCount()))
        in.refuse();
}

void readLists(ByteReader &in, Snapshot &s)
{
    const auto isProfile = [&](ProfileIndex p) { return p < s.profileCount(); };
    const auto lists = in.number<std::uint64_t>();
    for (std::uint64_t i = 0; i < lists && in.ok(); ++i) {
        ProfileList &list = s.lists.emplace_back();
        list.name = in.text();
        list.members = in.codes();
        if (!std::all_of(list.members.begin(), list.members.end(), isProfile))
            in.refuse();
    }
    const auto duplicates = in.number<std::uint64_t>();
    for (std::uint64_t i = 0; i < duplicates && in.ok(); ++i) {
        DuplicatePair &pair = s.duplicates.emplace_back();
        pair.a = in.number<ProfileIndex>();
        pair.b = in.number<ProfileIndex>();
        pair.evidence = in.text();
        const bool has = in.number<std::uint8_t>() != 0;
        const double probability = in.number<double>();
        if (has)
            pair.probability = probability;
        if (!isProfile(pair.a) || !isProfile(pair.b))
            in.refuse();
    }
    readModel(in, s);
}

Status readZones(ByteReader &in, Snapshot &s)
{
    for (const std::string &name : in.texts()) {
        auto zone = Zone::find(name);
        if (!zone)
            return failWith(zone.error());
        s.zones.push_back(std::move(*zone));
    }
    s.profileZones = in.vector<std::uint16_t>();
    s.zoneIsFallback = in.bits();
    const auto isZone = [&](std::uint16_t zone) { return zone < s.zones.size(); };
    if (s.zones.empty() || s.profileZones.size() != s.profileCount() ||
        s.zoneIsFallback.size() != s.profileCount() ||
        !std::all_of(s.profileZones.begin(), s.profileZones.end(), isZone))
        in.refuse();
    return {};
}

tl::unexpected<Error> broken()
{
    return fail(ErrorKind::BadInput, "data.broken-bytes", {{"what", "snapshot"}});
}

Result<std::shared_ptr<Snapshot>> readContent(std::string_view content)
{
    auto s = std::make_shared<Snapshot>();
    ByteReader in(content);
    const auto json = parseJson(in.text());
    const auto schema = json ? schemaFromJson(*json) : Result<Schema>(failWith(json.error()));
    if (!schema)
        return broken();
    s->schema = *schema;
    s->profileIds = in.texts();
    readAttributes(in, *s);
    readEvents(in, *s);
    readConsents(in, *s);
    readItems(in, *s);
    readLists(in, *s);
    s->sources = in.texts();
    PATHLOOM_TRY(readZones(in, *s));
    s->from.ms = in.number<std::int64_t>();
    s->to.ms = in.number<std::int64_t>();
    if (!in.atEnd())
        return broken();
    indexProfiles(*s);
    return s;
}

} // namespace

std::string contentHash(const Snapshot &snapshot)
{
    Sha256 hash;
    writeContent(snapshot, [&](std::string_view piece) { hash.add(piece); });
    return hash.hex();
}

void writeSnapshot(const Snapshot &snapshot, const ByteSink &sink)
{
    ByteWriter head;
    head.bytes.append(kMagic);
    head.number(kSnapshotVersion);
    head.bytes.append(snapshot.hash);
    sink(head.bytes);
    writeContent(snapshot, sink);
}

Result<SnapshotPtr> readSnapshot(std::span<const std::byte> bytes)
{
    const std::string_view all(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    const std::size_t head = kMagic.size() + sizeof(kSnapshotVersion) + kHashSize;
    if (all.substr(0, kMagic.size()) != kMagic)
        return fail(ErrorKind::BadInput, "data.not-a-snapshot");
    if (all.size() < head)
        return broken();
    ByteReader version(all.substr(kMagic.size(), sizeof(kSnapshotVersion)));
    if (version.number<std::uint32_t>() != kSnapshotVersion)
        return fail(ErrorKind::BadInput, "data.newer-format", {{"what", "snapshot"}});
    const std::string_view hash = all.substr(head - kHashSize, kHashSize);
    const std::string_view content = all.substr(head);
    if (sha256Hex(content) != hash)
        return broken();
    const auto snapshot = readContent(content);
    if (!snapshot)
        return failWith(snapshot.error());
    (*snapshot)->hash = hash;
    return *snapshot;
}

} // namespace pathloom
