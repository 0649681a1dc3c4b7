// SPDX-License-Identifier: GPL-3.0-or-later
// The page of project settings.
#include "ui/journeys/ProjectSettingsPage.h"

#include "engine/predict/ResponseModel.h"
#include "ui/document/DocumentController.h"
#include "ui/journeys/PolicyEditors.h"
#include "ui/text/Format.h"
#include "ui/text/NameText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Forms.h"
#include "ui/widgets/Table.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTimeZone>
#include <QVBoxLayout>

namespace pathloom::ui {

template <typename Change>
void ProjectSettingsPage::edit(const char *field, Change change)
{
    if (m_isFilling)
        return;
    ProjectSettings settings = m_controller.document()->settings;
    change(settings);
    m_controller.apply(setProjectSettings(*m_controller.document(), std::move(settings),
                                          std::string("project-settings.") + field));
}

ProjectSettingsPage::ProjectSettingsPage(DocumentController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_name(new QLineEdit), m_zone(new QComboBox),
      m_currency(new QLineEdit), m_caps(new CapsEditor), m_quiet(new QuietHoursEditor),
      m_responses(new TableView(tr("Response parameters"))), m_value(new QDoubleSpinBox)
{
    QVBoxLayout *page = scrollingPage(this);
    page->addWidget(heading(tr("Project")));
    auto *form = new QFormLayout;
    page->addLayout(form);
    addRow(form, tr("Name"), m_name);
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(zone));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    addRow(form, tr("Time zone"), m_zone, tr("For profiles that have none of their own."));
    m_currency->setMaxLength(3);
    addRow(form, tr("Currency"), m_currency);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        edit("name", [&](ProjectSettings &s) { s.name = text.toStdString(); });
    });
    connect(m_zone, &QComboBox::textActivated, this, [this](const QString &zone) {
        edit("zone", [&](ProjectSettings &s) { s.zone = zone.toStdString(); });
    });
    connect(m_currency, &QLineEdit::editingFinished, this, [this] {
        edit("currency", [this](ProjectSettings &s) { s.currency = m_currency->text().toUpper().toStdString(); });
    });

    page->addWidget(heading(tr("Frequency caps")));
    page->addWidget(caption(tr("They hold for every journey, counted across all of them.")));
    page->addWidget(m_caps);
    connect(m_caps, &CapsEditor::edited, this, [this] {
        edit("caps", [this](ProjectSettings &s) { s.caps = m_caps->caps(); });
    });
    page->addWidget(heading(tr("Quiet hours")));
    page->addWidget(caption(tr("In each profile's own time zone. A period that crosses midnight belongs to the day it "
                               "starts.")));
    page->addWidget(m_quiet);
    connect(m_quiet, &QuietHoursEditor::edited, this, [this] {
        edit("quiet", [this](ProjectSettings &s) { s.quietHours = m_quiet->periods(); });
    });

    page->addWidget(heading(tr("Cost of a message")));
    auto *costs = new QFormLayout;
    page->addLayout(costs);
    for (const auto &[channel, label] : channelChoices()) {
        auto *cost = new QDoubleSpinBox;
        cost->setDecimals(4);
        cost->setRange(0, 10'000);
        addRow(costs, label, cost);
        m_costs[channel] = cost;
        connect(cost, &QDoubleSpinBox::valueChanged, this, [this, key = channel](double value) {
            edit(("cost." + key).c_str(), [&](ProjectSettings &s) { s.channelCosts[key] = value; });
        });
    }

    page->addWidget(heading(tr("How people respond")));
    page->addWidget(caption(tr("Every parameter of the response model with its source. A value of your own replaces it "
                               "and is marked as assumed.")));
    page->addWidget(m_responses);
    auto *actions = new QHBoxLayout;
    m_value->setRange(0, 100'000);
    m_value->setDecimals(5);
    m_value->setAccessibleName(tr("Own value of the chosen parameter"));
    auto *use = new QPushButton(tr("Use this value"));
    auto *back = new QPushButton(tr("Back to the source"));
    actions->addWidget(m_value);
    actions->addWidget(use);
    actions->addWidget(back);
    actions->addStretch(1);
    page->addLayout(actions);
    page->addStretch(1);
    connect(use, &QPushButton::clicked, this, &ProjectSettingsPage::overrideResponse);
    connect(back, &QPushButton::clicked, this, &ProjectSettingsPage::takeBackResponse);
    connect(m_responses, &TableView::currentKeyChanged, this, [this](const QString &key) {
        ResponseParameters parameters;
        const auto found = parameters.all().find(key.toStdString());
        if (found != parameters.all().end())
            m_value->setValue(found->second.value);
    });
    connect(&m_controller, &DocumentController::changed, this, &ProjectSettingsPage::refresh);
    refresh();
}

void ProjectSettingsPage::refresh()
{
    const QScopedValueRollback filling(m_isFilling, true);
    const ProjectSettings &s = m_controller.document()->settings;
    if (m_name->text() != QString::fromStdString(s.name))
        m_name->setText(QString::fromStdString(s.name));
    m_zone->setCurrentText(QString::fromStdString(s.zone));
    m_currency->setText(QString::fromStdString(s.currency));
    m_caps->setCaps(s.caps);
    m_quiet->setPeriods(s.quietHours);
    for (const auto &[channel, box] : m_costs) {
        const auto cost = s.channelCosts.find(channel);
        box->setSuffix(QLatin1Char(' ') + QString::fromStdString(s.currency));
        box->setValue(cost == s.channelCosts.end() ? 0.0 : cost->second);
    }
    setEnabled(!m_controller.isReadOnly());
    refreshResponses();
}

void ProjectSettingsPage::refreshResponses()
{
    ResponseParameters parameters;
    for (const ParameterOverride &own : m_controller.document()->settings.responses)
        parameters.set({own.name, own.value, own.low, own.high, own.source, 0});
    const QString current = m_responses->currentKey();
    Table table;
    table.columns = {{tr("Parameter"), false, {}}, {tr("Value"), true, {}}, {tr("Range"), true, {}},
                     {tr("Origin"), false, {}},    {tr("Source"), false, {}}};
    for (const auto &[name, parameter] : parameters.all()) {
        const QString range = parameter.low < parameter.high
            ? text::interval(parameter.low, parameter.high, text::Unit::Number)
            : tr("fixed");
        table.rows.push_back({{cell(QString::fromStdString(name)), cell(text::number(parameter.value), parameter.value),
                               cell(range), cell(text::originName(nameOf(parameter.origin))),
                               cell(QString::fromStdString(parameter.source))},
                              QString::fromStdString(name)});
    }
    m_responses->setTable(std::move(table));
    m_responses->selectKey(current);
    m_responses->fitRows();
}

void ProjectSettingsPage::overrideResponse()
{
    const std::string name = m_responses->currentKey().toStdString();
    if (name.empty())
        return;
    edit("response", [&](ProjectSettings &s) {
        std::erase_if(s.responses, [&](const ParameterOverride &own) { return own.name == name; });
        s.responses.push_back({name, m_value->value(), m_value->value(), m_value->value(), "assumed"});
    });
}

void ProjectSettingsPage::takeBackResponse()
{
    const std::string name = m_responses->currentKey().toStdString();
    edit("response-back", [&](ProjectSettings &s) {
        std::erase_if(s.responses, [&](const ParameterOverride &own) { return own.name == name; });
    });
}

} // namespace pathloom::ui
