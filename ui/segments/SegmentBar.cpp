// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the date, the months and the counts of one segment together.
#include "ui/segments/SegmentBar.h"

#include "ui/document/DocumentController.h"
#include "ui/segments/MonthStrip.h"
#include "ui/segments/SegmentCounts.h"
#include "ui/text/Format.h"
#include "ui/theme/Theme.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

SegmentBar::SegmentBar(DocumentController &controller, SegmentCounts &counts, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_counts(counts), m_asOf(new QDateTimeEdit(this)),
      m_end(new QPushButton(tr("End of data"), this)), m_strip(new MonthStrip(this)), m_summary(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kSpaceS, kSpaceXs, kSpaceS, kSpaceXs);
    column->setSpacing(kSpaceXs);
    auto *row = new QHBoxLayout;
    row->setSpacing(kSpaceS);
    column->addLayout(row);
    column->addWidget(m_strip);
    auto *caption = new QLabel(tr("As of"), this);
    caption->setProperty("role", u"caption"_s);
    caption->setBuddy(m_asOf);
    m_asOf->setDisplayFormat(u"yyyy-MM-dd HH:mm 'UTC'"_s);
    m_asOf->setTimeSpec(Qt::UTC);
    m_asOf->setCalendarPopup(true);
    m_asOf->setKeyboardTracking(false);
    m_asOf->setAccessibleName(tr("Counts as of"));
    m_asOf->setToolTip(tr("Events and consents later than this do not count."));
    m_end->setProperty("quiet", true);
    m_end->setToolTip(tr("Look at the segment just after the last event."));
    auto *overlap = new QPushButton(tr("Overlap…"), this);
    overlap->setObjectName(u"overlap"_s);
    overlap->setProperty("quiet", true);
    row->addWidget(caption);
    row->addWidget(m_asOf);
    row->addWidget(m_end);
    row->addStretch();
    row->addWidget(m_summary);
    row->addWidget(overlap);
    connect(m_asOf, &QDateTimeEdit::dateTimeChanged, this,
            [this](const QDateTime &time) { m_counts.setAsOf(Instant{time.toMSecsSinceEpoch()}); });
    connect(m_end, &QPushButton::clicked, this, [this] {
        m_counts.setAsOf(std::nullopt);
        m_strip->setValue(m_strip->maximum());
        showInstant();
    });
    connect(m_strip, &MonthStrip::valueChanged, this, &SegmentBar::chooseMonth);
    connect(overlap, &QPushButton::clicked, this, &SegmentBar::overlapAsked);
    connect(&counts, &SegmentCounts::counted, this, &SegmentBar::showCounts);
    connect(&counts, &SegmentCounts::monthsCounted, this, [this] { m_strip->setPoints(m_counts.months()); });
    connect(&controller, &DocumentController::dataChanged, this, &SegmentBar::showInstant);
    showInstant();
    showCounts();
}

QString SegmentBar::summary() const { return m_summary->text(); }

void SegmentBar::chooseMonth(int index)
{
    const auto &points = m_strip->points();
    if (static_cast<std::size_t>(index) >= points.size())
        return;
    m_counts.setAsOf(points[static_cast<std::size_t>(index)].asOf);
    showInstant();
}

void SegmentBar::showInstant()
{
    const auto asOf = m_counts.asOf();
    const QSignalBlocker quiet(m_asOf);
    m_asOf->setEnabled(asOf.has_value());
    m_end->setEnabled(asOf.has_value());
    if (asOf)
        m_asOf->setDateTime(QDateTime::fromMSecsSinceEpoch(asOf->ms, Qt::UTC));
}

void SegmentBar::showCounts()
{
    const auto result = m_counts.result();
    const SnapshotPtr &snapshot = m_controller.data();
    if (!snapshot)
        m_summary->setText(tr("Import data to see the audience."));
    else if (!result)
        m_summary->setText(tr("The segment is not complete yet."));
    else {
        const std::size_t total = snapshot->profileCount();
        const double share = total == 0 ? 0 : static_cast<double>(result->audience.size()) / static_cast<double>(total);
        m_summary->setText(tr("%1 of %2 profiles (%3), %4 unknown")
                               .arg(text::count(result->audience.size()), text::count(total), text::percent(share),
                                    text::count(result->truth.isUnknown.count())));
    }
}

} // namespace pathloom::ui
