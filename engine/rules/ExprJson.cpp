// SPDX-License-Identifier: Apache-2.0
// JSON form of rule trees, lossless in both directions.
#include "engine/rules/Expr.h"

namespace pathloom {

namespace {

struct KindRow {
    ExprKind kind;
    const char *name;
    std::size_t least; ///< arguments it needs
    std::size_t most;
};

constexpr std::size_t kAny = std::numeric_limits<std::size_t>::max();

// Stored names: do not change.
constexpr std::array kKinds{
    KindRow{ExprKind::Literal, "literal", 0, 0},      KindRow{ExprKind::ListLiteral, "list", 0, kAny},
    KindRow{ExprKind::Attribute, "attribute", 0, 0},  KindRow{ExprKind::Property, "property", 0, 0},
    KindRow{ExprKind::Context, "context", 0, 0},      KindRow{ExprKind::Not, "not", 1, 1},
    KindRow{ExprKind::Negate, "negate", 1, 1},        KindRow{ExprKind::Binary, "binary", 2, 2},
    KindRow{ExprKind::Between, "between", 3, 3},      KindRow{ExprKind::In, "in", 2, 2},
    KindRow{ExprKind::IsMissing, "missing", 1, 1},    KindRow{ExprKind::Treat, "treat-missing", 1, 1},
    KindRow{ExprKind::If, "if", 3, 3},                KindRow{ExprKind::Call, "call", 0, kAny},
    KindRow{ExprKind::EventQuery, "events", 0, 0},    KindRow{ExprKind::Sequence, "sequence", 0, 0},
    KindRow{ExprKind::Consent, "consent", 0, 0},      KindRow{ExprKind::Segment, "segment", 0, 0},
    KindRow{ExprKind::ListMember, "in-list", 0, 0},   KindRow{ExprKind::Bucket, "bucket", 2, 2},
};

constexpr std::array<const char *, 13> kOperatorKeys{"and", "or", "=", "!=", "<", "<=", ">",
                                                  ">=",  "+",  "-", "*",  "/", "**"};
constexpr std::array<const char *, 3> kMissingKeys{"true", "false", "error"};
constexpr std::array<const char *, 9> kFunctionKeys{"exists", "count", "sum",  "min",           "max",
                                                 "first",  "last",  "distinct-count", "days-since"};

template <std::size_t N>
std::optional<std::size_t> indexIn(const std::array<const char *, N> &names, const std::string &name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

Json valueToJson(const Value &value)
{
    struct Writer {
        Json operator()(std::monostate) const { return nullptr; }
        Json operator()(bool b) const { return b; }
        Json operator()(double d) const { return d; }
        Json operator()(const std::string &s) const { return s; }
        Json operator()(const Money &m) const { return {{"money", {{"minor", m.minor}, {"currency", m.currency}}}}; }
        Json operator()(CivilDate d) const { return {{"date", toText(d)}}; }
        Json operator()(Instant t) const { return {{"date-time", toText(t)}}; }
        Json operator()(Duration d) const { return {{"duration", toText(d)}}; }
        Json operator()(const std::vector<std::string> &l) const { return Json{{"list", l}}; }
    };
    return std::visit(Writer{}, value);
}

Json queryToJson(const EventQuery &query, bool sequence)
{
    Json json{{"event", query.type}};
    if (!sequence)
        json["function"] = kFunctionKeys[static_cast<std::size_t>(query.function)];
    if (!sequence && !query.property.empty())
        json["of"] = query.property;
    if (query.where)
        json["where"] = toJson(query.where);
    if (query.within)
        json["within"] = toText(*query.within);
    if (query.from)
        json["from"] = toText(*query.from);
    if (query.to)
        json["to"] = toText(*query.to);
    return json;
}

auto wrong(std::string where) { return fail(ErrorKind::BadInput, "rules.json", {{"where", std::move(where)}}); }

Result<Value> valueFromJson(const Json &json, const std::string &where)
{
    if (json.is_null())
        return Value{};
    if (json.is_boolean())
        return Value{json.get<bool>()};
    if (json.is_number())
        return Value{json.get<double>()};
    if (json.is_string())
        return Value{json.get<std::string>()};
    if (!json.is_object() || json.size() != 1)
        return wrong(where);
    const std::string &type = json.begin().key();
    const Json &inner = json.begin().value();
    const auto parsed = [&](auto parser) -> Result<Value> {
        if (!inner.is_string())
            return wrong(where + "." + type);
        auto result = parser(inner.get<std::string>());
        return result ? Result<Value>(Value{*result}) : wrong(where + "." + type);
    };
    if (type == "date")
        return parsed([](const std::string &s) { return parseDate(s); });
    if (type == "date-time")
        return parsed([](const std::string &s) { return parseInstant(s); });
    if (type == "duration")
        return parsed([](const std::string &s) { return parseDuration(s); });
    if (type == "money" && inner.is_object() && inner.contains("minor") && inner["minor"].is_number_integer()
        && inner.contains("currency") && inner["currency"].is_string())
        return Value{Money{inner["minor"].get<std::int64_t>(), inner["currency"].get<std::string>()}};
    if (type == "list" && inner.is_array()
        && std::all_of(inner.begin(), inner.end(), [](const Json &e) { return e.is_string(); }))
        return Value{inner.get<std::vector<std::string>>()};
    return wrong(where + "." + type);
}

/// Reads one tree, remembering where it is for error messages.
class Reader
{
public:
    Result<ExprPtr> read(const Json &json, const std::string &where)
    {
        if (!json.is_object() || !json.contains("kind") || !json["kind"].is_string())
            return wrong(where);
        const auto row = std::find_if(kKinds.begin(), kKinds.end(), [&](const KindRow &k) {
            return json["kind"].get_ref<const std::string &>() == k.name;
        });
        if (row == kKinds.end())
            return wrong(where + ".kind");
        auto expr = std::make_shared<Expr>();
        expr->kind = row->kind;
        PATHLOOM_TRY(readArguments(*expr, json, where, *row));
        PATHLOOM_TRY(readFields(*expr, json, where));
        return ExprPtr(expr);
    }

private:
    Status readArguments(Expr &expr, const Json &json, const std::string &where, const KindRow &row)
    {
        const Json list = json.value("arguments", Json::array());
        if (!list.is_array() || list.size() < row.least || list.size() > row.most)
            return wrong(where + ".arguments");
        for (std::size_t i = 0; i < list.size(); ++i) {
            auto argument = read(list[i], fmt::format("{}.arguments[{}]", where, i));
            if (!argument)
                return failWith(argument.error());
            expr.arguments.push_back(std::move(*argument));
        }
        return {};
    }

    static Status readText(std::string &into, const Json &json, const char *key, const std::string &where)
    {
        if (!json.contains(key))
            return {};
        if (!json[key].is_string())
            return wrong(where + "." + key);
        into = json[key].get<std::string>();
        return {};
    }

    Status readFields(Expr &expr, const Json &json, const std::string &where)
    {
        PATHLOOM_TRY(readText(expr.name, json, "name", where));
        PATHLOOM_TRY(readText(expr.secondName, json, "purpose", where));
        if (expr.kind == ExprKind::Literal) {
            auto value = valueFromJson(json.value("value", Json()), where + ".value");
            if (!value)
                return failWith(value.error());
            expr.value = std::move(*value);
        }
        if (expr.kind == ExprKind::Binary) {
            const auto op = indexIn(kOperatorKeys, json.value("op", Json("")).is_string() ? json.value("op", "") : "");
            if (!op)
                return wrong(where + ".op");
            expr.op = static_cast<BinaryOp>(*op);
        }
        if (expr.kind == ExprKind::Treat) {
            const auto as = indexIn(kMissingKeys, json.value("as", Json("")).is_string() ? json.value("as", "") : "");
            if (!as)
                return wrong(where + ".as");
            expr.missing = static_cast<MissingAs>(*as);
        }
        if (expr.kind == ExprKind::EventQuery)
            return readQuery(expr.query, json, "query", where, false);
        if (expr.kind == ExprKind::Sequence)
            return readSequence(expr, json, where);
        return {};
    }

    Status readSequence(Expr &expr, const Json &json, const std::string &where)
    {
        PATHLOOM_TRY(readQuery(expr.query, json, "first", where, true));
        expr.absent = json.contains("without");
        PATHLOOM_TRY(readQuery(expr.second, json, expr.absent ? "without" : "then", where, true));
        return readTime(expr.gap, json, "within", where, parseDuration);
    }

    template <typename T>
    static Status readTime(std::optional<T> &into, const Json &json, const char *key,
                           const std::string &where, Result<T> (*parser)(std::string_view))
    {
        std::string text;
        PATHLOOM_TRY(readText(text, json, key, where));
        if (!json.contains(key))
            return {};
        auto parsed = parser(text);
        if (!parsed)
            return wrong(where + "." + key);
        into = *parsed;
        return {};
    }

    Status readQuery(std::shared_ptr<const EventQuery> &into, const Json &parent, const char *key,
                     const std::string &parentPath, bool sequence)
    {
        const std::string where = parentPath + "." + key;
        if (!parent.contains(key) || !parent[key].is_object())
            return wrong(where);
        const Json &json = parent[key];
        EventQuery query;
        std::string function;
        PATHLOOM_TRY(readText(query.type, json, "event", where));
        PATHLOOM_TRY(readText(query.property, json, "of", where));
        PATHLOOM_TRY(readText(function, json, "function", where));
        const auto index = indexIn(kFunctionKeys, sequence ? "exists" : function);
        if (!index)
            return wrong(where + ".function");
        query.function = static_cast<EventFunction>(*index);
        if (json.contains("where")) {
            auto filter = read(json["where"], where + ".where");
            if (!filter)
                return failWith(filter.error());
            query.where = std::move(*filter);
        }
        PATHLOOM_TRY(readTime(query.within, json, "within", where, parseDuration));
        PATHLOOM_TRY(readTime(query.from, json, "from", where, parseInstant));
        PATHLOOM_TRY(readTime(query.to, json, "to", where, parseInstant));
        into = std::make_shared<const EventQuery>(std::move(query));
        return {};
    }
};

void addFields(Json &json, const Expr &rule)
{
    if (rule.kind == ExprKind::Literal)
        json["value"] = valueToJson(rule.value);
    if (rule.kind == ExprKind::Binary)
        json["op"] = kOperatorKeys[static_cast<std::size_t>(rule.op)];
    if (rule.kind == ExprKind::Treat)
        json["as"] = kMissingKeys[static_cast<std::size_t>(rule.missing)];
    if (rule.kind == ExprKind::EventQuery && rule.query)
        json["query"] = queryToJson(*rule.query, false);
    if (rule.kind == ExprKind::Sequence) {
        if (rule.query)
            json["first"] = queryToJson(*rule.query, true);
        if (rule.second)
            json[rule.absent ? "without" : "then"] = queryToJson(*rule.second, true);
        if (rule.gap)
            json["within"] = toText(*rule.gap);
    }
}

} // namespace

Json toJson(const ExprPtr &rule)
{
    if (!rule)
        return nullptr;
    const auto row = std::find_if(kKinds.begin(), kKinds.end(),
                                  [&](const KindRow &k) { return k.kind == rule->kind; });
    Json json{{"kind", row->name}};
    if (!rule->name.empty())
        json["name"] = rule->name;
    if (!rule->secondName.empty())
        json["purpose"] = rule->secondName;
    for (const ExprPtr &argument : rule->arguments)
        json["arguments"].push_back(toJson(argument));
    addFields(json, *rule);
    return json;
}

Result<ExprPtr> ruleFromJson(const Json &json)
{
    return Reader().read(json, "rule");
}

} // namespace pathloom
