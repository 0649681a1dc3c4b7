// SPDX-License-Identifier: Apache-2.0
// Opens packages: structure, hashes, signature, canonical form, vectors.
#include "engine/base/Hash.h"
#include "engine/package/Archive.h"
#include "engine/package/Bound.h"
#include "engine/package/Entries.h"
#include "engine/store/TextForm.h"

#include <algorithm>

namespace pathloom {

struct RulePackage::Data {
    EntryMap entries;
    Json manifest;
    std::map<std::string, Json> unknown;
    std::optional<Decider> decider;
};

namespace {

const std::set<std::string> kFeatures{"decisions-1", "rules-1", "segments-1"};

Result<Json> readManifest(const EntryMap &entries)
{
    const auto found = entries.find(kManifestName);
    if (found == entries.end())
        return fail(ErrorKind::BadInput, "package.not-a-package", {{"reason", "manifest.json is missing"}});
    auto manifest = parseJson(found->second, kManifestName);
    if (!manifest)
        return failWith(std::move(manifest).error(), "package.entry", {{"entry", kManifestName}});
    const auto format = jsonNumber(*manifest, "format");
    if (!format)
        return failWith(format.error(), "package.entry", {{"entry", kManifestName}});
    if (*format != kPackageFormat)
        return fail(ErrorKind::BadInput, "package.newer-format",
                    {{"format", (*manifest)["format"].dump()}, {"known", std::to_string(kPackageFormat)}});
    for (const Json &feature : manifest->value("requires", Json::array())) {
        if (!feature.is_string() || !kFeatures.contains(feature.get<std::string>()))
            return fail(ErrorKind::BadInput, "package.unknown-feature", {{"feature", feature.dump()}});
    }
    return manifest;
}

void checkFiles(const Json &manifest, const EntryMap &entries, VerifyReport &report)
{
    std::set<std::string> listed{kManifestName, kSignatureName};
    const auto problem = [&](const char *code, const std::string &name) {
        report.problems.push_back({code, {{"entry", name}}});
    };
    for (const Json &file : manifest.value("files", Json::array())) {
        const auto name = jsonString(file, "name");
        const auto hash = jsonString(file, "sha256");
        const auto size = jsonNumber(file, "size");
        if (!name || !hash || !size) {
            problem("package.bad-manifest", kManifestName);
            continue;
        }
        listed.insert(*name);
        const auto found = entries.find(*name);
        if (found == entries.end())
            problem("package.missing-entry", *name);
        else if (static_cast<double>(found->second.size()) != *size || sha256Hex(found->second) != *hash)
            problem("package.changed-entry", *name);
    }
    for (const auto &[name, bytes] : entries) {
        if (!listed.contains(name))
            problem("package.unlisted-entry", name);
    }
    for (const char *needed : {"schema.json", "settings.json", kVectorsName, "report.html"}) {
        if (!entries.contains(needed) && !listed.contains(needed))
            problem("package.missing-entry", needed);
    }
}

void checkVectors(const Decider &decider, const EntryMap &entries, const TaskControl &control,
                  VerifyReport &report)
{
    const auto text = entries.find(kVectorsName);
    if (text == entries.end())
        return;
    const auto vectors = vectorsFromText(text->second);
    if (!vectors) {
        report.problems.push_back({vectors.error().code, vectors.error().arguments});
        return;
    }
    report.vectors = vectors->size();
    if (vectors->size() < kMinimumVectors)
        report.problems.push_back({"package.few-vectors",
                                   {{"count", std::to_string(vectors->size())},
                                    {"needed", std::to_string(kMinimumVectors)}}});
    for (const TestVector &vector : *vectors) {
        if (control.isStopped())
            return;
        const VectorDifference difference = replay(decider, vector);
        control.report("package.verify", static_cast<double>(report.passed + report.failed),
                       static_cast<double>(vectors->size()));
        if (difference.what.empty()) {
            ++report.passed;
            continue;
        }
        ++report.failed;
        report.problems.push_back({"package.vector-failed",
                                   {{"vector", vector.id},
                                    {"what", difference.what},
                                    {"expected", difference.expected},
                                    {"actual", difference.actual}}});
    }
}

// Objects are named twice, in their own entries and in the manifest's index; both must agree.
void checkIndex(const Json &manifest, const Document &document, VerifyReport &report)
{
    if (manifest.value("objects", Json::array()) != objectIndex(document)
        || manifest.value("revision", Json()) != Json(semanticRevision(document)))
        report.problems.push_back({"package.bad-manifest", {{"entry", kManifestName}}});
}

PackageOptions optionsFrom(const Json &manifest, const std::map<std::string, Json> &unknown)
{
    const auto text = [](const Json &json, const char *key) {
        const auto value = jsonString(json, key);
        return value ? *value : std::string();
    };
    PackageOptions options;
    options.packageId = text(manifest, "package_id");
    options.version = text(manifest, "version");
    options.toolVersion = text(manifest, "tool_version");
    if (const auto time = parseInstant(text(manifest, "vector_time")))
        options.vectorTime = *time;
    for (const Json &entry : manifest.value("overrides", Json::array()))
        options.overrides.push_back({text(entry, "gate"), text(entry, "reason")});
    if (const Json run = manifest.value("run", Json()); run.is_object()) {
        options.run = AcceptedRun{text(run, "id"), text(run, "revision"), text(run, "dataset_hash"), 1, 0, {}};
        const auto seed = run.find("seed");
        options.run->seed = seed != run.end() && seed->is_number_integer() ? seed->get<std::uint64_t>() : 1;
        const auto replications = jsonNumber(run, "replications");
        const bool isCount = replications && *replications >= 0 && *replications < 4e9;
        options.run->replications = isCount ? static_cast<std::uint32_t>(*replications) : 0;
        options.run->kpis = run.value("kpis", Json::object());
    }
    options.unknown = unknown;
    static const std::set<std::string> known{"format",      "package_id", "name",      "version",  "tool_version",
                                             "revision",    "run",        "overrides", "requires", "vector_time",
                                             "objects",     "files"};
    for (const auto &[key, value] : manifest.items()) {
        if (!known.contains(key))
            options.unknown[kManifestName][key] = value;
    }
    return options;
}

const char *truthText(Truth truth)
{
    return truth == Truth::True ? "true" : truth == Truth::False ? "false" : "unknown";
}

Json traceJson(const OfferTrace &offer, const Document &document)
{
    Json predicates = Json::array();
    for (const PredicateTrace &line : offer.predicates)
        predicates.push_back({{"text", line.text},
                              {"actual", line.actual},
                              {"needed", line.needed},
                              {"outcome", truthText(line.outcome)}});
    return {{"offer", offer.offer.text()},
            {"name", document.offers.at(offer.offer)->name},
            {"stage", nameOf(offer.stage)},
            {"reason", offer.reason},
            {"propensity", offer.propensity},
            {"context", offer.context},
            {"value", offer.value},
            {"lever", offer.lever},
            {"score", offer.score},
            {"predicates", std::move(predicates)}};
}

Json decisionJson(const Decision &decision, const Document &document)
{
    Json json{{"offer", nullptr}, {"name", nullptr}, {"score", nullptr}, {"fallback", decision.isFallback},
              {"reason", "NO_ELIGIBLE_OFFER"}};
    if (decision.winners.empty())
        return json;
    json["offer"] = decision.winners.front().text();
    json["name"] = document.offers.at(decision.winners.front())->name;
    if (!decision.scores.empty())
        json["score"] = decision.scores.front();
    json["reason"] = decision.isFallback ? "FALLBACK" : "SHOWN";
    if (decision.winners.size() > 1) {
        json["winners"] = Json::array();
        for (const OfferId &winner : decision.winners)
            json["winners"].push_back(winner.text());
    }
    return json;
}

} // namespace

Result<VerifyReport> verifyBytes(std::string_view archive, const TaskControl &control)
{
    const auto read = readArchive(archive);
    if (!read)
        return failWith(read.error());
    const EntryMap entries(read->begin(), read->end());
    const auto manifest = readManifest(entries);
    if (!manifest)
        return failWith(manifest.error());
    VerifyReport report;
    for (const auto &[name, bytes] : *read)
        report.files.push_back({name, bytes.size(), sha256Hex(bytes)});
    if (entries.size() != read->size() || archiveBytes(*read) != archive)
        report.problems.push_back({"package.not-canonical", {}});
    checkFiles(*manifest, entries, report);
    if (const auto signature = entries.find(kSignatureName); signature != entries.end()) {
        report.isSigned = true;
        const auto signer = checkSignature(entries.at(kManifestName), signature->second);
        if (signer)
            report.signedBy = *signer;
        else
            report.problems.push_back({signer.error().code, {}});
    }
    auto definitions = definitionsFrom(entries);
    auto decider = definitions ? Decider::make(std::make_shared<const Document>(definitions->document),
                                               definitions->schema)
                               : failWith(definitions.error());
    if (!decider) {
        report.problems.push_back({"package.definitions", {{"reason", describe(decider.error())}}});
        return report;
    }
    checkIndex(*manifest, definitions->document, report);
    checkVectors(*decider, entries, control, report);
    if (control.isStopped())
        return cancelled();
    return report;
}

Result<RulePackage> RulePackage::fromBytes(std::string_view archive)
{
    const auto read = readArchive(archive);
    if (!read)
        return failWith(read.error());
    auto data = std::make_shared<Data>();
    data->entries = EntryMap(read->begin(), read->end());
    auto manifest = readManifest(data->entries);
    if (!manifest)
        return failWith(std::move(manifest).error());
    VerifyReport report;
    checkFiles(*manifest, data->entries, report);
    if (!report.isGood())
        return fail(ErrorKind::BadInput, report.problems.front().code, report.problems.front().arguments);
    auto definitions = definitionsFrom(data->entries);
    if (!definitions)
        return failWith(std::move(definitions).error());
    auto decider = Decider::make(std::make_shared<const Document>(std::move(definitions->document)),
                                 std::move(definitions->schema));
    if (!decider)
        return failWith(std::move(decider).error());
    data->manifest = std::move(*manifest);
    data->unknown = std::move(definitions->unknown);
    data->decider = std::move(*decider);
    return RulePackage(std::move(data));
}

const Document &RulePackage::document() const { return m_data->decider->document(); }
const Schema &RulePackage::schema() const { return m_data->decider->schema(); }
const Json &RulePackage::manifest() const { return m_data->manifest; }
const std::map<std::string, std::string> &RulePackage::entries() const { return m_data->entries; }
PackageOptions RulePackage::options() const { return optionsFrom(m_data->manifest, m_data->unknown); }
std::vector<std::string> RulePackage::placements() const { return m_data->decider->placements(); }

Result<Json> RulePackage::decide(std::string_view placement, const Json &profile, bool explain) const
{
    const Decider &decider = *m_data->decider;
    const auto own = jsonString(profile, "placement");
    const std::string wanted = placement.empty() && own ? *own : std::string(placement);
    const CompiledPolicy *policy = decider.policyFor(wanted);
    if (!policy) {
        std::string known;
        for (const std::string &name : decider.placements())
            known += (known.empty() ? "" : ", ") + name;
        return fail(ErrorKind::Usage, "package.no-such-placement", {{"placement", wanted}, {"known", known}});
    }
    const auto reader = decider.profile(profile);
    if (!reader)
        return failWith(reader.error());
    if (!reader->now())
        return fail(ErrorKind::BadInput, "package.profile", {{"field", "now"}});
    const Decision decision = pathloom::decide(*policy, *reader, *reader->now(), {}, explain);
    Json json = decisionJson(decision, decider.document());
    json["id"] = reader->id();
    json["placement"] = wanted;
    json["policy"] = policy->data().policy.name;
    if (explain) {
        json["offers"] = Json::array();
        for (const OfferTrace &offer : decision.offers)
            json["offers"].push_back(traceJson(offer, decider.document()));
    }
    return json;
}

Result<Json> RulePackage::segmentsOf(const Json &profile) const
{
    const auto reader = m_data->decider->profile(profile);
    if (!reader)
        return failWith(reader.error());
    return m_data->decider->answer(*reader)["segments"];
}

} // namespace pathloom
