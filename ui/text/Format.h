// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, shares, money, dates and durations as people of the current locale read them.
#pragma once

#include "engine/units/Civil.h"
#include "engine/units/Instant.h"
#include "engine/units/Money.h"
#include "engine/units/Zone.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace pathloom::text {

/// What a number means, so that one function can print any KPI.
enum class Unit { Number, Count, Share, Money, Hours, Days, Points };

/// Every function uses the default QLocale. A number that is not finite prints as "–".
/// `decimals` < 0: up to three significant decimals, without trailing zeros.
[[nodiscard]] QString number(double value, int decimals = -1);
[[nodiscard]] QString count(std::uint64_t value);
/// `share` in [0, 1]; percent exists only on screen.
[[nodiscard]] QString percent(double share, int decimals = 1);
/// Major units with the currency's own decimals; an empty currency prints the number alone.
[[nodiscard]] QString money(double major, const QString &currency);
[[nodiscard]] QString money(const Money &amount, const QString &projectCurrency = {});
[[nodiscard]] QString date(CivilDate date);
[[nodiscard]] QString time(CivilTime time);
/// In the zone's local time; the text names the zone ("UTC" by default).
[[nodiscard]] QString dateTime(Instant instant, const Zone &zone = Zone());
/// "2 days 3 hours": the two largest units that are not zero; "0 seconds" for nothing.
[[nodiscard]] QString duration(Duration duration);
[[nodiscard]] QString fileSize(std::uint64_t bytes);
/// "about 2 minutes left".
[[nodiscard]] QString timeLeft(Duration left);

/// A value of any unit; `currency` is used by Money only.
[[nodiscard]] QString quantity(double value, Unit unit, const QString &currency = {});
/// "12.1 … 14.0", both ends printed alike.
[[nodiscard]] QString interval(double low, double high, Unit unit, const QString &currency = {});

/// Words of a list joined as the language does: "a, b and c".
[[nodiscard]] QString listOf(const QStringList &items);

} // namespace pathloom::text
