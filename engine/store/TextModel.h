// SPDX-License-Identifier: Apache-2.0
// Codecs of values that only the model has: step kinds, places, days of the week.
#pragma once

#include "engine/model/Graph.h"
#include "engine/store/TextContainers.h"

#include <algorithm>
#include <array>

namespace pathloom::text {

inline constexpr std::array<const char *, 7> kWeekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};

template <>
struct Codec<StepKind> {
    static Json write(StepKind kind, Extent) { return specOf(kind).key; }
    static Status read(const Json &json, StepKind &kind)
    {
        const StepKindSpec *spec = json.is_string() ? specNamed(json.get_ref<const std::string &>()) : nullptr;
        if (!spec)
            return fail(ErrorKind::BadInput, "text.choice",
                        {{"value", json.is_string() ? json.get<std::string>() : json.dump()}});
        kind = spec->kind;
        return {};
    }
};

template <>
struct Codec<Point> {
    static Json write(const Point &point, Extent) { return Json::array({point.x, point.y}); }
    static Status read(const Json &json, Point &point)
    {
        if (!json.is_array() || json.size() != 2 || !json[0].is_number() || !json[1].is_number())
            return wrongType("position");
        point = {json[0].get<double>(), json[1].get<double>()};
        return {};
    }
    static bool isEmpty(const Point &point) { return point == Point{}; }
};

/// Bits of a week, written as the names of the days.
template <>
struct Codec<std::uint8_t> {
    static Json write(std::uint8_t days, Extent)
    {
        Json json = Json::array();
        for (std::size_t i = 0; i < kWeekdays.size(); ++i) {
            if (unsigned{days} >> i & 1U)
                json.push_back(kWeekdays[i]);
        }
        return json;
    }
    static Status read(const Json &json, std::uint8_t &days)
    {
        if (!json.is_array())
            return wrongType("array");
        days = 0;
        for (const Json &day : json) {
            const auto found = std::find_if(kWeekdays.begin(), kWeekdays.end(),
                                            [&](const char *name) { return day == Json(name); });
            if (found == kWeekdays.end())
                return fail(ErrorKind::BadInput, "text.choice", {{"value", day.dump()}});
            days = static_cast<std::uint8_t>(days | 1U << (found - kWeekdays.begin()));
        }
        return {};
    }
};

} // namespace pathloom::text
