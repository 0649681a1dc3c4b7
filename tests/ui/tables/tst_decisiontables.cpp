// SPDX-License-Identifier: GPL-3.0-or-later
// The editor of decision tables: every change is one edit, undo brings all back, flaws are told in words.
#include "tests/support/TestMain.h"

#include "engine/rules/Text.h"
#include "ui/document/DocumentController.h"
#include "ui/tables/ColumnPanel.h"
#include "ui/tables/DecisionGrid.h"
#include "ui/tables/DecisionTableForm.h"
#include "ui/tables/TablesPage.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace pathloom;
using namespace pathloom::ui;

namespace {

Schema ageSchema()
{
    Schema schema;
    AttributeDef age;
    age.name = "age";
    age.type = ValueType::Number;
    schema.attributes = {age};
    return schema;
}

DecisionTable discount()
{
    DecisionTable table;
    table.id = TableId("t1");
    table.name = "Discount";
    table.inputs = {{"", rule::attribute("age"), ">= 0"}};
    table.outputs = {{"percent", ValueType::Number, {}, ""}};
    table.rules = {{{"< 18"}, {"10"}, ""}, {{"> 18"}, {"5"}, ""}};
    return table;
}

struct Opened {
    DocumentController controller;
    std::unique_ptr<TablesPage> page;

    Opened()
    {
        auto document = std::make_shared<Document>();
        document->tables[TableId("t1")] = std::make_shared<const DecisionTable>(discount());
        controller.setDocument(document);
        controller.setSchema(ageSchema());
        page = std::make_unique<TablesPage>(controller);
    }
    [[nodiscard]] const DecisionTable &table() const { return *controller.document()->tables.at(TableId("t1")); }
    [[nodiscard]] QAbstractItemModel *model() const { return page->form()->grid()->model(); }
    /// Waits for the search after the last change.
    [[nodiscard]] const TableFindings &findings() const
    {
        QSignalSpy spy(page->form(), &DecisionTableForm::findingsChanged);
        spy.wait(5000);
        return page->form()->findings();
    }
    void click(const QString &name) const
    {
        for (auto *button : page->form()->findChildren<QAbstractButton *>()) {
            if (button->accessibleName() == name)
                button->click();
        }
    }
};

QStringList textsOf(const TableFindings &findings)
{
    QStringList texts;
    for (const TableFinding &line : findings.lines)
        texts << line.text;
    return texts;
}

} // namespace

class TstDecisionTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCellIsOneEditAndUndoBringsItBack()
    {
        Opened opened;
        QVERIFY(opened.model()->setData(opened.model()->index(0, 0), QStringLiteral(" <= 18 ")));
        QCOMPARE(opened.table().rules[0].tests[0], std::string("<= 18"));
        QVERIFY(opened.model()->setData(opened.model()->index(0, 1), QStringLiteral("12")));
        QVERIFY(opened.model()->setData(opened.model()->index(0, 2), QStringLiteral("young")));
        QCOMPARE(opened.table().rules[0].note, std::string("young"));
        QCOMPARE(opened.controller.undoStack().count(), 3);
        while (opened.controller.undoStack().canUndo())
            opened.controller.undoStack().undo();
        QVERIFY(opened.table() == discount());
        QCOMPARE(opened.model()->index(0, 0).data().toString(), QStringLiteral("< 18"));
    }

    void findsTheGapAndSaysSoInWords()
    {
        Opened opened;
        const TableFindings &findings = opened.findings();
        QCOMPARE(findings.lines.size(), std::size_t(1));
        QCOMPARE(findings.lines[0].kind, TableFinding::Kind::Gap);
        QCOMPARE(findings.lines[0].text, QStringLiteral("No row matches where age: 18. For instance: age = 18."));
        QVERIFY(findings.summary.startsWith(QStringLiteral("Gaps: 1")));
    }

    void marksConflictsAndShadowedRows()
    {
        Opened opened;
        opened.model()->setData(opened.model()->index(0, 0), QStringLiteral("<= 30"));
        QVERIFY(textsOf(opened.findings()).join(QLatin1Char('\n')).contains(QStringLiteral("Rows 1 and 2 contradict")));
        QCOMPARE(opened.model()->index(1, 3).data().toString(), QStringLiteral("conflict with row 1"));
        auto *policy = opened.page->form()->findChild<QComboBox *>();
        policy->setCurrentIndex(static_cast<int>(HitPolicy::First));
        Q_EMIT policy->activated(policy->currentIndex());
        opened.model()->setData(opened.model()->index(0, 0), QStringLiteral("-"));
        QCOMPARE(opened.table().policy, HitPolicy::First);
        (void)opened.findings();
        QCOMPARE(opened.model()->index(1, 3).data().toString(), QStringLiteral("shadowed"));
        QVERIFY(!opened.model()->index(1, 3).data(Qt::DecorationRole).isNull());
    }

    void anUnreadableCellKeepsItsTextAndIsExplained()
    {
        Opened opened;
        opened.model()->setData(opened.model()->index(1, 0), QStringLiteral("> many"));
        const TableFindings &findings = opened.findings();
        QCOMPARE(opened.table().rules[1].tests[0], std::string("> many"));
        QCOMPARE(findings.lines.front().kind, TableFinding::Kind::Problem);
        QVERIFY(findings.lines.front().text.startsWith(QStringLiteral("Row 2, age:")));
        QVERIFY(opened.model()->index(1, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("many")));
        auto *list = opened.page->form()->findChild<QListWidget *>();
        list->setCurrentRow(0);
        Q_EMIT list->itemActivated(list->item(0));
        QCOMPARE(opened.page->form()->grid()->currentIndex().row(), 1);
    }

    void rowsAndColumnsComeAndGo()
    {
        Opened opened;
        opened.page->form()->grid()->setCurrentIndex(opened.model()->index(0, 0));
        opened.click(QStringLiteral("Add row"));
        QCOMPARE(opened.table().rules.size(), std::size_t(3));
        QCOMPARE(opened.table().rules[1].tests[0], std::string("-"));
        opened.click(QStringLiteral("Row down"));
        QCOMPARE(opened.table().rules[2].tests[0], std::string("-"));
        opened.click(QStringLiteral("Remove row"));
        QCOMPARE(opened.table().rules.size(), std::size_t(2));
        opened.click(QStringLiteral("Add test"));
        QCOMPARE(opened.table().inputs.size(), std::size_t(2));
        QCOMPARE(opened.table().rules[0].tests.size(), std::size_t(2));
        opened.click(QStringLiteral("Remove column"));
        QCOMPARE(opened.table().inputs.size(), std::size_t(1));
        opened.click(QStringLiteral("Add result"));
        QCOMPARE(opened.table().outputs.size(), std::size_t(2));
        opened.click(QStringLiteral("Duplicate row"));
        QCOMPARE(opened.table().rules.size(), std::size_t(3));
        while (opened.controller.undoStack().canUndo())
            opened.controller.undoStack().undo();
        QVERIFY(opened.table() == discount());
    }

    void aColumnTakesAnyExpression()
    {
        Opened opened;
        opened.page->form()->grid()->setCurrentIndex(opened.model()->index(0, 0));
        auto *panel = opened.page->form()->findChild<ColumnPanel *>();
        QLineEdit *expression = nullptr;
        for (auto *line : panel->findChildren<QLineEdit *>()) {
            if (line->accessibleName() == QStringLiteral("Tests"))
                expression = line;
        }
        QVERIFY(expression);
        expression->setText(QStringLiteral("age *"));
        Q_EMIT expression->editingFinished();
        QVERIFY(opened.table() == discount());
        expression->setText(QStringLiteral("age * 2"));
        Q_EMIT expression->editingFinished();
        QCOMPARE(printRule(opened.table().inputs[0].expression), std::string("age * 2"));
        QCOMPARE(opened.model()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("age * 2"));
    }

    void countsProfilesOfTheDataset()
    {
        Opened opened;
        SnapshotBuilder builder(ageSchema());
        for (const double age : {10.0, 11.0, 18.0, 40.0})
            builder.setAttribute(builder.addProfile("p" + std::to_string(age)), 0, age);
        opened.controller.setData(builder.finish());
        const TableFindings &findings = opened.findings();
        QCOMPARE(findings.rowTexts[0], QStringLiteral("matches 2, answers 2"));
        QVERIFY(findings.summary.contains(QStringLiteral("Profiles without a row: 1")));
    }

    void addsATableAndNamesEveryInput()
    {
        DocumentController controller;
        controller.setDocument(std::make_shared<const Document>());
        controller.setSchema(ageSchema());
        TablesPage page(controller);
        for (auto *button : page.findChildren<QAbstractButton *>()) {
            if (button->text() == QStringLiteral("New table") && controller.document()->tables.empty())
                button->click();
        }
        QCOMPARE(controller.document()->tables.size(), std::size_t(1));
        QVERIFY(controller.document()->tableNamed("New table"));
        for (QWidget *widget : page.findChildren<QWidget *>()) {
            const bool isInput = qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget)
                || qobject_cast<QTableView *>(widget) || qobject_cast<QListWidget *>(widget);
            if (isInput)
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
};

PATHLOOM_TEST(TstDecisionTables)
#include "tst_decisiontables.moc"
