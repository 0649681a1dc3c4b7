// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs of a line by its kind: subjects, comparisons and values.
#include "ui/rules/RowInputs.h"

#include "ui/rules/QueryInputs.h"
#include "ui/rules/RuleBuilder.h"
#include "ui/rules/RuleTextEdit.h"
#include "ui/text/NameText.h"
#include "ui/theme/Theme.h"

#include <QCompleter>

namespace pathloom::ui {

namespace {

QString q(const std::string &text)
{
    return QString::fromStdString(text);
}

RowLayout::Choices operatorsFor(std::optional<ValueType> type)
{
    if (!type) {
        // The type of a calculation changes as it is typed.
        RowLayout::Choices any = operatorsFor(ValueType::Number);
        for (const auto &choice : operatorsFor(ValueType::String))
            if (!any.contains(choice))
                any << choice;
        return any;
    }
    RowLayout::Choices all;
    if (type == ValueType::Boolean)
        all << std::pair{QStringLiteral("holds"), RuleBuilder::tr("applies")};
    if (type == ValueType::List) {
        all << std::pair{QStringLiteral("has"), RuleBuilder::tr("has")};
    } else {
        all << std::pair{QStringLiteral("="), RuleBuilder::tr("is")}
            << std::pair{QStringLiteral("!="), RuleBuilder::tr("is not")};
    }
    if (type != ValueType::Boolean && type != ValueType::String && type != ValueType::List)
        all << RowLayout::Choices{{QStringLiteral("<"), RuleBuilder::tr("is less than")},
                                  {QStringLiteral("<="), RuleBuilder::tr("is at most")},
                                  {QStringLiteral(">"), RuleBuilder::tr("is more than")},
                                  {QStringLiteral(">="), RuleBuilder::tr("is at least")},
                                  {QStringLiteral("between"), RuleBuilder::tr("is between")}};
    if (type != ValueType::Boolean && type != ValueType::List)
        all << std::pair{QStringLiteral("in"), RuleBuilder::tr("is one of")};
    if (type == ValueType::String)
        all << RowLayout::Choices{{QStringLiteral("contains"), RuleBuilder::tr("contains")},
                                  {QStringLiteral("starts with"), RuleBuilder::tr("starts with")},
                                  {QStringLiteral("ends with"), RuleBuilder::tr("ends with")},
                                  {QStringLiteral("matches"), RuleBuilder::tr("matches the pattern")}};
    all << std::pair{QStringLiteral("missing"), RuleBuilder::tr("is missing")}
        << std::pair{QStringLiteral("present"), RuleBuilder::tr("is known")};
    return all;
}

QString hintFor(ValueType type, const std::string &op)
{
    if (op == "in")
        return RuleBuilder::tr("values, separated by ;");
    switch (type) {
    case ValueType::Date: return RuleBuilder::tr("2026-05-31");
    case ValueType::DateTime: return RuleBuilder::tr("2026-05-31T09:00:00Z");
    case ValueType::Duration: return RuleBuilder::tr("P30D");
    default: return RuleBuilder::tr("value");
    }
}

const std::vector<std::string> *knownTexts(const RuleNames &names, const RuleRow &row)
{
    if (!names.values)
        return nullptr;
    if (row.kind == RuleRow::Kind::Attribute) {
        const auto found = names.values->attributes.find(row.name);
        return found == names.values->attributes.end() ? nullptr : &found->second;
    }
    const auto found = names.values->properties.find({row.query.type, row.query.property});
    return found == names.values->properties.end() ? nullptr : &found->second;
}

/// Offers what the dataset holds, most frequent first.
void completeFrom(QLineEdit *line, const std::vector<std::string> *texts)
{
    if (!texts)
        return;
    QStringList words;
    for (const std::string &text : *texts)
        words << q(text);
    auto *completer = new QCompleter(words, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
    QObject::connect(completer, qOverload<const QString &>(&QCompleter::activated), line,
                     [line](const QString &text) { Q_EMIT line->textEdited(text); });
}

class RowFiller
{
public:
    RowFiller(RuleBuilder &builder, QVBoxLayout *lines, RowPath path)
        : m_builder(builder), m_lines(lines), m_path(std::move(path)), m_name(lineName(m_path)), m_layout(lines)
    {
    }

    void fill()
    {
        marks();
        switch (row().kind) {
        case RuleRow::Kind::Group: m_lines->addWidget(m_builder.groupWidget(m_path)); break;
        case RuleRow::Kind::Choice: choice(); break;
        case RuleRow::Kind::Attribute: attribute(); break;
        case RuleRow::Kind::Event: event(); break;
        case RuleRow::Kind::Calculation: calculation(); break;
        case RuleRow::Kind::Sequence: fillSequence(m_builder, m_layout, m_path); break;
        case RuleRow::Kind::Consent: consent(); break;
        case RuleRow::Kind::Segment: named(RuleBuilder::tr("Segment of %1"), m_builder.names()->scope.segments); break;
        case RuleRow::Kind::List: named(RuleBuilder::tr("List of %1"), m_builder.names()->scope.lists); break;
        case RuleRow::Kind::Sample: sample(); break;
        case RuleRow::Kind::Text: wholeText(); break;
        }
    }

private:
    [[nodiscard]] RuleRow &row() { return m_builder.row(m_path); }

    /// Changes the row without laying it out anew.
    template <typename Change>
    auto changing(Change change)
    {
        return [builder = &m_builder, path = m_path, change](const std::string &text) {
            change(builder->row(path), text);
            builder->valueChanged(path);
        };
    }

    template <typename Change>
    auto reshaping(Change change)
    {
        return [builder = &m_builder, path = m_path, change](const std::string &text) {
            builder->restructure([&] { change(builder->row(path), text); }, path);
        };
    }

    /// "not", and what unknown becomes, before the line.
    void marks()
    {
        const bool saysItself = row().kind == RuleRow::Kind::Consent || row().kind == RuleRow::Kind::Segment
                             || row().kind == RuleRow::Kind::List || row().kind == RuleRow::Kind::Sample;
        QStringList words;
        if (row().treat == MissingAs::True)
            words << RuleBuilder::tr("unknown counts as true");
        if (row().treat == MissingAs::False)
            words << RuleBuilder::tr("unknown counts as false");
        if (row().treat == MissingAs::Error)
            words << RuleBuilder::tr("unknown is an error");
        if (row().isNegated && !saysItself)
            words << RuleBuilder::tr("not:");
        if (words.isEmpty())
            return;
        auto *label = new QLabel(words.join(QStringLiteral(" · ")));
        label->setFont(fontFor(TextRole::Strong));
        m_layout.add(label, label->text());
        m_layout.next();
    }

    void attribute()
    {
        RowLayout::Choices attributes;
        for (const AttributeDef &def : m_builder.names()->schema.attributes)
            attributes << std::pair{q(def.name), q(def.name)};
        m_layout.choice(attributes, q(row().name), RuleBuilder::tr("Attribute of %1").arg(m_name), 1,
                        reshaping([builder = &m_builder](RuleRow &row, const std::string &key) {
                            const Schema &schema = builder->names()->schema;
                            const ValueType before = subjectType(row, schema);
                            row.name = key;
                            const ValueType now = subjectType(row, schema);
                            if (now == before)
                                return;
                            row.value = row.upper = {};
                            row.op = now == ValueType::List ? "has" : "=";
                        }));
        m_layout.next();
        comparison();
    }

    void event()
    {
        fillQuery(m_builder, m_layout, m_path);
        if (row().query.function != EventFunction::Exists)
            comparison();
        fillWindow(m_builder, m_layout, m_path, QueryPart::Only);
        fillFilter(m_builder, m_layout, m_path, QueryPart::Only);
    }

    void calculation()
    {
        textInput(m_layout, m_builder, m_path, RuleBuilder::tr("Calculation of %1").arg(m_name),
                  RuleBuilder::tr("for instance years between(birthday, today())"), {std::nullopt, {}},
                  [](RuleRow &row) -> RuleInput & { return row.subject; });
        m_layout.next();
        comparison();
    }

    /// Reads values that do not fit (any more) as the type that they are compared with now.
    static void readValues(RuleRow &row, const Schema &schema)
    {
        const ValueType type = subjectType(row, schema);
        for (RuleInput *input : {&row.value, &row.upper})
            *input = valueInput(input->text, type, row.op);
    }

    void comparison()
    {
        const ValueType type = subjectType(row(), m_builder.names()->schema);
        const bool isOpen = row().kind == RuleRow::Kind::Calculation;
        m_layout.choice(operatorsFor(isOpen ? std::nullopt : std::optional(type)), q(row().op),
                        RuleBuilder::tr("Comparison of %1").arg(m_name), 0,
                        reshaping([builder = &m_builder](RuleRow &row, const std::string &key) {
                            row.op = key;
                            readValues(row, builder->names()->schema);
                        }));
        if (!needsValue(row().op))
            return;
        if (row().op == "between")
            m_layout.next();
        const auto reading = [builder = &m_builder](RuleInput RuleRow::*input) {
            return [builder, input](RuleRow &row, const std::string &text) {
                row.*input = valueInput(text, subjectType(row, builder->names()->schema), row.op);
            };
        };
        value(type, RuleBuilder::tr("Value of %1").arg(m_name), row().value, changing(reading(&RuleRow::value)));
        if (row().op == "between") {
            m_layout.label(RuleBuilder::tr("and"));
            value(type, RuleBuilder::tr("Upper value of %1").arg(m_name), row().upper, changing(reading(&RuleRow::upper)));
        }
        const auto index = m_builder.names()->schema.attributeIndex(row().name);
        if (row().kind == RuleRow::Kind::Attribute && index && type == ValueType::Money)
            m_layout.label(q(m_builder.names()->schema.attributes[*index].currency));
    }

    template <typename Taken>
    void value(ValueType type, const QString &name, const RuleInput &input, Taken taken)
    {
        const bool isPlain = !input.text.starts_with('=') && row().kind != RuleRow::Kind::Calculation;
        if (type == ValueType::Boolean && isPlain) {
            m_layout.choice({{QStringLiteral("true"), RuleBuilder::tr("yes")}, {QStringLiteral("false"), RuleBuilder::tr("no")}},
                            q(input.text), name, 1, taken);
            return;
        }
        QLineEdit *line = m_layout.line(input.text, hintFor(type, row().op), name, taken);
        line->setToolTip(RuleBuilder::tr("A value; or, behind a sign of equality, an expression: = score + 1"));
        if (row().op != "in" && (type == ValueType::String || type == ValueType::List))
            completeFrom(line, knownTexts(*m_builder.names(), row()));
    }

    void sense(const QString &yes, const QString &no)
    {
        m_layout.choice({{QStringLiteral("yes"), yes}, {QStringLiteral("no"), no}},
                        row().isNegated ? QStringLiteral("no") : QStringLiteral("yes"),
                        RuleBuilder::tr("Sense of %1").arg(m_name), 0,
                        changing([](RuleRow &row, const std::string &key) { row.isNegated = key == "no"; }));
    }

    void consent()
    {
        sense(RuleBuilder::tr("agreed to"), RuleBuilder::tr("did not agree to"));
        RowLayout::Choices choices;
        for (const ConsentKey &key : m_builder.names()->schema.consents)
            choices << std::pair{q(key.channel + "/" + key.purpose),
                                 text::channelName(key.channel) + QStringLiteral(", ") + text::purposeName(key.purpose)};
        m_layout.choice(choices, row().name.empty() ? QString() : q(row().name + "/" + row().purpose),
                        RuleBuilder::tr("Consent of %1").arg(m_name), 1,
                        changing([](RuleRow &row, const std::string &key) {
                            const std::size_t slash = key.find('/');
                            row.name = key.substr(0, slash);
                            row.purpose = slash == std::string::npos ? std::string() : key.substr(slash + 1);
                        }));
    }

    void named(const QString &label, const std::set<std::string> &names)
    {
        const bool isList = row().kind == RuleRow::Kind::List;
        sense(isList ? RuleBuilder::tr("is in the list") : RuleBuilder::tr("is in"),
              isList ? RuleBuilder::tr("is not in the list") : RuleBuilder::tr("is not in"));
        RowLayout::Choices choices;
        for (const std::string &name : names)
            choices << std::pair{q(name), q(name)};
        m_layout.choice(choices, q(row().name), label.arg(m_name), 1,
                        changing([](RuleRow &row, const std::string &key) { row.name = key; }));
    }

    void sample()
    {
        sense(RuleBuilder::tr("is in the sample"), RuleBuilder::tr("is not in the sample"));
        m_layout.line(row().name, RuleBuilder::tr("name"), RuleBuilder::tr("Sample of %1").arg(m_name),
                      changing([](RuleRow &row, const std::string &text) { row.name = text; }));
        m_layout.next();
        m_layout.label(RuleBuilder::tr("from"));
        m_layout.line(row().value.text, QStringLiteral("0"), RuleBuilder::tr("Start of %1").arg(m_name),
                      changing([](RuleRow &row, const std::string &text) {
                          row.value = valueInput(text, ValueType::Number, "");
                      }));
        m_layout.label(RuleBuilder::tr("to"));
        m_layout.line(row().upper.text, QStringLiteral("1"), RuleBuilder::tr("End of %1").arg(m_name),
                      changing([](RuleRow &row, const std::string &text) {
                          row.upper = valueInput(text, ValueType::Number, "");
                      }));
    }

    void choice()
    {
        const QStringList words{RuleBuilder::tr("If"), RuleBuilder::tr("then"), RuleBuilder::tr("else")};
        for (std::size_t i = 0; i < row().rows.size(); ++i) {
            auto *word = new QLabel(words.value(static_cast<qsizetype>(i)));
            word->setFont(fontFor(TextRole::Strong));
            m_lines->addWidget(word);
            RowPath part = m_path;
            part.push_back(i);
            m_lines->addWidget(m_builder.groupWidget(part));
        }
    }

    void wholeText()
    {
        textInput(m_layout, m_builder, m_path, RuleBuilder::tr("Text of %1").arg(m_name), RuleBuilder::tr("A rule as text"),
                  {ValueType::Boolean, {}}, [](RuleRow &row) -> RuleInput & { return row.value; });
    }

    RuleBuilder &m_builder;
    QVBoxLayout *m_lines;
    RowPath m_path;
    QString m_name;
    RowLayout m_layout;
};

} // namespace

QString lineName(const RowPath &path)
{
    QStringList numbers;
    for (const std::size_t index : path)
        numbers << QString::number(index + 1);
    return RuleBuilder::tr("line %1").arg(numbers.join(QLatin1Char('.')));
}

void fillRow(RuleBuilder &builder, QVBoxLayout *lines, const RowPath &path)
{
    RowFiller(builder, lines, path).fill();
}

} // namespace pathloom::ui
