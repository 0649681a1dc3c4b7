// SPDX-License-Identifier: Apache-2.0
// The rows of the step catalogue for journeys, and look-up in the whole table.
#include "engine/model/KindTables.h"

namespace pathloom {
namespace {

using F = FieldType;

const std::vector<std::string_view> kChannels{"email",      "sms",  "push", "inapp",
                                              "web", "directmail", "call"};

StepKindSpec entryKind()
{
    return {
        .kind = StepKind::Entry,
        .key = "entry",
        .graph = GraphKind::Journey,
        .minimumIn = 0,
        .maximumIn = 0,
        .outlets = {{.key = "next"}},
        .fields = {{.key = "source",
                    .type = F::Choice,
                    .group = "what",
                    .defaultValue = "audience",
                    .choices = {"audience", "event"}},
                   {.key = "segment",
                    .type = F::SegmentName,
                    .group = "what",
                    .shownWhen = "source=audience"},
                   {.key = "event",
                    .type = F::EventName,
                    .group = "what",
                    .required = true,
                    .shownWhen = "source=event"},
                   {.key = "filter", .type = F::Rule, .group = "what", .shownWhen = "source=event"},
                   {.key = "dateFrom", .type = F::Instant, .group = "when"},
                   {.key = "dateTo", .type = F::Instant, .group = "when"}},
        .group = "start"};
}

/// What every step that delivers something asks.
std::vector<FieldSpec> deliveryFields(std::string_view shownWhen)
{
    return {{.key = "purpose",
             .type = F::Purpose,
             .group = "policy",
             .defaultValue = "marketing",
             .required = true,
             .shownWhen = shownWhen},
            {.key = "capClass", .type = F::Text, .group = "policy", .shownWhen = shownWhen},
            {.key = "countsTowardsCaps",
             .type = F::Boolean,
             .group = "policy",
             .defaultValue = true,
             .shownWhen = shownWhen},
            {.key = "quietAction",
             .type = F::Choice,
             .group = "policy",
             .defaultValue = "hold",
             .choices = {"hold", "skip"},
             .shownWhen = shownWhen},
            {.key = "cost",
             .type = F::Number,
             .group = "policy",
             .unit = "currency",
             .minimum = 0,
             .shownWhen = shownWhen},
            {.key = "idealDelay",
             .type = F::Duration,
             .group = "score",
             .minimum = 0,
             .shownWhen = shownWhen},
            {.key = "halfLife",
             .type = F::Duration,
             .group = "score",
             .minimum = 1,
             .shownWhen = shownWhen}};
}

std::vector<FieldSpec> joined(std::vector<FieldSpec> first, std::vector<FieldSpec> second)
{
    for (FieldSpec &field : second)
        first.push_back(std::move(field));
    return first;
}

FieldSpec variantsField()
{
    return {
        .key = "variants",
        .type = F::Records,
        .group = "what",
        .record = {
            {.key = "key", .type = F::Text, .required = true},
            {.key = "label", .type = F::Text},
            {.key = "content", .type = F::Content, .required = true},
            {.key = "share", .type = F::Share, .defaultValue = 0.5, .minimum = 0, .maximum = 1}}};
}

StepKindSpec messageKind()
{
    std::vector<FieldSpec> fields{{.key = "channel",
                                   .type = F::Channel,
                                   .group = "what",
                                   .defaultValue = "email",
                                   .required = true,
                                   .choices = kChannels},
                                  {.key = "content", .type = F::Content, .group = "what"},
                                  variantsField(),
                                  {.key = "onFailure",
                                   .type = F::Choice,
                                   .group = "policy",
                                   .defaultValue = "continue",
                                   .choices = {"continue", "path", "exit"}}};
    return {.kind = StepKind::Message,
            .key = "message",
            .graph = GraphKind::Journey,
            .outlets = {{.key = "next", .required = false},
                        {.key = "failed", .shownWhen = "onFailure=path"}},
            .fields = joined(std::move(fields), deliveryFields({})),
            .isTouchpoint = true,
            .group = "messages"};
}

std::vector<FieldSpec> civilWaitFields()
{
    return {{.key = "days",
             .type = F::Number,
             .group = "when",
             .unit = "days",
             .defaultValue = 1.0,
             .required = true,
             .minimum = 1,
             .maximum = 730,
             .shownWhen = "mode=calendar-day"},
            {.key = "weekday",
             .type = F::Weekday,
             .group = "when",
             .defaultValue = "monday",
             .choices = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"},
             .shownWhen = "mode=until-weekday"},
            {.key = "time",
             .type = F::TimeOfDay,
             .group = "when",
             .defaultValue = CivilTime::of(9, 0),
             .required = true,
             .shownWhen = "mode=calendar-day|mode=until-time|mode=until-weekday"},
            {.key = "ifPast",
             .type = F::Choice,
             .group = "when",
             .defaultValue = "continue",
             .choices = {"continue", "next", "exit"},
             .shownWhen = "mode=until-time|mode=until-weekday"}};
}

std::vector<FieldSpec> eventWaitFields()
{
    return {{.key = "event",
             .type = F::EventName,
             .group = "when",
             .required = true,
             .shownWhen = "mode=until-event"},
            {.key = "filter", .type = F::Rule, .group = "when", .shownWhen = "mode=until-event"},
            {.key = "timeout",
             .type = F::Duration,
             .group = "when",
             .defaultValue = Duration::days(7),
             .required = true,
             .minimum = 1,
             .shownWhen = "mode=until-event"}};
}

StepKindSpec waitKind()
{
    constexpr std::string_view kUntilTime
        = "mode=duration|mode=calendar-day|mode=until-time|mode=until-weekday";
    std::vector<FieldSpec> fields{
        {.key = "mode",
         .type = F::Choice,
         .group = "when",
         .defaultValue = "duration",
         .choices = {"duration", "calendar-day", "until-time", "until-weekday", "until-event"}},
        {.key = "duration",
         .type = F::Duration,
         .group = "when",
         .defaultValue = Duration::days(1),
         .required = true,
         .minimum = 0,
         .shownWhen = "mode=duration"}};
    return {.kind = StepKind::Wait,
            .key = "wait",
            .graph = GraphKind::Journey,
            .outlets = {{.key = "next", .required = false, .shownWhen = kUntilTime},
                        {.key = "happened", .shownWhen = "mode=until-event"},
                        {.key = "timed-out", .shownWhen = "mode=until-event"}},
            .fields = joined(joined(std::move(fields), civilWaitFields()), eventWaitFields()),
            .takesTime = true,
            .group = "time"};
}

FieldMap record(const char *key, const char *label, std::string_view valueKey, FieldValue value)
{
    return {{"key", key}, {"label", label}, {std::string(valueKey), std::move(value)}};
}

StepKindSpec ruleSplitKind()
{
    return {.kind = StepKind::RuleSplit,
            .key = "split",
            .graph = GraphKind::Journey,
            .outlets = {{.fromRecords = "branches"}, {.key = "else"}},
            .fields = {{.key = "branches", .type = F::Records, .group = "what",
                        .defaultValue = std::vector<FieldMap>{record("b1", "1", "rule", {})},
                        .required = true,
                        .record = {{.key = "key", .type = F::Text, .required = true},
                                   {.key = "label", .type = F::Text},
                                   {.key = "rule", .type = F::Rule, .required = true}}},
                       {.key = "requireExclusive", .type = F::Boolean, .group = "what",
                        .defaultValue = false}},
            .group = "branching"};
}

StepKindSpec randomSplitKind()
{
    return {
        .kind = StepKind::RandomSplit,
        .key = "random-split",
        .graph = GraphKind::Journey,
        .outlets = {{.fromRecords = "arms"}},
        .fields = {{.key = "arms",
                    .type = F::Records,
                    .group = "what",
                    .defaultValue = std::vector<FieldMap>{record("a", "A", "share", 0.5),
                                                          record("b", "B", "share", 0.5)},
                    .required = true,
                    .minimum = 2,
                    .maximum = 10,
                    .record = {{.key = "key", .type = F::Text, .required = true},
                               {.key = "label", .type = F::Text},
                               {.key = "share",
                                .type = F::Share,
                                .defaultValue = 0.5,
                                .minimum = 0,
                                .maximum = 1}}},
                   {.key = "experimentKey", .type = F::Text, .group = "what"},
                   {.key = "sticky", .type = F::Boolean, .group = "what", .defaultValue = true}},
        .group = "branching"};
}

StepKindSpec decideKind()
{
    std::vector<FieldSpec> fields{
        {.key = "policy", .type = F::Policy, .group = "what", .required = true},
        {.key = "deliver",
         .type = F::Choice,
         .group = "what",
         .defaultValue = "none",
         .choices = {"none", "channel"}},
        {.key = "channel",
         .type = F::Channel,
         .group = "what",
         .defaultValue = "inapp",
         .required = true,
         .choices = kChannels,
         .shownWhen = "deliver=channel"}};
    return {.kind = StepKind::Decide,
            .key = "decide",
            .graph = GraphKind::Journey,
            .outlets = {{.key = "offered"}, {.key = "no-offer"}},
            .fields = joined(std::move(fields), deliveryFields("deliver=channel")),
            .isTouchpoint = true,
            .touchpointWhen = "deliver=channel",
            .group = "decisions"};
}

StepKindSpec updateKind()
{
    return {.kind = StepKind::UpdateProfile,
            .key = "update",
            .graph = GraphKind::Journey,
            .outlets = {{.key = "next", .required = false}},
            .fields =
                {{.key = "attribute", .type = F::AttributeName, .group = "what", .required = true},
                 {.key = "operation",
                  .type = F::Choice,
                  .group = "what",
                  .defaultValue = "set",
                  .choices = {"set", "add", "clear"}},
                 {.key = "value",
                  .type = F::AnyValue,
                  .group = "what",
                  .required = true,
                  .shownWhen = "operation=set|operation=add"}},
            .group = "data"};
}

StepKindSpec goalKind()
{
    return {.kind = StepKind::Goal,
            .key = "goal",
            .graph = GraphKind::Journey,
            .outlets = {{.key = "reached", .shownWhen = "mode=reached"}, {.key = "not-yet"}},
            .fields = {{.key = "mode",
                        .type = F::Choice,
                        .group = "what",
                        .defaultValue = "reached",
                        .choices = {"reached", "leave"}}},
            .group = "branching"};
}

StepKindSpec exitKind()
{
    return {.kind = StepKind::Exit,
            .key = "exit",
            .graph = GraphKind::Journey,
            .fields = {{.key = "reason", .type = F::Text, .group = "what"}},
            .group = "end"};
}

const std::vector<StepKindSpec> &table()
{
    static const std::vector<StepKindSpec> kinds = [] {
        std::vector<StepKindSpec> all = journeyKinds();
        for (auto &kind : segmentKinds())
            all.push_back(std::move(kind));
        return all;
    }();
    return kinds;
}

} // namespace

std::vector<StepKindSpec> journeyKinds()
{
    return {entryKind(),       messageKind(), waitKind(),   ruleSplitKind(), randomSplitKind(),
            decideKind(), updateKind(),  goalKind(), exitKind()};
}

const std::vector<std::string_view> &channelNames()
{
    return kChannels;
}

std::span<const StepKindSpec> stepCatalogue()
{
    return table();
}

const StepKindSpec &specOf(StepKind kind)
{
    // Rows stand in the order of the enumeration; a test holds it.
    return table()[static_cast<std::size_t>(kind)];
}

const StepKindSpec *specNamed(std::string_view key)
{
    const auto &kinds = table();
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [key](const StepKindSpec &spec) { return spec.key == key; });
    return found == kinds.end() ? nullptr : &*found;
}

const FieldSpec *fieldSpec(const StepKindSpec &spec, std::string_view key)
{
    const auto found = std::find_if(spec.fields.begin(), spec.fields.end(),
                                    [key](const FieldSpec &field) { return field.key == key; });
    return found == spec.fields.end() ? nullptr : &*found;
}

} // namespace pathloom
