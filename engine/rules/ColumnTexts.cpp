// SPDX-License-Identifier: Apache-2.0
// Rare nodes of the columnar evaluator: once for each distinct text where that is all they read,
// else row by row.
#include "engine/rules/ColumnsInl.h"

namespace pathloom {

namespace {

/// A profile or event of which only one text is known, by its dictionary code.
class OneText final : public ProfileReader
{
public:
    explicit OneText(const Dictionary &dictionary) : m_dictionary(dictionary) {}

    std::uint32_t code = 0;

    std::uint64_t profileHash() const override { return 0; }
    const Zone &zone() const override { return m_zone; }
    Value attribute(std::size_t) const override { return m_dictionary.text(code); }
    std::size_t eventCount(std::size_t) const override { return 0; }
    Instant eventTime(std::size_t, std::size_t) const override { return {}; }
    Value eventProperty(std::size_t, std::size_t, std::size_t) const override { return m_dictionary.text(code); }
    Truth consentAt(std::size_t, Instant) const override { return Truth::Unknown; }
    Truth inSegment(std::string_view) const override { return Truth::Unknown; }
    Truth inList(std::string_view) const override { return Truth::Unknown; }
    Value context(std::string_view) const override { return {}; }
    bool textCode(std::size_t, std::uint32_t &into) const override
    {
        into = code;
        return true;
    }
    bool eventTextCode(std::size_t, std::size_t, std::size_t, std::uint32_t &into) const override
    {
        into = code;
        return true;
    }

private:
    const Dictionary &m_dictionary;
    Zone m_zone;
};

} // namespace

TruthRows ColumnEvaluator::byCode(const Column &column, const std::vector<Truth> &outcomes) const
{
    TruthRows out = answers(column.size());
    const auto outcome = [&](std::size_t i) {
        const std::uint32_t code = column.codes[i];
        return code < outcomes.size() && column.valid.at(i) ? outcomes[code] : Truth::Unknown;
    };
    fill(out.isTrue, [&](std::size_t i) { return outcome(i) == Truth::True; });
    fill(out.isUnknown, [&](std::size_t i) { return outcome(i) == Truth::Unknown; });
    return out;
}

bool ColumnEvaluator::collectSlots(std::uint32_t node, std::uint32_t &slot) const
{
    const Node &n = at(node);
    const bool isSlot = n.op == Op::Attribute || n.op == Op::Property;
    if (isSlot) {
        const bool same = slot == kNoNode || (at(slot).op == n.op && at(slot).index == n.index);
        slot = node;
        return same && n.type == ValueType::String;
    }
    const bool zoned = n.op == Op::Call && functionTable()[static_cast<std::size_t>(n.function)].usesZone;
    const bool pure = n.op == Op::Constant || n.op == Op::Compare || n.op == Op::Arithmetic || n.op == Op::InList
                   || (n.op == Op::Call && !zoned);
    bool fits = pure;
    forEachChild(n, [&](std::uint32_t child) { fits = fits && collectSlots(child, slot); });
    return fits;
}

std::uint32_t ColumnEvaluator::onlyTextSlot(std::uint32_t node) const
{
    std::uint32_t slot = kNoNode;
    return collectSlots(node, slot) ? slot : kNoNode;
}

TruthRows ColumnEvaluator::rowByRow(std::uint32_t node, const RowSet &rows)
{
    if (const std::uint32_t slot = onlyTextSlot(node); slot != kNoNode) {
        const Column &column = columnOf(at(slot), rows);
        OneText reader(column.dictionary);
        Evaluator evaluator(m_program, reader, m_now);
        std::vector<Truth> outcomes(column.dictionary.size());
        for (std::uint32_t code = 0; code < outcomes.size(); ++code) {
            if (code % 1024 == 0 && checkStop())
                break;
            reader.code = code;
            outcomes[code] = evaluator.truth(node);
        }
        return byCode(column, outcomes);
    }
    TruthRows out = answers(rows.size);
    eachRow(rows, [&](std::size_t row, Evaluator &evaluator) {
        const Truth result = evaluator.truth(node);
        out.isTrue.set(row, result == Truth::True);
        out.isUnknown.set(row, result == Truth::Unknown);
    });
    return out;
}

} // namespace pathloom
