// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of the step catalogue, looked up by the codes that the catalogue documents.
#include "ui/text/StepText.h"

#include "ui/text/NameText.h"
#include "ui/text/StepTable.h"

#include <string>

namespace pathloom::text {

static QString stepText(const std::string &code)
{
    for (const auto table : {tables::stepTexts(), tables::conditionTexts()}) {
        if (const QString text = lookUp(table, "Steps", code); !text.isNull())
            return text;
    }
    return lookUp(tables::choiceTexts(), "Steps", code);
}

/// The text, or the bare last word so that nothing ever shows empty.
static QString orWord(const QString &text, std::string_view word)
{
    return text.isNull() ? QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()))
                         : text;
}

static std::string codeOf(const char *what, StepKind kind, std::string_view key = {})
{
    std::string code = std::string(what) + '.' + std::string(specOf(kind).key);
    if (!key.empty())
        code += '.' + std::string(key);
    return code;
}

QString stepName(StepKind kind)
{
    return orWord(stepText(codeOf("step", kind)), specOf(kind).key);
}

QString stepHelp(StepKind kind)
{
    return stepText(codeOf("help", kind));
}

QString stepTitle(const Step &step)
{
    return step.label.empty() ? stepName(step.kind) : QString::fromStdString(step.label);
}

QString fieldLabel(StepKind kind, std::string_view key)
{
    return orWord(stepText(codeOf("field", kind, key)), key);
}

QString fieldHelp(StepKind kind, std::string_view key)
{
    return stepText(codeOf("help", kind, key));
}

QString choiceLabel(StepKind kind, std::string_view key, std::string_view value)
{
    const QString text =
        stepText(codeOf("choice", kind, std::string(key) + '.' + std::string(value)));
    if (!text.isNull())
        return text;
    const FieldSpec *field = fieldSpec(specOf(kind), key);
    if (field != nullptr && field->type == FieldType::Channel)
        return channelName(value);
    if (field != nullptr && field->type == FieldType::Purpose)
        return purposeName(value);
    return orWord({}, value);
}

QString unitLabel(std::string_view unit)
{
    return unit.empty() ? QString() : orWord(stepText("unit." + std::string(unit)), unit);
}

QString groupLabel(std::string_view group)
{
    return orWord(stepText("group." + std::string(group)), group);
}

QString outletLabel(StepKind kind, std::string_view key)
{
    return orWord(stepText(codeOf("outlet", kind, key)), key);
}

QString outletLabel(const Step &step, const Outlet &outlet)
{
    return outlet.label.empty() ? outletLabel(step.kind, outlet.key)
                                : QString::fromStdString(outlet.label);
}

bool hasStepText(std::string_view code)
{
    return !stepText(std::string(code)).isNull();
}

} // namespace pathloom::text
