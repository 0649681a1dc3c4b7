// SPDX-License-Identifier: GPL-3.0-or-later
// What Ctrl+F finds: words in names, kinds and values, and terms that narrow.
#include "tests/support/TestMain.h"
#include "engine/edit/Edits.h"
#include "engine/rules/Text.h"
#include "ui/search/StepQuery.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::ui;

class Search : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByNameKindValueAndProblem_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("name") << "cool" << QStringList{"wait"};
        QTest::newRow("kind") << "kind:wait" << QStringList{"wait"};
        QTest::newRow("value of a rule") << "uses:VIP" << QStringList{"split"};
        QTest::newRow("problem") << "is:problem" << QStringList{"split"};
        QTest::newRow("both words") << "kind:wait VIP" << QStringList{};
        QTest::newRow("nothing") << " " << QStringList{};
    }
    void findsByNameKindValueAndProblem()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, found);
        FlowGraph graph;
        const auto add = [&](const char *id, StepKind kind, const char *label, FieldMap fields) {
            Step step;
            step.id = StepId(id);
            step.kind = kind;
            step.label = label;
            step.fields = std::move(fields);
            graph.steps[step.id] = std::make_shared<const Step>(step);
        };
        add("wait", StepKind::Wait, "Cool down", {});
        FieldMap branch{{"key", "b1"}, {"label", "VIPs"}, {"rule", *parseRule("in segment(\"VIP\")")}};
        add("split", StepKind::RuleSplit, "Who is it", {{"branches", std::vector<FieldMap>{branch}}});
        const std::map<StepId, ProblemCounts> problems{{StepId("split"), {1, 0, 0}}};
        QStringList ids;
        for (const StepId &id : findSteps(graph, Document(), problems, query))
            ids << QString::fromStdString(id.text());
        QCOMPARE(ids, found);
    }
};

PATHLOOM_TEST(Search)
#include "tst_search.moc"
