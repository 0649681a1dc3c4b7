// SPDX-License-Identifier: Apache-2.0
// FEEL's built-in functions (DMN 1.5, 10.3.4).
#pragma once

#include "engine/feel/Value.h"

#include <span>

namespace pathloom::feel {

using Arguments = std::vector<Value>;

struct Builtin {
    std::string name;
    std::vector<std::vector<std::string>> signatures; ///< names of the parameters, longest way of calling
    std::size_t least = 1;                            ///< arguments needed
    bool variadic = false;
    std::function<Value(const Arguments &)> call;
};

/// All of them, by name. Made once; reading is safe from any thread.
[[nodiscard]] std::span<const Builtin> builtins();
[[nodiscard]] const Builtin *builtinNamed(std::string_view name);

/// What stands behind "@": a date, time, date-time or duration; null where it is none of them.
[[nodiscard]] Value momentFrom(std::string_view text);

// The tables of the files below, joined by builtins().
[[nodiscard]] std::vector<Builtin> listBuiltins();
[[nodiscard]] std::vector<Builtin> numberBuiltins();
[[nodiscard]] std::vector<Builtin> textBuiltins();
[[nodiscard]] std::vector<Builtin> timeBuiltins();

/// A function of whole lists that may also be called with the elements: sum(1, 2) as sum([1, 2]).
[[nodiscard]] List listArgument(const Arguments &arguments);
/// Argument i as a T, or null.
template <typename T>
[[nodiscard]] const T *argument(const Arguments &arguments, std::size_t i)
{
    return i < arguments.size() ? arguments[i].as<T>() : nullptr;
}

} // namespace pathloom::feel
