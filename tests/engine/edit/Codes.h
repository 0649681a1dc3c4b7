// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit said, in one word.
#pragma once

#include <string>

namespace pathloom::test {

/// "ok", or the code of the error.
inline std::string codeOf(const auto &result)
{
    return result ? "ok" : result.error().code;
}

} // namespace pathloom::test
