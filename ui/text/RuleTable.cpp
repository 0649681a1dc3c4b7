// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of problems in rules, and the places where errors happen.
#include "ui/text/ErrorTable.h"

#include <QtGlobal>

namespace pathloom::text::tables {

namespace {

const TextRow kRuleTexts[] = {
    {"rule.syntax", QT_TRANSLATE_NOOP("Errors", "“{found}” cannot stand here. Write {wanted}.")},
    {"rule.syntax-end", QT_TRANSLATE_NOOP("Errors", "The rule stops too early. Add {wanted}.")},
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
    {"rule.type-mismatch", QT_TRANSLATE_NOOP("Errors", "The types do not fit: this is {actual}, but {expected} is needed here.")},
    {"rule.operator-type", QT_TRANSLATE_NOOP("Errors", "“{operator}” does not work on {type}.")},
    {"rule.empty-value", QT_TRANSLATE_NOOP("Errors", "A value is missing here. Type one.")},
    {"rule.bad-pattern",
     QT_TRANSLATE_NOOP("Errors",
                       "“{pattern}” is not a valid pattern: {reason}.")},
    {"rule.argument-count", QT_TRANSLATE_NOOP("Errors", "“{function}” takes {expected} values, not {actual}. Add or remove some.")},
    {"rule.not-boolean",
     QT_TRANSLATE_NOOP("Errors",
                       "The rule must come out as yes or no, but it is {type}.")},
    {"rule.unknown-argument",
     QT_TRANSLATE_NOOP("Errors",
                       "“{function}” has no argument “{name}”.")},
    {"rule.argument-missing", QT_TRANSLATE_NOOP("Errors", "The argument “{name}” is missing. Add {name}: and its value.")},
    {"rule.argument-type",
     QT_TRANSLATE_NOOP("Errors",
                       "“{function}” needs {expected} here, not {actual}.")},
    {"rule.bad-escape",
     QT_TRANSLATE_NOOP("Errors",
                       "The text holds an unknown escape. Write \\\\ for a backslash and \" for a "
                       "quotation mark.")},
    {"rule.bad-literal", QT_TRANSLATE_NOOP("Errors", "“{text}” is not a date, time or duration.")},
    {"rule.bad-range", QT_TRANSLATE_NOOP("Errors", "The lower end of the range does not lie below the upper one, or an end lies outside of 0 to 1.")},
    {"rule.calendar-duration",
     QT_TRANSLATE_NOOP("Errors",
                       "“{text}” counts in months or years, whose length varies. Write it in "
                       "days.")},
    {"rule.currency-mismatch",
     QT_TRANSLATE_NOOP("Errors",
                       "{left} and {right} are amounts in different currencies.")},
    {"rule.empty", QT_TRANSLATE_NOOP("Errors", "The rule is empty.")},
    {"rule.empty-window", QT_TRANSLATE_NOOP("Errors", "The window of the event query is empty, so no event can lie in it. Make it longer.")},
    {"rule.literal-needed", QT_TRANSLATE_NOOP("Errors", "A fixed value of the type {type} is needed here, no calculation.")},
    {"rule.null-comparison",
     QT_TRANSLATE_NOOP("Errors",
                       "“{operator}” with null is never true. Use missing(…) instead.")},
    {"rule.number-range", QT_TRANSLATE_NOOP("Errors", "“{text}” is too large for a number.")},
    {"rule.property-needed",
     QT_TRANSLATE_NOOP("Errors",
                       "The query over “{event}” needs a property: add of: \"name\".")},
    {"rule.property-outside",
     QT_TRANSLATE_NOOP("Errors",
                       "“{name}” is a property of events; it can stand only in the where of an "
                       "event query.")},
    {"rule.too-deep", QT_TRANSLATE_NOOP("Errors", "The rule is nested too deeply. Split it into several segments.")},
    {"rule.treat-value", QT_TRANSLATE_NOOP("Errors", "“{value}” is not true, false or error.")},
    {"rule.unterminated-string",
     QT_TRANSLATE_NOOP("Errors",
                       "A quotation mark is missing at the end of the text.")},
    {"rule.wrong-quotes",
     QT_TRANSLATE_NOOP("Errors",
                       "Texts stand in straight double quotation marks.")},
    {"rule.wrong-sign", QT_TRANSLATE_NOOP("Errors", "“{text}” is not part of the rule language. Write “{mend}”.")},
    {"rule.result-type",
     QT_TRANSLATE_NOOP("Errors",
                       "The rule gives {actual}, but {expected} is needed here.")},
};

const TextRow kContextTexts[] = {
    {"context.journey", QT_TRANSLATE_NOOP("Errors", "in journey “{name}”")},
    {"context.reading-file", QT_TRANSLATE_NOOP("Errors", "in file “{file}”")},
    {"context.reading-line", QT_TRANSLATE_NOOP("Errors", "line {line}")},
    {"context.reading-run", QT_TRANSLATE_NOOP("Errors", "in run “{run}”")},
    {"context.rule-of", QT_TRANSLATE_NOOP("Errors", "rule “{slot}” of “{object}”")},
    {"context.rule-of-step",
     QT_TRANSLATE_NOOP("Errors",
                       "rule of step “{step}” in journey “{journey}”")},
    {"context.run", QT_TRANSLATE_NOOP("Errors", "in the stored run")},
    {"context.sample-object", QT_TRANSLATE_NOOP("Errors", "in the sample's “{name}”")},
    {"context.step", QT_TRANSLATE_NOOP("Errors", "step “{step}” of journey “{journey}”")},
    {"data.reading-attribute", QT_TRANSLATE_NOOP("Errors", "attribute “{name}”")},
    {"data.reading-event", QT_TRANSLATE_NOOP("Errors", "event “{name}”")},
    {"data.reading-property", QT_TRANSLATE_NOOP("Errors", "property “{name}”")},
    {"field", QT_TRANSLATE_NOOP("Errors", "field “{field}”")},
    {"file", QT_TRANSLATE_NOOP("Errors", "in file “{file}”")},
    {"ingest.reading-file", QT_TRANSLATE_NOOP("Errors", "in file “{file}”")},
    {"ingest.reading-mapping", QT_TRANSLATE_NOOP("Errors", "in {where} of the mapping")},
    {"ingest.unifying", QT_TRANSLATE_NOOP("Errors", "in import “{import}”")},
    {"journey", QT_TRANSLATE_NOOP("Errors", "in journey “{name}”")},
    {"package.opening", QT_TRANSLATE_NOOP("Errors", "in package “{file}”")},
    {"package.verifying", QT_TRANSLATE_NOOP("Errors", "in package “{file}”")},
    {"package.entry", QT_TRANSLATE_NOOP("Errors", "in entry “{entry}”")},
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
    {"store.reading-import", QT_TRANSLATE_NOOP("Errors", "in import “{import}”")},
    {"store.reading-object", QT_TRANSLATE_NOOP("Errors", "in {kind} “{name}”")},
    {"text.object", QT_TRANSLATE_NOOP("Errors", "in {kind} “{name}”")},
    {"text.step", QT_TRANSLATE_NOOP("Errors", "step “{step}”")},
    {"text.field", QT_TRANSLATE_NOOP("Errors", "field “{field}”")},
    {"text.entry", QT_TRANSLATE_NOOP("Errors", "entry {index}")},
};

} // namespace

std::span<const TextRow> ruleTexts()
{
    return kRuleTexts;
}

std::span<const TextRow> contextTexts()
{
    return kContextTexts;
}

} // namespace pathloom::text::tables
