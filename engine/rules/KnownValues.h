// SPDX-License-Identifier: Apache-2.0
// Texts that occur in a dataset, for completing what is compared with them.
#pragma once

#include "engine/base/Task.h"
#include "engine/data/Snapshot.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace pathloom {

/// Distinct texts of string and list attributes and properties, the most frequent first, ties by the
/// text. Attributes marked personal are left out.
struct KnownValues {
    std::map<std::string, std::vector<std::string>> attributes;
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> properties; ///< (event type, name)
};

/// At most `most` texts of each. Empty where it was stopped.
[[nodiscard]] KnownValues knownValuesOf(const Snapshot &snapshot, std::size_t most = 100,
                                        const TaskControl &control = {});

} // namespace pathloom
