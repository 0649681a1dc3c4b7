// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of errors of duplicates, pseudonyms and forgetting.
#include "ui/text/ErrorTable.h"

#include <QtGlobal>

namespace pathloom::text::tables {

namespace {

const TextRow kPeopleTexts[] = {
    {"app.pseudonym-key-other",
     QT_TRANSLATE_NOOP("Errors",
                       "This is not the key that the pseudonyms of this project were made with, so "
                       "the same profile would become two. Give that key.")},
    {"app.pseudonym-key-short",
     QT_TRANSLATE_NOOP("Errors",
                       "The key of pseudonyms has {size} characters, so it could be guessed. Use "
                       "one of at least 16.")},
    {"cli.pseudonym-key-empty",
     QT_TRANSLATE_NOOP("Errors",
                       "{file} is empty, so it cannot be the key of pseudonyms. Put at least 16 "
                       "characters into it.")},
    {"cli.pseudonym-key-unset",
     QT_TRANSLATE_NOOP("Errors",
                       "The variable {variable} is not set, so there is no key of pseudonyms. Set "
                       "it to at least 16 characters, or give a file with --pseudonym-key.")},
    {"ingest.no-such-profile",
     QT_TRANSLATE_NOOP("Errors",
                       "The dataset has no profile “{profile}”. Use its name as the data show it.")},
    {"ingest.pseudonym-key",
     QT_TRANSLATE_NOOP("Errors",
                       "The mapping replaces values by keyed hashes, but there is no key. Give a "
                       "file with --pseudonym-key, or set the variable PATHLOOM_PSEUDONYM_KEY.")},
    {"ingest.same-profile",
     QT_TRANSLATE_NOOP("Errors",
                       "“{profile}” was named twice. Name two different profiles.")},
    {"store.no-such-decision",
     QT_TRANSLATE_NOOP("Errors",
                       "There is no decision “{decision}”. See the list of decisions about "
                       "duplicates.")},
};

} // namespace

std::span<const TextRow> peopleTexts()
{
    return kPeopleTexts;
}

} // namespace pathloom::text::tables
