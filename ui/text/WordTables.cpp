// SPDX-License-Identifier: GPL-3.0-or-later
// Words for channels, roles, types, timeline lines and the rest.
#include "ui/text/NameTables.h"

#include <QtGlobal>

namespace pathloom::text::tables {

namespace {

const TextRow kChannelNames[] = {
    {"email", QT_TRANSLATE_NOOP("Names", "E-mail")},
    {"sms", QT_TRANSLATE_NOOP("Names", "SMS")},
    {"push", QT_TRANSLATE_NOOP("Names", "Push")},
    {"inapp", QT_TRANSLATE_NOOP("Names", "In-app")},
    {"web", QT_TRANSLATE_NOOP("Names", "Web")},
    {"app", QT_TRANSLATE_NOOP("Names", "App")},
    {"ads", QT_TRANSLATE_NOOP("Names", "Ad audience")},
    {"ad-audience", QT_TRANSLATE_NOOP("Names", "Ad audience")},
    {"directmail", QT_TRANSLATE_NOOP("Names", "Direct mail")},
    {"call", QT_TRANSLATE_NOOP("Names", "Call")},
    {"in-store", QT_TRANSLATE_NOOP("Names", "In store")},
    {"whatsapp", QT_TRANSLATE_NOOP("Names", "WhatsApp")},
};

const TextRow kPurposeNames[] = {
    {"marketing", QT_TRANSLATE_NOOP("Names", "Marketing")},
    {"transactional", QT_TRANSLATE_NOOP("Names", "Transactional")},
    {"service", QT_TRANSLATE_NOOP("Names", "Service")},
};

const TextRow kEventRoleNames[] = {
    {"other", QT_TRANSLATE_NOOP("Names", "Other")},
    {"session", QT_TRANSLATE_NOOP("Names", "Session")},
    {"view", QT_TRANSLATE_NOOP("Names", "View")},
    {"search", QT_TRANSLATE_NOOP("Names", "Search")},
    {"add-to-cart", QT_TRANSLATE_NOOP("Names", "Add to cart")},
    {"purchase", QT_TRANSLATE_NOOP("Names", "Purchase")},
    {"rating", QT_TRANSLATE_NOOP("Names", "Rating")},
    {"send", QT_TRANSLATE_NOOP("Names", "Send")},
    {"open", QT_TRANSLATE_NOOP("Names", "Open")},
    {"click", QT_TRANSLATE_NOOP("Names", "Click")},
    {"unsubscribe", QT_TRANSLATE_NOOP("Names", "Unsubscribe")},
    {"complaint", QT_TRANSLATE_NOOP("Names", "Complaint")},
    {"bounce", QT_TRANSLATE_NOOP("Names", "Bounce")},
};

const TextRow kRoleNames[] = {
    {"none", QT_TRANSLATE_NOOP("Names", "Ordinary attribute")},
    {"profile-id", QT_TRANSLATE_NOOP("Names", "Profile id")},
    {"email", QT_TRANSLATE_NOOP("Names", "E-mail address")},
    {"phone", QT_TRANSLATE_NOOP("Names", "Phone number")},
    {"external-id", QT_TRANSLATE_NOOP("Names", "External id")},
    {"time-zone", QT_TRANSLATE_NOOP("Names", "Time zone")},
    {"language", QT_TRANSLATE_NOOP("Names", "Language")},
    {"first-name", QT_TRANSLATE_NOOP("Names", "First name")},
    {"last-name", QT_TRANSLATE_NOOP("Names", "Last name")},
    {"postcode", QT_TRANSLATE_NOOP("Names", "Postcode")},
    {"device", QT_TRANSLATE_NOOP("Names", "Device")},
    {"time", QT_TRANSLATE_NOOP("Names", "Time")},
    {"event-type", QT_TRANSLATE_NOOP("Names", "Event type")},
    {"amount", QT_TRANSLATE_NOOP("Names", "Amount")},
    {"consent", QT_TRANSLATE_NOOP("Names", "Consent")},
    {"item", QT_TRANSLATE_NOOP("Names", "Item")},
    {"row-key", QT_TRANSLATE_NOOP("Names", "Row key")},
};

const TextRow kTypeNames[] = {
    {"boolean", QT_TRANSLATE_NOOP("Names", "Yes or no")},
    {"number", QT_TRANSLATE_NOOP("Names", "Number")},
    {"money", QT_TRANSLATE_NOOP("Names", "Money")},
    {"string", QT_TRANSLATE_NOOP("Names", "Text")},
    {"date", QT_TRANSLATE_NOOP("Names", "Date")},
    {"date-time", QT_TRANSLATE_NOOP("Names", "Date and time")},
    {"duration", QT_TRANSLATE_NOOP("Names", "Duration")},
    {"list", QT_TRANSLATE_NOOP("Names", "List")},
};

const TextRow kTraceNames[] = {
    {"arrived", QT_TRANSLATE_NOOP("Timeline", "Qualified for the journey")},
    {"qualified", QT_TRANSLATE_NOOP("Timeline", "Qualified for the journey")},
    {"entered", QT_TRANSLATE_NOOP("Timeline", "Entered")},
    {"not-entered", QT_TRANSLATE_NOOP("Timeline", "Did not enter")},
    {"left", QT_TRANSLATE_NOOP("Timeline", "Left the step")},
    {"passed", QT_TRANSLATE_NOOP("Timeline", "Passed")},
    {"waiting", QT_TRANSLATE_NOOP("Timeline", "Waits")},
    {"waited", QT_TRANSLATE_NOOP("Timeline", "Waited")},
    {"waiting-until", QT_TRANSLATE_NOOP("Timeline", "Waits until a time")},
    {"event", QT_TRANSLATE_NOOP("Timeline", "Event")},
    {"rule", QT_TRANSLATE_NOOP("Timeline", "Rule evaluated")},
    {"measured", QT_TRANSLATE_NOOP("Timeline", "Interaction measured")},
    {"split", QT_TRANSLATE_NOOP("Timeline", "Took a path")},
    {"draw", QT_TRANSLATE_NOOP("Timeline", "Random draw")},
    {"policy", QT_TRANSLATE_NOOP("Timeline", "Policy check")},
    {"sent", QT_TRANSLATE_NOOP("Timeline", "Message sent")},
    {"delivered", QT_TRANSLATE_NOOP("Timeline", "Message delivered")},
    {"bounced", QT_TRANSLATE_NOOP("Timeline", "Message bounced")},
    {"opened", QT_TRANSLATE_NOOP("Timeline", "Opened")},
    {"clicked", QT_TRANSLATE_NOOP("Timeline", "Clicked")},
    {"unsubscribed", QT_TRANSLATE_NOOP("Timeline", "Unsubscribed")},
    {"complained", QT_TRANSLATE_NOOP("Timeline", "Complained")},
    {"decided", QT_TRANSLATE_NOOP("Timeline", "Decided on an offer")},
    {"no-offer", QT_TRANSLATE_NOOP("Timeline", "No offer was left")},
    {"updated", QT_TRANSLATE_NOOP("Timeline", "Profile updated")},
    {"goal", QT_TRANSLATE_NOOP("Timeline", "Goal step")},
    {"converted", QT_TRANSLATE_NOOP("Timeline", "Converted")},
    {"organic", QT_TRANSLATE_NOOP("Timeline", "Did it without a message")},
    {"exited", QT_TRANSLATE_NOOP("Timeline", "Left the journey")},
    {"held-back", QT_TRANSLATE_NOOP("Timeline", "Held back")},
    {"holdout", QT_TRANSLATE_NOOP("Timeline", "Kept in the holdout")},
    {"error", QT_TRANSLATE_NOOP("Timeline", "Error")},
    {"horizon", QT_TRANSLATE_NOOP("Timeline", "End of the run")},
    {"end", QT_TRANSLATE_NOOP("Timeline", "End of the run")},
};

const TextRow kDetailNames[] = {
    {"experiment", QT_TRANSLATE_NOOP("Timeline", "Experiment key")},
    {"key", QT_TRANSLATE_NOOP("Timeline", "Key")},
    {"bucket", QT_TRANSLATE_NOOP("Timeline", "Bucket")},
    {"threshold", QT_TRANSLATE_NOOP("Timeline", "Threshold")},
    {"draw", QT_TRANSLATE_NOOP("Timeline", "Draw")},
    {"probability", QT_TRANSLATE_NOOP("Timeline", "Probability")},
    {"content", QT_TRANSLATE_NOOP("Timeline", "Content")},
    {"offer", QT_TRANSLATE_NOOP("Timeline", "Offer")},
    {"channel", QT_TRANSLATE_NOOP("Timeline", "Channel")},
    {"purpose", QT_TRANSLATE_NOOP("Timeline", "Purpose")},
    {"placement", QT_TRANSLATE_NOOP("Timeline", "Placement")},
    {"policy", QT_TRANSLATE_NOOP("Timeline", "Policy")},
    {"until", QT_TRANSLATE_NOOP("Timeline", "Until")},
    {"from", QT_TRANSLATE_NOOP("Timeline", "From")},
    {"to", QT_TRANSLATE_NOOP("Timeline", "To")},
    {"zone", QT_TRANSLATE_NOOP("Timeline", "Time zone")},
    {"value", QT_TRANSLATE_NOOP("Timeline", "Value")},
    {"attribute", QT_TRANSLATE_NOOP("Timeline", "Attribute")},
    {"cost", QT_TRANSLATE_NOOP("Timeline", "Cost")},
    {"event", QT_TRANSLATE_NOOP("Timeline", "Event")},
    {"delay", QT_TRANSLATE_NOOP("Timeline", "Delay")},
    {"cap", QT_TRANSLATE_NOOP("Timeline", "Frequency cap")},
    {"used", QT_TRANSLATE_NOOP("Timeline", "Used")},
    {"maximum", QT_TRANSLATE_NOOP("Timeline", "At most")},
    {"window", QT_TRANSLATE_NOOP("Timeline", "Window")},
    {"result", QT_TRANSLATE_NOOP("Timeline", "Result")},
    {"check", QT_TRANSLATE_NOOP("Timeline", "Check")},
    {"consent", QT_TRANSLATE_NOOP("Timeline", "Consent")},
    {"variant", QT_TRANSLATE_NOOP("Timeline", "Variant")},
    {"visit", QT_TRANSLATE_NOOP("Timeline", "Visit")},
    {"enrolment", QT_TRANSLATE_NOOP("Timeline", "Enrolment")},
    {"reason", QT_TRANSLATE_NOOP("Timeline", "Reason")},
    {"exit", QT_TRANSLATE_NOOP("Timeline", "Exit")},
    {"timing", QT_TRANSLATE_NOOP("Timeline", "Timing")},
    {"rule", QT_TRANSLATE_NOOP("Timeline", "Rule")},
    {"level", QT_TRANSLATE_NOOP("Timeline", "Data level")},
    {"share", QT_TRANSLATE_NOOP("Timeline", "Share")},
    {"held-until", QT_TRANSLATE_NOOP("Timeline", "Held until")},
    {"quiet-hours", QT_TRANSLATE_NOOP("Timeline", "Quiet hours")},
    {"counted", QT_TRANSLATE_NOOP("Timeline", "Counted")},
    {"outcome", QT_TRANSLATE_NOOP("Timeline", "Outcome")},
    {"name", QT_TRANSLATE_NOOP("Timeline", "Name")},
};

const TextRow kDecisionStages[] = {
    {"placement", QT_TRANSLATE_NOOP("Decisions", "Placement")},
    {"validity", QT_TRANSLATE_NOOP("Decisions", "Validity")},
    {"eligibility", QT_TRANSLATE_NOOP("Decisions", "Eligibility")},
    {"applicability", QT_TRANSLATE_NOOP("Decisions", "Applicability")},
    {"suitability", QT_TRANSLATE_NOOP("Decisions", "Suitability")},
    {"contact-policy", QT_TRANSLATE_NOOP("Decisions", "Contact policy")},
    {"diversity", QT_TRANSLATE_NOOP("Decisions", "Diversity")},
    {"arbitration", QT_TRANSLATE_NOOP("Decisions", "Arbitration")},
    {"shown", QT_TRANSLATE_NOOP("Decisions", "Shown")},
};

const TextRow kOriginNames[] = {
    {"published", QT_TRANSLATE_NOOP("Names", "Published figure")},
    {"fitted", QT_TRANSLATE_NOOP("Names", "Fitted to this data")},
    {"assumed", QT_TRANSLATE_NOOP("Names", "Assumption")},
};

const TextRow kMeasureNames[] = {
    {"entered", QT_TRANSLATE_NOOP("Names", "Entered")},
    {"delivered", QT_TRANSLATE_NOOP("Names", "Delivered")},
    {"sent", QT_TRANSLATE_NOOP("Names", "Sent")},
    {"opened", QT_TRANSLATE_NOOP("Names", "Opened")},
    {"clicked", QT_TRANSLATE_NOOP("Names", "Clicked")},
    {"converted", QT_TRANSLATE_NOOP("Names", "Converted")},
    {"organic", QT_TRANSLATE_NOOP("Names", "Without a message")},
    {"exited", QT_TRANSLATE_NOOP("Names", "Left")},
    {"unsubscribed", QT_TRANSLATE_NOOP("Names", "Unsubscribed")},
    {"cost", QT_TRANSLATE_NOOP("Names", "Cost")},
    {"revenue", QT_TRANSLATE_NOOP("Names", "Revenue")},
    {"active", QT_TRANSLATE_NOOP("Names", "In the journey")},
    {"waiting", QT_TRANSLATE_NOOP("Names", "Waiting")},
};

const TextRow kSwitchNames[] = {
    {"consent", QT_TRANSLATE_NOOP("Names", "Consent")},
    {"caps", QT_TRANSLATE_NOOP("Names", "Frequency caps")},
    {"quiet-hours", QT_TRANSLATE_NOOP("Names", "Quiet hours")},
    {"exit-rules", QT_TRANSLATE_NOOP("Names", "Exit criteria")},
    {"holdouts", QT_TRANSLATE_NOOP("Names", "Holdouts")},
    {"arbitration", QT_TRANSLATE_NOOP("Names", "Arbitration")},
    {"entry-limits", QT_TRANSLATE_NOOP("Names", "Entry limits")},
};

const TextRow kObjectKinds[] = {
    {"journey", QT_TRANSLATE_NOOP("Names", "journey")},
    {"segment", QT_TRANSLATE_NOOP("Names", "segment")},
    {"offer", QT_TRANSLATE_NOOP("Names", "offer")},
    {"content", QT_TRANSLATE_NOOP("Names", "content")},
    {"policy", QT_TRANSLATE_NOOP("Names", "decision policy")},
    {"settings", QT_TRANSLATE_NOOP("Names", "project settings")},
    {"profile", QT_TRANSLATE_NOOP("Names", "profile")},
    {"attribute", QT_TRANSLATE_NOOP("Names", "attribute")},
    {"event", QT_TRANSLATE_NOOP("Names", "event")},
    {"property", QT_TRANSLATE_NOOP("Names", "property")},
    {"quality-rows", QT_TRANSLATE_NOOP("Names", "figure of quality")},
};

} // namespace

std::span<const TextRow> channelNames()
{
    return kChannelNames;
}

std::span<const TextRow> purposeNames()
{
    return kPurposeNames;
}

std::span<const TextRow> eventRoleNames()
{
    return kEventRoleNames;
}

std::span<const TextRow> roleNames()
{
    return kRoleNames;
}

std::span<const TextRow> typeNames()
{
    return kTypeNames;
}

std::span<const TextRow> traceNames()
{
    return kTraceNames;
}

std::span<const TextRow> detailNames()
{
    return kDetailNames;
}

std::span<const TextRow> decisionStages()
{
    return kDecisionStages;
}

std::span<const TextRow> originNames()
{
    return kOriginNames;
}

std::span<const TextRow> measureNames()
{
    return kMeasureNames;
}

std::span<const TextRow> switchNames()
{
    return kSwitchNames;
}

std::span<const TextRow> objectKinds()
{
    return kObjectKinds;
}

} // namespace pathloom::text::tables
