// SPDX-License-Identifier: Apache-2.0
// The fields of every object in the text form, each listed once for writing and reading.
#include "engine/store/TextForm.h"

#include "engine/base/Hash.h"
#include "engine/rules/Text.h"
#include "engine/store/TextFields.h"
#include "engine/store/TextModel.h"
#include "engine/store/TextTables.h"

namespace pathloom {

using text::EnumName;
using text::Extent;
using text::Is;

namespace {

constexpr int kFormat = 1;

constexpr EnumName<WindowStart> kWindowStarts[] = {{WindowStart::Entry, "entry"},
                                                   {WindowStart::FirstMessage, "first-message"}};
constexpr EnumName<ExitTiming> kExitTimings[] = {{ExitTiming::Immediate, "immediate"},
                                                 {ExitTiming::StepBoundary, "step-boundary"}};
constexpr EnumName<ReentryMode> kReentryModes[] = {
    {ReentryMode::Never, "never"}, {ReentryMode::AfterExit, "after-exit"}, {ReentryMode::Keyed, "keyed"}};
constexpr EnumName<HoldoutBehaviour> kHoldoutBehaviours[] = {
    {HoldoutBehaviour::ContinueSilently, "continue-silently"}, {HoldoutBehaviour::Exit, "exit"}};
constexpr EnumName<Ranking> kRankings[] = {{Ranking::ByPriority, "priority"}, {Ranking::ByValue, "value"}};

} // namespace

static std::span<const EnumName<WindowStart>> namesOf(WindowStart) { return kWindowStarts; }
static std::span<const EnumName<ExitTiming>> namesOf(ExitTiming) { return kExitTimings; }
static std::span<const EnumName<ReentryMode>> namesOf(ReentryMode) { return kReentryModes; }
static std::span<const EnumName<HoldoutBehaviour>> namesOf(HoldoutBehaviour) { return kHoldoutBehaviours; }
static std::span<const EnumName<Ranking>> namesOf(Ranking) { return kRankings; }

static void visit(auto &io, Is<FrequencyCap> auto &cap)
{
    io.field("maximum", cap.maximum);
    io.field("window", cap.window);
    io.optional("channel", cap.channel);
    io.optional("class", cap.capClass);
}

static void visit(auto &io, Is<QuietHours> auto &quiet)
{
    io.optional("channels", quiet.channels);
    io.field("from", quiet.from);
    io.field("to", quiet.to);
    io.field("weekdays", quiet.weekdays);
}

static void visit(auto &io, Is<Declarations> auto &d)
{
    io.optional("tags", d.tags);
    io.optional("items", d.items);
    io.optional("detours", d.detours);
    io.optional("no_repeat_window", d.noRepeatWindow);
    io.optional("devices", d.devices);
    io.field("needs_stock", d.needsStock);
    io.optional("follows_up", d.followsUp);
    io.optional("location_rule", d.locationRule);
}

static void visit(auto &io, Is<Goal> auto &goal)
{
    io.optional("event", goal.event);
    io.optional("filter", goal.filter);
    io.field("window", goal.window);
    io.field("start", goal.start);
    io.optional("value_property", goal.valueProperty);
    io.field("leave_on_goal", goal.leaveOnGoal);
}

static void visit(auto &io, Is<ExitCriterion> auto &criterion)
{
    io.field("name", criterion.name);
    io.optional("event", criterion.event);
    io.optional("rule", criterion.rule);
    io.field("timing", criterion.timing);
}

static void visit(auto &io, Is<ReentryPolicy> auto &reentry)
{
    io.field("mode", reentry.mode);
    io.field("pause", reentry.pause);
    io.optional("key_property", reentry.keyProperty);
    io.field("maximum_open", reentry.maximumOpen);
    io.optional("maximum_entries", reentry.maximumEntries);
}

static void visit(auto &io, Is<Holdout> auto &holdout)
{
    io.field("share", holdout.share);
    io.optional("key", holdout.key);
    io.field("behaviour", holdout.behaviour);
}

static void visit(auto &io, Is<JourneySettings> auto &settings)
{
    io.field("goal", settings.goal);
    io.optional("exit_criteria", settings.exitCriteria);
    io.field("reentry", settings.reentry);
    io.field("holdout", settings.holdout);
    io.optional("entry_limit_per_day", settings.entryLimitPerDay);
    io.field("priority", settings.priority);
    io.field("pass_limit", settings.passLimit);
    io.optional("caps", settings.caps);
    io.optional("quiet_hours", settings.quietHours);
}

template <typename IO>
static void visit(IO &io, Is<Step> auto &step)
{
    io.required("id", step.id);
    io.required("kind", step.kind);
    io.optional("label", step.label);
    io.visual("description", step.description);
    io.visual("position", step.position);
    if constexpr (IO::kReading) {
        if (io.status && io.json.contains("fields"))
            io.check("fields", text::fieldsFromJson(io.json["fields"], specOf(step.kind).fields, step.fields));
    } else if (!step.fields.empty()) {
        io.json["fields"] = text::fieldsToJson(step.fields, specOf(step.kind).fields, io.extent());
    }
}

static void visit(auto &io, Is<Path> auto &path)
{
    io.required("id", path.id);
    io.required("from", path.from);
    io.optional("outlet", path.outlet);
    io.required("to", path.to);
}

static void visit(auto &io, Is<Note> auto &note)
{
    io.required("id", note.id);
    io.field("text", note.text);
    io.optional("position", note.position);
    io.field("width", note.width);
    io.field("height", note.height);
}

static void visit(auto &io, Is<Frame> auto &frame)
{
    io.required("id", frame.id);
    io.field("title", frame.title);
    io.optional("colour", frame.colour);
    io.optional("steps", frame.steps);
}

static void visit(auto &io, Is<FlowGraph> auto &graph)
{
    io.required("steps", graph.steps);
    io.required("paths", graph.paths);
    io.visual("notes", graph.notes);
    io.visual("frames", graph.frames);
    io.visual("last_step_number", graph.lastStepNumber);
    io.visual("last_path_number", graph.lastPathNumber);
}

static void visit(auto &io, Is<Journey> auto &journey)
{
    io.required("id", journey.id);
    io.required("name", journey.name);
    io.visual("description", journey.description);
    io.field("settings", journey.settings);
    io.required("graph", journey.graph);
}

static void visit(auto &io, Is<Segment> auto &segment)
{
    io.required("id", segment.id);
    io.required("name", segment.name);
    io.visual("description", segment.description);
    io.required("graph", segment.graph);
}

static void visit(auto &io, Is<Offer> auto &offer)
{
    io.required("id", offer.id);
    io.required("name", offer.name);
    io.optional("category", offer.category);
    io.field("value", offer.value);
    io.field("lever", offer.lever);
    io.optional("valid_from", offer.validFrom);
    io.optional("valid_to", offer.validTo);
    io.optional("placements", offer.placements);
    io.field("start_propensity", offer.startPropensity);
    io.field("priority", offer.priority);
    io.optional("eligibility", offer.eligibility);
    io.optional("applicability", offer.applicability);
    io.optional("suitability", offer.suitability);
    io.optional("context_weight", offer.contextWeight);
    io.field("declares", offer.declares);
}

static void visit(auto &io, Is<Content> auto &content)
{
    io.required("id", content.id);
    io.required("name", content.name);
    io.optional("channel", content.channel);
    io.optional("subject", content.subject);
    io.optional("body", content.body);
    io.field("declares", content.declares);
}

static void visit(auto &io, Is<Policy> auto &policy)
{
    io.required("id", policy.id);
    io.required("name", policy.name);
    io.optional("placement", policy.placement);
    io.optional("offers", policy.offers);
    io.field("ranking", policy.ranking);
    io.field("use_propensity", policy.usePropensity);
    io.field("use_context", policy.useContext);
    io.field("use_value", policy.useValue);
    io.field("use_lever", policy.useLever);
    io.field("count", policy.count);
    io.optional("maximum_per_category", policy.maximumPerCategory);
    io.optional("eligibility", policy.eligibility);
    io.optional("applicability", policy.applicability);
    io.optional("suitability", policy.suitability);
    io.optional("fallback", policy.fallback);
}

static void visit(auto &io, Is<ParameterOverride> auto &parameter)
{
    io.required("name", parameter.name);
    io.required("value", parameter.value);
    io.field("low", parameter.low);
    io.field("high", parameter.high);
    io.optional("source", parameter.source);
}

static void visit(auto &io, Is<ScoreModel> auto &scores)
{
    io.field("version", scores.version);
    io.field("kappa", scores.kappa);
    io.field("affinity_half_life", scores.affinityHalfLife);
    io.field("view_weight", scores.viewWeight);
    io.field("search_weight", scores.searchWeight);
    io.field("cart_weight", scores.cartWeight);
    io.field("purchase_weight", scores.purchaseWeight);
    io.field("click_weight", scores.clickWeight);
    io.field("rating_weight", scores.ratingWeight);
    io.field("ideal_delay", scores.idealDelay);
    io.field("timeliness_half_life", scores.timelinessHalfLife);
    io.field("moment_prior_events", scores.momentPriorEvents);
    io.field("channel_prior_deliveries", scores.channelPriorDeliveries);
    io.field("default_cap_per_week", scores.defaultCapPerWeek);
    io.field("repetition_penalty", scores.repetitionPenalty);
    io.field("repetition_window", scores.repetitionWindow);
    io.field("irrelevance_threshold", scores.irrelevanceThreshold);
    io.field("staleness_penalty", scores.stalenessPenalty);
    io.field("staleness_threshold", scores.stalenessThreshold);
    io.field("detour_penalty", scores.detourPenalty);
    io.field("detour_maximum", scores.detourMaximum);
    io.field("weak_control_engagements", scores.weakControlEngagements);
    io.optional("assessment", scores.assessment);
}

static void visit(auto &io, Is<ProjectSettings> auto &settings)
{
    io.visual("name", settings.name);
    io.field("currency", settings.currency);
    io.field("zone", settings.zone);
    io.optional("holdout_key", settings.holdoutKey);
    io.optional("caps", settings.caps);
    io.optional("quiet_hours", settings.quietHours);
    io.optional("channel_costs", settings.channelCosts);
    io.optional("responses", settings.responses);
    io.field("scores", settings.scores);
    io.optional("population", settings.population);
}

static void visit(auto &io, Is<Document> auto &document)
{
    io.required("settings", document.settings);
    io.optional("journeys", document.journeys);
    io.optional("segments", document.segments);
    io.optional("offers", document.offers);
    io.optional("contents", document.contents);
    io.optional("policies", document.policies);
    io.optional("tables", document.tables);
}

namespace {

template <typename T>
Json enveloped(const T &object, std::string_view kind)
{
    Json json = text::Codec<T>::write(object, Extent::Whole);
    json["kind"] = kind;
    json["format"] = kFormat;
    return json;
}

template <typename T>
Result<DocumentObject> readObject(const Json &json, const std::string &kind)
{
    T object{};
    if (auto outcome = text::Codec<T>::read(json, object); !outcome) {
        const auto name = jsonString(json, "name");
        return failWith(std::move(outcome).error(), "text.object",
                        {{"kind", kind}, {"name", name ? *name : std::string()}});
    }
    return DocumentObject(std::move(object));
}

Status checkFormat(const Json &json)
{
    const auto format = jsonNumber(json, "format");
    if (!format)
        return failWith(format.error());
    if (*format > kFormat || *format < 1)
        return fail(ErrorKind::BadInput, "text.format",
                    {{"format", json["format"].dump()}, {"known", std::to_string(kFormat)}});
    return {};
}

} // namespace

Json toJson(const Journey &journey) { return enveloped(journey, "journey"); }
Json toJson(const Segment &segment) { return enveloped(segment, "segment"); }
Json toJson(const Offer &offer) { return enveloped(offer, "offer"); }
Json toJson(const Content &content) { return enveloped(content, "content"); }
Json toJson(const Policy &policy) { return enveloped(policy, "policy"); }
Json toJson(const DecisionTable &table) { return enveloped(table, "table"); }
Json toJson(const ProjectSettings &settings) { return enveloped(settings, "settings"); }
Json toJson(const Document &document) { return enveloped(document, "document"); }

Result<DocumentObject> objectFromJson(const Json &json)
{
    const auto kind = jsonString(json, "kind");
    if (!kind)
        return failWith(kind.error());
    PATHLOOM_TRY(checkFormat(json));
    if (*kind == "journey")
        return readObject<Journey>(json, *kind);
    if (*kind == "segment")
        return readObject<Segment>(json, *kind);
    if (*kind == "offer")
        return readObject<Offer>(json, *kind);
    if (*kind == "content")
        return readObject<Content>(json, *kind);
    if (*kind == "policy")
        return readObject<Policy>(json, *kind);
    if (*kind == "table")
        return readObject<DecisionTable>(json, *kind);
    if (*kind == "settings")
        return readObject<ProjectSettings>(json, *kind);
    return fail(ErrorKind::BadInput, "text.kind", {{"kind", *kind}});
}

Result<Document> documentFromJson(const Json &json)
{
    PATHLOOM_TRY(checkFormat(json));
    Document document;
    if (auto outcome = text::Codec<Document>::read(json, document); !outcome)
        return failWith(std::move(outcome).error());
    return document;
}

std::string semanticRevision(const Document &document)
{
    return sha256Hex(canonicalJson(text::Codec<Document>::write(document, Extent::Semantic))).substr(0, 16);
}

} // namespace pathloom
