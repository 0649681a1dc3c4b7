// SPDX-License-Identifier: Apache-2.0
// Judging and keeping of rows.
#include "engine/ingest/RowSink.h"

#include "engine/base/Id.h"
#include "engine/base/Random.h"
#include "engine/ingest/CsvReader.h"
#include "engine/ingest/Unify.h"

#include <bit>
#include <limits>

namespace pathloom {

namespace {

constexpr std::int64_t kUnknownTime = std::numeric_limits<std::int64_t>::min();

std::string spaceOf(const RowPlan &plan, std::size_t identity)
{
    return plan.isRowProfile() ? std::string(kRowSpace) : plan.identities[identity].mapping.space;
}

const char *identityFault(std::string_view space)
{
    return space == "email"   ? "ingest.not-an-email"
           : space == "phone" ? "ingest.not-a-phone"
                              : "ingest.no-profile";
}

std::string_view withoutSuffix(std::string_view text, std::string_view suffix)
{
    if (!suffix.empty() && text.size() > suffix.size() &&
        text.substr(text.size() - suffix.size()) == suffix)
        text.remove_suffix(suffix.size());
    return text;
}

// Addresses and phones get one pseudonym in all their writings.
std::string normalText(Role role, std::string_view text)
{
    const auto normal = role == Role::Email   ? normaliseEmail(text)
                        : role == Role::Phone ? normalisePhone(text, {})
                                              : std::nullopt;
    return normal.value_or(std::string(text));
}

} // namespace

RowSink::RowSink(const RowPlan &plan, std::string_view source, std::string pseudonymKey)
    : m_plan(plan), m_source(source), m_pseudonymKey(std::move(pseudonymKey)),
      m_identityTexts(plan.isRowProfile() ? 1 : plan.identities.size()),
      m_attributes(plan.attributes.size()), m_events(plan.events.size()),
      m_consents(plan.consents.size()), m_lists(plan.lists.size()),
      m_itemValues(plan.itemAttributes.size()), m_itemTags(plan.tagColumns.size()),
      m_eventStates(plan.events.size())
{
    for (std::size_t i = 0; i < plan.events.size(); ++i) {
        m_events[i].properties.resize(plan.events[i].properties.size());
        if (plan.events[i].mapping.typeColumn.empty())
            m_eventStates[i].kinds.add(plan.events[i].mapping.kind.type);
    }
    for (std::size_t i = 0; i < m_identityTexts.size(); ++i)
        m_profiles.identities.push_back({spaceOf(plan, i), Column(ValueType::String)});
    for (const FieldPlan &a : plan.attributes) {
        m_profiles.attributeNames.push_back(a.name);
        m_profiles.attributes.push_back(a.reader.column());
    }
    for (const ConsentPlan &c : plan.consents) {
        auto &tables = m_consentTables.emplace_back(m_identityTexts.size());
        for (std::size_t i = 0; i < tables.size(); ++i) {
            tables[i].key = c.key;
            tables[i].space = spaceOf(plan, i);
        }
    }
    for (const ListPlan &list : plan.lists) {
        auto &tables = m_listTables.emplace_back(m_identityTexts.size());
        for (std::size_t i = 0; i < tables.size(); ++i) {
            tables[i].name = list.name;
            tables[i].space = spaceOf(plan, i);
        }
    }
}

RowFault RowSink::faultAt(const char *reason, std::size_t column, Fields fields) const
{
    return {reason, m_plan.columns[column], fields[column]};
}

RowFault RowSink::judge(Fields fields, const Hash128 &rowKey)
{
    m_share = toUnit(combineHash(rowKey.high, rowKey.low));
    if (RowFault fault = judgeProfile(fields, rowKey); fault.isFault())
        return fault;
    for (std::size_t i = 0; i < m_plan.events.size(); ++i) {
        if (RowFault fault = judgeEvent(i, fields); fault.isFault())
            return fault;
    }
    for (std::size_t i = 0; i < m_plan.consents.size(); ++i) {
        if (RowFault fault = judgeConsent(i, fields); fault.isFault())
            return fault;
    }
    for (std::size_t i = 0; i < m_plan.lists.size(); ++i)
        m_lists[i] = holds(m_plan.lists[i].when, fields, m_plan.mapping.missing);
    return judgeItem(fields);
}

RowFault RowSink::judgeProfile(Fields fields, const Hash128 &rowKey)
{
    if (m_plan.mapping.profile.isNone)
        return {};
    if (m_plan.isRowProfile())
        m_identityTexts[0] = toText(rowKey);
    else if (RowFault fault = judgeIdentities(fields); fault.isFault())
        return fault;
    for (std::size_t i = 0; i < m_plan.attributes.size(); ++i) {
        const FieldPlan &a = m_plan.attributes[i];
        if (const char *reason = a.reader.read(fields[a.column], m_attributes[i]))
            return faultAt(reason, a.column, fields);
    }
    m_recordedAt.reset();
    if (const char *reason = m_plan.recordedAt.read(fields, m_share, m_recordedAt))
        return faultAt(reason, m_plan.recordedAt.field->column, fields);
    return {};
}

RowFault RowSink::judgeIdentities(Fields fields)
{
    m_identity = m_plan.identities.size();
    const auto &missing = m_plan.mapping.missing;
    for (std::size_t i = m_plan.identities.size(); i-- > 0;) {
        const IdentityPlan &identity = m_plan.identities[i];
        const IdentityMapping &how = identity.mapping;
        const std::string_view text = trimmed(fields[identity.column]);
        m_identityTexts[i].clear();
        if (text.empty() || std::find(missing.begin(), missing.end(), text) != missing.end())
            continue;
        const std::string_view bare = withoutSuffix(text, how.removeSuffix);
        if (how.space == "email" || how.space == "phone") {
            auto normal = normaliseIdentity(how.space, bare, how.callingCode);
            if (!normal)
                return faultAt(identityFault(how.space), identity.column, fields);
            m_identityTexts[i] = std::move(*normal);
        } else {
            m_identityTexts[i].assign(bare);
        }
        if (how.pseudonymise)
            m_identityTexts[i] = pseudonym(m_identityTexts[i], m_pseudonymKey);
        m_identity = i;
    }
    if (m_identity == m_plan.identities.size())
        return faultAt("ingest.no-profile", m_plan.identities.front().column, fields);
    return {};
}

RowFault RowSink::judgeEvent(std::size_t index, Fields fields)
{
    const EventPlan &plan = m_plan.events[index];
    StagedEvent &staged = m_events[index];
    staged.isMade = holds(plan.when, fields, m_plan.mapping.missing);
    if (!staged.isMade)
        return {};
    if (!plan.mapping.typeColumn.empty()) {
        const std::string_view kind = trimmed(fields[plan.typeColumn]);
        if (kind.empty())
            return faultAt("ingest.no-event-type", plan.typeColumn, fields);
        if (!plan.mapping.keepOtherKinds && !plan.mapping.kinds.contains(std::string(kind)))
            return faultAt("ingest.unknown-event-type", plan.typeColumn, fields);
        staged.kind = m_eventStates[index].kinds.add(kind);
    }
    std::optional<std::int64_t> time;
    const std::size_t timeColumn = plan.time.field ? plan.time.field->column : 0;
    if (const char *reason = plan.time.read(fields, m_share, time))
        return faultAt(reason, timeColumn, fields);
    if (!time)
        return faultAt("ingest.no-time", timeColumn, fields);
    staged.time = *time;
    for (std::size_t i = 0; i < plan.properties.size(); ++i) {
        std::size_t column = 0;
        if (const char *reason = plan.properties[i].read(fields, staged.properties[i], column))
            return faultAt(reason, column, fields);
    }
    return {};
}

RowFault RowSink::judgeConsent(std::size_t index, Fields fields)
{
    const ConsentPlan &plan = m_plan.consents[index];
    StagedConsent &staged = m_consents[index];
    staged.isMade = holds(plan.when, fields, m_plan.mapping.missing);
    staged.given = plan.given;
    if (staged.isMade && plan.field) {
        ReadValue value;
        if (const char *reason = plan.field->reader.read(fields[plan.field->column], value))
            return faultAt(reason, plan.field->column, fields);
        staged.isMade = value.isPresent;
        staged.given = (value.integer != 0) == plan.given;
    }
    if (!staged.isMade)
        return {};
    std::optional<std::int64_t> time = m_recordedAt;
    if (const char *reason = plan.time.read(fields, m_share, time))
        return faultAt(reason, plan.time.field->column, fields);
    staged.time = time.value_or(0);
    return {};
}

RowFault RowSink::judgeItem(Fields fields)
{
    m_item = {};
    if (!m_plan.itemColumn)
        return {};
    m_item = trimmed(fields[*m_plan.itemColumn]);
    if (m_item.empty() && m_plan.mapping.profile.isNone)
        return faultAt("ingest.no-item", *m_plan.itemColumn, fields);
    for (std::size_t i = 0; i < m_itemValues.size(); ++i) {
        std::size_t column = 0;
        if (const char *reason = m_plan.itemAttributes[i].read(fields, m_itemValues[i], column))
            return faultAt(reason, column, fields);
    }
    for (std::size_t i = 0; i < m_itemTags.size(); ++i)
        m_itemTags[i] = trimmed(fields[m_plan.tagColumns[i]]);
    return {};
}

void RowSink::commit(const Hash128 &rowKey)
{
    if (!m_plan.mapping.profile.isNone)
        commitProfile(rowKey);
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        if (m_events[i].isMade)
            commitEvent(i, rowKey);
    }
    const std::size_t identity = m_plan.isRowProfile() ? 0 : m_identity;
    for (std::size_t i = 0; i < m_consents.size(); ++i) {
        if (!m_consents[i].isMade)
            continue;
        ConsentRecords &table = m_consentTables[i][identity];
        table.rowKeys.push_back(rowKey);
        table.profile.pushText(m_identityTexts[identity]);
        table.times.push_back(m_consents[i].time);
        table.given.push_back(m_consents[i].given ? 1 : 0);
    }
    for (std::size_t i = 0; i < m_lists.size(); ++i) {
        if (m_lists[i] == 0)
            continue;
        ListRecords &table = m_listTables[i][identity];
        table.rowKeys.push_back(rowKey);
        table.profile.pushText(m_identityTexts[identity]);
    }
    if (!m_item.empty())
        commitItem(rowKey);
}

std::uint64_t RowSink::stagedHash() const
{
    std::uint64_t hash = 1;
    for (const std::string &text : m_identityTexts)
        hash = combineHash(hash, stableHash(text));
    for (const ReadValue &value : m_attributes) {
        hash = combineHash(hash, value.isPresent ? stableHash(value.text) : 7);
        hash = combineHash(hash, static_cast<std::uint64_t>(value.integer));
        hash = combineHash(hash, std::bit_cast<std::uint64_t>(value.number));
    }
    return hash;
}

void RowSink::commitProfile(const Hash128 &rowKey)
{
    const std::int64_t at = m_recordedAt.value_or(kUnknownTime);
    Column &named = m_profiles.identities[m_plan.isRowProfile() ? 0 : m_identity].values;
    // Rows with a key of their own may change one by one, so each keeps its record.
    const bool mayMerge = !m_plan.isRowProfile() && m_plan.keyColumns.empty() && m_identity == 0;
    LastRecord *last = nullptr;
    std::uint32_t code = 0;
    if (mayMerge) {
        code = named.dictionary.add(m_identityTexts[0]);
        if (code >= m_lastRecords.size())
            m_lastRecords.resize(code + std::size_t{1});
        last = &m_lastRecords[code];
        const std::uint64_t hash = stagedHash();
        if (last->isKnown && last->hash == hash) {
            m_profiles.recordedAt[last->row] = std::max(m_profiles.recordedAt[last->row], at);
            return;
        }
        *last = {hash, static_cast<std::uint32_t>(m_profiles.rowKeys.size()), true};
    }
    m_profiles.rowKeys.push_back(rowKey);
    m_profiles.recordedAt.push_back(at);
    for (std::size_t i = 0; i < m_identityTexts.size(); ++i) {
        if (m_identityTexts[i].empty())
            m_profiles.identities[i].values.pushMissing();
        else if (mayMerge && i == 0)
            named.pushCode(code);
        else
            m_profiles.identities[i].values.pushText(m_identityTexts[i]);
    }
    for (std::size_t i = 0; i < m_attributes.size(); ++i) {
        Column &column = m_profiles.attributes[i];
        const AttributeMapping &how = m_plan.mapping.profile.attributes[i];
        if (how.pseudonymise && m_attributes[i].isPresent)
            column.pushText(pseudonym(normalText(how.role, m_attributes[i].text), m_pseudonymKey));
        else
            m_plan.attributes[i].reader.append(m_attributes[i], column);
    }
}

EventKind RowSink::kindOf(const EventPlan &plan, const std::string &text) const
{
    if (plan.mapping.typeColumn.empty())
        return plan.mapping.kind;
    const auto found = plan.mapping.kinds.find(text);
    return found == plan.mapping.kinds.end() ? EventKind{text, EventRole::Other} : found->second;
}

EventRecords &RowSink::tableOf(std::size_t index, std::uint32_t kind)
{
    EventState &state = m_eventStates[index];
    const std::size_t identity = m_plan.isRowProfile() ? 0 : m_identity;
    while (state.tables.size() <= kind)
        state.tables.emplace_back(m_identityTexts.size(), 0);
    std::size_t &slot = state.tables[kind][identity];
    if (slot == 0) {
        const EventPlan &plan = m_plan.events[index];
        EventRecords &table = m_tables.emplace_back();
        m_tablePlans.push_back(index);
        table.type = kindOf(plan, state.kinds.text(kind)).type;
        table.space = spaceOf(m_plan, identity);
        for (const PropertyPlan &p : plan.properties) {
            table.propertyNames.push_back(p.field.name);
            table.properties.push_back(p.field.reader.column());
        }
        slot = m_tables.size();
    }
    return m_tables[slot - 1];
}

void RowSink::commitEvent(std::size_t index, const Hash128 &rowKey)
{
    const StagedEvent &staged = m_events[index];
    EventRecords &table = tableOf(index, staged.kind);
    table.rowKeys.push_back(rowKey);
    table.profile.pushText(m_identityTexts[m_plan.isRowProfile() ? 0 : m_identity]);
    table.times.push_back(staged.time);
    for (std::size_t i = 0; i < staged.properties.size(); ++i)
        m_plan.events[index].properties[i].field.reader.append(staged.properties[i],
                                                               table.properties[i]);
}

} // namespace pathloom
