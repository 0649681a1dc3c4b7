// SPDX-License-Identifier: GPL-3.0-or-later
// Steps on the clipboard: an own MIME type in the text form, and an outline for everything else.
#pragma once

#include "engine/edit/Edits.h"

#include <memory>
#include <optional>

class QMimeData;

namespace pathloom::ui {

inline constexpr char kFragmentMime[] = "application/x-pathloom-steps+json";

[[nodiscard]] std::unique_ptr<QMimeData> toMimeData(const Fragment &fragment, const Document &document);
/// Only our own MIME type is read: any other text is not taken for steps.
[[nodiscard]] std::optional<Fragment> fragmentOf(const QMimeData &data);

} // namespace pathloom::ui
