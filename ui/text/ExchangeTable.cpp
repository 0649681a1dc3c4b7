// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of errors of imports, packages and the project file.
#include "ui/text/ErrorTable.h"

#include <QtGlobal>

namespace pathloom::text::tables {

namespace {

const TextRow kExchangeTexts[] = {
    {"ingest.column-missing",
     QT_TRANSLATE_NOOP("Errors",
                       "The mapping reads the column “{column}”, which the file does not have. "
                       "It has: {columns}. Correct the mapping, or choose another file.")},
    {"ingest.date-format",
     QT_TRANSLATE_NOOP("Errors",
                       "“{format}” is not a pattern for dates. Write it as yyyy-MM-dd HH:mm.")},
    {"ingest.empty-file", QT_TRANSLATE_NOOP("Errors", "The file is empty. Choose another.")},
    {"ingest.encoding",
     QT_TRANSLATE_NOOP("Errors",
                       "The row is not in the file's encoding. Save the file as UTF-8 and "
                       "import it again.")},
    {"ingest.field-count",
     QT_TRANSLATE_NOOP("Errors",
                       "The row has another number of fields than the heading. Correct it in "
                       "the file.")},
    {"ingest.file-open",
     QT_TRANSLATE_NOOP("Errors",
                       "{file} could not be opened: {reason}. Check its name and permissions.")},
    {"ingest.file-too-large",
     QT_TRANSLATE_NOOP("Errors",
                       "{file} is too large to be read. Split it into parts.")},
    {"ingest.gzip-corrupt",
     QT_TRANSLATE_NOOP("Errors",
                       "{file} is damaged and cannot be unpacked. Get the file again.")},
    {"ingest.gzip-truncated",
     QT_TRANSLATE_NOOP("Errors",
                       "{file} is cut off: its end is missing. Get the file again.")},
    {"ingest.mapping-key",
     QT_TRANSLATE_NOOP("Errors",
                       "The mapping holds the unknown key “{key}” in {where}. Correct its "
                       "spelling, or remove it.")},
    {"ingest.mapping-value",
     QT_TRANSLATE_NOOP("Errors",
                       "“{value}” is not a valid value of “{key}” in {where} of the mapping. "
                       "Correct it.")},
    {"ingest.no-event-type",
     QT_TRANSLATE_NOOP("Errors",
                       "The row names no type of event. Fill in “{column}”.")},
    {"ingest.no-item", QT_TRANSLATE_NOOP("Errors", "The row names no item. Fill in “{column}”.")},
    {"ingest.no-key", QT_TRANSLATE_NOOP("Errors", "The row has no key. Fill in “{column}”.")},
    {"ingest.no-profile",
     QT_TRANSLATE_NOOP("Errors",
                       "The row names no profile. Fill in “{column}”.")},
    {"ingest.no-such-files",
     QT_TRANSLATE_NOOP("Errors",
                       "No file is named like “{pattern}”. Correct the name.")},
    {"ingest.no-time", QT_TRANSLATE_NOOP("Errors", "The row has no time. Fill in “{column}”.")},
    {"ingest.not-a-band",
     QT_TRANSLATE_NOOP("Errors",
                       "“{value}” in “{column}” is not a range such as “35-44” or “65+”. Correct "
                       "it, or import the column as text.")},
    {"ingest.not-a-boolean",
     QT_TRANSLATE_NOOP("Errors",
                       "“{value}” in “{column}” is neither yes nor no. Correct it, or name the "
                       "words in the mapping.")},
    {"ingest.not-a-date",
     QT_TRANSLATE_NOOP("Errors",
                       "“{value}” in “{column}” is not a date. Correct it, or the mapping's "
                       "pattern.")},
    {"ingest.not-a-duration",
     QT_TRANSLATE_NOOP("Errors",
                       "“{value}” in “{column}” is not a duration. Write it as P1DT2H.")},
    {"ingest.not-a-number",
     QT_TRANSLATE_NOOP("Errors",
                       "“{value}” in “{column}” is not a number. Correct it, or import the "
                       "column as text.")},
    {"ingest.not-a-phone",
     QT_TRANSLATE_NOOP("Errors",
                       "“{value}” in “{column}” is not a phone number. Correct it, or give the "
                       "country's calling code.")},
    {"ingest.not-a-time",
     QT_TRANSLATE_NOOP("Errors",
                       "“{value}” in “{column}” is not a date and time. Correct it, or the "
                       "mapping's pattern.")},
    {"ingest.not-an-email",
     QT_TRANSLATE_NOOP("Errors",
                       "“{value}” in “{column}” is not an e-mail address. Correct it.")},
    {"ingest.not-json",
     QT_TRANSLATE_NOOP("Errors",
                       "The line is not a JSON object. Correct it in the file.")},
    {"ingest.not-money",
     QT_TRANSLATE_NOOP("Errors",
                       "“{value}” in “{column}” is not an amount. Correct it, or import the "
                       "column as text.")},
    {"ingest.not-text",
     QT_TRANSLATE_NOOP("Errors",
                       "{file} is not a text file. Export it as CSV, and choose that.")},
    {"ingest.nul-byte",
     QT_TRANSLATE_NOOP("Errors",
                       "The row holds a byte that is no text. Save the file as UTF-8 and import "
                       "it again.")},
    {"ingest.open-quote",
     QT_TRANSLATE_NOOP("Errors",
                       "A quotation mark opens a field and is never closed. Correct it in the "
                       "file.")},
    {"ingest.orphan",
     QT_TRANSLATE_NOOP("Errors",
                       "“{value}” in “{column}” names a row that the other table does not have. "
                       "Add it there, or keep such rows in the references of the mapping.")},
    {"ingest.repeated-key",
     QT_TRANSLATE_NOOP("Errors",
                       "Another row with the same key follows, and it counts. Remove one of the "
                       "two.")},
    {"ingest.sqlite-damaged",
     QT_TRANSLATE_NOOP("Errors",
                       "{file} is damaged and cannot be read as a database. Get the file again.")},
    {"ingest.text-after-quote",
     QT_TRANSLATE_NOOP("Errors",
                       "Text follows after a closing quotation mark. Correct it in the file.")},
    {"ingest.too-many-profiles",
     QT_TRANSLATE_NOOP("Errors",
                       "The sources hold more profiles than can be handled. Import fewer.")},
    {"ingest.unknown-event-type",
     QT_TRANSLATE_NOOP("Errors",
                       "“{value}” is not a type of event that the mapping knows. Add it to the "
                       "mapping.")},
    {"ingest.which-table",
     QT_TRANSLATE_NOOP("Errors",
                       "{file} holds several tables: {tables}. Name one in the mapping.")},
    {"ingest.wrong-encoding",
     QT_TRANSLATE_NOOP("Errors",
                       "{file} is not in the encoding that the mapping names. Correct it, or "
                       "let it be detected.")},
    {"ingest.zstd-corrupt",
     QT_TRANSLATE_NOOP("Errors",
                       "{file} is damaged and cannot be unpacked. Get the file again.")},
    {"ingest.zstd-truncated",
     QT_TRANSLATE_NOOP("Errors",
                       "{file} is cut off: its end is missing. Get the file again.")},
    {"package.bad-manifest",
     QT_TRANSLATE_NOOP("Errors",
                       "The manifest cannot be read. Export the package again.")},
    {"package.binding",
     QT_TRANSLATE_NOOP("Errors",
                       "A rule of the package cannot be evaluated ({place}). Correct it in the "
                       "project and export again.")},
    {"package.changed-entry",
     QT_TRANSLATE_NOOP("Errors",
                       "“{entry}” was changed after the export: its hash differs. Do not use "
                       "the package; export it again.")},
    {"package.compares-profiles",
     QT_TRANSLATE_NOOP("Errors",
                       "“{step}” of the segment “{segment}” compares profiles with each other; a "
                       "package sees one at a time. Use a rule with a fixed threshold instead.")},
    {"package.definitions",
     QT_TRANSLATE_NOOP("Errors",
                       "The definitions of the package cannot be used: {reason}. Export it "
                       "again.")},
    {"package.entry",
     QT_TRANSLATE_NOOP("Errors",
                       "“{entry}” in the package cannot be read. Export the package again.")},
    {"package.few-vectors",
     QT_TRANSLATE_NOOP("Errors",
                       "The package holds too few test vectors. Export it again.")},
    {"package.gate",
     QT_TRANSLATE_NOOP("Errors",
                       "The export is stopped by: {gates}. Mend what is named, or override it "
                       "with a reason.")},
    {"package.gate-errors",
     QT_TRANSLATE_NOOP("Errors",
                       "There are {count} errors, the first in {first}.")},
    {"package.gate-no-run",
     QT_TRANSLATE_NOOP("Errors",
                       "No run was made of the project as it is. Simulate it first.")},
    {"package.gate-personal-value",
     QT_TRANSLATE_NOOP("Errors",
                       "A rule of “{object}” compares the personal attribute “{attribute}” with "
                       "a value.")},
    {"package.gate-stale-run",
     QT_TRANSLATE_NOOP("Errors",
                       "The project has changed since the last run. Simulate it again.")},
    {"package.key",
     QT_TRANSLATE_NOOP("Errors",
                       "The signing key is not an Ed25519 key of 128 hexadecimal digits. Choose "
                       "another file.")},
    {"package.missing-entry",
     QT_TRANSLATE_NOOP("Errors",
                       "“{entry}” is missing from the package. Export it again.")},
    {"package.newer-format",
     QT_TRANSLATE_NOOP("Errors",
                       "The package has format {format}; this version knows formats up to "
                       "{known}. Update Pathloom.")},
    {"package.no-such-placement",
     QT_TRANSLATE_NOOP("Errors",
                       "The package has no placement “{placement}”. It has: {known}.")},
    {"package.not-a-package",
     QT_TRANSLATE_NOOP("Errors",
                       "The file is not a rule package: {reason}. Choose another file.")},
    {"package.not-canonical",
     QT_TRANSLATE_NOOP("Errors",
                       "The package is not in its canonical form: its bytes were written by "
                       "something else. Export it again.")},
    {"package.override-reason",
     QT_TRANSLATE_NOOP("Errors",
                       "Overriding “{gate}” needs a reason. Type one.")},
    {"package.profile",
     QT_TRANSLATE_NOOP("Errors",
                       "The profile cannot be read: “{field}” is missing or has the wrong type. "
                       "Correct it.")},
    {"package.read",
     QT_TRANSLATE_NOOP("Errors",
                       "{file} could not be read: {reason}. Check its name and permissions.")},
    {"package.signature",
     QT_TRANSLATE_NOOP("Errors",
                       "The signature does not hold. Do not use the package; ask for it again.")},
    {"package.unknown-feature",
     QT_TRANSLATE_NOOP("Errors",
                       "The package needs {feature}, which this version does not have. Update "
                       "Pathloom.")},
    {"package.unlisted-entry",
     QT_TRANSLATE_NOOP("Errors",
                       "The package holds “{entry}”, which its manifest does not list. Do not "
                       "use it; export it again.")},
    {"package.value",
     QT_TRANSLATE_NOOP("Errors",
                       "A value has the wrong type; {expected} is expected. Correct it.")},
    {"package.vector-failed",
     QT_TRANSLATE_NOOP("Errors",
                       "The test vector “{vector}” fails: {what} should be {expected}, but is "
                       "{actual}. Export the package again.")},
    {"package.vectors",
     QT_TRANSLATE_NOOP("Errors",
                       "Line {line} of the test vectors cannot be read. Export the package "
                       "again.")},
    {"package.version",
     QT_TRANSLATE_NOOP("Errors",
                       "“{version}” is not a semantic version. Write it as 1.2.0.")},
    {"package.write",
     QT_TRANSLATE_NOOP("Errors",
                       "{file} could not be written: {reason}. Check the folder and its free "
                       "space; the earlier file is as it was.")},
    {"store.busy",
     QT_TRANSLATE_NOOP("Errors",
                       "Another program is writing to the project. Wait a moment and try again.")},
    {"store.damaged",
     QT_TRANSLATE_NOOP("Errors",
                       "{file} is damaged: {reason}. Go back to a copy of it.")},
    {"store.database",
     QT_TRANSLATE_NOOP("Errors",
                       "The database refused: {reason}. Check that the dataset was loaded into it "
                       "as tables.")},
    {"store.database-connect",
     QT_TRANSLATE_NOOP("Errors",
                       "The database cannot be reached: {reason}. Check its address, the login and "
                       "the password.")},
    {"store.disk-full",
     QT_TRANSLATE_NOOP("Errors",
                       "The disk is full; nothing was changed. Free some space and try again.")},
    {"store.exists", QT_TRANSLATE_NOOP("Errors", "{file} is there already. Choose another name.")},
    {"store.io",
     QT_TRANSLATE_NOOP("Errors",
                       "{file} could not be read or written: {reason}. Check the disk and try "
                       "again.")},
    {"store.locked",
     QT_TRANSLATE_NOOP("Errors",
                       "The project is open in another window. It was opened for reading only.")},
    {"store.newer-version",
     QT_TRANSLATE_NOOP("Errors",
                       "The project was made by a newer version of Pathloom. It was opened for "
                       "reading only; update to change it.")},
    {"store.no-permission",
     QT_TRANSLATE_NOOP("Errors",
                       "The project may not be written to. It was opened for reading only.")},
    {"store.asked-for",
     QT_TRANSLATE_NOOP("Errors",
                       "The project was opened for reading only, as asked.")},
    {"store.no-such-run", QT_TRANSLATE_NOOP("Errors", "There is no run “{run}”. Choose another.")},
    {"store.not-a-project",
     QT_TRANSLATE_NOOP("Errors",
                       "{file} is not a project of Pathloom. Choose another file.")},
    {"store.not-found", QT_TRANSLATE_NOOP("Errors", "{file} does not exist. Check its name.")},
    {"store.not-open",
     QT_TRANSLATE_NOOP("Errors",
                       "The project file is closed, or an import is writing to it. Try again when "
                       "that is done.")},
    {"store.part",
     QT_TRANSLATE_NOOP("Errors",
                       "A part of the stored data ({part}) cannot be read. Go back to a copy of "
                       "the project.")},
    {"store.read-only",
     QT_TRANSLATE_NOOP("Errors",
                       "{file} is open for reading only, so nothing was changed. Save it under "
                       "another name.")},
    {"store.version-exists",
     QT_TRANSLATE_NOOP("Errors",
                       "There is a version “{name}” already. Choose another name.")},
};

} // namespace

std::span<const TextRow> exchangeTexts()
{
    return kExchangeTexts;
}

} // namespace pathloom::text::tables
