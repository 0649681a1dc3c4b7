// SPDX-License-Identifier: Apache-2.0
// Positions of whole columns: from stored values to narrow codes, without a branch per row. Internal.
#pragma once

#include "engine/data/Snapshot.h"
#include "engine/tables/CompiledTable.h"

namespace pathloom {

/// Finds positions on one axis for rows of one column. Holds references to both.
class AxisCoder
{
public:
    /// `column` is of the axis's type.
    AxisCoder(const TableAxis &axis, const Column &column);

    /// Writes the positions of rows [from, from + count); `from` is a multiple of 64.
    void encode(std::size_t from, std::size_t count, std::uint16_t *codes) const;

private:
    void prepareNumbers();
    void prepareIntegers();
    void fillGrid(const std::vector<std::size_t> &edgesInBucket);
    void prepareTexts();
    void encodeNumbers(std::size_t from, std::size_t count, std::uint16_t *codes) const;
    void encodeIntegers(std::size_t from, std::size_t count, std::uint16_t *codes) const;
    void encodeTexts(std::size_t from, std::size_t count, std::uint16_t *codes) const;
    void markMissing(std::size_t from, std::size_t count, std::uint16_t *codes) const;

    const TableAxis &m_axis;
    const Column &m_column;
    std::uint16_t m_missing = 0;
    bool m_anyMissing = false;
    std::vector<double> m_edges;         ///< ascending: position = number of edges ≤ value
    double m_scale = 0;                  ///< of the grid over the edges
    std::size_t m_steps = 0;             ///< edges in the fullest bucket
    std::vector<std::uint16_t> m_grid;   ///< per bucket: edges below it
    std::vector<std::int64_t> m_ends;    ///< of integers; the same edges as m_edges, exact
    int m_shift = 0;                     ///< an integer's bucket: its distance from the first edge, shifted
    std::vector<std::uint16_t> m_ofText; ///< per dictionary code, the last for "missing"
};

} // namespace pathloom
