// SPDX-License-Identifier: GPL-3.0-or-later
// Gives out the names of codes.
#include "ui/text/NameText.h"

#include "ui/text/NameTables.h"
#include "ui/text/StepTable.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string>

namespace pathloom::text {

static QString plain(std::string_view code)
{
    return QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}

static QString nameIn(std::span<const TextRow> table, const char *context, std::string_view code)
{
    const QString text = lookUp(table, context, code);
    return text.isNull() ? plain(code) : text;
}

QString reasonName(std::string_view code)
{
    return nameIn(tables::reasonNames(), "Reasons", code);
}

QString reasonHelp(std::string_view code)
{
    return lookUp(tables::reasonHelp(), "Reasons", code);
}

QString editName(std::string_view code, const Arguments &arguments)
{
    return filled(nameIn(tables::editNames(), "Edits", code), arguments);
}

QString phaseName(std::string_view code)
{
    const QString text = lookUp(tables::phaseNames(), "Phases", code);
    return text.isNull() ? QCoreApplication::translate("Phases", "Working") : text;
}

bool hasPhaseName(std::string_view code)
{
    return !lookUp(tables::phaseNames(), "Phases", code).isNull();
}

/// "open_rate.email" is the KPI of one channel: "Open rate, E-mail".
QString kpiName(std::string_view code)
{
    const std::size_t dot = code.find('.');
    const QString base = nameIn(tables::kpiNames(), "Kpis", code.substr(0, dot));
    if (dot == std::string_view::npos)
        return base;
    return base + QLatin1String(", ") + channelName(code.substr(dot + 1));
}

Unit kpiUnit(std::string_view code)
{
    const std::string_view base = code.substr(0, code.find('.'));
    constexpr std::array<std::string_view, 11> money{"revenue",
                                                     "revenue_per_profile",
                                                     "incremental_revenue",
                                                     "cost",
                                                     "cost_per_conversion",
                                                     "profit",
                                                     "average_order_value",
                                                     "customer_lifetime_value",
                                                     "clv",
                                                     "value",
                                                     "organic_revenue"};
    constexpr std::array<std::string_view, 6> shares{
        "uplift", "conversion_uplift", "retention", "churn", "roi", "reach"};
    constexpr std::array<std::string_view, 3> hours{"hours_to_convert", "time_to_convert",
                                                    "time_to_convert_hours"};
    constexpr std::array<std::string_view, 5> numbers{"diversity", "offer_diversity", "pressure",
                                                      "contact_pressure", "messages_per_profile"};
    if (std::ranges::find(money, base) != money.end())
        return Unit::Money;
    if (std::ranges::find(shares, base) != shares.end() || base.ends_with("_rate"))
        return Unit::Share;
    if (std::ranges::find(hours, base) != hours.end())
        return Unit::Hours;
    return std::ranges::find(numbers, base) != numbers.end() ? Unit::Number : Unit::Count;
}

QString scoreName(std::string_view code)
{
    return nameIn(tables::scoreNames(), "Scores", code);
}

QString scoreFormula(std::string_view code)
{
    return lookUp(tables::scoreFormulas(), "Scores", code);
}

QString scoreHelp(std::string_view code)
{
    return lookUp(tables::scoreHelp(), "Scores", code);
}

QString scoreNote(std::string_view code, const Arguments &arguments)
{
    return filled(nameIn(tables::scoreNotes(), "Scores", code), arguments);
}

QString stageName(int stage)
{
    return nameIn(tables::stageNames(), "Scores", std::to_string(stage));
}

QString stageRange(int stage)
{
    constexpr std::array<double, 6> bounds{0, 1, 3, 5, 7.5, 10};
    if (stage < 1 || stage > 5)
        return {};
    const auto index = static_cast<std::size_t>(stage);
    return interval(bounds[index - 1], bounds[index], Unit::Number);
}

QString levelName(int level)
{
    return nameIn(tables::levelNames(), "Scores", std::to_string(level));
}

QString channelName(std::string_view code)
{
    return nameIn(tables::channelNames(), "Names", code);
}

QString purposeName(std::string_view code)
{
    return nameIn(tables::purposeNames(), "Names", code);
}

QString eventRoleName(std::string_view code)
{
    return nameIn(tables::eventRoleNames(), "Names", code);
}

QString roleName(std::string_view code)
{
    return nameIn(tables::roleNames(), "Names", code);
}

QString valueTypeName(std::string_view code)
{
    return nameIn(tables::typeNames(), "Names", code);
}

QString traceName(std::string_view code)
{
    return nameIn(tables::traceNames(), "Timeline", code);
}

QString detailName(std::string_view code)
{
    return nameIn(tables::detailNames(), "Timeline", code);
}

QString decisionStageName(std::string_view code)
{
    return nameIn(tables::decisionStages(), "Decisions", code);
}

QString originName(std::string_view code)
{
    return nameIn(tables::originNames(), "Names", code);
}

QString measureName(std::string_view code)
{
    const std::size_t dot = code.find('.');
    const QString base = nameIn(tables::measureNames(), "Names", code.substr(0, dot));
    if (dot == std::string_view::npos)
        return base;
    return base + QLatin1String(", ") + channelName(code.substr(dot + 1));
}

QString frictionName(std::string_view code)
{
    return nameIn(tables::frictionNames(), "Scores", code);
}

QString policySwitchName(std::string_view code)
{
    return nameIn(tables::switchNames(), "Names", code);
}

/// "behavioural" → "behavioural" in the language, as it stands within a sentence.
static QString levelNamed(std::string_view value)
{
    constexpr std::array<std::string_view, 6> names{"none",        "demographic", "transactional",
                                                    "behavioural", "contextual",  "predictive"};
    const auto found = std::ranges::find(names, value);
    return found == names.end() ? plain(value)
                                : levelName(static_cast<int>(found - names.begin())).toLower();
}

/// Durations and instants come in ISO 8601; anything else stays as it is.
static QString durationText(std::string_view value)
{
    const auto parsed = parseDuration(value);
    return parsed ? duration(*parsed) : plain(value);
}

static QString instantText(std::string_view value)
{
    const auto parsed = parseInstant(value);
    return parsed ? dateTime(*parsed) : plain(value);
}

/// A share is a number in [0, 1]; percent exists only on screen.
static QString shareText(std::string_view value)
{
    bool isNumber = false;
    const double share = plain(value).toDouble(&isNumber);
    return isNumber ? percent(share) : plain(value);
}

QString argumentText(std::string_view name, std::string_view value)
{
    if (name == "kind") {
        const QString step = lookUp(tables::stepTexts(), "Steps", "step." + std::string(value));
        return step.isNull() ? nameIn(tables::objectKinds(), "Names", value) : step;
    }
    if (name == "what" || name == "of")
        return nameIn(tables::objectKinds(), "Names", value);
    if (name == "type" || name == "have" || name == "want" || name == "expected" ||
        name == "actual")
        return nameIn(tables::typeNames(), "Names", value);
    if (name == "channel")
        return channelName(value);
    if (name == "duration" || name == "window" || name == "longest")
        return durationText(value);
    if (name == "from" || name == "to" || name == "date" || name == "now")
        return instantText(value);
    if (name == "purpose")
        return purposeName(value);
    if (name == "level")
        return levelNamed(value);
    if (name == "share" || name == "sum")
        return shareText(value);
    return plain(value);
}

} // namespace pathloom::text
