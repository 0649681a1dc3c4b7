// SPDX-License-Identifier: Apache-2.0
// Exact decimal amounts: digits of a currency, printing and reading.
#include "engine/units/Money.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

namespace pathloom {

namespace {

// ISO 4217, table A.1: currencies whose minor unit is not 2.
constexpr std::array<std::string_view, 16> kNoMinor = {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY",
                                                       "KMF", "KRW", "PYG", "RWF", "UGX", "VND",
                                                       "VUV", "XAF", "XOF", "XPF"};
constexpr std::array<std::string_view, 7> kThreeMinor = {"BHD", "IQD", "JOD", "KWD",
                                                         "LYD", "OMR", "TND"};

tl::unexpected<Error> badMoney(std::string_view text)
{
    return fail(ErrorKind::BadInput, "units.money", {{"text", std::string(text.substr(0, 200))}});
}

// Digits of an amount, read into minor units; one digit beyond decides the rounding.
struct Amount {
    std::int64_t minor = 0;
    bool hasDigits = false;
    bool overflow = false;

    void append(int digit)
    {
        hasDigits = true;
        overflow = overflow || __builtin_mul_overflow(minor, 10, &minor) ||
                   __builtin_add_overflow(minor, digit, &minor);
    }
};

} // namespace

int minorDigits(std::string_view currency)
{
    if (std::find(kNoMinor.begin(), kNoMinor.end(), currency) != kNoMinor.end())
        return 0;
    return std::find(kThreeMinor.begin(), kThreeMinor.end(), currency) != kThreeMinor.end() ? 3 : 2;
}

std::string toText(const Money &money)
{
    const int places = minorDigits(money.currency);
    const bool negative = money.minor < 0;
    std::uint64_t minor = static_cast<std::uint64_t>(money.minor);
    if (negative)
        minor = 0 - minor;
    std::string digits = fmt::format("{:0{}}", minor, places + 1);
    if (places > 0)
        digits.insert(digits.size() - static_cast<std::size_t>(places), ".");
    std::string text = (negative ? "-" : "") + digits;
    return money.currency.empty() ? text : text + " " + money.currency;
}

Result<Money> parseMoney(std::string_view amount, std::string_view currency)
{
    std::string_view rest = amount;
    const bool negative = !rest.empty() && rest.front() == '-';
    if (negative || (!rest.empty() && rest.front() == '+'))
        rest.remove_prefix(1);
    Amount value;
    int places = -1;
    int roundingDigit = 0;
    const int wanted = minorDigits(currency);
    for (const char c : rest) {
        if (c == '.' && places < 0) {
            places = 0;
            continue;
        }
        if (c < '0' || c > '9')
            return badMoney(amount);
        if (places >= wanted) {
            if (places == wanted)
                roundingDigit = c - '0';
            value.hasDigits = true;
        } else {
            value.append(c - '0');
        }
        places += places >= 0;
    }
    for (int i = std::max(places, 0); i < wanted; ++i)
        value.append(0);
    const bool hasDigits = std::any_of(rest.begin(), rest.end(), [](char c) { return c != '.'; });
    if (!hasDigits || value.overflow ||
        (roundingDigit >= 5 && value.minor == std::numeric_limits<std::int64_t>::max()))
        return badMoney(amount);
    const std::int64_t minor = value.minor + (roundingDigit >= 5 ? 1 : 0);
    return Money{negative ? -minor : minor, std::string(currency)};
}

} // namespace pathloom
