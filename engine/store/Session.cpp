// SPDX-License-Identifier: Apache-2.0
// Names of processes from the system's own records.
#include "engine/store/Session.h"

#include <unistd.h>

#include <array>
#include <fstream>

namespace pathloom {

namespace {

// Field 22 of /proc/PID/stat; the name in field 2 may hold spaces and brackets.
std::string startOf(const std::string &pid)
{
    std::ifstream in("/proc/" + pid + "/stat");
    std::string line;
    std::getline(in, line);
    std::size_t at = line.rfind(')');
    for (int field = 3; field <= 22 && at != std::string::npos; ++field)
        at = line.find(' ', at + 1);
    if (at == std::string::npos || line.empty())
        return {};
    return line.substr(at + 1, line.find(' ', at + 1) - at - 1);
}

std::string host()
{
    std::array<char, 256> name{};
    gethostname(name.data(), name.size() - 1);
    return name.data();
}

} // namespace

std::string thisProcess()
{
    const std::string pid = std::to_string(getpid());
    return host() + " " + pid + " " + startOf(pid);
}

bool isRunning(std::string_view process)
{
    const std::size_t second = process.rfind(' ');
    const std::size_t first = second == 0 || second == std::string_view::npos ? second
                                                                              : process.rfind(' ', second - 1);
    if (first == std::string_view::npos || second == std::string_view::npos || process.substr(0, first) != host())
        return false;
    const std::string start = startOf(std::string(process.substr(first + 1, second - first - 1)));
    return !start.empty() && start == process.substr(second + 1);
}

} // namespace pathloom
