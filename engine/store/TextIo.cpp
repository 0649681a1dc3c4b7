// SPDX-License-Identifier: Apache-2.0
// Codecs of rules, money and tables of numbers.
#include "engine/store/TextContainers.h"

#include "engine/rules/Text.h"

namespace pathloom::text {

Json ruleToJson(const ExprPtr &rule, Extent extent)
{
    if (!rule)
        return "";
    std::string printed = printRule(rule);
    // The revision only needs a name of the rule; what is stored must read back as the same tree.
    if (extent == Extent::Whole) {
        const auto back = parseRule(printed);
        if (!back || !sameRule(*back, rule))
            return toJson(rule);
    }
    return printed;
}

Status ruleFromJson(const Json &json, ExprPtr &rule)
{
    if (json.is_object()) {
        auto tree = pathloom::ruleFromJson(json);
        if (!tree)
            return failWith(std::move(tree).error());
        rule = std::move(*tree);
        return {};
    }
    if (!json.is_string())
        return wrongType("rule");
    const std::string &written = json.get_ref<const std::string &>();
    if (written.empty()) {
        rule = nullptr;
        return {};
    }
    auto parsed = parseRule(written);
    if (!parsed) {
        const RuleProblem &problem = parsed.error().front();
        return fail(ErrorKind::BadInput, "text.rule",
                    {{"text", written},
                     {"code", problem.code},
                     {"from", std::to_string(problem.from)},
                     {"to", std::to_string(problem.to)}});
    }
    rule = std::move(*parsed);
    return {};
}

Json Codec<Money>::write(const Money &value, Extent)
{
    Json json{{"minor", value.minor}};
    if (!value.currency.empty())
        json["currency"] = value.currency;
    return json;
}

Status Codec<Money>::read(const Json &json, Money &value)
{
    const auto minor = json.is_object() ? json.find("minor") : json.end();
    if (minor == json.end() || !minor->is_number_integer())
        return wrongType("money");
    value.minor = minor->get<std::int64_t>();
    const auto currency = json.find("currency");
    value.currency.clear();
    return currency == json.end() ? Status() : Codec<std::string>::read(*currency, value.currency);
}

Status Codec<std::map<std::string, double>>::read(const Json &json, std::map<std::string, double> &value)
{
    if (!json.is_object())
        return wrongType("object");
    value.clear();
    for (const auto &[key, number] : json.items()) {
        if (!number.is_number())
            return wrongType("number");
        value[key] = number.get<double>();
    }
    return {};
}

} // namespace pathloom::text
