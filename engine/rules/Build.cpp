// SPDX-License-Identifier: Apache-2.0
// From the concrete syntax to the rule tree: literals, special calls, named arguments.
#include "engine/rules/FunctionTable.h"
#include "engine/rules/Syntax.h"

#include <charconv>

namespace pathloom {

namespace {

struct CallArgument {
    std::string name; ///< "" where it is positional
    const Syntax *value = nullptr;
    const Syntax *whole = nullptr;
};

constexpr std::array<std::pair<std::string_view, EventFunction>, 9> kEventFunctions{{
    {"exists", EventFunction::Exists}, {"count", EventFunction::Count}, {"sum", EventFunction::Sum},
    {"min", EventFunction::Min}, {"max", EventFunction::Max}, {"first", EventFunction::First},
    {"last", EventFunction::Last}, {"distinct count", EventFunction::DistinctCount},
    {"days since", EventFunction::DaysSince},
}};

constexpr std::array<std::pair<std::string_view, BinaryOp>, 13> kOperators{{
    {"and", BinaryOp::And}, {"or", BinaryOp::Or}, {"=", BinaryOp::Equal}, {"!=", BinaryOp::NotEqual},
    {"<", BinaryOp::Less}, {"<=", BinaryOp::LessEqual}, {">", BinaryOp::Greater}, {">=", BinaryOp::GreaterEqual},
    {"+", BinaryOp::Add}, {"-", BinaryOp::Subtract}, {"*", BinaryOp::Multiply}, {"/", BinaryOp::Divide},
    {"**", BinaryOp::Power},
}};

std::string singleSpaced(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
        if (!blank)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    return out;
}

void appendUtf8(std::string &out, std::uint32_t c)
{
    const auto push = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (c < 0x80) {
        push(c);
    } else if (c < 0x800) {
        push(0xC0 | c >> 6);
        push(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        push(0xE0 | c >> 12);
        push(0x80 | (c >> 6 & 0x3F));
        push(0x80 | (c & 0x3F));
    } else {
        push(0xF0 | c >> 18);
        push(0x80 | (c >> 12 & 0x3F));
        push(0x80 | (c >> 6 & 0x3F));
        push(0x80 | (c & 0x3F));
    }
}

/// Undoes the escapes between the quotes; none where one is wrong.
std::optional<std::string> unescape(std::string_view body)
{
    std::string out;
    for (std::size_t i = 0; i < body.size(); ++i) {
        if (body[i] != '\\') {
            out += body[i];
            continue;
        }
        constexpr std::string_view plain = "\"'\\ntr/";
        constexpr std::string_view meant = "\"'\\\n\t\r/";
        const char kind = body[++i];
        if (const std::size_t at = plain.find(kind); at != std::string_view::npos) {
            out += meant[at];
            continue;
        }
        const std::size_t digits = kind == 'u' ? 4 : kind == 'U' ? 6 : 0;
        std::uint32_t code = 0;
        const char *from = body.data() + i + 1;
        if (digits == 0 || i + digits >= body.size()
            || std::from_chars(from, from + digits, code, 16).ptr != from + digits || code > 0x10FFFF
            || (code >= 0xD800 && code < 0xE000))
            return std::nullopt;
        appendUtf8(out, code);
        i += digits;
    }
    return out;
}

class Builder
{
public:
    Builder(std::string_view text, std::vector<RuleProblem> &problems) : m_text(text), m_problems(problems) {}

    ExprPtr build(const Syntax &s)
    {
        switch (s.kind) {
        case SyntaxKind::Number: return number(s, false);
        case SyntaxKind::Text: return textLiteral(s);
        case SyntaxKind::Moment: return moment(s);
        case SyntaxKind::True: return literal(s, true);
        case SyntaxKind::False: return literal(s, false);
        case SyntaxKind::Null: return literal(s, Value{});
        case SyntaxKind::Name:
            return named(s, m_where ? ExprKind::Property : ExprKind::Attribute, std::string(at(s)));
        case SyntaxKind::Member: return member(s);
        case SyntaxKind::Bracket: return build(s.children[0]);
        case SyntaxKind::List: return withChildren(s, ExprKind::ListLiteral, s.children);
        case SyntaxKind::Conditional: return withChildren(s, ExprKind::If, s.children);
        case SyntaxKind::Negative:
            return s.children[0].kind == SyntaxKind::Number ? number(s, true)
                                                           : withChildren(s, ExprKind::Negate, s.children);
        case SyntaxKind::Chain: return chain(s);
        case SyntaxKind::Comparison: return comparison(s);
        case SyntaxKind::Call: return call(s);
        default: return problem(s, "rule.syntax");
        }
    }

private:
    std::string_view at(const Syntax &s) const { return m_text.substr(s.from, s.to - s.from); }

    ExprPtr problem(const Syntax &s, std::string code, Arguments arguments = {}, std::string mend = {})
    {
        m_problems.push_back({std::move(code), std::move(arguments), s.from, s.to, std::move(mend)});
        return nullptr;
    }

    static std::shared_ptr<Expr> make(const Syntax &s, ExprKind kind)
    {
        auto made = std::make_shared<Expr>();
        made->kind = kind;
        made->from = s.from;
        made->to = s.to;
        return made;
    }

    static ExprPtr literal(const Syntax &s, Value value)
    {
        auto made = make(s, ExprKind::Literal);
        made->value = std::move(value);
        return made;
    }

    static ExprPtr named(const Syntax &s, ExprKind kind, std::string name)
    {
        auto made = make(s, kind);
        made->name = std::move(name);
        return made;
    }

    ExprPtr withChildren(const Syntax &s, ExprKind kind, const std::vector<Syntax> &children)
    {
        auto made = make(s, kind);
        for (const Syntax &child : children)
            made->arguments.push_back(build(child));
        return complete(made);
    }

    static ExprPtr complete(const std::shared_ptr<Expr> &made)
    {
        const bool whole = std::all_of(made->arguments.begin(), made->arguments.end(),
                                       [](const ExprPtr &a) { return a != nullptr; });
        return whole ? made : nullptr;
    }

    ExprPtr number(const Syntax &s, bool negative)
    {
        const std::string_view digits = at(negative ? s.children[0] : s);
        double value = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (read.ec != std::errc() || read.ptr != digits.data() + digits.size())
            return problem(s, "rule.number-range", {{"text", std::string(at(s))}});
        return literal(s, negative ? -value : value);
    }

    /// The text of a string literal; a problem where an escape is wrong.
    std::optional<std::string> quoted(const Syntax &s)
    {
        auto text = unescape(at(s).substr(1, s.to - s.from - 2));
        if (!text)
            problem(s, "rule.bad-escape");
        return text;
    }

    ExprPtr textLiteral(const Syntax &s)
    {
        auto text = quoted(s);
        return text ? literal(s, std::move(*text)) : nullptr;
    }

    ExprPtr moment(const Syntax &s)
    {
        const auto text = quoted(s.children[0]);
        if (!text)
            return nullptr;
        const bool duration = text->starts_with("P") || text->starts_with("-P");
        if (duration) {
            if (auto parsed = parseDuration(*text))
                return literal(s, *parsed);
            const std::string dayPart = text->substr(0, text->find('T'));
            if (dayPart.find_first_of("YM") != std::string::npos)
                return problem(s, "rule.calendar-duration", {{"text", *text}});
        } else if (auto date = parseDate(*text)) {
            return literal(s, *date);
        } else if (text->size() > 10) {
            if (auto instant = parseInstant(*text))
                return literal(s, *instant);
        }
        return problem(s, "rule.bad-literal", {{"text", *text}});
    }

    ExprPtr member(const Syntax &s)
    {
        const std::string_view text = at(s);
        const std::size_t dot = text.find('.');
        const bool context = text.substr(0, dot) == "context";
        return named(s, context ? ExprKind::Context : ExprKind::Attribute, std::string(text.substr(dot + 1)));
    }

    BinaryOp operatorAt(const Syntax &s) const
    {
        const auto row = std::find_if(kOperators.begin(), kOperators.end(),
                                      [&](const auto &entry) { return entry.first == at(s); });
        return row->second;
    }

    ExprPtr binary(const Syntax &whole, BinaryOp op, ExprPtr left, ExprPtr right, std::uint32_t to)
    {
        auto made = make(whole, ExprKind::Binary);
        made->to = to;
        made->op = op;
        made->arguments = {std::move(left), std::move(right)};
        return complete(made);
    }

    ExprPtr chain(const Syntax &s)
    {
        ExprPtr result = build(s.children[0]);
        for (std::size_t i = 1; i + 1 < s.children.size(); i += 2) {
            ExprPtr right = build(s.children[i + 1]);
            if (!result || !right) {
                result = nullptr;
                continue;
            }
            result = binary(s, operatorAt(s.children[i]), result, right, s.children[i + 1].to);
        }
        return result;
    }

    ExprPtr comparison(const Syntax &s)
    {
        ExprPtr left = build(s.children[0]);
        const Syntax &next = s.children[1];
        if (next.kind == SyntaxKind::Operator) {
            ExprPtr right = build(s.children[2]);
            return binary(s, operatorAt(next), left, right, s.to);
        }
        if (next.kind == SyntaxKind::Between) {
            auto made = make(s, ExprKind::Between);
            made->arguments = {left, build(next.children[0]), build(next.children[1])};
            return complete(made);
        }
        return membership(s, left, next.children[0]);
    }

    ExprPtr membership(const Syntax &s, ExprPtr left, const Syntax &right)
    {
        auto made = make(s, ExprKind::In);
        if (right.kind != SyntaxKind::Range) {
            made->arguments = {left, build(right)};
            return complete(made);
        }
        const auto &parts = right.children;
        const std::string_view open = at(parts.front());
        const std::string_view close = at(parts.back());
        if (parts.size() == 5 && parts[2].kind == SyntaxKind::RangeDots) {
            const ExprPtr low = build(parts[1]);
            const ExprPtr high = build(parts[3]);
            return rangeTest(s, left, low, high, open == "[", close == "]");
        }
        if ((open == "[") != (close == "]") || open == "]" || close == "[")
            return problem(parts.back(), "rule.syntax", {{"expected", open == "[" ? "]" : ")"}},
                           open == "[" ? "]" : ")");
        if (open == "(" && parts.size() == 3) {
            made->arguments = {left, build(parts[1])};
            return complete(made);
        }
        const Syntax list{SyntaxKind::List, right.from, right.to, {parts.begin() + 1, parts.end() - 1}};
        made->arguments = {left, build(list)};
        return complete(made);
    }

    ExprPtr rangeTest(const Syntax &s, const ExprPtr &value, const ExprPtr &low, const ExprPtr &high,
                      bool withLow, bool withHigh)
    {
        auto made = make(s, ExprKind::Between);
        made->arguments = {value, low, high};
        if ((withLow && withHigh) || !complete(made))
            return complete(made);
        const ExprPtr above = binary(s, withLow ? BinaryOp::GreaterEqual : BinaryOp::Greater, value, low, s.to);
        const ExprPtr below = binary(s, withHigh ? BinaryOp::LessEqual : BinaryOp::Less, value, high, s.to);
        return binary(s, BinaryOp::And, above, below, s.to);
    }

    std::vector<CallArgument> argumentsOf(const Syntax &s) const
    {
        std::vector<CallArgument> arguments;
        for (std::size_t i = 1; i < s.children.size(); ++i) {
            const Syntax &argument = s.children[i];
            const bool isNamed = argument.children[0].kind == SyntaxKind::ArgumentName;
            arguments.push_back({isNamed ? singleSpaced(at(argument.children[0])) : "",
                                 &argument.children.back(), &argument});
        }
        return arguments;
    }

    ExprPtr call(const Syntax &s)
    {
        const std::string name = singleSpaced(at(s.children[0]));
        const auto arguments = argumentsOf(s);
        const bool aboutEvents = std::any_of(arguments.begin(), arguments.end(),
                                             [](const CallArgument &a) { return a.name == "event"; });
        const auto function = std::find_if(kEventFunctions.begin(), kEventFunctions.end(),
                                           [&](const auto &row) { return row.first == name; });
        if (function != kEventFunctions.end() && (aboutEvents || !functionNamed(name)))
            return eventQuery(s, function->second, arguments);
        if (name == "sequence")
            return sequence(s, arguments);
        if (name == "list")
            return listValue(s, arguments);
        if (name == "money")
            if (ExprPtr money = moneyLiteral(s, arguments))
                return money;
        if (ExprPtr special = specialCall(s, name, arguments); special || m_handled)
            return special;
        return tableCall(s, name, arguments);
    }

    /// not, missing, treat missing, attribute, property, context, in segment, in list, consent, bucket.
    ExprPtr specialCall(const Syntax &s, const std::string &name, const std::vector<CallArgument> &arguments)
    {
        struct Row { const char *name; ExprKind kind; std::size_t count; };
        static constexpr std::array rows{
            Row{"not", ExprKind::Not, 1}, Row{"missing", ExprKind::IsMissing, 1},
            Row{"treat missing", ExprKind::Treat, 2}, Row{"attribute", ExprKind::Attribute, 1},
            Row{"property", ExprKind::Property, 1}, Row{"context", ExprKind::Context, 1},
            Row{"in segment", ExprKind::Segment, 1}, Row{"in list", ExprKind::ListMember, 1},
            Row{"consent", ExprKind::Consent, 2}, Row{"bucket", ExprKind::Bucket, 3},
        };
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &r) { return name == r.name; });
        m_handled = row != rows.end();
        if (!m_handled)
            return nullptr;
        if (arguments.size() != row->count)
            return wrongCount(s, name, std::to_string(row->count), arguments.size());
        auto made = make(s, row->kind);
        std::vector<const Syntax *> values;
        for (const CallArgument &argument : arguments)
            values.push_back(argument.value);
        if (row->kind == ExprKind::Not || row->kind == ExprKind::IsMissing || row->kind == ExprKind::Treat)
            made->arguments.push_back(build(*values[0]));
        else if (!readString(*values[0], made->name))
            return nullptr;
        if (row->kind == ExprKind::Consent && !readString(*values[1], made->secondName))
            return nullptr;
        if (row->kind == ExprKind::Treat && !readMissingAs(*values[1], made->missing))
            return nullptr;
        if (row->kind == ExprKind::Bucket)
            made->arguments = {build(*values[1]), build(*values[2])};
        m_handled = true;
        return complete(made);
    }

    bool readString(const Syntax &s, std::string &into)
    {
        if (s.kind != SyntaxKind::Text)
            return problem(s, "rule.literal-needed", {{"type", "string"}}) != nullptr;
        auto text = quoted(s);
        if (text)
            into = std::move(*text);
        return text.has_value();
    }

    bool readMissingAs(const Syntax &s, MissingAs &into)
    {
        std::string word;
        if (s.kind == SyntaxKind::True || s.kind == SyntaxKind::False)
            word = at(s);
        else if (!readString(s, word))
            return false;
        constexpr std::array<std::string_view, 3> words{"true", "false", "error"};
        const auto found = std::find(words.begin(), words.end(), word);
        if (found == words.end())
            return problem(s, "rule.treat-value", {{"value", word}}) != nullptr;
        into = static_cast<MissingAs>(found - words.begin());
        return true;
    }

    ExprPtr wrongCount(const Syntax &s, const std::string &name, std::string wanted, std::size_t have)
    {
        return problem(s, "rule.argument-count",
                       {{"function", name}, {"expected", std::move(wanted)}, {"actual", std::to_string(have)}});
    }

    ExprPtr listValue(const Syntax &s, const std::vector<CallArgument> &arguments)
    {
        std::vector<std::string> values(arguments.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (!readString(*arguments[i].value, values[i]))
                return nullptr;
        }
        return literal(s, std::move(values));
    }

    /// money(12.50, "EUR") with plain literals is a value; anything else stays a call.
    ExprPtr moneyLiteral(const Syntax &s, const std::vector<CallArgument> &arguments)
    {
        if (arguments.empty() || arguments.size() > 2)
            return nullptr;
        const Syntax &amount = *arguments[0].value;
        const bool negative = amount.kind == SyntaxKind::Negative && amount.children[0].kind == SyntaxKind::Number;
        std::string currency;
        if ((amount.kind != SyntaxKind::Number && !negative)
            || (arguments.size() == 2 && (arguments[1].value->kind != SyntaxKind::Text
                                          || !readString(*arguments[1].value, currency))))
            return nullptr;
        const std::string digits = (negative ? "-" : "") + std::string(at(negative ? amount.children[0] : amount));
        auto money = parseMoney(digits, currency);
        return money ? literal(s, *money) : nullptr;
    }

    ExprPtr tableCall(const Syntax &s, const std::string &name, const std::vector<CallArgument> &arguments)
    {
        auto made = make(s, ExprKind::Call);
        made->name = name;
        const FunctionDef *function = functionNamed(name);
        std::vector<const CallArgument *> placed;
        for (const CallArgument &argument : arguments) {
            std::size_t place = placed.size();
            if (!argument.name.empty()) {
                const auto found = function ? std::find(function->parameters.begin(), function->parameters.end(),
                                                        argument.name)
                                            : std::vector<std::string_view>::const_iterator();
                if (!function || found == function->parameters.end())
                    return problem(*argument.whole, "rule.unknown-argument",
                                   {{"function", name}, {"name", argument.name}});
                place = static_cast<std::size_t>(found - function->parameters.begin());
            }
            placed.resize(std::max(placed.size(), place + 1));
            placed[place] = &argument;
        }
        for (const CallArgument *argument : placed) {
            if (!argument)
                return wrongCount(s, name, std::to_string(placed.size()), arguments.size());
            made->arguments.push_back(build(*argument->value));
        }
        return complete(made);
    }

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
    bool readQueryArgument(const CallArgument &argument, std::string_view field, EventQuery &query)
    {
        if (field == "event")
            return readString(*argument.value, query.type);
        if (field == "of")
            return readString(*argument.value, query.property);
        if (field == "within")
            return readLiteral(*argument.value, query.within, "duration");
        if (field == "from")
            return readLiteral(*argument.value, query.from, "date-time");
        if (field == "to")
            return readLiteral(*argument.value, query.to, "date-time");
        if (field != "where")
            return problem(*argument.whole, "rule.unknown-argument",
                           {{"function", "event"}, {"name", std::string(field)}}) != nullptr;
        const bool outer = std::exchange(m_where, true);
        query.where = build(*argument.value);
        m_where = outer;
        return query.where != nullptr;
    }

    ExprPtr eventQuery(const Syntax &s, EventFunction function, const std::vector<CallArgument> &arguments)
    {
        EventQuery query;
        query.function = function;
        bool hasEvent = false;
        for (const CallArgument &argument : arguments) {
            if (!readQueryArgument(argument, argument.name.empty() ? "event" : argument.name, query))
                return nullptr;
            hasEvent = hasEvent || argument.name.empty() || argument.name == "event";
        }
        if (!hasEvent)
            return problem(s, "rule.argument-missing", {{"name", "event"}});
        auto made = make(s, ExprKind::EventQuery);
        made->query = std::make_shared<const EventQuery>(std::move(query));
        return made;
    }

    ExprPtr sequence(const Syntax &s, const std::vector<CallArgument> &arguments)
    {
        auto made = make(s, ExprKind::Sequence);
        std::array<EventQuery, 2> queries;
        std::array<bool, 2> named{false, false};
        for (const CallArgument &argument : arguments) {
            std::string_view field = argument.name;
            bool fits = false;
            if (field == "within") {
                fits = readLiteral(*argument.value, made->gap, "duration");
            } else if (field == "same") {
                fits = readString(*argument.value, made->name);
            } else {
                const std::string_view head = field.substr(0, field.find(' '));
                const std::size_t which = head == "first" ? 0 : 1;
                made->absent = made->absent || head == "without";
                const bool known = head == "first" || head == "then" || head == "without";
                field = field == head ? (known ? "event" : field) : field.substr(head.size() + 1);
                named[which] = named[which] || field == "event";
                fits = known ? readQueryArgument(argument, field, queries[which])
                             : problem(*argument.whole, "rule.unknown-argument",
                                       {{"function", "sequence"}, {"name", argument.name}}) != nullptr;
            }
            if (!fits)
                return nullptr;
        }
        if (!named[0] || !named[1])
            return problem(s, "rule.argument-missing", {{"name", named[0] ? "then" : "first"}});
        made->query = std::make_shared<const EventQuery>(std::move(queries[0]));
        made->second = std::make_shared<const EventQuery>(std::move(queries[1]));
        return made;
    }

    std::string_view m_text;
    std::vector<RuleProblem> &m_problems;
    bool m_where = false;
    bool m_handled = false;
};

} // namespace

ExprPtr buildRule(std::string_view text, const Syntax &root, std::vector<RuleProblem> &problems)
{
    return Builder(text, problems).build(root);
}

} // namespace pathloom
