// SPDX-License-Identifier: Apache-2.0
// The values worth trying: those that rules name, and their neighbours.
#pragma once

#include "engine/package/Bound.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace pathloom {

/// Ages are milliseconds before "now".
struct EventPool {
    std::set<std::uint64_t> counts{0, 1, 2};
    std::set<std::int64_t> ages{3'600'000, 86'400'000};
    std::map<std::string, std::vector<Value>> properties;
};

/// What the rules of a decider read, each with values to try. Personal attributes are left out.
struct VectorPool {
    std::map<std::string, std::vector<Value>> attributes;
    std::map<std::string, std::vector<Value>> context;
    std::map<std::string, EventPool> events;
    std::set<ConsentKey> consents;
    std::set<std::string> lists;
};

[[nodiscard]] VectorPool poolOf(const Decider &decider, Instant time);

} // namespace pathloom
