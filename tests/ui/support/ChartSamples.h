// SPDX-License-Identifier: GPL-3.0-or-later
// One hand-made value of every kind of chart, for smoke tests and for looking at.
#pragma once

#include "ui/charts/ChartData.h"

#include <limits>
#include <map>

namespace pathloom::test {

inline std::map<QString, ui::ChartData> chartSamples()
{
    using namespace Qt::Literals::StringLiterals;
    using namespace pathloom::ui;
    const double none = std::numeric_limits<double>::quiet_NaN();
    std::map<QString, ChartData> samples;
    samples[u"bars"_s] = BarsData{
        u"Effectiveness by step"_s,
        u"Effectiveness, −1 to 3"_s,
        text::Unit::Points,
        {},
        {{u"Reminder e-mail"_s, 1.42, Interval{1.38, 1.46}, u"1,204 interactions"_s},
         {u"Second reminder with a voucher for running shoes"_s, 1.1, Interval{0.9, 1.3}, {}},
         {u"Push after two days"_s, none, {}, {}},
         {u"In-app offer"_s, 0.64, Interval{0.6, 0.68}, {}}},
        Interval{-1, 3}};
    samples[u"waterfall"_s] = WaterfallData{u"Terms of effectiveness"_s,
                                            u"Points"_s,
                                            {{u"Relevance"_s, 0.52},
                                             {u"Timeliness"_s, 0.41},
                                             {u"Context"_s, 0.83},
                                             {u"Friction"_s, -0.28}},
                                            u"Effectiveness"_s,
                                            {}};
    samples[u"funnel"_s] = FunnelData{u"Funnel"_s,
                                      u"Profiles"_s,
                                      {{u"Qualified"_s, 10234},
                                       {u"Entered"_s, 9210},
                                       {u"Messages delivered"_s, 7033},
                                       {u"Opened"_s, 2511},
                                       {u"Clicked"_s, 402},
                                       {u"Converted"_s, 233}}};
    DailyData daily{u"By day"_s, u"Profiles per day"_s, QDate(2025, 3, 1), {}};
    for (int line = 0; line < 3; ++line) {
        DailyData::Line values{line == 0   ? u"Entered"_s
                               : line == 1 ? u"Delivered, E-mail"_s
                                           : u"Converted"_s,
                               {}};
        for (int day = 0; day < 30; ++day)
            values.values.push_back(200.0 / (line + 1) + 30.0 * ((day * (line + 3)) % 7));
        daily.lines.push_back(values);
    }
    samples[u"daily"_s] = daily;
    samples[u"intervals"_s] =
        IntervalsData{u"Key figures"_s,
                      {{u"Conversion rate"_s, u"2.5 %"_s, 0.025, {0.0242, 0.0258}, {0.021, 0.029}},
                       {u"Revenue"_s, u"23,410.00 EUR"_s, 23410, {22900, 23950}, {20100, 27000}},
                       {u"Open rate"_s, u"21.3 %"_s, 0.213, {0.211, 0.215}, {0.205, 0.221}}}};
    samples[u"histogram"_s] = HistogramData{u"Contact pressure"_s,
                                            u"Profiles"_s,
                                            u"Messages in the fullest 7 days"_s,
                                            {1200, 4300, 2750, 810, 90, 12},
                                            {}};
    samples[u"radar"_s] = RadarData{u"Maturity"_s,
                                    {{u"Data sophistication"_s, 3.2, 5, {}},
                                     {u"Personalization scope"_s, 4.1, 5, {}},
                                     {u"Consistency factor"_s, 0.72, 1, {}}},
                                    u"5.3 of 10"_s,
                                    4,
                                    u"Measured"_s,
                                    u"Assessment"_s};
    return samples;
}

} // namespace pathloom::test
