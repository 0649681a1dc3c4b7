// SPDX-License-Identifier: Apache-2.0
// Names of roles and levels, in files and on the command line.
#include "engine/data/Schema.h"

#include <array>

namespace pathloom {

namespace {

constexpr std::array<std::string_view, 6> kLevels = {"none",        "demographic", "transactional",
                                                     "behavioural", "contextual",  "predictive"};
constexpr std::array<std::string_view, 11> kRoles = {
    "none",     "profile-id", "email",     "phone",    "external-id", "time-zone",
    "language", "first-name", "last-name", "postcode", "device"};
constexpr std::array<std::string_view, 13> kEventRoles = {
    "other", "session", "view",  "search",      "add-to-cart", "purchase", "rating",
    "send",  "open",    "click", "unsubscribe", "complaint",   "bounce"};

template <typename Enum, std::size_t N>
Result<Enum> named(const std::array<std::string_view, N> &names, std::string_view name,
                   std::string_view of)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == name)
            return static_cast<Enum>(i);
    }
    return fail(ErrorKind::BadInput, "data.unknown-name",
                {{"name", std::string(name)}, {"of", std::string(of)}});
}

} // namespace

std::string_view nameOf(DataLevel level)
{
    return kLevels[static_cast<std::size_t>(level)];
}

std::string_view nameOf(Role role)
{
    return kRoles[static_cast<std::size_t>(role)];
}

std::string_view nameOf(EventRole role)
{
    return kEventRoles[static_cast<std::size_t>(role)];
}

Result<DataLevel> dataLevelNamed(std::string_view name)
{
    return named<DataLevel>(kLevels, name, "level");
}

Result<Role> roleNamed(std::string_view name)
{
    return named<Role>(kRoles, name, "role");
}

Result<EventRole> eventRoleNamed(std::string_view name)
{
    return named<EventRole>(kEventRoles, name, "event-role");
}

} // namespace pathloom
