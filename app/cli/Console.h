// SPDX-License-Identifier: GPL-3.0-or-later
// How commands are declared, run and printed: options in, one outcome out.
#pragma once

#include "app/common/Session.h"
#include "engine/base/Json.h"
#include "engine/base/Task.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cmath>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace pathloom::cli {

/// What a command answers: the document of --json, the text of people, and its exit status.
struct Outcome {
    Json json;
    std::string text;
    int status = 0;
};

/// A command with its options already read; runs once, after parsing.
using Command = std::function<Result<Outcome>(const TaskControl &control)>;

/// Where the commands put themselves while the command line is declared.
struct CommandLine {
    CLI::App &app;
    Command chosen; ///< of the subcommand that was given
    bool json = false;
};

/// Makes a subcommand that runs `command` with options of type Options.
template <typename Options>
CLI::App *addCommand(CommandLine &line, const std::string &name, const std::string &help,
                     std::shared_ptr<Options> options,
                     std::function<Result<Outcome>(const Options &, const TaskControl &)> command)
{
    CLI::App *sub = line.app.add_subcommand(name, help);
    sub->callback([&line, options, command = std::move(command)] {
        line.chosen = [options, command](const TaskControl &control) {
            return command(*options, control);
        };
    });
    return sub;
}

// One file per command or small group.
void addNew(CommandLine &line);
void addImport(CommandLine &line);
void addData(CommandLine &line);    ///< data, tables
void addPeople(CommandLine &line);  ///< duplicates, forget
void addObjects(CommandLine &line); ///< apply, dump
void addCheck(CommandLine &line);
void addRule(CommandLine &line);
void addSegment(CommandLine &line);
void addSimulate(CommandLine &line);
void addTrace(CommandLine &line);
void addScore(CommandLine &line);
void addStats(CommandLine &line);
void addTable(CommandLine &line);
void addPackage(CommandLine &line); ///< export, verify, decide
void addRender(CommandLine &line);
void addBench(CommandLine &line);

/// An instant on the command line. Errors: "cli.instant" with `text`.
[[nodiscard]] Result<Instant> instantOf(const std::string &text);
/// The same, or the snapshot's end where the text is empty.
[[nodiscard]] Result<Instant> asOfOr(const std::string &text, const Snapshot &snapshot);
/// Reads a whole file. Errors: "cli.file-open" with `file`, `reason`.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path &file);
/// Writes a file under a temporary name and renames it. Errors: "cli.file-write" with `file`,
/// `reason`.
[[nodiscard]] Status writeFile(const std::filesystem::path &file, std::string_view bytes);
/// Writes one profile id a line.
[[nodiscard]] Status writeIds(const std::filesystem::path &file, const Snapshot &snapshot,
                              const BitVector &members);

/// Columns of text padded to their widest cell; numbers among them to the right.
[[nodiscard]] std::string table(const std::vector<std::vector<std::string>> &rows);
/// "1,234", "0.1234", "12.3 %" for people.
[[nodiscard]] std::string countText(std::uint64_t n);
[[nodiscard]] std::string numberText(double x);
[[nodiscard]] std::string percentText(double share);

/// Parses the arguments, runs the command, prints, and returns the exit status.
[[nodiscard]] int run(int argc, char **argv);

} // namespace pathloom::cli
