// SPDX-License-Identifier: Apache-2.0
// R08: a question about a time that the dataset does not reach back to.
#include "engine/check/Rules.h"

#include "engine/check/RulePlaces.h"

namespace pathloom {
namespace {

/// Start of the query's window, where it has one.
std::optional<Instant> startOf(const EventQuery &query, Instant asOf)
{
    if (query.within)
        return asOf - *query.within;
    return query.from;
}

/// Data seldom begins at midnight, so its first day counts as whole.
bool isBeforeData(Instant start, const Snapshot &snapshot)
{
    return start + Duration::days(1) <= snapshot.from;
}

void checkQuery(const CheckInput &input, const RulePlace &place, const EventQuery &query, Found &found)
{
    const auto start = startOf(query, input.asOf);
    if (start && isBeforeData(*start, *input.snapshot))
        note(found, place,
             {{"event", query.type}, {"from", toText(*start)}, {"first", toText(input.snapshot->from)}});
}

/// The window of an RfmBand step stands in a field, not in a rule.
void checkRfm(const CheckInput &input, const GraphView &view, const Step &step, Found &found)
{
    const Duration within = durationField(step, "within");
    const Instant start = input.asOf - within;
    if (step.kind == StepKind::RfmBand && within.ms > 0 && isBeforeData(start, *input.snapshot))
        note(found, view, step.id,
             {{"event", textField(step, "event")}, {"from", toText(start)}, {"first", toText(input.snapshot->from)}},
             "within");
}

} // namespace

void checkR08(const CheckInput &input, const TaskControl &, Found &found)
{
    if (input.snapshot->from >= input.snapshot->to)
        return;
    for (const RulePlace &place : rulesOf(input)) {
        walkRule(place.rule, place.event, [&](const Expr &e, const std::string &) {
            for (const auto &query : {e.query, e.second}) {
                if (query)
                    checkQuery(input, place, *query, found);
            }
        });
    }
    for (const GraphView &view : segmentsOf(input)) {
        for (const auto &[id, step] : view.flow->steps)
            checkRfm(input, view, *step, found);
    }
}

} // namespace pathloom
