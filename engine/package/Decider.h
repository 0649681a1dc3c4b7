// SPDX-License-Identifier: Apache-2.0
// Everything of a document that answers for one profile, with its names resolved.
#pragma once

#include "engine/decide/Decide.h"
#include "engine/package/JsonProfile.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace pathloom {

/// Segments, splits, holdouts, exit conditions and policies, bound to a schema. Immutable.
class Decider
{
public:
    /// Errors: "rules.bind", "segment.*", "decide.unknown-offer" with context.
    [[nodiscard]] static Result<Decider> make(DocumentPtr document, Schema schema);

    [[nodiscard]] const Document &document() const;
    [[nodiscard]] const Schema &schema() const;

    /// Reads a profile and lets its segments be decided here.
    [[nodiscard]] Result<JsonProfile> profile(const Json &json) const;
    [[nodiscard]] Truth inSegment(std::string_view name, const ProfileReader &profile, Instant now) const;

    /// What the package answers for a profile at its "now": {segments, entries, exits, holdouts,
    /// steps, decisions}. Where `shown` is given, the names of all outcomes are added to it.
    [[nodiscard]] Json answer(const JsonProfile &profile, std::vector<std::string> *shown = nullptr) const;

    [[nodiscard]] const CompiledPolicy *policyFor(std::string_view placement) const;
    [[nodiscard]] std::vector<std::string> placements() const;

    struct Data;
    [[nodiscard]] const Data &data() const { return *m_data; } ///< for the other parts of this folder

private:
    explicit Decider(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
    std::shared_ptr<const Data> m_data;
};

/// "now" of a profile, or 0.
[[nodiscard]] Instant nowOf(const JsonProfile &profile);

} // namespace pathloom
