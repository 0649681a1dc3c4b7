// SPDX-License-Identifier: Apache-2.0
// Data levels of the design's touchpoints, channels in use, and F4 without a run.
#include "engine/score/Measures.h"

#include "engine/rules/Check.h"

#include <algorithm>
#include <set>

namespace pathloom {

std::string channelOf(const Step &step)
{
    return fieldSpec(specOf(step.kind), "channel") != nullptr ? textField(step, "channel")
                                                              : std::string();
}

namespace {

/// Codes of a send's channel that occur in [from, to).
void addSentChannels(const Snapshot &snapshot, std::size_t event, std::int64_t from,
                     std::int64_t to, std::set<std::string> &names)
{
    const EventTypeDef &type = snapshot.schema.events[event];
    const EventTable &table = snapshot.events[event];
    for (std::size_t p = 0; p < type.properties.size(); ++p) {
        const Column &column = table.properties[p];
        if (type.properties[p].name != type.channelProperty || column.type != ValueType::String)
            continue;
        std::vector<bool> seen(column.dictionary.size());
        for (std::size_t row = 0; row < table.size(); ++row) {
            if (table.times[row] >= from && table.times[row] < to && column.isValid(row))
                seen[column.codes[row]] = true;
        }
        for (std::size_t code = 0; code < seen.size(); ++code) {
            if (seen[code])
                names.insert(column.dictionary.text(static_cast<std::uint32_t>(code)));
        }
    }
}

/// Levels of what steps read: their rules, the segments behind them, content and policies.
class LevelReader
{
public:
    LevelReader(const Document &document, const Schema &schema)
        : m_document(document), m_schema(schema)
    {
    }

    [[nodiscard]] DataLevel levelOfStep(const Step &step) const
    {
        switch (step.kind) {
        case StepKind::Entry:
            return textField(step, "source") == "event"
                       ? DataLevel::Contextual
                       : levelOfSegment(textField(step, "segment"), kDepth);
        case StepKind::Wait:
            return textField(step, "mode") == "until-event" ? DataLevel::Contextual
                                                            : DataLevel::None;
        case StepKind::RuleSplit:
            return levelOfBranches(step);
        case StepKind::Message:
            return levelOfMessage(step);
        case StepKind::Decide:
            return levelOfPolicy(textField(step, "policy"));
        default:
            return DataLevel::None;
        }
    }

private:
    static constexpr int kDepth = 32; ///< segments within segments; a cycle is an error elsewhere

    [[nodiscard]] DataLevel levelOfRule(const ExprPtr &rule, int depth) const
    {
        if (!rule)
            return DataLevel::None;
        const RuleInputs inputs = inputsOf(rule);
        DataLevel level = levelOf(inputs, m_schema);
        for (const std::string &segment : inputs.segments)
            level = std::max(level, levelOfSegment(segment, depth - 1));
        return level;
    }

    [[nodiscard]] DataLevel levelOfSegment(const std::string &name, int depth) const
    {
        const SegmentPtr segment = depth > 0 ? m_document.segmentNamed(name) : nullptr;
        DataLevel level = DataLevel::None;
        if (!segment)
            return level;
        for (const auto &[id, step] : segment->graph.steps) {
            if (step->kind == StepKind::SegmentSource)
                level = std::max(level, levelOfSegment(textField(*step, "segment"), depth - 1));
            level = std::max({level, levelOfRule(conditionRule(*step, &m_schema), depth),
                              levelOfRule(ruleField(*step, "by"), depth)});
            if (step->kind == StepKind::RfmBand)
                level = std::max(level, DataLevel::Behavioural);
        }
        return level;
    }

    [[nodiscard]] DataLevel levelOfBranches(const Step &step) const
    {
        DataLevel level = DataLevel::None;
        for (const FieldMap &branch : recordsField(step, "branches")) {
            const auto found = branch.find("rule");
            const auto *rule =
                found == branch.end() ? nullptr : std::get_if<ExprPtr>(&found->second.data);
            level = std::max(level, rule != nullptr ? levelOfRule(*rule, kDepth) : DataLevel::None);
        }
        return level;
    }

    [[nodiscard]] DataLevel levelOfContent(const std::string &name) const
    {
        const Content *content = name.empty() ? nullptr : m_document.contentNamed(name);
        if (content == nullptr)
            return DataLevel::None;
        DataLevel level = levelOfRule(content->declares.locationRule, kDepth);
        for (const AttributeDef &attribute : m_schema.attributes) {
            const std::string open = "{{" + attribute.name;
            const auto uses = [&](const std::string &text) {
                return text.find(open + "}}") != std::string::npos ||
                       text.find(open + "|") != std::string::npos;
            };
            if (uses(content->subject) || uses(content->body))
                level = std::max(level, attribute.level);
        }
        return level;
    }

    [[nodiscard]] DataLevel levelOfMessage(const Step &step) const
    {
        DataLevel level = levelOfContent(textField(step, "content"));
        for (const FieldMap &variant : recordsField(step, "variants")) {
            const auto found = variant.find("content");
            const auto *name =
                found == variant.end() ? nullptr : std::get_if<std::string>(&found->second.data);
            level = std::max(level, name != nullptr ? levelOfContent(*name) : DataLevel::None);
        }
        return level;
    }

    [[nodiscard]] DataLevel levelOfPolicy(const std::string &name) const
    {
        const Policy *policy = m_document.policyNamed(name);
        if (policy == nullptr)
            return DataLevel::None;
        DataLevel level = DataLevel::None;
        for (const ExprPtr &rule :
             {policy->eligibility, policy->applicability, policy->suitability})
            level = std::max(level, levelOfRule(rule, kDepth));
        for (const auto &[id, offer] : m_document.offers) {
            const bool isListed =
                policy->offers.empty() ||
                std::find(policy->offers.begin(), policy->offers.end(), id) != policy->offers.end();
            for (const ExprPtr &rule : {offer->eligibility, offer->applicability,
                                        offer->suitability, offer->contextWeight})
                level = isListed ? std::max(level, levelOfRule(rule, kDepth)) : level;
        }
        return level;
    }

    const Document &m_document;
    const Schema &m_schema;
};

/// The highest level on the way to each step, its own included.
std::map<StepId, DataLevel> levelsOnTheWay(const FlowGraph &graph, const LevelReader &reader)
{
    std::map<StepId, DataLevel> levels;
    for (const auto &[id, step] : graph.steps)
        levels[id] = reader.levelOfStep(*step);
    for (bool changed = true; changed;) {
        changed = false;
        for (const Path &path : graph.paths) {
            const auto from = levels.find(path.from);
            const auto to = levels.find(path.to);
            if (from == levels.end() || to == levels.end() || to->second >= from->second)
                continue;
            to->second = from->second;
            changed = true;
        }
    }
    return levels;
}

} // namespace

std::vector<std::string> channelsInUse(const ScoreInput &input, Instant now)
{
    std::set<std::string> names;
    if (input.document != nullptr) {
        for (const auto &[id, journey] : input.document->journeys) {
            for (const auto &[stepId, step] : journey->graph.steps) {
                if (isTouchpoint(*step))
                    names.insert(channelOf(*step));
            }
        }
    }
    for (std::size_t e = 0; input.snapshot && e < input.snapshot->events.size(); ++e) {
        if (input.snapshot->schema.events[e].role == EventRole::Send)
            addSentChannels(*input.snapshot, e, (now - Duration::days(365)).ms, now.ms, names);
    }
    names.erase("");
    return {names.begin(), names.end()};
}

Maturity designMaturity(const ScoreInput &input)
{
    Maturity maturity;
    maturity.isFromDesign = true;
    if (input.document == nullptr)
        return maturity;
    maturity.assessment = input.document->settings.scores.assessment;
    maturity.channels = channelsInUse(input, input.snapshot ? input.snapshot->to : Instant{});
    const Schema none;
    const LevelReader reader(*input.document, input.schema != nullptr ? *input.schema : none);
    std::vector<StepLevels> steps;
    std::set<std::string> personalized;
    for (const auto &[id, journey] : input.document->journeys) {
        const auto levels = levelsOnTheWay(journey->graph, reader);
        for (const auto &[stepId, step] : journey->graph.steps) {
            if (!isTouchpoint(*step))
                continue;
            const auto level = static_cast<std::size_t>(levels.at(stepId));
            steps.push_back({id,
                             stepId,
                             step->label.empty() ? stepId.text() : step->label,
                             channelOf(*step),
                             {}});
            steps.back().byLevel[level] = 1;
            if (level > 0)
                personalized.insert(channelOf(*step));
        }
    }
    maturity.personalizedChannels.assign(personalized.begin(), personalized.end());
    const MaturityValues values =
        maturityOf(byChannel(steps), maturity.channels.size(), std::nullopt);
    if (!values.isMeasured)
        return maturity;
    const auto exact = [](double value) { return withError(value, 0, 0); };
    maturity.score = exact(values.m);
    maturity.sophistication = exact(values.s);
    maturity.scope = exact(values.p);
    maturity.consistency = exact(values.k);
    maturity.deviation = exact(values.sigma);
    maturity.channelCoverage = exact(values.channelCoverage);
    maturity.interactionCoverage = exact(values.interactionCoverage);
    maturity.stage = stageOf(values.m);
    explainMaturity(steps, std::nullopt, maturity);
    return maturity;
}

} // namespace pathloom
