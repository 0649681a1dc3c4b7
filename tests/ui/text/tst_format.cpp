// SPDX-License-Identifier: GPL-3.0-or-later
// Formatting by locale.
#include "tests/support/TestMain.h"
#include "ui/text/Format.h"
#include "ui/text/Locale.h"
#include "ui/text/NameText.h"

#include <QTest>

#include <limits>

using namespace pathloom;
using namespace Qt::Literals::StringLiterals;

class tst_format : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { text::installTranslator(QLocale(u"en_GB"_s)); }
    void init() { text::installTranslator(QLocale(u"en_GB"_s)); }
    void numbersKeepThreeDigitsThatMatter();
    void percentIsMadeOnScreenOnly();
    void moneyHasTheDecimalsOfItsCurrency();
    void durationsNameTheirTwoLargestUnits();
    void timeLeftIsRounded();
    void germanUsesItsOwnSigns();
    void instantsAreLocalToTheirZone();
    void kpisHaveUnits();
};

void tst_format::numbersKeepThreeDigitsThatMatter()
{
    QCOMPARE(text::number(0), u"0"_s);
    QCOMPARE(text::number(1234567.8), u"1,234,568"_s);
    QCOMPARE(text::number(12.5), u"12.5"_s);
    QCOMPARE(text::number(0.33333), u"0.3333"_s);
    QCOMPARE(text::number(3.14159, 3), u"3.142"_s);
    QCOMPARE(text::number(-0.0, 1), u"0.0"_s);
    QCOMPARE(text::number(std::numeric_limits<double>::quiet_NaN()), u"–"_s);
    QCOMPARE(text::count(64000), u"64,000"_s);
}

void tst_format::percentIsMadeOnScreenOnly()
{
    QCOMPARE(text::percent(0.125), u"12.5 %"_s);
    QCOMPARE(text::percent(1, 0), u"100 %"_s);
    QCOMPARE(text::quantity(0.00573, text::Unit::Share), u"0.57 %"_s);
    QCOMPARE(text::interval(0.1, 0.2, text::Unit::Share), u"10.0 % … 20.0 %"_s);
}

void tst_format::moneyHasTheDecimalsOfItsCurrency()
{
    QCOMPARE(text::money(1234.5, u"EUR"_s), u"1,234.50\u00a0EUR"_s);
    QCOMPARE(text::money(1234.0, u"JPY"_s), u"1,234\u00a0JPY"_s);
    QCOMPARE(text::money(Money{1999, "EUR"}), u"19.99\u00a0EUR"_s);
    QCOMPARE(text::money(Money{5, ""}, u"EUR"_s), u"0.05\u00a0EUR"_s);
}

void tst_format::durationsNameTheirTwoLargestUnits()
{
    QCOMPARE(text::duration(Duration::days(1)), u"1 day"_s);
    QCOMPARE(text::duration(Duration::hours(51)), u"2 days 3 hours"_s);
    QCOMPARE(text::duration(Duration::days(2) + Duration::seconds(3)), u"2 days 3 seconds"_s);
    QCOMPARE(text::duration(Duration{}), u"0 seconds"_s);
    QCOMPARE(text::duration(Duration::minutes(-30)), u"−30 minutes"_s);
}

void tst_format::timeLeftIsRounded()
{
    QCOMPARE(text::timeLeft(Duration::seconds(140)), u"about 2 minutes left"_s);
    QCOMPARE(text::timeLeft(Duration::seconds(12)), u"about 12 seconds left"_s);
    QCOMPARE(text::timeLeft(Duration::milliseconds(200)), u"almost done"_s);
}

void tst_format::germanUsesItsOwnSigns()
{
    QCOMPARE(text::installTranslator(QLocale(u"de_DE"_s)), u"de"_s);
    QCOMPARE(text::number(1234.5, 1), u"1.234,5"_s);
    QCOMPARE(text::duration(Duration::days(1)), u"1 Tag"_s);
    QCOMPARE(text::duration(Duration::hours(50)), u"2 Tage 2 Stunden"_s);
    QCOMPARE(text::kpiName("conversion_rate"), u"Konversionsrate"_s);
}

void tst_format::instantsAreLocalToTheirZone()
{
    const auto zone = Zone::find("Europe/Berlin");
    QVERIFY(zone.has_value());
    const Instant noon{1'740'826'800'000}; // 2025-03-01T11:00:00Z
    QVERIFY2(text::dateTime(noon, *zone).startsWith(u"01/03/2025 12:00"_s),
             qPrintable(text::dateTime(noon, *zone)));
    QVERIFY(text::dateTime(noon, *zone).endsWith(u"Europe/Berlin"_s));
}

void tst_format::kpisHaveUnits()
{
    QCOMPARE(text::kpiUnit("revenue"), text::Unit::Money);
    QCOMPARE(text::kpiUnit("open_rate.email"), text::Unit::Share);
    QCOMPARE(text::kpiUnit("delivered"), text::Unit::Count);
    QCOMPARE(text::kpiName("open_rate.email"), u"Open rate, E-mail"_s);
}

PATHLOOM_TEST(tst_format)
#include "tst_format.moc"
