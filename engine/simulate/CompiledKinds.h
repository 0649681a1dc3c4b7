// SPDX-License-Identifier: Apache-2.0
// What each kind of step is compiled to.
#pragma once

#include "engine/decide/CompiledPolicy.h"
#include "engine/interaction/QuietTimes.h"
#include "engine/interaction/TermModel.h"
#include "engine/model/Document.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pathloom {

inline constexpr std::uint16_t kNoStep = 0xffff;
inline constexpr std::uint16_t kNoChannel = 0xffff;
inline constexpr std::uint32_t kNoIndex = 0xffffffffU;

struct CompiledEntry {
    std::uint16_t step = 0;
    bool isByEvent = false;
    std::size_t eventType = 0;
    BoundRule filter;
    BitVector audience;                   ///< as of the start; by profile
    std::int64_t from = INT64_MIN, to = INT64_MAX;
};

struct CompiledCap {
    int maximum = 0;
    std::int64_t window = 0;
    std::uint16_t channel = kNoChannel;   ///< kNoChannel: all
    std::uint32_t capClass = 0;           ///< 0: all
};

/// What a message may show, and to which share of the profiles.
struct CompiledVariant {
    std::string key;
    const ContentFacts *content = nullptr;
    double upTo = 1;                      ///< cumulated share
};

enum class FailureAction : std::uint8_t { Continue, Path, Exit };

/// A delivery, by a Message or by a Decide that delivers.
struct CompiledMessage {
    std::string channelName, purpose;
    std::uint16_t channel = 0;            ///< index into the run's channels
    std::optional<std::size_t> consent;
    std::optional<std::size_t> address;   ///< attribute that holds the address, where known
    std::uint32_t capClass = 0;
    bool isCapped = true;                 ///< counts towards caps and is held back by them
    std::vector<CompiledVariant> variants;
    std::vector<CompiledCap> caps;
    std::vector<QuietPeriod> quiet;
    QuietAction quietAction = QuietAction::Hold;
    FailureAction onFailure = FailureAction::Continue;
    std::int64_t cost = 0;                ///< 1/10,000 of the currency
    Duration ideal;
    Duration halfLife = Duration::hours(24);
    CapFacts tightest;
};

enum class WaitMode : std::uint8_t { Duration, CalendarDay, UntilTime, UntilWeekday, UntilEvent };
enum class PastAction : std::uint8_t { Continue, Next, Exit };

struct CompiledWait {
    WaitMode mode = WaitMode::Duration;
    std::int64_t duration = 0;            ///< of Duration, and the time-out of UntilEvent
    int days = 0;
    Weekday weekday = Weekday::Monday;
    CivilTime time;
    PastAction ifPast = PastAction::Continue;
    std::size_t eventType = 0;
    BoundRule filter;
};

struct CompiledRuleSplit {
    std::vector<BoundRule> branches;
};

struct CompiledRandomSplit {
    std::vector<double> upTo;             ///< cumulated shares, normalised to 1
    std::vector<double> shares;
    std::string key;
    std::uint64_t keyHash = 0;
    bool isSticky = true;
};

struct CompiledDecide {
    std::shared_ptr<const CompiledPolicy> policy;
    std::uint16_t message = kNoStep;      ///< its delivery, index among the messages
};

enum class UpdateOperation : std::uint8_t { Set, Add, Clear };

struct CompiledUpdate {
    std::size_t attribute = 0;
    UpdateOperation operation = UpdateOperation::Set;
    Value value;
};

} // namespace pathloom
