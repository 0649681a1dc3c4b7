// SPDX-License-Identifier: GPL-3.0-or-later
// Whether two numbers are the same but for rounding.
#pragma once

#include <cmath>

namespace pathloom::test {

inline bool near(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance;
}

} // namespace pathloom::test
