// SPDX-License-Identifier: GPL-3.0-or-later
// Parses, runs and prints: exit statuses, progress, interruption.
#include "app/cli/Console.h"

#include "engine/base/Version.h"
#include "ui/text/ErrorText.h"
#include "ui/text/NameText.h"

#include <csignal>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <thread>

#include <pthread.h>
#include <unistd.h>

namespace pathloom::cli {

Result<Instant> instantOf(const std::string &text)
{
    auto instant = parseInstant(text);
    if (!instant)
        return fail(ErrorKind::Usage, "cli.instant", {{"text", text}});
    return instant;
}

Result<Instant> asOfOr(const std::string &text, const Snapshot &snapshot)
{
    return text.empty() ? Result<Instant>(snapshot.to) : instantOf(text);
}

static std::string systemReason()
{
    return std::generic_category().message(errno);
}

Result<std::string> readFile(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    if (!stream.is_open() || stream.bad())
        return fail(ErrorKind::System, "cli.file-open",
                    {{"file", file.string()}, {"reason", systemReason()}});
    return bytes;
}

Status writeFile(const std::filesystem::path &file, std::string_view bytes)
{
    const std::filesystem::path temporary = file.string() + ".part";
    {
        std::ofstream stream(temporary, std::ios::binary | std::ios::trunc);
        stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        stream.flush();
        if (!stream.good()) {
            const std::string reason = systemReason();
            std::error_code ignored;
            std::filesystem::remove(temporary, ignored);
            return fail(ErrorKind::System, "cli.file-write",
                        {{"file", file.string()}, {"reason", reason}});
        }
    }
    std::error_code error;
    std::filesystem::rename(temporary, file, error);
    if (error)
        return fail(ErrorKind::System, "cli.file-write",
                    {{"file", file.string()}, {"reason", error.message()}});
    return {};
}

Status writeIds(const std::filesystem::path &file, const Snapshot &snapshot,
                const BitVector &members)
{
    std::string lines;
    for (ProfileIndex p = 0; p < snapshot.profileCount(); ++p) {
        if (members.at(p))
            lines += snapshot.profileIds[p] + "\n";
    }
    return writeFile(file, lines);
}

/// Width on a terminal: code points, not bytes.
static std::size_t widthOf(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & '\xC0') != '\x80'; }));
}

static bool isNumeric(std::string_view text)
{
    return !text.empty() &&
           text.find_first_not_of("0123456789.,-+% …–eE") == std::string_view::npos;
}

std::string table(const std::vector<std::vector<std::string>> &rows)
{
    std::vector<std::size_t> widths;
    for (const auto &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t c = 0; c < row.size(); ++c)
            widths[c] = std::max(widths[c], widthOf(row[c]));
    }
    std::string text;
    for (const auto &row : rows) {
        std::string line;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string padding(widths[c] - widthOf(row[c]), ' ');
            line += (c > 0 ? "  " : "") + (isNumeric(row[c]) ? padding + row[c] : row[c] + padding);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

std::string countText(std::uint64_t n)
{
    std::string digits = std::to_string(n);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

std::string numberText(double x)
{
    return std::isfinite(x) ? fmt::format("{:.4g}", x) : "–";
}

std::string percentText(double share)
{
    return fmt::format("{:.1f} %", 100 * share);
}

namespace {

int statusOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::No:
        return 1;
    case ErrorKind::Usage:
        return 2;
    case ErrorKind::BadInput:
        return 3;
    case ErrorKind::System:
        return 4;
    case ErrorKind::Cancelled:
        return 130;
    case ErrorKind::Internal:
        return 4;
    }
    return 4;
}

/// Turns SIGINT into a stop request on a thread of its own; a second one ends the program.
class Interruption
{
public:
    Interruption()
    {
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGINT);
        sigaddset(&signals, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &signals, nullptr);
        std::thread([signals, source = m_source]() mutable {
            int received = 0;
            sigwait(&signals, &received);
            source.request_stop();
            sigwait(&signals, &received);
            std::_Exit(130);
        }).detach();
    }
    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
};

/// A line on standard error that a terminal overwrites; elsewhere a line per tenth.
class ProgressLine
{
public:
    explicit ProgressLine(bool isTerminal) : m_isTerminal(isTerminal) {}
    ~ProgressLine()
    {
        if (m_isTerminal && m_last >= 0)
            std::fputs("\r\033[K", stderr);
    }
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    void show(const Progress &progress)
    {
        const int share =
            progress.total > 0 ? static_cast<int>(100 * progress.done / progress.total) : 0;
        const int step = m_isTerminal ? share : share / 10 * 10;
        if (progress.phase == m_phase && step == m_last)
            return;
        m_phase = progress.phase;
        m_last = step;
        const std::string name = text::phaseName(progress.phase).toStdString();
        std::fprintf(stderr, m_isTerminal ? "\r\033[K%s %d %%" : "%s %d %%\n", name.c_str(), step);
        std::fflush(stderr);
    }

private:
    bool m_isTerminal;
    std::string m_phase;
    int m_last = -1;
};

void printError(const Error &error, bool asJson)
{
    const std::string sentence = text::sentence(error).toStdString();
    std::cerr << "pathloom-cli: " << sentence << "\n";
    if (!asJson)
        return;
    const Json json = {
        {"error", {{"code", error.code}, {"arguments", error.arguments}, {"message", sentence}}}};
    std::cout << prettyJson(json);
}

int perform(const CommandLine &line, bool withProgress)
{
    const bool isTerminal = isatty(STDERR_FILENO) != 0;
    const Interruption interruption;
    ProgressLine progress(isTerminal);
    TaskControl control{.stop = interruption.token(), .progress = {}};
    if (isTerminal || withProgress)
        control.progress = [&progress](const Progress &point) { progress.show(point); };
    const Result<Outcome> outcome = line.chosen(control);
    if (!outcome) {
        printError(outcome.error(), line.json);
        return statusOf(outcome.error().kind);
    }
    std::cout << (line.json ? prettyJson(outcome->json) : outcome->text) << std::flush;
    return std::cout.good() ? outcome->status : 4;
}

} // namespace

int run(int argc, char **argv)
{
    CLI::App app("Pathloom on the command line: everything the engine does, without a display.",
                 "pathloom-cli");
    CommandLine line{app, {}};
    bool withProgress = false;
    app.set_version_flag("--version", std::string("pathloom-cli ") + kVersion);
    app.add_flag("--json", line.json, "One JSON document on standard output");
    app.add_flag("--progress", withProgress,
                 "Progress on standard error, also where that is no terminal");
    app.require_subcommand(1);
    app.fallthrough();
    for (const auto add :
         {addNew, addImport, addData, addPeople, addObjects, addCheck, addRule, addSegment, addSimulate, addTrace,
          addScore, addStats, addTable, addPackage, addRender, addBench})
        add(line);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    return perform(line, withProgress);
}

} // namespace pathloom::cli
