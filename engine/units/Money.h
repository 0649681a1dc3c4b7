// SPDX-License-Identifier: Apache-2.0
// Money in minor units of a currency; never a double.
#pragma once

#include "engine/base/Result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace pathloom {

/// An amount in minor units ("cents"). The currency is an ISO 4217 code, or empty for "the project's".
struct Money {
    std::int64_t minor = 0;
    std::string currency;

    auto operator<=>(const Money &) const = default;
};

/// Decimal places of a currency: 0 for JPY, KRW …, 3 for BHD, KWD …, else 2.
[[nodiscard]] int minorDigits(std::string_view currency);

/// "12.50 EUR", or "12.50" without a currency.
[[nodiscard]] std::string toText(const Money &money);
/// Reads an amount such as "12.5" or "-3" exactly, rounding half away from zero beyond the minor
/// digits. Errors: "units.money" with `text`.
[[nodiscard]] Result<Money> parseMoney(std::string_view amount, std::string_view currency);

} // namespace pathloom
