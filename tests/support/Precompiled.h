// SPDX-License-Identifier: GPL-3.0-or-later
// Headers that nearly every test reads; compiled once for engine tests and once for widget tests.
#pragma once

#ifdef PATHLOOM_TEST_WIDGETS
#include <QtWidgets>
#endif

#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>
#include <tl/expected.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>
