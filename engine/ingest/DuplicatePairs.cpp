// SPDX-License-Identifier: Apache-2.0
// Blocks are runs of equal keys after a sort, so that a hundred thousand profiles take no time.
#include "engine/ingest/DuplicatePairs.h"

#include "engine/base/Id.h"

#include <algorithm>
#include <initializer_list>
#include <map>

namespace pathloom {

namespace {

struct KeyPart {
    const ComparedField *field = nullptr;
    std::size_t length = 0; ///< characters; 0: all
};
using BlockKey = std::vector<KeyPart>;

const ComparedField *withRole(const std::vector<ComparedField> &fields, Role role)
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const ComparedField &field) {
        return field.role() == role && field.how() != CompareAs::Date;
    });
    return found == fields.end() ? nullptr : &*found;
}

std::vector<BlockKey> blockKeys(const std::vector<ComparedField> &fields)
{
    const KeyPart first{withRole(fields, Role::FirstName)};
    const KeyPart last{withRole(fields, Role::LastName)};
    const KeyPart postcode{withRole(fields, Role::Postcode)};
    const KeyPart mail{withRole(fields, Role::Email)};
    const KeyPart phone{withRole(fields, Role::Phone)};
    const KeyPart initial{last.field, 1};
    const KeyPart start{last.field, 3};
    std::vector<BlockKey> keys;
    const auto add = [&keys](std::initializer_list<KeyPart> parts) { keys.emplace_back(parts); };
    add({last, postcode});
    add({first, last});
    add({first, postcode, initial});
    add({mail});
    add({phone});
    for (const ComparedField &field : fields) {
        const KeyPart whole{&field};
        if (field.how() == CompareAs::Date) {
            add({whole, postcode});
            add({whole, start});
        } else if (field.role() == Role::None) {
            add({whole});
        }
    }
    std::erase_if(keys, [](const BlockKey &key) {
        return std::any_of(key.begin(), key.end(), [](const KeyPart &part) { return !part.field; });
    });
    return keys;
}

using Keyed = std::vector<std::pair<std::uint64_t, ProfileIndex>>;

Keyed keyedProfiles(const BlockKey &key, std::size_t profiles)
{
    Keyed keyed;
    for (ProfileIndex p = 0; p < profiles; ++p) {
        std::uint64_t hash = 0;
        bool isWhole = true;
        for (const KeyPart &part : key) {
            isWhole = isWhole && part.field->hasKey(p);
            hash = isWhole ? combineHash(hash, part.field->keyOf(p, part.length)) : 0;
        }
        if (isWhole)
            keyed.emplace_back(hash, p);
    }
    std::sort(keyed.begin(), keyed.end());
    return keyed;
}

template <typename Visit> void eachBlock(const Keyed &keyed, Visit visit)
{
    for (std::size_t from = 0; from < keyed.size();) {
        std::size_t to = from;
        while (to < keyed.size() && keyed[to].first == keyed[from].first)
            ++to;
        visit(from, to);
        from = to;
    }
}

// The largest block that can be taken whole with all smaller ones within the budget.
std::size_t largestBlock(const Keyed &keyed, std::uint64_t budget)
{
    std::map<std::size_t, std::uint64_t> blocks;
    eachBlock(keyed, [&](std::size_t from, std::size_t to) { ++blocks[to - from]; });
    std::size_t largest = 1;
    std::uint64_t pairs = 0;
    for (const auto &[size, count] : blocks) {
        pairs += count * size * (size - 1) / 2;
        if (pairs > budget)
            break;
        largest = size;
    }
    return largest;
}

} // namespace

CandidatePairs candidatePairs(const std::vector<ComparedField> &fields, std::size_t profiles,
                              const TaskControl &control)
{
    CandidatePairs found;
    found.compared.resize(profiles);
    for (const BlockKey &key : blockKeys(fields)) {
        if (control.isStopped())
            return found;
        const Keyed keyed = keyedProfiles(key, profiles);
        const std::size_t largest = largestBlock(keyed, 2 * profiles + 1000);
        eachBlock(keyed, [&](std::size_t from, std::size_t to) {
            if (to - from > largest)
                return;
            for (std::size_t i = from; i < to; ++i) {
                found.compared.set(keyed[i].second);
                for (std::size_t j = i + 1; j < to; ++j)
                    found.pairs.emplace_back(keyed[i].second, keyed[j].second);
            }
        });
    }
    std::sort(found.pairs.begin(), found.pairs.end());
    found.pairs.erase(std::unique(found.pairs.begin(), found.pairs.end()), found.pairs.end());
    return found;
}

} // namespace pathloom
