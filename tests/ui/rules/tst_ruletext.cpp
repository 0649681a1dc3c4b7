// SPDX-License-Identifier: GPL-3.0-or-later
// Typing a rule: completion by keyboard, the signature at the cursor, problems under the words.
#include "engine/rules/Completion.h"
#include "tests/engine/rules/RuleFixtures.h"
#include "tests/support/TestMain.h"
#include "tests/ui/support/Pictures.h"
#include "ui/rules/CompletionPopup.h"
#include "ui/rules/RuleTextEdit.h"
#include "ui/text/Locale.h"
#include "ui/text/RuleWords.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace pathloom;
using namespace pathloom::test;
using namespace pathloom::ui;

namespace {

RuleNamesPtr shopNames()
{
    KnownValues values;
    values.attributes["channel"] = {"Web", "Phone"};
    Schema schema = shopSchema();
    RuleScope scope = shopScope(schema);
    return ruleNames(schema, scope, std::make_shared<const KnownValues>(values));
}

/// A page with the editor and one more input, shown and with the keyboard in the editor.
struct Page {
    QWidget window;
    RuleTextEdit *editor = new RuleTextEdit(QStringLiteral("Rule as text"));
    QLineEdit *other = new QLineEdit;
    QPlainTextEdit *text = editor->findChild<QPlainTextEdit *>();

    explicit Page(std::optional<ValueType> wanted = ValueType::Boolean, const std::string &filterOf = {})
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(editor);
        layout->addWidget(other);
        editor->setNames(shopNames(), {wanted, filterOf});
        window.resize(600, 300);
        window.show();
        QApplication::setActiveWindow(&window);
        text->setFocus();
    }

    void type(const char *keys) { QTest::keyClicks(text, QString::fromUtf8(keys)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(text, key, modifiers); }
    [[nodiscard]] RuleAssist &assist() const { return *editor->assist(); }
    [[nodiscard]] QList<QTextEdit::ExtraSelection> marks() const { return text->extraSelections(); }
};

} // namespace

class RuleTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { text::installTranslator(QLocale(QStringLiteral("en_GB"))); }

    void typingOffersAndTabTakes()
    {
        Page page;
        page.type("rec");
        QTRY_COMPARE(page.assist().offered(), QStringList{"recency"});
        page.press(Qt::Key_Tab);
        QCOMPARE(page.editor->text(), QString("recency"));
        QVERIFY(!page.assist().isOpen());
        QVERIFY(page.text->hasFocus());
        page.text->undo();
        QCOMPARE(page.editor->text(), QString("rec"));
        page.text->redo();
        QCOMPARE(page.editor->text(), QString("recency"));
    }

    void controlSpaceOffersEverythingAndArrowsChoose()
    {
        Page page;
        page.type("channel = ");
        QVERIFY(!page.assist().isOpen());
        page.press(Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(page.assist().isOpen());
        QCOMPARE(page.assist().offered().mid(0, 2), QStringList({"Web", "Phone"}));
        page.press(Qt::Key_Down);
        page.press(Qt::Key_Down);
        page.press(Qt::Key_Up);
        QVERIFY2(page.text->accessibleDescription().startsWith("2 of "), qPrintable(page.text->accessibleDescription()));
        QVERIFY(page.text->accessibleDescription().contains("Phone"));
        page.press(Qt::Key_Return);
        QCOMPARE(page.editor->text(), QString("channel = \"Phone\""));
        QCOMPARE(page.text->textCursor().position(), 17);
    }

    void upFromTheFirstGoesToTheLast()
    {
        Page page;
        page.type("recency > 1 ");
        page.press(Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(page.assist().offered(), QStringList({"and", "or"}));
        page.press(Qt::Key_Up);
        page.press(Qt::Key_Enter);
        QCOMPARE(page.editor->text(), QString("recency > 1 or "));
    }

    void escapeLeavesTheTextAsItWas()
    {
        Page page;
        page.type("cha");
        QTRY_VERIFY(page.assist().isOpen());
        page.press(Qt::Key_Escape);
        QVERIFY(!page.assist().isOpen());
        QCOMPARE(page.editor->text(), QString("cha"));
        page.press(Qt::Key_Tab);
        QVERIFY(page.other->hasFocus());
        QCOMPARE(page.editor->text(), QString("cha"));
    }

    void aQueryLeadsToItsEvents()
    {
        Page page;
        page.type("coun");
        QTRY_VERIFY(page.assist().isOpen());
        page.press(Qt::Key_Return);
        QCOMPARE(page.editor->text(), QString("count(event: \"\")"));
        QTRY_COMPARE(page.assist().offered(), QStringList({"view", "purchase"}));
        page.type("p");
        QTRY_COMPARE(page.assist().offered(), QStringList({"purchase"}));
        page.press(Qt::Key_Return);
        QCOMPARE(page.editor->text(), QString("count(event: \"purchase\")"));
    }

    void leavingClosesTheList()
    {
        Page page;
        page.type("re");
        QTRY_VERIFY(page.assist().isOpen());
        page.other->setFocus();
        QVERIFY(!page.assist().isOpen());
        QCOMPARE(page.assist().signatureText(), QString());
    }

    void clickingTakes()
    {
        Page page;
        page.type("bir");
        QTRY_VERIFY(page.assist().isOpen());
        auto *list = page.text->findChild<QTreeWidget *>();
        QVERIFY(list);
        Q_EMIT list->itemClicked(list->topLevelItem(0), 0);
        QCOMPARE(page.editor->text(), QString("birthday"));
    }

    void signatureFollowsTheCursor()
    {
        Page page;
        page.type("contains(city, ");
        QTRY_VERIFY2(page.assist().signatureText().startsWith("contains(string: Text, match: Text)"),
                     qPrintable(page.assist().signatureText()));
        auto *tip = page.text->findChild<QLabel *>("signatureTip");
        QVERIFY(tip->text().contains("<b>match: Text</b>"));
        page.press(Qt::Key_Home);
        QTRY_COMPARE(page.assist().signatureText(), QString());
        page.press(Qt::Key_End);
        page.press(Qt::Key_Left);
        page.press(Qt::Key_Left);
        QTRY_VERIFY(tip->text().contains("<b>string: Text</b>"));
        page.press(Qt::Key_Escape);
        QVERIFY(!tip->isVisible());
    }

    void problemsAppearWhileTyping()
    {
        Page page;
        QSignalSpy edited(page.editor, &RuleTextEdit::edited);
        page.text->insertPlainText(QStringLiteral("city = \"Köln\" and recency > \"x\" and zone2 = \"a"));
        page.type("\"");
        QCOMPARE(edited.count(), 0);
        QTRY_COMPARE(page.marks().size(), 2);
        QCOMPARE(page.marks()[0].cursor.selectedText(), QString("\"x\""));
        QCOMPARE(page.marks()[1].cursor.selectedText(), QString("zone2"));
        QCOMPARE(page.marks()[1].format.underlineStyle(), QTextCharFormat::WaveUnderline);
        QVERIFY2(page.editor->message().contains("this is Text, but Number is needed"), qPrintable(page.editor->message()));
        QVERIFY(page.editor->message().contains("There is no attribute “zone2”. Did you mean “zone”?"));
        QCOMPARE(page.text->accessibleDescription(), page.editor->message());
        QCOMPARE(edited.count(), 0);
    }

    void everyReadingIsOfTheLatestText()
    {
        Page page;
        QSignalSpy edited(page.editor, &RuleTextEdit::edited);
        page.type("recency > 3");
        page.assist().close();
        QTRY_COMPARE(edited.count(), 1);
        QVERIFY(sameRule(edited.last().first().value<ExprPtr>(), parsed("recency > 3")));
        page.type("3");
        page.other->setFocus();
        QCOMPARE(edited.count(), 2);
        QVERIFY(sameRule(edited.last().first().value<ExprPtr>(), parsed("recency > 33")));
    }

    void aRefreshLeavesAloneWhatIsTyped()
    {
        Page page;
        page.editor->setRule(parsed("recency > 3"));
        page.text->moveCursor(QTextCursor::End);
        page.type("3 and");
        page.editor->setRule(parsed("recency > 3"));
        QCOMPARE(page.editor->text(), QString("recency > 33 and"));
        QTRY_COMPARE(page.editor->problems().size(), std::size_t{1});
        page.editor->setRule(parsed("recency > 3"));
        QCOMPARE(page.editor->text(), QString("recency > 33 and"));
        page.editor->setRule(parsed("member"));
        QCOMPARE(page.editor->text(), QString("member"));
        QCOMPARE(page.editor->problems().size(), std::size_t{0});
    }

    void sentencesSayWhatToDo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("stops early") << "recency > " << "The rule stops too early. Add a value.";
        QTest::newRow("unexpected") << "recency > 3 )" << "“)” cannot stand here. Write an operator such as = or and.";
        QTest::newRow("another language") << "recency == 3" << "“==” is not part of the rule language. Write “=”.";
        QTest::newRow("too many") << "abs(1, 2) > 1" << "“abs” takes 1 values, not 2. Add or remove some.";
        QTest::newRow("no condition") << "recency + 1" << "The rule gives Number, but Yes or no is needed here.";
        QTest::newRow("second line") << "recency > 1 and\nrecensy > 2"
                                     << "Line 2: There is no attribute “recensy”. Did you mean “recency”?";
    }

    void sentencesSayWhatToDo()
    {
        QFETCH(QString, text);
        QFETCH(QString, sentence);
        Page page;
        page.editor->setText(text);
        QCOMPARE(page.editor->message(), sentence);
    }

    void mendsByItsButton()
    {
        Page page;
        page.editor->setText(QStringLiteral("recensy > 2"));
        auto *mend = page.editor->findChild<QPushButton *>();
        QVERIFY(mend->isVisible());
        mend->click();
        QCOMPARE(page.editor->text(), QString("recency > 2"));
        QVERIFY(!mend->isVisible());
        QCOMPARE(page.editor->message(), QString());
    }

    void aFilterIsReadAsOne()
    {
        Page page(ValueType::Boolean, "purchase");
        QSignalSpy edited(page.editor, &RuleTextEdit::edited);
        page.editor->setText(QStringLiteral("quantity > 3"));
        QCOMPARE(edited.count(), 1);
        QVERIFY(edited.last().first().value<ExprPtr>()->arguments[0]->kind == ExprKind::Property);
        page.editor->setText(QStringLiteral("recency > 3"));
        QVERIFY2(page.editor->message().contains("profile.recency"), qPrintable(page.editor->message()));
    }

    void everythingOfferedIsExplained()
    {
        const RuleNamesPtr names = shopNames();
        const char *texts[] = {"|",          "recency |",          "recency > 1 |",          "if member |", "if member then 1 |",
                               "channel in |", "count(|",          "sum(|",                  "sequence(|",  "sequence(first: \"view\", without: \"view\", |",
                               "spent > 2|", "days since(event: \"view\", within: |"};
        for (std::string text : texts) {
            const std::size_t cursor = text.find('|');
            text.erase(cursor, 1);
            const auto answer = completeRule({text, cursor, &names->scope, ValueType::Boolean, {}, nullptr});
            QVERIFY(!answer.items.empty());
            for (const RuleCompletion &item : answer.items) {
                QVERIFY2(item.doc.empty() || !text::ruleWordHelp(item.doc).isEmpty(), item.doc.c_str());
                QVERIFY2(item.kind < CompletionKind::Function || !item.doc.empty(), item.label.c_str());
                QVERIFY(!detailOf(item).isEmpty());
            }
            if (answer.signature)
                QVERIFY2(!text::ruleWordHelp(answer.signature->doc).isEmpty(), answer.signature->doc.c_str());
        }
    }

    void speaksGerman()
    {
        text::installTranslator(QLocale(QStringLiteral("de_DE")));
        Page page;
        page.editor->setText(QStringLiteral("recency > "));
        const QString message = page.editor->message();
        const QString help = text::ruleWordHelp("call.days since");
        const QString events = text::ruleWordHelp("events.days since");
        text::installTranslator(QLocale(QStringLiteral("en_GB")));
        QCOMPARE(message, QString("Die Regel hört zu früh auf. Ergänzen Sie einen Wert."));
        QCOMPARE(help, QString());
        QCOMPARE(events, QString("Tage seit dem letzten solchen Ereignis."));
    }

    void picture()
    {
        Page page;
        page.editor->setText(QStringLiteral("count(event: \"purchase\", where: amount > 20) >= 3 and\nchanel = \"Web\""));
        page.text->moveCursor(QTextCursor::End);
        QVERIFY(coloursOf(pictureOf(page.window, "rule-text", {520, 220})) > 8);
        page.text->moveCursor(QTextCursor::Start);
        page.text->moveCursor(QTextCursor::EndOfLine);
        page.type(" re");
        QTRY_VERIFY(page.assist().isOpen());
        auto *popup = page.text->findChild<CompletionPopup *>();
        QVERIFY(popup && coloursOf(pictureOf(*popup, "rule-completion", popup->size())) > 8);
        Page calling;
        calling.type("string length(");
        auto *tip = calling.text->findChild<QLabel *>("signatureTip");
        QTRY_VERIFY(tip->isVisible());
        QVERIFY(coloursOf(pictureOf(*tip, "rule-signature", tip->size())) > 4);
    }
};

PATHLOOM_TEST(RuleTextTest)
#include "tst_ruletext.moc"
