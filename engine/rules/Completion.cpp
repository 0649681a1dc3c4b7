// SPDX-License-Identifier: Apache-2.0
// Holds what may stand at a place against what was typed, and ranks it.
#include "engine/rules/Completion.h"

#include "engine/rules/CompletionItems.h"
#include "engine/rules/Typing.h"

namespace pathloom {

namespace {

constexpr int kNoMatch = 4;

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool startsLike(std::string_view text, std::string_view prefix)
{
    return text.size() >= prefix.size()
        && std::equal(prefix.begin(), prefix.end(), text.begin(), [](char a, char b) { return lowered(a) == lowered(b); });
}

/// 0 starts exactly so, 1 starts so capital letters aside, 2 a later word does, 3 contains it.
int matchOf(std::string_view label, std::string_view prefix)
{
    if (label.starts_with(prefix))
        return 0;
    if (startsLike(label, prefix))
        return 1;
    int best = kNoMatch;
    for (std::size_t at = 1; at + prefix.size() <= label.size(); ++at) {
        if (startsLike(label.substr(at), prefix))
            best = std::min(best, label[at - 1] == ' ' || label[at - 1] == '_' || label[at - 1] == '.' ? 2 : 3);
    }
    return best;
}

/// A piece of text with single blanks between its words.
std::string spacedOnce(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool isBlank = c == ' ' || (c >= '\t' && c <= '\r');
        if (!isBlank)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    return out;
}

/// What is typed already of an item that starts at `from`; of a text what is behind its quotation mark.
std::string typedFrom(const CompletionPlace &place, std::size_t from)
{
    const CompletionRequest &request = place.request();
    const std::string_view typed = request.text.substr(from, request.cursor - from);
    if (!place.text())
        return spacedOnce(typed);
    const std::size_t quote = typed.find('"');
    return std::string(typed.substr(quote == std::string_view::npos ? typed.size() : quote + 1));
}

int fitOf(const RuleCompletion &item, const WantedValue &wanted)
{
    const bool isWord = item.kind == CompletionKind::Operator || item.kind == CompletionKind::Keyword
                     || item.kind == CompletionKind::Parameter || item.kind == CompletionKind::Unit;
    if (isWord || wanted.isCondition || !wanted.type || item.type == wanted.type)
        return 0;
    return !item.type || canCompare(*item.type, *wanted.type) ? 1 : 2;
}

int matchHere(const RuleCompletion &item, const CompletionPlace &place)
{
    const std::string typed = typedFrom(place, item.from);
    const int match = matchOf(item.label, typed);
    if (match == 0 || !place.text())
        return match;
    std::string_view content = item.insert;
    content.remove_prefix(std::min(content.size(), content.find('"') + 1));
    return std::min(match, matchOf(content, typed));
}

/// Lets a name of several words go on from the words before the cursor: "days si".
bool continuePhrase(RuleCompletion &item, const CompletionPlace &place, const std::vector<std::size_t> &starts)
{
    if (item.label.find(' ') == std::string::npos)
        return false;
    for (const std::size_t start : starts) {
        if (startsLike(item.label, typedFrom(place, start))) {
            item.from = start;
            return true;
        }
    }
    return false;
}

struct RankedCompletion {
    RuleCompletion item;
    std::array<int, 3> rank{}; ///< match, fit, kind
};

void addRanked(RuleCompletion item, const CompletionPlace &place, const WantedValue &wanted,
               const std::vector<std::size_t> &phrases, std::vector<RankedCompletion> &ranked)
{
    const bool isOperand = item.kind <= CompletionKind::Function && item.kind != CompletionKind::Parameter
                        && item.kind != CompletionKind::Unit;
    int match = kNoMatch;
    if (!isOperand || place.text() || place.wantsOperand())
        match = matchHere(item, place);
    if (match > 0 && !place.text() && item.kind != CompletionKind::Parameter && continuePhrase(item, place, phrases))
        match = 0;
    if (match == kNoMatch)
        return;
    const int fit = fitOf(item, wanted);
    // Words and signs come as they were listed: what is owed first.
    const int kind = static_cast<int>(std::min(item.kind, CompletionKind::Operator));
    ranked.push_back({std::move(item), {match, fit, kind}});
}

/// An operator that would stick to the operand before it gets a blank.
void keepApart(RuleCompletion &item, const CompletionPlace &place)
{
    const RuleToken *previous = place.previous();
    const bool isWord = item.kind == CompletionKind::Operator || item.kind == CompletionKind::Keyword;
    if (!isWord || place.text() || place.wantsOperand() || !previous || previous->to != item.from)
        return;
    item.insert = ' ' + item.insert;
    ++item.caret;
}

} // namespace

RuleCompletions completeRule(const CompletionRequest &request)
{
    RuleCompletions answer;
    const CompletionPlace place(request);
    answer.signature = signatureAt(place);
    answer.hasPrefix = place.text() || place.wordTo() > place.wordFrom();
    CompletionItems items(place);
    const WantedValue wanted = items.wanted();
    const std::vector<std::size_t> phrases = place.phraseStarts();
    std::vector<RankedCompletion> ranked;
    for (RuleCompletion &item : items.all())
        addRanked(std::move(item), place, wanted, phrases, ranked);
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const RankedCompletion &a, const RankedCompletion &b) { return a.rank < b.rank; });
    for (RankedCompletion &entry : ranked) {
        keepApart(entry.item, place);
        answer.items.push_back(std::move(entry.item));
    }
    return answer;
}

} // namespace pathloom
