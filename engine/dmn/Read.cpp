// SPDX-License-Identifier: Apache-2.0
// A whole DMN document: its decisions, knowledge models and input data.
#include "engine/dmn/Xml.h"

namespace pathloom::dmn {
namespace {

using pugi::xml_node;

constexpr std::string_view kNamespaces[] = {
    "http://www.omg.org/spec/DMN/20180521/MODEL/",  // 1.2
    "https://www.omg.org/spec/DMN/20191111/MODEL/", // 1.3
    "https://www.omg.org/spec/DMN/20211108/MODEL/", // 1.4
    "https://www.omg.org/spec/DMN/20230324/MODEL/", // 1.5
};

Status checkRoot(const xml_node &root)
{
    const std::string_view name = root.name();
    const std::size_t colon = name.find(':');
    const std::string prefix = colon == std::string_view::npos ? "xmlns" : "xmlns:" + std::string(name.substr(0, colon));
    const std::string space = attribute(root, prefix.c_str());
    if (localName(root) != "definitions"
        || std::find(std::begin(kNamespaces), std::end(kNamespaces), space) == std::end(kNamespaces))
        return fail(ErrorKind::BadInput, "dmn.namespace", {{"name", space}});
    if (child(root, "import"))
        return fail(ErrorKind::BadInput, "dmn.unsupported",
                    {{"what", "import"}, {"name", attribute(child(root, "import"), "name")}});
    return {};
}

/// Ids behind "#id" of every requirement.
std::vector<std::string> requirementsOf(const xml_node &node)
{
    std::vector<std::string> ids;
    for (const xml_node &requirement : node.children()) {
        const std::string_view kind = localName(requirement);
        if (kind != "informationRequirement" && kind != "knowledgeRequirement")
            continue;
        for (const xml_node &target : requirement.children()) {
            const std::string href = attribute(target, "href");
            ids.push_back(href.substr(std::min(href.size(), href.find('#') + 1)));
        }
    }
    return ids;
}

Result<Logic> readLogic(const xml_node &node, const feel::Names &names)
{
    Logic logic;
    logic.id = attribute(node, "id");
    logic.name = feel::tidyName(attribute(node, "name"));
    logic.requires_ = requirementsOf(node);
    const xml_node encapsulated = child(node, "encapsulatedLogic");
    logic.parameters = parametersOf(encapsulated);
    if (const std::string kind = attribute(encapsulated, "kind"); !kind.empty() && kind != "FEEL")
        return fail(ErrorKind::BadInput, "dmn.unsupported", {{"what", kind}, {"name", logic.name}});
    auto boxed = readBoxedIn(encapsulated ? encapsulated : node, names);
    if (!boxed)
        return failWith(std::move(boxed).error(), "reading-object", {{"name", logic.name}});
    logic.boxed = std::move(*boxed);
    return logic;
}

} // namespace

Result<ModelPtr> readModel(std::string_view xml)
{
    pugi::xml_document document;
    const pugi::xml_parse_result parsed = document.load_buffer(xml.data(), xml.size());
    if (!parsed)
        return fail(ErrorKind::BadInput, "dmn.xml",
                    {{"at", std::to_string(parsed.offset)}, {"reason", parsed.description()}});
    const xml_node root = document.document_element();
    PATHLOOM_TRY(checkRoot(root));
    auto model = std::make_shared<Model>();
    model->name = attribute(root, "name");
    const feel::Names names = namesIn(root);
    for (const xml_node &node : root.children()) {
        const std::string_view kind = localName(node);
        if (kind == "inputData") {
            model->inputs[attribute(node, "id")] = feel::tidyName(attribute(node, "name"));
        } else if (kind == "decision" || kind == "businessKnowledgeModel") {
            auto logic = readLogic(node, names);
            if (!logic)
                return failWith(std::move(logic).error());
            (kind == "decision" ? model->decisions : model->knowledge).push_back(std::move(*logic));
        }
    }
    return ModelPtr(std::move(model));
}

} // namespace pathloom::dmn
