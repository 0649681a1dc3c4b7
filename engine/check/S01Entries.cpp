// SPDX-License-Identifier: Apache-2.0
// S01: a journey without an entry, or with two entries that let in the same profiles.
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

std::string entryKey(const Step &entry)
{
    if (textField(entry, "source") == "event")
        return "event " + textField(entry, "event");
    return "audience " + textField(entry, "segment");
}

bool overlap(const Step &a, const Step &b)
{
    const auto instant = [](const Step &step, const char *key, Instant otherwise) {
        const auto *value = std::get_if<Instant>(&fieldOf(step, key).data);
        return value ? *value : otherwise;
    };
    return instant(a, "dateFrom", Instant::min()) < instant(b, "dateTo", Instant::max())
           && instant(b, "dateFrom", Instant::min()) < instant(a, "dateTo", Instant::max());
}

bool sameFilter(const Step &a, const Step &b)
{
    return textField(a, "source") != "event" ||
           sameRule(ruleField(a, "filter"), ruleField(b, "filter"));
}

} // namespace

void checkS01(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        std::vector<const Step *> entries;
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind != StepKind::Entry)
                continue;
            for (const Step *other : entries) {
                if (entryKey(*step) == entryKey(*other) && sameFilter(*step, *other)
                    && overlap(*step, *other))
                    note(found, view, id, {{"other", shownName(*view.flow, other->id)}});
            }
            entries.push_back(step.get());
        }
        if (entries.empty())
            note(found, view, {}, {{"other", ""}});
    }
}

} // namespace pathloom
