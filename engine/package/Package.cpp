// SPDX-License-Identifier: Apache-2.0
// The gate, the bytes of a package, and writing them safely.
#include "engine/package/Package.h"

#include "engine/base/Hash.h"
#include "engine/base/Version.h"
#include "engine/check/Check.h"
#include "engine/check/RulePlaces.h"
#include "engine/package/Archive.h"
#include "engine/package/Entries.h"
#include "engine/store/TextForm.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace pathloom {

namespace fs = std::filesystem;

namespace {

// Attributes that are personal and stand beside a value in a comparison.
std::vector<std::string> personalIn(const ExprPtr &rule, const Schema &schema)
{
    std::vector<std::string> found;
    walkRule(rule, {}, [&](const Expr &e, const std::string &) {
        const bool isLogic = e.kind == ExprKind::Binary && (e.op == BinaryOp::And || e.op == BinaryOp::Or);
        if (isLogic || (e.kind != ExprKind::Binary && e.kind != ExprKind::In && e.kind != ExprKind::Between))
            return;
        bool hasValue = false;
        std::string attribute;
        for (const ExprPtr &argument : e.arguments) {
            hasValue = hasValue || argument->kind == ExprKind::Literal || argument->kind == ExprKind::ListLiteral;
            const auto index = argument->kind == ExprKind::Attribute ? schema.attributeIndex(argument->name)
                                                                     : std::nullopt;
            if (index && schema.attributes[*index].personal)
                attribute = argument->name;
        }
        if (hasValue && !attribute.empty())
            found.push_back(attribute);
    });
    return found;
}

bool isVersion(std::string_view text)
{
    int numbers = 0;
    for (std::size_t at = 0; numbers < 3; ++numbers) {
        const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
        if (end == at)
            return false;
        if (numbers == 2)
            return end == text.size() || text[end] == '-' || text[end] == '+';
        if (end == text.size() || text[end] != '.')
            return false;
        at = end + 1;
    }
    return false;
}

std::string idFrom(const std::string &name)
{
    std::string id;
    for (const char c : name) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        const bool isUpper = c >= 'A' && c <= 'Z';
        if (isPlain || isUpper)
            id += isUpper ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    return id.empty() ? "package" : id;
}

Json runJson(const std::optional<AcceptedRun> &run)
{
    if (!run)
        return nullptr;
    return {{"id", run->id},     {"revision", run->revision},         {"dataset_hash", run->datasetHash},
            {"seed", run->seed}, {"replications", run->replications}, {"kpis", run->kpis}};
}

Json manifestJson(const Document &document, const PackageOptions &options, const EntryMap &entries)
{
    Json files = Json::array();
    for (const auto &[name, bytes] : entries)
        files.push_back({{"name", name}, {"size", bytes.size()}, {"sha256", sha256Hex(bytes)}});
    Json overrides = Json::array();
    for (const GateOverride &entry : options.overrides)
        overrides.push_back({{"gate", entry.gate}, {"reason", entry.reason}});
    Json manifest{{"format", kPackageFormat},
                  {"package_id", options.packageId.empty() ? idFrom(document.settings.name) : options.packageId},
                  {"name", document.settings.name},
                  {"version", options.version},
                  {"tool_version", options.toolVersion.empty() ? kVersion : options.toolVersion},
                  {"revision", semanticRevision(document)},
                  {"vector_time", toText(options.vectorTime)},
                  {"run", runJson(options.run)},
                  {"requires", {"decisions-1", "rules-1", "segments-1"}},
                  {"overrides", overrides},
                  {"objects", objectIndex(document)},
                  {"files", files}};
    if (const auto unknown = options.unknown.find(kManifestName); unknown != options.unknown.end()) {
        for (const auto &[key, value] : unknown->second.items()) {
            if (!manifest.contains(key))
                manifest[key] = value;
        }
    }
    return manifest;
}

struct Built {
    std::string bytes;
    PackageReport report;
};

void fillReport(const ArchiveEntries &archive, const std::vector<TestVector> &vectors, Built &built)
{
    for (const auto &[name, content] : archive)
        built.report.files.push_back({name, content.size(), sha256Hex(content)});
    built.report.vectors = vectors.size();
    for (const TestVector &vector : vectors)
        built.report.covered += vector.covers.size();
    built.report.bytes = built.bytes.size();
    built.report.sha256 = sha256Hex(built.bytes);
}

Result<Built> build(const Document &given, const Schema &givenSchema, const PackageOptions &options,
                    const TaskControl &control)
{
    if (!isVersion(options.version))
        return fail(ErrorKind::Usage, "package.version", {{"version", options.version}});
    // Everything below works on what a reader of the package will read: canonical text.
    auto read = definitionsFrom(definitionEntries(given, givenSchema, {}));
    if (!read)
        return failWith(std::move(read).error());
    const auto document = std::make_shared<const Document>(std::move(read->document));
    const auto decider = Decider::make(document, read->schema);
    if (!decider)
        return failWith(decider.error());
    const auto vectors = makeVectors(*decider, options.vectorTime, control);
    if (!vectors)
        return failWith(vectors.error());
    EntryMap entries = definitionEntries(*document, read->schema, options.unknown);
    entries[kVectorsName] = vectorsToText(*vectors);
    entries["report.html"] = reportHtml(*decider, options, *vectors);
    const std::string manifest = canonicalJson(manifestJson(*document, options, entries));
    ArchiveEntries archive{{kManifestName, manifest}};
    archive.insert(archive.end(), entries.begin(), entries.end());
    Built built;
    if (!options.secretKey.empty()) {
        const auto signature = signatureOf(manifest, options.secretKey);
        if (!signature)
            return failWith(signature.error());
        archive.emplace_back(kSignatureName, *signature);
        built.report.signedBy = *checkSignature(manifest, *signature);
    }
    built.bytes = archiveBytes(archive);
    fillReport(archive, *vectors, built);
    return built;
}

tl::unexpected<Error> writeError(const fs::path &file, int code)
{
    return fail(ErrorKind::System, "package.write",
                {{"file", file.string()}, {"reason", std::strerror(code != 0 ? code : EIO)}});
}

// Written through to the device before it gets its name.
Status writeThrough(const fs::path &file, std::string_view bytes)
{
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return writeError(file, errno);
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            const int code = errno;
            ::close(descriptor);
            return writeError(file, code);
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    const bool synced = fsync(descriptor) == 0;
    const int code = errno;
    if (::close(descriptor) != 0 || !synced)
        return writeError(file, code);
    return {};
}

Result<std::string> readWhole(const fs::path &file)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> in(std::fopen(file.c_str(), "rb"), std::fclose);
    if (!in)
        return fail(ErrorKind::System, "package.read",
                    {{"file", file.string()}, {"reason", std::strerror(errno)}});
    std::string bytes;
    std::array<char, 65536> buffer{};
    while (const std::size_t n = std::fread(buffer.data(), 1, buffer.size(), in.get()))
        bytes.append(buffer.data(), n);
    if (std::ferror(in.get()))
        return fail(ErrorKind::System, "package.read",
                    {{"file", file.string()}, {"reason", std::strerror(errno)}});
    return bytes;
}

// Reads back what the device has and checks it as a receiver would.
Status proveWritten(const fs::path &file, const std::string &bytes, const TaskControl &control)
{
    const auto back = readWhole(file);
    if (!back)
        return failWith(back.error());
    if (*back != bytes)
        return fail(ErrorKind::System, "package.write",
                    {{"file", file.string()}, {"reason", "what was read back differs from what was written"}});
    const auto verified = verifyBytes(*back, control);
    if (!verified)
        return failWith(verified.error());
    if (!verified->isGood()) {
        const PackageProblem &first = verified->problems.front();
        return fail(ErrorKind::No, first.code, first.arguments);
    }
    return {};
}

} // namespace

std::vector<GateProblem> gateProblems(const Document &document, const Schema &schema,
                                      const PackageOptions &options)
{
    std::vector<GateProblem> problems;
    CheckInput input;
    input.document = &document;
    input.schema = &schema;
    std::size_t errors = 0;
    std::string first;
    for (const Diagnostic &found : checkDocument(input)) {
        if (found.severity != Severity::Error)
            continue;
        if (errors++ == 0)
            first = found.code + " " + found.object + (found.step.isEmpty() ? "" : " " + found.step.text());
    }
    if (errors > 0)
        problems.push_back({"errors", "package.gate-errors", {{"count", std::to_string(errors)}, {"first", first}}});
    const std::string revision = semanticRevision(document);
    if (!options.run)
        problems.push_back({"run", "package.gate-no-run", {{"revision", revision}}});
    else if (options.run->revision != revision)
        problems.push_back(
            {"run", "package.gate-stale-run", {{"revision", revision}, {"ran", options.run->revision}}});
    for (const RulePlace &place : rulesOf(input)) {
        for (const std::string &attribute : personalIn(place.rule, schema))
            problems.push_back({"personal",
                                "package.gate-personal-value",
                                {{"attribute", attribute}, {"object", place.objectName}}});
    }
    for (GateProblem &problem : problems) {
        for (const GateOverride &entry : options.overrides)
            problem.isOverridden = problem.isOverridden || entry.gate == problem.gate;
    }
    return problems;
}

Result<std::string> packageBytes(const Document &document, const Schema &schema, const PackageOptions &options,
                                 const TaskControl &control)
{
    auto built = build(document, schema, options, control);
    if (!built)
        return failWith(std::move(built).error());
    return std::move(built->bytes);
}

Result<PackageReport> writePackage(const Document &document, const Schema &schema,
                                   const PackageOptions &options, const fs::path &file,
                                   const TaskControl &control)
{
    for (const GateOverride &entry : options.overrides) {
        if (entry.reason.find_first_not_of(" \t\r\n") == std::string::npos)
            return fail(ErrorKind::Usage, "package.override-reason", {{"gate", entry.gate}});
    }
    std::set<std::string> shut;
    for (const GateProblem &problem : gateProblems(document, schema, options)) {
        if (!problem.isOverridden)
            shut.insert(problem.code);
    }
    if (!shut.empty()) {
        std::string gates;
        for (const std::string &code : shut)
            gates += (gates.empty() ? "" : " ") + code;
        return fail(ErrorKind::No, "package.gate", {{"gates", gates}});
    }
    auto built = build(document, schema, options, control);
    if (!built)
        return failWith(std::move(built).error());
    const fs::path part = file.string() + ".part";
    std::error_code error;
    Status outcome = writeThrough(part, built->bytes);
    if (outcome)
        outcome = proveWritten(part, built->bytes, control);
    if (outcome) {
        fs::rename(part, file, error);
        if (error)
            outcome = writeError(file, error.value());
    }
    if (!outcome) {
        fs::remove(part, error);
        return failWith(std::move(outcome).error());
    }
    return std::move(built->report);
}

Result<VerifyReport> verifyPackage(const fs::path &file, const TaskControl &control)
{
    const auto bytes = readWhole(file);
    if (!bytes)
        return failWith(bytes.error());
    auto report = verifyBytes(*bytes, control);
    if (!report)
        return failWith(std::move(report).error(), "package.verifying", {{"file", file.string()}});
    return report;
}

Result<RulePackage> RulePackage::open(const fs::path &file)
{
    const auto bytes = readWhole(file);
    if (!bytes)
        return failWith(bytes.error());
    auto package = fromBytes(*bytes);
    if (!package)
        return failWith(std::move(package).error(), "package.opening", {{"file", file.string()}});
    return package;
}

} // namespace pathloom
