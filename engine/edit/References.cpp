// SPDX-License-Identifier: Apache-2.0
// Follows a renamed segment into every rule and field that names it.
#include "engine/edit/Change.h"

namespace pathloom {
namespace {

/// Rewrites rules; hands back the very same pointer where nothing in it changes.
class Renamer
{
public:
    Renamer(const std::string &from, const std::string &to) : m_from(from), m_to(to) {}

    ExprPtr rule(const ExprPtr &expr) const
    {
        if (!expr)
            return expr;
        Expr copy = *expr;
        bool changed = false;
        if (copy.kind == ExprKind::Segment && copy.name == m_from) {
            copy.name = m_to;
            changed = true;
        }
        for (ExprPtr &argument : copy.arguments)
            changed |= replace(argument);
        changed |= replaceQuery(copy.query);
        changed |= replaceQuery(copy.second);
        return changed ? std::make_shared<const Expr>(std::move(copy)) : expr;
    }

    bool replace(ExprPtr &expr) const
    {
        ExprPtr renamed = rule(expr);
        const bool changed = renamed != expr;
        expr = std::move(renamed);
        return changed;
    }

    bool fields(const std::vector<FieldSpec> &specs, FieldMap &values) const
    {
        bool changed = false;
        for (const FieldSpec &spec : specs) {
            if (const auto found = values.find(spec.key); found != values.end())
                changed |= field(spec, found->second);
        }
        return changed;
    }

private:
    bool replaceQuery(std::shared_ptr<const EventQuery> &query) const
    {
        if (!query || !query->where)
            return false;
        ExprPtr renamed = rule(query->where);
        if (renamed == query->where)
            return false;
        EventQuery copy = *query;
        copy.where = std::move(renamed);
        query = std::make_shared<const EventQuery>(std::move(copy));
        return true;
    }

    bool field(const FieldSpec &spec, FieldValue &value) const
    {
        if (auto *expr = std::get_if<ExprPtr>(&value.data))
            return replace(*expr);
        if (auto *text = std::get_if<std::string>(&value.data)) {
            const bool changed = spec.type == FieldType::SegmentName && *text == m_from;
            if (changed)
                *text = m_to;
            return changed;
        }
        bool changed = false;
        if (auto *records = std::get_if<std::vector<FieldMap>>(&value.data)) {
            for (FieldMap &record : *records)
                changed |= fields(spec.record, record);
        }
        return changed;
    }

    const std::string &m_from;
    const std::string &m_to;
};

bool renameInGraph(const Renamer &renamer, FlowGraph &graph)
{
    bool changed = false;
    for (auto &[id, shared] : graph.steps) {
        Step copy = *shared;
        if (!renamer.fields(specOf(copy.kind).fields, copy.fields))
            continue;
        shared = std::make_shared<const Step>(std::move(copy));
        changed = true;
    }
    return changed;
}

bool renameInSettings(const Renamer &renamer, JourneySettings &settings)
{
    bool changed = renamer.replace(settings.goal.filter);
    for (ExitCriterion &criterion : settings.exitCriteria)
        changed |= renamer.replace(criterion.rule);
    return changed;
}

/// Replaces those shared objects that `change` changed a copy of.
template <typename Map, typename Change>
void renameIn(Map &objects, Change change)
{
    for (auto &[id, shared] : objects) {
        auto copy =
            std::make_shared<std::remove_const_t<std::remove_reference_t<decltype(*shared)>>>(
                *shared);
        if (change(*copy))
            shared = std::move(copy);
    }
}

} // namespace

void renameSegmentReferences(Document &document, const std::string &from, const std::string &to)
{
    const Renamer renamer(from, to);
    renameIn(document.journeys, [&](Journey &journey) {
        const bool graphChanged = renameInGraph(renamer, journey.graph);
        return renameInSettings(renamer, journey.settings) || graphChanged;
    });
    renameIn(document.segments,
             [&](Segment &segment) { return renameInGraph(renamer, segment.graph); });
    renameIn(document.contents,
             [&](Content &content) { return renamer.replace(content.declares.locationRule); });
    renameIn(document.offers, [&](Offer &offer) {
        bool changed = renamer.replace(offer.declares.locationRule);
        for (ExprPtr *rule : {&offer.eligibility, &offer.applicability, &offer.suitability,
                              &offer.contextWeight})
            changed |= renamer.replace(*rule);
        return changed;
    });
    renameIn(document.policies, [&](Policy &policy) {
        bool changed = false;
        for (ExprPtr *rule : {&policy.eligibility, &policy.applicability, &policy.suitability})
            changed |= renamer.replace(*rule);
        return changed;
    });
}

} // namespace pathloom
