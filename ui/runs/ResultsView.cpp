// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of a run's results.
#include "ui/runs/ResultsView.h"

#include "ui/charts/ChartView.h"
#include "ui/runs/ResultCharts.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Forms.h"
#include "ui/widgets/InlineMessage.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

static void addChart(QVBoxLayout *layout, const QString &title, ChartView *chart)
{
    layout->addWidget(heading(title));
    layout->addWidget(chart);
}

ResultsView::ResultsView(QWidget *parent)
    : QWidget(parent), m_provenance(caption({})), m_cautions(new InlineMessage),
      m_stale(new InlineMessage), m_journeys(new QComboBox), m_pages(new QTabWidget),
      m_kpis(new TableView(tr("Key figures"))), m_funnel(new ChartView), m_intervals(new ChartView),
      m_daily(new ChartView), m_pressure(new ChartView)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpaceM, kSpaceM, kSpaceM, 0);
    layout->setSpacing(kSpaceS);
    auto *top = new QHBoxLayout;
    auto *label = new QLabel(tr("Results of"));
    label->setBuddy(m_journeys);
    m_journeys->setAccessibleName(tr("Journey whose results are shown"));
    m_journeys->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *save = new QPushButton(icon(u"export"_s), tr("Save table…"));
    top->addWidget(label);
    top->addWidget(m_journeys);
    top->addStretch();
    top->addWidget(save);
    layout->addLayout(top);
    m_provenance->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_provenance);
    m_stale->setDismissable(false);
    m_cautions->setDismissable(false);
    layout->addWidget(m_stale);
    layout->addWidget(m_cautions);
    m_pages->setDocumentMode(true);
    m_pages->setAccessibleName(tr("Pages of the results"));
    layout->addWidget(m_pages, 1);

    auto *overview = new QWidget;
    QVBoxLayout *page = scrollingPage(overview);
    page->addWidget(m_kpis);
    addChart(page, tr("Funnel"), m_funnel);
    addChart(page, tr("Key figures with their intervals"), m_intervals);
    addChart(page, tr("By day"), m_daily);
    addChart(page, tr("Contact pressure"), m_pressure);
    page->addStretch();
    m_pages->addTab(overview, tr("Overview"));
    m_steps = addTable(tr("Steps"),
                       tr("Every step: entered = passed + left + waiting + errors, in the first "
                          "replication. Enter shows the step on the canvas."));
    m_paths =
        addTable(tr("Paths"), tr("How many profiles took each path in the first replication."));
    m_variants = addTable(tr("Variants"),
                          tr("Arms of random splits and of the holdout, with their conversion."));
    m_held = addTable(tr("Held back"), tr("Who was held back, where, and why."));
    m_exits = addTable(tr("Exits"), tr("How profiles left the journey."));
    m_parameters =
        addTable(tr("Parameters"), tr("Every assumption about behaviour, with its source."));

    for (ChartView *chart : {m_funnel, m_intervals, m_daily, m_pressure})
        connect(chart, &ChartView::exportAsked, this, &ResultsView::exportChartAsked);
    connect(m_journeys, &QComboBox::currentIndexChanged, this, &ResultsView::refresh);
    connect(m_pages, &QTabWidget::currentChanged, this, &ResultsView::fillPage);
    connect(save, &QPushButton::clicked, this, [this] { Q_EMIT exportTableAsked(currentCsv()); });
    for (TableView *table : {m_steps, m_paths, m_held, m_variants})
        connect(table, &TableView::keyActivated, this, [this](const QString &key) {
            if (const JourneyResult *shown = journey(); shown != nullptr && !key.isEmpty())
                Q_EMIT stepChosen(shown->id, StepId(key.toStdString()));
        });
}

TableView *ResultsView::addTable(const QString &title, const QString &help)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, kSpaceS, 0, 0);
    auto *view = new TableView(title);
    layout->addWidget(caption(help));
    layout->addWidget(view);
    m_pages->addTab(page, title);
    return view;
}

const JourneyResult *ResultsView::journey() const
{
    const int index = m_journeys->currentData().toInt();
    if (!m_result || index < 0 || index >= static_cast<int>(m_result->journeys.size()))
        return nullptr;
    return &m_result->journeys[static_cast<std::size_t>(index)];
}

void ResultsView::setResult(std::shared_ptr<const RunResult> result, const Document &document)
{
    m_result = std::move(result);
    m_titles = StepTitles(document);
    {
        const QSignalBlocker blocker(m_journeys);
        m_journeys->clear();
        int index = 0;
        for (const JourneyResult &shown : m_result->journeys)
            m_journeys->addItem(QString::fromStdString(shown.name), index++);
        if (m_result->journeys.size() > 1)
            m_journeys->addItem(tr("All journeys"), -1);
    }
    m_provenance->setText(provenanceOf(*m_result));
    const QStringList cautions = cautionsOf(*m_result);
    if (cautions.isEmpty())
        m_cautions->clear();
    else
        m_cautions->show(InlineMessage::Kind::Warning, cautions.join(u'\n'));
    setStale(false);
    refresh();
}

void ResultsView::clear()
{
    m_result.reset();
    m_journeys->clear();
    m_provenance->clear();
    m_cautions->clear();
    refresh();
}

void ResultsView::setStale(bool on)
{
    m_isStale = on;
    if (on)
        m_stale->show(InlineMessage::Kind::Hint,
                      tr("These results are of an earlier state of the project. Simulate again to "
                         "bring them up to date."));
    else
        m_stale->clear();
    for (ChartView *chart : {m_funnel, m_intervals, m_daily, m_pressure})
        chart->setStale(on);
    for (TableView *table : {m_kpis, m_steps, m_paths, m_variants, m_held, m_exits, m_parameters})
        table->setStale(on);
}

QString ResultsView::provenance() const
{
    return m_provenance->text();
}

QString ResultsView::currentCsv() const
{
    const auto *view = m_pages->currentWidget()->findChild<TableView *>();
    return view == nullptr ? QString() : toCsv(view->table());
}

void ResultsView::refresh()
{
    for (int page = 0; page < m_pages->count(); ++page)
        m_oldPages.insert(page);
    fillPage(m_pages->currentIndex());
}

void ResultsView::fillPage(int page)
{
    if (m_oldPages.erase(page) == 0)
        return;
    const JourneyResult *shown = journey();
    const QWidget *parent = m_pages->widget(page);
    const auto fill = [&](TableView *table, auto make) {
        if (parent->isAncestorOf(table))
            table->setTable(shown != nullptr ? make() : Table());
    };
    if (parent->isAncestorOf(m_kpis))
        fillOverview();
    fill(m_steps, [&] { return stepTable(*shown, m_titles); });
    fill(m_paths, [&] { return pathTable(*shown, m_titles); });
    fill(m_variants, [&] { return variantTable(*shown, m_titles); });
    fill(m_held, [&] { return heldBackTable(*shown, m_titles); });
    fill(m_exits, [&] { return exitTable(*shown); });
    if (parent->isAncestorOf(m_parameters))
        m_parameters->setTable(m_result ? parameterTable(m_result->parameters) : Table());
}

void ResultsView::fillOverview()
{
    const JourneyResult *shown = journey();
    const auto &kpis = shown != nullptr
                           ? shown->kpis
                           : (m_result ? m_result->kpis : std::map<std::string, Estimate>());
    m_kpis->setTable(kpiTable(kpis, m_currency));
    m_kpis->fitRows(24);
    m_intervals->setData(kpiIntervals(kpis, m_currency));
    m_funnel->setData(shown != nullptr ? ChartData(funnelOf(*shown)) : ChartData());
    m_daily->setData(shown != nullptr ? ChartData(dailyOf(*shown, m_result->start)) : ChartData());
    m_pressure->setData(m_result ? ChartData(pressureOf(*m_result)) : ChartData());
}

} // namespace pathloom::ui
