// SPDX-License-Identifier: Apache-2.0
// The list of all checks, and one round of them.
#include "engine/check/Check.h"

#include "engine/check/CheckData.h"
#include "engine/check/Rules.h"

#include <tuple>

namespace pathloom {
namespace {

constexpr CheckRule kRules[] = {
    {"S01", Severity::Error, false, checkS01},
    {"S02", Severity::Error, false, checkS02},
    {"S03", Severity::Error, false, checkS03},
    {"S04", Severity::Warning, false, checkS04},
    {"S05", Severity::Error, false, checkS05},
    {"S06", Severity::Error, false, checkS06},
    {"S07", Severity::Warning, false, checkS07},
    {"S08", Severity::Error, false, checkS08},
    {"S09", Severity::Error, false, checkS09},
    {"S10", Severity::Error, false, checkS10},
    {"S11", Severity::Error, false, checkS11},
    {"S12", Severity::Warning, false, checkS12},
    {"S17", Severity::Error, false, checkS17},
    {"S18", Severity::Warning, false, checkS18},
    {"S19", Severity::Warning, false, checkS19},
    {"S23", Severity::Warning, false, checkS23},
    {"S25", Severity::Warning, false, checkS25},
    {"X01", Severity::Warning, true, checkX01},
    {"X02", Severity::Error, true, checkX02},
    {"X05", Severity::Error, false, checkX05},
    {"X06", Severity::Error, false, checkX06},
    {"X08", Severity::Warning, false, checkX08},
    {"X09", Severity::Warning, false, checkX09},
    {"X10", Severity::Warning, false, checkX10},
    {"X12", Severity::Error, false, checkX12},
    {"X15", Severity::Error, false, checkX15},
    {"T01", Severity::Error, true, checkT01},
    {"T06", Severity::Warning, false, checkT06},
    {"T08", Severity::Error, false, checkT08},
    {"B01", Severity::Warning, true, checkB01},
    {"B01", Severity::Error, true, checkB01Exclusive},
    {"B02", Severity::Error, false, checkB02},
    {"B02", Severity::Error, true, checkB02Data},
    {"B03", Severity::Error, false, checkB03},
    {"B04", Severity::Warning, false, checkB04},
    {"B05", Severity::Error, false, checkB05},
    {"B06", Severity::Warning, true, checkB06},
    {"B07", Severity::Warning, false, checkB07},
    {"B08", Severity::Warning, false, checkB08},
    {"B09", Severity::Warning, false, checkB09},
    {"B10", Severity::Error, false, checkB10},
    {"B11", Severity::Warning, false, checkB11},
    {"B16", Severity::Error, false, checkB16},
    {"M01", Severity::Error, false, checkM01},
    {"M02", Severity::Error, false, checkM02},
    {"M04", Severity::Error, false, checkM04},
    {"M06", Severity::Warning, false, checkM06},
    {"R01", Severity::Error, false, checkR01},
    {"R02", Severity::Error, false, checkR02},
    {"R03", Severity::Error, false, checkR03},
    {"R04", Severity::Warning, true, checkR04},
    {"R05", Severity::Warning, true, checkR05},
    {"R06", Severity::Error, false, checkR06},
    {"R07", Severity::Warning, false, checkR07},
    {"R08", Severity::Warning, true, checkR08},
    {"R09", Severity::Warning, true, checkR09},
    {"R10", Severity::Hint, false, checkR10},
    {"R11", Severity::Warning, false, checkR11},
    {"R12", Severity::Hint, false, checkR12},
    {"R14", Severity::Hint, true, checkR14},
    {"R15", Severity::Warning, true, checkR15},
    {"D10", Severity::Error, false, checkD10},
};

bool comesBefore(const Diagnostic &a, const Diagnostic &b)
{
    const auto key = [](const Diagnostic &d) {
        return std::tie(d.object, d.code, d.step, d.field, d.arguments, d.severity);
    };
    return key(a) < key(b);
}

} // namespace

std::span<const CheckRule> checkRules()
{
    return kRules;
}

std::vector<Diagnostic> checkDocument(const CheckInput &input, const TaskControl &control)
{
    CheckInput shared = input;
    if (shared.snapshot) {
        shared.data = std::make_shared<CheckData>(shared);
        if (!shared.schema)
            shared.schema = &shared.snapshot->schema;
    }
    std::vector<Diagnostic> found;
    for (const CheckRule &rule : kRules) {
        if (control.isStopped())
            break;
        if (rule.needsData && !shared.snapshot)
            continue;
        const std::size_t before = found.size();
        rule.run(shared, control, found);
        for (std::size_t i = before; i < found.size(); ++i) {
            found[i].code = rule.code;
            found[i].severity = rule.severity;
        }
    }
    std::sort(found.begin(), found.end(), comesBefore);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

bool hasErrors(std::span<const Diagnostic> diagnostics)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic &diagnostic) {
        return diagnostic.severity == Severity::Error;
    });
}

} // namespace pathloom
