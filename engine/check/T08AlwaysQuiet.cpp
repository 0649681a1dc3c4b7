// SPDX-License-Identifier: Apache-2.0
// T08: quiet hours that leave no minute of the week for a channel the journey uses.
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

constexpr std::size_t kMinutesADay = 24 * 60;
constexpr std::size_t kMinutesAWeek = 7 * kMinutesADay;

bool appliesTo(const QuietHours &hours, const std::string &channel)
{
    return hours.channels.empty() ||
           std::find(hours.channels.begin(), hours.channels.end(), channel) != hours.channels.end();
}

/// A period that ends at or before its start runs on into the next day.
void cover(std::vector<bool> &minutes, const QuietHours &hours)
{
    const auto from = static_cast<std::size_t>(hours.from.ms / 60'000);
    auto to = static_cast<std::size_t>(hours.to.ms / 60'000);
    if (to <= from)
        to += kMinutesADay;
    for (std::size_t day = 0; day < 7; ++day) {
        if ((hours.weekdays >> day & 1U) == 0)
            continue;
        for (std::size_t minute = from; minute < to; ++minute)
            minutes[(day * kMinutesADay + minute) % kMinutesAWeek] = true;
    }
}

bool isAlwaysQuiet(const std::vector<QuietHours> &periods, const std::string &channel)
{
    std::vector<bool> minutes(kMinutesAWeek, false);
    for (const QuietHours &hours : periods) {
        if (appliesTo(hours, channel))
            cover(minutes, hours);
    }
    return std::find(minutes.begin(), minutes.end(), false) == minutes.end();
}

} // namespace

void checkT08(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        const auto &own = view.journey->settings.quietHours;
        const auto &periods = own ? *own : input.document->settings.quietHours;
        std::map<std::string, bool> quiet;
        for (const auto &[id, step] : view.flow->steps) {
            if (periods.empty() || !isTouchpoint(*step))
                continue;
            const std::string channel = textField(*step, "channel");
            const auto [known, isNew] = quiet.emplace(channel, false);
            if (isNew)
                known->second = isAlwaysQuiet(periods, channel);
            if (known->second)
                note(found, view, id, {{"channel", channel}}, "channel");
        }
    }
}

} // namespace pathloom
