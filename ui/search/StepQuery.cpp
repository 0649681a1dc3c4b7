// SPDX-License-Identifier: GPL-3.0-or-later
// Matching of steps; pure functions over the document.
#include "ui/search/StepQuery.h"

#include "engine/rules/Text.h"
#include "ui/canvas/Navigation.h"
#include "ui/canvas/StepSummary.h"
#include "ui/text/StepText.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

/// All values of the fields as text, rules in their text form.
QString valuesOf(const FieldMap &fields)
{
    QStringList values;
    for (const auto &[key, value] : fields) {
        if (const auto *words = std::get_if<std::string>(&value.data))
            values << QString::fromStdString(*words);
        else if (const auto *rule = std::get_if<ExprPtr>(&value.data); rule && *rule)
            values << QString::fromStdString(printRule(*rule));
        else if (const auto *number = std::get_if<double>(&value.data))
            values << QString::number(*number);
        else if (const auto *records = std::get_if<std::vector<FieldMap>>(&value.data)) {
            for (const FieldMap &record : *records)
                values << valuesOf(record);
        }
    }
    return values.join(u' ');
}

bool matches(const Step &step, const Document &document, const ProblemCounts &problems, const QString &word)
{
    const auto has = [](const QString &text, const QString &part) { return text.contains(part, Qt::CaseInsensitive); };
    if (word == "is:problem"_L1)
        return problems.errors + problems.warnings > 0;
    if (word == "is:error"_L1)
        return problems.errors > 0;
    if (word.startsWith("kind:"_L1))
        return has(toQt(specOf(step.kind).key), word.mid(5)) || has(text::stepName(step.kind), word.mid(5));
    if (word.startsWith("uses:"_L1))
        return has(valuesOf(step.fields), word.mid(5));
    return has(text::stepTitle(step), word) || has(text::stepName(step.kind), word) || has(stepSummary(step, document), word)
           || has(QString::fromStdString(step.description), word) || has(valuesOf(step.fields), word);
}

} // namespace

std::vector<StepId> findSteps(const FlowGraph &graph, const Document &document,
                              const std::map<StepId, ProblemCounts> &problems, const QString &query)
{
    const QStringList words = query.simplified().split(u' ', Qt::SkipEmptyParts);
    std::vector<StepId> found;
    if (words.isEmpty())
        return found;
    for (const StepId &id : flowOrder(graph)) {
        const auto counts = problems.find(id);
        const ProblemCounts own = counts == problems.end() ? ProblemCounts{} : counts->second;
        if (std::all_of(words.begin(), words.end(),
                        [&](const QString &word) { return matches(*graph.step(id), document, own, word); }))
            found.push_back(id);
    }
    return found;
}

} // namespace pathloom::ui
