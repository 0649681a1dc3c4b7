// SPDX-License-Identifier: GPL-3.0-or-later
// Opens projects, keeps their snapshot cached, and imports into them.
#include "app/common/Session.h"

#include "app/common/SessionPeople.h"
#include "engine/base/Hash.h"
#include "engine/ingest/Preview.h"
#include "engine/ingest/Source.h"
#include "engine/ingest/Unify.h"
#include "engine/ingest/sample/SampleShop.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <unordered_map>

namespace pathloom::app {

Instant now()
{
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

std::vector<std::string> sampleNames()
{
    return {std::string(kSampleShop)};
}

Session::Session(Project project, Document document)
    : m_project(std::make_unique<Project>(std::move(project))),
      m_document(std::make_shared<const Document>(std::move(document)))
{
    if (const char *key = std::getenv(kPseudonymVariable))
        m_pseudonymKey = key;
}

Result<Session> Session::create(const std::filesystem::path &file)
{
    auto project = Project::create(file);
    if (!project)
        return failWith(std::move(project).error());
    Document document;
    document.settings.name = file.stem().string();
    PATHLOOM_TRY(project->saveDocument(document));
    return Session(std::move(*project), std::move(document));
}

Result<Session> Session::open(const std::filesystem::path &file, OpenMode mode)
{
    auto project = Project::open(file, mode);
    if (!project)
        return failWith(std::move(project).error());
    auto document = project->loadDocument();
    if (!document)
        return failWith(std::move(document).error());
    return Session(std::move(*project), std::move(*document));
}

Status Session::save(DocumentPtr document, std::string_view edit)
{
    PATHLOOM_TRY(m_project->saveDocument(*document, edit));
    m_document = std::move(document);
    return {};
}

Result<SnapshotPtr> Session::snapshot(const TaskControl &control)
{
    if (m_snapshot)
        return m_snapshot;
    const auto rules = unifyRules();
    if (!rules)
        return failWith(rules.error());
    auto cached = m_project->cachedSnapshot(variantOf(*rules));
    if (cached && *cached) {
        m_snapshot = std::move(*cached);
        return m_snapshot;
    }
    auto batches = m_project->loadBatches(control);
    if (!batches)
        return failWith(std::move(batches).error());
    auto built = buildSnapshot(*batches, *rules, control);
    if (!built)
        return failWith(std::move(built).error());
    PATHLOOM_TRY(adoptSnapshot(std::move(*built), *rules));
    return m_snapshot;
}

Status Session::adopt(const Mapping &mapping)
{
    const auto imports = m_project->imports();
    if (!imports || !imports->empty())
        return {};
    Document document = *m_document;
    document.settings.currency = mapping.currency;
    document.settings.zone = mapping.zone;
    return save(std::make_shared<const Document>(std::move(document)), "edit.settings");
}

static bool isPseudonymising(const Mapping &mapping)
{
    const auto &profile = mapping.profile;
    return std::any_of(profile.attributes.begin(), profile.attributes.end(),
                       [](const AttributeMapping &a) { return a.pseudonymise; }) ||
           std::any_of(profile.identities.begin(), profile.identities.end(),
                       [](const IdentityMapping &i) { return i.pseudonymise; });
}

static Result<KnownRows> knownRowsOf(const Project &project, const std::string &source)
{
    auto rows = project.knownRows(source);
    if (!rows)
        return failWith(std::move(rows).error());
    auto known = std::make_shared<std::unordered_map<Hash128, Hash128>>();
    known->reserve(rows->size());
    for (const KnownRow &row : *rows)
        known->emplace(row.key, row.content);
    return KnownRows([known](const Hash128 &key) -> std::optional<Hash128> {
        const auto found = known->find(key);
        return found == known->end() ? std::nullopt : std::optional(found->second);
    });
}

static std::uint64_t profilesOf(const ImportBatch &batch)
{
    std::uint64_t count = 0;
    for (const ProfileRecords &records : batch.profiles)
        count += records.rowKeys.size();
    return count;
}

static std::uint64_t eventsOf(const ImportBatch &batch)
{
    std::uint64_t count = 0;
    for (const EventRecords &records : batch.events)
        count += records.rowKeys.size();
    return count;
}

Result<ImportOptions> Session::optionsFor(const Mapping &mapping)
{
    auto importId = m_project->nextImportId();
    if (!importId)
        return failWith(std::move(importId).error());
    ImportOptions options{.importId = *importId, .at = now(), .pseudonymKey = {}};
    if (isPseudonymising(mapping)) {
        auto key = checkedPseudonymKey();
        if (!key)
            return failWith(std::move(key).error());
        options.pseudonymKey = std::move(*key);
    }
    return options;
}

static ImportOutcome outcomeOf(const ImportBatch &batch, const Mapping &mapping)
{
    ImportOutcome outcome;
    outcome.mapping = mapping;
    outcome.info = batch.info;
    outcome.quarantine = batch.quarantine;
    for (const QuarantinedRow &row : batch.quarantine)
        ++outcome.reasons[row.reason];
    outcome.profiles = profilesOf(batch);
    outcome.events = eventsOf(batch);
    return outcome;
}

Result<std::vector<ImportOutcome>> Session::keep(std::vector<ImportBatch> batches,
                                                 const std::vector<Mapping> &mappings,
                                                 bool isDryRun, const TaskControl &control)
{
    std::vector<ImportOutcome> outcomes;
    for (std::size_t i = 0; i < batches.size(); ++i)
        outcomes.push_back(outcomeOf(batches[i], mappings[i]));
    if (isDryRun)
        return outcomes;
    PATHLOOM_TRY(adopt(mappings.front()));
    PATHLOOM_TRY(m_project->appendBatches(batches, control));
    if (std::any_of(mappings.begin(), mappings.end(), isPseudonymising))
        PATHLOOM_TRY(m_project->setSetting(kPseudonymCheck, pseudonymCheck(m_pseudonymKey)));
    // They may be large, and the snapshot is made from what was stored.
    batches.clear();
    m_snapshot.reset();
    auto unified = snapshot(control);
    if (!unified)
        return failWith(std::move(unified).error());
    for (ImportOutcome &outcome : outcomes) {
        outcome.profiles = (*unified)->profileCount();
        outcome.events = (*unified)->eventCount();
    }
    return outcomes;
}

Result<ImportOutcome> Session::keepOne(Result<ImportBatch> batch, const Mapping &mapping,
                                       bool isDryRun, const TaskControl &control)
{
    if (!batch)
        return failWith(std::move(batch).error());
    std::vector<ImportBatch> batches;
    batches.push_back(std::move(*batch));
    auto outcomes = keep(std::move(batches), {mapping}, isDryRun, control);
    if (!outcomes)
        return failWith(std::move(outcomes).error());
    return std::move(outcomes->front());
}

Result<std::vector<ImportOutcome>> Session::importSet(const std::filesystem::path &place,
                                                      const MappingSet &set, bool isDryRun,
                                                      const TaskControl &control)
{
    std::vector<std::string> ids;
    std::vector<Mapping> mappings;
    const auto first = m_project->nextImportId();
    if (!first)
        return failWith(first.error());
    const int number = std::stoi(first->substr(first->rfind('-') + 1));
    ImportOptions options{.importId = *first, .at = now(), .pseudonymKey = {}};
    for (const SetTable &table : set.tables) {
        ids.push_back("import-" + std::to_string(number + static_cast<int>(ids.size())));
        mappings.push_back(table.mapping);
        if (options.pseudonymKey.empty()) {
            auto one = optionsFor(table.mapping);
            if (!one)
                return failWith(std::move(one).error());
            options.pseudonymKey = one->pseudonymKey;
        }
    }
    const auto known = [this](const std::string &source) {
        return knownRowsOf(*m_project, source);
    };
    auto batches = pathloom::importSet(set, place, known, ids, options, control);
    if (!batches)
        return failWith(std::move(batches).error());
    return keep(std::move(*batches), mappings, isDryRun, control);
}

Result<ImportOutcome> Session::importSource(const std::filesystem::path &file,
                                            std::optional<Mapping> mapping, bool isDryRun,
                                            const TaskControl &control)
{
    return importFiles({&file, 1}, std::move(mapping), isDryRun, control);
}

Result<ImportOutcome> Session::importFiles(std::span<const std::filesystem::path> files,
                                           std::optional<Mapping> mapping, bool isDryRun,
                                           const TaskControl &control)
{
    if (!mapping) {
        auto preview = previewFiles(files, {}, control);
        if (!preview)
            return failWith(std::move(preview).error());
        mapping = guessMapping(*preview);
    }
    auto known = knownRowsOf(*m_project, mapping->source.empty() ? files.front().filename().string()
                                                                 : mapping->source);
    auto options = optionsFor(*mapping);
    if (!known || !options)
        return failWith(known ? options.error() : known.error());
    return keepOne(pathloom::importFiles(files, *mapping, *known, *options, control), *mapping,
                   isDryRun, control);
}

Result<ImportOutcome> Session::retryImport(const std::string &importId,
                                           std::optional<Mapping> mapping, bool isDryRun,
                                           const TaskControl &control)
{
    const auto imports = m_project->imports();
    const auto rows = m_project->quarantine(importId);
    if (!imports || !rows)
        return failWith(imports ? rows.error() : imports.error());
    const auto from = std::find_if(imports->begin(), imports->end(),
                                   [&](const ImportInfo &info) { return info.id == importId; });
    if (from == imports->end())
        return fail(ErrorKind::Usage, "app.no-such-import", {{"import", importId}});
    if (std::none_of(rows->begin(), rows->end(), Source::isKept))
        return fail(ErrorKind::Usage, "app.nothing-to-retry", {{"import", importId}});
    if (!mapping) {
        auto used = readMapping(from->mapping, importId);
        if (!used)
            return failWith(std::move(used).error());
        mapping = std::move(*used);
    }
    auto known = knownRowsOf(*m_project, from->source);
    auto options = optionsFor(*mapping);
    if (!known || !options)
        return failWith(known ? options.error() : known.error());
    return keepOne(importRows(*rows, *from, *mapping, *known, *options, control), *mapping,
                   isDryRun, control);
}

/// Made rows have no file behind them: each is its own content.
static void nameRows(ImportBatch &batch)
{
    const auto add = [&batch](const std::vector<Hash128> &keys) {
        batch.rowKeys.insert(batch.rowKeys.end(), keys.begin(), keys.end());
    };
    for (const ProfileRecords &records : batch.profiles)
        add(records.rowKeys);
    for (const EventRecords &records : batch.events)
        add(records.rowKeys);
    for (const ConsentRecords &records : batch.consents)
        add(records.rowKeys);
    for (const ItemRecords &records : batch.items)
        add(records.rowKeys);
    std::sort(batch.rowKeys.begin(), batch.rowKeys.end());
    batch.rowKeys.erase(std::unique(batch.rowKeys.begin(), batch.rowKeys.end()),
                        batch.rowKeys.end());
    batch.rowContents = batch.rowKeys;
}

Status Session::addSample(std::string_view name, const TaskControl &control)
{
    if (name != kSampleShop)
        return fail(ErrorKind::Usage, "app.no-such-sample",
                    {{"name", std::string(name)}, {"names", std::string(kSampleShop)}});
    auto document = sampleDocument();
    if (!document)
        return failWith(std::move(document).error());
    auto batches = makeSampleBatches({}, control);
    if (!batches)
        return failWith(std::move(batches).error());
    PATHLOOM_TRY(save(std::make_shared<const Document>(std::move(*document)), "edit.sample"));
    for (ImportBatch &batch : *batches) {
        if (batch.rowKeys.empty())
            nameRows(batch);
        PATHLOOM_TRY(m_project->appendBatch(std::move(batch), control));
    }
    m_snapshot.reset();
    auto unified = snapshot(control);
    return unified ? Status() : failWith(std::move(unified).error());
}

} // namespace pathloom::app
