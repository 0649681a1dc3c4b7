// SPDX-License-Identifier: GPL-3.0-or-later
// Words, tables and bars of one profile.
#include "ui/profiles/ProfileTables.h"

#include "engine/rules/Evaluate.h"
#include "engine/rules/Text.h"
#include "ui/text/NameText.h"
#include "ui/widgets/Masking.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Profile)
};

constexpr std::int64_t kUnknownTime = INT64_MIN;

/// Why a value should be looked at: the severity and the sentence of its mark.
struct Mark {
    int severity = -1;
    QString help;
};

bool breaksItsRule(const Snapshot &snapshot, const AttributeDef &def, ProfileIndex profile, Instant asOf)
{
    const auto rule = def.validityRule.empty() ? ExprPtr() : parseRule(def.validityRule).value_or(ExprPtr());
    const auto bound = rule ? bindRule(rule, snapshot.schema, &snapshot) : Result<BoundRule>();
    return rule && bound && evaluate(*bound, SnapshotReader(snapshot, profile), asOf) == Truth::False;
}

Mark markOf(const Snapshot &snapshot, std::size_t attribute, ProfileIndex profile, Instant asOf, std::int64_t setAt)
{
    const AttributeDef &def = snapshot.schema.attributes[attribute];
    if (breaksItsRule(snapshot, def, profile, asOf))
        return {1, Words::tr("The value breaks its rule: %1").arg(QString::fromStdString(def.validityRule))};
    const bool ages = def.halfLife && def.halfLife->ms > 0 && setAt != kUnknownTime;
    if (ages && asOf.ms - setAt > def.halfLife->ms)
        return {2, Words::tr("Older than its half-life of %1").arg(ageText(*def.halfLife))};
    return {};
}

QString laneName(const ConsentKey &key)
{
    return Words::tr("%1, %2", "channel, purpose").arg(text::channelName(key.channel), text::purposeName(key.purpose));
}

} // namespace

QString shownValue(const Value &value, const Zone &zone)
{
    struct Shown {
        const Zone &zone;
        QString operator()(std::monostate) const { return {}; }
        QString operator()(bool b) const { return b ? Words::tr("yes") : Words::tr("no"); }
        QString operator()(double x) const
        {
            constexpr double kMostWritten = 1e15;
            return QLocale().toString(x, std::abs(x) < kMostWritten ? 'f' : 'g', QLocale::FloatingPointShortest);
        }
        QString operator()(const Money &m) const { return text::money(m); }
        QString operator()(const std::string &s) const { return QString::fromStdString(s); }
        QString operator()(CivilDate d) const { return text::date(d); }
        QString operator()(Instant t) const { return text::dateTime(t, zone); }
        QString operator()(Duration d) const { return text::duration(d); }
        QString operator()(const std::vector<std::string> &list) const
        {
            QStringList entries;
            for (const std::string &entry : list)
                entries += QString::fromStdString(entry);
            return entries.join(u", "_s);
        }
    };
    return std::visit(Shown{zone}, value);
}

QString ageText(Duration age)
{
    constexpr std::int64_t kDaysAlone = 2;
    const auto days = static_cast<std::int64_t>(age.inDays());
    return text::duration(days >= kDaysAlone ? Duration::days(days) : Duration::seconds(age.ms / 1000));
}

Table attributeFacts(const Snapshot &snapshot, ProfileIndex profile, Instant asOf, bool showPersonal)
{
    Table table{{{Words::tr("Attribute"), false, {}},
                 {Words::tr("Value"), false, {}},
                 {Words::tr("Source"), false, {}},
                 {Words::tr("Recorded"), false, Words::tr("When the source recorded the value")},
                 {Words::tr("Age"), true, {}}},
                {}};
    const Zone &zone = snapshot.zoneOf(profile);
    for (std::size_t a = 0; a < snapshot.schema.attributes.size(); ++a) {
        const AttributeDef &def = snapshot.schema.attributes[a];
        const AttributeColumn &column = snapshot.attributes[a];
        Row &row = table.rows.emplace_back();
        row.key = QString::fromStdString(def.name);
        row.cells = {cell(row.key)};
        if (!column.values.isValid(profile)) {
            row.cells.insert(row.cells.end(), {cell(Words::tr("missing")), cell(u"–"_s), cell(u"–"_s), cell(u"–"_s)});
            for (Cell &part : row.cells)
                part.isMuted = true;
            continue;
        }
        const std::int64_t setAt = column.setAt.empty() ? kUnknownTime : column.setAt[profile];
        const bool isMasked = def.personal && !showPersonal;
        Cell value = cell(isMasked ? maskedValue() : shownValue(column.values.value(profile), zone));
        const Mark mark = markOf(snapshot, a, profile, asOf, setAt);
        value.severity = mark.severity;
        value.help = mark.help;
        const bool hasSource = profile < column.sources.size() && column.sources[profile] < snapshot.sources.size();
        row.cells.push_back(value);
        row.cells.push_back(
            cell(hasSource ? QString::fromStdString(snapshot.sources[column.sources[profile]]) : u"–"_s));
        if (setAt == kUnknownTime) {
            row.cells.insert(row.cells.end(), {cell(Words::tr("unknown")), cell(Words::tr("unknown"))});
            row.cells[3].isMuted = row.cells[4].isMuted = true;
            continue;
        }
        const Duration age{std::max<std::int64_t>(0, asOf.ms - setAt)};
        row.cells.push_back(cell(text::dateTime(Instant{setAt}, zone), static_cast<double>(setAt)));
        row.cells.push_back(cell(ageText(age), age.inDays()));
    }
    return table;
}

Truth ConsentLane::stateAt(Instant at) const
{
    Truth state = Truth::Unknown;
    for (const Change &change : changes) {
        if (change.at <= at)
            state = truthOf(change.isGiven);
    }
    return state;
}

std::optional<Instant> ConsentLane::since(Instant at) const
{
    std::optional<Instant> since;
    Truth state = Truth::Unknown;
    for (const Change &change : changes) {
        if (change.at > at)
            break;
        if (state != truthOf(change.isGiven))
            since = change.at;
        state = truthOf(change.isGiven);
    }
    return since;
}

std::vector<ConsentLane> consentLanes(const Snapshot &snapshot, ProfileIndex profile)
{
    std::vector<ConsentLane> lanes;
    for (std::size_t c = 0; c < snapshot.consents.size(); ++c) {
        const ConsentTable &table = snapshot.consents[c];
        ConsentLane &lane = lanes.emplace_back();
        lane.name = laneName(snapshot.schema.consents[c]);
        for (std::uint32_t row = table.offsets[profile]; row < table.offsets[profile + 1]; ++row)
            lane.changes.push_back({Instant{table.times[row]}, table.given[row] != 0});
    }
    return lanes;
}

QString consentStateName(Truth state)
{
    switch (state) {
    case Truth::True:
        return Words::tr("given");
    case Truth::False:
        return Words::tr("withdrawn");
    case Truth::Unknown:
        break;
    }
    return Words::tr("never recorded");
}

Table consentStates(const std::vector<ConsentLane> &lanes, Instant at, const Zone &zone)
{
    Table table{{{Words::tr("Consent"), false, {}},
                 {Words::tr("State"), false, {}},
                 {Words::tr("Since"), false, {}}},
                {}};
    for (const ConsentLane &lane : lanes) {
        const Truth state = lane.stateAt(at);
        const auto since = lane.since(at);
        Cell shown = cell(consentStateName(state));
        shown.isMuted = state == Truth::Unknown;
        table.rows.push_back({{cell(lane.name), shown, since ? cell(text::dateTime(*since, zone)) : cell(u"–"_s)},
                              lane.name});
    }
    return table;
}

Table consentChanges(const std::vector<ConsentLane> &lanes, const Zone &zone)
{
    Table table{{{Words::tr("Time"), false, {}},
                 {Words::tr("Consent"), false, {}},
                 {Words::tr("Recorded as"), false, {}}},
                {}};
    for (const ConsentLane &lane : lanes) {
        for (const ConsentLane::Change &change : lane.changes)
            table.rows.push_back({{cell(text::dateTime(change.at, zone), static_cast<double>(change.at.ms)),
                                   cell(lane.name), cell(consentStateName(truthOf(change.isGiven)))},
                                  QString::number(change.at.ms)});
    }
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const Row &a, const Row &b) {
        return a.cells[0].sort.toDouble() > b.cells[0].sort.toDouble();
    });
    return table;
}

BarsData affinityBars(const std::vector<TagAffinity> &affinities, std::size_t most)
{
    BarsData data;
    data.title = Words::tr("Affinities");
    data.axis = Words::tr("Share of the affinity for all tags");
    data.unit = text::Unit::Share;
    for (std::size_t i = 0; i < std::min(most, affinities.size()); ++i) {
        const TagAffinity &affinity = affinities[i];
        data.bars.push_back({QString::fromStdString(affinity.tag), affinity.weight, std::nullopt,
                             Words::tr("own events %1, all profiles %2")
                                 .arg(text::number(affinity.own), text::number(affinity.population))});
    }
    return data;
}

} // namespace pathloom::ui
