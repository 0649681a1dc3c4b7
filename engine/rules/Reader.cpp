// SPDX-License-Identifier: Apache-2.0
// How a rule reads a profile: the defaults of the interface, and a profile of a snapshot.
#include "engine/rules/Evaluator.h"

namespace pathloom {

namespace {

double numberOf(const Value &value, bool &valid)
{
    const double *number = std::get_if<double>(&value);
    valid = number != nullptr;
    return number ? *number : 0;
}

std::int64_t anyInteger(const Value &value, bool &valid)
{
    struct IntegerOf {
        std::optional<std::int64_t> operator()(bool b) const { return b ? 1 : 0; }
        std::optional<std::int64_t> operator()(const Money &m) const { return m.minor; }
        std::optional<std::int64_t> operator()(CivilDate d) const { return d.days; }
        std::optional<std::int64_t> operator()(Instant t) const { return t.ms; }
        std::optional<std::int64_t> operator()(Duration d) const { return d.ms; }
        std::optional<std::int64_t> operator()(std::monostate) const { return std::nullopt; }
        std::optional<std::int64_t> operator()(double) const { return std::nullopt; }
        std::optional<std::int64_t> operator()(const std::string &) const { return std::nullopt; }
        std::optional<std::int64_t> operator()(const std::vector<std::string> &) const { return std::nullopt; }
    };
    const auto found = std::visit(IntegerOf{}, value);
    valid = found.has_value();
    return found.value_or(0);
}

double numberIn(const Column &column, std::size_t row, bool &valid)
{
    valid = column.type == ValueType::Number && column.valid.at(row);
    return valid ? column.numbers[row] : 0;
}

std::int64_t integerIn(const Column &column, std::size_t row, bool &valid)
{
    valid = isInteger(column.type) && column.valid.at(row);
    return valid ? column.integers[row] : 0;
}

bool codeIn(const Column &column, std::size_t row, std::uint32_t &code)
{
    if (column.type != ValueType::String)
        return false;
    code = column.valid.at(row) ? column.codes[row] : Dictionary::kMissing;
    return true;
}

} // namespace

double ProfileReader::number(std::size_t attributeIndex, bool &valid) const
{
    return numberOf(attribute(attributeIndex), valid);
}

std::int64_t ProfileReader::integer(std::size_t attributeIndex, bool &valid) const
{
    return anyInteger(attribute(attributeIndex), valid);
}

bool ProfileReader::textCode(std::size_t, std::uint32_t &) const
{
    return false;
}

double ProfileReader::eventNumber(std::size_t type, std::size_t i, std::size_t property, bool &valid) const
{
    return numberOf(eventProperty(type, i, property), valid);
}

std::int64_t ProfileReader::eventInteger(std::size_t type, std::size_t i, std::size_t property, bool &valid) const
{
    return anyInteger(eventProperty(type, i, property), valid);
}

bool ProfileReader::eventTextCode(std::size_t, std::size_t, std::size_t, std::uint32_t &) const
{
    return false;
}

SnapshotReader::SnapshotReader(const Snapshot &snapshot, ProfileIndex profile, SegmentLookup segments)
    : m_snapshot(snapshot), m_profile(profile), m_segments(std::move(segments))
{
}

std::uint64_t SnapshotReader::profileHash() const { return m_snapshot.profileHashes[m_profile]; }
const Zone &SnapshotReader::zone() const { return m_snapshot.zoneOf(m_profile); }

Value SnapshotReader::attribute(std::size_t index) const
{
    return m_snapshot.attributes[index].values.value(m_profile);
}

std::size_t SnapshotReader::eventCount(std::size_t type) const
{
    const auto [from, to] = m_snapshot.events[type].rowsOf(m_profile);
    return to - from;
}

Instant SnapshotReader::eventTime(std::size_t type, std::size_t i) const
{
    const EventTable &table = m_snapshot.events[type];
    return {table.times[table.offsets[m_profile] + i]};
}

Value SnapshotReader::eventProperty(std::size_t type, std::size_t i, std::size_t property) const
{
    const EventTable &table = m_snapshot.events[type];
    return table.properties[property].value(table.offsets[m_profile] + i);
}

Truth SnapshotReader::consentAt(std::size_t consent, Instant at) const
{
    return m_snapshot.consentAt(consent, m_profile, at);
}

Truth SnapshotReader::inSegment(std::string_view name) const
{
    const BitVector *members = m_segments ? m_segments(name, Truth::True) : nullptr;
    if (!members)
        return Truth::Unknown;
    if (members->at(m_profile))
        return Truth::True;
    const BitVector *unknown = m_segments(name, Truth::Unknown);
    return unknown && unknown->at(m_profile) ? Truth::Unknown : Truth::False;
}

Truth SnapshotReader::inList(std::string_view name) const
{
    const auto index = m_snapshot.listIndex(name);
    if (!index)
        return Truth::Unknown;
    const auto &members = m_snapshot.lists[*index].members;
    return truthOf(std::binary_search(members.begin(), members.end(), m_profile));
}

Value SnapshotReader::context(std::string_view) const { return {}; }

double SnapshotReader::number(std::size_t attributeIndex, bool &valid) const
{
    return numberIn(m_snapshot.attributes[attributeIndex].values, m_profile, valid);
}

std::int64_t SnapshotReader::integer(std::size_t attributeIndex, bool &valid) const
{
    return integerIn(m_snapshot.attributes[attributeIndex].values, m_profile, valid);
}

bool SnapshotReader::textCode(std::size_t attributeIndex, std::uint32_t &code) const
{
    return codeIn(m_snapshot.attributes[attributeIndex].values, m_profile, code);
}

double SnapshotReader::eventNumber(std::size_t type, std::size_t i, std::size_t property, bool &valid) const
{
    const EventTable &table = m_snapshot.events[type];
    return numberIn(table.properties[property], table.offsets[m_profile] + i, valid);
}

std::int64_t SnapshotReader::eventInteger(std::size_t type, std::size_t i, std::size_t property, bool &valid) const
{
    const EventTable &table = m_snapshot.events[type];
    return integerIn(table.properties[property], table.offsets[m_profile] + i, valid);
}

bool SnapshotReader::eventTextCode(std::size_t type, std::size_t i, std::size_t property, std::uint32_t &code) const
{
    const EventTable &table = m_snapshot.events[type];
    return codeIn(table.properties[property], table.offsets[m_profile] + i, code);
}

} // namespace pathloom
