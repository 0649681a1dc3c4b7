// SPDX-License-Identifier: GPL-3.0-or-later
// The results of one run: figures, charts and tables, always with what made them.
#pragma once

#include "ui/runs/ResultTables.h"

#include <QWidget>

#include <memory>
#include <set>

class QComboBox;
class QLabel;
class QTabWidget;

namespace pathloom::ui {

class ChartView;
class InlineMessage;
class TableView;

class ResultsView : public QWidget
{
    Q_OBJECT

public:
    explicit ResultsView(QWidget *parent = nullptr);

    /// Shows a run. `document` gives steps their titles: the one that ran.
    void setResult(std::shared_ptr<const RunResult> result, const Document &document);
    void clear();
    /// Grey, with a sentence, as soon as the document's semantic revision is another.
    void setStale(bool on);
    [[nodiscard]] bool isStale() const { return m_isStale; }
    [[nodiscard]] QString provenance() const;
    /// The shown table as CSV: of the current page.
    [[nodiscard]] QString currentCsv() const;
    [[nodiscard]] QTabWidget *pages() const { return m_pages; }
    /// Keeps the project's currency for money.
    void setCurrency(const QString &currency) { m_currency = currency; }

Q_SIGNALS:
    void stepChosen(const pathloom::GraphId &journey, const pathloom::StepId &step);
    void exportChartAsked(pathloom::ui::ChartView *chart);
    void exportTableAsked(const QString &csv);

private:
    void refresh();
    /// Fills a page that is of an earlier result; the others wait until they are looked at.
    void fillPage(int page);
    void fillOverview();
    TableView *addTable(const QString &title, const QString &empty);
    [[nodiscard]] const JourneyResult *journey() const;

    std::shared_ptr<const RunResult> m_result;
    StepTitles m_titles;
    QString m_currency;
    bool m_isStale = false;
    std::set<int> m_oldPages;
    QLabel *m_provenance;
    InlineMessage *m_cautions;
    InlineMessage *m_stale;
    QComboBox *m_journeys;
    QTabWidget *m_pages;
    TableView *m_kpis;
    ChartView *m_funnel;
    ChartView *m_intervals;
    ChartView *m_daily;
    ChartView *m_pressure;
    TableView *m_steps;
    TableView *m_paths;
    TableView *m_variants;
    TableView *m_held;
    TableView *m_exits;
    TableView *m_parameters;
};

} // namespace pathloom::ui
