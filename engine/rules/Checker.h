// SPDX-License-Identifier: Apache-2.0
// The type checker of rules. Internal to engine/rules.
#pragma once

#include "engine/rules/Typing.h"

namespace pathloom {

/// What is known of a subexpression.
struct Typed {
    std::optional<ValueType> type;
    std::string currency; ///< of money; "" is the project's
    bool isNull = false;
};

template <typename Defs>
[[nodiscard]] std::vector<std::string> namesOf(const Defs &defs)
{
    std::vector<std::string> names;
    for (const auto &def : defs)
        names.push_back(def.name);
    return names;
}

class Checker
{
public:
    Checker(const RuleScope &scope, bool lenient, const EventTypeDef *event = nullptr)
        : m_scope(scope), m_lenient(lenient), m_event(event)
    {
    }

    Typed visit(const ExprPtr &rule);
    std::vector<RuleProblem> problems;

private:
    Typed problem(const Expr &e, std::string code, Arguments arguments = {}, std::string mend = {});
    static Typed of(ValueType type,
                    std::string currency = {});
        /// The name as a string literal of the text form.
        static std::string inQuotes(const std::string &name);
        static std::string nameOfType(const Typed &typed);
    Typed literal(const Expr &e) const;
    Typed unknownName(const Expr &e, const char *code, Arguments arguments, std::string nearest,
                      std::string mend);
    Typed attribute(const Expr &e);
    Typed property(const Expr &e);
    Typed context(const Expr &e);
    Typed named(const Expr &e, const std::set<std::string> &known, const char *code);

    /// Wants a type; a literal that only lacks the right spelling gets its mend.
    Typed want(const ExprPtr &rule, ValueType type);

    /// The literal written as another type, "" where that is not sure.
    static std::string respelled(const Expr &e, ValueType type);
    Typed negate(const Expr &e);
    Typed binary(const Expr &e);
    Typed arithmetic(const Expr &e, const Typed &left, const Typed &right);
    void sameCurrency(const Expr &e, const Typed &a, const Typed &b);
    void compare(const Expr &e, std::string_view sign, const ExprPtr &a, const Typed &left,
                 const ExprPtr &b, const Typed &right);
    void mismatch(const ExprPtr &a, const Typed &left, const ExprPtr &b, const Typed &right);
    Typed between(const Expr &e);
    Typed membership(const Expr &e);
    Typed conditional(const Expr &e);
    Typed call(const Expr &e);
    Typed arguments(const Expr &e, const FunctionDef &function, const std::vector<ExprPtr> &given);
    static std::string letterName(char letter);
    void special(const Expr &e, const FunctionDef &function, const std::vector<ExprPtr> &given,
                 const Typed &first);
    const EventTypeDef *eventType(const Expr &e, const EventQuery &query, bool first);

    /// Type, filter and window of a query; its event type, or null where that is not known.
    const EventTypeDef *queryParts(const Expr &e, const EventQuery &query, bool first);
    Typed eventQuery(const Expr &e, const EventQuery &query, bool first);
    Typed unknownOf(const Expr &e, const EventQuery &query, const EventTypeDef &type);
    Typed wantProperty(const Expr &e, const Typed &property, bool fits);
    Typed sequence(const Expr &e);
    Typed consent(const Expr &e);
    Typed bucket(const Expr &e);

    static constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();
    const RuleScope &m_scope;
    bool m_lenient;
    const EventTypeDef *m_event;
};

} // namespace pathloom
