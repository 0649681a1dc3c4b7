// SPDX-License-Identifier: Apache-2.0
// Event records of the sample while they are made.
#include "engine/ingest/sample/SampleParts.h"

namespace pathloom::sample {

EventRows::EventRows(std::string type, std::vector<std::pair<std::string, ValueType>> properties)
{
    m_records.type = std::move(type);
    m_records.space = "id";
    for (auto &[name, valueType] : properties) {
        (valueType == ValueType::String ? m_texts : m_numbers).push_back(m_records.properties.size());
        m_records.propertyNames.push_back(name);
        m_records.properties.emplace_back(valueType);
        if (valueType == ValueType::Money)
            m_records.properties.back().currency = "EUR";
    }
}

void EventRows::add(const Person &person, Instant at, std::initializer_list<std::string_view> texts,
                    std::initializer_list<double> numbers)
{
    m_records.profile.pushText(person.id);
    m_records.times.push_back(at.ms);
    const std::uint64_t row = m_records.times.size();
    m_records.rowKeys.push_back({stableHash(m_records.type), combineHash(stableHash(person.id), row)});
    std::size_t next = 0;
    for (const std::string_view text : texts) {
        Column &column = m_records.properties[m_texts[next++]];
        if (text.empty())
            column.pushMissing();
        else
            column.pushText(text);
    }
    next = 0;
    for (const double number : numbers) {
        Column &column = m_records.properties[m_numbers[next++]];
        if (column.type == ValueType::Money)
            column.pushInteger(static_cast<std::int64_t>(number));
        else
            column.pushNumber(number);
    }
}

EventRecords EventRows::take()
{
    return std::move(m_records);
}

Behaviour::Behaviour()
    : sessions("session", {{"device", ValueType::String}, {"source", ValueType::String}}),
      views("view", {{"item", ValueType::String}, {"category", ValueType::String}, {"price", ValueType::Money}}),
      searches("search", {{"query", ValueType::String}, {"category", ValueType::String}}),
      carts("cart", {{"item", ValueType::String}, {"category", ValueType::String}, {"value", ValueType::Money}, {"quantity", ValueType::Number}}),
      purchases("purchase", {{"item", ValueType::String}, {"category", ValueType::String}, {"order", ValueType::String}, {"amount", ValueType::Money}, {"quantity", ValueType::Number}}),
      ratings("rating", {{"item", ValueType::String}, {"stars", ValueType::Number}})
{
}

Sends::Sends()
    : sends("send", {{"channel", ValueType::String}, {"content", ValueType::String}}),
      opens("open", {{"channel", ValueType::String}, {"content", ValueType::String}}),
      clicks("click", {{"channel", ValueType::String}, {"content", ValueType::String}}),
      unsubscribes("unsubscribe", {{"channel", ValueType::String}, {"content", ValueType::String}}),
      bounces("bounce", {{"channel", ValueType::String}, {"content", ValueType::String}})
{
}

} // namespace pathloom::sample
