// SPDX-License-Identifier: Apache-2.0
// Binding of mappings to columns, and the reading of times and properties.
#include "engine/ingest/RowPlan.h"

#include "engine/ingest/CsvReader.h"

#include <algorithm>
#include <cmath>

namespace pathloom {

namespace {

// Makes plans for one mapping and one header; remembers the first error.
class Binder
{
public:
    Binder(const Mapping &mapping, std::span<const std::string> columns)
        : m_defaults{mapping.currency, mapping.zone, mapping.missing}, m_columns(columns)
    {
    }

    std::size_t index(const std::string &column) const
    {
        const auto at = std::find(m_columns.begin(), m_columns.end(), column);
        return static_cast<std::size_t>(at - m_columns.begin());
    }
    FieldPlan field(const std::string &name, const std::string &column, const ValueFormat &format)
    {
        auto reader = FieldReader::make(format, m_defaults);
        if (!reader) {
            m_status = failWith(reader.error());
            return {};
        }
        return {name, index(column), std::move(*reader)};
    }
    PropertyPlan property(const PropertyMapping &p)
    {
        PropertyPlan plan;
        if (p.product.size() == 2) {
            ValueFormat number{ValueType::Number};
            number.decimal = p.value.decimal;
            plan.factor = field(p.name, p.product[0], number);
            plan.field = field(p.name, p.product[1], p.value);
            return plan;
        }
        plan.field = field(p.name, p.column, p.value);
        if (!p.constant.empty() && m_status) {
            plan.constantText = p.constant;
            ReadValue value;
            if (plan.field.reader.read(plan.constantText, value))
                m_status = fail(ErrorKind::BadInput, "ingest.mapping-value",
                                {{"where", p.name}, {"key", "value"}, {"value", p.constant}});
            plan.constant = value;
        }
        return plan;
    }
    std::vector<PropertyPlan> properties(const std::vector<PropertyMapping> &mappings)
    {
        std::vector<PropertyPlan> plans;
        for (const PropertyMapping &p : mappings)
            plans.push_back(property(p));
        return plans;
    }
    TimePlan time(const TimeMapping &mapping)
    {
        TimePlan plan;
        plan.isSet = mapping.isSet();
        plan.mapping = mapping;
        if (mapping.column.empty())
            return plan;
        ValueFormat format{ValueType::DateTime};
        format.format = mapping.format;
        format.zone = mapping.zone;
        plan.field = field("time", mapping.column, format);
        return plan;
    }
    std::vector<BoundCondition> conditions(const std::vector<Condition> &when) const
    {
        return bindConditions(when, m_columns);
    }
    [[nodiscard]] const Status &status() const { return m_status; }

private:
    FieldDefaults m_defaults;
    std::span<const std::string> m_columns;
    Status m_status;
};

void bindEvents(const Mapping &mapping, Binder &bind, RowPlan &plan)
{
    for (const EventMapping &event : mapping.events)
        plan.events.push_back({event, bind.index(event.typeColumn), bind.conditions(event.when),
                               bind.time(event.time), bind.properties(event.properties)});
    for (const ConsentMapping &consent : mapping.consents) {
        ConsentPlan &c = plan.consents.emplace_back();
        c.key = consent.key;
        c.given = consent.given;
        if (!consent.column.empty())
            c.field = bind.field(consent.column, consent.column, consent.value);
        c.when = bind.conditions(consent.when);
        c.time = bind.time(consent.time);
    }
}

} // namespace

const char *PropertyPlan::read(Fields fields, ReadValue &value, std::size_t &faultColumn) const
{
    if (constant) {
        value = *constant;
        value.text = value.isPresent ? trimmed(constantText) : std::string_view();
        return nullptr;
    }
    faultColumn = field.column;
    if (const char *reason = field.reader.read(fields[field.column], value))
        return reason;
    if (!factor)
        return nullptr;
    ReadValue times;
    faultColumn = factor->column;
    if (const char *reason = factor->reader.read(fields[factor->column], times))
        return reason;
    value.isPresent = value.isPresent && times.isPresent;
    value.number *= times.number;
    if (value.integer != 0) {
        const double product = std::round(static_cast<double>(value.integer) * times.number);
        if (std::abs(product) > 9e15)
            return "ingest.not-money";
        value.integer = static_cast<std::int64_t>(product);
    }
    return nullptr;
}

const char *TimePlan::read(Fields fields, double share, std::optional<std::int64_t> &ms) const
{
    std::int64_t base = 0;
    if (field) {
        ReadValue value;
        if (const char *reason = field->reader.read(fields[field->column], value))
            return reason;
        if (!value.isPresent)
            return nullptr;
        base = value.integer;
    } else if (mapping.instant) {
        base = mapping.instant->ms;
    } else {
        return nullptr;
    }
    const double within = share * static_cast<double>(mapping.spread.ms);
    ms = base + mapping.offset.ms + static_cast<std::int64_t>(within);
    return nullptr;
}

Result<RowPlan> RowPlan::make(const Mapping &mapping, std::span<const std::string> columns)
{
    PATHLOOM_TRY(validateMapping(mapping, columns));
    RowPlan plan;
    Binder bind(mapping, columns);
    plan.mapping = mapping;
    plan.columns.assign(columns.begin(), columns.end());
    for (const std::string &column : mapping.key)
        plan.keyColumns.push_back(bind.index(column));
    for (const IdentityMapping &identity : mapping.profile.identities)
        plan.identities.push_back({identity, bind.index(identity.column)});
    for (const AttributeMapping &a : mapping.profile.attributes)
        plan.attributes.push_back(
            bind.field(a.name.empty() ? a.column : a.name, a.column, a.value));
    plan.recordedAt = bind.time(mapping.profile.recordedAt);
    bindEvents(mapping, bind, plan);
    if (!mapping.items.column.empty())
        plan.itemColumn = bind.index(mapping.items.column);
    plan.itemAttributes = bind.properties(mapping.items.attributes);
    for (const TagMapping &tag : mapping.items.tags)
        plan.tagColumns.push_back(bind.index(tag.column));
    for (const ListMapping &list : mapping.lists)
        plan.lists.push_back({list.name, bind.conditions(list.when)});
    PATHLOOM_TRY(bind.status());
    return plan;
}

} // namespace pathloom
