// SPDX-License-Identifier: GPL-3.0-or-later
// "How is this computed?": formula, terms, growth and parameters of a score as rich text.
#include "ui/scores/ScoreViews.h"

#include "ui/text/NameText.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Scores)
};

} // namespace

/// The terms of a score with their values, as rows of a small table.
static QString termRows(const QString &code, const GroupScores &group, const Maturity &maturity)
{
    std::vector<std::pair<const char *, const Measure *>> terms;
    if (code == u"E1"_s)
        terms = {{"R", &group.relevance},
                 {"T", &group.timeliness},
                 {"C", &group.context},
                 {"F", &group.friction}};
    else if (code == u"E2"_s)
        terms = {{"R", &group.relevance},
                 {"T", &group.timeliness},
                 {"C", &group.context},
                 {"D", &group.accuracy}};
    else if (code == u"V"_s && group.experience)
        terms = {{"R", &group.relevance},
                 {"T", &group.timeliness},
                 {"C", &group.context},
                 {"A", &group.experience->amplification}};
    else if (code == u"M"_s)
        terms = {
            {"S", &maturity.sophistication}, {"P", &maturity.scope}, {"K", &maturity.consistency}};
    QString rows;
    for (const auto &[term, measure] : terms)
        rows += u"<tr><td style='padding:6px 16px 2px 0'><b>%1</b></td><td style='padding:6px 16px "
                u"2px 0'>%2</td><td style='padding:6px 0 2px 0'>%3</td></tr>"
                "<tr><td colspan='3'><i>%4</i><br>%5</td></tr>"_s.arg(
                    text::scoreName(term), valueOf(*measure, 3), detailOf(*measure),
                    text::scoreFormula(term), text::scoreHelp(term));
    return rows;
}

/// What stands beside F2: the differences to the control, each with its interval.
static QString growthRows(const ExperienceValue &experience)
{
    const std::pair<QString, const Measure *> rows[] = {
        {Words::tr("Conversion rate"), &experience.conversionDifference},
        {Words::tr("Revenue per profile"), &experience.revenueDifference},
        {Words::tr("Customer lifetime value"), &experience.lifetimeValueDifference},
        {Words::tr("Retention"), &experience.retentionDifference}};
    QString text;
    for (const auto &[name, measure] : rows)
        text += u"<tr><td style='padding-right:16px'>%1</td><td style='padding-right:16px'>%2</td>"
                "<td>%3</td></tr>"_s.arg(name, valueOf(*measure, 4), detailOf(*measure));
    const QString control = experience.control.empty() ? Words::tr("nobody was treated")
                            : experience.control == "holdout"
                                ? Words::tr("the holdout")
                                : Words::tr("the same profiles with the journey switched off");
    return u"<h4>%1</h4><p>%2</p><table>%3</table>"_s.arg(
        Words::tr("Growth: difference to the control"),
        Words::tr("Control: %1, with %2 engagements in it")
            .arg(control, text::number(experience.controlEngagements, 1)),
        text);
}

static QString parameterRows(const ScoreModel &model)
{
    const std::pair<QString, QString> rows[] = {
        {Words::tr("Strength of the population's affinity"), text::number(model.kappa)},
        {Words::tr("Half-life of affinity"), text::duration(model.affinityHalfLife)},
        {Words::tr("Weights: view, search, cart, purchase, click, rating"),
         u"%1, %2, %3, %4, %5, %6"_s.arg(
             text::number(model.viewWeight), text::number(model.searchWeight),
             text::number(model.cartWeight), text::number(model.purchaseWeight),
             text::number(model.clickWeight), text::number(model.ratingWeight))},
        {Words::tr("Ideal delay and half-life of timeliness"),
         text::duration(model.idealDelay) + u", "_s + text::duration(model.timelinessHalfLife)},
        {Words::tr("Population's weight in the hour of the week"),
         Words::tr("%1 events").arg(text::number(model.momentPriorEvents))},
        {Words::tr("Prior of channel fit"),
         Words::tr("%1 deliveries").arg(text::number(model.channelPriorDeliveries))},
        {Words::tr("Messages a week where no cap is set"), text::number(model.defaultCapPerWeek)},
        {Words::tr("Repetition"),
         text::number(model.repetitionPenalty) + u", "_s + text::duration(model.repetitionWindow)},
        {Words::tr("Staleness"), text::number(model.stalenessPenalty)}};
    QString text;
    for (const auto &[name, value] : rows)
        text += u"<tr><td style='padding-right:16px'>%1</td><td>%2</td></tr>"_s.arg(name, value);
    return text;
}

QString explanationOf(const QString &code, const GroupScores &group, const Maturity &maturity,
                      const ScoreModel &model, bool isOfRun)
{
    const std::string name = code.toStdString();
    QString html = u"<h3>%1 = %2</h3><p>%3</p>"_s.arg(text::scoreName(name),
                                                      text::scoreFormula(name).toHtmlEscaped(),
                                                      text::scoreHelp(name).toHtmlEscaped());
    const QString terms = termRows(code, group, maturity);
    if (!terms.isEmpty())
        html += u"<table cellspacing='0'>%1</table>"_s.arg(terms);
    if (code == u"V"_s && group.experience)
        html += growthRows(*group.experience);
    html += u"<h4>%1</h4><table>%2</table>"_s.arg(
        (isOfRun ? Words::tr("Parameters of score model %1, stored with the run")
                 : Words::tr("Parameters of score model %1, as the project has them"))
            .arg(model.version),
        parameterRows(model));
    return html;
}

} // namespace pathloom::ui
