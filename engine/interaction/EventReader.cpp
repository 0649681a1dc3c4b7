// SPDX-License-Identifier: Apache-2.0
// Finds items, tags, channels and contents behind the texts of events.
#include "engine/interaction/EventReader.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace pathloom {

namespace {

const Column *columnNamed(const EventTypeDef &type, const EventTable &table, std::string_view name,
                          ValueType wanted)
{
    for (std::size_t p = 0; p < type.properties.size() && !name.empty(); ++p) {
        if (type.properties[p].name == name && table.properties[p].type == wanted)
            return &table.properties[p];
    }
    return nullptr;
}

/// Tags that a search text names, as a whole or word by word.
std::vector<TagWeight> tagsInText(const std::string &text, const Dictionary &tags)
{
    std::string lower = text;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    std::vector<TagWeight> found;
    if (const auto whole = tags.find(lower))
        return {{*whole, 1.0}};
    std::istringstream words(lower);
    for (std::string word; words >> word;) {
        const auto tag = tags.find(word);
        const bool isNew =
            tag && std::none_of(found.begin(), found.end(),
                                [&](const TagWeight &entry) { return entry.tag == *tag; });
        if (isNew)
            found.push_back({*tag, 1.0});
    }
    for (TagWeight &entry : found)
        entry.weight /= static_cast<double>(found.size());
    return found;
}

Meaning meaningOf(const std::string &text, const TermModel::Data &data, ContentNames &names,
                  EventRole role)
{
    const ItemTable &items = data.snapshot->items;
    Meaning meaning;
    if (const auto item = items.ids.find(text)) {
        meaning.item = *item;
        const auto tags = items.tagsOf(*item);
        meaning.tags.assign(tags.begin(), tags.end());
    } else if (role == EventRole::Click) {
        const std::uint32_t code = names.codeOf(text);
        if (code < data.facts.size())
            meaning.tags = data.facts[code]->tags;
    } else {
        meaning.tags = tagsInText(text, items.tags);
    }
    return meaning;
}

const Column *subjectOf(const EventTypeDef &type, const EventTable &table)
{
    if (const Column *item = columnNamed(type, table, type.itemProperty, ValueType::String))
        return item;
    if (type.role == EventRole::Click)
        return columnNamed(type, table, type.contentProperty, ValueType::String);
    for (std::size_t p = 0; p < type.properties.size() && type.role == EventRole::Search; ++p) {
        if (table.properties[p].type == ValueType::String)
            return &table.properties[p];
    }
    return nullptr;
}

} // namespace

EventReader readerOf(const EventTypeDef &type, const EventTable &table, const TermModel::Data &data,
                     ContentNames &names)
{
    EventReader reader;
    reader.table = &table;
    reader.role = type.role;
    reader.ratingMaximum = type.ratingMaximum;
    reader.rating = columnNamed(type, table, type.valueProperty, ValueType::Number);
    reader.channel = columnNamed(type, table, type.channelProperty, ValueType::String);
    reader.content = columnNamed(type, table, type.contentProperty, ValueType::String);
    if (affinityWeight(data.scores, type.role, 1) > 0)
        reader.subject = subjectOf(type, table);
    if (reader.subject != nullptr) {
        for (const std::string &text : reader.subject->dictionary.texts())
            reader.meanings.push_back(meaningOf(text, data, names, type.role));
    }
    if (type.role == EventRole::Send)
        reader.item = columnNamed(type, table, type.itemProperty, ValueType::String);
    if (reader.item != nullptr) {
        for (const std::string &text : reader.item->dictionary.texts())
            reader.items.push_back(data.snapshot->items.ids.find(text).value_or(kNoContent));
    }
    for (std::size_t c = 0; c < data.channels.size() && type.role >= EventRole::Send; ++c) {
        if (type.name.find(data.channels[c]) != std::string::npos)
            reader.fixedChannel = static_cast<std::uint16_t>(c);
    }
    if (reader.channel != nullptr) {
        reader.fixedChannel = 0xffff;
        for (const std::string &text : reader.channel->dictionary.texts()) {
            const auto found = std::lower_bound(data.channels.begin(), data.channels.end(), text);
            const bool isKnown = found != data.channels.end() && *found == text;
            reader.channels.push_back(
                isKnown ? static_cast<std::uint16_t>(found - data.channels.begin())
                        : std::uint16_t{0xffff});
        }
    }
    if (reader.content != nullptr) {
        for (const std::string &text : reader.content->dictionary.texts())
            reader.contents.push_back(names.codeOf(text));
    }
    return reader;
}

} // namespace pathloom
