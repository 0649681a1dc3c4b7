// SPDX-License-Identifier: Apache-2.0
// From tree to text, with as few brackets as the grammar allows.
#include "engine/rules/FunctionTable.h"
#include "engine/rules/Filter.h"

namespace pathloom {

namespace {

/// How tightly a node binds; an operand of a lower level than wanted gets brackets.
enum Level { kIf, kOr, kAnd, kCompare, kSum, kProduct, kPower, kUnary, kPrimary };

struct OperatorRow {
    const char *sign;
    Level level;
};

constexpr std::array<OperatorRow, 13> kPrinted{{
    {"and", kAnd}, {"or", kOr}, {"=", kCompare}, {"!=", kCompare}, {"<", kCompare}, {"<=", kCompare},
    {">", kCompare}, {">=", kCompare}, {"+", kSum}, {"-", kSum}, {"*", kProduct}, {"/", kProduct},
    {"**", kPower},
}};

constexpr std::array<const char *, 9> kPrintedFunctions{"exists", "count", "sum",  "min",           "max",
                                                 "first",  "last",  "distinct count", "days since"};
constexpr std::array<const char *, 3> kPrintedMissing{"true", "false", "error"};

std::string quote(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\t': out += "\\t"; break;
        case '\r': out += "\\r"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
            else
                out += c;
        }
    }
    return out + '"';
}

std::string printMoney(const Money &money)
{
    const int digits = minorDigits(money.currency);
    std::string text = fmt::format("{}", money.minor);
    const bool negative = text.front() == '-';
    text.erase(0, negative ? 1 : 0);
    if (digits > 0) {
        if (text.size() <= static_cast<std::size_t>(digits))
            text.insert(0, static_cast<std::size_t>(digits) + 1 - text.size(), '0');
        text.insert(text.size() - static_cast<std::size_t>(digits), ".");
    }
    const std::string currency = money.currency.empty() ? "" : ", " + quote(money.currency);
    return fmt::format("money({}{}{})", negative ? "-" : "", text, currency);
}

std::string printValue(const Value &value)
{
    struct Printer {
        std::string operator()(std::monostate) const { return "null"; }
        std::string operator()(bool b) const { return b ? "true" : "false"; }
        std::string operator()(double d) const { return fmt::format("{}", d); }
        std::string operator()(const Money &m) const { return printMoney(m); }
        std::string operator()(const std::string &s) const { return quote(s); }
        std::string operator()(CivilDate d) const { return "@\"" + toText(d) + '"'; }
        std::string operator()(Instant t) const { return "@\"" + toText(t) + '"'; }
        std::string operator()(Duration d) const { return "@\"" + toText(d) + '"'; }
        std::string operator()(const std::vector<std::string> &l) const
        {
            std::string out = "list(";
            for (std::size_t i = 0; i < l.size(); ++i)
                out += (i > 0 ? ", " : "") + quote(l[i]);
            return out + ')';
        }
    };
    return std::visit(Printer{}, value);
}

Level levelOfNode(const Expr &rule)
{
    switch (rule.kind) {
    case ExprKind::Binary: return kPrinted[static_cast<std::size_t>(rule.op)].level;
    case ExprKind::Between:
    case ExprKind::In: return kCompare;
    case ExprKind::Negate: return kUnary;
    case ExprKind::If: return kIf;
    default: return kPrimary;
    }
}

class Printer
{
public:
    explicit Printer(bool isFilter) : m_where(isFilter) {}

    std::string print(const ExprPtr &rule, Level least)
    {
        if (!rule)
            return "null";
        std::string text = printNode(*rule);
        return levelOfNode(*rule) < least ? '(' + text + ')' : text;
    }

private:
    std::string printNode(const Expr &rule)
    {
        switch (rule.kind) {
        case ExprKind::Literal: return printValue(rule.value);
        case ExprKind::ListLiteral: return '[' + joined(rule.arguments) + ']';
        case ExprKind::Attribute: return attribute(rule.name);
        case ExprKind::Property:
            return m_where && isPlainName(rule.name) ? rule.name : "property(" + quote(rule.name) + ')';
        case ExprKind::Context:
            return isIdentifier(rule.name) ? "context." + rule.name : "context(" + quote(rule.name) + ')';
        case ExprKind::Not: return "not(" + print(rule.arguments[0], kIf) + ')';
        case ExprKind::Negate: return negate(rule.arguments[0]);
        case ExprKind::Binary: return binary(rule);
        case ExprKind::Between:
            return print(rule.arguments[0], kSum) + " between " + print(rule.arguments[1], kSum) + " and "
                 + print(rule.arguments[2], kSum);
        case ExprKind::In: return print(rule.arguments[0], kSum) + " in " + print(rule.arguments[1], kPrimary);
        case ExprKind::IsMissing: return "missing(" + print(rule.arguments[0], kIf) + ')';
        case ExprKind::Treat:
            return "treat missing(" + print(rule.arguments[0], kIf) + ", "
                 + quote(kPrintedMissing[static_cast<std::size_t>(rule.missing)]) + ')';
        case ExprKind::If:
            return "if " + print(rule.arguments[0], kIf) + " then " + print(rule.arguments[1], kIf) + " else "
                 + print(rule.arguments[2], kIf);
        case ExprKind::Call: return call(rule);
        case ExprKind::EventQuery: return eventQuery(*rule.query);
        case ExprKind::Sequence: return sequence(rule);
        case ExprKind::Consent: return "consent(" + quote(rule.name) + ", " + quote(rule.secondName) + ')';
        case ExprKind::Segment: return "in segment(" + quote(rule.name) + ')';
        case ExprKind::ListMember: return "in list(" + quote(rule.name) + ')';
        case ExprKind::Bucket: return "bucket(" + quote(rule.name) + ", " + joined(rule.arguments) + ')';
        }
        return {};
    }

    static bool isIdentifier(const std::string &name)
    {
        return !name.empty() && identifierLength(name) == name.size();
    }

    std::string attribute(const std::string &name) const
    {
        if (m_where && isIdentifier(name))
            return "profile." + name;
        return !m_where && isPlainName(name) ? name : "attribute(" + quote(name) + ')';
    }

    std::string joined(const std::vector<ExprPtr> &arguments)
    {
        std::string out;
        for (std::size_t i = 0; i < arguments.size(); ++i)
            out += (i > 0 ? ", " : "") + print(arguments[i], kIf);
        return out;
    }

    static bool isNumber(const ExprPtr &rule)
    {
        return rule && rule->kind == ExprKind::Literal && std::holds_alternative<double>(rule->value);
    }

    std::string negate(const ExprPtr &operand)
    {
        // -5 would be read as one literal.
        return isNumber(operand) ? "-(" + print(operand, kIf) + ')' : '-' + print(operand, kUnary);
    }

    std::string binary(const Expr &rule)
    {
        const OperatorRow &row = kPrinted[static_cast<std::size_t>(rule.op)];
        const Level right = static_cast<Level>(row.level + 1);
        const Level left = row.level == kCompare ? right : row.level;
        return print(rule.arguments[0], left) + ' ' + row.sign + ' ' + print(rule.arguments[1], right);
    }

    std::string call(const Expr &rule)
    {
        // With a bare number money(…) would be read as a value.
        if (rule.name == "money" && !rule.arguments.empty() && isNumber(rule.arguments[0])) {
            const std::vector<ExprPtr> others(rule.arguments.begin() + 1, rule.arguments.end());
            return "money((" + print(rule.arguments[0], kIf) + ')' + (others.empty() ? "" : ", " + joined(others)) + ')';
        }
        return rule.name + '(' + joined(rule.arguments) + ')';
    }

    std::string window(const EventQuery &query, const std::string &prefix)
    {
        std::string out;
        if (query.where) {
            const bool outer = std::exchange(m_where, true);
            out += ", " + prefix + "where: " + print(query.where, kIf);
            m_where = outer;
        }
        if (query.within)
            out += ", " + prefix + "within: " + printValue(*query.within);
        if (query.from)
            out += ", " + prefix + "from: " + printValue(*query.from);
        if (query.to)
            out += ", " + prefix + "to: " + printValue(*query.to);
        return out;
    }

    std::string eventQuery(const EventQuery &query)
    {
        std::string out = kPrintedFunctions[static_cast<std::size_t>(query.function)];
        out += "(event: " + quote(query.type);
        if (!query.property.empty())
            out += ", of: " + quote(query.property);
        return out + window(query, "") + ')';
    }

    std::string sequence(const Expr &rule)
    {
        const std::string word = rule.absent ? "without" : "then";
        std::string out = "sequence(first: " + quote(rule.query->type) + window(*rule.query, "first ");
        out += ", " + word + ": " + quote(rule.second->type) + window(*rule.second, word + ' ');
        if (!rule.name.empty())
            out += ", same: " + quote(rule.name);
        if (rule.gap)
            out += ", within: " + printValue(*rule.gap);
        return out + ')';
    }

    bool m_where;
};

} // namespace

std::string printRule(const ExprPtr &rule)
{
    return Printer(false).print(rule, kIf);
}

std::string printFilter(const ExprPtr &filter)
{
    return Printer(true).print(filter, kIf);
}

} // namespace pathloom
