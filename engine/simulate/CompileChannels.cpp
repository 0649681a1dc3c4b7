// SPDX-License-Identifier: Apache-2.0
// Pass: channels, contents and offers by index, and the model of terms.
#include "engine/simulate/CompilePasses.h"

#include <algorithm>

namespace pathloom {

Status nameChannels(CompileContext &context)
{
    Program::Data &data = context.data;
    auto terms = TermModel::make(data.document, data.snapshot, data.start, context.control);
    if (!terms)
        return failWith(std::move(terms).error());
    data.terms = std::move(*terms);
    data.channels = data.terms->channels();
    const auto add = [&](const std::string &channel) {
        if (!channel.empty()
            && std::find(data.channels.begin(), data.channels.end(), channel) == data.channels.end())
            data.channels.push_back(channel);
    };
    for (const CompiledJourney &journey : data.journeys) {
        for (const auto &[id, step] : data.document.journeys.at(journey.id)->graph.steps) {
            if (isTouchpoint(*step))
                add(textField(*step, "channel"));
        }
    }
    for (const auto &facts : data.terms->facts())
        data.contents.push_back(facts->name);
    for (const auto &[id, offer] : data.document.offers) {
        const auto known = std::find_if(data.categories.begin(), data.categories.end(), [&](const auto &entry) {
            return data.document.offers.at(entry.first)->category == offer->category;
        });
        data.categories[id] = known == data.categories.end() ? data.categoryCount++ : known->second;
    }
    return {};
}

} // namespace pathloom
