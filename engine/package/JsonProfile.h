// SPDX-License-Identifier: Apache-2.0
// A profile given as JSON, as a rule reads it (resources/schemas/profile.schema.json).
#pragma once

#include "engine/base/Json.h"
#include "engine/data/Schema.h"
#include "engine/rules/Evaluate.h"
#include "engine/units/Zone.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace pathloom {

/// A value in a package: money as minor units or {"minor", "currency"}, dates, instants and
/// durations in ISO 8601, null for missing. Errors: "package.value" with `expected`.
[[nodiscard]] Json valueToJson(const Value &value);
[[nodiscard]] Result<Value> valueFromJson(const Json &json, ValueType type, const std::string &currency);

/// {id, attributes: {name: value}, events: [{type, at, properties}], consents: [{channel, purpose,
/// at, given}], lists: [name], segments: {name: true|false|null}, context: {name: value}, now}.
/// Names that the schema does not know are ignored; what is left out is missing, and a list that is
/// not named does not hold the profile.
class JsonProfile : public ProfileReader
{
public:
    /// How a segment that the JSON does not state is decided.
    using Segments = std::function<Truth(std::string_view name, const ProfileReader &profile)>;

    /// The schema must outlive it. Errors: BadInput "package.profile" with `field` and a cause.
    [[nodiscard]] static Result<JsonProfile> read(const Json &json, const Schema &schema);
    void setSegments(Segments segments) { m_segments = std::move(segments); }

    [[nodiscard]] const std::string &id() const { return m_id; }
    [[nodiscard]] std::optional<Instant> now() const { return m_now; }

    [[nodiscard]] std::uint64_t profileHash() const override { return m_hash; }
    [[nodiscard]] const Zone &zone() const override { return m_zone; }
    [[nodiscard]] Value attribute(std::size_t index) const override { return m_attributes[index]; }
    [[nodiscard]] std::size_t eventCount(std::size_t type) const override { return m_events[type].size(); }
    [[nodiscard]] Instant eventTime(std::size_t type, std::size_t i) const override
    {
        return m_events[type][i].at;
    }
    [[nodiscard]] Value eventProperty(std::size_t type, std::size_t i, std::size_t property) const override
    {
        return m_events[type][i].properties[property];
    }
    [[nodiscard]] Truth consentAt(std::size_t consent, Instant at) const override;
    [[nodiscard]] Truth inSegment(std::string_view name) const override;
    [[nodiscard]] Truth inList(std::string_view name) const override;
    [[nodiscard]] Value context(std::string_view name) const override;

private:
    struct Event {
        Instant at;
        std::vector<Value> properties;
    };
    struct Consent {
        Instant at;
        bool given = false;
    };
    Status readEvents(const Json &json, const Schema &schema);
    Status readConsents(const Json &json, const Schema &schema);

    std::string m_id;
    std::uint64_t m_hash = 0;
    Zone m_zone;
    std::optional<Instant> m_now;
    std::vector<Value> m_attributes;
    std::vector<std::vector<Event>> m_events;
    std::vector<std::vector<Consent>> m_consents;
    std::map<std::string, Truth, std::less<>> m_stated;
    std::set<std::string, std::less<>> m_lists;
    std::map<std::string, Value, std::less<>> m_context;
    Segments m_segments;
};

} // namespace pathloom
