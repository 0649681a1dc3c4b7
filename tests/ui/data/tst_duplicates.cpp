// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog about probable duplicates: what it lists, masks, and asks for.
#include "engine/ingest/DuplicateSearch.h"
#include "tests/support/TestMain.h"
#include "tests/ui/support/Pictures.h"
#include "ui/data/DuplicatesView.h"
#include "ui/text/Locale.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace pathloom;
using namespace pathloom::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

AttributeDef named(std::string name, Role role, bool personal)
{
    AttributeDef def;
    def.name = std::move(name);
    def.role = role;
    def.personal = personal;
    return def;
}

/// A hundred people who share little, and two who share all but a letter.
SnapshotPtr people()
{
    Schema schema;
    schema.attributes = {named("first", Role::FirstName, true), named("last", Role::LastName, true),
                         named("zip", Role::Postcode, false)};
    SnapshotBuilder builder(schema);
    const auto add = [&](const std::string &id, const std::string &first, const std::string &last, const std::string &zip) {
        const ProfileIndex p = builder.addProfile(id);
        builder.setAttribute(p, 0, first);
        builder.setAttribute(p, 1, last);
        builder.setAttribute(p, 2, zip);
    };
    add("A", "Annabel", "Quistorp", "20095");
    add("B", "Anabel", "Quistorp", "20095");
    for (int i = 0; i < 100; ++i)
        add("P" + std::to_string(i), std::string(1, static_cast<char>('a' + i % 23)) + "xyz" + std::to_string(i),
            std::string(1, static_cast<char>('a' + i % 19)) + "qrs" + std::to_string(i * 7), std::to_string(30'000 + i * 97));
    return builder.finish([](const Snapshot &s) { return searchDuplicates(s, {}, {}); });
}

std::vector<DuplicateDecision> decisions()
{
    return {{"decision-1", DuplicateVerdict::Merge, {}, {}, "C", "D", Instant{1000}},
            {"decision-4", DuplicateVerdict::Separate, {}, {}, "E", "F", Instant{2000}}};
}

QPushButton *button(const DuplicatesView &view, const QString &text)
{
    for (QPushButton *one : view.findChildren<QPushButton *>())
        if (one->text() == text)
            return one;
    return nullptr;
}

} // namespace

class tst_duplicates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { text::installTranslator(QLocale(u"en_GB"_s)); }

    void listsPairsWithTheirEvidence()
    {
        const SnapshotPtr s = people();
        const Table table = duplicateTable(*s, 0.5);
        QCOMPARE(table.rows.size(), std::size_t(1));
        QCOMPARE(table.rows[0].cells[1].text, u"A"_s);
        QCOMPARE(table.rows[0].cells[2].text, u"B"_s);
        QCOMPARE(table.rows[0].cells[3].text, u"first, last, zip"_s);
        QVERIFY(table.rows[0].cells[0].sort.toDouble() > 0.5);
        QCOMPARE(duplicateTable(*s, 1.0).rows.size(), std::size_t(0));
        const DuplicateEvidence evidence(s);
        const DuplicatePair &pair = s->duplicates[table.rows[0].key.toUInt()];
        Table sides = evidenceTable(*s, evidence, pair, false);
        QCOMPARE(sides.rows[0].cells[1].text, u"•••"_s);
        QCOMPARE(sides.rows[0].cells[3].text, u"similar"_s);
        QCOMPARE(sides.rows[1].cells[3].text, u"the same"_s);
        QVERIFY(sides.rows[1].cells[4].text.startsWith(u'+'));
        QCOMPARE(sides.rows[2].cells[1].text, u"20095"_s); // not personal here
        sides = evidenceTable(*s, evidence, pair, true);
        QCOMPARE(sides.rows[0].cells[1].text, u"Annabel"_s);
        QCOMPARE(sides.rows[0].cells[2].text, u"Anabel"_s);
    }

    void asksForWhatIsClicked()
    {
        DuplicatesView view;
        QVERIFY(!button(view, u"Merge"_s)->isEnabled());
        view.setData(people(), decisions());
        std::vector<DecisionRequest> asked;
        connect(&view, &DuplicatesView::decisionAsked, &view,
                [&](const DecisionRequest &request) { asked.push_back(request); });
        button(view, u"Merge"_s)->click();
        QVERIFY(asked.at(0).verdict == DuplicateVerdict::Merge);
        QCOMPARE(asked[0].a, std::string("A"));
        QCOMPARE(asked[0].b, std::string("B"));
        button(view, u"Not the same"_s)->click();
        QVERIFY(asked.at(1).verdict == DuplicateVerdict::Separate);
        view.decisions()->selectKey(u"decision-1"_s);
        button(view, u"Undo the decision"_s)->click();
        QVERIFY(!asked.at(2).verdict);
        QCOMPARE(asked[2].undo, std::string("decision-1"));
        view.setBusy(true);
        for (const QString &name : {u"Merge"_s, u"Not the same"_s, u"Undo the decision"_s})
            QVERIFY(!button(view, name)->isEnabled());
    }

    void latestDecisionsComeFirst()
    {
        const Table table = decisionTable(decisions());
        QCOMPARE(table.rows[0].key, u"decision-4"_s);
        QCOMPARE(table.rows[0].cells[0].text, u"not the same"_s);
        QCOMPARE(table.rows[1].cells[0].text, u"merged"_s);
    }

    void unmasksOnDemand()
    {
        DuplicatesView view;
        view.setData(people(), {});
        QCOMPARE(view.evidence()->table().rows.at(0).cells[1].text, u"•••"_s);
        view.findChild<QCheckBox *>()->setChecked(true);
        QCOMPARE(view.evidence()->table().rows.at(0).cells[1].text, u"Annabel"_s);
        view.findChild<QComboBox *>()->setCurrentIndex(3);
        QVERIFY(view.pairs()->table().rows.size() >= 1);
    }

    void looksRight()
    {
        DuplicatesView view;
        view.setData(people(), decisions());
        QVERIFY(test::coloursOf(test::pictureOf(view, u"duplicates"_s, {820, 680})) > 8);
        QCOMPARE(test::unnamedInputs(view), QStringList());
    }
};

PATHLOOM_TEST(tst_duplicates)
#include "tst_duplicates.moc"
