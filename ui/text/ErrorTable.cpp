// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of errors: what happened, why, and what to do.
#include "ui/text/ErrorTable.h"

#include <QtGlobal>

namespace pathloom::text::tables {

namespace {

const TextRow kErrorTexts[] = {
    {"data.unknown-name",
     QT_TRANSLATE_NOOP("Errors",
                       "“{name}” is not a known {of}. Use one of the names in the manual.")},
    {"data.type-name",
     QT_TRANSLATE_NOOP("Errors",
                       "“{name}” is not a type. Use boolean, number, money, string, date, "
                       "date-time, duration or list.")},
    {"data.schema-conflict",
     QT_TRANSLATE_NOOP("Errors",
                       "“{name}” is {have} in the dataset, but {want} here. Give it another "
                       "name or the same type.")},
    {"data.broken-bytes",
     QT_TRANSLATE_NOOP("Errors",
                       "The stored {what} is damaged and cannot be read. Import the sources "
                       "again, or go back to a copy of the project.")},
    {"data.newer-format",
     QT_TRANSLATE_NOOP("Errors",
                       "The stored {what} was written by a newer version of Pathloom. Open the "
                       "project with that version.")},
    {"data.not-a-snapshot",
     QT_TRANSLATE_NOOP("Errors",
                       "The file does not hold a dataset of Pathloom. Choose another file.")},
    {"json.syntax",
     QT_TRANSLATE_NOOP("Errors",
                       "“{source}” is not valid JSON: {reason} (line {line}, column {column}). "
                       "Correct that place and try again.")},
    {"json.missing",
     QT_TRANSLATE_NOOP("Errors",
                       "The key “{key}” is missing. Add it and try again.")},
    {"json.type",
     QT_TRANSLATE_NOOP("Errors",
                       "“{key}” must be of type {expected}. Correct it and try again.")},
    {"rules.bind",
     QT_TRANSLATE_NOOP("Errors",
                       "The rule uses {what} “{name}”, which the dataset does not have. Correct "
                       "the name or import the data.")},
    {"rules.json",
     QT_TRANSLATE_NOOP("Errors",
                       "A stored rule cannot be read ({where}). Enter the rule again.")},
    {"stats.no-variance",
     QT_TRANSLATE_NOOP("Errors",
                       "The values do not vary, so the test has no answer. Use data with more "
                       "than one value.")},
    {"stats.power",
     QT_TRANSLATE_NOOP("Errors",
                       "Power and significance must lie between 0 and 1. Correct them.")},
    {"stats.proportion",
     QT_TRANSLATE_NOOP("Errors",
                       "A proportion must lie between 0 and 1. Correct the counts.")},
    {"stats.rates",
     QT_TRANSLATE_NOOP("Errors",
                       "The two rates must differ and lie between 0 and 1. Correct them.")},
    {"stats.shares",
     QT_TRANSLATE_NOOP("Errors",
                       "The shares must be above 0 and add up to 1. Correct them.")},
    {"stats.too-few",
     QT_TRANSLATE_NOOP("Errors",
                       "There are too few observations for this statistic. Use more data.")},
    {"task.cancelled", QT_TRANSLATE_NOOP("Errors", "Cancelled. Nothing was changed.")},
    {"text.choice",
     QT_TRANSLATE_NOOP("Errors",
                       "“{value}” is not one of the allowed values. Use one of those in the "
                       "schema.")},
    {"text.duplicate-id",
     QT_TRANSLATE_NOOP("Errors",
                       "The id “{id}” is used twice. Give one of the two another id.")},
    {"text.format",
     QT_TRANSLATE_NOOP("Errors",
                       "The file has format {format}, which this version does not know. Update "
                       "Pathloom, or export the file again from an older version.")},
    {"text.kind",
     QT_TRANSLATE_NOOP("Errors",
                       "“{kind}” is not a kind of definition. Use journey, segment, offer, "
                       "content, policy or settings.")},
    {"text.rule",
     QT_TRANSLATE_NOOP("Errors",
                       "The rule “{text}” cannot be read. Correct it and try again.")},
    {"text.type",
     QT_TRANSLATE_NOOP("Errors",
                       "A value has the wrong type; {expected} is expected here. Correct it and "
                       "try again.")},
    {"units.date", QT_TRANSLATE_NOOP("Errors", "“{text}” is not a date. Write it as 2025-03-01.")},
    {"units.time",
     QT_TRANSLATE_NOOP("Errors",
                       "“{text}” is not a time of day. Write it as 09:30.")},
    {"units.instant",
     QT_TRANSLATE_NOOP("Errors",
                       "“{text}” is not a date and time. Write it as 2025-03-01T09:30:00Z.")},
    {"units.duration",
     QT_TRANSLATE_NOOP("Errors",
                       "“{text}” is not a duration. Write it as P1DT2H for a day and two hours.")},
    {"units.money", QT_TRANSLATE_NOOP("Errors", "“{text}” is not an amount. Write it as 12.50.")},
    {"units.zone",
     QT_TRANSLATE_NOOP("Errors",
                       "There is no time zone “{name}”. Use a name such as Europe/Berlin.")},
};

const TextRow kRuleTexts[] = {
    {"rule.syntax",
     QT_TRANSLATE_NOOP("Errors",
                       "The rule cannot be read here: {expected} is expected.")},
    {"rule.unknown-attribute", QT_TRANSLATE_NOOP("Errors", "There is no attribute “{name}”.")},
    {"rule.unknown-event", QT_TRANSLATE_NOOP("Errors", "There is no event type “{name}”.")},
    {"rule.unknown-property",
     QT_TRANSLATE_NOOP("Errors",
                       "The event “{event}” has no property “{name}”.")},
    {"rule.unknown-segment", QT_TRANSLATE_NOOP("Errors", "There is no segment “{name}”.")},
    {"rule.unknown-list", QT_TRANSLATE_NOOP("Errors", "There is no list “{name}”.")},
    {"rule.unknown-function", QT_TRANSLATE_NOOP("Errors", "There is no function “{name}”.")},
    {"rule.unknown-context", QT_TRANSLATE_NOOP("Errors", "There is no context value “{name}”.")},
    {"rule.unknown-consent",
     QT_TRANSLATE_NOOP("Errors",
                       "The dataset holds no consent for “{channel}” and “{purpose}”.")},
    {"rule.type-mismatch", QT_TRANSLATE_NOOP("Errors", "{have} cannot be compared with {want}.")},
    {"rule.operator-type", QT_TRANSLATE_NOOP("Errors", "“{operator}” does not work on {type}.")},
    {"rule.empty-value", QT_TRANSLATE_NOOP("Errors", "A value is missing here.")},
    {"rule.bad-pattern",
     QT_TRANSLATE_NOOP("Errors",
                       "“{pattern}” is not a valid pattern: {reason}.")},
    {"rule.argument-count",
     QT_TRANSLATE_NOOP("Errors",
                       "“{name}” takes {expected} arguments, not {actual}.")},
    {"rule.not-boolean",
     QT_TRANSLATE_NOOP("Errors",
                       "The rule must come out as yes or no, but it is {type}.")},
};

const TextRow kContextTexts[] = {
    {"field", QT_TRANSLATE_NOOP("Errors", "field “{field}”")},
    {"file", QT_TRANSLATE_NOOP("Errors", "in file “{file}”")},
    {"journey", QT_TRANSLATE_NOOP("Errors", "in journey “{name}”")},
    {"reading-content", QT_TRANSLATE_NOOP("Errors", "in content “{name}”")},
    {"reading-field", QT_TRANSLATE_NOOP("Errors", "field “{field}”")},
    {"reading-file", QT_TRANSLATE_NOOP("Errors", "in file “{file}”")},
    {"reading-journey", QT_TRANSLATE_NOOP("Errors", "in journey “{name}”")},
    {"reading-object", QT_TRANSLATE_NOOP("Errors", "in “{name}”")},
    {"reading-offer", QT_TRANSLATE_NOOP("Errors", "in offer “{name}”")},
    {"reading-policy", QT_TRANSLATE_NOOP("Errors", "in decision policy “{name}”")},
    {"reading-segment", QT_TRANSLATE_NOOP("Errors", "in segment “{name}”")},
    {"reading-step", QT_TRANSLATE_NOOP("Errors", "step {id}")},
    {"segment", QT_TRANSLATE_NOOP("Errors", "in segment “{name}”")},
    {"step", QT_TRANSLATE_NOOP("Errors", "step “{step}”")},
    {"text.object", QT_TRANSLATE_NOOP("Errors", "in {kind} “{name}”")},
    {"text.step", QT_TRANSLATE_NOOP("Errors", "step “{step}”")},
    {"text.field", QT_TRANSLATE_NOOP("Errors", "field “{field}”")},
};

} // namespace

std::span<const TextRow> errorTexts()
{
    return kErrorTexts;
}

std::span<const TextRow> ruleTexts()
{
    return kRuleTexts;
}

std::span<const TextRow> contextTexts()
{
    return kContextTexts;
}

} // namespace pathloom::text::tables
