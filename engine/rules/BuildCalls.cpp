// SPDX-License-Identifier: Apache-2.0
// From call syntax to the rule tree: functions, special calls, event queries, sequences.
#include "engine/rules/Builder.h"

namespace pathloom {

namespace {

constexpr std::array<std::pair<std::string_view, EventFunction>, 9> kEventFunctions{{
    {"exists", EventFunction::Exists}, {"count", EventFunction::Count}, {"sum", EventFunction::Sum},
    {"min", EventFunction::Min}, {"max", EventFunction::Max}, {"first", EventFunction::First},
    {"last", EventFunction::Last}, {"distinct count", EventFunction::DistinctCount},
    {"days since", EventFunction::DaysSince},
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

} // namespace

std::vector<CallArgument> Builder::argumentsOf(const Syntax &s) const
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

ExprPtr Builder::call(const Syntax &s)
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

ExprPtr Builder::specialCall(const Syntax &s, const std::string &name,
                             const std::vector<CallArgument> &arguments)
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

bool Builder::readString(const Syntax &s, std::string &into)
{
    if (s.kind != SyntaxKind::Text)
        return problem(s, "rule.literal-needed", {{"type", "string"}}) != nullptr;
    auto text = quoted(s);
    if (text)
        into = std::move(*text);
    return text.has_value();
}

bool Builder::readMissingAs(const Syntax &s, MissingAs &into)
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

ExprPtr Builder::wrongCount(const Syntax &s, const std::string &name, std::string wanted,
                            std::size_t have)
{
    return problem(s, "rule.argument-count",
                   {{"function", name}, {"expected", std::move(wanted)}, {"actual", std::to_string(have)}});
}

ExprPtr Builder::listValue(const Syntax &s, const std::vector<CallArgument> &arguments)
{
    std::vector<std::string> values(arguments.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!readString(*arguments[i].value, values[i]))
            return nullptr;
    }
    return literal(s, std::move(values));
}

ExprPtr Builder::moneyLiteral(const Syntax &s, const std::vector<CallArgument> &arguments)
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

ExprPtr Builder::tableCall(const Syntax &s, const std::string &name,
                           const std::vector<CallArgument> &arguments)
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

bool Builder::readQueryArgument(const CallArgument &argument, std::string_view field,
                                EventQuery &query)
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

ExprPtr Builder::eventQuery(const Syntax &s, EventFunction function,
                            const std::vector<CallArgument> &arguments)
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

ExprPtr Builder::sequence(const Syntax &s, const std::vector<CallArgument> &arguments)
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

} // namespace pathloom
