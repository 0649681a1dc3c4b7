// SPDX-License-Identifier: Apache-2.0
// Definitions of a project: objects in text form, versions, settings.
#include "engine/store/ProjectImpl.h"
#include "engine/store/TextForm.h"

namespace pathloom {

namespace {

std::string compact(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void put(Document &document, DocumentObject object)
{
    std::visit(
        [&](auto &&value) {
            using T = std::decay_t<decltype(value)>;
            const auto shared = [](auto &map, auto &&made) {
                const auto id = made.id;
                map[id] = std::make_shared<const T>(std::move(made));
            };
            if constexpr (std::is_same_v<T, Journey>)
                shared(document.journeys, std::move(value));
            else if constexpr (std::is_same_v<T, Segment>)
                shared(document.segments, std::move(value));
            else if constexpr (std::is_same_v<T, Offer>)
                shared(document.offers, std::move(value));
            else if constexpr (std::is_same_v<T, Content>)
                shared(document.contents, std::move(value));
            else if constexpr (std::is_same_v<T, Policy>)
                shared(document.policies, std::move(value));
            else if constexpr (std::is_same_v<T, DecisionTable>)
                shared(document.tables, std::move(value));
            else
                document.settings = std::move(value);
        },
        std::move(object));
}

class Differences
{
public:
    explicit Differences(const Database &database)
        : m_put(database.prepare("INSERT INTO objects (kind, id, name, json) VALUES (?, ?, ?, ?) "
                                 "ON CONFLICT (kind, id) DO UPDATE SET name = excluded.name, json = excluded.json")),
          m_remove(database.prepare("DELETE FROM objects WHERE kind = ? AND id = ?"))
    {
    }

    Status write(std::string_view kind, const std::string &id, const std::string &name, const Json &json)
    {
        m_put.bind(0, kind).bind(1, id).bind(2, name).bind(3, compact(json));
        return m_put.finish();
    }

    // Objects are shared between versions of a document, so most compare by their pointers.
    template <typename Map>
    Status compare(std::string_view kind, const Map &before, const Map &after)
    {
        for (const auto &[id, object] : after) {
            const auto found = before.find(id);
            if (found != before.end() && found->second == object)
                continue;
            const Json json = toJson(*object);
            if (found == before.end() || toJson(*found->second) != json)
                PATHLOOM_TRY(write(kind, id.text(), object->name, json));
        }
        for (const auto &[id, object] : before) {
            if (!after.contains(id))
                PATHLOOM_TRY(m_remove.bind(0, kind).bind(1, id.text()).finish());
        }
        return {};
    }

private:
    Statement m_put;
    Statement m_remove;
};

constexpr const char *kNow = "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)";

} // namespace

Result<Document> Project::loadDocument() const
{
    Document document;
    Statement select = m_impl->database->prepare("SELECT kind, name, json FROM objects ORDER BY kind, id");
    while (select.next()) {
        const auto json = parseJson(select.blob(2), m_impl->file.string());
        auto object = json ? objectFromJson(*json) : failWith(json.error());
        if (!object)
            return failWith(std::move(object).error(), "store.reading-object",
                            {{"kind", select.text(0)}, {"name", select.text(1)}});
        put(document, std::move(*object));
    }
    PATHLOOM_TRY(select.finish());
    m_impl->stored = document;
    return document;
}

Status Project::saveDocument(const Document &document, std::string_view edit)
{
    PATHLOOM_TRY(m_impl->writable());
    const Database &database = *m_impl->database;
    Transaction transaction(database);
    PATHLOOM_TRY(transaction.begun());
    const Document &before = m_impl->stored;
    Differences differences(database);
    if (const auto has = database.number("SELECT COUNT(*) FROM objects WHERE kind = 'settings'");
        !has || *has == 0 || !(before.settings == document.settings))
        PATHLOOM_TRY(differences.write("settings", "", document.settings.name, toJson(document.settings)));
    PATHLOOM_TRY(differences.compare("journey", before.journeys, document.journeys));
    PATHLOOM_TRY(differences.compare("segment", before.segments, document.segments));
    PATHLOOM_TRY(differences.compare("offer", before.offers, document.offers));
    PATHLOOM_TRY(differences.compare("content", before.contents, document.contents));
    PATHLOOM_TRY(differences.compare("policy", before.policies, document.policies));
    PATHLOOM_TRY(differences.compare("table", before.tables, document.tables));
    Statement stamp = database.prepare(std::string("UPDATE session SET changed_at = ") + kNow + ", edit = ?");
    PATHLOOM_TRY(stamp.bind(0, edit).finish());
    PATHLOOM_TRY(transaction.commit());
    m_impl->stored = document;
    return {};
}

Status Project::addVersion(const StoredVersion &version)
{
    PATHLOOM_TRY(m_impl->writable());
    Statement insert = m_impl->database->prepare(
        "INSERT INTO versions (object, name, at, json) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING 1");
    insert.bind(0, version.object).bind(1, version.name).bind(2, version.at.ms).bind(3, version.json);
    const bool added = insert.next();
    PATHLOOM_TRY(insert.finish());
    if (!added)
        return fail(ErrorKind::Usage, "store.version-exists", {{"name", version.name}});
    return {};
}

Result<std::vector<StoredVersion>> Project::versions(std::string_view object) const
{
    std::vector<StoredVersion> list;
    Statement select = m_impl->database->prepare(
        "SELECT object, name, at, json FROM versions WHERE object = ? ORDER BY at DESC, name");
    select.bind(0, object);
    while (select.next())
        list.push_back({select.text(0), select.text(1), Instant{select.integer(2)}, select.text(3)});
    PATHLOOM_TRY(select.finish());
    return list;
}

Result<std::string> Project::setting(std::string_view key) const
{
    Statement select = m_impl->database->prepare("SELECT value FROM settings WHERE key = ?");
    select.bind(0, key);
    std::string value = select.next() ? select.text(0) : std::string();
    PATHLOOM_TRY(select.finish());
    return value;
}

Status Project::setSetting(std::string_view key, std::string_view value)
{
    PATHLOOM_TRY(m_impl->writable());
    Statement put = m_impl->database->prepare("INSERT INTO settings (key, value) VALUES (?, ?) "
                                              "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    return put.bind(0, key).bind(1, value).finish();
}

} // namespace pathloom
