// SPDX-License-Identifier: GPL-3.0-or-later
// The reference of the language says only what is true: its examples parse, its functions exist.
#include "engine/rules/FunctionTable.h"
#include "tests/engine/rules/RuleFixtures.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QRegularExpression>

using namespace pathloom;
using namespace pathloom::test;

class DocsTest : public QObject
{
    Q_OBJECT

private:
    static QString reference()
    {
        QFile file(PATHLOOM_SOURCE_DIR "/docs/rules.md");
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private slots:
    void examplesParse()
    {
        int examples = 0;
        bool inBox = false;
        const QStringList lines = reference().split('\n');
        for (const QString &line : lines) {
            if (line.startsWith("```")) {
                inBox = line == "```rule";
            } else if (inBox) {
                const ExprPtr rule = parsed(line.toStdString());
                QVERIFY2(rule, qPrintable(line));
                QVERIFY2(sameRule(parsed(printRule(rule)), rule), qPrintable(line));
                ++examples;
            }
        }
        QVERIFY(examples >= 30);
    }

    void everyFunctionIsDescribed()
    {
        const QString text = reference();
        for (const FunctionDef &function : functionTable()) {
            const QString name = QString::fromUtf8(function.name.data(), static_cast<int>(function.name.size()));
            QVERIFY2(text.contains("`" + name + "(") || text.contains("`" + name + "`"), qPrintable(name));
        }
    }
};

PATHLOOM_TEST(DocsTest)
#include "tst_docs.moc"
