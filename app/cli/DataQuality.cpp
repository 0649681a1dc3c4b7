// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli data --quality: figures, distributions, and the profiles behind them.
#include "app/cli/DataQuality.h"

#include "engine/data/Distribution.h"
#include "engine/rules/Validity.h"

namespace pathloom::cli {

namespace {

Json orNull(const std::optional<double> &value)
{
    return value ? Json(*value) : Json();
}

std::string shareText(const std::optional<double> &share)
{
    return share ? percentText(*share) : std::string("–");
}

Json distributionJson(const Distribution &distribution, bool isPersonal)
{
    Json json = {{"present", distribution.present},
                 {"distinct", distribution.distinct},
                 {"personal", isPersonal}};
    if (isPersonal)
        return json;
    if (distribution.median) {
        json["min"] = toText(*distribution.smallest);
        json["median"] = toText(*distribution.median);
        json["max"] = toText(*distribution.largest);
    }
    for (const HistogramBin &bin : distribution.bins)
        json["bins"].push_back(
            {{"from", toText(bin.from)}, {"to", toText(bin.to)}, {"count", bin.count}});
    for (const ValueCount &value : distribution.frequent)
        json["values"].push_back({{"value", toText(value.value)}, {"count", value.count}});
    json["other"] = {{"distinct", distribution.otherValues}, {"count", distribution.otherCount}};
    return json;
}

std::string ageText(const std::optional<Duration> &age)
{
    return age ? fmt::format("{:.1f} days", age->inDays()) : std::string("–");
}

std::string figuresText(const std::string &field, const FieldQuality &q)
{
    const auto of = [](std::uint64_t part, std::uint64_t whole, const char *what) {
        return fmt::format("{} of {} {}", countText(part), countText(whole), what);
    };
    std::vector<std::vector<std::string>> rows{{field, "share", "counts"}};
    rows.push_back({"completeness", shareText(q.completeness()),
                    of(q.present, q.profiles, "profiles have a value")});
    rows.push_back({"validity", shareText(q.validity()),
                    q.hasRule ? of(q.invalid, q.present, "values break the rule") +
                                    fmt::format(", {} undecided", countText(q.undecided))
                              : std::string("no rule: valid by type")});
    rows.push_back({"freshness", shareText(q.freshness),
                    q.ages ? of(q.stale, q.dated(), "dated values are past the half-life") +
                                 fmt::format(", age unknown of {}, median age {}",
                                             countText(q.undated), ageText(q.medianAge))
                           : std::string("does not age")});
    rows.push_back({"uniqueness", shareText(q.uniqueness()),
                    q.tellsApart ? of(q.duplicates, q.present, "values occur more than once")
                                 : std::string("does not tell profiles apart")});
    rows.push_back({"accuracy", shareText(q.accuracy), "the term D of a rule that reads this field"});
    return table(rows);
}

std::string distributionText(const Distribution &distribution, bool isPersonal)
{
    if (isPersonal)
        return fmt::format("\n{} different values, personal: not shown\n",
                           countText(distribution.distinct));
    std::vector<std::vector<std::string>> rows{{"value", "profiles"}};
    for (const HistogramBin &bin : distribution.bins)
        rows.push_back({fmt::format("{} to under {}", toText(bin.from), toText(bin.to)),
                        countText(bin.count)});
    for (const ValueCount &value : distribution.frequent)
        rows.push_back({toText(value.value), countText(value.count)});
    if (distribution.otherValues > 0)
        rows.push_back({fmt::format("{} further values", countText(distribution.otherValues)),
                        countText(distribution.otherCount)});
    return "\n" + table(rows);
}

Status addRows(const Snapshot &snapshot, std::size_t attribute, QualityRows rows, Instant asOf,
               const TaskControl &control, Outcome &outcome)
{
    const auto profiles = profilesBehind(snapshot, attribute, rows, asOf,
                                         validityCheck(snapshot, asOf), control);
    if (!profiles)
        return failWith(profiles.error());
    Json ids = Json::array();
    outcome.text.clear();
    for (const ProfileIndex p : *profiles) {
        ids.push_back(snapshot.profileIds[p]);
        outcome.text += snapshot.profileIds[p] + "\n";
    }
    outcome.json["rows"] = nameOf(rows);
    outcome.json["profiles"] = std::move(ids);
    return {};
}

} // namespace

Json qualityJson(const FieldQuality &q)
{
    return {{"completeness", orNull(q.completeness())},
            {"validity", orNull(q.validity())},
            {"freshness", orNull(q.freshness)},
            {"uniqueness", orNull(q.uniqueness())},
            {"accuracy", orNull(q.accuracy)},
            {"profiles", q.profiles},
            {"present", q.present},
            {"missing", q.missing()},
            {"invalid", q.invalid},
            {"undecided", q.undecided},
            {"ages", q.ages},
            {"stale", q.stale},
            {"undated", q.undated},
            {"median_age_days", q.medianAge ? Json(q.medianAge->inDays()) : Json()},
            {"duplicate", q.tellsApart ? Json(q.duplicates) : Json()}};
}

Result<Outcome> describeField(const Snapshot &snapshot, const std::string &field,
                              const std::string &rows, Instant asOf, const TaskControl &control)
{
    const auto attribute = snapshot.schema.attributeIndex(field);
    if (!attribute) {
        std::string names;
        for (const AttributeDef &def : snapshot.schema.attributes)
            names += (names.empty() ? "" : ", ") + def.name;
        return fail(ErrorKind::Usage, "app.no-such-attribute", {{"name", field}, {"names", names}});
    }
    const auto quality = fieldQuality(snapshot, *attribute, asOf, validityCheck(snapshot, asOf), control);
    if (!quality)
        return failWith(quality.error());
    const auto distribution = distributionOf(snapshot, *attribute, 20, control);
    if (!distribution)
        return failWith(distribution.error());
    const bool isPersonal = snapshot.schema.attributes[*attribute].personal;
    Outcome outcome;
    outcome.json = {{"field", field},
                    {"as_of", toText(asOf)},
                    {"quality", qualityJson(*quality)},
                    {"distribution", distributionJson(*distribution, isPersonal)}};
    outcome.text = figuresText(field, *quality) + distributionText(*distribution, isPersonal);
    if (rows.empty())
        return outcome;
    const auto which = qualityRowsNamed(rows);
    if (!which)
        return failWith(which.error());
    PATHLOOM_TRY(addRows(snapshot, *attribute, *which, asOf, control, outcome));
    return outcome;
}

} // namespace pathloom::cli
