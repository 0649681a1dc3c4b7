// SPDX-License-Identifier: Apache-2.0
// Value-or-error: how every fallible engine function answers.
#pragma once

#include <tl/expected.hpp>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pathloom {

/// Who has to act on an error. The command line maps it to its exit status.
enum class ErrorKind {
    Usage,     ///< the call itself is wrong (exit 2)
    BadInput,  ///< the person's data or file is wrong (exit 3)
    System,    ///< file system or database refused (exit 4)
    No,        ///< the answer is "no": errors found, verification failed (exit 1)
    Cancelled, ///< the caller's stop token fired (exit 130)
    Internal,  ///< a broken promise of ours; never caused by input
};

/// Named values that the sentence of an error or problem is filled with.
using Arguments = std::map<std::string, std::string>;

/// Where an error happened, outermost last: {"reading-journey", {{"name", "Welcome"}}}.
struct ErrorContext {
    std::string code;
    Arguments arguments;
};

/// An error as data. `code` is "area.what", for instance "ingest.column-missing"; ui/text turns
/// it into a sentence that says what happened, why, and what to do. Never holds translated text.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    std::string code;
    Arguments arguments;
    std::vector<ErrorContext> context;
};

template <typename T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

/// The error branch of any Result: `return fail(ErrorKind::BadInput, "ingest.empty-file", {…});`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, std::string_view code,
                                                Arguments arguments = {})
{
    return tl::unexpected<Error>(Error{kind, std::string(code), std::move(arguments), {}});
}

/// Hands an error on, with one more frame of context.
[[nodiscard]] inline tl::unexpected<Error> failWith(Error error, std::string_view code = {},
                                                    Arguments arguments = {})
{
    if (!code.empty())
        error.context.push_back({std::string(code), std::move(arguments)});
    return tl::unexpected<Error>(std::move(error));
}

/// One line for logs and test failures: code, arguments, context. Not for people.
[[nodiscard]] std::string describe(const Error &error);

} // namespace pathloom

/// Returns from the calling function when a Status or Result holds an error.
#define PATHLOOM_TRY(expression)                                                                   \
    do {                                                                                           \
        if (auto tried_ = (expression); !tried_)                                                   \
            return ::pathloom::failWith(std::move(tried_).error());                                \
    } while (false)
