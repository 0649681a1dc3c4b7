// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in the project file.
#include "ui/runs/RunStore.h"

#include "engine/store/TextForm.h"

namespace pathloom::ui {

static std::string noteKey(const std::string &id)
{
    return "run-note/" + id;
}

static tl::unexpected<Error> notOpen()
{
    return fail(ErrorKind::Usage, "store.not-open", {});
}

RunStore storeOf(std::function<Project *()> project)
{
    RunStore store;
    store.list = [project]() -> Result<std::vector<StoredRun>> {
        const Project *open = project();
        if (!open)
            return std::vector<StoredRun>();
        auto runs = open->runs();
        if (!runs)
            return runs;
        for (StoredRun &run : *runs)
            if (const auto note = open->setting(noteKey(run.id)); note && !note->empty())
                run.note = *note;
        return runs;
    };
    store.load = [project](const std::string &id) -> Result<PackedRun> {
        const Project *open = project();
        return open ? open->packedRun(id) : Result<PackedRun>(notOpen());
    };
    store.writer = [project]() -> RunWriter {
        if (const Project *open = project())
            return runWriterOf(*open);
        return [](const PackedRun &) { return Result<std::string>(notOpen()); };
    };
    store.remove = [project](const std::string &id) -> Status {
        Project *open = project();
        return open ? open->removeRun(id) : Status(notOpen());
    };
    store.setNote = [project](const std::string &id, const std::string &note) -> Status {
        Project *open = project();
        return open ? open->setSetting(noteKey(id), note) : Status(notOpen());
    };
    return store;
}

StoredRun toStored(const RunResult &result, const Document &document, Instant at)
{
    StoredRun run;
    run.at = at;
    run.revision = result.revision;
    run.datasetHash = result.datasetHash;
    run.resultJson = canonicalJson(toJson(result, true));
    run.documentJson = canonicalJson(toJson(document));
    return run;
}

Result<OpenRun> fromStored(const StoredRun &run)
{
    const auto resultJson = parseJson(run.resultJson, run.id);
    if (!resultJson)
        return failWith(resultJson.error());
    auto result = runResultFromJson(*resultJson);
    if (!result)
        return failWith(result.error());
    OpenRun open;
    open.id = run.id;
    open.result = std::make_shared<const RunResult>(std::move(*result));
    if (!run.documentJson.empty()) {
        const auto documentJson = parseJson(run.documentJson, run.id);
        if (!documentJson)
            return failWith(documentJson.error());
        auto document = documentFromJson(*documentJson);
        if (!document)
            return failWith(document.error());
        open.document = std::make_shared<const Document>(std::move(*document));
    }
    return open;
}

} // namespace pathloom::ui
