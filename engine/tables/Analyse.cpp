// SPDX-License-Identifier: Apache-2.0
// Searches the grid of positions. At each input, positions that leave the same rows in play are taken
// together, so the search follows what the tests tell apart and not how many values there are.
#include "engine/tables/Analyse.h"

namespace pathloom {
namespace {

using Mask = std::vector<std::uint64_t>;
using Positions = std::vector<bool>;

constexpr std::size_t kMostSteps = 400'000;

bool isZero(const Mask &mask)
{
    return std::all_of(mask.begin(), mask.end(), [](std::uint64_t word) { return word == 0; });
}

/// A row as the product of the positions its tests let through.
using Box = std::vector<Positions>;

class Search
{
public:
    Search(const CompiledTable &table, const TaskControl &control) : m_table(table), m_control(control) {}

    /// Calls `visit` with every part of `within` in which none of the rows in `rows` matches, until it
    /// answers false. Without a `visit` it stops at the first.
    bool uncovered(const Box &within, const Mask &rows, const std::function<bool(const Box &)> &visit)
    {
        m_within = &within;
        m_covered.clear();
        m_covered.resize(m_table.axes.size() + 1);
        m_steps = 0;
        m_found = false;
        m_visit = &visit;
        Box box;
        walk(0, rows, box);
        return m_found;
    }

    [[nodiscard]] bool wasCut() const { return m_cut; }

private:
    /// False: stop searching.
    bool walk(std::size_t axis, const Mask &rows, Box &box)
    {
        if (isZero(rows)) {
            m_found = true;
            Box whole = box;
            for (std::size_t i = axis; i < m_table.axes.size(); ++i)
                whole.push_back((*m_within)[i]);
            return *m_visit && (*m_visit)(whole);
        }
        if (axis == m_table.axes.size() || m_covered[axis].contains(rows))
            return true;
        if (++m_steps > kMostSteps || m_control.isStopped()) {
            m_cut = true;
            return false;
        }
        const bool before = m_found;
        m_found = false;
        for (const auto &[left, positions] : groups(axis, rows)) {
            box.push_back(positions);
            const bool goOn = walk(axis + 1, left, box);
            box.pop_back();
            if (!goOn) {
                m_found = m_found || before;
                return false;
            }
        }
        if (!m_found)
            m_covered[axis].insert(rows);
        m_found = m_found || before;
        return true;
    }

    [[nodiscard]] std::map<Mask, Positions> groups(std::size_t axis, const Mask &rows) const
    {
        std::map<Mask, Positions> found;
        const TableAxis &a = m_table.axes[axis];
        for (std::size_t p = 0; p < a.positions(); ++p) {
            if (!(*m_within)[axis][p])
                continue;
            Mask left = rows;
            const auto here = m_table.mask(axis, p);
            for (std::size_t w = 0; w < left.size(); ++w)
                left[w] &= here[w];
            Positions &positions = found[left];
            positions.resize(a.positions());
            positions[p] = true;
        }
        return found;
    }

    const CompiledTable &m_table;
    const TaskControl &m_control;
    const Box *m_within = nullptr;
    const std::function<bool(const Box &)> *m_visit = nullptr;
    std::vector<std::set<Mask>> m_covered; ///< per input: rows in play that leave nothing uncovered
    std::size_t m_steps = 0;
    bool m_found = false;
    bool m_cut = false;
};

class Analyser
{
public:
    Analyser(const TableCompilation &compilation, const TaskControl &control)
        : m_table(*compilation.table), m_compilation(compilation), m_control(control), m_search(m_table, control)
    {
        for (const TableAxis &axis : m_table.axes)
            m_space.push_back(axis.possible);
        m_boxes.resize(m_table.rowOfBit.size());
        for (std::size_t bit = 0; bit < m_table.rowOfBit.size(); ++bit)
            m_boxes[m_table.rowOfBit[bit]] = boxOf(bit);
    }

    Result<TableAnalysis> run(std::size_t mostGaps)
    {
        findGaps(mostGaps);
        findOverlaps();
        findShadows();
        if (m_control.isStopped())
            return cancelled();
        m_out.isComplete = !m_search.wasCut();
        return std::move(m_out);
    }

private:
    [[nodiscard]] Box boxOf(std::size_t bit) const
    {
        Box box;
        for (std::size_t i = 0; i < m_table.axes.size(); ++i) {
            Positions positions(m_table.axes[i].positions());
            for (std::size_t p = 0; p < positions.size(); ++p)
                positions[p] = m_table.axes[i].possible[p] && ((m_table.mask(i, p)[bit / 64] >> (bit % 64)) & 1U);
            box.push_back(std::move(positions));
        }
        return box;
    }

    [[nodiscard]] TableRegion regionOf(const Box &box) const
    {
        TableRegion region;
        for (std::size_t i = 0; i < box.size(); ++i) {
            region.tests.push_back(m_table.axes[i].testsFor(box[i]));
            region.example.push_back(m_table.axes[i].example(examplePosition(i, box[i])));
        }
        return region;
    }

    /// A plain value rather than a missing one, and one between ends rather than at one.
    [[nodiscard]] std::size_t examplePosition(std::size_t axis, const Positions &positions) const
    {
        std::size_t best = m_table.axes[axis].missingPosition();
        for (std::size_t p = 0; p < m_table.axes[axis].missingPosition(); ++p) {
            const bool better = best == m_table.axes[axis].missingPosition() || (best % 2 == 1 && p % 2 == 0);
            if (positions[p] && m_table.axes[axis].possible[p] && better)
                best = p;
        }
        return best;
    }

    [[nodiscard]] static bool isEmpty(const Box &box)
    {
        return std::any_of(box.begin(), box.end(), [](const Positions &positions) {
            return std::find(positions.begin(), positions.end(), true) == positions.end();
        });
    }

    [[nodiscard]] Mask allRows() const
    {
        Mask rows(m_table.words, 0);
        for (std::size_t bit = 0; bit < m_table.rowOfBit.size(); ++bit)
            rows[bit / 64] |= std::uint64_t{1} << (bit % 64);
        return rows;
    }

    void findGaps(std::size_t most)
    {
        if (isEmpty(m_space))
            return;
        m_search.uncovered(m_space, allRows(), [&](const Box &box) {
            m_out.moreGaps = m_out.gaps.size() >= most;
            if (!m_out.moreGaps)
                m_out.gaps.push_back(regionOf(box));
            return !m_out.moreGaps;
        });
    }

    [[nodiscard]] Box common(const Box &a, const Box &b) const
    {
        Box both = a;
        for (std::size_t i = 0; i < both.size(); ++i) {
            for (std::size_t p = 0; p < both[i].size(); ++p)
                both[i][p] = both[i][p] && b[i][p];
        }
        return both;
    }

    void findOverlaps()
    {
        const HitPolicy policy = m_table.source.policy;
        for (std::size_t a = 0; a < m_boxes.size() && !m_control.isStopped(); ++a) {
            for (std::size_t b = a + 1; b < m_boxes.size(); ++b) {
                const Box both = common(m_boxes[a], m_boxes[b]);
                if (isEmpty(both))
                    continue;
                const bool differ = m_table.resultClass[a] != m_table.resultClass[b];
                const bool conflict = policy == HitPolicy::Unique || (policy == HitPolicy::Any && differ);
                m_out.overlaps.push_back({a, b, conflict, regionOf(both)});
            }
        }
    }

    /// Rows that keep a row from answering, or make it superfluous: those before it in the order of
    /// the policy; under Any only those above it that say the same.
    [[nodiscard]] Mask rivalsOf(std::size_t bit) const
    {
        Mask rivals(m_table.words, 0);
        for (std::size_t other = 0; other < bit; ++other) {
            const bool same = m_table.resultClass[m_table.rowOfBit[other]] == m_table.resultClass[m_table.rowOfBit[bit]];
            if (m_table.source.policy != HitPolicy::Any || same)
                rivals[other / 64] |= std::uint64_t{1} << (other % 64);
        }
        return rivals;
    }

    void findShadows()
    {
        m_out.rows.assign(m_boxes.size(), RowState::Fine);
        for (const TableProblem &problem : m_compilation.problems) {
            if (problem.row)
                m_out.rows[*problem.row] = RowState::Unreadable;
        }
        const HitPolicy policy = m_table.source.policy;
        const bool hides = policy == HitPolicy::First || policy == HitPolicy::Priority || policy == HitPolicy::Any;
        for (std::size_t bit = 0; bit < m_table.rowOfBit.size(); ++bit) {
            const std::size_t row = m_table.rowOfBit[bit];
            if (m_out.rows[row] == RowState::Unreadable)
                continue;
            if (isEmpty(m_boxes[row]))
                m_out.rows[row] = RowState::Empty;
            else if (hides && !m_search.uncovered(m_boxes[row], rivalsOf(bit), {}) && !m_search.wasCut())
                m_out.rows[row] = RowState::Shadowed;
        }
    }

    const CompiledTable &m_table;
    const TableCompilation &m_compilation;
    const TaskControl &m_control;
    Search m_search;
    Box m_space;
    std::vector<Box> m_boxes; ///< per row
    TableAnalysis m_out;
};

} // namespace

Result<TableAnalysis> analyseTable(const TableCompilation &compilation, std::size_t mostGaps, const TaskControl &control)
{
    if (!compilation.table)
        return TableAnalysis{};
    return Analyser(compilation, control).run(mostGaps);
}

} // namespace pathloom
