// SPDX-License-Identifier: GPL-3.0-or-later
// How good the data is: figures of every attribute, how its values are distributed, and the profiles
// behind each figure.
#pragma once

#include "engine/data/Distribution.h"
#include "engine/data/Quality.h"
#include "ui/charts/ChartData.h"
#include "ui/jobs/JobRunner.h"

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QModelIndex;
class QScrollArea;
class QStackedWidget;
class QTableView;

namespace pathloom::ui {

class ChartView;
class InlineMessage;
class ProfileListView;
class ProgressStrip;
class QualityModel;

/// Measures in a job once it is looked at. Arrow keys walk over the figures; each shows the profiles
/// behind it, and Enter goes to them.
class QualityView : public QWidget
{
    Q_OBJECT

public:
    explicit QualityView(JobRunner &jobs, QWidget *parent = nullptr);

    /// As of the end of the records. Null: nothing to show.
    void setSnapshot(SnapshotPtr snapshot);
    [[nodiscard]] QTableView *figures() const { return m_figures; }
    [[nodiscard]] const QualityModel &model() const { return *m_model; }
    /// What the listed profiles have in common, with their number.
    [[nodiscard]] QComboBox *rows() const { return m_rows; }
    [[nodiscard]] ProfileListView *profiles() const { return m_profiles; }
    [[nodiscard]] ChartView *chart() const { return m_chart; }
    [[nodiscard]] QCheckBox *unmask() const { return m_unmask; }
    [[nodiscard]] InlineMessage *message() const { return m_message; }
    [[nodiscard]] QString sentence() const;
    /// What stands in the place of a chart that is not shown.
    [[nodiscard]] QString chartNote() const;

Q_SIGNALS:
    void measured();
    void profilesListed();
    void chartShown();
    void profileAsked(const QString &id);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void makeLayout();
    QWidget *makeFigures();
    QWidget *makeDetails();
    void measure();
    void showQuality(Result<DataQuality> quality);
    void showFigure(const QModelIndex &index);
    void refreshRows(QualityRows wanted);
    void listProfiles();
    void refreshChart();
    void showDistribution(std::size_t attribute, const Distribution &distribution);
    [[nodiscard]] std::optional<std::size_t> attribute() const;

    JobRunner &m_jobs;
    SnapshotPtr m_snapshot;
    Instant m_asOf;
    bool m_isOld = false; ///< not measured yet
    QPointer<Job> m_measuring, m_listing, m_counting;
    QStackedWidget *m_stack;
    InlineMessage *m_message;
    ProgressStrip *m_progress;
    QLabel *m_summary;
    QTableView *m_figures;
    QualityModel *m_model;
    QLabel *m_heading;
    QLabel *m_sentence;
    QCheckBox *m_unmask;
    QLabel *m_chartNote;
    ChartView *m_chart;
    QScrollArea *m_chartArea;
    QComboBox *m_rows;
    ProfileListView *m_profiles;
};

/// The distribution of an attribute as a chart: a histogram or bars of the most frequent values.
[[nodiscard]] ChartData distributionChart(const AttributeDef &attribute, const Distribution &distribution);

} // namespace pathloom::ui
