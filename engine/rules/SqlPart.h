// SPDX-License-Identifier: Apache-2.0
// Pieces of a statement in the making. Internal to engine/rules.
#pragma once

#include "engine/rules/Sql.h"

#include <string>
#include <vector>

namespace pathloom {

/// An expression on its way into a statement. `profile` and `event` say from which layer of the profiles
/// ("p") and of the events under test ("e") it can be had; -1: it reads none.
struct SqlPart {
    std::string text;
    bool isAtom = false;    ///< a column or literal: may be written twice
    bool isOperand = false; ///< needs no brackets beside an operator
    int depth = 0;
    int profile = -1;
    int event = -1;
    bool isWhole = false;   ///< a number without fraction
    // Of numbers and integers: no value is larger, or smaller without being 0. Shows where the
    // database could overflow and needs to be kept from it.
    double most = 1e150;
    double least = 1e-150;
};
using SqlParts = std::vector<SqlPart>;

struct SqlColumn {
    std::string text, name;
};

struct SqlLayer {
    std::vector<SqlColumn> columns;
    std::vector<std::string> joins; ///< relations with one row for a profile, or none
    int profile = -1;               ///< of the events' layers: the profiles they need
};

/// The rows that a filter looks at: events of a type, or the keys of profiles.
struct SqlScope {
    std::string table, profile, row, name;
    const TableNames::Events *names = nullptr;
    std::vector<SqlLayer> layers;
};

struct SqlRelation {
    std::string text;
    int profile = 0; ///< the layer of profiles it is made from
};

/// Where a query's rows come from, once its filter is known.
struct SqlSource {
    std::string text; ///< FROM … WHERE …
    std::string row;  ///< column that tells equal times apart
    int profile = -1;
};

struct SqlHalves {
    SqlPart high, low; ///< 32 bits each
};

} // namespace pathloom
