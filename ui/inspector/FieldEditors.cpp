// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs of plain values: text, numbers, shares, times, durations, money, choices, rules.
#include "ui/inspector/FieldEditors.h"

#include "ui/inspector/RecordsEditor.h"
#include "ui/journeys/DurationEdit.h"
#include "ui/rules/RuleEditor.h"
#include "ui/text/StepText.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateTimeEdit>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

QString toQt(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

template <typename T>
T valueOr(const FieldValue &value, T fallback = {})
{
    const T *held = std::get_if<T>(&value.data);
    return held ? *held : fallback;
}

/// One input in a row, with its unit beside it.
QHBoxLayout *rowOf(QWidget *parent, QWidget *input, const QString &unit = {})
{
    auto *row = new QHBoxLayout(parent);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpaceS);
    row->addWidget(input, 1);
    if (!unit.isEmpty()) {
        auto *label = new QLabel(unit, parent);
        label->setProperty("role", u"caption"_s);
        row->addWidget(label);
    }
    return row;
}

class BooleanEditor : public FieldEditor
{
public:
    BooleanEditor(const QString &label, QWidget *parent) : FieldEditor(parent), m_box(new QCheckBox(label, this))
    {
        rowOf(this, m_box);
        connect(m_box, &QCheckBox::clicked, this, [this](bool on) { Q_EMIT edited(on); });
    }
    void setValue(const FieldValue &value) override { m_box->setChecked(valueOr<bool>(value)); }
    QWidget *input() override { return m_box; }

private:
    QCheckBox *m_box;
};

/// Numbers, and shares shown as percent.
class NumberEditor : public FieldEditor
{
public:
    NumberEditor(const FieldSpec &spec, QWidget *parent)
        : FieldEditor(parent), m_box(new QDoubleSpinBox(this)), m_factor(spec.type == FieldType::Share ? 100 : 1)
    {
        const bool isShare = spec.type == FieldType::Share;
        m_box->setDecimals(isShare ? 1 : (spec.unit == "currency" ? 4 : 2));
        m_box->setRange(spec.minimum.value_or(-1e9) * m_factor, spec.maximum.value_or(isShare ? 1 : 1e9) * m_factor);
        m_box->setStepType(isShare ? QAbstractSpinBox::DefaultStepType : QAbstractSpinBox::AdaptiveDecimalStepType);
        m_box->setKeyboardTracking(true);
        rowOf(this, m_box, isShare ? u"%"_s : spec.unit.empty() ? QString() : text::unitLabel(spec.unit));
        connect(m_box, &QDoubleSpinBox::valueChanged, this, [this](double value) {
            if (!m_isSetting)
                Q_EMIT edited(value / m_factor);
        });
    }
    void setValue(const FieldValue &value) override
    {
        const double shown = valueOr<double>(value) * m_factor;
        if (std::abs(shown - m_box->value()) < 1e-9)
            return;
        m_isSetting = true;
        m_box->setValue(shown);
        m_isSetting = false;
    }
    QWidget *input() override { return m_box; }

private:
    QDoubleSpinBox *m_box;
    double m_factor;
    bool m_isSetting = false;
};

class TextEditor : public FieldEditor
{
public:
    explicit TextEditor(QWidget *parent) : FieldEditor(parent), m_edit(new QLineEdit(this))
    {
        rowOf(this, m_edit);
        connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &typed) { Q_EMIT edited(typed.toStdString()); });
    }
    void setValue(const FieldValue &value) override
    {
        const QString shown = QString::fromStdString(valueOr<std::string>(value));
        if (m_edit->text() != shown)
            m_edit->setText(shown);
    }
    QWidget *input() override { return m_edit; }

private:
    QLineEdit *m_edit;
};

class LongTextEditor : public FieldEditor
{
public:
    explicit LongTextEditor(QWidget *parent) : FieldEditor(parent), m_edit(new QPlainTextEdit(this))
    {
        rowOf(this, m_edit);
        m_edit->setTabChangesFocus(true);
        m_edit->setMaximumHeight(120);
        connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
            if (!m_isSetting)
                Q_EMIT edited(m_edit->toPlainText().toStdString());
        });
    }
    void setValue(const FieldValue &value) override
    {
        const QString shown = QString::fromStdString(valueOr<std::string>(value));
        if (m_edit->toPlainText() == shown)
            return;
        m_isSetting = true;
        m_edit->setPlainText(shown);
        m_isSetting = false;
    }
    QWidget *input() override { return m_edit; }

private:
    QPlainTextEdit *m_edit;
    bool m_isSetting = false;
};

class ChoiceEditor : public FieldEditor
{
public:
    ChoiceEditor(const FieldSpec &spec, StepKind kind, QWidget *parent) : FieldEditor(parent), m_box(new QComboBox(this))
    {
        rowOf(this, m_box);
        for (const std::string_view choice : spec.choices)
            m_box->addItem(text::choiceLabel(kind, spec.key, choice), toQt(choice));
        connect(m_box, &QComboBox::activated, this,
                [this] { Q_EMIT edited(m_box->currentData().toString().toStdString()); });
    }
    void setValue(const FieldValue &value) override
    {
        m_box->setCurrentIndex(m_box->findData(QString::fromStdString(valueOr<std::string>(value))));
    }
    QWidget *input() override { return m_box; }

private:
    QComboBox *m_box;
};

class DurationEditor : public FieldEditor
{
public:
    DurationEditor(const QString &label, QWidget *parent) : FieldEditor(parent), m_input(new DurationEdit(label, this))
    {
        rowOf(this, m_input);
        connect(m_input, &DurationEdit::edited, this, [this] { Q_EMIT edited(m_input->duration()); });
    }
    void setValue(const FieldValue &value) override
    {
        const auto duration = valueOr<Duration>(value);
        if (m_input->duration() != duration)
            m_input->setDuration(duration);
    }
    QWidget *input() override { return m_input; }

private:
    DurationEdit *m_input;
};

class TimeEditor : public FieldEditor
{
    Q_DECLARE_TR_FUNCTIONS(pathloom::ui::TimeEditor)

public:
    explicit TimeEditor(QWidget *parent) : FieldEditor(parent), m_edit(new QTimeEdit(this))
    {
        rowOf(this, m_edit, tr("local time"));
        m_edit->setDisplayFormat(u"HH:mm"_s);
        connect(m_edit, &QTimeEdit::timeChanged, this, [this](const QTime &time) {
            if (!m_isSetting)
                Q_EMIT edited(CivilTime{time.msecsSinceStartOfDay()});
        });
    }
    void setValue(const FieldValue &value) override
    {
        m_isSetting = true;
        m_edit->setTime(QTime::fromMSecsSinceStartOfDay(valueOr<CivilTime>(value).ms));
        m_isSetting = false;
    }
    QWidget *input() override { return m_edit; }

private:
    QTimeEdit *m_edit;
    bool m_isSetting = false;
};

/// An instant that may be unset.
class InstantEditor : public FieldEditor
{
    Q_DECLARE_TR_FUNCTIONS(pathloom::ui::InstantEditor)

public:
    InstantEditor(const QString &label, QWidget *parent)
        : FieldEditor(parent), m_isSet(new QCheckBox(tr("Set"), this)), m_edit(new QDateTimeEdit(this))
    {
        auto *row = rowOf(this, m_isSet);
        row->addWidget(m_edit, 3);
        m_isSet->setAccessibleName(tr("%1: set").arg(label));
        m_edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
        m_edit->setCalendarPopup(true);
        m_edit->setTimeSpec(Qt::UTC);
        m_edit->setDateTime(QDateTime(QDate(2025, 1, 1), QTime(9, 0), Qt::UTC));
        m_edit->setEnabled(false);
        connect(m_isSet, &QCheckBox::clicked, this, &InstantEditor::emitValue);
        connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, [this] {
            if (!m_isSetting)
                emitValue();
        });
    }
    void setValue(const FieldValue &value) override
    {
        const auto *instant = std::get_if<Instant>(&value.data);
        m_isSetting = true;
        m_isSet->setChecked(instant != nullptr);
        m_edit->setEnabled(instant != nullptr);
        if (instant)
            m_edit->setDateTime(QDateTime::fromMSecsSinceEpoch(instant->ms, Qt::UTC));
        m_isSetting = false;
    }
    QWidget *input() override { return m_edit; }

private:
    void emitValue()
    {
        m_edit->setEnabled(m_isSet->isChecked());
        Q_EMIT edited(m_isSet->isChecked() ? FieldValue(Instant{m_edit->dateTime().toMSecsSinceEpoch()}) : FieldValue());
    }

    QCheckBox *m_isSet;
    QDateTimeEdit *m_edit;
    bool m_isSetting = false;
};

class MoneyEditor : public FieldEditor
{
public:
    MoneyEditor(const QString &currency, QWidget *parent)
        : FieldEditor(parent), m_box(new QDoubleSpinBox(this)), m_digits(minorDigits(currency.toStdString()))
    {
        rowOf(this, m_box, currency);
        m_box->setDecimals(m_digits);
        m_box->setRange(-1e9, 1e9);
        connect(m_box, &QDoubleSpinBox::valueChanged, this, [this](double value) {
            if (!m_isSetting)
                Q_EMIT edited(Money{std::llround(value * std::pow(10.0, m_digits)), {}});
        });
    }
    void setValue(const FieldValue &value) override
    {
        m_isSetting = true;
        m_box->setValue(static_cast<double>(valueOr<Money>(value).minor) / std::pow(10.0, m_digits));
        m_isSetting = false;
    }
    QWidget *input() override { return m_box; }

private:
    QDoubleSpinBox *m_box;
    int m_digits;
    bool m_isSetting = false;
};

class RuleFieldEditor : public FieldEditor
{
public:
    RuleFieldEditor(const FieldContext &context, const QString &label, QWidget *parent)
        : FieldEditor(parent), m_editor(new RuleEditor(*context.controller, label, this))
    {
        rowOf(this, m_editor);
        setContext(context);
        connect(m_editor, &RuleEditor::edited, this,
                [this](const ExprPtr &rule) { Q_EMIT edited(rule ? FieldValue(rule) : FieldValue()); });
    }
    void setValue(const FieldValue &value) override { m_editor->setRule(valueOr<ExprPtr>(value)); }
    void setContext(const FieldContext &context) override
    {
        if (context.event == m_event && m_isSet)
            return;
        m_event = context.event;
        m_isSet = true;
        RuleUse use;
        use.event = context.event;
        if (context.kind == StepKind::Ranking || context.kind == StepKind::Percentile)
            use.result = ValueType::Number;
        m_editor->setUse(use);
    }
    QWidget *input() override { return m_editor; }

private:
    RuleEditor *m_editor;
    std::string m_event;
    bool m_isSet = false;
};

/// A value of any type, typed as text: numbers, yes and no, or words.
class AnyValueEditor : public FieldEditor
{
    Q_DECLARE_TR_FUNCTIONS(pathloom::ui::AnyValueEditor)

public:
    explicit AnyValueEditor(QWidget *parent) : FieldEditor(parent), m_edit(new QLineEdit(this))
    {
        rowOf(this, m_edit);
        m_edit->setPlaceholderText(tr("A number, true, false, or a text"));
        connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &typed) { Q_EMIT edited(parse(typed)); });
    }
    void setValue(const FieldValue &value) override
    {
        if (parse(m_edit->text()) == value)
            return;
        QString shown;
        if (const auto *number = std::get_if<double>(&value.data))
            shown = QString::number(*number, 'g', 12);
        else if (const auto *yes = std::get_if<bool>(&value.data))
            shown = *yes ? u"true"_s : u"false"_s;
        else
            shown = QString::fromStdString(valueOr<std::string>(value));
        m_edit->setText(shown);
    }
    QWidget *input() override { return m_edit; }

private:
    static FieldValue parse(const QString &typed)
    {
        bool isNumber = false;
        const double number = QLocale::c().toDouble(typed.trimmed(), &isNumber);
        if (isNumber)
            return number;
        if (typed == "true"_L1 || typed == "false"_L1)
            return typed == "true"_L1;
        return typed.isEmpty() ? FieldValue() : FieldValue(typed.toStdString());
    }

    QLineEdit *m_edit;
};

FieldEditor *makePlainEditor(const FieldSpec &spec, const FieldContext &context, const QString &label, QWidget *parent)
{
    switch (spec.type) {
    case FieldType::Boolean: return new BooleanEditor(label, parent);
    case FieldType::Number:
    case FieldType::Share: return new NumberEditor(spec, parent);
    case FieldType::LongText: return new LongTextEditor(parent);
    case FieldType::Choice:
    case FieldType::Weekday: return new ChoiceEditor(spec, context.kind, parent);
    case FieldType::Duration: return new DurationEditor(label, parent);
    case FieldType::TimeOfDay: return new TimeEditor(parent);
    case FieldType::Instant: return new InstantEditor(label, parent);
    case FieldType::Money: return new MoneyEditor(QString::fromStdString(context.document().settings.currency), parent);
    case FieldType::Rule: return new RuleFieldEditor(context, label, parent);
    case FieldType::AnyValue: return new AnyValueEditor(parent);
    case FieldType::Records: return new RecordsEditor(spec, context, parent);
    default: return new TextEditor(parent);
    }
}

} // namespace

void FieldEditor::setProblem(bool on)
{
    QWidget *target = input();
    if (target->property("problem").toBool() == on)
        return;
    target->setProperty("problem", on);
    target->style()->unpolish(target);
    target->style()->polish(target);
}

FieldEditor *makeFieldEditor(const FieldSpec &spec, const FieldContext &context, const QString &label, QWidget *parent)
{
    FieldEditor *editor = makeReferenceEditor(spec, context, label, parent);
    if (!editor)
        editor = makePlainEditor(spec, context, label, parent);
    editor->setObjectName(toQt(spec.key));
    if (editor->input()->accessibleName().isEmpty() || spec.type == FieldType::Rule)
        editor->input()->setAccessibleName(label);
    return editor;
}

} // namespace pathloom::ui
