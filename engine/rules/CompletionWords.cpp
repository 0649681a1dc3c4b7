// SPDX-License-Identifier: Apache-2.0
// Operators, keywords and names of parameters that may stand at a place.
#include "engine/rules/CompletionItems.h"

#include "engine/rules/Typing.h"

namespace pathloom {

namespace {

constexpr std::array<std::pair<BinaryOp, const char *>, 4> kArithmetic{
    {{BinaryOp::Add, "+"}, {BinaryOp::Subtract, "-"}, {BinaryOp::Multiply, "*"}, {BinaryOp::Divide, "/"}}};

/// Whether a value of the type can be followed by the operator and what that is mostly used with.
bool canCalculate(BinaryOp op, ValueType type)
{
    const bool isMoment = type == ValueType::Date || type == ValueType::DateTime;
    const bool byNumber = op == BinaryOp::Multiply || op == BinaryOp::Divide;
    return arithmeticType(op, type, byNumber ? ValueType::Number : isMoment ? ValueType::Duration : type).has_value();
}

} // namespace

void CompletionItems::parameters()
{
    const CallFrame &frame = m_place.frame();
    if (frame.function == "sequence") {
        parametersOfSequence();
    } else {
        const auto offer = [&](const char *name, const char *rest, ValueType type, std::size_t caretFromEnd) {
            if (std::find(frame.given.begin(), frame.given.end(), name) == frame.given.end())
                add(CompletionKind::Parameter, std::string(name) + ':', std::string(name) + rest, type,
                    std::string("parameter.") + name, caretFromEnd);
        };
        offer("event", ": \"\"", ValueType::String, 1);
        if (takesProperty(frame.function))
            offer("of", ": \"\"", ValueType::String, 1);
        offer("where", ": ", ValueType::Boolean, 0);
        offer("within", ": ", ValueType::Duration, 0);
        offer("from", ": @\"\"", ValueType::DateTime, 1);
        offer("to", ": @\"\"", ValueType::DateTime, 1);
    }
    for (RuleCompletion &item : m_items) {
        if (item.kind == CompletionKind::Parameter)
            item.from = m_place.argumentFrom();
    }
}

void CompletionItems::parametersOfSequence()
{
    const std::vector<std::string> &given = m_place.frame().given;
    const auto has = [&](const std::string &name) {
        return std::find(given.begin(), given.end(), name) != given.end();
    };
    const auto offer = [&](const std::string &name, const char *rest, ValueType type, const char *doc) {
        if (!has(name))
            add(CompletionKind::Parameter, name + ':', name + rest, type, doc,
                std::string_view(rest).ends_with('"') ? 1 : 0);
    };
    offer("first", ": \"\"", ValueType::String, "parameter.first");
    if (!has("without"))
        offer("then", ": \"\"", ValueType::String, "parameter.then");
    if (!has("then"))
        offer("without", ": \"\"", ValueType::String, "parameter.without");
    offer("within", ": ", ValueType::Duration, "parameter.gap");
    offer("same", ": \"\"", ValueType::String, "parameter.same");
    for (const std::string &side : {std::string("first"), std::string(has("without") ? "without" : "then")}) {
        offer(side + " where", ": ", ValueType::Boolean, "parameter.where");
        offer(side + " within", ": ", ValueType::Duration, "parameter.within");
        offer(side + " from", ": @\"\"", ValueType::DateTime, "parameter.from");
        offer(side + " to", ": @\"\"", ValueType::DateTime, "parameter.to");
    }
}

void CompletionItems::keyword(std::string_view text)
{
    const std::string word(text);
    add(CompletionKind::Keyword, word, word + ' ', ValueType::Boolean, "word." + word);
}

void CompletionItems::operators()
{
    const CallFrame &frame = m_place.frame();
    const bool isPartOfQuery = frame.function == "sequence" || asksForEvents(frame);
    if (isPartOfQuery && frame.argumentName.substr(frame.argumentName.rfind(' ') + 1) != "where")
        return;
    bool hasComparison = false;
    const auto type = m_place.typeBefore(hasComparison);
    const std::string_view owed = m_place.owedWord();
    const auto sign = [&](const char *text, const char *rest = " ", std::size_t caretFromEnd = 0) {
        add(CompletionKind::Operator, text, std::string(text) + rest, {}, std::string("sign.") + text, caretFromEnd);
    };
    const bool isValue = !hasComparison && type != ValueType::Boolean;
    const auto joins = [&] {
        if (owed != "and")
            keyword("and");
        keyword("or");
    };
    if (!owed.empty() && !(isValue && owed == "then"))
        keyword(owed);
    if (!isValue)
        joins();
    if (hasComparison || type == ValueType::List)
        return;
    const bool isOrdered = type != ValueType::Boolean && type != ValueType::String;
    for (const char *text : {">=", "<=", ">", "<"}) {
        if (isOrdered)
            sign(text);
    }
    sign("=");
    sign("!=");
    if (type != ValueType::Boolean) {
        sign("in", " []", 1);
        sign("between");
        for (const auto &[op, text] : kArithmetic) {
            if (!type || canCalculate(op, *type))
                sign(text);
        }
    }
    if (isValue)
        joins();
}

} // namespace pathloom
