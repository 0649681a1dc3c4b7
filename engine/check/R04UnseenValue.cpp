// SPDX-License-Identifier: Apache-2.0
// R04: a text that is compared with and never occurs in the data.
#include "engine/check/Rules.h"

#include "engine/check/RulePlaces.h"
#include "engine/rules/FunctionTable.h"

namespace pathloom {
namespace {

constexpr std::size_t kMostCandidates = 2000;

/// The column that a compared subject reads, where it holds texts.
const Column *columnOf(const Snapshot &snapshot, const Expr &subject, const std::string &event)
{
    const Column *column = nullptr;
    if (subject.kind == ExprKind::Attribute) {
        if (const auto index = snapshot.schema.attributeIndex(subject.name))
            column = &snapshot.attributes[*index].values;
    } else if (subject.kind == ExprKind::Property) {
        const auto type = snapshot.schema.eventIndex(event);
        const auto &properties = type ? snapshot.schema.events[*type].properties
                                      : std::vector<PropertyDef>{};
        for (std::size_t i = 0; i < properties.size(); ++i) {
            if (properties[i].name == subject.name)
                column = &snapshot.events[*type].properties[i];
        }
    }
    const bool holdsTexts =
        column && (column->type == ValueType::String || column->type == ValueType::List);
    return holdsTexts ? column : nullptr;
}

class ValueCheck
{
public:
    ValueCheck(const CheckInput &input, const RulePlace &place, Found &found)
        : m_input(input), m_place(place), m_found(found)
    {
    }

    void visit(const Expr &e, const std::string &event)
    {
        if (e.kind == ExprKind::Binary && (e.op == BinaryOp::Equal || e.op == BinaryOp::NotEqual)) {
            compare(*e.arguments[0], *e.arguments[1], event);
            compare(*e.arguments[1], *e.arguments[0], event);
        }
        const bool isListCall = e.kind == ExprKind::Call && e.name == "list contains";
        if ((e.kind == ExprKind::In || isListCall) && e.arguments.size() == 2) {
            compare(*e.arguments[0], *e.arguments[1], event);
            for (const ExprPtr &element : e.arguments[1]->arguments)
                compare(*e.arguments[0], *element, event);
        }
    }

private:
    void compare(const Expr &subject, const Expr &constant, const std::string &event)
    {
        const auto *text = std::get_if<std::string>(&constant.value);
        const Column *column = text && constant.kind == ExprKind::Literal
                                   ? columnOf(*m_input.snapshot, subject, event)
                                   : nullptr;
        if (!column || column->dictionary.find(*text))
            return;
        const auto &texts = column->dictionary.texts();
        note(m_found, m_place,
             {{"value", *text},
              {"name", subject.name},
              {"nearest",
               texts.size() <= kMostCandidates ? nearestName(*text, texts) : std::string()}});
    }

    const CheckInput &m_input;
    const RulePlace &m_place;
    Found &m_found;
};

} // namespace

void checkR04(const CheckInput &input, const TaskControl &control, Found &found)
{
    for (const RulePlace &place : rulesOf(input)) {
        if (control.isStopped())
            return;
        ValueCheck check(input, place, found);
        walkRule(filterOver(place.rule, input.snapshot->schema, place.event), place.event,
                 [&](const Expr &e, const std::string &event) { check.visit(e, event); });
    }
}

} // namespace pathloom
