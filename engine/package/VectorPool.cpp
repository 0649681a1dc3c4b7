// SPDX-License-Identifier: Apache-2.0
// Walks the rules and gathers boundary values.
#include "engine/package/VectorPool.h"

#include "engine/rules/Check.h"

#include <algorithm>

namespace pathloom {

namespace {

constexpr std::size_t kMostValues = 48;
constexpr double kMostEvents = 30;

void addOnce(std::vector<Value> &values, Value value)
{
    if (values.size() < kMostValues && std::find(values.begin(), values.end(), value) == values.end())
        values.push_back(std::move(value));
}

// The literal and what lies next to it on both sides.
std::vector<Value> neighbours(const Value &literal)
{
    struct Around {
        std::vector<Value> operator()(std::monostate) const { return {}; }
        std::vector<Value> operator()(bool) const { return {true, false}; }
        std::vector<Value> operator()(double v) const { return {v, v - 1, v + 1}; }
        std::vector<Value> operator()(const Money &v) const
        {
            return {v, Money{v.minor - 1, v.currency}, Money{v.minor + 1, v.currency}};
        }
        std::vector<Value> operator()(const std::string &v) const { return {v, v + " other"}; }
        std::vector<Value> operator()(CivilDate v) const { return {v, addDays(v, -1), addDays(v, 1)}; }
        std::vector<Value> operator()(Instant v) const
        {
            return {v, v - Duration::seconds(1), v + Duration::seconds(1)};
        }
        std::vector<Value> operator()(Duration v) const
        {
            return {v, v - Duration::seconds(1), v + Duration::seconds(1)};
        }
        std::vector<Value> operator()(const std::vector<std::string> &v) const
        {
            return {v, std::vector<std::string>{}};
        }
    };
    return std::visit(Around{}, literal);
}

// A literal as a value of the type it is compared with; missing where it cannot be one.
Value asType(const Value &literal, ValueType type, const std::string &currency)
{
    const auto *text = std::get_if<std::string>(&literal);
    const auto *number = std::get_if<double>(&literal);
    const auto *money = std::get_if<Money>(&literal);
    switch (type) {
    case ValueType::Boolean:
        return std::holds_alternative<bool>(literal) ? literal : Value();
    case ValueType::Number:
        return number ? literal : Value();
    case ValueType::Money:
        if (money)
            return Money{money->minor, currency.empty() ? money->currency : currency};
        return number ? Value(Money{std::llround(*number * std::pow(10, minorDigits(currency))), currency}) : Value();
    case ValueType::String:
        return text ? literal : Value();
    case ValueType::Date:
        return std::holds_alternative<CivilDate>(literal) ? literal : Value();
    case ValueType::DateTime:
        return std::holds_alternative<Instant>(literal) ? literal : Value();
    case ValueType::Duration:
        return std::holds_alternative<Duration>(literal) ? literal : Value();
    case ValueType::List:
        return text ? Value(std::vector<std::string>{*text, "other"}) : Value();
    }
    return {};
}

std::vector<Value> ordinary(ValueType type, const std::string &currency, Instant time)
{
    const CivilDate today = Zone().toLocal(time).date;
    switch (type) {
    case ValueType::Boolean:
        return {true, false};
    case ValueType::Number:
        return {0.0, 1.0, 100.0};
    case ValueType::Money:
        return {Money{0, currency}, Money{1999, currency}, Money{100'000, currency}};
    case ValueType::String:
        return {std::string("alpha"), std::string("beta")};
    case ValueType::Date:
        return {today, addDays(today, -30), addDays(today, 30)};
    case ValueType::DateTime:
        return {time, time - Duration::days(30), time + Duration::days(1)};
    case ValueType::Duration:
        return {Duration::hours(1), Duration::days(7)};
    case ValueType::List:
        return {std::vector<std::string>{}, std::vector<std::string>{"alpha", "beta"}};
    }
    return {};
}

class PoolBuilder
{
public:
    PoolBuilder(const Schema &schema, Instant time) : m_schema(schema), m_time(time) {}

    void rule(const ExprPtr &rule)
    {
        if (!rule)
            return;
        walk(*rule, {});
        const RuleInputs inputs = inputsOf(rule);
        for (const std::string &name : inputs.attributes)
            attribute(name, {});
        for (const std::string &name : inputs.eventTypes)
            pool.events[name];
        for (const std::string &name : inputs.context)
            pool.context[name];
        pool.consents.insert(inputs.consents.begin(), inputs.consents.end());
        pool.lists.insert(inputs.lists.begin(), inputs.lists.end());
    }

    void finish()
    {
        for (auto &[name, values] : pool.attributes) {
            const AttributeDef &def = m_schema.attributes[*m_schema.attributeIndex(name)];
            for (Value &value : ordinary(def.type, def.currency, m_time))
                addOnce(values, std::move(value));
        }
        for (auto &[name, events] : pool.events) {
            const auto index = m_schema.eventIndex(name);
            if (!index)
                continue;
            for (const PropertyDef &def : m_schema.events[*index].properties) {
                for (Value &value : ordinary(def.type, def.currency, m_time))
                    addOnce(events.properties[def.name], std::move(value));
            }
        }
        for (auto &[name, values] : pool.context) {
            for (Value value : {Value(1.0), Value(std::string("alpha"))})
                addOnce(values, std::move(value));
        }
    }

    VectorPool pool;

private:
    struct Leaves {
        std::vector<const Expr *> slots;
        std::vector<const Expr *> queries;
        std::vector<Value> literals;
    };

    void attribute(const std::string &name, const std::vector<Value> &literals)
    {
        const auto index = m_schema.attributeIndex(name);
        if (!index || m_schema.attributes[*index].personal)
            return;
        const AttributeDef &def = m_schema.attributes[*index];
        auto &values = pool.attributes[name];
        for (const Value &literal : literals) {
            for (Value &value : neighbours(asType(literal, def.type, def.currency)))
                addOnce(values, std::move(value));
        }
    }

    void property(const std::string &type, const std::string &name, const std::vector<Value> &literals)
    {
        const auto index = m_schema.eventIndex(type);
        if (!index)
            return;
        for (const PropertyDef &def : m_schema.events[*index].properties) {
            if (def.name != name)
                continue;
            for (const Value &literal : literals) {
                for (Value &value : neighbours(asType(literal, def.type, def.currency)))
                    addOnce(pool.events[type].properties[name], std::move(value));
            }
        }
    }

    static void leavesOf(const Expr &e, Leaves &leaves)
    {
        if (e.kind == ExprKind::Literal)
            leaves.literals.push_back(e.value);
        else if (e.kind == ExprKind::Attribute || e.kind == ExprKind::Property || e.kind == ExprKind::Context)
            leaves.slots.push_back(&e);
        else if (e.kind == ExprKind::EventQuery)
            leaves.queries.push_back(&e);
        for (const ExprPtr &argument : e.arguments) {
            if (argument)
                leavesOf(*argument, leaves);
        }
    }

    // A comparison ties the values it names to what it compares them with.
    void comparison(const Expr &e, const std::string &eventType)
    {
        Leaves leaves;
        leavesOf(e, leaves);
        for (const Expr *slot : leaves.slots) {
            if (slot->kind == ExprKind::Attribute)
                attribute(slot->name, leaves.literals);
            else if (slot->kind == ExprKind::Property)
                property(eventType, slot->name, leaves.literals);
            else
                for (const Value &literal : leaves.literals)
                    for (Value &value : neighbours(literal))
                        addOnce(pool.context[slot->name], std::move(value));
        }
        for (const Expr *query : leaves.queries)
            compared(*query->query, leaves.literals);
    }

    void compared(const EventQuery &query, const std::vector<Value> &literals)
    {
        EventPool &events = pool.events[query.type];
        for (const Value &literal : literals) {
            const double *number = std::get_if<double>(&literal);
            if (query.function == EventFunction::DaysSince && number)
                ages(events, Duration::hours(std::llround(*number * 24)));
            else if (number && (query.function == EventFunction::Count || query.function == EventFunction::DistinctCount))
                counts(events, *number);
        }
        if (!query.property.empty())
            property(query.type, query.property, literals);
    }

    static void counts(EventPool &events, double number)
    {
        for (const double count : {number - 1, number, number + 1}) {
            if (count >= 0 && count <= kMostEvents)
                events.counts.insert(static_cast<std::uint64_t>(count));
        }
    }

    static void ages(EventPool &events, Duration age)
    {
        for (const std::int64_t shift : {-1000, 0, 1000}) {
            if (age.ms + shift >= 0)
                events.ages.insert(age.ms + shift);
        }
    }

    void query(const EventQuery &query)
    {
        EventPool &events = pool.events[query.type];
        if (query.within)
            ages(events, *query.within);
        for (const auto &bound : {query.from, query.to}) {
            if (bound)
                ages(events, m_time - *bound);
        }
        if (query.where)
            walk(*query.where, query.type);
    }

    void walk(const Expr &e, const std::string &eventType)
    {
        const bool isLogic = e.kind == ExprKind::Binary && (e.op == BinaryOp::And || e.op == BinaryOp::Or);
        if ((e.kind == ExprKind::Binary && !isLogic) || e.kind == ExprKind::In || e.kind == ExprKind::Between
            || e.kind == ExprKind::Call)
            comparison(e, eventType);
        if (e.query)
            query(*e.query);
        if (e.second) {
            query(*e.second);
            if (e.gap)
                ages(pool.events[e.second->type], *e.gap);
        }
        for (const ExprPtr &argument : e.arguments) {
            if (argument)
                walk(*argument, eventType);
        }
    }

    const Schema &m_schema;
    Instant m_time;
};

} // namespace

VectorPool poolOf(const Decider &decider, Instant time)
{
    PoolBuilder builder(decider.schema(), time);
    for (const PlacedRule &placed : decider.data().rules)
        builder.rule(placed.rule.source());
    for (const auto &[id, offer] : decider.document().offers)
        builder.rule(offer->contextWeight);
    for (const BoundSegment &bound : decider.data().segments) {
        for (const SegmentNode &node : bound.plan.nodes) {
            if (node.step->kind == StepKind::ListSource)
                builder.pool.lists.insert(textField(*node.step, "list"));
        }
    }
    builder.finish();
    return std::move(builder.pool);
}

} // namespace pathloom
