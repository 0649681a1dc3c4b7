// SPDX-License-Identifier: GPL-3.0-or-later
// Three-valued answers of lines, joined by their groups and counted.
#include "ui/rules/RuleCounts.h"

namespace pathloom::ui {

namespace {

struct RowTruth {
    BitVector isTrue;
    BitVector isUnknown;
};

void join(RowTruth &into, const RowTruth &other, bool any)
{
    if (any) {
        into.isTrue |= other.isTrue;
        into.isUnknown |= other.isUnknown;
    } else {
        into.isUnknown |= into.isTrue;
        BitVector possible = other.isUnknown;
        possible |= other.isTrue;
        into.isUnknown &= possible;
        into.isTrue &= other.isTrue;
    }
    into.isUnknown.andNot(into.isTrue);
}

void wrap(RowTruth &truth, const RuleRow &row)
{
    if (row.isNegated) {
        truth.isTrue |= truth.isUnknown;
        truth.isTrue.invert();
    }
    if (!row.treat || *row.treat == MissingAs::Error)
        return;
    if (*row.treat == MissingAs::True)
        truth.isTrue |= truth.isUnknown;
    truth.isUnknown = BitVector(truth.isUnknown.size());
}

class RowCounter
{
public:
    RowCounter(const Snapshot &snapshot, Instant asOf, const SegmentLookup &segments, const TaskControl &control)
        : m_snapshot(snapshot), m_asOf(asOf), m_segments(segments), m_control(control)
    {
        counts.profiles = snapshot.profileCount();
    }

    std::optional<RowTruth> count(const RuleRow &row, const RowPath &path)
    {
        if (m_control.isStopped())
            return {};
        std::optional<RowTruth> truth;
        if (row.kind == RuleRow::Kind::Group) {
            truth = group(row, path);
        } else {
            for (std::size_t i = 0; i < row.rows.size(); ++i)
                count(row.rows[i], child(path, i));
            truth = evaluated(ruleOf(row));
        }
        if (truth)
            counts.rows[path] = countOf(*truth);
        return truth;
    }

    RuleCounts counts;

private:
    static RowPath child(RowPath path, std::size_t index)
    {
        path.push_back(index);
        return path;
    }

    [[nodiscard]] RowCount countOf(const RowTruth &truth) const
    {
        RowCount made;
        made.isTrue = truth.isTrue.count();
        made.isUnknown = truth.isUnknown.count();
        made.isFalse = counts.profiles - made.isTrue - made.isUnknown;
        return made;
    }

    std::optional<RowTruth> group(const RuleRow &row, const RowPath &path)
    {
        std::optional<RowTruth> together;
        bool isComplete = true;
        for (std::size_t i = 0; i < row.rows.size(); ++i) {
            auto one = count(row.rows[i], child(path, i));
            if (!one) {
                isComplete = false;
                continue;
            }
            if (together)
                join(*together, *one, row.any);
            else
                together = std::move(one);
            counts.rows[child(path, i)].soFar = together->isTrue.count();
        }
        if (!isComplete || !together)
            return {};
        wrap(*together, row);
        return together;
    }

    [[nodiscard]] std::optional<RowTruth> evaluated(const ExprPtr &rule) const
    {
        if (!rule)
            return {};
        auto column = evaluateAll(rule, m_snapshot, m_asOf, m_segments, m_control);
        if (!column)
            return {};
        return RowTruth{std::move(column->isTrue), std::move(column->isUnknown)};
    }

    const Snapshot &m_snapshot;
    Instant m_asOf;
    const SegmentLookup &m_segments;
    const TaskControl &m_control;
};

} // namespace

RuleCounts countRows(const RuleRow &root, const Snapshot &snapshot, Instant asOf, const SegmentLookup &segments,
                     const TaskControl &control)
{
    RowCounter counter(snapshot, asOf, segments, control);
    counter.count(root, {});
    return std::move(counter.counts);
}

} // namespace pathloom::ui
