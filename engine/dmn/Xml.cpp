// SPDX-License-Identifier: Apache-2.0
// Small readers of XML nodes.
#include "engine/dmn/Xml.h"

namespace pathloom::dmn {

std::string_view localName(const pugi::xml_node &node)
{
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node &node, std::string_view name)
{
    for (const pugi::xml_node &candidate : node.children()) {
        if (localName(candidate) == name)
            return candidate;
    }
    return {};
}

std::vector<pugi::xml_node> children(const pugi::xml_node &node, std::string_view name)
{
    std::vector<pugi::xml_node> found;
    for (const pugi::xml_node &candidate : node.children()) {
        if (localName(candidate) == name)
            found.push_back(candidate);
    }
    return found;
}

std::string textOf(const pugi::xml_node &node)
{
    const std::string_view text = child(node, "text").text().get();
    const std::size_t from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos)
        return {};
    return std::string(text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1));
}

std::string attribute(const pugi::xml_node &node, const char *name)
{
    return node.attribute(name).value();
}

feel::Names namesIn(const pugi::xml_node &root)
{
    feel::Names names;
    for (const pugi::xml_node &node : root.children()) {
        if (const std::string name = attribute(node, "name"); !name.empty())
            names.insert(feel::tidyName(name));
        names.merge(namesIn(node));
    }
    return names;
}

std::vector<std::string> parametersOf(const pugi::xml_node &node)
{
    std::vector<std::string> names;
    for (const pugi::xml_node &parameter : children(node, "formalParameter"))
        names.push_back(feel::tidyName(attribute(parameter, "name")));
    return names;
}

} // namespace pathloom::dmn
