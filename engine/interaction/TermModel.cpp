// SPDX-License-Identifier: Apache-2.0
// Resolves channels, contents and offers, and answers questions about what is fixed at the start.
#include "engine/interaction/TermData.h"

#include "engine/rules/Check.h"
#include "engine/rules/Validity.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace pathloom {

double affinityWeight(const ScoreModel &scores, EventRole role, double rating)
{
    switch (role) {
    case EventRole::View:
        return scores.viewWeight;
    case EventRole::Search:
        return scores.searchWeight;
    case EventRole::AddToCart:
        return scores.cartWeight;
    case EventRole::Purchase:
        return scores.purchaseWeight;
    case EventRole::Click:
        return scores.clickWeight;
    case EventRole::Rating:
        return scores.ratingWeight * std::clamp(rating, 0.0, 1.0);
    default:
        return 0;
    }
}

bool isEngagement(EventRole role)
{
    switch (role) {
    case EventRole::Session:
    case EventRole::View:
    case EventRole::Search:
    case EventRole::AddToCart:
    case EventRole::Purchase:
    case EventRole::Rating:
    case EventRole::Open:
    case EventRole::Click:
        return true;
    default:
        return false;
    }
}

std::size_t weekHour(const Zone &zone, std::int64_t at)
{
    return weekHourOf(at + zone.offsetAt(Instant{at}).ms);
}

std::size_t weekHourOf(std::int64_t local)
{
    constexpr std::int64_t kHour = 3'600'000;
    constexpr std::int64_t kWeek = 168;
    const std::int64_t hours = (local >= 0 ? local : local - kHour + 1) / kHour;
    // 1970-01-01 was a Thursday, three days into the week.
    return static_cast<std::size_t>(((hours + 72) % kWeek + kWeek) % kWeek);
}

std::optional<std::uint16_t> TermModel::Data::watchedIndex(std::uint32_t item) const
{
    const auto found = std::lower_bound(watchedItems.begin(), watchedItems.end(), item);
    if (found == watchedItems.end() || *found != item)
        return std::nullopt;
    return static_cast<std::uint16_t>(found - watchedItems.begin());
}

namespace {

/// Names of the attributes behind {{name}} and {{name|fallback}}.
void addVariables(std::string_view text, std::set<std::string> &names)
{
    for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at)) {
        at += 2;
        const std::size_t end = text.find("}}", at);
        if (end == std::string_view::npos)
            return;
        std::string_view name = text.substr(at, end - at);
        name = name.substr(0, name.find('|'));
        while (!name.empty() && name.front() == ' ')
            name.remove_prefix(1);
        while (!name.empty() && name.back() == ' ')
            name.remove_suffix(1);
        names.emplace(name);
    }
}

/// The tags an object declares, else those of the items it promotes; weights sum to 1 at most.
void resolveTags(const Declarations &declares, const ItemTable &items, ContentFacts &facts)
{
    std::map<std::uint32_t, double> weights;
    double total = 0;
    for (const auto &[tag, weight] : declares.tags) {
        total += std::max(0.0, weight);
        if (const auto code = items.tags.find(tag))
            weights[*code] += std::max(0.0, weight);
    }
    if (declares.tags.empty()) {
        for (const std::uint32_t item : facts.items) {
            for (const TagWeight &tag : items.tagsOf(item)) {
                weights[tag.tag] += tag.weight;
                total += tag.weight;
            }
        }
    }
    facts.isTagged = total > 0;
    double heaviest = 0;
    for (const auto &[tag, weight] : weights) {
        facts.tags.push_back({tag, weight / total});
        if (weight > heaviest) {
            heaviest = weight;
            facts.leadingTag = tag;
        }
    }
}

bool isAnyOutOfStock(const Snapshot &snapshot, std::span<const std::uint32_t> items)
{
    const auto &attributes = snapshot.schema.itemAttributes;
    const auto stock = std::find_if(attributes.begin(), attributes.end(),
                                    [](const PropertyDef &def) { return def.name == "stock"; });
    if (stock == attributes.end() || stock->type != ValueType::Number)
        return false;
    const Column &column =
        snapshot.items.attributes[static_cast<std::size_t>(stock - attributes.begin())];
    return std::any_of(items.begin(), items.end(), [&](std::uint32_t item) {
        return column.isValid(item) && column.numbers[item] <= 0;
    });
}

/// Fills everything of a content or offer that comes from its declarations.
Status resolveDeclarations(const Declarations &declares, const TermModel::Data &data,
                           RuleInputs &inputs, ContentFacts &facts)
{
    const Snapshot &snapshot = *data.snapshot;
    for (const std::string &item : declares.items) {
        if (const auto code = snapshot.items.ids.find(item))
            facts.items.push_back(*code);
    }
    resolveTags(declares, snapshot.items, facts);
    facts.detour = std::min(data.scores.detourMaximum,
                            data.scores.detourPenalty * std::max(0, declares.detours));
    // An item that the dataset lacks cannot have been bought, so then nothing is all bought.
    if (facts.items.size() == declares.items.size())
        facts.noRepeatWindow = declares.noRepeatWindow;
    facts.restrictsDevices = !declares.devices.empty();
    for (const std::string &device : declares.devices) {
        const auto code = data.device
                              ? snapshot.attributes[*data.device].values.dictionary.find(device)
                              : std::nullopt;
        if (code)
            facts.devices.push_back(*code);
    }
    facts.isOutOfStock = declares.needsStock && isAnyOutOfStock(snapshot, facts.items);
    if (declares.locationRule) {
        inputs.add(inputsOf(declares.locationRule));
        auto bound = bindRule(declares.locationRule, snapshot.schema, &snapshot);
        if (!bound)
            return failWith(bound.error(), "reading-declarations", {{"name", facts.name}});
        facts.locationRule = *bound;
    }
    return {};
}

void setInputs(const RuleInputs &inputs, const Schema &schema, ContentFacts &facts)
{
    facts.level = levelOf(inputs, schema);
    for (const std::string &name : inputs.attributes) {
        if (const auto index = schema.attributeIndex(name))
            facts.fields.push_back(static_cast<std::uint32_t>(*index));
    }
}

ContentFacts &addFacts(TermModel::Data &data, const std::string &name)
{
    auto &facts = data.facts.emplace_back(std::make_unique<ContentFacts>());
    facts->code = static_cast<std::uint32_t>(data.facts.size() - 1);
    facts->name = name;
    return *facts;
}

/// Ids of neither a content nor an offer follow up nothing.
void resolveFollowUps(const Document &document, TermModel::Data &data)
{
    std::map<std::string_view, std::uint32_t> codes;
    for (const auto &[id, facts] : data.contents)
        codes[id.text()] = facts->code;
    for (const auto &[id, facts] : data.offers)
        codes[id.text()] = facts->code;
    const auto resolve = [&](const Declarations &declares, const std::string &id) {
        const auto own = codes.find(id);
        for (const std::string &earlier : declares.followsUp) {
            if (const auto found = codes.find(earlier); found != codes.end())
                data.facts[own->second]->followsUp.push_back(found->second);
        }
    };
    for (const auto &[id, content] : document.contents)
        resolve(content->declares, id.text());
    for (const auto &[id, offer] : document.offers)
        resolve(offer->declares, id.text());
}

void watchPromotedItems(TermModel::Data &data)
{
    std::set<std::uint32_t> watched;
    for (const auto &facts : data.facts) {
        if (facts->noRepeatWindow)
            watched.insert(facts->items.begin(), facts->items.end());
    }
    data.watchedItems.assign(watched.begin(), watched.end());
    for (const auto &facts : data.facts) {
        for (const std::uint32_t item : facts->items) {
            if (const auto index = data.watchedIndex(item))
                facts->watched.push_back(*index);
        }
    }
}

std::vector<std::string> channelsOf(const Document &document, const Snapshot &snapshot)
{
    std::set<std::string> names;
    for (const auto &[id, content] : document.contents)
        names.insert(content->channel);
    for (const auto &[id, journey] : document.journeys) {
        for (const auto &[stepId, step] : journey->graph.steps) {
            if (fieldSpec(specOf(step->kind), "channel") != nullptr)
                names.insert(textField(*step, "channel"));
        }
    }
    for (const ConsentKey &key : snapshot.schema.consents)
        names.insert(key.channel);
    for (std::size_t e = 0; e < snapshot.schema.events.size(); ++e) {
        const EventTypeDef &type = snapshot.schema.events[e];
        for (std::size_t p = 0; p < type.properties.size() && type.role == EventRole::Send; ++p) {
            const Dictionary &texts = snapshot.events[e].properties[p].dictionary;
            if (type.properties[p].name == type.channelProperty)
                names.insert(texts.texts().begin(), texts.texts().end());
        }
    }
    names.erase("");
    std::vector<std::string> channels(names.begin(), names.end());
    channels.resize(std::min(channels.size(), kMaximumChannels));
    return channels;
}

Duration longestCap(const Document &document)
{
    Duration longest = Duration::days(7);
    const auto look = [&](const std::vector<FrequencyCap> &caps) {
        for (const FrequencyCap &cap : caps)
            longest = std::max(longest, cap.window);
    };
    look(document.settings.caps);
    for (const auto &[id, journey] : document.journeys)
        look(journey->settings.caps);
    return longest;
}

} // namespace

Status resolveFacts(const Document &document, TermModel::Data &data)
{
    const Schema &schema = data.snapshot->schema;
    for (const auto &[id, content] : document.contents) {
        ContentFacts &facts = addFacts(data, content->name);
        RuleInputs inputs;
        addVariables(content->subject, inputs.attributes);
        addVariables(content->body, inputs.attributes);
        PATHLOOM_TRY(resolveDeclarations(content->declares, data, inputs, facts));
        setInputs(inputs, schema, facts);
        data.contents[id] = &facts;
    }
    for (const auto &[id, offer] : document.offers) {
        ContentFacts &facts = addFacts(data, offer->name);
        facts.category = offer->category;
        RuleInputs inputs;
        for (const ExprPtr &rule :
             {offer->eligibility, offer->applicability, offer->suitability, offer->contextWeight}) {
            if (rule)
                inputs.add(inputsOf(rule));
        }
        PATHLOOM_TRY(resolveDeclarations(offer->declares, data, inputs, facts));
        setInputs(inputs, schema, facts);
        data.offers[id] = &facts;
    }
    resolveFollowUps(document, data);
    watchPromotedItems(data);
    return {};
}

/// Which values break their attribute's own rule.
static Status checkValidity(TermModel::Data &data, const TaskControl &control)
{
    const Snapshot &snapshot = *data.snapshot;
    data.invalid.resize(snapshot.attributes.size());
    for (std::size_t a = 0; a < snapshot.attributes.size(); ++a) {
        if (snapshot.schema.attributes[a].validityRule.empty())
            continue;
        auto bits = validityOf(snapshot, a, data.start, control);
        if (!bits)
            return failWith(std::move(bits).error());
        data.invalid[a] = std::move(bits->isInvalid);
    }
    return {};
}

Result<std::shared_ptr<const TermModel>> TermModel::make(const Document &document,
                                                         const SnapshotPtr &snapshot, Instant start,
                                                         const TaskControl &control)
{
    auto data = std::make_shared<Data>();
    data->scores = document.settings.scores;
    data->snapshot = snapshot;
    data->start = start;
    data->channels = channelsOf(document, *snapshot);
    data->device = snapshot->schema.attributeWithRole(Role::Device);
    data->undeclared.code = kNoContent;
    data->keep = std::max(data->scores.repetitionWindow, longestCap(document));
    for (const DuplicatePair &pair : snapshot->duplicates) {
        for (const ProfileIndex p : {pair.a, pair.b}) {
            if (pair.probability)
                data->duplicate[p] = std::max(data->duplicate[p], *pair.probability);
        }
    }
    PATHLOOM_TRY(resolveFacts(document, *data));
    PATHLOOM_TRY(checkValidity(*data, control));
    PATHLOOM_TRY(readHistory(*data, control));
    auto model = std::make_shared<TermModel>();
    model->m_data = std::move(data);
    return model;
}

const std::vector<std::string> &TermModel::channels() const
{
    return m_data->channels;
}

std::optional<std::uint16_t> TermModel::channelIndex(std::string_view name) const
{
    const auto found = std::lower_bound(m_data->channels.begin(), m_data->channels.end(), name);
    if (found == m_data->channels.end() || *found != name)
        return std::nullopt;
    return static_cast<std::uint16_t>(found - m_data->channels.begin());
}

const ContentFacts *TermModel::content(const ContentId &id) const
{
    const auto found = m_data->contents.find(id);
    return found == m_data->contents.end() ? nullptr : found->second;
}

const ContentFacts *TermModel::offer(const OfferId &id) const
{
    const auto found = m_data->offers.find(id);
    return found == m_data->offers.end() ? nullptr : found->second;
}

const std::vector<std::unique_ptr<ContentFacts>> &TermModel::facts() const
{
    return m_data->facts;
}

const ContentFacts &TermModel::undeclared() const
{
    return m_data->undeclared;
}

double TermModel::populationRate(std::uint16_t channel) const
{
    return m_data->rates[channel];
}

double TermModel::populationAffinity(std::uint32_t tag) const
{
    return m_data->affinity[tag];
}

CapFacts TermModel::tightestCap(std::span<const FrequencyCap> caps, std::string_view channel,
                                std::string_view capClass) const
{
    CapFacts tightest{m_data->scores.defaultCapPerWeek, 0xffff, 0};
    bool isSet = false;
    for (const FrequencyCap &cap : caps) {
        const bool applies = (cap.channel.empty() || cap.channel == channel) &&
                             (cap.capClass.empty() || cap.capClass == capClass) &&
                             cap.window.ms > 0;
        const double perWeek = applies ? cap.maximum * 7.0 / cap.window.inDays() : 0;
        if (!applies || (isSet && perWeek >= tightest.perWeek))
            continue;
        isSet = true;
        tightest = {perWeek,
                    cap.channel.empty() ? std::uint16_t{0xffff}
                                        : channelIndex(channel).value_or(0xffff),
                    capClassCode(cap.capClass)};
    }
    return tightest;
}

} // namespace pathloom
