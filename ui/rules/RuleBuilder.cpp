// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the rule builder.
#include "ui/rules/RuleBuilder.h"

#include "ui/text/NameText.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace pathloom::ui {

namespace {

QString q(const std::string &text)
{
    return QString::fromStdString(text);
}

QList<std::pair<QString, QString>> operatorsFor(ValueType type)
{
    QList<std::pair<QString, QString>> all{{QStringLiteral("="), RuleBuilder::tr("is")},
                                           {QStringLiteral("!="), RuleBuilder::tr("is not")}};
    if (type != ValueType::Boolean && type != ValueType::String && type != ValueType::List)
        all << QList<std::pair<QString, QString>>{{QStringLiteral("<"), RuleBuilder::tr("is less than")},
                                                  {QStringLiteral("<="), RuleBuilder::tr("is at most")},
                                                  {QStringLiteral(">"), RuleBuilder::tr("is more than")},
                                                  {QStringLiteral(">="), RuleBuilder::tr("is at least")}};
    if (type != ValueType::Boolean)
        all << std::pair{QStringLiteral("in"), RuleBuilder::tr("is one of")};
    all << std::pair{QStringLiteral("missing"), RuleBuilder::tr("is missing")}
        << std::pair{QStringLiteral("present"), RuleBuilder::tr("is known")};
    return all;
}

QList<std::pair<EventFunction, QString>> functions()
{
    return {{EventFunction::Count, RuleBuilder::tr("Number of")},
            {EventFunction::Exists, RuleBuilder::tr("Has any")},
            {EventFunction::DaysSince, RuleBuilder::tr("Days since last")},
            {EventFunction::Sum, RuleBuilder::tr("Sum of")},
            {EventFunction::Min, RuleBuilder::tr("Lowest of")},
            {EventFunction::Max, RuleBuilder::tr("Highest of")},
            {EventFunction::First, RuleBuilder::tr("First of")},
            {EventFunction::Last, RuleBuilder::tr("Last of")},
            {EventFunction::DistinctCount, RuleBuilder::tr("Distinct values of")}};
}

bool takesProperty(EventFunction function)
{
    return function != EventFunction::Count && function != EventFunction::Exists
           && function != EventFunction::DaysSince;
}

} // namespace

/// A row's inputs on wrapping lines; every input is named after the row.
class RowLayout
{
public:
    explicit RowLayout(QVBoxLayout *lines) : m_lines(lines) { next(); }

    void next()
    {
        m_line = new QHBoxLayout;
        m_line->setSpacing(kSpaceS);
        m_lines->addLayout(m_line);
    }
    void add(QWidget *widget, const QString &name, int stretch = 0)
    {
        widget->setAccessibleName(name);
        m_line->addWidget(widget, stretch);
    }
    void label(const QString &text) { m_line->addWidget(new QLabel(text)); }

    template <typename Taken>
    QComboBox *choice(const QList<std::pair<QString, QString>> &choices, const QString &current,
                      const QString &name, int stretch, Taken taken)
    {
        auto *box = new QComboBox;
        for (const auto &[key, label] : choices)
            box->addItem(label, key);
        int index = box->findData(current);
        if (index < 0 && !current.isEmpty()) {
            box->addItem(current, current);
            index = box->count() - 1;
        }
        box->setCurrentIndex(index);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
        box->setMinimumWidth(72);
        QObject::connect(box, &QComboBox::activated, box,
                         [box, taken] { taken(box->currentData().toString().toStdString()); });
        add(box, name, stretch);
        return box;
    }

    template <typename Taken>
    QLineEdit *line(const std::string &current, const QString &hint, const QString &name, Taken taken)
    {
        auto *edit = new QLineEdit(q(current));
        edit->setPlaceholderText(hint);
        edit->setMinimumWidth(48);
        QObject::connect(edit, &QLineEdit::textEdited, edit,
                         [taken](const QString &text) { taken(text.toStdString()); });
        add(edit, name, 1);
        return edit;
    }

private:
    QVBoxLayout *m_lines;
    QHBoxLayout *m_line = nullptr;
};

RuleBuilder::RuleBuilder(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setAlignment(Qt::AlignTop);
    m_root.kind = RuleRow::Kind::Group;
    rebuild();
}

void RuleBuilder::setScope(Schema schema, RuleScope scope)
{
    m_schema = std::move(schema);
    m_scope = std::move(scope);
    m_scope.schema = &m_schema;
    rebuild();
}

void RuleBuilder::setRule(const ExprPtr &rule)
{
    const ExprPtr current = ruleOf(m_root, m_schema);
    if ((!rule && m_root.rows.empty()) || (rule && current && sameRule(rule, current)))
        return;
    m_root = rowsOf(rule);
    rebuild();
}

void RuleBuilder::setCounts(const QStringList &counts)
{
    for (qsizetype i = 0; i < m_counts.size(); ++i) {
        m_counts[i]->setText(counts.value(i));
        m_counts[i]->setVisible(!counts.value(i).isEmpty());
    }
}

RuleRow &RuleBuilder::at(const RowPath &path)
{
    RuleRow *row = &m_root;
    for (const std::size_t index : path)
        row = &row->rows[index];
    return *row;
}

void RuleBuilder::changed()
{
    const Theme &theme = themeOf(palette());
    for (const auto &[path, frame] : std::as_const(m_frames)) {
        const bool isComplete = ruleOf(at(path), m_schema) != nullptr;
        frame->setStyleSheet(isComplete ? QString()
                                        : QStringLiteral("#ruleRow { border: 1px solid %1; }").arg(theme.warning.name()));
        frame->setToolTip(isComplete ? QString() : tr("This line is not complete yet. The rule stays as it was."));
    }
    if (m_root.rows.empty()) {
        Q_EMIT edited(nullptr);
    } else if (const ExprPtr rule = ruleOf(m_root, m_schema)) {
        Q_EMIT edited(rule);
    }
}

void RuleBuilder::rebuild()
{
    m_counts.clear();
    m_frames.clear();
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_layout->addWidget(groupWidget({}));
}

QWidget *RuleBuilder::groupWidget(const RowPath &path)
{
    auto *group = new QWidget;
    auto *layout = new QVBoxLayout(group);
    layout->setContentsMargins(path.empty() ? 0 : kSpaceM, 0, 0, 0);
    layout->setSpacing(kSpaceS);
    const std::size_t size = at(path).rows.size();
    if (size > 1 || !path.empty()) {
        RowLayout head(layout);
        head.choice({{QStringLiteral("all"), tr("All of these hold")}, {QStringLiteral("any"), tr("Any of these holds")}},
                    at(path).any ? QStringLiteral("any") : QStringLiteral("all"), tr("How the lines join"), 1,
                    [this, path](const std::string &key) {
                        at(path).any = key == "any";
                        changed();
                    });
    }
    for (std::size_t i = 0; i < size; ++i) {
        RowPath child = path;
        child.push_back(i);
        layout->addWidget(rowWidget(child));
    }
    layout->addWidget(addButtons(path));
    return group;
}

QWidget *RuleBuilder::rowWidget(const RowPath &path)
{
    const RuleRow &row = at(path);
    auto *frame = new QFrame;
    frame->setObjectName(QStringLiteral("ruleRow"));
    auto *outer = new QHBoxLayout(frame);
    outer->setContentsMargins(kSpaceXs, kSpaceXs, kSpaceXs, kSpaceXs);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(kSpaceXs);
    outer->addLayout(lines, 1);
    const QString name = tr("line %1").arg(path.back() + 1);
    if (row.kind == RuleRow::Kind::Group) {
        lines->addWidget(groupWidget(path));
    } else {
        RowLayout layout(lines);
        if (row.kind == RuleRow::Kind::Attribute)
            fillAttribute(layout, path, name);
        else if (row.kind == RuleRow::Kind::Event)
            fillEvent(layout, path, name);
        else if (row.kind == RuleRow::Kind::Text)
            layout.line(row.text, tr("A rule as text"), tr("Text of %1").arg(name), [this, path](const std::string &text) {
                at(path).text = text;
                changed();
            });
        else
            fillNamed(layout, path, name);
        m_frames.append({path, frame});
    }
    if (path.size() == 1) {
        auto *count = new QLabel;
        count->setFont(fontFor(TextRole::Caption));
        count->hide();
        lines->addWidget(count);
        m_counts << count;
    }
    auto *remove = new QToolButton;
    remove->setIcon(icon(QStringLiteral("close")));
    remove->setAccessibleName(tr("Remove %1").arg(name));
    remove->setToolTip(remove->accessibleName());
    remove->setAutoRaise(true);
    outer->addWidget(remove, 0, Qt::AlignTop);
    connect(remove, &QToolButton::clicked, this, [this, path] {
        RowPath parent = path;
        parent.pop_back();
        auto &rows = at(parent).rows;
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(path.back()));
        rebuild();
        changed();
    });
    return frame;
}

void RuleBuilder::fillAttribute(RowLayout &layout, const RowPath &path, const QString &name)
{
    const RuleRow row = at(path);
    QList<std::pair<QString, QString>> attributes;
    for (const AttributeDef &def : m_schema.attributes)
        attributes << std::pair{q(def.name), q(def.name)};
    layout.choice(attributes, q(row.name), tr("Attribute of %1").arg(name), 1, [this, path](const std::string &key) {
        at(path).name = key;
        at(path).value.clear();
        rebuild();
        changed();
    });
    const auto index = m_schema.attributeIndex(row.name);
    const ValueType type = index ? m_schema.attributes[*index].type : ValueType::String;
    layout.choice(operatorsFor(type), q(row.op), tr("Comparison of %1").arg(name), 0, [this, path](const std::string &key) {
        at(path).op = key;
        rebuild();
        changed();
    });
    if (row.op == "missing" || row.op == "present")
        return;
    layout.next();
    const auto taken = [this, path](const std::string &text) {
        at(path).value = text;
        changed();
    };
    if (type == ValueType::Boolean) {
        layout.choice({{QStringLiteral("true"), tr("yes")}, {QStringLiteral("false"), tr("no")}}, q(row.value),
                      tr("Value of %1").arg(name), 1, taken);
        return;
    }
    const QString hint = row.op == "in"                   ? tr("values, separated by ;")
                         : type == ValueType::Date        ? tr("2026-05-31")
                         : type == ValueType::DateTime    ? tr("2026-05-31T09:00:00Z")
                                                          : tr("value");
    layout.line(row.value, hint, tr("Value of %1").arg(name), taken);
    if (index && !m_schema.attributes[*index].currency.empty())
        layout.label(q(m_schema.attributes[*index].currency));
}

void RuleBuilder::fillEvent(RowLayout &layout, const RowPath &path, const QString &name)
{
    const RuleRow row = at(path);
    const auto refresh = [this] {
        rebuild();
        changed();
    };
    QList<std::pair<QString, QString>> choices;
    for (const auto &[function, label] : functions())
        choices << std::pair{QString::number(static_cast<int>(function)), label};
    layout.choice(choices, QString::number(static_cast<int>(row.function)), tr("Measure of %1").arg(name), 1,
                  [this, path, refresh](const std::string &key) {
                      at(path).function = static_cast<EventFunction>(std::stoi(key));
                      refresh();
                  });
    QList<std::pair<QString, QString>> events;
    for (const EventTypeDef &def : m_schema.events)
        events << std::pair{q(def.name), q(def.name)};
    layout.choice(events, q(row.name), tr("Event of %1").arg(name), 1, [this, path, refresh](const std::string &key) {
        at(path).name = key;
        refresh();
    });
    if (takesProperty(row.function)) {
        QList<std::pair<QString, QString>> properties;
        if (const auto type = m_schema.eventIndex(row.name))
            for (const PropertyDef &property : m_schema.events[*type].properties)
                properties << std::pair{q(property.name), q(property.name)};
        layout.choice(properties, q(row.property), tr("Property of %1").arg(name), 1,
                      [this, path](const std::string &key) {
                          at(path).property = key;
                          changed();
                      });
    }
    layout.next();
    if (row.function != EventFunction::Exists) {
        layout.choice(operatorsFor(ValueType::Number).mid(0, 6), q(row.op), tr("Comparison of %1").arg(name), 1,
                      [this, path](const std::string &key) {
                          at(path).op = key;
                          changed();
                      });
        layout.line(row.value, tr("number"), tr("Value of %1").arg(name), [this, path](const std::string &text) {
            at(path).value = text;
            changed();
        });
    }
    layout.next();
    layout.label(tr("within"));
    auto *days = new QSpinBox;
    days->setRange(0, 3650);
    days->setSpecialValueText(tr("any time"));
    days->setSuffix(tr(" days"));
    days->setValue(row.within ? static_cast<int>(std::max(1.0, row.within->inDays())) : 0);
    layout.add(days, tr("Window of %1").arg(name), 1);
    connect(days, &QSpinBox::valueChanged, this, [this, path](int value) {
        at(path).within = value > 0 ? std::optional(Duration::days(value)) : std::nullopt;
        changed();
    });
    layout.next();
    layout.label(tr("where"));
    layout.line(row.where, tr("optional, for instance category = \"running\""), tr("Filter of %1").arg(name),
                [this, path](const std::string &text) {
                    at(path).where = text;
                    changed();
                });
}

void RuleBuilder::fillNamed(RowLayout &layout, const RowPath &path, const QString &name)
{
    const RuleRow row = at(path);
    const bool isSegment = row.kind == RuleRow::Kind::Segment;
    layout.choice({{QStringLiteral("yes"), isSegment ? tr("is in") : tr("agreed to")},
                   {QStringLiteral("no"), isSegment ? tr("is not in") : tr("did not agree to")}},
                  row.isNegated ? QStringLiteral("no") : QStringLiteral("yes"), tr("Sense of %1").arg(name), 0,
                  [this, path](const std::string &key) {
                      at(path).isNegated = key == "no";
                      changed();
                  });
    QList<std::pair<QString, QString>> choices;
    if (isSegment) {
        for (const std::string &segment : m_scope.segments)
            choices << std::pair{q(segment), q(segment)};
    } else {
        for (const ConsentKey &key : m_schema.consents)
            choices << std::pair{q(key.channel + "/" + key.purpose),
                                 text::channelName(key.channel) + QStringLiteral(", ") + text::purposeName(key.purpose)};
    }
    const QString current = isSegment || row.name.empty() ? q(row.name) : q(row.name + "/" + row.purpose);
    layout.choice(choices, current, isSegment ? tr("Segment of %1").arg(name) : tr("Consent of %1").arg(name), 1,
                  [this, path, isSegment](const std::string &key) {
                      const std::size_t slash = isSegment ? std::string::npos : key.find('/');
                      at(path).name = key.substr(0, slash);
                      at(path).purpose = slash == std::string::npos ? std::string() : key.substr(slash + 1);
                      changed();
                  });
}

QWidget *RuleBuilder::addButtons(const RowPath &path)
{
    auto *button = new QPushButton(icon(QStringLiteral("add")), tr("Add condition"));
    button->setAccessibleName(path.empty() ? button->text() : tr("Add condition to this group"));
    auto *menu = new QMenu(button);
    const auto add = [this, path](RuleRow::Kind kind) {
        RuleRow row;
        row.kind = kind;
        if (kind == RuleRow::Kind::Event) {
            row.op = ">=";
            row.value = "1";
        }
        at(path).rows.push_back(std::move(row));
        rebuild();
        changed();
    };
    menu->addAction(tr("Attribute"), this, [add] { add(RuleRow::Kind::Attribute); });
    menu->addAction(tr("What they did"), this, [add] { add(RuleRow::Kind::Event); });
    menu->addAction(tr("Consent"), this, [add] { add(RuleRow::Kind::Consent); });
    menu->addAction(tr("Segment"), this, [add] { add(RuleRow::Kind::Segment); });
    menu->addAction(tr("Group of conditions"), this, [add] { add(RuleRow::Kind::Group); });
    menu->addAction(tr("Rule as text"), this, [add] { add(RuleRow::Kind::Text); });
    button->setMenu(menu);
    return button;
}

void RuleBuilder::addRow(RuleRow::Kind kind)
{
    RuleRow row;
    row.kind = kind;
    m_root.rows.push_back(std::move(row));
    rebuild();
    changed();
}

} // namespace pathloom::ui
