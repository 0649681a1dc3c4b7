// SPDX-License-Identifier: GPL-3.0-or-later
// One short line per kind of step, from its fields.
#include "ui/canvas/StepSummary.h"

#include "engine/rules/Text.h"
#include "ui/text/Format.h"
#include "ui/text/NameText.h"
#include "ui/text/StepText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StepSummary)
};

QString choice(const Step &step, std::string_view key)
{
    return text::choiceLabel(step.kind, key, textField(step, key));
}

QString contentName(const Document &document, const std::string &nameOrId)
{
    if (nameOrId.empty())
        return {};
    const Content *content = document.contentNamed(nameOrId);
    return toQt(content ? content->name : nameOrId);
}

QString segmentName(const Document &document, const std::string &nameOrId)
{
    const SegmentPtr segment = document.segmentNamed(nameOrId);
    return toQt(segment ? segment->name : nameOrId);
}

QString entrySummary(const Step &step, const Document &document)
{
    if (textField(step, "source") == "event") {
        const QString event = toQt(textField(step, "event"));
        return event.isEmpty() ? Words::tr("No event chosen") : Words::tr("On event “%1”").arg(event);
    }
    const std::string segment = textField(step, "segment");
    return segment.empty() ? Words::tr("All profiles") : segmentName(document, segment);
}

QString messageSummary(const Step &step, const Document &document)
{
    const QString channel = text::channelName(textField(step, "channel"));
    const auto variants = recordsField(step, "variants").size();
    if (variants > 1)
        return channel + u" · "_s + Words::tr("%n variant(s)", nullptr, static_cast<int>(variants));
    const std::string content = variants == 1 ? contentsOf(step).front() : textField(step, "content");
    return content.empty() ? channel + u" · "_s + Words::tr("no content yet")
                           : channel + u" · "_s + contentName(document, content);
}

QString timeOf(const Step &step)
{
    const auto *time = std::get_if<CivilTime>(&fieldOf(step, "time").data);
    return time ? text::time(*time) : QString();
}

QString waitSummary(const Step &step)
{
    const std::string mode = textField(step, "mode");
    if (mode == "calendar-day")
        return Words::tr("%n calendar day(s), then %1", nullptr, static_cast<int>(numberField(step, "days")))
            .arg(timeOf(step));
    if (mode == "until-time")
        return Words::tr("Until %1 local time").arg(timeOf(step));
    if (mode == "until-weekday")
        return Words::tr("Until %1, %2").arg(choice(step, "weekday"), timeOf(step));
    if (mode == "until-event") {
        const QString event = toQt(textField(step, "event"));
        return event.isEmpty() ? Words::tr("No event chosen")
                               : Words::tr("Until “%1”, at most %2")
                                     .arg(event, text::duration(durationField(step, "timeout")));
    }
    return text::duration(durationField(step, "duration"));
}

QString sharesOf(const Step &step)
{
    QStringList shares;
    for (const FieldMap &arm : recordsField(step, "arms")) {
        const auto share = arm.find("share");
        const auto *value = share == arm.end() ? nullptr : std::get_if<double>(&share->second.data);
        shares << text::percent(value ? *value : 0, 0);
    }
    return shares.join(u" / "_s);
}

QString anyValueText(const FieldValue &value)
{
    return std::visit(
        [](const auto &v) -> QString {
            using T = std::decay_t<decltype(v)>;
            if constexpr (std::is_same_v<T, bool>)
                return v ? Words::tr("yes") : Words::tr("no");
            else if constexpr (std::is_same_v<T, double>)
                return text::number(v);
            else if constexpr (std::is_same_v<T, std::string>)
                return toQt(v);
            else if constexpr (std::is_same_v<T, Money>)
                return text::money(v);
            else if constexpr (std::is_same_v<T, Duration>)
                return text::duration(v);
            else if constexpr (std::is_same_v<T, ExprPtr>)
                return v ? toQt(printRule(v)) : QString();
            else
                return {};
        },
        value.data);
}

QString updateSummary(const Step &step)
{
    const QString attribute = toQt(textField(step, "attribute"));
    if (attribute.isEmpty())
        return Words::tr("No attribute chosen");
    const std::string operation = textField(step, "operation");
    if (operation == "clear")
        return Words::tr("Clear %1").arg(attribute);
    const QString value = anyValueText(fieldOf(step, "value"));
    return operation == "add" ? Words::tr("%1 + %2").arg(attribute, value)
                              : Words::tr("%1 = %2").arg(attribute, value);
}

QString ruleSummary(const ExprPtr &rule)
{
    return rule ? toQt(printRule(rule)) : Words::tr("No condition yet");
}

QString rankingSummary(const Step &step)
{
    const ExprPtr by = ruleField(step, "by");
    if (!by)
        return Words::tr("No number chosen");
    const QString size = textField(step, "size") == "count" ? text::number(numberField(step, "count"))
                                                            : text::percent(numberField(step, "share"));
    return Words::tr("%1 %2 by %3").arg(choice(step, "end"), size, toQt(printRule(by)));
}

QString percentileSummary(const Step &step)
{
    const ExprPtr by = ruleField(step, "by");
    if (!by)
        return Words::tr("No number chosen");
    return Words::tr("%1 to %2 of %3").arg(text::percent(numberField(step, "from")),
                                           text::percent(numberField(step, "to")), toQt(printRule(by)));
}

/// The names of the bands that are kept.
QString bandsSummary(const Step &step)
{
    QStringList kept;
    for (const FieldMap &record : recordsField(step, "rules")) {
        const auto keep = record.find("keep");
        const auto label = record.find("label");
        const bool isKept = keep == record.end() || !std::holds_alternative<bool>(keep->second.data)
                            || std::get<bool>(keep->second.data);
        if (isKept && label != record.end())
            kept << anyValueText(label->second);
    }
    return kept.isEmpty() ? Words::tr("No band kept") : kept.join(u", "_s);
}

} // namespace

QString stepSummary(const Step &step, const Document &document)
{
    switch (step.kind) {
    case StepKind::Entry: return entrySummary(step, document);
    case StepKind::Message: return messageSummary(step, document);
    case StepKind::Wait: return waitSummary(step);
    case StepKind::RuleSplit:
        return Words::tr("%n branch(es) and else", nullptr,
                         static_cast<int>(recordsField(step, "branches").size()));
    case StepKind::RandomSplit: return sharesOf(step);
    case StepKind::Decide: {
        const Policy *policy = document.policyNamed(textField(step, "policy"));
        return policy ? toQt(policy->name) : Words::tr("No policy chosen");
    }
    case StepKind::UpdateProfile: return updateSummary(step);
    case StepKind::Goal: return choice(step, "mode");
    case StepKind::Exit: return toQt(textField(step, "reason"));
    case StepKind::SegmentSource: return segmentName(document, textField(step, "segment"));
    case StepKind::ListSource: return toQt(textField(step, "list"));
    case StepKind::Condition:
    case StepKind::Behaviour:
    case StepKind::Consent:
    case StepKind::Distance: return ruleSummary(conditionRule(step, nullptr));
    case StepKind::RfmBand: return bandsSummary(step);
    case StepKind::Ranking: return rankingSummary(step);
    case StepKind::Percentile: return percentileSummary(step);
    case StepKind::Sample: return text::percent(numberField(step, "share"));
    case StepKind::AtLeast:
        return Words::tr("At least %n", nullptr, static_cast<int>(numberField(step, "k")));
    case StepKind::AllProfiles:
    case StepKind::AllOf:
    case StepKind::AnyOf:
    case StepKind::NoneOf:
    case StepKind::Difference:
    case StepKind::Output: break;
    }
    return {};
}

QString stepDescription(const FlowGraph &graph, const Step &step, const Document &document,
                        int errorCount, int warningCount)
{
    QStringList parts;
    QString head = text::stepTitle(step);
    const QString kind = text::stepName(step.kind);
    if (head != kind)
        head = kind + u" “"_s + head + u"”"_s;
    const QString summary = stepSummary(step, document);
    parts << (summary.isEmpty() ? head : head + u", "_s + summary);
    QStringList sources;
    for (const Path *path : graph.pathsTo(step.id)) {
        if (const Step *source = graph.step(path->from))
            sources << text::stepTitle(*source);
    }
    if (!sources.isEmpty())
        parts << Words::tr("from %1").arg(text::listOf(sources));
    const auto outlets = outletsOf(step);
    QStringList targets;
    for (const Outlet &outlet : outlets) {
        const Path *path = graph.pathAt(step.id, outlet.key);
        const Step *target = path ? graph.step(path->to) : nullptr;
        const QString name = target ? text::stepTitle(*target) : Words::tr("nothing");
        targets << (outlets.size() > 1 ? text::outletLabel(step, outlet) + u": "_s + name : name);
    }
    if (!targets.isEmpty())
        parts << Words::tr("leads to %1").arg(text::listOf(targets));
    if (errorCount > 0)
        parts << Words::tr("%n error(s)", nullptr, errorCount);
    if (warningCount > 0)
        parts << Words::tr("%n warning(s)", nullptr, warningCount);
    return parts.join(u"; "_s);
}

} // namespace pathloom::ui
