// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the cases of the DMN Technology Compatibility Kit as they stand in its XML.
#include "engine/dmn/Dmn.h"
#include "engine/dmn/Xml.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace pathloom;
using FeelValue = feel::Value;

namespace {

QString kitPath()
{
    return QStringLiteral(PATHLOOM_SHARED_DATA "/dmn-tck");
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A simple value of the kit, by its xsi:type.
FeelValue simpleValue(const pugi::xml_node &node)
{
    for (const pugi::xml_attribute &attribute : node.attributes()) {
        if (QByteArray(attribute.name()).endsWith("nil") && QByteArray(attribute.value()) == "true")
            return {};
    }
    const std::string text = node.text().get();
    QByteArray type;
    for (const pugi::xml_attribute &attribute : node.attributes()) {
        if (QByteArray(attribute.name()).endsWith(":type"))
            type = QByteArray(attribute.value()).split(':').last();
    }
    if (type == "boolean")
        return text == "true";
    if (type == "decimal" || type == "double" || type == "integer")
        return QByteArray::fromStdString(text).trimmed().toDouble();
    if (type == "date")
        return feel::dateFrom(text);
    if (type == "time")
        return feel::timeFrom(text);
    if (type == "dateTime")
        return feel::dateTimeFrom(text);
    if (type == "duration") {
        if (const auto span = feel::spanFrom(text))
            return *span;
        return feel::monthsFrom(text);
    }
    return text;
}

FeelValue valueOf(const pugi::xml_node &node)
{
    if (const auto list = dmn::child(node, "list")) {
        feel::List elements;
        for (const auto &item : dmn::children(list, "item"))
            elements.push_back(valueOf(item));
        return feel::makeList(std::move(elements));
    }
    if (const auto components = dmn::children(node, "component"); !components.empty()) {
        feel::Context context;
        for (const auto &component : components)
            context.set(feel::tidyName(component.attribute("name").value()), valueOf(component));
        return feel::makeContext(std::move(context));
    }
    const auto value = dmn::child(node, "value");
    return value ? simpleValue(value) : FeelValue();
}

/// As the kit compares: numbers to 8 decimal places, contexts in any order.
bool agrees(const FeelValue &have, const FeelValue &want)
{
    if (const auto *number = have.as<double>(); number && want.as<double>())
        return std::abs(*number - *want.as<double>()) <= 1e-8 * std::max(1.0, std::abs(*number));
    if (have.list() && want.list() && have.list()->size() == want.list()->size()) {
        for (std::size_t i = 0; i < have.list()->size(); ++i) {
            if (!agrees((*have.list())[i], (*want.list())[i]))
                return false;
        }
        return true;
    }
    if (have.context() && want.context() && have.context()->entries.size() == want.context()->entries.size()) {
        for (const auto &[name, value] : want.context()->entries) {
            const FeelValue *own = have.context()->find(name);
            if (!own || !agrees(*own, value))
                return false;
        }
        return true;
    }
    if (const auto *time = have.as<feel::Time>(); time && want.as<feel::Time>())
        return *time == *want.as<feel::Time>();
    return feel::equals(have, want).value_or(false);
}

/// Differences between a case's expected and computed results; empty where it passes.
QStringList differences(const dmn::ModelPtr &model, const pugi::xml_node &testCase)
{
    feel::Context inputs;
    for (const auto &input : dmn::children(testCase, "inputNode"))
        inputs.set(feel::tidyName(input.attribute("name").value()), valueOf(input));
    dmn::Evaluation evaluation(model, std::move(inputs));
    QStringList wrong;
    for (const auto &node : dmn::children(testCase, "resultNode")) {
        const std::string name = feel::tidyName(node.attribute("name").value());
        const auto have = evaluation.decide(name);
        const FeelValue want = valueOf(dmn::child(node, "expected"));
        if (!have)
            wrong << QString::fromStdString(name + ": " + describe(have.error()));
        else if (!agrees(*have, want))
            wrong << QString::fromStdString(name + " is " + feel::toText(*have) + ", expected " + feel::toText(want));
    }
    return wrong;
}

/// The cases that docs/dmn-conformance.md lists as out of reach: "folder/case" in its table.
QSet<QString> listedCases()
{
    QSet<QString> listed;
    const QByteArray doc = contents(QStringLiteral(PATHLOOM_SOURCE_DIR "/docs/dmn-conformance.md"));
    for (const QByteArray &line : doc.split('\n')) {
        const QList<QByteArray> cells = line.split('|');
        const QByteArray name = cells.size() >= 4 ? cells[1].trimmed() : QByteArray();
        if (name.startsWith('`') && name.contains('/'))
            listed.insert(QString::fromUtf8(name.mid(1, name.size() - 2)));
    }
    return listed;
}

} // namespace

class TstConformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCase_data()
    {
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QStringList>("wrong");
        if (!QDir(kitPath()).exists())
            QSKIP("The DMN Technology Compatibility Kit is not there (../shared/data/dmn-tck).");
        for (const QString &level : {QStringLiteral("compliance-level-2"), QStringLiteral("compliance-level-3")}) {
            QDirIterator files(kitPath() + '/' + level, {QStringLiteral("*-test-*.xml")}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext())
                addCases(level, files.next());
        }
    }

    void everyCase()
    {
        QFETCH(QString, level);
        QFETCH(QString, id);
        QFETCH(QStringList, wrong);
        const bool listed = listedCases().contains(id);
        m_seen.insert(id);
        if (level == QLatin1String("compliance-level-2"))
            QVERIFY2(!listed, "a case of level 2 may not be left out");
        if (listed)
            QVERIFY2(!wrong.isEmpty(), "listed as out of reach, but passes: take it off the list");
        else
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QStringLiteral("; "))));
    }

    void thereAreAsManyCasesAsTheDocsSay()
    {
        if (!QDir(kitPath()).exists())
            QSKIP("The DMN Technology Compatibility Kit is not there (../shared/data/dmn-tck).");
        const QByteArray doc = contents(QStringLiteral(PATHLOOM_SOURCE_DIR "/docs/dmn-conformance.md"));
        const QByteArray counted = "| 2 | " + QByteArray::number(m_level2) + " | " + QByteArray::number(m_level2) + " |";
        QVERIFY2(doc.contains(counted), counted.constData());
        const QByteArray three = "| 3 | " + QByteArray::number(m_level3) + " |";
        QVERIFY2(doc.contains(three), three.constData());
        for (const QString &id : listedCases())
            QVERIFY2(m_seen.contains(id), qPrintable(id + QStringLiteral(" is listed, but there is no such case")));
    }

private:
    void addCases(const QString &level, const QString &path)
    {
        const QString folder = QFileInfo(path).dir().dirName();
        pugi::xml_document tests;
        const QByteArray text = contents(path);
        QVERIFY2(tests.load_buffer(text.constData(), static_cast<std::size_t>(text.size()),
                                   pugi::parse_default | pugi::parse_ws_pcdata_single),
                 qPrintable(path));
        const pugi::xml_node root = tests.document_element();
        const QString file =
            QFileInfo(path).dir().filePath(QString::fromUtf8(dmn::child(root, "modelName").text().get()).trimmed());
        const auto model = dmn::readModel(contents(file).toStdString());
        for (const auto &testCase : dmn::children(root, "testCase")) {
            const QString id = folder + '/' + QString::fromUtf8(testCase.attribute("id").value());
            const QStringList wrong = model ? differences(*model, testCase)
                                            : QStringList{QString::fromStdString(describe(model.error()))};
            QTest::newRow(qPrintable(id)) << level << path << id << wrong;
            ++(level.endsWith('2') ? m_level2 : m_level3);
        }
    }

    int m_level2 = 0;
    int m_level3 = 0;
    QSet<QString> m_seen;
};

PATHLOOM_TEST(TstConformance)
#include "tst_conformance.moc"
