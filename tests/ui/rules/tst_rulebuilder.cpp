// SPDX-License-Identifier: GPL-3.0-or-later
// Filling in the lines of the rule builder writes the rule they say.
#include "engine/ingest/Unify.h"
#include "engine/ingest/sample/SampleShop.h"
#include "engine/rules/Text.h"
#include "tests/engine/rules/RuleFixtures.h"
#include "tests/support/TestMain.h"
#include "tests/ui/support/Pictures.h"
#include "ui/document/DocumentController.h"
#include "ui/rules/RuleBuilder.h"
#include "ui/rules/RuleEditor.h"
#include "ui/rules/RuleTextEdit.h"
#include "ui/text/Locale.h"
#include "ui/theme/Theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace pathloom;
using namespace pathloom::test;
using namespace pathloom::ui;

namespace {

/// A builder over the shop's names, driven by the names of its inputs.
struct Built {
    RuleBuilder builder;
    QSignalSpy edited{&builder, &RuleBuilder::edited};

    explicit Built(const char *text = nullptr)
    {
        Schema schema = shopSchema();
        RuleScope scope = shopScope(schema);
        builder.setNames(ruleNames(schema, scope));
        if (text)
            builder.setRule(parsed(text));
    }

    template <typename Input>
    Input *input(const char *name)
    {
        for (Input *found : builder.findChildren<Input *>())
            if (found->accessibleName() == QLatin1String(name))
                return found;
        qWarning("no input %s", name);
        return nullptr;
    }
    void choose(const char *name, const char *key)
    {
        auto *box = input<QComboBox>(name);
        const int index = box ? box->findData(QString::fromUtf8(key)) : -1;
        if (index < 0)
            return qWarning("no choice %s of %s", key, name);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    void type(const char *name, const char *text)
    {
        auto *line = input<QLineEdit>(name);
        line->selectAll();
        QTest::keyClicks(line, QString::fromUtf8(text));
    }
    void write(const char *name, const char *text)
    {
        for (RuleTextEdit *edit : builder.findChildren<RuleTextEdit *>())
            if (edit->findChild<QPlainTextEdit *>()->accessibleName() == QLatin1String(name))
                return edit->setText(QString::fromUtf8(text));
        qWarning("no text %s", name);
    }
    void act(const char *button, const char *action)
    {
        for (QAction *found : input<QToolButton>(button)->menu()->findChildren<QAction *>())
            if (found->text() == QLatin1String(action))
                return found->trigger();
        qWarning("no action %s", action);
    }
    /// The rule that was given out last.
    [[nodiscard]] std::string rule() const
    {
        return edited.isEmpty() ? "none" : printRule(edited.last().first().value<ExprPtr>());
    }
    [[nodiscard]] QString problem()
    {
        for (const QLabel *label : builder.findChildren<QLabel *>())
            if (label->property("role") == QStringLiteral("problem-warning") && !label->isHidden())
                return label->text();
        return {};
    }
};

} // namespace

class RuleBuilderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { text::installTranslator(QLocale(QStringLiteral("en_GB"))); }

    void anAttributeIsComparedAsItsTypeAllows()
    {
        Built built;
        built.builder.addRow(RuleRow::Kind::Attribute);
        QCOMPARE(built.edited.count(), 0);
        QVERIFY(built.problem().startsWith("This line is not complete"));
        built.choose("Attribute of line 1", "recency");
        built.choose("Comparison of line 1", "between");
        built.type("Value of line 1", "3");
        QCOMPARE(built.edited.count(), 0);
        built.type("Upper value of line 1", "12");
        QCOMPARE(built.rule(), std::string("recency between 3 and 12"));
        QCOMPARE(built.problem(), QString());
        built.type("Upper value of line 1", "= score + 1");
        QCOMPARE(built.rule(), std::string("recency between 3 and score + 1"));
        built.choose("Attribute of line 1", "channel");
        built.choose("Comparison of line 1", "starts with");
        built.type("Value of line 1", "W");
        QCOMPARE(built.rule(), std::string("starts with(channel, \"W\")"));
        built.choose("Comparison of line 1", "in");
        built.type("Value of line 1", "Web; Phone");
        QCOMPARE(built.rule(), std::string("channel in [\"Web\", \"Phone\"]"));
        built.choose("Attribute of line 1", "tags");
        built.type("Value of line 1", "vip");
        QCOMPARE(built.rule(), std::string("\"vip\" in tags"));
        built.choose("Attribute of line 1", "member");
        built.choose("Comparison of line 1", "holds");
        QCOMPARE(built.rule(), std::string("member"));
        built.choose("Comparison of line 1", "present");
        QCOMPARE(built.rule(), std::string("not(missing(member))"));
    }

    void eventsHaveWindowsAndFilters()
    {
        Built built;
        built.builder.addRow(RuleRow::Kind::Event);
        built.choose("Event of line 1", "purchase");
        QCOMPARE(built.rule(), std::string("count(event: \"purchase\") >= 1"));
        built.choose("Window of line 1", "last");
        QCOMPARE(built.rule(), std::string("count(event: \"purchase\", within: @\"P30D\") >= 1"));
        built.choose("Unit of Length of the window of line 1", "hours");
        built.input<QDoubleSpinBox>("Length of the window of line 1")->setValue(6);
        QCOMPARE(built.rule(), std::string("count(event: \"purchase\", within: @\"PT6H\") >= 1"));
        built.write("Filter of line 1", "quantity > 2 and gift");
        QCOMPARE(built.rule(),
                 std::string("count(event: \"purchase\", where: quantity > 2 and gift, within: @\"PT6H\") >= 1"));
        const auto before = built.edited.count();
        built.write("Filter of line 1", "quantity >");
        QCOMPARE(built.edited.count(), before);
        QVERIFY(ruleOf(built.builder.rows()) == nullptr);
        built.write("Filter of line 1", "");
        built.choose("Window of line 1", "dates");
        built.type("Start of the window of line 1", "2025-01-01");
        built.type("End of the window of line 1", "2025-02-01T12:00:00Z");
        QCOMPARE(built.rule(), std::string("count(event: \"purchase\", from: @\"2025-01-01T00:00:00Z\", "
                                           "to: @\"2025-02-01T12:00:00Z\") >= 1"));
        built.choose("Window of line 1", "any");
        built.choose("Measure of line 1", "2"); // sum
        QVERIFY(built.problem().startsWith("This line is not complete"));
        built.choose("Property of line 1", "amount");
        built.type("Value of line 1", "100");
        QCOMPARE(built.rule(), std::string("sum(event: \"purchase\", of: \"amount\") >= 100"));
        built.choose("Measure of line 1", "0"); // exists
        QCOMPARE(built.rule(), std::string("exists(event: \"purchase\")"));
    }

    void sequencesAreFilledIn()
    {
        Built built;
        built.builder.addRow(RuleRow::Kind::Sequence);
        built.choose("Event of the first of line 1", "view");
        built.choose("Event of the second of line 1", "purchase");
        QCOMPARE(built.rule(), std::string("sequence(first: \"view\", then: \"purchase\", within: @\"P7D\")"));
        built.choose("Order of line 1", "without");
        built.choose("Shared property of line 1", "item");
        built.write("Filter of the first of line 1", "seconds > 30");
        built.choose("Window of the first of line 1", "last");
        QCOMPARE(built.rule(), std::string("sequence(first: \"view\", first where: seconds > 30, first within: @\"P30D\", "
                                           "without: \"purchase\", same: \"item\", within: @\"P7D\")"));
        built.choose("Gap of line 1", "ever");
        QVERIFY(built.rule().ends_with("same: \"item\")"));
    }

    void namedLinesAndSamples()
    {
        Built built;
        built.builder.addRow(RuleRow::Kind::Consent);
        built.choose("Consent of line 1", "email/marketing");
        built.builder.addRow(RuleRow::Kind::List);
        built.choose("List of line 2", "press");
        built.choose("Sense of line 2", "no");
        built.builder.addRow(RuleRow::Kind::Sample);
        built.type("End of line 3", "0.25");
        QCOMPARE(built.rule(), std::string("consent(\"email\", \"marketing\") and not(in list(\"press\")) and "
                                           "bucket(\"sample\", 0, 0.25)"));
        built.choose("How the lines join", "any");
        QVERIFY(built.rule().find(" or ") != std::string::npos);
    }

    void calculationsAndTextsHaveLiveProblems()
    {
        Built built;
        built.builder.addRow(RuleRow::Kind::Calculation);
        built.write("Calculation of line 1", "years between(birthday, today())");
        built.choose("Comparison of line 1", ">=");
        built.type("Value of line 1", "18");
        QCOMPARE(built.rule(), std::string("years between(birthday, today()) >= 18"));
        built.builder.addRow(RuleRow::Kind::Text);
        const auto before = built.edited.count();
        built.write("Text of line 2", "recensy > 2");
        QCOMPARE(built.edited.count(), before);
        const auto texts = built.builder.findChildren<RuleTextEdit *>();
        QVERIFY(texts.last()->message().contains("There is no attribute “recensy”"));
        built.write("Text of line 2", "even(recency)");
        QCOMPARE(built.rule(), std::string("years between(birthday, today()) >= 18 and even(recency)"));
    }

    void linesMoveNestNegateAndGo()
    {
        Built built("recency > 1 and member and score > 2");
        built.act("More for line 3", "Move up");
        QCOMPARE(built.rule(), std::string("recency > 1 and score > 2 and member"));
        built.act("More for line 2", "The opposite: not this");
        QCOMPARE(built.rule(), std::string("recency > 1 and not(score > 2) and member"));
        built.act("More for line 2", "It counts as true");
        QCOMPARE(built.rule(), std::string("recency > 1 and treat missing(not(score > 2), \"true\") and member"));
        built.act("More for line 3", "Put into a group");
        built.builder.addRow(RuleRow::Kind::Segment, {2});
        built.choose("Segment of line 3.2", "VIP");
        built.choose("How the lines of line 3 join", "any");
        QCOMPARE(built.rule(), std::string("recency > 1 and treat missing(not(score > 2), \"true\") and "
                                           "(member or in segment(\"VIP\"))"));
        built.act("More for line 2", "Write as text");
        QCOMPARE(built.builder.rows().rows[1].kind, RuleRow::Kind::Text);
        built.act("More for line 1", "Duplicate");
        QCOMPARE(built.builder.rows().rows.size(), std::size_t{4});
        built.input<QToolButton>("Remove line 1")->click();
        built.input<QToolButton>("Remove line 1")->click();
        built.input<QToolButton>("Remove line 1")->click();
        QCOMPARE(built.rule(), std::string("member or in segment(\"VIP\")"));
        built.input<QToolButton>("Remove line 1")->click();
        QVERIFY(!built.edited.last().first().value<ExprPtr>());
    }

    void choicesHaveThreeGroups()
    {
        Built built("if member then spent > 50 else spent > 100");
        built.type("Value of line 1.2.1", "60");
        QCOMPARE(built.rule(), std::string("if member then spent > 60 else spent > 100"));
        built.builder.addRow(RuleRow::Kind::Attribute, {0, 2});
        built.choose("Attribute of line 1.3.2", "member");
        built.choose("Comparison of line 1.3.2", "holds");
        QCOMPARE(built.rule(), std::string("if member then spent > 60 else spent > 100 and member"));
    }

    void aWrongExpressionSaysWhyAndChangesNothing()
    {
        Built built("recency > 1");
        built.type("Value of line 1", "= channel");
        QCOMPARE(built.edited.count(), 0);
        QVERIFY2(built.problem().contains("Number is needed here"), qPrintable(built.problem()));
    }

    void aRefreshKeepsLinesThatAreNotComplete()
    {
        Built built("recency > 1");
        built.builder.addRow(RuleRow::Kind::Attribute);
        built.builder.setRule(parsed("recency > 1"));
        QCOMPARE(built.builder.rows().rows.size(), std::size_t{2});
        built.builder.setRule(parsed("member"));
        QCOMPARE(built.builder.rows().rows.size(), std::size_t{1});
    }

    void theKeyboardStaysWhereItWas()
    {
        Built built("recency > 1 and member");
        built.builder.show();
        QApplication::setActiveWindow(&built.builder);
        auto *box = built.input<QComboBox>("Comparison of line 1");
        box->setFocus();
        built.choose("Comparison of line 1", "=");
        QVERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget()->accessibleName(), QString("Comparison of line 1"));
    }

    void everyInputIsNamedReachedAndNotClipped()
    {
        const char *text = "recency between 1 and 3 and (channel in [\"Web\", \"Phone\"] or not(member)) and "
                           "count(event: \"purchase\", where: amount > 20, within: @\"P90D\") >= 3 and "
                           "sequence(first: \"view\", without: \"purchase\", same: \"item\", within: @\"P7D\") and "
                           "consent(\"email\", \"marketing\") and in segment(\"VIP\") and bucket(\"k\", 0, 0.5) and "
                           "years between(birthday, today()) >= 18 and even(score) and "
                           "treat missing(spent > 100, \"false\")";
        Built built(text);
        QVERIFY(coloursOf(pictureOf(built.builder, "rule-builder", {360, 1500})) > 16);
        QCOMPARE(unnamedInputs(built.builder), QStringList());
        QCOMPARE(unreachedInputs(built.builder), QStringList());
        QStringList names;
        for (QWidget *widget : built.builder.findChildren<QWidget *>())
            if (isInput(widget) && !isPartOfInput(widget) && widget->isVisible()) {
                names << widget->accessibleName();
                QVERIFY2(widget->mapTo(&built.builder, QPoint(widget->width(), 0)).x() <= built.builder.width(),
                         qPrintable(widget->accessibleName()));
            }
        QCOMPARE(names.removeDuplicates(), qsizetype{0});
    }

    void pictures()
    {
        const auto batches = makeSampleBatches({300, 5});
        DocumentController controller;
        controller.setDocument(std::make_shared<const Document>());
        controller.setData(*buildSnapshot(*batches, UnifyRules(), {}));
        const ExprPtr rule = parsed("loyalty_tier in [\"gold\", \"silver\"] and (shoe_size > 40 or country = \"DE\") and "
                                    "count(event: \"purchase\", where: amount > 20, within: @\"P90D\") >= 1 and "
                                    "not(exists(event: \"cart\", within: @\"P2D\"))");
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            applyTheme(*qApp, theme);
            RuleEditor editor(controller, QStringLiteral("Rule"));
            editor.setRule(rule);
            QTRY_VERIFY_WITH_TIMEOUT(!editor.countText().isEmpty(), 5000);
            const QString name = QStringLiteral("rule-editor-") + nameOf(theme);
            QVERIFY(coloursOf(pictureOf(editor, name, {380, 900})) > 16);
        }
        applyTheme(*qApp, ThemeChoice::Light);
    }
};

PATHLOOM_TEST(RuleBuilderTest)
#include "tst_rulebuilder.moc"
