// SPDX-License-Identifier: GPL-3.0-or-later
// The rule editor: lines and text are two forms of one tree, and no rule is lost between them.
#include "tests/support/TestMain.h"

#include "engine/ingest/Unify.h"
#include "engine/ingest/sample/SampleShop.h"
#include "engine/rules/Evaluate.h"
#include "engine/rules/KnownValues.h"
#include "engine/rules/Text.h"
#include "engine/segment/SegmentSql.h"
#include "ui/document/DocumentController.h"
#include "ui/rules/RuleBuilder.h"
#include "ui/rules/RuleEditor.h"
#include "ui/rules/RuleRows.h"
#include "ui/rules/RuleTextEdit.h"

#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
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

SnapshotPtr sampleShop()
{
    static const SnapshotPtr shop = [] {
        const auto batches = makeSampleBatches({300, 5});
        return *buildSnapshot(*batches, UnifyRules(), {});
    }();
    return shop;
}

/// What the lines of the builder say they keep, from top to bottom.
QStringList countsOf(const RuleEditor &editor)
{
    QStringList texts;
    for (const QLabel *label : editor.builder()->findChildren<QLabel *>(QStringLiteral("rowCount")))
        if (!label->text().isEmpty())
            texts << label->text();
    return texts;
}

template <typename Input>
Input *inputNamed(const QWidget &page, const char *name)
{
    for (Input *input : page.findChildren<Input *>())
        if (input->accessibleName() == QLatin1String(name))
            return input;
    return nullptr;
}

} // namespace

class TstRuleEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QCOMPARE(editor.builder()->rows().rows.front().value.text, std::string("gold"));
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
        DocumentController controller;
        controller.setDocument(std::make_shared<const Document>());
        controller.setData(sampleShop());
        RuleEditor editor(controller, QStringLiteral("Rule"));
        const ExprPtr rule = parsed("loyalty_tier = \"gold\" or shoe_size > 40");
        const SnapshotPtr &snapshot = controller.data();
        const auto truth = evaluateAll(rule, *snapshot, snapshot->to);
        QVERIFY(truth);
        editor.setRule(rule);
        QTRY_VERIFY_WITH_TIMEOUT(!editor.countText().isEmpty(), 5000);
        const QString expected = QStringLiteral("%1 of %2 profiles match")
                                     .arg(truth->isTrue.count())
                                     .arg(snapshot->profileCount());
        QVERIFY2(editor.countText().startsWith(expected), qPrintable(editor.countText()));

        const auto gold = evaluateAll(parsed("loyalty_tier = \"gold\""), *snapshot, snapshot->to);
        const QStringList shown = countsOf(editor);
        QCOMPARE(shown.size(), 2);
        QVERIFY2(shown[0].startsWith(QStringLiteral("keeps %1, not ").arg(gold->isTrue.count())), qPrintable(shown[0]));
        QVERIFY2(shown[1].endsWith(QStringLiteral(" · %1 up to here").arg(truth->isTrue.count())), qPrintable(shown[1]));
    }

    void countsAgainAfterAnEdit()
    {
        DocumentController controller;
        controller.setDocument(std::make_shared<const Document>());
        controller.setData(sampleShop());
        RuleEditor editor(controller, QStringLiteral("Rule"));
        editor.setRule(parsed("shoe_size > 40 and country = \"DE\""));
        QTRY_VERIFY_WITH_TIMEOUT(!editor.countText().isEmpty(), 5000);
        const QString before = countsOf(editor).value(0);
        auto *value = inputNamed<QLineEdit>(editor, "Value of line 1");
        QVERIFY(value);
        value->selectAll();
        QTest::keyClicks(value, QStringLiteral("30"));
        QCOMPARE(countsOf(editor), QStringList());
        const auto truth = evaluateAll(parsed("shoe_size > 30"), *controller.data(), controller.data()->to);
        QTRY_VERIFY_WITH_TIMEOUT(
            countsOf(editor).value(0).startsWith(QStringLiteral("keeps %1, not ").arg(truth->isTrue.count())), 5000);
        QVERIFY(countsOf(editor).value(0) != before);
        // A line that is not complete stops nothing but its own count.
        editor.builder()->addRow(RuleRow::Kind::Attribute);
        QTRY_COMPARE_WITH_TIMEOUT(countsOf(editor).size(), 2, 5000);
    }

    void saysWhyNothingIsCounted()
    {
        DocumentController controller;
        controller.setDocument(std::make_shared<const Document>());
        controller.setSchema(sampleSchema());
        RuleEditor editor(controller, QStringLiteral("Rule"));
        editor.setRule(parsed("shoe_size > 40"));
        QTRY_COMPARE(editor.countText(), QStringLiteral("Import data to see how many profiles each line keeps."));
        controller.setData(sampleShop());
        editor.setUse({ValueType::Boolean, {}, true});
        editor.setRule(parsed("context.device = \"phone\""));
        QTRY_VERIFY(editor.countText().startsWith("The rule asks for the moment of a decision"));
        editor.setUse({ValueType::Boolean, "purchase", false});
        editor.setRule(parsed("amount > 3"));
        QTRY_COMPARE(editor.countText(), QStringLiteral("Profiles are not counted for a filter over events."));
    }

    void copiesTheRuleAsSql()
    {
        DocumentController controller;
        controller.setDocument(std::make_shared<const Document>());
        controller.setSchema(sampleSchema());
        RuleEditor editor(controller, QStringLiteral("Rule"));
        const ExprPtr rule = parsed("shoe_size > 40 and upper case(country) = \"DE\"");
        editor.setRule(rule);
        editor.copyAsSql(SqlDialect::PostgreSql);
        QCOMPARE(editor.sqlText(), QStringLiteral("Import data first: the statement names its tables."));
        controller.setData(sampleShop());
        editor.copyAsSql(SqlDialect::PostgreSql);
        QCOMPARE(editor.sqlText(), QStringLiteral("The rule is on the clipboard as SQL for PostgreSQL."));
        const SnapshotPtr &data = controller.data();
        const auto statement = ruleStatement(Document(), rule, sqlTarget(*data, SqlDialect::PostgreSql, data->to));
        QCOMPARE(QGuiApplication::clipboard()->text().toStdString(), *statement);
        QGuiApplication::clipboard()->clear();
        editor.copyAsSql(SqlDialect::Sqlite);
        QVERIFY2(editor.sqlText().contains("upper case"), qPrintable(editor.sqlText()));
        QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    }

    void offersTheTextsOfTheDataset()
    {
        DocumentController controller;
        controller.setDocument(std::make_shared<const Document>());
        controller.setData(sampleShop());
        RuleEditor editor(controller, QStringLiteral("Rule"));
        editor.setRule(parsed("country = \"XX\""));
        editor.show();
        const auto known = knownValuesOf(*controller.data());
        const auto completer = [&] {
            auto *value = inputNamed<QLineEdit>(editor, "Value of line 1");
            return value && value->completer() ? value->completer()->completionModel()->index(0, 0).data().toString()
                                               : QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(completer(), QString::fromStdString(known.attributes.at("country").front()), 5000);
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
