// SPDX-License-Identifier: Apache-2.0
// The fields of decision tables in the text form; part of TextForm.cpp.
#pragma once

#include "engine/model/DecisionTable.h"
#include "engine/store/TextFields.h"

namespace pathloom {

inline constexpr text::EnumName<HitPolicy> kHitPolicyNames[] = {
    {HitPolicy::Unique, "unique"},
    {HitPolicy::Any, "any"},
    {HitPolicy::First, "first"},
    {HitPolicy::Priority, "priority"},
    {HitPolicy::RuleOrder, "rule-order"},
    {HitPolicy::OutputOrder, "output-order"},
    {HitPolicy::Collect, "collect"},
    {HitPolicy::CollectSum, "collect-sum"},
    {HitPolicy::CollectMin, "collect-min"},
    {HitPolicy::CollectMax, "collect-max"},
    {HitPolicy::CollectCount, "collect-count"}};
inline constexpr text::EnumName<ValueType> kOutputTypeNames[] = {
    {ValueType::Boolean, "boolean"}, {ValueType::Number, "number"},      {ValueType::Money, "money"},
    {ValueType::String, "string"},   {ValueType::Date, "date"},          {ValueType::DateTime, "date-time"},
    {ValueType::Duration, "duration"}};

inline std::span<const text::EnumName<HitPolicy>> namesOf(HitPolicy) { return kHitPolicyNames; }
inline std::span<const text::EnumName<ValueType>> namesOf(ValueType) { return kOutputTypeNames; }

void visit(auto &io, text::Is<TableInput> auto &input)
{
    io.optional("label", input.label);
    io.optional("expression", input.expression);
    io.optional("values", input.values);
}

void visit(auto &io, text::Is<TableOutput> auto &output)
{
    io.field("name", output.name);
    io.field("type", output.type);
    io.optional("values", output.values);
    io.optional("fallback", output.fallback);
}

void visit(auto &io, text::Is<TableRule> auto &rule)
{
    io.required("tests", rule.tests);
    io.required("results", rule.results);
    io.visual("note", rule.note);
}

void visit(auto &io, text::Is<DecisionTable> auto &table)
{
    io.required("id", table.id);
    io.required("name", table.name);
    io.visual("description", table.description);
    io.field("policy", table.policy);
    io.required("inputs", table.inputs);
    io.required("outputs", table.outputs);
    io.required("rules", table.rules);
}

} // namespace pathloom
