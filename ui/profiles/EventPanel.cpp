// SPDX-License-Identifier: GPL-3.0-or-later
// The filter above, the events below.
#include "ui/profiles/EventPanel.h"

#include "ui/profiles/EventModel.h"
#include "ui/text/Format.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Forms.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

EventPanel::EventPanel(QWidget *parent)
    : QWidget(parent), m_model(new EventModel(this)), m_filter(new QComboBox), m_summary(caption({})),
      m_table(new QTableView)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kSpaceM, 0, 0);
    layout->setSpacing(kSpaceS);
    auto *top = new QHBoxLayout;
    auto *label = new QLabel(tr("Show"));
    label->setBuddy(m_filter);
    m_filter->setAccessibleName(tr("Events to show"));
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    top->addWidget(label);
    top->addWidget(m_filter);
    top->addWidget(m_summary, 1);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    m_table->setAccessibleName(tr("Events, newest first"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kSpaceM);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setResizeContentsPrecision(64);
    m_table->horizontalHeader()->setSectionResizeMode(EventModel::Details, QHeaderView::Stretch);
    connect(m_filter, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant type = m_filter->currentData();
        m_model->setType(type.isValid() ? std::optional(static_cast<std::size_t>(type.toULongLong())) : std::nullopt);
        refreshSummary();
    });
}

QString EventPanel::summary() const { return m_summary->text(); }

void EventPanel::setProfile(SnapshotPtr snapshot, std::optional<ProfileIndex> profile)
{
    m_snapshot = std::move(snapshot);
    m_model->setProfile(m_snapshot, profile);
    {
        const QSignalBlocker quiet(m_filter);
        m_filter->clear();
        m_filter->addItem(tr("All events (%1)").arg(text::count(m_model->total())));
        for (const auto &[type, count] : m_model->types())
            m_filter->addItem(
                tr("%1 (%2)").arg(QString::fromStdString(m_snapshot->schema.events[type].name), text::count(count)),
                QVariant::fromValue<qulonglong>(type));
    }
    m_filter->setEnabled(m_model->total() > 0);
    for (const int column : {EventModel::Time, EventModel::Type, EventModel::Source}) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, m_table->columnWidth(column) + kSpaceM);
    }
    refreshSummary();
}

void EventPanel::refreshSummary()
{
    const int shown = m_model->rowCount();
    if (m_model->total() == 0) {
        m_summary->setText(tr("Nothing was recorded of this profile yet."));
        return;
    }
    m_summary->setText(tr("from %1 to %2")
                           .arg(m_model->index(shown - 1, EventModel::Time).data().toString(),
                                m_model->index(0, EventModel::Time).data().toString()));
}

} // namespace pathloom::ui
