// SPDX-License-Identifier: GPL-3.0-or-later
// Registers Qt Test classes of one executable and runs them all.
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace pathloom::test {

using Factory = std::function<std::unique_ptr<QObject>()>;

/// Adds a test class to the executable; called through PATHLOOM_TEST before main().
bool registerTest(const char *className, Factory factory);

} // namespace pathloom::test

/// At file level of a test: makes main() run the class. `tst_rules ClassName` runs one class alone,
/// further arguments go to Qt Test.
#define PATHLOOM_TEST(Class)                                                                       \
    static const bool registered_##Class = ::pathloom::test::registerTest(                        \
        #Class, [] { return std::unique_ptr<QObject>(new Class); });
