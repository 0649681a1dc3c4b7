// SPDX-License-Identifier: Apache-2.0
// Equality and look-up by name of what a document holds.
#include "engine/model/Document.h"

#include <tuple>

namespace pathloom {
namespace {

/// An id wins over a name, so that a renamed object can never hide another.
template <typename Id, typename T>
std::shared_ptr<const T> named(const std::map<Id, std::shared_ptr<const T>> &objects,
                               std::string_view nameOrId)
{
    if (const auto byId = objects.find(Id(std::string(nameOrId))); byId != objects.end())
        return byId->second;
    for (const auto &[id, object] : objects) {
        if (object->name == nameOrId)
            return object;
    }
    return nullptr;
}

template <typename Id, typename T>
bool sameObjects(const std::map<Id, std::shared_ptr<const T>> &a,
                 const std::map<Id, std::shared_ptr<const T>> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto &left, const auto &right) {
                          return left.first == right.first &&
                                 (left.second == right.second || *left.second == *right.second);
                      });
}

} // namespace

bool Goal::operator==(const Goal &other) const
{
    const auto plain = [](const Goal &g) {
        return std::tie(g.event, g.window, g.start, g.valueProperty, g.leaveOnGoal);
    };
    return plain(*this) == plain(other) && sameRule(filter, other.filter);
}

bool ExitCriterion::operator==(const ExitCriterion &other) const
{
    return name == other.name && event == other.event && timing == other.timing
           && sameRule(rule, other.rule);
}

const FlowGraph *Document::graph(const GraphId &id) const
{
    if (const auto journey = journeys.find(id); journey != journeys.end())
        return &journey->second->graph;
    const auto segment = segments.find(id);
    return segment == segments.end() ? nullptr : &segment->second->graph;
}

JourneyPtr Document::journeyNamed(std::string_view nameOrId) const
{
    return named(journeys, nameOrId);
}

SegmentPtr Document::segmentNamed(std::string_view nameOrId) const
{
    return named(segments, nameOrId);
}

const Policy *Document::policyNamed(std::string_view nameOrId) const
{
    return named(policies, nameOrId).get();
}

const Content *Document::contentNamed(std::string_view nameOrId) const
{
    return named(contents, nameOrId).get();
}

const DecisionTable *Document::tableNamed(std::string_view nameOrId) const
{
    return named(tables, nameOrId).get();
}

bool sameDocument(const Document &a, const Document &b)
{
    return a.settings == b.settings && sameObjects(a.journeys, b.journeys)
           && sameObjects(a.segments, b.segments) && sameObjects(a.offers, b.offers)
           && sameObjects(a.contents, b.contents) && sameObjects(a.policies, b.policies)
           && sameObjects(a.tables, b.tables);
}

} // namespace pathloom
