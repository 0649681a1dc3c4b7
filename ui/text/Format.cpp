// SPDX-License-Identifier: GPL-3.0-or-later
// Formatting by QLocale; the engine itself never prints for people.
#include "ui/text/Format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace pathloom::text {

static QString tr(const char *source, int n = -1)
{
    return QCoreApplication::translate("Format", source, nullptr, n);
}

static QString dash()
{
    return u"–"_s;
}

static QString trimmedNumber(const QLocale &locale, double value, int decimals)
{
    QString text = locale.toString(value, 'f', decimals);
    const QString point = locale.decimalPoint();
    if (!text.contains(point))
        return text;
    while (text.endsWith(locale.zeroDigit()))
        text.chop(1);
    if (text.endsWith(point))
        text.chop(point.size());
    return text;
}

QString number(double value, int decimals)
{
    if (!std::isfinite(value))
        return dash();
    const QLocale locale;
    if (decimals >= 0)
        return locale.toString(value == 0.0 ? 0.0 : value, 'f', decimals);
    const double size = std::abs(value);
    if (size == 0.0)
        return locale.toString(0);
    if (size < 0.001)
        return locale.toString(value, 'g', 2);
    return trimmedNumber(locale, value, size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4);
}

QString count(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

QString percent(double share, int decimals)
{
    if (!std::isfinite(share))
        return dash();
    //: A share such as "12.5 %"; the sign stands as the language writes it.
    return tr(QT_TRANSLATE_NOOP("Format", "%1 %")).arg(number(share * 100.0, decimals));
}

QString money(double major, const QString &currency)
{
    if (!std::isfinite(major))
        return dash();
    const int digits = minorDigits(currency.toStdString());
    if (currency.isEmpty())
        return number(major, digits);
    return QLocale().toString(major == 0.0 ? 0.0 : major, 'f', digits) + u'\u00a0' + currency;
}

QString money(const Money &amount, const QString &projectCurrency)
{
    const QString currency =
        amount.currency.empty() ? projectCurrency : QString::fromStdString(amount.currency);
    const int digits = minorDigits(currency.toStdString());
    return money(static_cast<double>(amount.minor) / std::pow(10.0, digits), currency);
}

QString date(CivilDate date)
{
    return QLocale().toString(QDate(date.year(), date.month(), date.day()), QLocale::ShortFormat);
}

QString time(CivilTime time)
{
    return QLocale().toString(QTime(time.hour(), time.minute()), QLocale::ShortFormat);
}

QString dateTime(Instant instant, const Zone &zone)
{
    const CivilDateTime local = zone.toLocal(instant);
    return date(local.date) + u' ' + time(local.time) + u' ' + QString::fromStdString(zone.name());
}

namespace {

struct TimeUnit {
    std::int64_t ms;
    const char *text;
};

constexpr std::array<TimeUnit, 5> kTimeUnits{{
    {86'400'000, QT_TRANSLATE_N_NOOP("Format", "%n day(s)")},
    {3'600'000, QT_TRANSLATE_N_NOOP("Format", "%n hour(s)")},
    {60'000, QT_TRANSLATE_N_NOOP("Format", "%n minute(s)")},
    {1000, QT_TRANSLATE_N_NOOP("Format", "%n second(s)")},
    {1, QT_TRANSLATE_N_NOOP("Format", "%n millisecond(s)")},
}};

} // namespace

QString duration(Duration duration)
{
    std::int64_t rest = std::abs(duration.ms);
    QStringList parts;
    for (const TimeUnit &unit : kTimeUnits) {
        const std::int64_t n = rest / unit.ms;
        rest %= unit.ms;
        if (n > 0)
            parts += tr(unit.text, static_cast<int>(n));
        if (parts.size() == 2)
            break;
    }
    if (parts.isEmpty())
        return tr(kTimeUnits[3].text, 0);
    return (duration.ms < 0 ? u"−"_s : QString()) + parts.join(u' ');
}

QString fileSize(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1,
                                       QLocale::DataSizeTraditionalFormat);
}

QString timeLeft(Duration left)
{
    const std::int64_t seconds = (left.ms + 999) / 1000;
    if (seconds <= 1)
        return tr(QT_TRANSLATE_NOOP("Format", "almost done"));
    const bool inMinutes = seconds >= 100;
    const Duration rounded =
        inMinutes ? Duration::minutes((seconds + 30) / 60) : Duration::seconds(seconds);
    return tr(QT_TRANSLATE_NOOP("Format", "about %1 left")).arg(duration(rounded));
}

QString quantity(double value, Unit unit, const QString &currency)
{
    if (!std::isfinite(value))
        return dash();
    switch (unit) {
    case Unit::Number:
        return number(value);
    case Unit::Points:
        return number(value, 2);
    case Unit::Count:
        return number(value, std::abs(value) < 100 && value != std::floor(value) ? 1 : 0);
    case Unit::Share:
        return percent(value, std::abs(value) < 0.01 && value != 0.0 ? 2 : 1);
    case Unit::Money:
        return money(value, currency);
    case Unit::Hours:
        return tr(QT_TRANSLATE_NOOP("Format", "%1 h")).arg(number(value, 1));
    case Unit::Days:
        return tr(QT_TRANSLATE_NOOP("Format", "%1 d")).arg(number(value, 1));
    }
    return dash();
}

QString interval(double low, double high, Unit unit, const QString &currency)
{
    return tr(QT_TRANSLATE_NOOP("Format", "%1 … %2"))
        .arg(quantity(low, unit, currency), quantity(high, unit, currency));
}

QString listOf(const QStringList &items)
{
    return QLocale().createSeparatedList(items);
}

} // namespace pathloom::text
