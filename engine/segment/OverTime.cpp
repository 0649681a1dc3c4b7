// SPDX-License-Identifier: Apache-2.0
// Evaluates a segment as of the start of each month.
#include "engine/segment/OverTime.h"

namespace pathloom {

std::vector<Instant> monthsOf(const Snapshot &snapshot, std::size_t most)
{
    std::vector<Instant> instants;
    if (snapshot.from < snapshot.to) {
        const Zone &zone = snapshot.zones.front();
        const CivilDate first = zone.toLocal(snapshot.from).date;
        CivilDate month = CivilDate::of(first.year(), first.month(), 1);
        for (Instant at = snapshot.from; at < snapshot.to;) {
            if (at > snapshot.from)
                instants.push_back(at);
            month = addMonths(month, 1);
            at = zone.toInstant({month, {}});
        }
    }
    instants.push_back(snapshot.to);
    if (instants.size() > most)
        instants.erase(instants.begin(), instants.end() - static_cast<std::ptrdiff_t>(most));
    return instants;
}

Result<std::vector<AudiencePoint>>
audienceOver(const Document &document, const SnapshotPtr &snapshot, const GraphId &segment,
             std::span<const Instant> instants, const std::shared_ptr<SegmentCache> &cache,
             const TaskControl &control)
{
    std::vector<AudiencePoint> points;
    for (const Instant asOf : instants) {
        control.report("segment.evaluate", static_cast<double>(points.size()),
                       static_cast<double>(instants.size()));
        SegmentEvaluator evaluator(document, snapshot, asOf, cache);
        const auto result = evaluator.evaluate(segment, false, control);
        if (!result)
            return failWith(result.error());
        points.push_back({asOf, (*result)->audience.size(), (*result)->truth.isUnknown.count()});
    }
    return points;
}

} // namespace pathloom
