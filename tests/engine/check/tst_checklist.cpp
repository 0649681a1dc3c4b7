// SPDX-License-Identifier: GPL-3.0-or-later
// The list of checks: as documented, in order, cancellable, and silent on a sound document.
#include "tests/support/TestMain.h"

#include "tests/engine/check/Findings.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {

QString nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Hint: return "hint";
    }
    return {};
}

QString rowOf(const CheckRule &rule)
{
    return QString("%1 %2 %3")
        .arg(QString::fromStdString(std::string(rule.code)), nameOf(rule.severity),
             rule.needsData ? "data" : "no data");
}

/// "S01 error no data" from "### S01 · error · no data".
QStringList documentedRows()
{
    QFile file(PATHLOOM_SOURCE_DIR "/docs/checks.md");
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return {"docs/checks.md is missing"};
    static const QRegularExpression heading("^### ([A-Z]\\d\\d) · (\\w+) · (no data|data)$",
                                            QRegularExpression::MultilineOption);
    QStringList rows;
    auto matches = heading.globalMatch(QString::fromUtf8(file.readAll()));
    while (matches.hasNext()) {
        const auto match = matches.next();
        rows << match.captured(1) + " " + match.captured(2) + " " + match.captured(3);
    }
    return rows;
}

} // namespace

class ChecklistTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCheckIsDocumentedAndNoOther()
    {
        QStringList rows;
        for (const CheckRule &rule : checkRules())
            rows << rowOf(rule);
        QStringList documented = documentedRows();
        rows.sort();
        documented.sort();
        QCOMPARE(documented, rows);
    }

    void aSoundDocumentHasNothingToShow()
    {
        JourneySettings settings;
        settings.goal.event = "buy";
        Document document = journeyOf(soundSketch(), settings);
        addContent(document, "c1", "Hello {{city|you}}, unsubscribe here: {{unsubscribe_link}}");
        for (const Diagnostic &diagnostic : diagnosticsOf(document, With::Data))
            QFAIL(diagnostic.code.c_str());
    }

    void findingsCarryTheirRuleAndPlaceInOrder()
    {
        const auto found = diagnosticsOf(journeyOf(Sketch().step("m2", StepKind::Message).step(
            "m1", StepKind::Message)));
        QVERIFY(hasErrors(found));
        std::vector<std::string> codes;
        for (const Diagnostic &diagnostic : found) {
            QCOMPARE(diagnostic.object, std::string("j1"));
            codes.push_back(diagnostic.code + " " + diagnostic.step.text());
        }
        QCOMPARE(codes, (std::vector<std::string>{"M04 m1", "M04 m2", "S01 ", "S04 m1", "S04 m2",
                                                  "X08 "}));
        QCOMPARE(found.front().arguments.at("object"), std::string("Journey j1"));
        QCOMPARE(found.front().arguments.at("step"), std::string("m1"));
    }

    void warningsAreNoErrors()
    {
        Diagnostic warning;
        warning.severity = Severity::Warning;
        QVERIFY(!hasErrors(std::vector{warning}));
        QVERIFY(!hasErrors({}));
    }

    void fiveHundredStepsAreChecked()
    {
        Sketch sketch;
        sketch.step("s0", StepKind::Entry);
        for (int i = 1; i < 500; ++i) {
            const std::string id = "s" + std::to_string(i);
            const bool splits = i % 5 == 0;
            sketch.step(id, splits ? StepKind::RuleSplit : StepKind::Message,
                        splits ? FieldMap{{"branches", std::vector<FieldMap>{branch(
                                                           "b1", "age > " + std::to_string(i))}}}
                               : FieldMap{{"content", "c1"}});
            sketch.path("s" + std::to_string(i - 1), id);
        }
        const Document document = journeyOf(sketch);
        QVERIFY(diagnosticsOf(document, With::Names).size() > 100);
    }

    void stoppingStops()
    {
        std::stop_source source;
        source.request_stop();
        const Document document = journeyOf(Sketch().step("m", StepKind::Message));
        CheckInput input;
        input.document = &document;
        QVERIFY(checkDocument(input, {source.get_token(), {}}).empty());
        QVERIFY(!checkDocument(input).empty());
    }
};

PATHLOOM_TEST(ChecklistTest)
#include "tst_checklist.moc"
