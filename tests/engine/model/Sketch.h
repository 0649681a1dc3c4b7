// SPDX-License-Identifier: GPL-3.0-or-later
// Draws small journeys and segments for tests in few lines.
#pragma once

#include "engine/model/Document.h"
#include "engine/rules/Text.h"

#include <stdexcept>
#include <string>

namespace pathloom::test {

/// A rule from its text; a test that misspells one fails at once.
inline ExprPtr ruleOf(const std::string &text)
{
    auto parsed = parseRule(text);
    if (!parsed)
        throw std::invalid_argument(text + ": " + parsed.error().front().code);
    return *parsed;
}

inline FieldMap branch(const std::string &key, const std::string &ruleText)
{
    return {{"key", key}, {"label", key}, {"rule", ruleOf(ruleText)}};
}

inline FieldMap arm(const std::string &key, double share)
{
    return {{"key", key}, {"label", key}, {"share", share}};
}

inline AttributeDef attributeOf(const std::string &name, ValueType type = ValueType::String)
{
    AttributeDef made;
    made.name = name;
    made.type = type;
    return made;
}

inline EventTypeDef eventOf(const std::string &name, std::vector<PropertyDef> properties = {})
{
    EventTypeDef made;
    made.name = name;
    made.properties = std::move(properties);
    return made;
}

/// A graph in the making: step("m", StepKind::Message), then path("e", "m").
class Sketch
{
public:
    Sketch &step(const std::string &id, StepKind kind, FieldMap fields = {}, Point at = {})
    {
        Step made;
        made.id = StepId(id);
        made.kind = kind;
        made.label = id;
        made.fields = std::move(fields);
        made.position = at;
        graph.steps.emplace(made.id, std::make_shared<const Step>(made));
        return *this;
    }

    /// From the named outlet, or from the first one.
    Sketch &path(const std::string &from, const std::string &to, std::string outlet = {})
    {
        if (outlet.empty()) {
            const Step *source = graph.step(StepId(from));
            const auto outlets = source ? outletsOf(*source) : std::vector<Outlet>{};
            outlet = outlets.empty() ? "next" : outlets.front().key;
        }
        graph.paths.push_back(
            {PathId("p" + std::to_string(graph.paths.size() + 1)), StepId(from), outlet, StepId(to)});
        return *this;
    }

    FlowGraph graph;
};

inline void addJourney(Document &document, const std::string &id, const Sketch &sketch,
                       JourneySettings settings = {})
{
    document.journeys[GraphId(id)] = std::make_shared<const Journey>(
        Journey{GraphId(id), "Journey " + id, {}, std::move(settings), sketch.graph});
}

inline void addSegment(Document &document, const std::string &id, const std::string &name,
                       const Sketch &sketch)
{
    document.segments[GraphId(id)]
        = std::make_shared<const Segment>(Segment{GraphId(id), name, {}, sketch.graph});
}

} // namespace pathloom::test
