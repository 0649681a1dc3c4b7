// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of one profile as text and tables: plain data in, plain data out.
#pragma once

#include "engine/data/Snapshot.h"
#include "engine/interaction/Affinity.h"
#include "ui/charts/ChartData.h"
#include "ui/widgets/Table.h"

namespace pathloom::ui {

/// A value as people of the current locale read it; times in `zone`. Missing: an empty text.
[[nodiscard]] QString shownValue(const Value &value, const Zone &zone = Zone());
/// "12 days": the time since something was recorded, in days from two on.
[[nodiscard]] QString ageText(Duration age);

/// Attributes with value, source, time and age as of an instant. Missing ones are muted; values that
/// break their rule or are past their half-life are marked. Personal values are masked.
[[nodiscard]] Table attributeFacts(const Snapshot &snapshot, ProfileIndex profile, Instant asOf, bool showPersonal);

/// One permission of a profile over time: what was recorded, oldest first.
struct ConsentLane {
    QString name; ///< "E-mail, marketing"
    struct Change {
        Instant at;
        bool isGiven = false;
    };
    std::vector<Change> changes;

    [[nodiscard]] Truth stateAt(Instant at) const;
    /// When that state began; none where nothing was recorded up to then.
    [[nodiscard]] std::optional<Instant> since(Instant at) const;
};
[[nodiscard]] std::vector<ConsentLane> consentLanes(const Snapshot &snapshot, ProfileIndex profile);
[[nodiscard]] QString consentStateName(Truth state);
/// State of each permission at an instant, and since when.
[[nodiscard]] Table consentStates(const std::vector<ConsentLane> &lanes, Instant at, const Zone &zone);
/// Every change, newest first.
[[nodiscard]] Table consentChanges(const std::vector<ConsentLane> &lanes, const Zone &zone);

/// The tags with the greatest affinity, at most `most`; the tip of each names its parts.
[[nodiscard]] BarsData affinityBars(const std::vector<TagAffinity> &affinities, std::size_t most = 10);

} // namespace pathloom::ui
