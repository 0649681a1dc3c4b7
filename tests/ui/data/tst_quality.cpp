// SPDX-License-Identifier: GPL-3.0-or-later
// The view of quality: figures, the profiles behind them, distributions, all by keyboard.
#include "tests/support/TestMain.h"
#include "tests/ui/support/Pictures.h"
#include "tests/ui/support/ProfileSamples.h"
#include "ui/charts/ChartView.h"
#include "ui/data/DataPage.h"
#include "ui/data/QualityModel.h"
#include "ui/data/QualityView.h"
#include "ui/profiles/ProfileListView.h"
#include "ui/text/Locale.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/InlineMessage.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>

using namespace pathloom;
using namespace pathloom::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience_ms = 60'000;

/// A view over the profiles, measured.
struct Measured {
    JobRunner jobs;
    QualityView view{jobs};

    Measured()
    {
        view.resize(1100, 700);
        view.show();
        QApplication::setActiveWindow(&view);
        QSignalSpy measured(&view, &QualityView::measured);
        view.setSnapshot(test::profiles());
        if (measured.isEmpty())
            measured.wait(kPatience_ms);
        wait();
    }
    /// Until all that was asked for is shown.
    void wait()
    {
        QTRY_VERIFY_WITH_TIMEOUT(jobs.isIdle(), kPatience_ms);
        QCoreApplication::processEvents();
    }
    void press(int key, int times = 1)
    {
        for (int i = 0; i < times; ++i)
            QTest::keyClick(view.figures(), static_cast<Qt::Key>(key));
        wait();
    }
    QString shown(int row, int column) const { return view.model().index(row, column).data().toString(); }
    QStringList ids() const
    {
        QStringList all;
        for (int row = 0; row < view.profiles()->profiles().rowCount(); ++row)
            all += view.profiles()->profiles().idAt(row);
        return all;
    }
};

} // namespace

class tst_quality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { text::installTranslator(QLocale(u"en_GB"_s)); }
    void showsEveryFigure();
    void arrowKeysShowTheProfilesBehindAFigure();
    void enterGoesToTheProfilesAndOpensOne();
    void aClickShowsTheProfilesBehindAFigure();
    void freshnessListsWhatIsOldAndWhatHasNoAge();
    void readersHearTheFigureAndItsCounts();
    void personalValuesAreShownOnDemandOnly();
    void distributionsBecomeCharts();
    void measuresOnlyWhenLookedAt();
    void cancellingOffersToTryAgain();
    void nothingToMeasureSaysSo();
    void theDataPageHoldsTheView();
    void looksRight_data();
    void looksRight();
};

void tst_quality::showsEveryFigure()
{
    Measured m;
    const QAbstractItemModelTester tester(const_cast<QualityModel *>(&m.view.model()));
    QCOMPARE(m.view.model().rowCount(), 3);
    QCOMPARE(m.shown(test::kMail, QualityModel::Name), u"mail"_s);
    QCOMPARE(m.shown(test::kMail, QualityModel::Complete), u"50.0 %"_s);  // 3 of 6
    QCOMPARE(m.shown(test::kMail, QualityModel::Valid), u"100.0 %"_s);
    QCOMPARE(m.shown(test::kMail, QualityModel::Unique), u"33.3 %"_s);    // only Bob's
    QCOMPARE(m.shown(test::kAge, QualityModel::Complete), u"66.7 %"_s);   // 4 of 6
    QCOMPARE(m.shown(test::kAge, QualityModel::Valid), u"75.0 %"_s);      // all but Bob's
    QCOMPARE(m.shown(test::kAge, QualityModel::Unique), u"–"_s);
    QCOMPARE(m.shown(test::kCity, QualityModel::Fresh), u"62.5 %"_s);     // 1 and 1/4
    QCOMPARE(m.shown(test::kCity, QualityModel::Accuracy), u"37.5 %"_s);  // (1 + 1/4 + 1) / 6
}

void tst_quality::arrowKeysShowTheProfilesBehindAFigure()
{
    Measured m;
    QCOMPARE(m.ids(), (QStringList{u"p4"_s, u"p5"_s, u"p6"_s})); // no e-mail
    QCOMPARE(m.view.sentence(), u"3 of 6 profiles have a value."_s);
    m.press(Qt::Key_Down);
    QCOMPARE(m.ids(), (QStringList{u"p5"_s, u"p6"_s})); // no age
    m.press(Qt::Key_Right);
    QCOMPARE(m.ids(), QStringList{u"p2"_s}); // 12 years old
    QCOMPARE(m.view.sentence(), u"1 of 4 values break the rule."_s);
    QCOMPARE(m.view.rows()->currentText(), u"Breaks its rule (1)"_s);
    m.press(Qt::Key_Up);
    m.press(Qt::Key_Right, 2);
    QCOMPARE(m.ids(), (QStringList{u"p1"_s, u"p3"_s})); // the same e-mail
    QCOMPARE(m.view.sentence(), u"2 of 3 values occur more than once."_s);
}

void tst_quality::enterGoesToTheProfilesAndOpensOne()
{
    Measured m;
    QSignalSpy asked(&m.view, &QualityView::profileAsked);
    m.view.figures()->setFocus();
    m.press(Qt::Key_Return);
    QTRY_VERIFY(m.view.profiles()->hasFocus());
    QTest::keyClick(m.view.profiles(), Qt::Key_Down);
    QTest::keyClick(m.view.profiles(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), u"p5"_s);
}

void tst_quality::aClickShowsTheProfilesBehindAFigure()
{
    Measured m;
    const QModelIndex figure = m.view.model().index(test::kAge, QualityModel::Valid);
    QTest::mouseClick(m.view.figures()->viewport(), Qt::LeftButton, {}, m.view.figures()->visualRect(figure).center());
    m.wait();
    QCOMPARE(m.ids(), QStringList{u"p2"_s});
    QSignalSpy asked(&m.view, &QualityView::profileAsked);
    const QPoint first = m.view.profiles()->visualRect(m.view.profiles()->model()->index(0, 0)).center();
    QTest::mouseClick(m.view.profiles()->viewport(), Qt::LeftButton, {}, first);
    QTest::mouseDClick(m.view.profiles()->viewport(), Qt::LeftButton, {}, first);
    QCOMPARE(asked.value(0).value(0).toString(), u"p2"_s);
}

void tst_quality::freshnessListsWhatIsOldAndWhatHasNoAge()
{
    Measured m;
    m.press(Qt::Key_Down, 2);
    m.press(Qt::Key_Right, 2);
    QCOMPARE(m.ids(), QStringList{u"p2"_s});
    QVERIFY(m.view.sentence().startsWith(u"1 of 2 dated values are older than the half-life."_s));
    QVERIFY(m.view.sentence().endsWith(u"The age of 1 of 3 values is unknown."_s));
    m.view.rows()->setCurrentIndex(m.view.rows()->findData(static_cast<int>(QualityRows::Undated)));
    m.wait();
    QCOMPARE(m.ids(), QStringList{u"p3"_s});
    // An attribute without a half-life is fresh; what is worth listing is what has no date.
    m.press(Qt::Key_Up);
    QVERIFY(m.view.sentence().startsWith(u"The attribute has no half-life"_s));
    QCOMPARE(m.ids().size(), 4);
}

void tst_quality::readersHearTheFigureAndItsCounts()
{
    Measured m;
    const QModelIndex figure = m.view.model().index(test::kAge, QualityModel::Valid);
    QCOMPARE(figure.data(Qt::AccessibleTextRole).toString(),
             u"age, Validity: 75.0 %. 1 of 4 values break the rule."_s);
    const QModelIndex none = m.view.model().index(test::kAge, QualityModel::Unique);
    QVERIFY(none.data(Qt::AccessibleTextRole).toString().startsWith(u"age, Uniqueness: unmeasured."_s));
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m.view.figures());
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->tableInterface()->cellAt(test::kAge, QualityModel::Valid)->text(QAccessible::Name),
             figure.data(Qt::AccessibleTextRole).toString());
}

void tst_quality::personalValuesAreShownOnDemandOnly()
{
    Measured m;
    QVERIFY(m.view.chartNote().contains(u"personal"_s));
    QVERIFY(!describe(m.view.chart()->data()).contains(u"example.com"_s));
    QVERIFY(!m.view.chart()->isVisible());
    QVERIFY(m.view.unmask()->isVisible());
    m.view.unmask()->click();
    m.wait();
    QVERIFY(describe(m.view.chart()->data()).contains(u"bob@example.com: 1"_s));
    m.press(Qt::Key_Down);
    QVERIFY(!m.view.unmask()->isVisible());
}

void tst_quality::distributionsBecomeCharts()
{
    Measured m;
    m.press(Qt::Key_Down);
    const auto *histogram = std::get_if<HistogramData>(&m.view.chart()->data());
    QVERIFY(histogram);
    double counted = 0;
    for (const double count : histogram->counts)
        counted += count;
    QCOMPARE(counted, 4.0);
    QCOMPARE(std::size_t(histogram->ends.size()), histogram->counts.size() + 1);
    QVERIFY(histogram->label(0).startsWith(u"10 to under"_s));
    QCOMPARE(m.view.chartNote(), u"4 different values. Smallest 12, middle 34, largest 61."_s);
    m.press(Qt::Key_Down);
    const auto *bars = std::get_if<BarsData>(&m.view.chart()->data());
    QVERIFY(bars);
    QCOMPARE(bars->bars[0].label, u"Ulm"_s);
    QCOMPARE(bars->bars[0].value, 2.0);
}

void tst_quality::measuresOnlyWhenLookedAt()
{
    JobRunner jobs;
    QualityView view(jobs);
    QSignalSpy started(&jobs, &JobRunner::jobStarted);
    view.setSnapshot(test::profiles());
    QCOMPARE(started.size(), 0);
    QSignalSpy measured(&view, &QualityView::measured);
    view.show();
    QTRY_VERIFY_WITH_TIMEOUT(started.size() > 0, kPatience_ms);
    QVERIFY(measured.size() == 1 || measured.wait(kPatience_ms));
}

void tst_quality::cancellingOffersToTryAgain()
{
    JobRunner jobs;
    QualityView view(jobs);
    QSignalSpy measured(&view, &QualityView::measured);
    QObject::connect(&jobs, &JobRunner::jobStarted, &view, [&jobs] { jobs.cancelAll(); });
    view.setSnapshot(test::profiles());
    view.show();
    QVERIFY(measured.wait(kPatience_ms));
    QCOMPARE(view.model().rowCount(), 0);
    QVERIFY(view.message()->isVisible());
    QVERIFY(view.message()->text().contains(u"cancelled"_s));
    disconnect(&jobs, nullptr, &view, nullptr);
    view.message()->findChild<QPushButton *>()->click();
    QVERIFY(measured.wait(kPatience_ms));
    QCOMPARE(view.model().rowCount(), 3);
}

void tst_quality::nothingToMeasureSaysSo()
{
    JobRunner jobs;
    QualityView view(jobs);
    view.show();
    view.setSnapshot(SnapshotBuilder(Schema()).finish());
    QVERIFY(!view.figures()->isVisible());
    QVERIFY(jobs.isIdle());
}

void tst_quality::theDataPageHoldsTheView()
{
    JobRunner jobs;
    DataPage page;
    auto *view = new QualityView(jobs);
    page.addView(view, u"Quality"_s);
    QSignalSpy searched(&page, &DataPage::profileSearchAsked);
    page.show();
    page.setSnapshot(test::profiles());
    QCOMPARE(page.views()->count(), 2);
    page.views()->setCurrentIndex(1);
    QVERIFY(view->isVisible());
    QTest::keyClicks(page.profileSearch(), u" ann "_s);
    QTest::keyClick(page.profileSearch(), Qt::Key_Return);
    QCOMPARE(searched.value(0).value(0).toString(), u"ann"_s);
}

void tst_quality::looksRight_data()
{
    QTest::addColumn<QString>("theme");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
}

void tst_quality::looksRight()
{
    QFETCH(QString, theme);
    applyTheme(*qApp, themeChoiceNamed(theme));
    Measured m;
    m.press(Qt::Key_Down);
    QVERIFY(test::coloursOf(test::pictureOf(m.view, u"quality-"_s + theme, {1160, 760})) > 16);
    QCOMPARE(test::unnamedInputs(m.view), QStringList());
    QCOMPARE(test::unreachedInputs(m.view), QStringList());
    applyTheme(*qApp, ThemeChoice::Light);
}

PATHLOOM_TEST(tst_quality)
#include "tst_quality.moc"
