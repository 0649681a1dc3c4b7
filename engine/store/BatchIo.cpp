// SPDX-License-Identifier: Apache-2.0
// One list of the parts of a batch serves writing and reading.
#include "engine/store/BatchIo.h"

#include "engine/data/ColumnIo.h"

#include <deque>
#include <future>

namespace pathloom {

namespace {

// Columns are encoded and packed on another thread, two ahead of the one that is written.
class PartWriter
{
public:
    PartWriter(const BlobTable &blobs, const TaskControl &control) : m_blobs(blobs), m_control(control) {}

    void part(const std::string &name, const Column &value) { put(name, value, encodeColumn); }
    void part(const std::string &name, const std::vector<Hash128> &value) { put(name, value, encodeHashes); }
    void part(const std::string &name, const std::vector<std::int64_t> &value) { put(name, value, encodeIntegers); }
    void part(const std::string &name, const std::vector<std::uint8_t> &value) { put(name, value, encodeBytes); }

    Status finish()
    {
        while (!m_waiting.empty())
            writeFirst();
        return m_status;
    }

private:
    static constexpr std::size_t kAhead = 2;
    struct Part {
        std::string name;
        std::future<std::vector<std::string>> pieces;
    };
    template <typename T, typename Encode>
    void put(const std::string &name, const T &value, Encode encode)
    {
        if (m_waiting.size() >= kAhead)
            writeFirst();
        if (m_status)
            m_waiting.push_back({name, std::async(std::launch::async, [&value, encode] { return compressPieces(encode(value)); })});
    }
    void writeFirst()
    {
        Part part = std::move(m_waiting.front());
        m_waiting.pop_front();
        const auto pieces = part.pieces.get();
        if (m_status)
            m_status = m_blobs.putPieces(part.name, pieces, m_control);
    }
    const BlobTable &m_blobs;
    const TaskControl &m_control;
    std::deque<Part> m_waiting;
    Status m_status;
};

class PartReader
{
public:
    PartReader(const BlobTable &blobs, const TaskControl &control) : m_blobs(blobs), m_control(control) {}

    void part(const std::string &name, Column &value) { get(name, value, decodeColumn); }
    void part(const std::string &name, std::vector<Hash128> &value) { get(name, value, decodeHashes); }
    void part(const std::string &name, std::vector<std::int64_t> &value) { get(name, value, decodeIntegers); }
    void part(const std::string &name, std::vector<std::uint8_t> &value) { get(name, value, decodeBytes); }

    Status status;

private:
    template <typename T, typename Decode>
    void get(const std::string &name, T &value, Decode decode)
    {
        if (!status)
            return;
        const auto bytes = m_blobs.get(name, m_control);
        if (!bytes) {
            status = failWith(bytes.error());
            return;
        }
        auto decoded = decode(*bytes);
        if (decoded)
            value = std::move(*decoded);
        else
            status = failWith(std::move(decoded).error(), "store.part", {{"part", name}});
    }
    const BlobTable &m_blobs;
    const TaskControl &m_control;
};

void columns(auto &io, const std::string &at, auto &list)
{
    for (std::size_t i = 0; i < list.size(); ++i)
        io.part(at + std::to_string(i), list[i]);
}

void rowParts(auto &io, auto &batch)
{
    io.part("row-keys", batch.rowKeys);
    io.part("row-contents", batch.rowContents);
}

void profileParts(auto &io, const std::string &at, auto &records)
{
    io.part(at + "keys", records.rowKeys);
    io.part(at + "recorded", records.recordedAt);
    for (std::size_t i = 0; i < records.identities.size(); ++i)
        io.part(at + "identity/" + std::to_string(i), records.identities[i].values);
    columns(io, at + "attribute/", records.attributes);
}

void parts(auto &io, auto &batch)
{
    const auto at = [](const char *table, std::size_t i) { return table + std::to_string(i) + "/"; };
    rowParts(io, batch);
    for (std::size_t i = 0; i < batch.profiles.size(); ++i)
        profileParts(io, at("profiles/", i), batch.profiles[i]);
    for (std::size_t i = 0; i < batch.events.size(); ++i) {
        auto &records = batch.events[i];
        io.part(at("events/", i) + "keys", records.rowKeys);
        io.part(at("events/", i) + "profile", records.profile);
        io.part(at("events/", i) + "times", records.times);
        columns(io, at("events/", i) + "property/", records.properties);
    }
    for (std::size_t i = 0; i < batch.consents.size(); ++i) {
        auto &records = batch.consents[i];
        io.part(at("consents/", i) + "keys", records.rowKeys);
        io.part(at("consents/", i) + "profile", records.profile);
        io.part(at("consents/", i) + "times", records.times);
        io.part(at("consents/", i) + "given", records.given);
    }
    for (std::size_t i = 0; i < batch.items.size(); ++i) {
        auto &records = batch.items[i];
        io.part(at("items/", i) + "keys", records.rowKeys);
        io.part(at("items/", i) + "ids", records.ids);
        io.part(at("items/", i) + "tags", records.tags);
        columns(io, at("items/", i) + "attribute/", records.attributes);
    }
    for (std::size_t i = 0; i < batch.lists.size(); ++i) {
        io.part(at("lists/", i) + "keys", batch.lists[i].rowKeys);
        io.part(at("lists/", i) + "profile", batch.lists[i].profile);
    }
}

void shapeProfiles(const Json &layout, ImportBatch &batch)
{
    for (const Json &table : layout.at("profiles")) {
        ProfileRecords &records = batch.profiles.emplace_back();
        for (const Json &space : table.at("identities"))
            records.identities.push_back({space.get<std::string>(), Column(ValueType::String)});
        records.attributeNames = table.at("attributes").get<std::vector<std::string>>();
        records.attributes.resize(records.attributeNames.size());
    }
}

// Empty tables with the names and the number of columns of the layout.
void shape(const Json &layout, ImportBatch &batch)
{
    shapeProfiles(layout, batch);
    for (const Json &table : layout.at("events")) {
        EventRecords &records = batch.events.emplace_back();
        records.type = table.at("type").get<std::string>();
        records.space = table.at("space").get<std::string>();
        records.propertyNames = table.at("properties").get<std::vector<std::string>>();
        records.properties.resize(records.propertyNames.size());
    }
    for (const Json &table : layout.at("consents")) {
        ConsentRecords &records = batch.consents.emplace_back();
        records.key = {table.at("channel").get<std::string>(), table.at("purpose").get<std::string>()};
        records.space = table.at("space").get<std::string>();
    }
    for (const Json &table : layout.at("items")) {
        ItemRecords &records = batch.items.emplace_back();
        records.attributeNames = table.at("attributes").get<std::vector<std::string>>();
        records.attributes.resize(records.attributeNames.size());
    }
    for (const Json &table : layout.at("lists")) {
        ListRecords &records = batch.lists.emplace_back();
        records.name = table.at("name").get<std::string>();
        records.space = table.at("space").get<std::string>();
    }
}

} // namespace

Json layoutOf(const ImportBatch &batch)
{
    Json layout{{"profiles", Json::array()}, {"events", Json::array()}, {"consents", Json::array()},
                {"items", Json::array()},    {"lists", Json::array()}};
    for (const ProfileRecords &records : batch.profiles) {
        Json identities = Json::array();
        for (const IdentityColumn &identity : records.identities)
            identities.push_back(identity.space);
        layout["profiles"].push_back({{"identities", identities}, {"attributes", records.attributeNames}});
    }
    for (const EventRecords &records : batch.events)
        layout["events"].push_back(
            {{"type", records.type}, {"space", records.space}, {"properties", records.propertyNames}});
    for (const ConsentRecords &records : batch.consents)
        layout["consents"].push_back({{"channel", records.key.channel},
                                      {"purpose", records.key.purpose},
                                      {"space", records.space}});
    for (const ItemRecords &records : batch.items)
        layout["items"].push_back(Json{{"attributes", records.attributeNames}});
    for (const ListRecords &records : batch.lists)
        layout["lists"].push_back({{"name", records.name}, {"space", records.space}});
    for (const SourceFile &file : batch.info.files)
        layout["files"].push_back({{"name", file.name}, {"form", file.form}});
    return layout;
}

std::vector<SourceFile> filesOf(const Json &layout)
{
    std::vector<SourceFile> files;
    for (const Json &file : layout.value("files", Json::array()))
        files.push_back({file.value("name", ""), file.value("form", "")});
    return files;
}

Status writeParts(const ImportBatch &batch, const BlobTable &blobs, const TaskControl &control)
{
    PartWriter writer(blobs, control);
    parts(writer, batch);
    return writer.finish();
}

Status readParts(const Json &layout, const BlobTable &blobs, ImportBatch &batch, const TaskControl &control)
{
    try {
        shape(layout, batch);
    } catch (const Json::exception &broken) {
        return fail(ErrorKind::BadInput, "store.damaged", {{"file", batch.info.id}, {"reason", broken.what()}});
    }
    PartReader reader(blobs, control);
    parts(reader, batch);
    return reader.status;
}

Status readRowKeys(const BlobTable &blobs, ImportBatch &batch)
{
    const TaskControl control;
    PartReader reader(blobs, control);
    rowParts(reader, batch);
    return reader.status;
}

} // namespace pathloom
