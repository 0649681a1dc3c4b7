// SPDX-License-Identifier: Apache-2.0
// All profiles through a table, block by block: positions per input, masks, the answering rows.
#include "engine/tables/Coder.h"
#include "engine/tables/DecideTable.h"

#include <bit>

namespace pathloom {
namespace {

constexpr std::size_t kBlock = 512; // codes and masks of a block stay in the first cache
constexpr std::size_t kMostRows = 65'000;

/// Values of an input that is more than an attribute, row by row.
Column computedColumn(const BoundTable &table, std::size_t input, const Snapshot &snapshot, Instant asOf,
                      const TaskControl &control)
{
    Column column(table.table->axes[input].type.type);
    column.currency = table.table->axes[input].type.currency;
    column.reserve(snapshot.profileCount());
    for (ProfileIndex p = 0; p < snapshot.profileCount(); ++p) {
        if (p % 1024 == 0 && control.isStopped())
            break;
        column.push(evaluateValue(table.inputs[input], SnapshotReader(snapshot, p), asOf));
    }
    return column;
}

class Run
{
public:
    Run(const BoundTable &table, const Snapshot &snapshot, TableDetail detail)
        : m_table(*table.table), m_detail(detail), m_profiles(snapshot.profileCount())
    {
        const HitPolicy policy = m_table.source.policy;
        m_out.matchedBy.assign(m_table.rowOfBit.size(), 0);
        m_out.answeredBy.assign(m_table.rowOfBit.size(), 0);
        if (isSingleHit(policy)) {
            m_out.row.resize(m_profiles);
        } else if (isAggregate(policy)) {
            m_out.numbers.assign(m_profiles, 0);
            m_out.valid.resize(m_profiles);
        } else {
            m_out.offsets.assign(1, 0);
        }
        m_rowOf.assign(m_table.words * 64 + 1, TableColumn::kNone);
        for (std::size_t bit = 0; bit < m_table.rowOfBit.size(); ++bit)
            m_rowOf[bit] = static_cast<std::uint16_t>(m_table.rowOfBit[bit]);
        prepareConflicts();
        prepareNumbers();
    }

    void addAxis(const TableAxis &axis, const Column &column) { m_coders.emplace_back(axis, column); }

    Status run(const TaskControl &control)
    {
        std::vector<std::uint16_t> codes(m_coders.size() * kBlock);
        m_masks.resize(kBlock * m_table.words);
        for (std::size_t from = 0; from < m_profiles; from += kBlock) {
            if (control.isStopped())
                return cancelled();
            const std::size_t count = std::min(kBlock, m_profiles - from);
            for (std::size_t i = 0; i < m_coders.size(); ++i)
                m_coders[i].encode(from, count, codes.data() + i * kBlock);
            switch (m_table.words) {
            case 1: masksOf<1>(codes, count); break;
            case 2: masksOf<2>(codes, count); break;
            default: masksOf<0>(codes, count); break;
            }
            answer(from, count);
            if (m_detail == TableDetail::Counts)
                countMatches(count);
        }
        finish();
        return {};
    }

    [[nodiscard]] TableColumn take() { return std::move(m_out); }

private:
    [[nodiscard]] const std::uint64_t *mask(std::size_t i) const { return m_masks.data() + i * m_table.words; }

    /// Per bit: the bits that may not match beside it. Unique: any other; Any: those with other results.
    void prepareConflicts()
    {
        const std::size_t bits = m_table.rowOfBit.size();
        if (m_table.source.policy != HitPolicy::Any && m_table.source.policy != HitPolicy::Unique)
            return;
        m_conflicting.assign(bits * m_table.words, 0);
        for (std::size_t a = 0; a < bits; ++a) {
            for (std::size_t b = 0; b < bits; ++b) {
                const bool differ = m_table.resultClass[m_table.rowOfBit[a]] != m_table.resultClass[m_table.rowOfBit[b]];
                if (m_table.source.policy == HitPolicy::Unique ? a != b : differ)
                    m_conflicting[a * m_table.words + b / 64] |= std::uint64_t{1} << (b % 64);
            }
        }
    }

    void prepareNumbers()
    {
        if (!isAggregate(m_table.source.policy))
            return;
        for (const std::size_t row : m_table.rowOfBit) {
            const auto *number = std::get_if<double>(&m_table.results[row].front());
            m_numberOfBit.push_back(number ? *number : 0);
        }
    }

    template <std::size_t Words>
    void masksOf(const std::vector<std::uint16_t> &codes, std::size_t count)
    {
        const std::size_t words = Words == 0 ? m_table.words : Words;
        std::uint64_t *out = m_masks.data();
        for (std::size_t axis = 0; axis < m_coders.size(); ++axis) {
            const std::uint64_t *table = m_table.axes[axis].masks.data();
            const std::uint16_t *code = codes.data() + axis * kBlock;
            if (axis == 0) {
                for (std::size_t i = 0; i < count; ++i)
                    std::copy_n(table + code[i] * words, words, out + i * words);
                continue;
            }
            for (std::size_t i = 0; i < count; ++i) {
                for (std::size_t w = 0; w < words; ++w)
                    out[i * words + w] &= table[code[i] * words + w];
            }
        }
    }

    /// First bit set, or the number of bits where none is.
    [[nodiscard]] std::size_t firstBit(const std::uint64_t *mask) const
    {
        for (std::size_t w = 0; w < m_table.words; ++w) {
            if (mask[w] != 0)
                return w * 64 + static_cast<std::size_t>(std::countr_zero(mask[w]));
        }
        return m_table.rowOfBit.size();
    }

    template <typename Visit>
    void eachBit(const std::uint64_t *mask, Visit visit) const
    {
        for (std::size_t w = 0; w < m_table.words; ++w) {
            for (std::uint64_t rest = mask[w]; rest != 0; rest &= rest - 1)
                visit(w * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
        }
    }

    void answer(std::size_t from, std::size_t count)
    {
        if (isSingleHit(m_table.source.policy))
            answerSingle(from, count);
        else if (isAggregate(m_table.source.policy))
            answerNumber(from, count);
        else
            answerAll(count);
    }

    /// First bit set, or the number of bits of the words where none is; without a branch.
    template <std::size_t Words>
    [[nodiscard]] std::size_t lowestBit(const std::uint64_t *mask) const
    {
        const std::size_t words = Words == 0 ? m_table.words : Words;
        std::size_t bit = words * 64;
        for (std::size_t w = words; w-- > 0;) {
            const std::size_t here = w * 64 + static_cast<std::size_t>(std::countr_zero(mask[w]));
            bit = mask[w] != 0 ? here : bit;
        }
        return bit;
    }

    template <std::size_t Words>
    void firstRows(std::size_t from, std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i)
            m_out.row[from + i] = m_rowOf[lowestBit<Words>(mask(i))];
    }

    void answerSingle(std::size_t from, std::size_t count)
    {
        switch (m_table.words) {
        case 1: firstRows<1>(from, count); break;
        case 2: firstRows<2>(from, count); break;
        default: firstRows<0>(from, count); break;
        }
        for (std::size_t i = 0; i < count && !m_conflicting.empty(); ++i) {
            const std::size_t bit = firstBit(mask(i));
            if (bit < m_table.rowOfBit.size() && conflicts(mask(i), bit))
                m_out.row[from + i] = TableColumn::kConflict;
        }
    }

    [[nodiscard]] bool conflicts(const std::uint64_t *mask, std::size_t bit) const
    {
        std::uint64_t found = 0;
        for (std::size_t w = 0; w < m_table.words; ++w)
            found |= mask[w] & m_conflicting[bit * m_table.words + w];
        return found != 0;
    }

    void answerNumber(std::size_t from, std::size_t count)
    {
        const HitPolicy policy = m_table.source.policy;
        for (std::size_t i = 0; i < count; ++i) {
            double total = 0;
            bool any = policy == HitPolicy::CollectCount;
            eachBit(mask(i), [&](std::size_t bit) {
                const double number = policy == HitPolicy::CollectCount ? 1 : m_numberOfBit[bit];
                if (!any)
                    total = number;
                else if (policy == HitPolicy::CollectMin)
                    total = std::min(total, number);
                else if (policy == HitPolicy::CollectMax)
                    total = std::max(total, number);
                else
                    total += number;
                any = true;
                ++m_out.answeredBy[m_table.rowOfBit[bit]];
            });
            m_out.numbers[from + i] = total;
            m_out.valid.set(from + i, any);
            m_out.unmatched += firstBit(mask(i)) == m_table.rowOfBit.size() ? 1U : 0U;
        }
    }

    void answerAll(std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i) {
            eachBit(mask(i), [&](std::size_t bit) {
                m_out.rows.push_back(static_cast<std::uint16_t>(m_table.rowOfBit[bit]));
                ++m_out.answeredBy[m_table.rowOfBit[bit]];
            });
            m_out.unmatched += m_out.rows.size() == m_out.offsets.back() ? 1U : 0U;
            m_out.offsets.push_back(static_cast<std::uint32_t>(m_out.rows.size()));
        }
    }

    void countMatches(std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i)
            eachBit(mask(i), [&](std::size_t bit) { ++m_out.matchedBy[m_table.rowOfBit[bit]]; });
    }

    void finish()
    {
        if (m_detail != TableDetail::Counts)
            return;
        for (const std::uint16_t row : m_out.row) {
            if (row == TableColumn::kNone)
                ++m_out.unmatched;
            else if (row == TableColumn::kConflict)
                ++m_out.conflicts;
            else
                ++m_out.answeredBy[row];
        }
    }

    const CompiledTable &m_table;
    TableDetail m_detail;
    std::size_t m_profiles;
    std::vector<AxisCoder> m_coders;
    std::vector<std::uint64_t> m_masks;
    std::vector<std::uint16_t> m_rowOf; ///< per bit, kNone beyond them
    std::vector<std::uint64_t> m_conflicting;
    std::vector<double> m_numberOfBit;
    TableColumn m_out;
};

} // namespace

Result<TableColumn> decideAll(const BoundTable &table, const Snapshot &snapshot, Instant asOf, TableDetail detail,
                              const TaskControl &control)
{
    const CompiledTable &compiled = *table.table;
    if (compiled.rowOfBit.size() > kMostRows)
        return fail(ErrorKind::BadInput, "table.too-large", {{"rows", std::to_string(compiled.rowOfBit.size())}});
    std::vector<Column> computed;
    computed.reserve(compiled.axes.size());
    Run run(table, snapshot, detail);
    for (std::size_t i = 0; i < compiled.axes.size(); ++i) {
        const Expr &expression = *compiled.source.inputs[i].expression;
        const auto index = snapshot.schema.attributeIndex(expression.name);
        if (expression.kind == ExprKind::Attribute && index) {
            run.addAxis(compiled.axes[i], snapshot.attributes[*index].values);
            continue;
        }
        computed.push_back(computedColumn(table, i, snapshot, asOf, control));
        if (control.isStopped())
            return cancelled();
        run.addAxis(compiled.axes[i], computed.back());
    }
    PATHLOOM_TRY(run.run(control));
    return run.take();
}

} // namespace pathloom
