// SPDX-License-Identifier: Apache-2.0
// Offers, content, decision policies, contact policies and project settings: plain values.
#pragma once

#include "engine/base/Id.h"
#include "engine/data/Schema.h"
#include "engine/model/ScoreModel.h"
#include "engine/rules/Expr.h"
#include "engine/units/Civil.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pathloom {

/// At most `maximum` sends to a profile in a window and scope.
struct FrequencyCap {
    int maximum = 3;
    Duration window = Duration::days(7); ///< sliding: (t − window, t]
    std::string channel;                 ///< empty: all channels
    std::string capClass;                ///< empty: all classes
    bool operator==(const FrequencyCap &) const = default;
};

enum class QuietAction : std::uint8_t { Hold, Skip };

/// A civil period in the profile's zone on given weekdays; one that crosses midnight belongs to the
/// day it starts. A message that is due inside is held to its end (at most 7 days) or skipped.
struct QuietHours {
    std::vector<std::string> channels;      ///< empty: all
    CivilTime from = CivilTime::of(21, 0);
    CivilTime to = CivilTime::of(8, 0);
    std::uint8_t weekdays = 0x7f;           ///< bit 0 = Monday
    bool operator==(const QuietHours &) const = default;
};

/// What a message or offer declares about itself, for relevance, context and friction.
struct Declarations {
    std::map<std::string, double> tags;     ///< tag → weight; normalised on use; empty: untagged
    std::vector<std::string> items;         ///< items it promotes
    int detours = 0;                        ///< actions beyond the first until the goal
    std::optional<Duration> noRepeatWindow; ///< "do not promote again what was bought within"
    std::vector<std::string> devices;       ///< devices it supports; empty: all
    bool needsStock = false;                ///< its items must be in stock
    std::vector<std::string> followsUp;     ///< ids of contents and offers that it is a follow-up of
    ExprPtr locationRule;                   ///< must not be false for the touch to fit; null: none
    bool operator==(const Declarations &other) const;
};

/// A message's content.
struct Content {
    ContentId id;
    std::string name;
    std::string channel;
    std::string subject;
    std::string body;                       ///< with {{attribute|fallback}} variables
    Declarations declares;
};

/// Something that can be decided upon.
struct Offer {
    OfferId id;
    std::string name;
    std::string category;                   ///< issue or group, for diversity
    Money value;
    double lever = 0.0;                     ///< L in [−1, 1]
    std::optional<Instant> validFrom;
    std::optional<Instant> validTo;
    std::vector<std::string> placements;    ///< empty: every placement
    double startPropensity = 0.05;
    int priority = 0;                       ///< for priority ranking, higher first
    ExprPtr eligibility;                    ///< may we; null: always
    ExprPtr applicability;                  ///< now; may use context.*
    ExprPtr suitability;                    ///< should we
    ExprPtr contextWeight;                  ///< C, a number ≥ 0; null: 1
    Declarations declares;
};

enum class Ranking : std::uint8_t { ByPriority, ByValue }; ///< ByValue: P × C × V × (1 + L)

struct Policy {
    PolicyId id;
    std::string name;
    std::string placement;
    std::vector<OfferId> offers;            ///< empty: all offers of the placement
    Ranking ranking = Ranking::ByValue;
    bool usePropensity = true;              ///< each factor can be switched off (counts as 1)
    bool useContext = true;
    bool useValue = true;
    bool useLever = true;
    int count = 1;                          ///< winners
    int maximumPerCategory = 0;             ///< diversity; 0: no limit
    ExprPtr eligibility;                    ///< for every offer of the policy
    ExprPtr applicability;
    ExprPtr suitability;
    OfferId fallback;                       ///< shown where none is left; empty: none
};

/// A response parameter that the person or the data set: replaces the default of the same name.
struct ParameterOverride {
    std::string name;                       ///< "email.open" …, as engine/predict lists them
    double value = 0;
    double low = 0;
    double high = 0;
    std::string source;                     ///< "assumed", or what it was fitted to
    bool operator==(const ParameterOverride &) const = default;
};

struct ProjectSettings {
    std::string name;
    std::string currency = "EUR";
    std::string zone = "UTC";
    std::string holdoutKey;
    std::vector<FrequencyCap> caps;
    std::vector<QuietHours> quietHours;
    std::map<std::string, double> channelCosts; ///< channel → cost of a message, major units
    std::vector<ParameterOverride> responses;
    ScoreModel scores;
    double population = 0;                  ///< that the dataset stands for; 0: itself
    bool operator==(const ProjectSettings &) const = default;
};

bool operator==(const Content &a, const Content &b);
bool operator==(const Offer &a, const Offer &b);
bool operator==(const Policy &a, const Policy &b);

} // namespace pathloom
