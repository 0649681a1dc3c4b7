// SPDX-License-Identifier: Apache-2.0
// Items of a batch, its schema, and the handing over of everything that was kept.
#include "engine/ingest/RowSink.h"

#include <functional>

namespace pathloom {

// Texts outside the source (fields with doubled quotes, constants) are gone with the next row.
std::string_view RowSink::kept(std::string_view text)
{
    const std::less_equal<const char *> notAfter;
    const bool inSource = notAfter(m_source.data(), text.data()) &&
                          notAfter(text.data() + text.size(), m_source.data() + m_source.size());
    if (inSource || text.empty())
        return text;
    return m_texts.emplace_back(text);
}

void RowSink::commitItem(const Hash128 &rowKey)
{
    const std::uint32_t item = m_items.ids.add(m_item);
    if (item == m_items.rowKeys.size()) {
        m_items.rowKeys.emplace_back();
        m_items.values.emplace_back(m_itemValues.size());
        m_items.tags.emplace_back(m_itemTags.size());
    }
    m_items.rowKeys[item] = rowKey;
    for (std::size_t i = 0; i < m_itemValues.size(); ++i) {
        ReadValue &value = m_items.values[item][i];
        if (!m_itemValues[i].isPresent || value == m_itemValues[i])
            continue;
        value = m_itemValues[i];
        value.text = kept(value.text);
    }
    for (std::size_t i = 0; i < m_itemTags.size(); ++i) {
        if (!m_itemTags[i].empty() && m_items.tags[item][i] != m_itemTags[i])
            m_items.tags[item][i] = kept(m_itemTags[i]);
    }
}

void RowSink::finishItems(ImportBatch &batch)
{
    if (m_items.ids.size() == 0)
        return;
    ItemRecords &records = batch.items.emplace_back();
    records.rowKeys = std::move(m_items.rowKeys);
    for (const PropertyPlan &p : m_plan.itemAttributes) {
        records.attributeNames.push_back(p.field.name);
        records.attributes.push_back(p.field.reader.column());
    }
    for (std::uint32_t item = 0; item < m_items.ids.size(); ++item) {
        records.ids.pushText(m_items.ids.text(item));
        for (std::size_t i = 0; i < records.attributes.size(); ++i)
            m_plan.itemAttributes[i].field.reader.append(m_items.values[item][i],
                                                         records.attributes[i]);
        std::vector<std::string> tags;
        for (std::size_t i = 0; i < m_plan.tagColumns.size(); ++i) {
            ValueFormat format{ValueType::List};
            format.separator = m_plan.mapping.items.tags[i].separator;
            Column one(ValueType::List);
            if (const auto reader = FieldReader::make(format, {"", "UTC", {}}))
                reader->append({!m_items.tags[item][i].empty(), 0, 0, m_items.tags[item][i]}, one);
            if (one.size() == 1 && one.isValid(0)) {
                const auto some = std::get<std::vector<std::string>>(one.value(0));
                tags.insert(tags.end(), some.begin(), some.end());
            }
        }
        records.tags.push(tags);
    }
}

void RowSink::finishSchema(ImportBatch &batch) const
{
    batch.schema = schemaOf(m_plan.mapping);
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        const EventMapping &mapping = m_plan.events[m_tablePlans[i]].mapping;
        if (batch.schema.eventIndex(m_tables[i].type))
            continue;
        EventTypeDef def{m_tables[i].type,        EventRole::Other,      {},
                         mapping.itemProperty,    mapping.valueProperty, mapping.channelProperty,
                         mapping.contentProperty, mapping.ratingMaximum};
        for (std::size_t p = 0; p < m_tables[i].properties.size(); ++p)
            def.properties.push_back({m_tables[i].propertyNames[p], m_tables[i].properties[p].type,
                                      m_tables[i].properties[p].currency});
        batch.schema.events.push_back(std::move(def));
    }
}

void RowSink::finish(ImportBatch &batch)
{
    finishSchema(batch);
    if (!m_profiles.rowKeys.empty())
        batch.profiles.push_back(std::move(m_profiles));
    batch.events = std::move(m_tables);
    for (auto &tables : m_consentTables) {
        for (ConsentRecords &table : tables) {
            if (!table.times.empty())
                batch.consents.push_back(std::move(table));
        }
    }
    for (auto &tables : m_listTables) {
        for (ListRecords &table : tables) {
            if (table.profile.size() > 0)
                batch.lists.push_back(std::move(table));
        }
    }
    finishItems(batch);
}

} // namespace pathloom
