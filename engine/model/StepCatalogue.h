// SPDX-License-Identifier: Apache-2.0
// The step catalogue: every kind of step as data. Palette, inspector, checks, compiler, text form
// and docs iterate it; a new kind is a row here, a behaviour in engine/simulate, an icon and texts.
#pragma once

#include "engine/model/Fields.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace pathloom {

/// Kinds of steps of both graphs. The text form writes StepKindSpec::key, not the number.
enum class StepKind : std::uint8_t {
    // journeys
    Entry, Message, Wait, RuleSplit, RandomSplit, Decide, UpdateProfile, Goal, Exit,
    // segments
    AllProfiles, SegmentSource, ListSource, Condition, Behaviour, Consent, Distance, RfmBand, Ranking,
    Percentile, Sample, AllOf, AnyOf, NoneOf, Difference, AtLeast, Output,
};

enum class GraphKind : std::uint8_t { Journey, Segment };

enum class FieldType : std::uint8_t {
    Boolean, Number, Share, Text, LongText, Choice, Duration, TimeOfDay, Instant, Money, Rule,
    EventName, AttributeName, SegmentName, ListName, Channel, Purpose, Content, Policy, StepRef,
    Weekday, AnyValue, Records,
};

/// One field of a step kind. `key` is also the last part of its text codes
/// "field.KIND.KEY" (label) and "help.KIND.KEY" (help) in ui/text.
struct FieldSpec {
    std::string_view key;
    FieldType type = FieldType::Text;
    std::string_view group{};             ///< "what", "when", "policy", "score" … code of the heading
    std::string_view unit{};              ///< "", "currency", "days" …
    FieldValue defaultValue{};
    bool required = false;                ///< an empty value is a diagnostic
    std::optional<double> minimum{};
    std::optional<double> maximum{};
    std::vector<std::string_view> choices{};///< of Choice and Channel; labels "choice.KIND.KEY.VALUE"
    std::string_view shownWhen{};         ///< "mode=duration|mode=calendar-day": any of; empty: always
    std::vector<FieldSpec> record{};      ///< of Records: the fields of one record
};

/// A labelled way out. Where `fromRecords` names a Records field, every record of it is an outlet
/// whose key is the record's "key" and whose label is its "label"; `key` is then ignored.
struct OutletSpec {
    std::string_view key{};
    bool required = true; ///< must be connected; else a profile may leave here (an implicit end)
    std::string_view fromRecords{};
    std::string_view shownWhen{};
};

struct StepKindSpec {
    StepKind kind;
    std::string_view key;    ///< "message": the text form, icon "step-message", texts "step.message"
    GraphKind graph;
    int minimumIn = 1;       ///< paths that must arrive
    int maximumIn = -1;      ///< −1: any number
    std::vector<OutletSpec> outlets{};
    std::vector<FieldSpec> fields{};
    bool isTouchpoint = false;///< delivers something to the profile (scores) …
    std::string_view touchpointWhen{}; ///< … where this `shownWhen` holds; empty: always
    bool takesTime = false;   ///< a wait, for loop checks
    std::string_view group{}; ///< palette group: "start", "messages", "time", "branching", "data", "end" …
};

/// The whole table, in palette order. Lives as long as the program.
[[nodiscard]] std::span<const StepKindSpec> stepCatalogue();
[[nodiscard]] const StepKindSpec &specOf(StepKind kind);
[[nodiscard]] const StepKindSpec *specNamed(std::string_view key);
[[nodiscard]] const FieldSpec *fieldSpec(const StepKindSpec &spec, std::string_view key);

} // namespace pathloom
