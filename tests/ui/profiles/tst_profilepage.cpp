// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a profile: finding one, what is shown of it, and the way through it by keyboard.
#include "tests/support/TestMain.h"
#include "tests/ui/support/Pictures.h"
#include "tests/ui/support/ProfileSamples.h"
#include "ui/charts/ChartView.h"
#include "ui/profiles/ConsentLanes.h"
#include "ui/profiles/ConsentPanel.h"
#include "ui/profiles/EventPanel.h"
#include "ui/profiles/ProfileFinder.h"
#include "ui/profiles/ProfileListView.h"
#include "ui/profiles/ProfilePage.h"
#include "ui/profiles/ProfileTables.h"
#include "ui/profiles/SegmentPanel.h"
#include "ui/text/Locale.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/Masking.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>

using namespace pathloom;
using namespace pathloom::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience_ms = 60'000;

struct Opened {
    JobRunner jobs;
    ProfilePage page{jobs};

    explicit Opened(SnapshotPtr snapshot = test::profiles())
    {
        page.resize(1200, 760);
        page.show();
        QApplication::setActiveWindow(&page);
        page.setInputs(test::profileDocument(), std::move(snapshot));
        wait();
    }
    void wait()
    {
        QTRY_VERIFY_WITH_TIMEOUT(jobs.isIdle(), kPatience_ms);
        QCoreApplication::processEvents();
    }
    void show(const QString &id)
    {
        page.showProfile(id);
        wait();
    }
    void search(const QString &text)
    {
        page.finder()->text()->clear();
        QTest::keyClicks(page.finder()->text(), text);
        QTest::keyClick(page.finder()->text(), Qt::Key_Return);
        wait();
    }
    QStringList listed() const
    {
        QStringList all;
        const auto &model = page.finder()->list()->profiles();
        for (int row = 0; row < model.rowCount(); ++row)
            all += model.index(row, 0).data().toString();
        return all;
    }
    QString fact(std::size_t field, std::size_t column) const
    {
        return page.attributes()->table().rows[field].cells[column].text;
    }
    QString standing(const QString &segment) const
    {
        for (const Row &row : page.segments()->table()->table().rows) {
            if (row.cells[0].text == segment)
                return row.cells[1].text;
        }
        return {};
    }
};

} // namespace

class tst_profilepage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { text::installTranslator(QLocale(u"en_GB"_s)); }

    void offersTheImportWithoutData()
    {
        JobRunner jobs;
        ProfilePage page(jobs);
        page.show();
        QSignalSpy asked(&page, &ProfilePage::importAsked);
        for (QPushButton *button : page.findChildren<QPushButton *>()) {
            if (button->isVisible())
                button->click();
        }
        QCOMPARE(asked.size(), 1);
        QVERIFY(page.profileId().isEmpty());
    }

    void startsWithTheFirstProfile()
    {
        Opened o;
        QCOMPARE(o.page.profileId(), u"p1"_s);
        QCOMPARE(o.listed(), (QStringList{u"p1"_s, u"p2"_s, u"p3"_s, u"p4"_s, u"p5"_s, u"p6"_s}));
        QCOMPARE(o.page.finder()->summary(), u"6 profiles"_s);
        QCOMPARE(o.fact(test::kCity, 1), u"Ulm"_s);
        QCOMPARE(o.fact(test::kCity, 2), u"shop"_s);
    }

    void findsById()
    {
        Opened o;
        o.search(u"P4"_s);
        QCOMPARE(o.listed(), QStringList{u"p4"_s});
        QCOMPARE(o.page.profileId(), u"p4"_s);
    }

    void findsByValueAndSaysWhichAttribute()
    {
        Opened o;
        o.search(u"bonn"_s);
        QCOMPARE(o.listed(), QStringList{u"p2  ·  city"_s});
        o.search(u"ann@"_s);
        QCOMPARE(o.listed(), (QStringList{u"p1  ·  mail"_s, u"p3  ·  mail"_s}));
        QCOMPARE(o.page.finder()->summary(), u"2 profiles"_s);
        o.search(u"nobody"_s);
        QVERIFY(o.listed().isEmpty());
        QCOMPARE(o.page.finder()->summary(), u"No profile has this id or value."_s);
        QCOMPARE(o.page.profileId(), u"p1"_s);
        // An empty text lists everybody again.
        o.page.finder()->text()->clear();
        QCOMPARE(o.listed().size(), 6);
    }

    void walksTheListByKeys()
    {
        Opened o;
        QTest::keyClick(o.page.finder()->text(), Qt::Key_Down);
        QTRY_VERIFY(o.page.finder()->list()->hasFocus());
        QTest::keyClick(o.page.finder()->list(), Qt::Key_Down);
        o.wait();
        QCOMPARE(o.page.profileId(), u"p2"_s);
        QCOMPARE(o.fact(test::kCity, 1), u"Bonn"_s);
    }

    void anUnknownIdIsSaidToBeSo()
    {
        Opened o;
        o.show(u"p9"_s);
        QVERIFY(o.page.message()->isVisible());
        QVERIFY(o.page.message()->text().contains(u"p9"_s));
        QCOMPARE(o.page.profileId(), u"p1"_s);
        o.show(u"p2"_s);
        QVERIFY(!o.page.message()->isVisible());
    }

    void listsProfilesThatBelongTogether()
    {
        Opened o;
        o.page.showProfiles({3, 1}, u"Without a consent"_s);
        o.wait();
        QCOMPARE(o.listed(), (QStringList{u"p4"_s, u"p2"_s}));
        QCOMPARE(o.page.finder()->summary(), u"Without a consent"_s);
        QCOMPARE(o.page.profileId(), u"p4"_s);
    }

    void personalValuesAreShownOnDemandOnly()
    {
        Opened o;
        QCOMPARE(o.fact(test::kMail, 1), maskedValue());
        const auto found = [&] {
            QStringList texts;
            for (QTreeWidgetItemIterator it(o.page.segments()->reasons()); *it; ++it)
                texts += (*it)->text(1);
            return texts;
        };
        o.page.segments()->table()->selectKey(u"g2"_s);
        QVERIFY(!found().contains(u"ann@example.com"_s));
        o.page.unmask()->click();
        QCOMPARE(o.fact(test::kMail, 1), u"ann@example.com"_s);
        QVERIFY(found().contains(u"ann@example.com"_s));
        o.page.unmask()->click();
        QCOMPARE(o.fact(test::kMail, 1), maskedValue());
    }

    void segmentsSayInAndWhy()
    {
        Opened o;
        QCOMPARE(o.standing(u"Adults"_s), u"in"_s);
        QCOMPARE(o.standing(u"Not Bob"_s), u"in"_s);
        QCOMPARE(o.standing(u"Hikers"_s), u"not in"_s);
        o.show(u"p5"_s);
        QCOMPARE(o.standing(u"Not Bob"_s), u"unknown, so not in"_s);
        o.show(u"p2"_s);
        QCOMPARE(o.standing(u"Hikers"_s), u"in"_s);
        o.page.segments()->table()->selectKey(u"g1"_s);
        QTreeWidget *reasons = o.page.segments()->reasons();
        QCOMPARE(reasons->topLevelItemCount(), 3);
        QTreeWidgetItem *rule = reasons->topLevelItem(1);
        QCOMPARE(rule->text(3), u"false"_s);
        QVERIFY(rule->font(0).weight() > QFont::Normal); // here it was lost
        QCOMPARE(rule->child(0)->text(0), u"age >= 18"_s);
        QCOMPARE(rule->child(0)->text(1), u"12"_s);
        QSignalSpy asked(&o.page, &ProfilePage::segmentAsked);
        QTest::keyClick(o.page.segments()->table(), Qt::Key_Return);
        QCOMPARE(asked.value(0).value(0).toString(), u"g1"_s);
    }

    void aSegmentThatCannotBeEvaluatedSaysWhy()
    {
        JobRunner jobs;
        ProfilePage page(jobs);
        page.show();
        auto document = std::make_shared<Document>();
        test::addSegment(*document, "g9", "Broken", test::Sketch().step("everybody", StepKind::AllProfiles));
        QSignalSpy listed(page.segments(), &SegmentPanel::listed);
        page.setInputs(document, test::profiles());
        QTRY_VERIFY_WITH_TIMEOUT(jobs.isIdle(), kPatience_ms);
        QCoreApplication::processEvents();
        QCOMPARE(page.segments()->standings().size(), std::size_t(1));
        QVERIFY(page.segments()->standings()[0].error.has_value());
        QCOMPARE(page.segments()->table()->table().rows[0].cells[1].severity, 0);
        QVERIFY(!page.segments()->reasons()->topLevelItem(0)->text(0).isEmpty());
    }

    void anEditOfASegmentIsSeen()
    {
        Opened o;
        auto document = std::make_shared<Document>(*test::profileDocument());
        document->segments.erase(GraphId("g3"));
        o.page.setInputs(document, test::profiles(3));
        o.wait();
        QCOMPARE(o.page.segments()->standings().size(), std::size_t(2));
        QCOMPARE(o.page.profileId(), u"p1"_s);
    }

    void filtersThousandsOfEvents()
    {
        Opened o(test::profiles(4000));
        EventPanel *events = o.page.events();
        QCOMPARE(events->table()->model()->rowCount(), 4000);
        QCOMPARE(events->filter()->itemText(0), u"All events (4,000)"_s);
        QCOMPARE(events->filter()->itemText(1), u"visit (4,000)"_s);
        QVERIFY(events->summary().endsWith(u"to 01/01/2026 00:00 UTC"_s));
        o.show(u"p2"_s);
        QCOMPARE(events->filter()->count(), 2);
        QTest::keyClick(events->filter(), Qt::Key_Down);
        QCOMPARE(events->filter()->currentText(), u"purchase (1)"_s);
        QCOMPARE(events->table()->model()->rowCount(), 1);
        o.show(u"p6"_s);
        QCOMPARE(events->summary(), u"Nothing was recorded of this profile yet."_s);
    }

    void consentsFollowTheInstant()
    {
        Opened o;
        ConsentPanel *consents = o.page.consents();
        const auto state = [&](std::size_t lane) { return consents->states()->table().rows[lane].cells[1].text; };
        QCOMPARE(state(0), u"withdrawn"_s);
        QCOMPARE(state(1), u"given"_s);
        // Left: the change 50 days ago, then that 100 and 300 days ago, then before all.
        QTest::keyClick(consents->lanes(), Qt::Key_Left);
        QCOMPARE(consents->lanes()->instant(), test::kJanuary - Duration::days(50));
        QTest::keyClick(consents->lanes(), Qt::Key_Left);
        QTest::keyClick(consents->lanes(), Qt::Key_Left);
        QCOMPARE(state(0), u"given"_s);
        QCOMPARE(state(1), u"never recorded"_s);
        QTest::keyClick(consents->lanes(), Qt::Key_Left);
        QCOMPARE(state(0), u"never recorded"_s);
        QVERIFY(consents->lanes()->accessibleDescription().contains(u"never recorded"_s));
        QTest::keyClick(consents->lanes(), Qt::Key_End);
        QCOMPARE(state(1), u"given"_s);
        consents->instantEdit()->setDateTime(
            QDateTime::fromMSecsSinceEpoch((test::kJanuary - Duration::days(99)).ms, Qt::UTC));
        QCOMPARE(state(0), u"withdrawn"_s);
        QCOMPARE(state(1), u"never recorded"_s);
        QCOMPARE(consents->changes()->table().rows.size(), std::size_t(3));
    }

    void affinitiesAreThoseOfRelevance()
    {
        Opened o;
        const auto *bars = std::get_if<BarsData>(&o.page.affinities()->data());
        QVERIFY(bars);
        QCOMPARE(bars->bars[0].label, u"running"_s);
        QVERIFY(o.page.affinityNote().startsWith(u"What the profile did"_s));
        o.show(u"p6"_s);
        bars = std::get_if<BarsData>(&o.page.affinities()->data());
        // Half of those with events like running, half hiking.
        QCOMPARE(bars->bars[0].value, 0.5);
        QVERIFY(o.page.affinityNote().contains(u"no events about tags"_s));
    }

    void withoutTagsAffinitiesAreUnmeasured()
    {
        Schema schema;
        SnapshotBuilder builder(schema);
        builder.addProfile("only");
        Opened o(builder.finish());
        QVERIFY(o.page.affinityNote().startsWith(u"Unmeasured"_s));
        QVERIFY(!o.page.affinities()->isVisible());
    }

    void cancellingTheSegmentsOffersToTryAgain()
    {
        JobRunner jobs;
        SegmentPanel panel(jobs);
        panel.show();
        QSignalSpy listed(&panel, &SegmentPanel::listed);
        const auto connection = connect(&jobs, &JobRunner::jobStarted, &panel, [&jobs] { jobs.cancelAll(); });
        panel.setProfile(test::profileDocument(), test::profiles(), 0, test::kJanuary);
        QVERIFY(listed.wait(kPatience_ms));
        disconnect(connection);
        QVERIFY(panel.message()->isVisible());
        QVERIFY(panel.standings().empty());
        panel.message()->findChild<QPushButton *>()->click();
        QVERIFY(listed.wait(kPatience_ms));
        QCOMPARE(panel.standings().size(), std::size_t(3));
    }

    void looksRight_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::newRow("light") << u"light"_s;
        QTest::newRow("dark") << u"dark"_s;
    }

    void looksRight()
    {
        QFETCH(QString, theme);
        applyTheme(*qApp, themeChoiceNamed(theme));
        Opened o(test::profiles(60));
        for (int tab = 0; tab < o.page.tabs()->count(); ++tab) {
            o.page.tabs()->setCurrentIndex(tab);
            const QString name = u"profile-%1-%2"_s.arg(tab).arg(theme);
            QVERIFY(test::coloursOf(test::pictureOf(o.page, name, {1200, 760})) > 16);
            QCOMPARE(test::unnamedInputs(o.page), QStringList());
        }
        QCOMPARE(test::unreachedInputs(o.page), QStringList());
        applyTheme(*qApp, ThemeChoice::Light);
    }
};

PATHLOOM_TEST(tst_profilepage)
#include "tst_profilepage.moc"
