// SPDX-License-Identifier: GPL-3.0-or-later
// The rule editor: lines and text are two forms of one tree, and no rule is lost between them.
#include "tests/support/TestMain.h"

#include "engine/ingest/Unify.h"
#include "engine/ingest/sample/SampleShop.h"
#include "engine/rules/Evaluate.h"
#include "engine/rules/Text.h"
#include "ui/document/DocumentController.h"
#include "ui/rules/RuleBuilder.h"
#include "ui/rules/RuleEditor.h"
#include "ui/rules/RuleRows.h"
#include "ui/rules/RuleTextEdit.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace pathloom;
using namespace pathloom::ui;

namespace {

ExprPtr parsed(const char *text)
{
    const auto rule = parseRule(text);
    return rule ? *rule : nullptr;
}

} // namespace

class TstRuleEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleSurvivesTheBuilder_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("textRows");
        QTest::newRow("one comparison") << "shoe_size >= 42" << 0;
        QTest::newRow("all of") << "shoe_size >= 42 and loyalty_tier = \"gold\" and missing(device)" << 0;
        QTest::newRow("any of") << "country = \"DE\" or country in (\"FR\", \"GB\")" << 0;
        QTest::newRow("nested") << "country = \"DE\" and (shoe_size < 40 or loyalty_tier != \"none\")" << 0;
        QTest::newRow("known") << "not(missing(phone))" << 0;
        QTest::newRow("count") << "count(event: \"purchase\", where: amount > 20, within: @\"P90D\") >= 3" << 0;
        QTest::newRow("days since") << "days since(event: \"session\") > 14" << 0;
        QTest::newRow("sum") << "sum(event: \"purchase\", of: \"amount\") > 100" << 0;
        QTest::newRow("exists") << "exists(event: \"cart\", within: @\"P2D\")" << 0;
        QTest::newRow("consent") << "consent(\"email\", \"marketing\")" << 0;
        QTest::newRow("no consent") << "not(consent(\"push\", \"marketing\"))" << 0;
        QTest::newRow("segment") << "in segment(\"Runners\") and not(in segment(\"Lapsed buyers\"))" << 0;
        QTest::newRow("arithmetic") << "shoe_size * 2 > 80" << 1;
        QTest::newRow("sequence") << "sequence(first: \"view\", then: \"purchase\", within: @\"P7D\")" << 1;
        QTest::newRow("mixed") << "country = \"DE\" and shoe_size + 1 > 40" << 1;
    }

    void everyRuleSurvivesTheBuilder()
    {
        QFETCH(QString, text);
        QFETCH(int, textRows);
        const ExprPtr rule = parsed(text.toUtf8().constData());
        QVERIFY(rule);
        const RuleRow rows = rowsOf(rule);
        int found = 0;
        for (const RuleRow &row : rows.rows)
            found += row.kind == RuleRow::Kind::Text;
        QCOMPARE(found, textRows);
        const ExprPtr back = ruleOf(rows, sampleSchema());
        QVERIFY(back);
        QVERIFY2(sameRule(back, rule), printRule(back).c_str());
    }

    void incompleteLinesMakeNoRule()
    {
        const Schema schema = sampleSchema();
        RuleRow row;
        row.name = "shoe_size";
        QVERIFY(!ruleOf(row, schema));
        row.value = "forty";
        QVERIFY(!ruleOf(row, schema));
        row.value = "40";
        QVERIFY(ruleOf(row, schema));
        row.kind = RuleRow::Kind::Event;
        row.name = "purchase";
        row.where = "amount >";
        QVERIFY(!ruleOf(row, schema));
    }

    void textShowsProblemsAtTheirPlaceAndMendsThem()
    {
        DocumentController controller;
        controller.setDocument(std::make_shared<const Document>());
        controller.setSchema(sampleSchema());
        RuleEditor editor(controller, QStringLiteral("Rule"));
        QSignalSpy spy(&editor, &RuleEditor::edited);
        editor.textEdit()->setText(QStringLiteral("loyalty_teir = \"gold\""));
        QCOMPARE(spy.count(), 0);
        QCOMPARE(editor.textEdit()->problems().size(), std::size_t{1});
        QCOMPARE(editor.textEdit()->problems().front().code, std::string("rule.unknown-attribute"));
        QCOMPARE(editor.textEdit()->problems().front().from, 0U);
        QCOMPARE(editor.textEdit()->problems().front().to, 12U);
        editor.textEdit()->mend();
        QCOMPARE(editor.textEdit()->text(), QStringLiteral("loyalty_tier = \"gold\""));
        QCOMPARE(spy.count(), 1);
        QVERIFY(sameRule(editor.rule(), parsed("loyalty_tier = \"gold\"")));
        QCOMPARE(editor.builder()->rows().rows.size(), std::size_t{1});
        QCOMPARE(editor.builder()->rows().rows.front().value, std::string("gold"));
    }

    void aNumberIsNoCondition()
    {
        DocumentController controller;
        controller.setDocument(std::make_shared<const Document>());
        controller.setSchema(sampleSchema());
        RuleEditor editor(controller, QStringLiteral("Rule"));
        QSignalSpy spy(&editor, &RuleEditor::edited);
        editor.textEdit()->setText(QStringLiteral("shoe_size + 1"));
        QCOMPARE(spy.count(), 0);
        QCOMPARE(editor.textEdit()->problems().size(), std::size_t{1});
        editor.setUse({ValueType::Number, {}, false});
        editor.textEdit()->setText(QStringLiteral("shoe_size + 2"));
        QCOMPARE(spy.count(), 1);
    }

    void buildingALineWritesTheText()
    {
        DocumentController controller;
        controller.setDocument(std::make_shared<const Document>());
        controller.setSchema(sampleSchema());
        RuleEditor editor(controller, QStringLiteral("Rule"));
        editor.builder()->addRow(RuleRow::Kind::Attribute);
        const auto boxes = editor.builder()->findChildren<QComboBox *>();
        QComboBox *attribute = nullptr;
        for (QComboBox *box : boxes)
            if (box->accessibleName().startsWith(QStringLiteral("Attribute of")))
                attribute = box;
        QVERIFY(attribute);
        attribute->setCurrentIndex(attribute->findData(QStringLiteral("country")));
        Q_EMIT attribute->activated(attribute->currentIndex());
        QLineEdit *value = nullptr;
        for (QLineEdit *line : editor.builder()->findChildren<QLineEdit *>())
            if (line->accessibleName().startsWith(QStringLiteral("Value of")) && !line->parentWidget()->isHidden())
                value = line;
        QVERIFY(value);
        QTest::keyClicks(value, QStringLiteral("DE"));
        QCOMPARE(editor.textEdit()->text(), QStringLiteral("country = \"DE\""));
    }

    void countsProfilesWhileEditing()
    {
        const auto batches = makeSampleBatches({300, 5});
        QVERIFY(batches);
        UnifyRules rules;
        const auto snapshot = buildSnapshot(*batches, rules, {});
        QVERIFY(snapshot);
        DocumentController controller;
        controller.setDocument(std::make_shared<const Document>());
        controller.setData(*snapshot);
        RuleEditor editor(controller, QStringLiteral("Rule"));
        const ExprPtr rule = parsed("loyalty_tier = \"gold\" or shoe_size > 40");
        const auto truth = evaluateAll(rule, **snapshot, (*snapshot)->to);
        QVERIFY(truth);
        editor.setRule(rule);
        QTRY_VERIFY_WITH_TIMEOUT(!editor.countText().isEmpty(), 5000);
        const QString expected = QStringLiteral("%1 of %2 profiles match")
                                     .arg(truth->isTrue.count())
                                     .arg((*snapshot)->profileCount());
        QVERIFY2(editor.countText().startsWith(expected), qPrintable(editor.countText()));
    }

    void everyInputHasAName()
    {
        DocumentController controller;
        controller.setDocument(std::make_shared<const Document>());
        controller.setSchema(sampleSchema());
        RuleEditor editor(controller, QStringLiteral("Rule"));
        editor.setRule(parsed("country = \"DE\" and count(event: \"purchase\") >= 2 and consent(\"email\", \"marketing\") "
                              "and in segment(\"x\") and shoe_size * 2 > 80"));
        int inputs = 0;
        for (QWidget *widget : editor.findChildren<QWidget *>()) {
            if (!qobject_cast<QComboBox *>(widget) && !qobject_cast<QLineEdit *>(widget)
                && !qobject_cast<QPlainTextEdit *>(widget))
                continue;
            if (qobject_cast<QAbstractSpinBox *>(widget->parentWidget()))
                continue;
            ++inputs;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
        QVERIFY(inputs >= 10);
    }
};

PATHLOOM_TEST(TstRuleEditor)
#include "tst_ruleeditor.moc"
