// SPDX-License-Identifier: GPL-3.0-or-later
// Random documents for property tests: every field set to something, from one seed.
#pragma once

#include "engine/base/Random.h"
#include "engine/model/Document.h"

#include <string>

namespace pathloom::test {

/// Draws everything from the seed; the same seed gives the same document.
class RandomDocument
{
public:
    explicit RandomDocument(std::uint64_t seed);

    [[nodiscard]] Document document();
    [[nodiscard]] ExprPtr rule(int depth = 3);
    [[nodiscard]] Step step(const std::string &id, GraphKind kind);

private:
    std::uint64_t below(std::uint64_t bound) { return m_random.below(bound); }
    bool coin() { return below(2) == 1; }
    int count(int most) { return static_cast<int>(below(static_cast<std::uint64_t>(most) + 1)); }
    std::string text();
    double number();
    Duration duration();
    Instant instant();
    Money money();
    CivilTime time();
    Value literal();
    EventQuery query(int depth);
    FieldValue fieldValue(int depth);
    FieldMap fields(std::span<const FieldSpec> specs, int depth);
    FlowGraph graph(GraphKind kind);
    Declarations declarations();
    QuietHours quietHours();
    FrequencyCap cap();
    JourneySettings journeySettings();
    ProjectSettings projectSettings();

    RandomStream m_random;
};

} // namespace pathloom::test
