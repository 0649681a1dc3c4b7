// SPDX-License-Identifier: Apache-2.0
// Values of boxed expressions; used by this folder alone.
#pragma once

#include "engine/dmn/Dmn.h"

namespace pathloom::dmn {

[[nodiscard]] feel::Value evaluate(const Boxed &boxed, const feel::ScopePtr &scope);
[[nodiscard]] feel::Value evaluate(const Table &table, const feel::ScopePtr &scope);

} // namespace pathloom::dmn
