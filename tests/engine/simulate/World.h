// SPDX-License-Identifier: GPL-3.0-or-later
// Small datasets and journeys for tests of the simulation, built step by step.
#pragma once

#include "engine/data/Snapshot.h"
#include "engine/rules/Text.h"
#include "engine/simulate/Simulate.h"

#include <functional>
#include <string>
#include <vector>

namespace pathloom::test {

/// A rule from its text; an empty pointer where the text is wrong, which the test then shows.
[[nodiscard]] ExprPtr ruleOf(std::string_view text);

/// A journey drawn in code: steps by id, paths by outlet.
class JourneyMaker
{
public:
    explicit JourneyMaker(std::string id);
    JourneyMaker &step(const std::string &id, StepKind kind, FieldMap fields = {});
    JourneyMaker &path(const std::string &from, const std::string &outlet, const std::string &to);
    /// Joins a chain by the outlet "next".
    JourneyMaker &chain(const std::vector<std::string> &ids);
    JourneySettings settings;
    [[nodiscard]] JourneyPtr make() const;

private:
    Journey m_journey;
};

/// Schema: attributes age (number), plan (string), zone, email, phone; events cart (item, amount),
/// purchase (item, amount), session, email/push sends, opens, clicks; consents e-mail, push, sms.
struct World {
    explicit World(std::size_t profiles, const std::string &zone = "UTC");

    Schema schema;
    Document document;
    SnapshotPtr snapshot;
    Scenario scenario;
    /// Called for every profile before the snapshot is finished.
    std::function<void(SnapshotBuilder &, ProfileIndex)> fill;

    void build(const std::string &zone = "UTC");
    void add(const JourneyMaker &journey);
    void add(Content content);
    void add(Offer offer);
    void add(Policy policy);
    /// A response parameter that nothing shifts.
    void fix(const std::string &name, double value);
    [[nodiscard]] Result<Program> compile() const;
    [[nodiscard]] RunResult run(unsigned threads = 1) const;

    std::size_t profiles;
    Instant start;
};

inline constexpr std::size_t kAge = 0, kPlan = 1, kZone = 2, kEmail = 3;
inline constexpr std::size_t kCart = 0, kPurchase = 1, kSession = 2, kSendEvent = 3, kOpenEvent = 4,
                             kClickEvent = 5;
inline constexpr std::size_t kEmailConsent = 0, kPushConsent = 1, kSmsConsent = 2;

[[nodiscard]] const StepResult &stepOf(const RunResult &result, const std::string &id, std::size_t journey = 0);
[[nodiscard]] std::uint64_t held(const StepResult &step, Reason reason);
/// The first step whose counts are not conserved, or an empty text.
[[nodiscard]] std::string unbalancedStep(const RunResult &result);

} // namespace pathloom::test
