// SPDX-License-Identifier: GPL-3.0-or-later
// Every chart renders in both themes, says in words what it shows, and exports to three formats.
#include "tests/support/TestMain.h"
#include "tests/ui/support/ChartSamples.h"
#include "tests/ui/support/Pictures.h"
#include "ui/charts/ChartView.h"
#include "ui/text/Locale.h"
#include "ui/theme/Theme.h"

#include <QFile>
#include <QTemporaryDir>

using namespace pathloom;
using namespace pathloom::ui;
using namespace Qt::Literals::StringLiterals;

class tst_charts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { text::installTranslator(QLocale(u"en_GB"_s)); }
    void rendersInBothThemes_data();
    void rendersInBothThemes();
    void saysEveryValueInWords();
    void exportsByTheSuffix_data();
    void exportsByTheSuffix();
    void refusesOtherSuffixes();
    void failsWhereTheFolderIsMissing();
    void waterfallAddsUpToTheTotal();
};

void tst_charts::rendersInBothThemes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("theme");
    for (const auto &[name, data] : test::chartSamples())
        for (const char *theme : {"light", "dark"})
            QTest::newRow(qPrintable(name + u' ' + QLatin1String(theme)))
                << name << QString::fromLatin1(theme);
}

void tst_charts::rendersInBothThemes()
{
    QFETCH(QString, name);
    QFETCH(QString, theme);
    applyTheme(*qApp, themeChoiceNamed(theme));
    ChartView view;
    view.setData(test::chartSamples()[name]);
    const QImage image = test::pictureOf(view, u"chart-"_s + name + u'-' + theme, {640, 320});
    QVERIFY(test::coloursOf(image) > 8);
    QCOMPARE(view.accessibleName(), titleOf(view.data()));
    // Text must stand out from the ground: the darkest and lightest pixels are far apart.
    int low = 255;
    int high = 0;
    for (int y = 0; y < image.height(); y += 2)
        for (int x = 0; x < image.width(); x += 2) {
            low = std::min(low, qGray(image.pixel(x, y)));
            high = std::max(high, qGray(image.pixel(x, y)));
        }
    QVERIFY(high - low > 120);
    const QImage twice = renderChart(view.data(), {640, 320}, qApp->palette(), 2.0);
    QCOMPARE(twice.size(), QSize(1280, 640));
    QVERIFY(test::coloursOf(twice) > 8);
}

void tst_charts::saysEveryValueInWords()
{
    const auto samples = test::chartSamples();
    const QString bars = describe(samples.at(u"bars"_s));
    QVERIFY(bars.startsWith(u"Effectiveness by step. "_s));
    QVERIFY(bars.contains(u"Reminder e-mail: 1.42 (95 % interval 1.38 … 1.46)"_s));
    QVERIFY(bars.contains(u"Push after two days: unmeasured"_s));
    QVERIFY(describe(samples.at(u"funnel"_s)).contains(u"Converted: 233 (2.3 % of the first)"_s));
    QVERIFY(describe(samples.at(u"radar"_s)).contains(u"Stage: Contextual, real time"_s));
    QVERIFY(isEmpty(BarsData{}));
    QVERIFY(isEmpty(ChartData{}));
}

void tst_charts::waterfallAddsUpToTheTotal()
{
    // 0.52 + 0.41 + 0.83 − 0.28 = 1.48
    QVERIFY(describe(test::chartSamples()[u"waterfall"_s]).endsWith(u"Effectiveness: 1.48"_s));
}

void tst_charts::exportsByTheSuffix_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("png") << u"png"_s << QByteArray("\x89PNG");
    QTest::newRow("svg") << u"svg"_s << QByteArray("<?xml");
    QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF");
}

void tst_charts::exportsByTheSuffix()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, start);
    const QTemporaryDir folder;
    for (const auto &[name, data] : test::chartSamples()) {
        const QString path = folder.filePath(name + u'.' + suffix);
        QVERIFY(exportChart(data, path, {640, 320}, qApp->palette()).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(8).startsWith(start));
        QVERIFY(file.size() > 1000);
    }
}

void tst_charts::refusesOtherSuffixes()
{
    const QTemporaryDir folder;
    const auto status =
        exportChart(test::chartSamples()[u"bars"_s], folder.filePath(u"a.doc"_s), {100, 100}, {});
    QVERIFY(!status);
    QCOMPARE(status.error().code, std::string("charts.suffix"));
}

void tst_charts::failsWhereTheFolderIsMissing()
{
    const auto status =
        exportChart(test::chartSamples()[u"bars"_s], u"/no/such/folder/a.png"_s, {100, 100}, {});
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::System);
}

PATHLOOM_TEST(tst_charts)
#include "tst_charts.moc"
