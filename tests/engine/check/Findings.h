// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the checks over a small document and shows findings as short texts.
#pragma once

#include "engine/check/Check.h"
#include "tests/engine/model/Sketch.h"

#include <set>

namespace pathloom::test {

inline Schema shopSchema()
{
    Schema schema;
    schema.attributes = {attributeOf("age", ValueType::Number), attributeOf("city"),
                         attributeOf("vip", ValueType::Boolean), attributeOf("tags", ValueType::List)};
    schema.events = {eventOf("buy", {{"amount", ValueType::Number, {}}, {"order", ValueType::String, {}}}),
                     eventOf("view"), eventOf("sent")};
    schema.events[2].role = EventRole::Send;
    return schema;
}

/// Twenty profiles: age 20 … 39, Rome and Oslo in turn, vip missing but for the first ten; p0 … p9
/// bought once, nobody viewed anything.
inline SnapshotPtr shop()
{
    SnapshotBuilder builder(shopSchema());
    for (int i = 0; i < 20; ++i) {
        const ProfileIndex p = builder.addProfile("p" + std::to_string(i));
        builder.setAttribute(p, 0, Value(20.0 + i));
        builder.setAttribute(p, 1, Value(std::string(i % 2 == 0 ? "Rome" : "Oslo")));
        if (i >= 10)
            continue;
        builder.setAttribute(p, 2, Value(i % 2 == 0));
        const Value properties[] = {Value(10.0 * i), Value("o" + std::to_string(i))};
        builder.addEvent(p, 0, Instant{} + Duration::days(i), properties);
    }
    return builder.finish();
}

/// What is looked at: nothing but the document, the names of the data, or the data.
enum class With { Nothing, Names, Data };

inline std::vector<Diagnostic> diagnosticsOf(const Document &document, With with = With::Nothing)
{
    static const Schema schema = shopSchema();
    static const SnapshotPtr snapshot = shop();
    CheckInput input;
    input.document = &document;
    if (with != With::Nothing)
        input.schema = &schema;
    if (with == With::Data)
        input.snapshot = snapshot;
    input.asOf = Instant{} + Duration::days(30);
    return checkDocument(input);
}

/// What findingsOf() says where nothing is found.
inline const std::string kNone;

/// Findings of one code as "step:argument", in order, separated by spaces.
inline std::string findingsOf(const std::string &code, const Document &document,
                              With with = With::Nothing, const std::string &argument = {})
{
    std::string text;
    for (const Diagnostic &diagnostic : diagnosticsOf(document, with)) {
        if (diagnostic.code != code)
            continue;
        text += text.empty() ? "" : " ";
        text += diagnostic.step.isEmpty() ? diagnostic.object : diagnostic.step.text();
        if (!argument.empty()) {
            const auto found = diagnostic.arguments.find(argument);
            text += ":" + (found == diagnostic.arguments.end() ? std::string("?") : found->second);
        }
    }
    return text;
}

inline Document journeyOf(const Sketch &sketch, JourneySettings settings = {})
{
    Document document;
    addJourney(document, "j1", sketch, std::move(settings));
    return document;
}

inline Document segmentOf(const Sketch &sketch)
{
    Document document;
    addSegment(document, "seg1", "Tested", sketch);
    return document;
}

/// e → m → x with contents and a goal: nothing to complain about.
inline Sketch soundSketch()
{
    return Sketch()
        .step("e", StepKind::Entry)
        .step("m", StepKind::Message, {{"content", "c1"}})
        .step("x", StepKind::Exit)
        .path("e", "m")
        .path("m", "x");
}

inline void addContent(Document &document, const std::string &id, const std::string &body,
                       const std::string &channel = "email")
{
    Content content;
    content.id = ContentId(id);
    content.name = "Content " + id;
    content.channel = channel;
    content.body = body;
    document.contents[content.id] = std::make_shared<const Content>(content);
}

/// all → c → out with the rule.
inline Sketch conditionSketch(const std::string &ruleText)
{
    return Sketch()
        .step("all", StepKind::AllProfiles)
        .step("c", StepKind::Condition, {{"rule", ruleOf(ruleText)}})
        .step("out", StepKind::Output)
        .path("all", "c")
        .path("c", "out");
}

} // namespace pathloom::test
