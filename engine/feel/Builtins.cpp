// SPDX-License-Identifier: Apache-2.0
// The table of built-in functions, and those about truth and contexts.
#include "engine/feel/Builtins.h"

namespace pathloom::feel {
namespace {

Value negation(const Arguments &a)
{
    const auto *flag = argument<bool>(a, 0);
    return flag ? Value(!*flag) : Value();
}

Value entryOf(const Arguments &a)
{
    const Context *context = a[0].context();
    const auto *name = argument<std::string>(a, 1);
    const Value *found = context && name ? context->find(*name) : nullptr;
    return found ? *found : Value();
}

Value entriesOf(const Arguments &a)
{
    const Context *context = a[0].context();
    if (!context)
        return {};
    List list;
    for (const auto &[name, value] : context->entries)
        list.push_back(makeContext({{{"key", name}, {"value", value}}}));
    return makeList(std::move(list));
}

std::vector<Builtin> makeTable()
{
    std::vector<Builtin> table{
        {"not", {{"negand"}}, 1, false, negation},
        {"get value", {{"m", "key"}, {"context", "key"}}, 2, false, entryOf},
        {"get entries", {{"m"}, {"context"}}, 1, false, entriesOf},
        {"is", {{"value1", "value2"}}, 2, false,
         [](const Arguments &a) { return Value(a[0].sameType(a[1]) && equals(a[0], a[1]).value_or(false)); }},
    };
    for (auto part : {listBuiltins(), numberBuiltins(), textBuiltins(), timeBuiltins()})
        table.insert(table.end(), part.begin(), part.end());
    std::sort(table.begin(), table.end(), [](const Builtin &x, const Builtin &y) { return x.name < y.name; });
    return table;
}

} // namespace

std::span<const Builtin> builtins()
{
    static const std::vector<Builtin> table = makeTable();
    return table;
}

const Builtin *builtinNamed(std::string_view name)
{
    for (const Builtin &builtin : builtins()) {
        if (builtin.name == name)
            return &builtin;
    }
    return nullptr;
}

List listArgument(const Arguments &arguments)
{
    if (arguments.size() == 1 && arguments[0].list())
        return *arguments[0].list();
    return arguments;
}

} // namespace pathloom::feel
