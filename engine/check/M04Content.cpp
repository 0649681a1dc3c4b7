// SPDX-License-Identifier: Apache-2.0
// M04: a message whose content is missing, belongs to another channel, or has variables nobody
// fills.
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

struct Variable {
    std::string name;
    bool isClosed = true;
};

/// Variables written as {{name|fallback}}.
std::vector<Variable> variablesOf(std::string_view text)
{
    std::vector<Variable> variables;
    for (std::size_t from = text.find("{{"); from != std::string_view::npos;
         from = text.find("{{", from)) {
        const std::size_t end = text.find("}}", from);
        if (end == std::string_view::npos) {
            variables.push_back({std::string(text.substr(from + 2, 20)), false});
            break;
        }
        std::string_view name = text.substr(from + 2, end - from - 2);
        name = name.substr(0, name.find('|'));
        while (!name.empty() && name.front() == ' ')
            name.remove_prefix(1);
        while (!name.empty() && name.back() == ' ')
            name.remove_suffix(1);
        variables.push_back({std::string(name), true});
        from = end + 2;
    }
    return variables;
}

/// Filled by the sender or by what happened before, not by an attribute.
bool isFilledElsewhere(const std::string &name)
{
    return name.starts_with("offer.") || name.starts_with("event.") ||
           name.starts_with("unsubscribe");
}

class ContentCheck
{
public:
    ContentCheck(const CheckInput &input, const GraphView &view, const Step &step, Found &found)
        : m_input(input), m_view(view), m_step(step), m_found(found),
          m_field(recordsField(step, "variants").empty() ? "content" : "variants")
    {
    }

    void run(const std::string &name)
    {
        if (name.empty())
            return problem("missing", {}, {});
        const Content *content = m_input.document->contentNamed(name);
        if (!content)
            return problem("unknown", name, {});
        const std::string channel = textField(m_step, "channel");
        if (!content->channel.empty() && content->channel != channel)
            problem("channel", content->name, content->channel);
        for (const std::string *text : {&content->subject, &content->body}) {
            for (const Variable &variable : variablesOf(*text))
                check(*content, variable);
        }
    }

private:
    void check(const Content &content, const Variable &variable)
    {
        if (!variable.isClosed || variable.name.empty())
            problem("syntax", content.name, variable.name);
        else if (m_input.schema && !isFilledElsewhere(variable.name)
                 && !m_input.schema->attributeIndex(variable.name))
            problem("variable", content.name, variable.name);
    }

    void problem(const char *reason, const std::string &content, const std::string &name)
    {
        note(m_found, m_view, m_step.id, {{"reason", reason}, {"content", content}, {"name", name}},
             m_field);
    }

    const CheckInput &m_input;
    const GraphView &m_view;
    const Step &m_step;
    Found &m_found;
    std::string m_field;
};

} // namespace

void checkM04(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind != StepKind::Message)
                continue;
            for (const std::string &name : contentsOf(*step))
                ContentCheck(input, view, *step, found).run(name);
        }
    }
}

} // namespace pathloom
