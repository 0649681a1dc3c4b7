// SPDX-License-Identifier: GPL-3.0-or-later
// Names of reasons, edits, phases and KPIs.
#include "ui/text/NameTables.h"

#include <QtGlobal>

namespace pathloom::text::tables {

namespace {

const TextRow kReasonNames[] = {
    {"NONE", QT_TRANSLATE_NOOP("Reasons", "None")},
    {"NOT_IN_AUDIENCE", QT_TRANSLATE_NOOP("Reasons", "Not in the audience")},
    {"ENTRY_CAP", QT_TRANSLATE_NOOP("Reasons", "Entry limit reached")},
    {"REENTRY_BLOCKED", QT_TRANSLATE_NOOP("Reasons", "Re-entry not allowed")},
    {"HOLDOUT", QT_TRANSLATE_NOOP("Reasons", "In the holdout")},
    {"NO_CONSENT", QT_TRANSLATE_NOOP("Reasons", "No consent")},
    {"SUPPRESSED", QT_TRANSLATE_NOOP("Reasons", "Suppressed")},
    {"NO_ADDRESS", QT_TRANSLATE_NOOP("Reasons", "No address")},
    {"CAP_CHANNEL", QT_TRANSLATE_NOOP("Reasons", "Frequency cap reached")},
    {"CAP_OFFER", QT_TRANSLATE_NOOP("Reasons", "Offer cap reached")},
    {"LOWER_PRIORITY", QT_TRANSLATE_NOOP("Reasons", "Lower priority")},
    {"QUIET_DEFERRED", QT_TRANSLATE_NOOP("Reasons", "Held through quiet hours")},
    {"QUIET_DISCARDED", QT_TRANSLATE_NOOP("Reasons", "Dropped in quiet hours")},
    {"NO_ELIGIBLE_OFFER", QT_TRANSLATE_NOOP("Reasons", "No eligible offer")},
    {"FILTER_FALSE", QT_TRANSLATE_NOOP("Reasons", "Rule not met")},
    {"FILTER_UNKNOWN", QT_TRANSLATE_NOOP("Reasons", "Rule unknown: data missing")},
    {"PAST_DATE", QT_TRANSLATE_NOOP("Reasons", "Date already past")},
    {"EXIT_RULE", QT_TRANSLATE_NOOP("Reasons", "Exit criterion met")},
    {"GOAL_REACHED", QT_TRANSLATE_NOOP("Reasons", "Goal reached")},
    {"LOOP_LIMIT", QT_TRANSLATE_NOOP("Reasons", "Pass limit reached")},
    {"ERROR", QT_TRANSLATE_NOOP("Reasons", "Error")},
};

const TextRow kReasonHelp[] = {
    {"NONE", QT_TRANSLATE_NOOP("Reasons", "Nothing was held back.")},
    {"NOT_IN_AUDIENCE",
     QT_TRANSLATE_NOOP("Reasons",
                       "The profile did not meet the entry's rule at that instant.")},
    {"ENTRY_CAP",
     QT_TRANSLATE_NOOP("Reasons",
                       "The journey had already let in as many profiles as it may on that day.")},
    {"REENTRY_BLOCKED",
     QT_TRANSLATE_NOOP("Reasons",
                       "The profile had been in the journey before and may not enter again yet.")},
    {"HOLDOUT",
     QT_TRANSLATE_NOOP("Reasons",
                       "The profile is kept out by hash, to measure the effect of the journey.")},
    {"NO_CONSENT",
     QT_TRANSLATE_NOOP("Reasons",
                       "The profile had not given consent for this channel and purpose, or had "
                       "withdrawn it.")},
    {"SUPPRESSED", QT_TRANSLATE_NOOP("Reasons", "The profile may not be contacted at all.")},
    {"NO_ADDRESS", QT_TRANSLATE_NOOP("Reasons", "The profile has no address for this channel.")},
    {"CAP_CHANNEL",
     QT_TRANSLATE_NOOP("Reasons",
                       "The profile had already received as many messages as a frequency cap "
                       "allows.")},
    {"CAP_OFFER",
     QT_TRANSLATE_NOOP("Reasons",
                       "The profile had already been shown this offer as often as its cap "
                       "allows.")},
    {"LOWER_PRIORITY",
     QT_TRANSLATE_NOOP("Reasons",
                       "Another journey with a higher priority used the only send that was left.")},
    {"QUIET_DEFERRED",
     QT_TRANSLATE_NOOP("Reasons",
                       "The message was due in quiet hours and was held to their end.")},
    {"QUIET_DISCARDED",
     QT_TRANSLATE_NOOP("Reasons",
                       "The message was due in quiet hours and the policy drops it then.")},
    {"NO_ELIGIBLE_OFFER",
     QT_TRANSLATE_NOOP("Reasons",
                       "No offer was left for the profile after all rules.")},
    {"FILTER_FALSE", QT_TRANSLATE_NOOP("Reasons", "A rule came out false for the profile.")},
    {"FILTER_UNKNOWN",
     QT_TRANSLATE_NOOP("Reasons",
                       "A rule could not be decided because a value is missing.")},
    {"PAST_DATE",
     QT_TRANSLATE_NOOP("Reasons",
                       "The date that the step waits for had already gone by.")},
    {"EXIT_RULE",
     QT_TRANSLATE_NOOP("Reasons",
                       "An exit criterion of the journey removed the profile.")},
    {"GOAL_REACHED", QT_TRANSLATE_NOOP("Reasons", "The profile reached the goal and left.")},
    {"LOOP_LIMIT",
     QT_TRANSLATE_NOOP("Reasons",
                       "The profile passed one step more often than the journey allows.")},
    {"ERROR", QT_TRANSLATE_NOOP("Reasons", "The step could not be carried out.")},
};

const TextRow kEditNames[] = {
    {"edit.insert-step", QT_TRANSLATE_NOOP("Edits", "Add step {kind}")},
    {"edit.insert-step-after", QT_TRANSLATE_NOOP("Edits", "Add step {kind}")},
    {"edit.insert-step-on-path", QT_TRANSLATE_NOOP("Edits", "Insert step {kind}")},
    {"edit.move-step-onto-path", QT_TRANSLATE_NOOP("Edits", "Put step on path")},
    {"edit.connect", QT_TRANSLATE_NOOP("Edits", "Connect")},
    {"edit.reconnect", QT_TRANSLATE_NOOP("Edits", "Change target")},
    {"edit.remove-paths", QT_TRANSLATE_NOOP("Edits", "Remove path")},
    {"edit.remove-steps", QT_TRANSLATE_NOOP("Edits", "Delete steps")},
    {"edit.remove-and-heal", QT_TRANSLATE_NOOP("Edits", "Delete and close the gap")},
    {"edit.move-steps", QT_TRANSLATE_NOOP("Edits", "Move steps")},
    {"edit.set-field", QT_TRANSLATE_NOOP("Edits", "Change {field}")},
    {"edit.set-label", QT_TRANSLATE_NOOP("Edits", "Rename step")},
    {"edit.set-description", QT_TRANSLATE_NOOP("Edits", "Change description")},
    {"edit.paste", QT_TRANSLATE_NOOP("Edits", "Paste")},
    {"edit.set-note", QT_TRANSLATE_NOOP("Edits", "Change note")},
    {"edit.remove-note", QT_TRANSLATE_NOOP("Edits", "Delete note")},
    {"edit.set-frame", QT_TRANSLATE_NOOP("Edits", "Change frame")},
    {"edit.remove-frame", QT_TRANSLATE_NOOP("Edits", "Delete frame")},
    {"edit.add-journey", QT_TRANSLATE_NOOP("Edits", "Add journey {name}")},
    {"edit.add-segment", QT_TRANSLATE_NOOP("Edits", "Add segment {name}")},
    {"edit.rename", QT_TRANSLATE_NOOP("Edits", "Rename to {name}")},
    {"edit.remove-object", QT_TRANSLATE_NOOP("Edits", "Delete {name}")},
    {"edit.duplicate-object", QT_TRANSLATE_NOOP("Edits", "Duplicate {name}")},
    {"edit.set-journey-settings", QT_TRANSLATE_NOOP("Edits", "Change journey settings")},
    {"edit.put-offer", QT_TRANSLATE_NOOP("Edits", "Change offer {name}")},
    {"edit.put-content", QT_TRANSLATE_NOOP("Edits", "Change content {name}")},
    {"edit.put-policy", QT_TRANSLATE_NOOP("Edits", "Change decision policy {name}")},
    {"edit.set-project-settings", QT_TRANSLATE_NOOP("Edits", "Change project settings")},
    {"edit.put-journey", QT_TRANSLATE_NOOP("Edits", "Put in journey {name}")},
    {"edit.put-segment", QT_TRANSLATE_NOOP("Edits", "Put in segment {name}")},
    {"edit.insert-on-path", QT_TRANSLATE_NOOP("Edits", "Insert step {kind}")},
    {"edit.remove-steps-only", QT_TRANSLATE_NOOP("Edits", "Delete steps and leave the gap")},
    {"edit.add-note", QT_TRANSLATE_NOOP("Edits", "Add note")},
    {"edit.change-note", QT_TRANSLATE_NOOP("Edits", "Change note")},
    {"edit.move-notes", QT_TRANSLATE_NOOP("Edits", "Move note")},
    {"edit.add-frame", QT_TRANSLATE_NOOP("Edits", "Add frame")},
    {"edit.change-frame", QT_TRANSLATE_NOOP("Edits", "Change frame")},
    {"edit.add-object", QT_TRANSLATE_NOOP("Edits", "Add {name}")},
    {"edit.change-object", QT_TRANSLATE_NOOP("Edits", "Change {name}")},
    {"edit.change-settings", QT_TRANSLATE_NOOP("Edits", "Change settings of {name}")},
    {"edit.change-project", QT_TRANSLATE_NOOP("Edits", "Change project settings")},
    {"edit.sample", QT_TRANSLATE_NOOP("Edits", "Fill with the sample")},
    {"edit.settings", QT_TRANSLATE_NOOP("Edits", "Change project settings")},
    {"edit.apply", QT_TRANSLATE_NOOP("Edits", "Put in definitions")},
    {"edit.layout", QT_TRANSLATE_NOOP("Edits", "Arrange steps")},
    {"edit.align", QT_TRANSLATE_NOOP("Edits", "Align steps")},
    {"edit.distribute", QT_TRANSLATE_NOOP("Edits", "Distribute steps")},
};

const TextRow kPhaseNames[] = {
    {"simulate.compile", QT_TRANSLATE_NOOP("Phases", "Preparing the journeys")},
    {"simulate.replay", QT_TRANSLATE_NOOP("Phases", "Looking through the profiles")},
    {"simulate.replication", QT_TRANSLATE_NOOP("Phases", "Simulating")},
    {"simulate.affinity", QT_TRANSLATE_NOOP("Phases", "Working out affinities")},
    {"simulate.trace", QT_TRANSLATE_NOOP("Phases", "Replaying the profile")},
    {"simulate.merge", QT_TRANSLATE_NOOP("Phases", "Adding up the results")},
    {"ingest.read", QT_TRANSLATE_NOOP("Phases", "Reading the file")},
    {"ingest.preview", QT_TRANSLATE_NOOP("Phases", "Looking at the file")},
    {"ingest.load", QT_TRANSLATE_NOOP("Phases", "Loading rows")},
    {"ingest.store", QT_TRANSLATE_NOOP("Phases", "Writing the dataset")},
    {"ingest.hash", QT_TRANSLATE_NOOP("Phases", "Checking the file")},
    {"ingest.duplicates", QT_TRANSLATE_NOOP("Phases", "Looking for duplicates")},
    {"ingest.unify", QT_TRANSLATE_NOOP("Phases", "Unifying profiles")},
    {"ingest.sample", QT_TRANSLATE_NOOP("Phases", "Making the sample")},
    {"ingest.snapshot", QT_TRANSLATE_NOOP("Phases", "Building columns")},
    {"store.append", QT_TRANSLATE_NOOP("Phases", "Writing the dataset")},
    {"store.database", QT_TRANSLATE_NOOP("Phases", "Asking the database")},
    {"store.search", QT_TRANSLATE_NOOP("Phases", "Searching the project")},
    {"store.tables", QT_TRANSLATE_NOOP("Phases", "Writing tables")},
    {"store.snapshot", QT_TRANSLATE_NOOP("Phases", "Reading the dataset")},
    {"check.run", QT_TRANSLATE_NOOP("Phases", "Looking for problems")},
    {"segment.evaluate", QT_TRANSLATE_NOOP("Phases", "Evaluating segments")},
    {"rules.evaluate", QT_TRANSLATE_NOOP("Phases", "Evaluating the rule")},
    {"score.history", QT_TRANSLATE_NOOP("Phases", "Measuring past messages")},
    {"score.compute", QT_TRANSLATE_NOOP("Phases", "Computing scores")},
    {"score.next-steps", QT_TRANSLATE_NOOP("Phases", "Computing next steps")},
    {"package.write", QT_TRANSLATE_NOOP("Phases", "Writing the package")},
    {"package.vectors", QT_TRANSLATE_NOOP("Phases", "Making test vectors")},
    {"package.verify", QT_TRANSLATE_NOOP("Phases", "Verifying the package")},
    {"data.read", QT_TRANSLATE_NOOP("Phases", "Reading the dataset")},
    {"data.quality", QT_TRANSLATE_NOOP("Phases", "Measuring the quality of the data")},
    {"data.search", QT_TRANSLATE_NOOP("Phases", "Looking through the profiles")},
    {"interaction.history", QT_TRANSLATE_NOOP("Phases", "Reading past events")},
};

const TextRow kKpiNames[] = {
    {"qualified", QT_TRANSLATE_NOOP("Kpis", "Qualified")},
    {"entered", QT_TRANSLATE_NOOP("Kpis", "Entered")},
    {"sent", QT_TRANSLATE_NOOP("Kpis", "Messages sent")},
    {"delivered", QT_TRANSLATE_NOOP("Kpis", "Messages delivered")},
    {"deliveries", QT_TRANSLATE_NOOP("Kpis", "Messages delivered")},
    {"delivery_rate", QT_TRANSLATE_NOOP("Kpis", "Delivery rate")},
    {"bounced", QT_TRANSLATE_NOOP("Kpis", "Bounced")},
    {"bounce_rate", QT_TRANSLATE_NOOP("Kpis", "Bounce rate")},
    {"opened", QT_TRANSLATE_NOOP("Kpis", "Opens")},
    {"open_rate", QT_TRANSLATE_NOOP("Kpis", "Open rate")},
    {"clicked", QT_TRANSLATE_NOOP("Kpis", "Clicks")},
    {"click_rate", QT_TRANSLATE_NOOP("Kpis", "Click rate")},
    {"click_through_rate", QT_TRANSLATE_NOOP("Kpis", "Click-through rate")},
    {"click_to_open_rate", QT_TRANSLATE_NOOP("Kpis", "Click-to-open rate")},
    {"converted", QT_TRANSLATE_NOOP("Kpis", "Conversions")},
    {"conversions", QT_TRANSLATE_NOOP("Kpis", "Conversions")},
    {"conversion_rate", QT_TRANSLATE_NOOP("Kpis", "Conversion rate")},
    {"organic", QT_TRANSLATE_NOOP("Kpis", "Conversions without a message")},
    {"organic_conversions", QT_TRANSLATE_NOOP("Kpis", "Conversions without a message")},
    {"holdout_conversion_rate", QT_TRANSLATE_NOOP("Kpis", "Conversion rate of the holdout")},
    {"uplift", QT_TRANSLATE_NOOP("Kpis", "Uplift of the conversion rate")},
    {"conversion_uplift", QT_TRANSLATE_NOOP("Kpis", "Uplift of the conversion rate")},
    {"revenue", QT_TRANSLATE_NOOP("Kpis", "Revenue")},
    {"revenue_per_profile", QT_TRANSLATE_NOOP("Kpis", "Revenue per profile")},
    {"incremental_conversions", QT_TRANSLATE_NOOP("Kpis", "Additional conversions over the control")},
    {"organic_revenue", QT_TRANSLATE_NOOP("Kpis", "Revenue without a message")},
    {"suppressed", QT_TRANSLATE_NOOP("Kpis", "Messages held back")},
    {"incremental_revenue", QT_TRANSLATE_NOOP("Kpis", "Additional revenue over the control")},
    {"cost", QT_TRANSLATE_NOOP("Kpis", "Cost")},
    {"cost_per_conversion", QT_TRANSLATE_NOOP("Kpis", "Cost per conversion")},
    {"profit", QT_TRANSLATE_NOOP("Kpis", "Revenue less cost")},
    {"roi", QT_TRANSLATE_NOOP("Kpis", "Return on cost")},
    {"average_order_value", QT_TRANSLATE_NOOP("Kpis", "Average order value")},
    {"unsubscribed", QT_TRANSLATE_NOOP("Kpis", "Unsubscribes")},
    {"unsubscribe_rate", QT_TRANSLATE_NOOP("Kpis", "Unsubscribe rate")},
    {"complained", QT_TRANSLATE_NOOP("Kpis", "Complaints")},
    {"complaint_rate", QT_TRANSLATE_NOOP("Kpis", "Complaint rate")},
    {"hours_to_convert", QT_TRANSLATE_NOOP("Kpis", "Time to convert")},
    {"time_to_convert", QT_TRANSLATE_NOOP("Kpis", "Time to convert")},
    {"time_to_convert_hours", QT_TRANSLATE_NOOP("Kpis", "Time to convert")},
    {"diversity", QT_TRANSLATE_NOOP("Kpis", "Diversity of offers shown")},
    {"offer_diversity", QT_TRANSLATE_NOOP("Kpis", "Diversity of offers shown")},
    {"pressure", QT_TRANSLATE_NOOP("Kpis", "Messages per profile and week")},
    {"contact_pressure", QT_TRANSLATE_NOOP("Kpis", "Messages per profile and week")},
    {"messages_per_profile", QT_TRANSLATE_NOOP("Kpis", "Messages per profile")},
    {"customer_lifetime_value", QT_TRANSLATE_NOOP("Kpis", "Customer lifetime value")},
    {"clv", QT_TRANSLATE_NOOP("Kpis", "Customer lifetime value")},
    {"retention", QT_TRANSLATE_NOOP("Kpis", "Retention")},
    {"churn", QT_TRANSLATE_NOOP("Kpis", "Churn")},
    {"held_back", QT_TRANSLATE_NOOP("Kpis", "Messages held back")},
    {"waiting", QT_TRANSLATE_NOOP("Kpis", "Waiting at the horizon")},
};

} // namespace

std::span<const TextRow> reasonNames()
{
    return kReasonNames;
}

std::span<const TextRow> reasonHelp()
{
    return kReasonHelp;
}

std::span<const TextRow> editNames()
{
    return kEditNames;
}

std::span<const TextRow> phaseNames()
{
    return kPhaseNames;
}

std::span<const TextRow> kpiNames()
{
    return kKpiNames;
}

} // namespace pathloom::text::tables
