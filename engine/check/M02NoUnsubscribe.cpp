// SPDX-License-Identifier: Apache-2.0
// M02: a marketing e-mail whose text offers no way to unsubscribe.
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

bool offersUnsubscribing(const std::string &body)
{
    std::string lower = body;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower.find("unsubscribe") != std::string::npos;
}

} // namespace

void checkM02(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind != StepKind::Message || textField(*step, "channel") != "email"
                || textField(*step, "purpose") != "marketing")
                continue;
            for (const std::string &name : contentsOf(*step)) {
                const Content *content =
                    name.empty() ? nullptr : input.document->contentNamed(name);
                if (content && !content->body.empty() && !offersUnsubscribing(content->body))
                    note(found, view, id, {{"content", content->name}}, "content");
            }
        }
    }
}

} // namespace pathloom
