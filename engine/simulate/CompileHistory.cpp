// SPDX-License-Identifier: Apache-2.0
// Pass: what the dataset says was sent, opened and clicked before the start.
#include "engine/simulate/CompilePasses.h"

#include <algorithm>

namespace pathloom {
namespace {

/// The channel of a row of messages: by its channel property, else by the event type's name.
class RowChannels
{
public:
    RowChannels(const Program::Data &data, std::size_t type) : m_table(data.snapshot->events[type])
    {
        const EventTypeDef &definition = data.snapshot->schema.events[type];
        for (std::size_t c = 0; c < data.channels.size(); ++c) {
            if (definition.name.find(data.channels[c]) != std::string::npos)
                m_byName = static_cast<std::uint16_t>(c);
        }
        for (std::size_t i = 0; i < definition.properties.size(); ++i) {
            if (definition.properties[i].name == definition.channelProperty)
                m_property = i;
        }
        if (m_property == SIZE_MAX || m_table.properties[m_property].type != ValueType::String)
            return;
        for (const std::string &text : m_table.properties[m_property].dictionary.texts()) {
            const auto found = std::find(data.channels.begin(), data.channels.end(), text);
            m_codes.push_back(found == data.channels.end()
                                  ? kNoChannel
                                  : static_cast<std::uint16_t>(found - data.channels.begin()));
        }
    }

    [[nodiscard]] std::uint16_t of(std::uint32_t row) const
    {
        if (m_codes.empty())
            return m_byName;
        const std::uint32_t code = m_table.properties[m_property].codes[row];
        return code < m_codes.size() ? m_codes[code] : kNoChannel;
    }

private:
    const EventTable &m_table;
    std::size_t m_property = SIZE_MAX;
    std::uint16_t m_byName = kNoChannel;
    std::vector<std::uint16_t> m_codes;
};

std::int64_t longestWindow(const Program::Data &data)
{
    std::int64_t longest = 0;
    for (const CompiledJourney &journey : data.journeys) {
        for (const CompiledMessage &message : journey.messages) {
            for (const CompiledCap &cap : message.caps)
                longest = std::max(longest, cap.window);
        }
    }
    return longest;
}

/// Calls back with (profile · channels + channel, time) for every row before the start.
template <typename Function>
void forEachRow(const Program::Data &data, std::size_t type, Function function)
{
    const RowChannels channels(data, type);
    const EventTable &table = data.snapshot->events[type];
    for (ProfileIndex p = 0; p < data.snapshot->profileCount(); ++p) {
        const auto [from, to] = table.rowsOf(p);
        for (std::uint32_t row = from; row < to && table.times[row] < data.start.ms; ++row) {
            if (const std::uint16_t channel = channels.of(row); channel != kNoChannel)
                function(p * data.channels.size() + channel, table.times[row]);
        }
    }
}

void countType(const Program::Data &data, std::size_t type, std::vector<std::uint16_t> &counts)
{
    forEachRow(data, type, [&](std::size_t slot, std::int64_t) {
        if (counts[slot] < UINT16_MAX)
            ++counts[slot];
    });
}

/// Complaints suppress for good; a bounce does unless messages went on well after it.
void suppress(Program::Data &data)
{
    constexpr std::int64_t kBounceDelayMs = 86'400'000;
    MessageHistory &history = data.history;
    std::vector<std::int64_t> lastSend(history.sent.size(), INT64_MIN), lastBounce(history.sent.size(), INT64_MIN);
    const auto &types = data.snapshot->schema.events;
    for (std::size_t type = 0; type < types.size(); ++type) {
        if (types[type].role == EventRole::Complaint)
            forEachRow(data, type, [&](std::size_t slot, std::int64_t) { history.suppressed[slot] = true; });
        if (types[type].role == EventRole::Bounce)
            forEachRow(data, type, [&](std::size_t slot, std::int64_t at) {
                lastBounce[slot] = std::max(lastBounce[slot], at);
            });
        if (types[type].role == EventRole::Send)
            forEachRow(data, type, [&](std::size_t slot, std::int64_t at) {
                lastSend[slot] = std::max(lastSend[slot], at);
            });
    }
    for (std::size_t slot = 0; slot < lastBounce.size(); ++slot) {
        if (lastBounce[slot] != INT64_MIN && lastSend[slot] <= lastBounce[slot] + kBounceDelayMs)
            history.suppressed[slot] = true;
    }
}

void collectSends(Program::Data &data, const std::vector<std::size_t> &types)
{
    MessageHistory &history = data.history;
    const std::int64_t from = data.start.ms - longestWindow(data);
    std::vector<RowChannels> channels;
    for (const std::size_t type : types)
        channels.emplace_back(data, type);
    history.offsets.assign(1, 0);
    for (ProfileIndex p = 0; p < data.snapshot->profileCount(); ++p) {
        const std::size_t begin = history.sends.size();
        for (std::size_t t = 0; t < types.size(); ++t) {
            const EventTable &table = data.snapshot->events[types[t]];
            const auto [first, last] = table.rowsOf(p);
            for (std::uint32_t row = first; row < last && table.times[row] < data.start.ms; ++row) {
                if (table.times[row] > from)
                    history.sends.push_back({table.times[row], channels[t].of(row)});
            }
        }
        std::sort(history.sends.begin() + static_cast<std::ptrdiff_t>(begin), history.sends.end(),
                  [](const PastSend &a, const PastSend &b) { return a.at < b.at; });
        history.offsets.push_back(static_cast<std::uint32_t>(history.sends.size()));
    }
}

std::vector<bool> knownChannels(const std::vector<std::uint16_t> &counts, std::size_t width)
{
    std::vector<bool> known(width);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            known[i % width] = true;
    }
    return known;
}

} // namespace

Status compileHistory(CompileContext &context)
{
    Program::Data &data = context.data;
    MessageHistory &history = data.history;
    const std::size_t size = data.snapshot->profileCount() * data.channels.size();
    history.sent.resize(size);
    history.opened.resize(size);
    history.clicked.resize(size);
    history.suppressed.resize(size);
    std::vector<std::size_t> sends;
    for (std::size_t type = 0; type < context.schema().events.size(); ++type) {
        if (context.control.isStopped())
            return cancelled();
        const EventRole role = context.schema().events[type].role;
        if (role == EventRole::Send) {
            sends.push_back(type);
            countType(data, type, history.sent);
        } else if (role == EventRole::Open) {
            countType(data, type, history.opened);
        } else if (role == EventRole::Click) {
            countType(data, type, history.clicked);
        }
    }
    history.knowsOpens = knownChannels(history.opened, data.channels.size());
    history.knowsClicks = knownChannels(history.clicked, data.channels.size());
    suppress(data);
    collectSends(data, sends);
    return {};
}

} // namespace pathloom
