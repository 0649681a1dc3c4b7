// SPDX-License-Identifier: Apache-2.0
// Contents of the project as they are, others by what they promote.
#include "engine/interaction/PastContents.h"

#include <algorithm>

namespace pathloom {

static void promote(std::uint32_t item, const ItemTable &items, ContentFacts &facts)
{
    const auto tags = items.tagsOf(item);
    facts.tags.assign(tags.begin(), tags.end());
    facts.isTagged = !tags.empty();
    facts.items = {item};
    const auto heaviest =
        std::max_element(tags.begin(), tags.end(), [](const TagWeight &a, const TagWeight &b) {
            return a.weight < b.weight;
        });
    facts.leadingTag = tags.empty() ? ContentFacts::kNoTag : heaviest->tag;
}

const ContentFacts &PastContents::of(std::uint32_t content, std::uint32_t item)
{
    const TermModel::Data &data = m_model.data();
    const bool isDeclared = content < data.facts.size();
    if (isDeclared && (data.facts[content]->isTagged || item == kNoContent))
        return *data.facts[content];
    if (content == kNoContent && item == kNoContent)
        return m_model.undeclared();
    auto &made = m_made[{content, item}];
    if (made)
        return *made;
    made = std::make_unique<ContentFacts>(isDeclared ? *data.facts[content] : ContentFacts());
    const ItemTable &items = data.snapshot->items;
    made->code =
        content != kNoContent ? content : m_names.codeOf(std::string(items.ids.text(item)));
    if (item != kNoContent)
        promote(item, items, *made);
    return *made;
}

} // namespace pathloom
