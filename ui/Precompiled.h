// SPDX-License-Identifier: GPL-3.0-or-later
// Headers that nearly every ui file reads; compiled once.
#pragma once

#include <QtWidgets>

#include <tl/expected.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>
