// SPDX-License-Identifier: Apache-2.0
// Texts and lists in SQL.
#include "engine/rules/SqlPrinter.h"

namespace pathloom {

SqlPart SqlPrinter::text(std::uint32_t node)
{
    const Node &n = at(node);
    switch (n.op) {
    case Op::Constant: return textLiteral(m_program.texts[n.index]);
    case Op::Attribute:
    case Op::Property: return rawSlot(n);
    case Op::If: return choice(n, &SqlPrinter::text);
    case Op::Arithmetic: return put("{0} || {1}", {text(n.a), text(n.b)});
    case Op::Call: return callText(n);
    case Op::Events: return events(n);
    default: return nothing(ValueType::String);
    }
}

SqlPart SqlPrinter::substring(const Node &n)
{
    const SqlPart value = once(text(child(n, 0)));
    const std::string whole(m_dialect.integerType);
    const SqlPart size = once(put("CAST(length({0}) AS " + whole + ")", {value}, true));
    const auto count = [&](std::size_t i) {
        return once(put("CASE WHEN {0} < -1e9 THEN -1000000000 WHEN {0} > 1e9 THEN 1000000000"
                        " ELSE CAST(TRUNC({0}) AS " + whole + ") END",
                        {once(number(child(n, i)))}, true));
    };
    const SqlPart start = count(1);
    const SqlPart from = once(put("CASE WHEN {0} < 0 THEN {1} + {0} ELSE {0} - 1 END", {start, size}, true));
    const bool withLength = n.count > 2;
    const SqlPart length = withLength ? count(2) : size;
    const std::string piece = sqlFilled(m_dialect.substring, {"{0}", "{1} + 1", "{3}"});
    return put("CASE WHEN {1} BETWEEN 0 AND {2} AND {3} >= 0 THEN " + piece + " END",
               {value, from, size, length}, true);
}

SqlPart SqlPrinter::textOf(std::uint32_t node)
{
    switch (at(node).type) {
    case ValueType::String: return text(node);
    case ValueType::Boolean: return put("CASE WHEN {0} THEN 'true' WHEN NOT {0} THEN 'false' END", {once(truth(node))}, true);
    case ValueType::Date: return put(m_dialect.textOfDay, {once(integer(node))}, true);
    default: return refuse("string(" + std::string(nameOf(at(node).type)) + ")");
    }
}

SqlPart SqlPrinter::callText(const Node &n)
{
    using F = FunctionId;
    const std::uint32_t first = child(n, 0);
    switch (n.function) {
    case F::DayOfWeek:
        return put("CASE {0} WHEN 0 THEN 'Monday' WHEN 1 THEN 'Tuesday' WHEN 2 THEN 'Wednesday' WHEN 3 THEN 'Thursday'"
                   " WHEN 4 THEN 'Friday' WHEN 5 THEN 'Saturday' WHEN 6 THEN 'Sunday' END",
                   {weekday(once(day(first)))}, true);
    case F::String: return textOf(first);
    case F::Substring: return substring(n);
    case F::UpperCase:
    case F::LowerCase: {
        const std::string_view piece = n.function == F::UpperCase ? m_dialect.upper : m_dialect.lower;
        if (piece.empty())
            return refuse(n.function == F::UpperCase ? "upper case()" : "lower case()");
        return put(piece, {text(first)}, true);
    }
    case F::Trim: return put(m_dialect.trim, {text(first)}, true);
    default: break;
    }
    const SqlPart value = once(text(first));
    const SqlPart match = once(text(child(n, 1)));
    SqlPart at = put(m_dialect.position, {value, match}, true);
    at = once(at);
    return put(n.function == F::SubstringBefore
                   ? "CASE WHEN {1} = 0 THEN '' WHEN {1} > 0 THEN substr({0}, 1, {1} - 1) END"
                   : "CASE WHEN {1} = 0 THEN '' WHEN {1} > 0 THEN substr({0}, {1} + length({2})) END",
               {value, at, match}, true);
}

SqlPart SqlPrinter::list(std::uint32_t node)
{
    const Node &n = at(node);
    switch (n.op) {
    case Op::Constant: {
        std::string elements;
        for (const std::string &element : m_program.lists[n.index]) {
            if (element.find('\0') != std::string::npos)
                return refuse("NUL");
            elements += (elements.empty() ? "" : ", ") + sqlText(element);
        }
        SqlPart out;
        out.text = sqlFilled(m_dialect.list, {elements});
        out.isOperand = true;
        return out;
    }
    case Op::Attribute:
    case Op::Property: return rawSlot(n);
    case Op::If: return choice(n, &SqlPrinter::list);
    case Op::Events: return events(n);
    default: return nothing(ValueType::List);
    }
}

} // namespace pathloom
