// SPDX-License-Identifier: GPL-3.0-or-later
// Decisions about duplicates, pseudonyms, and the forgetting of a profile with its proof.
#include "app/common/SessionPeople.h"

#include "app/common/Session.h"
#include "engine/base/Hash.h"
#include "engine/base/Json.h"

#include <algorithm>

namespace pathloom::app {

std::string pseudonymCheck(const std::string &key)
{
    return pseudonym("pathloom: the key of this project's pseudonyms", key);
}

Result<std::string> Session::checkedPseudonymKey() const
{
    constexpr std::size_t kShortest = 16;
    if (m_pseudonymKey.empty())
        return fail(ErrorKind::Usage, "ingest.pseudonym-key");
    if (m_pseudonymKey.size() < kShortest)
        return fail(ErrorKind::Usage, "app.pseudonym-key-short",
                    {{"size", std::to_string(m_pseudonymKey.size())}});
    const auto check = m_project->setting(kPseudonymCheck);
    if (!check)
        return failWith(check.error());
    if (!check->empty() && *check != pseudonymCheck(m_pseudonymKey))
        return fail(ErrorKind::Usage, "app.pseudonym-key-other");
    return m_pseudonymKey;
}

Result<UnifyRules> Session::unifyRules() const
{
    auto decisions = m_project->decisions();
    if (!decisions)
        return failWith(std::move(decisions).error());
    UnifyRules rules;
    rules.currency = m_document->settings.currency;
    rules.zone = m_document->settings.zone;
    rules.decisions = std::move(*decisions);
    return rules;
}

Result<DuplicateDecision> Session::decide(DuplicateVerdict verdict, const std::string &a,
                                          const std::string &b, const TaskControl &control)
{
    const auto rules = unifyRules();
    if (!rules)
        return failWith(rules.error());
    for (const DuplicateDecision &made : rules->decisions) {
        const bool isSamePair = (made.nameA == a && made.nameB == b) || (made.nameA == b && made.nameB == a);
        if (isSamePair && made.verdict == verdict)
            return made;
    }
    const auto batches = m_project->loadBatches(control);
    if (!batches)
        return failWith(batches.error());
    auto pair = pairToDecide(*batches, *rules, a, b, control);
    if (!pair)
        return failWith(std::move(pair).error());
    DuplicateDecision decision{{}, verdict, std::move(pair->a), std::move(pair->b), a, b, now()};
    UnifyRules decided = *rules;
    std::erase_if(decided.decisions, [&](const DuplicateDecision &one) {
        return std::find(pair->separations.begin(), pair->separations.end(), one.id) != pair->separations.end();
    });
    decided.decisions.push_back(decision);
    auto unified = buildSnapshot(*batches, decided, control);
    if (!unified)
        return failWith(std::move(unified).error());
    auto id = m_project->addDecision(decision, pair->separations);
    if (!id)
        return failWith(std::move(id).error());
    decision.id = std::move(*id);
    // Decided it is, also where the cache cannot be written.
    static_cast<void>(adoptSnapshot(std::move(*unified), decided));
    return decision;
}

Status Session::undoDecision(const std::string &id, const TaskControl &control)
{
    auto rules = unifyRules();
    if (!rules)
        return failWith(std::move(rules).error());
    const auto isIt = [&](const DuplicateDecision &decision) { return decision.id == id; };
    if (std::erase_if(rules->decisions, isIt) == 0)
        return fail(ErrorKind::Usage, "store.no-such-decision", {{"decision", id}});
    const auto batches = m_project->loadBatches(control);
    if (!batches)
        return failWith(batches.error());
    auto unified = buildSnapshot(*batches, *rules, control);
    if (!unified)
        return failWith(std::move(unified).error());
    PATHLOOM_TRY(m_project->removeDecision(id));
    static_cast<void>(adoptSnapshot(std::move(*unified), *rules));
    return {};
}

std::string Session::variantOf(const UnifyRules &rules)
{
    return rules.currency + " " + rules.zone;
}

Status Session::adoptSnapshot(SnapshotPtr snapshot, const UnifyRules &rules)
{
    m_snapshot = std::move(snapshot);
    return m_project->report().readOnly ? Status()
                                        : m_project->cacheSnapshot(*m_snapshot, variantOf(rules));
}

bool ForgetOutcome::isProven() const
{
    const auto isClean = [](const SearchedPlace &place) { return place.total() == 0; };
    return !after.empty() && traces == 0 && std::all_of(after.begin(), after.end(), isClean);
}

// Takes what names the profile (none: any profile) out of a list whose entries hold it at `at`.
static std::size_t takeOut(Json &result, const char *list, std::size_t at, std::optional<ProfileIndex> profile)
{
    if (!result.contains(list) || !result[list].is_array())
        return 0;
    Json kept = Json::array();
    for (Json &entry : result[list]) {
        if (profile && entry.at(at) != *profile)
            kept.push_back(std::move(entry));
    }
    const std::size_t taken = result[list].size() - kept.size();
    result[list] = std::move(kept);
    return taken;
}

Status Session::cleanRuns(ForgetOutcome &outcome, const TaskControl &control)
{
    const auto runs = m_project->runs();
    const auto current = snapshot(control);
    if (!runs || !current)
        return failWith(runs ? current.error() : runs.error());
    for (const StoredRun &facts : *runs) {
        if (control.isStopped())
            return cancelled();
        auto run = m_project->run(facts.id);
        auto result = run ? parseJson(run->resultJson, facts.id) : Result<Json>(failWith(run.error()));
        if (!result)
            return failWith(std::move(result).error());
        // Runs know profiles by their place in the dataset that they were made on.
        const bool isOther = facts.datasetHash != (*current)->hash;
        const auto index = isOther ? std::nullopt : (*current)->profileNamed(outcome.forgetting.profile);
        const std::size_t taken =
            takeOut(*result, "interactions", 0, index) + takeOut(*result, "grants", 4, index);
        if (taken == 0)
            continue;
        ++outcome.runs;
        outcome.runsOfOther += isOther ? 1 : 0;
        run->resultJson = canonicalJson(*result);
        outcome.forgetting.erasure.runs.push_back(packRun(std::move(*run)));
    }
    return {};
}

static Result<std::vector<SetAside>> setAsideOf(const Project &project)
{
    const auto imports = project.imports();
    if (!imports)
        return failWith(imports.error());
    std::vector<SetAside> all;
    for (const ImportInfo &info : *imports) {
        auto rows = project.quarantine(info.id);
        if (!rows)
            return failWith(std::move(rows).error());
        if (!rows->empty())
            all.push_back({info, std::move(*rows)});
    }
    return all;
}

static std::vector<std::string> textsOf(const std::vector<OwnValue> &values)
{
    std::vector<std::string> texts;
    for (const OwnValue &value : values)
        texts.push_back(value.text);
    return texts;
}

Result<ForgetOutcome> Session::forget(const std::string &profile, bool isDryRun, const TaskControl &control)
{
    const auto rules = unifyRules();
    const auto setAside = setAsideOf(*m_project);
    const auto batches = m_project->loadBatches(control);
    if (!rules || !setAside || !batches)
        return failWith(!rules ? rules.error() : setAside ? batches.error() : setAside.error());
    auto plan = planForgetting(*batches, *setAside, *rules, profile, control);
    if (!plan)
        return failWith(std::move(plan).error());
    ForgetOutcome outcome;
    outcome.forgetting = std::move(*plan);
    for (const OwnValue &value : outcome.forgetting.values) {
        if (value.text.size() >= kShortestSought)
            outcome.sought.push_back(value);
    }
    PATHLOOM_TRY(cleanRuns(outcome, control));
    const std::vector<std::string> texts = textsOf(outcome.sought);
    auto before = m_project->search(texts, control);
    if (!before)
        return failWith(std::move(before).error());
    outcome.before = std::move(*before);
    if (isDryRun)
        return outcome;
    PATHLOOM_TRY(m_project->erase(outcome.forgetting.erasure, control));
    outcome.forgetting.erasure.batches.clear();
    outcome.forgetting.erasure.runs.clear();
    m_snapshot.reset();
    // From here on it is done: the proof is not to be cut off.
    const auto left = m_project->loadBatches();
    auto after = m_project->search(texts);
    if (!left || !after)
        return failWith(left ? after.error() : left.error());
    outcome.traces = tracesIn(*left, outcome.forgetting, *rules);
    outcome.after = std::move(*after);
    return outcome;
}

} // namespace pathloom::app
