// SPDX-License-Identifier: Apache-2.0
// An event type as the history reads it: what its properties mean for terms; private to this
// folder.
#pragma once

#include "engine/interaction/TermData.h"

#include <map>
#include <string>
#include <vector>

namespace pathloom {

/// What one distinct text of an event property means.
struct Meaning {
    std::vector<TagWeight> tags;
    std::uint32_t item = kNoContent;
};

/// An event type with its properties resolved; a null column: the type has no such property.
struct EventReader {
    const EventTable *table = nullptr;
    EventRole role = EventRole::Other;
    double ratingMaximum = 5;
    const Column *rating = nullptr;
    const Column *channel = nullptr;
    const Column *content = nullptr;
    const Column *subject = nullptr;     ///< what it was about: item, search text or content
    const Column *item = nullptr;        ///< of sends: what was promoted
    std::vector<std::uint32_t> items;    ///< by code of `item`; kNoContent: no such item
    std::uint16_t fixedChannel = 0xffff; ///< where no property names it: found in the type's name
    std::vector<Meaning> meanings;       ///< by code of `subject`
    std::vector<std::uint16_t> channels; ///< by code of `channel`
    std::vector<std::uint32_t> contents; ///< by code of `content`
};

/// Distinct contents of the past: those of the document under their codes, others after them.
class ContentNames
{
public:
    explicit ContentNames(const TermModel::Data &data)
        : m_next(static_cast<std::uint32_t>(data.facts.size()))
    {
        for (const auto &[id, facts] : data.contents)
            m_codes.emplace(id.text(), facts->code);
        for (const auto &[id, facts] : data.offers)
            m_codes.emplace(id.text(), facts->code);
        for (const auto &facts : data.facts)
            m_codes.emplace(facts->name, facts->code);
    }
    std::uint32_t codeOf(const std::string &text)
    {
        const auto [entry, isNew] = m_codes.emplace(text, m_next);
        m_next += isNew ? 1U : 0U;
        if (isNew)
            m_added.push_back(text);
        return entry->second;
    }
    /// Those that the document lacks, in the order of their codes.
    [[nodiscard]] const std::vector<std::string> &added() const { return m_added; }

private:
    std::map<std::string, std::uint32_t> m_codes;
    std::vector<std::string> m_added;
    std::uint32_t m_next;
};

[[nodiscard]] EventReader readerOf(const EventTypeDef &type, const EventTable &table,
                                   const TermModel::Data &data, ContentNames &names);

} // namespace pathloom
