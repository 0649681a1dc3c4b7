// SPDX-License-Identifier: GPL-3.0-or-later
// Layout of the quality of the data, and the jobs behind its parts.
#include "ui/data/QualityView.h"

#include "engine/rules/Validity.h"
#include "ui/charts/ChartView.h"
#include "ui/data/QualityModel.h"
#include "ui/profiles/ProfileListView.h"
#include "ui/profiles/ProfileTables.h"
#include "ui/text/ErrorText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Forms.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/ProgressStrip.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

static constexpr QualityRows kAllRows[] = {QualityRows::Missing, QualityRows::Invalid, QualityRows::Stale,
                                           QualityRows::Undated, QualityRows::Duplicate};

/// The profiles that a figure counts against its attribute first.
static QualityRows rowsOfFigure(const FieldQuality &field, int column)
{
    switch (column) {
    case QualityModel::Valid:
        return QualityRows::Invalid;
    case QualityModel::Fresh:
        return field.stale == 0 && field.undated > 0 ? QualityRows::Undated : QualityRows::Stale;
    case QualityModel::Unique:
        return QualityRows::Duplicate;
    default:
        return QualityRows::Missing;
    }
}

QualityView::QualityView(JobRunner &jobs, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_stack(new QStackedWidget), m_message(new InlineMessage),
      m_progress(new ProgressStrip), m_summary(caption({})), m_figures(new QTableView),
      m_model(new QualityModel(this)), m_heading(heading({})), m_sentence(new QLabel),
      m_unmask(new QCheckBox(tr("Show personal values"))), m_chartNote(caption({})), m_chart(new ChartView),
      m_chartArea(new QScrollArea), m_rows(new QComboBox), m_profiles(new ProfileListView(tr("Profiles behind the figure")))
{
    makeLayout();
    m_figures->installEventFilter(this);
    connect(m_figures->selectionModel(), &QItemSelectionModel::currentChanged, this, &QualityView::showFigure);
    connect(m_rows, &QComboBox::currentIndexChanged, this, &QualityView::listProfiles);
    connect(m_unmask, &QCheckBox::toggled, this, &QualityView::refreshChart);
    connect(m_profiles, &ProfileListView::opened, this, &QualityView::profileAsked);
    connect(m_message, &InlineMessage::actionActivated, this, &QualityView::measure);
}

void QualityView::makeLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpaceL, kSpaceL, kSpaceL, kSpaceM);
    layout->setSpacing(kSpaceS);
    layout->addWidget(heading(tr("Quality of the data")));
    layout->addWidget(m_summary);
    layout->addWidget(m_message);
    layout->addWidget(m_progress);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(new EmptyState(u"data"_s, tr("Nothing to measure yet"),
                                      tr("Profiles with attributes have a quality: how complete, valid, fresh and "
                                         "unique their values are.")));
    auto *splitter = new QSplitter;
    m_stack->addWidget(splitter);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeFigures());
    splitter->addWidget(makeDetails());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({720, 400});
}

QWidget *QualityView::makeFigures()
{
    m_figures->setAccessibleName(tr("Quality of every attribute"));
    m_figures->setModel(m_model);
    auto *delegate = new ShareDelegate(m_figures);
    for (const int column : {QualityModel::Complete, QualityModel::Valid, QualityModel::Fresh, QualityModel::Unique})
        m_figures->setItemDelegateForColumn(column, delegate);
    m_figures->setSelectionMode(QAbstractItemView::SingleSelection);
    m_figures->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_figures->setShowGrid(false);
    m_figures->setWordWrap(false);
    m_figures->setTabKeyNavigation(false);
    m_figures->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_figures->verticalHeader()->hide();
    m_figures->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kSpaceM);
    m_figures->horizontalHeader()->setHighlightSections(false);
    for (const int column : {QualityModel::Complete, QualityModel::Valid, QualityModel::Fresh, QualityModel::Unique})
        m_figures->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    return m_figures;
}

QWidget *QualityView::makeDetails()
{
    auto *details = new QWidget;
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(kSpaceL, 0, 0, 0);
    layout->setSpacing(kSpaceS);
    m_sentence->setWordWrap(true);
    layout->addWidget(m_heading);
    layout->addWidget(m_sentence);
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("Profiles"));
    label->setBuddy(m_rows);
    m_rows->setAccessibleName(tr("Profiles to list"));
    row->addWidget(label);
    row->addWidget(m_rows, 1);
    layout->addLayout(row);
    m_profiles->setToolTip(tr("Enter or a double click opens the profile."));
    layout->addWidget(m_profiles, 2);
    auto *values = new QHBoxLayout;
    values->addWidget(heading(tr("Values")), 1);
    values->addWidget(m_unmask);
    layout->addLayout(values);
    layout->addWidget(m_chartNote);
    m_chartArea->setWidgetResizable(true);
    m_chartArea->setFocusPolicy(Qt::NoFocus);
    m_chartArea->setWidget(m_chart);
    layout->addWidget(m_chartArea, 3);
    return details;
}

QString QualityView::sentence() const { return m_sentence->text(); }

QString QualityView::chartNote() const { return m_chartNote->text(); }

void QualityView::setSnapshot(SnapshotPtr snapshot)
{
    if (snapshot == m_snapshot)
        return;
    for (const QPointer<Job> &job : {m_measuring, m_listing, m_counting}) {
        if (job)
            job->cancel();
    }
    m_snapshot = std::move(snapshot);
    m_isOld = true;
    m_asOf = m_snapshot ? endOfRecords(*m_snapshot) : Instant();
    m_model->setQuality(m_snapshot, {});
    m_summary->clear();
    const bool hasFields = m_snapshot && m_snapshot->profileCount() > 0 && !m_snapshot->attributes.empty();
    m_stack->setCurrentIndex(hasFields ? 1 : 0);
    if (isVisible())
        measure();
}

void QualityView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isOld)
        measure();
}

void QualityView::measure()
{
    m_isOld = false;
    m_message->clear();
    if (m_stack->currentIndex() == 0)
        return;
    m_measuring = m_jobs.run<DataQuality>(
        tr("Measuring the quality of the data"), this,
        [snapshot = m_snapshot, asOf = m_asOf](const TaskControl &control) {
            return dataQuality(*snapshot, asOf, validityCheck(*snapshot, asOf), control);
        },
        [this, snapshot = m_snapshot](Result<DataQuality> quality) {
            if (snapshot == m_snapshot)
                showQuality(std::move(quality));
        });
    m_progress->follow(m_measuring);
}

void QualityView::showQuality(Result<DataQuality> quality)
{
    if (!quality) {
        const bool isCancelled = quality.error().kind == ErrorKind::Cancelled;
        m_message->show(isCancelled ? InlineMessage::Kind::Hint : InlineMessage::Kind::Error,
                        isCancelled ? tr("The quality was not measured: it was cancelled.")
                                    : text::sentence(quality.error()),
                        tr("Try again"));
        Q_EMIT measured();
        return;
    }
    QString summary = tr("%n profile(s)", nullptr, static_cast<int>(quality->profiles)) + u", "_s
                    + tr("as of %1").arg(text::dateTime(quality->asOf));
    if (quality->inDuplicatePairs > 0)
        summary += u"  ·  "_s
                 + tr("%n of them may be doubles of others", nullptr, static_cast<int>(quality->inDuplicatePairs));
    m_summary->setText(summary);
    m_model->setQuality(m_snapshot, *std::move(quality));
    m_figures->resizeColumnToContents(QualityModel::Name);
    m_figures->resizeColumnToContents(QualityModel::Accuracy);
    m_figures->setCurrentIndex(m_model->index(0, QualityModel::Complete));
    Q_EMIT measured();
}

std::optional<std::size_t> QualityView::attribute() const
{
    const QModelIndex index = m_figures->currentIndex();
    return index.isValid() ? std::optional(static_cast<std::size_t>(index.row())) : std::nullopt;
}

void QualityView::showFigure(const QModelIndex &index)
{
    if (!index.isValid()) {
        m_profiles->setProfiles(m_snapshot, {});
        m_chart->setData({});
        return;
    }
    const FieldQuality &field = m_model->quality().fields[static_cast<std::size_t>(index.row())];
    const int column = index.column() == QualityModel::Name ? int(QualityModel::Complete) : index.column();
    m_heading->setText(tr("%1: %2", "attribute, figure").arg(m_model->attributeName(index.row()),
                                                             qualityFigureName(column)));
    m_sentence->setText(m_model->sentence(index.row(), column));
    refreshRows(rowsOfFigure(field, column));
    refreshChart();
}

void QualityView::refreshRows(QualityRows wanted)
{
    const FieldQuality &field = m_model->quality().fields[*attribute()];
    {
        const QSignalBlocker quiet(m_rows);
        m_rows->clear();
        for (const QualityRows rows : kAllRows)
            m_rows->addItem(tr("%1 (%2)").arg(qualityRowsName(rows), text::count(field.count(rows))),
                            static_cast<int>(rows));
        m_rows->setCurrentIndex(static_cast<int>(wanted));
    }
    listProfiles();
}

void QualityView::listProfiles()
{
    if (m_listing)
        m_listing->cancel();
    const auto field = attribute();
    if (!field || !m_snapshot)
        return;
    const auto rows = static_cast<QualityRows>(m_rows->currentData().toInt());
    m_listing = m_jobs.run<std::vector<ProfileIndex>>(
        tr("Looking for profiles"), this,
        [snapshot = m_snapshot, field = *field, rows, asOf = m_asOf](const TaskControl &control) {
            return profilesBehind(*snapshot, field, rows, asOf, validityCheck(*snapshot, asOf), control);
        },
        [this, snapshot = m_snapshot, field, rows](Result<std::vector<ProfileIndex>> profiles) {
            const bool isAsked = snapshot == m_snapshot && field == attribute()
                              && static_cast<int>(rows) == m_rows->currentData().toInt();
            if (!isAsked || (!profiles && profiles.error().kind == ErrorKind::Cancelled))
                return;
            if (!profiles)
                m_message->showError(profiles.error());
            m_profiles->setProfiles(m_snapshot, profiles ? *std::move(profiles) : std::vector<ProfileIndex>());
            Q_EMIT profilesListed();
        });
}

void QualityView::refreshChart()
{
    if (m_counting)
        m_counting->cancel();
    const auto field = attribute();
    if (!field || !m_snapshot)
        return;
    m_counting = m_jobs.run<Distribution>(
        tr("Counting values"), this,
        [snapshot = m_snapshot, field = *field](const TaskControl &control) {
            return distributionOf(*snapshot, field, 12, control);
        },
        [this, snapshot = m_snapshot, field](Result<Distribution> distribution) {
            if (distribution && snapshot == m_snapshot && field == attribute())
                showDistribution(*field, *distribution);
        });
}

void QualityView::showDistribution(std::size_t attribute, const Distribution &distribution)
{
    const AttributeDef &def = m_snapshot->schema.attributes[attribute];
    const bool isMasked = def.personal && !m_unmask->isChecked();
    m_unmask->setVisible(def.personal);
    QString note = tr("%n different value(s).", nullptr, static_cast<int>(distribution.distinct));
    if (isMasked)
        note += u' ' + tr("They are personal, so they are not shown.");
    else if (distribution.median)
        note += u' ' + tr("Smallest %1, middle %2, largest %3.")
                           .arg(shownValue(*distribution.smallest), shownValue(*distribution.median),
                                shownValue(*distribution.largest));
    else if (distribution.otherValues > 0)
        note += u' ' + tr("The most frequent are shown; %1 others occur %2 times.")
                           .arg(text::count(distribution.otherValues), text::count(distribution.otherCount));
    m_chartNote->setText(note);
    m_chart->setData(isMasked ? ChartData() : distributionChart(def, distribution));
    m_chartArea->setVisible(!isMasked);
    Q_EMIT chartShown();
}

bool QualityView::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_figures && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_profiles->profiles().rowCount() > 0) {
            m_profiles->setFocus();
            if (!m_profiles->currentIndex().isValid())
                m_profiles->setCurrentRow(0);
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

ChartData distributionChart(const AttributeDef &attribute, const Distribution &distribution)
{
    const QString title = QCoreApplication::translate("Quality", "Distribution of %1")
                              .arg(QString::fromStdString(attribute.name));
    // Ends of numbers are round, but not in every bit.
    const auto endText = [](const Value &end) {
        const double *number = std::get_if<double>(&end);
        return number ? text::number(*number) : shownValue(end);
    };
    const QString profiles = QCoreApplication::translate("Quality", "Profiles");
    if (!distribution.bins.empty()) {
        HistogramData histogram;
        histogram.title = title;
        histogram.axis = profiles;
        histogram.valueAxis = QString::fromStdString(attribute.name);
        for (const HistogramBin &bin : distribution.bins) {
            histogram.counts.push_back(static_cast<double>(bin.count));
            histogram.ends += endText(bin.from);
        }
        histogram.ends += endText(distribution.bins.back().to);
        return histogram;
    }
    BarsData bars;
    bars.title = title;
    bars.axis = profiles;
    bars.unit = text::Unit::Count;
    for (const ValueCount &value : distribution.frequent)
        bars.bars.push_back({shownValue(value.value), static_cast<double>(value.count), std::nullopt, {}});
    return bars;
}

} // namespace pathloom::ui
