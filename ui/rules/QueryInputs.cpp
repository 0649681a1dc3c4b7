// SPDX-License-Identifier: GPL-3.0-or-later
// Event types, windows and filters in a line of the rule builder.
#include "ui/rules/QueryInputs.h"

#include "ui/rules/RuleBuilder.h"

#include <QDoubleSpinBox>
#include <QStyle>

#include <array>

namespace pathloom::ui {

namespace {

using Choices = RowLayout::Choices;

Choices eventFunctions()
{
    const auto row = [](EventFunction function, const QString &label) {
        return std::pair{QString::number(static_cast<int>(function)), label};
    };
    return {row(EventFunction::Count, RuleBuilder::tr("Number of")),
            row(EventFunction::Exists, RuleBuilder::tr("Has any")),
            row(EventFunction::DaysSince, RuleBuilder::tr("Days since last")),
            row(EventFunction::Sum, RuleBuilder::tr("Sum of")),
            row(EventFunction::Min, RuleBuilder::tr("Lowest of")),
            row(EventFunction::Max, RuleBuilder::tr("Highest of")),
            row(EventFunction::First, RuleBuilder::tr("First of")),
            row(EventFunction::Last, RuleBuilder::tr("Last of")),
            row(EventFunction::DistinctCount, RuleBuilder::tr("Distinct values of"))};
}

/// 2026-01-01, where a window between dates starts until the person says otherwise.
constexpr Instant kFirstStart{Duration::days(20454).ms};

struct SpanUnit {
    const char *key;
    std::int64_t ms;
};

constexpr std::array<SpanUnit, 5> kUnits{
    {{"days", 86'400'000}, {"hours", 3'600'000}, {"minutes", 60'000}, {"seconds", 1000}, {"milliseconds", 1}}};

QString unitName(const char *key)
{
    const std::string_view name = key;
    if (name == "days")
        return RuleBuilder::tr("days");
    if (name == "hours")
        return RuleBuilder::tr("hours");
    if (name == "minutes")
        return RuleBuilder::tr("minutes");
    return name == "seconds" ? RuleBuilder::tr("seconds") : RuleBuilder::tr("milliseconds");
}

/// The largest unit that the duration is a whole number of.
const SpanUnit &unitOf(Duration duration)
{
    for (const SpanUnit &unit : kUnits)
        if (duration.ms % unit.ms == 0)
            return unit;
    return kUnits.back();
}

/// A number and its unit.
void fillSpan(RowLayout &layout, Duration current, const QString &name, const std::function<void(Duration)> &taken)
{
    const SpanUnit &unit = unitOf(current);
    auto *number = new QDoubleSpinBox;
    number->setDecimals(0);
    number->setRange(0, 1e13);
    number->setValue(static_cast<double>(current.ms / unit.ms));
    layout.add(number, name, 1);
    Choices units;
    for (const SpanUnit &each : kUnits)
        units << std::pair{QString::fromLatin1(each.key), unitName(each.key)};
    auto *box = layout.choice(units, QString::fromLatin1(unit.key), RuleBuilder::tr("Unit of %1").arg(name), 1,
                              [](const std::string &) {});
    const auto send = [number, box, taken] {
        const std::int64_t unitLength = kUnits[static_cast<std::size_t>(std::max(0, box->currentIndex()))].ms;
        taken(Duration{static_cast<std::int64_t>(number->value()) * unitLength});
    };
    QObject::connect(number, &QDoubleSpinBox::valueChanged, box, send);
    QObject::connect(box, &QComboBox::activated, number, send);
}

RuleQuery &queryOf(RuleRow &row, QueryPart part)
{
    return part == QueryPart::Second ? row.second : row.query;
}

QString partName(const QString &line, QueryPart part)
{
    switch (part) {
    case QueryPart::First: return RuleBuilder::tr("the first of %1").arg(line);
    case QueryPart::Second: return RuleBuilder::tr("the second of %1").arg(line);
    case QueryPart::Only: break;
    }
    return line;
}

std::string textOf(const std::optional<Instant> &instant)
{
    if (!instant)
        return {};
    const std::string text = toText(*instant);
    constexpr std::string_view kMidnight = "T00:00:00Z";
    return text.ends_with(kMidnight) ? text.substr(0, text.size() - kMidnight.size()) : text;
}

std::optional<Instant> instantFrom(const std::string &text)
{
    if (const auto date = parseDate(text))
        return Instant{Duration::days(date->days).ms};
    const auto instant = parseInstant(text);
    return instant ? std::optional(*instant) : std::nullopt;
}

/// An end of the window; an empty line is none, one that cannot be read is marked and changes nothing.
void fillEnd(RuleBuilder &builder, RowLayout &layout, const RowPath &path, const QString &name,
             std::optional<Instant> current, const std::function<std::optional<Instant> &(RuleRow &)> &end)
{
    auto *line = layout.line(textOf(current), RuleBuilder::tr("2026-05-31"), name, [](const std::string &) {});
    QObject::connect(line, &QLineEdit::textEdited, line, [&builder, path, end, line](const QString &typed) {
        const auto instant = instantFrom(typed.toStdString());
        line->setProperty("problem", !typed.isEmpty() && !instant);
        line->style()->polish(line);
        if (!typed.isEmpty() && !instant)
            return;
        end(builder.row(path)) = instant;
        builder.valueChanged(path);
    });
}

Choices eventTypes(const RuleBuilder &builder)
{
    Choices types;
    for (const EventTypeDef &def : builder.names()->schema.events)
        types << std::pair{QString::fromStdString(def.name), QString::fromStdString(def.name)};
    return types;
}

Choices propertiesOf(const RuleBuilder &builder, const std::string &type)
{
    Choices properties;
    const Schema &schema = builder.names()->schema;
    if (const auto index = schema.eventIndex(type))
        for (const PropertyDef &property : schema.events[*index].properties)
            properties << std::pair{QString::fromStdString(property.name), QString::fromStdString(property.name)};
    return properties;
}

void fillEventType(RuleBuilder &builder, RowLayout &layout, const RowPath &path, QueryPart part)
{
    const QString name = partName(lineName(path), part);
    layout.choice(eventTypes(builder), QString::fromStdString(queryOf(builder.row(path), part).type),
                  RuleBuilder::tr("Event of %1").arg(name), 1, [&builder, path, part](const std::string &key) {
                      builder.restructure([&] { queryOf(builder.row(path), part).type = key; }, path);
                  });
}

/// Reads the values of a calculation anew where they do not fit it as it is now.
void fitValue(RuleRow &row, const Schema &schema)
{
    const ValueType type = subjectType(row, schema);
    for (RuleInput *value : {&row.value, &row.upper}) {
        const bool isPlain = !value->text.empty() && !value->text.starts_with('=');
        const bool isLiteral = value->rule && value->rule->kind == ExprKind::Literal;
        if (isPlain && (!value->rule || (isLiteral && !isMissing(valueFromText(value->text, type)))))
            *value = valueInput(value->text, type, row.op);
    }
}

/// Reads the value anew where the type it is compared with has become another one.
void changeQuery(RuleRow &row, const Schema &schema, const std::function<void(RuleQuery &)> &change)
{
    const ValueType before = subjectType(row, schema);
    change(row.query);
    if (row.query.function == EventFunction::Exists)
        row.op.clear();
    else if (row.op.empty())
        row.op = ">=";
    const ValueType now = subjectType(row, schema);
    if (now != before) {
        row.value = valueInput(row.value.text, now, row.op);
        row.upper = valueInput(row.upper.text, now, row.op);
    }
}

} // namespace

void fillQuery(RuleBuilder &builder, RowLayout &layout, const RowPath &path)
{
    const RuleQuery query = builder.row(path).query;
    const QString name = lineName(path);
    layout.choice(eventFunctions(), QString::number(static_cast<int>(query.function)),
                  RuleBuilder::tr("Measure of %1").arg(name), 1, [&builder, path](const std::string &key) {
                      builder.restructure(
                          [&] {
                              changeQuery(builder.row(path), builder.names()->schema, [&](RuleQuery &q) {
                                  q.function = static_cast<EventFunction>(std::stoi(key));
                                  if (!takesProperty(q.function))
                                      q.property.clear();
                              });
                          },
                          path);
                  });
    fillEventType(builder, layout, path, QueryPart::Only);
    if (!takesProperty(query.function) && query.property.empty()) {
        layout.next();
        return;
    }
    layout.next();
    layout.label(RuleBuilder::tr("of its"));
    Choices properties = propertiesOf(builder, query.type);
    if (!needsProperty(query.function))
        properties.prepend({QString(), RuleBuilder::tr("time")});
    layout.choice(properties, QString::fromStdString(query.property), RuleBuilder::tr("Property of %1").arg(name), 1,
                  [&builder, path](const std::string &key) {
                      builder.restructure(
                          [&] {
                              changeQuery(builder.row(path), builder.names()->schema,
                                          [&](RuleQuery &q) { q.property = key; });
                          },
                          path);
                  });
    layout.next();
}

void fillWindow(RuleBuilder &builder, RowLayout &layout, const RowPath &path, QueryPart part)
{
    const RuleQuery query = queryOf(builder.row(path), part);
    const QString name = partName(lineName(path), part);
    const bool hasDates = query.from || query.to;
    const QString mode = query.within ? (hasDates ? QStringLiteral("both") : QStringLiteral("last"))
                                      : (hasDates ? QStringLiteral("dates") : QStringLiteral("any"));
    layout.next();
    layout.choice({{QStringLiteral("any"), RuleBuilder::tr("at any time")},
                   {QStringLiteral("last"), RuleBuilder::tr("within the last")},
                   {QStringLiteral("dates"), RuleBuilder::tr("between dates")},
                   {QStringLiteral("both"), RuleBuilder::tr("last and dates")}},
                  mode, RuleBuilder::tr("Window of %1").arg(name), 1, [&builder, path, part](const std::string &key) {
                      builder.restructure(
                          [&] {
                              RuleQuery &q = queryOf(builder.row(path), part);
                              const bool isLast = key == "last" || key == "both";
                              q.within = isLast ? std::optional(q.within.value_or(Duration::days(30))) : std::nullopt;
                              if (key == "dates" || key == "both")
                                  q.from = q.from.value_or(kFirstStart);
                              else
                                  q.from = q.to = std::nullopt;
                          },
                          path);
                  });
    if (query.within) {
        layout.next();
        fillSpan(layout, *query.within, RuleBuilder::tr("Length of the window of %1").arg(name),
                 [&builder, path, part](Duration within) {
                     queryOf(builder.row(path), part).within = within;
                     builder.valueChanged(path);
                 });
    }
    if (!hasDates)
        return;
    layout.next();
    layout.label(RuleBuilder::tr("from"));
    fillEnd(builder, layout, path, RuleBuilder::tr("Start of the window of %1").arg(name), query.from,
            [part](RuleRow &row) -> std::optional<Instant> & { return queryOf(row, part).from; });
    layout.label(RuleBuilder::tr("until before"));
    fillEnd(builder, layout, path, RuleBuilder::tr("End of the window of %1").arg(name), query.to,
            [part](RuleRow &row) -> std::optional<Instant> & { return queryOf(row, part).to; });
}

void fillFilter(RuleBuilder &builder, RowLayout &layout, const RowPath &path, QueryPart part)
{
    const QString name = partName(lineName(path), part);
    const std::string &type = queryOf(builder.row(path), part).type;
    layout.next();
    layout.label(RuleBuilder::tr("where"));
    textInput(layout, builder, path, RuleBuilder::tr("Filter of %1").arg(name),
              RuleBuilder::tr("optional: category = \"running\""),
              {ValueType::Boolean, type.empty() ? "?" : type},
              [part](RuleRow &row) -> RuleInput & { return queryOf(row, part).where; });
}

void fillSequence(RuleBuilder &builder, RowLayout &layout, const RowPath &path)
{
    const RuleRow row = builder.row(path);
    const QString name = lineName(path);
    fillEventType(builder, layout, path, QueryPart::First);
    fillWindow(builder, layout, path, QueryPart::First);
    fillFilter(builder, layout, path, QueryPart::First);
    layout.next();
    layout.choice({{QStringLiteral("then"), RuleBuilder::tr("and after that")},
                   {QStringLiteral("without"), RuleBuilder::tr("and after that no")}},
                  row.isAbsent ? QStringLiteral("without") : QStringLiteral("then"),
                  RuleBuilder::tr("Order of %1").arg(name), 0, [&builder, path](const std::string &key) {
                      builder.row(path).isAbsent = key == "without";
                      builder.valueChanged(path);
                  });
    fillEventType(builder, layout, path, QueryPart::Second);
    layout.next();
    layout.choice({{QStringLiteral("ever"), RuleBuilder::tr("at any time")},
                   {QStringLiteral("within"), RuleBuilder::tr("within")}},
                  row.gap ? QStringLiteral("within") : QStringLiteral("ever"), RuleBuilder::tr("Gap of %1").arg(name), 1,
                  [&builder, path](const std::string &key) {
                      builder.restructure(
                          [&] {
                              builder.row(path).gap = key == "within" ? std::optional(Duration::days(7)) : std::nullopt;
                          },
                          path);
                  });
    if (row.gap) {
        layout.next();
        fillSpan(layout, *row.gap, RuleBuilder::tr("Length of the gap of %1").arg(name), [&builder, path](Duration gap) {
            builder.row(path).gap = gap;
            builder.valueChanged(path);
        });
    }
    fillWindow(builder, layout, path, QueryPart::Second);
    fillFilter(builder, layout, path, QueryPart::Second);
    layout.next();
    layout.label(RuleBuilder::tr("with the same"));
    Choices shared{{QString(), RuleBuilder::tr("nothing in particular")}};
    const Choices others = propertiesOf(builder, row.second.type);
    for (const auto &property : propertiesOf(builder, row.query.type))
        if (others.contains(property))
            shared << property;
    layout.choice(shared, QString::fromStdString(row.same), RuleBuilder::tr("Shared property of %1").arg(name), 1,
                  [&builder, path](const std::string &key) {
                      builder.row(path).same = key;
                      builder.valueChanged(path);
                  });
}

void textInput(RowLayout &layout, RuleBuilder &builder, const RowPath &path, const QString &name, const QString &hint,
               const RuleTextUse &use, const std::function<RuleInput &(RuleRow &)> &input)
{
    auto *edit = new RuleTextEdit(name);
    edit->setCompact(hint);
    edit->setNames(builder.names(), use);
    RuleInput &current = input(builder.row(path));
    if (current.rule)
        edit->setRule(current.rule);
    else
        edit->setText(QString::fromStdString(current.text));
    QObject::connect(edit, &RuleTextEdit::touched, &builder, [&builder, path, input, edit] {
        if (!builder.isBuilding())
            input(builder.row(path)) = {edit->text().toStdString(), nullptr};
    });
    QObject::connect(edit, &RuleTextEdit::checked, &builder, [&builder, path, input, edit](const ExprPtr &rule) {
        if (builder.isBuilding())
            return;
        RuleRow &row = builder.row(path);
        input(row) = {rule ? edit->text().toStdString() : edit->text().trimmed().toStdString(), rule};
        if (row.kind == RuleRow::Kind::Calculation)
            fitValue(row, builder.names()->schema);
        builder.valueChanged(path);
    });
    layout.add(edit, {}, 1);
}

} // namespace pathloom::ui
