// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the values of personal attributes out of explanations of rules.
#pragma once

#include "engine/rules/Evaluate.h"

#include <QString>

#include <set>
#include <string>

namespace pathloom::ui {

/// Stands for a personal value that is not shown.
[[nodiscard]] QString maskedValue();

/// Names of personal attributes; their values show as dots unless the person asks to see them.
struct Masking {
    std::set<std::string> personal;
    bool isOn = true;

    /// The found value of a predicate, or dots where it reads a personal attribute.
    [[nodiscard]] QString actual(const PredicateTrace &predicate) const;
    /// The predicate's text and needed value; constants beside a personal attribute are kept.
    [[nodiscard]] bool hides(const PredicateTrace &predicate) const;
};
[[nodiscard]] Masking maskingOf(const Schema &schema);

} // namespace pathloom::ui
