// SPDX-License-Identifier: Apache-2.0
// Looks for texts in every cell of every table and in every byte of the project's files.
#include "engine/store/Erase.h"
#include "engine/store/ProjectImpl.h"

#include <algorithm>
#include <fstream>
#include <numeric>

namespace pathloom {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kPieceSize = std::size_t{1} << 20;
constexpr std::string_view kCompressedMark = "\x28\xb5\x2f\xfd";

std::string lowered(std::string_view text)
{
    std::string out(text);
    for (char &c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
}

// Finds texts, without regard to the case of ASCII letters, also across the pieces of one value.
class TextFinder
{
public:
    explicit TextFinder(std::span<const std::string> texts)
    {
        for (const std::string &text : texts) {
            m_texts.push_back(lowered(text));
            m_longest = std::max(m_longest, text.size());
        }
    }
    void newValue() { m_rest.clear(); }
    // Adds occurrences to `place`; true where there was one.
    bool look(std::string_view bytes, SearchedPlace &place)
    {
        place.bytes += bytes.size();
        const std::size_t carried = m_rest.size();
        m_rest += lowered(bytes);
        bool any = false;
        for (std::size_t i = 0; i < m_texts.size(); ++i) {
            if (m_texts[i].empty())
                continue;
            // What ends within the carried part was counted with the piece before.
            const std::size_t from = carried - std::min(carried, m_texts[i].size() - 1);
            for (std::size_t at = m_rest.find(m_texts[i], from); at != std::string::npos;
                 at = m_rest.find(m_texts[i], at + 1)) {
                ++place.found[i];
                any = true;
            }
        }
        m_rest.erase(0, m_rest.size() - std::min(m_rest.size(), m_longest));
        return any;
    }

private:
    std::vector<std::string> m_texts;
    std::size_t m_longest = 0;
    std::string m_rest;
};

std::string startOfRow(const Statement &row, int columns)
{
    constexpr std::size_t kShown = 60;
    std::string text;
    for (int c = 0; c < std::min(columns, 2); ++c)
        text += (c > 0 ? " " : "") + row.text(c).substr(0, kShown);
    return text;
}

Result<std::vector<std::string>> tableNames(const Database &database)
{
    std::vector<std::string> names;
    Statement select =
        database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    while (select.next())
        names.push_back(select.text(0));
    PATHLOOM_TRY(select.finish());
    return names;
}

Result<SearchedPlace> searchTable(const Database &database, const std::string &name,
                                  TextFinder &finder, std::size_t texts, const TaskControl &control)
{
    SearchedPlace place{name, false, 0, 0, std::vector<std::uint64_t>(texts), {}};
    const bool isPieces = name == "blobs";
    Statement select = database.prepare("SELECT * FROM \"" + name + "\"" +
                                        (isPieces ? " ORDER BY owner, part, position" : ""));
    TextFinder pieces = finder; // the other cells of a row stand between two pieces
    std::string before;
    while (select.next()) {
        if (control.isStopped())
            return cancelled();
        const int columns = select.columns();
        const std::string value = isPieces ? select.text(0) + '\x1f' + select.text(1) : std::string();
        if (value != before)
            pieces.newValue();
        before = value;
        for (int c = 0; c < columns; ++c) {
            ++place.cells;
            const std::string_view cell = select.blob(c);
            const bool isPacked = cell.substr(0, kCompressedMark.size()) == kCompressedMark;
            const auto unpacked = isPacked ? decompress(cell, name) : Result<std::string>(cell);
            const bool isPiece = isPacked && isPieces;
            if (!isPiece)
                finder.newValue();
            const bool any = (isPiece ? pieces : finder)
                                 .look(unpacked ? std::string_view(*unpacked) : cell, place);
            if (any && place.where.empty())
                place.where = startOfRow(select, columns);
        }
    }
    PATHLOOM_TRY(select.finish());
    return place;
}

Result<SearchedPlace> searchFile(const fs::path &file, TextFinder &finder, std::size_t texts,
                                 const TaskControl &control)
{
    SearchedPlace place{file.filename().string(), true, 0, 0, std::vector<std::uint64_t>(texts), {}};
    std::ifstream in(file, std::ios::binary);
    std::string piece(kPieceSize, '\0');
    finder.newValue();
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0) {
        if (control.isStopped())
            return cancelled();
        finder.look(std::string_view(piece).substr(0, static_cast<std::size_t>(in.gcount())), place);
    }
    if (in.bad() || !in.eof())
        return fail(ErrorKind::System, "store.io",
                    {{"file", file.string()}, {"reason", "it cannot be read to its end"}});
    return place;
}

// The project, its log, and what else lies beside it under its name, such as copies from before a
// migration.
std::vector<fs::path> filesOfProject(const fs::path &project)
{
    std::vector<fs::path> files;
    std::error_code ignored;
    const fs::path folder = project.has_parent_path() ? project.parent_path() : fs::path(".");
    const std::string name = project.filename().string();
    for (const auto &entry : fs::directory_iterator(folder, ignored)) {
        const std::string other = entry.path().filename().string();
        const bool isOurs = other == name || other.compare(0, name.size() + 1, name + "-") == 0 ||
                            other.compare(0, name.size() + 1, name + ".") == 0;
        const bool isIndexOfLog = other == name + "-shm";
        if (entry.is_regular_file(ignored) && isOurs && !isIndexOfLog)
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

std::uint64_t SearchedPlace::total() const
{
    return std::accumulate(found.begin(), found.end(), std::uint64_t{0});
}

Result<std::vector<SearchedPlace>> Project::search(std::span<const std::string> texts,
                                                   const TaskControl &control) const
{
    std::vector<SearchedPlace> places;
    TextFinder finder(texts);
    const auto tables = tableNames(*m_impl->database);
    if (!tables)
        return failWith(tables.error());
    const std::vector<fs::path> files = filesOfProject(m_impl->file);
    const auto all = static_cast<double>(tables->size() + files.size());
    for (const std::string &table : *tables) {
        control.report("store.search", static_cast<double>(places.size()), all);
        auto place = searchTable(*m_impl->database, table, finder, texts.size(), control);
        if (!place)
            return failWith(std::move(place).error());
        places.push_back(std::move(*place));
    }
    for (const fs::path &file : files) {
        control.report("store.search", static_cast<double>(places.size()), all);
        auto place = searchFile(file, finder, texts.size(), control);
        if (!place)
            return failWith(std::move(place).error());
        places.push_back(std::move(*place));
    }
    return places;
}

} // namespace pathloom
