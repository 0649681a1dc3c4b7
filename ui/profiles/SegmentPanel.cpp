// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluates segments off the window's thread and explains the chosen one.
#include "ui/profiles/SegmentPanel.h"

#include "ui/profiles/ProfileTables.h"
#include "ui/text/ErrorText.h"
#include "ui/text/StepText.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Forms.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/Masking.h"
#include "ui/widgets/ProgressStrip.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

namespace {

SegmentStanding standingOf(const Segment &segment, SegmentEvaluator &evaluator, const Snapshot &snapshot,
                           ProfileIndex profile, Instant asOf, const TaskControl &control)
{
    SegmentStanding standing{segment.id, segment.name, Truth::Unknown, 0, {}, {}};
    const auto result = evaluator.evaluate(segment.id, false, control);
    if (!result) {
        standing.error = result.error();
        return standing;
    }
    standing.audience = (*result)->audience.size();
    standing.truth = (*result)->truth.isTrue.at(profile)      ? Truth::True
                     : (*result)->truth.isUnknown.at(profile) ? Truth::Unknown
                                                              : Truth::False;
    auto reasons = explainMembership(segment, **result, snapshot, profile, asOf, evaluator.lookup());
    if (reasons)
        standing.reasons = *std::move(reasons);
    else
        standing.error = reasons.error();
    return standing;
}

Result<std::vector<SegmentStanding>> standingsOf(const Document &document, const SnapshotPtr &snapshot,
                                                 ProfileIndex profile, Instant asOf,
                                                 const std::shared_ptr<SegmentCache> &cache,
                                                 const TaskControl &control)
{
    SegmentEvaluator evaluator(document, snapshot, asOf, cache);
    std::vector<SegmentStanding> all;
    for (const auto &[id, segment] : document.segments) {
        control.report("segment.evaluate", static_cast<double>(all.size()),
                       static_cast<double>(document.segments.size()));
        all.push_back(standingOf(*segment, evaluator, *snapshot, profile, asOf, control));
        if (control.isStopped())
            return cancelled();
    }
    // Those that the profile is in come first; otherwise by name.
    std::stable_sort(all.begin(), all.end(), [](const SegmentStanding &a, const SegmentStanding &b) {
        const auto key = [](const SegmentStanding &s) {
            return std::pair(s.error ? 3 : s.truth == Truth::True ? 0 : s.truth == Truth::Unknown ? 1 : 2, s.name);
        };
        return key(a) < key(b);
    });
    return all;
}

QString outcomeOf(Truth truth)
{
    switch (truth) {
    case Truth::True:
        return SegmentPanel::tr("true");
    case Truth::False:
        return SegmentPanel::tr("false");
    case Truth::Unknown:
        break;
    }
    return SegmentPanel::tr("unknown");
}

QString standingText(const SegmentStanding &standing)
{
    if (standing.error)
        return SegmentPanel::tr("cannot be evaluated");
    return standing.truth == Truth::True    ? SegmentPanel::tr("in")
           : standing.truth == Truth::False ? SegmentPanel::tr("not in")
                                            : SegmentPanel::tr("unknown, so not in");
}

} // namespace

void addReasons(QTreeWidgetItem *parent, const Segment &segment, const std::vector<NodeReason> &reasons,
                const Masking &masking)
{
    for (const NodeReason &node : reasons) {
        const Step &step = *segment.graph.step(node.step);
        auto *line = new QTreeWidgetItem(parent, {text::stepTitle(step), {}, {}, outcomeOf(node.output)});
        line->setIcon(0, stepIcon(step.kind));
        if (node.isTurn) {
            for (const int column : {0, 3})
                line->setFont(column, fontFor(TextRole::Strong));
            line->setToolTip(0, SegmentPanel::tr("Here the profile was lost."));
        }
        for (const PredicateTrace &predicate : node.predicates) {
            auto *rule = new QTreeWidgetItem(line, {QString::fromStdString(predicate.text), masking.actual(predicate),
                                                    QString::fromStdString(predicate.needed),
                                                    outcomeOf(predicate.outcome)});
            for (int column = 0; column < 3; ++column)
                rule->setToolTip(column, rule->text(column));
        }
    }
}

SegmentPanel::SegmentPanel(JobRunner &jobs, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_cache(std::make_shared<SegmentCache>()), m_stack(new QStackedWidget),
      m_message(new InlineMessage), m_progress(new ProgressStrip), m_table(new TableView(tr("Segments"))),
      m_heading(heading({})), m_reasons(new QTreeWidget)
{
    makeLayout();
    connect(m_table, &TableView::currentKeyChanged, this, &SegmentPanel::showReasons);
    connect(m_table, &TableView::keyActivated, this, &SegmentPanel::segmentAsked);
    connect(m_message, &InlineMessage::actionActivated, this, &SegmentPanel::evaluate);
}

void SegmentPanel::makeLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kSpaceM, 0, 0);
    layout->setSpacing(kSpaceS);
    layout->addWidget(m_message);
    layout->addWidget(m_progress);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(new EmptyState(u"segment"_s, tr("No segments yet"),
                                      tr("Draw a segment, and here you see whether the profile is in it, and why.")));
    auto *splitter = new QSplitter;
    m_stack->addWidget(splitter);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    auto *why = new QWidget;
    auto *whyLayout = new QVBoxLayout(why);
    whyLayout->setContentsMargins(kSpaceM, 0, 0, 0);
    whyLayout->addWidget(m_heading);
    whyLayout->addWidget(m_reasons, 1);
    splitter->addWidget(why);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    m_table->setToolTip(tr("Enter or a double click opens the segment."));
    m_reasons->setAccessibleName(tr("Why"));
    m_reasons->setHeaderLabels({tr("Step or rule"), tr("Found"), tr("Needed"), tr("Outcome")});
    m_reasons->header()->setStretchLastSection(true);
}

void SegmentPanel::setProfile(DocumentPtr document, SnapshotPtr snapshot, std::optional<ProfileIndex> profile,
                              Instant asOf)
{
    m_document = std::move(document);
    m_snapshot = std::move(snapshot);
    m_profile = profile;
    m_asOf = asOf;
    evaluate();
}

void SegmentPanel::setPersonalShown(bool on)
{
    m_showsPersonal = on;
    showReasons();
}

void SegmentPanel::evaluate()
{
    if (m_job)
        m_job->cancel();
    m_message->clear();
    const bool hasSegments = m_document && !m_document->segments.empty();
    m_stack->setCurrentIndex(hasSegments ? 1 : 0);
    if (!hasSegments || !m_snapshot || !m_profile) {
        list(std::vector<SegmentStanding>());
        return;
    }
    m_job = m_jobs.run<std::vector<SegmentStanding>>(
        tr("Evaluating segments"), this,
        [document = m_document, snapshot = m_snapshot, profile = *m_profile, asOf = m_asOf,
         cache = m_cache](const TaskControl &control) {
            return standingsOf(*document, snapshot, profile, asOf, cache, control);
        },
        [this, document = m_document, snapshot = m_snapshot,
         profile = *m_profile](Result<std::vector<SegmentStanding>> standings) {
            // An answer about what is not looked at any more says nothing.
            if (document == m_document && snapshot == m_snapshot && profile == m_profile)
                list(std::move(standings));
        });
    m_progress->follow(m_job);
}

void SegmentPanel::list(Result<std::vector<SegmentStanding>> standings)
{
    if (!standings) {
        const bool isCancelled = standings.error().kind == ErrorKind::Cancelled;
        m_message->show(isCancelled ? InlineMessage::Kind::Hint : InlineMessage::Kind::Error,
                        isCancelled ? tr("The segments were not evaluated: it was cancelled.")
                                    : text::sentence(standings.error()),
                        tr("Try again"));
    }
    m_standings = standings ? *std::move(standings) : std::vector<SegmentStanding>();
    Table table{{{tr("Segment"), false, {}}, {tr("Profile is"), false, {}}, {tr("Audience"), true, {}}}, {}};
    for (const SegmentStanding &standing : m_standings) {
        Cell is = cell(standingText(standing));
        is.severity = standing.error ? 0 : -1;
        is.isMuted = !standing.error && standing.truth != Truth::True;
        Cell size = standing.error ? cell(u"–"_s)
                                   : cell(text::count(standing.audience), static_cast<double>(standing.audience));
        table.rows.push_back({{cell(QString::fromStdString(standing.name)), is, size},
                              QString::fromStdString(standing.segment.text())});
    }
    const QString before = m_table->currentKey();
    m_table->setTable(std::move(table));
    if (!m_standings.empty())
        m_table->selectKey(QString::fromStdString(m_standings.front().segment.text()));
    if (!before.isEmpty())
        m_table->selectKey(before);
    showReasons();
    Q_EMIT listed();
}

const SegmentStanding *SegmentPanel::current() const
{
    const std::string key = m_table->currentKey().toStdString();
    for (const SegmentStanding &standing : m_standings) {
        if (standing.segment.text() == key)
            return &standing;
    }
    return nullptr;
}

void SegmentPanel::showReasons()
{
    m_reasons->clear();
    const SegmentStanding *standing = current();
    m_heading->setText(standing ? QString::fromStdString(standing->name) + u": "_s + standingText(*standing)
                                : QString());
    if (!standing)
        return;
    if (standing->error) {
        new QTreeWidgetItem(m_reasons, {text::sentence(*standing->error)});
        return;
    }
    Masking masking = maskingOf(m_snapshot->schema);
    masking.isOn = !m_showsPersonal;
    addReasons(m_reasons->invisibleRootItem(), *m_document->segments.at(standing->segment), standing->reasons, masking);
    m_reasons->expandAll();
    for (int column = 0; column < m_reasons->columnCount(); ++column) {
        m_reasons->resizeColumnToContents(column);
        m_reasons->setColumnWidth(column, std::min(m_reasons->columnWidth(column) + kSpaceS, column == 0 ? 320 : 160));
    }
}

} // namespace pathloom::ui
