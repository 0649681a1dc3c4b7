// SPDX-License-Identifier: Apache-2.0
// Sums over interactions, term by term, each over those in which it is measured.
#include "engine/interaction/Interaction.h"

namespace pathloom {

static void addTerm(double term, std::uint64_t &measured, double &sum)
{
    if (!isMeasured(term))
        return;
    ++measured;
    sum += term;
}

void TermSums::add(const Interaction &interaction)
{
    const Terms &terms = interaction.terms;
    ++count;
    opened += interaction.opened ? 1 : 0;
    clicked += interaction.clicked ? 1 : 0;
    converted += interaction.converted ? 1 : 0;
    addTerm(terms.relevance, measuredR, r);
    addTerm(terms.timeliness, measuredT, t);
    addTerm(terms.context, measuredC, c);
    addTerm(terms.friction, measuredF, f);
    addTerm(terms.accuracy, measuredD, d);
    addTerm(terms.effectiveness(), measuredE1, e1);
    addTerm(terms.product(), measuredE2, e2);
    addTerm(terms.positive(), measuredPositive, positive);
    fatigue += terms.parts.fatigue;
    repetition += terms.parts.repetition;
    irrelevance += isMeasured(terms.parts.irrelevance) ? terms.parts.irrelevance : 0;
    staleness += terms.parts.staleness;
    detour += terms.parts.detour;
    alreadyBought += terms.parts.alreadyBought;
    if (!interaction.knowsLevel)
        return;
    ++measuredLevels;
    levels += interaction.level;
    personalized += interaction.level >= 1 ? 1 : 0;
}

void TermSums::add(const TermSums &other)
{
    count += other.count;
    opened += other.opened;
    clicked += other.clicked;
    converted += other.converted;
    measuredR += other.measuredR;
    measuredT += other.measuredT;
    measuredC += other.measuredC;
    measuredF += other.measuredF;
    measuredD += other.measuredD;
    measuredE1 += other.measuredE1;
    measuredE2 += other.measuredE2;
    measuredPositive += other.measuredPositive;
    r += other.r;
    t += other.t;
    c += other.c;
    f += other.f;
    d += other.d;
    e1 += other.e1;
    e2 += other.e2;
    positive += other.positive;
    fatigue += other.fatigue;
    repetition += other.repetition;
    irrelevance += other.irrelevance;
    staleness += other.staleness;
    detour += other.detour;
    alreadyBought += other.alreadyBought;
    levels += other.levels;
    measuredLevels += other.measuredLevels;
    personalized += other.personalized;
}

} // namespace pathloom
