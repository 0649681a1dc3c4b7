// SPDX-License-Identifier: Apache-2.0
// S25: a label that is missing where results name the step, used twice, or too long.
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

constexpr std::size_t kLongestLabel = 80;

bool isNamedInResults(StepKind kind)
{
    return kind == StepKind::Message || kind == StepKind::Decide || kind == StepKind::RuleSplit
           || kind == StepKind::RandomSplit;
}

/// Characters of a UTF-8 text.
std::size_t characterCount(const std::string &text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
    }));
}

} // namespace

void checkS25(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : graphsOf(input)) {
        std::map<std::string, StepId> first;
        for (const auto &[id, step] : view.flow->steps) {
            if (step->label.empty()) {
                if (isNamedInResults(step->kind))
                    note(found, view, id, {{"reason", "empty"}, {"other", ""}});
                continue;
            }
            if (characterCount(step->label) > kLongestLabel)
                note(found, view, id, {{"reason", "long"}, {"other", ""}});
            const auto [at, isNew] = first.emplace(step->label, id);
            if (!isNew && step->kind != StepKind::Exit)
                note(found, view, id, {{"reason", "duplicate"}, {"other", at->second.text()}});
        }
    }
}

} // namespace pathloom
