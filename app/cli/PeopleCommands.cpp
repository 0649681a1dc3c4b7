// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli duplicates and forget: who may be one person, what was decided, and who has to go.
#include "app/cli/Console.h"

#include "engine/ingest/DuplicateSearch.h"

#include <algorithm>

namespace pathloom::cli {

namespace {

constexpr const char *kMasked = "•••";

struct DuplicateOptions {
    std::string project, undo;
    std::vector<std::string> merge, separate;
    double from = 0.5;
    std::size_t limit = 50;
    bool showPersonal = false;
};

struct ForgetOptions {
    std::string project, profile;
    bool dryRun = false;
};

const char *nameOf(Agreement agreement)
{
    switch (agreement) {
    case Agreement::Agree:
        return "agree";
    case Agreement::Similar:
        return "similar";
    case Agreement::Differ:
        return "differ";
    case Agreement::Missing:
        break;
    }
    return "missing";
}

const char *nameOf(DuplicateVerdict verdict)
{
    return verdict == DuplicateVerdict::Merge ? "merge" : "separate";
}

Json toJson(const DuplicateDecision &decision)
{
    return {{"id", decision.id},
            {"verdict", nameOf(decision.verdict)},
            {"a", decision.nameA},
            {"b", decision.nameB},
            {"at", toText(decision.at)}};
}

Json chancesJson(const std::array<double, 3> &chances)
{
    return {{"differ", chances[0]}, {"similar", chances[1]}, {"agree", chances[2]}};
}

Json modelJson(const Snapshot &snapshot)
{
    const DuplicateModel &model = snapshot.duplicateModel;
    Json fields = Json::array();
    for (const DuplicateField &field : model.fields)
        fields.push_back({{"name", snapshot.schema.attributes[field.attribute].name},
                          {"m", chancesJson(field.m)},
                          {"u", chancesJson(field.u)}});
    return {{"fields", std::move(fields)},
            {"prior", model.fields.empty() ? Json() : Json(model.prior)},
            {"pairs_compared", model.pairs},
            {"profiles_compared", model.compared.count()},
            {"rounds", model.rounds}};
}

/// Pairs from a probability on, most probable first.
std::vector<const DuplicatePair *> listed(const Snapshot &snapshot, double from)
{
    std::vector<const DuplicatePair *> pairs;
    for (const DuplicatePair &pair : snapshot.duplicates) {
        if (pair.probability.value_or(0) >= from)
            pairs.push_back(&pair);
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const auto *a, const auto *b) {
        return a->probability.value_or(0) > b->probability.value_or(0);
    });
    return pairs;
}

std::string shown(const Snapshot &snapshot, std::uint32_t attribute, ProfileIndex p, bool showPersonal)
{
    const Column &column = snapshot.attributes[attribute].values;
    if (!column.isValid(p))
        return {};
    const bool isMasked = snapshot.schema.attributes[attribute].personal && !showPersonal;
    return isMasked ? kMasked : toText(column.value(p));
}

void addPair(const Snapshot &snapshot, const DuplicatePair &pair, const std::vector<FieldEvidence> &evidence,
             bool showPersonal, Outcome &outcome)
{
    Json fields = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const FieldEvidence &one : evidence) {
        const std::string &name = snapshot.schema.attributes[one.attribute].name;
        const std::string a = shown(snapshot, one.attribute, pair.a, showPersonal);
        const std::string b = shown(snapshot, one.attribute, pair.b, showPersonal);
        fields.push_back({{"name", name},
                          {"agreement", nameOf(one.agreement)},
                          {"weight", one.weight},
                          {"a", a.empty() ? Json() : Json(a)},
                          {"b", b.empty() ? Json() : Json(b)}});
        rows.push_back({"   ", name, nameOf(one.agreement), a, b, fmt::format("{:+.2f}", one.weight)});
    }
    const std::string &a = snapshot.profileIds[pair.a];
    const std::string &b = snapshot.profileIds[pair.b];
    outcome.json["pairs"].push_back(
        {{"a", a}, {"b", b}, {"probability", *pair.probability}, {"evidence", std::move(fields)}});
    outcome.text += fmt::format("{}  {} and {}\n", percentText(*pair.probability), a, b) + table(rows);
}

void addDecisions(const std::vector<DuplicateDecision> &decisions, Outcome &outcome)
{
    outcome.json["decisions"] = Json::array();
    std::vector<std::vector<std::string>> rows{{"decision", "verdict", "profile", "profile", "at"}};
    for (const DuplicateDecision &decision : decisions) {
        outcome.json["decisions"].push_back(toJson(decision));
        rows.push_back({decision.id, nameOf(decision.verdict), decision.nameA, decision.nameB,
                        toText(decision.at)});
    }
    if (!decisions.empty())
        outcome.text += "\n" + table(rows);
}

std::string summaryOf(const Snapshot &snapshot, std::size_t pairs, double from)
{
    const DuplicateModel &model = snapshot.duplicateModel;
    if (model.fields.empty())
        return "No comparison could be made: no attribute has the role of a name, postcode, e-mail or "
               "phone, or is personal.\n";
    std::string text = fmt::format("{} profiles compared in {} pairs; {} are duplicates with a probability of {} or more\n",
                                   countText(model.compared.count()), countText(model.pairs),
                                   countText(pairs), percentText(from));
    const std::size_t left = snapshot.profileCount() - model.compared.count();
    if (left > 0)
        text += fmt::format("{} profiles were not compared: too little is known of them\n", countText(left));
    return text;
}

Status decide(const DuplicateOptions &options, app::Session &session, Outcome &outcome,
              const TaskControl &control)
{
    if (!options.undo.empty()) {
        PATHLOOM_TRY(session.undoDecision(options.undo, control));
        outcome.json["undone"] = options.undo;
        outcome.text += fmt::format("{} is undone\n", options.undo);
        return {};
    }
    const bool isMerge = !options.merge.empty();
    const auto &pair = isMerge ? options.merge : options.separate;
    if (pair.empty())
        return {};
    const auto decision = session.decide(isMerge ? DuplicateVerdict::Merge : DuplicateVerdict::Separate,
                                         pair[0], pair[1], control);
    if (!decision)
        return failWith(decision.error());
    outcome.json["decision"] = toJson(*decision);
    outcome.text += fmt::format("{}: {} and {} are {}\n", decision->id, pair[0], pair[1],
                                isMerge ? "one profile" : "two profiles");
    return {};
}

Result<app::Session> openForChange(const std::string &project, bool isChanging)
{
    auto session = app::Session::open(project);
    if (session && isChanging && session->project().report().readOnly)
        return fail(ErrorKind::System, session->project().report().readOnlyReason, {{"file", project}});
    return session;
}

Result<Outcome> duplicates(const DuplicateOptions &options, const TaskControl &control)
{
    const bool isChanging = !options.undo.empty() || !options.merge.empty() || !options.separate.empty();
    auto session = openForChange(options.project, isChanging);
    if (!session)
        return failWith(std::move(session).error());
    Outcome outcome;
    PATHLOOM_TRY(decide(options, *session, outcome, control));
    const auto snapshot = session->snapshot(control);
    const auto decisions = session->project().decisions();
    if (!snapshot || !decisions)
        return failWith(snapshot ? decisions.error() : snapshot.error());
    outcome.json["profiles"] = (*snapshot)->profileCount();
    outcome.json["model"] = modelJson(**snapshot);
    outcome.json["pairs"] = Json::array();
    const auto pairs = listed(**snapshot, options.from);
    outcome.json["count"] = pairs.size();
    outcome.json["below"] = (*snapshot)->duplicates.size() - pairs.size();
    outcome.text += summaryOf(**snapshot, pairs.size(), options.from);
    const DuplicateEvidence evidence(*snapshot);
    for (std::size_t i = 0; i < std::min(pairs.size(), options.limit); ++i)
        addPair(**snapshot, *pairs[i], evidence.of(pairs[i]->a, pairs[i]->b), options.showPersonal, outcome);
    if (pairs.size() > options.limit)
        outcome.text += fmt::format("… and {} more (--limit)\n", countText(pairs.size() - options.limit));
    addDecisions(*decisions, outcome);
    return outcome;
}

/// A text that shows which value is meant and not what it is.
std::string hinted(const OwnValue &value)
{
    return fmt::format("{} ({} bytes)", value.field, value.text.size());
}

Json placesJson(const std::vector<SearchedPlace> &places)
{
    Json list = Json::array();
    for (const SearchedPlace &place : places)
        list.push_back({{"place", place.place},
                        {"kind", place.isFile ? "file" : "table"},
                        {"cells", place.isFile ? Json() : Json(place.cells)},
                        {"bytes", place.bytes},
                        {"found", place.total()}});
    return list;
}

Json forgetJson(const app::ForgetOutcome &outcome, bool isDryRun)
{
    const Forgetting &plan = outcome.forgetting;
    Json sought = Json::array();
    for (const OwnValue &value : outcome.sought)
        sought.push_back({{"field", value.field},
                          {"kind", value.isIdentifier ? "identifier" : "personal value"},
                          {"bytes", value.text.size()}});
    return {{"profile", plan.profile},
            {"dry_run", isDryRun},
            {"records", plan.records},
            {"events", plan.events},
            {"consents", plan.consents},
            {"list_entries", plan.listEntries},
            {"rows", plan.rows},
            {"quarantined", plan.erasure.quarantine.size()},
            {"decisions", plan.erasure.decisions.size()},
            {"runs", outcome.runs},
            {"runs_of_other_data", outcome.runsOfOther},
            {"identities", plan.identities.size()},
            {"sought", std::move(sought)},
            {"too_short_for_bytes", plan.values.size() - outcome.sought.size()},
            {"shared_values", plan.sharedValues},
            {"before", placesJson(outcome.before)},
            {"after", placesJson(outcome.after)},
            {"traces_in_imports", isDryRun ? Json() : Json(outcome.traces)},
            {"proven", isDryRun ? Json() : Json(outcome.isProven())}};
}

std::string proofText(const app::ForgetOutcome &outcome)
{
    std::string text = "Searched for:\n";
    for (const OwnValue &value : outcome.sought)
        text += "  " + hinted(value) + "\n";
    std::vector<std::vector<std::string>> rows{{"where", "bytes", "found before", "found now"}};
    for (const SearchedPlace &place : outcome.after.empty() ? outcome.before : outcome.after) {
        const auto before = std::find_if(outcome.before.begin(), outcome.before.end(), [&](const SearchedPlace &one) {
            return one.place == place.place && one.isFile == place.isFile;
        });
        rows.push_back({(place.isFile ? "file " : "table ") + place.place, countText(place.bytes),
                        before == outcome.before.end() ? "–" : countText(before->total()),
                        outcome.after.empty() ? "–" : countText(place.total())});
    }
    text += table(rows);
    for (const SearchedPlace &place : outcome.after) {
        if (place.total() > 0)
            text += fmt::format("Still found in {}: {}\n", place.place,
                                place.isFile ? "remove that copy, or what lies in it" : place.where);
    }
    return text;
}

Result<Outcome> forget(const ForgetOptions &options, const TaskControl &control)
{
    auto session = openForChange(options.project, true);
    if (!session)
        return failWith(std::move(session).error());
    const auto forgotten = session->forget(options.profile, options.dryRun, control);
    if (!forgotten)
        return failWith(forgotten.error());
    const Forgetting &plan = forgotten->forgetting;
    Outcome outcome;
    outcome.json = forgetJson(*forgotten, options.dryRun);
    outcome.text = fmt::format(
        "{} {}: {} records, {} events, {} consents, {} list entries, {} rows set aside, {} decisions, "
        "interactions in {} runs\n",
        options.dryRun ? "Would forget" : "Forgot", plan.profile, countText(plan.records),
        countText(plan.events), countText(plan.consents), countText(plan.listEntries),
        countText(plan.erasure.quarantine.size()), countText(plan.erasure.decisions.size()),
        countText(forgotten->runs));
    outcome.text += proofText(*forgotten);
    if (!options.dryRun) {
        outcome.text += forgotten->isProven()
                            ? "Nothing of it is left.\n"
                            : fmt::format("Something is left ({} traces in the imports).\n", forgotten->traces);
        outcome.text += "Importing a source that still holds it brings it back.\n";
        outcome.status = forgotten->isProven() ? 0 : 1;
    }
    return outcome;
}

} // namespace

void addPeople(CommandLine &line)
{
    const auto twins = std::make_shared<DuplicateOptions>();
    CLI::App *sub = addCommand<DuplicateOptions>(
        line, "duplicates", "Profiles that may be one person; merge them or tell them apart", twins, duplicates);
    sub->add_option("project", twins->project, "Project file")->required();
    sub->add_option("--min-probability", twins->from, "List pairs from this probability on")
        ->check(CLI::Range(0.0, 1.0));
    sub->add_option("--limit", twins->limit, "Pairs to show");
    sub->add_flag("--show-personal", twins->showPersonal, "Show personal values instead of masking them");
    CLI::Option *merge = sub->add_option("--merge", twins->merge, "Make these two profiles one")->expected(2);
    CLI::Option *apart =
        sub->add_option("--separate", twins->separate, "These two profiles are not the same")->expected(2);
    CLI::Option *undo = sub->add_option("--undo", twins->undo, "Take a decision back (\"decision-3\")");
    merge->excludes(apart)->excludes(undo);
    apart->excludes(undo);

    const auto gone = std::make_shared<ForgetOptions>();
    sub = addCommand<ForgetOptions>(line, "forget", "Remove every trace of a profile, and prove it by a search",
                                    gone, forget);
    sub->add_option("project", gone->project, "Project file")->required();
    sub->add_option("--profile", gone->profile, "Profile to forget")->required();
    sub->add_flag("--dry-run", gone->dryRun, "Say what would go and where it is; change nothing");
}

} // namespace pathloom::cli
