// SPDX-License-Identifier: Apache-2.0
// Built-in functions of lists.
#include "engine/feel/Builtins.h"

namespace pathloom::feel {
namespace {

/// The elements as numbers; nothing where one is none.
std::optional<std::vector<double>> numbersOf(const Arguments &a)
{
    std::vector<double> numbers;
    for (const Value &element : listArgument(a)) {
        const auto *number = element.as<double>();
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

Value total(const Arguments &a)
{
    const auto numbers = numbersOf(a);
    return numbers && !numbers->empty() ? Value(std::accumulate(numbers->begin(), numbers->end(), 0.0)) : Value();
}

Value mean(const Arguments &a)
{
    const auto numbers = numbersOf(a);
    if (!numbers || numbers->empty())
        return {};
    return std::accumulate(numbers->begin(), numbers->end(), 0.0) / static_cast<double>(numbers->size());
}

Value median(const Arguments &a)
{
    auto numbers = numbersOf(a);
    if (!numbers || numbers->empty())
        return {};
    std::sort(numbers->begin(), numbers->end());
    const std::size_t middle = numbers->size() / 2;
    return numbers->size() % 2 == 1 ? (*numbers)[middle] : ((*numbers)[middle - 1] + (*numbers)[middle]) / 2;
}

Value product(const Arguments &a)
{
    const auto numbers = numbersOf(a);
    if (!numbers || numbers->empty())
        return {};
    return std::accumulate(numbers->begin(), numbers->end(), 1.0, std::multiplies<>());
}

Value extreme(const Arguments &a, int wanted)
{
    const List list = listArgument(a);
    if (list.empty())
        return {};
    Value best = list.front();
    for (const Value &element : list) {
        const auto sign = order(element, best);
        if (!sign)
            return {};
        if (*sign == wanted)
            best = element;
    }
    return best;
}

/// all() and any(): `decides` is the value that settles it.
Value quantifier(const Arguments &a, bool decides)
{
    bool unknown = false;
    for (const Value &element : listArgument(a)) {
        const auto *flag = element.as<bool>();
        if (flag && *flag == decides)
            return decides;
        unknown = unknown || !flag;
    }
    return unknown ? Value() : Value(!decides);
}

bool contains(const List &list, const Value &value)
{
    return std::any_of(list.begin(), list.end(),
                       [&](const Value &element) { return equals(element, value).value_or(false); });
}

Value distinct(const List &list)
{
    List kept;
    for (const Value &element : list) {
        if (!contains(kept, element))
            kept.push_back(element);
    }
    return makeList(std::move(kept));
}

List concatenated(const Arguments &a)
{
    List all;
    for (const Value &part : a) {
        if (const List *list = part.list())
            all.insert(all.end(), list->begin(), list->end());
        else
            all.push_back(part);
    }
    return all;
}

void flatten(const Value &value, List &into)
{
    const List *list = value.list();
    if (!list) {
        into.push_back(value);
        return;
    }
    for (const Value &element : *list)
        flatten(element, into);
}

Value sorted(const Arguments &a)
{
    List list = a[0].list() ? *a[0].list() : List{a[0]};
    const Function *precedes = a[1].function();
    if (!precedes)
        return {};
    // Insertion keeps equal elements in place and stays defined for any predicate.
    for (std::size_t i = 1; i < list.size(); ++i) {
        for (std::size_t j = i; j > 0; --j) {
            const Value before = precedes->call({list[j], list[j - 1]});
            const auto *flag = before.as<bool>();
            if (!flag || !*flag)
                break;
            std::swap(list[j], list[j - 1]);
        }
    }
    return makeList(std::move(list));
}

/// Index of a position counted from 1, or from the end where negative.
std::optional<std::size_t> indexOf(const List &list, const Value *position)
{
    const auto *number = position ? position->as<double>() : nullptr;
    const double size = static_cast<double>(list.size());
    if (!number)
        return std::nullopt;
    const double index = *number > 0 ? *number - 1 : size + *number;
    return index >= 0 && index < size && *number != 0 ? std::optional(static_cast<std::size_t>(index)) : std::nullopt;
}

/// A function of a list and more; null where the first argument is no list.
Builtin ofList(std::string name, std::vector<std::string> parameters, std::size_t least,
               Value (*function)(List, const Arguments &))
{
    return {std::move(name), {std::move(parameters)}, least, false, [function](const Arguments &a) {
                const List *list = a[0].list();
                return list ? function(*list, a) : Value();
            }};
}

Value sublist(List list, const Arguments &a)
{
    const auto from = indexOf(list, &a[1]);
    const auto *length = argument<double>(a, 2);
    if (!from || (a.size() > 2 && (!length || *length < 0)))
        return {};
    const std::size_t most = list.size() - *from;
    const std::size_t count = length ? std::min(most, static_cast<std::size_t>(*length)) : most;
    const auto begin = list.begin() + static_cast<std::ptrdiff_t>(*from);
    return makeList(List(begin, begin + static_cast<std::ptrdiff_t>(count)));
}

Value removed(List list, const Arguments &a)
{
    const auto index = indexOf(list, &a[1]);
    if (!index)
        return {};
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(*index));
    return makeList(std::move(list));
}

Value inserted(List list, const Arguments &a)
{
    const auto index = indexOf(list, &a[1]);
    if (!index)
        return {};
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(*index), a[2]);
    return makeList(std::move(list));
}

Value positions(List list, const Arguments &a)
{
    List found;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (equals(list[i], a[1]).value_or(false))
            found.emplace_back(static_cast<double>(i + 1));
    }
    return makeList(std::move(found));
}

} // namespace

std::vector<Builtin> listBuiltins()
{
    return {
        {"sum", {{"list"}}, 1, true, total},
        {"mean", {{"list"}}, 1, true, mean},
        {"median", {{"list"}}, 1, true, median},
        {"product", {{"list"}}, 1, true, product},
        {"min", {{"list"}}, 1, true, [](const Arguments &a) { return extreme(a, -1); }},
        {"max", {{"list"}}, 1, true, [](const Arguments &a) { return extreme(a, 1); }},
        {"all", {{"list"}}, 1, true, [](const Arguments &a) { return quantifier(a, false); }},
        {"any", {{"list"}}, 1, true, [](const Arguments &a) { return quantifier(a, true); }},
        {"concatenate", {{"list"}}, 1, true, [](const Arguments &a) { return makeList(concatenated(a)); }},
        {"union", {{"list"}}, 1, true, [](const Arguments &a) { return distinct(concatenated(a)); }},
        {"append", {{"list", "item"}}, 2, true, [](const Arguments &a) {
             List list = a[0].list() ? *a[0].list() : List{a[0]};
             list.insert(list.end(), a.begin() + 1, a.end());
             return makeList(std::move(list));
         }},
        {"flatten", {{"list"}}, 1, false, [](const Arguments &a) {
             List flat;
             flatten(a[0], flat);
             return makeList(std::move(flat));
         }},
        {"sort", {{"list", "precedes"}}, 2, false, sorted},
        ofList("count", {"list"}, 1, [](List list, const Arguments &) { return Value(static_cast<double>(list.size())); }),
        ofList("list contains", {"list", "element"}, 2,
               [](List list, const Arguments &a) { return Value(contains(list, a[1])); }),
        ofList("distinct values", {"list"}, 1, [](List list, const Arguments &) { return distinct(list); }),
        ofList("reverse", {"list"}, 1, [](List list, const Arguments &) {
            std::reverse(list.begin(), list.end());
            return makeList(std::move(list));
        }),
        ofList("sublist", {"list", "start position", "length"}, 2, sublist),
        ofList("remove", {"list", "position"}, 2, removed),
        ofList("insert before", {"list", "position", "newItem"}, 3, inserted),
        ofList("index of", {"list", "match"}, 2, positions),
    };
}

} // namespace pathloom::feel
