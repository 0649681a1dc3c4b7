// SPDX-License-Identifier: Apache-2.0
// Errors as one line for logs.
#include "engine/base/Result.h"

namespace pathloom {

static void append(std::string &out, const std::string &code, const Arguments &arguments)
{
    out += code;
    for (const auto &[name, value] : arguments)
        out += " " + name + "='" + value + "'";
}

std::string describe(const Error &error)
{
    std::string out;
    append(out, error.code, error.arguments);
    for (const auto &frame : error.context) {
        out += " <- ";
        append(out, frame.code, frame.arguments);
    }
    return out;
}

} // namespace pathloom
