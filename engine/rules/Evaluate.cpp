// SPDX-License-Identifier: Apache-2.0
// The scalar evaluator: typed recursion over the flat program, without allocation on hot paths.
#include "engine/rules/Evaluator.h"

#include "engine/base/Random.h"

namespace pathloom {

Value Evaluator::slotValue(const Node &n) const
{
    switch (n.op) {
    case Op::Attribute: return m_reader.attribute(n.index);
    case Op::Property: return m_reader.eventProperty(m_eventType, m_event, n.index);
    default: return m_reader.context(m_program.texts[n.index]);
    }
}

std::uint32_t Evaluator::chosen(const Node &n)
{
    const Truth condition = truth(n.a);
    return condition == Truth::Unknown ? kNoNode : condition == Truth::True ? n.b : n.c;
}

Truth Evaluator::truth(std::uint32_t node)
{
    const Node &n = m_program.nodes[node];
    switch (n.op) {
    case Op::CompareAttribute: {
        bool valid = false;
        const double value = m_reader.number(n.index, valid);
        return valid ? truthOf(compareNumbers(n.binary, value, n.number)) : Truth::Unknown;
    }
    case Op::CompareInteger: {
        bool valid = false;
        const std::int64_t value = m_reader.integer(n.index, valid);
        return valid ? truthOf(compareExactly(n.binary, value, n.integer)) : Truth::Unknown;
    }
    case Op::TextIs: return textIs(n);
    case Op::And:
    case Op::Or: {
        const Truth decisive = n.op == Op::And ? Truth::False : Truth::True;
        Truth result = !decisive;
        for (std::uint32_t i = 0; i < n.count; ++i) {
            const Truth child = truth(m_program.children[n.first + i]);
            if (child == decisive)
                return decisive;
            if (child == Truth::Unknown)
                result = Truth::Unknown;
        }
        return result;
    }
    case Op::Not: return !truth(n.a);
    case Op::Compare: return compare(n);
    case Op::CompareDynamic: return compareDynamic(n);
    case Op::InList: return inList(n);
    case Op::IsMissing: return truthOf(isMissing(n.a));
    case Op::Treat: {
        const Truth child = truth(n.a);
        if (child != Truth::Unknown || n.missing == MissingAs::Error)
            return child;
        return truthOf(n.missing == MissingAs::True);
    }
    case Op::If: {
        const std::uint32_t branch = chosen(n);
        return branch == kNoNode ? Truth::Unknown : truth(branch);
    }
    case Op::Consent: return m_reader.consentAt(n.index, m_now);
    case Op::Segment: return m_reader.inSegment(m_program.texts[n.index]);
    case Op::ListMember: return m_reader.inList(m_program.texts[n.index]);
    case Op::Bucket: {
        const double bucket = stickyBucket(static_cast<std::uint64_t>(n.integer), m_reader.profileHash());
        return truthOf(bucket >= m_program.nodes[n.a].number && bucket < m_program.nodes[n.b].number);
    }
    case Op::Sequence: return sequence(m_program.sequences[n.index]);
    case Op::Call: return callTruth(*this, n);
    default: {
        std::int64_t value = 0;
        return integer(node, value) ? truthOf(value != 0) : Truth::Unknown;
    }
    }
}

Truth Evaluator::textIs(const Node &n)
{
    const TextSet &set = m_program.sets[n.a];
    std::uint32_t code = 0;
    const bool coded = m_program.snapshot
                    && (n.ofEvent ? m_reader.eventTextCode(set.eventType, m_event, n.index, code)
                                  : m_reader.textCode(n.index, code));
    if (coded) {
        if (code == Dictionary::kMissing)
            return Truth::Unknown;
        return truthOf(set.hasCode(code) != n.negated);
    }
    const Value value = n.ofEvent ? m_reader.eventProperty(set.eventType, m_event, n.index)
                                  : m_reader.attribute(n.index);
    const auto *text = std::get_if<std::string>(&value);
    return text ? truthOf(set.has(*text) != n.negated) : Truth::Unknown;
}

Truth Evaluator::compare(const Node &n)
{
    if (n.operand == ValueType::Number) {
        double a = 0;
        double b = 0;
        return number(n.a, a) && number(n.b, b) ? truthOf(compareNumbers(n.binary, a, b)) : Truth::Unknown;
    }
    if (n.operand == ValueType::Boolean) {
        const Truth a = truth(n.a);
        const Truth b = truth(n.b);
        if (a == Truth::Unknown || b == Truth::Unknown)
            return Truth::Unknown;
        return truthOf((a == b) == (n.binary == BinaryOp::Equal));
    }
    if (n.operand == ValueType::String) {
        std::string bufferA;
        std::string bufferB;
        std::string_view a;
        std::string_view b;
        return text(n.a, bufferA, a) && text(n.b, bufferB, b) ? truthOf(compareExactly(n.binary, a, b))
                                                              : Truth::Unknown;
    }
    std::int64_t a = 0;
    std::int64_t b = 0;
    return integer(n.a, a) && integer(n.b, b) ? truthOf(compareExactly(n.binary, a, b)) : Truth::Unknown;
}

Truth Evaluator::compareDynamic(const Node &n)
{
    const Value a = value(n.a);
    const Value b = value(n.b);
    if (a.index() != b.index() || pathloom::isMissing(a) || std::holds_alternative<std::vector<std::string>>(a))
        return Truth::Unknown;
    if (const auto *number = std::get_if<double>(&a))
        return truthOf(compareNumbers(n.binary, *number, std::get<double>(b)));
    return truthOf(compareExactly(n.binary, a, b));
}

Truth Evaluator::inList(const Node &n)
{
    std::string buffer;
    std::string_view wanted;
    std::vector<std::string> elements;
    if (!text(n.a, buffer, wanted) || !list(n.b, elements))
        return Truth::Unknown;
    return truthOf(std::find(elements.begin(), elements.end(), wanted) != elements.end());
}

bool Evaluator::isMissing(std::uint32_t node)
{
    const Node &n = m_program.nodes[node];
    if (n.op == Op::Context)
        return pathloom::isMissing(slotValue(n));
    if (n.type == ValueType::Boolean)
        return truth(node) == Truth::Unknown;
    if (n.type == ValueType::Number) {
        double ignored = 0;
        return !number(node, ignored);
    }
    if (isInteger(n.type)) {
        std::int64_t ignored = 0;
        return !integer(node, ignored);
    }
    return pathloom::isMissing(value(node));
}

bool Evaluator::number(std::uint32_t node, double &out)
{
    const Node &n = m_program.nodes[node];
    bool valid = false;
    switch (n.op) {
    case Op::Constant: out = n.number; return true;
    case Op::Attribute: out = m_reader.number(n.index, valid); return valid;
    case Op::Property: out = m_reader.eventNumber(m_eventType, m_event, n.index, valid); return valid;
    case Op::Context: {
        const Value value = slotValue(n);
        const auto *number = std::get_if<double>(&value);
        out = number ? *number : 0;
        return number != nullptr;
    }
    case Op::If: {
        const std::uint32_t branch = chosen(n);
        return branch != kNoNode && number(branch, out);
    }
    case Op::AsNumber: {
        std::int64_t value = 0;
        valid = integer(n.a, value);
        out = static_cast<double>(value);
        return valid;
    }
    case Op::Negate:
        valid = number(n.a, out);
        out = -out;
        return valid;
    case Op::Arithmetic: return arithmetic(n, out);
    case Op::Call: return callNumber(*this, n, out);
    case Op::Events: return eventNumber(n, out);
    default: return false;
    }
}

bool Evaluator::arithmetic(const Node &n, double &out)
{
    double a = 0;
    double b = 0;
    if (!number(n.a, a) || !number(n.b, b))
        return false;
    switch (n.binary) {
    case BinaryOp::Add: out = a + b; break;
    case BinaryOp::Subtract: out = a - b; break;
    case BinaryOp::Multiply: out = a * b; break;
    case BinaryOp::Divide:
        if (b == 0)
            return false;
        out = a / b;
        break;
    default: out = std::pow(a, b); break;
    }
    return std::isfinite(out);
}

bool Evaluator::integer(std::uint32_t node, std::int64_t &out)
{
    const Node &n = m_program.nodes[node];
    bool valid = false;
    switch (n.op) {
    case Op::Constant: out = n.integer; return true;
    case Op::Attribute: out = m_reader.integer(n.index, valid); return valid;
    case Op::Property: out = m_reader.eventInteger(m_eventType, m_event, n.index, valid); return valid;
    case Op::Context: {
        const auto found = integerOf(slotValue(n), n.type, static_cast<int>(n.integer));
        out = found.value_or(0);
        return found.has_value();
    }
    case Op::If: {
        const std::uint32_t branch = chosen(n);
        return branch != kNoNode && integer(branch, out);
    }
    case Op::ToMoney: {
        double major = 0;
        if (!number(n.a, major))
            return false;
        const auto minor = toMinor(major, static_cast<int>(n.integer));
        out = minor.value_or(0);
        return minor.has_value();
    }
    case Op::Negate: return integer(n.a, out) && !__builtin_sub_overflow(std::int64_t{0}, out, &out);
    case Op::Arithmetic: return integerArithmetic(n, out);
    case Op::Call: return callInteger(*this, n, out);
    case Op::Events: return eventInteger(n, out);
    case Op::Missing: return false;
    default: {
        const Truth result = truth(node);
        out = result == Truth::True ? 1 : 0;
        return result != Truth::Unknown;
    }
    }
}

Truth evaluate(const BoundRule &rule, const ProfileReader &reader, Instant now)
{
    if (rule.isEmpty())
        return Truth::True;
    return Evaluator(*rule.m_program, reader, now).truth(rule.m_program->root);
}

Value evaluateValue(const BoundRule &rule, const ProfileReader &reader, Instant now)
{
    if (rule.isEmpty())
        return true;
    return Evaluator(*rule.m_program, reader, now).value(rule.m_program->root);
}

bool missingIsError(const BoundRule &rule, const ProfileReader &reader, Instant now)
{
    if (rule.isEmpty() || rule.m_program->errorNodes.empty())
        return false;
    Evaluator evaluator(*rule.m_program, reader, now);
    if (!evaluator.isMissing(rule.m_program->root))
        return false;
    const auto &nodes = rule.m_program->errorNodes;
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](std::uint32_t n) { return evaluator.truth(n) == Truth::Unknown; });
}

} // namespace pathloom
