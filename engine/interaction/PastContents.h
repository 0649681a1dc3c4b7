// SPDX-License-Identifier: Apache-2.0
// What the contents and items of past sends declare; private to this folder.
#pragma once

#include "engine/interaction/EventReader.h"

#include <memory>

namespace pathloom {

/// Facts by content and item, made once each. The model and the names must outlive it.
class PastContents
{
public:
    PastContents(const TermModel &model, ContentNames &names) : m_model(model), m_names(names) {}

    /// The project's content where it has tags or no item is named; else a frame around the item,
    /// whose tags it takes. kNoContent: none is named.
    const ContentFacts &of(std::uint32_t content, std::uint32_t item);

private:
    const TermModel &m_model;
    ContentNames &m_names;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::unique_ptr<ContentFacts>> m_made;
};

} // namespace pathloom
