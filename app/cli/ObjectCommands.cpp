// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli apply and dump: definitions in their text form, into a project and out of it.
#include "app/cli/Console.h"

#include "engine/edit/Edits.h"
#include "engine/store/TextForm.h"

namespace pathloom::cli {

namespace {

struct Options {
    std::string project;
    std::vector<std::string> files;
};

struct DumpOptions {
    std::string project, directory;
};

/// The kind's word, its id, and the object as it is in a document; null where it is not.
struct Identity {
    std::string kind, id;
    Json before;
};

template <typename Map, typename Key> Json jsonOf(const Map &objects, const Key &id)
{
    const auto found = objects.find(id);
    return found == objects.end() ? Json() : toJson(*found->second);
}

Identity identityOf(const Document &document, const DocumentObject &object)
{
    struct Visitor {
        const Document &document;
        Identity operator()(const Journey &o) const
        {
            return {"journey", o.id.text(), jsonOf(document.journeys, o.id)};
        }
        Identity operator()(const Segment &o) const
        {
            return {"segment", o.id.text(), jsonOf(document.segments, o.id)};
        }
        Identity operator()(const Offer &o) const
        {
            return {"offer", o.id.text(), jsonOf(document.offers, o.id)};
        }
        Identity operator()(const Content &o) const
        {
            return {"content", o.id.text(), jsonOf(document.contents, o.id)};
        }
        Identity operator()(const Policy &o) const
        {
            return {"policy", o.id.text(), jsonOf(document.policies, o.id)};
        }
        Identity operator()(const DecisionTable &o) const
        {
            return {"table", o.id.text(), jsonOf(document.tables, o.id)};
        }
        Identity operator()(const ProjectSettings &) const
        {
            return {"settings", "settings", toJson(document.settings)};
        }
    };
    return std::visit(Visitor{document}, object);
}

Json jsonOfObject(const DocumentObject &object)
{
    return std::visit([](const auto &one) { return toJson(one); }, object);
}

EditResult put(const Document &document, DocumentObject object)
{
    struct Visitor {
        const Document &document;
        EditResult operator()(Journey &o) const { return putJourney(document, std::move(o)); }
        EditResult operator()(Segment &o) const { return putSegment(document, std::move(o)); }
        EditResult operator()(Offer &o) const { return putOffer(document, std::move(o)); }
        EditResult operator()(Content &o) const { return putContent(document, std::move(o)); }
        EditResult operator()(Policy &o) const { return putPolicy(document, std::move(o)); }
        EditResult operator()(DecisionTable &o) const { return putTable(document, std::move(o)); }
        EditResult operator()(ProjectSettings &o) const
        {
            return setProjectSettings(document, std::move(o));
        }
    };
    return std::visit(Visitor{document}, object);
}

/// Folders stand for the .json files in them, in the order of their names.
Result<std::vector<std::string>> expanded(const std::vector<std::string> &arguments)
{
    std::vector<std::string> files;
    for (const std::string &argument : arguments) {
        std::error_code error;
        if (!std::filesystem::is_directory(argument, error)) {
            files.push_back(argument);
            continue;
        }
        std::vector<std::string> inside;
        for (const auto &entry : std::filesystem::directory_iterator(argument, error)) {
            if (entry.path().extension() == ".json")
                inside.push_back(entry.path().string());
        }
        if (error)
            return fail(ErrorKind::System, "cli.file-open",
                        {{"file", argument}, {"reason", error.message()}});
        std::sort(inside.begin(), inside.end());
        files.insert(files.end(), inside.begin(), inside.end());
    }
    return files;
}

struct Counts {
    std::vector<std::string> created, updated, unchanged;
};

Result<DocumentPtr> applyFile(const std::string &file, const DocumentPtr &document, Counts &counts)
{
    auto bytes = readFile(file);
    if (!bytes)
        return failWith(std::move(bytes).error());
    auto json = parseJson(*bytes, file);
    if (!json)
        return failWith(std::move(json).error());
    auto object = objectFromJson(*json);
    if (!object)
        return failWith(std::move(object).error(), "context.reading-file", {{"file", file}});
    const Identity identity = identityOf(*document, *object);
    const std::string name = identity.kind + "/" + identity.id;
    if (identity.before == jsonOfObject(*object)) {
        counts.unchanged.push_back(name);
        return document;
    }
    auto edited = put(*document, std::move(*object));
    if (!edited)
        return failWith(std::move(edited).error(), "context.reading-file", {{"file", file}});
    (identity.before.is_null() ? counts.created : counts.updated).push_back(name);
    return edited->document;
}

Result<Outcome> apply(const Options &options, const TaskControl &)
{
    auto session = app::Session::open(options.project);
    if (!session)
        return failWith(std::move(session).error());
    const auto files = expanded(options.files);
    if (!files)
        return failWith(files.error());
    Counts counts;
    DocumentPtr document = session->document();
    for (const std::string &file : *files) {
        auto next = applyFile(file, document, counts);
        if (!next)
            return failWith(std::move(next).error());
        document = std::move(*next);
    }
    if (document != session->document())
        PATHLOOM_TRY(session->save(document, "edit.apply"));
    Outcome outcome;
    outcome.json = {
        {"created", counts.created}, {"updated", counts.updated}, {"unchanged", counts.unchanged}};
    outcome.text = fmt::format("{} created, {} updated, {} unchanged\n", counts.created.size(),
                               counts.updated.size(), counts.unchanged.size());
    return outcome;
}

class Dumper
{
public:
    explicit Dumper(std::filesystem::path directory) : m_directory(std::move(directory)) {}

    template <typename Map> Status all(const Map &objects)
    {
        for (const auto &[id, object] : objects)
            PATHLOOM_TRY(one(toJson(*object), id.text()));
        return {};
    }

    Status one(const Json &json, const std::string &id)
    {
        const std::string kind = json.value("kind", "object");
        const std::string name = kind == "settings" ? "settings.json" : kind + "-" + id + ".json";
        PATHLOOM_TRY(writeFile(m_directory / name, prettyJson(json)));
        files.push_back(name);
        return {};
    }

    std::vector<std::string> files;

private:
    std::filesystem::path m_directory;
};

Result<Outcome> dump(const DumpOptions &options, const TaskControl &)
{
    auto session = app::Session::open(options.project, OpenMode::ReadOnly);
    if (!session)
        return failWith(std::move(session).error());
    std::error_code error;
    std::filesystem::create_directories(options.directory, error);
    if (error)
        return fail(ErrorKind::System, "cli.file-write",
                    {{"file", options.directory}, {"reason", error.message()}});
    const Document &document = *session->document();
    Dumper dumper(options.directory);
    PATHLOOM_TRY(dumper.one(toJson(document.settings), "settings"));
    PATHLOOM_TRY(dumper.all(document.segments));
    PATHLOOM_TRY(dumper.all(document.journeys));
    PATHLOOM_TRY(dumper.all(document.contents));
    PATHLOOM_TRY(dumper.all(document.offers));
    PATHLOOM_TRY(dumper.all(document.policies));
    PATHLOOM_TRY(dumper.all(document.tables));
    Outcome outcome;
    outcome.json = {
        {"created", dumper.files}, {"updated", Json::array()}, {"unchanged", Json::array()}};
    outcome.text = fmt::format("{} files in {}\n", dumper.files.size(), options.directory);
    return outcome;
}

} // namespace

void addObjects(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *sub = addCommand<Options>(
        line, "apply", "Put definitions in their text form into the project", options, apply);
    sub->add_option("project", options->project, "Project file")->required();
    sub->add_option("files", options->files, "Text forms, or folders of them")->required();

    const auto dumped = std::make_shared<DumpOptions>();
    sub = addCommand<DumpOptions>(line, "dump", "Write all definitions in their text form", dumped,
                                  dump);
    sub->add_option("project", dumped->project, "Project file")->required();
    sub->add_option("directory", dumped->directory, "Folder to write to")->required();
}

} // namespace pathloom::cli
