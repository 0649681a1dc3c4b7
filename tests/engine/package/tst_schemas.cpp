// SPDX-License-Identifier: GPL-3.0-or-later
// Every entry of a package follows its published schema.
#include "engine/package/Package.h"
#include "tests/engine/package/Shop.h"
#include "tests/engine/store/SchemaCheck.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <sstream>

using namespace pathloom;
using namespace pathloom::test;

class PackageSchemas : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto bytes = packageBytes(shopDocument(), shopSchema(), acceptedOptions(shopDocument()));
        QVERIFY2(bytes, bytes ? "" : describe(bytes.error()).c_str());
        m_entries = RulePackage::fromBytes(*bytes)->entries();
    }

    void definitionsFollowTheirSchema()
    {
        std::size_t checked = 0;
        for (const auto &[name, content] : m_entries) {
            const Json json = name.ends_with(".json") ? *parseJson(content) : Json();
            if (!json.contains("kind"))
                continue;
            const std::string found = violations(json, json["kind"].get<std::string>());
            QVERIFY2(found.empty(), (name + "\n" + found).c_str());
            ++checked;
        }
        QCOMPARE(checked, std::size_t(11));
    }

    void manifestAndDatasetFollowTheirSchema()
    {
        const std::string manifest = violations(*parseJson(m_entries.at("manifest.json")), "manifest");
        QVERIFY2(manifest.empty(), manifest.c_str());
        const std::string dataset = violations(*parseJson(m_entries.at("schema.json")), "dataset");
        QVERIFY2(dataset.empty(), dataset.c_str());
        QVERIFY(!violations(*parseJson(R"({"format": 1})"), "manifest").empty());
    }

    void vectorsAndTheirProfilesFollowTheirSchema()
    {
        std::istringstream lines(m_entries.at("vectors/vectors.jsonl"));
        std::size_t checked = 0;
        for (std::string line; std::getline(lines, line) && checked < 60; ++checked) {
            const Json vector = *parseJson(line);
            const std::string found = violations(vector, "vector") + violations(vector["input"], "profile");
            QVERIFY2(found.empty(), (line + "\n" + found).c_str());
        }
        QCOMPARE(checked, std::size_t(60));
    }

private:
    std::map<std::string, std::string> m_entries;
};

PATHLOOM_TEST(PackageSchemas)
#include "tst_schemas.moc"
