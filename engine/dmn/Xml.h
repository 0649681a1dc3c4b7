// SPDX-License-Identifier: Apache-2.0
// Access to DMN's XML without regard to namespace prefixes; used by this folder alone.
#pragma once

#include "engine/dmn/Dmn.h"

#include <pugixml.hpp>

namespace pathloom::dmn {

[[nodiscard]] std::string_view localName(const pugi::xml_node &node);
[[nodiscard]] pugi::xml_node child(const pugi::xml_node &node, std::string_view name);
[[nodiscard]] std::vector<pugi::xml_node> children(const pugi::xml_node &node, std::string_view name);
/// Text of the child "text", trimmed.
[[nodiscard]] std::string textOf(const pugi::xml_node &node);
[[nodiscard]] std::string attribute(const pugi::xml_node &node, const char *name);
/// Every name attribute below the root: what expressions may call things.
[[nodiscard]] feel::Names namesIn(const pugi::xml_node &root);
/// The boxed expression that is a child of `node`, or null where it has none.
[[nodiscard]] Result<BoxedPtr> readBoxedIn(const pugi::xml_node &node, const feel::Names &names);
[[nodiscard]] std::vector<std::string> parametersOf(const pugi::xml_node &node);

} // namespace pathloom::dmn
