// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs of a scenario.
#include "ui/runs/ScenarioForm.h"

#include "ui/text/Format.h"
#include "ui/text/NameText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Forms.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

static QSpinBox *spin(int from, int to, int value)
{
    auto *box = new QSpinBox;
    box->setRange(from, to);
    box->setValue(value);
    box->setGroupSeparatorShown(true);
    return box;
}

ScenarioForm::ScenarioForm(QWidget *parent)
    : QWidget(parent), m_journeys(new QListWidget),
      m_defaultStart(new QCheckBox(tr("At the end of the data"))), m_start(new QDateTimeEdit),
      m_horizon(spin(1, 730, 30)), m_sample(spin(0, 100'000'000, 0)), m_population(caption({})),
      m_seed(spin(0, 2'147'483'647, 1)), m_replications(spin(1, 10'000, 200)),
      m_converge(new QCheckBox(tr("Stop when the figures are precise enough"))), m_badge(new QLabel)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(kSpaceS);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_journeys->setMaximumHeight(120);
    addRow(form, tr("Journeys"), m_journeys,
           tr("Ticked journeys are simulated together, in one world."));
    m_defaultStart->setChecked(true);
    m_defaultStart->setToolTip(tr("The next full hour after the last event of the dataset."));
    addRow(form, tr("Start"), m_defaultStart);
    m_start->setTimeSpec(Qt::UTC);
    m_start->setCalendarPopup(true);
    m_start->setDisplayFormat(u"yyyy-MM-dd HH:mm 'UTC'"_s);
    m_start->setEnabled(false);
    // The least value stands for "not known": nothing is shown then.
    m_start->setMinimumDateTime(QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC));
    m_start->setSpecialValueText(u"–"_s);
    m_start->setDateTime(m_start->minimumDateTime());
    addRow(form, tr("Start at"), m_start);
    m_horizon->setSuffix(tr(" days"));
    addRow(form, tr("Horizon"), m_horizon,
           tr("How long the virtual clock runs, at most 730 days."));
    m_sample->setSpecialValueText(tr("All profiles"));
    m_sample->setSingleStep(1000);
    addRow(form, tr("Sample"), m_sample,
           tr("Number of profiles, chosen by hash; 0 takes all of them."));
    form->addRow(QString(), m_population);
    addRow(form, tr("Seed"), m_seed, tr("The same seed gives the same result on every machine."));
    addRow(form, tr("Replications"), m_replications,
           tr("1 is enough for routes; 200 give intervals of outcomes."));
    m_converge->setChecked(true);
    m_converge->setToolTip(
        tr("After 20 replications, once the simulation error of each main figure is below 1 %."));
    form->addRow(QString(), m_converge);
    form->addRow(makePolicies());

    connect(m_defaultStart, &QCheckBox::toggled, this, &ScenarioForm::showStart);
    connect(m_journeys, &QListWidget::itemChanged, this, &ScenarioForm::refresh);
    connect(m_sample, &QSpinBox::valueChanged, this, &ScenarioForm::refresh);
    connect(m_replications, &QSpinBox::valueChanged, this, &ScenarioForm::refresh);
    refresh();
}

QWidget *ScenarioForm::makePolicies()
{
    auto *box = new QGroupBox(tr("Policies that the run enforces"));
    auto *layout = new QGridLayout(box);
    const std::pair<bool PolicySwitches::*, const char *> rows[] = {
        {&PolicySwitches::consent, "consent"},
        {&PolicySwitches::caps, "caps"},
        {&PolicySwitches::quietHours, "quiet-hours"},
        {&PolicySwitches::exitRules, "exit-rules"},
        {&PolicySwitches::holdouts, "holdouts"},
        {&PolicySwitches::arbitration, "arbitration"},
        {&PolicySwitches::entryLimits, "entry-limits"}};
    int index = 0;
    for (const auto &[member, code] : rows) {
        auto *check = new QCheckBox(text::policySwitchName(code));
        check->setChecked(true);
        connect(check, &QCheckBox::toggled, this, &ScenarioForm::refresh);
        m_policies.emplace_back(member, check);
        layout->addWidget(check, index / 2, index % 2);
        ++index;
    }
    m_badge->setText(tr("Not production-like"));
    m_badge->setToolTip(tr("Production enforces every policy; this run would not."));
    m_badge->setAlignment(Qt::AlignCenter);
    m_badge->setContentsMargins(kSpaceS, kSpaceXs, kSpaceS, kSpaceXs);
    layout->addWidget(m_badge, (index + 1) / 2, 0, 1, 2);
    return box;
}

void ScenarioForm::setDocument(const Document &document)
{
    std::set<QString> ticked;
    for (int row = 0; row < m_journeys->count(); ++row)
        if (m_journeys->item(row)->checkState() == Qt::Checked)
            ticked.insert(m_journeys->item(row)->data(Qt::UserRole).toString());
    const QSignalBlocker blocker(m_journeys);
    m_journeys->clear();
    for (const auto &[id, journey] : document.journeys) {
        auto *item = new QListWidgetItem(QString::fromStdString(journey->name), m_journeys);
        const QString key = QString::fromStdString(id.text());
        item->setData(Qt::UserRole, key);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(ticked.contains(key) || document.journeys.size() == 1 ? Qt::Checked
                                                                                  : Qt::Unchecked);
    }
    refresh();
}

void ScenarioForm::setProfileCount(std::uint64_t count)
{
    m_population->setText(tr("The dataset has %1 profiles.").arg(text::count(count)));
}

void ScenarioForm::setDefaultStart(std::optional<Instant> start)
{
    m_default = start;
    showStart();
}

void ScenarioForm::showStart()
{
    const bool isDefault = m_defaultStart->isChecked();
    m_start->setEnabled(!isDefault);
    const bool isUnset = m_start->dateTime() == m_start->minimumDateTime();
    if (!isDefault && !isUnset)
        return;
    m_start->setDateTime(m_default ? QDateTime::fromMSecsSinceEpoch(m_default->ms, Qt::UTC) : m_start->minimumDateTime());
}

void ScenarioForm::setScenario(const Scenario &scenario)
{
    m_base = scenario;
    for (int row = 0; row < m_journeys->count(); ++row) {
        QListWidgetItem *item = m_journeys->item(row);
        const GraphId id(item->data(Qt::UserRole).toString().toStdString());
        const bool isIn = std::find(scenario.journeys.begin(), scenario.journeys.end(), id) !=
                          scenario.journeys.end();
        item->setCheckState(isIn ? Qt::Checked : Qt::Unchecked);
    }
    m_defaultStart->setChecked(!scenario.start);
    if (scenario.start)
        m_start->setDateTime(QDateTime::fromMSecsSinceEpoch(scenario.start->ms, Qt::UTC));
    showStart();
    m_horizon->setValue(static_cast<int>(scenario.horizon.inDays()));
    m_sample->setValue(static_cast<int>(scenario.sample));
    m_seed->setValue(static_cast<int>(scenario.seed));
    m_replications->setValue(static_cast<int>(scenario.replications));
    m_converge->setChecked(scenario.stopWhenConverged);
    for (const auto &[member, check] : m_policies)
        check->setChecked(scenario.switches.*member);
    refresh();
}

Scenario ScenarioForm::scenario() const
{
    Scenario scenario = m_base;
    scenario.journeys.clear();
    for (int row = 0; row < m_journeys->count(); ++row)
        if (m_journeys->item(row)->checkState() == Qt::Checked)
            scenario.journeys.emplace_back(
                m_journeys->item(row)->data(Qt::UserRole).toString().toStdString());
    scenario.start.reset();
    if (!m_defaultStart->isChecked())
        scenario.start = Instant{m_start->dateTime().toMSecsSinceEpoch()};
    scenario.horizon = Duration::days(m_horizon->value());
    scenario.sample = static_cast<std::uint32_t>(m_sample->value());
    scenario.seed = static_cast<std::uint64_t>(m_seed->value());
    scenario.replications = static_cast<std::uint32_t>(m_replications->value());
    scenario.stopWhenConverged = m_converge->isChecked();
    for (const auto &[member, check] : m_policies)
        scenario.switches.*member = check->isChecked();
    return scenario;
}

QString ScenarioForm::obstacle() const
{
    if (m_journeys->count() == 0)
        return tr("There is no journey yet. Draw one first.");
    return scenario().journeys.empty() ? tr("Tick at least one journey.") : QString();
}

bool ScenarioForm::isProductionLike() const
{
    return std::all_of(m_policies.begin(), m_policies.end(),
                       [](const auto &policy) { return policy.second->isChecked(); });
}

void ScenarioForm::refresh()
{
    const Theme &theme = themeOf(QApplication::palette());
    m_badge->setVisible(!isProductionLike());
    m_badge->setStyleSheet(
        u"background: %1; color: %2; border: 1px solid %2; border-radius: 6px; padding: 2px 8px;"_s
            .arg(theme.warningSoft.name(), theme.warning.name()));
    m_converge->setEnabled(m_replications->value() > 20);
    Q_EMIT changed();
}

} // namespace pathloom::ui
