// SPDX-License-Identifier: Apache-2.0
// A profile as rules see it during a walk: the dataset before the start, and what was simulated.
#pragma once

#include "engine/simulate/Program.h"
#include "engine/simulate/WalkState.h"

#include <string>
#include <vector>

namespace pathloom {

/// Simulated events, attributes and consents laid over the snapshot. Events of the dataset at or
/// after the start are not seen.
class Overlay final : public ProfileReader
{
public:
    explicit Overlay(const Program::Data &program);

    void reset(ProfileIndex profile);
    void addEvent(const SimulatedEvent &event);
    void setAttribute(std::size_t attribute, Value value);
    void withdrawConsent(std::size_t consent, std::int64_t at);
    void setContext(const std::string *journey, const std::string *channel);
    [[nodiscard]] const std::vector<SimulatedEvent> &log() const { return m_log; }
    /// The sends of the walk, for the channel and content of simulated messages.
    void setSends(const std::vector<Send> *sends) { m_sends = sends; }

    [[nodiscard]] std::uint64_t profileHash() const override;
    [[nodiscard]] const Zone &zone() const override;
    [[nodiscard]] Value attribute(std::size_t index) const override;
    [[nodiscard]] std::size_t eventCount(std::size_t type) const override;
    [[nodiscard]] Instant eventTime(std::size_t type, std::size_t i) const override;
    [[nodiscard]] Value eventProperty(std::size_t type, std::size_t i, std::size_t property) const override;
    [[nodiscard]] Truth consentAt(std::size_t consent, Instant at) const override;
    [[nodiscard]] Truth inSegment(std::string_view name) const override;
    [[nodiscard]] Truth inList(std::string_view name) const override;
    [[nodiscard]] Value context(std::string_view name) const override;
    [[nodiscard]] double number(std::size_t attributeIndex, bool &valid) const override;
    [[nodiscard]] std::int64_t integer(std::size_t attributeIndex, bool &valid) const override;
    [[nodiscard]] bool textCode(std::size_t attributeIndex, std::uint32_t &code) const override;
    [[nodiscard]] double eventNumber(std::size_t type, std::size_t i, std::size_t property,
                                     bool &valid) const override;
    [[nodiscard]] std::int64_t eventInteger(std::size_t type, std::size_t i, std::size_t property,
                                            bool &valid) const override;
    [[nodiscard]] bool eventTextCode(std::size_t type, std::size_t i, std::size_t property,
                                     std::uint32_t &code) const override;

private:
    /// The row of the dataset that holds an event's properties; kNoIndex where none does.
    [[nodiscard]] std::uint32_t rowOf(std::size_t type, std::size_t i) const;
    [[nodiscard]] std::uint32_t pastCount(std::size_t type) const;
    [[nodiscard]] const Value *written(std::size_t attribute) const;
    [[nodiscard]] Value simulatedProperty(const SimulatedEvent &event, std::size_t property) const;

    const Program::Data &m_data;
    const Snapshot &m_snapshot;
    ProfileIndex m_profile = 0;
    std::vector<SimulatedEvent> m_log;                ///< in order of time
    std::vector<std::vector<std::uint32_t>> m_byType; ///< into the log
    mutable std::vector<std::uint32_t> m_past;        ///< events before the start, by type; kNoIndex: not counted yet
    std::vector<std::pair<std::size_t, Value>> m_written;
    std::vector<std::pair<std::size_t, std::int64_t>> m_withdrawn;
    const std::vector<Send> *m_sends = nullptr;
    const std::string *m_journey = nullptr;
    const std::string *m_channel = nullptr;
};

} // namespace pathloom
