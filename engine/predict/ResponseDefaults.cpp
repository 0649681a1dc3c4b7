// SPDX-License-Identifier: Apache-2.0
// Published response rates with source and year; everything else is marked as assumed.
#include "engine/predict/ResponseDefaults.h"

#include <array>

namespace pathloom {
namespace {

constexpr const char *kMailchimp = "Mailchimp, October 2019, all accounts";
constexpr const char *kMailchimpComplaints = "Mailchimp, March 2018";
constexpr const char *kOpenSpan = "Mailchimp, October 2019, all accounts; high: Klaviyo 2024, automated flows";
constexpr const char *kMailchimpDeliver = "Mailchimp, October 2019: 1 - hard bounce 0.40 % - soft bounce 0.61 %";
constexpr const char *kKlaviyoOrders = "Klaviyo 2024, automated flows: orders 1.71 % over clicks 5.31 % of delivered";
constexpr const char *kAirship = "Airship via Business of Apps 2022: direct open 3.4 % iOS, 4.6 % Android";
constexpr const char *kMailDma = "DMA 2012: house letter 3.40 %; low: prospect letter 1.28 %";
constexpr const char *kCallDma = "DMA 2012: house list 12.85 %; low: prospects 8.21 %";

constexpr std::array kDefaults{
    ResponseDefault{"email.deliver", 0.9899, 0.9899, 0.9899, kMailchimpDeliver},
    ResponseDefault{"email.bounce", 0.0040, 0.0040, 0.0040, kMailchimp},
    ResponseDefault{"email.open", 0.2271, 0.2271, 0.5204, kOpenSpan},
    ResponseDefault{"email.click", 0.0291, 0.0291, 0.0531, kOpenSpan},
    ResponseDefault{"email.convert", 0.3220, 0.3220, 0.3220, kKlaviyoOrders},
    ResponseDefault{"email.unsubscribe", 0.0025, 0.0025, 0.0025, kMailchimp},
    ResponseDefault{"email.complaint", 0.00012, 0.00012, 0.00012, kMailchimpComplaints},
    ResponseDefault{"email.open-delay", 3.0, 1.0, 8.0, nullptr},
    ResponseDefault{"email.open-delay.sigma", 1.5, 1.0, 2.0, nullptr},

    ResponseDefault{"push.deliver", 0.95, 0.85, 0.99, nullptr},
    ResponseDefault{"push.bounce", 0.005, 0.0, 0.02, nullptr},
    ResponseDefault{"push.open", 0.040, 0.034, 0.046, kAirship},
    ResponseDefault{"push.click", 0.040, 0.034, 0.046, kAirship},
    ResponseDefault{"push.open-delay", 0.5, 0.1, 2.0, nullptr},
    ResponseDefault{"push.unsubscribe", 0.002, 0.0005, 0.005, nullptr},

    ResponseDefault{"sms.deliver", 0.97, 0.93, 0.99, nullptr},
    ResponseDefault{"sms.open", 0.60, 0.30, 0.90, nullptr},
    ResponseDefault{"sms.click", 0.05, 0.02, 0.10, nullptr},
    ResponseDefault{"sms.unsubscribe", 0.005, 0.001, 0.01, nullptr},
    ResponseDefault{"sms.open-delay", 0.2, 0.05, 1.0, nullptr},

    ResponseDefault{"directmail.deliver", 0.97, 0.93, 0.99, nullptr},
    ResponseDefault{"directmail.open", 0.50, 0.30, 0.80, nullptr},
    ResponseDefault{"directmail.click", 0.0340, 0.0128, 0.0340, kMailDma},
    ResponseDefault{"directmail.open-delay", 72.0, 48.0, 120.0, nullptr},
    ResponseDefault{"directmail.open-delay.sigma", 0.4, 0.2, 0.8, nullptr},
    ResponseDefault{"directmail.click-delay", 48.0, 12.0, 120.0, nullptr},

    ResponseDefault{"call.deliver", 0.60, 0.40, 0.80, nullptr},
    ResponseDefault{"call.open", 1.0, 1.0, 1.0, nullptr},
    ResponseDefault{"call.click", 0.1285, 0.0821, 0.1285, kCallDma},
    ResponseDefault{"call.open-delay", 0.01, 0.005, 0.02, nullptr},
    ResponseDefault{"call.click-delay", 0.05, 0.02, 0.1, nullptr},

    ResponseDefault{"inapp.open", 0.30, 0.10, 0.60, nullptr},
    ResponseDefault{"inapp.click", 0.05, 0.02, 0.10, nullptr},
    ResponseDefault{"inapp.open-delay", 12.0, 4.0, 36.0, nullptr},
    ResponseDefault{"web.open", 0.30, 0.10, 0.60, nullptr},
    ResponseDefault{"web.click", 0.03, 0.01, 0.08, nullptr},
    ResponseDefault{"web.open-delay", 24.0, 8.0, 72.0, nullptr},

    ResponseDefault{"other.deliver", 1.0, 0.9, 1.0, nullptr},
    ResponseDefault{"other.bounce", 0.0, 0.0, 0.01, nullptr},
    ResponseDefault{"other.open", 0.20, 0.05, 0.50, nullptr},
    ResponseDefault{"other.click", 0.03, 0.01, 0.10, nullptr},
    ResponseDefault{"other.convert", 0.10, 0.03, 0.30, nullptr},
    ResponseDefault{"other.unsubscribe", 0.001, 0.0, 0.005, nullptr},
    ResponseDefault{"other.complaint", 0.0001, 0.0, 0.001, nullptr},
    ResponseDefault{"other.open-delay", 3.0, 1.0, 8.0, nullptr},
    ResponseDefault{"other.open-delay.sigma", 1.2, 0.8, 2.0, nullptr},
    ResponseDefault{"other.click-delay", 0.05, 0.01, 0.5, nullptr},
    ResponseDefault{"other.click-delay.sigma", 1.0, 0.5, 1.5, nullptr},
    ResponseDefault{"other.convert-delay", 0.5, 0.1, 4.0, nullptr},
    ResponseDefault{"other.convert-delay.sigma", 1.2, 0.8, 2.0, nullptr},

    ResponseDefault{"history.weight", 10.0, 5.0, 50.0, nullptr},
    ResponseDefault{"shift.relevance", 1.0, 0.0, 2.0, nullptr},
    ResponseDefault{"shift.timeliness", 0.5, 0.0, 1.0, nullptr},
    ResponseDefault{"shift.context", 0.5, 0.0, 1.0, nullptr},
    ResponseDefault{"shift.friction", 1.0, 0.0, 2.0, nullptr},
};

} // namespace

std::span<const ResponseDefault> responseDefaults()
{
    return kDefaults;
}

} // namespace pathloom
