// SPDX-License-Identifier: Apache-2.0
// Views of a document's graphs and the making of findings.
#include "engine/check/Graphs.h"

namespace pathloom {

std::vector<GraphView> journeysOf(const CheckInput &input)
{
    std::vector<GraphView> views;
    for (const auto &[id, journey] : input.document->journeys)
        views.push_back({id.text(), journey->name, &journey->graph, journey.get(), nullptr});
    return views;
}

std::vector<GraphView> segmentsOf(const CheckInput &input)
{
    std::vector<GraphView> views;
    for (const auto &[id, segment] : input.document->segments)
        views.push_back({id.text(), segment->name, &segment->graph, nullptr, segment.get()});
    return views;
}

std::vector<GraphView> graphsOf(const CheckInput &input)
{
    std::vector<GraphView> views = journeysOf(input);
    for (GraphView &view : segmentsOf(input))
        views.push_back(std::move(view));
    return views;
}

std::string shownName(const FlowGraph &flow, const StepId &step)
{
    const Step *found = flow.step(step);
    return found && !found->label.empty() ? found->label : step.text();
}

std::string walkText(const FlowGraph &flow, const std::vector<StepId> &steps)
{
    std::string text;
    for (const StepId &step : steps)
        text += (text.empty() ? "" : " → ") + shownName(flow, step);
    return text;
}

std::string shownOutlet(const Step &step, const std::string &outlet)
{
    for (const Outlet &candidate : outletsOf(step)) {
        if (candidate.key == outlet && !candidate.label.empty())
            return candidate.label;
    }
    return outlet;
}

void note(Found &found, const GraphView &view, const StepId &step, Arguments arguments,
          std::string field)
{
    arguments.emplace("object", view.name);
    if (!step.isEmpty())
        arguments.emplace("step", shownName(*view.flow, step));
    Diagnostic diagnostic;
    diagnostic.object = view.object;
    diagnostic.step = step;
    diagnostic.field = std::move(field);
    diagnostic.arguments = std::move(arguments);
    found.push_back(std::move(diagnostic));
}

std::string recordText(const FieldMap &record, std::string_view key)
{
    const auto found = record.find(key);
    const auto *text =
        found == record.end() ? nullptr : std::get_if<std::string>(&found->second.data);
    return text ? *text : std::string();
}

double recordNumber(const FieldMap &record, std::string_view key, double otherwise)
{
    const auto found = record.find(key);
    const auto *number = found == record.end() ? nullptr : std::get_if<double>(&found->second.data);
    return number ? *number : otherwise;
}

ExprPtr recordRule(const FieldMap &record, std::string_view key)
{
    const auto found = record.find(key);
    const auto *rule = found == record.end() ? nullptr : std::get_if<ExprPtr>(&found->second.data);
    return rule ? *rule : nullptr;
}

std::string recordName(const FieldMap &record)
{
    std::string label = recordText(record, "label");
    return label.empty() ? recordText(record, "key") : label;
}

Holding holdingOf(const Step &step, std::string_view outlet)
{
    if (step.kind != StepKind::Wait)
        return {};
    const std::string mode = textField(step, "mode");
    const Duration day = Duration::days(1);
    const bool isNext = textField(step, "ifPast") == "next";
    if (mode == "duration")
        return {durationField(step, "duration"), durationField(step, "duration")};
    if (mode == "calendar-day") {
        const auto days = static_cast<std::int64_t>(numberField(step, "days"));
        return {day * std::max<std::int64_t>(0, days - 1), day * (days + 1)};
    }
    if (mode == "until-time")
        return {isNext ? day : Duration{}, day};
    if (mode == "until-weekday")
        return {isNext ? Duration::days(7) : Duration{}, Duration::days(7)};
    const Duration timeout = durationField(step, "timeout");
    return {outlet == "timed-out" ? timeout : Duration{}, timeout};
}

Duration longestHolding(const Step &step)
{
    Duration longest;
    for (const Outlet &outlet : outletsOf(step))
        longest = std::max(longest, holdingOf(step, outlet.key).longest);
    return longest;
}

} // namespace pathloom
