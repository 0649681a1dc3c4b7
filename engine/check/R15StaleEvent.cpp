// SPDX-License-Identifier: Apache-2.0
// R15: an event that has not been seen for 30 days, perhaps because it is called something else now.
#include "engine/check/Rules.h"

#include "engine/check/RulePlaces.h"
#include "engine/rules/FunctionTable.h"

namespace pathloom {
namespace {

constexpr Duration kQuiet = Duration::days(30);

/// When each event type was seen last, of those that were seen at all.
std::map<std::string, Instant> lastSeen(const Snapshot &snapshot)
{
    std::map<std::string, Instant> last;
    for (std::size_t type = 0; type < snapshot.events.size(); ++type) {
        const auto &times = snapshot.events[type].times;
        if (!times.empty())
            last.emplace(snapshot.schema.events[type].name, Instant{*std::max_element(times.begin(), times.end())});
    }
    return last;
}

/// Looks one used event up and tells of it where it went quiet.
class QuietEvents
{
public:
    explicit QuietEvents(const CheckInput &input) : m_last(lastSeen(*input.snapshot)), m_before(input.asOf - kQuiet)
    {
        for (const auto &[name, at] : m_last) {
            if (at >= m_before)
                m_live.push_back(name);
        }
    }

    /// What to tell of the event; none where it is alive or was never there.
    [[nodiscard]] std::optional<Arguments> about(const std::string &event) const
    {
        const auto found = m_last.find(event);
        if (found == m_last.end() || found->second >= m_before)
            return std::nullopt;
        return Arguments{{"event", event}, {"last", toText(found->second)}, {"nearest", nearestName(event, m_live)}};
    }

private:
    std::map<std::string, Instant> m_last;
    Instant m_before;
    std::vector<std::string> m_live;
};

void checkFields(const GraphView &view, const QuietEvents &quiet, Found &found)
{
    for (const auto &[id, step] : view.flow->steps) {
        for (const FieldSpec &spec : specOf(step->kind).fields) {
            if (spec.type != FieldType::EventName || !isShown(*step, spec.shownWhen))
                continue;
            if (auto arguments = quiet.about(textField(*step, spec.key)))
                note(found, view, id, *std::move(arguments), std::string(spec.key));
        }
    }
    if (!view.journey)
        return;
    if (auto arguments = quiet.about(view.journey->settings.goal.event))
        note(found, view, {}, *std::move(arguments), "goal.event");
    for (const ExitCriterion &criterion : view.journey->settings.exitCriteria) {
        if (auto arguments = quiet.about(criterion.event))
            note(found, view, {}, *std::move(arguments), "exitCriteria");
    }
}

} // namespace

void checkR15(const CheckInput &input, const TaskControl &, Found &found)
{
    const QuietEvents quiet(input);
    for (const RulePlace &place : rulesOf(input)) {
        if (place.isDerived)
            continue;
        for (const std::string &event : inputsOf(place.rule).eventTypes) {
            if (auto arguments = quiet.about(event))
                note(found, place, *std::move(arguments));
        }
    }
    for (const GraphView &view : graphsOf(input))
        checkFields(view, quiet, found);
}

} // namespace pathloom
