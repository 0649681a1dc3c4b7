// SPDX-License-Identifier: Apache-2.0
// Parameters of the call that the cursor is in.
#include "engine/rules/CompletionItems.h"

#include "engine/rules/Typing.h"

namespace pathloom {

namespace {

/// Calls that are no functions of the table.
std::optional<RuleSignature> specialSignature(const std::string &name)
{
    using enum ValueType;
    const auto made = [&](std::vector<RuleParameter> parameters, std::optional<ValueType> result) {
        return RuleSignature{name, std::move(parameters), 0, result, "call." + name};
    };
    if (name == "not")
        return made({{"condition", Boolean}}, Boolean);
    if (name == "missing")
        return made({{"value", std::nullopt}}, Boolean);
    if (name == "treat missing")
        return made({{"condition", Boolean}, {"as", String}}, Boolean);
    if (name == "attribute" || name == "property" || name == "context")
        return made({{"name", String}}, std::nullopt);
    if (name == "in segment" || name == "in list")
        return made({{"name", String}}, Boolean);
    if (name == "consent")
        return made({{"channel", String}, {"purpose", String}}, Boolean);
    if (name == "bucket")
        return made({{"key", String}, {"from", Number}, {"to", Number}}, Boolean);
    if (name == "list")
        return made({{"text", String, false, true}}, List);
    return std::nullopt;
}

RuleSignature eventSignature(const std::string &name)
{
    using enum ValueType;
    constexpr std::array<std::pair<const char *, ValueType>, 4> kOptional{
        {{"where", Boolean}, {"within", Duration}, {"from", DateTime}, {"to", DateTime}}};
    RuleSignature made{name, {{"event", String}}, 0, Number, "events." + name};
    if (takesProperty(name))
        made.parameters.push_back({"of", String, name == "first" || name == "last", false});
    for (const auto &[parameter, type] : kOptional)
        made.parameters.push_back({parameter, type, true, false});
    if (name == "exists")
        made.result = Boolean;
    else if (name != "count" && name != "days since" && name != "distinct count")
        made.result.reset();
    return made;
}

RuleSignature sequenceSignature(const CallFrame &frame)
{
    using enum ValueType;
    const bool isAbsent = frame.texts.contains("without") || frame.argumentName.starts_with("without");
    const std::string second = isAbsent ? "without" : "then";
    RuleSignature made{"sequence", {}, 0, Boolean, "events.sequence"};
    made.parameters = {{"first", String}, {second, String}, {"within", Duration, true}, {"same", String, true}};
    for (const std::string &side : {std::string("first"), second}) {
        made.parameters.push_back({side + " where", Boolean, true, false});
        made.parameters.push_back({side + " within", Duration, true, false});
    }
    return made;
}

RuleSignature tableSignature(const FunctionDef &def)
{
    RuleSignature made{std::string(def.name), {}, 0, typeOfLetter(def.result), "call." + std::string(def.name)};
    for (std::size_t i = 0; i < def.parameters.size(); ++i) {
        const char letter = def.types[i];
        const std::optional<ValueType> type = letter == 'x'                  ? ValueType::Date
                                            : letter == 'a' || letter == 'o' ? ValueType::Number
                                                                             : typeOfLetter(letter);
        made.parameters.push_back({std::string(def.parameters[i]), type, i >= def.least,
                                   def.variadic && i + 1 == def.parameters.size()});
    }
    return made;
}

void activate(RuleSignature &signature, const CallFrame &frame, bool byNameOnly)
{
    std::vector<RuleParameter> &all = signature.parameters;
    signature.active = all.size();
    if (!frame.argumentName.empty()) {
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const RuleParameter &p) { return p.name == frame.argumentName; });
        signature.active = static_cast<std::size_t>(found - all.begin());
    } else if ((!byNameOnly || frame.argument == 0) && !all.empty()) {
        const bool repeats = all.back().repeats && frame.argument >= all.size();
        signature.active = repeats ? all.size() - 1 : std::min(frame.argument, all.size());
    }
}

} // namespace

std::optional<RuleSignature> signatureAt(const CompletionPlace &place)
{
    for (auto frame = place.frames().rbegin(); frame != place.frames().rend(); ++frame) {
        std::optional<RuleSignature> found;
        const bool isQuery = frame->function == "sequence" || asksForEvents(*frame);
        if (frame->function == "sequence")
            found = sequenceSignature(*frame);
        else if (isQuery)
            found = eventSignature(frame->function);
        else if (const FunctionDef *def = functionNamed(frame->function))
            found = tableSignature(*def);
        else
            found = specialSignature(frame->function);
        if (found) {
            activate(*found, *frame, isQuery);
            return found;
        }
    }
    return std::nullopt;
}

} // namespace pathloom
