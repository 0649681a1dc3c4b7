// SPDX-License-Identifier: Apache-2.0
// Prints every node of a segment plan as a relation of profiles and their truth.
#include "engine/segment/SegmentSql.h"

#include "engine/rules/Check.h"
#include "engine/segment/Evaluate.h"
#include "engine/segment/Plan.h"

#include <cmath>

namespace pathloom {

namespace {

class SegmentPrinter
{
public:
    SegmentPrinter(const Document &document, SqlTarget &target) : m_document(document), m_target(target)
    {
        m_target.segments.clear();
        m_id = sqlIdentifier(tableNames(*target.schema, target.dialect).profileId);
    }

    /// Prints the segment and all it uses; the name of its relation.
    Result<std::string> segment(const GraphId &id);
    /// Prints the segments that a rule asks for.
    Status segmentsOf(const ExprPtr &rule);

    std::vector<std::string> relations;

private:
    Result<std::string> compute(const Segment &segment);
    Result<std::string> node(const Segment &segment, const SegmentNode &node, const std::vector<std::string> &inputs);
    Result<std::string> filtered(const ExprPtr &rule, const std::string &input);
    std::string combined(const Step &step, const std::vector<std::string> &inputs);
    Result<std::string> named(const std::string &name);
    std::string add(const std::string &query);
    tl::unexpected<Error> cycleError(const GraphId &id) const;

    const Document &m_document;
    SqlTarget &m_target;
    std::string m_id;
    std::string m_everybody;
    std::map<GraphId, std::string> m_known;
    std::vector<GraphId> m_underWay;
};

std::string SegmentPrinter::add(const std::string &query)
{
    const std::string name = "node" + std::to_string(relations.size() + 1);
    relations.push_back(sqlRelation(name, query));
    return name;
}

tl::unexpected<Error> SegmentPrinter::cycleError(const GraphId &id) const
{
    std::string path;
    for (auto at = std::find(m_underWay.begin(), m_underWay.end(), id); at != m_underWay.end(); ++at)
        path += m_document.segments.at(*at)->name + " → ";
    return fail(ErrorKind::BadInput, "segment.cycle", {{"path", path + m_document.segments.at(id)->name}});
}

Result<std::string> SegmentPrinter::named(const std::string &name)
{
    const SegmentPtr used = m_document.segmentNamed(name);
    if (!used)
        return fail(ErrorKind::BadInput, "segment.unknown", {{"segment", name}});
    return segment(used->id);
}

Status SegmentPrinter::segmentsOf(const ExprPtr &rule)
{
    if (!rule)
        return {};
    for (const std::string &name : inputsOf(rule).segments) {
        const auto relation = named(name);
        if (!relation)
            return failWith(relation.error());
        m_target.segments[name] = *relation;
    }
    return {};
}

Result<std::string> SegmentPrinter::segment(const GraphId &id)
{
    const auto found = m_document.segments.find(id);
    if (found == m_document.segments.end())
        return fail(ErrorKind::BadInput, "segment.unknown", {{"segment", id.text()}});
    if (const auto known = m_known.find(id); known != m_known.end())
        return known->second;
    if (std::find(m_underWay.begin(), m_underWay.end(), id) != m_underWay.end())
        return cycleError(id);
    m_underWay.push_back(id);
    auto relation = compute(*found->second);
    m_underWay.pop_back();
    if (!relation)
        return failWith(std::move(relation).error(), "evaluating-segment", {{"name", found->second->name}});
    m_known[id] = *relation;
    return relation;
}

Result<std::string> SegmentPrinter::compute(const Segment &segment)
{
    const auto plan = planSegment(segment);
    if (!plan)
        return failWith(plan.error());
    std::vector<std::string> names(plan->nodes.size());
    for (std::size_t i = 0; i < plan->nodes.size(); ++i) {
        const SegmentNode &at = plan->nodes[i];
        if (!at.isNeeded)
            continue;
        std::vector<std::string> inputs;
        for (const std::size_t input : at.inputs)
            inputs.push_back(names[input]);
        auto name = node(segment, at, inputs);
        if (!name)
            return failWith(std::move(name).error(), "evaluating-step", {{"step", at.step->id.text()}});
        names[i] = *std::move(name);
    }
    return names[plan->output];
}

Result<std::string> SegmentPrinter::filtered(const ExprPtr &rule, const std::string &input)
{
    PATHLOOM_TRY(segmentsOf(rule));
    const auto query = ruleQuery(rule, m_target);
    if (!query)
        return failWith(query.error());
    const std::string own = add(*query);
    if (input == m_everybody)
        return own;
    return add("SELECT t1.profile AS profile, t1.truth AND t2.truth AS truth\nFROM " + input + " AS t1\nJOIN " + own
               + " AS t2 ON t2.profile = t1.profile");
}

std::string SegmentPrinter::combined(const Step &step, const std::vector<std::string> &inputs)
{
    if (inputs.size() == 1 && (step.kind == StepKind::AllOf || step.kind == StepKind::AnyOf))
        return inputs.front();
    const auto truths = [&](const std::string &piece, const std::string &between) {
        std::string out;
        for (std::size_t i = 0; i < inputs.size(); ++i)
            out += (i == 0 ? "" : between) + sqlFilled(piece, {"t" + std::to_string(i + 1) + ".truth"});
        return out;
    };
    std::string truth;
    switch (step.kind) {
    case StepKind::AllOf: truth = truths("{0}", " AND "); break;
    case StepKind::AnyOf: truth = truths("{0}", " OR "); break;
    case StepKind::NoneOf: truth = "NOT (" + truths("{0}", " OR ") + ")"; break;
    case StepKind::Difference: truth = truths("{0}", " AND NOT "); break;
    default: {
        const auto k = static_cast<std::int64_t>(std::max(1.0, std::ceil(numberField(step, "k"))));
        const std::string least = " >= " + std::to_string(k);
        truth = "CASE WHEN " + truths("CASE WHEN {0} THEN 1 ELSE 0 END", " + ") + least + " THEN TRUE\n    WHEN "
              + truths("CASE WHEN {0} IS NOT FALSE THEN 1 ELSE 0 END", " + ") + least + " THEN NULL ELSE FALSE END";
        break;
    }
    }
    std::string query = "SELECT t1.profile AS profile, " + truth + " AS truth\nFROM " + inputs.front() + " AS t1";
    for (std::size_t i = 1; i < inputs.size(); ++i) {
        const std::string alias = "t" + std::to_string(i + 1);
        query += "\nJOIN " + inputs[i] + " AS " + alias + " ON " + alias + ".profile = t1.profile";
    }
    return add(query);
}

Result<std::string> SegmentPrinter::node(const Segment &segment, const SegmentNode &node,
                                         const std::vector<std::string> &inputs)
{
    const Step &step = *node.step;
    switch (step.kind) {
    case StepKind::AllProfiles:
        if (m_everybody.empty())
            m_everybody = add("SELECT p." + m_id + " AS profile, TRUE AS truth\nFROM profiles AS p");
        return m_everybody;
    case StepKind::SegmentSource: return named(textField(step, "segment"));
    case StepKind::ListSource:
        return add("SELECT p." + m_id + " AS profile, p." + m_id + " IN (SELECT l.profile FROM lists AS l WHERE l.list = "
                   + sqlText(textField(step, "list")) + ") AS truth\nFROM profiles AS p");
    case StepKind::Condition: return filtered(ruleField(step, "rule"), inputs.front());
    case StepKind::Sample: {
        std::string key = textField(step, "key");
        if (key.empty())
            key = segment.id.text() + "/" + step.id.text();
        const ExprPtr rule = rule::node(ExprKind::Bucket,
                                        {rule::literal(0.0), rule::literal(numberField(step, "share"))}, key);
        return filtered(rule, inputs.front());
    }
    case StepKind::AllOf:
    case StepKind::AnyOf:
    case StepKind::NoneOf:
    case StepKind::Difference:
    case StepKind::AtLeast: return combined(step, inputs);
    case StepKind::Output: return inputs.front();
    default:
        return fail(ErrorKind::BadInput, "sql.unsupported",
                    {{"construct", std::string(specOf(step.kind).key)},
                     {"dialect", std::string(specOf(m_target.dialect).title)}});
    }
}

} // namespace

Result<std::string> segmentStatement(const Document &document, const GraphId &segment, SqlTarget target)
{
    SegmentPrinter printer(document, target);
    const auto answer = printer.segment(segment);
    if (!answer)
        return failWith(answer.error());
    return sqlStatement(target, printer.relations, *answer);
}

Result<std::string> ruleStatement(const Document &document, const ExprPtr &rule, SqlTarget target)
{
    SegmentPrinter printer(document, target);
    PATHLOOM_TRY(printer.segmentsOf(rule));
    const auto query = ruleQuery(rule, target);
    if (!query)
        return failWith(query.error());
    std::vector<std::string> relations = printer.relations;
    relations.push_back(sqlRelation("answer", *query));
    return sqlStatement(target, relations, "answer");
}

} // namespace pathloom
