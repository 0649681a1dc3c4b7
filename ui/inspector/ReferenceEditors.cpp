// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs that choose a name: events, attributes, segments, lists, channels, content, policies, steps.
#include "ui/inspector/FieldEditors.h"

#include "ui/text/NameText.h"
#include "ui/text/StepText.h"

#include <QCoreApplication>
#include <QComboBox>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

using Choice = std::pair<QString, QString>; ///< shown, stored

QString shown(std::string_view name) { return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())); }

template <typename Definitions>
std::vector<Choice> namesOf(const Definitions &definitions)
{
    std::vector<Choice> choices;
    for (const auto &definition : definitions)
        choices.emplace_back(shown(definition.name), shown(definition.name));
    return choices;
}

/// Contents and policies are stored by id, which survives a new name.
template <typename Objects>
std::vector<Choice> byId(const Objects &objects)
{
    std::vector<Choice> choices;
    for (const auto &[id, object] : objects)
        choices.emplace_back(shown(object->name), shown(id.text()));
    return choices;
}

std::vector<Choice> listNames(const FieldContext &context)
{
    const SnapshotPtr &snapshot = context.controller->data();
    return snapshot ? namesOf(snapshot->lists) : std::vector<Choice>{};
}

std::vector<Choice> purposes(const Schema &schema)
{
    std::set<std::string> names{"marketing", "service"};
    for (const ConsentKey &key : schema.consents)
        names.insert(key.purpose);
    std::vector<Choice> choices;
    for (const std::string &name : names)
        choices.emplace_back(text::purposeName(name), shown(name));
    return choices;
}

std::vector<Choice> stepsOf(const FieldContext &context)
{
    std::vector<Choice> choices;
    if (const FlowGraph *graph = context.document().graph(context.graph)) {
        for (const auto &[id, step] : graph->steps)
            choices.emplace_back(text::stepTitle(*step), shown(id.text()));
    }
    return choices;
}

std::vector<Choice> segmentsExceptOwn(const FieldContext &context)
{
    std::vector<Choice> choices;
    for (const auto &[id, segment] : context.document().segments) {
        if (id != context.graph)
            choices.emplace_back(shown(segment->name), shown(segment->name));
    }
    return choices;
}

std::vector<Choice> choicesOf(const FieldSpec &spec, const FieldContext &context)
{
    switch (spec.type) {
    case FieldType::EventName: return namesOf(context.schema().events);
    case FieldType::AttributeName: return namesOf(context.schema().attributes);
    case FieldType::SegmentName: return segmentsExceptOwn(context);
    case FieldType::ListName: return listNames(context);
    case FieldType::Content: return byId(context.document().contents);
    case FieldType::Policy: return byId(context.document().policies);
    case FieldType::Purpose: return purposes(context.schema());
    case FieldType::StepRef: return stepsOf(context);
    case FieldType::Channel: {
        std::vector<Choice> choices;
        for (const std::string_view channel : spec.choices)
            choices.emplace_back(text::channelName(channel), shown(channel));
        return choices;
    }
    default: return {};
    }
}

/// Names a field may take where none is chosen, and what a stored id is called.
class ReferenceEditor : public FieldEditor
{
    Q_DECLARE_TR_FUNCTIONS(pathloom::ui::ReferenceEditor)

public:
    ReferenceEditor(const FieldSpec &spec, const FieldContext &context, QWidget *parent)
        : FieldEditor(parent), m_spec(spec), m_box(new QComboBox(this))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(m_box);
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(12);
        connect(m_box, &QComboBox::activated, this, [this] {
            m_value = m_box->currentData().toString();
            Q_EMIT edited(m_value.isEmpty() ? FieldValue() : FieldValue(m_value.toStdString()));
        });
        ReferenceEditor::setContext(context);
    }

    void setContext(const FieldContext &context) override
    {
        m_box->clear();
        const bool isAudience = m_spec.type == FieldType::SegmentName && !m_spec.required;
        m_box->addItem(m_spec.required ? tr("Choose…") : isAudience ? tr("All profiles") : tr("None"), QString());
        for (const auto &[shown, stored] : choicesOf(m_spec, context))
            m_box->addItem(shown, stored);
        const Content *content = m_spec.type == FieldType::Content ? context.document().contentNamed(m_value.toStdString()) : nullptr;
        const Policy *policy = m_spec.type == FieldType::Policy ? context.document().policyNamed(m_value.toStdString()) : nullptr;
        m_alias = content ? shown(content->id.text()) : policy ? shown(policy->id.text()) : m_value;
        showValue();
    }

    void setValue(const FieldValue &value) override
    {
        const auto *stored = std::get_if<std::string>(&value.data);
        m_value = stored ? QString::fromStdString(*stored) : QString();
        m_alias = m_value;
        showValue();
    }
    QWidget *input() override { return m_box; }

private:
    void showValue()
    {
        int index = m_box->findData(m_alias);
        if (index < 0)
            index = m_box->findText(m_alias);
        if (index < 0) {
            m_box->addItem(tr("%1 (not found)").arg(m_value), m_value);
            index = m_box->count() - 1;
        }
        m_box->setCurrentIndex(index);
    }

    FieldSpec m_spec;
    QComboBox *m_box;
    QString m_value;
    QString m_alias;
};

} // namespace

FieldEditor *makeReferenceEditor(const FieldSpec &spec, const FieldContext &context, const QString &, QWidget *parent)
{
    switch (spec.type) {
    case FieldType::EventName:
    case FieldType::AttributeName:
    case FieldType::SegmentName:
    case FieldType::ListName:
    case FieldType::Channel:
    case FieldType::Purpose:
    case FieldType::Content:
    case FieldType::Policy:
    case FieldType::StepRef: return new ReferenceEditor(spec, context, parent);
    default: return nullptr;
    }
}

} // namespace pathloom::ui
