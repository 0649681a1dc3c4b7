// SPDX-License-Identifier: GPL-3.0-or-later
// Names, formulas and explanations of the scores.
#include "ui/text/NameTables.h"

#include <QtGlobal>

namespace pathloom::text::tables {

namespace {

const TextRow kScoreNames[] = {
    {"R", QT_TRANSLATE_NOOP("Scores", "Relevance")},
    {"T", QT_TRANSLATE_NOOP("Scores", "Timeliness")},
    {"C", QT_TRANSLATE_NOOP("Scores", "Context")},
    {"F", QT_TRANSLATE_NOOP("Scores", "Friction")},
    {"D", QT_TRANSLATE_NOOP("Scores", "User data accuracy")},
    {"A", QT_TRANSLATE_NOOP("Scores", "Engagement amplification")},
    {"E1", QT_TRANSLATE_NOOP("Scores", "Effectiveness")},
    {"E2", QT_TRANSLATE_NOOP("Scores", "Effectiveness (product)")},
    {"V", QT_TRANSLATE_NOOP("Scores", "Experience value")},
    {"F3", QT_TRANSLATE_NOOP("Scores", "Output")},
    {"M", QT_TRANSLATE_NOOP("Scores", "Maturity")},
    {"S", QT_TRANSLATE_NOOP("Scores", "Data sophistication")},
    {"P", QT_TRANSLATE_NOOP("Scores", "Personalization scope")},
    {"K", QT_TRANSLATE_NOOP("Scores", "Consistency factor")},
    {"index", QT_TRANSLATE_NOOP("Scores", "Index")},
};

const TextRow kScoreFormulas[] = {
    {"E1", QT_TRANSLATE_NOOP("Scores", "(Relevance + Timeliness + Context) − Friction")},
    {"E2", QT_TRANSLATE_NOOP("Scores", "Relevance × Timeliness × Context × User data accuracy")},
    {"V",
     QT_TRANSLATE_NOOP("Scores",
                       "(Relevance + Timeliness + Context) × Engagement amplification")},
    {"F3", QT_TRANSLATE_NOOP("Scores", "Output = f(Customer data, Business rules, Context)")},
    {"M",
     QT_TRANSLATE_NOOP("Scores",
                       "(Data sophistication + Personalization scope) × Consistency factor")},
    {"R", QT_TRANSLATE_NOOP("Scores", "Match with what the profile likes ÷ best possible match")},
    {"T", QT_TRANSLATE_NOOP("Scores", "Recency × Moment")},
    {"C", QT_TRANSLATE_NOOP("Scores", "Channel fit × every context check")},
    {"F", QT_TRANSLATE_NOOP("Scores", "1 − Π (1 − part)")},
    {"D", QT_TRANSLATE_NOOP("Scores", "Mean of completeness × validity × freshness × uniqueness")},
    {"A",
     QT_TRANSLATE_NOOP("Scores",
                       "Engagement rate of the treated ÷ engagement rate of the control")},
    {"S", QT_TRANSLATE_NOOP("Scores", "Mean level of the data that decided")},
    {"P", QT_TRANSLATE_NOOP("Scores", "5 × √(channel coverage × interaction coverage)")},
    {"K", QT_TRANSLATE_NOOP("Scores", "½ × (1 − spread of channels ÷ 2.5) + ½ × coherence")},
};

const TextRow kScoreHelp[] = {
    {"E1",
     QT_TRANSLATE_NOOP("Scores",
                       "From −1 to 3 for each delivered interaction; the index is 100 × (score "
                       "+ 1) ÷ 4. A group's score is the mean over its measured interactions.")},
    {"E2",
     QT_TRANSLATE_NOOP("Scores",
                       "From 0 to 1 for each delivered interaction; the index is 100 × the "
                       "score. It is the mean of products, never the product of means.")},
    {"V",
     QT_TRANSLATE_NOOP("Scores",
                       "The mean of relevance + timeliness + context, times how much more often "
                       "treated profiles engage than those in the control. With fewer than 30 "
                       "engagements in the control it is marked weak; with none it is "
                       "unmeasured.")},
    {"F3",
     QT_TRANSLATE_NOOP("Scores",
                       "Every output carries the data, the rules and the context that made it: "
                       "open an interaction to see them in its timeline.")},
    {"M",
     QT_TRANSLATE_NOOP("Scores",
                       "From 0 to 10. It grows with the data that decides, with the share of "
                       "channels and interactions that are personalized, and with how alike the "
                       "channels are.")},
    {"R",
     QT_TRANSLATE_NOOP("Scores",
                       "From 0 to 1: 1 when the content is all about the thing the profile "
                       "likes most. Affinities come from the profile's own events, which fade "
                       "with a half-life, and from the population's mean. Content without tags "
                       "is unmeasured.")},
    {"T",
     QT_TRANSLATE_NOOP("Scores",
                       "From 0 to 1: how soon after its trigger the message came, times how "
                       "active the profile and the population are in that hour of the week.")},
    {"C",
     QT_TRANSLATE_NOOP("Scores",
                       "From 0 to 1: how well the profile engages on this channel compared with "
                       "its best consented channel, and 0 where a context check fails.")},
    {"F",
     QT_TRANSLATE_NOOP("Scores",
                       "From 0 to 1: fatigue, repetition, irrelevance, staleness, detours and "
                       "what was already bought, put together.")},
    {"D",
     QT_TRANSLATE_NOOP("Scores",
                       "From 0 to 1 over the fields that decided the interaction. With no "
                       "deciding field it is unmeasured.")},
    {"A",
     QT_TRANSLATE_NOOP("Scores",
                       "The holdout is the control where the journey has one; else the same "
                       "profiles with the journey switched off and the same random numbers.")},
    {"S",
     QT_TRANSLATE_NOOP("Scores",
                       "From 0 to 5: none, demographic, transactional, behavioural, contextual, "
                       "predictive. Consent, caps and quiet hours do not count.")},
    {"P",
     QT_TRANSLATE_NOOP("Scores",
                       "From 0 to 5: channels and interactions that are personalized, of all "
                       "that are used.")},
    {"K",
     QT_TRANSLATE_NOOP("Scores",
                       "From 0 to 1: how alike the channels' data levels are, and the share of "
                       "profiles reached on two channels whose touches agree.")},
};

const TextRow kStageNames[] = {
    {"1", QT_TRANSLATE_NOOP("Scores", "One size fits all")},
    {"2", QT_TRANSLATE_NOOP("Scores", "Basic segmentation")},
    {"3", QT_TRANSLATE_NOOP("Scores", "Behavioural")},
    {"4", QT_TRANSLATE_NOOP("Scores", "Contextual, real time")},
    {"5", QT_TRANSLATE_NOOP("Scores", "Predictive, individual")},
};

const TextRow kLevelNames[] = {
    {"0", QT_TRANSLATE_NOOP("Scores", "None")},
    {"1", QT_TRANSLATE_NOOP("Scores", "Demographic")},
    {"2", QT_TRANSLATE_NOOP("Scores", "Transactional")},
    {"3", QT_TRANSLATE_NOOP("Scores", "Behavioural")},
    {"4", QT_TRANSLATE_NOOP("Scores", "Contextual")},
    {"5", QT_TRANSLATE_NOOP("Scores", "Predictive")},
};

const TextRow kFrictionNames[] = {
    {"fatigue", QT_TRANSLATE_NOOP("Scores", "Fatigue")},
    {"repetition", QT_TRANSLATE_NOOP("Scores", "Repetition")},
    {"irrelevance", QT_TRANSLATE_NOOP("Scores", "Irrelevance")},
    {"staleness", QT_TRANSLATE_NOOP("Scores", "Staleness")},
    {"detour", QT_TRANSLATE_NOOP("Scores", "Detours")},
    {"already-bought", QT_TRANSLATE_NOOP("Scores", "Already bought")},
    {"already_bought", QT_TRANSLATE_NOOP("Scores", "Already bought")},
};

const TextRow kScoreNotes[] = {
    {"score.evidence.level",
     QT_TRANSLATE_NOOP("Scores",
                       "{share} of the interactions were decided by {level} data.")},
    {"score.evidence.no-data",
     QT_TRANSLATE_NOOP("Scores", "{share} of the interactions were decided by no data.")},
    {"score.evidence.channels",
     QT_TRANSLATE_NOOP("Scores",
                       "{personalized} of {used} channels are personalized.")},
    {"score.evidence.deviation",
     QT_TRANSLATE_NOOP("Scores",
                       "The channels' mean levels spread by {deviation} (0 is alike, 2.5 the "
                       "most).")},
    {"score.evidence.coherence",
     QT_TRANSLATE_NOOP("Scores",
                       "{share} of the profiles reached on two channels got touches that agree.")},
    {"score.evidence.no-coherence",
     QT_TRANSLATE_NOOP("Scores",
                       "No profile was reached on two channels within 7 days, so nothing shows "
                       "coherence.")},
    {"score.evidence.content-only",
     QT_TRANSLATE_NOOP("Scores",
                       "History tells only what the content itself read, not what chose the "
                       "profiles: levels are those of the content.")},
    {"score.next.raise-level", QT_TRANSLATE_NOOP("Scores", "Let {level} data decide at “{step}”.")},
    {"score.next.agree",
     QT_TRANSLATE_NOOP("Scores",
                       "Make the touches on two channels agree for everyone (now {share}).")},
    {"score.next.personalize", QT_TRANSLATE_NOOP("Scores", "Personalize “{step}”.")},
};

} // namespace

std::span<const TextRow> scoreNames()
{
    return kScoreNames;
}

std::span<const TextRow> scoreFormulas()
{
    return kScoreFormulas;
}

std::span<const TextRow> scoreHelp()
{
    return kScoreHelp;
}

std::span<const TextRow> stageNames()
{
    return kStageNames;
}

std::span<const TextRow> levelNames()
{
    return kLevelNames;
}

std::span<const TextRow> frictionNames()
{
    return kFrictionNames;
}

std::span<const TextRow> scoreNotes()
{
    return kScoreNotes;
}

} // namespace pathloom::text::tables
