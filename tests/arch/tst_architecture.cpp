// SPDX-License-Identifier: GPL-3.0-or-later
// Scans the sources: floors import downwards only, the engine has no Qt, every file says its licence.
#include "tests/support/TestMain.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

struct SourceFile {
    QString path; ///< from the root
    QStringList lines;
};

QString rootPath()
{
    return QStringLiteral(PATHLOOM_SOURCE_DIR);
}

QList<SourceFile> sourcesIn(const QStringList &folders)
{
    QList<SourceFile> files;
    for (const QString &folder : folders) {
        QDirIterator it(rootPath() + QLatin1Char('/') + folder,
                        {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                files.append({QDir(rootPath()).relativeFilePath(file.fileName()),
                              QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))});
        }
    }
    return files;
}

/// Longest first part of a path that the table of floors knows.
struct Floors {
    QMap<QString, int> floors{
        {"engine/base", 0},     {"engine/units", 1},       {"engine/stats", 1},
        {"engine/data", 2},     {"engine/rules", 3},       {"engine/predict", 3},
        {"engine/feel", 3},     {"engine/model", 4},       {"engine/edit", 5},
        {"engine/graph", 5},    {"engine/decide", 5},      {"engine/store", 5},
        {"engine/tables", 5},   {"engine/interaction", 6}, {"engine/dmn", 6},
        {"engine/segment", 6},  {"engine/layout", 6},      {"engine/ingest", 6},
        {"engine/simulate", 7}, {"engine/check", 7},       {"engine/score", 8},
        {"engine/package", 8},  {"engine/capi", 9},        {"ui", 9},
        {"app", 10},
    };

    QString folderOf(const QString &path) const
    {
        for (auto it = floors.keyBegin(); it != floors.keyEnd(); ++it)
            if (path.startsWith(*it + QLatin1Char('/')))
                return *it;
        return {};
    }
};

QStringList includesOf(const SourceFile &file)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[\"<]([^\">]+)[\">]"));
    QStringList found;
    for (const QString &line : file.lines)
        if (const auto match = include.match(line); match.hasMatch())
            found << match.captured(1);
    return found;
}

/// Types that headers define at the level of a namespace, with their namespaces, and where.
QMultiMap<QString, QString> typesOfHeaders()
{
    static const QRegularExpression space(QStringLiteral("^namespace ([\\w:]+) \\{"));
    static const QRegularExpression type(QStringLiteral("^(?:struct|class|union|enum class) (\\w+)\\b(?!::)(?!.*[;<])"));
    QMultiMap<QString, QString> types;
    for (const SourceFile &file : sourcesIn({"engine", "ui", "app"})) {
        if (!file.path.endsWith(".h"))
            continue;
        QString at;
        for (const QString &line : file.lines) {
            if (const auto match = space.match(line); match.hasMatch())
                at = match.captured(1);
            else if (const auto named = type.match(line); named.hasMatch())
                types.insert(at + "::" + named.captured(1), file.path);
        }
    }
    return types;
}

} // namespace

class TstArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheSources()
    {
        QVERIFY(sourcesIn({"engine"}).size() > 100);
    }

    void floorsImportDownwardsOnly()
    {
        const Floors table;
        QStringList wrong;
        for (const SourceFile &file : sourcesIn({"engine", "ui", "app"})) {
            const QString from = table.folderOf(file.path);
            QVERIFY2(!from.isEmpty(), qPrintable(file.path + " stands in no known folder"));
            for (const QString &include : includesOf(file)) {
                const QString to = table.folderOf(include);
                if (to.isEmpty() || to == from)
                    continue;
                if (table.floors[to] >= table.floors[from])
                    wrong << file.path + " includes " + include;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

    void engineHasNoQt()
    {
        static const QRegularExpression qt(QStringLiteral("^(Q[A-Z]|Qt)"));
        QStringList wrong;
        for (const SourceFile &file : sourcesIn({"engine"}))
            for (const QString &include : includesOf(file))
                if (qt.match(include).hasMatch())
                    wrong << file.path + " includes " + include;
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

    void headersOfTheEngineAreFreeOfSlowOnes()
    {
        QStringList wrong;
        for (const SourceFile &file : sourcesIn({"engine", "ui", "app"}))
            for (const QString &include : includesOf(file))
                if (file.path.endsWith(".h")
                    && (include.startsWith("boost/") || include.startsWith("tao/")
                        || include == QLatin1String("sqlite3.h")))
                    wrong << file.path + " includes " + include;
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

    // The linker would keep one destructor for two types of a name.
    void everyTypeHasANameOfItsOwn()
    {
        const auto types = typesOfHeaders();
        QVERIFY(types.size() > 300);
        QStringList wrong;
        for (const QString &name : types.uniqueKeys())
            if (types.count(name) > 1)
                wrong << name + " in " + types.values(name).join(", ");
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

    void everyFileSaysItsLicence()
    {
        QStringList wrong;
        for (const SourceFile &file : sourcesIn({"engine", "ui", "app", "tests"})) {
            const QString licence = file.path.startsWith("engine/") ? "Apache-2.0" : "GPL-3.0-or-later";
            if (file.lines.value(0) != "// SPDX-License-Identifier: " + licence)
                wrong << file.path;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

    void everyFileOpensWithOneSentence()
    {
        QStringList wrong;
        for (const SourceFile &file : sourcesIn({"engine", "ui", "app"}))
            if (!file.lines.value(1).startsWith("// "))
                wrong << file.path;
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

    void theMainWindowStaysSmall()
    {
        for (const SourceFile &file : sourcesIn({"ui/mainwindow"}))
            if (file.path.endsWith("MainWindow.cpp"))
                QVERIFY2(file.lines.size() <= 300, qPrintable(QString::number(file.lines.size())));
    }

    void filesStaySmallEnoughToHoldInOnesHead()
    {
        QStringList large;
        for (const SourceFile &file : sourcesIn({"engine", "ui", "app"}))
            if (file.lines.size() > 600)
                large << file.path + QStringLiteral(": %1 lines").arg(file.lines.size());
        QVERIFY2(large.isEmpty(), qPrintable(large.join('\n')));
    }
};

PATHLOOM_TEST(TstArchitecture)
#include "tst_architecture.moc"
