// SPDX-License-Identifier: Apache-2.0
// Makes the rule tree from the concrete syntax. Internal to engine/rules.
#pragma once

#include "engine/rules/FunctionTable.h"
#include "engine/rules/Syntax.h"

namespace pathloom {

struct CallArgument {
    std::string name; ///< "" where it is positional
    const Syntax *value = nullptr;
    const Syntax *whole = nullptr;
};

class Builder
{
public:
    Builder(std::string_view text, std::vector<RuleProblem> &problems, bool isFilter)
        : m_text(text), m_problems(problems), m_where(isFilter) {}

    ExprPtr build(const Syntax &s);

private:
    std::string_view at(const Syntax &s) const;
    ExprPtr problem(const Syntax &s, std::string code, Arguments arguments = {}, std::string mend = {});
    static std::shared_ptr<Expr> make(const Syntax &s, ExprKind kind);
    static ExprPtr literal(const Syntax &s, Value value);
    static ExprPtr named(const Syntax &s, ExprKind kind, std::string name);
    ExprPtr withChildren(const Syntax &s, ExprKind kind, const std::vector<Syntax> &children);
    static ExprPtr complete(const std::shared_ptr<Expr> &made);
    ExprPtr number(const Syntax &s, bool negative);

    /// The text of a string literal; a problem where an escape is wrong.
    std::optional<std::string> quoted(const Syntax &s);
    ExprPtr textLiteral(const Syntax &s);
    ExprPtr moment(const Syntax &s);
    ExprPtr member(const Syntax &s);
    BinaryOp operatorAt(const Syntax &s) const;
    ExprPtr binary(const Syntax &whole, BinaryOp op, ExprPtr left, ExprPtr right, std::uint32_t to);
    ExprPtr chain(const Syntax &s);
    ExprPtr comparison(const Syntax &s);
    ExprPtr membership(const Syntax &s, ExprPtr left, const Syntax &right);
    ExprPtr rangeTest(const Syntax &s, const ExprPtr &value, const ExprPtr &low, const ExprPtr &high,
                      bool withLow, bool withHigh);
    std::vector<CallArgument> argumentsOf(const Syntax &s) const;
    ExprPtr call(const Syntax &s);

    /// not, missing, treat missing, attribute, property, context, in segment, in list, consent, bucket.
    ExprPtr specialCall(const Syntax &s, const std::string &name,
                        const std::vector<CallArgument> &arguments);
    bool readString(const Syntax &s, std::string &into);
    bool readMissingAs(const Syntax &s, MissingAs &into);
    ExprPtr wrongCount(const Syntax &s, const std::string &name, std::string wanted, std::size_t have);
    ExprPtr listValue(const Syntax &s, const std::vector<CallArgument> &arguments);

    /// money(12.50, "EUR") with plain literals is a value; anything else stays a call.
    ExprPtr moneyLiteral(const Syntax &s, const std::vector<CallArgument> &arguments);
    ExprPtr tableCall(const Syntax &s, const std::string &name,
                      const std::vector<CallArgument> &arguments);

    template <typename T>
    bool readLiteral(const Syntax &s, std::optional<T> &into, const char *type)
    {
        const ExprPtr value = build(s);
        if (!value)
            return false;
        if (value->kind == ExprKind::Literal) {
            if (const T *exact = std::get_if<T>(&value->value)) {
                into = *exact;
                return true;
            }
            if constexpr (std::is_same_v<T, Instant>) {
                if (const CivilDate *date = std::get_if<CivilDate>(&value->value)) {
                    into = Instant{Duration::days(date->days).ms};
                    return true;
                }
            }
        }
        return problem(s, "rule.literal-needed", {{"type", type}}) != nullptr;
    }

    /// One argument of an event query; false where its name is not known or its value is wrong.
    bool readQueryArgument(const CallArgument &argument, std::string_view field, EventQuery &query);
    ExprPtr eventQuery(const Syntax &s, EventFunction function,
                       const std::vector<CallArgument> &arguments);
    ExprPtr sequence(const Syntax &s, const std::vector<CallArgument> &arguments);

    std::string_view m_text;
    std::vector<RuleProblem> &m_problems;
    bool m_where;
    bool m_handled = false;
};

} // namespace pathloom
