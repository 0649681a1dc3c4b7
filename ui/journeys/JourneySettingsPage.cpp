// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a journey's settings.
#include "ui/journeys/JourneySettingsPage.h"

#include "ui/document/DocumentController.h"
#include "ui/journeys/DurationEdit.h"
#include "ui/journeys/PolicyEditors.h"
#include "ui/rules/RuleEditor.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Forms.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QFrame>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace pathloom::ui {

namespace {

QFormLayout *addForm(QVBoxLayout *page)
{
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(kSpaceM);
    form->setVerticalSpacing(kSpaceS);
    page->addLayout(form);
    return form;
}

QSpinBox *spinBox(int minimum, int maximum, const QString &special = {})
{
    auto *box = new QSpinBox;
    box->setRange(minimum, maximum);
    box->setSpecialValueText(special);
    return box;
}

} // namespace

template <typename Change>
void JourneySettingsPage::edit(const char *field, Change change)
{
    const auto found = m_controller.document()->journeys.find(m_journey);
    if (m_isFilling || found == m_controller.document()->journeys.end())
        return;
    JourneySettings settings = found->second->settings;
    change(settings);
    const std::string mergeKey = "journey-settings." + m_journey.text() + "." + field;
    m_controller.apply(setJourneySettings(*m_controller.document(), m_journey, std::move(settings), mergeKey));
}

JourneySettingsPage::JourneySettingsPage(DocumentController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller)
{
    QVBoxLayout *page = scrollingPage(this);
    buildGoal(page);
    buildEntry(page);
    buildLimits(page);
    page->addStretch(1);
    connect(&m_controller, &DocumentController::changed, this, &JourneySettingsPage::refresh);
    connect(&m_controller, &DocumentController::dataChanged, this, &JourneySettingsPage::refresh);
}

void JourneySettingsPage::buildGoal(QVBoxLayout *page)
{
    page->addWidget(heading(tr("Goal")));
    page->addWidget(caption(tr("The event this journey is for. A conversion counts once for every entry, also after "
                               "leaving while the window is open.")));
    QFormLayout *form = addForm(page);
    m_goalEvent = new QComboBox;
    addRow(form, tr("Event"), m_goalEvent);
    m_goalFilter = new RuleEditor(m_controller, tr("Goal filter"));
    addRow(form, tr("Only where"), m_goalFilter, tr("Leave it empty to count every such event."));
    m_goalWindow = new DurationEdit(tr("Conversion window"));
    addRow(form, tr("Conversion window"), m_goalWindow);
    m_goalStart = new QComboBox;
    m_goalStart->addItems({tr("from entry"), tr("from the first message")});
    addRow(form, tr("Window starts"), m_goalStart);
    m_goalValue = new QComboBox;
    addRow(form, tr("Value"), m_goalValue, tr("The property that holds the revenue of a conversion."));
    m_leaveOnGoal = new QCheckBox(tr("Leave the journey on reaching the goal"));
    form->addRow(m_leaveOnGoal);
    connect(m_goalEvent, &QComboBox::activated, this, [this] {
        edit("goal-event", [this](JourneySettings &s) {
            s.goal.event = m_goalEvent->currentData().toString().toStdString();
            s.goal.filter = nullptr;
            s.goal.valueProperty.clear();
        });
    });
    connect(m_goalFilter, &RuleEditor::edited, this, [this](const ExprPtr &rule) {
        edit("goal-filter", [&](JourneySettings &s) { s.goal.filter = rule; });
    });
    connect(m_goalWindow, &DurationEdit::edited, this, [this] {
        edit("goal-window", [this](JourneySettings &s) { s.goal.window = m_goalWindow->duration(); });
    });
    connect(m_goalStart, &QComboBox::activated, this, [this](int index) {
        edit("goal-start", [index](JourneySettings &s) {
            s.goal.start = index == 0 ? WindowStart::Entry : WindowStart::FirstMessage;
        });
    });
    connect(m_goalValue, &QComboBox::activated, this, [this] {
        edit("goal-value", [this](JourneySettings &s) {
            s.goal.valueProperty = m_goalValue->currentData().toString().toStdString();
        });
    });
    connect(m_leaveOnGoal, &QCheckBox::toggled, this, [this](bool on) {
        edit("goal-leave", [on](JourneySettings &s) { s.goal.leaveOnGoal = on; });
    });

    page->addWidget(heading(tr("Exit criteria")));
    page->addWidget(caption(tr("Whoever meets one of these leaves. The first match wins.")));
    m_exits = new QVBoxLayout;
    m_exits->setSpacing(kSpaceS);
    page->addLayout(m_exits);
    auto *add = new QPushButton(icon(QStringLiteral("add")), tr("Add exit criterion"));
    page->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this] {
        edit("exit-add", [](JourneySettings &s) {
            s.exitCriteria.push_back({tr("Exit %1").arg(s.exitCriteria.size() + 1).toStdString(), {}, nullptr,
                                      ExitTiming::Immediate});
        });
    });
}

void JourneySettingsPage::buildEntry(QVBoxLayout *page)
{
    page->addWidget(heading(tr("Re-entry and limits")));
    QFormLayout *form = addForm(page);
    m_reentry = new QComboBox;
    m_reentry->addItems({tr("never"), tr("after leaving and a pause"), tr("once per key, several at a time")});
    addRow(form, tr("Re-entry"), m_reentry);
    m_pause = new DurationEdit(tr("Pause before re-entry"));
    addRow(form, tr("Pause"), m_pause);
    m_key = new QLineEdit;
    addRow(form, tr("Key property"), m_key, tr("A property of the entry event, such as the order number."));
    m_open = spinBox(1, 100);
    addRow(form, tr("Open at most"), m_open, tr("Enrolments of one profile that may be open at the same time."));
    m_entryLimit = spinBox(0, 10'000'000, tr("no limit"));
    m_entryLimit->setSuffix(tr(" profiles a day"));
    addRow(form, tr("Entry limit"), m_entryLimit);
    m_priority = spinBox(0, 100);
    addRow(form, tr("Priority"), m_priority, tr("Of two journeys that want the same profile, the higher one goes first."));
    m_passLimit = spinBox(1, 1000);
    m_passLimit->setSuffix(tr(" visits"));
    addRow(form, tr("Pass limit"), m_passLimit, tr("Visits of one step in one enrolment; more is an error."));
    connect(m_reentry, &QComboBox::activated, this, [this](int index) {
        edit("reentry", [index](JourneySettings &s) { s.reentry.mode = static_cast<ReentryMode>(index); });
    });
    connect(m_pause, &DurationEdit::edited, this, [this] {
        edit("pause", [this](JourneySettings &s) { s.reentry.pause = m_pause->duration(); });
    });
    connect(m_key, &QLineEdit::textEdited, this, [this](const QString &text) {
        edit("key", [&](JourneySettings &s) { s.reentry.keyProperty = text.toStdString(); });
    });
    connect(m_open, &QSpinBox::valueChanged, this, [this](int value) {
        edit("open", [value](JourneySettings &s) { s.reentry.maximumOpen = value; });
    });
    connect(m_entryLimit, &QSpinBox::valueChanged, this, [this](int value) {
        edit("entry-limit", [value](JourneySettings &s) { s.entryLimitPerDay = value; });
    });
    connect(m_priority, &QSpinBox::valueChanged, this, [this](int value) {
        edit("priority", [value](JourneySettings &s) { s.priority = value; });
    });
    connect(m_passLimit, &QSpinBox::valueChanged, this, [this](int value) {
        edit("pass-limit", [value](JourneySettings &s) { s.passLimit = value; });
    });
}

void JourneySettingsPage::buildLimits(QVBoxLayout *page)
{
    page->addWidget(heading(tr("Holdout")));
    page->addWidget(caption(tr("A share of profiles, always the same ones, gets no message. Their conversions measure "
                               "what the journey adds.")));
    QFormLayout *form = addForm(page);
    m_holdout = new QDoubleSpinBox;
    m_holdout->setRange(0, 50);
    m_holdout->setDecimals(1);
    m_holdout->setSuffix(QStringLiteral(" %"));
    addRow(form, tr("Share"), m_holdout);
    m_holdoutBehaviour = new QComboBox;
    m_holdoutBehaviour->addItems({tr("walk through without messages"), tr("leave at once")});
    addRow(form, tr("They"), m_holdoutBehaviour);
    connect(m_holdout, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        edit("holdout", [value](JourneySettings &s) { s.holdout.share = value / 100.0; });
    });
    connect(m_holdoutBehaviour, &QComboBox::activated, this, [this](int index) {
        edit("holdout-behaviour",
             [index](JourneySettings &s) { s.holdout.behaviour = static_cast<HoldoutBehaviour>(index); });
    });

    page->addWidget(heading(tr("Frequency caps")));
    page->addWidget(caption(tr("They hold besides the project's.")));
    m_caps = new CapsEditor;
    page->addWidget(m_caps);
    connect(m_caps, &CapsEditor::edited, this, [this] {
        edit("caps", [this](JourneySettings &s) { s.caps = m_caps->caps(); });
    });

    page->addWidget(heading(tr("Quiet hours")));
    m_projectQuiet = new QCheckBox(tr("Use the project's quiet hours"));
    page->addWidget(m_projectQuiet);
    m_quiet = new QuietHoursEditor;
    page->addWidget(m_quiet);
    connect(m_projectQuiet, &QCheckBox::toggled, this, [this](bool on) {
        edit("quiet-own", [&](JourneySettings &s) {
            if (on)
                s.quietHours.reset();
            else
                s.quietHours = m_controller.document()->settings.quietHours;
        });
    });
    connect(m_quiet, &QuietHoursEditor::edited, this, [this] {
        edit("quiet", [this](JourneySettings &s) { s.quietHours = m_quiet->periods(); });
    });
}

void JourneySettingsPage::setJourney(const GraphId &journey)
{
    m_journey = journey;
    refresh();
}

void JourneySettingsPage::fillEvents(QComboBox *box, const std::string &current)
{
    box->clear();
    box->addItem(tr("none"), QString());
    for (const EventTypeDef &event : m_controller.schema().events)
        box->addItem(QString::fromStdString(event.name), QString::fromStdString(event.name));
    const QString name = QString::fromStdString(current);
    if (box->findData(name) < 0)
        box->addItem(name, name);
    box->setCurrentIndex(box->findData(name));
}

void JourneySettingsPage::refresh()
{
    const auto found = m_controller.document()->journeys.find(m_journey);
    setEnabled(found != m_controller.document()->journeys.end() && !m_controller.isReadOnly());
    if (found == m_controller.document()->journeys.end())
        return;
    const QScopedValueRollback filling(m_isFilling, true);
    const JourneySettings &s = found->second->settings;
    fillEvents(m_goalEvent, s.goal.event);
    m_goalFilter->setUse({ValueType::Boolean, s.goal.event, false});
    m_goalFilter->setRule(s.goal.filter);
    m_goalWindow->setDuration(s.goal.window);
    m_goalStart->setCurrentIndex(static_cast<int>(s.goal.start));
    m_goalValue->clear();
    m_goalValue->addItem(tr("as the event type says"), QString());
    if (const auto type = m_controller.schema().eventIndex(s.goal.event))
        for (const PropertyDef &property : m_controller.schema().events[*type].properties)
            if (property.type == ValueType::Money || property.type == ValueType::Number)
                m_goalValue->addItem(QString::fromStdString(property.name), QString::fromStdString(property.name));
    m_goalValue->setCurrentIndex(std::max(0, m_goalValue->findData(QString::fromStdString(s.goal.valueProperty))));
    m_leaveOnGoal->setChecked(s.goal.leaveOnGoal);
    fillExits(s.exitCriteria);
    m_reentry->setCurrentIndex(static_cast<int>(s.reentry.mode));
    m_pause->setDuration(s.reentry.pause);
    m_pause->setEnabled(s.reentry.mode == ReentryMode::AfterExit);
    if (m_key->text() != QString::fromStdString(s.reentry.keyProperty))
        m_key->setText(QString::fromStdString(s.reentry.keyProperty));
    m_key->setEnabled(s.reentry.mode == ReentryMode::Keyed);
    m_open->setValue(s.reentry.maximumOpen);
    m_open->setEnabled(s.reentry.mode == ReentryMode::Keyed);
    m_entryLimit->setValue(s.entryLimitPerDay);
    m_priority->setValue(s.priority);
    m_passLimit->setValue(s.passLimit);
    m_holdout->setValue(s.holdout.share * 100.0);
    m_holdoutBehaviour->setCurrentIndex(static_cast<int>(s.holdout.behaviour));
    m_caps->setCaps(s.caps);
    m_projectQuiet->setChecked(!s.quietHours);
    m_quiet->setPeriods(s.quietHours.value_or(m_controller.document()->settings.quietHours));
    m_quiet->setEnabled(s.quietHours.has_value());
}

void JourneySettingsPage::fillExits(const std::vector<ExitCriterion> &criteria)
{
    if (criteria.size() != m_exitRows) {
        while (QLayoutItem *item = m_exits->takeAt(0)) {
            item->widget()->hide();
            item->widget()->deleteLater();
            delete item;
        }
        for (std::size_t i = 0; i < criteria.size(); ++i)
            m_exits->addWidget(exitRow(i));
        m_exitRows = criteria.size();
    }
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        QWidget *row = m_exits->itemAt(static_cast<int>(i))->widget();
        auto *name = row->findChild<QLineEdit *>(QStringLiteral("name"));
        if (name->text() != QString::fromStdString(criteria[i].name))
            name->setText(QString::fromStdString(criteria[i].name));
        fillEvents(row->findChild<QComboBox *>(QStringLiteral("event")), criteria[i].event);
        row->findChild<QComboBox *>(QStringLiteral("timing"))->setCurrentIndex(static_cast<int>(criteria[i].timing));
        auto *rule = row->findChild<RuleEditor *>();
        rule->setUse({ValueType::Boolean, criteria[i].event, false});
        rule->setRule(criteria[i].rule);
    }
}

QWidget *JourneySettingsPage::exitRow(std::size_t index)
{
    auto *row = new QFrame;
    row->setFrameShape(QFrame::StyledPanel);
    auto *form = new QFormLayout(row);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *name = new QLineEdit;
    name->setObjectName(QStringLiteral("name"));
    auto *event = new QComboBox;
    event->setObjectName(QStringLiteral("event"));
    auto *rule = new RuleEditor(m_controller, tr("Condition of exit criterion %1").arg(index + 1));
    auto *timing = new QComboBox;
    timing->setObjectName(QStringLiteral("timing"));
    timing->addItems({tr("at once, also during a wait"), tr("at the next step")});
    auto *remove = new QToolButton;
    remove->setIcon(icon(QStringLiteral("remove")));
    remove->setText(tr("Remove"));
    remove->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    remove->setAccessibleName(tr("Remove exit criterion %1").arg(index + 1));
    addRow(form, tr("Name"), name);
    addRow(form, tr("Event"), event, tr("Leave it at none for a condition on the profile."));
    addRow(form, tr("Only where"), rule);
    addRow(form, tr("Leaves"), timing);
    form->addRow(remove);
    connect(name, &QLineEdit::textEdited, this, [this, index](const QString &text) {
        edit("exit-name", [&](JourneySettings &s) { s.exitCriteria[index].name = text.toStdString(); });
    });
    connect(event, &QComboBox::activated, this, [this, index, event] {
        edit("exit-event", [&](JourneySettings &s) {
            s.exitCriteria[index].event = event->currentData().toString().toStdString();
            s.exitCriteria[index].rule = nullptr;
        });
    });
    connect(rule, &RuleEditor::edited, this, [this, index](const ExprPtr &edited) {
        edit("exit-rule", [&](JourneySettings &s) { s.exitCriteria[index].rule = edited; });
    });
    connect(timing, &QComboBox::activated, this, [this, index](int value) {
        edit("exit-timing",
             [&](JourneySettings &s) { s.exitCriteria[index].timing = static_cast<ExitTiming>(value); });
    });
    connect(remove, &QToolButton::clicked, this, [this, index] {
        edit("exit-remove", [&](JourneySettings &s) {
            s.exitCriteria.erase(s.exitCriteria.begin() + static_cast<std::ptrdiff_t>(index));
        });
    });
    return row;
}

} // namespace pathloom::ui
