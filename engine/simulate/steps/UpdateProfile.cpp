// SPDX-License-Identifier: Apache-2.0
// Update profile: sets, adds to or clears an attribute, which rules see from then on.
#include "engine/simulate/steps/Behaviours.h"

#include <algorithm>

namespace pathloom {
namespace {

/// The sum of numbers, money or durations; the union of lists. Missing counts as nothing yet.
Value added(const Value &old, const Value &more)
{
    if (isMissing(old))
        return more;
    if (const auto *a = std::get_if<double>(&old)) {
        const auto *b = std::get_if<double>(&more);
        return b ? Value{*a + *b} : old;
    }
    if (const auto *a = std::get_if<Money>(&old)) {
        const auto *b = std::get_if<Money>(&more);
        return b ? Value{Money{a->minor + b->minor, a->currency}} : old;
    }
    if (const auto *a = std::get_if<Duration>(&old)) {
        const auto *b = std::get_if<Duration>(&more);
        return b ? Value{*a + *b} : old;
    }
    auto list = std::get_if<std::vector<std::string>>(&old);
    const auto *text = std::get_if<std::string>(&more);
    if (!list || !text)
        return more;
    auto joined = *list;
    if (std::find(joined.begin(), joined.end(), *text) == joined.end())
        joined.push_back(*text);
    return joined;
}

/// A value in the type of the attribute: texts from an input become dates, lists and so on.
Value inTypeOf(const AttributeDef &attribute, const Value &value)
{
    const auto *text = std::get_if<std::string>(&value);
    if (text && attribute.type == ValueType::List)
        return std::vector<std::string>{*text};
    if (text && attribute.type == ValueType::Date) {
        const auto date = parseDate(*text);
        return date ? Value{*date} : Value{};
    }
    if (text && attribute.type == ValueType::DateTime) {
        const auto instant = parseInstant(*text);
        return instant ? Value{*instant} : Value{};
    }
    return value;
}

} // namespace

Move enterUpdate(Walk &walk, std::uint32_t index)
{
    const Enrolment &e = walk.enrolment(index);
    const CompiledUpdate &update = walk.journeyOf(e).updates[walk.stepOf(e).data];
    const AttributeDef &attribute = walk.data.snapshot->schema.attributes[update.attribute];
    Value value;
    if (update.operation == UpdateOperation::Set)
        value = inTypeOf(attribute, update.value);
    else if (update.operation == UpdateOperation::Add)
        value = added(walk.reader.attribute(update.attribute),
                      attribute.type == ValueType::List ? update.value : inTypeOf(attribute, update.value));
    if (attribute.type == ValueType::List && std::holds_alternative<std::string>(value))
        value = std::vector<std::string>{std::get<std::string>(value)};
    if (walk.recorder) {
        TraceEvent &line = walk.recorder->add(walk.now, "updated", e.journey, e.step);
        line.details = {{"attribute", attribute.name},
                        {"value", attribute.personal ? std::string("•") : toText(value)}};
    }
    walk.reader.setAttribute(update.attribute, std::move(value));
    walk.noteAttribute(static_cast<std::uint32_t>(update.attribute));
    walk.checkRuleExits();
    return pass(0);
}

} // namespace pathloom
