// SPDX-License-Identifier: GPL-3.0-or-later
// TimelineWords and tables of timelines.
#include "ui/runs/TimelineTables.h"

#include "engine/score/Score.h"
#include "ui/text/NameText.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

namespace {

struct TimelineWords {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QString outcomeOf(Truth truth)
{
    switch (truth) {
    case Truth::True:
        return TimelineWords::tr("met");
    case Truth::False:
        return TimelineWords::tr("not met");
    case Truth::Unknown:
        return TimelineWords::tr("unknown");
    }
    return {};
}

/// Local time as the engine wrote it; the UTC time where it wrote none.
QString localOf(const TraceEvent &event)
{
    return event.local.empty() ? text::dateTime(event.at) : QString::fromStdString(event.local);
}

} // namespace

QString summaryOf(const TraceEvent &event, const StepTitles &titles)
{
    QString summary = text::traceName(event.what);
    if (event.reason != Reason::None)
        summary += u": "_s + text::reasonName(nameOf(event.reason));
    if (!event.outlet.empty())
        summary += u" → "_s + titles.outlet(event.journey, event.step, event.outlet);
    return summary;
}

Table timelineTable(const Timeline &timeline, const StepTitles &titles)
{
    Table table{{{TimelineWords::tr("Local time"), false, {}},
                 {TimelineWords::tr("UTC"), false, {}},
                 {TimelineWords::tr("Step"), false, {}},
                 {TimelineWords::tr("What happened"), false, {}}},
                {}};
    int index = 0;
    for (const TraceEvent &event : timeline.events) {
        const QString step =
            event.step.isEmpty() ? u"–"_s : titles.title(event.journey, event.step);
        const QString utc =
            QString::fromStdString(toText(event.at)).replace(u'T', u' ').remove(u'Z');
        Cell what = cell(summaryOf(event, titles));
        if (event.what == "error")
            what.severity = 0;
        else if (event.reason != Reason::None && event.reason != Reason::GoalReached)
            what.severity = 2;
        table.rows.push_back(
            {{cell(localOf(event)), cell(utc), cell(step), what}, QString::number(index++)});
    }
    return table;
}

Table predicateTable(const TraceEvent &event, const Masking &masking)
{
    Table table{{{TimelineWords::tr("Condition"), false, {}},
                 {TimelineWords::tr("Actual"), false, {}},
                 {TimelineWords::tr("Needed"), false, {}},
                 {TimelineWords::tr("Result"), false, {}}},
                {}};
    for (const PredicateTrace &predicate : event.predicates) {
        Cell result = cell(outcomeOf(predicate.outcome));
        if (predicate.outcome != Truth::True)
            result.severity = predicate.outcome == Truth::False ? 1 : 2;
        table.rows.push_back(
            {{cell(QString::fromStdString(predicate.text)), cell(masking.actual(predicate)),
              cell(QString::fromStdString(predicate.needed)), result},
             {}});
    }
    return table;
}

Table offerTable(const TraceEvent &event, const Document &document)
{
    Table table{{{TimelineWords::tr("Offer"), false, {}},
                 {TimelineWords::tr("Ended at"), false, {}},
                 {TimelineWords::tr("Reason"), false, {}},
                 {TimelineWords::tr("Propensity"), true, {}},
                 {TimelineWords::tr("Context"), true, {}},
                 {TimelineWords::tr("Value"), true, {}},
                 {TimelineWords::tr("Lever"), true, {}},
                 {TimelineWords::tr("Score"), true, {}}},
                {}};
    const QString currency = QString::fromStdString(document.settings.currency);
    for (const OfferTrace &offer : event.offers) {
        const auto known = document.offers.find(offer.offer);
        const QString name = QString::fromStdString(
            known == document.offers.end() ? offer.offer.text() : known->second->name);
        table.rows.push_back({{cell(name), cell(text::decisionStageName(nameOf(offer.stage))),
                               cell(offer.reason.empty() ? u"–"_s : text::reasonName(offer.reason)),
                               cell(text::percent(offer.propensity), offer.propensity),
                               cell(text::number(offer.context), offer.context),
                               cell(text::money(offer.value, currency), offer.value),
                               cell(text::percent(offer.lever, 0), offer.lever),
                               cell(text::number(offer.score), offer.score)},
                              QString::fromStdString(offer.offer.text())});
    }
    return table;
}

static void addTerms(Table &table, const Terms &terms)
{
    const std::pair<const char *, double> rows[] = {
        {"R", terms.relevance}, {"T", terms.timeliness}, {"C", terms.context},
        {"F", terms.friction},  {"D", terms.accuracy},   {"E1", terms.effectiveness()},
        {"E2", terms.product()}};
    for (const auto &[code, value] : rows)
        table.rows.push_back(
            {{cell(text::scoreName(code)),
              isMeasured(value) ? cell(text::number(value, 3)) : cell(TimelineWords::tr("unmeasured"))},
             {}});
    const std::pair<const char *, double> parts[] = {
        {"fatigue", terms.parts.fatigue},         {"repetition", terms.parts.repetition},
        {"irrelevance", terms.parts.irrelevance}, {"staleness", terms.parts.staleness},
        {"detour", terms.parts.detour},           {"already-bought", terms.parts.alreadyBought}};
    for (const auto &[code, value] : parts)
        if (isMeasured(value) && value > 0)
            table.rows.push_back({{cell(TimelineWords::tr("Friction: %1").arg(text::frictionName(code))),
                                   cell(text::number(value, 3))},
                                  {}});
}

Table detailTable(const TraceEvent &event, const Masking &masking)
{
    Table table{{{TimelineWords::tr("Detail"), false, {}}, {TimelineWords::tr("Value"), false, {}}}, {}};
    if (event.reason != Reason::None)
        table.rows.push_back(
            {{cell(TimelineWords::tr("Reason")), cell(text::reasonHelp(nameOf(event.reason)))}, {}});
    const auto attribute = event.details.find("attribute");
    const bool isPersonal = masking.isOn && attribute != event.details.end() &&
                            masking.personal.contains(attribute->second);
    for (const auto &[name, value] : event.details) {
        const bool isHidden = isPersonal && name == "value";
        table.rows.push_back({{cell(text::detailName(name)),
                               cell(isHidden ? u"•••"_s : text::argumentText(name, value))},
                              {}});
    }
    if (event.terms)
        addTerms(table, *event.terms);
    return table;
}

QString toText(const Timeline &timeline, const StepTitles &titles, const Masking &masking)
{
    QStringList lines{TimelineWords::tr("Profile %1").arg(QString::fromStdString(timeline.profile))};
    for (const TraceEvent &event : timeline.events) {
        const QString step =
            event.step.isEmpty() ? QString() : titles.title(event.journey, event.step) + u": "_s;
        lines += localOf(event) + u"  "_s + step + summaryOf(event, titles);
        for (const PredicateTrace &predicate : event.predicates)
            lines += u"    "_s + QString::fromStdString(predicate.text) + u" – "_s +
                     TimelineWords::tr("actual %1, needed %2, %3")
                         .arg(masking.actual(predicate), QString::fromStdString(predicate.needed),
                              outcomeOf(predicate.outcome));
    }
    return lines.join(u'\n');
}

QString sentenceOf(const WhyNot &answer, const QString &step, const GraphId &journey,
                   const StepTitles &titles, const Masking &masking)
{
    if (answer.reached)
        return TimelineWords::tr("The profile did reach “%1”.").arg(step);
    QString sentence =
        answer.blockedAt.isEmpty()
            ? TimelineWords::tr("The profile did not reach “%1”: it did not enter the journey.").arg(step)
            : TimelineWords::tr("The profile did not reach “%1”: it came as far as “%2”.")
                  .arg(step, titles.title(journey, answer.blockedAt));
    if (answer.reason != Reason::None)
        sentence += u' ' + text::reasonName(nameOf(answer.reason)) + u'.';
    if (!answer.failing.empty()) {
        const PredicateTrace &first = answer.failing.front();
        sentence += u' ' + TimelineWords::tr("The first condition in the way: %1 is %2, needed is %3.")
                               .arg(QString::fromStdString(first.text), masking.actual(first),
                                    QString::fromStdString(first.needed));
        const bool isHidden = masking.hides(first);
        if (!answer.smallestChange.empty() && !isHidden)
            sentence += u' ' + TimelineWords::tr("Smallest change that would pass: %1.")
                                   .arg(QString::fromStdString(answer.smallestChange));
    }
    return sentence;
}

static const Path *pathBetween(const FlowGraph &graph, const TraceEvent &from, const StepId &to)
{
    const Path *exact = from.outlet.empty() ? nullptr : graph.pathAt(from.step, from.outlet);
    if (exact && exact->to == to)
        return exact;
    for (const Path *path : graph.pathsFrom(from.step))
        if (path->to == to)
            return path;
    return nullptr;
}

WaySoFar wayOf(const Timeline &timeline, int position, const Document &document)
{
    WaySoFar way;
    if (position < 0 || position >= static_cast<int>(timeline.events.size()))
        return way;
    const TraceEvent &now = timeline.events[static_cast<std::size_t>(position)];
    way.journey = now.journey;
    const FlowGraph *graph = document.graph(way.journey);
    const TraceEvent *before = nullptr;
    for (int i = 0; i <= position; ++i) {
        const TraceEvent &event = timeline.events[static_cast<std::size_t>(i)];
        if (event.journey != way.journey || event.step.isEmpty())
            continue;
        const Path *path = graph && before ? pathBetween(*graph, *before, event.step) : nullptr;
        if (path && before->step != event.step)
            way.paths.insert(path->id);
        way.steps.insert(event.step);
        way.now = event.step;
        before = &event;
    }
    return way;
}

std::vector<std::pair<Reason, std::uint64_t>> heldBackAt(const RunResult &result, const GraphId &journey,
                                                         const StepId &step)
{
    std::array<std::uint64_t, kReasonCount> sums{};
    for (const JourneyResult &shown : result.journeys) {
        if (!journey.isEmpty() && shown.id != journey)
            continue;
        for (const StepResult &at : shown.steps)
            if (step.isEmpty() || at.step == step)
                for (std::size_t r = 0; r < kReasonCount; ++r)
                    sums[r] += at.counts.heldBack[r];
    }
    std::vector<std::pair<Reason, std::uint64_t>> reasons;
    for (std::size_t r = 1; r < kReasonCount; ++r)
        if (sums[r] > 0)
            reasons.emplace_back(static_cast<Reason>(r), sums[r]);
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    return reasons;
}

static bool hasOutcome(const Interaction &interaction, Outcome outcome)
{
    switch (outcome) {
    case Outcome::Any:
    case Outcome::Delivered:
        return true;
    case Outcome::Opened:
        return interaction.opened;
    case Outcome::Clicked:
        return interaction.clicked;
    case Outcome::Converted:
        return interaction.converted;
    }
    return false;
}

std::vector<std::string> profilesOf(const RunResult &result, const Snapshot &snapshot,
                                    const GraphId &journey, const StepId &step, Outcome outcome,
                                    std::size_t limit)
{
    GroupScores group;
    group.kind = !step.isEmpty()      ? GroupKind::Step
                 : !journey.isEmpty() ? GroupKind::Journey
                                      : GroupKind::Run;
    group.journey = journey;
    group.step = step;
    std::vector<std::string> ids;
    for (const std::uint32_t index : interactionsOf(result, group)) {
        const Interaction &interaction = result.interactions[index];
        if (ids.size() >= limit || interaction.profile >= snapshot.profileCount() ||
            !hasOutcome(interaction, outcome))
            continue;
        const std::string &id = snapshot.profileIds[interaction.profile];
        if (ids.empty() || ids.back() != id)
            ids.push_back(id);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

} // namespace pathloom::ui
