// SPDX-License-Identifier: GPL-3.0-or-later
// main() of every engine test: runs the registered classes in the order of their names.
#include "tests/support/TestMain.h"

#include <QCoreApplication>
#include <QTest>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <map>
#include <string>

namespace pathloom::test {

static std::map<std::string, Factory> &registry()
{
    static std::map<std::string, Factory> tests;
    return tests;
}

bool registerTest(const char *className, Factory factory)
{
    return registry().emplace(className, std::move(factory)).second;
}

} // namespace pathloom::test

#ifdef PATHLOOM_TEST_WIDGETS
#include <QApplication>
using Application = QApplication;
#else
using Application = QCoreApplication;
#endif

int main(int argc, char **argv)
{
    // An exception that nobody catches ends the program at once instead of looping in a signal handler.
    std::set_terminate([] {
        std::fputs("a test ended by an uncaught exception\n", stderr);
        std::fflush(nullptr);
        std::_Exit(3);
    });
    Application application(argc, argv);
    QStringList arguments = application.arguments();
    std::string only;
    if (arguments.size() > 1 && pathloom::test::registry().contains(arguments[1].toStdString()))
        only = arguments.takeAt(1).toStdString();
    int failures = 0;
    int run = 0;
    for (const auto &[name, factory] : pathloom::test::registry()) {
        if (!only.empty() && name != only)
            continue;
        const auto test = factory();
        failures += QTest::qExec(test.get(), arguments);
        ++run;
    }
    if (run == 0)
        qCritical("no test class ran");
    return failures > 0 || run == 0 ? 1 : 0;
}
