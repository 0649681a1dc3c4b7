// SPDX-License-Identifier: GPL-3.0-or-later
// Random rules for property tests: any tree the text can say, and well-typed ones over the shop.
#pragma once

#include "engine/rules/FunctionTable.h"
#include "tests/engine/rules/RuleFixtures.h"

#include <random>

namespace pathloom::test {

class RandomRules
{
public:
    explicit RandomRules(std::uint64_t seed) : m_engine(seed) {}

    std::size_t below(std::size_t bound) { return m_engine() % bound; }
    bool chance(double p) { return static_cast<double>(m_engine() >> 11) * 0x1.0p-53 < p; }

    template <typename T>
    const T &oneOf(const std::vector<T> &values)
    {
        return values[below(values.size())];
    }

    // --- any tree ---

    std::string anyName()
    {
        return oneOf<std::string>({"recency", "größe", "my name", "and", "if", "profile", "a.b", "x1", "_", "zip-code",
                                   "say \"hi\"", "日本", "", "count", "then", "back\\slash", "tab\there", "in segment"});
    }

    Value anyValue()
    {
        switch (below(10)) {
        case 0: return {};
        case 1: return chance(0.5);
        case 2: return std::ldexp(static_cast<double>(below(1000000)) - 500000, static_cast<int>(below(40)) - 20);
        case 3: return static_cast<double>(below(20)) - 10;
        case 4:
            return Money{static_cast<std::int64_t>(below(1'000'000'000'000)) - 500'000'000'000,
                         oneOf<std::string>({"EUR", "JPY", "BHD", ""})};
        case 5: return CivilDate{static_cast<std::int32_t>(below(60000)) - 20000};
        case 6: return Instant{static_cast<std::int64_t>(below(4'000'000'000'000)) - 1'000'000'000'000};
        case 7: return Duration{static_cast<std::int64_t>(below(10'000'000'000)) - 5'000'000'000};
        case 8: {
            std::vector<std::string> list(below(3));
            for (auto &element : list)
                element = anyName();
            return list;
        }
        default: return anyName();
        }
    }

    std::shared_ptr<const EventQuery> anyQuery(int depth)
    {
        EventQuery query;
        query.function = static_cast<EventFunction>(below(9));
        query.type = anyName();
        if (chance(0.5))
            query.property = anyName();
        if (depth > 0 && chance(0.5))
            query.where = any(depth - 1);
        if (chance(0.5))
            query.within = Duration{static_cast<std::int64_t>(below(10'000'000'000))};
        if (chance(0.3))
            query.from = Instant{static_cast<std::int64_t>(below(2'000'000'000'000))};
        if (chance(0.3))
            query.to = Instant{static_cast<std::int64_t>(below(2'000'000'000'000))};
        return std::make_shared<const EventQuery>(std::move(query));
    }

    ExprPtr any(int depth)
    {
        auto made = std::make_shared<Expr>();
        made->kind = static_cast<ExprKind>(depth > 0 ? below(20) : oneOf<std::size_t>({0, 2, 3, 4, 16, 17, 18}));
        const auto arguments = [&](std::size_t count) {
            for (std::size_t i = 0; i < count; ++i)
                made->arguments.push_back(any(depth - 1));
        };
        switch (made->kind) {
        case ExprKind::Literal: made->value = anyValue(); break;
        case ExprKind::ListLiteral: arguments(below(4)); break;
        case ExprKind::Consent: made->secondName = anyName(); [[fallthrough]];
        case ExprKind::Attribute:
        case ExprKind::Property:
        case ExprKind::Context:
        case ExprKind::Segment:
        case ExprKind::ListMember: made->name = anyName(); break;
        case ExprKind::Treat: made->missing = static_cast<MissingAs>(below(3)); [[fallthrough]];
        case ExprKind::Not:
        case ExprKind::Negate:
        case ExprKind::IsMissing: arguments(1); break;
        case ExprKind::Binary: made->op = static_cast<BinaryOp>(below(13)); [[fallthrough]];
        case ExprKind::In: arguments(2); break;
        case ExprKind::Between:
        case ExprKind::If: arguments(3); break;
        case ExprKind::Call:
            made->name = chance(0.3) ? "unheard" : std::string(functionTable()[below(functionTable().size())].name);
            arguments(below(4));
            break;
        case ExprKind::EventQuery: made->query = anyQuery(depth); break;
        case ExprKind::Sequence:
            made->query = anyQuery(depth);
            made->second = anyQuery(depth);
            made->absent = chance(0.5);
            if (chance(0.5))
                made->name = "item";
            if (chance(0.5))
                made->gap = Duration::days(static_cast<std::int64_t>(below(30)) + 1);
            break;
        case ExprKind::Bucket:
            made->name = anyName();
            arguments(2);
            break;
        }
        return made;
    }

    // --- well-typed rules over shopSchema() ---

    ExprPtr typed(ValueType type, int depth)
    {
        switch (type) {
        case ValueType::Boolean: return boolean(depth);
        case ValueType::Number: return number(depth);
        case ValueType::Money: return amount(depth);
        case ValueType::String: return text(depth);
        case ValueType::Date: return date(depth);
        case ValueType::DateTime: return moment(depth);
        case ValueType::Duration: return duration(depth);
        case ValueType::List: return chance(0.7) ? rule::attribute("tags") : rule::literal(someList());
        }
        return nullptr;
    }

private:
    ExprPtr slot(std::vector<const char *> attributes, std::vector<const char *> viewed, std::vector<const char *> bought)
    {
        const auto &properties = m_event == 1 ? viewed : bought;
        if (m_event > 0 && !properties.empty() && (chance(0.7) || attributes.empty()))
            return rule::property(oneOf(properties));
        return attributes.empty() ? nullptr : rule::attribute(oneOf(attributes));
    }

    std::vector<std::string> someList()
    {
        std::vector<std::string> list;
        for (const char *tag : {"vip", "new", "größe"}) {
            if (chance(0.5))
                list.emplace_back(tag);
        }
        return list;
    }

    EventQuery query(EventFunction function, const char *type, int depth)
    {
        EventQuery made;
        made.function = function;
        made.type = type;
        if (depth > 0 && chance(0.5)) {
            const int outer = std::exchange(m_event, made.type == "view" ? 1 : 2);
            made.where = boolean(depth - 1);
            m_event = outer;
        }
        if (chance(0.5))
            made.within = Duration::hours(static_cast<std::int64_t>(below(100)) * 24 + 1);
        if (chance(0.2))
            made.from = at("2025-02-01T00:00:00Z");
        if (chance(0.2))
            made.to = at("2025-03-15T00:00:00Z");
        return made;
    }

    ExprPtr events(EventFunction function, const char *type, const char *property, int depth)
    {
        EventQuery made = query(function, type, depth);
        made.property = property;
        return rule::events(std::move(made));
    }

    BinaryOp comparison(bool ordered) { return static_cast<BinaryOp>(2 + below(ordered ? 6 : 2)); }

    ExprPtr choose(ValueType type, int depth)
    {
        return rule::node(ExprKind::If, {boolean(depth - 1), typed(type, depth - 1), typed(type, depth - 1)});
    }

    ExprPtr compared(int depth)
    {
        static const std::vector<ValueType> types{ValueType::Number, ValueType::Number, ValueType::Money, ValueType::String,
                                                  ValueType::String, ValueType::Date, ValueType::DateTime,
                                                  ValueType::Duration, ValueType::Boolean};
        const ValueType type = oneOf(types);
        const bool ordered = type != ValueType::Boolean;
        const ExprPtr value = typed(type, depth - 1);
        if (ordered && chance(0.15))
            return rule::node(ExprKind::Between, {value, typed(type, depth - 1), typed(type, depth - 1)});
        if (ordered && chance(0.15))
            return rule::node(ExprKind::In, {value, rule::node(ExprKind::ListLiteral, {typed(type, 0), typed(type, 0)})});
        const ValueType other = type == ValueType::Money && chance(0.5) ? ValueType::Number : type;
        return rule::binary(comparison(ordered), value, typed(other, depth - 1));
    }

    ExprPtr boolean(int depth)
    {
        if (depth <= 0) {
            const ExprPtr found = slot({"member"}, {}, {"gift"});
            return chance(0.2) ? rule::literal(chance(0.5)) : found;
        }
        switch (below(16)) {
        case 0:
        case 1: return rule::binary(BinaryOp::And, boolean(depth - 1), boolean(depth - 1));
        case 2:
        case 3: return rule::binary(BinaryOp::Or, boolean(depth - 1), boolean(depth - 1));
        case 4: return rule::negation(boolean(depth - 1));
        case 5: {
            auto treat = std::make_shared<Expr>(*rule::node(ExprKind::Treat, {boolean(depth - 1)}));
            treat->missing = static_cast<MissingAs>(below(3));
            return treat;
        }
        case 6: return rule::node(ExprKind::IsMissing, {typed(static_cast<ValueType>(below(8)), depth - 1)});
        case 7: return choose(ValueType::Boolean, depth);
        case 8: return rule::call(oneOf<std::string>({"contains", "starts with", "ends with", "matches"}),
                                  {text(depth - 1), rule::literal(oneOf<std::string>({"e", "W", "ö", "n"}))});
        case 9: return rule::node(ExprKind::In, {text(depth - 1), typed(ValueType::List, 0)});
        case 10: return rule::events(query(EventFunction::Exists, chance(0.5) ? "view" : "purchase", depth));
        case 11: return special(depth);
        default: return compared(depth);
        }
    }

    ExprPtr special(int depth)
    {
        switch (below(5)) {
        case 0: {
            auto consent = std::make_shared<Expr>(*rule::node(ExprKind::Consent, {}, "email"));
            consent->secondName = "marketing";
            return consent;
        }
        case 1: return rule::segment("VIP");
        case 2: return rule::node(ExprKind::ListMember, {}, "press");
        case 3: return rule::node(ExprKind::Bucket, {rule::literal(0.25), rule::literal(0.75)}, "key");
        default: {
            auto sequence = std::make_shared<Expr>(*rule::node(ExprKind::Sequence, {}, chance(0.5) ? "item" : ""));
            sequence->query = std::make_shared<const EventQuery>(query(EventFunction::Exists, "view", depth - 1));
            sequence->second = std::make_shared<const EventQuery>(
                query(EventFunction::Exists, chance(0.7) ? "purchase" : "view", depth - 1));
            sequence->absent = chance(0.5);
            if (chance(0.7))
                sequence->gap = Duration::days(static_cast<std::int64_t>(below(20)) + 1);
            return sequence;
        }
        }
    }

    ExprPtr number(int depth)
    {
        if (depth <= 0) {
            if (chance(0.4))
                return rule::literal(static_cast<double>(below(12)) - 2);
            return slot({"recency", "score"}, {"seconds"}, {"quantity"});
        }
        switch (below(12)) {
        case 0: return rule::binary(static_cast<BinaryOp>(8 + below(5)), number(depth - 1), number(depth - 1));
        case 1: return rule::node(ExprKind::Negate, {number(depth - 1)});
        case 2: return rule::call(oneOf<std::string>({"floor", "ceiling", "round", "abs", "sqrt"}), {number(depth - 1)});
        case 3: return rule::call(oneOf<std::string>({"min", "max", "sum", "mean"}), {number(depth - 1), number(depth - 1)});
        case 4: return rule::call("string length", {text(depth - 1)});
        case 5: return rule::call(oneOf<std::string>({"year", "month", "day", "day of year", "week of year"}),
                                  {chance(0.5) ? date(depth - 1) : moment(depth - 1)});
        case 6: return rule::events(query(chance(0.7) ? EventFunction::Count : EventFunction::DaysSince,
                                          chance(0.5) ? "view" : "purchase", depth));
        case 7: return events(static_cast<EventFunction>(2 + below(6)), "view", "seconds", depth);
        case 8: return events(EventFunction::DistinctCount, "purchase", chance(0.5) ? "item" : "amount", depth);
        case 9: return rule::binary(BinaryOp::Divide, duration(depth - 1), duration(depth - 1));
        case 10: return choose(ValueType::Number, depth);
        default: return rule::call("years between", {date(depth - 1), date(depth - 1)});
        }
    }

    ExprPtr amount(int depth)
    {
        if (depth <= 0) {
            if (chance(0.4))
                return rule::literal(Money{static_cast<std::int64_t>(below(5000)), "EUR"});
            return slot({"spent"}, {}, {"amount"});
        }
        switch (below(5)) {
        case 0: return rule::binary(chance(0.5) ? BinaryOp::Add : BinaryOp::Subtract, amount(depth - 1), amount(depth - 1));
        case 1: return rule::binary(chance(0.5) ? BinaryOp::Multiply : BinaryOp::Divide, amount(depth - 1), number(depth - 1));
        case 2: return events(static_cast<EventFunction>(2 + below(5)), "purchase", "amount", depth);
        case 3: return choose(ValueType::Money, depth);
        default: return amount(0);
        }
    }

    ExprPtr text(int depth)
    {
        if (depth <= 0) {
            if (chance(0.4))
                return rule::literal(oneOf<std::string>({"Web", "Phone", "Köln", "Berlin", "boot", "shoe"}));
            return slot({"channel", "city"}, {"item"}, {"item"});
        }
        switch (below(7)) {
        case 0: return rule::binary(BinaryOp::Add, text(depth - 1), text(depth - 1));
        case 1: return rule::call(oneOf<std::string>({"upper case", "lower case", "trim"}), {text(depth - 1)});
        case 2: return rule::call("day of week", {chance(0.5) ? date(depth - 1) : moment(depth - 1)});
        case 3: return events(chance(0.5) ? EventFunction::First : EventFunction::Last, "purchase", "item", depth);
        case 4: return rule::call("substring", {text(depth - 1), rule::literal(2.0)});
        case 5: return choose(ValueType::String, depth);
        default: return text(0);
        }
    }

    ExprPtr date(int depth)
    {
        if (depth <= 0) {
            if (m_event == 0 && chance(0.5))
                return rule::attribute("birthday");
            return chance(0.3) ? rule::call("today", {}) : rule::literal(oneOf<CivilDate>({day("2024-02-29"), day("2025-03-31")}));
        }
        switch (below(4)) {
        case 0: return rule::call("date", {moment(depth - 1)});
        case 1: return rule::call("add months", {date(depth - 1), rule::literal(static_cast<double>(below(40)) - 20)});
        case 2: return rule::binary(chance(0.5) ? BinaryOp::Add : BinaryOp::Subtract, date(depth - 1), duration(depth - 1));
        default: return date(0);
        }
    }

    ExprPtr moment(int depth)
    {
        if (depth <= 0) {
            if (chance(0.5))
                return rule::attribute("joined");
            return chance(0.3) ? rule::call("now", {}) : rule::literal(oneOf<Instant>({at("2025-03-30T01:30:00Z"), at("2024-12-31T23:30:00Z")}));
        }
        switch (below(5)) {
        case 0: return rule::call("date and time", {date(depth - 1)});
        case 1: return rule::call("add months", {moment(depth - 1), rule::literal(static_cast<double>(below(40)) - 20)});
        case 2: return rule::binary(chance(0.5) ? BinaryOp::Add : BinaryOp::Subtract, moment(depth - 1), duration(depth - 1));
        case 3: return rule::events(query(chance(0.5) ? EventFunction::First : EventFunction::Last, "view", depth));
        default: return moment(0);
        }
    }

    ExprPtr duration(int depth)
    {
        if (depth <= 0)
            return chance(0.6) ? rule::attribute("average pause") : rule::literal(Duration::hours(static_cast<std::int64_t>(below(100))));
        switch (below(4)) {
        case 0: return rule::binary(BinaryOp::Subtract, moment(depth - 1), moment(depth - 1));
        case 1: return rule::binary(BinaryOp::Subtract, date(depth - 1), date(depth - 1));
        case 2: return rule::binary(BinaryOp::Multiply, duration(depth - 1), number(depth - 1));
        default: return duration(0);
        }
    }

    std::mt19937_64 m_engine;
    int m_event = 0; ///< 1 inside a filter over views, 2 over purchases
};

} // namespace pathloom::test
