// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of choices, outlets, units and groups of the step catalogue.
#include "ui/text/StepTable.h"

#include <QtGlobal>

namespace pathloom::text::tables {

namespace {

const TextRow kChoiceTexts[] = {
    {"choice.entry.source.audience", QT_TRANSLATE_NOOP("Steps", "Audience of a segment")},
    {"choice.entry.source.event", QT_TRANSLATE_NOOP("Steps", "Event")},
    {"choice.message.quietAction.hold", QT_TRANSLATE_NOOP("Steps", "Hold until they end")},
    {"choice.message.quietAction.skip", QT_TRANSLATE_NOOP("Steps", "Do not send")},
    {"choice.message.onFailure.continue", QT_TRANSLATE_NOOP("Steps", "Continue")},
    {"choice.message.onFailure.path", QT_TRANSLATE_NOOP("Steps", "Take the path “Not sent”")},
    {"choice.message.onFailure.exit", QT_TRANSLATE_NOOP("Steps", "Leave the journey")},
    {"choice.wait.mode.duration", QT_TRANSLATE_NOOP("Steps", "For a duration")},
    {"choice.wait.mode.calendar-day", QT_TRANSLATE_NOOP("Steps", "For calendar days")},
    {"choice.wait.mode.until-time", QT_TRANSLATE_NOOP("Steps", "Until a local time")},
    {"choice.wait.mode.until-weekday",
     QT_TRANSLATE_NOOP("Steps",
                       "Until a weekday and local time")},
    {"choice.wait.mode.until-event", QT_TRANSLATE_NOOP("Steps", "Until an event")},
    {"choice.wait.weekday.monday", QT_TRANSLATE_NOOP("Steps", "Monday")},
    {"choice.wait.weekday.tuesday", QT_TRANSLATE_NOOP("Steps", "Tuesday")},
    {"choice.wait.weekday.wednesday", QT_TRANSLATE_NOOP("Steps", "Wednesday")},
    {"choice.wait.weekday.thursday", QT_TRANSLATE_NOOP("Steps", "Thursday")},
    {"choice.wait.weekday.friday", QT_TRANSLATE_NOOP("Steps", "Friday")},
    {"choice.wait.weekday.saturday", QT_TRANSLATE_NOOP("Steps", "Saturday")},
    {"choice.wait.weekday.sunday", QT_TRANSLATE_NOOP("Steps", "Sunday")},
    {"choice.wait.ifPast.continue", QT_TRANSLATE_NOOP("Steps", "Continue at once")},
    {"choice.wait.ifPast.next", QT_TRANSLATE_NOOP("Steps", "Wait for the next time")},
    {"choice.wait.ifPast.exit", QT_TRANSLATE_NOOP("Steps", "Leave the journey")},
    {"choice.decide.deliver.none", QT_TRANSLATE_NOOP("Steps", "decided only")},
    {"choice.decide.deliver.channel", QT_TRANSLATE_NOOP("Steps", "decided and shown")},
    {"choice.decide.quietAction.hold", QT_TRANSLATE_NOOP("Steps", "Hold until they end")},
    {"choice.decide.quietAction.skip", QT_TRANSLATE_NOOP("Steps", "Do not send")},
    {"choice.update.operation.set", QT_TRANSLATE_NOOP("Steps", "Set")},
    {"choice.update.operation.add", QT_TRANSLATE_NOOP("Steps", "Add")},
    {"choice.update.operation.clear", QT_TRANSLATE_NOOP("Steps", "Clear")},
    {"choice.goal.mode.reached", QT_TRANSLATE_NOOP("Steps", "take their own path")},
    {"choice.goal.mode.leave", QT_TRANSLATE_NOOP("Steps", "leave the journey")},
    {"outlet.entry.next", QT_TRANSLATE_NOOP("Steps", "Next")},
    {"outlet.message.next", QT_TRANSLATE_NOOP("Steps", "Next")},
    {"outlet.message.failed", QT_TRANSLATE_NOOP("Steps", "Not sent")},
    {"outlet.wait.next", QT_TRANSLATE_NOOP("Steps", "Next")},
    {"outlet.wait.happened", QT_TRANSLATE_NOOP("Steps", "Happened")},
    {"outlet.wait.timed-out", QT_TRANSLATE_NOOP("Steps", "Timed out")},
    {"outlet.split.else", QT_TRANSLATE_NOOP("Steps", "Otherwise")},
    {"outlet.decide.offered", QT_TRANSLATE_NOOP("Steps", "Offered")},
    {"outlet.decide.no-offer", QT_TRANSLATE_NOOP("Steps", "No offer")},
    {"outlet.update.next", QT_TRANSLATE_NOOP("Steps", "Next")},
    {"outlet.goal.reached", QT_TRANSLATE_NOOP("Steps", "Reached")},
    {"outlet.goal.not-yet", QT_TRANSLATE_NOOP("Steps", "Not yet")},
    {"outlet.all-profiles.next", QT_TRANSLATE_NOOP("Steps", "Next")},
    {"outlet.segment.next", QT_TRANSLATE_NOOP("Steps", "Next")},
    {"outlet.list.next", QT_TRANSLATE_NOOP("Steps", "Next")},
    {"outlet.condition.next", QT_TRANSLATE_NOOP("Steps", "Next")},
    {"outlet.sample.next", QT_TRANSLATE_NOOP("Steps", "Next")},
    {"outlet.all-of.next", QT_TRANSLATE_NOOP("Steps", "Next")},
    {"outlet.any-of.next", QT_TRANSLATE_NOOP("Steps", "Next")},
    {"outlet.none-of.next", QT_TRANSLATE_NOOP("Steps", "Next")},
    {"outlet.difference.next", QT_TRANSLATE_NOOP("Steps", "Next")},
    {"outlet.at-least.next", QT_TRANSLATE_NOOP("Steps", "Next")},
    {"unit.currency", QT_TRANSLATE_NOOP("Steps", "in the project's currency")},
    {"unit.days", QT_TRANSLATE_NOOP("Steps", "days")},
    {"unit.per-day", QT_TRANSLATE_NOOP("Steps", "per day")},
    {"unit.profiles", QT_TRANSLATE_NOOP("Steps", "profiles")},
    {"unit.hours", QT_TRANSLATE_NOOP("Steps", "hours")},
    {"group.what", QT_TRANSLATE_NOOP("Steps", "What")},
    {"group.when", QT_TRANSLATE_NOOP("Steps", "When")},
    {"group.policy", QT_TRANSLATE_NOOP("Steps", "Rules for sending")},
    {"group.score", QT_TRANSLATE_NOOP("Steps", "For the scores")},
    {"group.start", QT_TRANSLATE_NOOP("Steps", "Start")},
    {"group.messages", QT_TRANSLATE_NOOP("Steps", "Messages")},
    {"group.time", QT_TRANSLATE_NOOP("Steps", "Time")},
    {"group.branching", QT_TRANSLATE_NOOP("Steps", "Branching")},
    {"group.decisions", QT_TRANSLATE_NOOP("Steps", "Decisions")},
    {"group.data", QT_TRANSLATE_NOOP("Steps", "Data")},
    {"group.end", QT_TRANSLATE_NOOP("Steps", "End")},
    {"group.sources", QT_TRANSLATE_NOOP("Steps", "Sources")},
    {"group.conditions", QT_TRANSLATE_NOOP("Steps", "Conditions")},
    {"group.combiners", QT_TRANSLATE_NOOP("Steps", "Combiners")},
};

} // namespace

std::span<const TextRow> choiceTexts()
{
    return kChoiceTexts;
}

} // namespace pathloom::text::tables
