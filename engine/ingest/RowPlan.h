// SPDX-License-Identifier: Apache-2.0
// A mapping bound to the columns of one file, ready to read rows.
#pragma once

#include "engine/base/Hash.h"
#include "engine/ingest/Conditions.h"
#include "engine/ingest/FieldReader.h"
#include "engine/ingest/Mapping.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

using Fields = std::span<const std::string_view>;

/// Why a row does not fit: a reason code, the column and the text at fault.
struct RowFault {
    const char *reason = nullptr;
    std::string column{};
    std::string_view value;

    [[nodiscard]] bool isFault() const { return reason != nullptr; }
};

/// A field read by one reader.
struct FieldPlan {
    std::string name{}; ///< of the attribute or property
    std::size_t column = 0;
    FieldReader reader;
};

/// A property: one field, a constant, or a number times a field.
struct PropertyPlan {
    FieldPlan field;
    std::optional<FieldPlan> factor{};
    std::optional<ReadValue> constant{};
    std::string constantText{}; ///< what a constant's text points into

    [[nodiscard]] const char *read(Fields fields, ReadValue &value,
                                   std::size_t &faultColumn) const;
};

struct TimePlan {
    bool isSet = false;
    std::optional<FieldPlan> field{};
    TimeMapping mapping{};

    /// `share` places the row within the spread, in [0, 1). Missing leaves `ms` as it is.
    [[nodiscard]] const char *read(Fields fields, double share,
                                   std::optional<std::int64_t> &ms) const;
};

struct IdentityPlan {
    IdentityMapping mapping;
    std::size_t column = 0;
};

struct EventPlan {
    EventMapping mapping;
    std::size_t typeColumn = 0;
    std::vector<BoundCondition> when{};
    TimePlan time;
    std::vector<PropertyPlan> properties{};
};

struct ConsentPlan {
    ConsentKey key{};
    bool given = true;
    std::optional<FieldPlan> field{};
    std::vector<BoundCondition> when{};
    TimePlan time;
};

struct ListPlan {
    std::string name{};
    std::vector<BoundCondition> when{};
};

struct RowPlan {
    Mapping mapping;
    std::vector<std::string> columns{};
    std::vector<std::size_t> keyColumns{};
    std::vector<IdentityPlan> identities{};
    std::vector<FieldPlan> attributes{};
    TimePlan recordedAt;
    std::vector<EventPlan> events{};
    std::vector<ConsentPlan> consents{};
    std::optional<std::size_t> itemColumn{};
    std::vector<PropertyPlan> itemAttributes{};
    std::vector<std::size_t> tagColumns{};
    std::vector<ListPlan> lists{};

    /// Validates the mapping against the columns first; errors of validateMapping().
    [[nodiscard]] static Result<RowPlan> make(const Mapping &mapping,
                                              std::span<const std::string> columns);
    /// Whether rows are profiles of their own, named by their row keys.
    [[nodiscard]] bool isRowProfile() const
    {
        return identities.empty() && !mapping.profile.isNone;
    }
};

} // namespace pathloom
