// SPDX-License-Identifier: Apache-2.0
// Test vectors: synthetic profiles and what the package must answer for them.
#pragma once

#include "engine/base/Task.h"
#include "engine/package/Decider.h"

#include <cstddef>
#include <string>
#include <vector>

namespace pathloom {

inline constexpr std::size_t kMinimumVectors = 200;

/// One line of vectors/*.jsonl. `covers` names the outcomes that it is the first to show, such as
/// "journey j1 step s3 outlet else" or "rule offer o2 eligibility predicate 2 unknown".
struct TestVector {
    std::string id;
    std::vector<std::string> covers;
    Json input;
    Json expect;
};

/// Chosen so that together they show every outcome that the tried profiles reach: each value that a
/// rule names, the values beside it, and missing; at least kMinimumVectors. Depends on nothing but
/// the decider and the time. Personal attributes are never given a value.
[[nodiscard]] Result<std::vector<TestVector>> makeVectors(const Decider &decider, Instant time,
                                                          const TaskControl &control = {});

/// One JSON document a line, and back. Errors: "package.vectors" with `line`.
[[nodiscard]] std::string vectorsToText(const std::vector<TestVector> &vectors);
[[nodiscard]] Result<std::vector<TestVector>> vectorsFromText(std::string_view text);

/// How an answer differs: the path of the first differing member ("decisions/p1/offer"), what was
/// expected and what came. `what` is empty where nothing differs.
struct VectorDifference {
    std::string what;
    std::string expected;
    std::string actual;
};
[[nodiscard]] VectorDifference replay(const Decider &decider, const TestVector &vector);

} // namespace pathloom
