// SPDX-License-Identifier: Apache-2.0
// Answers a rule's questions from the dataset and from what was simulated.
#include "engine/simulate/Overlay.h"

#include <algorithm>

namespace pathloom {

Overlay::Overlay(const Program::Data &program)
    : m_data(program), m_snapshot(*program.snapshot), m_byType(m_snapshot.events.size()),
      m_past(m_snapshot.events.size(), kNoIndex)
{
}

void Overlay::reset(ProfileIndex profile)
{
    m_profile = profile;
    for (const SimulatedEvent &event : m_log)
        m_byType[event.type].clear();
    m_log.clear();
    std::fill(m_past.begin(), m_past.end(), kNoIndex);
    m_written.clear();
    m_withdrawn.clear();
    m_journey = m_channel = nullptr;
}

void Overlay::addEvent(const SimulatedEvent &event)
{
    m_byType[event.type].push_back(static_cast<std::uint32_t>(m_log.size()));
    m_log.push_back(event);
}

void Overlay::setAttribute(std::size_t attribute, Value value)
{
    for (auto &[index, old] : m_written) {
        if (index == attribute) {
            old = std::move(value);
            return;
        }
    }
    m_written.emplace_back(attribute, std::move(value));
}

void Overlay::withdrawConsent(std::size_t consent, std::int64_t at)
{
    m_withdrawn.emplace_back(consent, at);
}

void Overlay::setContext(const std::string *journey, const std::string *channel)
{
    m_journey = journey;
    m_channel = channel;
}

std::uint64_t Overlay::profileHash() const
{
    return m_snapshot.profileHashes[m_profile];
}

const Zone &Overlay::zone() const
{
    return m_snapshot.zoneOf(m_profile);
}

const Value *Overlay::written(std::size_t attribute) const
{
    for (const auto &[index, value] : m_written) {
        if (index == attribute)
            return &value;
    }
    return nullptr;
}

Value Overlay::attribute(std::size_t index) const
{
    const Value *own = written(index);
    return own ? *own : m_snapshot.attributes[index].values.value(m_profile);
}

std::uint32_t Overlay::pastCount(std::size_t type) const
{
    if (m_past[type] == kNoIndex) {
        const EventTable &table = m_snapshot.events[type];
        const auto [from, to] = table.rowsOf(m_profile);
        // Nearly always all of them: the start lies after the dataset's last event.
        m_past[type] = to - from;
        if (to > from && table.times[to - 1] >= m_data.start.ms) {
            const auto begin = table.times.begin() + from;
            const auto end = std::lower_bound(begin, table.times.begin() + to, m_data.start.ms);
            m_past[type] = static_cast<std::uint32_t>(end - begin);
        }
    }
    return m_past[type];
}

std::size_t Overlay::eventCount(std::size_t type) const
{
    return pastCount(type) + m_byType[type].size();
}

Instant Overlay::eventTime(std::size_t type, std::size_t i) const
{
    const std::size_t past = pastCount(type);
    if (i < past)
        return {m_snapshot.events[type].times[m_snapshot.events[type].offsets[m_profile] + i]};
    return {m_log[m_byType[type][i - past]].at};
}

Value Overlay::eventProperty(std::size_t type, std::size_t i, std::size_t property) const
{
    const EventTable &table = m_snapshot.events[type];
    const std::size_t past = pastCount(type);
    if (i < past)
        return table.properties[property].value(table.offsets[m_profile] + i);
    return simulatedProperty(m_log[m_byType[type][i - past]], property);
}

Value Overlay::simulatedProperty(const SimulatedEvent &event, std::size_t property) const
{
    if (event.row != kNoIndex)
        return m_snapshot.events[event.type].properties[property].value(event.row);
    if (event.send == kNoIndex || !m_sends)
        return {};
    const Send &send = (*m_sends)[event.send];
    if (property == m_data.events[event.type].channelProperty)
        return m_data.channels[send.channel];
    if (property == m_data.events[event.type].contentProperty && send.content)
        return send.content->name;
    return {};
}

Truth Overlay::consentAt(std::size_t consent, Instant at) const
{
    for (const auto &[index, since] : m_withdrawn) {
        if (index == consent && at.ms >= since)
            return Truth::False;
    }
    return m_snapshot.consentAt(consent, m_profile, std::min(at, Instant{m_data.start.ms - 1}));
}

Truth Overlay::inSegment(std::string_view name) const
{
    const auto found = m_data.segments.find(name);
    if (found == m_data.segments.end())
        return Truth::Unknown;
    if (found->second.isUnknown.at(m_profile))
        return Truth::Unknown;
    return truthOf(found->second.isTrue.at(m_profile));
}

Truth Overlay::inList(std::string_view name) const
{
    const auto list = m_snapshot.listIndex(name);
    if (!list)
        return Truth::Unknown;
    const auto &members = m_snapshot.lists[*list].members;
    return truthOf(std::binary_search(members.begin(), members.end(), m_profile));
}

Value Overlay::context(std::string_view name) const
{
    if (name == "journey" && m_journey)
        return *m_journey;
    if (name == "channel" && m_channel)
        return *m_channel;
    return {};
}

double Overlay::number(std::size_t attributeIndex, bool &valid) const
{
    if (const Value *own = written(attributeIndex)) {
        const double *number = std::get_if<double>(own);
        valid = number != nullptr;
        return number ? *number : 0.0;
    }
    const Column &column = m_snapshot.attributes[attributeIndex].values;
    valid = column.type == ValueType::Number && column.isValid(m_profile);
    return valid ? column.numbers[m_profile] : 0.0;
}

std::int64_t Overlay::integer(std::size_t attributeIndex, bool &valid) const
{
    if (written(attributeIndex))
        return ProfileReader::integer(attributeIndex, valid);
    const Column &column = m_snapshot.attributes[attributeIndex].values;
    valid = !column.integers.empty() && column.isValid(m_profile);
    return valid ? column.integers[m_profile] : 0;
}

std::uint32_t Overlay::rowOf(std::size_t type, std::size_t i) const
{
    const std::size_t past = pastCount(type);
    if (i < past)
        return m_snapshot.events[type].offsets[m_profile] + static_cast<std::uint32_t>(i);
    return m_log[m_byType[type][i - past]].row;
}

double Overlay::eventNumber(std::size_t type, std::size_t i, std::size_t property, bool &valid) const
{
    const Column &column = m_snapshot.events[type].properties[property];
    const std::uint32_t row = rowOf(type, i);
    valid = row != kNoIndex && !column.numbers.empty() && column.isValid(row);
    return valid ? column.numbers[row] : 0.0;
}

std::int64_t Overlay::eventInteger(std::size_t type, std::size_t i, std::size_t property, bool &valid) const
{
    const Column &column = m_snapshot.events[type].properties[property];
    const std::uint32_t row = rowOf(type, i);
    valid = row != kNoIndex && !column.integers.empty() && column.isValid(row);
    return valid ? column.integers[row] : 0;
}

bool Overlay::eventTextCode(std::size_t type, std::size_t i, std::size_t property, std::uint32_t &code) const
{
    const Column &column = m_snapshot.events[type].properties[property];
    const std::uint32_t row = rowOf(type, i);
    if (row == kNoIndex || column.type != ValueType::String)
        return false;
    code = column.codes[row];
    return true;
}

bool Overlay::textCode(std::size_t attributeIndex, std::uint32_t &code) const
{
    const Column &column = m_snapshot.attributes[attributeIndex].values;
    if (column.type != ValueType::String || written(attributeIndex))
        return false;
    code = column.codes[m_profile];
    return true;
}

} // namespace pathloom
