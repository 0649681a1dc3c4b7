// SPDX-License-Identifier: Apache-2.0
// Sets of values, and rules in disjunctive form over them.
#include "engine/check/RangeLogic.h"

#include "engine/rules/Text.h"

namespace pathloom {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::size_t kMostBoxes = 64;

using Boxes = std::vector<Box>;

bool isEmptyInterval(const NumberRange &i)
{
    return i.low > i.high || (i.low == i.high && (i.lowOpen || i.highOpen));
}

NumberSet complementNumbers(const NumberSet &set)
{
    NumberSet gaps;
    NumberRange gap{-kInfinity, kInfinity, true, true};
    for (const NumberRange &interval : set) {
        gap.high = interval.low;
        gap.highOpen = !interval.lowOpen;
        if (interval.low != -kInfinity && !isEmptyInterval(gap))
            gaps.push_back(gap);
        gap = {interval.high, kInfinity, !interval.highOpen, true};
    }
    if (gap.low != kInfinity)
        gaps.push_back(gap);
    return gaps;
}

NumberSet intersectNumbers(const NumberSet &a, const NumberSet &b)
{
    NumberSet common;
    for (const NumberRange &x : a) {
        for (const NumberRange &y : b) {
            NumberRange both;
            both.low = std::max(x.low, y.low);
            both.high = std::min(x.high, y.high);
            both.lowOpen = (x.low == both.low && x.lowOpen) || (y.low == both.low && y.lowOpen);
            both.highOpen =
                (x.high == both.high && x.highOpen) || (y.high == both.high && y.highOpen);
            if (!isEmptyInterval(both))
                common.push_back(both);
        }
    }
    return common;
}

TextChoice intersectTexts(const TextChoice &a, const TextChoice &b)
{
    TextChoice common;
    if (a.allBut && b.allBut) {
        common = a;
        common.texts.insert(b.texts.begin(), b.texts.end());
        return common;
    }
    const TextChoice &listed = a.allBut ? b : a;
    const TextChoice &other = a.allBut ? a : b;
    for (const std::string &text : listed.texts) {
        if (other.texts.contains(text) != other.allBut)
            common.texts.insert(text);
    }
    return common;
}

std::optional<double> numberOf(const Value &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    if (const auto *money = std::get_if<Money>(&value))
        return static_cast<double>(money->minor) / std::pow(10.0, minorDigits(money->currency));
    if (const auto *date = std::get_if<CivilDate>(&value))
        return static_cast<double>(date->days) * 86'400'000.0;
    if (const auto *instant = std::get_if<Instant>(&value))
        return static_cast<double>(instant->ms);
    if (const auto *duration = std::get_if<Duration>(&value))
        return static_cast<double>(duration->ms);
    return std::nullopt;
}

/// The values v for which `v op constant` is true.
std::optional<ValueSet> setOf(BinaryOp op, const Value &constant)
{
    const auto whole = [&](ValueSet equal) -> std::optional<ValueSet> {
        if (op == BinaryOp::Equal)
            return equal;
        return op == BinaryOp::NotEqual ? std::optional(complementOf(equal)) : std::nullopt;
    };
    if (const auto *text = std::get_if<std::string>(&constant))
        return whole(TextChoice{false, {*text}});
    if (const auto *boolean = std::get_if<bool>(&constant))
        return whole(BooleanSet{*boolean ? 2U : 1U});
    const auto number = numberOf(constant);
    if (!number)
        return std::nullopt;
    switch (op) {
    case BinaryOp::Less: return NumberSet{{-kInfinity, *number, true, true}};
    case BinaryOp::LessEqual: return NumberSet{{-kInfinity, *number, true, false}};
    case BinaryOp::Greater: return NumberSet{{*number, kInfinity, true, true}};
    case BinaryOp::GreaterEqual: return NumberSet{{*number, kInfinity, false, true}};
    default: return whole(NumberSet{{*number, *number, false, false}});
    }
}

BinaryOp flipped(BinaryOp op)
{
    switch (op) {
    case BinaryOp::Less: return BinaryOp::Greater;
    case BinaryOp::LessEqual: return BinaryOp::GreaterEqual;
    case BinaryOp::Greater: return BinaryOp::Less;
    case BinaryOp::GreaterEqual: return BinaryOp::LessEqual;
    default: return op;
    }
}

bool isConstant(const ExprPtr &rule)
{
    return rule->kind == ExprKind::Literal && !isMissing(rule->value);
}

/// A value that is compared: its text is its name. Unequal values under one text cannot be.
bool isSubject(const ExprPtr &rule)
{
    return rule->kind != ExprKind::Literal && rule->kind != ExprKind::ListLiteral;
}

std::optional<Box> comparison(const ExprPtr &rule)
{
    const ExprPtr &left = rule->arguments[0];
    const ExprPtr &right = rule->arguments[1];
    const bool turned = isConstant(left) && isSubject(right);
    if (!turned && !(isSubject(left) && isConstant(right)))
        return std::nullopt;
    const auto set = setOf(turned ? flipped(rule->op) : rule->op, (turned ? left : right)->value);
    if (!set)
        return std::nullopt;
    return Box{{printRule(turned ? right : left), *set}};
}

std::optional<Box> between(const ExprPtr &rule)
{
    const auto &arguments = rule->arguments;
    if (!isSubject(arguments[0]) || !isConstant(arguments[1]) || !isConstant(arguments[2]))
        return std::nullopt;
    const auto low = numberOf(arguments[1]->value);
    const auto high = numberOf(arguments[2]->value);
    if (!low || !high)
        return std::nullopt;
    NumberSet set{{*low, *high, false, false}};
    std::erase_if(set, isEmptyInterval);
    return Box{{printRule(arguments[0]), set}};
}

std::optional<Box> membership(const ExprPtr &rule)
{
    if (!isSubject(rule->arguments[0]) || rule->arguments[1]->kind != ExprKind::ListLiteral)
        return std::nullopt;
    std::optional<ValueSet> all;
    for (const ExprPtr &element : rule->arguments[1]->arguments) {
        const auto one =
            isConstant(element) ? setOf(BinaryOp::Equal, element->value) : std::nullopt;
        if (!one)
            return std::nullopt;
        all = all ? unionOf(*all, *one) : one;
        if (!all)
            return std::nullopt;
    }
    if (!all)
        return std::nullopt;
    return Box{{printRule(rule->arguments[0]), *all}};
}

/// A single predicate as a box over one name.
Box predicate(const ExprPtr &rule)
{
    std::optional<Box> box;
    const bool isArithmetic = rule->kind == ExprKind::Binary && rule->op >= BinaryOp::Add;
    if (rule->kind == ExprKind::Binary && !isArithmetic)
        box = comparison(rule);
    else if (rule->kind == ExprKind::Between)
        box = between(rule);
    else if (rule->kind == ExprKind::In)
        box = membership(rule);
    return box ? *box : Box{{printRule(rule), BooleanSet{2U}}};
}

/// No box where the two can never hold together.
std::optional<Box> both(const Box &a, const Box &b)
{
    Box result = a;
    for (const auto &[name, set] : b) {
        const auto [at, isNew] = result.emplace(name, set);
        if (isNew)
            continue;
        auto common = intersectionOf(at->second, set);
        // Kinds differ only in rules with type errors, which R02 speaks of.
        if (!common || isEmptySet(*common))
            return std::nullopt;
        at->second = *std::move(common);
    }
    return result;
}

std::optional<Boxes> conjunction(const Boxes &a, const Boxes &b)
{
    Boxes result;
    for (const Box &x : a) {
        for (const Box &y : b) {
            if (auto box = both(x, y))
                result.push_back(*std::move(box));
            if (result.size() > kMostBoxes)
                return std::nullopt;
        }
    }
    return result;
}

std::optional<Boxes> boxesOf(const ExprPtr &rule, bool negated);

std::optional<Boxes> connective(const ExprPtr &rule, bool negated)
{
    auto left = boxesOf(rule->arguments[0], negated);
    const auto right = boxesOf(rule->arguments[1], negated);
    if (!left || !right)
        return std::nullopt;
    if ((rule->op == BinaryOp::And) != negated)
        return conjunction(*left, *right);
    left->insert(left->end(), right->begin(), right->end());
    return left->size() > kMostBoxes ? std::nullopt : left;
}

std::optional<Boxes> boxesOf(const ExprPtr &rule, bool negated)
{
    if (rule->kind == ExprKind::Not)
        return boxesOf(rule->arguments[0], !negated);
    if (rule->kind == ExprKind::Binary && (rule->op == BinaryOp::And || rule->op == BinaryOp::Or))
        return connective(rule, negated);
    if (const auto *constant = std::get_if<bool>(&rule->value);
        constant && rule->kind == ExprKind::Literal)
        return *constant != negated ? Boxes{Box{}} : Boxes{};
    Box box = predicate(rule);
    if (negated)
        box.begin()->second = complementOf(box.begin()->second);
    if (isEmptySet(box.begin()->second))
        return Boxes{};
    return Boxes{std::move(box)};
}

bool isInside(const Box &inner, const Box &outer)
{
    return std::all_of(outer.begin(), outer.end(), [&](const auto &side) {
        const auto found = inner.find(side.first);
        return found != inner.end() && isSubset(found->second, side.second);
    });
}

/// Union of the boxes that speak of one name alone, by that name.
std::map<std::string, ValueSet> singleUnions(const Boxes &boxes)
{
    std::map<std::string, ValueSet> unions;
    for (const Box &box : boxes) {
        if (box.size() != 1)
            continue;
        const auto &[name, set] = *box.begin();
        const auto [at, isNew] = unions.emplace(name, set);
        if (isNew)
            continue;
        if (const auto wider = unionOf(at->second, set))
            at->second = *wider;
    }
    return unions;
}

bool isCoveredBy(const Box &box, const Boxes &boxes, const std::map<std::string, ValueSet> &unions)
{
    if (std::any_of(boxes.begin(), boxes.end(),
                    [&](const Box &outer) { return isInside(box, outer); }))
        return true;
    return std::any_of(unions.begin(), unions.end(), [&](const auto &side) {
        const auto found = box.find(side.first);
        return found != box.end() && isSubset(found->second, side.second);
    });
}

} // namespace

ValueSet complementOf(const ValueSet &set)
{
    if (const auto *numbers = std::get_if<NumberSet>(&set))
        return complementNumbers(*numbers);
    if (const auto *texts = std::get_if<TextChoice>(&set))
        return TextChoice{!texts->allBut, texts->texts};
    return BooleanSet{~std::get<BooleanSet>(set).bits & 3U};
}

std::optional<ValueSet> intersectionOf(const ValueSet &a, const ValueSet &b)
{
    if (a.index() != b.index())
        return std::nullopt;
    if (const auto *numbers = std::get_if<NumberSet>(&a))
        return intersectNumbers(*numbers, std::get<NumberSet>(b));
    if (const auto *texts = std::get_if<TextChoice>(&a))
        return intersectTexts(*texts, std::get<TextChoice>(b));
    return BooleanSet{std::get<BooleanSet>(a).bits & std::get<BooleanSet>(b).bits};
}

std::optional<ValueSet> unionOf(const ValueSet &a, const ValueSet &b)
{
    const auto neither = intersectionOf(complementOf(a), complementOf(b));
    return neither ? std::optional(complementOf(*neither)) : std::nullopt;
}

bool isEmptySet(const ValueSet &set)
{
    if (const auto *numbers = std::get_if<NumberSet>(&set))
        return numbers->empty();
    if (const auto *texts = std::get_if<TextChoice>(&set))
        return !texts->allBut && texts->texts.empty();
    return std::get<BooleanSet>(set).bits == 0;
}

bool isFullSet(const ValueSet &set)
{
    return isEmptySet(complementOf(set));
}

bool isSubset(const ValueSet &a, const ValueSet &b)
{
    const auto rest = intersectionOf(a, complementOf(b));
    return rest && isEmptySet(*rest);
}

std::optional<std::vector<Box>> waysToBeTrue(const ExprPtr &rule)
{
    return boxesOf(rule, false);
}

bool isContradiction(const ExprPtr &rule)
{
    const auto boxes = boxesOf(rule, false);
    return boxes && boxes->empty();
}

bool isTautology(const ExprPtr &rule)
{
    const auto boxes = boxesOf(rule, true);
    if (boxes && boxes->empty())
        return true;
    const auto ways = boxesOf(rule, false);
    if (!ways)
        return false;
    const auto unions = singleUnions(*ways);
    return std::any_of(ways->begin(), ways->end(), [](const Box &box) { return box.empty(); })
           || std::any_of(unions.begin(), unions.end(),
                          [](const auto &side) { return isFullSet(side.second); });
}

bool isCovered(const ExprPtr &later, const std::vector<ExprPtr> &earlier)
{
    const auto ways = boxesOf(later, false);
    if (!ways || ways->empty())
        return false;
    Boxes before;
    for (const ExprPtr &rule : earlier) {
        if (const auto boxes = boxesOf(rule, false))
            before.insert(before.end(), boxes->begin(), boxes->end());
    }
    const auto unions = singleUnions(before);
    return std::all_of(ways->begin(), ways->end(),
                       [&](const Box &box) { return isCoveredBy(box, before, unions); });
}

} // namespace pathloom
