// SPDX-License-Identifier: Apache-2.0
// Rules over all profiles of a snapshot: binding, running, packing the answers.
#include "engine/rules/Columns.h"
#include "engine/rules/Text.h"

namespace pathloom {

namespace {

/// Checks and binds a rule for a run over the whole snapshot. Empty program: always true.
Result<BoundRule> bindFor(const ExprPtr &rule, const Snapshot &snapshot)
{
    return bindRule(rule, snapshot.schema, &snapshot);
}

Result<NumberColumn> numberColumn(const BoundRule::Program &program, ColumnEvaluator &evaluator)
{
    const Node &root = program.nodes[program.root];
    const RowSet rows = evaluator.profiles();
    if (root.type == ValueType::String || root.type == ValueType::List)
        return fail(ErrorKind::BadInput, "rules.bind",
                    {{"name", printRule(program.source)}, {"what", "rule.type-mismatch"}});
    NumberColumn out;
    if (root.type == ValueType::Number) {
        const auto values = evaluator.numbers(program.root, rows);
        out.values.assign(values.values(), values.values() + rows.size);
        out.valid = values.valid();
    } else {
        const bool isTime = root.type == ValueType::DateTime || root.type == ValueType::Duration;
        const double unit = isTime ? 86'400'000.0
                          : root.type == ValueType::Money
                              ? std::pow(10.0, minorDigits(program.texts[root.currency]))
                              : 1.0;
        const auto values = evaluator.integers(program.root, rows);
        out.valid = values.valid();
        out.values.resize(rows.size);
        for (std::size_t i = 0; i < rows.size; ++i)
            out.values[i] = static_cast<double>(values.values()[i]) / unit;
    }
    for (std::size_t i = 0; i < rows.size; ++i) {
        if (!out.valid.at(i))
            out.values[i] = 0;
    }
    return out;
}

} // namespace

Result<TruthColumn> evaluateAll(const ExprPtr &rule, const Snapshot &snapshot, Instant asOf,
                                const SegmentLookup &segments, const TaskControl &control)
{
    const std::size_t count = snapshot.profileCount();
    if (!rule)
        return TruthColumn{BitVector(count, true), BitVector(count), BitVector(count)};
    const auto bound = bindFor(rule, snapshot);
    if (!bound)
        return failWith(bound.error());
    const BoundRule::Program &program = RuleAccess::program(*bound);
    if (program.nodes[program.root].type != ValueType::Boolean)
        return fail(ErrorKind::BadInput, "rules.bind", {{"name", printRule(rule)}, {"what", "rule.type-mismatch"}});
    ColumnEvaluator evaluator(program, snapshot, asOf, segments, control);
    TruthRows rows = evaluator.truth(program.root, evaluator.profiles());
    BitVector errors(count);
    for (const std::uint32_t node : program.errorNodes)
        errors |= evaluator.truth(node, evaluator.profiles()).isUnknown;
    if (evaluator.isStopped())
        return cancelled();
    errors &= rows.isUnknown;
    return TruthColumn{std::move(rows.isTrue), std::move(rows.isUnknown), std::move(errors)};
}

Result<NumberColumn> evaluateNumbers(const ExprPtr &rule, const Snapshot &snapshot, Instant asOf,
                                     const SegmentLookup &segments, const TaskControl &control)
{
    const std::size_t count = snapshot.profileCount();
    if (!rule)
        return NumberColumn{std::vector<double>(count, 1.0), BitVector(count, true)};
    const auto bound = bindFor(rule, snapshot);
    if (!bound)
        return failWith(bound.error());
    const BoundRule::Program &program = RuleAccess::program(*bound);
    ColumnEvaluator evaluator(program, snapshot, asOf, segments, control);
    auto column = numberColumn(program, evaluator);
    if (evaluator.isStopped())
        return cancelled();
    return column;
}

} // namespace pathloom
