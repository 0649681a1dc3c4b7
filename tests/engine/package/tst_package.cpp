// SPDX-License-Identifier: GPL-3.0-or-later
// Packages are canonical, complete, signed where asked, and any change of them is found.
#include "engine/package/Archive.h"
#include "engine/package/Package.h"
#include "engine/store/TextForm.h"
#include "tests/engine/package/Shop.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <sstream>

using namespace pathloom;
using namespace pathloom::test;

namespace {

std::string fileBytes(const std::filesystem::path &file)
{
    std::ifstream in(file, std::ios::binary);
    std::stringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

std::string shopBytes(PackageOptions options = acceptedOptions(shopDocument()))
{
    auto bytes = packageBytes(shopDocument(), shopSchema(), options);
    if (!bytes)
        qFatal("%s", describe(bytes.error()).c_str());
    return *bytes;
}

const std::string &shopArchive()
{
    static const std::string bytes = shopBytes();
    return bytes;
}

// The archive with one entry replaced, hashes of the manifest put right.
std::string withEntry(const std::string &bytes, const std::string &name, const std::string &content)
{
    ArchiveEntries entries = *readArchive(bytes);
    for (auto &[entryName, entry] : entries) {
        if (entryName == name)
            entry = content;
    }
    return archiveBytes(entries);
}

std::string withManifest(const std::string &bytes, const std::string &key, const Json &value)
{
    Json manifest = *parseJson(readArchive(bytes)->front().second);
    manifest[key] = value;
    return withEntry(bytes, "manifest.json", canonicalJson(manifest));
}

bool hasProblem(const VerifyReport &report, const std::string &code)
{
    return std::any_of(report.problems.begin(), report.problems.end(),
                       [&](const PackageProblem &problem) { return problem.code == code; });
}

std::filesystem::path in(const QTemporaryDir &folder, const char *name)
{
    return std::filesystem::path(folder.path().toStdString()) / name;
}

} // namespace

class PackageFile : public QObject
{
    Q_OBJECT

private slots:
    void verifiesAfterWriting()
    {
        const QTemporaryDir folder;
        const auto file = in(folder, "shop.plpkg");
        const auto written = writePackage(shopDocument(), shopSchema(), acceptedOptions(shopDocument()), file);
        QVERIFY2(written, written ? "" : describe(written.error()).c_str());
        QVERIFY(written->vectors >= 200);
        QCOMPARE(written->bytes, std::uint64_t(fileBytes(file).size()));
        const auto verified = verifyPackage(file);
        QVERIFY(verified);
        QVERIFY(verified->isGood());
        QCOMPARE(verified->passed, written->vectors);
        QCOMPARE(verified->failed, std::size_t(0));
        QVERIFY(!verified->isSigned);
        std::vector<std::string> names;
        for (const PackagedFile &entry : verified->files)
            names.push_back(entry.name);
        const std::vector<std::string> expected{
            "manifest.json",      "calendar.json",    "content/c1.json",  "experiments.json", "journeys/j1.json",
            "offers/o1.json",     "offers/o2.json",   "offers/o3.json",   "policies/d1.json", "report.html",
            "schema.json",        "segments/g1.json", "segments/g2.json", "segments/g3.json", "segments/g4.json",
            "settings.json",      "vectors/vectors.jsonl"};
        QCOMPARE(names, expected);
        QVERIFY(!std::filesystem::exists(file.string() + ".part"));
    }

    void sameProjectGivesTheSameBytes()
    {
        QVERIFY(shopBytes() == shopBytes());
    }

    void importsAndExportsToTheSameBytes()
    {
        const std::string bytes = shopBytes();
        const auto package = RulePackage::fromBytes(bytes);
        QVERIFY2(package, package ? "" : describe(package.error()).c_str());
        QVERIFY(sameDocument(package->document(), shopDocument()));
        QVERIFY(package->schema() == shopSchema());
        const auto again = packageBytes(package->document(), package->schema(), package->options());
        QVERIFY(again);
        QVERIFY(*again == bytes);
    }

    void unknownOptionalMembersAreKept()
    {
        PackageOptions options = acceptedOptions(shopDocument());
        options.unknown["offers/o1.json"] = {{"x_colour", "red"}, {"declares", {{"x_size", 3}}}};
        options.unknown["manifest.json"] = {{"x_owner", "crm"}};
        options.unknown["journeys/j1.json"] = {{"graph", {{"steps", {{"1", {{"x_note", true}}}}}}}};
        const std::string bytes = shopBytes(options);
        QVERIFY(verifyBytes(bytes)->isGood());
        const auto package = RulePackage::fromBytes(bytes);
        QVERIFY(package->entries().at("offers/o1.json").find("x_colour") != std::string::npos);
        QVERIFY(package->entries().at("journeys/j1.json").find("x_note") != std::string::npos);
        const auto again = packageBytes(package->document(), package->schema(), package->options());
        QVERIFY(*again == bytes);
    }

    void anySingleChangedByteIsFound()
    {
        const std::string bytes = shopBytes();
        // Every byte of headers and manifest, every 97th of the rest; a hash covers that all alike.
        const ArchiveEntries entries = *readArchive(bytes);
        const std::size_t manifestEnd = 100 + entries.front().second.size();
        const std::size_t directory = bytes.size() - 3000;
        std::size_t tried = 0;
        for (std::size_t at = 0; at < bytes.size();
             at += at < manifestEnd || at >= directory ? (at < manifestEnd ? 7 : 3) : 997) {
            std::string broken = bytes;
            broken[at] = static_cast<char>(broken[at] ^ (1 << (at % 8)));
            const auto report = verifyBytes(broken);
            QVERIFY2(!report || !report->isGood(), ("byte " + std::to_string(at)).c_str());
            ++tried;
        }
        QVERIFY(tried > 1000);
    }

    void everyHeaderByteIsCovered()
    {
        const std::string bytes = shopBytes();
        const std::size_t end = bytes.size();
        std::vector<std::size_t> places;
        for (std::size_t at = 0; at < 43; ++at)
            places.push_back(at); // first local header and name
        for (std::size_t at = end - 22 - 60; at < end; ++at)
            places.push_back(at); // last central header, end record
        for (const std::size_t at : places) {
            for (const int flip : {0x01, 0x80}) {
                std::string broken = bytes;
                broken[at] = static_cast<char>(broken[at] ^ flip);
                const auto report = verifyBytes(broken);
                QVERIFY2(!report || !report->isGood(), ("byte " + std::to_string(at)).c_str());
            }
        }
    }

    void cutAndLengthenedFilesAreFound()
    {
        const std::string bytes = shopBytes();
        for (const std::size_t size : {std::size_t(0), std::size_t(1), std::size_t(100), bytes.size() / 2, bytes.size() - 1}) {
            const auto report = verifyBytes(bytes.substr(0, size));
            QVERIFY(!report);
            QCOMPARE(report.error().code, std::string("package.not-a-package"));
        }
        const auto longer = verifyBytes(bytes + "x");
        QVERIFY(!longer || !longer->isGood());
        QCOMPARE(verifyPackage("/no/such/file.plpkg").error().code, std::string("package.read"));
    }

    void newerFormatsAndFeaturesAreRefused()
    {
        const std::string bytes = shopBytes();
        const auto newer = verifyBytes(withManifest(bytes, "format", 2));
        QVERIFY(!newer);
        QCOMPARE(newer.error().code, std::string("package.newer-format"));
        QCOMPARE(newer.error().arguments.at("format"), std::string("2"));
        QCOMPARE(RulePackage::fromBytes(withManifest(bytes, "requires", {"models-9"})).error().code,
                 std::string("package.unknown-feature"));
    }

    void brokenEntriesAreRefusedWithTheirName_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("content");
        const char *texts[] = {"", "[]", "3", "{}", "{\"format\":1}", "{\"format\":1,\"files\":3,\"run\":[]}", "\xff"};
        for (const char *entry : {"manifest.json", "schema.json", "settings.json", "journeys/j1.json",
                                  "policies/d1.json", "vectors/vectors.jsonl"}) {
            int n = 0;
            for (const char *text : texts)
                QTest::addRow("%s %d", entry, ++n) << entry << text;
        }
    }

    void brokenEntriesAreRefusedWithTheirName()
    {
        QFETCH(QString, entry);
        QFETCH(QString, content);
        const std::string broken = withEntry(shopArchive(), entry.toStdString(), content.toStdString());
        const auto report = verifyBytes(broken);
        QVERIFY(!report || !report->isGood());
        QVERIFY(!RulePackage::fromBytes(broken));
        std::string told = report ? "" : describe(report.error());
        for (const PackageProblem &problem : report ? report->problems : std::vector<PackageProblem>())
            told += describe(Error{ErrorKind::No, problem.code, problem.arguments, {}});
        QVERIFY2(told.find(entry.toStdString()) != std::string::npos, told.c_str());
    }

    void forgedEntriesAreFoundEvenWithRightHashes()
    {
        const std::string bytes = shopBytes();
        ArchiveEntries entries = *readArchive(bytes);
        const auto changed = withEntry(bytes, "offers/o1.json", "{}\n");
        QVERIFY(hasProblem(*verifyBytes(changed), "package.changed-entry"));
        entries.emplace_back("extra.txt", "x");
        QVERIFY(hasProblem(*verifyBytes(archiveBytes(entries)), "package.unlisted-entry"));
        entries.pop_back();
        entries.erase(entries.begin() + 1);
        QVERIFY(hasProblem(*verifyBytes(archiveBytes(entries)), "package.missing-entry"));

        // A rule changed together with its hash fails the vectors.
        const auto package = RulePackage::fromBytes(bytes);
        Document forged = package->document();
        Offer offer = *forged.offers.at(OfferId("o1"));
        offer.eligibility = ruleOf("age >= 21");
        forged.offers[offer.id] = std::make_shared<const Offer>(offer);
        const std::string other = *packageBytes(forged, package->schema(), package->options());
        ArchiveEntries mixed = *readArchive(other);
        for (auto &[name, content] : mixed) {
            if (name == "vectors/vectors.jsonl")
                content = package->entries().at(name);
        }
        const VerifyReport report = *verifyBytes(archiveBytes(mixed));
        QVERIFY(hasProblem(report, "package.changed-entry"));
        QVERIFY(report.failed > 0);
        QVERIFY(hasProblem(report, "package.vector-failed"));
    }

    void signaturesNameTheKeyAndHold()
    {
        const SigningKey key = makeSigningKey();
        PackageOptions options = acceptedOptions(shopDocument());
        options.secretKey = key.secretKey;
        const std::string bytes = shopBytes(options);
        const VerifyReport report = *verifyBytes(bytes);
        QVERIFY(report.isGood());
        QVERIFY(report.isSigned);
        QCOMPARE(report.signedBy, key.publicKey);
        QVERIFY(shopBytes(options) == bytes);
        const VerifyReport forged = *verifyBytes(withManifest(bytes, "name", "Other"));
        QVERIFY(hasProblem(forged, "package.signature"));
        QVERIFY(forged.signedBy.empty());
        options.secretKey = "abc";
        QCOMPARE(packageBytes(shopDocument(), shopSchema(), options).error().code, std::string("package.key"));
    }

    void theGateIsShutUntilMendedOrOverridden()
    {
        const QTemporaryDir folder;
        const auto file = in(folder, "shop.plpkg");
        PackageOptions options = acceptedOptions(shopDocument());
        options.run.reset();
        auto refused = writePackage(shopDocument(), shopSchema(), options, file);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("package.gate"));
        QCOMPARE(refused.error().kind, ErrorKind::No);
        QVERIFY(!std::filesystem::exists(file));
        options.overrides = {{"run", "  "}};
        QCOMPARE(writePackage(shopDocument(), shopSchema(), options, file).error().code,
                 std::string("package.override-reason"));
        options.overrides = {{"run", "first export, agreed with ops"}};
        QVERIFY(writePackage(shopDocument(), shopSchema(), options, file));
        const auto package = RulePackage::open(file);
        QCOMPARE(package->manifest()["overrides"][0]["reason"].get<std::string>(),
                 std::string("first export, agreed with ops"));
        QVERIFY(package->entries().at("report.html").find("first export, agreed with ops") != std::string::npos);
    }

    void aRunBeforeTheLastEditIsStale()
    {
        Document edited = shopDocument();
        PackageOptions options = acceptedOptions(edited);
        QVERIFY(gateProblems(edited, shopSchema(), options).empty());
        Offer offer = *edited.offers.at(OfferId("o1"));
        offer.lever = 0.5;
        edited.offers[offer.id] = std::make_shared<const Offer>(offer);
        const auto problems = gateProblems(edited, shopSchema(), options);
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems[0].code, std::string("package.gate-stale-run"));
    }

    void errorsInTheDocumentShutTheGate()
    {
        Document broken = shopDocument();
        Journey journey = *broken.journeys.at(GraphId("j1"));
        std::erase_if(journey.graph.paths, [](const Path &path) { return path.outlet == "else"; });
        broken.journeys[journey.id] = std::make_shared<const Journey>(journey);
        const auto problems = gateProblems(broken, shopSchema(), acceptedOptions(broken));
        QVERIFY(!problems.empty());
        QCOMPARE(problems[0].code, std::string("package.gate-errors"));
    }

    void personalValuesShutTheGateAndAreNeverInAVector()
    {
        Document document = shopDocument();
        Offer offer = *document.offers.at(OfferId("o1"));
        offer.eligibility = ruleOf(R"(email = "anna@example.org" or age > 3)");
        document.offers[offer.id] = std::make_shared<const Offer>(offer);
        const auto problems = gateProblems(document, shopSchema(), acceptedOptions(document));
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems[0].code, std::string("package.gate-personal-value"));
        QCOMPARE(problems[0].arguments.at("attribute"), std::string("email"));
        const auto bytes = packageBytes(document, shopSchema(), acceptedOptions(document));
        const auto package = RulePackage::fromBytes(*bytes);
        QCOMPARE(package->entries().at("vectors/vectors.jsonl").find("\"email\":\""), std::string::npos);
    }

    void theReportIsEscapedAndSelfContained()
    {
        const std::string report = RulePackage::fromBytes(shopBytes())->entries().at("report.html");
        QVERIFY(report.find("Come &lt;back&gt; &amp; buy") != std::string::npos);
        QVERIFY(report.find("<back>") == std::string::npos);
        QVERIFY(report.find("<svg") != std::string::npos);
        QVERIFY(report.find("src=") == std::string::npos);
        QVERIFY(report.find("<link") == std::string::npos);
        QVERIFY(report.find("<script") == std::string::npos);
        QVERIFY(report.find("age &gt;= 18") != std::string::npos);
        QVERIFY(report.find("0.125") != std::string::npos);
    }

    void experimentsAreAssignedByPublishedKeys()
    {
        const Json experiments = *parseJson(RulePackage::fromBytes(shopBytes())->entries().at("experiments.json"));
        QCOMPARE(experiments["splits"][0]["salt"].get<std::string>(), std::string("subject"));
        QCOMPARE(experiments["splits"][0]["arms"].size(), std::size_t(2));
        QCOMPARE(experiments["holdouts"][0]["salt"].get<std::string>(), std::string("j1"));
        QCOMPARE(experiments["holdouts"][0]["share"].get<double>(), 0.1);
    }

    void badVersionsAreRefused_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << "1.0.0" << true;
        QTest::newRow("pre-release") << "2.10.3-beta.1" << true;
        QTest::newRow("two numbers") << "1.0" << false;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("word") << "latest" << false;
        QTest::newRow("v") << "v1.0.0" << false;
    }

    void badVersionsAreRefused()
    {
        QFETCH(QString, version);
        QFETCH(bool, good);
        PackageOptions options = acceptedOptions(shopDocument());
        options.version = version.toStdString();
        const auto bytes = packageBytes(shopDocument(), shopSchema(), options);
        QCOMPARE(bytes.has_value(), good);
        if (!good)
            QCOMPARE(bytes.error().code, std::string("package.version"));
    }

    void aFullDiskLeavesTheOldPackage()
    {
        const QTemporaryDir folder;
        const auto file = in(folder, "shop.plpkg");
        std::ofstream(file) << "old";
        const pid_t child = fork();
        if (child == 0) {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{20'000, 20'000};
            setrlimit(RLIMIT_FSIZE, &limit);
            const auto outcome =
                writePackage(shopDocument(), shopSchema(), acceptedOptions(shopDocument()), file);
            _exit(!outcome && outcome.error().code == "package.write" ? 0 : 1);
        }
        int status = 0;
        waitpid(child, &status, 0);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
        QCOMPARE(fileBytes(file), std::string("old"));
        QVERIFY(!std::filesystem::exists(file.string() + ".part"));
    }

    void aMissingFolderIsNamed()
    {
        const auto outcome =
            writePackage(shopDocument(), shopSchema(), acceptedOptions(shopDocument()), "/no/such/folder/x.plpkg");
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, std::string("package.write"));
        QCOMPARE(outcome.error().kind, ErrorKind::System);
    }

    void cancellingWritesNothing()
    {
        const QTemporaryDir folder;
        std::stop_source stop;
        stop.request_stop();
        const auto file = in(folder, "shop.plpkg");
        const auto outcome = writePackage(shopDocument(), shopSchema(), acceptedOptions(shopDocument()), file,
                                          {stop.get_token(), {}});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
        QVERIFY(!std::filesystem::exists(file));
    }
};

PATHLOOM_TEST(PackageFile)
#include "tst_package.moc"
