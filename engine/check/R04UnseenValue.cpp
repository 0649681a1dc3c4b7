// SPDX-License-Identifier: Apache-2.0
// R04: a text that is compared with and never occurs in the data.
#include "engine/check/Rules.h"

#include "engine/check/TextColumns.h"
#include "engine/rules/FunctionTable.h"

namespace pathloom {

void checkR04(const CheckInput &input, const TaskControl &control, Found &found)
{
    constexpr std::size_t kMostCandidates = 2000;
    for (const RulePlace &place : rulesOf(input)) {
        if (control.isStopped())
            return;
        eachComparedText(input, place, [&](const Expr &subject, const Column &column, const std::string &text) {
            const auto &texts = column.dictionary.texts();
            if (column.dictionary.find(text))
                return;
            note(found, place,
                 {{"value", text},
                  {"name", subject.name},
                  {"nearest", texts.size() <= kMostCandidates ? nearestName(text, texts) : std::string()}});
        });
    }
}

} // namespace pathloom
