// SPDX-License-Identifier: Apache-2.0
// A delivery's data: channel, consent, contents, caps, quiet hours, cost.
#include "engine/simulate/CompilePasses.h"

#include <algorithm>

namespace pathloom {
namespace {

std::uint16_t channelIndex(const Program::Data &data, std::string_view channel)
{
    const auto found = std::find(data.channels.begin(), data.channels.end(), channel);
    return static_cast<std::uint16_t>(found - data.channels.begin());
}

/// The attribute that a channel is reached by, where the dataset keeps one.
std::optional<std::size_t> addressOf(const Schema &schema, std::string_view channel)
{
    if (channel == "email")
        return schema.attributeWithRole(Role::Email);
    if (channel == "sms" || channel == "call")
        return schema.attributeWithRole(Role::Phone);
    if (channel == "directmail")
        return schema.attributeWithRole(Role::Postcode);
    return std::nullopt;
}

const ContentFacts *factsOf(const Program::Data &data, const std::string &nameOrId)
{
    if (nameOrId.empty())
        return nullptr;
    const Content *content = data.document.contentNamed(nameOrId);
    return content ? data.terms->content(content->id) : nullptr;
}

std::string recordText(const FieldMap &record, std::string_view key)
{
    const auto found = record.find(key);
    const auto *text = found == record.end() ? nullptr : std::get_if<std::string>(&found->second.data);
    return text ? *text : std::string();
}

Status addVariants(const Program::Data &data, const CompiledJourney &journey, const Step &step,
                   CompiledMessage &message)
{
    double total = 0;
    for (const FieldMap &record : recordsField(step, "variants")) {
        CompiledVariant variant{recordText(record, "key"), factsOf(data, recordText(record, "content")), 0};
        if (!variant.content)
            return errorInJourney(journey, "M04", step.id.text());
        const auto share = record.find("share");
        const auto *number = share == record.end() ? nullptr : std::get_if<double>(&share->second.data);
        variant.upTo = total += std::max(0.0, number ? *number : 0.5);
        message.variants.push_back(std::move(variant));
    }
    for (CompiledVariant &variant : message.variants)
        variant.upTo = total > 0 ? variant.upTo / total : 1.0;
    if (!message.variants.empty()) {
        message.variants.back().upTo = 1.0;
        return {};
    }
    const std::string content = textField(step, "content");
    message.variants.push_back({{}, factsOf(data, content), 1.0});
    if (!content.empty() && !message.variants[0].content)
        return errorInJourney(journey, "M04", step.id.text());
    return {};
}

void addCaps(const Program::Data &data, const CompiledJourney &journey, const std::string &capClass,
             CompiledMessage &message)
{
    std::vector<FrequencyCap> applying = journey.settings.caps;
    const auto &project = data.document.settings.caps;
    applying.insert(applying.end(), project.begin(), project.end());
    for (const FrequencyCap &cap : applying) {
        const bool channelFits = cap.channel.empty() || cap.channel == message.channelName;
        const bool classFits = cap.capClass.empty() || cap.capClass == capClass;
        if (!channelFits || !classFits)
            continue;
        message.caps.push_back({cap.maximum, cap.window.ms,
                                cap.channel.empty() ? kNoChannel : message.channel,
                                capClassCode(cap.capClass)});
    }
    message.tightest = data.terms->tightestCap(applying, message.channelName, capClass);
}

void addQuietHours(const Program::Data &data, const CompiledJourney &journey, CompiledMessage &message)
{
    const auto &own = journey.settings.quietHours;
    for (const QuietHours &quiet : own ? *own : data.document.settings.quietHours) {
        const auto &channels = quiet.channels;
        if (channels.empty() || std::find(channels.begin(), channels.end(), message.channelName) != channels.end())
            message.quiet.push_back({quiet.from, quiet.to, quiet.weekdays});
    }
}

std::int64_t costOf(const Program::Data &data, const Step &step, const std::string &channel)
{
    const auto *own = std::get_if<double>(&fieldOf(step, "cost").data);
    const auto &costs = data.document.settings.channelCosts;
    const auto common = costs.find(channel);
    const double cost = own ? *own : (common == costs.end() ? 0.0 : common->second);
    return std::llround(cost * 10'000.0);
}

} // namespace

Status compileMessage(CompileContext &context, CompiledJourney &journey, const Step &step,
                      CompiledMessage &message)
{
    const Program::Data &data = context.data;
    message.channelName = textField(step, "channel");
    message.purpose = textField(step, "purpose");
    if (message.channelName.empty())
        return errorInJourney(journey, "M04", step.id.text());
    message.channel = channelIndex(data, message.channelName);
    message.consent = context.schema().consentIndex({message.channelName, message.purpose});
    message.address = addressOf(context.schema(), message.channelName);
    const std::string capClass = textField(step, "capClass");
    message.capClass = capClassCode(capClass);
    message.isCapped = boolField(step, "countsTowardsCaps");
    message.quietAction = textField(step, "quietAction") == "skip" ? QuietAction::Skip : QuietAction::Hold;
    const std::string onFailure = textField(step, "onFailure");
    message.onFailure = onFailure == "path" ? FailureAction::Path
        : onFailure == "exit"               ? FailureAction::Exit
                                            : FailureAction::Continue;
    message.cost = costOf(data, step, message.channelName);
    const ScoreModel &scores = data.document.settings.scores;
    const auto *ideal = std::get_if<Duration>(&fieldOf(step, "idealDelay").data);
    message.ideal = ideal ? *ideal : scores.idealDelay;
    const Duration halfLife = durationField(step, "halfLife");
    message.halfLife = halfLife.ms > 0 ? halfLife : scores.timelinessHalfLife;
    PATHLOOM_TRY(addVariants(data, journey, step, message));
    addCaps(data, journey, capClass, message);
    addQuietHours(data, journey, message);
    return {};
}

} // namespace pathloom
