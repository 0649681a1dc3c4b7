// SPDX-License-Identifier: Apache-2.0
// Names, values, functions and operators that may stand at a place.
#include "engine/rules/CompletionItems.h"

#include "engine/rules/Checker.h"
#include "engine/rules/Filter.h"

namespace pathloom {

namespace {

constexpr std::array<std::string_view, 7> kWeekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                    "Friday", "Saturday", "Sunday"};

std::string quote(const std::string &text)
{
    return printRule(rule::literal(text));
}

bool isQuantity(std::optional<ValueType> type)
{
    return type == ValueType::Number || type == ValueType::Money || type == ValueType::Duration;
}

/// The texts that an expression is known to take, most frequent first.
std::vector<std::string> textsOf(const Expr &e, const CompletionPlace &place)
{
    const KnownValues *known = place.request().values;
    const auto property = [&](const std::string &type, const std::string &name) {
        const auto found = known ? known->properties.find({type, name}) : decltype(known->properties.end()){};
        return known && found != known->properties.end() ? found->second : std::vector<std::string>();
    };
    if (e.kind == ExprKind::Call && e.name == "day of week")
        return {kWeekdays.begin(), kWeekdays.end()};
    if (e.kind == ExprKind::EventQuery && !e.query->property.empty())
        return property(e.query->type, e.query->property);
    if (e.kind == ExprKind::Property)
        return property(place.filterEvent().value_or(""), e.name);
    if (e.kind != ExprKind::Attribute)
        return {};
    if (known) {
        if (const auto found = known->attributes.find(e.name); found != known->attributes.end())
            return found->second;
    }
    const auto index = place.request().scope->schema->attributeIndex(e.name);
    return index ? place.request().scope->schema->attributes[*index].bands : std::vector<std::string>();
}

} // namespace

bool takesProperty(std::string_view eventFunction)
{
    return eventFunction != "exists" && eventFunction != "count" && eventFunction != "days since";
}

RuleCompletion &CompletionItems::add(CompletionKind kind, std::string label, std::string insert,
                                     std::optional<ValueType> type, std::string doc, std::size_t caretFromEnd)
{
    RuleCompletion item;
    item.label = std::move(label);
    item.from = m_place.wordFrom();
    item.to = m_place.wordTo();
    item.caret = insert.size() - caretFromEnd;
    item.insert = std::move(insert);
    item.kind = kind;
    item.type = type;
    item.doc = std::move(doc);
    return m_items.emplace_back(std::move(item));
}

void CompletionItems::quoted(CompletionKind kind, const std::string &name, std::optional<ValueType> type)
{
    add(kind, name, quote(name), type);
}

std::vector<RuleCompletion> CompletionItems::all()
{
    if (m_place.text()) {
        inText();
    } else if (isParameterPlace()) {
        parameters();
    } else {
        if (!m_place.frame().argumentName.empty() || !asksForEvents(m_place.frame()))
            units();
        if (m_place.wantsOperand()) {
            if (!names())
                operands();
            if (asksForEvents(m_place.frame()) && m_place.frame().argumentName.empty())
                parameters();
        } else {
            operators();
            operands(); // whose names go on from the words before the cursor: "days" and "since"
        }
    }
    return std::move(m_items);
}

void CompletionItems::inText()
{
    if (m_place.text()->kind == RuleToken::Kind::Moment) {
        if (!m_wanted.type || m_wanted.type == ValueType::Duration)
            durations();
    } else if (!names()) {
        values();
    }
}

bool CompletionItems::isParameterPlace() const
{
    const CallFrame &frame = m_place.frame();
    const bool isQuery = frame.function == "sequence"
                      || (asksForEvents(frame) && (!functionNamed(frame.function) || !frame.given.empty()));
    return isQuery && frame.argumentName.empty();
}

bool CompletionItems::names()
{
    const CallFrame &frame = m_place.frame();
    if (frame.function == "sequence" || asksForEvents(frame)) {
        const std::string &name = frame.argumentName;
        const bool isName = name.empty() || name.find(' ') == std::string::npos;
        if (isName && name != "where" && name != "within" && name != "from" && name != "to"
            && (!name.empty() || m_place.text())) {
            namesOfEvents();
            return true;
        }
        return false;
    }
    return namesOfCall();
}

void CompletionItems::namesOfEvents()
{
    const CallFrame &frame = m_place.frame();
    const std::string &name = frame.argumentName;
    if (name == "of") {
        properties(m_place.eventNamed(eventOf(frame, name)), nullptr);
    } else if (name == "same") {
        const std::string second = frame.texts.contains("without") ? "without" : "then";
        properties(m_place.eventNamed(eventOf(frame, "first")), m_place.eventNamed(eventOf(frame, second)));
    } else {
        for (const EventTypeDef &type : m_place.request().scope->schema->events)
            quoted(CompletionKind::Name, type.name);
    }
}

void CompletionItems::properties(const EventTypeDef *type, const EventTypeDef *alsoOf)
{
    if (!type)
        return;
    const std::string &function = m_place.frame().function;
    for (const PropertyDef &def : type->properties) {
        const bool isShared = !alsoOf || std::any_of(alsoOf->properties.begin(), alsoOf->properties.end(),
                                                     [&](const PropertyDef &p) { return p.name == def.name; });
        const bool fits = function == "sum"                          ? fitsLetter('a', def.type)
                        : function == "min" || function == "max"     ? fitsLetter('o', def.type)
                                                                     : true;
        if (isShared && fits)
            quoted(CompletionKind::Name, def.name, def.type);
    }
}

bool CompletionItems::namesOfCall()
{
    const CallFrame &frame = m_place.frame();
    const RuleScope &scope = *m_place.request().scope;
    const auto each = [&](const auto &names) {
        for (const auto &name : names)
            quoted(CompletionKind::Name, name);
        return true;
    };
    if (frame.function == "in segment")
        return each(scope.segments);
    if (frame.function == "in list")
        return each(scope.lists);
    if (frame.function == "attribute")
        return each(namesOf(scope.schema->attributes));
    if (frame.function == "treat missing" && frame.argument == 1)
        return each(std::vector<std::string>{"true", "false", "error"});
    if (frame.function == "property") {
        const EventTypeDef *type = m_place.eventNamed(m_place.filterEvent().value_or(""));
        return each(type ? namesOf(type->properties) : std::vector<std::string>());
    }
    if (frame.function == "money" && frame.argument == 1) {
        std::set<std::string> currencies{scope.schema->currency};
        for (const AttributeDef &def : scope.schema->attributes)
            currencies.insert(def.currency);
        currencies.erase("");
        return each(currencies);
    }
    if (frame.function != "consent")
        return false;
    std::set<std::string> parts;
    for (const ConsentKey &key : scope.schema->consents)
        parts.insert(frame.argument == 0 ? key.channel : key.purpose);
    return each(parts);
}

void CompletionItems::values()
{
    if (m_wanted.comparedWith) {
        for (const std::string &text : textsOf(*m_wanted.comparedWith, m_place))
            quoted(CompletionKind::KnownValue, text, ValueType::String);
    }
}

void CompletionItems::operands()
{
    values();
    if (m_wanted.type == ValueType::Boolean) {
        add(CompletionKind::KnownValue, "true", "true", ValueType::Boolean, "word.true");
        add(CompletionKind::KnownValue, "false", "false", ValueType::Boolean, "word.false");
    }
    if (m_wanted.type == ValueType::Duration)
        durations();
    if (m_wanted.type == ValueType::List && m_wanted.comparedWith)
        add(CompletionKind::Keyword, "[ … ]", "[]", ValueType::List, "word.list", 1);
    attributes();
    eventQueries();
    if (!m_wanted.type || m_wanted.type == ValueType::Boolean)
        namedConditions();
    functions();
    if (m_place.wantsOperand())
        add(CompletionKind::Keyword, "if", "if ", {}, "word.if");
}

void CompletionItems::attributes()
{
    const RuleScope &scope = *m_place.request().scope;
    const auto filter = m_place.filterEvent();
    if (const EventTypeDef *type = filter ? m_place.eventNamed(*filter) : nullptr) {
        for (const PropertyDef &def : type->properties)
            add(CompletionKind::Property, def.name, printFilter(rule::property(def.name)), def.type);
    }
    for (const AttributeDef &def : scope.schema->attributes) {
        const ExprPtr attribute = rule::attribute(def.name);
        add(CompletionKind::Attribute, filter ? "profile." + def.name : def.name,
            filter ? printFilter(attribute) : printRule(attribute), def.type);
    }
    for (const auto &[name, type] : scope.context) {
        const std::string text = printRule(rule::node(ExprKind::Context, {}, name));
        add(CompletionKind::Context, text, text, type);
    }
}

void CompletionItems::eventQueries()
{
    if (m_place.request().scope->schema->events.empty())
        return;
    for (const std::string_view view : {"count", "exists", "days since", "sum", "min", "max", "first", "last",
                                        "distinct count"}) {
        const std::string name(view);
        const std::string of = takesProperty(name) && name != "first" && name != "last" ? ", of: \"\"" : "";
        std::optional<ValueType> type;
        if (name == "exists")
            type = ValueType::Boolean;
        else if (name == "count" || name == "days since" || name == "distinct count")
            type = ValueType::Number;
        add(CompletionKind::Events, name + "(event: …)", name + "(event: \"\"" + of + ")", type, "events." + name,
            of.size() + 2);
    }
    constexpr std::string_view kThen = ", then: \"\")";
    add(CompletionKind::Events, "sequence(first: …, then: …)", "sequence(first: \"\"" + std::string(kThen),
        ValueType::Boolean, "events.sequence", kThen.size() + 1);
}

void CompletionItems::namedConditions()
{
    const RuleScope &scope = *m_place.request().scope;
    const auto whole = [&](CompletionKind kind, const ExprPtr &rule, const char *doc) {
        const std::string text = printRule(rule);
        add(kind, text, text, ValueType::Boolean, doc);
    };
    for (const ConsentKey &key : scope.schema->consents) {
        auto consent = std::make_shared<Expr>(*rule::node(ExprKind::Consent, {}, key.channel));
        consent->secondName = key.purpose;
        whole(CompletionKind::Consent, consent, "call.consent");
    }
    for (const std::string &name : scope.segments)
        whole(CompletionKind::Segment, rule::segment(name), "call.in segment");
    for (const std::string &name : scope.lists)
        whole(CompletionKind::List, rule::node(ExprKind::ListMember, {}, name), "call.in list");
}

void CompletionItems::functions()
{
    add(CompletionKind::Function, "missing(…)", "missing()", ValueType::Boolean, "call.missing", 1);
    add(CompletionKind::Function, "not(…)", "not()", ValueType::Boolean, "call.not", 1);
    constexpr std::string_view kAs = ", \"false\")";
    add(CompletionKind::Function, "treat missing(…)", "treat missing(" + std::string(kAs), ValueType::Boolean,
        "call.treat missing", kAs.size());
    add(CompletionKind::Function, "bucket(…)", "bucket(\"\", 0, 0.5)", ValueType::Boolean, "call.bucket", 10);
    for (const FunctionDef &def : functionTable()) {
        const std::string name(def.name);
        const bool takesNothing = def.parameters.empty();
        add(CompletionKind::Function, name + (takesNothing ? "()" : "(…)"), name + "()",
            def.result == '=' && isQuantity(m_wanted.type) ? m_wanted.type : typeOfLetter(def.result), "call." + name,
            takesNothing ? 0 : 1);
    }
}

void CompletionItems::durations()
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kPresets{{
        {"7 days", "P7D"}, {"14 days", "P14D"}, {"30 days", "P30D"}, {"90 days", "P90D"}, {"365 days", "P365D"},
        {"1 day", "P1D"}, {"1 hour", "PT1H"}, {"12 hours", "PT12H"}, {"30 minutes", "PT30M"},
    }};
    for (const auto &[label, text] : kPresets)
        add(CompletionKind::Unit, std::string(label), "@\"" + std::string(text) + '"', ValueType::Duration,
            "unit.duration");
}

void CompletionItems::units()
{
    const RuleToken *number = m_place.previous();
    if (!number || number->kind != RuleToken::Kind::Number)
        return;
    const std::string digits(m_place.at(*number));
    const auto unit = [&](const std::string &label, std::string insert, ValueType type, const char *doc) {
        add(CompletionKind::Unit, label, std::move(insert), type, doc).from = number->from;
    };
    if (m_wanted.type == ValueType::Duration && digits.find('.') == std::string::npos) {
        unit(digits + " days", "@\"P" + digits + "D\"", ValueType::Duration, "unit.duration");
        unit(digits + " hours", "@\"PT" + digits + "H\"", ValueType::Duration, "unit.duration");
        unit(digits + " weeks", "@\"P" + digits + "W\"", ValueType::Duration, "unit.duration");
        unit(digits + " minutes", "@\"PT" + digits + "M\"", ValueType::Duration, "unit.duration");
    }
    if (m_wanted.type == ValueType::Money) {
        const std::string &currency = m_place.request().scope->schema->currency;
        unit(digits + ' ' + currency, "money(" + digits + ", \"" + currency + "\")", ValueType::Money, "unit.money");
    }
}

} // namespace pathloom
