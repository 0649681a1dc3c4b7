// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluates the chosen segments in the background and follows what is chosen in the plot.
#include "ui/segments/OverlapDialog.h"

#include "engine/segment/Membership.h"
#include "engine/segment/Overlap.h"
#include "ui/document/DocumentController.h"
#include "ui/profiles/SegmentPanel.h"
#include "ui/segments/OverlapView.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Format.h"
#include "ui/widgets/Masking.h"

#include <QLabel>
#include <QListWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

using Regions = Result<std::vector<OverlapRegion>>;

struct Reasons {
    GraphId segment;
    std::vector<NodeReason> nodes;
};

Regions overlap(const DocumentPtr &document, const SnapshotPtr &snapshot, const std::vector<GraphId> &segments,
                Instant asOf, const std::shared_ptr<SegmentCache> &cache, const TaskControl &control)
{
    SegmentEvaluator evaluator(*document, snapshot, asOf, cache);
    std::vector<Audience> audiences;
    for (const GraphId &id : segments) {
        const auto result = evaluator.evaluate(id, false, control);
        if (!result)
            return failWith(result.error());
        audiences.push_back((*result)->audience);
    }
    return overlapOf(audiences, snapshot->profileCount());
}

/// The traces of a profile in those of the segments that it is not in.
std::vector<Reasons> whyNot(const DocumentPtr &document, const SnapshotPtr &snapshot, const std::vector<GraphId> &segments,
                            ProfileIndex profile, Instant asOf, const std::shared_ptr<SegmentCache> &cache,
                            const TaskControl &control)
{
    SegmentEvaluator evaluator(*document, snapshot, asOf, cache);
    std::vector<Reasons> all;
    for (const GraphId &id : segments) {
        const auto result = evaluator.evaluate(id, false, control);
        if (!result || (*result)->audience.contains(profile))
            continue;
        auto nodes = explainMembership(*document->segments.at(id), **result, *snapshot, profile, asOf, evaluator.lookup());
        if (nodes)
            all.push_back({id, *std::move(nodes)});
    }
    return all;
}

QLabel *captionOf(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", u"caption"_s);
    label->setBuddy(buddy);
    buddy->setAccessibleName(text);
    return label;
}

} // namespace

OverlapDialog::OverlapDialog(DocumentController &controller, const GraphId &first, Instant asOf,
                             std::shared_ptr<SegmentCache> cache, QWidget *parent)
    : QDialog(parent), m_controller(controller), m_asOf(asOf), m_cache(std::move(cache)),
      m_segments(new QListWidget(this)), m_view(new OverlapView(this)), m_region(new QLabel(this)),
      m_profiles(new QListWidget(this)), m_trace(new QTreeWidget(this))
{
    setWindowTitle(tr("Overlap of segments"));
    resize(980, 640);
    auto *columns = new QHBoxLayout(this);
    auto *left = new QVBoxLayout;
    left->addWidget(captionOf(tr("Segments"), m_segments, this));
    left->addWidget(m_segments, 1);
    auto *right = new QVBoxLayout;
    right->addWidget(new QLabel(tr("As of %1").arg(text::dateTime(asOf)), this));
    right->addWidget(m_view, 3);
    right->addWidget(m_region);
    auto *below = new QHBoxLayout;
    auto *who = new QVBoxLayout;
    who->addWidget(captionOf(tr("Profiles"), m_profiles, this));
    who->addWidget(m_profiles);
    auto *why = new QVBoxLayout;
    why->addWidget(captionOf(tr("Why not in the others"), m_trace, this));
    why->addWidget(m_trace);
    below->addLayout(who, 1);
    below->addLayout(why, 3);
    right->addLayout(below, 2);
    columns->addLayout(left, 1);
    columns->addLayout(right, 4);
    m_trace->setHeaderLabels({tr("Step or rule"), tr("Found"), tr("Needed"), tr("Outcome")});
    m_trace->setColumnWidth(0, 280);
    for (const auto &[id, segment] : controller.document()->segments) {
        auto *item = new QListWidgetItem(QString::fromStdString(segment->name), m_segments);
        item->setData(Qt::UserRole, QString::fromStdString(id.text()));
        item->setCheckState(id == first ? Qt::Checked : Qt::Unchecked);
    }
    connect(m_segments, &QListWidget::itemChanged, this, &OverlapDialog::compare);
    connect(m_view, &OverlapView::regionChosen, this, &OverlapDialog::showRegion);
    connect(m_profiles, &QListWidget::currentRowChanged, this, &OverlapDialog::explainProfile);
    m_profiles->setToolTip(tr("Enter or a double click opens the profile."));
    connect(m_profiles, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT profileAsked(item->text()); });
    compare();
}

std::vector<GraphId> OverlapDialog::chosen() const
{
    std::vector<GraphId> ids;
    for (int row = 0; row < m_segments->count(); ++row) {
        const QListWidgetItem *item = m_segments->item(row);
        if (item->checkState() == Qt::Checked)
            ids.emplace_back(item->data(Qt::UserRole).toString().toStdString());
    }
    return ids;
}

void OverlapDialog::compare()
{
    const SnapshotPtr snapshot = m_controller.data();
    const DocumentPtr document = m_controller.document();
    const std::vector<GraphId> ids = chosen();
    m_profiles->clear();
    m_trace->clear();
    if (!snapshot || ids.empty()) {
        m_work.cancel();
        m_view->setOverlap({}, {});
        m_region->setText(snapshot ? QString() : tr("Import data to compare segments."));
        return;
    }
    QStringList names;
    for (const GraphId &id : ids)
        names << QString::fromStdString(document->segments.at(id)->name);
    m_work.start(
        this,
        [document, snapshot, ids, asOf = m_asOf, cache = m_cache](const TaskControl &control) {
            return overlap(document, snapshot, ids, asOf, cache, control);
        },
        [this, names](const Regions &regions) {
            m_view->setOverlap(regions ? names : QStringList(), regions ? *regions : std::vector<OverlapRegion>{});
            m_region->setText(regions ? tr("Choose a part to see its profiles.") : text::sentence(regions.error()));
            Q_EMIT compared();
        });
}

void OverlapDialog::showRegion(int region)
{
    m_profiles->clear();
    m_trace->clear();
    m_region->setText(m_view->textOf(region));
    const SnapshotPtr &snapshot = m_controller.data();
    if (region < 0 || !snapshot)
        return;
    const auto members = m_view->regions()[static_cast<std::size_t>(region)].profiles.toVector();
    const std::size_t shown = std::min<std::size_t>(members.size(), kMostProfiles);
    for (std::size_t i = 0; i < shown; ++i) {
        auto *item = new QListWidgetItem(QString::fromStdString(snapshot->profileIds[members[i]]), m_profiles);
        item->setData(Qt::UserRole, members[i]);
    }
    if (shown < members.size())
        m_region->setText(m_region->text() + u" · "_s + tr("the first %1 are listed").arg(text::count(shown)));
}

void OverlapDialog::explainProfile()
{
    m_trace->clear();
    const QListWidgetItem *item = m_profiles->currentItem();
    const SnapshotPtr snapshot = m_controller.data();
    if (!item || !snapshot)
        return;
    const DocumentPtr document = m_controller.document();
    m_traceWork.start(
        this,
        [document, snapshot, ids = chosen(), profile = item->data(Qt::UserRole).toUInt(), asOf = m_asOf,
         cache = m_cache](const TaskControl &control) {
            return whyNot(document, snapshot, ids, profile, asOf, cache, control);
        },
        [this, document, snapshot](const std::vector<Reasons> &all) {
            const Masking masking = maskingOf(snapshot->schema);
            for (const Reasons &reasons : all) {
                const Segment &segment = *document->segments.at(reasons.segment);
                addReasons(new QTreeWidgetItem(m_trace, {QString::fromStdString(segment.name)}), segment, reasons.nodes,
                           masking);
            }
            m_trace->expandAll();
            Q_EMIT explained();
        });
}

} // namespace pathloom::ui
