// SPDX-License-Identifier: GPL-3.0-or-later
// The start page and the list of recent projects.
#include "tests/support/TestMain.h"
#include "tests/ui/support/Pictures.h"
#include "ui/start/RecentProjects.h"
#include "ui/start/StartPage.h"
#include "ui/text/Locale.h"
#include "ui/theme/Theme.h"

#include <QDropEvent>
#include <QFile>
#include <QListWidget>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace pathloom;
using namespace pathloom::ui;
using namespace Qt::Literals::StringLiterals;

class tst_start : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { text::installTranslator(QLocale(u"en_GB"_s)); }
    void recentHoldsEachOnceNewestFirst();
    void missingProjectsAreNotOffered();
    void droppedFilesAreImportedOrOpened();
    void looksRight_data();
    void looksRight();
};

void tst_start::recentHoldsEachOnceNewestFirst()
{
    QStringList files;
    for (int i = 0; i < 14; ++i)
        files = withRecent(files, u"/tmp/p%1.pathloom"_s.arg(i));
    files = withRecent(files, u"/tmp/p9.pathloom"_s);
    QCOMPARE(files.size(), kRecentProjects);
    QCOMPARE(files.first(), u"/tmp/p9.pathloom"_s);
    QCOMPARE(files.count(u"/tmp/p9.pathloom"_s), 1);
}

void tst_start::missingProjectsAreNotOffered()
{
    const QTemporaryDir folder;
    const QString there = folder.filePath(u"there.pathloom"_s);
    QFile file(there);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    addRecentProject(settings, folder.filePath(u"gone.pathloom"_s));
    addRecentProject(settings, there);
    QCOMPARE(recentProjects(settings), QStringList{there});
    removeRecentProject(settings, there);
    QVERIFY(recentProjects(settings).isEmpty());
}

void tst_start::droppedFilesAreImportedOrOpened()
{
    StartPage page;
    QSignalSpy imported(&page, &StartPage::importFileAsked);
    QSignalSpy opened(&page, &StartPage::projectChosen);
    const auto drop = [&](const QString &path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        // As a real drag does: only a target that was entered is given the drop.
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page, &enter);
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page, &event);
    };
    drop(u"/tmp/orders.csv"_s);
    drop(u"/tmp/shop.pathloom"_s);
    drop(u"/tmp/picture.png"_s);
    QCOMPARE(imported.size(), 1);
    QCOMPARE(imported[0][0].toString(), u"/tmp/orders.csv"_s);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toString(), u"/tmp/shop.pathloom"_s);
}

void tst_start::looksRight_data()
{
    QTest::addColumn<QString>("theme");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
}

void tst_start::looksRight()
{
    QFETCH(QString, theme);
    applyTheme(*qApp, themeChoiceNamed(theme));
    StartPage page;
    QVERIFY(test::coloursOf(test::pictureOf(page, u"start-empty-"_s + theme)) > 8);
    page.setRecent({u"/home/ann/Outdoor shop.pathloom"_s, u"/home/ann/Hillstrom.pathloom"_s});
    QVERIFY(test::coloursOf(test::pictureOf(page, u"start-"_s + theme)) > 8);
    QSignalSpy chosen(&page, &StartPage::projectChosen);
    auto *list = page.findChild<QListWidget *>();
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(test::unnamedInputs(page), QStringList());
    QCOMPARE(test::unreachedInputs(page), QStringList());
}

PATHLOOM_TEST(tst_start)
#include "tst_start.moc"
