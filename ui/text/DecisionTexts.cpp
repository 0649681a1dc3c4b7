// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of errors of decision tables and DMN models.
#include "ui/text/ErrorTable.h"

#include <QtGlobal>

namespace pathloom::text::tables {

namespace {

const TextRow kTableTexts[] = {
    {"cli.no-such-table",
     QT_TRANSLATE_NOOP("Errors",
                       "There is no decision table “{name}”. There are: {names}.")},
    {"cli.no-tables-in-file",
     QT_TRANSLATE_NOOP("Errors",
                       "{file} holds no decision table that can be used here. {reason}")},
    {"dmn.circle",
     QT_TRANSLATE_NOOP("Errors",
                       "The decision “{name}” needs its own result. Break the circle in the "
                       "model.")},
    {"dmn.namespace",
     QT_TRANSLATE_NOOP("Errors",
                       "The file is not a DMN model of version 1.2 to 1.5 (its namespace is "
                       "“{name}”). Save it as DMN 1.3 or newer.")},
    {"dmn.no-such-decision",
     QT_TRANSLATE_NOOP("Errors",
                       "The model has no decision “{name}”. Check the name.")},
    {"dmn.not-a-rule",
     QT_TRANSLATE_NOOP("Errors",
                       "“{text}” heads a column, but is not a rule here ({problem}). Use an "
                       "attribute or an expression of the rule language.")},
    {"dmn.unsupported",
     QT_TRANSLATE_NOOP("Errors",
                       "The model uses “{what}”, which cannot be computed here. Take it out of "
                       "the model.")},
    {"dmn.xml",
     QT_TRANSLATE_NOOP("Errors",
                       "The file is not readable XML: {reason}, at byte {at}. Save it again from "
                       "where it came.")},
    {"edit.table-shape",
     QT_TRANSLATE_NOOP("Errors",
                       "A row of “{name}” has more or fewer cells than the table has columns. "
                       "Give every row one cell per column.")},
    {"feel.syntax",
     QT_TRANSLATE_NOOP("Errors",
                       "“{text}” cannot be read from character {at} on: “{expected}” is expected "
                       "there. Correct the expression.")},
    {"table.aggregate",
     QT_TRANSLATE_NOOP("Errors",
                       "The hit policy “{policy}” computes with numbers, so it needs exactly one "
                       "result column of type number.")},
    {"table.column-type",
     QT_TRANSLATE_NOOP("Errors",
                       "“{expression}” cannot head a column: only single values can be tested. "
                       "Use another attribute or expression.")},
    {"table.currency",
     QT_TRANSLATE_NOOP("Errors",
                       "The amount is in {have}, but the column is in {want}. Write it in "
                       "{want}.")},
    {"table.no-input",
     QT_TRANSLATE_NOOP("Errors",
                       "The table has no column to test. Add one.")},
    {"table.no-output",
     QT_TRANSLATE_NOOP("Errors",
                       "The table has no column for results. Add one.")},
    {"table.not-listed",
     QT_TRANSLATE_NOOP("Errors",
                       "{text} is not in the column's list of values. Add it there, or choose "
                       "one of them.")},
    {"table.order",
     QT_TRANSLATE_NOOP("Errors",
                       "“{text}”: true and false have no order. Write true or false.")},
    {"table.problems",
     QT_TRANSLATE_NOOP("Errors",
                       "“{name}” has {count} cells or columns that cannot be read. Mend them "
                       "first; the table lists them.")},
    {"table.range",
     QT_TRANSLATE_NOOP("Errors",
                       "“{text}” holds no value. Put the smaller end first.")},
    {"table.shape",
     QT_TRANSLATE_NOOP("Errors",
                       "A row has more or fewer cells than the table has columns. Give every row "
                       "one cell per column.")},
    {"table.syntax",
     QT_TRANSLATE_NOOP("Errors",
                       "“{text}” is neither a value nor a test. Write values such as 12 or "
                       "\"text\", tests such as < 12 or [1..5], or - for anything.")},
    {"table.too-large",
     QT_TRANSLATE_NOOP("Errors",
                       "The table has {rows} rows; at most 65,000 are possible. Split it.")},
    {"table.type",
     QT_TRANSLATE_NOOP("Errors",
                       "{text} is not of the column's type, {want}. Write a value of that type.")},
    {"table.unknown-name",
     QT_TRANSLATE_NOOP("Errors",
                       "“{expression}” cannot be computed from the dataset. Use attributes that "
                       "it has.")},
};

} // namespace

std::span<const TextRow> tableTexts()
{
    return kTableTexts;
}

} // namespace pathloom::text::tables
