// SPDX-License-Identifier: Apache-2.0
// Finds the column behind an attribute or a property.
#include "engine/check/TextColumns.h"

namespace pathloom {
namespace {

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

} // namespace

void eachComparedText(const CheckInput &input, const RulePlace &place,
                      const std::function<void(const Expr &subject, const Column &column,
                                               const std::string &text)> &visit)
{
    const auto compare = [&](const Expr &subject, const Expr &constant, const std::string &event) {
        const auto *text = std::get_if<std::string>(&constant.value);
        const Column *column = text && constant.kind == ExprKind::Literal
                                   ? columnOf(*input.snapshot, subject, event)
                                   : nullptr;
        if (column)
            visit(subject, *column, *text);
    };
    const auto look = [&](const Expr &e, const std::string &event) {
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
    };
    walkRule(filterOver(place.rule, input.snapshot->schema, place.event), place.event, look);
}

} // namespace pathloom
