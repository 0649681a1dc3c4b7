// SPDX-License-Identifier: Apache-2.0
// B09: branches that part a number into ranges and leave a gap between two of them.
#include "engine/check/Rules.h"

#include "engine/check/RangeLogic.h"

namespace pathloom {
namespace {

/// What branches that test one number and nothing else say about it.
struct Ranges {
    ValueSet covered = NumberSet{};
    std::size_t branches = 0;
};

void addBranch(const ExprPtr &rule, std::map<std::string, Ranges> &ranges)
{
    const auto ways = rule ? waysToBeTrue(rule) : std::nullopt;
    if (!ways || ways->empty())
        return;
    const std::string &name = ways->front().empty() ? std::string() : ways->front().begin()->first;
    ValueSet covered = NumberSet{};
    for (const Box &way : *ways) {
        const bool isOneNumber = way.size() == 1 && way.begin()->first == name
                                 && std::holds_alternative<NumberSet>(way.begin()->second);
        if (!isOneNumber)
            return;
        covered = *unionOf(covered, way.begin()->second);
    }
    Ranges &all = ranges[name];
    all.covered = *unionOf(all.covered, covered);
    ++all.branches;
}

/// "(10, 20)", with square brackets where the end itself is in the gap.
std::string textOf(const NumberRange &gap)
{
    return fmt::format("{}{:g}; {:g}{}", gap.lowOpen ? '(' : '[', gap.low, gap.high, gap.highOpen ? ')' : ']');
}

} // namespace

void checkB09(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind != StepKind::RuleSplit)
                continue;
            std::map<std::string, Ranges> ranges;
            for (const FieldMap &branch : recordsField(*step, "branches"))
                addBranch(recordRule(branch, "rule"), ranges);
            for (const auto &[name, all] : ranges) {
                const ValueSet gaps = complementOf(all.covered);
                for (const NumberRange &gap : std::get<NumberSet>(gaps)) {
                    const bool isBetween = std::isfinite(gap.low) && std::isfinite(gap.high);
                    if (all.branches > 1 && isBetween)
                        note(found, view, id, {{"name", name}, {"gap", textOf(gap)}}, "branches");
                }
            }
        }
    }
}

} // namespace pathloom
