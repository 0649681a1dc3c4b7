// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected in a graph: sets of ids, so that it survives edits and comes back with undo.
#pragma once

#include "engine/base/Id.h"

#include <set>

namespace pathloom::ui {

struct Selection {
    std::set<StepId> steps;
    std::set<PathId> paths;
    std::set<NoteId> notes;

    [[nodiscard]] bool isEmpty() const { return steps.empty() && paths.empty() && notes.empty(); }
    bool operator==(const Selection &) const = default;

    [[nodiscard]] static Selection of(std::set<StepId> steps) { return {std::move(steps), {}, {}}; }
};

} // namespace pathloom::ui
