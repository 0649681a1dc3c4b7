// SPDX-License-Identifier: GPL-3.0-or-later
// An open project with its document and its dataset: the loading that both programs share.
#pragma once

#include "engine/ingest/Forget.h"
#include "engine/ingest/SourceSet.h"
#include "engine/store/Project.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace pathloom::app {

/// Now, on the system's clock: only programs know it.
[[nodiscard]] Instant now();

/// Variable of the environment with the key of pseudonyms, where no other is named.
inline constexpr const char *kPseudonymVariable = "PATHLOOM_PSEUDONYM_KEY";

/// What an import did. In a dry run nothing was stored.
struct ImportOutcome {
    ImportInfo info;
    Mapping mapping;                              ///< as given, or as guessed
    std::map<std::string, std::uint64_t> reasons; ///< quarantined rows by reason
    std::vector<QuarantinedRow> quarantine;
    std::uint64_t profiles = 0,
                  events = 0; ///< of the dataset afterwards; in a dry run of the batch
};

/// What forgetting a profile did, and the proof: the texts that were the profile's alone, with where
/// they stood before and stand now.
struct ForgetOutcome {
    Forgetting forgetting; ///< its batches were stored and are empty here
    std::uint64_t runs = 0;        ///< stored runs from which the profile's interactions were taken
    std::uint64_t runsOfOther = 0; ///< among them: of earlier data, which lost all single interactions
    std::vector<OwnValue> sought;  ///< long enough to be sought in bytes
    std::vector<SearchedPlace> before, after; ///< `found` by sought; in a dry run `after` is empty
    std::uint64_t traces = 0;                 ///< in the imports, read again from the file
    [[nodiscard]] bool isProven() const;
};

/// Use from one thread at a time.
class Session
{
public:
    /// Makes a project file with an empty document. Errors of Project::create().
    [[nodiscard]] static Result<Session> create(const std::filesystem::path &file);
    /// Errors of Project::open() and Project::loadDocument().
    [[nodiscard]] static Result<Session> open(const std::filesystem::path &file,
                                              OpenMode mode = OpenMode::ReadWrite);

    [[nodiscard]] Project &project() { return *m_project; }
    [[nodiscard]] const DocumentPtr &document() const { return m_document; }
    /// Makes it the project's document, durably.
    [[nodiscard]] Status save(DocumentPtr document, std::string_view edit);

    /// The dataset: kept from the last call, else from the project's cache, else unified anew and
    /// cached. An empty dataset is a snapshot without profiles.
    [[nodiscard]] Result<SnapshotPtr> snapshot(const TaskControl &control = {});
    /// Forgets the kept snapshot, after changes by others.
    void dropSnapshot() { m_snapshot.reset(); }

    /// Imports a file through a mapping (none: guessed) and unifies. The first import into a fresh
    /// project gives it the mapping's currency and zone. Errors of previewFile(), importFile(),
    /// Project::appendBatch() and buildSnapshot(); on failure the dataset is as it was.
    [[nodiscard]] Result<ImportOutcome> importSource(const std::filesystem::path &file,
                                                     std::optional<Mapping> mapping, bool isDryRun,
                                                     const TaskControl &control = {});
    /// Several files as one table; the source is named by the mapping, else by the first file.
    [[nodiscard]] Result<ImportOutcome> importFiles(std::span<const std::filesystem::path> files,
                                                    std::optional<Mapping> mapping, bool isDryRun,
                                                    const TaskControl &control = {});
    /// Imports every table of a set, all or none; one outcome a table. `place` as in openSet().
    [[nodiscard]] Result<std::vector<ImportOutcome>> importSet(const std::filesystem::path &place,
                                                               const MappingSet &set, bool isDryRun,
                                                               const TaskControl &control = {});
    /// Reads the rows that an import set aside once more, through a corrected mapping (none: that
    /// of the import). Errors besides: "app.no-such-import" with `import`, "app.nothing-to-retry".
    [[nodiscard]] Result<ImportOutcome> retryImport(const std::string &importId,
                                                    std::optional<Mapping> mapping, bool isDryRun,
                                                    const TaskControl &control = {});
    /// What pseudonyms are made with; never stored. At first that of kPseudonymVariable. Imports that need it and have none fail with
    /// "ingest.pseudonym-key", with one that differs from the project's with
    /// "app.pseudonym-key-other", with one below 16 bytes with "app.pseudonym-key-short".
    void setPseudonymKey(std::string key) { m_pseudonymKey = std::move(key); }

    /// Merges two profiles, or tells them apart; what was decided about them before is replaced, and
    /// deciding the same again changes nothing. Errors: those of pairToDecide(); on failure nothing
    /// is decided.
    [[nodiscard]] Result<DuplicateDecision> decide(DuplicateVerdict verdict, const std::string &a,
                                                   const std::string &b,
                                                   const TaskControl &control = {});
    /// Takes a decision back: the dataset is as if it had not been made. Errors:
    /// "store.no-such-decision" with `decision`.
    [[nodiscard]] Status undoDecision(const std::string &id, const TaskControl &control = {});
    /// Forgets a profile (engine/ingest/Forget.h), also in stored runs, and searches the whole file
    /// for what it had. A dry run only searches. Errors: those of planForgetting().
    [[nodiscard]] Result<ForgetOutcome> forget(const std::string &profile, bool isDryRun,
                                               const TaskControl &control = {});

    /// Fills a fresh project with the embedded sample. Errors: "app.no-such-sample" with `name`,
    /// `names`.
    [[nodiscard]] Status addSample(std::string_view name, const TaskControl &control = {});

private:
    Session(Project project, Document document);
    [[nodiscard]] Status adopt(const Mapping &mapping);
    [[nodiscard]] Result<UnifyRules> unifyRules() const;
    [[nodiscard]] static std::string variantOf(const UnifyRules &rules);
    [[nodiscard]] Status adoptSnapshot(SnapshotPtr snapshot, const UnifyRules &rules); ///< and caches it
    [[nodiscard]] Result<std::string> checkedPseudonymKey() const;
    [[nodiscard]] Status cleanRuns(ForgetOutcome &outcome, const TaskControl &control);
    [[nodiscard]] Result<ImportOptions> optionsFor(const Mapping &mapping);
    /// Stores the batches, unless it is a dry run, and says what the dataset holds then.
    [[nodiscard]] Result<std::vector<ImportOutcome>> keep(std::vector<ImportBatch> batches,
                                                          const std::vector<Mapping> &mappings,
                                                          bool isDryRun,
                                                          const TaskControl &control);
    [[nodiscard]] Result<ImportOutcome> keepOne(Result<ImportBatch> batch, const Mapping &mapping,
                                                bool isDryRun, const TaskControl &control);

    std::unique_ptr<Project> m_project;
    DocumentPtr m_document;
    SnapshotPtr m_snapshot;
    std::string m_pseudonymKey;
};

/// Names of the embedded samples.
[[nodiscard]] std::vector<std::string> sampleNames();

} // namespace pathloom::app
