// SPDX-License-Identifier: GPL-3.0-or-later
// Tables to DMN 1.3 and back: nothing lost, valid against the schema, same answers in both evaluators.
#include "engine/dmn/Dmn.h"
#include "engine/rules/Text.h"
#include "engine/tables/DecideTable.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace pathloom;

namespace {

Schema schema()
{
    Schema s;
    for (const auto &[name, type] : {std::pair("age", ValueType::Number), std::pair("home town", ValueType::String),
                                     std::pair("member", ValueType::Boolean), std::pair("birthday", ValueType::Date)}) {
        AttributeDef attribute;
        attribute.name = name;
        attribute.type = type;
        s.attributes.push_back(attribute);
    }
    return s;
}

DecisionTable discount(HitPolicy policy)
{
    DecisionTable table;
    table.name = "Discount & more";
    table.policy = policy;
    table.inputs = {{"How old", rule::attribute("age"), "[0..120], null"},
                    {"", rule::attribute("home town"), ""},
                    {"", rule::attribute("member"), ""},
                    {"", rule::attribute("birthday"), ""}};
    table.outputs = {{"percent", ValueType::Number, {"20", "10", "5"}, ""}};
    table.rules = {{{"< 30", "\"Köln\", \"Bonn\"", "true", "-"}, {"10"}, "young & near"},
                   {{">= 30", "not(\"Köln\")", "-", "-"}, {"5"}, ""},
                   {{"[20..40)", "-", "-", "< @\"2000-01-01\""}, {"20"}, ""}};
    if (!isAggregate(policy))
        table.outputs.front().fallback = "5";
    return table;
}

feel::Value feelOf(const Value &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    if (const auto *text = std::get_if<std::string>(&value))
        return *text;
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag;
    if (const auto *date = std::get_if<CivilDate>(&value))
        return feel::Date{date->days};
    return {};
}

/// What the table says, in the words of FEEL.
std::string answerText(const DecisionTable &table, const std::vector<Value> &values)
{
    const auto bound = bindTable(table, schema());
    if (!bound)
        return describe(bound.error());
    const TableAnswer answer = decideTable(*bound->table, values);
    if (isAggregate(table.policy))
        return answer.number ? feel::toText(feel::Value(*answer.number)) : "null";
    if (answer.values.empty())
        return "null";
    if (isSingleHit(table.policy) || answer.usesFallback)
        return feel::toText(feelOf(answer.values.front().front()));
    feel::List list;
    for (const std::vector<Value> &result : answer.values)
        list.push_back(feelOf(result.front()));
    return feel::toText(feel::makeList(std::move(list)));
}

} // namespace

class TstTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPolicyComesBackAndAnswersAlike_data()
    {
        QTest::addColumn<int>("policy");
        for (int policy = 0; policy < kHitPolicies; ++policy)
            QTest::addRow("%s", std::string(nameOf(static_cast<HitPolicy>(policy))).c_str()) << policy;
    }

    void everyPolicyComesBackAndAnswersAlike()
    {
        QFETCH(int, policy);
        DecisionTable table = discount(static_cast<HitPolicy>(policy));
        const auto model = dmn::readModel(dmn::writeTable(table, schema()));
        QVERIFY2(model.has_value(), model ? "" : describe(model.error()).c_str());
        const dmn::Imported imported = dmn::tablesOf(**model);
        QCOMPARE(imported.tables.size(), std::size_t(1));
        QVERIFY(imported.tables.front() == table);
        for (const double age : {-1.0, 10.0, 25.0, 30.0, 39.0, 50.0}) {
            for (const char *town : {"Köln", "Bonn", "Aachen"}) {
                for (const char *day : {"1999-12-31", "2000-01-01"}) {
                    const std::vector<Value> values{age, std::string(town), age < 26, *parseDate(day)};
                    feel::Context inputs;
                    const char *names[] = {"age", "home town", "member", "birthday"};
                    for (std::size_t i = 0; i < values.size(); ++i)
                        inputs.set(names[i], feelOf(values[i]));
                    dmn::Evaluation evaluation(*model, inputs);
                    const std::string have = feel::toText(*evaluation.decide(table.name));
                    if (age >= 0)
                        QCOMPARE(have, answerText(table, values));
                    else
                        QCOMPARE(have, std::string("null"));
                }
            }
        }
    }

    void whatItWritesIsValid()
    {
        const QString checker = QStandardPaths::findExecutable(QStringLiteral("xmllint"));
        const QString xsd = QStringLiteral(PATHLOOM_SHARED_DATA "/dmn-tck/DMN13.xsd");
        if (checker.isEmpty() || !QFile::exists(xsd))
            QSKIP("xmllint or the schema of DMN 1.3 (../shared/data/dmn-tck) is not there.");
        for (int policy = 0; policy < kHitPolicies; ++policy) {
            QTemporaryDir folder;
            QFile file(folder.filePath(QStringLiteral("table.dmn")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray::fromStdString(dmn::writeTable(discount(static_cast<HitPolicy>(policy)), schema())));
            file.close();
            QProcess process;
            process.start(checker, {QStringLiteral("--nonet"), QStringLiteral("--noout"), QStringLiteral("--schema"), xsd,
                                    file.fileName()});
            QVERIFY(process.waitForFinished());
            QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        }
    }

    void tablesBeyondTheRulesAreRefusedWithTheirName()
    {
        const auto model = dmn::readModel(
            R"(<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m"><decision id="d" name="Odd">)"
            R"(<decisionTable><input><inputExpression><text>loan.rate</text></inputExpression></input><output/>)"
            R"(<rule><inputEntry><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>)"
            R"(</decisionTable></decision></definitions>)");
        QVERIFY2(model.has_value(), model ? "" : describe(model.error()).c_str());
        const dmn::Imported imported = dmn::tablesOf(**model);
        QVERIFY(imported.tables.empty());
        QCOMPARE(imported.refused.front().first, std::string("Odd"));
        QCOMPARE(imported.refused.front().second.code, std::string("dmn.not-a-rule"));
    }

    void typesAreFoundFromTheResults()
    {
        const auto model = dmn::readModel(
            R"(<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m"><decision id="d" name="D">)"
            R"(<decisionTable hitPolicy="FIRST"><input><inputExpression><text>age</text></inputExpression></input><output/><output name="b"/>)"
            R"(<rule><inputEntry><text>&gt;date("2016-10-01")</text></inputEntry><outputEntry><text>1</text></outputEntry>)"
            R"(<outputEntry><text>true</text></outputEntry></rule></decisionTable></decision></definitions>)");
        const dmn::Imported imported = dmn::tablesOf(**model);
        QCOMPARE(imported.tables.size(), std::size_t(1));
        QCOMPARE(imported.tables[0].outputs[0].type, ValueType::Number);
        QCOMPARE(imported.tables[0].outputs[0].name, std::string("D"));
        QCOMPARE(imported.tables[0].outputs[1].type, ValueType::Boolean);
        QVERIFY(parseCell(imported.tables[0].rules[0].tests[0], {ValueType::Date, ""}).has_value());
    }
};

PATHLOOM_TEST(TstTransfer)
#include "tst_transfer.moc"
